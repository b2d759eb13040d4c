"""One connection: requests in, answers and events out, and nothing that grows."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from swdesk.control import session as sessions
from swdesk.control.requests import Refusal, Request
from swdesk.control.session import Session


class Line:
    """The way to the other end, which can be blocked."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.free = asyncio.Event()
        self.free.set()
        self.now = 0.0

    async def send(self, line: bytes) -> None:
        await self.free.wait()
        self.sent.append(json.loads(line))

    async def settle(self) -> None:
        for _ in range(5):
            await asyncio.sleep(0)


async def obey(request: Request) -> dict[str, Any]:
    if request.command == "hangup":
        raise Refusal("no-call", "There is no call.")
    if request.command == "status":
        raise RuntimeError("eyJ0b2tlbg.secret")
    return {"muted": request.arguments.get("state") == "on"}


@pytest.fixture
async def line() -> Line:
    return Line()


@pytest.fixture
async def session(line: Line) -> AsyncIterator[Session]:
    session = Session(line.send, obey, is_owner=True, clock=lambda: line.now)
    delivering = asyncio.create_task(session.deliver())
    yield session
    delivering.cancel()
    await asyncio.wait([delivering])


async def test_an_answer_and_a_refusal_carry_their_number(session: Session, line: Line) -> None:
    assert await session.take(b'{"id": 1, "command": "mute"}')
    assert await session.take(b'{"id": "x", "command": "hangup"}')
    assert await session.take(b"rubbish")
    await line.settle()
    assert line.sent[0] == {"id": 1, "ok": True, "answer": {"muted": True}}
    assert line.sent[1]["error"] == {"name": "no-call", "sentence": "There is no call."}
    assert line.sent[1]["id"] == "x"
    assert line.sent[2]["error"]["name"] == "bad-request"


async def test_what_fails_inside_is_told_without_its_words(
    session: Session, line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    assert await session.take(b'{"command": "status"}')
    await line.settle()
    assert line.sent[0]["error"]["name"] == "failed"
    assert "secret" not in json.dumps(line.sent)
    assert "The command status failed" in caplog.text


async def test_a_flood_is_refused_and_ended(session: Session, line: Line) -> None:
    taken = [await session.take(b'{"command": "mute"}') for _ in range(100)]
    assert all(taken)
    assert not await session.take(b'{"command": "mute"}')
    await line.settle()
    assert line.sent[-1]["error"]["name"] == "too-many"
    line.now += 0.1
    assert await session.take(b'{"command": "mute"}')


async def test_a_stranger_may_not_start_windows(line: Line) -> None:
    session = Session(line.send, obey, is_owner=False)
    delivering = asyncio.create_task(session.deliver())
    assert await session.take(b'{"command": "start"}')
    assert await session.take(b'{"command": "mute"}')
    await line.settle()
    assert [one["ok"] for one in line.sent] == [False, True]
    assert line.sent[0]["error"]["name"] == "not-allowed"
    delivering.cancel()


async def test_events_come_to_who_asked_and_for_as_long_as_asked(session: Session, line: Line) -> None:
    session.tell(b'{"event": "status"}')
    assert await session.take(b'{"command": "events", "arguments": {"for": 5}}')
    session.tell(b'{"event": "closing"}')
    await line.settle()
    assert line.sent == [{"id": None, "ok": True, "answer": {"schema": 1}}, {"event": "closing"}]
    assert session.ends_at == 5.0


async def test_a_slow_reader_misses_events_and_is_told_how_many(session: Session, line: Line) -> None:
    await session.take(b'{"command": "events"}')
    await line.settle()
    line.free.clear()
    for number in range(1_000):
        session.tell(json.dumps({"event": "stats", "number": number}).encode())
    await line.settle()
    assert session._out.qsize() <= sessions.EVENTS_KEPT
    line.free.set()
    await session.flush(1)
    session.tell(b'{"event": "stats", "number": "next"}')
    await session.flush(1)
    numbers = [one["number"] for one in line.sent if one.get("event") == "stats"]
    missed = [one["count"] for one in line.sent if one.get("event") == "missed"]
    assert numbers[:3] == [0, 1, 2]
    assert numbers[-1] == "next"
    assert sum(missed) + len(numbers) == 1_001
    assert sum(missed) > 500


async def test_a_reader_that_takes_nothing_is_let_go(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "STALLED_AFTER", 0.01)
    session = Session(line.send, obey, is_owner=True)
    line.free.clear()
    await session.take(b'{"command": "mute"}')
    await asyncio.wait_for(session.deliver(), 2)
    assert session.stalled
    await session.flush(0.01)


async def test_a_connection_that_is_gone_ends_the_delivery() -> None:
    async def broken(_line: bytes) -> None:
        raise ConnectionResetError

    session = Session(broken, obey, is_owner=True)
    await session.take(b'{"command": "mute"}')
    await asyncio.wait_for(session.deliver(), 2)
    assert not session.stalled
