"""Keys heard everywhere on an X server: passive grabs on its root window, on a connection of our own.

XCB rather than Xlib, whose errors would end the process; both libraries come with Qt's own needs.
"""

from __future__ import annotations

import ctypes
import logging
import os
from collections.abc import Mapping

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from swdesk.app.desktop.hotkeys.key_names import KeyName, read_keys
from swdesk.app.desktop.hotkeys.ways import Ears, Hotkey, HotkeyProblem, Why

logger = logging.getLogger(__name__)

SHIFT, LOCK, CONTROL, ALT, NUM_LOCK, LOGO = 1, 2, 4, 8, 16, 64  # xproto.h; Mod1, Mod2 and Mod4 by custom
MODIFIERS = SHIFT | CONTROL | ALT | LOGO
LOCKS = (0, LOCK, NUM_LOCK, LOCK | NUM_LOCK)
PRESS, RELEASE = 2, 3
ASYNC = 1
REPEAT_MS = 20  # a repeated key is told of as released and pressed in the same moment


class _Screen(ctypes.Structure):
    _fields_ = [("root", ctypes.c_uint32)]


class _Iterator(ctypes.Structure):
    _fields_ = [("data", ctypes.POINTER(_Screen)), ("rem", ctypes.c_int), ("index", ctypes.c_int)]


class _Cookie(ctypes.Structure):
    _fields_ = [("sequence", ctypes.c_uint)]


class _KeyEvent(ctypes.Structure):
    _fields_ = [
        ("kind", ctypes.c_uint8),
        ("code", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("time", ctypes.c_uint32),
        ("windows", ctypes.c_uint32 * 3),
        ("places", ctypes.c_int16 * 4),
        ("state", ctypes.c_uint16),
    ]


class _Xcb:
    """The few functions of libxcb and libxcb-keysyms that are needed, with their types."""

    def __init__(self) -> None:
        pointer, number, byte, word = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint8, ctypes.c_uint16
        try:
            xcb, keysyms = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libxcb-keysyms.so.1")
            free = ctypes.CDLL(None).free
        except OSError as error:
            raise HotkeyProblem(f"A library is missing: {error}") from error
        for library, name, result, arguments in (
            (xcb, "connect", pointer, [ctypes.c_char_p, pointer]),
            (xcb, "disconnect", None, [pointer]),
            (xcb, "connection_has_error", ctypes.c_int, [pointer]),
            (xcb, "get_file_descriptor", ctypes.c_int, [pointer]),
            (xcb, "get_setup", pointer, [pointer]),
            (xcb, "setup_roots_iterator", _Iterator, [pointer]),
            (xcb, "grab_key_checked", _Cookie, [pointer, byte, number, word, byte, byte, byte]),
            (xcb, "request_check", pointer, [pointer, _Cookie]),
            (xcb, "flush", ctypes.c_int, [pointer]),
            (xcb, "poll_for_event", pointer, [pointer]),
            (keysyms, "key_symbols_alloc", pointer, [pointer]),
            (keysyms, "key_symbols_free", None, [pointer]),
            (keysyms, "key_symbols_get_keycode", ctypes.POINTER(byte), [pointer, number]),
        ):
            function = getattr(library, f"xcb_{name}")
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)
        free.restype, free.argtypes = None, [pointer]
        self.free = free


class X11Hotkeys(QObject):
    """See `ways.Hotkeys`. Everything goes with the connection, also when the process is killed."""

    def __init__(self, ears: Ears) -> None:
        super().__init__()
        self._ears = ears
        self._connection: int | None = None
        self._notifier: QSocketNotifier | None = None
        self._names: dict[tuple[int, int], str] = {}  # by key code and modifiers
        self._held: dict[int, str] = {}  # names by key code: a modifier may be let go of first
        self._leaving: set[int] = set()
        self._repeat = QTimer(self, interval=REPEAT_MS, singleShot=True)
        self._repeat.timeout.connect(self._release_left)

    async def bind(self, hotkeys: tuple[Hotkey, ...]) -> Mapping[str, Why]:
        """See `ways.Hotkeys`."""
        self._x = _Xcb()
        connection = self._x.connect(os.fsencode(os.environ.get("DISPLAY", "")), None)
        if self._x.connection_has_error(connection):
            self._x.disconnect(connection)
            raise HotkeyProblem("The X server does not answer.")
        self._connection = connection
        root = self._x.setup_roots_iterator(self._x.get_setup(connection)).data.contents.root
        symbols = self._x.key_symbols_alloc(connection)
        try:
            told = {one.name: self._grab(one, root, symbols) for one in hotkeys}
        finally:
            self._x.key_symbols_free(symbols)
        self._notifier = QSocketNotifier(
            self._x.get_file_descriptor(connection), QSocketNotifier.Type.Read, self
        )
        self._notifier.activated.connect(self._read)
        self._read()
        return {name: problem for name, problem in told.items() if problem}

    async def close(self) -> None:
        """See `ways.Hotkeys`."""
        if self._connection is None:
            return
        self._repeat.stop()
        for code in tuple(self._held):
            self._release(code)
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        self._x.disconnect(self._connection)
        self._connection = None

    def _grab(self, hotkey: Hotkey, root: int, symbols: int) -> Why | None:
        """Why this one cannot be had; nothing when it can."""
        keys = read_keys(hotkey.keys)
        if keys is None:
            return Why.NOT_THERE
        codes = self._x.key_symbols_get_keycode(symbols, keys.keysym)
        if not codes or not codes[0]:
            return Why.NOT_THERE
        code, modifiers = codes[0], _modifiers(keys)
        self._x.free(codes)
        for locks in LOCKS:
            cookie = self._x.grab_key_checked(
                self._connection, 1, root, modifiers | locks, code, ASYNC, ASYNC
            )
            refused = self._x.request_check(self._connection, cookie)
            if refused:
                self._x.free(refused)
                return Why.TAKEN
        self._names[code, modifiers] = hotkey.name
        return None

    def _read(self) -> None:
        while self._connection is not None:
            event = self._x.poll_for_event(self._connection)
            if not event:
                if self._x.connection_has_error(self._connection):
                    self._notifier.setEnabled(False)  # the server is gone, and soon we are
                return
            key = ctypes.cast(event, ctypes.POINTER(_KeyEvent)).contents
            kind, code, modifiers = key.kind & 0x7F, key.code, key.state & MODIFIERS
            self._x.free(event)
            if kind == PRESS:
                self._press(code, self._names.get((code, modifiers)))
            elif kind == RELEASE and code in self._held:
                self._leaving.add(code)
                self._repeat.start()

    def _press(self, code: int, name: str | None) -> None:
        self._leaving.discard(code)  # it was only repeated
        if name is not None and code not in self._held:
            self._held[code] = name
            self._ears.pressed(name)

    def _release_left(self) -> None:
        for code in tuple(self._leaving):
            self._release(code)

    def _release(self, code: int) -> None:
        self._leaving.discard(code)
        name = self._held.pop(code, None)
        if name is not None:
            self._ears.released(name)


def _modifiers(keys: KeyName) -> int:
    held = ((CONTROL, keys.control), (ALT, keys.alt), (SHIFT, keys.shift), (LOGO, keys.logo))
    return sum(bit for bit, is_held in held if is_held)
