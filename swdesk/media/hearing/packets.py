"""Packets of sound in order, each once, on one timeline that does not jump.

Positions are samples at 48 kHz, growing, whatever the far side does to its timestamps: FreeSWITCH lets them
jump by hours within one SSRC (freeswitch.md 6), a new SSRC begins anywhere.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass

RATE = 48_000
MOST = 100  # packets kept, 2 s of 20 ms
JUMP = RATE // 10  # samples; a timestamp that is off by more is no loss but a jump
LARGEST_STEP = 3000  # packets; a number that is off by more belongs to another stream
KEPT_GAP = 5  # lost packets at a jump that still leave a gap
OLD_STREAM_SECONDS = 1.0  # stragglers of the SSRC before, after a new one has begun


@dataclass(frozen=True, slots=True)
class SoundPacket:
    """One RTP packet. `samples` is its length at 48 kHz, `clock_rate` that of its timestamp."""

    ssrc: int
    sequence: int
    timestamp: int
    payload: bytes
    samples: int
    codec: str = "opus"
    clock_rate: int = RATE


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """A packet and where it belongs."""

    position: int
    packet: SoundPacket

    @property
    def end(self) -> int:
        """Where the next one belongs."""
        return self.position + self.packet.samples


class Timeline:
    """Finds the position of a packet from its timestamp, its number and when it arrived."""

    def __init__(self) -> None:
        self._newest: Placed | None = None
        self._arrived = 0.0
        self._left: tuple[int, float] | None = None  # the SSRC before, and when it was left
        self.jumps = 0

    def place(self, packet: SoundPacket, now: float) -> Placed | None:
        """The packet in its place, None for a straggler from before a jump."""
        newest = self._newest
        if newest is None:
            return self._follow(Placed(0, packet), now)
        before = newest.packet
        if packet.ssrc != before.ssrc:
            if self._left and self._left[0] == packet.ssrc and now - self._left[1] < OLD_STREAM_SECONDS:
                return None
            self._left = (before.ssrc, now)
            return self._jump(packet, 1, now)
        step = _signed(packet.sequence - before.sequence, 16)
        if packet.codec != before.codec or abs(step) > LARGEST_STEP:
            return self._jump(packet, 1, now)
        moved = _signed(packet.timestamp - before.timestamp, 32) * RATE // packet.clock_rate
        surplus = moved - step * before.samples
        # A pause of the sender moves the timestamp by the time that has passed, and is no jump.
        is_pause = moved - (now - self._arrived) * RATE <= JUMP
        if surplus < -JUMP or (surplus > JUMP and not is_pause):
            return self._jump(packet, step, now) if step > 0 else None
        placed = Placed(newest.position + moved, packet)
        return self._follow(placed, now) if moved > 0 else placed

    def _jump(self, packet: SoundPacket, step: int, now: float) -> Placed:
        assert self._newest is not None
        self.jumps += 1
        lost = min(step - 1, KEPT_GAP) * packet.samples
        return self._follow(Placed(self._newest.end + lost, packet), now)

    def _follow(self, placed: Placed, now: float) -> Placed:
        self._newest, self._arrived = placed, now
        return placed


class PacketStore:
    """What waits to be decoded, by position. Bounded: the oldest go."""

    def __init__(self) -> None:
        self._waiting: list[Placed] = []
        self.overflowed = 0

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, placed: Placed) -> bool:
        """Keep it; False for a duplicate."""
        place = bisect_left(self._waiting, placed.position, key=_position)
        if place < len(self._waiting) and self._waiting[place].position == placed.position:
            return False
        insort(self._waiting, placed, key=_position)
        if len(self._waiting) > MOST:
            del self._waiting[0]
            self.overflowed += 1
        return True

    def first(self) -> Placed | None:
        """The oldest, which stays."""
        return self._waiting[0] if self._waiting else None

    def pop(self) -> Placed:
        """The oldest, which goes. Raises `IndexError` when there is none."""
        return self._waiting.pop(0)

    def drop_before(self, position: int) -> int:
        """Forget what ends at or before a position; how many those were."""
        count = 0
        while self._waiting and self._waiting[0].end <= position:
            del self._waiting[0]
            count += 1
        return count


def _position(placed: Placed) -> int:
    return placed.position


def _signed(difference: int, bits: int) -> int:
    """A difference of numbers that wrap, as a number around zero."""
    half = 1 << (bits - 1)
    return ((difference + half) & ((1 << bits) - 1)) - half
