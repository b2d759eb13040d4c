"""How long to wait for packets of sound.

Each packet is judged against the fastest of the last two seconds: how much later was it on its way? The
largest such lateness of each half second is remembered for half a minute, and the target covers all but the
worst few of those. So a single spike changes nothing, a network that has become worse is followed within two
seconds, and one that became better is trusted after thirty.
"""

from __future__ import annotations

import math
from collections import deque

RATE = 48_000
SMALLEST, LARGEST = 0.04, 0.2
MARGIN = 0.02  # a packet is needed when the first of its samples is, and sound is asked for in 20 ms
SLOT_SECONDS = 0.5
FASTEST_SLOTS = 4
REMEMBERED_SLOTS = 60
QUANTILE = 0.95
FEW_SLOTS = 4  # from here on at least the worst is left out
TOO_LATE = 0.4  # no buffer reaches that far: the way has changed, or the sender has paused


class DelayEstimate:
    """The target delay in seconds, over the fastest packet. Fed with every packet."""

    def __init__(self) -> None:
        self.extra = 0.0  # asked for by whoever needs more, as FEC needs the packet that follows
        self._fastest: deque[float] = deque(maxlen=FASTEST_SLOTS)
        self._latest: deque[float] = deque(maxlen=REMEMBERED_SLOTS)
        self._slot_began = -math.inf
        self._jitter = 0.0

    @property
    def fastest(self) -> float | None:
        """Arrival less position, in seconds, of the fastest recent packet; None before any."""
        return min(self._fastest) if self._fastest else None

    @property
    def target(self) -> float:
        """How long after the fastest way a sample is best played, in seconds."""
        return min(LARGEST, max(SMALLEST, self._jitter + MARGIN) + self.extra)

    def note(self, now: float, position: int) -> None:
        """A packet at `position` has arrived."""
        transit = now - position / RATE
        fastest = self.fastest
        if fastest is not None and transit - fastest > TOO_LATE:
            self._fastest.clear()
            self._slot_began = -math.inf
        if now - self._slot_began >= SLOT_SECONDS:
            self._slot_began = now
            self._fastest.append(transit)
            self._latest.append(0.0)
        elif transit < self._fastest[-1]:
            self._fastest[-1] = transit
        lateness = transit - min(self._fastest)
        if lateness > self._latest[-1]:
            self._latest[-1] = lateness
        ranked = sorted(self._latest)
        covered = math.ceil(QUANTILE * len(ranked))
        if len(ranked) >= FEW_SLOTS:
            covered = min(covered, len(ranked) - 1)
        self._jitter = ranked[covered - 1]

    def lateness(self, now: float, position: int) -> float:
        """How much later than the fastest way `position` would be now, in seconds; 0 before any packet."""
        fastest = self.fastest
        return 0.0 if fastest is None else now - position / RATE - fastest
