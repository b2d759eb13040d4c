"""Microphone gain on samples, without steps and without hard clipping."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FULL_SCALE = 32767.0
KNEE = 0.8 * FULL_SCALE  # above it the limiter bends, about -2 dBFS


class Gain:
    """A factor that glides to its target within one frame."""

    def __init__(self, factor: float = 1.0) -> None:
        self._factor = factor

    def apply(self, samples: NDArray[np.int16], target: float, channels: int = 1) -> NDArray[np.int16]:
        """The samples, interleaved, with the gain; the very same array where there is nothing to do."""
        begin, self._factor = self._factor, target
        if begin == target == 1.0:
            return samples
        wave = samples.astype(np.float32)
        if begin == target:
            wave *= target
        else:
            glide = np.linspace(begin, target, len(samples) // channels, dtype=np.float32)
            wave *= np.repeat(glide, channels)
        return soften(wave) if max(begin, target) > 1.0 else wave.astype(np.int16)


def soften(wave: NDArray[np.float32]) -> NDArray[np.int16]:
    """s16 from any loudness: untouched up to the knee, bent above it, never over full scale."""
    over = np.abs(wave) - KNEE
    if float(over.max(initial=0.0)) > 0:
        room = FULL_SCALE - KNEE
        bent = np.copysign(KNEE + room * np.tanh(over / room), wave)
        wave = np.where(over > 0, bent, wave)
    return wave.astype(np.int16)
