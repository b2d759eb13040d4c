"""A service on a real bus whose answers are the test's: what it was asked is kept."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageFlag,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.asyncio import DBusConnection, open_dbus_connection

Answer = Callable[..., tuple[str, tuple[Any, ...]]]


class BusService:
    """Owns names and answers methods; `asked` has every call as `(member, *body)`."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._answers: dict[str, Answer] = {}
        self._task = asyncio.get_running_loop().create_task(self._serve())
        self.asked: list[tuple[Any, ...]] = []
        self.gone: list[str] = []

    @classmethod
    async def start(cls, address: str, *names: str) -> BusService:
        """On the bus at `address`."""
        connection = await open_dbus_connection(address)
        service = cls(connection)
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        for name in names:
            await connection.send(new_method_call(bus, "RequestName", "su", (name, 4)))
        rule = "type='signal',member='NameOwnerChanged'"
        await connection.send(new_method_call(bus, "AddMatch", "s", (rule,)))
        return service

    def answer(self, member: str, answer: Answer) -> None:
        """What is said to calls of this method; others are refused."""
        self._answers[member] = answer

    def calls(self, member: str) -> list[tuple[Any, ...]]:
        """The arguments of every call of it."""
        return [asked[1:] for asked in self.asked if asked[0] == member]

    async def say(self, path: str, interface: str, member: str, signature: str, *body: Any) -> None:
        """Send a signal to everybody."""
        message = new_signal(DBusAddress(path, interface=interface), member, signature, body)
        await self._connection.send(message)

    async def close(self) -> None:
        """Leave the bus."""
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        await self._connection.close()

    async def _serve(self) -> None:
        with contextlib.suppress(EOFError, ConnectionError):
            while True:
                await self._heard(await self._connection.receive())

    async def _heard(self, message: Message) -> None:
        fields = message.header.fields
        member = fields.get(HeaderFields.member, "")
        if message.header.message_type is MessageType.signal and member == "NameOwnerChanged":
            if not message.body[2]:
                self.gone.append(message.body[0])
            return
        if message.header.message_type is not MessageType.method_call:
            return
        self.asked.append((member, *message.body))
        answer = self._answers.get(member)
        if answer is None:
            reply = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,))
        else:
            signature, body = answer(message)
            reply = new_method_return(message, signature or None, body)
        if not message.header.flags & MessageFlag.no_reply_expected:
            await self._connection.send(reply)
