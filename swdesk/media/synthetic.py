"""Pictures and sound made here: `synthetic:bars`, `off:`, `tone:440`, `silence:`.

For tests, for measuring, and for machines without a camera. The bars carry a block that moves, the time of
day, the frame number as text and as the strip of `counter.py`. The background is drawn once; a frame costs
one copy.
"""

from __future__ import annotations

import time

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.errors import DeviceNotFoundError
from swdesk.media.counter import draw_counter, strip_height
from swdesk.media.frame_pool import FramePool
from swdesk.media.pace import Pacer
from swdesk.media.sound_frames import silent_frame, sound_frame
from swdesk.media.sources import (
    FRAME_SECONDS,
    SAMPLE_RATE,
    SAMPLES_PER_FRAME,
    AudioSource,
    VideoSettings,
    VideoSource,
    register_audio_source,
    register_video_source,
)

OFF_FPS = 2
LOUDNESS = 8000  # of 32767, about -12 dBFS
BLACK_YUV = (16, 128, 128)

# The seven 75 % bars of ITU-R BT.471, as limited range Y, Cb, Cr.
BARS = (
    (180, 128, 128),
    (162, 44, 142),
    (131, 156, 44),
    (112, 72, 58),
    (84, 184, 198),
    (65, 100, 212),
    (35, 212, 114),
)

# Five columns a character, the lowest bit is the top row.
FONT = {
    "0": (0x3E, 0x51, 0x49, 0x45, 0x3E),
    "1": (0x00, 0x42, 0x7F, 0x40, 0x00),
    "2": (0x42, 0x61, 0x51, 0x49, 0x46),
    "3": (0x21, 0x41, 0x45, 0x4B, 0x31),
    "4": (0x18, 0x14, 0x12, 0x7F, 0x10),
    "5": (0x27, 0x45, 0x45, 0x45, 0x39),
    "6": (0x3C, 0x4A, 0x49, 0x49, 0x30),
    "7": (0x01, 0x71, 0x09, 0x05, 0x03),
    "8": (0x36, 0x49, 0x49, 0x49, 0x36),
    "9": (0x06, 0x49, 0x49, 0x29, 0x1E),
    ":": (0x00, 0x36, 0x36, 0x00, 0x00),
    "#": (0x14, 0x7F, 0x14, 0x7F, 0x14),
    " ": (0x00, 0x00, 0x00, 0x00, 0x00),
}
GLYPH_HEIGHT, GLYPH_WIDTH = 9, 7  # with a border of one cell


def plane_view(frame: av.VideoFrame, index: int) -> NDArray[np.uint8]:
    """One plane of a planar 8 bit frame as a writable array (height, width) over its own memory."""
    plane = frame.planes[index]
    rows: NDArray[np.uint8] = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    return rows[: plane.height, : plane.width]


def black_frame(width: int, height: int) -> av.VideoFrame:
    """A black picture, yuv420p."""
    frame = av.VideoFrame(width, height, "yuv420p")
    for index, level in enumerate(BLACK_YUV):
        plane_view(frame, index)[:] = level
    return frame


def _glyphs(scale: int) -> dict[str, NDArray[np.uint8]]:
    glyphs = {}
    for character, columns in FONT.items():
        cells = np.zeros((GLYPH_HEIGHT, GLYPH_WIDTH), np.uint8)
        for x, column in enumerate(columns):
            for y in range(7):
                cells[y + 1, x + 1] = column >> y & 1
        glyphs[character] = np.where(cells.repeat(scale, 0).repeat(scale, 1), 235, 16).astype(np.uint8)
    return glyphs


def _even(asked: VideoSettings) -> VideoSettings:
    return VideoSettings(max(2, asked.width & ~1), max(2, asked.height & ~1), max(1, asked.fps))


class BarsSource:
    """Colour bars with a moving block, the time and a frame number."""

    name = "Colour bars"

    def __init__(self, settings: VideoSettings | None = None) -> None:
        self._settings = _even(settings or VideoSettings())
        self._pacer = Pacer(1 / self._settings.fps)
        self._number = 0
        self._background: av.VideoFrame | None = None
        self._frames = FramePool()
        self._glyphs: dict[str, NDArray[np.uint8]] = {}

    @property
    def settings(self) -> VideoSettings:
        """Size and rate."""
        return self._settings

    async def open(self) -> None:
        """Draw the background."""
        self._prepare()

    async def adapt(self, settings: VideoSettings) -> None:
        """Draw in another size and at another rate; the numbers go on."""
        self._settings = _even(settings)
        self._pacer.period = 1 / self._settings.fps
        self._background = None
        self._prepare()

    async def read(self) -> av.VideoFrame:
        """The next picture at its time; a late reader finds the number moved on."""
        self._number += await self._pacer.wait()
        frame = self.draw(self._number)
        self._number += 1
        return frame

    async def close(self) -> None:
        """Nothing is held."""

    def draw(self, number: int) -> av.VideoFrame:
        """The picture with this number and the time of day now."""
        width, height = self._settings.width, self._settings.height
        background = self._prepare()
        frame = self._frames.take(width, height, "yuv420p")
        planes = [plane_view(frame, index) for index in range(3)]
        for index, plane in enumerate(planes):
            plane[:] = plane_view(background, index)
        luma = planes[0]
        self._draw_block(planes, number)
        self._draw_text(luma, time.strftime("%H:%M:%S"), height // 3)
        self._draw_text(luma, f"#{number % 1_000_000:06d}", height // 2)
        draw_counter(luma, number)
        return frame

    def _prepare(self) -> av.VideoFrame:
        if self._background is None:
            width, height = self._settings.width, self._settings.height
            frame = av.VideoFrame(width, height, "yuv420p")
            for index in range(3):
                plane = plane_view(frame, index)
                levels = np.array([bar[index] for bar in BARS], np.uint8)
                plane[:] = levels[np.arange(plane.shape[1]) * len(BARS) // plane.shape[1]]
            ramp = plane_view(frame, 0)[height * 3 // 4 :]
            ramp[:] = np.linspace(16, 235, width).astype(np.uint8)
            for index in (1, 2):
                plane_view(frame, index)[height * 3 // 8 :] = 128
                plane_view(frame, index)[: (strip_height(height) + 1) // 2] = 128
            self._background = frame
            self._glyphs = _glyphs(max(1, height // 90))
        return self._background

    def _draw_block(self, planes: list[NDArray[np.uint8]], number: int) -> None:
        width, height = self._settings.width, self._settings.height
        side = max(2, height // 8 & ~1)
        travel = max(1, width - side)
        position = number * max(2, width // 120) % (2 * travel)
        x = min(position, 2 * travel - position) & ~1
        y = height * 5 // 8 & ~1
        planes[0][y : y + side, x : x + side] = 235
        for plane in planes[1:]:
            plane[y // 2 : (y + side) // 2, x // 2 : (x + side) // 2] = 128

    def _draw_text(self, luma: NDArray[np.uint8], text: str, top: int) -> None:
        strip = np.concatenate([self._glyphs[character] for character in text], axis=1)
        top = max(top, strip_height(luma.shape[0]))
        height = min(strip.shape[0], luma.shape[0] - top)
        width = min(strip.shape[1], luma.shape[1])
        left = (luma.shape[1] - width) // 2
        luma[top : top + height, left : left + width] = strip[:height, :width]


class BlackSource:
    """No picture at all: black, twice a second."""

    name = "Off"

    def __init__(self, settings: VideoSettings | None = None) -> None:
        asked = settings or VideoSettings()
        self._settings = VideoSettings(max(2, asked.width & ~1), max(2, asked.height & ~1), OFF_FPS)
        self._pacer = Pacer(1 / OFF_FPS)

    @property
    def settings(self) -> VideoSettings:
        """Size and rate."""
        return self._settings

    async def open(self) -> None:
        """Nothing to open."""

    async def read(self) -> av.VideoFrame:
        """The next black picture."""
        await self._pacer.wait()
        return black_frame(self._settings.width, self._settings.height)

    async def close(self) -> None:
        """Nothing is held."""


class ToneSource:
    """A sine of a whole number of hertz, mono, about -12 dBFS."""

    def __init__(self, hertz: int = 440) -> None:
        self.name = f"{hertz} Hz tone"
        self._pacer = Pacer(FRAME_SECONDS)
        wave = LOUDNESS * np.sin(2 * np.pi * hertz * np.arange(SAMPLE_RATE) / SAMPLE_RATE)
        self._frames = wave.astype(np.int16).reshape(-1, 1, SAMPLES_PER_FRAME)
        self._number = 0

    async def open(self) -> None:
        """Nothing to open."""

    async def read(self) -> av.AudioFrame:
        """The next 20 ms at their time."""
        self._number += await self._pacer.wait()
        frame = sound_frame(self._frames[self._number % len(self._frames)])
        self._number += 1
        return frame

    async def close(self) -> None:
        """Nothing is held."""


class SilenceSource:
    """Digital silence, mono."""

    name = "Silence"

    def __init__(self) -> None:
        self._pacer = Pacer(FRAME_SECONDS)

    async def open(self) -> None:
        """Nothing to open."""

    async def read(self) -> av.AudioFrame:
        """The next 20 ms of nothing at their time."""
        await self._pacer.wait()
        return silent_frame()

    async def close(self) -> None:
        """Nothing is held."""


def _picture(rest: str, settings: VideoSettings) -> VideoSource:
    if rest in ("", "bars"):
        return BarsSource(settings)
    if rest == "black":
        return BlackSource(settings)
    raise DeviceNotFoundError(f"There is no synthetic picture {rest!r}; there are bars, black")


def _tone(rest: str) -> AudioSource:
    if rest and not rest.isdecimal():
        raise DeviceNotFoundError(f"A tone is a whole number of hertz, not {rest!r}")
    return ToneSource(int(rest or 440))


register_video_source("synthetic", _picture)
register_video_source("off", lambda _rest, settings: BlackSource(settings))
register_audio_source("tone", _tone)
register_audio_source("silence", lambda _rest: SilenceSource())
