"""A Windows program without a console has no streams: `sys.stdout` is None, and so are the others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import os, sys
answer = os.dup(1)
null = os.open(os.devnull, os.O_RDWR)
for number in (0, 1, 2):
    os.dup2(null, number)
sys.stdin = sys.stdout = sys.stderr = sys.__stdin__ = sys.__stdout__ = sys.__stderr__ = None
from swdesk.__main__ import main
try:
    code = main(sys.argv[1:])
except SystemExit as ended:
    code = ended.code
os.write(answer, f"ended with {int(code or 0)}".encode())
"""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["--help"], 0),
        (["--nonsense"], 2),
        (["--debug", "--nonsense"], 2),
        (["completion", "bash"], 0),
        (["call", "/public/echo", "--token-file", "-"], 2),
        (["call", "/public/echo", "--lab", "--for", "1", "--debug", "--json"], 0),
        (["--self-check"], 0),
        (["--demo"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_nothing_needs_a_stream(arguments: list[str], code: int, tmp_path: Path) -> None:
    kept = ("PATH", "LANG", "SYSTEMROOT", "QT_LOGGING_RULES")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        env={name: os.environ[name] for name in kept if name in os.environ} | {"HOME": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=90,
    )
    assert done.stdout == f"ended with {code}", done.stderr
