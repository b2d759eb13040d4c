"""The receiver of sound: what reaches the listener, and that nothing else is started."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from aiortc import RTCConfiguration
from aiortc.codecs import CODECS
from aiortc.rtcrtpparameters import RTCRtpReceiveParameters
from aiortc.rtcrtpreceiver import RemoteStreamTrack
from aiortc.rtp import RtcpSenderInfo, RtcpSrPacket, RtpPacket

from swdesk.media.aiortc_adapter.audio_receiver import AudioReceiver
from swdesk.media.aiortc_adapter.connection import LegPeerConnection
from tests.doubles.voice import opus_packets, voice

OPUS = next(codec for codec in CODECS["audio"] if codec.name == "opus")
PCMU = next(codec for codec in CODECS["audio"] if codec.name == "PCMU")


class Transport:
    """Takes registrations."""

    state = "connected"
    registered = 0
    _stats_id = "transport_1"

    def _register_rtp_receiver(self, receiver: Any, parameters: Any) -> None:
        self.registered += 1

    def _unregister_rtp_receiver(self, receiver: Any) -> None:
        self.registered -= 1


@pytest.fixture
async def receiver() -> AsyncIterator[AudioReceiver]:
    """One that has begun, on no network."""
    pc = LegPeerConnection(RTCConfiguration(iceServers=[]))
    pc.addTransceiver("audio", "recvonly")
    one = pc.audio_receiver
    assert isinstance(one, AudioReceiver)
    real = one.transport
    one.setTransport(Transport())
    one._track = RemoteStreamTrack("audio")
    await one.receive(RTCRtpReceiveParameters(codecs=[replace(OPUS, payloadType=111), PCMU]))
    yield one
    await one.stop()
    one.setTransport(real)
    await pc.close()


def packet(payload: bytes, number: int = 0, payload_type: int = 111, ssrc: int = 5) -> RtpPacket:
    made = RtpPacket(payload_type=payload_type, sequence_number=number, timestamp=number * 960)
    made.ssrc, made.payload = ssrc, payload
    return made


def report(timestamp: int, ntp: float, ssrc: int = 5) -> RtcpSrPacket:
    return RtcpSrPacket(ssrc, RtcpSenderInfo(int(ntp * 2**32), timestamp, 0, 0))


async def test_packets_reach_the_listener_and_no_thread_is_started(receiver: AudioReceiver) -> None:
    threads = threading.active_count()
    packets = [one.payload for one in opus_packets(voice(0.5))]
    for number, payload in enumerate(packets):
        await receiver._handle_rtp_packet(packet(payload, number), 0)
    assert receiver.listener.counters.received == len(packets)
    now = asyncio.get_running_loop().time()
    heard = np.concatenate([receiver.listener.pull(now + 0.05 + n * 0.02) for n in range(20)])
    assert np.abs(heard).max() > 1000
    assert receiver.track._queue.empty()  # type: ignore[attr-defined]
    assert threading.active_count() == threads
    assert receiver.counters().packets == len(packets)


async def test_what_is_no_sound_stays_outside(receiver: AudioReceiver) -> None:
    await receiver._handle_rtp_packet(packet(b"", 1), 0)
    await receiver._handle_rtp_packet(packet(b"\xff", 2), 0)
    await receiver._handle_rtp_packet(packet(b"\x01\x0a\x00\xa0", 3, payload_type=101), 0)
    assert receiver.listener.counters.received == 0
    await receiver._handle_rtp_packet(packet(b"\xff" * 160, 4, payload_type=0), 0)
    assert receiver.listener.counters.received == 1


async def test_the_lag_of_sound_is_known_after_a_report(receiver: AudioReceiver) -> None:
    now = asyncio.get_running_loop().time()
    for number, one in enumerate(opus_packets(voice(0.3))):
        await receiver._handle_rtp_packet(packet(one.payload, number), 0)
    assert receiver.lag(now) is None
    for number in range(5):
        receiver.listener.pull(now + 0.05 + number * 0.02)
    await receiver._handle_rtcp_packet(report(0, 5000.0, ssrc=77))  # of somebody else
    assert receiver.lag(now) is None
    await receiver._handle_rtcp_packet(report(0, 5000.0))
    assert receiver.sender_clock is not None
    playing = receiver.listener.playing
    assert playing is not None
    assert receiver.lag(5001.0) == pytest.approx(1.0 - playing[1] / 48_000, abs=1e-6)


async def test_the_track_ends_with_the_receiver(receiver: AudioReceiver) -> None:
    assert receiver.track.readyState == "live"
    await receiver.receive(RTCRtpReceiveParameters(codecs=[PCMU]))  # again: no harm
    receiver._handle_disconnect()
    assert receiver.track.readyState == "ended"
