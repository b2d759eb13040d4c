"""A clock that moves only when told."""

from __future__ import annotations


class VirtualClock:
    """Seconds as `time.monotonic` counts them; call it to read it."""

    def __init__(self, start: float = 1000.0) -> None:
        self.now = start

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> float:
        """Move on by `seconds`; returns the new time."""
        assert seconds >= 0, "time does not run backwards"
        self.now += seconds
        return self.now

    def advance_to(self, moment: float) -> float:
        """Move on to `moment`, if that is still ahead; returns the new time."""
        self.now = max(self.now, moment)
        return self.now
