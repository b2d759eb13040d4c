"""The record of paused players: what is ours comes back, anything else is nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from swdesk.app.desktop.paused import LASTS, MOST, Paused, Record

LEFT = Paused("0123abcd", ":1.7", (":1.42", ":1.43"), 1_800_000_000.0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "paused.json"


def test_what_was_written_is_read_and_nothing_else_lies_beside_it(file: Path) -> None:
    record = Record(file)
    assert record.read() is None
    record.write(LEFT)
    assert record.read() == LEFT
    assert [one.name for one in file.parent.iterdir()] == ["paused.json"]
    record.write(None)
    record.write(None)
    assert record.read() is None
    assert not list(file.parent.iterdir())


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "[" * 5_000, "\xff", '{"bus": "x"}', "1e999",
        '{"bus": "x", "by": ":1.7", "players": 5, "at": 1}',
        '{"bus": "x", "by": ":1.7", "players": [5], "at": 1}',
        '{"bus": "x", "by": ":1.7", "players": ["org.freedesktop.login1"], "at": 1}',
        '{"bus": "x", "by": "", "players": [":1.42"], "at": 1}',
        '{"bus": "x", "by": ":1.7", "players": [":1.42"], "at": "soon"}',
        '{"bus": "x", "by": ":1.7", "players": [":1.42"], "at": 1' + "0" * 400 + "}",
        json.dumps({"bus": "x", "by": ":1.7", "players": [":1.1"] * (MOST + 1), "at": 1}),
        json.dumps({"bus": "x" * 20_000, "by": ":1.7", "players": [":1.1"], "at": 1}),
    ],
)  # fmt: skip
def test_what_is_not_ours_is_nothing(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_bytes(text.encode("latin-1"))
    assert Record(file).read() is None


def test_a_record_is_fresh_for_half_a_day_and_not_before_it_was_made() -> None:
    assert LEFT.is_fresh(LEFT.at)
    assert LEFT.is_fresh(LEFT.at + LASTS - 1)
    assert not LEFT.is_fresh(LEFT.at + LASTS)
    assert not LEFT.is_fresh(LEFT.at - 1)
