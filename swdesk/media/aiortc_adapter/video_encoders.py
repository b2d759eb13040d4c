"""VP8 and H.264 with settings for a call: rates, presets, one thread (bench/encoders.py measures them).

libvpx threads spin while they wait: two of them cost ten times the CPU on busy cores. x264 as aiortc opens
it runs preset medium and does not hold 30 fps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

import av
from aiortc.codecs.base import Encoder
from aiortc.codecs.h264 import H264Encoder
from aiortc.codecs.vpx import Vp8Encoder
from aiortc.mediastreams import VIDEO_TIME_BASE, convert_timebase
from av.frame import Frame
from av.video.codeccontext import VideoCodecContext
from av.video.frame import PictureType
from av.video.reformatter import Interpolation, VideoReformatter

from swdesk.media.aiortc_adapter.motion import Stillness
from swdesk.media.video_quality import DEFAULT_QUALITY, VideoContent, fitted

KEY_FRAME_DISTANCE = 3000  # pictures; the far side asks when it needs one
START_BITRATE = 1_000_000


@dataclass(frozen=True, slots=True)
class EncoderPlan:
    """What is asked of an encoder: the most pixels, pictures and bits per second, and what is filmed."""

    width: int = DEFAULT_QUALITY.width
    height: int = DEFAULT_QUALITY.height
    fps: int = DEFAULT_QUALITY.fps
    bitrate: int = START_BITRATE
    content: VideoContent = VideoContent.CAMERA


class VideoEncoder(Encoder):
    """What VP8 and H.264 share: scaling, and when to open a new codec context, which costs a key frame."""

    codec: VideoCodecContext | None

    def _begin(self) -> None:
        self.plan = EncoderPlan()
        self.key_frames = 0
        self.opened = 0
        self.size = (0, 0)
        self._opened_for: tuple[object, ...] = ()
        self._scaler = VideoReformatter()

    def _needs(self, plan: EncoderPlan) -> tuple[object, ...]:
        """What cannot be changed in an open codec context."""
        return (self.size, plan.bitrate, plan.content)

    def _packets(self, frame: av.VideoFrame, force_keyframe: bool) -> bytes:
        """Encode one picture, of any format and size, within the plan's size."""
        plan = self.plan
        self.size = size = fitted(frame.width, frame.height, plan.width, plan.height)
        if frame.format.name != "yuv420p" or (frame.width, frame.height) != size:
            stamp = frame.pts, frame.time_base
            frame = self._scaler.reformat(
                frame, *size, "yuv420p", interpolation=Interpolation.BILINEAR, threads=1
            )
            frame.pts, frame.time_base = stamp
        self._look(frame, plan)
        codec, needs = self.codec, self._needs(plan)
        if codec is None or self._opened_for != needs:
            codec = self.codec = self._open(plan)
            self._opened_for = needs
            self.opened += 1
        # A picture sent twice must not stay a key frame.
        frame.pict_type = PictureType.I if force_keyframe else PictureType.NONE
        packets = codec.encode(frame)
        self.key_frames += sum(packet.is_keyframe for packet in packets)
        return b"".join(map(bytes, packets))

    def _look(self, frame: av.VideoFrame, plan: EncoderPlan) -> None:
        """At a picture before it is encoded."""

    def _open(self, plan: EncoderPlan) -> VideoCodecContext:
        raise NotImplementedError

    def _context(self, name: str, plan: EncoderPlan, options: dict[str, str]) -> VideoCodecContext:
        codec = cast(VideoCodecContext, av.CodecContext.create(name, "w"))
        codec.width, codec.height = self.size
        codec.pix_fmt = "yuv420p"
        codec.bit_rate = plan.bitrate
        codec.time_base = VIDEO_TIME_BASE
        codec.framerate = Fraction(plan.fps)
        codec.gop_size = KEY_FRAME_DISTANCE
        codec.thread_count = 1
        codec.options = options
        return codec


def vp8_options(plan: EncoderPlan, is_calm: bool = False) -> dict[str, str]:
    """libvpx's settings: constant rate, no denoiser, in a hurry only where that does no harm (motion.py)."""
    bits = str(plan.bitrate)
    options = {
        "cpu-used": "-15" if is_calm else "-6",
        "deadline": "realtime",
        "lag-in-frames": "0",
        "minrate": bits,
        "maxrate": bits,
        "bufsize": bits,  # one second
        "max-intra-rate": "400",  # percent of a picture's share: no key frame holds up the others for long
        "noise-sensitivity": "0",
        "overshoot-pct": "15",
        "undershoot-pct": "100",
        "static-thresh": "1",
    }
    if plan.content is VideoContent.SCREEN:
        options |= {"cpu-used": "-6", "screen-content-mode": "1", "max-intra-rate": "0"}
    return options


class LegVp8Encoder(VideoEncoder, Vp8Encoder):
    """VP8, one thread."""

    def __init__(self) -> None:
        Vp8Encoder.__init__(self)
        self._begin()
        self._stillness = Stillness()

    def encode(self, frame: Frame, force_keyframe: bool = False) -> tuple[list[bytes], int]:
        """RTP payloads and timestamp of one picture."""
        assert isinstance(frame, av.VideoFrame)
        timestamp = convert_timebase(frame.pts or 0, frame.time_base or VIDEO_TIME_BASE, VIDEO_TIME_BASE)
        payloads = self._packetize(self._packets(frame, force_keyframe), self.picture_id)
        self.picture_id = (self.picture_id + 1) % (1 << 15)
        return payloads, timestamp

    def _look(self, frame: av.VideoFrame, plan: EncoderPlan) -> None:
        if plan.content is VideoContent.CAMERA:
            self._stillness.see(frame)

    def _needs(self, plan: EncoderPlan) -> tuple[object, ...]:
        return (*super()._needs(plan), self._stillness.is_calm)

    def _open(self, plan: EncoderPlan) -> VideoCodecContext:
        codec = self._context("libvpx", plan, vp8_options(plan, self._stillness.is_calm))
        codec.qmin, codec.qmax = (2, 56) if plan.content is VideoContent.CAMERA else (2, 40)
        return codec


def h264_options(plan: EncoderPlan) -> dict[str, str]:
    """x264's settings: key frames only where they are asked for, half a second of buffer.

    A screen has two seconds of it: its first picture may be late, and is to be read. It has few pictures, so
    there is time to look for text that was scrolled: 20 dB at 720p.
    """
    is_camera = plan.content is VideoContent.CAMERA
    return {
        "level": "31",
        "tune": "zerolatency" if is_camera else "zerolatency,stillimage",
        "preset": "superfast" if is_camera else "veryfast",
        "maxrate": str(plan.bitrate),
        "bufsize": str(plan.bitrate // 2 if is_camera else plan.bitrate * 2),
        "forced-idr": "1",
        "x264-params": "scenecut=0:" + ("subme=0" if is_camera else "me=umh:merange=24"),
    }


class LegH264Encoder(VideoEncoder, H264Encoder):
    """H.264 constrained baseline 3.1, superfast, one thread; parameter sets lead every key frame."""

    def __init__(self) -> None:
        H264Encoder.__init__(self)
        self._begin()

    def _needs(self, plan: EncoderPlan) -> tuple[object, ...]:
        # x264 shares its bits out by the rate of pictures it was told, not by their times.
        return (*super()._needs(plan), plan.fps)

    def _encode_frame(self, frame: av.VideoFrame, force_keyframe: bool) -> Iterator[bytes]:
        yield from self._split_bitstream(self._packets(frame, force_keyframe))

    def _open(self, plan: EncoderPlan) -> VideoCodecContext:
        codec = self._context("libx264", plan, h264_options(plan))
        codec.profile = "Baseline"
        return codec
