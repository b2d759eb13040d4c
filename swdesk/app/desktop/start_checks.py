"""What is looked at before a QApplication is made: Qt itself only prints a riddle and aborts."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass

NO_SCREEN = "No screen found. Use `xvfb-run -a uv run swdesk`, or `swdesk --demo`, which needs none."
NO_CURSOR = "libxcb-cursor is missing, without it Qt opens no window: `sudo apt-get install libxcb-cursor0`."
BAD_PAIR = (
    "PySide6 {qt} aborts within a minute on Python {python}: "
    "install PySide6-Essentials and -Addons below 6.12, or use Python 3.12 or newer."
)
_SYMBOLS_RULE = "qt.multimedia.symbolsresolver=false"


@dataclass(frozen=True, slots=True)
class Findings:
    """`fatal`: why there can be no window. `is_headless`: go on without a screen."""

    fatal: str = ""
    is_headless: bool = False
    notice: str = ""


def look(
    *,
    demo: bool,
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    python: tuple[int, int] = sys.version_info[:2],
    qt: str | None = None,
    has_library=None,
) -> Findings:
    """What stands in the way of a window; with `demo` a missing screen does not."""
    qt = qt if qt is not None else _qt_version()
    if python < (3, 12) and _numbers(qt) >= (6, 12):
        return Findings(fatal=BAD_PAIR.format(qt=qt, python=".".join(map(str, python))))
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen.startswith(("offscreen", "minimal")):
        return Findings(is_headless=demo)
    if platform != "linux" or (chosen and not chosen.startswith("xcb")):
        return Findings()
    if not chosen and not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        return Findings(is_headless=True) if demo else Findings(fatal=NO_SCREEN)
    if not environment.get("WAYLAND_DISPLAY") and not (has_library or _has_library)("libxcb-cursor.so.0"):
        return Findings(is_headless=True, notice=NO_CURSOR) if demo else Findings(fatal=NO_CURSOR)
    return Findings()


def quiet_multimedia(environment=os.environ) -> None:
    """Keep Qt from naming every optional codec library it does not find."""
    rules = environment.get("QT_LOGGING_RULES", "")
    if _SYMBOLS_RULE not in rules:
        environment["QT_LOGGING_RULES"] = f"{rules};{_SYMBOLS_RULE}" if rules else _SYMBOLS_RULE


def _qt_version() -> str:
    import PySide6  # Qt itself is not loaded by that

    return PySide6.__version__


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".")[:2] if part.isdecimal())


def _has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
