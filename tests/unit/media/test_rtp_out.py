"""Packets of a stream of ours, read back by aiortc."""

from __future__ import annotations

import asyncio
import time
from fractions import Fraction
from typing import Any

import pytest
from aiortc import RTCRtpSender, clock
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from aiortc.rtcrtpparameters import (
    RTCRtpCodecParameters,
    RTCRtpHeaderExtensionParameters,
    RTCRtpParameters,
    RTCRtpSendParameters,
)
from aiortc.rtcrtpsender import RTCEncodedFrame
from aiortc.rtp import RTCP_RTPFB_NACK, HeaderExtensionsMap, RtcpRtpfbPacket, RtpPacket
from hypothesis import given
from hypothesis import strategies as st

from swdesk.media.aiortc_adapter.rtp_out import PacketWriter, ntp_now
from swdesk.media.aiortc_adapter.sender import LegSender
from swdesk.media.synthetic import black_frame

LEVEL = "urn:ietf:params:rtp-hdrext:ssrc-audio-level"
MID = "urn:ietf:params:rtp-hdrext:sdes:mid"
SEND_TIME = "http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time"


def known(*uris: str) -> HeaderExtensionsMap:
    extensions = HeaderExtensionsMap()
    extensions.configure(
        RTCRtpParameters(
            headerExtensions=[
                RTCRtpHeaderExtensionParameters(id=number, uri=uri) for number, uri in enumerate(uris, 1)
            ]
        )
    )
    return extensions


def frame(*payloads: bytes, timestamp: int = 0, level: int | None = None) -> RTCEncodedFrame:
    return RTCEncodedFrame(list(payloads), timestamp, level)  # type: ignore[arg-type]


@given(
    st.lists(st.lists(st.binary(max_size=40), min_size=1, max_size=4), min_size=1, max_size=6),
    st.integers(0, 2**32 - 1),
)
def test_aiortc_reads_what_was_written(frames: list[list[bytes]], ssrc: int) -> None:
    extensions = known(LEVEL, MID, SEND_TIME)
    writer = PacketWriter(ssrc, 97, extensions, mid="1")
    read = [
        [RtpPacket.parse(data, extensions) for data in writer.packets(frame(*payloads, timestamp=3000 * at))]
        for at, payloads in enumerate(frames)
    ]
    assert [[one.payload for one in each] for each in read] == frames
    flat = [one for each in read for one in each]
    first = flat[0]
    assert [one.sequence_number for one in flat] == [
        (first.sequence_number + at) & 0xFFFF for at in range(len(flat))
    ]
    for at, each in enumerate(read):
        assert [one.marker for one in each] == [0] * (len(each) - 1) + [1]
        assert {one.timestamp for one in each} == {(first.timestamp + 3000 * at) & 0xFFFFFFFF}
        assert {(one.ssrc, one.payload_type, one.extensions.mid) for one in each} == {(ssrc, 97, "1")}
    assert writer.timestamp == flat[-1].timestamp


def test_sound_has_its_level_and_no_mark() -> None:
    extensions = known(LEVEL)
    writer = PacketWriter(5, 111, extensions, mid="0", is_marked=False)
    (data,) = writer.packets(frame(b"opus", level=-31))
    packet = RtpPacket.parse(data, extensions)
    assert packet.marker == 0
    assert packet.extensions.audio_level == (False, 31)
    assert packet.extensions.mid is None, "the far side did not ask for it"


def test_without_extensions_there_is_no_room_for_them() -> None:
    (data,) = PacketWriter(5, 0, known()).packets(frame(b"x" * 160))
    assert len(data) == 12 + 160


def test_the_send_time_is_now() -> None:
    extensions = known(SEND_TIME)
    (data,) = PacketWriter(5, 97, extensions).packets(frame(b"x"))
    sent = RtpPacket.parse(data, extensions).extensions.abs_send_time
    assert sent is not None
    assert ((ntp_now() >> 14) - sent) & 0xFFFFFF < (1 << 18), "a second"


def test_our_clock_is_aiortcs(monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now)
    theirs = clock.datetime_to_ntp(clock.datetime_from_ntp(ntp_now()))
    assert abs(ntp_now() - theirs) < 2**32 / 100_000, "10 µs"


def test_what_was_sent_is_kept_for_a_while() -> None:
    extensions = known(MID)
    writer = PacketWriter(5, 97, extensions, mid="1")
    numbers = [
        RtpPacket.parse(data, extensions).sequence_number
        for at in range(200)
        for data in writer.packets(frame(b"%d" % at))
    ]
    assert writer.sent(numbers[0]) is None
    assert writer.sent((numbers[-1] + 1) & 0xFFFF) is None
    kept = [writer.sent(number) for number in numbers[-128:]]
    assert [one.payload for one in kept] == [b"%d" % at for at in range(72, 200)]
    assert kept[0].extensions.mid == "1"


class _Transport:
    state = "connected"

    def __init__(self) -> None:
        self.now: list[bytes] = []
        self.later: list[bytes] = []

    def send_now(self, data: bytes) -> None:
        self.now.append(data)

    async def _send_rtp(self, data: bytes) -> None:
        self.later.append(data)

    def _register_rtp_sender(self, _sender: object, _parameters: object) -> None: ...

    def _unregister_rtp_sender(self, _sender: object) -> None: ...


class _Pictures(MediaStreamTrack):
    kind = "video"

    def __init__(self, count: int) -> None:
        super().__init__()
        self._left = count

    async def recv(self) -> Any:
        if not self._left:
            raise MediaStreamError
        self._left -= 1
        picture = black_frame(64, 48)
        picture.pts, picture.time_base = -3000 * self._left, Fraction(1, 90_000)
        return picture


async def sent_to_its_end(count: int) -> tuple[LegSender, _Transport]:
    transport = _Transport()
    sender = LegSender.adopt(RTCRtpSender("video", transport), None)  # type: ignore[arg-type]
    sender.replaceTrack(_Pictures(count))
    codec = RTCRtpCodecParameters(mimeType="video/VP8", clockRate=90_000, payloadType=97)
    await sender.send(RTCRtpSendParameters(codecs=[codec], muxId="1"))
    async with asyncio.timeout(5):
        await sender._RTCRtpSender__rtp_exited.wait()  # type: ignore[attr-defined]
    return sender, transport


async def test_a_track_that_ends_ends_the_sending_and_all_was_counted() -> None:
    sender, transport = await sent_to_its_end(3)
    packets = [RtpPacket.parse(data) for data in transport.now]
    counters = sender.counters()
    assert counters.frames == 3
    assert counters.packets == len(packets) >= 3
    assert counters.bytes == sum(len(one.payload) for one in packets)
    assert sender.track is None
    await sender.stop()


async def test_a_packet_that_was_lost_is_sent_again() -> None:
    sender, transport = await sent_to_its_end(2)
    second = RtpPacket.parse(transport.now[1])
    lost = RtcpRtpfbPacket(
        fmt=RTCP_RTPFB_NACK, ssrc=9, media_ssrc=second.ssrc, lost=[second.sequence_number, 1]
    )
    await sender._handle_rtcp_packet(lost)
    assert transport.now[1] in transport.later
    await sender.stop()


async def test_a_connection_that_is_gone_ends_the_sending_quietly(caplog: pytest.LogCaptureFixture) -> None:
    def gone(_transport: _Transport, _data: bytes) -> None:
        raise ConnectionError("Cannot send RTP, not connected")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_Transport, "send_now", gone)
        sender, _ = await sent_to_its_end(2)
    assert sender.counters().packets == 0
    assert not caplog.records
    await sender.stop()


async def test_what_was_stopped_is_not_begun_any_more() -> None:
    transport = _Transport()
    sender = LegSender.adopt(RTCRtpSender("video", transport), None)  # type: ignore[arg-type]
    sender.replaceTrack(_Pictures(1))
    await sender.stop()
    codec = RTCRtpCodecParameters(mimeType="video/VP8", clockRate=90_000, payloadType=97)
    await sender.send(RTCRtpSendParameters(codecs=[codec], muxId="1"))
    await asyncio.sleep(0)
    assert transport.now == []
    assert len(asyncio.all_tasks()) == 1, "this test"
