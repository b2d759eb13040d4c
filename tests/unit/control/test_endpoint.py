"""The WebSocket for other programs: who is let in, and what they may."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from swdesk.control import apps
from swdesk.control import session as sessions
from swdesk.control.endpoint import Endpoint
from swdesk.control.requests import Request
from swdesk.control.schema import LINE_LIMIT
from swdesk.control.server import ControlServer


async def obey(request: Request) -> dict[str, Any]:
    return dict(request.arguments)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "apps.json"


@pytest.fixture
def token(file: Path) -> str:
    return apps.add(file, "deck")


@pytest.fixture
def server() -> ControlServer:
    return ControlServer(obey, clock=lambda: 0.0)


@pytest.fixture
async def port(server: ControlServer, file: Path) -> AsyncIterator[int]:
    endpoint = Endpoint(server, file)
    yield await endpoint.listen(0)
    await server.close()
    await endpoint.close()


def visit(port: int, token: str, **headers: str) -> AbstractAsyncContextManager[ClientConnection]:
    given = {
        "Authorization": f"Bearer {token}",
        **{name.replace("_", "-"): headers[name] for name in headers},
    }
    return connect(f"ws://127.0.0.1:{port}/", additional_headers=given, proxy=None)


async def ask(visitor: ClientConnection, command: str, **arguments: Any) -> dict[str, Any]:
    await visitor.send(json.dumps({"id": 1, "command": command, "arguments": arguments}))
    return await hear(visitor)


async def hear(visitor: ClientConnection) -> dict[str, Any]:
    async with asyncio.timeout(5):
        message: dict[str, Any] = json.loads(await visitor.recv())
    return message


async def status_of(port: int, token: str, **headers: str) -> int:
    with pytest.raises(InvalidStatus) as caught:
        async with visit(port, token, **headers):
            pass
    return caught.value.response.status_code


async def test_a_program_with_a_token_is_served(port: int, token: str) -> None:
    async with visit(port, token) as visitor:
        assert (await ask(visitor, "mute", state="off"))["answer"] == {"state": "off"}
        await visitor.send(b'{"command": "mute"}')
        assert (await hear(visitor))["ok"]


async def test_a_wrong_or_missing_token_is_refused(port: int, token: str) -> None:
    assert await status_of(port, token[:-1]) == 401
    assert await status_of(port, "") == 401
    assert await status_of(port, token, Authorization=f"Basic {token}") == 401


async def test_guessing_is_slowed_down(port: int, token: str) -> None:
    codes = [await status_of(port, f"swd_{number}") for number in range(14)]
    assert codes[0] == 401
    assert codes[-1] == 429
    async with visit(port, token) as visitor:
        assert (await ask(visitor, "mute"))["ok"], "who knows the token is not kept out by guessers"


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1"])
async def test_browsers_are_refused_even_with_the_token(port: int, token: str, origin: str) -> None:
    assert await status_of(port, token, Origin=origin) == 403
    assert await status_of(port, token, Sec_Fetch_Site="same-origin") == 403


async def test_other_names_of_this_machine_are_refused(port: int, token: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        f"GET / HTTP/1.1\r\nHost: rebound.example:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        f"Authorization: Bearer {token}\r\n\r\n".encode()
    )
    async with asyncio.timeout(5):
        assert b" 403 " in await reader.readline()
    writer.close()
    await writer.wait_closed()


async def test_it_may_not_open_links(port: int, token: str) -> None:
    async with visit(port, token) as visitor:
        assert (await ask(visitor, "start", link="tel:1"))["error"]["name"] == "not-allowed"


async def test_events_come_and_end_with_closing(port: int, token: str, server: ControlServer) -> None:
    async with visit(port, token) as visitor:
        assert (await ask(visitor, "events"))["ok"]
        server.publish("status", {"status": "connected"})
        assert (await hear(visitor))["status"] == "connected"
        await server.close()
        assert (await hear(visitor))["event"] == "closing"


async def test_a_removed_token_counts_no_more_in_an_open_connection(
    port: int, token: str, file: Path
) -> None:
    async with visit(port, token) as visitor:
        assert (await ask(visitor, "mute"))["ok"]
        apps.remove(file, "deck")
        assert (await ask(visitor, "mute"))["error"]["name"] == "not-allowed"
        with pytest.raises(ConnectionClosed):
            await hear(visitor)


async def test_a_flood_and_a_flood_in_one_message_end_the_connection(port: int, token: str) -> None:
    async with visit(port, token) as visitor:
        await visitor.send("x" * (LINE_LIMIT + 1))
        with pytest.raises(ConnectionClosed):
            await hear(visitor)
    async with visit(port, token) as visitor:
        for _ in range(101):
            await visitor.send('{"command": "mute"}')
        answers = [await hear(visitor) for _ in range(101)]
        assert answers[-1]["error"]["name"] == "too-many"
        with pytest.raises(ConnectionClosed):
            await hear(visitor)


async def test_a_reader_that_stops_reading_is_let_go_though_it_goes_on_asking(
    port: int, token: str, server: ControlServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "STALLED_AFTER", 0.3)
    async with visit(port, token) as visitor:
        assert (await ask(visitor, "events"))["ok"]
        visitor.transport.pause_reading()
        (session,) = server._sessions
        while not session._missed:
            server.publish("status", {"filler": "x" * 20_000})
            await asyncio.sleep(0)
        await visitor.send('{"command": "mute"}')  # there is no room for its answer
        for _ in range(500):
            await asyncio.sleep(0.01)
            if not server._sessions:
                break
        visitor.transport.abort()
        assert not server._sessions


async def test_a_port_that_is_taken_is_told(port: int, server: ControlServer, file: Path) -> None:
    other = Endpoint(server, file)
    with pytest.raises(OSError, match="in use"):
        await other.listen(port)
    await other.close()


async def test_it_listens_at_this_machine_alone(server: ControlServer, file: Path) -> None:
    endpoint = Endpoint(server, file)
    await endpoint.listen(0)
    assert endpoint._serving is not None
    assert [one.getsockname()[0] for one in endpoint._serving.sockets] == ["127.0.0.1"]
    await endpoint.close()
