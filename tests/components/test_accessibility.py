"""What a screen reader is told of each window: its tree through AT-SPI, against a snapshot to be read.

After a change that is meant `SWDESK_RENEW_SNAPSHOTS=1 pytest tests/components/test_accessibility.py` writes
the snapshots anew; the difference belongs to what is reviewed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.components.accessible_program import NAME
from tests.components.conftest import end, need, wait_for

HERE = Path(__file__).parent
SNAPSHOTS = HERE / "accessibility"
STATES = ("idle", "dialling", "in_call", "muted", "sound_check", "settings")
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


def without_time(tree: str) -> str:
    return re.sub(r"\b\d\d:\d\d\b", "mm:ss", tree)


def test_every_window_is_told_as_it_is_written_down(read: Read) -> None:
    differing = []
    for state in STATES:
        read.put_into(state)
        tree = without_time(read.tree())
        for line in tree.splitlines():
            if "focusable" in line:
                assert " ''" not in line, f"{state}: nobody can tell what this is: {line}"
        path = SNAPSHOTS / f"{state}.txt"
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
