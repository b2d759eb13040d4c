"""How this very copy of the program is started."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def command(gui: bool = False) -> list[str]:
    """The program and its first arguments: frozen, installed with a script, or a checkout.

    `gui`: without a terminal, where there are two.
    """
    python = Path(sys.executable)
    is_frozen = getattr(sys, "frozen", False)
    suffix = ".exe" if sys.platform == "win32" else ""
    for name in ["swdesk-gui"] * gui + ["swdesk"] * (not is_frozen):
        script = python.parent / f"{name}{suffix}"
        if script.is_file():
            return [str(script)]
    return [str(python)] if is_frozen else [str(python), "-m", "swdesk"]


def folder() -> Path | None:
    """Where `-m swdesk` finds it; `None` when it is found everywhere."""
    return _PACKAGE.parent if command()[1:] == ["-m", "swdesk"] else None


def icon() -> Path | None:
    """The picture of the program, if it is there."""
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root / "icons" / "swdesk.svg"
        if path.is_file():
            return path
    return None
