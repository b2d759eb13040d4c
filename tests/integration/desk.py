"""The program as it is started, in a home of its own, and commands from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

READY_WITHIN = 20.0  # s
# The program itself; it takes the screen that is not there for one.
WITH_SCREEN = (
    "import sys\nfrom swdesk.app.desktop import start_checks\n"
    "start_checks.look = lambda **_: start_checks.Findings()\n"
    "from swdesk.__main__ import main\nsys.exit(main())\n"
)


class Desk:
    """A home of its own, the window in it, and commands from outside."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("SWDESK_", "XDG_")) and name not in ("DISPLAY", "WAYLAND_DISPLAY")
        } | {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }
        self.process: subprocess.Popen[str] | None = None

    def start(self, *arguments: str, program: tuple[str, str] = ("-m", "swdesk")) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *program, *arguments],
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def open(self, *arguments: str) -> None:
        """The window, until it takes commands and is signed in where it can be."""
        self.process = self.start(*arguments, program=("-c", WITH_SCREEN))
        deadline = time.monotonic() + READY_WITHIN
        wanted = "online" if "--demo" in arguments else "none"
        while time.monotonic() < deadline:
            done = self.run("status", "--json", *(arguments if "--profile" in arguments else ()))
            if done.returncode == 0 and json.loads(done.stdout)["presence"] == wanted:
                return
            assert self.process.poll() is None, self.process.communicate()
            time.sleep(0.1)
        raise AssertionError(f"it was not ready: {done}")

    def run(self, *arguments: str, timeout: float = 30) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "swdesk", *arguments],
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
        )

    def ask(self, *arguments: str) -> dict[str, Any]:
        done = self.run(*arguments, "--json")
        assert done.stdout.count("\n") == 1, done
        answer: dict[str, Any] = json.loads(done.stdout)
        assert answer["ok"] is (done.returncode == 0), done
        return answer | {"exit": done.returncode}

    def close(self) -> None:
        """End it as a log-out does."""
        process, self.process = self.process, None
        if process is not None:
            process.send_signal(signal.SIGTERM)
            _, err = process.communicate(timeout=10)
            assert "Traceback" not in err

    @property
    def socket(self) -> Path:
        (found,) = (self.home / "swdesk").glob("*.sock")
        return found
