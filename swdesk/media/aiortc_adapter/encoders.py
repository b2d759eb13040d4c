"""Which encoder codes for which codec, and the level of what is coded."""

from __future__ import annotations

import math

import av
from aiortc.codecs import get_encoder
from aiortc.codecs.base import Encoder
from aiortc.rtcrtpparameters import RTCRtpCodecParameters

from swdesk.media.aiortc_adapter.opus_encoder import LegOpusEncoder
from swdesk.media.aiortc_adapter.video_encoders import LegH264Encoder, LegVp8Encoder
from swdesk.media.codec_choice import SPEECH, OpusProfile, OpusTerms
from swdesk.media.sound_frames import rms, samples_of


def make_encoder(
    codec: RTCRtpCodecParameters, opus: OpusProfile = SPEECH, terms: OpusTerms | None = None
) -> Encoder:
    """The encoder for a negotiated codec; `opus` and the far side's `terms` are for Opus alone."""
    match codec.name.lower():
        case "vp8":
            return LegVp8Encoder()
        case "h264":
            return LegH264Encoder()
        case "opus":
            return LegOpusEncoder(opus, terms)
    return get_encoder(codec)


def audio_level(frame: av.AudioFrame) -> int:
    """The level of s16 sound in dBov, -127 to 0 (RFC 6464); aiortc's own costs 72 µs of Python a frame."""
    level = rms(samples_of(frame))
    return max(-127, min(0, round(20 * math.log10(level)))) if level > 0 else -127
