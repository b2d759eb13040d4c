"""The WebSocket against a server of the same library, on loopback."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection, serve

from swdesk.errors import TransportConnectionError, WebSocketConnectionError, WebSocketTimeoutError
from swdesk.session.network import is_localhost, is_loopback, trust
from swdesk.session.transport import Closed, Transport

Handler = Callable[[ServerConnection], Awaitable[None]]


@asynccontextmanager
async def _served(handler: Handler) -> AsyncIterator[str]:
    async with serve(handler, "127.0.0.1", 0, ping_interval=None) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        yield f"ws://puc.localhost:{port}"


async def _echo(connection: ServerConnection) -> None:
    async for message in connection:
        await connection.send(message)


async def test_frames_go_both_ways_and_the_end_is_told() -> None:
    async with _served(_echo) as url:
        transport = await Transport.open(url, trust=None)
        await transport.send("one")
        await transport.send("two")
        assert [await transport.receive(), await transport.receive()] == ["one", "two"]
        await transport.close(1000)
        assert await transport.receive() == Closed(1000, "")
        await transport.send("into nothing")
        await transport.close()


async def test_the_name_is_kept_and_nothing_else_is_told() -> None:
    seen: dict[str, str] = {}

    async def look(connection: ServerConnection) -> None:
        assert connection.request is not None
        seen.update({name.lower(): value for name, value in connection.request.headers.raw_items()})
        seen["path"] = connection.request.path

    async with _served(look) as url:
        transport = await Transport.open(url, trust=None)
        await transport.receive()
        transport.abort()
        assert seen["host"] == url.removeprefix("ws://")
        assert seen["path"] == "/"
        assert not {"authorization", "cookie", "user-agent", "sec-websocket-extensions"} & set(seen)


async def test_the_servers_reason_is_told() -> None:
    async def refuse(connection: ServerConnection) -> None:
        await connection.close(1003, "Received response, expected request")

    async with _served(refuse) as url:
        transport = await Transport.open(url, trust=None)
        assert await transport.receive() == Closed(1003, "Received response, expected request")
        transport.abort()


async def test_a_broken_network_is_1006() -> None:
    async def vanish(connection: ServerConnection) -> None:
        connection.transport.abort()
        await connection.wait_closed()

    async with _served(vanish) as url:
        transport = await Transport.open(url, trust=None)
        assert await transport.receive() == Closed(1006, "")


async def test_a_server_that_never_answers_pings_is_kept() -> None:
    async with _served(_echo) as url:
        transport = await Transport.open(url, trust=None)
        assert transport._connection.ping_interval is None
        await transport.close()


async def test_a_frame_of_a_mebibyte_is_taken_and_a_larger_one_ends_the_socket() -> None:
    async def send(connection: ServerConnection) -> None:
        await connection.send("x" * 2**20)
        await connection.send("x" * (2**20 + 1))
        await connection.wait_closed()

    async with _served(send) as url:
        transport = await Transport.open(url, trust=None)
        assert len(await transport.receive()) == 2**20  # type: ignore[arg-type]
        end = await transport.receive()
        assert isinstance(end, Closed)
        assert end.code == 1009


async def test_nobody_there() -> None:
    with pytest.raises(WebSocketConnectionError, match=r"puc\.localhost:9"):
        await Transport.open("ws://puc.localhost:9", trust=None)


async def test_somebody_who_does_not_speak() -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    with pytest.raises(WebSocketTimeoutError):
        await Transport.open(f"ws://127.0.0.1:{port}", trust=None, timeout=0.2)
    server.close()
    await server.wait_closed()


async def test_somebody_who_speaks_http_only() -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(refuse, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    with pytest.raises(WebSocketConnectionError):
        await Transport.open(f"ws://127.0.0.1:{port}", trust=None)
    server.close()
    await server.wait_closed()


async def test_a_url_that_is_none() -> None:
    with pytest.raises(WebSocketConnectionError):
        await Transport.open("wss://puc localhost:x", trust=trust())


async def test_frames_are_logged_on_the_wire_logger_alone(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with _served(_echo) as url:
        transport = await Transport.open(url, trust=None)
        await transport.send("hello there")
        await transport.receive()
        await transport.close()
    ours = [record for record in caplog.records if not record.name.startswith("websockets.server")]
    assert {record.name for record in ours if "hello" in record.getMessage()} == {"swdesk.session.wire"}
    assert [record.getMessage() for record in ours if "hello" in record.getMessage()] == [
        "> hello there",
        "< hello there",
    ]


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("localhost", True),
        ("puc.localhost", True),
        ("PUC.LOCALHOST.", True),
        ("localhost.example", False),
        ("notlocalhost", False),
        ("127.0.0.1", False),
        (None, False),
    ],
)
def test_which_names_stay_on_this_machine(host: str | None, ours: bool) -> None:
    assert is_localhost(host) is ours


def test_which_hosts_are_this_machine() -> None:
    assert is_loopback("127.0.0.1")
    assert is_loopback("::1")
    assert is_loopback("fabric.localhost")
    assert not is_loopback("10.0.0.1")


def test_trust_is_added_never_replaced_and_never_off(tmp_path: Path) -> None:
    context = trust()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    with pytest.raises(TransportConnectionError):
        trust(tmp_path / "missing.pem")
    with pytest.raises(TransportConnectionError):
        trust(None, "-----BEGIN CERTIFICATE-----\nrubbish\n-----END CERTIFICATE-----")
