"""The lines of calls: made from the table, and what is not of it is found."""

from __future__ import annotations

from typing import Any

import pytest

from swdesk.control.call_lines import INSIDE, LINE, LINES, line_of
from swdesk.control.schema import EVENT
from tests.doubles.json_lines import wrong_with

STATUS = {"call": 1, "destination": "/public/x", "status": "connected", "duration": 0.0}


def test_a_line_has_every_fact_in_order_and_no_others() -> None:
    line = line_of("status", {"status": "new", "frobs": 1, "call": 2})
    assert list(line.items()) == [("call", 2), ("destination", None), ("status", "new"), ("duration", None)]


def test_what_the_running_program_tells_too_is_told_alike() -> None:
    shared = set(LINE) & set(EVENT)
    assert shared == {"dialling", "status", "error", "stats"}
    assert [name for name in shared if LINE[name].facts != EVENT[name].facts] == []


def test_names_are_given_once() -> None:
    assert len(LINE) == len(LINES)
    assert set(INSIDE) <= {fact.name for line in LINES for fact in line.facts}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({}, []),
        ({"event": "dialing"}, ["there is no event 'dialing'"]),
        ({"at": None}, ["at is no number"]),
        ({"frobs": 1}, ["status.frobs is not in the table"]),
        ({"call": "1"}, ["status.call is no number"]),
        ({"call": True}, ["status.call is no number"]),
        ({"status": None}, []),
    ],
)
def test_what_is_not_of_the_table_is_found(change: dict[str, Any], wrong: list[str]) -> None:
    assert wrong_with({"event": "status", "at": 1.5, **STATUS, **change}) == wrong


def test_what_is_inside_is_looked_at_too() -> None:
    verdict = {"event": "verdict", "at": 1, **line_of("verdict", {"sent": {"audio_packets": "3"}})}
    assert "verdict.sent.audio_packets is no number" in wrong_with(verdict)
    assert "verdict.sent lacks video_size" in wrong_with(verdict)
    found = [{"name": "min_fps", "wanted": 25.0, "found": None, "is_met": 0}]
    verdict = {"event": "verdict", "at": 1, **line_of("verdict", {"expectations": found})}
    assert wrong_with(verdict) == ["verdict.expectations.is_met is no boolean"]
