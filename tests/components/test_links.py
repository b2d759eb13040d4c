"""Links as a desktop opens them: a real `xdg-mime` and `xdg-open`, the program as started, its card."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from swdesk.app.presenters.links import GUARD
from swdesk.handlers import SCHEMES
from swdesk.handlers.linux import ENTRY
from tests.components.conftest import need, wait_for
from tests.components.test_desktop import picture_of_the_screen, xdotool

REGION = '[calls]\nregion = "US"\n'
FAR, ADA, ALICE = "+14155550100", "+15551234567", "sip:alice@example.com"
SPELLINGS = (
    ("tel:+15551234567", ADA),
    ("tel:(415)%20555-0100", FAR),
    ("tel://+15551234567", ADA),
    ("tel://(415)%20555-0100", FAR),
    ("sip:alice@example.com?x=1", ALICE),
    ("callto:+15551234567", ADA),
    ("sip://alice@example.com?x=1", ALICE),
    ("callto://+1-415-555-0100", FAR),
    ("swdesk://public/room?channel=video", "/public/room"),
)
"""Each asks for another destination than the one before, so that none is shown by what another left."""
READ_CLIPBOARD = (
    "from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
    "app.processEvents(); print(app.clipboard().text())"
)


def doctor(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "swdesk", "links", *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def registered(screen: dict[str, str]) -> Iterator[dict[str, str]]:
    need("xdg-mime", "xdg-open", "update-desktop-database", "desktop-file-validate")
    settings = Path(screen["XDG_CONFIG_HOME"]) / "swdesk" / "preferences.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(REGION)
    doctor(screen, "--register")
    yield screen
    doctor(screen, "--unregister")


@pytest.fixture
def opened(registered: dict[str, str], home: Path) -> Iterator[Callable[[str], subprocess.Popen[bytes]]]:
    """Opens a link as every program does; whatever was started is ended with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def open_it(link: str) -> subprocess.Popen[bytes]:
        with (home / "out.txt").open("ab") as out:
            started.append(
                subprocess.Popen(
                    ["xdg-open", link], env=registered, stdout=out, stderr=out, start_new_session=True
                )
            )
        return started[-1]

    yield open_it
    for process in started:
        try:
            os.killpg(process.pid, signal.SIGTERM)
        except ProcessLookupError:
            continue
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def windows(environment: dict[str, str]) -> list[str]:
    return xdotool(environment, "search", "--onlyvisible", "--name", "swdesk$").splitlines()


def programs(environment: dict[str, str]) -> int:
    """How many there are with this home."""
    found = 0
    for process in psutil.process_iter():
        try:
            words = process.cmdline()
            found += (
                any("swdesk" in word for word in words)
                and "python" in words[0]
                and process.environ().get("HOME") == environment["HOME"]
            )
        except (psutil.Error, IndexError):
            continue
    return found


def called_by_the_card(environment: dict[str, str], window: str) -> str:
    """Press Enter at the card. Without a token that fills the destination in and asks for one; read it."""
    time.sleep(GUARD + 0.2)  # a card that has just come up takes no press
    xdotool(environment, "windowactivate", "--sync", window)
    for key in ("alt+j", "Return", "ctrl+l", "ctrl+a", "ctrl+c"):
        xdotool(environment, "key", "--window", window, "--clearmodifiers", key)
    done = subprocess.run(
        [sys.executable, "-c", READ_CLIPBOARD], env=environment, capture_output=True, text=True, timeout=30
    )
    return done.stdout.strip()


def dialled_by_the_card(environment: dict[str, str], window: str) -> str:
    """Press Enter at the card while somebody listens; whom the program says it dials."""
    listening = subprocess.Popen(
        [sys.executable, "-m", "swdesk", "events", "--json"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    time.sleep(2)
    xdotool(environment, "windowactivate", "--sync", window)
    for key in ("alt+j", "Return"):
        xdotool(environment, "key", "--window", window, "--clearmodifiers", key)
    time.sleep(1)
    listening.terminate()
    told = [json.loads(line) for line in listening.communicate(timeout=10)[0].splitlines()]
    return next((one["destination"] for one in told if one["event"] == "dialling"), "")


def test_the_doctor_registers_looks_and_takes_it_back(registered: dict[str, str], home: Path) -> None:
    entry = home / "data" / "applications" / ENTRY
    checked = subprocess.run(["desktop-file-validate", str(entry)], capture_output=True, text=True)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert doctor(registered).splitlines() == [f"{scheme + ':':8} swdesk" for scheme in SCHEMES]
    for scheme in SCHEMES:
        asked = ["xdg-mime", "query", "default", f"x-scheme-handler/{scheme}"]
        assert subprocess.check_output(asked, env=registered, text=True).strip() == ENTRY
    assert all(line.endswith("nobody") for line in doctor(registered, "--unregister").splitlines())
    assert not entry.exists()
    assert ENTRY not in (home / "config" / "mimeapps.list").read_text()
    assert "swdesk" not in (home / "data" / "applications" / "mimeinfo.cache").read_text()


def opened_cold(environment: dict[str, str], home: Path) -> str:
    """The window that a link has brought."""
    wait_for(lambda: windows(environment), "the window", 30)
    (window,) = windows(environment)
    picture_of_the_screen(environment, home / "cold.png")
    return window


def test_a_link_opens_the_program_and_each_spelling_of_others_reaches_it(
    registered: dict[str, str], opened: Callable[[str], subprocess.Popen[bytes]], home: Path
) -> None:
    opened("swdesk:/public/room?channel=video")
    window = opened_cold(registered, home)
    wait_for(lambda: called_by_the_card(registered, window) == "/public/room", "the card", 20)

    # while it runs: the same program, and the newer link in place of the one that was not called
    for link, destination in SPELLINGS:
        assert opened(link).wait(20) == 0, link
        wait_for(lambda want=destination: called_by_the_card(registered, window) == want, link, 20)
    picture_of_the_screen(registered, home / "warm.png")

    # one for guests, whole: with all of its parts it is asked about, cut at an & it would be refused
    opened("swdesk:/public/room?channel=audio&embed=c2c_0123456789abcdef&host=localhost:9")
    wait_for(lambda: dialled_by_the_card(registered, window) == "/public/room", "the guest's link", 20)
    assert windows(registered) == [window]
    assert programs(registered) == 1, (home / "out.txt").read_text()


def test_a_number_in_local_writing_opens_the_program(
    registered: dict[str, str], opened: Callable[[str], subprocess.Popen[bytes]], home: Path
) -> None:
    opened("tel://(415)%20555-0100")
    window = opened_cold(registered, home)
    wait_for(lambda: called_by_the_card(registered, window) == FAR, "the card", 20)


def test_a_link_that_is_refused_opens_the_program_too(
    registered: dict[str, str], opened: Callable[[str], subprocess.Popen[bytes]]
) -> None:
    """Who clicked it sees no terminal: the window says why, and there is nothing to call."""
    opened("sip:alice@example.com;maddr=evil.example")
    wait_for(lambda: windows(registered), "the window", 30)
    (window,) = windows(registered)
    assert called_by_the_card(registered, window) == ""
