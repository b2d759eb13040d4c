"""Commands of the user's own, run by the program as started, in a call that loses its media and ends."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from swdesk.control.schema import HOOKS
from tests.doubles.processes import words_of
from tests.integration.desk import Desk

NOTE = "import json, os, sys; open(sys.argv[1], 'a').write(json.dumps(dict(os.environ)) + chr(10))"
SECRET = "of-nobody-else"


@pytest.fixture
def told(desk: Desk) -> Path:
    """Where each hook writes a line with its environment."""
    told, config = desk.home / "told.jsonl", desk.home / ".config" / "swdesk"
    config.mkdir(parents=True)
    commands = (f"{name} = {json.dumps([sys.executable, '-c', NOTE, str(told)])}" for name in HOOKS)
    (config / "preferences.toml").write_text("\n".join(["[hooks]", *commands, ""]))
    return told


def lines(told: Path) -> list[dict[str, str]]:
    """What the hooks wrote: of their variables, ours."""
    text = told.read_text() if told.exists() else ""
    return [
        {
            name.removeprefix("SWDESK_").lower(): value
            for name, value in json.loads(line).items()
            if "SWDESK_" in name
        }
        for line in text.splitlines(keepends=True)
        if line.endswith("\n")
    ]


def until(is_so: Callable[[], bool], what: Callable[[], object], limit: float = 20) -> None:
    deadline = time.monotonic() + limit
    while not is_so():
        assert time.monotonic() < deadline, what()
        time.sleep(0.05)


def test_each_moment_of_a_call_runs_its_command_with_the_facts(desk: Desk, told: Path) -> None:
    desk.environment["SWDESK_TOKEN"] = SECRET
    desk.open("--demo")
    assert desk.process is not None
    assert desk.ask("dial", "/public/test-room", "--wait")["exit"] == 0
    (space,) = (one for one in psutil.Process(desk.process.pid).children() if "space" in words_of(one))
    space.suspend()  # nothing comes any more, neither packets nor words
    try:
        until(lambda: desk.ask("status")["call"]["status"] == "recovering", lambda: desk.ask("status"))
        until(lambda: len(lines(told)) == 3, lambda: lines(told))
    finally:
        space.resume()
    until(lambda: desk.ask("status")["call"]["status"] == "connected", lambda: desk.ask("status"))
    assert desk.ask("hangup")["exit"] == 0
    until(lambda: len(lines(told)) == 4, lambda: lines(told))

    dialling, connected, recovering, ended = lines(told)
    for facts in (dialling, connected, recovering, ended):
        assert (facts.pop("call"), facts.pop("destination")) == ("1", "/public/test-room")
    assert dialling == {
        "event": "dialling", "audio": "true", "video": "true", "status": "", "duration": "", "cause": "",
    }  # fmt: skip
    assert 0 < float(connected.pop("setup")) < 20
    assert connected == {"event": "connected", "status": "connected", "duration": "", "cause": ""}
    talked = float(recovering.pop("duration")), float(ended.pop("duration"))
    assert 0 < talked[0] < talked[1]
    assert recovering == {"event": "recovering", "status": "recovering", "cause": ""}
    assert ended == {"event": "ended", "status": "destroyed", "cause": ""}
    assert SECRET not in told.read_text()
    assert "eyJ" not in told.read_text()
    log = desk.home / ".local" / "state" / "swdesk" / "log" / "swdesk.log"
    until(lambda: all(f"The hook {name} ran" in log.read_text("utf-8") for name in HOOKS), log.read_text)
