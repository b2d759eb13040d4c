"""The feed is asked over verified TLS, once a day, and whatever it answers is borne."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
from aiohttp import web

from swdesk.errors import (
    HttpRequestError,
    MessageParseError,
    RequestTimeoutError,
    TransportConnectionError,
)
from swdesk.session.network import trust
from swdesk.space.certificates import Trust, make_trust
from swdesk.updates import feed
from swdesk.updates.diary import EVERY, read_diary
from swdesk.updates.feed import MAX_BODY, Release
from swdesk.updates.lookout import Lookout

NOW = 1_800_000_000.0


class Feed:
    """A server whose next answer is the test's."""

    def __init__(self, authority: Trust) -> None:
        self.authority = authority
        self.url = ""
        self.status = 200
        self.body = json.dumps({"version": "1.2.0", "notes": "Rings louder."}).encode()
        self.headers: dict[str, str] = {}
        self.asked: list[web.Request] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(request)
        await self.gate.wait()
        return web.Response(status=self.status, body=self.body, headers=self.headers)


@pytest.fixture
async def server() -> AsyncIterator[Feed]:
    """It runs, with a certificate of its own authority."""
    server = Feed(make_trust())
    application = web.Application()
    application.router.add_get("/{tail:.*}", server.answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=server.authority.server).start()
    server.url = f"https://localhost:{runner.addresses[0][1]}/swdesk.json"
    yield server
    server.gate.set()
    await runner.cleanup()


class Clock:
    """The system's, as the test has it."""

    now = NOW

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The diary's."""
    return tmp_path / "updates.json"


@pytest.fixture
def lookout(server: Feed, clock: Clock, file: Path) -> Lookout:
    """Of a swdesk 1.1.0 that trusts the server's authority."""
    authorities = partial(trust, ca_pem=server.authority.ca_pem)
    return Lookout(file, "1.1.0", feed=server.url, trust=authorities, clock=clock)


async def test_a_newer_version_is_found_once_a_day_and_nobody_learns_who_asks(
    lookout: Lookout, server: Feed, clock: Clock
) -> None:
    assert await lookout.look() == Release("1.2.0", "Rings louder.")
    (request,) = server.asked
    assert {name.lower() for name in request.headers} == {"host", "user-agent", "accept", "accept-encoding"}
    assert request.headers["User-Agent"] == "swdesk"
    assert request.query_string == ""
    clock.now += EVERY - 1
    assert await lookout.look() is None
    assert len(server.asked) == 1
    clock.now += 1
    assert await lookout.look() == Release("1.2.0", "Rings louder.")


async def test_of_what_was_told_and_of_what_runs_nothing_is_said(
    lookout: Lookout, server: Feed, clock: Clock
) -> None:
    release = await lookout.look()
    assert release is not None
    await lookout.told(release)
    clock.now += EVERY
    assert await lookout.look() is None
    for version, expected in (("1.3.0", Release("1.3.0", "")), ("1.1.0", None), ("1.0", None)):
        clock.now += EVERY
        server.body = json.dumps({"version": version}).encode()
        assert await lookout.look() == expected


async def test_a_stranger_in_the_line_is_not_believed(server: Feed, file: Path) -> None:
    """Without the server's authority the question is not even put; it may be put again at once."""
    stranger = Lookout(file, "1.1.0", feed=server.url, clock=lambda: NOW)
    with pytest.raises(TransportConnectionError):
        await stranger.look()
    assert server.asked == []
    assert read_diary(file).is_due(NOW)
    wrong_name = server.url.replace("localhost", "127.0.0.2")
    named = partial(trust, ca_pem=server.authority.ca_pem)
    with pytest.raises(TransportConnectionError):
        await Lookout(file, "1.1.0", feed=wrong_name, trust=named, clock=lambda: NOW).look()
    assert server.asked == []


@pytest.mark.parametrize(
    ("status", "headers"), [(404, {}), (500, {}), (204, {}), (302, {"Location": "https://example.com/"})]
)
async def test_what_is_no_answer_is_one_for_today(
    lookout: Lookout, server: Feed, status: int, headers: dict[str, str]
) -> None:
    server.status, server.headers, server.body = status, headers, b""
    with pytest.raises(HttpRequestError) as caught:
        await lookout.look()
    assert caught.value.status == status
    assert await lookout.look() is None
    assert len(server.asked) == 1


@pytest.mark.parametrize("size", [MAX_BODY + 1, 2**22])
async def test_a_large_answer_is_not_read(lookout: Lookout, server: Feed, size: int) -> None:
    server.body = b" " * size
    with pytest.raises(MessageParseError, match="is over"):
        await lookout.look()


async def test_a_packed_answer_is_not_unpacked(lookout: Lookout, server: Feed) -> None:
    server.body = gzip.compress(b" " * 2**24)
    assert len(server.body) < MAX_BODY
    server.headers = {"Content-Encoding": "gzip"}
    with pytest.raises(MessageParseError, match="not what it should be"):
        await lookout.look()


async def test_a_silent_server_is_not_waited_for(
    lookout: Lookout, server: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.gate.clear()
    monkeypatch.setattr(feed, "TIMEOUT", 0.2)
    with pytest.raises(RequestTimeoutError):
        await lookout.look()
    assert await lookout.look() is None
