"""`swdesk call` as a monitor: what was expected, its own exit code, and hooks of a call without a window."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.cli.conftest import Program

pytestmark = pytest.mark.integration


def test_a_good_call_meets_what_is_expected(swdesk: Program) -> None:
    result = swdesk.run(
        *[
            "call",
            "/public/echo",
            "--for",
            "3",
            "--json",
            "--expect",
            "connected",
            "--min-fps",
            "5",
            "--max-loss",
            "5",
        ],
        *["--max-setup", "20", "--min-audio", "1"],
    )
    assert result.code == 0, result
    assert [one["is_met"] for one in result.verdict["expectations"]] == [True] * 5


def test_what_is_not_met_is_12_and_named(swdesk: Program) -> None:
    result = swdesk.run(
        *["call", "/public/echo", "--for", "2", "--json", "--min-fps", "999", "--max-setup", "20"]
    )
    assert result.code == 12, result
    unmet = [one["name"] for one in result.verdict["expectations"] if not one["is_met"]]
    assert unmet == ["min_fps"]
    assert "at least 999 were expected" in result.verdict["sentence"]


@pytest.mark.parametrize(
    ("destination", "expect", "code"),
    [
        ("/public/busy", "busy", 0),
        ("/public/not-allowed", "rejected", 0),
        ("/public/busy", "connected", 12),
        ("/public/not-allowed", "busy", 12),
    ],
)
def test_an_outcome_can_be_expected(swdesk: Program, destination: str, expect: str, code: int) -> None:
    result = swdesk.run("call", destination, "--expect", expect, "--json")
    assert result.code == code, result
    assert result.verdict["expectations"][0]["wanted"] == expect


def test_hooks_run_at_every_step_with_the_facts_and_without_the_token(
    swdesk: Program, tmp_path: Path
) -> None:
    out = tmp_path / "facts"
    out.mkdir()
    hook = tmp_path / "hook.py"
    hook.write_text(
        "import json, os, sys\n"
        "facts = {n: v for n, v in os.environ.items() if n.startswith('SWDESK')}\n"
        f"open({str(out)!r} + '/' + facts['SWDESK_EVENT'], 'w').write(json.dumps(facts))\n"
    )
    python = swdesk.command("call", "--lab")[0]
    hooks = [f"--hook={event}={python} {hook}" for event in ("dialling", "connected", "ended")]
    result = swdesk.run("call", "/public/echo", "--for", "1", *hooks)
    assert result.code == 0, result
    found = {path.name: json.loads(path.read_text()) for path in out.iterdir()}
    assert set(found) == {"dialling", "connected", "ended"}
    assert found["dialling"]["SWDESK_AUDIO"] == "true"
    assert float(found["connected"]["SWDESK_SETUP"]) > 0
    assert float(found["ended"]["SWDESK_DURATION"]) >= 1
    assert found["ended"]["SWDESK_CAUSE"] == ""
    assert {facts["SWDESK_DESTINATION"] for facts in found.values()} == {"/public/echo"}
    assert "eyJ" not in json.dumps(found)
    refused = swdesk.run("call", "/public/not-allowed", *hooks)
    assert refused.code == 4
    assert json.loads((out / "ended").read_text())["SWDESK_CAUSE"] == "not-allowed"


MANUAL = (Path(__file__).parents[3] / "docs" / "automation.md").read_text("utf-8")


@pytest.fixture
def shell(swdesk: Program, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a line of the manual as it is written, with `swdesk` among the commands."""
    python = swdesk.command("call", "--lab")[0]
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "swdesk"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(python)} -m swdesk "$@"\n')
    program.chmod(0o755)

    def run(line: str) -> subprocess.CompletedProcess[str]:
        environment = swdesk.environment(None)
        environment["PATH"] = f"{program.parent}:{environment['PATH']}"
        return subprocess.run(
            ["sh", "-c", line], env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60
        )

    return run


Shell = Callable[[str], "subprocess.CompletedProcess[str]"]


def test_the_examples_of_the_manual_run_as_they_are_written(shell: Shell, tmp_path: Path) -> None:
    examples = re.findall(r"^ *(swdesk call (?:(?!\|\|).)*--lab(?:(?!\|\|).)*)$", MANUAL, re.MULTILINE)
    assert len(examples) == 2
    for example in examples:
        done = shell(example)
        assert done.returncode == 0, done
    verdict = json.loads((tmp_path / "call.jsonl").read_text().splitlines()[-1])
    assert all(one["is_met"] for one in verdict["expectations"])
    assert len(verdict["expectations"]) == 4


def test_the_example_that_fails_says_why_as_the_manual_tells(shell: Shell) -> None:
    (example,) = re.findall(r"^(swdesk call .*--lab.* \|\| .*)$", MANUAL, re.MULTILINE)
    told = re.findall(r"^# (.*)$", MANUAL, re.MULTILINE)
    done = shell(example)
    said = done.stdout.splitlines()[-2:]
    assert [re.sub(r"at [\d.]+ a second", "at N a second", line) for line in said] == [
        "Not as expected: pictures came at N a second, at least 999 were expected.",
        "exit code 12",
    ], done
    assert said[1] in told
    assert re.sub(r"at [\d.]+ a second", "at 25 a second", said[0]) in told


def test_the_line_for_cron_is_silent_when_all_is_well_and_else_says_why(
    shell: Shell, swdesk: Program
) -> None:
    (line,) = re.findall(r"^\*/5 \* \* \* \* (.*)$", MANUAL, re.MULTILINE)
    assert "%" not in line, "cron makes a new line of it"
    (swdesk.home / ".swdesk-token").write_text(swdesk.lab.token("ada"))
    config = swdesk.home / "swdesk"
    config.mkdir()
    (config / "preferences.toml").write_text(f'[network]\nca_file = "{swdesk.ca}"\n')
    done = shell(line)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = shell(line.replace("--max-loss 2", "--min-fps 999").replace("--for 10", "--for 2"))
    assert done.stdout.splitlines()[-1].startswith("Not as expected: pictures came at ")
    (swdesk.home / ".swdesk-token").write_text("no token")
    assert "is no token" in shell(line).stdout
