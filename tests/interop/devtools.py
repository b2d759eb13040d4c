"""A connection to Chromium's DevTools: requests by number, events by session."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import websockets.asyncio.client

from tests.interop.sdk_bundle import BrowserError

EventListener = Callable[[str, Mapping[str, Any]], None]


@dataclass
class DevTools:
    """The DevTools connection: requests by id, events by session."""

    socket: websockets.asyncio.client.ClientConnection
    waiting: dict[int, asyncio.Future[dict[str, Any]]] = field(default_factory=dict)
    listeners: dict[str, EventListener] = field(default_factory=dict)
    ids: Iterator[int] = field(default_factory=itertools.count)

    async def read(self) -> None:
        """Deliver what arrives until the connection ends; runs as a task of its own."""
        try:
            async for text in self.socket:
                message = json.loads(text)
                if "id" in message:
                    future = self.waiting.pop(message["id"], None)
                    if future is not None and not future.done():
                        future.set_result(message)
                elif listener := self.listeners.get(message.get("sessionId", "")):
                    listener(message["method"], message["params"])
        finally:
            for future in self.waiting.values():
                if not future.done():
                    future.set_exception(BrowserError("Chromium closed the DevTools connection"))

    async def ask(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        *,
        session: str | None = None,
        timeout: float = 30,
    ) -> dict[str, Any]:
        """The result of one request. Raises `BrowserError` with Chromium's words, or `TimeoutError`."""
        number = next(self.ids)
        future = self.waiting[number] = asyncio.get_running_loop().create_future()
        request = {"id": number, "method": method, "params": dict(params or {})}
        if session:
            request["sessionId"] = session
        await self.socket.send(json.dumps(request))
        async with asyncio.timeout(timeout):
            answer = await future
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error'].get('message')}")
        result: dict[str, Any] = answer["result"]
        return result
