"""Keys heard everywhere on Windows. It tells of the press only; the release is looked for meanwhile."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject, QTimer

from swdesk.app.desktop.hotkeys.key_names import KeyName, read_keys
from swdesk.app.desktop.hotkeys.ways import Ears, Hotkey, Why

ALT, CONTROL, SHIFT, LOGO, NO_REPEAT = 1, 2, 4, 8, 0x4000  # winuser.h, MOD_*
WM_HOTKEY = 0x0312
LOOK_MS = 25
DOWN = 0x8000


class _Message(ctypes.Structure):
    _fields_ = [
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("number", ctypes.c_size_t),
        ("more", ctypes.c_ssize_t),
    ]


class WindowsHotkeys(QObject):
    """See `ways.Hotkeys`. `user32` is the system's library, or a test's."""

    def __init__(self, ears: Ears, user32: Any = None) -> None:
        super().__init__()
        self._ears = ears
        self._user32 = user32 or ctypes.windll.user32  # type: ignore[attr-defined]
        self._bound: dict[int, tuple[str, KeyName]] = {}  # by the number that the message carries
        self._held: set[int] = set()
        self._filter: _Filter | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._look_for_release)

    async def bind(self, hotkeys: tuple[Hotkey, ...]) -> Mapping[str, Why]:
        """See `ways.Hotkeys`."""
        problems: dict[str, Why] = {}
        for number, one in enumerate(hotkeys, start=1):
            keys = read_keys(one.keys)
            if keys is None or not keys.virtual:
                problems[one.name] = Why.NOT_THERE
            elif not self._user32.RegisterHotKey(None, number, _modifiers(keys), keys.virtual):
                problems[one.name] = Why.TAKEN
            else:
                self._bound[number] = (one.name, keys)
        self._filter = _Filter(self)
        QCoreApplication.instance().installNativeEventFilter(self._filter)
        return problems

    async def close(self) -> None:
        """See `ways.Hotkeys`."""
        self._look.stop()
        for number in tuple(self._held):
            self._release(number)
        for number in self._bound:
            self._user32.UnregisterHotKey(None, number)
        self._bound = {}
        if self._filter is not None:
            QCoreApplication.instance().removeNativeEventFilter(self._filter)
            self._filter = None

    def press(self, number: int) -> None:
        """The message with this number came."""
        if number in self._bound and number not in self._held:
            self._held.add(number)
            self._look.start()
            self._ears.pressed(self._bound[number][0])

    def _look_for_release(self) -> None:
        for number in tuple(self._held):
            if not self._user32.GetAsyncKeyState(self._bound[number][1].virtual) & DOWN:
                self._release(number)
        if not self._held:
            self._look.stop()

    def _release(self, number: int) -> None:
        self._held.discard(number)
        self._ears.released(self._bound[number][0])


class _Filter(QAbstractNativeEventFilter):
    """Sees the messages of the window's thread; only there while keys are bound."""

    def __init__(self, owner: WindowsHotkeys) -> None:
        super().__init__()
        self._owner = owner

    def nativeEventFilter(self, _kind: Any, address: Any) -> tuple[bool, int]:
        message = ctypes.cast(int(address), ctypes.POINTER(_Message)).contents
        if message.message == WM_HOTKEY:
            self._owner.press(message.number)
            return True, 0
        return False, 0


def _modifiers(keys: KeyName) -> int:
    held = ((CONTROL, keys.control), (ALT, keys.alt), (SHIFT, keys.shift), (LOGO, keys.logo))
    return sum(bit for bit, is_held in held if is_held) | NO_REPEAT
