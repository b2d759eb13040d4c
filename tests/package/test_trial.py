"""The trial of a package on a build machine, under Wine and with tools that write down what they are told."""

from __future__ import annotations

from pathlib import Path

import pytest
import trial
from facts import VERSION
from windows import build as windows

from tests.package.wine import Wine


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Puts tools on PATH that write down how they were called; `calls.end_with` makes one fail."""
    tools, log = tmp_path / "tools", tmp_path / "calls.log"
    tools.mkdir()
    log.touch()
    monkeypatch.setenv("PATH", str(tools), prepend=":")

    def tool(path: Path | str, script: str = "exit 0") -> None:
        file = tools / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'#!/bin/sh\necho "$(basename "$0") $*" >>"{log}"\n{script}\n')
        file.chmod(0o700)

    tool.read = lambda: log.read_text().splitlines()
    return tool


def test_the_app_is_checked_in_its_image_which_is_let_go_of_even_so(tmp_path: Path, calls) -> None:
    image = tmp_path / "swdesk-1-macos-arm64.dmg"
    with pytest.raises(SystemExit, match="0 files"):
        trial.on_macos(tmp_path)
    image.touch()
    program = "content/swdesk.app/Contents/MacOS/swdesk"
    calls(program)
    calls("hdiutil", f'[ "$1" != attach ] || cp -r "{tmp_path}/tools/content/." "$5"')
    trial.on_macos(tmp_path)
    attach, version, check, detach = calls.read()
    mounted = attach.split()[5]
    assert attach == f"hdiutil attach -nobrowse -readonly -mountpoint {mounted} {image}"
    assert (version, check) == ("swdesk --version", "swdesk --self-check")
    assert detach == f"hdiutil detach {mounted}"

    calls(program, '[ "$1" != --self-check ]')
    with pytest.raises(SystemExit, match="swdesk ended with 1"):
        trial.on_macos(tmp_path)
    assert calls.read()[-1].startswith("hdiutil detach")


def test_the_deb_is_installed_checked_and_removed(
    tmp_path: Path, calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "swdesk_1_amd64.deb"
    package.touch()
    calls("sudo")
    checked: list[Path] = []
    monkeypatch.setattr(trial, "_check", checked.append)
    trial.on_linux(tmp_path)
    assert calls.read() == [
        f"sudo apt-get -qq -y install {package}",
        "sudo apt-get -qq -y remove swdesk",
    ]
    assert checked == [Path("/usr/bin/swdesk")]


def test_the_installer_is_run_checked_and_leaves_nothing(
    wine: Wine, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The steps as they are, each started under Wine with its paths in the words of Windows."""
    setup = windows.installer(folder, tmp_path)
    local = wine.user_folder("Local")
    target = local / "Programs" / "swdesk"
    monkeypatch.setenv("LOCALAPPDATA", str(local))
    told: list[str] = []

    def step(program: Path, *arguments: object) -> None:
        assert (
            wine.run(program, *(str(each).replace(str(target), wine.spell(target)) for each in arguments))
            == 0
        )
        if program.name == "swdesk.exe":
            told.append((target / "started.txt").read_text())
            (target / "started.txt").unlink()

    monkeypatch.setattr(trial, "_run", step)
    trial.on_windows(tmp_path)
    assert told == ["--version", "--self-check"]
    assert setup.name == f"swdesk-{VERSION}-setup.exe"
    assert not [path for path in target.iterdir() if path.name != "uninstall.exe"]
