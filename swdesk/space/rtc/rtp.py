"""RTP and RTCP on the wire (RFC 3550, 4585, 5104), with FreeSWITCH's habits (freeswitch.md 6)."""

from __future__ import annotations

import secrets
import struct
from dataclasses import dataclass, replace

SENDER_REPORT, RECEIVER_REPORT, SOURCE_DESCRIPTION = 200, 201, 202
TRANSPORT_FEEDBACK, PAYLOAD_FEEDBACK = 205, 206
NACK, PLI, FIR = 1, 1, 4
_NTP_EPOCH = 2208988800


@dataclass(frozen=True, slots=True)
class RtpPacket:
    """One packet without its header extensions, which FreeSWITCH neither reads nor sends."""

    payload_type: int
    marker: bool
    sequence: int
    timestamp: int
    ssrc: int
    payload: bytes

    @classmethod
    def parse(cls, data: bytes) -> RtpPacket:
        """Raises `ValueError` for anything that is no RTP packet."""
        if len(data) < 12 or data[0] >> 6 != 2:
            raise ValueError("not an RTP packet")
        first, second, sequence, timestamp, ssrc = struct.unpack_from("!BBHLL", data)
        start = 12 + 4 * (first & 0x0F)
        if first & 0x10:
            if len(data) < start + 4:
                raise ValueError("truncated header extension")
            start += 4 + 4 * struct.unpack_from("!H", data, start + 2)[0]
        end = len(data)
        if first & 0x20:
            end -= data[-1]
        if end < start:
            raise ValueError("truncated packet")
        return cls(second & 0x7F, bool(second & 0x80), sequence, timestamp, ssrc, data[start:end])

    def serialize(self) -> bytes:
        """The packet with a plain 12-byte header."""
        second = self.payload_type | (0x80 if self.marker else 0)
        return struct.pack("!BBHLL", 0x80, second, self.sequence, self.timestamp, self.ssrc) + self.payload

    def with_identity(self, *, payload_type: int, sequence: int, ssrc: int) -> RtpPacket:
        """The same media as another stream's packet."""
        return replace(self, payload_type=payload_type, sequence=sequence & 0xFFFF, ssrc=ssrc)


@dataclass(frozen=True, slots=True)
class ReportBlock:
    """What one receiver says of one source."""

    ssrc: int
    fraction_lost: int
    lost: int
    highest_sequence: int
    jitter: int
    last_report: int
    delay: int

    def serialize(self) -> bytes:
        """24 bytes (RFC 3550 6.4.1)."""
        return struct.pack(
            "!LLLLLL",
            self.ssrc,
            (self.fraction_lost & 0xFF) << 24 | (self.lost & 0xFFFFFF),
            self.highest_sequence,
            self.jitter,
            self.last_report,
            self.delay,
        )


@dataclass(frozen=True, slots=True)
class SenderReport:
    """The far side's clock, for the delay fields of our reports."""

    ssrc: int
    middle_ntp: int


@dataclass(frozen=True, slots=True)
class Nack:
    """Packets of one of our streams that the far side has missed."""

    ssrc: int
    sequences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class KeyframeRequest:
    """PLI or FIR for one of our streams."""

    ssrc: int


def is_rtcp(data: bytes) -> bool:
    """RFC 5761: packet types 192 to 223 are RTCP."""
    return len(data) >= 2 and 192 <= data[1] <= 223


def parse_rtcp(data: bytes) -> list[SenderReport | Nack | KeyframeRequest]:
    """What matters in a compound packet; the rest, broken or unknown, is skipped."""
    found: list[SenderReport | Nack | KeyframeRequest] = []
    while len(data) >= 8:
        first, kind, words = struct.unpack_from("!BBH", data)
        size = 4 * (words + 1)
        body, data = data[4:size], data[size:]
        count = first & 0x1F
        if kind == SENDER_REPORT and len(body) >= 24:
            ssrc, high, low = struct.unpack_from("!LLL", body)
            found.append(SenderReport(ssrc, (high & 0xFFFF) << 16 | low >> 16))
        elif kind == TRANSPORT_FEEDBACK and count == NACK and len(body) >= 12:
            media = struct.unpack_from("!L", body, 4)[0]
            missing: list[int] = []
            for offset in range(8, len(body) - 3, 4):
                base, mask = struct.unpack_from("!HH", body, offset)
                missing.append(base)
                missing += [(base + bit + 1) & 0xFFFF for bit in range(16) if mask >> bit & 1]
            found.append(Nack(media, tuple(missing)))
        elif kind == PAYLOAD_FEEDBACK and count == PLI:
            found.append(KeyframeRequest(struct.unpack_from("!L", body, 4)[0]))
        elif kind == PAYLOAD_FEEDBACK and count == FIR:
            found += [
                KeyframeRequest(struct.unpack_from("!L", body, offset)[0])
                for offset in range(8, len(body) - 7, 8)
            ]
    return found


def sender_report(
    ssrc: int, now: float, timestamp: int, packets: int, octets: int, blocks: list[ReportBlock]
) -> bytes:
    """SR; `now` in seconds since 1970."""
    ntp = int((now + _NTP_EPOCH) * (1 << 32)) & 0xFFFFFFFFFFFFFFFF
    body = struct.pack("!LQLLL", ssrc, ntp, timestamp & 0xFFFFFFFF, packets & 0xFFFFFFFF, octets & 0xFFFFFFFF)
    return _packet(SENDER_REPORT, len(blocks), body + b"".join(block.serialize() for block in blocks))


def receiver_report(ssrc: int, blocks: list[ReportBlock]) -> bytes:
    """RR."""
    body = struct.pack("!L", ssrc) + b"".join(block.serialize() for block in blocks)
    return _packet(RECEIVER_REPORT, len(blocks), body)


def source_description(ssrc: int, *, junk: bool = True) -> bytes:
    """SDES with CNAME and NOTE.

    With `junk` the bytes behind the end of the items are whatever memory held, as FreeSWITCH leaves them; a
    parser that takes them for another item fails.
    """
    body = struct.pack("!L", ssrc) + b"\x01\x08" + f"{ssrc:08x}".encode() + b"\x07\x01-" + b"\x00"
    while len(body) % 4:
        body += bytes([0x80 | secrets.randbelow(0x80)]) if junk else b"\x00"
    return _packet(SOURCE_DESCRIPTION, 1, body)


def keyframe_request(ssrc: int, media: int, fir_number: int) -> bytes:
    """PLI and FIR together."""
    fir = struct.pack("!LLLBxxx", ssrc, 0, media, fir_number & 0xFF)
    return _packet(PAYLOAD_FEEDBACK, PLI, struct.pack("!LL", ssrc, media)) + _packet(
        PAYLOAD_FEEDBACK, FIR, fir
    )


def nack(ssrc: int, media: int, sequences: list[int]) -> bytes:
    """Generic NACK (RFC 4585 6.2.1)."""
    body = struct.pack("!LL", ssrc, media)
    rest = sorted(set(sequences))
    while rest:
        base, mask = rest.pop(0), 0
        while rest and 0 < (rest[0] - base) & 0xFFFF <= 16:
            mask |= 1 << ((rest.pop(0) - base - 1) & 0xFFFF)
        body += struct.pack("!HH", base, mask)
    return _packet(TRANSPORT_FEEDBACK, NACK, body)


def _packet(kind: int, count: int, body: bytes) -> bytes:
    return struct.pack("!BBH", 0x80 | count, kind, len(body) // 4) + body
