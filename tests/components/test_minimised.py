"""Starting without a window, and the tray, on a real X server with a window manager and a real tray."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.components.conftest import end, need, wait_for

WATCHED = 6.0  # s in which a window may not be mapped


def xdotool(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, timeout=20)
    return done.stdout.strip()


class Maps:
    """Every window that is mapped as a child of the root, by the events of the X server itself."""

    def __init__(self, environment: dict[str, str], file: Path) -> None:
        need("xev")
        self._environment = environment
        self._file = file
        self._out = file.open("wb")
        self._process = subprocess.Popen(
            ["xev", "-root", "-event", "substructure"], env=environment, stdout=self._out
        )
        time.sleep(0.5)

    def windows(self) -> list[tuple[str, str]]:
        """Number and properties of those that were mapped and are still there."""
        found = re.findall(r"MapNotify event.*?\n.*?window (0x[0-9a-f]+)", self._file.read_text())
        return [(number, self._ask(number)) for number in dict.fromkeys(found)]

    def of_swdesk(self) -> list[str]:
        """Those of the program, in a window manager's frame or without one; its icon lies in the tray's."""
        return [number for number, told in self.windows() if '"swdesk"' in told and '"tint2"' not in told]

    def _ask(self, number: str) -> str:
        """What the window and those in it say of themselves."""
        return subprocess.run(
            ["xwininfo", "-id", number, "-tree"], env=self._environment, capture_output=True, text=True
        ).stdout

    def close(self) -> None:
        end(self._process)
        self._out.close()


@pytest.fixture
def maps(screen: dict[str, str], home: Path) -> Iterator[Maps]:
    watching = Maps(screen, home / "maps.txt")
    yield watching
    watching.close()


@pytest.fixture
def tray(screen: dict[str, str]) -> Iterator[Callable[[], None]]:
    """Starts one when it is called."""
    need("tint2")
    started: list[subprocess.Popen[bytes]] = []

    def start() -> None:
        started.append(subprocess.Popen(["tint2"], env=screen, stderr=subprocess.DEVNULL))
        wait_for(lambda: xdotool(screen, "search", "--class", "tint2"), "the tray")

    yield start
    for process in started:
        end(process)


@pytest.fixture
def program(screen: dict[str, str], home: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    started: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> subprocess.Popen[bytes]:
        with (home / "out.txt").open("wb") as out:
            command = [sys.executable, "-m", "swdesk", *words]
            started.append(subprocess.Popen(command, env=screen, stdout=out, stderr=out))
        return started[-1]

    yield start
    for process in started:
        end(process)


def log(home: Path) -> str:
    found = list(home.rglob("swdesk.log"))
    return found[0].read_text() if found else ""


def visible(screen: dict[str, str]) -> str:
    return xdotool(screen, "search", "--onlyvisible", "--name", "^swdesk$")


def test_the_test_sees_windows_that_are_mapped(
    screen: dict[str, str], maps: Maps, program: Callable[..., object]
) -> None:
    program()
    wait_for(lambda: visible(screen), "the window", 30)
    assert maps.of_swdesk()


@pytest.mark.parametrize("way", ["option", "setting"])
def test_with_a_tray_no_window_is_ever_mapped(
    screen: dict[str, str], home: Path, maps: Maps, tray: Callable[[], None],
    program: Callable[..., subprocess.Popen[bytes]], way: str,
) -> None:  # fmt: skip
    tray()
    if way == "setting":
        settings = home / "config" / "swdesk" / "preferences.toml"
        settings.parent.mkdir(parents=True)
        settings.write_text("[desktop]\nstart_minimised = true\n")
    process = program(*(["--minimised"] if way == "option" else []))
    deadline = time.monotonic() + WATCHED
    while time.monotonic() < deadline:
        assert process.poll() is None, (home / "out.txt").read_text()
        assert not maps.of_swdesk()
        time.sleep(0.2)
    wait_for(lambda: icon_in_the_tray(screen), "the icon in the tray")
    assert not maps.of_swdesk()


def icon_in_the_tray(screen: dict[str, str]) -> str:
    """The window that the tray has swallowed."""
    panel = xdotool(screen, "search", "--class", "tint2").splitlines()[0]
    tree = subprocess.run(
        ["xwininfo", "-id", panel, "-tree"], env=screen, capture_output=True, text=True
    ).stdout
    found = re.search(r"(0x[0-9a-f]+) \"swdesk\"|(0x[0-9a-f]+).*?swdesk", tree)
    return found.group(0) if found else ""


def test_without_a_tray_it_comes_as_an_icon_of_the_task_bar(
    screen: dict[str, str], home: Path, maps: Maps, program: Callable[..., subprocess.Popen[bytes]]
) -> None:
    """Nothing in the way of who wanted no window, and yet a way to it. A tray is waited for at first."""
    process = program("--minimised")

    def is_iconic() -> bool:
        for number in xdotool(screen, "search", "--name", "^swdesk$").split():
            told = subprocess.run(
                ["xprop", "-id", number, "WM_STATE"], env=screen, capture_output=True, text=True
            ).stdout
            if "Iconic" in told:
                return True
        return False

    wait_for(is_iconic, "the window as an icon", 40)
    assert process.poll() is None
    assert not visible(screen)


@pytest.fixture
def notifications(screen: dict[str, str], bus: str) -> Iterator[None]:
    """Somebody who shows them, away from the tray."""
    need("dunst")
    # the keyring's prompt would take all keys
    screen["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    daemon = subprocess.Popen(["dunst"], env=screen, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield
    end(daemon)


@pytest.mark.usefixtures("notifications")
def test_a_tray_that_comes_later_gets_the_icon_and_a_click_brings_the_window(
    screen: dict[str, str], tray: Callable[[], None], program: Callable[..., subprocess.Popen[bytes]]
) -> None:
    program()
    wait_for(lambda: visible(screen), "the window", 30)
    tray()
    wait_for(lambda: icon_in_the_tray(screen), "the icon in the tray", 20)
    time.sleep(3)  # the program looks for a tray every other second

    def is_closed() -> bool:
        if window := visible(screen):
            xdotool(screen, "windowactivate", window.splitlines()[0])
            xdotool(screen, "key", "alt+F4")
        return not visible(screen)

    wait_for(is_closed, "that the window hides")
    wait_for(lambda: xdotool(screen, "search", "--onlyvisible", "--class", "Dunst"), "the tip about the tray")
    icon = re.search(r"0x[0-9a-f]+", icon_in_the_tray(screen))
    assert icon is not None
    xdotool(screen, "mousemove", "--window", str(int(icon.group(), 16)), "8", "8", "click", "1")
    wait_for(lambda: visible(screen), "that the window is back")
