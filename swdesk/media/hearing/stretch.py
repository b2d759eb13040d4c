"""A pitch period more or less: sound gets shorter or longer, keeps its pitch, and has no seam.

Two stretches of sound one period apart are faded into each other over that period (WSOLA). Sound is int16 of
shape (samples, channels) at 48 kHz.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.int16]

SHORTEST, LONGEST = 120, 720  # a period, in samples: 2.5 to 15 ms, 400 to 67 Hz
COMPARED = 480
QUIET = 60.0  # root mean square, of 32767; below it nobody hears a seam
ALIKE = 0.9  # correlation from which two stretches count as periods of one tone


def period_after(sound: Sound) -> tuple[int, float]:
    """The lag at which the beginning of `sound` comes again, and how alike it is (correlation, to 1).

    Needs `COMPARED + LONGEST` samples. Quiet sound is like any other.
    """
    mono = _mono(sound[: COMPARED + LONGEST])
    return _best(mono[:COMPARED], mono[SHORTEST:])


def period_before(sound: Sound) -> tuple[int, float]:
    """The lag at which the end of `sound` was there before; as `period_after`."""
    mono = _mono(sound[-(COMPARED + LONGEST) :])[::-1]
    return _best(mono[:COMPARED], mono[SHORTEST:])


def shorten(sound: Sound, period: int) -> Sound:
    """Without `period` of its samples. Needs twice as many."""
    joined = fade(sound[:period], sound[period : 2 * period])
    return np.concatenate((joined, sound[2 * period :]))


def lengthen(before: Sound, sound: Sound, period: int) -> Sound:
    """With `period` more samples, after `before`, which has been played. Needs as many of both."""
    again = np.concatenate((before[-period:], sound))
    joined = fade(sound[:period], again[:period])
    return np.concatenate((joined, again[period:]))


def fade(old: Sound, new: Sound) -> Sound:
    """From one to the other, over their length, which is the same."""
    rising = np.linspace(0.0, 1.0, len(old), dtype=np.float32)[:, None]
    return np.rint(old + (new.astype(np.float32) - old) * rising).astype(np.int16)


def _mono(sound: Sound) -> NDArray[np.float32]:
    mono: NDArray[np.float32] = sound.mean(axis=1, dtype=np.float32)
    return mono


def _best(pattern: NDArray[np.float32], searched: NDArray[np.float32]) -> tuple[int, float]:
    power = float(np.dot(pattern, pattern))
    if power < QUIET**2 * len(pattern):
        return LONGEST, 1.0
    products = np.correlate(searched, pattern, "valid")
    sums = np.concatenate(([0.0], np.cumsum(np.square(searched, dtype=np.float64))))
    powers = sums[len(pattern) :] - sums[: -len(pattern)]
    likeness = products / np.sqrt(power * np.maximum(powers, 1.0))
    place = int(np.argmax(likeness))
    return SHORTEST + place, float(likeness[place])
