"""One composed picture for everybody in a room, 640x360 at 30 frames a second, in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable
from fractions import Fraction
from typing import TypeAlias, cast

import av
from av.video.frame import PictureType

from swdesk.space.rooms.picture import Canvas, HostPicture, Plane
from swdesk.space.rooms.room import Rectangle

Key: TypeAlias = Hashable

WIDTH, HEIGHT, RATE = 640, 360, 30
CLOCK = 90000
_BITRATE = 1_200_000
_KEYFRAME_INTERVAL = 0.3
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


class VideoMixer:
    """Composes while it runs. All methods, and `deliver(frame, timestamp)`, belong to the loop's thread."""

    def __init__(self, deliver: Callable[[bytes, int], None]) -> None:
        self._deliver = deliver
        self._loop = asyncio.get_running_loop()
        self._inputs: dict[Key, _Input] = {}
        self._places: list[tuple[Key | None, Rectangle]] = []
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._keyframe = threading.Event()

    def add(self, key: Key) -> None:
        """A member who sends pictures."""
        self._inputs.setdefault(key, _Input())

    def remove(self, key: Key) -> None:
        """A member goes."""
        self._inputs.pop(key, None)

    def arrange(self, places: list[tuple[Key | None, Rectangle]]) -> None:
        """Who is seen where (percent); None is the lab host. With nobody the thread rests."""
        self._places = places
        self._keyframe.set()
        if places and self._thread is None:
            self._stop = threading.Event()
            self._thread = threading.Thread(
                target=self._run, args=(self._stop,), name="space-video-mixer", daemon=True
            )
            self._thread.start()
        elif not places:
            self.close()

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

    def request_keyframe(self) -> None:
        """The next picture stands alone."""
        self._keyframe.set()

    def close(self) -> None:
        """Let the thread end."""
        self._stop.set()
        self._thread = None

    def _run(self, stop: threading.Event) -> None:
        canvas = Canvas(WIDTH, HEIGHT)
        host = HostPicture(canvas)
        encoder = _encoder()
        start = time.monotonic()
        number = 0
        last_keyframe = -1.0
        while not stop.is_set():
            now = time.monotonic()
            self._compose(canvas, host, number)
            frame = av.VideoFrame.from_ndarray(canvas.array, format="yuv420p")
            frame.pts = number
            frame.time_base = Fraction(1, RATE)
            if self._keyframe.is_set() and now - last_keyframe >= _KEYFRAME_INTERVAL:
                self._keyframe.clear()
                frame.pict_type = PictureType.I
                last_keyframe = now
            data = b"".join(bytes(packet) for packet in encoder.encode(frame))
            try:
                self._loop.call_soon_threadsafe(self._deliver, data, 3000 + number * (CLOCK // RATE))
            except RuntimeError:
                return  # the loop is gone
            # Whole frame slots only: a late picture is skipped, never sent in a bunch.
            number = max(number + 1, int((time.monotonic() - start) * RATE))
            stop.wait(max(0.0, start + number / RATE - time.monotonic()))

    def _compose(self, canvas: Canvas, host: HostPicture, number: int) -> None:
        places = self._places
        for entry in list(self._inputs.values()):
            entry.decode()
        if len(places) == 1 and places[0][0] is None:
            host.draw(number)
            return
        canvas.clear()
        for index, (key, (x, y, width, height)) in enumerate(places):
            left, top = _even(x * WIDTH / 100), _even(y * HEIGHT / 100)
            wide, high = _even(width * WIDTH / 100), _even(height * HEIGHT / 100)
            source = self._inputs.get(key) if key is not None else None
            picture = source.picture(wide, high) if source is not None else None
            if picture is None:
                canvas.fill(left, top, wide, high, _COLOURS[index % len(_COLOURS)])
                continue
            data, real_width, real_height = picture
            canvas.paste(
                data,
                left + _even((wide - real_width) / 2),
                top + _even((high - real_height) / 2),
                real_width,
                real_height,
            )


def _even(value: float) -> int:
    return round(value) & ~1


def _encoder() -> av.VideoCodecContext:
    encoder = av.CodecContext.create("libvpx", "w")
    encoder.width, encoder.height = WIDTH, HEIGHT
    encoder.pix_fmt = "yuv420p"
    encoder.time_base = Fraction(1, RATE)
    encoder.bit_rate = _BITRATE
    encoder.gop_size = 3000
    encoder.thread_count = 1
    encoder.options = {"deadline": "realtime", "cpu-used": "-8", "lag-in-frames": "0", "static-thresh": "1"}
    return encoder
