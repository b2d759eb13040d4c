"""When newer versions were asked for, and which one the user has been told of. A small file of its own."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

logger = logging.getLogger(__name__)

EVERY = 24 * 3600.0  # s


@dataclass(frozen=True, slots=True)
class Diary:
    """`asked_at` is a time of the system's clock in s since 1970; `told` a version that was dismissed."""

    asked_at: float = 0.0
    told: str = ""

    def is_due(self, now: float) -> bool:
        """Whether a day has passed; a clock that was put back must not silence it for good."""
        return not self.asked_at <= now < self.asked_at + EVERY


def read_diary(file: Path) -> Diary:
    """What stands in the file; an empty one where it is missing or damaged."""
    try:
        kept = json.loads(file.read_bytes())
        return Diary(float(kept["asked_at"]), str(kept["told"]))
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return Diary()


def write_diary(file: Path, diary: Diary) -> None:
    """Keep it; where that fails the question comes once more than it should."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(diary)), "utf-8")
    except OSError as error:
        logger.warning("When newer versions were asked for cannot be written down: %s", error.strerror)
