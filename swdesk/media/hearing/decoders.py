"""Every codec a call may have, behind one interface."""

from __future__ import annotations

from typing import Protocol

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from numpy.typing import NDArray

from swdesk.media.hearing import libopus, opus_packet
from swdesk.media.hearing.repeat import Repeater
from swdesk.media.hearing.stretch import Sound

RATE = 48_000
NARROW = {"pcmu": ("pcm_mulaw", 8_000), "pcma": ("pcm_alaw", 8_000), "g722": ("g722", 16_000)}
DTX_OCTETS = 2  # an Opus packet no longer than that says that the speaker has paused
TAPS = 16  # input samples the interpolation looks at
SAMPLES_PER_OCTET = 6  # of all three, at 48 kHz


class SoundDecoder(Protocol):
    """One stream's decoder. Sound is int16 of shape (samples, channels) at 48 kHz."""

    channels: int

    def decode(self, data: bytes) -> Sound:
        """The sound of a packet. Raises `ValueError`, `av.FFmpegError`."""

    def conceal(self, samples: int) -> Sound:
        """What might have come next."""

    def recover(self, following: bytes, samples: int) -> Sound:
        """The `samples` before a packet that `has_fec`. Raises `ValueError`."""


def packet_samples(codec: str, data: bytes) -> int:
    """The length of a packet at 48 kHz. Raises `ValueError` for one that cannot be."""
    if codec == "opus":
        return opus_packet.packet_samples(data)
    if codec not in NARROW:
        raise ValueError(f"{codec} is no codec for sound")
    if not 0 < len(data) <= opus_packet.LONGEST // SAMPLES_PER_OCTET:
        raise ValueError(f"{len(data)} octets of {codec}")
    return len(data) * SAMPLES_PER_OCTET


def has_fec(codec: str, data: bytes) -> bool:
    """Whether a packet carries a copy of the sound before it."""
    return codec == "opus" and opus_packet.has_fec(data)


def make_decoder(codec: str, channels: int) -> SoundDecoder:
    """A decoder for `opus` (one or two channels), `pcmu`, `pcma` or `g722` (one)."""
    if codec != "opus":
        return NarrowDecoder(codec)
    if libopus.library() is None:
        return AvOpusDecoder(channels)
    return OpusDecoder(channels)


class OpusDecoder:
    """libopus; but a voice that breaks off goes on in its own pitch.

    libopus fades what it makes up within two packets. Measured on runs of three lost packets of a voice: its
    spectrum is off by 10 dB, a repeated period's by 7.
    """

    def __init__(self, channels: int) -> None:
        self.channels = channels
        self._opus = libopus.OpusDecoder(channels)
        self._repeater = Repeater(channels)
        self._is_repeating: bool | None = None  # None while nothing is made up
        self._has_paused = False

    def decode(self, data: bytes) -> Sound:
        """The sound of a packet."""
        self._has_paused = len(data) <= DTX_OCTETS
        return self._real(self._opus.decode(data))

    def recover(self, following: bytes, samples: int) -> Sound:
        """The `samples` before a packet that `has_fec`."""
        return self._real(self._opus.recover(following, samples))

    def conceal(self, samples: int) -> Sound:
        """What might have come next. libopus makes it up in any case, for its own state."""
        made = self._opus.conceal(samples)
        if self._is_repeating is None:
            self._is_repeating = not self._has_paused and self._repeater.begin()
            if not self._is_repeating:
                self._repeater.stop()
        return self._repeater.conceal(samples) if self._is_repeating else self._repeater.heard(made)

    def _real(self, sound: Sound) -> Sound:
        self._is_repeating = None
        return self._repeater.heard(sound)


class NarrowDecoder:
    """G.711 or G.722, brought to 48 kHz."""

    channels = 1

    def __init__(self, codec: str) -> None:
        name, rate = NARROW[codec]
        self._context = _context(name)
        self._context.sample_rate = rate
        self._context.layout = "mono"
        self._upsampler = Upsampler(RATE // rate)
        self._repeater = Repeater(1)

    def decode(self, data: bytes) -> Sound:
        """The sound of a packet."""
        frames = self._context.decode(av.Packet(data))
        narrow = np.concatenate([frame.to_ndarray().ravel() for frame in frames])
        return self._repeater.heard(self._upsampler.raise_rate(narrow)[:, None])

    def conceal(self, samples: int) -> Sound:
        """What might have come next."""
        return self._repeater.conceal(samples)

    def recover(self, following: bytes, samples: int) -> Sound:
        """Nothing is carried along; concealed."""
        return self.conceal(samples)


class AvOpusDecoder:
    """Opus without libopus at hand: FFmpeg's decoder, concealment of our own, no FEC."""

    def __init__(self, channels: int) -> None:
        self.channels = channels
        self._context = _context("opus")
        self._context.sample_rate = RATE
        self._context.layout = "stereo" if channels == 2 else "mono"
        self._repeater = Repeater(channels)
        self._resampler = av.AudioResampler("s16", self._context.layout.name, RATE)

    def decode(self, data: bytes) -> Sound:
        """The sound of a packet."""
        frames = self._context.decode(av.Packet(data))
        shaped = [one.to_ndarray().ravel() for frame in frames for one in self._resampler.resample(frame)]
        if not shaped:
            raise ValueError("nothing came out")
        sound: Sound = np.concatenate(shaped).astype(np.int16).reshape(-1, self.channels)
        return self._repeater.heard(sound)

    def conceal(self, samples: int) -> Sound:
        """What might have come next."""
        return self._repeater.conceal(samples)

    def recover(self, following: bytes, samples: int) -> Sound:
        """FFmpeg does not read the copy; concealed."""
        return self.conceal(samples)


class Upsampler:
    """Raises the rate of mono sound by a whole factor, a block at a time, with a delay of `TAPS` / 2 samples.

    A windowed sinc, split into one short filter for each of the samples between two.
    """

    def __init__(self, factor: int) -> None:
        self._factor = factor
        times = (np.arange(TAPS * factor) - TAPS * factor / 2 + 0.5) / factor
        wave = np.sinc(times * 0.94) * np.kaiser(TAPS * factor, 7.0)
        phases = wave.reshape(TAPS, factor)
        self._phases = (phases / phases.sum(axis=0))[::-1].astype(np.float32)
        self._before = np.zeros(TAPS - 1, np.float32)

    def raise_rate(self, block: NDArray[np.int16]) -> NDArray[np.int16]:
        """`factor` times as many samples."""
        samples = np.concatenate((self._before, block.astype(np.float32)))
        self._before = samples[len(block) :]
        windows = np.lib.stride_tricks.sliding_window_view(samples, TAPS)
        raised = (windows @ self._phases).ravel()
        limited: NDArray[np.int16] = np.clip(np.rint(raised), -32768, 32767).astype(np.int16)
        return limited


def _context(name: str) -> AudioCodecContext:
    context = AudioCodecContext.create(name, "r")
    assert isinstance(context, AudioCodecContext)
    return context
