"""The third door between threads: one slot for pictures, a ring of at most 60 ms for sound.

Neither ever blocks and neither ever queues: a late reader loses the oldest, never delays the newest.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import av


RING_SECONDS = 0.06
STEP = 8  # pictures are as many pixels wide, or twice, three times …: see `video_out`
NEW_SHARE = 1 / 16  # of the newest in a running mean: half a second of pictures


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A frame ready to be painted one to one: BGRA (`QImage.Format_RGB32`), rows `stride` bytes apart.

    `frame` owns the memory of `buffer`; whoever draws keeps the picture as long as an image points into it.
    `source_width` and `source_height` are the size before scaling, upright. `number` counts the pictures of
    one `VideoOut`.
    """

    frame: av.VideoFrame
    buffer: memoryview
    width: int
    height: int
    stride: int
    source_width: int
    source_height: int
    number: int
    received_at: float  # time.monotonic(), seconds
    rotation: int = 0
    """Degrees clockwise by which the picture is to be turned to stand upright: 0, 90, 180 or 270."""


class FrameMailbox:
    """One picture, the newest. `put` from any thread, `take` from any thread.

    `on_ready` is called from the putting thread, and only when no earlier call is still unanswered by a
    `take`: at most one wake-up is in flight, however slow the reader. It gives False where nobody was woken.
    """

    def __init__(self, on_ready: Callable[[], bool] | None = None) -> None:
        self._lock = threading.Lock()
        self._picture: Picture | None = None
        self._pending = False
        self._target = (0, 0)
        self.on_ready = on_ready
        self.dropped = 0
        self._paint_seconds = 0.0

    @property
    def target(self) -> tuple[int, int]:
        """The view's size in device pixels; (0, 0) while nobody looks, and then nothing is converted."""
        return self._target

    @property
    def is_waiting(self) -> bool:
        """Whether there is a picture nobody has taken."""
        return self._picture is not None

    @property
    def pixels(self) -> int:
        """How many the target has."""
        width, height = self._target
        return width * height

    def set_target(self, width: int, height: int) -> None:
        """What size of picture the reader wants, in device pixels."""
        self._target = (max(0, width), max(0, height))

    def put(self, picture: Picture) -> None:
        """Replace what is there."""
        with self._lock:
            if self._picture is not None:
                self.dropped += 1
            self._picture = picture
            wake = not self._pending
            self._pending = True
        if wake and self.on_ready is not None and not self.on_ready():
            with self._lock:
                self._pending = False

    def take(self) -> Picture | None:
        """The newest picture, or None when it was taken already."""
        with self._lock:
            picture, self._picture = self._picture, None
            self._pending = False
        return picture

    @property
    def paint_seconds(self) -> float:
        """What painting a picture takes, a running mean; 0 before the first."""
        return self._paint_seconds

    def note_paint(self, seconds: float) -> None:
        """The reader painted a picture, and it took so long."""
        self._paint_seconds = running_mean(self._paint_seconds, seconds)

    def clear(self) -> None:
        """Drop the picture, for a view that goes dark."""
        with self._lock:
            self._picture = None


def running_mean(mean: float, newest: float) -> float:
    """The mean with the newest value in it; the first value is the mean itself."""
    return mean + (newest - mean) * NEW_SHARE if mean else newest


class AudioRing:
    """At most 60 ms of s16 samples between an audio device's thread and the engine."""

    def __init__(
        self, *, sample_rate: int = 48_000, channels: int = 1, seconds: float = RING_SECONDS
    ) -> None:
        self._lock = threading.Lock()
        self._capacity = int(sample_rate * seconds) * channels * 2
        self._data = bytearray()
        self.dropped_bytes = 0

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Append; what exceeds the ring pushes out the oldest."""
        with self._lock:
            self._data += data
            excess = len(self._data) - self._capacity
            if excess > 0:
                del self._data[:excess]
                self.dropped_bytes += excess

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, the oldest first."""
        with self._lock:
            data = bytes(self._data[:size])
            del self._data[:size]
        return data

    def clear(self) -> None:
        """Empty it."""
        with self._lock:
            self._data.clear()

    def __len__(self) -> int:
        return len(self._data)
