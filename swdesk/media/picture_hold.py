"""Holds pictures back for as long as the sound that belongs to them needs longer.

As they came, before they are decoded: a decoded picture is a hundred times as large, and its decoder keeps as
many buffers as were ever held.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

LARGEST = 0.2  # seconds
SMALLEST = 0.005  # less is not worth a timer
MOST = 30  # pictures, more than `LARGEST` of them at any usual rate; what is more leaves early

Picture = TypeVar("Picture")


class PictureHold(Generic[Picture]):
    """Passes pictures on in order, `delay` seconds later; at once while that is 0. Lives on one loop."""

    def __init__(self, push: Callable[[Picture], object]) -> None:
        self._push = push
        self._delay = 0.0
        self._held: deque[tuple[float, Picture]] = deque()
        self._timer: asyncio.TimerHandle | None = None

    @property
    def delay(self) -> float:
        """Seconds, 0 to `LARGEST`; for pictures from now on."""
        return self._delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        self._delay = min(LARGEST, seconds) if seconds >= SMALLEST else 0.0

    def push(self, picture: Picture) -> None:
        """The next picture."""
        if not self._delay and not self._held:
            self._push(picture)
            return
        self._held.append((asyncio.get_running_loop().time() + self._delay, picture))
        if len(self._held) > MOST:
            self._push(self._held.popleft()[1])
        if self._timer is None:
            self._wait()

    def close(self) -> None:
        """Forget what is held, and hold nothing any more."""
        self._delay = 0.0
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
        if self._held:
            self._wait()
