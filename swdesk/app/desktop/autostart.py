"""Whether the system starts the program when its user logs in: read from the system, and changed there.

Linux: a desktop entry in the autostart folder. Windows: a value of the Run key, which the Task Manager may
have switched off. macOS: a launch agent. Each profile has an entry of its own.
"""

from __future__ import annotations

import contextlib
import os
import plistlib
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol
from xml.parsers.expat import ExpatError

from swdesk import places
from swdesk.app.desktop.identity import APP_ID
from swdesk.handlers import program
from swdesk.handlers.linux import exec_line
from swdesk.whole_file import write_whole

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
AGENT = "org.swdesk.{name}"


class Autostart(Protocol):
    """One entry of the system's."""

    def is_on(self) -> bool:
        """As the system has it now."""

    def set(self, on: bool) -> None:
        """Raises `OSError` when the system refuses."""


class LinuxAutostart:
    """A desktop entry (Desktop Application Autostart Specification 0.5)."""

    def __init__(
        self, name: str, command: Sequence[str], environment: Mapping[str, str] = os.environ
    ) -> None:
        home = Path(environment.get("XDG_CONFIG_HOME") or Path(environment.get("HOME", "~")) / ".config")
        self.file = home.expanduser() / "autostart" / f"{name}.desktop"
        self._command = command

    def is_on(self) -> bool:
        """See `Autostart`."""
        try:
            lines = [line.strip() for line in self.file.read_text(encoding="utf-8").splitlines()]
        except (OSError, UnicodeDecodeError):
            return False
        entries = dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
        values = {key.strip(): value.strip().lower() for key, value in entries.items()}
        return values.get("Hidden") != "true" and values.get("X-GNOME-Autostart-enabled") != "false"

    def set(self, on: bool) -> None:
        """See `Autostart`."""
        if not on:
            self.file.unlink(missing_ok=True)
            return
        text = (
            "[Desktop Entry]\n"
            "Type=Application\n"
            "Name=swdesk\n"
            "Comment=Video calls\n"
            f"Exec={exec_line(self._command)}\n"
            f"Icon={APP_ID}\n"
            "Terminal=false\n"
            "X-GNOME-Autostart-enabled=true\n"
        )
        write_whole(self.file, text)


class WindowsAutostart:
    """A value of the Run key of this user. `winreg` is Python's module, or a test's."""

    def __init__(self, name: str, command: Sequence[str], winreg: Any = None) -> None:
        if winreg is None:
            import winreg  # type: ignore[no-redef]
        self._winreg = winreg
        self._name = name
        self._command = command

    def is_on(self) -> bool:
        """See `Autostart`."""
        if self._read(RUN) is None:
            return False
        approved = self._read(APPROVED)
        return not (isinstance(approved, bytes) and approved[:1] and approved[0] & 1)  # odd: switched off

    def set(self, on: bool) -> None:
        """See `Autostart`."""
        registry = self._winreg
        self._remove(APPROVED)  # who switches it on here wants it on
        if not on:
            self._remove(RUN)
            return
        with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN) as key:
            line = subprocess.list2cmdline(self._command)
            registry.SetValueEx(key, self._name, 0, registry.REG_SZ, line)

    def _read(self, path: str) -> object | None:
        registry = self._winreg
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path) as key:
                found: object = registry.QueryValueEx(key, self._name)[0]
        except FileNotFoundError:
            return None
        return found

    def _remove(self, path: str) -> None:
        registry = self._winreg
        with (
            contextlib.suppress(FileNotFoundError),
            registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_SET_VALUE) as key,
        ):
            registry.DeleteValue(key, self._name)


class MacAutostart:
    """A launch agent of this user (launchd.plist(5)); it is read at the next log-in."""

    def __init__(self, name: str, command: Sequence[str], folder: Path | None = None) -> None:
        self._label = AGENT.format(name=name)
        self.file = (folder or Path.home() / "Library" / "LaunchAgents") / f"{self._label}.plist"
        self._command = command

    def is_on(self) -> bool:
        """See `Autostart`."""
        try:
            agent = plistlib.loads(self.file.read_bytes())
        except (OSError, ValueError, ExpatError):
            return False
        return isinstance(agent, dict) and bool(agent.get("RunAtLoad")) and not agent.get("Disabled")

    def set(self, on: bool) -> None:
        """See `Autostart`."""
        if not on:
            self.file.unlink(missing_ok=True)
            return
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        agent = {
            "Label": self._label,
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        self.file.write_bytes(plistlib.dumps(agent))


def autostart_here(platform: str = sys.platform) -> Autostart:
    """This system's entry of this profile."""
    here = places.here()
    name = here.instance.replace("@", "-")
    command = start_command(here)
    if platform == "win32":
        return WindowsAutostart(name, command)
    return MacAutostart(name, command) if platform == "darwin" else LinuxAutostart(name, command)


def start_command(here: places.Places) -> list[str]:
    """How this copy of the program is started without a window, in this profile."""
    return [*program.command(gui=True), "--minimised", *here.arguments]
