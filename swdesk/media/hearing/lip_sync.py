"""The senders' clocks, and how far sound lags behind the picture it belongs to.

A sender report says which RTP timestamp belongs to which time of the sender's clock (RFC 3550 6.4.1). With
one of each stream, what is heard and what is seen can be compared on that clock.
"""

from __future__ import annotations

from dataclasses import dataclass

UNNOTICED = 0.12  # sound that lags by up to 125 ms goes undetected (ITU-R BT.1359-1)
LONGEST_HOLD = 0.2
ABSURD = 2.0  # a skew that large comes of two clocks, not of the network
SMOOTHING = 0.1


@dataclass(frozen=True, slots=True)
class SenderClock:
    """What a sender report tells: at `ntp` (seconds) the timestamp was `timestamp`."""

    ntp: float
    timestamp: int
    clock_rate: int

    @classmethod
    def from_report(cls, ntp_timestamp: int, timestamp: int, clock_rate: int) -> SenderClock:
        """From the 64 bits of a report: seconds in the upper 32, fractions below."""
        return cls(ntp_timestamp / 2**32, timestamp, clock_rate)

    def time_of(self, timestamp: float) -> float:
        """When it was, on the sender's clock, in seconds."""
        ticks = (timestamp - self.timestamp + 2**31) % 2**32 - 2**31
        return self.ntp + ticks / self.clock_rate


class Transit:
    """How long whole pictures are on their way, over an offset common to all from one sender's clock."""

    def __init__(self) -> None:
        self.seconds: float | None = None

    def note(self, now: float, sent: float) -> None:
        """A picture of the sender's time `sent` is here `now`."""
        seconds = now - sent
        if self.seconds is None or abs(seconds - self.seconds) > 1.0:
            self.seconds = seconds
        else:
            self.seconds += SMOOTHING * (seconds - self.seconds)


def video_hold(audio: float | None, video: float | None) -> float:
    """How long to hold pictures back for the sound to catch up, in seconds: 0 to `LONGEST_HOLD`.

    Both are how long either is on its way, on the sender's clock. Only what is noticed is made up for: the
    picture's delay matters too. 0 as long as one is not known.
    """
    if audio is None or video is None:
        return 0.0
    skew = audio - video
    if abs(skew) > ABSURD:
        return 0.0
    return min(LONGEST_HOLD, max(0.0, skew - UNNOTICED))
