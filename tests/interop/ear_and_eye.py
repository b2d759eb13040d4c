"""How swdesk's side of an interop test sees and hears: the counterpart of probe.js."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.counter import read_counter
from swdesk.media.synthetic import plane_view
from tests.interop.sdk_page import Region

RATE = 48_000
WINDOW = 8192
KEPT_SECONDS = 3.0


class Ear:
    """A sink that keeps the last seconds of the far sound."""

    name = "ear"

    def __init__(self) -> None:
        self._pieces: deque[NDArray[np.int16]] = deque(maxlen=int(KEPT_SECONDS / 0.02))

    async def open(self) -> None:
        """Nothing to open."""

    def write(self, frame: av.AudioFrame) -> None:
        """Keep one channel of it."""
        channels = len(frame.layout.channels)
        samples = np.frombuffer(bytes(frame.planes[0]), np.int16)
        self._pieces.append(samples[: frame.samples * channels : channels])

    async def close(self) -> None:
        """Nothing is held."""

    def clearness(self, hertz: int) -> float:
        """By how many dB a tone stands out from its neighbours, in the clearest moment of what was kept."""
        return clearness(np.concatenate(self._pieces) if self._pieces else np.zeros(0, np.int16), hertz)


def clearness(sound: NDArray[Any], hertz: int) -> float:
    """The level at a frequency over the strongest 40 to 160 Hz beside it; 0 for what is under -80 dBFS.

    `sound` is s16 at 48 kHz; the best of its windows counts, for the tone may come in bursts.
    """

    def strongest(levels: NDArray[np.float64], low: float, high: float) -> float:
        return float(levels[int(low * WINDOW / RATE) : int(high * WINDOW / RATE) + 2].max())

    best = 0.0
    shape = np.blackman(WINDOW)
    for start in range(0, len(sound) - WINDOW + 1, WINDOW // 2):
        spectrum = np.abs(np.fft.rfft(sound[start : start + WINDOW] / 32768 * shape)) / WINDOW
        levels = 20 * np.log10(spectrum + 1e-6)
        here = strongest(levels, hertz - 8, hertz + 8)
        beside = max(strongest(levels, hertz - 160, hertz - 40), strongest(levels, hertz + 40, hertz + 160))
        if here > -80:
            best = max(best, here - beside)
    return best


class Eye:
    """Collects the frame numbers seen in the regions of the far picture."""

    def __init__(self, regions: Mapping[str, Region]) -> None:
        self._regions = regions
        self.numbers: dict[str, set[int]] = {name: set() for name in regions}
        self.pictures = 0

    def __call__(self, frame: av.VideoFrame) -> None:
        """One decoded picture."""
        self.pictures += 1
        luma = plane_view(frame, 0)
        for name, region in self._regions.items():
            if (number := read_counter(luma, region)) is not None:
                self.numbers[name].add(number)

    def seen(self) -> set[int]:
        """The numbers of all regions."""
        return set().union(*self.numbers.values())
