"""A whole run leaves no secret anywhere: not in argv, output, logs, traces, files nor a child (Y1)."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from swdesk.cli.lab import LabSpace
from tests.integration.cli.conftest import Program, finish, read_until

pytestmark = pytest.mark.integration

ICE_PASSWORD = re.compile(r"ice-pwd:\s*(?!\[secret\])\S+")
FIELD = re.compile(r'"(?:jwt_token|credential|authorization_state|dpop_token)"\s*:\s*"(?!\[secret\]")[^"]')


@pytest.fixture(scope="module")
def lab() -> Iterator[LabSpace]:
    space = asyncio.run(LabSpace.launch())
    yield space
    asyncio.run(space.close())


def of_process(process: psutil.Process) -> str:
    """What any program of this user can read: its command line, and what its children inherit."""
    lines = [" ".join(process.cmdline())]
    for child in process.children(recursive=True):
        lines.append(" ".join(child.cmdline()))
        lines.append(json.dumps(child.environ()))
    return "\n".join(lines)


@pytest.mark.parametrize("source", ["environment", "file", "stdin"])
def test_a_whole_run_shows_no_secret(lab: LabSpace, tmp_path: Path, source: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    program = Program(lab, home)
    token = lab.token("ada")
    trace, record = program.home / "wire.txt", program.home / "out.mkv"
    arguments = ["call", "/public/test-room", "--for", "3", "--json", "--debug"]
    arguments += ["--wire-trace", str(trace), "--record", str(record)]
    user: str | None = None
    stdin = None
    if source == "environment":
        user = "ada"
    elif source == "file":
        (tmp_path / "token").write_text(token)
        arguments += ["--token-file", str(tmp_path / "token")]
    else:
        stdin = token + "\n"
    process = subprocess.Popen(
        program.command(*arguments),
        env=program.environment(user),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=program.home,
    )
    assert process.stdin is not None
    if stdin:
        process.stdin.write(stdin)
    process.stdin.close()
    # stderr is long with --debug: the status lines of a short call still fit beside it
    spoken = read_until(process, lambda line: '"connected"' in line)
    seen = of_process(psutil.Process(process.pid))
    result = finish(process)
    assert result.code == 0, result.err[-2_000:]
    files = {path: path.read_bytes() for path in program.home.rglob("*") if path.is_file()}
    assert trace in files
    assert record in files
    everything = "\n".join(
        [*spoken, result.out, result.err, seen, *(data.decode("utf-8", "replace") for data in files.values())]
    )
    assert "signalwire.connect" in everything, "nothing was logged, so nothing was proved"
    assert "a=ice-ufrag" in everything
    parts = [token, *[part for part in token.split(".") if len(part) > 16]]
    assert not [part[:8] for part in parts if part in everything]
    assert ICE_PASSWORD.search(everything) is None
    assert FIELD.search(everything) is None


def test_the_lab_tells_no_secret_to_other_programs(tmp_path: Path) -> None:
    """With `--lab` the token comes over a pipe: in no command line and in no variable."""
    process = subprocess.Popen(
        [sys.executable, "-m", "swdesk", "call", "/public/test-room", "--lab", "--for", "2", "--debug"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
    )
    spoken = read_until(process, lambda line: line == "Status: connected")
    seen = of_process(psutil.Process(process.pid))
    result = finish(process)
    assert result.code == 0, result.err[-2_000:]
    assert " space " in seen
    everything = "\n".join([*spoken, result.out, result.err, seen])
    assert re.search(r"eyJ[A-Za-z0-9_-]{20,}", everything) is None
    assert ICE_PASSWORD.search(everything) is None


def test_an_exception_text_shows_no_secret(lab: LabSpace, tmp_path: Path) -> None:
    program = Program(lab, tmp_path)
    spoilt = lab.token("ada")[:-30]
    result = program.run("call", "/public/echo", user=None, stdin=spoilt)
    debug = subprocess.run(
        program.command("call", "/public/echo", "--debug"),
        env=program.environment(None),
        input=spoilt,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert result.code == debug.returncode == 3
    assert spoilt not in result.out + result.err + debug.stdout + debug.stderr
    for part in spoilt.split("."):
        if len(part) > 16:
            assert part not in result.out + result.err + debug.stdout + debug.stderr
