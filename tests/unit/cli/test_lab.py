"""The child process of the local space: ready in time or a clear error, and never left behind."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import psutil
import pytest

from swdesk.cli import lab
from swdesk.cli.lab import LabSpace, Ready, space_command
from swdesk.errors import TransportConnectionError

READY = {
    "event": "ready",
    "port": 4443,
    "relay_url": "wss://puc.localhost:4443",
    "rest_url": "https://fabric.localhost:4443",
    "ca_pem": "-----BEGIN CERTIFICATE-----",
    "control_url": "https://fabric.localhost:4443/lab",
    "control_key": "a-control-key",
    "tokens": {"ada": "eyJada", "bob": "eyJbob"},
    "pid": 1,
}
GOOD = f"import sys; print({json.dumps(READY)!r}, flush=True); sys.stdin.read()"


def python(script: str) -> list[str]:
    return [sys.executable, "-c", script]


async def test_a_ready_space_tells_how_it_is_reached() -> None:
    space = await LabSpace._launch(python(GOOD), 10)
    try:
        assert space.port == 4443
        assert space.relay_url == "wss://puc.localhost:4443"
        assert space.rest_url == "https://fabric.localhost:4443"
        assert space.ca_pem.startswith("-----BEGIN")
        assert space.token() == space.token("ada") == "eyJada"
        assert space.token("bob") == "eyJbob"
        assert space.is_running
        with pytest.raises(KeyError, match="there are ada, bob"):
            space.token("eve")
    finally:
        await space.close()
    assert not space.is_running


async def test_closing_twice_is_allowed() -> None:
    space = await LabSpace._launch(python(GOOD), 10)
    await space.close()
    await space.close()
    assert not space.is_running


async def test_a_child_that_does_not_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lab, "ENDS_WITHIN", 0.2)
    stubborn = GOOD.replace("sys.stdin.read()", "import time; time.sleep(60)")
    space = await LabSpace._launch(python(stubborn), 10)
    await space.close()
    assert not space.is_running


async def test_a_silent_child_is_given_up_and_ended() -> None:
    with pytest.raises(TransportConnectionError, match=r"not ready within 0\.3 s"):
        await LabSpace._launch(python("import sys; sys.stdin.read()"), 0.3)
    assert not [child for child in psutil.Process().children() if child.status() != psutil.STATUS_ZOMBIE]


async def test_a_child_that_dies_says_its_last_words_without_secrets() -> None:
    dying = "import sys; sys.exit('no port is free, password=hunter2000')"
    with pytest.raises(TransportConnectionError) as caught:
        await LabSpace._launch(python(dying), 10)
    assert "ended with code 1" in str(caught.value)
    assert "no port is free" in str(caught.value)
    assert "hunter2000" not in str(caught.value)


@pytest.mark.parametrize("line", ["hello", "{}", '{"event": "error"}', "[]", '{"event": "ready", "port": 1}'])
async def test_a_child_that_speaks_otherwise_is_refused(line: str) -> None:
    with pytest.raises(TransportConnectionError, match="did not start"):
        await LabSpace._launch(python(f"print({line!r})"), 10)


async def test_a_program_that_is_not_there() -> None:
    with pytest.raises(TransportConnectionError, match="could not be started"):
        await LabSpace._launch(["/nowhere/python"], 10)


async def test_cancelling_the_start_ends_the_child() -> None:
    task = asyncio.create_task(LabSpace._launch(python("import sys; sys.stdin.read()"), 10))
    before = time.monotonic()
    while not psutil.Process().children():
        assert time.monotonic() - before < 10
        await asyncio.sleep(0.01)
    child = psutil.Process().children()[0]
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE


async def test_cancelling_while_the_child_is_being_made_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    children: list[subprocess.Popen[str]] = []
    begun, cancelled = asyncio.Event(), threading.Event()
    loop, spawn = asyncio.get_running_loop(), lab._spawn

    def slow(command: Sequence[str]) -> subprocess.Popen[str]:
        loop.call_soon_threadsafe(begun.set)
        assert cancelled.wait(10)
        children.append(spawn(command))
        return children[0]

    monkeypatch.setattr(lab, "_spawn", slow)
    task = asyncio.create_task(LabSpace._launch(python("import sys; sys.stdin.read()"), 10))
    await begun.wait()
    task.cancel()
    loop.call_later(0, cancelled.set)
    with pytest.raises(asyncio.CancelledError):
        await task
    assert children[0].poll() == 0


async def test_the_child_does_not_inherit_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SWDESK_TOKEN", "must-stay-here")
    told = dict(READY, ca_pem="x")
    script = (
        "import json, os, sys; ready = json.loads(" + repr(json.dumps(told)) + "); "
        "ready['ca_pem'] = str('SWDESK_TOKEN' in os.environ); "
        "print(json.dumps(ready), flush=True); sys.stdin.read()"
    )
    space = await LabSpace._launch(python(script), 10)
    await space.close()
    assert space.ca_pem == "False"


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_the_child_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        python(
            "import asyncio, sys; from swdesk.cli.lab import LabSpace\n"
            "async def main():\n"
            f"    space = await LabSpace._launch([sys.executable, '-c', {GOOD!r}], 10)\n"
            "    print(space.pid, flush=True)\n"
            "    await asyncio.sleep(60)\n"
            "asyncio.run(main())\n"
        ),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 5
    while psutil.pid_exists(child) and psutil.Process(child).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline, "the space outlived its parent"
        time.sleep(0.02)


def test_secrets_are_not_in_the_repr() -> None:
    text = repr(Ready.parse(json.dumps(READY)))
    assert "eyJada" not in text
    assert "a-control-key" not in text


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert space_command() == [sys.executable, "-m", "swdesk", "space", "--json"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert space_command(["--port", "1"]) == [sys.executable, "space", "--json", "--port", "1"]
