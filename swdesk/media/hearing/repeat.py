"""Concealment for codecs that have none: the last pitch period again and again, growing quieter."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from swdesk.media.hearing.stretch import COMPARED, LONGEST, QUIET, Sound, fade, period_before

JOIN = 240  # samples over which what comes back is faded in: 5 ms
SETTLE = 120  # over which the seam at the beginning is levelled
VOICED = 0.8  # correlation of two periods
HALF_LIFE = 2400  # samples until it is half as loud: 50 ms


class Repeater:
    """Remembers what was heard last; continues it on demand, and joins what comes after."""

    def __init__(self, channels: int) -> None:
        self._heard: Sound = np.zeros((COMPARED + LONGEST, channels), np.int16)
        self._period: NDArray[np.float32] | None = None
        self._seam: NDArray[np.float32] = np.zeros(channels, np.float32)
        self._made = 0

    def heard(self, sound: Sound) -> Sound:
        """The same sound, joined to what was made up before it."""
        if self._period is not None:
            count = min(JOIN, len(sound))
            sound = np.concatenate((fade(self.conceal(count), sound[:count]), sound[count:]))
            self._period = None
        kept = len(self._heard)
        self._heard = np.concatenate((self._heard, sound))[-kept:]
        return sound

    def conceal(self, samples: int) -> Sound:
        """What might have come next."""
        if self._period is None:
            self.begin()
        assert self._period is not None
        numbers = self._made + np.arange(samples)
        sound = self._period[numbers % len(self._period)]
        sound = sound + self._seam * np.exp2(-numbers / (SETTLE / 4))[:, None]
        sound *= np.exp2(-numbers / HALF_LIFE)[:, None]
        self._made += samples
        made: Sound = np.clip(np.rint(sound), -32768, 32767).astype(np.int16)
        return made

    def begin(self) -> bool:
        """Make a loop of the last period, its end faded into what came before it; whether it was a voice."""
        lag, likeness = period_before(self._heard)
        period = self._heard[-lag:].astype(np.float32)
        before = self._heard[-lag - SETTLE : -lag]
        period[-SETTLE:] = fade(self._heard[-SETTLE:], before)
        self._seam = self._heard[-1].astype(np.float32) - before[-1]
        self._period, self._made = period, 0
        return likeness > VOICED and float(np.sqrt(np.mean(period**2))) > QUIET

    def stop(self) -> None:
        """Go no further; what comes next needs no join."""
        self._period = None
