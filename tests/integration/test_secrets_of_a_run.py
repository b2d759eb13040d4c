"""A whole run with every logger at DEBUG: no secret of it is written down anywhere."""

from __future__ import annotations

import asyncio
import io
import logging
import os
import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from swdesk.cli.lab import LabSpace
from swdesk.client import Client, ClientOptions
from swdesk.diagnostics.logs import trace_wire
from swdesk.errors import SignalWireError
from swdesk.protocol.call_io import CallStatus
from swdesk.session.transport import Closed, Transport
from swdesk.space.server import Space
from tests.doubles.senses import Ear, eventually
from tests.integration.conftest import OPTIONS, client_options

TURN_PASSWORD = "turn-Secr3t/Pass+word=="
_ICE_PASSWORD = re.compile(r"a=ice-pwd:([A-Za-z0-9+/]+)")
_STATE = re.compile(r'"authorization_state":\s*"([^"]+)"')


class SpaceWithTurn(Space):
    """Hands out a TURN server that nobody answers at."""

    def _ice_servers(self) -> list[dict[str, Any]]:
        turn = {"urls": ["turn:127.0.0.1:9?transport=udp"], "username": "ada", "credential": TURN_PASSWORD}
        return [*super()._ice_servers(), turn]


class Secrets:
    """What must not be written down: given at first, and overheard on the wire."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *given: str) -> None:
        self.words = set(given)
        send, receive = Transport.send, Transport.receive

        async def send_overheard(transport: Transport, text: str) -> None:
            self._overhear(text)
            await send(transport, text)

        async def receive_overheard(transport: Transport) -> str | bytes | Closed:
            data = await receive(transport)
            if isinstance(data, str):
                self._overhear(data)
            return data

        monkeypatch.setattr(Transport, "send", send_overheard)
        monkeypatch.setattr(Transport, "receive", receive_overheard)

    def _overhear(self, text: str) -> None:
        self.words.update(_ICE_PASSWORD.findall(text))
        self.words.update(_STATE.findall(text))

    def found_in(self, text: str) -> list[str]:
        """Those that are in a text, or a good part of them."""
        return [word for word in self.words if word in text or (len(word) > 60 and word[30:60] in text)]


@pytest.fixture
def everything_logged() -> Iterator[io.StringIO]:
    """The text of every record of every logger; made before our client installs its redaction."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    root, factory = logging.getLogger(), logging.getLogRecordFactory()
    names = ("", "swdesk.session.wire", "aioice", "aiortc", "asyncio", "aiohttp", "websockets")
    levels = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield text
    root.removeHandler(handler)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    logging.setLogRecordFactory(factory)


async def _run(client: Client) -> None:
    ear = Ear()
    await client.connect()
    await client.register()
    call = await client.dial(
        "/public/echo", audio=True, video=True, microphone="tone:440", camera="synthetic:bars", speaker=ear
    )
    await call.until(CallStatus.CONNECTED, timeout=10)
    await eventually(lambda: ear.hears(440))
    await call.hangup()


async def test_logs_traces_files_and_errors_hold_no_secret(
    everything_logged: io.StringIO, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    async with SpaceWithTurn(OPTIONS) as space:
        token = space.token("ada")
        secrets = Secrets(monkeypatch, token, *(part for part in token.split(".") if len(part) > 10))
        secrets.words.discard(token.split(".")[0])  # the header is no secret; the token as a whole is
        secrets.words.add(TURN_PASSWORD)
        handler = trace_wire(tmp_path / "trace.log")
        client = Client(token, options=client_options(space))
        try:
            await _run(client)
            texts = [
                repr((client.state.value, client._session.ready.value, client._options, client._credentials))  # type: ignore[union-attr]
            ]
            space.lab.drop("ada")
            await eventually(lambda: client.state.value.reconnecting)
            await eventually(lambda: client.state.value.ready)
            texts += await _errors(space, token)
        finally:
            await client.disconnect()
            logging.getLogger("swdesk.session.wire").removeHandler(handler)
            handler.close()
    texts += _files(tmp_path)
    texts.append(everything_logged.getvalue())
    assert len(secrets.words) > 8, "nothing was overheard"
    assert "verto.invite" in everything_logged.getvalue()
    assert "verto.invite" in (tmp_path / "trace.log").read_text()
    for text in texts:
        assert secrets.found_in(text) == []


def _files(folder: Path) -> list[str]:
    return [path.read_text(errors="replace") for path in folder.rglob("*") if path.is_file()]


async def _errors(space: Space, token: str) -> list[str]:
    """The whole text of what fails: with the token refused, cut, expired, and nobody there."""
    space.mint.expire("ada")
    options = [
        (token, client_options(space)),
        (token[:-5], client_options(space)),
        (token.replace(".", ""), client_options(space)),
        (token, ClientOptions(ca_pem=space.ca_pem, rest_url="https://fabric.localhost:9")),
        (token, ClientOptions()),
    ]
    texts = []
    for given, how in options:
        try:
            await Client(given, options=how).connect(timeout=3)
        except SignalWireError as error:
            texts.append("".join(traceback.format_exception(error)))
    assert len(texts) == len(options)
    space.mint.expire("ada", expired=False)
    return texts


async def test_a_child_process_is_told_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    async with LabSpace.start() as lab:
        token = lab.token("ada")
        secrets = Secrets(monkeypatch, token, TURN_PASSWORD)
        client = Client(token, options=ClientOptions(ca_pem=lab.ca_pem))
        try:
            await _run(client)
            told = []
            for process in [psutil.Process(), *psutil.Process().children(recursive=True)]:
                told.append("\0".join(process.cmdline()))
                if process.pid != os.getpid():
                    told.append(repr(process.environ()))
            assert len(told) >= 3
            assert [word for text in told for word in secrets.found_in(text)] == []
        finally:
            await client.disconnect()
    await asyncio.sleep(0)
