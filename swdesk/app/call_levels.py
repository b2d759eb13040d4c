"""How loud both ends of a running call are, as one fact that changes at most 30 times a second.

Lives in the engine, knows no Qt.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from swdesk.app.phone import Levels
from swdesk.observable import State, Subscription

if TYPE_CHECKING:
    from swdesk.media.processing.processor import Meter

EVERY = 1 / 30  # s
SPEAKING = 0.03  # RMS, 0 to 1
SPEAKING_HOLD = 0.25  # s that somebody who falls silent still counts as speaking


class LevelFinder:
    """Brings the meters of the two directions together in `levels`, until it is closed."""

    def __init__(self, near: State[Meter], far: State[float]) -> None:
        """`near`: of the microphone. `far`: of what is played."""
        self.levels: State[Levels] = State(Levels())
        self._loop = asyncio.get_running_loop()
        self._next = Levels()
        self._due: asyncio.TimerHandle | None = None
        self._told_at = -1.0
        self._heard_at = -1.0
        self._subscriptions: list[Subscription] = [
            near.observe(self._near_changed),
            far.observe(self._far_changed),
        ]

    def close(self) -> None:
        """Stop measuring; silence is the last that is told."""
        for subscription in self._subscriptions:
            subscription.close()
        self._subscriptions.clear()
        if self._due is not None:
            self._due.cancel()
            self._due = None
        self.levels.set(Levels())

    def _near_changed(self, meter: Meter) -> None:
        self._change(
            replace(
                self._next, local=meter.level, is_speaking=meter.is_speaking, is_clipping=meter.is_clipping
            )
        )

    def _far_changed(self, level: float) -> None:
        self._change(replace(self._next, remote=level))

    def _change(self, levels: Levels) -> None:
        self._next = levels
        if self._due is None:
            wait = self._told_at + EVERY - self._loop.time()
            self._due = self._loop.call_later(max(0.0, wait), self._tell)

    def _tell(self) -> None:
        now = self._loop.time()
        self._due, self._told_at = None, now
        if self._next.remote >= SPEAKING:
            self._heard_at = now
        is_speaking = self._heard_at >= 0 and now - self._heard_at < SPEAKING_HOLD
        self._next = replace(self._next, remote_is_speaking=is_speaking)
        self.levels.set(self._next)
        if is_speaking and self._next.remote < SPEAKING:
            # The level may never change again: the hold runs out all the same.
            self._due = self._loop.call_later(EVERY, self._tell)
