"""Absolute deadlines, so that a late wake-up never moves the ones after it."""

from __future__ import annotations

import asyncio

NEVER = -1.0


class Pacer:
    """A beat of `period` seconds on the running loop's clock. The first beat is now."""

    def __init__(self, period: float) -> None:
        self.period = period
        self._due = NEVER

    async def wait(self) -> int:
        """Sleep until the next beat; how many beats were missed meanwhile, and are not made up for."""
        now = asyncio.get_running_loop().time()
        if self._due == NEVER:
            self._due = now
        missed = max(0, int((now - self._due) / self.period))
        self._due += missed * self.period
        delay = self._due - now
        self._due += self.period
        if delay > 0:
            await asyncio.sleep(delay)
        return missed
