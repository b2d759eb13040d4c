"""For other programs with a token: the same requests and events over a WebSocket of the loopback interface.

Off unless a port is set. Browsers are refused whatever they bring, by the header they cannot leave out; so is
who came by another name than this machine's own. The token is looked at again with every request.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from http import HTTPStatus
from pathlib import Path

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from swdesk.control.apps import known
from swdesk.control.rate import Allowance
from swdesk.control.requests import Refusal
from swdesk.control.schema import LINE_LIMIT
from swdesk.control.server import LAST_WORDS, ControlServer, converse

logger = logging.getLogger(__name__)

HOST = "127.0.0.1"
_NAMES = ("127.0.0.1", "localhost", "[::1]")
_OPEN_LIMIT = 3.0  # s
_BUFFER = 16_384  # bytes on their way to one reader


class Endpoint:
    """Beside a `ControlServer`, in its loop."""

    def __init__(self, server: ControlServer, apps_file: Path) -> None:
        self._server = server
        self._apps_file = apps_file
        self._attempts = Allowance(per_second=1.0, burst=10.0, now=time.monotonic())
        self._serving: Server | None = None

    async def listen(self, port: int) -> int:
        """Take connections from now on; the port. Raises `OSError` when it is taken."""
        self._serving = await serve(
            self._serve,
            HOST,
            port,
            process_request=self._look_at,
            max_size=LINE_LIMIT,
            max_queue=4,
            write_limit=_BUFFER,
            open_timeout=_OPEN_LIMIT,
            close_timeout=LAST_WORDS,
            compression=None,
            server_header=None,
        )
        return int(next(iter(self._serving.sockets)).getsockname()[1])

    async def close(self) -> None:
        """Let everybody go."""
        if self._serving is not None:
            self._serving.close()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1.0):
                    await self._serving.wait_closed()

    def _look_at(self, connection: ServerConnection, request: Request) -> Response | None:
        """Who may come in; the answer to who may not."""
        headers = request.headers
        if headers.get_all("Origin") or headers.get_all("Sec-Fetch-Site"):
            return connection.respond(HTTPStatus.FORBIDDEN, "Browsers are refused.\n")
        hosts = headers.get_all("Host")
        if len(hosts) != 1 or hosts[0].rpartition(":")[0] not in _NAMES:
            return connection.respond(HTTPStatus.FORBIDDEN, "Only this machine by its own name is served.\n")
        if self._server.is_full:
            return connection.respond(HTTPStatus.SERVICE_UNAVAILABLE, "Too many programs are connected.\n")
        if known(self._apps_file, _token(request)) is None:
            if not self._attempts.take(time.monotonic()):
                return connection.respond(HTTPStatus.TOO_MANY_REQUESTS, "Too many attempts; wait.\n")
            logger.warning("A program with a token that is not known was refused")
            return connection.respond(HTTPStatus.UNAUTHORIZED, "The token is not known.\n")
        return None

    async def _serve(self, connection: ServerConnection) -> None:
        assert connection.request is not None
        token = _token(connection.request)
        logger.info("The program %s is connected", known(self._apps_file, token))

        async def send(line: bytes) -> None:
            try:
                await connection.send(line.decode().rstrip("\n"))
            except ConnectionClosed as error:
                raise ConnectionResetError from error

        async def read() -> bytes | None:
            try:
                message = await connection.recv()
            except ConnectionClosed:
                return None
            if known(self._apps_file, token) is None:
                raise Refusal("not-allowed", "The token was removed: nothing is done.")
            return message.encode() if isinstance(message, str) else message

        session = self._server.new_session(send, is_owner=False)
        delivering = asyncio.create_task(session.deliver(), name="control delivery")
        try:
            with self._server.attending(session):
                await converse(session, read, delivering)
            await session.flush(0.0 if delivering.done() else LAST_WORDS)
        finally:
            delivering.cancel()
            await asyncio.wait([delivering])


def _token(request: Request) -> str:
    values = request.headers.get_all("Authorization")
    scheme, _, token = values[0].partition(" ") if len(values) == 1 else ("", "", "")
    return token.strip() if scheme.lower() == "bearer" else ""
