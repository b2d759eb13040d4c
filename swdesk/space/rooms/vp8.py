"""VP8 over RTP (RFC 7741): packets to frames and back."""

from __future__ import annotations

from collections.abc import Callable

from swdesk.space.rtc.rtp import RtpPacket

_MAX_PAYLOAD = 1180
_PATIENCE = 48
_ASK_EVERY = 15


def descriptor_length(payload: bytes) -> int:
    """How long the payload descriptor is. Raises `IndexError` when it is cut short."""
    length = 1
    if payload[0] & 0x80:
        extension = payload[1]
        length = 2
        if extension & 0x80:
            length += 2 if payload[length] & 0x80 else 1
        if extension & 0x40:
            length += 1
        if extension & 0x30:
            length += 1
    return length


def is_start(payload: bytes) -> bool:
    """Whether a frame begins with this payload."""
    return bool(payload[0] & 0x10) and not payload[0] & 0x07


def is_keyframe(frame: bytes) -> bool:
    """Whether an assembled frame needs no other."""
    return bool(frame) and not frame[0] & 0x01


def packetize(frame: bytes, picture_id: int) -> list[bytes]:
    """Payloads of one frame, with a 15-bit picture id."""
    payloads = []
    identifier = (0x8000 | picture_id & 0x7FFF).to_bytes(2, "big")
    for start in range(0, len(frame), _MAX_PAYLOAD):
        first = 0x90 if start == 0 else 0x80
        payloads.append(bytes([first, 0x80]) + identifier + frame[start : start + _MAX_PAYLOAD])
    return payloads


class FrameAssembler:
    """Puts packets in order and hands out whole frames, from the first key frame on.

    A missing packet is waited for as long as `_PATIENCE` later ones come; then `on_lost()` is called and
    everything up to the next key frame is dropped. `on_lost()` comes again for every half second of pictures
    dropped so.
    """

    def __init__(self, on_frame: Callable[[bytes], None], on_lost: Callable[[], None]) -> None:
        self._on_frame = on_frame
        self._on_lost = on_lost
        self._ssrc: int | None = None
        self._next: int | None = None
        self._waiting: dict[int, RtpPacket] = {}
        self._parts: list[bytes] = []
        self._broken = True
        self._dropped = 0

    def add(self, packet: RtpPacket) -> None:
        """The next packet, in any order."""
        if packet.ssrc != self._ssrc:
            self._ssrc = packet.ssrc
            self._restart(packet.sequence)
        assert self._next is not None
        behind = (self._next - packet.sequence) & 0xFFFF
        if 0 < behind < 0x8000:
            return
        self._waiting[packet.sequence] = packet
        if len(self._waiting) > _PATIENCE:
            self._restart(min(self._waiting, key=lambda number: (number - packet.sequence) & 0xFFFF))
            self._on_lost()
        while (following := self._waiting.pop(self._next, None)) is not None:
            self._next = (self._next + 1) & 0xFFFF
            self._append(following)

    def _restart(self, sequence: int) -> None:
        self._next = sequence
        self._parts.clear()
        self._broken = True
        self._waiting = {
            number: packet
            for number, packet in self._waiting.items()
            if (number - sequence) & 0xFFFF < 0x8000 and packet.ssrc == self._ssrc
        }

    def _append(self, packet: RtpPacket) -> None:
        try:
            length = descriptor_length(packet.payload)
            begins = is_start(packet.payload)
        except IndexError:
            return
        data = packet.payload[length:]
        if begins:
            self._parts = [data]
            if is_keyframe(data):
                self._broken = False
        elif self._parts:
            self._parts.append(data)
        if packet.marker and self._parts:
            frame, self._parts = b"".join(self._parts), []
            if not self._broken:
                self._dropped = 0
                self._on_frame(frame)
            else:
                if self._dropped % _ASK_EVERY == 0:
                    self._on_lost()
                self._dropped += 1
