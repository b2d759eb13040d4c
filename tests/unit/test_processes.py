"""How tests look at other programs of the machine."""

from __future__ import annotations

import os
import subprocess
import sys

import psutil

from tests.doubles.processes import words_of


def test_a_program_that_has_ended_has_no_words() -> None:
    with subprocess.Popen([sys.executable, "-S", "-c", ""]) as child:
        ended = psutil.Process(child.pid)
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # ended, and not reaped: a zombie
        assert ended.status() == psutil.STATUS_ZOMBIE
        assert words_of(ended) == []
    assert words_of(ended) == []
    assert words_of(psutil.Process())
