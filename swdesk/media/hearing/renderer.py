"""From packets to sound without seams: decoding, concealing, fading out and in again, and joins.

Sound is int16 of shape (samples, channels) at 48 kHz.
"""

from __future__ import annotations

import logging

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.hearing import opus_packet
from swdesk.media.hearing.decoders import DTX_OCTETS, SoundDecoder, make_decoder
from swdesk.media.hearing.packets import SoundPacket
from swdesk.media.hearing.stretch import Sound, fade

logger = logging.getLogger(__name__)

FADE_FROM, SILENT_FROM = 4800, 7680  # samples of concealment: 100 and 160 ms
JOIN = 240  # samples in which what goes on elsewhere is faded in: 5 ms
RISE = 480  # in which sound comes back from silence: 10 ms


class Renderer:
    """One decoder at a time, and what makes its sound go on smoothly. It begins in silence."""

    def __init__(self) -> None:
        self.channels = 1
        self.failed = 0
        self._decoder: SoundDecoder | None = None
        self._made_for: tuple[int, str, int] | None = None
        self._made_up = SILENT_FROM  # samples since the last real ones
        self._gain = 0.0
        self._tail: Sound | None = None
        self._is_comfort = False

    @property
    def is_real(self) -> bool:
        """Whether what came last was not made up."""
        return self._made_up == 0

    @property
    def is_silent(self) -> bool:
        """Whether concealment has come to its end."""
        return self._made_up >= SILENT_FROM

    def decode(self, packet: SoundPacket) -> Sound:
        """The sound of a packet; made up if it cannot be decoded."""
        decoder = self._decoder_for(packet)
        try:
            sound = decoder.decode(packet.payload)
        except (ValueError, av.FFmpegError) as error:
            self.failed += 1
            logger.debug("A packet of %s could not be decoded: %r", packet.codec, error)
            return self.conceal(packet.samples)
        self._is_comfort = packet.codec == "opus" and len(packet.payload) <= DTX_OCTETS
        return self._real(sound)

    def recover(self, following: SoundPacket, samples: int) -> Sound:
        """The `samples` before a packet, from the copy it carries; made up if that cannot be."""
        try:
            sound = self._decoder_for(following).recover(following.payload, samples)
        except (ValueError, av.FFmpegError):
            self.failed += 1
            return self.conceal(samples)
        return self._real(sound)

    def conceal(self, samples: int) -> Sound:
        """What might have come next, fading to silence after a while; a speaker's pause goes on and on."""
        if self._decoder is None or self.is_silent:
            return self.silence(samples)
        sound = self._decoder.conceal(samples)
        if self._is_comfort:
            return sound
        began, self._made_up = self._made_up, self._made_up + samples
        if self._made_up > FADE_FROM:
            places = np.arange(began, self._made_up, dtype=np.float32)
            gains = np.clip((SILENT_FROM - places) / (SILENT_FROM - FADE_FROM), 0, 1).astype(np.float32)
            self._gain = float(gains[-1])
            sound = _scaled(sound, gains)
        return sound

    def silence(self, samples: int) -> Sound:
        """Nothing at all."""
        self._made_up, self._gain, self._tail = SILENT_FROM, 0.0, None
        return np.zeros((samples, self.channels), np.int16)

    def break_off(self) -> None:
        """What is decoded next does not follow what was decoded last: fade from one to the other."""
        if self._decoder is not None and not self.is_silent:
            self._tail = self._decoder.conceal(JOIN)

    def _real(self, sound: Sound) -> Sound:
        self._made_up = 0
        if self._tail is not None:
            count = min(len(self._tail), len(sound))
            sound = np.concatenate((fade(self._tail[:count], sound[:count]), sound[count:]))
            self._tail = None
        if self._gain < 1.0:
            count = min(RISE, len(sound))
            gains = np.ones(len(sound), np.float32)
            gains[:count] = np.linspace(self._gain, 1.0, count, dtype=np.float32)
            self._gain = 1.0
            sound = _scaled(sound, gains)
        return sound

    def _decoder_for(self, packet: SoundPacket) -> SoundDecoder:
        """The decoder of its stream. Two channels for a stream that has once sent two."""
        is_opus = packet.codec == "opus"
        stereo = is_opus and (self.channels == 2 or opus_packet.is_stereo(packet.payload))
        wanted = (packet.ssrc, packet.codec, 2 if stereo else 1)
        if self._decoder is None or wanted != self._made_for:
            self.break_off()
            self._decoder, self._made_for = make_decoder(packet.codec, wanted[2]), wanted
            self.channels = wanted[2]
            if self._tail is not None:
                self._tail = with_channels(self._tail, self.channels)
        return self._decoder


def with_channels(sound: Sound, channels: int) -> Sound:
    """The same sound in one or two channels."""
    if sound.shape[1] == channels:
        return sound
    if channels == 2:
        return np.repeat(sound, 2, axis=1)
    mono: Sound = (sound.sum(axis=1, dtype=np.int32) // 2).astype(np.int16)[:, None]
    return mono


def _scaled(sound: Sound, gains: NDArray[np.float32]) -> Sound:
    scaled: Sound = (sound * gains[:, None]).astype(np.int16)
    return scaled
