"""How loud the near side is, and whether somebody speaks: 30 times a second, counted in frames of 20 ms."""

from __future__ import annotations

import math
from dataclasses import dataclass

from swdesk.media.sound_frames import Samples, rms
from swdesk.media.sources import FRAME_SECONDS

METERS_PER_SECOND = 30
FRAMES_PER_SECOND = round(1 / FRAME_SECONDS)
SPEAKING_RMS = 0.03  # the SDK's
SPEAKING_HOLD = 13  # frames; 0.25 s, the SDK's
CLIPPING_PEAK = 0.995
CLIPPING_HOLD = 25  # frames; half a second, or nobody would see it
FULL_SCALE = 32768.0


@dataclass(frozen=True, slots=True)
class Meter:
    """The near side's sound as it would be sent if it were not muted.

    `level`: root mean square since the meter before, 0 to 1. `is_speaking`: as the SDK says it.
    `is_clipping`: the microphone itself was overdriven within the last half second.
    """

    level: float = 0.0
    is_speaking: bool = False
    is_clipping: bool = False


@dataclass(frozen=True, slots=True)
class Loudness:
    """Of one frame: the root mean square, 0 to 1, and whether a sample reaches the end of the scale."""

    rms: float
    is_clipped: bool = False


SILENCE = Loudness(0.0)


def measure(samples: Samples) -> Loudness:
    """How loud s16 sound is."""
    level = rms(samples)
    # One sample alone at the end of the scale makes the whole so loud: most frames need no second look.
    if level * math.sqrt(samples.size) < CLIPPING_PEAK:
        return Loudness(level)
    # the lowest s16 has no positive counterpart
    return Loudness(level, max(int(samples.max()), -int(samples.min())) >= CLIPPING_PEAK * FULL_SCALE)


class LevelMeter:
    """Takes each frame, gives a `Meter` when one is due."""

    def __init__(self) -> None:
        self._power = 0.0
        self._frames = 0
        self._owed = 0
        self._speaks_for = 0
        self._clips_for = 0

    @property
    def is_speaking(self) -> bool:
        """Whether the last frame, or one a quarter of a second before it, was loud enough."""
        return self._speaks_for > 0

    def take(self, captured: Loudness, treated: float) -> Meter | None:
        """A frame as the microphone gave it, and the root mean square of it as it would be sent."""
        self._speaks_for = _held(self._speaks_for, treated > SPEAKING_RMS, SPEAKING_HOLD)
        self._clips_for = _held(self._clips_for, captured.is_clipped, CLIPPING_HOLD)
        self._power += treated**2
        self._frames += 1
        self._owed += METERS_PER_SECOND
        if self._owed < FRAMES_PER_SECOND:
            return None
        self._owed -= FRAMES_PER_SECOND
        level = math.sqrt(self._power / self._frames)
        meter = Meter(round(level, 4), self.is_speaking, self._clips_for > 0)
        self._power = 0.0
        self._frames = 0
        return meter


def _held(left: int, is_now: bool, hold: int) -> int:
    return hold if is_now else max(0, left - 1)
