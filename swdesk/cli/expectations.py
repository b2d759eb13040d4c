"""What a call was expected to be, for monitoring: judged at its end, one sentence for all that was not."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.problems import Problem, UsageProblem

OUTCOMES: Mapping[str, tuple[ExitCode, ...]] = {
    "connected": (ExitCode.OK,),
    "rejected": (ExitCode.DESTINATION_REFUSED, ExitCode.TOKEN_REFUSED),
    "busy": (ExitCode.BUSY,),
    "no-answer": (ExitCode.NO_ANSWER,),
    "network": (ExitCode.NETWORK,),
    "media": (ExitCode.MEDIA,),
}
"""The words of `--expect`, and the outcomes that each one means."""

# These say nothing about the call: they stand, whatever was expected of it.
_NOT_OF_THE_CALL = (ExitCode.UNEXPECTED, ExitCode.USAGE, ExitCode.INTERRUPTED)


@dataclass(frozen=True, slots=True)
class Expectations:
    """`None`: anything will do. The names are those of the options."""

    expect: str | None = None  # one of `OUTCOMES`
    min_fps: float | None = None  # pictures received a second, over the call
    max_loss: float | None = None  # %, over the call
    max_rtt: float | None = None  # ms, at its end
    max_setup: float | None = None  # s from dialling to connected
    min_audio: float | None = None  # s of sound received

    @property
    def are_any(self) -> bool:
        """Whether something is expected at all."""
        return any(getattr(self, one.name) is not None for one in fields(self))

    @property
    def are_numbers(self) -> bool:
        """Whether something is expected that only a connected call has."""
        return any(getattr(self, one.name) is not None for one in fields(self) if one.name != "expect")


@dataclass(frozen=True, slots=True)
class Measured:
    """What the call was like; `None` where it could not be measured."""

    fps: float | None = None
    loss: float | None = None
    rtt: float | None = None
    setup: float | None = None
    audio: float | None = None


_IN_WORDS = {
    "min_fps": ("pictures came at {} a second", "at least {:g} were expected"),
    "max_loss": ("the loss was {} %", "at most {:g} % were expected"),
    "max_rtt": ("the round trip took {} ms", "at most {:g} ms were expected"),
    "max_setup": ("it took {} s to connect", "at most {:g} s were expected"),
    "min_audio": ("{} s of sound came", "at least {:g} s were expected"),
}


def judge(
    expected: Expectations, problem: Problem | None, measured: Measured | None
) -> tuple[Problem | None, list[dict[str, Any]]]:
    """What is left of `problem`, or has come of it; and each expectation with what was found.

    `measured` is None for a call that was never connected.
    """
    found_code = ExitCode.OK if problem is None else problem.code
    if not expected.are_any or found_code in _NOT_OF_THE_CALL:
        return problem, []
    # numbers alone are expected of a call that is connected
    wanted = expected.expect or "connected"
    results = [
        {
            "name": "expect",
            "wanted": wanted,
            "found": "connected" if problem is None else found_code.outcome,
            "is_met": found_code in OUTCOMES[wanted],
        }
    ]
    words = [] if results[0]["is_met"] else [_outcome_in_words(wanted, problem)]
    for name in _IN_WORDS:
        limit = getattr(expected, name)
        if limit is None:
            continue
        kind, _, fact = name.partition("_")
        found = None if measured is None else getattr(measured, fact)
        is_met = found is not None and (found >= limit if kind == "min" else found <= limit)
        results.append({"name": name, "wanted": limit, "found": found, "is_met": is_met})
        if not is_met and measured is not None:
            said, limit_said = _IN_WORDS[name]
            is_said = f"{name} could not be measured" if found is None else said.format(f"{found:g}")
            words.append(f"{is_said}, {limit_said.format(limit)}")
    if not words:
        return None, results
    return Problem(ExitCode.NOT_AS_EXPECTED, f"Not as expected: {'; '.join(words)}."), results


def add_expectations(parser: argparse.ArgumentParser) -> None:
    """The options."""
    group = parser.add_argument_group(
        "expectations", "What is not met is told at the end, with exit code 12."
    )
    group.add_argument("--expect", choices=tuple(OUTCOMES), help="what is to come of the call")
    for name, unit, words in (
        ("--min-fps", "N", "pictures received a second, over the call"),
        ("--max-loss", "PERCENT", "of what was due, over the call"),
        ("--max-rtt", "MS", "to the media server and back"),
        ("--max-setup", "SECONDS", "from dialling to connected"),
        ("--min-audio", "SECONDS", "of sound received"),
    ):
        group.add_argument(name, type=_amount, metavar=unit, help=words)


def read_expectations(values: argparse.Namespace) -> Expectations:
    """What the options say. Raises `UsageProblem`."""
    expected = Expectations(
        values.expect, values.min_fps, values.max_loss, values.max_rtt, values.max_setup, values.min_audio
    )
    if expected.expect not in (None, "connected") and expected.are_numbers:
        raise UsageProblem(
            f"The expectations contradict each other: a call that is {expected.expect} has no numbers; "
            "leave them out."
        )
    return expected


def _amount(text: str) -> float:
    try:
        amount = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no number") from None
    if not 0 <= amount <= 1e6:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and a million")
    return amount


def _outcome_in_words(wanted: str, problem: Problem | None) -> str:
    if problem is None:
        return f"the call was connected, {wanted} was expected"
    return f"{problem.sentence.rstrip('.')} ({wanted} was expected)"
