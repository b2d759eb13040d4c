"""Starting with the session: written as each system has it, and read back from there."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from swdesk.app.desktop.autostart import (
    APPROVED,
    RUN,
    LinuxAutostart,
    MacAutostart,
    WindowsAutostart,
    start_command,
)
from swdesk.handlers import APP_ID
from swdesk.handlers.linux import exec_line
from swdesk.places import Places

COMMAND = ["/opt/swdesk/swdesk", "--minimised"]


@pytest.fixture
def linux(tmp_path: Path) -> LinuxAutostart:
    return LinuxAutostart("swdesk", COMMAND, {"XDG_CONFIG_HOME": str(tmp_path)})


def test_on_linux_it_is_an_entry_of_the_autostart_folder(linux: LinuxAutostart, tmp_path: Path) -> None:
    assert not linux.is_on()
    linux.set(True)
    assert linux.is_on()
    assert linux.file == tmp_path / "autostart" / "swdesk.desktop"
    assert "Exec=/opt/swdesk/swdesk --minimised\n" in linux.file.read_text()
    assert f"Icon={APP_ID}\n" in linux.file.read_text()
    assert [file.name for file in linux.file.parent.iterdir()] == ["swdesk.desktop"]
    linux.set(False)
    linux.set(False)
    assert not linux.is_on()
    assert not list(linux.file.parent.iterdir())


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = true"])
def test_what_the_desktop_switched_off_is_off(linux: LinuxAutostart, line: str) -> None:
    linux.set(True)
    kept = [one for one in linux.file.read_text().splitlines() if not one.startswith("X-GNOME")]
    linux.file.write_text("\n".join([*kept, line]) + "\n")
    assert not linux.is_on()
    linux.set(True)
    assert linux.is_on()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="the tool is of one system only")
def test_the_entry_is_a_valid_one(linux: LinuxAutostart) -> None:
    linux._command = ["/home/a b/100%/sw$desk", "--data-dir", 'x"y\\z']
    linux.set(True)
    done = subprocess.run(["desktop-file-validate", str(linux.file)], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (["/usr/bin/swdesk"], "/usr/bin/swdesk"),
        (["/a b/c"], '"/a b/c"'),
        (["100%"], '"100%%"'),
        (["a$b"], '"a\\\\$b"'),
        (['a"b'], '"a\\\\"b"'),
        (["a\\b"], '"a\\\\\\\\b"'),
        ([""], '""'),
    ],
)
def test_the_command_is_quoted_as_the_specification_says(command: list[str], line: str) -> None:
    assert exec_line(command) == line


class Registry:
    """The few functions of `winreg`, over dictionaries."""

    HKEY_CURRENT_USER = object()
    KEY_SET_VALUE = REG_SZ = 1

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, object]] = {}

    @contextmanager
    def CreateKey(self, _root: object, path: str) -> Iterator[dict[str, object]]:
        yield self.keys.setdefault(path, {})

    @contextmanager
    def OpenKey(self, _root: object, path: str, *_how: int) -> Iterator[dict[str, object]]:
        if path not in self.keys:
            raise FileNotFoundError(path)
        yield self.keys[path]

    def QueryValueEx(self, key: dict[str, object], name: str) -> tuple[object, int]:
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], 1

    def SetValueEx(
        self, key: dict[str, object], name: str, _reserved: int, _kind: int, value: object
    ) -> None:
        key[name] = value

    def DeleteValue(self, key: dict[str, object], name: str) -> None:
        if name not in key:
            raise FileNotFoundError(name)
        del key[name]


def test_on_windows_it_is_a_value_that_the_task_manager_may_have_switched_off() -> None:
    registry = Registry()
    autostart = WindowsAutostart("swdesk", [r"C:\a b\swdesk.exe", "--minimised"], registry)
    assert not autostart.is_on()
    autostart.set(True)
    assert registry.keys[RUN] == {"swdesk": r'"C:\a b\swdesk.exe" --minimised'}
    assert autostart.is_on()
    registry.keys[APPROVED] = {"swdesk": bytes([3, 0, 0, 0])}
    assert not autostart.is_on()
    autostart.set(True)
    assert autostart.is_on()
    autostart.set(False)
    autostart.set(False)
    assert registry.keys[RUN] == {}


def test_on_macos_it_is_a_launch_agent(tmp_path: Path) -> None:
    autostart = MacAutostart("swdesk", COMMAND, tmp_path / "LaunchAgents")
    assert not autostart.is_on()
    autostart.set(True)
    agent = plistlib.loads(autostart.file.read_bytes())
    assert agent["ProgramArguments"] == COMMAND
    assert agent["RunAtLoad"] is True
    assert autostart.is_on()
    for spoilt in (b"not a list of properties", b"<?xml version='1.0'?><plist><dict>", plistlib.dumps([])):
        autostart.file.write_bytes(spoilt)
        assert not autostart.is_on()
    autostart.set(False)
    assert not autostart.file.exists()


def test_each_copy_and_profile_starts_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = tmp_path / "python"
    monkeypatch.setattr(sys, "executable", str(python))
    assert start_command(Places()) == [str(python), "-m", "swdesk", "--minimised"]
    for name in ("swdesk", "swdesk-gui"):
        (tmp_path / name).touch()
        assert start_command(Places()) == [str(tmp_path / name), "--minimised"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_command(Places()) == [str(tmp_path / "swdesk-gui"), "--minimised"], "no terminal opens"
    (tmp_path / "swdesk-gui").unlink()
    assert start_command(Places("work", Path("/data"))) == [
        str(python), "--minimised", "--data-dir", "/data", "--profile", "work",
    ]  # fmt: skip
