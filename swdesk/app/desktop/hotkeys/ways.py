"""What the ways of hearing keys have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Why(StrEnum):
    """Why a key cannot be heard everywhere."""

    TAKEN = "taken"
    """Another program has it."""
    NOT_THERE = "not-there"
    """This keyboard has no such key, or it is none that can be named everywhere."""
    NOT_GIVEN = "not-given"
    """The desktop, or its user, did not give it."""


class HotkeyProblem(Exception):
    """There is no way at all."""


@dataclass(frozen=True, slots=True)
class Hotkey:
    """One key, heard everywhere. `name` is the action's; `keys` are in Qt's spelling."""

    name: str
    words: str
    keys: str


class Ears(Protocol):
    """Whom a way tells. Both are called in the window's thread; a key that is held is told of once."""

    def pressed(self, name: str) -> None:
        """The key went down."""

    def released(self, name: str) -> None:
        """The key went up."""


class Hotkeys(Protocol):
    """One way. `bind` comes once, `close` after it."""

    async def bind(self, hotkeys: tuple[Hotkey, ...]) -> Mapping[str, Why]:
        """Hear these from now on; the names of those that cannot be had, and why.

        Raises `HotkeyProblem` when there is no way at all.
        """

    async def close(self) -> None:
        """Hear no more."""
