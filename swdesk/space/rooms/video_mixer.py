"""One composed picture for everybody in a room, 640x360 at 30 frames a second, in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable, Hashable
from fractions import Fraction
from typing import TypeAlias, cast

import av
from av.video.frame import PictureType

from swdesk.space.rooms.picture import Canvas, HostPicture, Plane
from swdesk.space.rooms.room import Rectangle
from swdesk.space.rooms.ticker import Ticker

Key: TypeAlias = Hashable

WIDTH, HEIGHT, RATE = 640, 360, 30
CLOCK = 90000
_BITRATE = 1_200_000
_KEYFRAME_INTERVAL = RATE // 3
_COLOURS = ((70, 150, 110), (80, 110, 160), (90, 140, 150), (75, 120, 105))


class _Input:
    """Decodes one member's frames; keeps the newest."""

    def __init__(self) -> None:
        self.frames: deque[bytes] = deque(maxlen=90)
        self.muted = False
        self._decoder = av.CodecContext.create("vp8", "r")
        self._decoder.thread_count = 1
        self._newest: av.VideoFrame | None = None
        self._scaled: tuple[Plane, int, int] | None = None

    def decode(self) -> None:
        """Decode what has come; needed for the frames after it even when nobody is shown this one."""
        while self.frames:
            try:
                decoded = self._decoder.decode(av.Packet(self.frames.popleft()))
            except av.FFmpegError:
                continue
            if decoded:
                self._newest, self._scaled = decoded[-1], None

    def picture(self, width: int, height: int) -> tuple[Plane, int, int] | None:
        """The newest picture, as large as fits into `width` by `height`, its shape kept; None without one."""
        if self._newest is None or self.muted:
            return None
        if self._scaled is None or not (self._scaled[1] == width or self._scaled[2] == height):
            shrink = min(width / self._newest.width, height / self._newest.height)
            wide = min(width, round(self._newest.width * shrink / 2) * 2)
            high = min(height, round(self._newest.height * shrink / 2) * 2)
            scaled = self._newest.reformat(wide, high, "yuv420p").to_ndarray()
            self._scaled = (cast("Plane", scaled), wide, high)
        return self._scaled


class VideoMix:
    """The composing itself. `compose()` may run in another thread than the rest."""

    def __init__(self) -> None:
        self.canvas = Canvas(WIDTH, HEIGHT)
        self.places: list[tuple[Key | None, Rectangle]] = []
        self._host = HostPicture(self.canvas)
        self._inputs: dict[Key, _Input] = {}

    def add(self, key: Key) -> None:
        """A member who sends pictures."""
        self._inputs.setdefault(key, _Input())

    def remove(self, key: Key) -> None:
        """A member goes."""
        self._inputs.pop(key, None)

    def feed(self, key: Key, frame: bytes) -> None:
        """A whole VP8 frame of a member."""
        entry = self._inputs.get(key)
        if entry is not None:
            entry.frames.append(frame)

    def mute(self, key: Key, muted: bool) -> None:
        """Show a plain card in place of the member's picture."""
        entry = self._inputs.get(key)
        if entry is not None:
            entry.muted = muted

    def compose(self, number: int) -> None:
        """Draw the canvas of this frame."""
        places = self.places
        for entry in list(self._inputs.values()):
            entry.decode()
        if len(places) == 1 and places[0][0] is None:
            self._host.draw(number)
            return
        self.canvas.clear()
        for index, (key, (x, y, width, height)) in enumerate(places):
            left, top = _even(x * WIDTH / 100), _even(y * HEIGHT / 100)
            wide, high = _even(width * WIDTH / 100), _even(height * HEIGHT / 100)
            source = self._inputs.get(key) if key is not None else None
            picture = source.picture(wide, high) if source is not None else None
            if picture is None:
                self.canvas.fill(left, top, wide, high, _COLOURS[index % len(_COLOURS)])
                continue
            data, real_width, real_height = picture
            left += _even((wide - real_width) / 2)
            top += _even((high - real_height) / 2)
            self.canvas.paste(data, left, top, real_width, real_height)


class VideoMixer:
    """A `VideoMix` that runs and is encoded while there is anyone to see it.

    All methods, and `deliver(frame, timestamp)`, belong to the loop's thread.
    """

    def __init__(self, deliver: Callable[[bytes, int], None]) -> None:
        self._deliver = deliver
        self._loop = asyncio.get_running_loop()
        self._mix = VideoMix()
        self._ticker = Ticker("space-video-mixer", 1 / RATE, self._tick, skip=True)
        self._keyframe = threading.Event()
        self._next_keyframe = 0
        self._encoder: av.VideoCodecContext | None = None
        self.add = self._mix.add
        self.remove = self._mix.remove
        self.feed = self._mix.feed
        self.mute = self._mix.mute

    def arrange(self, places: list[tuple[Key | None, Rectangle]]) -> None:
        """Who is seen where (percent); None is the lab host. With nobody the thread ends."""
        self._mix.places = places
        if places:
            self._keyframe.set()
            self._ticker.start()
        else:
            self._ticker.stop()

    def request_keyframe(self) -> None:
        """The next picture stands alone."""
        self._keyframe.set()

    def close(self) -> None:
        """Let the thread end."""
        self._ticker.stop()

    def _tick(self, number: int) -> None:
        if number == 0 or self._encoder is None:
            self._encoder, self._next_keyframe = _new_encoder(), 0
        self._mix.compose(number)
        frame = av.VideoFrame.from_ndarray(self._mix.canvas.array, format="yuv420p")
        frame.pts = number
        frame.time_base = Fraction(1, RATE)
        if self._keyframe.is_set() and number >= self._next_keyframe:
            self._keyframe.clear()
            frame.pict_type = PictureType.I
            self._next_keyframe = number + _KEYFRAME_INTERVAL
        data = b"".join(bytes(packet) for packet in self._encoder.encode(frame))
        self._loop.call_soon_threadsafe(self._deliver, data, (number + 1) * (CLOCK // RATE))


def _even(value: float) -> int:
    return round(value) & ~1


def _new_encoder() -> av.VideoCodecContext:
    encoder = av.CodecContext.create("libvpx", "w")
    encoder.width, encoder.height = WIDTH, HEIGHT
    encoder.pix_fmt = "yuv420p"
    encoder.time_base = Fraction(1, RATE)
    encoder.bit_rate = _BITRATE
    encoder.gop_size = 3000
    encoder.thread_count = 1
    encoder.options = {"deadline": "realtime", "cpu-used": "-8", "lag-in-frames": "0", "static-thresh": "1"}
    return encoder
