"""The desktop's message bus (D-Bus), where there is one. Every question has a deadline.

What is held on the bus (an inhibitor, a bound shortcut) is gone with the connection, so with this process,
however that ends. QtDBus is not used: in Python it neither reads nor writes the dictionaries and lists of
structures that most of these services speak in.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

logger = logging.getLogger(__name__)

ANSWER_LIMIT = 3.0  # s
CLOSE_LIMIT = 0.5  # s
BUS = "org.freedesktop.DBus"
PROPERTIES = "org.freedesktop.DBus.Properties"


class BusError(Exception):
    """Nobody answered, or the answer was no; `name` is the bus's, such as `...ServiceUnknown`."""

    def __init__(self, text: str, name: str = "") -> None:
        super().__init__(text)
        self.name = name


@dataclass(frozen=True, slots=True)
class Heard:
    """A signal of the bus."""

    sender: str
    path: str
    member: str
    body: tuple[Any, ...]


class Bus:
    """One connection. Made, used and closed in one loop."""

    def __init__(self, router: Any) -> None:
        self._router = router
        self._handles: list[Any] = []
        router._rcv_task.add_done_callback(self._ended)

    @classmethod
    async def open(cls, environment: Mapping[str, str] = os.environ) -> Bus:
        """The session's bus. Raises `BusError` where there is none."""
        address = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
        if not address and (folder := environment.get("XDG_RUNTIME_DIR")):
            address = f"unix:path={folder}/bus"
        if not address:
            raise BusError("There is no session bus here")
        try:
            from jeepney.io.asyncio import DBusRouter, open_dbus_connection

            async with asyncio.timeout(ANSWER_LIMIT):
                return cls(DBusRouter(await open_dbus_connection(address)))
        except Exception as error:  # of many kinds: its address, its socket, its handshake
            raise BusError(f"The session bus does not answer: {type(error).__name__} {error}") from error

    @property
    def name(self) -> str:
        """Ours on the bus, `:1.42`."""
        return str(self._router.unique_name)

    async def call(
        self,
        service: str,
        path: str,
        interface: str,
        method: str,
        signature: str = "",
        *body: Any,
        limit: float = ANSWER_LIMIT,
    ) -> tuple[Any, ...]:
        """What the service answers. Raises `BusError`."""
        from jeepney import DBusAddress, DBusErrorResponse, MessageType, new_method_call

        message = new_method_call(
            DBusAddress(path, bus_name=service, interface=interface), method, signature or None, body
        )
        try:
            async with asyncio.timeout(limit):
                reply = await self._router.send_and_get_reply(message)
        except Exception as error:  # the connection's, and our own deadline
            raise BusError(f"{service} does not answer {method}: {type(error).__name__}") from error
        if reply.header.message_type is MessageType.error:
            refusal = DBusErrorResponse(reply)
            raise BusError(f"{service} refuses {method}: {refusal.name}", str(refusal.name))
        return tuple(reply.body)

    async def get(self, service: str, path: str, interface: str, name: str) -> Any:
        """A property. Raises `BusError`."""
        answer = await self.call(service, path, PROPERTIES, "Get", "ss", interface, name, limit=1.0)
        try:
            ((_, value),) = answer
        except (TypeError, ValueError) as error:
            raise BusError(f"{service} does not say what {name} is") from error
        return value

    async def listen(
        self, told: Callable[[Heard], object], *, interface: str, member: str, path: str | None = None
    ) -> Callable[[], None]:
        """Hear a signal, whoever sends it, until what is returned is called. Raises `BusError`."""
        from jeepney import MatchRule

        rule = MatchRule(type="signal", interface=interface, member=member, path=path)
        handle = self._router.filter(rule, queue=_Calling(told))
        handle.__enter__()
        self._handles.append(handle)

        def forget() -> None:
            if handle in self._handles:
                self._handles.remove(handle)
                handle.close()

        try:
            await self.call(BUS, "/org/freedesktop/DBus", BUS, "AddMatch", "s", rule.serialise())
        except BusError:
            forget()
            raise
        return forget

    async def close(self) -> None:
        """Leave the bus; what was held there is let go."""
        for handle in self._handles:
            handle.close()
        self._handles = []
        task = self._router._rcv_task
        task.cancel()
        with contextlib.suppress(Exception, asyncio.CancelledError):
            await task
        with contextlib.suppress(Exception):
            async with asyncio.timeout(CLOSE_LIMIT):
                await self._router._conn.close()

    def _ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and task.exception() is not None:
            logger.info("The session bus is gone: %s", type(task.exception()).__name__)


class _Calling:
    """What jeepney takes for a queue: every message goes to a function, one after the other."""

    def __init__(self, told: Callable[[Heard], object]) -> None:
        self._told = told

    def put_nowait(self, message: Any) -> None:
        """A message came."""
        fields = {field.name: value for field, value in message.header.fields.items()}
        heard = Heard(fields.get("sender", ""), fields["path"], fields["member"], tuple(message.body))
        try:
            self._told(heard)
        except Exception:
            logger.exception("What %s told could not be used", heard.member)
