"""One key with its modifiers, from Qt's spelling to that of X11, of the portal and of Windows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

# Qt's key, X11's keysym and its name (keysymdef.h, XF86keysym.h), Windows' virtual key (winuser.h)
_SPECIAL = (
    (Qt.Key.Key_Space, 0x20, "space", 0x20),
    (Qt.Key.Key_Pause, 0xFF13, "Pause", 0x13),
    (Qt.Key.Key_ScrollLock, 0xFF14, "Scroll_Lock", 0x91),
    (Qt.Key.Key_Print, 0xFF61, "Print", 0x2C),
    (Qt.Key.Key_Insert, 0xFF63, "Insert", 0x2D),
    (Qt.Key.Key_Delete, 0xFFFF, "Delete", 0x2E),
    (Qt.Key.Key_Home, 0xFF50, "Home", 0x24),
    (Qt.Key.Key_End, 0xFF57, "End", 0x23),
    (Qt.Key.Key_PageUp, 0xFF55, "Prior", 0x21),
    (Qt.Key.Key_PageDown, 0xFF56, "Next", 0x22),
    (Qt.Key.Key_Left, 0xFF51, "Left", 0x25),
    (Qt.Key.Key_Up, 0xFF52, "Up", 0x26),
    (Qt.Key.Key_Right, 0xFF53, "Right", 0x27),
    (Qt.Key.Key_Down, 0xFF54, "Down", 0x28),
    (Qt.Key.Key_Escape, 0xFF1B, "Escape", 0x1B),
    (Qt.Key.Key_Return, 0xFF0D, "Return", 0x0D),
    (Qt.Key.Key_Tab, 0xFF09, "Tab", 0x09),
    (Qt.Key.Key_Backspace, 0xFF08, "BackSpace", 0x08),
    (Qt.Key.Key_MicMute, 0x1008FFB2, "XF86AudioMicMute", 0),
)
_BY_KEY = {key: (keysym, name, virtual) for key, keysym, name, virtual in _SPECIAL}


@dataclass(frozen=True, slots=True)
class KeyName:
    """A key in every spelling; `virtual` is 0 where Windows has no such key."""

    keysym: int
    name: str
    virtual: int
    control: bool = False
    alt: bool = False
    shift: bool = False
    logo: bool = False

    @property
    def portal(self) -> str:
        """As the portal has it: `CTRL+ALT+m`."""
        held = (("CTRL", self.control), ("ALT", self.alt), ("SHIFT", self.shift), ("LOGO", self.logo))
        return "+".join([name for name, is_held in held if is_held] + [self.name])


def read_keys(text: str) -> KeyName | None:
    """Qt's spelling, `Ctrl+Alt+M`; nothing for what is no single key that can be named everywhere."""
    sequence = QKeySequence(text, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return None
    combination: QKeyCombination = sequence[0]
    named = _named(combination.key())
    if named is None:
        return None
    held, modifiers = combination.keyboardModifiers(), Qt.KeyboardModifier
    return KeyName(
        *named,
        control=bool(held & modifiers.ControlModifier),
        alt=bool(held & modifiers.AltModifier),
        shift=bool(held & modifiers.ShiftModifier),
        logo=bool(held & modifiers.MetaModifier),
    )


def _named(key: Qt.Key) -> tuple[int, str, int] | None:
    if key in _BY_KEY:
        return _BY_KEY[key]
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F24:
        number = key - Qt.Key.Key_F1
        return 0xFFBE + number, f"F{number + 1}", 0x70 + number
    letter = chr(key) if 0x30 <= key <= 0x5A else ""
    if letter.isascii() and letter.isalnum():
        return ord(letter.lower()), letter.lower(), ord(letter)
    return None
