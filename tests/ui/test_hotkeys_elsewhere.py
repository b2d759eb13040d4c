"""Keys heard everywhere: spellings, the choice of a way, and Windows' way with a library of the test's."""

from __future__ import annotations

import asyncio

import pytest

from swdesk.app.desktop.hotkeys.choice import way_here
from swdesk.app.desktop.hotkeys.key_names import read_keys
from swdesk.app.desktop.hotkeys.ways import Hotkey, HotkeyProblem, Why
from swdesk.app.desktop.hotkeys.windows import WindowsHotkeys

MUTE = Hotkey("mute", "Mute", "Ctrl+Alt+M")
TALK = Hotkey("talk", "Talk", "F8")


@pytest.mark.parametrize(
    ("text", "portal", "keysym", "virtual"),
    [
        ("Ctrl+Alt+M", "CTRL+ALT+m", 0x6D, 0x4D),
        ("Shift+F8", "SHIFT+F8", 0xFFC5, 0x77),
        ("Meta+Space", "LOGO+space", 0x20, 0x20),
        ("Ctrl+Shift+7", "CTRL+SHIFT+7", 0x37, 0x37),
        ("Pause", "Pause", 0xFF13, 0x13),
    ],
)
def test_a_key_in_every_spelling(text, portal, keysym, virtual):
    keys = read_keys(text)
    assert (keys.portal, keys.keysym, keys.virtual) == (portal, keysym, virtual)


@pytest.mark.parametrize("text", ["", "Ctrl+K, Ctrl+L", "Ctrl+", "Ä", "none", "Media Play"])
def test_what_cannot_be_named_everywhere_is_no_key(text):
    assert read_keys(text) is None


@pytest.mark.parametrize(
    ("platform", "qt_platform", "has_bus", "way"),
    [
        ("win32", "windows", False, "windows"),
        ("linux", "xcb", True, "x11"),
        ("linux", "xcb", False, "x11"),
        ("linux", "wayland", True, "portal"),
        ("linux", "wayland", False, None),
        ("darwin", "cocoa", False, None),
    ],
)
def test_each_system_has_its_way_or_says_that_it_has_none(platform, qt_platform, has_bus, way):
    make = {name: lambda *_given, name=name: name for name in ("windows", "x11", "portal")}
    bus = object() if has_bus else None
    if way is None:
        with pytest.raises(HotkeyProblem):
            way_here(None, bus, qt_platform=qt_platform, platform=platform, make=make)
    else:
        assert way_here(None, bus, qt_platform=qt_platform, platform=platform, make=make) == way


class User32:
    """The few functions, and who else has a key."""

    def __init__(self) -> None:
        self.registered: dict[int, tuple[int, int]] = {}
        self.taken: set[int] = set()
        self.down: set[int] = set()

    def RegisterHotKey(self, _window, number, modifiers, virtual):
        if virtual in self.taken:
            return 0
        self.registered[number] = (modifiers, virtual)
        return 1

    def UnregisterHotKey(self, _window, number):
        del self.registered[number]
        return 1

    def GetAsyncKeyState(self, virtual):
        return 0x8000 if virtual in self.down else 0


class Told:
    def __init__(self) -> None:
        self.said: list[str] = []

    def pressed(self, name):
        self.said.append(f"+{name}")

    def released(self, name):
        self.said.append(f"-{name}")


def test_windows_tells_of_the_press_and_the_release_is_looked_for(qtbot):
    user32, told = User32(), Told()
    keys = WindowsHotkeys(told, user32)
    assert asyncio.run(keys.bind((MUTE, TALK))) == {}
    assert user32.registered == {1: (0x4003, 0x4D), 2: (0x4000, 0x77)}
    user32.down.add(0x77)
    keys.press(2)
    keys.press(2)
    qtbot.wait(80)
    assert told.said == ["+talk"]
    user32.down.clear()
    qtbot.waitUntil(lambda: told.said == ["+talk", "-talk"], timeout=2000)
    asyncio.run(keys.close())
    assert user32.registered == {}


def test_a_key_that_another_program_has_on_windows_is_told_of(qapp):
    user32 = User32()
    user32.taken.add(0x4D)
    keys = WindowsHotkeys(Told(), user32)
    problems = asyncio.run(keys.bind((MUTE, TALK, Hotkey("x", "", "none"))))
    assert problems == {
        "mute": Why.TAKEN,
        "x": Why.NOT_THERE,
    }
    keys.press(2)
    asyncio.run(keys.close())
    assert keys._ears.said == ["+talk", "-talk"], "nobody stays pressed"
