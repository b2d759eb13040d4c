"""The whole program in a data folder: settings found, changed and taken away by keyboard alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.components.conftest import end, wait_for
from tests.components.test_desktop import find, xdotool


def test_a_data_folder_holds_everything_and_all_of_it_can_be_removed(
    screen: dict[str, str], home: Path
) -> None:
    data = home / "all of it"
    with (home / "out.txt").open("wb") as out:
        program = subprocess.Popen(
            [sys.executable, "-m", "swdesk", "--data-dir", str(data)],
            env=screen,
            cwd=home,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        find(screen)

        def is_open() -> bool:
            xdotool(screen, "key", "ctrl+comma")
            return bool(xdotool(screen, "search", "--onlyvisible", "--name", "^Settings"))

        wait_for(is_open, "the settings")
        xdotool(screen, "type", "studio")
        xdotool(screen, "key", "Tab", "Tab", "space")
        file = data / "preferences.toml"
        wait_for(file.exists, "the change on the disk")
        assert file.read_text() == "[sound]\nstudio = true\n"
        assert (data / "log" / "swdesk.log").exists()

        xdotool(screen, "key", "ctrl+f")
        xdotool(screen, "type", "remove everything")
        xdotool(screen, "key", "Tab", "Tab", "space")  # it asks, and the focus is on keeping
        xdotool(screen, "key", "Tab", "space")
        assert program.wait(15) == 0, (home / "out.txt").read_text()
    finally:
        end(program)
    assert not data.exists()
    run = home / "run"  # the session's, and gone with it; the lock in there holds nothing
    ours = [
        path
        for path in home.rglob("*")
        if "swdesk" in path.name and path.is_file() and run not in path.parents
    ]
    assert not ours, "nothing of it lay elsewhere"
