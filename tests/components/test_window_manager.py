"""A real window manager: the call bar stays above other windows, a second start brings ours forward."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.components.conftest import end, need, wait_for
from tests.components.test_call_and_desktop import start

BAR = (380, 56)
QUIET = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}


class Desktop:
    """What the window manager says, by the properties that every one of them keeps (EWMH)."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    def run(self, *words: str) -> str:
        return subprocess.run(
            words, env=self.environment, capture_output=True, text=True, timeout=20
        ).stdout  # fmt: skip

    def stacking(self) -> list[int]:
        """The windows from the lowest to the highest."""
        told = self.run("xprop", "-root", "_NET_CLIENT_LIST_STACKING")
        return [int(number, 16) for number in re.findall(r"0x[0-9a-f]+", told)]

    def active(self) -> int:
        """The one with the keyboard; 0 for none."""
        found = re.search(r"0x[0-9a-f]+", self.run("xprop", "-root", "_NET_ACTIVE_WINDOW"))
        return int(found[0], 16) if found else 0

    def states(self, window: int) -> set[str]:
        """Such as `_NET_WM_STATE_ABOVE`."""
        return set(re.findall(r"_NET_WM_STATE_\w+", self.run("xprop", "-id", str(window), "_NET_WM_STATE")))

    def size(self, window: int) -> tuple[int, int]:
        told = dict(
            re.findall(
                r"(WIDTH|HEIGHT)=(\d+)", self.run("xdotool", "getwindowgeometry", "--shell", str(window))
            )
        )
        return int(told.get("WIDTH", 0)), int(told.get("HEIGHT", 0))

    def named(self, name: str) -> list[int]:
        """Those to be seen, by a pattern of their titles."""
        return [int(one) for one in self.run("xdotool", "search", "--onlyvisible", "--name", name).split()]

    def press(self, *keys: str) -> None:
        """In the program's window."""
        for window in self.named("swdesk$")[:1]:
            self.run("xdotool", "windowfocus", str(window), "key", "--clearmodifiers", *keys)


@pytest.fixture
def desktop(screen: dict[str, str]) -> Desktop:
    need("xprop", "xev")
    screen |= QUIET
    return Desktop(screen)


@pytest.fixture
def other(desktop: Desktop) -> Iterator[subprocess.Popen[bytes]]:
    """Gives a window of another program, over all of the screen, when it is asked to show it."""
    process = subprocess.Popen(
        ["sh", "-c", "read _ && exec xev -name other -geometry 1200x700+20+20 -event focus"],
        env=desktop.environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    yield process
    assert process.stdin is not None
    process.stdin.close()
    end(process)


def cover(desktop: Desktop, other: subprocess.Popen[bytes]) -> int:
    """Somebody works in another program's window, which lies over ours; its number."""
    assert other.stdin is not None
    other.stdin.write(b"\n")
    other.stdin.close()
    wait_for(lambda: desktop.named("^other$"), "the other program's window")
    (window,) = desktop.named("^other$")
    desktop.run("xdotool", "windowactivate", str(window))
    wait_for(lambda: desktop.active() == window, "the keyboard in the other window")
    return window


def test_the_call_bar_stays_above_the_windows_one_works_in(
    desktop: Desktop, home: Path, other: subprocess.Popen[bytes]
) -> None:
    program = start(desktop.environment, home)
    try:

        def has_call() -> bool:
            desktop.press("ctrl+l", "Return")  # dials, once the local space is there
            return bool(desktop.named("00:0[1-9] — swdesk"))

        wait_for(has_call, "a call", 60)
        desktop.press("ctrl+shift+b")

        def bars() -> list[int]:
            return [one for one in desktop.stacking() if desktop.size(one) == BAR]

        wait_for(bars, "the call bar")
        (bar,) = bars()
        wait_for(lambda: "_NET_WM_STATE_ABOVE" in desktop.states(bar), "a bar that is to stay above")
        worked_in = cover(desktop, other)
        desktop.run("xdotool", "windowraise", str(worked_in))
        wait_for(lambda: desktop.stacking()[-2:] == [worked_in, bar], "the bar above what was raised")
        assert desktop.active() == worked_in, "it does not take the keyboard"
    finally:
        end(program)


@pytest.mark.parametrize("state", ["covered", "minimised"])
def test_a_second_start_brings_the_window_before_the_one_somebody_works_in(
    desktop: Desktop, home: Path, other: subprocess.Popen[bytes], state: str
) -> None:
    with (home / "out.txt").open("wb") as out:
        program = subprocess.Popen(
            [sys.executable, "-m", "swdesk"], env=desktop.environment, cwd=home, stdout=out, stderr=out
        )
    try:
        wait_for(lambda: desktop.named("^swdesk$"), "the window", 30)
        (window,) = desktop.named("^swdesk$")
        if state == "minimised":
            desktop.run("xdotool", "windowminimize", str(window))
            wait_for(lambda: "_NET_WM_STATE_HIDDEN" in desktop.states(window), "a minimised window")
        worked_in = cover(desktop, other)
        assert desktop.stacking()[-1] == worked_in

        def second() -> int:
            return subprocess.run(
                [sys.executable, "-m", "swdesk"], env=desktop.environment, cwd=home, timeout=20
            ).returncode

        wait_for(lambda: second() == 0, "a program that takes second starts")
        wait_for(lambda: desktop.active() == window, "the keyboard in the window")
        wait_for(lambda: desktop.stacking()[-1] == window, "the window above all")
        assert "_NET_WM_STATE_HIDDEN" not in desktop.states(window)
    finally:
        end(program)
