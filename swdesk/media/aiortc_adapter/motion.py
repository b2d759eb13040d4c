"""Whether a camera stands still: then libvpx may take short cuts.

Above speed 6 libvpx gives up on a view that moves as a whole, however slowly: 4 to 12 dB worse, at up to
three times the rate asked for (bench/encoders.py, `pan`). A person who moves before a still camera looks the
same at speed 15, for two thirds of the work.
"""

from __future__ import annotations

from collections import deque
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

EVERY = 5  # pictures: how often it is looked at
APART = 3  # looks: a slow pan shows only after a while
GRID, CELL = 16, 5  # pixels between samples; samples along a cell's side
CHANGED = 4.5  # steps of 256, a cell's mean: a camera's noise makes 2 to 3
STILL_SHARE = 0.6  # of the cells may change: someone moves
CALM_LOOKS, MOST_CALM_LOOKS = 12, 384  # 2 s; doubled each time it was wrong


class Stillness:
    """Fed with every picture. Leaving calm takes a fifth of a second; both ways cost a key frame."""

    def __init__(self) -> None:
        self.is_calm = False
        self._number = 0
        self._before: deque[NDArray[Any]] = deque(maxlen=APART)
        self._still = 0
        self._patience = CALM_LOOKS

    def see(self, frame: av.VideoFrame) -> bool:
        """A picture in yuv420p; whether the scene is calm. Some 30 µs at every fifth of 720p."""
        self._number += 1
        if self._number % EVERY:
            return self.is_calm
        now = _samples(frame)
        if len(self._before) == APART and self._before[0].shape == now.shape:
            self._judge(float((_cells(np.abs(now - self._before[0])) > CHANGED).mean()))
        self._before.append(now)
        return self.is_calm

    def _judge(self, changed: float) -> None:
        if changed <= STILL_SHARE:
            self._still += 1
            self.is_calm = self.is_calm or self._still >= self._patience
            return
        self._still = 0
        if self.is_calm:
            self.is_calm = False
            self._patience = min(MOST_CALM_LOOKS, self._patience * 2)


def _samples(frame: av.VideoFrame) -> NDArray[Any]:
    plane = frame.planes[0]
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    return np.asarray(rows[: plane.height : GRID, : plane.width : GRID], np.int16)


def _cells(samples: NDArray[Any]) -> NDArray[Any]:
    """Means of squares of samples; a picture smaller than one is one."""
    height, width = samples.shape[0] // CELL, samples.shape[1] // CELL
    if not height or not width:
        return np.asarray(samples.mean(keepdims=True))
    squares = samples[: height * CELL, : width * CELL].reshape(height, CELL, width, CELL)
    return np.asarray(squares.mean(axis=(1, 3)))
