"""What a screen reader is told of each window: its tree through AT-SPI, against a snapshot to be read.

After a change that is meant `SWDESK_RENEW_SNAPSHOTS=1 pytest tests/components/test_accessibility.py` writes
the snapshots anew; the difference belongs to what is reviewed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from swdesk.app.presenters.setting_rows import PAGES
from tests.components.accessible_program import NAME
from tests.components.conftest import end, need, wait_for

HERE = Path(__file__).parent
SNAPSHOTS = HERE / "accessibility"
STATES = (
    *("idle", "dialling", "in_call", "muted", "pop_out", "call_bar", "leave_card", "link_card"),
    *("keys", "crash_notice", "report", "sound_check"),
    *(f"settings {page.key}" for page in PAGES),
    *("failed_call", "update_notice", "hung"),
)
"""In this order: each comes out of the one before."""
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
SYSTEM_PYTHON = "/usr/bin/python3"
RENEW = "SWDESK_RENEW_SNAPSHOTS"


@pytest.fixture
def bus(screen: dict[str, str]) -> Iterator[dict[str, str]]:
    """A session bus with AT-SPI on it."""
    need("dbus-daemon", LAUNCHER)
    if subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True).returncode != 0:
        pytest.skip("not on this machine: python3-pyatspi")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert daemon.stdout is not None
    screen |= {
        "DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().decode().strip(),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
        "SWDESK_TEST_SCREEN": "1",
    }
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"], env=screen, stderr=subprocess.DEVNULL)
    wait_for(lambda: _has_bus(screen), "the accessibility bus")
    yield screen
    end(launcher)
    end(daemon)
    daemon.stdout.close()


def _has_bus(environment: dict[str, str]) -> bool:
    call = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"]
    done = subprocess.run([*call, "org.a11y.Bus.GetAddress"], env=environment, capture_output=True)
    return done.returncode == 0


class Read:
    """A program, put into states, and read."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.components.accessible_program"],
            cwd=HERE.parents[1], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def put_into(self, state: str) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{state}\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "ready\n"

    def press(self, button: str) -> None:
        self.tree(button)

    def tree(self, *button: str) -> str:
        done = subprocess.run(
            [SYSTEM_PYTHON, str(HERE / "atspi_reader.py"), NAME, *button],
            env=self._environment, capture_output=True, text=True, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def read(bus: dict[str, str]) -> Iterator[Read]:
    reading = Read(bus)
    yield reading
    reading.process.communicate("\n", timeout=30)
    assert reading.process.returncode == 0


def of_any_run(tree: str, home: Path) -> str:
    """Without the time of day and the folder of this test."""
    return re.sub(r"\b\d\d:\d\d\b", "mm:ss", tree).replace(str(home), "~")


def test_every_window_is_told_as_it_is_written_down(read: Read, home: Path) -> None:
    differing = []
    for state in STATES:
        read.put_into(state)
        tree = of_any_run(read.tree(), home)
        for line in tree.splitlines():
            if "focusable" in line:
                assert " ''" not in line, f"{state}: nobody can tell what this is: {line}"
        path = SNAPSHOTS / f"{state.replace(' ', '_')}.txt"
        if os.environ.get(RENEW):
            path.parent.mkdir(exist_ok=True)
            path.write_text(tree, encoding="utf-8")
        elif tree != path.read_text("utf-8"):
            written = path.read_text("utf-8").splitlines()
            told = tree.splitlines()
            differing += [f"{state}: - {line}" for line in written if line not in told]
            differing += [f"{state}: + {line}" for line in told if line not in written]
            differing.append(f"{state}: differs")
    assert not differing, "\n".join(differing)


def test_a_call_is_muted_and_ended_through_the_actions_of_its_buttons(read: Read) -> None:
    """As a switch or a voice presses them."""
    read.put_into("dialling")
    assert re.search(r"push button 'Cancel' .*\[focusable\]", read.tree())
    read.put_into("in_call")
    tree = read.tree()
    assert "label 'In call' — Connection" in tree
    assert "Status of the call" not in tree  # connected is said by the time that runs
    read.press("Mute microphone")
    wait_for(lambda: "push button 'Unmute microphone'" in read.tree(), "the button's other name")
    assert "label 'Muted' — What is sent" in read.tree()
    read.press("Hang up")
    wait_for(lambda: "Time of the call" not in read.tree(), "the end of the call")


@pytest.fixture
def heard(read: Read, bus: dict[str, str]) -> Iterator[list[str]]:
    """What the program announces, as it comes; from its first state on."""
    read.put_into("idle")
    listener = subprocess.Popen(
        [SYSTEM_PYTHON, str(HERE / "atspi_listener.py"), NAME],
        env=bus, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert listener.stdout is not None
    said, lines = listener.stdout, []
    assert said.readline() == "listening\n"
    hearing = threading.Thread(target=lambda: lines.extend(line.strip() for line in said), daemon=True)
    hearing.start()
    yield lines
    end(listener)
    hearing.join(5)
    said.close()


def test_changes_of_a_call_are_announced(read: Read, heard: list[str]) -> None:
    """Each is said by itself, wherever the focus is, as it comes."""
    for state, words in (
        ("dialling", "Trying..."),
        ("in_call", "Connected"),
        ("recovering", "Reconnecting..."),
        ("recovered", "Connected"),
        ("muted", "Microphone muted"),
        ("hung_up", "Call ended"),
    ):
        read.put_into(state)
        wait_for(lambda words=words: words in heard, f"{words}, after {heard}", limit=5)
        heard.clear()
