"""The peer connection of a leg: aiortc's, made of our parts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from typing import Any, cast

from aiortc import RTCConfiguration, RTCPeerConnection, RTCRtpSender, RTCSessionDescription
from aiortc.mediastreams import MediaStreamTrack
from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtcrtpparameters import RTCRtpCodecCapability
from aiortc.rtcrtptransceiver import RTCRtpTransceiver

from swdesk.media.adaptation.control import VideoControl
from swdesk.media.aiortc_adapter import ice
from swdesk.media.aiortc_adapter.audio_receiver import AudioReceiver
from swdesk.media.aiortc_adapter.dtls import LegCertificate, LegDtlsTransport
from swdesk.media.aiortc_adapter.receiver import LegReceiver
from swdesk.media.aiortc_adapter.sender import LegSender
from swdesk.media.codec_choice import SPEECH, CodecOrder, OpusProfile
from swdesk.media.hearing.lip_sync import video_hold
from swdesk.media.sdp import opus_terms


def preferred(kind: str, order: CodecOrder) -> list[RTCRtpCodecCapability]:
    """aiortc's codecs of this kind in the user's order, with retransmission."""
    known = RTCRtpSender.getCapabilities(kind).codecs
    chosen = [one for name in order.of(kind) for one in known if one.name.lower() == name]
    return [*chosen, *(one for one in known if one.name.lower() == "rtx")]


class LegPeerConnection(RTCPeerConnection):
    """A peer connection with bounded gathering, our ciphers, senders and receivers.

    The methods whose names begin with `_RTCPeerConnection__` are aiortc's private factories.
    """

    def __init__(
        self,
        configuration: RTCConfiguration,
        *,
        executor: Executor | None = None,
        gather_timeout: float = 1.0,
        allow_loopback: bool = False,
        on_packet: Callable[[], None] = lambda: None,
        video: VideoControl | None = None,
        codecs: CodecOrder | None = None,
        opus: OpusProfile = SPEECH,
    ) -> None:
        super().__init__(configuration)
        self._executor = executor
        self._gather_timeout = gather_timeout
        self._allow_loopback = allow_loopback
        self._on_packet = on_packet
        self._video = video
        self._codec_order = codecs
        self.opus = opus
        self._RTCPeerConnection__certificates = [LegCertificate.generateCertificate()]

    def _RTCPeerConnection__createDtlsTransport(self) -> RTCDtlsTransport:
        transport = cast(Any, super())._RTCPeerConnection__createDtlsTransport()
        transport.__class__ = LegDtlsTransport
        ice.prepare(
            transport.transport._connection,
            gather_timeout=self._gather_timeout,
            allow_loopback=self._allow_loopback,
            on_packet=self._on_packet,
            take=transport.take,
        )
        return cast(RTCDtlsTransport, transport)

    def _RTCPeerConnection__createTransceiver(
        self, direction: str, kind: str, sender_track: MediaStreamTrack | None = None
    ) -> RTCRtpTransceiver:
        transceiver: RTCRtpTransceiver = cast(Any, super())._RTCPeerConnection__createTransceiver(
            direction, kind, sender_track
        )
        sender = LegSender.adopt(transceiver.sender, self._executor)
        sender.control = self._video
        sender.opus = self.opus
        if self._codec_order is not None:
            transceiver.setCodecPreferences(preferred(kind, self._codec_order))
        (AudioReceiver if kind == "audio" else LegReceiver).adopt(transceiver.receiver)
        return transceiver

    async def setRemoteDescription(self, sessionDescription: RTCSessionDescription) -> None:
        """Take the far side's description, and what it wants of Opus with it."""
        terms = opus_terms(sessionDescription.sdp)
        for transceiver in self.getTransceivers():
            if transceiver.kind == "audio":
                cast(LegSender, transceiver.sender).opus_terms = terms
        await super().setRemoteDescription(sessionDescription)

    @property
    def transports(self) -> list[RTCDtlsTransport]:
        """The DTLS transports in use, each once."""
        return list(dict.fromkeys(one.receiver.transport for one in self.getTransceivers()))

    @property
    def is_main_connected(self) -> bool:
        """Whether the first section's transport is up, whatever became of those added later."""
        main = next(iter(self.transports), None)
        return main is not None and main.state == "connected" and main.transport.state == "completed"

    def transceiver(self, kind: str) -> RTCRtpTransceiver | None:
        """The section of `audio` or `video`."""
        return next((one for one in self.getTransceivers() if one.kind == kind), None)

    def sender(self, kind: str) -> LegSender | None:
        """The sender of `audio` or `video`."""
        return next((cast(LegSender, one.sender) for one in self.getTransceivers() if one.kind == kind), None)

    def receiver(self, kind: str) -> LegReceiver | None:
        """The receiver of `audio` or `video`."""
        return next(
            (cast(LegReceiver, one.receiver) for one in self.getTransceivers() if one.kind == kind), None
        )

    @property
    def audio_receiver(self) -> AudioReceiver | None:
        """The receiver of sound, which has the `Listener`."""
        return cast("AudioReceiver | None", self.receiver("audio"))

    def hold_pictures(self, heard_at: float) -> None:
        """Hold pictures from now on for as long as the sound needs that will be heard at this time."""
        sound, pictures = self.audio_receiver, self.receiver("video")
        if pictures is None or pictures.decoding is None:
            return
        lag = sound.lag(heard_at) if sound is not None else None
        pictures.decoding.hold.delay = video_hold(lag, pictures.transit.seconds)

    def be_controlling(self) -> None:
        """Take the ICE role that goes with answering `setup:passive`, before the answer is made.

        FreeSWITCH ties its ICE role to its DTLS role; without this both ends are controlled and ICE may hang
        (freeswitch.md 2.8).
        """
        for transport in self.transports:
            transport._set_role("server")
            transport.transport._connection.ice_controlling = True
            transport.transport._role_set = True

    @property
    def local(self) -> object:
        """The local description as aiortc keeps it, for `roll_back`."""
        inner = cast(Any, self)
        return inner._RTCPeerConnection__pendingLocalDescription or (
            inner._RTCPeerConnection__currentLocalDescription
        )

    async def roll_back(self, added: Sequence[RTCRtpTransceiver], local: object) -> None:
        """Forget an offer nobody accepted, and the sections it `added` (RFC 8829 4.1.10.2); aiortc cannot.

        `local` is what `self.local` was before that offer.
        """
        inner = cast(Any, self)
        gone = []
        for transceiver in added:
            inner._RTCPeerConnection__transceivers.remove(transceiver)
            inner._RTCPeerConnection__seenMids.discard(transceiver.mid)
            inner._RTCPeerConnection__remoteIce.pop(transceiver, None)
            inner._RTCPeerConnection__remoteDtls.pop(transceiver, None)
            dtls = transceiver.receiver.transport
            if dtls not in self.transports:
                inner._RTCPeerConnection__dtlsTransports.discard(dtls)
                inner._RTCPeerConnection__iceTransports.discard(dtls.transport)
                gone.append(dtls)
        inner._RTCPeerConnection__pendingLocalDescription = local
        if self.signalingState == "have-local-offer":
            inner._RTCPeerConnection__setSignalingState("stable")
        for transceiver in added:
            await transceiver.stop()
        for dtls in gone:
            await dtls.stop()
            await dtls.transport.stop()
        inner._RTCPeerConnection__updateIceConnectionState()
        inner._RTCPeerConnection__updateConnectionState()

    async def check_now(self) -> None:
        """One ICE check on every transport, for after a re-offer."""
        await asyncio.gather(*(ice.check_now(one.transport._connection) for one in self.transports))
