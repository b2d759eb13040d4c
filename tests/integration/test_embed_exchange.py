"""The embed exchange against a TLS server of this machine: what is asked, and every way it can fail."""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import time
from collections.abc import AsyncIterator
from functools import partial

import pytest
from aiohttp import web

from swdesk.errors import (
    HttpRequestError,
    MessageParseError,
    RequestError,
    RequestTimeoutError,
    SignalWireError,
    TransportConnectionError,
    UnexpectedError,
)
from swdesk.session import embed as module
from swdesk.session.embed import GUIDE_PATH, MAX_ANSWER, SDK_PATH, EmbedTokenCredentialProvider
from swdesk.session.network import trust
from swdesk.space.certificates import make_trust
from swdesk.space.tokens import TokenMint

EMBED = "c2c_7acc0e5e968706a032983cd80cdca219"
SAT = TokenMint("puc.localhost:1").mint("guest")


class Server:
    """Answers what it was told to, by path, and remembers what it was asked."""

    def __init__(self) -> None:
        self.port = 0
        self.ca_pem = ""
        self.answers: dict[str, web.Response] = {}
        self.asked: list[tuple[str, str, str, str | None]] = []
        self.is_silent = False
        self.over = asyncio.Event()

    @property
    def host(self) -> str:
        return f"localhost:{self.port}"

    async def handle(self, request: web.Request) -> web.StreamResponse:
        body, authorization = await request.text(), request.headers.get("Authorization")
        self.asked.append((request.method, request.path_qs, body, authorization))
        if self.is_silent:
            await self.over.wait()
        return self.answers.get(request.path, web.json_response({"error": "Not Found"}, status=404))

    def provider(self, **options: float) -> EmbedTokenCredentialProvider:
        return EmbedTokenCredentialProvider(
            self.host, EMBED, make_trust=partial(trust, ca_pem=self.ca_pem), **options
        )


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """One that runs, with a certificate of its own authority."""
    handler, certificate = Server(), make_trust()
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", handler.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certificate.server).start()
    handler.port, handler.ca_pem = runner.addresses[0][1], certificate.ca_pem
    yield handler
    handler.over.set()
    await runner.cleanup()


def given(body: object, status: int = 201) -> web.Response:
    return web.json_response(body, status=status)


async def failure(provider: EmbedTokenCredentialProvider) -> SignalWireError:
    with pytest.raises(SignalWireError) as caught:
        await provider.authenticate()
    assert EMBED not in str(caught.value)
    assert SAT not in str(caught.value)
    return caught.value


async def test_a_guest_s_token_for_an_hour(server: Server) -> None:
    server.answers[SDK_PATH] = given({"token": SAT})
    credential = await server.provider().authenticate()
    assert credential.token == SAT
    assert credential.expires_at == pytest.approx(time.time() + 3600, abs=60)
    assert [(method, path, json.loads(body), who) for method, path, body, who in server.asked] == [
        ("POST", SDK_PATH, {"token": EMBED}, None)
    ]


@pytest.mark.parametrize("status", [404, 405])
async def test_where_the_sdk_s_path_is_not_there_the_guide_s_is_tried(server: Server, status: int) -> None:
    server.answers = {SDK_PATH: given({}, status), GUIDE_PATH: given({"token": SAT})}
    assert (await server.provider().authenticate()).token == SAT
    assert [path for _, path, _, _ in server.asked] == [SDK_PATH, GUIDE_PATH]


async def test_neither_is_there(server: Server) -> None:
    error = await failure(server.provider())
    assert isinstance(error, HttpRequestError)
    assert error.status == 404
    assert len(server.asked) == 2


async def test_a_space_of_the_platform_has_a_host_for_all_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Rest:
        def __init__(self, base: str, token: None, **_: object) -> None:
            self.base = base

        async def post(self, path: str, _body: object, **_: object) -> object:
            asked.append(self.base + path)
            if self.base != "https://embeds.signalwire.com":
                raise HttpRequestError("not there", status=404)
            return {"token": SAT}

        async def close(self) -> None:
            pass

    monkeypatch.setattr(module, "RestClient", Rest)
    monkeypatch.setattr(module, "is_loopback", lambda _host: False)
    assert (await EmbedTokenCredentialProvider("x.signalwire.com", EMBED).authenticate()).token == SAT
    assert asked == [
        "https://x.signalwire.com/api/fabric/embeds/tokens",
        "https://x.signalwire.com/api/embeds/tokens",
        "https://embeds.signalwire.com/api/fabric/embeds/tokens",
    ]
    asked.clear()
    for host in ("example.com", "signalwire.com.example", "notsignalwire.com"):
        await failure(EmbedTokenCredentialProvider(host, EMBED))
    assert not any("embeds.signalwire.com" in url for url in asked)


@pytest.mark.parametrize("status", [400, 401, 403, 409, 422, 429])
async def test_a_refusal_is_typed_and_not_repeated(server: Server, status: int) -> None:
    server.answers[SDK_PATH] = given({"token": SAT}, status)
    error = await failure(server.provider())
    assert isinstance(error, RequestError)
    assert error.status == status
    assert len(server.asked) == 1


async def test_it_fails_itself(server: Server) -> None:
    server.answers[SDK_PATH] = given({}, 502)
    assert isinstance(await failure(server.provider()), UnexpectedError)
    assert len(server.asked) == 1


async def test_a_redirect_is_not_followed(server: Server) -> None:
    server.answers = {
        SDK_PATH: web.Response(status=307, headers={"Location": "/elsewhere"}),
        "/elsewhere": given({"token": SAT}),
    }
    error = await failure(server.provider())
    assert isinstance(error, HttpRequestError)
    assert error.status == 307
    assert len(server.asked) == 1


async def test_nobody_answers(server: Server) -> None:
    server.is_silent = True
    assert isinstance(await failure(server.provider(limit=0.2)), RequestTimeoutError)
    assert module.EMBED_TIMEOUT == 10


async def test_the_time_is_for_all_of_it(server: Server) -> None:
    """Also when it accepts nothing at all: the handshake of TLS never begins."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        server.port = deaf.getsockname()[1]
        assert isinstance(await failure(server.provider(limit=0.2)), RequestTimeoutError)


async def test_nobody_is_there(server: Server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        server.port = gone.getsockname()[1]
    error = await failure(server.provider())
    assert isinstance(error, TransportConnectionError)
    assert "CERTIFICATE" not in str(error)


async def test_its_certificate_is_not_trusted_and_it_is_told_nothing(server: Server) -> None:
    server.ca_pem = make_trust().ca_pem
    error = await failure(server.provider())
    assert isinstance(error, TransportConnectionError)
    assert "CERTIFICATE_VERIFY_FAILED" in str(error)
    assert isinstance(error.__cause__.__cause__, ssl.SSLCertVerificationError)  # type: ignore[union-attr]
    assert server.asked == []


async def test_the_certificate_is_of_another_name(server: Server) -> None:
    """`b.a.localhost` leads here, too, but is none of the names in it."""
    provider = EmbedTokenCredentialProvider(
        f"b.a.localhost:{server.port}", EMBED, make_trust=partial(trust, ca_pem=server.ca_pem)
    )
    assert "CERTIFICATE_VERIFY_FAILED" in str(await failure(provider))
    assert server.asked == []


@pytest.mark.parametrize(
    "answer",
    [
        b"<html>",
        b"[" * 2000,
        b"\xff\xfe",
        b"",
        json.dumps([SAT]).encode(),
        json.dumps(SAT).encode(),
        b"{}",
        b'{"token": null}',
        b'{"token": 7}',
        b'{"token": ""}',
        json.dumps({"token": EMBED}).encode(),
        json.dumps({"token": SAT.rpartition(".")[0]}).encode(),
        json.dumps({"token": f"{SAT}\r\nX: y"}).encode(),
        json.dumps({"token": SAT, "x": "x" * MAX_ANSWER}).encode(),
    ],
    ids=range(14),
)
async def test_rubbish_is_no_token(server: Server, answer: bytes) -> None:
    server.answers[SDK_PATH] = web.Response(status=201, body=answer)
    assert isinstance(await failure(server.provider()), MessageParseError)


async def test_a_stranger_s_token_does_not_lead_to_this_machine(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers[SDK_PATH] = given({"token": SAT})
    provider = server.provider()
    monkeypatch.setattr(module, "is_localhost", lambda _host: False)
    assert "this machine itself" in str(await failure(provider))
