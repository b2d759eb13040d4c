"""A sender for calls through FreeSWITCH, with workers of its own."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any, cast

import av
from aiortc.codecs.base import Encoder
from aiortc.mediastreams import MediaStreamTrack
from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtcrtpparameters import RTCRtpCodecParameters
from aiortc.rtcrtpsender import RTCEncodedFrame, RTCRtpSender
from aiortc.rtp import AnyRtcpPacket, RtcpRrPacket, RtcpSrPacket, is_rtcp

from swdesk.media.aiortc_adapter.encoders import audio_level, make_encoder

logger = logging.getLogger(__name__)

MARKER = 0x80  # of the second octet of RTP (RFC 3550 5.1)


class Unmarked:
    """A DTLS transport as a sender of sound sees it: no packet leaves with the marker bit.

    aiortc marks every packet of sound. FreeSWITCH flushes its buffer at each mark, and between two bridged
    legs nothing is left (freeswitch.md 2.1).
    """

    def __init__(self, transport: RTCDtlsTransport) -> None:
        self.transport = transport

    def __getattr__(self, name: str) -> Any:
        return getattr(self.transport, name)

    async def _send_rtp(self, data: bytes) -> None:
        if not is_rtcp(data) and data[1] & MARKER:
            data = data[:1] + bytes([data[1] & ~MARKER]) + data[2:]
        await self.transport._send_rtp(data)


@dataclass(frozen=True, slots=True)
class SenderCounters:
    """What a sender has sent. `round_trip` (seconds) and `fraction_lost` are as the far side reports them."""

    packets: int
    bytes: int
    frames: int
    key_frames: int
    size: tuple[int, int]
    bitrate: int
    round_trip: float | None
    fraction_lost: float | None


class LegSender(RTCRtpSender):
    """aiortc's sender with our encoders, run in `executor`; sound is encoded on the spot, it takes 0.5 ms.

    Made from an aiortc sender by `adopt`, for aiortc makes its senders itself.
    """

    executor: Executor | None = None
    frames = 0
    failed = 0
    size = (0, 0)
    fraction_lost: float | None = None
    _unmarked: Unmarked | None = None

    @classmethod
    def adopt(cls, sender: RTCRtpSender, executor: Executor | None) -> LegSender:
        """Turn a sender that has not begun into one of ours."""
        sender.__class__ = cls
        adopted = cast(LegSender, sender)
        adopted.executor = executor
        return adopted

    @property
    def transport(self) -> RTCDtlsTransport:
        """The transport packets go through."""
        transport = super().transport
        if self.kind != "audio":
            return transport
        if self._unmarked is None or self._unmarked.transport is not transport:
            self._unmarked = Unmarked(transport)
        return cast(RTCDtlsTransport, self._unmarked)

    @property
    def encoder(self) -> Encoder | None:
        """The encoder, once there was something to encode."""
        return cast("Encoder | None", self._RTCRtpSender__encoder)  # type: ignore[attr-defined]

    def counters(self) -> SenderCounters:
        """What was sent so far."""
        inner = cast(Any, self)
        encoder = self.encoder
        return SenderCounters(
            packets=inner._RTCRtpSender__packet_count,
            bytes=inner._RTCRtpSender__octet_count,
            frames=self.frames,
            key_frames=getattr(encoder, "key_frames", 0),
            size=self.size,
            bitrate=getattr(encoder, "target_bitrate", 0),
            round_trip=inner._RTCRtpSender__rtt,
            fraction_lost=self.fraction_lost,
        )

    def request_key_frame(self) -> None:
        """Make the next picture one that can be decoded alone."""
        self._send_keyframe()

    async def _handle_rtcp_packet(self, packet: AnyRtcpPacket) -> None:
        await super()._handle_rtcp_packet(packet)
        if isinstance(packet, RtcpRrPacket | RtcpSrPacket):
            for report in packet.reports:
                if report.ssrc == self._ssrc:
                    self.fraction_lost = report.fraction_lost / 256
                    rate = getattr(self.encoder, "rate", None)
                    if rate is not None:
                        rate.on_loss(self.fraction_lost, asyncio.get_running_loop().time())

    async def _next_encoded_frame(self, codec: RTCRtpCodecParameters) -> RTCEncodedFrame | None:
        inner = cast(Any, self)
        track: MediaStreamTrack = self.track
        data = await track.recv()
        if not self._enabled:
            return None
        if inner._RTCRtpSender__encoder is None:
            inner._RTCRtpSender__encoder = make_encoder(codec)
        encoder: Encoder = inner._RTCRtpSender__encoder
        level = None
        try:
            if isinstance(data, av.AudioFrame):
                level = audio_level(data)
                payloads, timestamp = encoder.encode(data)
            else:
                assert isinstance(data, av.VideoFrame)
                forced, inner._RTCRtpSender__force_keyframe = inner._RTCRtpSender__force_keyframe, False
                payloads, timestamp = await asyncio.get_running_loop().run_in_executor(
                    self.executor, encoder.encode, data, forced
                )
                self.size = (data.width, data.height)
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
