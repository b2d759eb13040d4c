"""Every outcome has its code and its one sentence."""

from __future__ import annotations

import re
import ssl
from pathlib import Path

import pytest

from swdesk import errors
from swdesk.call.causes import CATEGORIES
from swdesk.cli import exit_codes, problems
from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.problems import UsageProblem, of_cause, of_error

ROOT = Path(__file__).parents[3]


def sentences() -> list[str]:
    return [
        *(each.sentence for each in problems._PROBLEMS.values()),
        problems.CREATE_TIMEOUT.sentence,
        problems.NETWORK_LOST.sentence,
        problems.NO_MEDIA.sentence,
        problems.TOKEN_REFUSED.sentence,
        problems._NOT_TRUSTED.sentence,
        of_error(RuntimeError("x")).sentence,
    ]


@pytest.mark.parametrize("sentence", sentences())
def test_a_sentence_says_what_why_and_what_next(sentence: str) -> None:
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    assert ": " in sentence or ", " in sentence or ";" in sentence


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageProblem("No."), ExitCode.USAGE),
        (errors.InvalidCredentialsError("x"), ExitCode.TOKEN_REFUSED),
        (errors.CallCreateError("Call creation failed"), ExitCode.DESTINATION_REFUSED),
        (errors.CallCreateError("Call create timeout"), ExitCode.NO_ANSWER),
        (errors.CallCreateError("Call cancelled"), ExitCode.INTERRUPTED),
        (errors.InvalidParams("Call requests no media"), ExitCode.USAGE),
        (errors.MessageParseError("empty destination"), ExitCode.USAGE),
        (errors.MediaFileError("no such file"), ExitCode.MEDIA),
        (errors.WebSocketConnectionError("refused"), ExitCode.NETWORK),
        (errors.RPCTimeoutError("5 s"), ExitCode.NETWORK),
        (RuntimeError("bug"), ExitCode.UNEXPECTED),
    ],
)
def test_the_code_of_an_error(error: Exception, code: ExitCode) -> None:
    assert of_error(error).code is code


def test_a_refused_invite_is_told_by_its_cause() -> None:
    error = errors.CallCreateError("Call creation failed")
    error.__cause__ = errors.JSONRPCError(-32000, "refused", {"cause": "USER_BUSY"})
    assert of_error(error).code is ExitCode.BUSY


def test_an_untrusted_certificate_points_to_the_ca_file() -> None:
    error = errors.WebSocketConnectionError("no connection")
    error.__cause__ = ssl.SSLCertVerificationError("CERTIFICATE_VERIFY_FAILED")
    problem = of_error(error)
    assert problem.code is ExitCode.NETWORK
    assert "--ca-file" in problem.sentence


@pytest.mark.parametrize("cause", sorted(CATEGORIES))
def test_every_cause_before_the_answer_is_a_problem(cause: str) -> None:
    problem = of_cause(cause, was_connected=False)
    assert problem is not None
    assert problem.code is not ExitCode.OK


def test_causes_by_name() -> None:
    codes = {
        "USER_BUSY": ExitCode.BUSY,
        "CALL_REJECTED": ExitCode.BUSY,
        "NO_ANSWER": ExitCode.NO_ANSWER,
        "NO_ROUTE_DESTINATION": ExitCode.DESTINATION_REFUSED,
        "FACILITY_REJECTED": ExitCode.DESTINATION_REFUSED,
        "NETWORK_OUT_OF_ORDER": ExitCode.NETWORK,
        "INCOMPATIBLE_DESTINATION": ExitCode.MEDIA,
        "SOMETHING_NEW": ExitCode.DESTINATION_REFUSED,
    }
    for cause, code in codes.items():
        problem = of_cause(cause, was_connected=False)
        assert problem is not None
        assert problem.code is code, cause


def test_an_ordinary_end_is_no_problem_and_a_loss_is() -> None:
    assert of_cause("NORMAL_CLEARING", was_connected=True) is None
    assert of_cause(None, was_connected=True) is None
    assert of_cause("RECOVERY_ON_TIMER_EXPIRE", was_connected=True) is problems.NETWORK_LOST


def test_the_table_of_codes_is_whole_and_in_the_manual() -> None:
    table = exit_codes.__doc__ or ""
    manual = (ROOT / "docs" / "command-line.md").read_text()
    for code in ExitCode:
        assert re.search(rf"^ *{code.value} ", table, re.MULTILINE)  # 3.13 takes the indentation away
        assert f"| {code.value} | `{code.outcome}` |" in manual
