"""The kinds of settings: each reads a value of TOML, or says in a few words what is wrong with it.

The words follow a name: "Setting calls.start_muted" "is neither true nor false". `words` says what is right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

T_co = TypeVar("T_co", covariant=True)


class Kind(Generic[T_co]):
    """What a setting may be."""

    @property
    def words(self) -> str:
        """What is right, for a table of all settings."""
        raise NotImplementedError

    def read(self, value: object) -> T_co:
        """The value, typed. Raises `ValueError` with what is wrong."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Flag(Kind[bool]):
    """On or off."""

    @property
    def words(self) -> str:
        return "true or false"

    def read(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise ValueError("is neither true nor false")
        return value


@dataclass(frozen=True, slots=True)
class Number(Kind[float]):
    """A number within bounds, both included; `unit` is a plural, empty for a plain factor."""

    lowest: float
    highest: float
    unit: str = ""

    @property
    def words(self) -> str:
        return f"{self.lowest:g} to {self.highest:g} {self.unit}".strip()

    def read(self, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise ValueError(f"is not a number of {self.unit}" if self.unit else "is not a number")
        if not self.lowest <= value <= self.highest:
            raise ValueError(f"is not between {self.lowest:g} and {self.highest:g} {self.unit}".rstrip())
        return float(value)


class Choice(Kind[str]):
    """One of a few names."""

    def __init__(self, *names: str) -> None:
        self.names = names

    @property
    def words(self) -> str:
        return ", ".join(self.names)

    def read(self, value: object) -> str:
        if not isinstance(value, str) or value not in self.names:
            raise ValueError(f"is not one of {self.words}")
        return value


class Several(Kind[tuple[str, ...]]):
    """Some of a few names, the first the dearest."""

    def __init__(self, *names: str) -> None:
        self.names = names

    @property
    def words(self) -> str:
        return f"a list of {', '.join(self.names)}"

    def read(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, (list, tuple)) or any(one not in self.names for one in value):
            raise ValueError(f"is not {self.words}")
        return tuple(dict.fromkeys(value))


@dataclass(frozen=True, slots=True)
class Text(Kind[str]):
    """A word of a certain form; `what` names it with its article."""

    what: str
    pattern: str
    is_upper: bool = False

    @property
    def words(self) -> str:
        return self.what

    def read(self, value: object) -> str:
        if isinstance(value, str) and re.fullmatch(self.pattern, value.strip()):
            return value.strip().upper() if self.is_upper else value.strip()
        raise ValueError(f"is not {self.what}")


@dataclass(frozen=True, slots=True)
class Url(Kind[str]):
    """An address of a server."""

    scheme: str

    @property
    def words(self) -> str:
        return f"an address, {self.scheme}://…"

    def read(self, value: object) -> str:
        if not isinstance(value, str) or not value.startswith(f"{self.scheme}://"):
            raise ValueError(f"does not start with {self.scheme}://")
        try:
            parts = urlsplit(value)
            host, _port = parts.hostname, parts.port
        except ValueError:
            host = None
        if host and "@" in parts.netloc:
            raise ValueError("holds a name or a password: no secret may stand here")
        if not host or re.search(r"[\s\x00-\x1f\x7f]", value):
            raise ValueError("names no server")
        return value.rstrip("/")


@dataclass(frozen=True, slots=True)
class File(Kind[Path]):
    """A file of the user's."""

    @property
    def words(self) -> str:
        return "a path"

    def read(self, value: object) -> Path:
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            raise ValueError("is not a path")
        try:
            return Path(value).expanduser()
        except RuntimeError:  # a home of nobody
            raise ValueError("is not a path") from None


@dataclass(frozen=True, slots=True)
class Command(Kind[tuple[str, ...]]):
    """A program and its arguments, one text each; nothing of it goes through a shell."""

    @property
    def words(self) -> str:
        return "a list of texts: the program, then its arguments"

    def read(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, (list, tuple)) or any(
            not isinstance(one, str) or "\0" in one for one in value
        ):
            raise ValueError("is not a list of texts")
        if value and not value[0].strip():
            raise ValueError("names no program")
        return tuple(value)


@dataclass(frozen=True, slots=True)
class Table(Kind[Mapping[str, Any]]):
    """Written by the program; its owner checks what is inside."""

    @property
    def words(self) -> str:
        return "a table, written by the program"

    def read(self, value: object) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            raise ValueError("is not a table")
        return dict(value)


@dataclass(frozen=True, slots=True)
class Entries(Kind[Mapping[str, str]]):
    """A section whose keys are not known here, each of them of one kind."""

    entry: Kind[str]

    @property
    def words(self) -> str:
        return self.entry.words

    def read(self, value: object) -> Mapping[str, str]:
        if not isinstance(value, Mapping):
            raise ValueError("is not a table")
        return {str(name): self.entry.read(one) for name, one in value.items()}


FLAG = Flag()
FILE = File()
COMMAND = Command()
TABLE = Table()
KEY = Text("the name of a key", r"(?!\s*$)[^\x00-\x1f]{1,60}")
