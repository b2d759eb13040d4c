"""STUN and TURN servers, and which of them to use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from aiortc import RTCIceServer
from aiortc.rtcicetransport import parse_stun_turn_uri


@dataclass(frozen=True, slots=True)
class IceServer:
    """Servers that share credentials, as the platform hands them out (protocol.md 2.1)."""

    urls: tuple[str, ...]
    username: str | None = None
    credential: str | None = field(default=None, repr=False)


# TURN over UDP costs least; over TLS it passes where nothing else does.
_RELAYS = (("turn", "udp"), ("turn", "tcp"), ("turns", "tcp"))


def choose(servers: Sequence[IceServer]) -> list[RTCIceServer]:
    """At most one STUN and one TURN server, for aiortc uses the first of each and no more.

    The first STUN address; of the relays the cheapest kind, the first of that kind. An address that cannot be
    read is passed over.
    """
    stun: RTCIceServer | None = None
    relays: dict[tuple[str, str], RTCIceServer] = {}
    for server in servers:
        for url in server.urls:
            try:
                parsed = parse_stun_turn_uri(url)
            except ValueError:
                continue
            if parsed["scheme"] == "stun":
                stun = stun or RTCIceServer(urls=url)
            elif parsed["scheme"] in ("turn", "turns") and server.username and server.credential:
                relay = RTCIceServer(urls=url, username=server.username, credential=server.credential)
                relays.setdefault((parsed["scheme"], parsed["transport"]), relay)
    best = next((relays[kind] for kind in _RELAYS if kind in relays), None)
    return [server for server in (stun, best) if server is not None]
