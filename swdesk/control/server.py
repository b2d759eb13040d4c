"""Listens at the claim's socket: takes connections of the owner's and gives each a `Session`.

Lives in the engine's loop. Events are published to every session that asked for them, those of the
loopback endpoint (`endpoint.py`) as well.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import logging
import socket
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from swdesk.control.instance import Claim
from swdesk.control.peer import is_owner
from swdesk.control.requests import Refusal, encode, read_object
from swdesk.control.schema import LINE_LIMIT
from swdesk.control.session import Handler, Session

T = TypeVar("T")

logger = logging.getLogger(__name__)

MOST_CONNECTIONS = 32
SECRET_LIMIT = 3.0  # s for the first line where one is needed
LAST_WORDS = 0.3  # s for what is still to be sent when a connection ends
_BUFFER = 16_384  # bytes on their way to one reader, beside what the system holds
_ACCEPT_AGAIN = 0.5  # s, after the system refused


class ControlServer:
    """`handle` carries requests out; made and used in the loop it serves in."""

    def __init__(
        self,
        handle: Handler,
        *,
        clock: Callable[[], float] = time.monotonic,
        may_connect: Callable[[socket.socket], bool] = is_owner,
    ) -> None:
        self._handle = handle
        self._clock = clock
        self._may_connect = may_connect
        self._began = clock()
        self._sessions: set[Session] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._accepting: asyncio.Task[None] | None = None

    def listen(self, claim: Claim) -> None:
        """Take connections from now on; those that waited already come first."""
        self._accepting = asyncio.get_running_loop().create_task(self._accept(claim), name="control accept")

    def publish(self, event: str, facts: dict[str, Any]) -> None:
        """Tell everybody who asked for events."""
        if self._sessions:
            line = encode({"event": event, "at": round(self._clock() - self._began, 3), **facts})
            for session in tuple(self._sessions):
                session.tell(line)

    @property
    def is_full(self) -> bool:
        """Whether there are as many connections as there may be."""
        return len(self._sessions) >= MOST_CONNECTIONS

    @contextlib.contextmanager
    def attending(self, session: Session) -> Any:
        """The session hears events while it lasts."""
        self._sessions.add(session)
        try:
            yield
        finally:
            self._sessions.discard(session)

    def new_session(self, send: Any, *, is_owner: bool) -> Session:
        """For a connection that is allowed."""
        return Session(send, self._handle, is_owner=is_owner, clock=self._clock)

    async def close(self) -> None:
        """Say that it is over, and let everybody go."""
        self.publish("closing", {})
        await asyncio.gather(*(session.flush(LAST_WORDS) for session in self._sessions))
        tasks = [task for task in (self._accepting, *self._tasks) if task is not None]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=1.0)

    async def _accept(self, claim: Claim) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, _ = await loop.sock_accept(claim.listening)
            except OSError as error:
                logger.warning("A connection could not be taken: %s", error)
                await asyncio.sleep(_ACCEPT_AGAIN)
                continue
            if connection.family != socket.AF_INET and not self._may_connect(connection):
                logger.warning("A connection of another user was refused")
                connection.close()
                continue
            task = loop.create_task(self._serve(connection, claim.secret), name="control connection")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _serve(self, connection: socket.socket, secret: str) -> None:
        try:
            reader, writer = await asyncio.open_connection(sock=connection, limit=LINE_LIMIT)
        except OSError:
            connection.close()
            return
        writer.transport.set_write_buffer_limits(high=_BUFFER)

        async def send(line: bytes) -> None:
            writer.write(line)
            await writer.drain()

        session = self.new_session(send, is_owner=True)
        delivering = asyncio.create_task(session.deliver(), name="control delivery")
        try:
            if self.is_full:
                await session.refuse(Refusal("too-many", "Too many programs are connected; try again later."))
            elif not secret or await _knows(secret, reader):
                with self.attending(session):
                    await converse(session, lambda: _line(reader), delivering)
            else:
                await session.refuse(Refusal("not-allowed", "The secret is wrong: nothing is done."))
            await session.flush(0.0 if delivering.done() else LAST_WORDS)
        finally:
            delivering.cancel()
            writer.transport.abort() if session.stalled else writer.close()
            with contextlib.suppress(OSError, asyncio.CancelledError, TimeoutError):
                async with asyncio.timeout(LAST_WORDS):
                    await asyncio.wait([delivering])
                    await writer.wait_closed()
            writer.transport.abort()


async def converse(
    session: Session, read: Callable[[], Awaitable[bytes | None]], delivering: asyncio.Task[None]
) -> None:
    """Until the other end goes, takes nothing any more, is refused, or has heard for long enough.

    `read` gives the next request, `None` at the end. Raises nothing: a `Refusal` of its is told.
    """
    goes_on: bool | None = True
    while goes_on:
        try:
            line = await _unless_gone(read(), delivering, session.seconds_left)
            goes_on = line is not None and await _unless_gone(session.take(line), delivering)
        except Refusal as refusal:
            await _unless_gone(session.refuse(refusal), delivering)
            return


async def _unless_gone(
    work: Awaitable[T], delivering: asyncio.Task[None], limit: float | None = None
) -> T | None:
    """Its result; `None` after `limit` s, or when nothing is delivered any more, which it may wait for."""
    working = asyncio.ensure_future(work)
    try:
        await asyncio.wait({working, delivering}, timeout=limit, return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()


async def _line(reader: asyncio.StreamReader) -> bytes | None:
    """The next line; None at the end."""
    try:
        line = await reader.readuntil(b"\n")
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    except asyncio.LimitOverrunError:
        raise Refusal(
            "too-large", f"The request is too large: {LINE_LIMIT} bytes are the most; send less."
        ) from None
    return line.rstrip(b"\r\n")


async def _knows(secret: str, reader: asyncio.StreamReader) -> bool:
    try:
        async with asyncio.timeout(SECRET_LIMIT):
            line = await _line(reader)
        said = read_object(line or b"").get("secret")
    except (TimeoutError, Refusal):
        return False
    return isinstance(said, str) and hmac.compare_digest(said.encode("utf-8", "replace"), secret.encode())
