"""A receiver of sound that decodes nothing: its packets go to a `Listener`, which is asked for sound.

aiortc decodes in a thread of its own as packets come, behind a buffer that waits too long and drops what is
good (media.md 7). Here no thread is started and nothing is put into the track.
"""

from __future__ import annotations

import asyncio
from typing import Any, cast

from aiortc.jitterbuffer import JitterFrame
from aiortc.rtcrtpparameters import RTCRtpCodecParameters, RTCRtpReceiveParameters
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket

from swdesk.media.aiortc_adapter.receiver import LegReceiver
from swdesk.media.hearing.decoders import packet_samples
from swdesk.media.hearing.lip_sync import Transit
from swdesk.media.hearing.listener import Listener
from swdesk.media.hearing.packets import SoundPacket


class _Intake:
    """Stands where aiortc has its jitter buffer: takes every packet whose codec is known, completes none."""

    def __init__(self, codecs: dict[int, RTCRtpCodecParameters], listener: Listener) -> None:
        self._codecs = codecs
        self._listener = listener

    def add(self, packet: RtpPacket) -> tuple[bool, JitterFrame | None]:
        """Hand it on, unless it is no sound. What is returned says: no key frame is wanted, none is whole."""
        codec = self._codecs[packet.payload_type]
        name = codec.name.lower()
        try:
            samples = packet_samples(name, packet.payload)
        except ValueError:
            return False, None
        sound = SoundPacket(
            packet.ssrc,
            packet.sequence_number,
            packet.timestamp,
            packet.payload,
            samples,
            name,
            codec.clockRate,
        )
        self._listener.push(sound, asyncio.get_running_loop().time())
        return False, None


class AudioReceiver(LegReceiver):
    """aiortc's receiver with a `Listener` behind it. Made from an aiortc receiver by `adopt`."""

    listener: Listener

    @classmethod
    def adopt(cls, receiver: RTCRtpReceiver) -> AudioReceiver:
        """Turn a receiver that has not begun into one of ours."""
        receiver.__class__ = cls
        adopted = cast(AudioReceiver, receiver)
        adopted.listener = Listener()
        adopted.transit = Transit()
        inner = cast(Any, receiver)
        inner._RTCRtpReceiver__jitter_buffer = _Intake(inner._RTCRtpReceiver__codecs, adopted.listener)
        return adopted

    def lag(self, heard_at: float) -> float | None:
        """How long sound is on its way until it is heard, for what is next and is heard at this time.

        In seconds, on the sender's clock and so comparable to the `transit` of its pictures alone; None
        before it is known.
        """
        clock, playing = self.sender_clock, self.listener.playing
        if clock is None or playing is None or playing[0] != self._media_ssrc:
            return None
        return heard_at - clock.time_of(playing[1])

    async def receive(self, parameters: RTCRtpReceiveParameters) -> None:
        """Begin to take packets, as aiortc's, but without a decoder thread."""
        inner = cast(Any, self)
        if inner._RTCRtpReceiver__started or self._is_stopped:
            return
        for codec in parameters.codecs:
            inner._RTCRtpReceiver__codecs[codec.payloadType] = codec
        self.transport._register_rtp_receiver(self, parameters)
        inner._RTCRtpReceiver__rtcp_task = asyncio.ensure_future(self._run_rtcp())
        inner._RTCRtpReceiver__started = True

    async def stop(self) -> None:
        """Stop for good; the track ends."""
        await super().stop()
        self._end_track()

    def _handle_disconnect(self) -> None:
        super()._handle_disconnect()
        self._end_track()

    def _end_track(self) -> None:
        if self._track is not None:
            self._track.stop()
