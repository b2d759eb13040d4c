"""What the space itself sounds like: the host's tune, the telephone's ringback. 48 kHz mono, 20 ms blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

RATE = 48000
SAMPLES = 960
Samples: TypeAlias = "NDArray[np.int16]"
# A source of sound: the number of a 20 ms block to its samples.
SoundSource: TypeAlias = Callable[[int], Samples]

# Two notes an octave apart, away from the tones that clients and tests send (440, 523, 880 Hz).
_MELODY = (330.0, 660.0, 330.0, 660.0)
_NOTE = 0.5
_LEVEL = 0.18


def _time(block: int) -> NDArray[np.float64]:
    return (block * SAMPLES + np.arange(SAMPLES)) / RATE


def tune(block: int) -> Samples:
    """330 and 660 Hz by turns, half a second each, softly begun and ended."""
    time = _time(block)
    note = np.floor(time / _NOTE).astype(int)
    pitch = np.asarray(_MELODY)[note % len(_MELODY)]
    within = time - note * _NOTE
    envelope = np.clip(np.minimum(within, _NOTE - within) / 0.03, 0.0, 1.0)
    return _to_samples(np.sin(2 * np.pi * pitch * within) * envelope * _LEVEL)


def ringback(block: int) -> Samples:
    """North American ringback: 440 and 480 Hz together, two seconds on, four off."""
    time = _time(block)
    ringing = (time % 6.0) < 2.0
    wave = np.sin(2 * np.pi * 440.0 * time) + np.sin(2 * np.pi * 480.0 * time)
    return _to_samples(wave * ringing * _LEVEL / 2)


def silence(block: int) -> Samples:
    """Nothing."""
    return np.zeros(SAMPLES, np.int16)


def _to_samples(wave: NDArray[np.float64]) -> Samples:
    return (wave * 32767).astype(np.int16)
