"""Where a token comes from, and where it goes at once: into the redaction."""

from __future__ import annotations

import getpass
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from swdesk.cli.options import TokenSource
from swdesk.cli.problems import UsageProblem
from swdesk.cli.tokens import read_token
from swdesk.diagnostics.redaction import forget_secrets, redact

TOKEN = "c2FtcGxl-of-a-token-that-is-no-jwt"


@pytest.fixture(autouse=True)
def nothing_registered() -> Iterator[None]:
    forget_secrets()
    yield
    forget_secrets()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_from_a_file_trimmed(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"\n  {TOKEN}\n\n")
    assert read_token(TokenSource(file=file), environ={}, stdin=io.StringIO()) == TOKEN


def test_from_a_named_variable_which_is_then_gone() -> None:
    environ = {"MINE": TOKEN, "SWDESK_TOKEN": "other-token"}
    assert read_token(TokenSource(variable="MINE"), environ=environ, stdin=io.StringIO()) == TOKEN
    assert environ == {"SWDESK_TOKEN": "other-token"}


def test_from_the_usual_variable_which_is_then_gone() -> None:
    environ = {"SWDESK_TOKEN": TOKEN}
    assert read_token(TokenSource(), environ=environ, stdin=io.StringIO("other")) == TOKEN
    assert environ == {}


def test_from_standard_input_the_first_line() -> None:
    assert read_token(TokenSource(), environ={}, stdin=io.StringIO(f"{TOKEN}\nmore\n")) == TOKEN


def test_a_dash_is_standard_input_even_with_the_variable_set() -> None:
    environ = {"SWDESK_TOKEN": "other-token"}
    assert read_token(TokenSource(file=Path("-")), environ=environ, stdin=io.StringIO(TOKEN)) == TOKEN


def test_a_terminal_is_asked_without_echo(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return TOKEN

    monkeypatch.setattr(getpass, "getpass", answer)
    assert read_token(TokenSource(), environ={}, stdin=Terminal()) == TOKEN
    assert asked == ["Subscriber Access Token: "]


def test_no_line_ever_carries_it_again() -> None:
    read_token(TokenSource(), environ={"SWDESK_TOKEN": TOKEN}, stdin=io.StringIO())
    assert TOKEN not in redact(f"it was {TOKEN}")


@pytest.mark.parametrize(
    ("source", "place"),
    [
        (TokenSource(variable="MINE"), "the variable MINE"),
        (TokenSource(), "standard input"),
        (TokenSource(file=Path("-")), "standard input"),
    ],
)
def test_no_token_is_one_sentence_that_names_the_place(source: TokenSource, place: str) -> None:
    with pytest.raises(UsageProblem, match=rf"There is no token in {place}.*\.$"):
        read_token(source, environ={"SWDESK_TOKEN": "  "}, stdin=io.StringIO("\n"))


def test_a_missing_file_says_why() -> None:
    with pytest.raises(UsageProblem, match="No such file or directory"):
        read_token(TokenSource(file=Path("/nowhere/token")), environ={}, stdin=io.StringIO())


def test_a_picture_is_no_token(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_bytes(b"\x89PNG\xff\x00")
    with pytest.raises(UsageProblem, match="is not text"):
        read_token(TokenSource(file=file), environ={}, stdin=io.StringIO())


@pytest.mark.parametrize("content", ["two words", "a\nb", "x" * 70_000])
def test_text_is_no_token_and_is_not_repeated(tmp_path: Path, content: str) -> None:
    file = tmp_path / "token"
    file.write_text(content)
    with pytest.raises(UsageProblem, match="is no token") as caught:
        read_token(TokenSource(file=file), environ={}, stdin=io.StringIO())
    assert content not in str(caught.value)
