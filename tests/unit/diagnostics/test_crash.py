"""A fault leaves a file that tells where it was, and no secret."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from swdesk.diagnostics.crash import CrashFile

TOKEN = "eyJhbGciOiJkaXIiLCJ0eXAiOiJTQVQifQ..c2VjcmV0.Y2lwaGVydGV4dA.dGFn"

PROGRAM = """
import os, signal, sys, threading
from pathlib import Path
from swdesk.diagnostics.crash import CrashFile
from swdesk.diagnostics.logs import register_secret

crash = CrashFile(Path(sys.argv[1]))
print(crash.begin("0.1.0"), flush=True)

def the_place(token):
    register_secret(token)
    {fault}

the_place(os.environ["THE_TOKEN"])
crash.close()
"""

FAULTS = {
    "a fault of the machine": "os.kill(os.getpid(), signal.SIGSEGV)",
    "an exception": "raise RuntimeError('with ' + token)",
    "an exception in a thread": (
        "def work(): raise RuntimeError('with ' + token)\n"
        "    thread = threading.Thread(target=work, name='worker'); thread.start(); thread.join()"
    ),
    "an exception of a task": "crash.note('A task failed', RuntimeError('with ' + token))",
}


def run(file: Path, fault: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PROGRAM).format(fault=fault), str(file)],
        env=os.environ | {"THE_TOKEN": TOKEN},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "logs" / "crash.txt"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another matter there")
@pytest.mark.parametrize("name", FAULTS)
def test_what_a_fault_leaves_is_there_at_the_next_start_without_the_token(file: Path, name: str) -> None:
    first = run(file, FAULTS[name])
    assert first.stdout == "False\n"
    assert (first.returncode == -11) == (name == "a fault of the machine")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert run(file, "pass").stdout == "True\n"
    left = CrashFile(file).read()
    assert left == CrashFile(file).kept.read_text(encoding="utf-8"), "clean on the disk, too"
    assert ("Segmentation fault" if "machine" in name else "RuntimeError: with [secret]") in left
    assert "the_place" in left or name == "an exception of a task" or "in work" in left
    for piece in (TOKEN, TOKEN[:24], TOKEN[-24:]):
        assert piece not in left
    assert run(file, "pass").stdout == "False\n", "told once"
    CrashFile(file).delete()
    assert not list(file.parent.iterdir()), "and then there is nothing left of it"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another matter there")
def test_who_is_killed_from_outside_has_nothing_to_tell(file: Path) -> None:
    run(file, "os.kill(os.getpid(), signal.SIGKILL)")
    assert file.exists()
    assert run(file, "pass").stdout == "False\n"


def test_a_folder_that_cannot_be_written_stops_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    crash = CrashFile(tmp_path / "taken" / "crash.txt")
    assert crash.begin("0.1.0") is False
    crash.note("a task", RuntimeError("x"))
    crash.close()
    assert "There will be no crash file" in caplog.text


def test_a_program_that_fails_all_the_time_does_not_fill_the_disk(file: Path) -> None:
    run(file, "[crash.note('again', RuntimeError(str(n))) for n in range(1000)]")
    text = file.read_text(encoding="utf-8")
    assert text.count("RuntimeError") == 20
