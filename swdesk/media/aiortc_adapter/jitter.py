"""The jitter buffer of pictures: puts packets in order, hands frames on as soon as they are whole.

It may complete several frames with one packet, when a lost one arrives late. aiortc asks for one frame a
packet; so the first carries the others along in `more`, and our decoder thread takes them from there.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from aiortc.jitterbuffer import JitterBuffer, JitterFrame
from aiortc.rtp import RtpPacket
from aiortc.utils import uint16_add

GIVE_UP_SECONDS = 0.5  # for a picture whose lost packet does not come


class FrameRun(JitterFrame):
    """A frame, and those that were completed together with it."""

    def __init__(self, data: bytes, timestamp: int) -> None:
        super().__init__(data, timestamp)
        self.more: list[tuple[int, bytes]] = []  # ticks after the first, and data

    @classmethod
    def of(cls, frames: list[JitterFrame]) -> FrameRun | None:
        """One run of these frames, None of none."""
        if not frames:
            return None
        run = cls(frames[0].data, frames[0].timestamp)
        run.more = [((frame.timestamp - run.timestamp) & 0xFFFFFFFF, frame.data) for frame in frames[1:]]
        return run


class VideoJitterBuffer(JitterBuffer):
    """aiortc's buffer for pictures, with the end of a picture told by its marker bit (RFC 7741 4.1).

    A picture whose last packet has no marker still leaves when the next picture begins. One with a packet
    that is lost for good is given up after half a second, and a key frame asked for; aiortc waits until its
    512 places are full, which can be ten seconds.
    """

    def __init__(self, capacity: int = 512, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(capacity, is_video=True)
        self._clock = clock
        self._newest = 0
        self._blocked_at: float | None = None

    def add(self, packet: RtpPacket) -> tuple[bool, JitterFrame | None]:
        """Take a packet; whether to ask for a key frame, and the pictures that are whole now."""
        wants_key_frame, frame = super().add(packet)
        held = self._packets[self._newest % self.capacity]
        is_ahead = uint16_add(packet.sequence_number, -self._newest) < 0x8000
        if is_ahead or held is None or held.sequence_number != self._newest:
            self._newest = packet.sequence_number
        if frame is not None or self._first_gap() is None:
            self._blocked_at = None
        elif self._blocked_at is None:
            self._blocked_at = self._clock()
        elif self._clock() - self._blocked_at > GIVE_UP_SECONDS and self._skip_gap():
            self._blocked_at = None
            return True, self._remove_frame(packet.sequence_number)
        return wants_key_frame, frame

    def _at(self, offset: int) -> RtpPacket | None:
        assert self._origin is not None
        return self._packets[(self._origin + offset) % self.capacity]

    def _span(self) -> int:
        """How many places there are from the first to the newest packet."""
        assert self._origin is not None
        ahead = uint16_add(self._newest, -self._origin)
        return 0 if ahead >= 0x8000 else min(self.capacity, ahead + 1)

    def _first_gap(self) -> int | None:
        return next((offset for offset in range(self._span()) if self._at(offset) is None), None)

    def _skip_gap(self) -> bool:
        """Go on at the first picture that surely begins after the gap; False while there is none."""
        gap = self._first_gap()
        if gap is None:
            return False
        for offset in range(gap + 1, self._span()):
            before, here = self._at(offset - 1), self._at(offset)
            if before and here and (before.marker or before.timestamp != here.timestamp):
                self.remove(offset)
                return True
        return False

    def _remove_frame(self, sequence_number: int) -> JitterFrame | None:
        frames = []
        while frame := self._marked_frame() or super()._remove_frame(sequence_number):
            frames.append(frame)
        return FrameRun.of(frames)

    def _marked_frame(self) -> JitterFrame | None:
        """The picture in front, when all its packets up to the marker are here."""
        assert self._origin is not None
        timestamp = None
        parts = []
        for offset in range(self.capacity):
            packet = self._packets[(self._origin + offset) % self.capacity]
            if packet is None or (timestamp is not None and packet.timestamp != timestamp):
                return None
            timestamp = packet.timestamp
            parts.append(packet._data)  # type: ignore[attr-defined]
            if packet.marker:
                self.remove(offset + 1)
                return JitterFrame(b"".join(parts), packet.timestamp)
        return None
