"""A picture that stands still: noticed, and a new one asked for, at a rate a far side bears.

The limits are the browser SDK's: three requests within three seconds, then ten seconds of silence.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from swdesk.observable import State

FROZEN_SECONDS = 2.0
BETWEEN_SECONDS = 1.0
BURST = 3
BURST_SECONDS = 3.0
PAUSE_SECONDS = 10.0
LOOK_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Freeze:
    """Whether the picture stands still, and how often a new one was asked for since."""

    is_frozen: bool = False
    requests: int = 0


class Pictures(Protocol):
    """A stream of pictures that is watched: how many came, and how it stands."""

    frames: int
    freeze: State[Freeze]


class KeyFrameThrottle:
    """Lets a burst of requests pass, and then none for a while. Time comes in as `now`, seconds."""

    def __init__(self) -> None:
        self._burst: list[float] = []
        self._quiet_until = float("-inf")

    def allow(self, now: float) -> bool:
        """Whether to ask now; counted if so."""
        if now < self._quiet_until:
            return False
        self._burst = [at for at in self._burst if now - at <= BURST_SECONDS]
        self._burst.append(now)
        if len(self._burst) == BURST:
            self._burst, self._quiet_until = [], now + PAUSE_SECONDS
        return True


class FreezeWatch:
    """Judges by the number of pictures so far whether new ones come."""

    def __init__(self) -> None:
        self._frames = 0
        self._since: float | None = None  # the last change, or when pictures came to be expected
        self._asked_at: float | None = None
        self._requests = 0

    def look(self, now: float, frames: int, *, expected: bool) -> tuple[Freeze, bool]:
        """How things stand, and whether to ask for a key frame.

        A first picture that does not come is asked for like any other, but nothing is frozen yet.
        """
        if not expected or frames != self._frames or self._since is None:
            self._frames = frames
            self._since = now if expected else None
            self._asked_at = None
            self._requests = 0
            return Freeze(), False
        if now - self._since < FROZEN_SECONDS:
            return Freeze(), False
        wants = self._asked_at is None or now - self._asked_at >= BETWEEN_SECONDS
        return Freeze(frames > 0, self._requests), wants

    def asked(self, now: float) -> Freeze:
        """A key frame was asked for."""
        self._asked_at = now
        self._requests += 1
        return Freeze(self._frames > 0, self._requests)


async def watch_for_freeze(
    video: Pictures, expects: Callable[[], bool], ask: Callable[[], Awaitable[bool]]
) -> None:
    """Keep `video.freeze` true, until cancelled.

    `expects`: whether pictures should be coming. `ask` requests a key frame; False if it was not the time.
    """
    watch = FreezeWatch()
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        now = time.monotonic()
        freeze, wants = watch.look(now, video.frames, expected=expects())
        if wants and await ask():
            freeze = watch.asked(now)
        video.freeze.set(freeze)
