"""How a test hears and sees a call: an audio sink that knows tones, a picture observer that reads numbers."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.counter import read_counter

RATE = 48_000
BLOCK = 960
KEPT_BLOCKS = 100

Region = tuple[float, float, float, float]
WHOLE: Region = (0.0, 0.0, 1.0, 1.0)
LEFT: Region = (0.0, 0.25, 0.5, 0.5)
RIGHT: Region = (0.5, 0.25, 0.5, 0.5)


class Ear:
    """A sink that keeps the last two seconds of one channel."""

    name = "ear"

    def __init__(self) -> None:
        self.blocks = 0
        self._kept: deque[NDArray[np.int16]] = deque(maxlen=KEPT_BLOCKS)

    async def open(self) -> None:
        """Nothing to open."""

    def write(self, frame: av.AudioFrame) -> None:
        """Keep 20 ms."""
        channels = len(frame.layout.channels)
        samples = np.frombuffer(bytes(frame.planes[0]), np.int16)[: frame.samples * channels : channels]
        self.blocks += 1
        self._kept.append(samples.copy())

    async def close(self) -> None:
        """Nothing to close."""

    def hears(self, hertz: float) -> bool:
        """Whether, in the last two seconds, this tone stood out of everything for a while."""
        return sum(_share(block, hertz) > 0.4 for block in list(self._kept)) >= 8

    def is_silent(self) -> bool:
        """Whether the last second was quiet."""
        last = list(self._kept)[-50:]
        return all(np.abs(block.astype(np.int32)).max(initial=0) < 200 for block in last)


class Tape(Ear):
    """An ear that forgets nothing."""

    name = "tape"

    def __init__(self) -> None:
        super().__init__()
        self._blocks: list[NDArray[np.int16]] = []

    def write(self, frame: av.AudioFrame) -> None:
        """Keep 20 ms for good."""
        super().write(frame)
        self._blocks.append(self._kept[-1])

    def tells(self, *hertz: float, since: int = 0, until: int | None = None) -> int:
        """How many tenths of a second hold all these tones and little else, among the blocks given."""
        blocks = self._blocks[since:until]
        tenths = [np.concatenate(blocks[at : at + 5]) for at in range(0, len(blocks) - 4, 5)]
        return sum(
            min(shares) > 0.6 / len(hertz) and sum(shares) > 0.8
            for shares in ([_share(tenth, one) for one in hertz] for tenth in tenths)
        )


def _share(block: NDArray[np.int16], hertz: float) -> float:
    """The part of the energy of 20 ms that lies at a frequency (Goertzel); 0 for what is hardly there."""
    wave = block.astype(np.float64)
    energy = float(np.sum(wave**2))
    if len(wave) < BLOCK or energy < 50.0**2 * len(wave):
        return 0.0
    turn = np.exp(-2j * np.pi * hertz * np.arange(len(wave)) / RATE)
    return float(2 * abs(np.sum(wave * turn)) ** 2 / (energy * len(wave)))


class Eye:
    """Reads the frame numbers in a region of the pictures."""

    def __init__(self, region: Region = WHOLE) -> None:
        self.numbers: set[int] = set()
        self._region = region

    def __call__(self, frame: av.VideoFrame) -> None:
        """One picture."""
        plane = frame.planes[0]
        luma = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: frame.height, : frame.width]
        number = read_counter(luma, self._region)
        if number is not None:
            self.numbers.add(number)


async def eventually(condition: Callable[[], Any], *, timeout: float = 10.0) -> None:
    """Wait until it holds; the test fails when it does not in time."""
    async with asyncio.timeout(timeout):
        while not condition():  # noqa: ASYNC110 - what is waited for is no event
            await asyncio.sleep(0.02)
