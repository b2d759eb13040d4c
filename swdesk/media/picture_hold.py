"""Holds pictures back for as long as the sound that belongs to them needs longer."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

import av

LARGEST = 0.2  # seconds
SMALLEST = 0.005  # less is not worth a timer
MOST = 8  # pictures, 0.2 s of them; what is more leaves early, for a decoder keeps as many buffers for good


class PictureHold:
    """Passes pictures on in order, `delay` seconds later; at once while that is 0. Lives on one loop."""

    def __init__(self, push: Callable[[av.VideoFrame], None]) -> None:
        self._push = push
        self._delay = 0.0
        self._held: deque[tuple[float, av.VideoFrame]] = deque()
        self._timer: asyncio.TimerHandle | None = None

    @property
    def delay(self) -> float:
        """Seconds, 0 to `LARGEST`; for pictures from now on."""
        return self._delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        self._delay = min(LARGEST, seconds) if seconds >= SMALLEST else 0.0

    @property
    def is_holding(self) -> bool:
        """Whether the next picture will have to wait."""
        return bool(self._delay or self._held)

    def push(self, frame: av.VideoFrame) -> None:
        """The next picture."""
        if not self.is_holding:
            self._push(frame)
            return
        self._held.append((asyncio.get_running_loop().time() + self._delay, frame))
        if len(self._held) > MOST:
            self._push(self._held.popleft()[1])
        if self._timer is None:
            self._wait()

    def close(self) -> None:
        """Forget what is held."""
        self._held.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _wait(self) -> None:
        self._timer = asyncio.get_running_loop().call_at(self._held[0][0], self._pass_on)

    def _pass_on(self) -> None:
        self._timer = None
        now = asyncio.get_running_loop().time()
        while self._held and self._held[0][0] <= now + SMALLEST:
            self._push(self._held.popleft()[1])
        if self._held and self._timer is None:
            self._wait()
