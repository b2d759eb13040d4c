"""Delays between attempts to reconnect (protocol.md 2.8)."""

from __future__ import annotations

from collections.abc import Callable

from swdesk.protocol.constants import RECONNECT_DELAY_MAX, RECONNECT_DELAY_MIN


class Backoff:
    """Doubles from 100 ms to 3 s; each delay is multiplied with `jitter()`, a number from 0.5 to 1."""

    __slots__ = ("_delay", "_jitter")

    def __init__(self, jitter: Callable[[], float]) -> None:
        self._jitter = jitter
        self._delay = RECONNECT_DELAY_MIN

    def next(self) -> float:
        """Seconds to wait before the next attempt."""
        delay = self._delay * self._jitter()
        self._delay = min(self._delay * 2, RECONNECT_DELAY_MAX)
        return delay

    def reset(self) -> None:
        """An attempt reached the other side: start small again."""
        self._delay = RECONNECT_DELAY_MIN
