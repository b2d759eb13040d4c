"""The player notices what it is for: a recording that says something else than we do."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.doubles.transcript_player import Line, TranscriptPlayer, load, method_of

RECORDING = load(Path(__file__).parent / "transcripts" / "outbound_video.jsonl")


def at(lines: list[Line], method: str) -> int:
    return next(
        index
        for index, line in enumerate(lines)
        if line.sender == "client" and method_of(line.frame) == method
    )


def rename_a_field(lines: list[Line]) -> None:
    dialog = lines[at(lines, "verto.invite")].frame["params"]["message"]["params"]["dialogParams"]
    dialog["pingsSupported"] = dialog.pop("pingSupported")


def change_a_value(lines: list[Line]) -> None:
    lines[at(lines, "verto.invite")].frame["params"]["subscribe"].reverse()


def swap_two_requests(lines: list[Line]) -> None:
    one, other = at(lines, "call.layout.list"), at(lines, "verto.pong")
    lines[one], lines[other] = lines[other], lines[one]


def ask_for_one_more(lines: list[Line]) -> None:
    index = at(lines, "call.layout.list")
    lines.insert(index + 1, replace(lines[index]))


def leave_one_out(lines: list[Line]) -> None:
    del lines[at(lines, "verto.pong")]


def answer_nobody(lines: list[Line]) -> None:
    lines.append(Line("", "server", {"jsonrpc": "2.0", "id": "nobody", "result": {}}))


@pytest.mark.parametrize(
    "spoil",
    [rename_a_field, change_a_value, swap_two_requests, ask_for_one_more, leave_one_out, answer_nobody],
)
def test_a_spoilt_recording_does_not_play(spoil: Callable[[list[Line]], None]) -> None:
    lines = copy.deepcopy(RECORDING)
    spoil(lines)
    with pytest.raises(AssertionError):
        TranscriptPlayer(lines, skip=lambda frame: False).play()


def test_an_extra_that_is_not_sent_is_noticed() -> None:
    with pytest.raises(AssertionError, match="never sent"):
        TranscriptPlayer(RECORDING, skip=lambda frame: False, extras=["verto.bye", "verto.bye"]).play()


def test_the_recording_itself_plays() -> None:
    TranscriptPlayer(RECORDING, skip=lambda frame: False).play()
