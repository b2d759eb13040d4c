"""The log of the window: the seed's lines word for word, one an event, never cleared.

The time is kept beside the text and is never part of it. Tokens are masked before a line exists.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from swdesk.diagnostics.redaction import redact
from swdesk.errors import SignalWireError
from swdesk.observable import Stream

EMPTY_FIELD = "Need a token and a destination."


class Level(StrEnum):
    """How much a line matters."""

    INFO = "info"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Line:
    """One entry; `at` is seconds since 1970."""

    text: str
    at: float
    level: Level


class Journal:
    """All lines of this run, and a stream of new ones."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self.lines: list[Line] = []
        self.added: Stream[Line] = Stream()

    def write(self, text: str, level: Level = Level.INFO) -> None:
        """Add a line."""
        line = Line(redact(text), self._clock(), level)
        self.lines.append(line)
        self.added.emit(line)

    def dialing(self, destination: str, audio: bool, video: bool) -> None:
        """Dial was accepted."""
        self.write(f"Dialing {destination}...")
        self.write(f"Options: audio={str(audio).lower()}, video={str(video).lower()}")

    def status(self, status: str) -> None:
        """The call's status changed."""
        self.write(f"Status: {status}")

    def call_error(self, error: BaseException) -> None:
        """The call reported an error."""
        self.write(f"Error: {_named(error)}", Level.ERROR)

    def rejected(self, error: BaseException) -> None:
        """`dial()` failed."""
        self.write(f"dial() rejected: {_named(error)}", Level.ERROR)

    @property
    def text(self) -> str:
        """Everything, each entry ended by a newline."""
        return "".join(f"{line.text}\n" for line in self.lines)


def _named(error: BaseException) -> str:
    return f"{error.name if isinstance(error, SignalWireError) else 'Error'} — {error}"
