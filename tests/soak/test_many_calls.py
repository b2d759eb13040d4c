"""Fifty video calls in a row leave nothing behind: the benchmark's limits, held as a test."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(420)
def test_fifty_calls_leave_nothing_behind() -> None:
    done = subprocess.run(
        [sys.executable, "bench/soak.py", "--calls", "50", "--seconds", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=400,
    )
    assert done.stdout, done.stderr
    report = json.loads(done.stdout)
    assert len(report["limits"]) == 5
    assert all(each["held"] for each in report["limits"]), json.dumps(report["limits"], indent=2)
