"""How much one connection may ask for."""

from __future__ import annotations


class Allowance:
    """A bucket of `burst` that fills with `per_second`; time is given, never taken."""

    def __init__(self, per_second: float, burst: float, now: float) -> None:
        self._per_second = per_second
        self._burst = burst
        self._left = burst
        self._at = now

    def take(self, now: float) -> bool:
        """Whether there is one left, and then take it."""
        self._left = min(self._burst, self._left + max(0.0, now - self._at) * self._per_second)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
