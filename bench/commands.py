#!/usr/bin/env python3
"""What a person waits for who presses a key: python bench/commands.py [--repeat 15]

Starts the window without a screen and prints JSON, medians of the repeats in seconds with their spread:
`hand_over_s`, a second start from the start of its process to its end, `hand_over_itself_s`, of it what comes
after Python's own start, and `mute_s`, `swdesk mute --toggle` likewise, refused for want of a call. Exits
with 1 when a second start or the command takes longer than 0.1 s.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench._lib.limits import command_limits
from bench._lib.processes import machine
from bench._lib.samples import medians

READY_WITHIN = 20.0  # s
MARK = (
    "import time, sys; began = time.perf_counter(); from swdesk.__main__ import main; "
    "code = main(sys.argv[1:]); print(time.perf_counter() - began, file=sys.__stdout__)"
)


def measure(environment: dict[str, str]) -> dict[str, float]:
    """One round."""
    return {
        "python_s": _took(environment, "-c", "pass")[0],
        "hand_over_s": _took(environment, "-m", "swdesk")[0],
        "hand_over_itself_s": float(_took(environment, "-c", MARK)[1].split()[-1]),
        "mute_s": _took(environment, "-m", "swdesk", "mute", "--toggle")[0],
    }


def _took(environment: dict[str, str], *arguments: str) -> tuple[float, str]:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=30
    )
    return time.perf_counter() - began, done.stdout


def run(repeat: int) -> dict[str, Any]:
    """The window, the rounds, and its end."""
    load = os.getloadavg()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        own = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"), home)
        environment = {
            **os.environ,
            **own,
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/none",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        window = subprocess.Popen(
            [sys.executable, "-m", "swdesk"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            deadline = time.monotonic() + READY_WITHIN
            while subprocess.run(
                [sys.executable, "-m", "swdesk", "status"], env=environment, capture_output=True, timeout=30
            ).returncode:
                if time.monotonic() > deadline:
                    raise SystemExit("the window did not take commands in time")
                time.sleep(0.2)
            measure(environment)  # compiles
            repeats = [measure(environment) for _ in range(repeat)]
        finally:
            window.terminate()
            window.wait(10)
    numbers = medians(repeats)
    return {
        "benchmark": "commands",
        "machine": machine(load),
        "limits": command_limits(numbers),
        "numbers": numbers,
        "repeats": repeats,
    }


def main() -> int:
    """Exit code 1 when a limit is not held."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=15, help="rounds (default: 15)")
    report = run(parser.parse_args().repeat)
    print(json.dumps(report, indent=2))
    return 0 if all(each["held"] for each in report["limits"]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
