"""A local space, and `swdesk` as its own process, as a person would run it."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from swdesk.cli.lab import LabSpace
from tests.doubles.json_lines import wrong_with


@dataclass(frozen=True)
class Result:
    """How a run of `swdesk` ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """What it said."""
        return self.out.splitlines()

    @property
    def events(self) -> list[dict[str, Any]]:
        """What it said with `--json`: every line as the table has it."""
        events: list[dict[str, Any]] = [json.loads(line) for line in self.lines]
        assert [wrong for event in events for wrong in wrong_with(event)] == []
        return events

    @property
    def verdict(self) -> dict[str, Any]:
        """The last event."""
        last = self.events[-1]
        assert last["event"] == "verdict", self.out
        return last


class Program:
    """`swdesk` against one space."""

    def __init__(self, lab: LabSpace, home: Path) -> None:
        self.lab = lab
        self.home = home
        self.ca = home / "ca.pem"
        self.ca.write_text(lab.ca_pem)

    def environment(self, user: str | None = "ada", **more: str) -> dict[str, str]:
        """An environment of its own, with the token of `user` where it is looked for."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("SWDESK_")}
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            environment[name] = str(self.home)
        if user is not None:
            environment["SWDESK_TOKEN"] = self.lab.token(user)
        return environment | more

    def command(self, *arguments: str) -> list[str]:
        """The command line of a run."""
        trust = [] if arguments[0] == "space" or "--lab" in arguments else ["--ca-file", str(self.ca)]
        return [sys.executable, "-m", "swdesk", *arguments, *trust]

    def run(self, *arguments: str, user: str | None = "ada", stdin: str = "", timeout: float = 60) -> Result:
        """Run to the end."""
        done = subprocess.run(
            self.command(*arguments),
            env=self.environment(user),
            input=stdin,
            capture_output=True,
            text=True,
            timeout=timeout,
            cwd=self.home,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Result(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments: str, user: str | None = "ada") -> subprocess.Popen[str]:
        """Start, and leave running."""
        return subprocess.Popen(
            self.command(*arguments),
            env=self.environment(user),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.home,
        )


def finish(process: subprocess.Popen[str], timeout: float = 30) -> Result:
    """Wait for the end of a started run; what `read_until` took is not repeated."""
    assert process.stdout is not None
    assert process.stderr is not None
    late = threading.Event()

    def kill() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(timeout, kill)
    timer.start()
    try:
        # not communicate(): it would lose the lines that were read ahead
        out, err = process.stdout.read(), process.stderr.read()
        code = process.wait()
    finally:
        timer.cancel()
        timer.join()
        process.stdout.close()
        process.stderr.close()
    assert not late.is_set(), f"it did not end within {timeout:g} s:\n{out}\n{err}"
    return Result(code, out, err)


def read_until(process: subprocess.Popen[str], wanted: Callable[[str], bool]) -> list[str]:
    """Lines up to and with the first that is wanted."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if wanted(lines[-1]):
            return lines
    raise AssertionError(f"it ended before: {lines}")


@pytest.fixture(scope="session")
def lab() -> Iterator[LabSpace]:
    space = asyncio.run(LabSpace.launch())
    yield space
    asyncio.run(space.close())


@pytest.fixture
def swdesk(lab: LabSpace, tmp_path: Path) -> Program:
    return Program(lab, tmp_path)
