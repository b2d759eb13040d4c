"""Opus in, Opus out: each member hears everybody but itself. A thread of its own, absolute deadlines."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Hashable
from fractions import Fraction
from typing import TypeAlias, cast

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.space.rooms.ticker import Ticker
from swdesk.space.rooms.tones import RATE, SAMPLES, Samples, SoundSource

Key: TypeAlias = Hashable
# Louder than 16 bits may be, before the sum is cut.
Loud: TypeAlias = NDArray[np.int32]
# Member, payload, RTP timestamp, marker.
AudioPacket: TypeAlias = tuple[Key, bytes, int, bool]

BLOCK = SAMPLES / RATE
_START_AT = 2 * SAMPLES
_KEEP = 6 * SAMPLES
_TALKING_LEVEL = 300.0
_TALKING_HOLD = 15
# The platform documents no scale for its volumes: here a step is 0.4 dB, so that 50 is ten times as loud.
_DECIBEL_PER_STEP = 0.4
# Sensitivities from here on let everything through; at 0 a mean of this height is needed.
_OPEN_SENSITIVITY = 11.11
_CLOSED_LEVEL = 2000.0


def gain_of(volume: float) -> float:
    """The factor a volume from -50 to 50 stands for; 0 leaves the sound as it is."""
    return float(10 ** (min(50.0, max(-50.0, volume)) * _DECIBEL_PER_STEP / 20))


def gate_of(sensitivity: float) -> float:
    """How loud a member has to be to be let through, as the mean of the absolute samples."""
    return _CLOSED_LEVEL * max(0.0, 1 - sensitivity / _OPEN_SENSITIVITY)


class _Input:
    """Decodes one member's packets into a queue of samples."""

    def __init__(self) -> None:
        self.packets: deque[bytes] = deque(maxlen=50)
        self.muted = False
        self.gain = 1.0
        self.gate = 0.0
        self.talking = False
        self._since_loud = _TALKING_HOLD
        self._quiet = 0
        self._queue = np.zeros(0, np.int16)
        self._flowing = False
        self._decoder = av.CodecContext.create("libopus", "r")
        self._decoder.sample_rate = RATE
        self._decoder.layout = "mono"
        self._decoder.format = av.AudioFormat("s16")

    def take(self) -> Samples | None:
        """The next 20 ms, None when there is nothing."""
        while self.packets:
            try:
                frames = self._decoder.decode(av.Packet(self.packets.popleft()))
            except av.FFmpegError:
                continue
            blocks = [cast("Samples", frame.to_ndarray().reshape(-1)) for frame in frames]
            self._queue = np.concatenate([self._queue, *blocks])
        if len(self._queue) > _KEEP:
            self._queue = self._queue[-_START_AT:]
        if not self._flowing and len(self._queue) >= _START_AT:
            self._flowing = True
        if not self._flowing or len(self._queue) < SAMPLES:
            self._flowing = False
            return None
        block, self._queue = self._queue[:SAMPLES], self._queue[SAMPLES:]
        return None if self.muted or not self._passes(block) else block

    def _passes(self, block: Samples) -> bool:
        """Whether the gate is open: for a loud sound, and for a moment after it."""
        is_loud = float(np.abs(block).mean()) >= self.gate
        self._since_loud = 0 if is_loud else self._since_loud + 1
        return self._since_loud < _TALKING_HOLD

    def heard(self, block: Samples | None) -> bool:
        """Whether `talking` has changed with this block."""
        loud = block is not None and float(np.abs(block).mean()) > _TALKING_LEVEL
        self._quiet = 0 if loud else self._quiet + 1
        talking = loud or (self.talking and self._quiet < _TALKING_HOLD)
        changed, self.talking = talking != self.talking, talking
        return changed


class _Output:
    """Encodes what one member hears: timestamps start small, the first packet is marked (freeswitch.md 6)."""

    def __init__(self) -> None:
        self.gain = 1.0
        self._encoder = av.CodecContext.create("libopus", "w")
        self._encoder.sample_rate = RATE
        self._encoder.layout = "mono"
        self._encoder.format = av.AudioFormat("s16")
        self._encoder.bit_rate = 48000
        self._encoder.time_base = Fraction(1, RATE)
        self._samples = 0

    def encode(self, block: Samples) -> list[tuple[bytes, int, bool]]:
        frame = av.AudioFrame.from_ndarray(block.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = RATE
        frame.pts = self._samples
        frame.time_base = Fraction(1, RATE)
        found = []
        for packet in self._encoder.encode(frame):
            found.append((bytes(packet), SAMPLES + self._samples, self._samples == 0))
            self._samples += SAMPLES
        return found


class AudioMix:
    """The mixing itself. `mix()` may run in another thread than the rest."""

    def __init__(self, source: SoundSource | None = None) -> None:
        self.source = source
        self._inputs: dict[Key, _Input] = {}
        self._outputs: dict[Key, _Output] = {}

    @property
    def is_empty(self) -> bool:
        """Whether nobody listens."""
        return not self._outputs

    def add(self, key: Key) -> None:
        """A member comes in."""
        self._inputs.setdefault(key, _Input())
        self._outputs.setdefault(key, _Output())

    def remove(self, key: Key) -> None:
        """A member goes."""
        self._inputs.pop(key, None)
        self._outputs.pop(key, None)

    def feed(self, key: Key, payload: bytes) -> None:
        """A packet of a member, in the order it came."""
        entry = self._inputs.get(key)
        if entry is not None and payload:
            entry.packets.append(payload)

    def mute(self, key: Key, muted: bool) -> None:
        """Leave a member out of what the others hear."""
        entry = self._inputs.get(key)
        if entry is not None:
            entry.muted = muted

    def set_input_volume(self, key: Key, volume: float) -> None:
        """How loud the others hear a member; a step is 0.4 dB."""
        if (entry := self._inputs.get(key)) is not None:
            entry.gain = gain_of(volume)

    def set_input_sensitivity(self, key: Key, sensitivity: float) -> None:
        """How soft a member may be and still be let through."""
        if (entry := self._inputs.get(key)) is not None:
            entry.gate = gate_of(sensitivity)

    def set_output_volume(self, key: Key, volume: float) -> None:
        """How loud a member hears the others."""
        if (output := self._outputs.get(key)) is not None:
            output.gain = gain_of(volume)

    def mix(self, number: int) -> tuple[list[AudioPacket], list[tuple[Key, bool]]]:
        """The packets of one block for everybody, and who has begun or ceased to talk."""
        heard: dict[Key, Loud] = {}
        talking = []
        for key, entry in list(self._inputs.items()):
            block = entry.take()
            if entry.heard(block):
                talking.append((key, entry.talking))
            if block is not None:
                heard[key] = np.rint(block * entry.gain).astype(np.int32)
        source = self.source
        total = np.zeros(SAMPLES, np.int32)
        if source is not None:
            total += source(number)
        for loud in heard.values():
            total += loud
        packets: list[AudioPacket] = []
        for key, output in list(self._outputs.items()):
            own = heard.get(key)
            mixed = total if own is None else total - own
            samples = np.clip(mixed * output.gain, -32768, 32767).astype(np.int16)
            packets += [(key, *encoded) for encoded in output.encode(samples)]
        return packets, talking


class AudioMixer:
    """An `AudioMix` that runs while it has members.

    All methods belong to the loop's thread; `deliver` and `on_talking` are called there.
    """

    def __init__(
        self,
        deliver: Callable[[list[AudioPacket]], None],
        *,
        source: SoundSource | None = None,
        on_talking: Callable[[Key, bool], None] | None = None,
    ) -> None:
        self._deliver = deliver
        self._on_talking = on_talking
        self._loop = asyncio.get_running_loop()
        self._mix = AudioMix(source)
        self._ticker = Ticker("space-audio-mixer", BLOCK, self._tick)
        self.feed = self._mix.feed
        self.mute = self._mix.mute
        self.set_input_volume = self._mix.set_input_volume
        self.set_input_sensitivity = self._mix.set_input_sensitivity
        self.set_output_volume = self._mix.set_output_volume

    def add(self, key: Key) -> None:
        """A member comes in."""
        self._mix.add(key)
        self._ticker.start()

    def remove(self, key: Key) -> None:
        """A member goes; with the last one the thread ends."""
        self._mix.remove(key)
        if self._mix.is_empty:
            self._ticker.stop()

    def set_source(self, source: SoundSource | None) -> None:
        """What everybody hears besides the others."""
        self._mix.source = source

    def close(self) -> None:
        """Let the thread end."""
        self._ticker.stop()

    def _tick(self, number: int) -> None:
        packets, talking = self._mix.mix(number)
        self._loop.call_soon_threadsafe(self._hand_over, packets, talking)

    def _hand_over(self, packets: list[AudioPacket], talking: list[tuple[Key, bool]]) -> None:
        self._deliver(packets)
        if self._on_talking is not None:
            for key, is_talking in talking:
                self._on_talking(key, is_talking)
