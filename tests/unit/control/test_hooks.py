"""A user's commands at events: with facts, without a shell, and bounded in everything."""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.control import hooks
from swdesk.control.hooks import HookRunner, Outcome, clean, environment, try_out
from swdesk.control.schema import EVENT, HOOKS
from swdesk.diagnostics.redaction import register_secret

FACTS: dict[str, Any] = {
    "call": 1,
    "destination": "/public/x",
    "status": "destroyed",
    "duration": 61.5,
    "cause": None,
}


def python(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


def run(command: Sequence[str], event: str = "ended", time_limit: float = 10.0, **facts: Any) -> None:
    runner = HookRunner(lambda: {event: command}, time_limit=time_limit)
    runner.happened(event, FACTS | facts)
    runner.wait()


def test_a_command_finds_the_facts(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    code = "import json, os, sys; open(sys.argv[1], 'w').write(json.dumps(dict(os.environ)))"
    run(python(code, str(out)), destination="/public/x\n\x1b[31m; rm -rf ~")
    found = json.loads(out.read_text())
    ours = {name: value for name, value in found.items() if name.startswith("SWDESK_")}
    assert ours == {
        "SWDESK_EVENT": "ended",
        "SWDESK_CALL": "1",
        "SWDESK_DESTINATION": "/public/x[31m; rm -rf ~",
        "SWDESK_STATUS": "destroyed",
        "SWDESK_DURATION": "61.5",
        "SWDESK_CAUSE": "",
    }


def test_nothing_goes_through_a_shell(tmp_path: Path) -> None:
    code = "import sys; open(sys.argv[1], 'w').write(sys.argv[2])"
    run(python(code, str(tmp_path / "out"), "$HOME; echo `id` | cat > /dev/null & *"))
    assert (tmp_path / "out").read_text() == "$HOME; echo `id` | cat > /dev/null & *"


def test_our_own_variables_are_not_handed_on() -> None:
    found = environment("ended", FACTS, {"SWDESK_TOKEN": "secret", "swdesk_x": "1", "PATH": "/bin"})
    assert "SWDESK_TOKEN" not in found
    assert "swdesk_x" not in found
    assert found["PATH"] == "/bin"


@pytest.mark.parametrize("event", HOOKS)
def test_every_hook_has_the_facts_of_its_event_and_the_four_that_all_have(event: str) -> None:
    found = environment(event, {}, {})
    assert set(found) == {"SWDESK_EVENT"} | {
        f"SWDESK_{name.upper()}"
        for name in ("destination", "status", "duration", "cause", *(one.name for one in EVENT[event].facts))
    }


@given(st.text() | st.integers() | st.none() | st.booleans() | st.floats())
def test_any_fact_is_one_short_line(value: object) -> None:
    text = clean(value)
    assert text.isprintable()
    assert len(text) <= hooks.LONGEST_VALUE
    assert "\0" not in text


def test_a_secret_is_no_fact() -> None:
    register_secret("hunter2hunter2")
    assert "hunter2" not in clean("x hunter2hunter2 y")


def test_a_command_that_fails_is_one_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    run(python("print('no\\nsuch\\nthing'); raise SystemExit(3)"))
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert record.getMessage() == "The hook ended failed, it ended with code 3: no such thing"


@pytest.mark.parametrize("command", [["/nowhere/at/all"], ["a\0b"], [str(Path(__file__))]])
def test_a_command_that_cannot_be_started_is_one_line(
    command: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    run(command)
    (record,) = caplog.records
    assert "it cannot be started" in record.getMessage()


def test_output_is_cut_short_and_holds_nobody_up(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        run(python("import sys; sys.stdout.write('x' * 5_000_000)"))
    (record,) = caplog.records
    assert record.getMessage().startswith("The hook ended ran: xxx")
    assert len(record.getMessage()) < hooks.LONGEST_VALUE + 40


def test_output_is_without_secrets(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        run(python("print('token=eyJhbGciOiJkaXIifQ.aaaaaaaaaaaa.bbbbbbbb')"))
    assert "aaaaaaaa" not in caplog.text


def test_a_command_that_takes_too_long_is_ended_with_its_children(
    caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    code = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "open(sys.argv[1], 'w').write(str(child.pid))\n"
        "time.sleep(60)\n"
    )
    run(python(code, str(tmp_path / "pid")), time_limit=3)
    assert "took longer than 3 s and was ended" in caplog.text
    if sys.platform == "linux":
        pid = int((tmp_path / "pid").read_text())
        end = time.monotonic() + 5  # a busy machine takes its time over a killed process
        while is_running(pid) and time.monotonic() < end:
            time.sleep(0.02)
        assert not is_running(pid)


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def test_only_a_few_run_at_once(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    started: list[str] = []

    def carry_out(command: list[str], *_: object) -> Outcome:
        started.append(command[0])
        gate.wait(5)
        return Outcome(0)

    monkeypatch.setattr(hooks, "_carry_out", carry_out)
    runner = HookRunner(lambda: {"ended": ["x"]})
    for _ in range(hooks.MOST_AT_ONCE + 3):
        runner.happened("ended", FACTS)
    gate.set()
    runner.wait()
    assert len(started) == hooks.MOST_AT_ONCE
    assert caplog.text.count("was not run") == 3
    runner.happened("ended", FACTS)
    runner.wait()
    assert len(started) == hooks.MOST_AT_ONCE + 1


def test_what_has_no_command_runs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hooks, "_carry_out", lambda *_: pytest.fail("run"))
    runner = HookRunner(lambda: {"ended": (), "status": ("x",)})
    for event in ("ended", "connected", "status"):
        runner.happened(event, FACTS)
    runner.wait()
    assert os.environ.get("SWDESK_EVENT") is None


@pytest.mark.parametrize("event", HOOKS)
def test_a_command_is_tried_out_as_it_will_be_run(event: str) -> None:
    code = "import os; print(os.environ['SWDESK_EVENT'], os.environ['SWDESK_DESTINATION'])"
    assert try_out(event, python(code)) == Outcome(0, output=f"{event} /public/test-room")


def test_a_trial_says_what_went_wrong() -> None:
    assert try_out("ended", python("raise SystemExit(3)")).code == 3
    assert try_out("ended", ["/nowhere/at/all"]).why_not == "No such file or directory"


def test_every_example_is_a_fact_of_a_hook() -> None:
    facts = {fact.name for event in HOOKS for fact in EVENT[event].facts}
    assert set(hooks.EXAMPLES) <= facts
    assert facts - set(hooks.EXAMPLES) == {"cause"}
