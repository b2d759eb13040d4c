"""Which program the system starts for a link, and how to have it start this one: for one user.

One file a system; each asks and tells the system in its own way. No Qt, no window.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

SCHEMES = ("swdesk", "tel", "sip", "sips", "callto")
APP_ID = "org.swdesk.swdesk"
"""Who this program is to the desktop; the same as `swdesk.app.desktop.identity`, which a test holds it to."""


class HandlersProblem(Exception):
    """It could not be looked up, or not be changed. `sentence` has the names of `facts` in braces."""

    def __init__(self, sentence: str, **facts: object) -> None:
        super().__init__(sentence.format(**facts))
        self.sentence = sentence
        self.facts = facts


class Advice(StrEnum):
    """What only the person at the machine can do."""

    NONE = "none"
    CHOOSE_IN_SETTINGS = "choose-in-settings"
    """Windows: swdesk is on the list, and who opens `tel:` is chosen in the system's settings."""
    BY_APP = "by-app"
    """macOS: the app's own file says what it opens; it counts once the app was started from Applications."""
    NOT_HERE = "not-here"
    """Nothing is known of this system."""


@dataclass(frozen=True, slots=True)
class Handler:
    """Who opens one kind of link."""

    scheme: str
    program: str = ""
    """Its name, for people; empty when nobody does."""
    entry: str = ""
    """Its desktop entry, class or bundle, for who looks further."""
    is_ours: bool = False


class Handlers(Protocol):
    """One system's way. All of it may take a second, and blocks."""

    advice: Advice
    can_register: bool

    def look(self) -> tuple[Handler, ...]:
        """Each of `SCHEMES`. Raises `HandlersProblem`."""

    def register(self) -> None:
        """Have links opened by this copy of the program, in this profile. Raises `HandlersProblem`."""

    def unregister(self) -> None:
        """Take that back; what a package or another program registered stays. Raises `HandlersProblem`."""


def handlers_here(platform: str = sys.platform) -> Handlers:
    """Those of this system."""
    if platform == "linux":
        from swdesk.handlers.linux import XdgHandlers

        return XdgHandlers()
    if platform == "win32":
        from swdesk.handlers.windows import WindowsHandlers, registry

        return WindowsHandlers(registry())
    from swdesk.handlers.elsewhere import NoHandlers

    return NoHandlers(Advice.BY_APP if platform == "darwin" else Advice.NOT_HERE)
