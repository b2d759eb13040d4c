"""A parser of RTCP SDES that reads what FreeSWITCH writes.

FreeSWITCH pads its chunk with octets it never cleared. aiortc takes them for an item, finds it truncated, and
drops the whole compound packet: sender report, PLI, FIR and NACK with it. By RFC 3550 6.5 the octet 0 ends a
chunk, has no length, and what follows up to the next multiple of four means nothing.
"""

from __future__ import annotations

from struct import unpack_from

from aiortc.rtp import RtcpSdesPacket, RtcpSourceInfo

CNAME = 1


def parse_sdes(data: bytes, count: int) -> RtcpSdesPacket:
    """The chunks that can be read; an item that runs over the end is left out with what follows it."""
    chunks: list[RtcpSourceInfo] = []
    position = 0
    while len(chunks) < count and position + 4 <= len(data):
        (ssrc,) = unpack_from("!L", data, position)
        position += 4
        items: list[tuple[int, bytes]] = []
        while position < len(data) and data[position] != 0:
            end = position + 2 + (data[position + 1] if position + 1 < len(data) else len(data))
            if end > len(data):
                position = len(data)
                break
            items.append((data[position], data[position + 2 : end]))
            position = end
        position += 4 - position % 4  # the ending octet and its padding, one to four octets
        chunks.append(RtcpSourceInfo(ssrc=ssrc, items=items))
    return RtcpSdesPacket(chunks=chunks)


def install() -> None:
    """Have aiortc parse every SDES packet this way."""
    RtcpSdesPacket.parse = staticmethod(parse_sdes)  # type: ignore[method-assign]
