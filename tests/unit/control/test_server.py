"""The server on a real socket: who may, how much, and how it ends."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from swdesk.control import server as servers
from swdesk.control import session as sessions
from swdesk.control.address import Address, LoopbackAddress, UnixAddress
from swdesk.control.instance import Claim, begin
from swdesk.control.requests import Request
from swdesk.control.schema import LINE_LIMIT
from swdesk.control.server import ControlServer


async def obey(request: Request) -> dict[str, Any]:
    return dict(request.arguments)


@pytest.fixture(params=["unix", "loopback"])
def claim(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    address: Address = LoopbackAddress(str(tmp_path / "run" / "swdesk.port"))
    if request.param == "unix":
        address = UnixAddress(f"{os.environ['XDG_RUNTIME_DIR']}/{tmp_path.name[-12:]}/swdesk.sock")
    claim = begin(address)
    assert isinstance(claim, Claim)
    yield claim
    claim.release()


@pytest.fixture
async def server(claim: Claim) -> AsyncIterator[ControlServer]:
    server = ControlServer(obey)
    server.listen(claim)
    yield server
    await server.close()


class Visitor:
    """Another program."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def ask(self, command: str, **arguments: Any) -> dict[str, Any]:
        self.say(json.dumps({"id": 1, "command": command, "arguments": arguments}).encode() + b"\n")
        return await self.hear()

    def say(self, line: bytes) -> None:
        self.writer.write(line)

    async def hear(self) -> dict[str, Any]:
        async with asyncio.timeout(5):
            message: dict[str, Any] = json.loads(await self.reader.readline())
        return message

    async def is_let_go(self) -> bool:
        async with asyncio.timeout(5):
            try:
                return await self.reader.read() == b""
            except ConnectionError:
                return True


Visit = Callable[..., Any]


@pytest.fixture
def visit(claim: Claim) -> Visit:
    @asynccontextmanager
    async def visit(secret: str | None = None) -> AsyncIterator[Visitor]:
        connection = claim.address.connect(2)
        connection.setblocking(False)
        reader, writer = await asyncio.open_connection(sock=connection)
        visitor = Visitor(reader, writer)
        if claim.secret:
            visitor.say(json.dumps({"secret": claim.secret if secret is None else secret}).encode() + b"\n")
        try:
            yield visitor
        finally:
            writer.close()
            try:
                await writer.wait_closed()
            except OSError:
                pass

    return visit


async def test_a_request_is_answered(server: ControlServer, visit: Visit) -> None:
    async with visit() as visitor:
        assert await visitor.ask("mute", state="off") == {"id": 1, "ok": True, "answer": {"state": "off"}}


async def test_who_waited_before_there_was_a_server_is_answered(claim: Claim, visit: Visit) -> None:
    async with visit() as visitor:
        asking = asyncio.create_task(visitor.ask("mute"))
        await asyncio.sleep(0)
        server = ControlServer(obey)
        server.listen(claim)
        assert (await asking)["ok"]
    await server.close()


async def test_another_user_is_not_even_heard(claim: Claim, visit: Visit) -> None:
    if claim.secret:
        return  # there the secret decides
    server = ControlServer(obey, may_connect=lambda _socket: False)
    server.listen(claim)
    async with visit() as visitor:
        assert await visitor.is_let_go()
    await server.close()


async def test_a_wrong_secret_is_refused_and_let_go(
    claim: Claim, server: ControlServer, visit: Visit
) -> None:
    if not claim.secret:
        return  # there the system says who it is
    async with visit(secret="0" * 64) as visitor:
        visitor.say(b'{"command": "mute"}\n')
        said = await visitor.hear()
        assert said["error"]["name"] == "not-allowed"
        assert await visitor.is_let_go()
    async with visit(secret="") as visitor:
        assert (await visitor.hear())["error"]["name"] == "not-allowed"


async def test_a_line_without_end_is_refused_and_let_go(server: ControlServer, visit: Visit) -> None:
    async with visit() as visitor:
        visitor.say(b"x" * (LINE_LIMIT * 3))
        assert (await visitor.hear())["error"]["name"] == "too-large"
        assert await visitor.is_let_go()
    async with visit() as visitor:
        assert (await visitor.ask("mute"))["ok"], "the next one is served"


async def test_a_flood_ends_its_own_connection_only(claim: Claim, visit: Visit) -> None:
    server = ControlServer(obey, clock=lambda: 0.0)  # whatever the machine is busy with
    server.listen(claim)
    async with visit() as calm, visit() as wild:
        wild.say(b'{"command": "mute"}\n' * 2_000)
        names = []
        while not names or names[-1] is None:
            error = (await wild.hear()).get("error")
            names.append(error and error["name"])
        assert names[-1] == "too-many"
        assert len(names) == sessions.BURST + 1
        assert await wild.is_let_go()
        assert (await calm.ask("mute"))["ok"]
    await server.close()


async def test_there_are_only_so_many_connections(
    server: ControlServer, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servers, "MOST_CONNECTIONS", 2)
    async with visit() as one, visit() as two:
        assert (await one.ask("mute"))["ok"]
        assert (await two.ask("mute"))["ok"]
        async with visit() as three:
            assert (await three.hear())["error"]["name"] == "too-many"
            assert await three.is_let_go()
        assert (await one.ask("mute"))["ok"]


async def test_events_reach_who_asked_and_the_last_one_is_closing(
    server: ControlServer, visit: Visit
) -> None:
    async with visit() as listener, visit() as other:
        assert (await listener.ask("events"))["answer"] == {"schema": 1}
        assert (await other.ask("mute"))["ok"]
        server.publish("status", {"status": "connected"})
        heard = await listener.hear()
        assert (heard["event"], heard["status"]) == ("status", "connected")
        assert heard["at"] >= 0
        await server.close()
        assert (await listener.hear())["event"] == "closing"
        assert await listener.is_let_go()
        assert await other.is_let_go()


async def test_events_end_after_the_time_asked_for(server: ControlServer, visit: Visit) -> None:
    async with visit() as listener:
        await listener.ask("events", **{"for": 0.05})
        assert await listener.is_let_go()


async def test_a_reader_that_stops_reading_costs_a_bounded_buffer(
    server: ControlServer, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "STALLED_AFTER", 0.3)
    async with visit() as listener:
        await listener.ask("events")
        listener.reader._transport.pause_reading()  # type: ignore[attr-defined]
        (session,) = server._sessions
        for _ in range(500):  # the system takes some megabytes first
            for _ in range(200):
                server.publish("status", {"filler": "x" * 2_000})
            await asyncio.sleep(0)
            assert session._out.qsize() <= sessions.EVENTS_KEPT
            if session._missed > 1_000:
                break
        assert session._missed > 1_000
        async with asyncio.timeout(5):
            await asyncio.wait(tuple(server._tasks))
        assert not server._sessions


async def test_a_visitor_that_goes_in_the_middle_leaves_nothing(claim: Claim, visit: Visit) -> None:
    begun = asyncio.Event()

    async def slow(_request: Request) -> dict[str, Any]:
        begun.set()
        await asyncio.sleep(0.05)
        return {}

    server = ControlServer(slow)
    server.listen(claim)
    async with visit() as visitor:
        visitor.say(b'{"command": "mute"}\n')
        await begun.wait()
    async with visit() as visitor:
        assert (await visitor.ask("mute"))["ok"]
    await server.close()


async def test_half_a_line_is_no_request(server: ControlServer, visit: Visit) -> None:
    async with visit() as visitor:
        visitor.say(b'{"command": "mu')
        visitor.writer.write_eof()
        assert await visitor.is_let_go()
