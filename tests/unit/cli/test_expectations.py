"""What was expected of a call, and what is said when it was not so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.expectations import OUTCOMES, Expectations, Measured, judge
from swdesk.cli.hooks import read_hook
from swdesk.cli.options import CallOptions
from swdesk.cli.parser import parse
from swdesk.cli.problems import INTERRUPTED, NO_ANSWER, Problem
from swdesk.cli.usage import UsageProblem

GOOD = Measured(fps=29.5, loss=0.5, rtt=40.0, setup=1.2, audio=9.8)
ALL = Expectations("connected", 25, 2, 100, 3, 8)


def of(*arguments: str) -> Expectations:
    options = parse(["call", "/public/x", *arguments])
    assert isinstance(options, CallOptions)
    return options.expected


def test_nothing_expected_changes_nothing() -> None:
    assert judge(Expectations(), NO_ANSWER, None) == (NO_ANSWER, [])
    assert judge(Expectations(), None, GOOD) == (None, [])


def test_all_met() -> None:
    problem, results = judge(ALL, None, GOOD)
    assert problem is None
    assert [one["name"] for one in results] == [
        "expect", "min_fps", "max_loss", "max_rtt", "max_setup", "min_audio",
    ]  # fmt: skip
    assert all(one["is_met"] for one in results)


@pytest.mark.parametrize(
    ("measured", "name", "words"),
    [
        (Measured(12, 0, 1, 1, 9), "min_fps", "pictures came at 12 a second, at least 25 were expected"),
        (Measured(30, 3.5, 1, 1, 9), "max_loss", "the loss was 3.5 %, at most 2 % were expected"),
        (Measured(30, 0, 120, 1, 9), "max_rtt", "the round trip took 120 ms, at most 100 ms"),
        (Measured(30, 0, 1, 7, 9), "max_setup", "it took 7 s to connect, at most 3 s"),
        (Measured(30, 0, 1, 1, 2), "min_audio", "2 s of sound came, at least 8 s"),
        (Measured(30, 0, None, 1, 9), "max_rtt", "max_rtt could not be measured"),
    ],
)
def test_each_number_is_named_when_it_is_not_met(measured: Measured, name: str, words: str) -> None:
    problem, results = judge(ALL, None, measured)
    assert problem is not None
    assert problem.code is ExitCode.NOT_AS_EXPECTED
    assert problem.sentence.startswith("Not as expected: ")
    assert words in problem.sentence
    assert [one["name"] for one in results if not one["is_met"]] == [name]


def test_an_expected_failure_is_a_success() -> None:
    busy = Problem(ExitCode.BUSY, "The far side is busy.")
    problem, results = judge(Expectations("busy"), busy, None)
    assert problem is None
    assert results == [{"name": "expect", "wanted": "busy", "found": "busy", "is_met": True}]


def test_another_outcome_is_named_with_its_reason() -> None:
    problem, results = judge(Expectations("busy"), NO_ANSWER, None)
    assert problem is not None
    assert problem.code is ExitCode.NOT_AS_EXPECTED
    assert "Nobody answered" in problem.sentence
    assert "busy was expected" in problem.sentence
    assert results[0]["found"] == "no-answer"
    problem, _ = judge(Expectations("busy"), None, GOOD)
    assert problem is not None
    assert "connected, busy was expected" in problem.sentence


def test_numbers_alone_expect_a_connected_call() -> None:
    problem, results = judge(Expectations(max_loss=2), NO_ANSWER, None)
    assert problem is not None
    assert problem.code is ExitCode.NOT_AS_EXPECTED
    assert [one["is_met"] for one in results] == [False, False]


@pytest.mark.parametrize("code", [ExitCode.UNEXPECTED, ExitCode.USAGE, ExitCode.INTERRUPTED])
def test_what_is_no_fault_of_the_call_stands(code: ExitCode) -> None:
    problem = Problem(code, "x.")
    assert judge(ALL, problem, None) == (problem, [])
    assert judge(Expectations("busy"), INTERRUPTED, None)[0] is INTERRUPTED


@given(st.sampled_from(sorted(OUTCOMES)), st.sampled_from(sorted(ExitCode)), st.booleans())
def test_a_verdict_is_good_exactly_when_the_outcome_is_the_wanted_one(
    wanted: str, code: ExitCode, is_connected: bool
) -> None:
    before = None if code is ExitCode.OK else Problem(code, "x.")
    problem, results = judge(Expectations(wanted), before, GOOD if is_connected else None)
    if results:
        assert (problem is None) == (code in OUTCOMES[wanted])


def test_the_options() -> None:
    assert of() == Expectations()
    assert of(*["--expect", "connected", "--min-fps", "25", "--max-loss", "2"]) == Expectations(
        "connected", 25, 2
    )
    assert of(*["--max-rtt", "150", "--max-setup", "4", "--min-audio", "8"]) == Expectations(
        max_rtt=150, max_setup=4, min_audio=8
    )


@pytest.mark.parametrize(
    "wrong",
    ["--expect happiness", "--min-fps many", "--max-loss -1", "--max-rtt nan", "--expect busy --min-fps 25"],
)
def test_what_makes_no_sense_is_told(wrong: str) -> None:
    with pytest.raises(UsageProblem):
        of(*wrong.split())


def test_hooks_are_split_as_a_shell_would_and_run_by_none() -> None:
    options = parse(["call", "/x", "--hook", "ended=notify 'it is over' $HOME", "--hook", "connected=true"])
    assert isinstance(options, CallOptions)
    assert options.hooks == (("ended", ("notify", "it is over", "$HOME")), ("connected", ("true",)))


@pytest.mark.parametrize("wrong", ["ended", "status=x", "ended=", "ended='x"])
def test_a_hook_that_makes_no_sense_is_told(wrong: str) -> None:
    with pytest.raises(UsageProblem):
        parse(["call", "/x", "--hook", wrong])


def test_on_windows_a_backslash_stands_between_folders() -> None:
    text = r'ended="C:\Program Files\x.exe" C:\logs\call.txt'
    assert read_hook(text, "win32") == ("ended", (r"C:\Program Files\x.exe", r"C:\logs\call.txt"))
    assert read_hook(r"ended=log a\ b 'c d'", "linux") == ("ended", ("log", "a b", "c d"))
