"""Two clocks: the microphone's, and the one by which the far side is played.

A canceller learns how the loudspeaker's sound comes back, also how late. With clocks that differ by 200 ppm
that changes by 4 ms every 20 seconds, and each time some echo gets through (bench/echo.py: 15 dB are left of
50). So the far side is brought to the microphone's clock before the canceller sees it, and nothing moves.
Playout follows the loudspeaker's clock where it can (`playout.py`); so both are measured, against the loop's.
"""

from __future__ import annotations

import math
from collections import deque
from functools import cache

import numpy as np
from numpy.typing import NDArray

from swdesk.media.sources import FRAME_SECONDS, SAMPLES_PER_FRAME

WINDOW = 25  # frames; the one that came earliest tells the clock, the others were held up
LEAST_WINDOWS = 6
MOST_WINDOWS = 120  # a minute
TRUSTED = 40e-6  # standard error of the estimate up to which it is used
SURE = 5.0  # standard errors away from no drift at all: a wrong estimate is worse than a small drift
LARGEST_DRIFT = 1000e-6
JUMP_SECONDS = 0.015  # the device stopped, or is another one: begin anew
HALF_TAPS = 8
PLACES = 256  # between two samples
SIDE = 31  # of a square of all that 20 ms give, and one sample more
_BLEND = np.linspace(0, 1, SAMPLES_PER_FRAME + 1, dtype=np.float32)


class DriftEstimate:
    """How much faster a device's clock runs than the loop's, from the times its frames come."""

    def __init__(self) -> None:
        self.drift = 0.0
        """1e-6 is a part per million; 0 until it is known."""
        self._begin()

    def _begin(self) -> None:
        self._first: float | None = None
        self._frames = 0
        self._earliest: tuple[float, float] | None = None  # media time, lateness
        self._windows: deque[tuple[float, float]] = deque(maxlen=MOST_WINDOWS)

    def note(self, now: float) -> None:
        """A frame of 20 ms has come, at this time of the loop."""
        if self._first is None:
            self._first = now
        position = self._frames * FRAME_SECONDS
        self._frames += 1
        lateness = now - self._first - position
        if self._earliest is None or lateness < self._earliest[1]:
            self._earliest = (position, lateness)
        if self._frames % WINDOW == 0:
            if self._windows and abs(self._earliest[1] - self._windows[-1][1]) > JUMP_SECONDS:
                self._begin()
                return
            self._windows.append(self._earliest)
            self._earliest = None
            self._estimate()

    def _estimate(self) -> None:
        count = len(self._windows)
        if count < LEAST_WINDOWS:
            return
        position, lateness = np.array(self._windows).T
        x, y = position - position.mean(), lateness - lateness.mean()
        square = float(x @ x)
        slope = float(x @ y) / square
        rest = y - slope * x
        error = (float(rest @ rest) / (count - 2) / square) ** 0.5
        is_sure = error < TRUSTED and abs(slope) > SURE * error
        if is_sure or (self.drift and error < TRUSTED):
            self.drift = min(max(-slope, -LARGEST_DRIFT), LARGEST_DRIFT)


class ClockBridge:
    """Brings sound from the loudspeaker's clock to the microphone's: a sample more or less now and then."""

    def __init__(self) -> None:
        self._input = np.zeros(2 * HALF_TAPS, np.int16)
        self._at = 0.0  # between the input's samples, 0 to 1

    def convert(self, samples: NDArray[np.int16], drift: float) -> NDArray[np.int16]:
        """20 ms in; as much out, give or take a sample, and a fifth of a millisecond later."""
        held = np.concatenate([self._input, samples])
        self._input = held[SAMPLES_PER_FRAME:]
        if drift == 0.0 and self._at == 0.0:
            # as late as all the others, for a step would be a new room to the canceller
            return held[HALF_TAPS - 1 : HALF_TAPS - 1 + SAMPLES_PER_FRAME]
        step = 1 / (1 + drift) - 1  # how far an output sample moves on, beyond one input sample
        whole = math.floor(self._at + SAMPLES_PER_FRAME * step)
        count = SAMPLES_PER_FRAME - whole
        end = self._at + count * step
        wave = held.astype(np.float32)
        # the place between two samples moves by a fifth at most: two filters, blended, are as good as 960
        out = _interpolated(wave, round(self._at * PLACES))[:count]
        if round(end * PLACES) != round(self._at * PLACES):
            last = _interpolated(wave, round(end * PLACES))[:count]
            out += (last - out) * _BLEND[:count]
        self._at = end - whole
        converted: NDArray[np.int16] = np.clip(out, -32768, 32767).astype(np.int16)
        return converted


def _interpolated(wave: NDArray[np.float32], place: int) -> NDArray[np.float32]:
    """What lies between the samples: a convolution, as one product of matrices, in a quarter of the time."""
    rows = np.ndarray((SIDE, SIDE + 2 * HALF_TAPS - 1), np.float32, wave, strides=(4 * SIDE, 4))
    product: NDArray[np.float32] = rows @ _filters(place)
    return product.reshape(-1)


@cache
def _filters(place: int) -> NDArray[np.float32]:
    """The filter of a place, moved down by one in each column."""
    taps, matrix = _filter(place), np.zeros((SIDE + 2 * HALF_TAPS - 1, SIDE), np.float32)
    for column in range(SIDE):
        matrix[column : column + 2 * HALF_TAPS, column] = taps
    return matrix


def _filter(place: int) -> NDArray[np.float32]:
    """What interpolates at a place between two samples: a windowed sinc."""
    distance = np.arange(1 - HALF_TAPS, HALF_TAPS + 1) - place / PLACES
    taps = np.sinc(distance) * np.cos(np.pi * distance / (2 * HALF_TAPS + 3)) ** 2
    scaled: NDArray[np.float32] = (taps / taps.sum()).astype(np.float32)
    return scaled
