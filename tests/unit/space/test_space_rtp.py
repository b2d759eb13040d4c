"""RTP, RTCP and the streams, byte by byte."""

from __future__ import annotations

import struct
import subprocess
import sys

from aiortc.rtp import RtcpPacket, RtcpPsfbPacket, RtcpRtpfbPacket, RtcpSrPacket
from aiortc.rtp import RtpPacket as TheirPacket
from hypothesis import given
from hypothesis import strategies as st

from swdesk.space.rtc import rtp
from swdesk.space.rtc.rtp import KeyframeRequest, Nack, ReportBlock, RtpPacket, SenderReport
from swdesk.space.rtc.streams import InboundStream, OutboundStream


class TestPackets:
    @given(
        pt=st.integers(0, 127),
        marker=st.booleans(),
        seq=st.integers(0, 65535),
        ts=st.integers(0, 2**32 - 1),
        ssrc=st.integers(0, 2**32 - 1),
        payload=st.binary(max_size=200),
    )
    def test_they_round_trip(self, pt, marker, seq, ts, ssrc, payload) -> None:
        packet = RtpPacket(pt, marker, seq, ts, ssrc, payload)
        assert RtpPacket.parse(packet.serialize()) == packet

    def test_another_library_reads_them(self) -> None:
        theirs = TheirPacket.parse(RtpPacket(96, True, 7, 8, 9, b"abc").serialize())
        assert (theirs.payload_type, theirs.marker, theirs.sequence_number) == (96, 1, 7)
        assert (theirs.timestamp, theirs.ssrc, theirs.payload) == (8, 9, b"abc")

    def test_extensions_sources_and_padding_are_stripped(self) -> None:
        head = struct.pack("!BBHLL", 0x80 | 0x20 | 0x10 | 2, 96, 1, 2, 3)
        data = head + bytes(8) + struct.pack("!HH", 0xBEDE, 1) + bytes(4) + b"payload" + b"\0\0\3"
        assert RtpPacket.parse(data).payload == b"payload"

    @given(st.binary(max_size=64))
    def test_any_bytes_are_a_packet_or_a_value_error(self, data: bytes) -> None:
        try:
            RtpPacket.parse(data)
        except ValueError:
            pass


class TestFeedback:
    def test_reports_are_read_by_another_library(self) -> None:
        block = ReportBlock(1, 10, -3, 70000, 5, 6, 7)
        packets = RtcpPacket.parse(rtp.sender_report(9, 1000.5, 480, 3, 99, [block]))
        assert isinstance(packets[0], RtcpSrPacket)
        assert packets[0].ssrc == 9
        assert packets[0].sender_info.rtp_timestamp == 480
        assert packets[0].sender_info.ntp_timestamp >> 32 == 1000 + 2208988800
        report = packets[0].reports[0]
        assert (report.ssrc, report.fraction_lost, report.packets_lost) == (1, 10, -3)
        assert (report.highest_sequence, report.jitter, report.lsr, report.dlsr) == (70000, 5, 6, 7)

    def test_the_description_ends_in_junk_that_a_naive_parser_refuses(self) -> None:
        for ssrc in (1, 0x12345678, 0xFFFFFFFF):
            data = rtp.receiver_report(1, []) + rtp.source_description(ssrc)
            # in a process of its own: in this one the client may have replaced the parser by a patient one
            script = f"from aiortc.rtp import RtcpPacket; RtcpPacket.parse({data!r})"
            done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
            assert "SDES item is truncated" in done.stderr

    def test_the_same_without_junk_is_clean_and_as_long(self) -> None:
        clean = rtp.source_description(0xABCD, junk=False)
        assert RtcpPacket.parse(rtp.receiver_report(1, []) + clean)
        assert len(clean) == len(rtp.source_description(0xABCD))
        assert len(clean) % 4 == 0

    def test_pli_and_fir_go_together(self) -> None:
        packets = RtcpPacket.parse(rtp.receiver_report(1, []) + rtp.keyframe_request(1, 2, 3))[1:]
        assert [(p.fmt, type(p)) for p in packets] == [(1, RtcpPsfbPacket), (4, RtcpPsfbPacket)]
        assert rtp.parse_rtcp(rtp.keyframe_request(1, 2, 3)) == [KeyframeRequest(2), KeyframeRequest(2)]

    @given(st.sets(st.integers(0, 65535), min_size=1, max_size=40))
    def test_nacks_round_trip(self, missing: set[int]) -> None:
        data = rtp.nack(1, 2, list(missing))
        parsed = rtp.parse_rtcp(data)
        assert isinstance(parsed[0], Nack)
        assert set(parsed[0].sequences) == missing
        theirs = RtcpPacket.parse(rtp.receiver_report(1, []) + data)[1]
        assert isinstance(theirs, RtcpRtpfbPacket)
        assert set(theirs.lost) == missing

    def test_a_sender_report_gives_its_clock(self) -> None:
        data = rtp.sender_report(9, 1.5, 0, 0, 0, [])
        assert rtp.parse_rtcp(data) == [SenderReport(9, ((1 + 2208988800) & 0xFFFF) << 16 | 0x8000)]

    @given(st.binary(max_size=80))
    def test_any_bytes_are_survived(self, data: bytes) -> None:
        rtp.parse_rtcp(data)

    def test_control_is_told_from_media_by_its_type(self) -> None:
        assert rtp.is_rtcp(rtp.receiver_report(1, []))
        assert not rtp.is_rtcp(RtpPacket(111, True, 1, 1, 1, b"").serialize())


class TestOutbound:
    def test_relayed_packets_keep_their_gaps_and_time(self) -> None:
        stream = OutboundStream()
        sent = [
            RtpPacket.parse(stream.relay(RtpPacket(96, False, seq, seq * 10, 77, b"x"), 102, 0.0))
            for seq in (65534, 65535, 1, 0)
        ]
        first = sent[0].sequence
        assert [(p.sequence - first) & 0xFFFF for p in sent] == [0, 1, 3, 2]
        assert [p.timestamp for p in sent] == [655340, 655350, 10, 0]
        assert {(p.payload_type, p.ssrc) for p in sent} == {(102, stream.ssrc)}

    def test_a_new_source_goes_on_where_the_old_one_stopped(self) -> None:
        stream = OutboundStream()
        a = RtpPacket.parse(stream.relay(RtpPacket(96, False, 500, 1, 1, b""), 96, 0.0))
        b = RtpPacket.parse(stream.relay(RtpPacket(96, False, 9, 1, 2, b""), 96, 0.0))
        c = RtpPacket.parse(stream.emit(b"", 5, marker=True, payload_type=96, now=0.0))
        d = RtpPacket.parse(stream.relay(RtpPacket(96, False, 10, 1, 2, b""), 96, 0.0))
        assert [(p.sequence - a.sequence) & 0xFFFF for p in (a, b, c, d)] == [0, 1, 2, 3]

    def test_what_was_sent_can_be_sent_again_for_a_while(self) -> None:
        stream = OutboundStream()
        data = [stream.emit(bytes([n % 256]), n, marker=False, payload_type=96, now=0.0) for n in range(1100)]
        numbers = [RtpPacket.parse(packet).sequence for packet in data]
        assert stream.again(numbers[-1]) == data[-1]
        assert stream.again(numbers[-1000]) == data[-1000]
        assert stream.again(numbers[0]) is None
        assert (stream.packets, stream.octets) == (1100, 1100)


class TestInbound:
    def receive(self, stream: InboundStream, *sequences: int, now: float = 0.0, ssrc: int = 5) -> None:
        for sequence in sequences:
            stream.received(RtpPacket(96, False, sequence & 0xFFFF, sequence * 960, ssrc, b""), now)

    def test_nothing_is_reported_of_nothing(self) -> None:
        assert InboundStream(48000).report(0.0) == []

    def test_loss_is_counted_across_the_wrap(self) -> None:
        stream = InboundStream(48000)
        self.receive(stream, 65534, 65535, 65536, 65538)
        (block,) = stream.report(1.0)
        assert (block.ssrc, block.lost, block.highest_sequence) == (5, 1, 65538)
        assert block.fraction_lost == 256 // 5
        self.receive(stream, 65537, 65539)
        (block,) = stream.report(2.0)
        assert (block.lost, block.fraction_lost) == (0, 0)

    def test_the_delay_since_their_report_is_told(self) -> None:
        stream = InboundStream(48000)
        self.receive(stream, 1)
        stream.last_report = (0xABCD, 10.0)
        (block,) = stream.report(10.5)
        assert (block.last_report, block.delay) == (0xABCD, 32768)

    def test_gaps_are_asked_for_after_a_moment_and_not_for_ever(self) -> None:
        stream = InboundStream(90000)
        self.receive(stream, 10, 13)
        assert stream.to_nack(0.01) == []
        assert stream.to_nack(0.07) == [11, 12]
        assert stream.to_nack(0.08) == []
        self.receive(stream, 12)
        assert stream.to_nack(0.30) == [11]
        assert stream.to_nack(0.60) == [11]
        assert stream.to_nack(9.0) == []

    def test_a_leap_is_no_gap(self) -> None:
        stream = InboundStream(90000)
        self.receive(stream, 10, 5000)
        assert stream.to_nack(1.0) == []

    def test_a_new_source_starts_over(self) -> None:
        stream = InboundStream(90000)
        self.receive(stream, 10, 13)
        self.receive(stream, 3, 4, ssrc=6)
        assert stream.to_nack(1.0) == []
        (block,) = stream.report(1.0)
        assert (block.ssrc, block.lost, block.highest_sequence) == (6, 0, 4)

    def test_jitter_follows_the_arrival(self) -> None:
        stream = InboundStream(48000)
        for number in range(100):
            late = 0.005 if number % 2 else 0.0
            self.receive(stream, number, now=number * 0.02 + late)
        (block,) = stream.report(2.0)
        assert 150 < block.jitter < 300
