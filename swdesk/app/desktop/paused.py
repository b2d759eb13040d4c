"""Whom a call paused, written down: what a program that was killed left paused plays on at its next start."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from swdesk.whole_file import write_whole

MOST = 32  # players of a record
LASTS = 12 * 3600.0  # s after which nobody expects music that stopped to go on
_OWNER = re.compile(r":[0-9A-Za-z_.-]{1,60}")
_LIMIT = 10_000  # bytes


@dataclass(frozen=True, slots=True)
class Paused:
    """`by` and `players` are the bus's own names of connections (`:1.42`); it gives none of them twice."""

    bus: str
    """The id of that bus."""
    by: str
    players: tuple[str, ...]
    at: float
    """Unix time, s."""

    def is_fresh(self, now: float) -> bool:
        """Whether it was a short while ago."""
        return self.at <= now < self.at + LASTS


class Record:
    """The file of it. Every method may block, and raises `OSError`."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> Paused | None:
        """What an earlier run left; nothing where the file is not what we write."""
        try:
            with self._file.open("rb") as stream:
                found = json.loads(stream.read(_LIMIT))
            left = Paused(str(found["bus"]), str(found["by"]), tuple(found["players"]), float(found["at"]))
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return None
        names = (left.by, *left.players)
        is_ours = len(names) <= MOST + 1 and all(
            isinstance(name, str) and _OWNER.fullmatch(name) for name in names
        )
        return left if is_ours else None

    def write(self, paused: Paused | None) -> None:
        """Keep it; `None`: there is nothing to make up for."""
        if paused is None:
            self._file.unlink(missing_ok=True)
        else:
            write_whole(self._file, json.dumps(asdict(paused)))
