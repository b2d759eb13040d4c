"""Opus as the profile wants it and as the far side's description allows (RFC 7587)."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import av
from aiortc.codecs.opus import OpusEncoder
from aiortc.mediastreams import convert_timebase
from av.frame import Frame

from swdesk.media.codec_choice import SPEECH, OpusProfile, OpusTerms

OPUS_RATE = 48_000
OPUS_TIME_BASE = Fraction(1, OPUS_RATE)
EXPECTED_LOSS = 10  # percent, what Opus prepares its in-band FEC for
SILENCE_AFTER, SILENCE_EVERY = 10, 20  # frames: then one in 400 ms, as Opus' own DTX does (RFC 7587 3.1.3)
# Of 10: speech sounds the same for a quarter less CPU (bench/encoders.py).
EFFORT = {"voip": 5, "audio": 9}


class LegOpusEncoder(OpusEncoder):
    """Opus in frames of 20 ms: mono for speech, stereo for music where the far side takes it."""

    def __init__(self, profile: OpusProfile = SPEECH, terms: OpusTerms | None = None) -> None:
        terms = terms or OpusTerms(fec=True)
        self.layout = "stereo" if profile.stereo and terms.stereo else "mono"
        self.bitrate = min(profile.bitrate, terms.max_bitrate)
        self.fec = profile.fec and terms.fec
        application = "audio" if profile.stereo else "voip"
        codec: Any = av.CodecContext.create("libopus", "w")
        codec.bit_rate = self.bitrate
        codec.format = "s16"
        codec.layout = self.layout
        codec.sample_rate = OPUS_RATE
        codec.time_base = OPUS_TIME_BASE
        codec.options = {
            "application": application,
            "compression_level": str(EFFORT[application]),
            "fec": str(int(self.fec)),
            "packet_loss": str(EXPECTED_LOSS if self.fec else 0),
        }
        self.codec = codec
        self._dtx = terms.dtx
        self._silent = 0
        self.resampler = av.AudioResampler(format="s16", layout=self.layout, rate=OPUS_RATE)

    def encode(self, frame: Frame, force_keyframe: bool = False) -> tuple[list[bytes], int]:
        """RTP payloads and timestamp of 20 ms of sound.

        None during digital silence (a muted microphone) where the far side wants none: libavcodec does not
        offer Opus' own detection.
        """
        assert isinstance(frame, av.AudioFrame)
        timestamp = convert_timebase(frame.pts or 0, frame.time_base or OPUS_TIME_BASE, OPUS_TIME_BASE)
        if self._dtx and self._is_left_out(frame):
            return [], timestamp
        frames = [frame] if frame.layout.name == self.layout else self.resampler.resample(frame)
        return [bytes(packet) for one in frames for packet in self.codec.encode(one)], timestamp

    def _is_left_out(self, frame: av.AudioFrame) -> bool:
        self._silent = 0 if any(memoryview(frame.planes[0])) else self._silent + 1
        return self._silent > SILENCE_AFTER and self._silent % SILENCE_EVERY > 0
