"""Packets of a stream of ours: written once for each picture or 20 ms of sound, and kept to be sent again.

aiortc makes an object of every packet, packs its extensions anew, reads the clock twice and passes it through
seven coroutines; here a packet is 12 octets of header, the extensions of its frame, and its payload.
"""

from __future__ import annotations

import struct
import time
from collections.abc import Iterator
from typing import Any

from aiortc.rtcrtpsender import RTCEncodedFrame, random_sequence_number
from aiortc.rtp import RTP_HISTORY_SIZE, HeaderExtensions, HeaderExtensionsMap, RtpPacket
from aiortc.utils import random32

HEADER = struct.Struct("!BBHLL")  # RFC 3550 5.1
EXTENSION = struct.Struct("!HH")
VERSION, HAS_EXTENSION, MARKER = 0x80, 0x10, 0x80
NTP_EPOCH = 2_208_988_800  # seconds from 1900 to 1970


def ntp_now() -> int:
    """The time of day as NTP's 64 bits (RFC 5905 6), to half a microsecond."""
    return int((time.time() + NTP_EPOCH) * 2**32)


class PacketWriter:
    """Gives the packets of one SSRC. `is_marked`: whether the last of a frame has the marker bit.

    FreeSWITCH flushes its buffer at each mark in sound, and between two bridged legs nothing is left
    (freeswitch.md 2.1); aiortc marks every packet of it.
    """

    def __init__(
        self,
        ssrc: int,
        payload_type: int,
        extensions: HeaderExtensionsMap,
        *,
        mid: str | None = None,
        is_marked: bool = True,
    ) -> None:
        self._ssrc = ssrc
        self._payload_type = payload_type
        self._extensions = extensions
        self._mid = mid
        self._mark = MARKER if is_marked else 0
        self._sequence_number = random_sequence_number()
        self._origin = random32()
        self._sent: list[bytes | None] = [None] * RTP_HISTORY_SIZE
        self.timestamp = 0
        """Of the last frame, in RTP's clock."""

    def packets(self, frame: RTCEncodedFrame) -> Iterator[bytes]:
        """The packets of a frame that leaves now."""
        self.timestamp = (self._origin + frame.timestamp) & 0xFFFFFFFF
        values = HeaderExtensions()
        values.mid = self._mid
        values.abs_send_time = ntp_now() >> 14 & 0xFFFFFF
        if frame.audio_level is not None:
            values.audio_level = (False, -frame.audio_level)
        profile, packed = self._extensions.set(values)
        first, extension = VERSION, b""
        if packed:
            first, extension = VERSION | HAS_EXTENSION, EXTENSION.pack(profile, len(packed) >> 2) + packed
        last = len(frame.payloads) - 1
        for number, payload in enumerate(frame.payloads):
            sequence_number = self._sequence_number
            second = self._payload_type | (self._mark if number == last else 0)
            header = HEADER.pack(first, second, sequence_number, self.timestamp, self._ssrc)
            packet = header + extension + payload
            self._sent[sequence_number % RTP_HISTORY_SIZE] = packet
            self._sequence_number = (sequence_number + 1) & 0xFFFF
            yield packet

    def sent(self, sequence_number: int) -> Any:
        """The packet of this number as aiortc has it, to be sent again; None if it is no longer kept."""
        kept = self._sent[sequence_number % RTP_HISTORY_SIZE]
        if kept is None:
            return None
        packet = RtpPacket.parse(kept, self._extensions)
        return packet if packet.sequence_number == sequence_number else None
