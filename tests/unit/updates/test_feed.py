"""What a feed may say."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.errors import MessageParseError
from swdesk.updates.feed import MAX_LINES, MAX_NOTES, Release, read_release


def body(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_a_version_and_its_notes() -> None:
    assert read_release(body(version="v1.2.0", notes="Rings louder.\n\nEnds sooner.\n", url="x")) == Release(
        "1.2.0", "Rings louder.\nEnds sooner."
    )
    assert read_release(body(version="1.2")) == Release("1.2", "")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\xff\xfe",
        b"<html>",
        b"[]",
        b"null",
        b"{}",
        b"[" * 5000,
        body(version=1.2),
        body(version="latest"),
        body(version="1" * 41),
        body(version="1.0", notes=7),
        body(version="1.0", notes="x" * 8001),
        body(version="<b>1.0</b>"),
    ],
)
def test_anything_else_is_refused_and_not_repeated(answer: bytes) -> None:
    with pytest.raises(MessageParseError) as caught:
        read_release(answer)
    assert str(caught.value) == "The answer about newer versions is not what it should be"


@given(st.binary(max_size=200))
def test_no_answer_does_anything_but_be_refused(answer: bytes) -> None:
    try:
        read_release(answer)
    except MessageParseError:
        pass


@given(st.text(max_size=2000))
def test_the_notes_fit_a_notice_and_turn_no_text_around(text: str) -> None:
    notes = read_release(body(version="1.0", notes=text)).notes
    assert len(notes) <= MAX_NOTES
    assert len(notes.splitlines()) <= MAX_LINES
    assert all(each == "\n" or unicodedata.category(each)[0] != "C" for each in notes)


def test_longer_notes_end_in_dots() -> None:
    notes = read_release(body(version="1.0", notes="\n".join(f"Point {n}" for n in range(20)))).notes
    assert notes.splitlines()[-1] == "Point 5…"
    assert read_release(body(version="1.0", notes="word " * 500)).notes.endswith("word…")
