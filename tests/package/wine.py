"""A Windows to install into: Wine without a screen, with a prefix of its own."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

WINE = "/usr/lib/wine/wine64"  # Debian's package has it here, and nothing on PATH
SERVER = "/usr/lib/wine/wineserver64"
LIMIT = 60.0  # s, for one program

Registry = dict[str, dict[str, str]]
"""Values by key, both in lower case; the value without a name is called "@"."""


class Wine:
    """Programs run in it are ended with it."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(prefix),  # its links to the user's own folders must not lead out
            "WINEPREFIX": str(prefix / "windows"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
        }
        self._started: list[subprocess.Popen[bytes]] = []
        self.users = prefix / "windows" / "drive_c" / "users"

    def set_up(self, idle: Path) -> None:
        """Takes about ten seconds. `idle` runs from then on: each first program of a desktop waits for it."""
        assert self.run("wineboot", "--init") == 0
        subprocess.run([SERVER, "-w"], env=self._environment, timeout=LIMIT, check=True)
        self.start(idle, "wait")
        wait_for(idle.with_name("started.txt").exists, "Windows runs")

    def run(self, program: str | Path, *arguments: str) -> int:
        """Run to the end; returns the exit code."""
        command = [WINE, str(program), *arguments]
        return subprocess.run(
            command, env=self._environment, timeout=LIMIT, stdin=subprocess.DEVNULL
        ).returncode

    def start(self, program: Path, *arguments: str) -> subprocess.Popen[bytes]:
        """Let it run, until `end` at the most."""
        process = subprocess.Popen([WINE, str(program), *arguments], env=self._environment)
        self._started.append(process)
        return process

    def user_folder(self, *parts: str) -> Path:
        """A path below the user's AppData."""
        (user,) = (each for each in self.users.iterdir() if each.name != "Public")
        return user.joinpath("AppData", *parts)

    def spell(self, path: Path) -> str:
        """The path in the words of Windows."""
        return "C:\\" + str(path.relative_to(self.users.parent)).replace("/", "\\")

    def files(self) -> set[str]:
        """All files and folders of all users."""
        return {str(path.relative_to(self.users)) for path in self.users.rglob("*")}

    def registry(self) -> Registry:
        """What the user's registry holds below Software."""
        target = self.prefix / "export.reg"
        target.unlink(missing_ok=True)
        # Z: is the root of this system
        assert self.run("reg", "export", "HKCU\\Software", f"Z:{target}".replace("/", "\\"), "/y") == 0
        return _parse(target.read_text("utf-16"))

    def end(self) -> None:
        """End whatever runs in it."""
        subprocess.run([SERVER, "-k"], env=self._environment, timeout=LIMIT, check=False)
        subprocess.run([SERVER, "-w"], env=self._environment, timeout=LIMIT, check=True)
        for process in self._started:
            process.wait(LIMIT)


def wait_for(condition: Callable[[], object], what: str, limit: float = 20) -> None:
    """Wait for another program. Fails by name."""
    deadline = time.monotonic() + limit
    while not condition():
        assert time.monotonic() < deadline, f"not within {limit:g} s: {what}"
        time.sleep(0.05)


def _parse(text: str) -> Registry:
    found: Registry = {}
    values: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("["):
            key = line.strip("[]").removeprefix("HKEY_CURRENT_USER\\Software\\")
            values = found.setdefault(key.lower(), {})
        elif match := re.match(r'(@|"((?:[^"\\]|\\.)*)")=(.*)', line):
            name = match[2].lower() if match[2] is not None else "@"
            values[name] = re.sub(r"\\(.)", r"\1", match[3].removeprefix('"').removesuffix('"'))
    return found
