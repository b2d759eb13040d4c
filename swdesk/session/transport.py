"""One WebSocket to the relay: text frames in, text frames out (protocol.md 1.3).

It knows nothing of JSON, of reconnecting or of calls. Liveness is the session machine's business: the
platform says `signalwire.ping` in JSON and may never answer a ping frame, so the library's keepalive is off.
"""

from __future__ import annotations

import logging
import ssl
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Origin

from swdesk.errors import WebSocketConnectionError, WebSocketTimeoutError
from swdesk.session.network import LOOPBACK, is_localhost, is_loopback

OPEN_TIMEOUT = 10.0
CLOSE_TIMEOUT = 1.0
MAX_FRAME = 2**20
ABNORMAL_CLOSURE = 1006

wire = logging.getLogger("swdesk.session.wire")

# The library would log frames at DEBUG, whole: the wire logger is the one place where frames are written.
_library = logging.getLogger("swdesk.session.websocket")
_library.setLevel(logging.INFO)


@dataclass(frozen=True, slots=True)
class Closed:
    """How a socket ended. 1006: without a close frame, that is, the network broke."""

    code: int
    reason: str


class Transport:
    """One WebSocket, opened once and closed once."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    @classmethod
    async def open(
        cls,
        url: str,
        *,
        trust: ssl.SSLContext | None,
        origin: str | None = None,
        timeout: float = OPEN_TIMEOUT,
    ) -> Transport:
        """Connect to `url` (`wss://host[:port]`, or `ws://` for a test on this machine).

        Raises `WebSocketTimeoutError` or `WebSocketConnectionError`.
        """
        where = urlsplit(url)
        secure = where.scheme == "wss"
        options: dict[str, Any] = {"ssl": trust if secure else None}
        if is_localhost(where.hostname):
            options["host"] = LOOPBACK  # the URL keeps the name for SNI and Host
            options["port"] = where.port or (443 if secure else 80)
        try:
            connection = await connect(
                url,
                origin=Origin(origin) if origin else None,
                compression=None,
                user_agent_header=None,
                proxy=None if is_loopback(where.hostname) else True,
                open_timeout=timeout,
                ping_interval=None,
                close_timeout=CLOSE_TIMEOUT,
                max_size=MAX_FRAME,
                logger=_library,
                **options,
            )
        except TimeoutError as error:
            raise WebSocketTimeoutError(f"{where.netloc} did not open a socket in {timeout:g} s") from error
        except (OSError, WebSocketException, ValueError, ImportError) as error:
            # ImportError: this system's proxy is SOCKS, and the library that speaks it is not here
            raise WebSocketConnectionError(f"No socket to {where.netloc}: {_why(error)}") from error
        wire.debug("= connected to %s", where.netloc)
        return cls(connection)

    async def send(self, text: str) -> None:
        """Send one frame. A broken socket says nothing here: `receive` tells."""
        wire.debug("> %s", text)
        try:
            await self._connection.send(text)
        except ConnectionClosed:
            pass

    async def receive(self) -> str | bytes | Closed:
        """The next frame, or how the socket ended."""
        try:
            data = await self._connection.recv()
        except ConnectionClosed as end:
            frame = end.rcvd or end.sent
            closed = Closed(frame.code, frame.reason) if frame else Closed(ABNORMAL_CLOSURE, "")
            wire.debug("= closed %d %s", closed.code, closed.reason)
            return closed
        if wire.isEnabledFor(logging.DEBUG):
            wire.debug("< %s", data if isinstance(data, str) else f"({len(data)} bytes of binary)")
        return data

    async def close(self, code: int = 1000) -> None:
        """Say goodbye and wait 1 s at most for the answer. Safe to call twice."""
        await self._connection.close(code)

    def abort(self) -> None:
        """Drop the connection without a word."""
        self._connection.transport.abort()


def _why(error: BaseException) -> str:
    """The reason in a few words, without the certificate or frame some libraries put in."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted ({error.verify_message})"
    return str(error) or type(error).__name__
