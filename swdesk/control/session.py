"""One connection of another program: its requests one after the other, and the events it asked for.

Knows nothing of sockets: lines come in by `take`, and go out by the coroutine it was given. Nothing grows:
who does not read its answers is not asked for more requests, who does not read its events misses some and is
told how many, and who reads nothing at all is let go.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

from swdesk.control.rate import Allowance
from swdesk.control.requests import Refusal, Request, answer, check, encode, read_id, read_object, refuse
from swdesk.control.schema import COMMAND, VERSION

logger = logging.getLogger(__name__)

REQUESTS_PER_SECOND = 50.0
BURST = 100.0
EVENTS_KEPT = 256  # for a reader that is slow
STALLED_AFTER = 10.0  # s in which a line could not be sent

Handler = Callable[[Request], Awaitable[dict[str, Any]]]
"""Carries a request out and gives the facts of its answer. Raises `Refusal`."""


class Session:
    """`send` puts one line on its way, and waits while there is no room."""

    def __init__(
        self,
        send: Callable[[bytes], Awaitable[None]],
        handle: Handler,
        *,
        is_owner: bool,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._send = send
        self._handle = handle
        self._is_owner = is_owner
        self._clock = clock
        self._allowance = Allowance(REQUESTS_PER_SECOND, BURST, clock())
        self._out: asyncio.Queue[bytes] = asyncio.Queue(EVENTS_KEPT)
        self._missed = 0
        self.hears_events = False
        self.ends_at: float | None = None  # by the clock
        self.stalled = False

    @property
    def seconds_left(self) -> float | None:
        """Until it has heard for as long as it asked for; `None`: it did not say."""
        return None if self.ends_at is None else max(0.0, self.ends_at - self._clock())

    async def take(self, line: bytes) -> bool:
        """Carry out one request and answer it; whether the connection may go on."""
        request_id = None
        try:
            if not self._allowance.take(self._clock()):
                raise Refusal("too-many", "Too many requests in a short time: the connection is closed.")
            message = read_object(line)
            request_id = read_id(message)
            await self._out.put(encode(answer(request_id, await self._carry_out(check(message)))))
        except Refusal as refusal:
            await self._out.put(encode(refuse(request_id, refusal)))
            return refusal.name not in ("too-many", "too-large")
        return True

    async def _carry_out(self, request: Request) -> dict[str, Any]:
        if COMMAND[request.command].owner_only and not self._is_owner:
            raise Refusal("not-allowed", f"The command {request.command} is not for other programs.")
        if request.command == "events":
            self.hears_events = True
            seconds = request.arguments["for"]
            self.ends_at = None if seconds is None else self._clock() + seconds
            return {"schema": VERSION}
        try:
            return await self._handle(request)
        except (Refusal, asyncio.CancelledError):
            raise
        except Exception:
            logger.exception("The command %s failed", request.command)
            raise Refusal("failed", "Something unexpected failed: the log of swdesk says more.") from None

    async def refuse(self, refusal: Refusal) -> None:
        """Tell what is wrong with the connection itself."""
        await self._out.put(encode(refuse(None, refusal)))

    def tell(self, event: bytes) -> None:
        """An event, to who asked for them."""
        if not self.hears_events:
            return
        if self._missed and self._out.qsize() < EVENTS_KEPT // 2:
            self._put(encode({"event": "missed", "count": self._missed}))
            self._missed = 0
        if self._missed:
            self._missed += 1
        else:
            self._put(event)

    def _put(self, line: bytes) -> None:
        try:
            self._out.put_nowait(line)
        except asyncio.QueueFull:
            self._missed += 1

    async def deliver(self) -> None:
        """Send what there is, until cancelled; returns when the other end takes nothing any more."""
        while True:
            line = await self._out.get()
            try:
                async with asyncio.timeout(STALLED_AFTER):
                    await self._send(line)
            except TimeoutError:
                self.stalled = True
                return
            except OSError:
                return
            finally:
                self._out.task_done()

    async def flush(self, limit: float) -> None:
        """Wait until all of it is sent, but not for long."""
        try:
            async with asyncio.timeout(limit):
                await self._out.join()
        except TimeoutError:
            return
