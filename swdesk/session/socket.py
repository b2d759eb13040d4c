"""One socket of a session: a task that opens and reads it, a task that writes, and one way to end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

from swdesk.errors import TransportError
from swdesk.session.transport import ABNORMAL_CLOSURE, CLOSE_TIMEOUT, Closed


class Wire(Protocol):
    """What is used of a `Transport`."""

    async def send(self, text: str) -> None:
        """Send one frame; a broken socket says nothing here."""

    async def receive(self) -> str | bytes | Closed:
        """The next frame, or how the socket ended."""

    async def close(self, code: int = 1000) -> None:
        """Say goodbye and wait a little for the answer."""

    def abort(self) -> None:
        """Drop the connection without a word."""


OpenWire = Callable[[], Awaitable[Wire]]


class SessionSocket:
    """Opens at once; frames come to `on_frame`, the end to `on_closed`, and after `close` nothing comes."""

    def __init__(
        self,
        open_wire: OpenWire,
        *,
        on_opened: Callable[[], None],
        on_frame: Callable[[str | bytes], None],
        on_closed: Callable[[Closed], None],
    ) -> None:
        self._open_wire = open_wire
        self._on_opened = on_opened
        self._on_frame = on_frame
        self._on_closed = on_closed
        self._outgoing: asyncio.Queue[str | int] = asyncio.Queue()
        self._is_wanted = True
        self._wire: Wire | None = None
        self._last_call: asyncio.TimerHandle | None = None
        self.task: asyncio.Task[None] = asyncio.create_task(self._run(), name="swdesk socket")

    def send(self, text: str) -> None:
        """Queue one frame; frames leave in order."""
        self._outgoing.put_nowait(text)

    def close(self, code: int) -> None:
        """Send what is queued, say goodbye, and end within a second or so; then `task` is done."""
        self._is_wanted = False
        if self._wire is None:
            self.task.cancel()
        else:
            self._outgoing.put_nowait(code)
            # frames and goodbye together have this long: a dead network takes neither
            self._last_call = asyncio.get_running_loop().call_later(CLOSE_TIMEOUT, self._wire.abort)

    async def _run(self) -> None:
        try:
            wire = await self._open_wire()
        except TransportError as error:
            self._tell_closed(Closed(ABNORMAL_CLOSURE, str(error)))
            return
        self._wire = wire
        writer = asyncio.create_task(self._write(wire), name="swdesk socket writer")
        try:
            if self._is_wanted:
                self._on_opened()
            closed = await self._read(wire)
        finally:
            writer.cancel()
            if self._last_call is not None:
                self._last_call.cancel()
            wire.abort()
        self._tell_closed(closed)

    async def _read(self, wire: Wire) -> Closed:
        while True:
            data = await wire.receive()
            if isinstance(data, Closed):
                return data
            if self._is_wanted:
                self._on_frame(data)

    async def _write(self, wire: Wire) -> None:
        while isinstance(item := await self._outgoing.get(), str):
            await wire.send(item)
        await wire.close(item)

    def _tell_closed(self, closed: Closed) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self._on_closed(closed)
