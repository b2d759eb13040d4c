"""A room without devices: what its loudspeaker plays comes back, later and softer, in its microphone."""

from __future__ import annotations

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.pace import Pacer
from swdesk.media.sound_frames import sound_frame
from swdesk.media.sources import FRAME_SECONDS, SAMPLE_RATE, SAMPLES_PER_FRAME

LENGTH = SAMPLE_RATE  # of the ring in which sound is on its way


class VirtualRoom:
    """`sink` and `source` of one leg: what is written is heard `delay` seconds later, so many dB louder."""

    def __init__(self, *, delay: float = 0.06, attenuation_db: float = -6.0) -> None:
        self.sink = _Loudspeaker(self)
        self.source = _Microphone(self)
        self._delay = round(delay * SAMPLE_RATE)
        self._air = np.zeros(LENGTH, np.float32)
        self._read = 0
        self._written = 0
        self._noise = np.random.default_rng(1)
        response = self._noise.normal(0, 1, SAMPLES_PER_FRAME) * np.exp(-np.arange(SAMPLES_PER_FRAME) / 200)
        response[0] = 5
        response *= 10 ** (attenuation_db / 20) / np.sqrt(np.sum(response**2))
        self._response = response.astype(np.float32)

    def play(self, samples: NDArray[np.float32]) -> None:
        """The loudspeaker's next; a pause of it is a pause in the air."""
        begin = max(self._written, self._read + self._delay)
        heard = np.convolve(samples, self._response).astype(np.float32)
        self._air[np.arange(begin, begin + len(heard)) % LENGTH] += heard
        self._written = begin + len(samples)

    def hear(self) -> NDArray[np.int16]:
        """The microphone's next 20 ms."""
        place = np.arange(self._read, self._read + SAMPLES_PER_FRAME) % LENGTH
        heard = self._air[place] + self._noise.normal(0, 4, SAMPLES_PER_FRAME)
        self._air[place] = 0
        self._read += SAMPLES_PER_FRAME
        sound: NDArray[np.int16] = np.clip(heard, -32768, 32767).astype(np.int16)
        return sound


class _Loudspeaker:
    name = "Loudspeaker of a virtual room"
    delay = 0.06

    def __init__(self, room: VirtualRoom) -> None:
        self._room = room

    async def open(self) -> None:
        """Nothing to open."""

    def write(self, frame: av.AudioFrame) -> None:
        channels = len(frame.layout.channels)
        samples = np.frombuffer(bytes(frame.planes[0]), np.int16)[: frame.samples * channels]
        self._room.play(samples.reshape(-1, channels).mean(axis=1).astype(np.float32))

    async def close(self) -> None:
        """Nothing to close."""


class _Microphone:
    name = "Microphone of a virtual room"

    def __init__(self, room: VirtualRoom) -> None:
        self._room = room
        self._pacer = Pacer(FRAME_SECONDS)
        self._kept = 0  # frames heard while nobody asked: a device keeps them

    async def open(self) -> None:
        """Nothing to open."""

    async def read(self) -> av.AudioFrame:
        if self._kept:
            self._kept -= 1
        else:
            self._kept = await self._pacer.wait()
        return sound_frame(self._room.hear().reshape(1, -1))

    async def close(self) -> None:
        """Nothing to close."""
