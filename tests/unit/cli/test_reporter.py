"""The lines of a call, for people and for programs."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any

from swdesk.cli.reporter import Reporter
from swdesk.control.call_lines import LINE, line_of
from swdesk.errors import CallCreateError, CallError, CallErrorKind, MediaAccessError

TOKEN = "eyJhbGciOiJkaXIifQ.aaaaaaaaaa.bbbbbbbbbb"


BOXES = {"audio": True, "video": False}


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def spoken(as_json: bool) -> tuple[Reporter, io.StringIO, Clock]:
    stream, clock = io.StringIO(), Clock()
    return Reporter(as_json=as_json, line_of=_line_of, stream=stream, clock=clock), stream, clock


def _line_of(event: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    return line_of(event, facts) if event in LINE else dict(facts)


def media_error() -> CallError:
    error = MediaAccessError(
        "Media access denied for acquireLocalMedia (audiovideo)",
        operation="acquireLocalMedia",
        media="audiovideo",
    )
    return CallError(CallErrorKind.MEDIA, fatal=False, error=error, call_id="1")


def test_the_lines_are_those_of_the_window() -> None:
    reporter, stream, _ = spoken(as_json=False)
    reporter.dialing("/public/test-room", audio=True, video=False)
    reporter.status("trying")
    reporter.call_error(media_error())
    reporter.rejected(CallCreateError("Call creation failed"))
    assert stream.getvalue().splitlines() == [
        "Dialing /public/test-room...",
        "Options: audio=true, video=false",
        "Status: trying",
        "Error: MediaAccessError — Media access denied for acquireLocalMedia (audiovideo)",
        "dial() rejected: CallCreateError — Call creation failed",
    ]


def test_the_same_as_json_with_the_seconds_since_the_start() -> None:
    reporter, stream, clock = spoken(as_json=True)
    reporter.dialing("/public/test-room", audio=True, video=False)
    clock.now += 1.25
    reporter.status("trying")
    reporter.call_error(media_error())
    reporter.rejected(CallCreateError("Call creation failed"))
    lines: list[dict[str, Any]] = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert lines == [
        {"event": "dialling", "at": 0.0, "call": 1, "destination": "/public/test-room", **BOXES},
        {"event": "options", "at": 0.0, **BOXES},
        {
            "event": "status",
            "at": 1.25,
            "call": None,
            "destination": None,
            "status": "trying",
            "duration": None,
        },
        {
            "event": "error",
            "at": 1.25,
            "call": None,
            "name": "MediaAccessError",
            "message": "Media access denied for acquireLocalMedia (audiovideo)",
            "kind": "media",
            "fatal": False,
        },
        {"event": "rejected", "at": 1.25, "name": "CallCreateError", "message": "Call creation failed"},
    ]


def test_lines_for_programs_only_are_not_shown_to_people() -> None:
    reporter, stream, _ = spoken(as_json=False)
    reporter.say(None, "stats", frames=1)
    assert stream.getvalue() == ""


def test_no_line_carries_a_token_and_json_stays_json() -> None:
    for as_json in (False, True):
        reporter, stream, _ = spoken(as_json)
        reporter.say(
            f"x password:'{TOKEN} {TOKEN}", "x", deep={"list": [f"password:'{TOKEN}", 'say "hi"']}, n=1
        )
        assert "aaaaaaaaaa" not in stream.getvalue()
        if as_json:
            assert json.loads(stream.getvalue())["n"] == 1


def test_when_the_reader_is_gone_it_is_said_once() -> None:
    class Closed(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    told: list[None] = []
    reporter = Reporter(as_json=False, stream=Closed(), on_gone=lambda: told.append(None))
    reporter.status("new")
    reporter.status("trying")
    assert told == [None]
