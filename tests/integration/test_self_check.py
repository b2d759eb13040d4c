"""The self-check as a whole, run from source as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

NAMES = [
    *("platform", "tls", "multimedia", "icons", "style", "translations"),
    *("certificates", "keyring", "echo canceller", "codecs", "call"),
]


def test_this_copy_is_complete_without_a_screen(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH")
    } | {"HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "swdesk", "--self-check", "--json"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=110,
    )
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stdout + done.stderr
    assert [each["name"] for each in said if each["event"] == "check"] == NAMES
    assert all(each["ok"] for each in said if each["event"] == "check")
    assert said[-1]["outcome"] == "ok"
