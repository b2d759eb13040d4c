"""Who opens links on Windows, in a registry of the test's own, and the keys the installer writes."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path

import pytest

from swdesk import places
from swdesk.handlers import SCHEMES, Advice, Handler, HandlersProblem
from swdesk.handlers.windows import WindowsHandlers
from swdesk.handlers.windows_registry import WinRegistry
from swdesk.places import Places

PROGRAM = r"C:\Users\Ada Lovelace\AppData\Local\Programs\swdesk\swdesk-gui.exe"
OPEN = f'"{PROGRAM}" -- "%1"'
CHOICE = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\tel\UserChoice"
INSTALLER = Path(__file__).parents[3] / "packaging/windows/swdesk.nsi"


class FakeWinreg:
    """`winreg`, as far as it is used; keys and names as Windows has them: case does not matter."""

    HKEY_CURRENT_USER, HKEY_CLASSES_ROOT = "HKCU", "HKCR"
    REG_SZ, KEY_ALL_ACCESS, KEY_SET_VALUE = 1, 2, 4

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, str]] = {}
        self.refuses = False

    def _path(self, root: str, key: str) -> str:
        if root == self.HKEY_CLASSES_ROOT:
            key = rf"Software\Classes\{key}"
        return key.lower()

    @contextmanager
    def OpenKey(self, root: str, key: str, _reserved: int = 0, _access: int = 0):
        path = self._path(root, key)
        if not any(one == path or one.startswith(path + "\\") for one in self.keys):
            raise FileNotFoundError(key)
        yield path

    @contextmanager
    def CreateKey(self, root: str, key: str):
        if self.refuses:
            raise PermissionError(13, "Access is denied")
        self.keys.setdefault(self._path(root, key), {})
        yield self._path(root, key)

    def SetValueEx(self, path: str, name: str, _reserved: int, _kind: int, value: str) -> None:
        self.keys[path][name.lower()] = value

    def QueryValueEx(self, path: str, name: str) -> tuple[str, int]:
        try:
            return self.keys[path][name.lower()], self.REG_SZ
        except KeyError:
            raise FileNotFoundError(name) from None

    def _below(self, path: str) -> list[str]:
        inside = {one[len(path) + 1 :].partition("\\")[0] for one in self.keys if one.startswith(path + "\\")}
        return sorted(inside)

    def QueryInfoKey(self, path: str) -> tuple[int, int, int]:
        return len(self._below(path)), len(self.keys.get(path, {})), 0

    def EnumKey(self, path: str, at: int) -> str:
        return self._below(path)[at]

    def DeleteKey(self, root: str, key: str) -> None:
        assert not self._below(self._path(root, key)), "Windows deletes no key with others below it"
        self.keys.pop(self._path(root, key), None)

    def DeleteValue(self, path: str, name: str) -> None:
        if name.lower() not in self.keys[path]:
            raise FileNotFoundError(name)
        del self.keys[path][name.lower()]

    def put(self, key: str, name: str, value: str) -> None:
        self.keys.setdefault(key.lower(), {})[name.lower()] = value


@pytest.fixture
def winreg() -> FakeWinreg:
    return FakeWinreg()


@pytest.fixture
def handlers(winreg: FakeWinreg) -> WindowsHandlers:
    return WindowsHandlers(WinRegistry(winreg), [PROGRAM])


def test_nobody_opens_them_at_first(handlers: WindowsHandlers) -> None:
    assert handlers.look() == tuple(Handler(scheme) for scheme in SCHEMES)


def test_registering_opens_our_own_and_offers_the_others(
    handlers: WindowsHandlers, winreg: FakeWinreg
) -> None:
    handlers.register()
    found = {one.scheme: one for one in handlers.look()}
    assert found["swdesk"] == Handler("swdesk", "swdesk", "swdesk", True)
    assert not found["tel"].is_ours  # the user has not chosen yet
    assert handlers.advice is Advice.CHOOSE_IN_SETTINGS
    assert winreg.keys[r"software\classes\swdesk\shell\open\command"][""] == OPEN
    winreg.put(CHOICE, "ProgId", "swdesk.link")
    assert {one.scheme: one for one in handlers.look()}["tel"] == Handler(
        "tel", "swdesk", "swdesk.link", True
    )


def test_links_are_opened_in_the_profile_that_registered(
    handlers: WindowsHandlers, winreg: FakeWinreg, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "_here", Places("work"))
    handlers.register()
    opening = winreg.keys[r"software\classes\swdesk.link\shell\open\command"][""]
    assert opening == f'"{PROGRAM}" --profile work -- "%1"'


def test_others_are_told_by_their_names(handlers: WindowsHandlers, winreg: FakeWinreg) -> None:
    winreg.put(CHOICE, "ProgId", "AppXabc")
    winreg.put(r"Software\Classes\AppXabc\Application", "ApplicationName", "Phone Link")
    winreg.put(r"Software\Classes\callto\shell\open\command", "", r'"C:\Program Files\X\x.exe" "%1"')
    winreg.put(r"Software\Classes\sip\shell\open\command", "", r"C:\y.exe %1")
    found = {one.scheme: one.program for one in handlers.look()}
    assert found == {"swdesk": "", "tel": "Phone Link", "sip": "y.exe", "sips": "", "callto": "x.exe"}


def test_unregistering_leaves_nothing_of_ours_and_all_of_others(
    handlers: WindowsHandlers, winreg: FakeWinreg
) -> None:
    winreg.put(r"Software\RegisteredApplications", "Firefox", "x")
    before = {key: dict(values) for key, values in winreg.keys.items()}
    handlers.register()
    handlers.unregister()
    assert {key: values for key, values in winreg.keys.items() if values} == before
    handlers.unregister()


def test_a_registry_that_refuses_is_a_sentence(handlers: WindowsHandlers, winreg: FakeWinreg) -> None:
    winreg.refuses = True
    with pytest.raises(HandlersProblem, match="The registry cannot be written: Access is denied"):
        handlers.register()


def test_the_installer_writes_the_same_keys(handlers: WindowsHandlers, winreg: FakeWinreg) -> None:
    """Two ways to the same end: what one registers the other must find and take out."""
    handlers.register()
    script = INSTALLER.read_text("utf-8")
    defined = dict(re.findall(r'^!define (\w+) "([^"\n]+)"', script, re.MULTILINE))
    written = set()
    for key, name in re.findall(r'WriteRegStr HKCU "([^"]+)" "([^"]*)"', script):
        for word, value in sorted(defined.items()) * 2:
            key = key.replace(f"${{{word}}}", value)
        if "Uninstall" in key:
            continue
        names = SCHEMES if name == "${scheme}" else (name,)
        written |= {(key.lower(), one.lower()) for one in names}
    ours = {(key, name) for key, values in winreg.keys.items() for name in values}
    assert ours == written
