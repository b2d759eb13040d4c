"""Encoders with settings for a call: rates, presets, one thread (media.md 1, "Encoder settings").

libvpx threads spin while they wait: two of them cost ten times the CPU on busy cores. x264 as aiortc opens
it runs preset medium and does not hold 30 fps; superfast on one thread looks the same for a third of the
work.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, cast

import av
import numpy as np
from aiortc.codecs import get_encoder
from aiortc.codecs.base import Encoder
from aiortc.codecs.h264 import H264Encoder
from aiortc.codecs.opus import OpusEncoder
from aiortc.codecs.vpx import Vp8Encoder
from aiortc.mediastreams import VIDEO_TIME_BASE, convert_timebase
from aiortc.rtcrtpparameters import RTCRtpCodecParameters
from av.frame import Frame
from av.video.codeccontext import VideoCodecContext
from av.video.frame import PictureType

from swdesk.media.aiortc_adapter.bitrate import BitrateControl

FPS = 30
KEY_FRAME_DISTANCE = 3000  # pictures; the far side asks when it needs one
OPUS_BITRATE = 40_000
OPUS_RATE = 48_000
OPUS_TIME_BASE = Fraction(1, OPUS_RATE)
EXPECTED_LOSS = 10  # percent, what Opus prepares its in-band FEC for
SMALL = 640 * 360


class _VideoEncoder(Encoder):
    """What VP8 and H.264 share: when to open a new codec context."""

    codec: VideoCodecContext | None
    clock: Callable[[], float] = staticmethod(time.monotonic)

    def _begin(self) -> None:
        self.rate = BitrateControl()
        self.key_frames = 0
        self.opened = 0
        self._opened_rate = 0

    @property
    def target_bitrate(self) -> int:
        """Bits per second the encoder works at."""
        return self.rate.target

    @target_bitrate.setter
    def target_bitrate(self, bits: int) -> None:
        # aiortc's sender sets this at every REMB.
        self.rate.on_remb(bits, self.clock())

    def _packets(self, frame: av.VideoFrame, force_keyframe: bool) -> bytes:
        """Encode one picture, in yuv420p, opening the codec anew when size or rate changed."""
        if frame.format.name != "yuv420p":
            stamp = frame.pts, frame.time_base
            frame = frame.reformat(format="yuv420p", threads=1)
            frame.pts, frame.time_base = stamp
        self.rate.set_size(frame.width, frame.height)
        codec = self.codec
        if (
            codec is None
            or (codec.width, codec.height) != (frame.width, frame.height)
            or self._opened_rate != self.rate.target
        ):
            codec = self.codec = self._open(frame.width, frame.height, self.rate.target)
            self._opened_rate = self.rate.target
            self.opened += 1
        # A picture sent twice must not stay a key frame.
        frame.pict_type = PictureType.I if force_keyframe else PictureType.NONE
        packets = codec.encode(frame)
        self.key_frames += sum(packet.is_keyframe for packet in packets)
        return b"".join(map(bytes, packets))

    def _open(self, width: int, height: int, bits: int) -> VideoCodecContext:
        raise NotImplementedError


def _context(name: str, width: int, height: int, bits: int, options: dict[str, str]) -> VideoCodecContext:
    codec = cast(VideoCodecContext, av.CodecContext.create(name, "w"))
    codec.width, codec.height = width, height
    codec.pix_fmt = "yuv420p"
    codec.bit_rate = bits
    codec.time_base = VIDEO_TIME_BASE
    codec.framerate = Fraction(FPS)
    codec.gop_size = KEY_FRAME_DISTANCE
    codec.thread_count = 1
    codec.options = options
    return codec


class LegVp8Encoder(_VideoEncoder, Vp8Encoder):
    """VP8, one thread, no denoiser, constant rate."""

    def __init__(self) -> None:
        Vp8Encoder.__init__(self)
        self._begin()

    def encode(self, frame: Frame, force_keyframe: bool = False) -> tuple[list[bytes], int]:
        """RTP payloads and timestamp of one picture."""
        assert isinstance(frame, av.VideoFrame)
        payloads = self._packetize(self._packets(frame, force_keyframe), self.picture_id)
        self.picture_id = (self.picture_id + 1) % (1 << 15)
        return payloads, _timestamp(frame)

    def _open(self, width: int, height: int, bits: int) -> VideoCodecContext:
        options = {
            "cpu-used": "-6" if width * height <= SMALL else "-10",
            "deadline": "realtime",
            "lag-in-frames": "0",
            "minrate": str(bits),
            "maxrate": str(bits),
            "bufsize": str(bits),  # one second
            "noise-sensitivity": "0",
            "overshoot-pct": "15",
            "undershoot-pct": "100",
            "static-thresh": "1",
        }
        codec = _context("libvpx", width, height, bits, options)
        codec.qmin, codec.qmax = 2, 56
        return codec


class LegH264Encoder(_VideoEncoder, H264Encoder):
    """H.264 constrained baseline 3.1, superfast, one thread, bounded buffer."""

    def __init__(self) -> None:
        H264Encoder.__init__(self)
        self._begin()

    def _encode_frame(self, frame: av.VideoFrame, force_keyframe: bool) -> Iterator[bytes]:
        yield from self._split_bitstream(self._packets(frame, force_keyframe))

    def _open(self, width: int, height: int, bits: int) -> VideoCodecContext:
        options = {
            "level": "31",
            "tune": "zerolatency",
            "preset": "superfast",
            "maxrate": str(bits),
            "bufsize": str(bits // 2),
        }
        codec = _context("libx264", width, height, bits, options)
        codec.profile = "Baseline"
        return codec


class LegOpusEncoder(OpusEncoder):
    """Opus for speech: mono, 40 kbit/s, with in-band FEC."""

    def __init__(self) -> None:
        codec: Any = av.CodecContext.create("libopus", "w")
        codec.bit_rate = OPUS_BITRATE
        codec.format = "s16"
        codec.layout = "mono"
        codec.sample_rate = OPUS_RATE
        codec.time_base = OPUS_TIME_BASE
        codec.options = {"application": "voip", "fec": "1", "packet_loss": str(EXPECTED_LOSS)}
        self.codec = codec
        self.resampler = av.AudioResampler(format="s16", layout="mono", rate=OPUS_RATE)

    def encode(self, frame: Frame, force_keyframe: bool = False) -> tuple[list[bytes], int]:
        """RTP payloads and timestamp of 20 ms of sound."""
        assert isinstance(frame, av.AudioFrame)
        timestamp = convert_timebase(frame.pts or 0, frame.time_base or OPUS_TIME_BASE, OPUS_TIME_BASE)
        frames = [frame] if frame.layout.name == "mono" else self.resampler.resample(frame)
        packets = [packet for mono in frames for packet in self.codec.encode(mono)]
        return [bytes(packet) for packet in packets], timestamp


def make_encoder(codec: RTCRtpCodecParameters) -> Encoder:
    """The encoder for a negotiated codec."""
    match codec.name.lower():
        case "vp8":
            return LegVp8Encoder()
        case "h264":
            return LegH264Encoder()
        case "opus":
            return LegOpusEncoder()
    return get_encoder(codec)


def audio_level(frame: av.AudioFrame) -> int:
    """The level of s16 sound in dBov, -127 to 0 (RFC 6464); aiortc's own costs 72 µs of Python a frame."""
    samples = np.frombuffer(memoryview(frame.planes[0]), np.int16).astype(np.float32)
    if not samples.size:
        return -127
    power = float(np.dot(samples, samples)) / samples.size / 32767.0**2
    return max(-127, min(0, round(10 * np.log10(power)))) if power > 0 else -127


def _timestamp(frame: av.VideoFrame) -> int:
    return convert_timebase(frame.pts or 0, frame.time_base or VIDEO_TIME_BASE, VIDEO_TIME_BASE)
