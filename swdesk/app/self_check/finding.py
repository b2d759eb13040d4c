"""What a check finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

REINSTALL = "install swdesk again"


class BrokenError(Exception):
    """A part does not work. The message is one sentence: what, why, and what to do next."""

    def __init__(self, what: str, why: object, then: str = REINSTALL) -> None:
        reason = " ".join(str(why).split()).rstrip(".") or type(why).__name__
        super().__init__(f"{what}: {reason}; {then}.")


@dataclass(frozen=True, slots=True)
class Check:
    """A part by name. `look` returns what it saw, in some words, or raises `BrokenError`."""

    name: str
    look: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of a check: some words, or the sentence of what is wrong."""

    name: str
    is_ok: bool
    words: str


def found(check: Check) -> Finding:
    """Look; never raises for what is broken."""
    try:
        return Finding(check.name, True, check.look())
    except BrokenError as error:
        return Finding(check.name, False, str(error))
    except Exception as error:  # a part that is missing may fail in any way
        broken = BrokenError(f"The check of {check.name} failed", f"{type(error).__name__}: {error}")
        return Finding(check.name, False, str(broken))
