"""A STUN server on loopback that gives everybody a made-up public address (RFC 8489).

The official SDK sends no offer before each section has a candidate that is not `host` (protocol.md 6.2); the
address does no harm, host pairs win.
"""

from __future__ import annotations

import asyncio
from typing import Any

from aioice import stun

MAPPED_ADDRESS = "203.0.113.9"


class StunServer(asyncio.DatagramProtocol):
    """Answers binding requests; `dead` makes it swallow them."""

    def __init__(self) -> None:
        self.dead = False
        self.requests = 0
        self._transport: asyncio.DatagramTransport | None = None

    async def start(self) -> None:
        """Take a port of 127.0.0.1."""
        loop = asyncio.get_running_loop()
        self._transport, _ = await loop.create_datagram_endpoint(lambda: self, local_addr=("127.0.0.1", 0))

    @property
    def port(self) -> int:
        """The UDP port."""
        assert self._transport is not None
        port: int = self._transport.get_extra_info("sockname")[1]
        return port

    def close(self) -> None:
        """Release the port."""
        if self._transport is not None:
            self._transport.close()

    def datagram_received(self, data: bytes, addr: tuple[str | Any, int]) -> None:
        try:
            request = stun.parse_message(data)
        except (ValueError, KeyError, IndexError):
            return
        if request.message_method != stun.Method.BINDING or request.message_class != stun.Class.REQUEST:
            return
        self.requests += 1
        if self.dead or self._transport is None:
            return
        response = stun.Message(stun.Method.BINDING, stun.Class.RESPONSE, request.transaction_id)
        response.attributes["XOR-MAPPED-ADDRESS"] = (MAPPED_ADDRESS, addr[1])
        response.add_fingerprint()
        self._transport.sendto(bytes(response), addr)
