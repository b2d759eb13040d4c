"""The picture both sides code: one clip, made once, played in a loop by our camera and by Chromium's.

`camera` is what a webcam gives: a textured head that sways before a textured wall, with sensor noise, which
is what makes a coder work. `bars` is swdesk's own test picture, which costs a coder almost nothing. Both
carry the strip with the frame number, counting from 0 to the end of the loop.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.counter import draw_counter
from swdesk.media.frame_pool import FramePool
from swdesk.media.pace import Pacer
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource, plane_view

CONTENTS = ("camera", "bars")
Draw = Callable[[int], Sequence[NDArray[np.uint8]]]
LOOP_FRAMES = 90  # 3 s: longer than any delay to be told apart
FRAME_MARK = b"FRAME\n"
NOISE = 2.0  # standard deviation of the luma, in steps of 256


def header(width: int, height: int, fps: int) -> bytes:
    """The first line of a y4m file of 4:2:0 pictures."""
    return f"YUV4MPEG2 W{width} H{height} F{fps}:1 Ip A1:1 C420jpeg\n".encode()


def write_clip(path: Path, *, width: int, height: int, fps: int, content: str) -> None:
    """A y4m file of `LOOP_FRAMES` pictures, appearing under its name when it is whole."""
    draw = person(width, height) if content == "camera" else _bars(width, height, fps)
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as clip:
        clip.write(header(width, height, fps))
        for number in range(LOOP_FRAMES):
            clip.write(FRAME_MARK)
            for plane in draw(number):
                clip.write(plane.tobytes())
    unfinished.rename(path)


def _bars(width: int, height: int, fps: int) -> Draw:
    source = BarsSource(VideoSettings(width, height, fps))

    def draw(number: int) -> list[NDArray[np.uint8]]:
        frame = source.draw(number)
        return [plane_view(frame, index) for index in range(3)]

    return draw


def person(width: int, height: int) -> Draw:
    random = np.random.default_rng(1)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    wall = 70 + 50 * _texture(random, height, width, 40)
    skin = 120 + 60 * _texture(random, height, width, 12)
    half_rows, half_columns = slice(None, None, 2), slice(None, None, 2)

    def draw(number: int) -> list[NDArray[np.uint8]]:
        angle = 2 * np.pi * number / LOOP_FRAMES
        x, y = width * (0.5 + 0.08 * np.sin(angle)), height * (0.6 + 0.03 * np.sin(2 * angle))
        head = ((columns - x) / (width * 0.16)) ** 2 + ((rows - y) / (height * 0.36)) ** 2 < 1
        moved = np.roll(skin, (int(y - height * 0.6), int(x - width * 0.5)), (0, 1))
        luma = np.where(head, moved, wall) + random.normal(0, NOISE, (height, width))
        luma = np.clip(luma, 16, 235).astype(np.uint8)
        draw_counter(luma, number)
        small = head[half_rows, half_columns]
        return [luma, np.where(small, 112, 124).astype(np.uint8), np.where(small, 150, 130).astype(np.uint8)]

    return draw


def _texture(random: np.random.Generator, height: int, width: int, cell: int) -> NDArray[np.float32]:
    """Smooth random relief between 0 and 1, about `cell` pixels from hill to hill."""
    coarse = random.random((height // cell + 2, width // cell + 2)).astype(np.float32)
    y, x = np.linspace(0, coarse.shape[0] - 1.001, height), np.linspace(0, coarse.shape[1] - 1.001, width)
    y0, x0 = y.astype(int), x.astype(int)
    fy, fx = (y - y0)[:, None], (x - x0)[None, :]
    upper = coarse[y0][:, x0] * (1 - fx) + coarse[y0][:, x0 + 1] * fx
    lower = coarse[y0 + 1][:, x0] * (1 - fx) + coarse[y0 + 1][:, x0 + 1] * fx
    return (upper * (1 - fy) + lower * fy).astype(np.float32)


class ClipCamera:
    """Our camera of the measurement: plays the clip from the file, remembering when which number left it."""

    name = "Clip"

    def __init__(self, path: Path, settings: VideoSettings) -> None:
        self._path = path
        self._settings = settings
        self._pacer = Pacer(1 / settings.fps)
        self._number = 0
        self._file = -1
        self._lock = threading.Lock()
        self._left: dict[int, float] = {}
        self._frames = FramePool()

    @property
    def settings(self) -> VideoSettings:
        """Size and rate."""
        return self._settings

    async def open(self) -> None:
        """Open the file."""
        self._file = os.open(self._path, os.O_RDONLY)

    async def read(self) -> av.VideoFrame:
        """The next picture at its time."""
        self._number += await self._pacer.wait()
        number = self._number % LOOP_FRAMES
        self._number += 1
        frame = self._load(number)
        with self._lock:
            self._left[number] = time.monotonic()
        return frame

    def _load(self, number: int) -> av.VideoFrame:
        """Read straight into the frame, as a camera's driver writes it: the measurement is not of this."""
        width, height = self._settings.width, self._settings.height
        size = width * height * 3 // 2
        offset = len(header(width, height, self._settings.fps)) + number * (len(FRAME_MARK) + size)
        frame = self._frames.take(width, height, "yuv420p")
        planes = [plane_view(frame, index) for index in range(3)]
        if not all(plane.flags.c_contiguous for plane in planes):
            raise ValueError(f"a frame of {width}x{height} has room beside its rows")
        os.preadv(self._file, planes, offset + len(FRAME_MARK))
        return frame

    async def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def left_at(self, number: int) -> float | None:
        """time.monotonic() of the last picture with this number. Any thread may ask."""
        with self._lock:
            return self._left.get(number)
