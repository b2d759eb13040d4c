"""REST against a small server on loopback: retries, errors, paging, and where the token may not go."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from swdesk.errors import (
    HttpRequestError,
    InvalidCredentialsError,
    MessageParseError,
    NotConnectedError,
    RequestTimeoutError,
    TransportConnectionError,
    TransportError,
    UnexpectedError,
)
from swdesk.session import rest as rest_module
from swdesk.session.rest import RestClient

BROKEN = [ConnectionError(), ConnectionError()]
"""One attempt: a GET whose connection breaks is repeated at once by aiohttp itself (RFC 9112 9.3.1)."""
TOKEN = "eyJ0eXAiOiJTQVQifQ..secret-secret-secret.x.y"


class Server:
    """Answers what it was told to, in turn, and remembers what it was asked."""

    def __init__(self) -> None:
        self.url = ""
        self.answers: list[web.Response | Exception | None] = []
        self.asked: list[tuple[str, str | None]] = []
        self.over = asyncio.Event()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path_qs, request.headers.get("Authorization")))
        answer = self.answers.pop(0) if self.answers else web.json_response({"ok": True})
        if answer is None:
            await self.over.wait()
            return web.Response()
        if isinstance(answer, Exception):
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        return answer


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """One that runs."""
    handler = Server()
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", handler.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    handler.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield handler
    handler.over.set()
    await runner.cleanup()


class Slept(list[float]):
    """A sleep that takes no time and remembers."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def slept() -> Slept:
    """What was slept."""
    return Slept()


@pytest.fixture
async def rest(server: Server, slept: Slept) -> AsyncIterator[RestClient]:
    """A client of that server."""
    client = RestClient(server.url + "/", TOKEN, sleep=slept)
    yield client
    await client.close()
    await client.close()


def _json(body: Any, status: int = 200) -> web.Response:
    return web.json_response(body, status=status)


async def test_the_token_goes_in_the_header_alone(server: Server, rest: RestClient) -> None:
    assert await rest.get("/api/fabric/subscriber/info") == {"ok": True}
    assert server.asked == [("/api/fabric/subscriber/info", f"Bearer {TOKEN}")]


async def test_three_attempts_a_second_and_fifteen_and_a_half_apart(
    server: Server, rest: RestClient, slept: Slept
) -> None:
    server.answers = [_json({}, 500), *BROKEN, _json({"at": "last"})]
    assert await rest.get("/x") == {"at": "last"}
    assert slept == [1.0, 15.5]


async def test_the_third_failure_raises(server: Server, rest: RestClient, slept: Slept) -> None:
    server.answers = [_json({}, 500), _json({}, 502), _json({}, 599)]
    with pytest.raises(UnexpectedError, match="599"):
        await rest.get("/x")
    assert len(server.asked) == 3


async def test_a_broken_connection_is_typed(server: Server, rest: RestClient) -> None:
    server.answers = [*BROKEN, *BROKEN, *BROKEN]
    with pytest.raises(TransportConnectionError) as caught:
        await rest.get("/x")
    assert TOKEN not in str(caught.value)


async def test_silence_is_timed_out_and_retried(
    server: Server, rest: RestClient, slept: Slept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rest_module, "ATTEMPT_TIMEOUT", 0.1)
    server.answers = [None, None, None]
    with pytest.raises(RequestTimeoutError):
        await rest.get("/x")
    assert slept == [1.0, 15.5]


async def test_a_retry_that_could_not_start_in_time_is_not_waited_for(
    server: Server, rest: RestClient, slept: Slept
) -> None:
    server.answers = [_json({}, 500), _json({}, 500), _json({})]
    with pytest.raises(UnexpectedError):
        await rest.get("/x", deadline=asyncio.get_running_loop().time() + 10)
    assert slept == [1.0]


async def test_silence_ends_at_the_deadline(server: Server, rest: RestClient) -> None:
    server.answers = [None]
    loop = asyncio.get_running_loop()
    began = loop.time()
    with pytest.raises(RequestTimeoutError):
        await rest.get("/x", deadline=began + 0.3)
    assert loop.time() - began < 1


@pytest.mark.parametrize("status", [400, 403, 404, 409, 422, 429])
async def test_a_4xx_is_final(server: Server, rest: RestClient, slept: Slept, status: int) -> None:
    server.answers = [_json({"error": "no"}, status)]
    with pytest.raises(HttpRequestError) as caught:
        await rest.get("/x")
    assert caught.value.status == status
    assert slept == []


async def test_401_is_about_the_token(server: Server, rest: RestClient) -> None:
    server.answers = [_json({"error": "Unauthorized"}, 401)]
    with pytest.raises(InvalidCredentialsError):
        await rest.get("/x")


async def test_the_codes_of_a_422_are_told(server: Server, rest: RestClient) -> None:
    server.answers = [_json({"errors": [{"code": "invalid_parameter", "message": "x"}]}, 422)]
    with pytest.raises(HttpRequestError, match="invalid_parameter"):
        await rest.get("/x")


async def test_redirects_are_not_followed(server: Server, rest: RestClient) -> None:
    server.answers = [web.Response(status=302, headers={"Location": "http://127.0.0.1:9/elsewhere"})]
    with pytest.raises(HttpRequestError):
        await rest.get("/x")
    assert len(server.asked) == 1


@pytest.mark.parametrize("body", ["", "{", "[" * 100_000, "<html>"])
async def test_what_is_not_json_is_typed(server: Server, rest: RestClient, body: str) -> None:
    server.answers = [web.Response(text=body)]
    with pytest.raises(MessageParseError):
        await rest.get("/x")


async def test_an_endless_answer_is_cut(server: Server) -> None:
    server.answers = [web.Response(text=json.dumps(["x" * 2000]))]
    rest = RestClient(server.url, TOKEN, most=1000)
    with pytest.raises(MessageParseError, match="larger"):
        await rest.get("/x")
    await rest.close()


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/api",
        "http://127.0.0.1:1/api",
        "//evil.example/api",
        "http://localhost.evil.example/",
        "ftp://127.0.0.1/",
    ],
)
async def test_the_token_goes_nowhere_else(server: Server, rest: RestClient, elsewhere: str) -> None:
    server.answers = [_json({"data": [], "links": {"next": elsewhere}})]
    pages = rest.pages("/api/fabric/addresses")
    await anext(pages)
    with pytest.raises(TransportError, match="not sent"):
        await anext(pages)
    assert len(server.asked) == 1


async def test_pages_follow_absolute_and_relative_links(server: Server, rest: RestClient) -> None:
    server.answers = [
        _json({"data": [1], "links": {"next": f"{server.url}/a?page=2"}}),
        _json({"data": [2], "links": {"next": "/a?page=3"}}),
        _json({"data": [3], "links": {}}),
    ]
    assert [page["data"] async for page in rest.pages("/a")] == [[1], [2], [3]]
    assert [path for path, _ in server.asked] == ["/a", "/a?page=2", "/a?page=3"]


async def test_pages_that_lead_in_a_circle_end(server: Server, rest: RestClient) -> None:
    server.answers = [_json({"links": {"next": "/a?page=2"}}), _json({"links": {"next": "/a"}})]
    with pytest.raises(MessageParseError, match="circle"):
        _ = [page async for page in rest.pages("/a")]


async def test_a_page_that_is_no_object(server: Server, rest: RestClient) -> None:
    server.answers = [_json([1])]
    with pytest.raises(MessageParseError):
        await anext(rest.pages("/a"))


async def test_nobody_there() -> None:
    client = RestClient("http://127.0.0.1:9", TOKEN, sleep=Slept())
    with pytest.raises(TransportConnectionError):
        await client.get("/x")
    await client.close()


async def test_after_closing_nothing_is_opened_again(server: Server, rest: RestClient) -> None:
    await rest.close()
    with pytest.raises(NotConnectedError):
        await rest.get("/x")
    assert server.asked == []
