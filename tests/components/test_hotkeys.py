"""Keys heard while another program has the focus: on a real X server, and through a portal on a real bus."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from jeepney import HeaderFields

from swdesk.app.desktop.bus import Bus
from swdesk.app.desktop.hotkeys.portal import PATH, REQUEST, SHORTCUTS, PortalHotkeys
from swdesk.app.desktop.hotkeys.ways import Hotkey, HotkeyProblem, Why
from swdesk.app.desktop.hotkeys.x11 import X11Hotkeys
from swdesk.app.desktop.identity import APP_ID
from tests.components.conftest import end, wait_for
from tests.doubles.bus_service import BusService

MUTE = Hotkey("everywhere-mute", "Mute", "Ctrl+Alt+M")
TALK = Hotkey("everywhere-talk", "Talk", "F8")


class Told:
    """Hears what was pressed and released."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def pressed(self, name: str) -> None:
        self.said.append(f"+{name}")

    def released(self, name: str) -> None:
        self.said.append(f"-{name}")


# X11

OTHER = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit

class Field(QLineEdit):
    def keyPressEvent(self, event):
        super().keyPressEvent(event)
        print(event.key(), flush=True)

app = QApplication([])
field = Field()
field.setWindowTitle("another program")
field.show()
app.exec()
"""


@pytest.fixture
def other(screen: dict[str, str], home: Path) -> Iterator[Path]:
    """Another program's window, with the focus; a file of the keys it got."""
    heard = home / "heard.txt"
    with heard.open("wb") as out:
        process = subprocess.Popen([sys.executable, "-c", OTHER], env=screen, stdout=out)
    wait_for(lambda: xdotool(screen, "search", "--onlyvisible", "--name", "another program"), "the window")
    window = xdotool(screen, "search", "--onlyvisible", "--name", "another program").splitlines()[0]
    xdotool(screen, "windowactivate", "--sync", window)
    yield heard
    end(process)


def xdotool(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, timeout=20)
    return done.stdout.strip()


def bound(monkeypatch: pytest.MonkeyPatch, screen: dict[str, str], *hotkeys: Hotkey) -> tuple[Any, Told, Any]:
    monkeypatch.setenv("DISPLAY", screen["DISPLAY"])
    told = Told()
    keys = X11Hotkeys(told)
    return keys, told, asyncio.run(keys.bind(hotkeys))


def test_a_key_is_heard_while_another_window_has_the_focus(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch, screen: dict[str, str], other: Path
) -> None:
    keys, told, problems = bound(monkeypatch, screen, MUTE, TALK)
    assert problems == {}
    xdotool(screen, "key", "ctrl+alt+m")
    qtbot.waitUntil(lambda: told.said == ["+everywhere-mute", "-everywhere-mute"], timeout=5000)
    xdotool(screen, "key", "a")
    xdotool(screen, "key", "ctrl+m")
    wait_for(lambda: str(ord("A")) in other.read_text(), "a key of the other program's")
    assert len(told.said) == 2
    wait_for(lambda: str(ord("M")) in other.read_text(), "the key without Alt, which is the other program's")
    assert other.read_text().split().count(str(ord("M"))) == 1, "the key with Alt went to us alone"
    asyncio.run(keys.close())
    xdotool(screen, "key", "ctrl+alt+m")
    wait_for(lambda: other.read_text().split().count(str(ord("M"))) == 2, "what we do not hear any more")
    assert len(told.said) == 2


def test_one_key_with_other_modifiers_is_another_key(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch, screen: dict[str, str], other: Path
) -> None:
    keys, told, problems = bound(
        monkeypatch, screen, MUTE, Hotkey("everywhere-hang-up", "Hang up", "Ctrl+Shift+M")
    )
    assert problems == {}
    xdotool(screen, "key", "ctrl+alt+m")
    qtbot.waitUntil(lambda: told.said == ["+everywhere-mute", "-everywhere-mute"], timeout=5000)
    asyncio.run(keys.close())


def test_a_key_that_is_held_is_pressed_once_and_released_once(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch, screen: dict[str, str], other: Path
) -> None:
    keys, told, _ = bound(monkeypatch, screen, TALK)
    xdotool(screen, "keydown", "F8")
    qtbot.waitUntil(lambda: told.said == ["+everywhere-talk"], timeout=5000)
    qtbot.wait(1200)  # an X server repeats after 660 ms
    assert told.said == ["+everywhere-talk"]
    xdotool(screen, "keyup", "F8")
    qtbot.waitUntil(lambda: told.said == ["+everywhere-talk", "-everywhere-talk"], timeout=5000)
    asyncio.run(keys.close())


def test_with_caps_lock_on_it_is_heard_all_the_same(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch, screen: dict[str, str], other: Path
) -> None:
    keys, told, _ = bound(monkeypatch, screen, MUTE)
    xdotool(screen, "key", "Caps_Lock")
    xdotool(screen, "key", "ctrl+alt+m")
    qtbot.waitUntil(lambda: "+everywhere-mute" in told.said, timeout=5000)
    xdotool(screen, "key", "Caps_Lock")
    asyncio.run(keys.close())


def test_a_key_of_another_program_is_told_of_and_the_others_are_heard(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch, screen: dict[str, str], other: Path
) -> None:
    first, _, _ = bound(monkeypatch, screen, MUTE)
    second, told, problems = bound(monkeypatch, screen, MUTE, TALK)
    assert problems == {"everywhere-mute": Why.TAKEN}
    xdotool(screen, "key", "F8")
    qtbot.waitUntil(lambda: "+everywhere-talk" in told.said, timeout=5000)
    asyncio.run(first.close())
    asyncio.run(second.close())


def test_what_is_no_key_is_told_of(
    qapp: Any, monkeypatch: pytest.MonkeyPatch, screen: dict[str, str]
) -> None:
    keys, _, problems = bound(
        monkeypatch, screen, Hotkey("a", "", "Ctrl+K, Ctrl+L"), Hotkey("b", "", "F24"), Hotkey("c", "", "")
    )
    assert problems == dict.fromkeys("abc", Why.NOT_THERE)
    asyncio.run(keys.close())


def test_without_a_server_there_is_no_way(qapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(HotkeyProblem):
        bound(monkeypatch, {"DISPLAY": ":4711"}, MUTE)


# the portal


class Portal:
    """Answers as xdg-desktop-portal does: a request's path at once, its answer as a signal."""

    def __init__(self, service: BusService) -> None:
        self.service = service
        self.code = 0
        self.session: dict[str, Any] = {"session_handle": ("s", "/session/1")}
        self.refused: set[str] = set()
        self.bound: list[tuple[str, dict[str, Any]]] = []
        service.answer("Register", lambda _message: ("", ()))
        service.answer("Close", lambda _message: ("", ()))
        service.answer("CreateSession", self._create)
        service.answer("BindShortcuts", self._bind)

    def _create(self, message: Any) -> tuple[str, tuple[Any, ...]]:
        return self._answer(message, message.body[0], self.session)

    def _bind(self, message: Any) -> tuple[str, tuple[Any, ...]]:
        session, wanted, _, options = message.body
        assert session == "/session/1"
        self.bound = [(name, words) for name, words in wanted if name not in self.refused]
        return self._answer(message, options, {"shortcuts": ("a(sa{sv})", self.bound)})

    def _answer(
        self, message: Any, options: dict[str, Any], results: dict[str, Any]
    ) -> tuple[str, tuple[Any, ...]]:
        sender = message.header.fields[HeaderFields.sender][1:].replace(".", "_")
        path = f"{PATH}/request/{sender}/{options['handle_token'][1]}"
        saying = self.service.say(path, REQUEST, "Response", "ua{sv}", self.code, results)
        self._saying = asyncio.get_running_loop().create_task(saying)
        return "o", (path,)

    async def tell(self, member: str, name: str, session: str = "/session/1") -> None:
        await self.service.say(PATH, SHORTCUTS, member, "osta{sv}", session, name, 1, {})


@pytest.fixture
async def ours(bus: str) -> AsyncIterator[Bus]:
    opened = await Bus.open({"DBUS_SESSION_BUS_ADDRESS": bus})
    yield opened
    await opened.close()


@pytest.fixture
async def portal(bus: str) -> AsyncIterator[Portal]:
    service = await BusService.start(bus, "org.freedesktop.portal.Desktop")
    yield Portal(service)
    await service.close()


async def until(condition: Any) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - another process changes it
            await asyncio.sleep(0.01)


async def test_the_portal_is_asked_for_each_key_and_tells_of_press_and_release(
    ours: Bus, portal: Portal
) -> None:
    told = Told()
    keys = PortalHotkeys(told, ours)
    assert await keys.bind((MUTE, TALK)) == {}
    assert portal.service.calls("Register") == [(APP_ID, {})], "the name of the desktop entry"
    assert portal.bound == [
        ("everywhere-mute", {"description": ("s", "Mute"), "preferred_trigger": ("s", "CTRL+ALT+m")}),
        ("everywhere-talk", {"description": ("s", "Talk"), "preferred_trigger": ("s", "F8")}),
    ]
    await portal.tell("Activated", "everywhere-talk")
    await portal.tell("Activated", "everywhere-talk")
    await portal.tell("Activated", "everywhere-mute", session="/session/of/another")
    await portal.tell("Deactivated", "everywhere-talk")
    await until(lambda: told.said == ["+everywhere-talk", "-everywhere-talk"])
    await keys.close()
    assert portal.service.calls("Close") == [()]
    assert ours._handles == [], "keys are bound anew with every change of them, on one connection"


async def test_a_key_the_user_refused_is_told_of(ours: Bus, portal: Portal) -> None:
    portal.refused = {"everywhere-talk"}
    problems = await PortalHotkeys(Told(), ours).bind((MUTE, TALK))
    assert problems == {"everywhere-talk": Why.NOT_GIVEN}


async def test_a_held_key_is_released_when_nobody_listens_any_more(ours: Bus, portal: Portal) -> None:
    told = Told()
    keys = PortalHotkeys(told, ours)
    await keys.bind((TALK,))
    await portal.tell("Activated", "everywhere-talk")
    await until(lambda: told.said)
    await keys.close()
    assert told.said == ["+everywhere-talk", "-everywhere-talk"]


async def test_a_portal_that_refuses_and_a_desktop_without_one_are_told_of(ours: Bus, portal: Portal) -> None:
    portal.code = 1
    with pytest.raises(HotkeyProblem):
        await PortalHotkeys(Told(), ours).bind((MUTE,))
    portal.code = 0
    portal.session = {}
    with pytest.raises(HotkeyProblem):
        await PortalHotkeys(Told(), ours).bind((MUTE,))
    portal.service._answers.clear()
    with pytest.raises(HotkeyProblem):
        await PortalHotkeys(Told(), ours).bind((MUTE,))
