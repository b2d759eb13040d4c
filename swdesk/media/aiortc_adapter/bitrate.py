"""Which rate to encode at. Pure: the time is handed in.

PyAV cannot change the rate of an open encoder, so every change costs a new one, and a key frame (media.md 1).
So the estimate moves freely and the encoder follows only what is worth it: a third up, a fifth down, at most
every five seconds; at once when much is lost.
"""

from __future__ import annotations

FLOOR = 150_000
CEILING_720P = 2_500_000
START = 0.4  # of the ceiling
PIXELS_720P = 1280 * 720

UP, DOWN = 1.35, 0.8
HOLD_SECONDS = 5.0
HEAVY_LOSS = 0.10
LIGHT_LOSS = 0.02
RAISE = 1.08  # a report without loss, about each second


def ceiling(width: int, height: int) -> int:
    """Bits per second beyond which this size gains nothing visible: 1.25 M at 360p, 2.5 M at 720p."""
    return max(FLOOR * 2, int(CEILING_720P * min(1.5, (width * height / PIXELS_720P) ** 0.5)))


class BitrateControl:
    """The rate of one stream, from what the far side says it can take and from what gets lost."""

    def __init__(self) -> None:
        self._ceiling = CEILING_720P
        self._said: float | None = None
        self._losses = START * CEILING_720P
        self._changed_at = float("-inf")
        self._sized = False
        self.target = int(START * CEILING_720P)

    def set_size(self, width: int, height: int) -> None:
        """The pictures have this size from now on; the first size sets the rate to begin with."""
        self._ceiling = ceiling(width, height)
        if not self._sized:
            self._sized = True
            self._losses = START * self._ceiling
            self.target = self._clamped(self._losses if self._said is None else min(self._said, self._losses))
        elif self.target > self._ceiling:
            self.target = self._ceiling

    def on_remb(self, bits: float, now: float) -> None:
        """The far side's estimate of what the path carries (draft-alvestrand-rmcat-remb)."""
        self._said = bits
        self._losses = max(self._losses, min(bits, self._ceiling))
        self._decide(now, urgent=False)

    def on_loss(self, fraction: float, now: float) -> None:
        """The fraction of our packets that a receiver report says were lost, 0 to 1."""
        urgent = fraction >= HEAVY_LOSS
        if urgent:
            self._losses = max(FLOOR, min(self._losses, self.target) * (1 - fraction / 2))
            self._said = None if self._said is None else min(self._said, self._losses)
        elif fraction <= LIGHT_LOSS:
            self._losses = min(self._ceiling, self._losses * RAISE)
        self._decide(now, urgent=urgent)

    def _decide(self, now: float, *, urgent: bool) -> None:
        wanted = self._clamped(self._losses if self._said is None else min(self._said, self._losses))
        worth = wanted > self.target * UP or wanted < self.target * (0.95 if urgent else DOWN)
        at_top = wanted == self._ceiling and wanted > self.target * 1.1
        waited = now - self._changed_at >= (1.0 if urgent else HOLD_SECONDS)
        if (worth or at_top) and waited:
            self.target = wanted
            self._changed_at = now

    def _clamped(self, bits: float) -> int:
        return int(max(FLOOR, min(bits, self._ceiling)))
