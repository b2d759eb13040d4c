"""One direction of one section each: what has come in, what has gone out."""

from __future__ import annotations

import secrets
from collections import deque

from swdesk.space.rtc.rtp import ReportBlock, RtpPacket

_HISTORY = 1024
_NACK_AFTER = 0.06
_NACK_TRIES = 3
_NACK_INTERVAL = 0.2
_MAX_GAP = 100


class OutboundStream:
    """Packets to the far side under one SSRC for the whole call, whatever their source."""

    def __init__(self) -> None:
        self.ssrc = secrets.randbits(31) | 1
        self.packets = 0
        self.octets = 0
        self.last_timestamp = 0
        self.last_sent: float | None = None
        self._next_sequence = secrets.randbelow(1 << 15)
        self._history: dict[int, bytes] = {}
        self._order: deque[int] = deque()
        self._source: int | None = None
        self._offset = 0

    def relay(self, packet: RtpPacket, payload_type: int, now: float) -> bytes:
        """Another stream's packet, its timestamp and marker handed through; gaps in its numbers stay gaps."""
        if packet.ssrc != self._source:
            self._source = packet.ssrc
            self._offset = (self._next_sequence - packet.sequence) & 0xFFFF
        sequence = (packet.sequence + self._offset) & 0xFFFF
        if (sequence - self._next_sequence) & 0xFFFF < 0x8000:
            self._next_sequence = (sequence + 1) & 0xFFFF
        return self._sent(
            packet.with_identity(payload_type=payload_type, sequence=sequence, ssrc=self.ssrc), now
        )

    def emit(self, payload: bytes, timestamp: int, *, marker: bool, payload_type: int, now: float) -> bytes:
        """A packet of the space's own making."""
        self._source = None
        sequence, self._next_sequence = self._next_sequence, (self._next_sequence + 1) & 0xFFFF
        packet = RtpPacket(payload_type, marker, sequence, timestamp & 0xFFFFFFFF, self.ssrc, payload)
        return self._sent(packet, now)

    def again(self, sequence: int) -> bytes | None:
        """A packet sent before, for a NACK; None when it is too old."""
        return self._history.get(sequence)

    def _sent(self, packet: RtpPacket, now: float) -> bytes:
        data = packet.serialize()
        self.packets += 1
        self.octets += len(packet.payload)
        self.last_timestamp, self.last_sent = packet.timestamp, now
        if packet.sequence not in self._history:
            self._order.append(packet.sequence)
            if len(self._order) > _HISTORY:
                self._history.pop(self._order.popleft(), None)
        self._history[packet.sequence] = data
        return data


class InboundStream:
    """Statistics and gaps of the far side's stream (RFC 3550 6.4.1, A.1, A.8)."""

    def __init__(self, clock_rate: int) -> None:
        self.ssrc: int | None = None
        self.packets = 0
        self.last_report: tuple[int, float] | None = None
        self.clock_rate = clock_rate
        self._base = 0
        self._highest = 0
        self._cycles = 0
        self._jitter = 0.0
        self._transit: float | None = None
        self._expected_before = 0
        self._received_before = 0
        self._received = 0
        self._missing: dict[int, tuple[float, int]] = {}

    def received(self, packet: RtpPacket, now: float) -> None:
        """Count a packet; a new SSRC starts over."""
        self.packets += 1
        if packet.ssrc != self.ssrc:
            self.ssrc = packet.ssrc
            self._base = self._highest = packet.sequence
            self._cycles = self._received = self._expected_before = self._received_before = 0
            self._transit = None
            self._missing.clear()
            self.last_report = None
        self._received += 1
        ahead = (packet.sequence - self._highest) & 0xFFFF
        if 0 < ahead < 0x8000:
            if packet.sequence < self._highest:
                self._cycles += 1 << 16
            if ahead <= _MAX_GAP:
                for step in range(1, ahead):
                    self._missing[(self._highest + step) & 0xFFFF] = (now + _NACK_AFTER, 0)
            self._highest = packet.sequence
        else:
            self._missing.pop(packet.sequence, None)
        transit = now * self.clock_rate - packet.timestamp
        if self._transit is not None:
            self._jitter += (abs(transit - self._transit) - self._jitter) / 16
        self._transit = transit

    def to_nack(self, now: float) -> list[int]:
        """Sequence numbers to ask for now; each is asked for a few times, then given up."""
        due = [number for number, (when, _) in self._missing.items() if when <= now]
        for number in due:
            tries = self._missing[number][1] + 1
            if tries >= _NACK_TRIES:
                del self._missing[number]
            else:
                self._missing[number] = (now + _NACK_INTERVAL, tries)
        return due

    def report(self, now: float) -> list[ReportBlock]:
        """The block for the next SR or RR; empty before the first packet."""
        if self.ssrc is None:
            return []
        extended = self._cycles + self._highest
        expected = extended - self._base + 1
        interval = expected - self._expected_before
        lost = interval - (self._received - self._received_before)
        self._expected_before, self._received_before = expected, self._received
        fraction = max(0, min(255, (lost << 8) // interval)) if interval > 0 else 0
        last, delay = 0, 0
        if self.last_report is not None:
            last, when = self.last_report
            delay = int((now - when) * 65536)
        total = max(-(1 << 23), min((1 << 23) - 1, expected - self._received))
        jitter = min(int(self._jitter), 0xFFFFFFFF)
        highest = extended & 0xFFFFFFFF
        return [ReportBlock(self.ssrc, fraction, total, highest, jitter, last, delay & 0xFFFFFFFF)]
