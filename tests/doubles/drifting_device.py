"""A microphone with a clock of its own."""

from __future__ import annotations

import asyncio

import av
import numpy as np

from swdesk.media.sound_frames import sound_frame


class DriftingDevice:
    """A continuous tone, in blocks of `block` frames; `offset` seconds later from when it is set."""

    name = "Device"

    def __init__(self, ppm: float = 0.0, *, block: int = 1, hertz: float = 300.0) -> None:
        self.ppm = ppm
        self.block = block
        self.turn = 2 * np.pi * hertz / 48_000
        self.frames = 0
        self.offset = 0.0

    async def open(self) -> None:
        pass

    async def read(self) -> av.AudioFrame:
        loop = asyncio.get_running_loop()
        if self.frames == 0:
            self.began = loop.time()
        last_of_block = self.frames // self.block * self.block + self.block
        due = self.began + self.offset + last_of_block * 0.02 / (1 + self.ppm * 1e-6)
        if due > loop.time():
            await asyncio.sleep(due - loop.time())
        at = np.arange(self.frames * 960, (self.frames + 1) * 960)
        self.frames += 1
        return sound_frame((9000 * np.sin(at * self.turn)).astype(np.int16).reshape(1, -1))

    async def close(self) -> None:
        pass
