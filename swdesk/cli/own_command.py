"""How this very program starts itself: frozen, it is the executable; else a module of Python's."""

from __future__ import annotations

import sys


def own_command(*arguments: str) -> list[str]:
    """The command line of `swdesk ARGUMENTS`."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "swdesk"]
    return [*program, *arguments]
