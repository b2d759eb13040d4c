"""What both the socket and REST need to know of the network: trust, and where a name leads.

Certificates are always verified. A private authority is added to the system's, never put in its place, and
there is no switch that turns verification off.
"""

from __future__ import annotations

import socket
import ssl
from pathlib import Path

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from swdesk.errors import TransportConnectionError
from swdesk.session.authorities import add_usual

LOOPBACK = "127.0.0.1"


def is_localhost(host: str | None) -> bool:
    """True for `localhost` and every name under it: these never leave this machine (RFC 6761 6.3)."""
    name = (host or "").rstrip(".").lower()
    return name == "localhost" or name.endswith(".localhost")


def is_loopback(host: str | None) -> bool:
    """True for a name or an address of this machine itself."""
    return is_localhost(host) or (host or "").startswith("127.") or host == "::1"


def trust(ca_file: Path | None = None, ca_pem: str | None = None) -> ssl.SSLContext:
    """The system's authorities and, where given, one's own. Reads files: call it off the loop.

    Raises `TransportConnectionError` for an authority that cannot be read.
    """
    context = ssl.create_default_context()
    add_usual(context)
    try:
        if ca_file is not None:
            context.load_verify_locations(cafile=str(ca_file))
        if ca_pem is not None:
            context.load_verify_locations(cadata=ca_pem)
    except (OSError, ssl.SSLError, ValueError) as error:
        where = ca_file if ca_file is not None else "the text given"
        raise TransportConnectionError(f"No certificate authority can be read from {where}") from error
    return context


class Resolver(AbstractResolver):
    """The system's resolver, but for names under `.localhost`, which many systems do not know."""

    def __init__(self) -> None:
        self._system = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Addresses of `host`."""
        if not is_localhost(host):
            return await self._system.resolve(host, port, family)
        return [
            ResolveResult(
                hostname=host,
                host=LOOPBACK,
                port=port,
                family=socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
        ]

    async def close(self) -> None:
        """Nothing of our own to close."""
        await self._system.close()
