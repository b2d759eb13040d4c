"""What the path carries of our pictures, and when the encoder follows. Pure: the time is handed in.

Three things are heard of the path: what the far side says it can take (REMB), what share of our packets it
missed, and how long a packet's way there and back takes (RFC 3550 6.4.1). A queue that fills shows in the
round trip before anything gets lost. Transport-wide feedback is not used: upstream FreeSWITCH ignores the
header extension it needs (freeswitch.md 1), and offering it means answering with it for every packet.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

LOWEST, HIGHEST = 30_000, 20_000_000
AUDIO_SHARE = 64_000  # bits per second of sound with its headers, which come before pictures

HEAVY_LOSS, LIGHT_LOSS = 0.10, 0.02
STEADY_LOSS = 3  # reports in a row of what lies between: a little less, to see whether it is the rate
LESS = 0.9
NOISE_AFTER = 0.7  # of the rate it began at: loss that is still there is noise, no rate mends it
MOST_NOISE, QUIET_ROUND_TRIP = 0.3, 0.25  # share; seconds: beyond these it is no noise but a full queue
RAISE = 0.08  # a second, while nothing is lost
TRIED = 1.4  # times what is sent: what lies beyond has not been tried
SHY = 0.9  # of the rate it went wrong at, no more while that is remembered
REMEMBERED_SECONDS, LONGEST_MEMORY = 30.0, 240.0  # doubled each time it goes wrong at the same rate
EPISODE_SECONDS = 6.0
YIELD = 0.85  # of what is sent, when a queue fills
QUEUE_SECONDS, LONG_QUEUE_SECONDS = 0.08, 0.25  # over the shortest round trip: twice in a row; at once
SHORTEST_OF = 20  # reports
IDLE = 0.5  # of what could be sent: less, and the picture does not need more
SAID_SECONDS = 10.0  # what the far side said counts for so long


@dataclass(frozen=True, slots=True)
class Report:
    """What the far side reports of one stream since its report before: loss 0 to 1, round trip in seconds."""

    fraction_lost: float
    round_trip: float | None = None
    sent_bitrate: float | None = None
    """What left here meanwhile, bits per second."""


class BandwidthEstimate:
    """Bits per second of pictures that the path carries, beside the sound."""

    def __init__(self, start: float) -> None:
        self._rate = float(start)
        self._said: tuple[float, float] | None = None
        self._round_trips: deque[float] = deque(maxlen=SHORTEST_OF)
        self._was_queueing = False
        self._reported_at: float | None = None
        self._steady = 0
        self._noise = 0.0
        self._began: tuple[float, float] | None = None  # rate and loss when the cutting began
        self._trouble: tuple[float, float, float] | None = None  # at which rate, when, remembered how long
        self.sent: float | None = None
        """What left here before the last report, bits per second; None if that is not known."""
        self.clean_since: float | None = None
        """Since when nothing was lost and no queue was seen; None: it is not so."""

    def available(self, now: float) -> float:
        """The estimate."""
        return min(self._rate, self.said(now) or HIGHEST)

    def said(self, now: float) -> float | None:
        """What the far side said it can take, less the sound's share; None when it has not said so lately."""
        if self._said is None or now - self._said[1] > SAID_SECONDS:
            return None
        return self._said[0]

    def restart(self, bits: float, now: float) -> None:
        """Begin anew from here: nothing was sent for a while."""
        self._rate, self._trouble, self._began = bits, None, None
        self._reported_at = now

    def on_remb(self, bits: float, sent: float | None, now: float) -> None:
        """The far side's estimate of what the path carries (draft-alvestrand-rmcat-remb).

        `sent`: what left here lately, bits per second, None if not known. An estimate is bounded by what
        arrives: when little is sent, because little moves in the picture, it is no limit.
        """
        said, before = max(LOWEST, bits - AUDIO_SHARE), self.said(now)
        if sent is None or (sent < IDLE * self.available(now) and bits >= sent):
            said = max(said, self._rate if before is None else before)
        self._said = (said, now)
        if self._trouble is None:
            self._rate = max(self._rate, min(said, HIGHEST))

    def on_report(self, report: Report, now: float) -> bool:
        """A receiver report; whether it shows trouble that cannot wait."""
        since = 1.0 if self._reported_at is None else min(5.0, max(0.0, now - self._reported_at))
        self._reported_at = now
        self.sent = report.sent_bitrate
        queueing = self._is_queueing(report.round_trip)
        sent = self._rate if report.sent_bitrate is None else report.sent_bitrate
        carried = min(self._rate, max(sent, self._rate / 2))
        lost = self._beyond_noise(report)
        light = LIGHT_LOSS if (report.round_trip or 0.0) < QUIET_ROUND_TRIP else LIGHT_LOSS / 4
        self._steady = self._steady + 1 if light < lost < HEAVY_LOSS else 0
        if lost >= HEAVY_LOSS:
            # With a full queue what got through is what the path carries; else it may be noise.
            share = (1 - lost) * YIELD if queueing else 1 - lost / 2
            self._cut(carried * share, carried, report.fraction_lost, now)
        elif queueing:
            self._cut(carried * YIELD, carried, report.fraction_lost, now)
        elif self._steady >= STEADY_LOSS:
            self._steady = 0
            self._cut(carried * LESS, carried, report.fraction_lost, now)
        elif lost <= light:
            self._began = None
            self.clean_since = now if self.clean_since is None else self.clean_since
            self._grow(sent, since, now)
        else:
            self.clean_since = None
        return lost >= HEAVY_LOSS or queueing

    def _grow(self, sent: float, seconds: float, now: float) -> None:
        if self._trouble is not None and now - self._trouble[1] > self._trouble[2]:
            self._trouble = None
        most = min(HIGHEST, sent * TRIED)
        if self._trouble is not None:
            most = min(most, self._trouble[0] * SHY)
        self._rate = max(self._rate, min(most, self._rate * (1 + RAISE) ** seconds))

    def _cut(self, to: float, at: float, loss: float, now: float) -> None:
        memory = REMEMBERED_SECONDS
        if self._trouble is not None:
            before, when, memory = self._trouble
            if now - when > EPISODE_SECONDS:
                memory = min(LONGEST_MEMORY, memory * 2) if at > before * SHY / 2 else REMEMBERED_SECONDS
        self._trouble = (at, now, memory)
        self._began = self._began or (at, loss)
        self.clean_since = None
        self._rate = max(LOWEST, min(self._rate, to))
        if self._said is not None:
            self._said = (min(self._said[0], self._rate), self._said[1])

    def _beyond_noise(self, report: Report) -> float:
        """The share lost for lack of room: what a much lower rate did not mend is the path's own."""
        loss, way = report.fraction_lost, report.round_trip
        if self._began is not None and loss < MOST_NOISE and way is not None and way < QUIET_ROUND_TRIP:
            rate, first = self._began
            if self._rate < rate * NOISE_AFTER and loss > first * 0.75 and not self._was_queueing:
                self._noise, self._began, self._trouble = loss, None, None
        self._noise = min(self._noise, loss)
        return (loss - self._noise) / (1 - self._noise) if loss < 1 else 1.0

    def _is_queueing(self, round_trip: float | None) -> bool:
        if round_trip is None:
            return self._was_queueing
        self._round_trips.append(round_trip)
        over = round_trip - min(self._round_trips)
        before, self._was_queueing = self._was_queueing, over > QUEUE_SECONDS
        return over > LONG_QUEUE_SECONDS or (before and self._was_queueing)


UP, DOWN, AT_TOP = 1.35, 0.85, 1.1
HOLD_SECONDS = 5.0
URGENT_DOWN, URGENT_SECONDS = 0.9, 1.5


class RateFollower:
    """The rate the encoder works at. PyAV cannot change that of an open one: each change is a key frame.

    So it follows what is worth it: a third up, a sixth down, at most every five seconds; sooner in trouble.
    """

    def __init__(self, start: int) -> None:
        self.target = start
        self.changes = 0
        self._changed_at = float("-inf")

    def follow(self, wanted: float, most: int, now: float, *, urgent: bool = False) -> int:
        """The rate for an estimate, at most `most`; the same as before unless a change is worth its price."""
        wanted = min(wanted, most)
        worth = wanted > self.target * UP or wanted < self.target * (URGENT_DOWN if urgent else DOWN)
        at_top = wanted == most and wanted > self.target * AT_TOP
        if (worth or at_top) and now - self._changed_at >= (URGENT_SECONDS if urgent else HOLD_SECONDS):
            self.take(wanted, now)
        return self.target

    def take(self, bits: float, now: float) -> None:
        """Work at this rate at once: the encoder begins anew for another reason."""
        if int(bits) != self.target:
            self.target = int(bits)
            self.changes += 1
        self._changed_at = now
