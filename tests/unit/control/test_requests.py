"""Whatever bytes come, they become a request or a refusal with a sentence."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.control.requests import Refusal, Request, answer, check, encode, read_id, read_object, refuse
from swdesk.control.schema import COMMAND, FAULT, LINE_LIMIT, LONGEST_TEXT

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def read(line: bytes) -> Request | Refusal:
    try:
        return check(read_object(line))
    except Refusal as refusal:
        return refusal


def judge(result: Request | Refusal) -> None:
    if isinstance(result, Refusal):
        assert result.name in FAULT
        assert result.sentence.endswith(".")
        assert result.sentence.isprintable()
        assert len(result.sentence) < 400
        refuse(None, result)
    else:
        assert result.command in COMMAND
        wanted = {argument.name for argument in COMMAND[result.command].arguments}
        assert set(result.arguments) == wanted


@given(st.binary(max_size=200))
def test_any_bytes(line: bytes) -> None:
    judge(read(line))


@given(JSON)
def test_any_json(value: Any) -> None:
    judge(read(json.dumps(value).encode()))


@given(
    st.fixed_dictionaries(
        {"command": st.sampled_from(sorted(COMMAND))},
        optional={
            "id": JSON,
            "arguments": st.dictionaries(
                st.sampled_from(
                    ["state", "destination", "wait", "for", "audio", "kind", "name", "link", "x"]
                ),
                JSON | st.sampled_from(["on", "toggle", "/public/x", "use", "camera"]),
            ),
        },
    )
)
def test_any_arguments_of_known_commands(message: dict[str, Any]) -> None:
    judge(read(json.dumps(message).encode()))


@given(JSON)
def test_any_answer_is_one_line(value: Any) -> None:
    line = encode(answer(7, {"x": value}))
    assert line.count(b"\n") == 1
    assert json.loads(line)["id"] == 7


def test_a_whole_request() -> None:
    line = b'{"id": 7, "command": "mute", "arguments": {"state": "toggle"}}'
    assert read(line) == Request(7, "mute", {"state": "toggle"})


def test_what_is_left_out_has_its_default() -> None:
    found = read(b'{"command": "dial", "arguments": {"destination": "/public/x"}}')
    assert isinstance(found, Request)
    assert found.arguments == {
        "destination": "/public/x",
        "audio": None,
        "video": None,
        "wait": False,
        "answer_within": 60.0,
    }


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"", "no JSON"),
        (b"[]", "no object"),
        (b'{"command": "fly"}', "no command 'fly'"),
        (b'{"command": "mute", "jwt": 1}', "nothing is known of 'jwt'"),
        (b'{"command": "dial"}', "destination is missing"),
        (b'{"command": "dial", "arguments": {"destination": "a\\u0007b"}}', "cannot be shown"),
        (b'{"command": "dial", "arguments": {"destination": 1}}', "no text"),
        (b'{"command": "mute", "arguments": {"state": "loud"}}', "not one of on, off, toggle"),
        (b'{"command": "events", "arguments": {"for": NaN}}', "no JSON"),
        (b'{"command": "events", "arguments": {"for": 1e99}}', "no number above 0"),
        (b'{"command": "dial", "arguments": {"destination": "x", "wait": 1}}', "neither true nor false"),
        (b'{"command": "status", "arguments": {"x": 1}}', "no argument 'x'"),
    ],
)
def test_what_is_wrong_is_named(line: bytes, words: str) -> None:
    found = read(line)
    assert isinstance(found, Refusal)
    assert found.name == "bad-request"
    assert words in found.sentence


def test_sizes_are_bounded() -> None:
    found = read(b'{"x": "' + b"a" * LINE_LIMIT + b'"}')
    assert isinstance(found, Refusal)
    assert found.name == "too-large"
    text = "a" * (LONGEST_TEXT + 1)
    found = read(json.dumps({"command": "dial", "arguments": {"destination": text}}).encode())
    assert isinstance(found, Refusal)
    deep = read(b"[" * 16_000)
    assert isinstance(deep, Refusal)


def test_ids_that_cannot_be_given_back_are_none() -> None:
    assert read_id({"id": 7}) == 7
    assert read_id({"id": "a"}) == "a"
    for bad in (True, 1.5, [], "a" * 65, 2**60, None):
        assert read_id({"id": bad}) is None


def test_infinite_numbers_are_null() -> None:
    assert encode({"a": [float("inf"), {"b": float("nan")}]}) == b'{"a":[null,{"b":null}]}\n'
