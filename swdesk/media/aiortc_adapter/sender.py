"""A sender for calls through FreeSWITCH, with workers of its own, that obeys what path and CPU allow."""

from __future__ import annotations

import asyncio
import logging
import time
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any, cast

import av
from aiortc.codecs.base import Encoder
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from aiortc.rtcrtpparameters import RTCRtpCodecParameters, RTCRtpSendParameters
from aiortc.rtcrtpsender import RTCEncodedFrame, RTCRtpSender
from aiortc.rtp import (
    RTCP_PSFB_APP,
    RTP_HISTORY_SIZE,
    AnyRtcpPacket,
    RtcpPsfbPacket,
    RtcpReceiverInfo,
    RtcpRrPacket,
    RtcpSrPacket,
    unpack_remb_fci,
)

from swdesk.media.adaptation.bandwidth import Report
from swdesk.media.adaptation.control import VideoControl
from swdesk.media.aiortc_adapter.dtls import LegDtlsTransport
from swdesk.media.aiortc_adapter.encoders import audio_level, make_encoder
from swdesk.media.aiortc_adapter.rtp_out import PacketWriter, ntp_now
from swdesk.media.aiortc_adapter.video_encoders import EncoderPlan, VideoEncoder
from swdesk.media.codec_choice import SPEECH, OpusProfile, OpusTerms
from swdesk.media.video_quality import VideoContent

logger = logging.getLogger(__name__)

SENT_SECONDS = 0.5
WITHOUT_TRACK_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class SenderCounters:
    """What a sender has sent. `round_trip` (seconds) and `fraction_lost` are as the far side reports them.

    `encode_seconds` is wall time spent encoding `frames`.
    """

    packets: int
    bytes: int
    frames: int
    key_frames: int
    size: tuple[int, int]
    bitrate: int
    round_trip: float | None
    fraction_lost: float | None
    encode_seconds: float = 0.0


class LegSender(RTCRtpSender):
    """aiortc's sender with our encoders, run in `executor`; sound is encoded on the spot, it takes 0.2 ms.

    Made from an aiortc sender by `adopt`, for aiortc makes its senders itself. `control` decides what is sent
    of pictures; the sender of sound tells it what it hears of the path. `opus` and `opus_terms` count until
    the first sound is encoded.
    """

    executor: Executor | None = None
    control: VideoControl | None = None
    opus: OpusProfile = SPEECH
    opus_terms: OpusTerms | None = None
    frames = 0
    failed = 0
    encode_seconds = 0.0
    fraction_lost: float | None = None
    _video: VideoEncoder | None = None
    _writer: PacketWriter | None = None
    _is_stopped = False
    _reported = (0.0, 0)
    _since_remb: tuple[float, int] | None = None
    _sent_lately: float | None = None

    @classmethod
    def adopt(cls, sender: RTCRtpSender, executor: Executor | None) -> LegSender:
        """Turn a sender that has not begun into one of ours."""
        sender.__class__ = cls
        adopted = cast(LegSender, sender)
        adopted.executor = executor
        return adopted

    @property
    def encoder(self) -> Encoder | None:
        """The encoder, once there was something to encode."""
        return cast("Encoder | None", self._RTCRtpSender__encoder)  # type: ignore[attr-defined]

    def counters(self) -> SenderCounters:
        """What was sent so far."""
        inner = cast(Any, self)
        video = self._video  # aiortc drops the encoder at the end, and the last sample comes after that
        return SenderCounters(
            packets=inner._RTCRtpSender__packet_count,
            bytes=inner._RTCRtpSender__octet_count,
            frames=self.frames,
            key_frames=video.key_frames if video else 0,
            size=video.size if video else (0, 0),
            bitrate=video.plan.bitrate if video else getattr(self.encoder, "bitrate", 0),
            round_trip=inner._RTCRtpSender__rtt,
            fraction_lost=self.fraction_lost,
            encode_seconds=self.encode_seconds,
        )

    def request_key_frame(self) -> None:
        """Make the next picture one that can be decoded alone."""
        self._send_keyframe()

    async def _handle_rtcp_packet(self, packet: AnyRtcpPacket) -> None:
        if isinstance(packet, RtcpPsfbPacket) and packet.fmt == RTCP_PSFB_APP:
            self._take_remb(packet)
            return
        if isinstance(packet, RtcpRrPacket | RtcpSrPacket):
            for report in packet.reports:
                if report.ssrc == self._ssrc:
                    self._take_report(report)
        await super()._handle_rtcp_packet(packet)

    def _take_remb(self, packet: RtcpPsfbPacket) -> None:
        try:
            bits, streams = unpack_remb_fci(packet.fci)
        except ValueError:
            return
        if self.control is not None and self._ssrc in streams:
            now = asyncio.get_running_loop().time()
            self._measure_sent(now)
            self.control.on_remb(bits, self._sent_lately, now)

    def _measure_sent(self, now: float) -> None:
        """Over half a second at the least: estimates come in bursts."""
        octets = cast(Any, self)._RTCRtpSender__octet_count
        before, counted = self._since_remb or (now, octets)
        if now - before >= SENT_SECONDS:
            self._sent_lately = 8 * (octets - counted) / (now - before)
            before, counted = now, octets
        self._since_remb = (before, counted)

    def _take_report(self, report: RtcpReceiverInfo) -> None:
        inner, now = cast(Any, self), asyncio.get_running_loop().time()
        self.fraction_lost = report.fraction_lost / 256
        round_trip = None
        if report.dlsr and report.lsr == inner._RTCRtpSender__lsr:
            round_trip = max(0.0, time.time() - inner._RTCRtpSender__lsr_time - report.dlsr / 65536)
        (before, octets), sent = self._reported, inner._RTCRtpSender__octet_count
        self._reported = (now, sent)
        if self.control is not None:
            bits = 8 * (sent - octets) / (now - before) if before and now > before else None
            self.control.on_report(
                Report(self.fraction_lost, round_trip, bits), now, is_sound=self.kind == "audio"
            )

    async def send(self, parameters: RTCRtpSendParameters) -> None:
        """Begin; not after `stop`, which an offer taken back may bring while aiortc still connects."""
        if not self._is_stopped:
            await super().send(parameters)

    async def stop(self) -> None:
        """Stop for good."""
        self._is_stopped = True
        await super().stop()

    async def _run_rtp(self, codec: RTCRtpCodecParameters) -> None:
        """Send what the track gives until it ends; instead of aiortc's, which see."""
        inner = cast(Any, self)
        inner._RTCRtpSender__rtp_started.set()
        self._writer = PacketWriter(
            self._ssrc,
            cast(int, codec.payloadType),
            inner._RTCRtpSender__rtp_header_extensions_map,
            mid=inner._RTCRtpSender__mid,
            is_marked=self.kind != "audio",
        )
        try:
            while True:
                if self.track is None:
                    await asyncio.sleep(WITHOUT_TRACK_SECONDS)
                elif frame := await self._next_encoded_frame(codec):
                    self._send(self._writer, frame)
        except (asyncio.CancelledError, ConnectionError, MediaStreamError):
            pass
        except Exception:
            logger.exception("Sending %s has ended", self.kind)
        if self.track is not None:
            self.track.stop()
            inner._RTCRtpSender__track = None
        inner._RTCRtpSender__encoder = None
        inner._RTCRtpSender__rtp_exited.set()

    def _send(self, writer: PacketWriter, frame: RTCEncodedFrame) -> None:
        inner = cast(Any, self)
        transport = cast(LegDtlsTransport, self.transport)
        for packet in writer.packets(frame):
            transport.send_now(packet)
        inner._RTCRtpSender__ntp_timestamp = ntp_now()
        inner._RTCRtpSender__rtp_timestamp = writer.timestamp
        inner._RTCRtpSender__octet_count += sum(map(len, frame.payloads))
        inner._RTCRtpSender__packet_count += len(frame.payloads)

    async def _retransmit(self, sequence_number: int) -> None:
        packet = self._writer.sent(sequence_number) if self._writer else None
        if packet is not None:
            cast(Any, self)._RTCRtpSender__rtp_history[sequence_number % RTP_HISTORY_SIZE] = packet
            await super()._retransmit(sequence_number)

    async def _next_encoded_frame(self, codec: RTCRtpCodecParameters) -> RTCEncodedFrame | None:
        inner = cast(Any, self)
        track: MediaStreamTrack = self.track
        data = await track.recv()
        if not self._enabled:
            return None
        if inner._RTCRtpSender__encoder is None:
            inner._RTCRtpSender__encoder = make_encoder(codec, self.opus, self.opus_terms)
        encoder: Encoder = inner._RTCRtpSender__encoder
        level = None
        try:
            if isinstance(data, av.AudioFrame):
                level = audio_level(data)
                payloads, timestamp = encoder.encode(data)
            else:
                assert isinstance(data, av.VideoFrame)
                self._plan(cast(VideoEncoder, encoder), data)
                forced, inner._RTCRtpSender__force_keyframe = inner._RTCRtpSender__force_keyframe, False
                payloads, timestamp, seconds = await asyncio.get_running_loop().run_in_executor(
                    self.executor, _timed, encoder, data, forced
                )
                self.encode_seconds += seconds
        except Exception as error:
            # One frame the encoder refuses must not end the stream; it starts anew with the next.
            self.failed += 1
            if self.failed in (1, 10, 100, 1000):
                logger.warning("A frame could not be encoded (%d so far): %r", self.failed, error)
            inner._RTCRtpSender__encoder = None
            await asyncio.sleep(0)
            return None
        if not payloads:
            return None
        self.frames += 1
        return RTCEncodedFrame(payloads, timestamp, cast(int, level))

    def _plan(self, encoder: VideoEncoder, frame: av.VideoFrame) -> None:
        """Tell the encoder what is wanted of this picture."""
        self._video = encoder
        if self.control is None:
            return
        content = getattr(self.track, "content", VideoContent.CAMERA)
        self.control.set_picture(frame.width, frame.height, content, asyncio.get_running_loop().time())
        now = self.control.sending.value
        encoder.plan = EncoderPlan(now.width, now.height, now.fps, now.bitrate, content)


def _timed(encoder: Encoder, frame: av.VideoFrame, forced: bool) -> tuple[list[bytes], int, float]:
    began = time.perf_counter()
    payloads, timestamp = encoder.encode(frame, forced)
    return payloads, timestamp, time.perf_counter() - began
