"""Frames, the three layers an error hides in, and the table of pending requests."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest

from swdesk.errors import MessageParseError
from swdesk.protocol.jsonrpc import (
    Request,
    RequestTable,
    Response,
    UnknownFrame,
    encode,
    new_id,
    parse_frame,
    response_error,
)


def test_a_request() -> None:
    assert parse_frame('{"jsonrpc":"2.0","id":"a","method":"m","params":{"x":1}}') == Request(
        "a", "m", {"x": 1}
    )


@pytest.mark.parametrize("text", ['{"id":"a","method":"m"}', '{"id":"a","method":"m","params":null}'])
def test_a_request_without_params(text: str) -> None:
    assert parse_frame(text) == Request("a", "m", {})


def test_a_result_and_an_error() -> None:
    assert parse_frame(b'{"id":"a","result":{"x":1}}') == Response("a", result={"x": 1})
    assert parse_frame('{"id":"a","error":{"code":1}}') == Response("a", error={"code": 1})
    assert parse_frame('{"id":"a","error":null,"result":{}}') == Response("a", result={})


@pytest.mark.parametrize(
    "text",
    [
        "7",
        "[]",
        "null",
        "{}",
        '{"id":0,"result":{}}',
        '{"result":{}}',
        '{"id":"a"}',
        '{"id":"a","method":7}',
        '{"id":"a","method":"m","params":[1]}',
    ],
)
def test_what_is_neither_is_unknown(text: str) -> None:
    assert parse_frame(text) == UnknownFrame(json.loads(text))


@pytest.mark.parametrize(
    "data", ["", "{", "[" * 100_000, b"\xff", "\ud800", "NaN", '{"id":"a"} x', "x" * 1_048_577]
)
def test_what_is_not_json_is_refused(data: str | bytes) -> None:
    with pytest.raises(MessageParseError):
        parse_frame(data)


def test_the_error_does_not_quote_the_frame() -> None:
    with pytest.raises(MessageParseError) as caught:
        parse_frame('{"jwt_token": eyJsecret}')
    assert "eyJ" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_encoding() -> None:
    assert json.loads(encode(Request("a", "m", {"x": 1}))) == {
        "jsonrpc": "2.0",
        "id": "a",
        "method": "m",
        "params": {"x": 1},
    }
    assert json.loads(encode(Response("a", result={}))) == {"jsonrpc": "2.0", "id": "a", "result": {}}
    assert json.loads(encode(Response("a", error={"code": 1}))) == {
        "jsonrpc": "2.0",
        "id": "a",
        "error": {"code": 1},
    }


def test_what_json_cannot_carry_is_refused() -> None:
    with pytest.raises(MessageParseError):
        encode(Request("a", "m", {"x": object()}))


def test_ids_are_fresh_uuids() -> None:
    assert len({new_id() for _ in range(100)}) == 100
    assert len(new_id()) == 36
    assert uuid.UUID(new_id()).version == 4


def failing(method: str, frame: dict[str, Any]) -> tuple[int, str] | None:
    error = response_error(method, Response("a", **frame))
    return None if error is None else (error.code, error.message)


@pytest.mark.parametrize(
    "frame",
    [
        {"result": {}},
        {"result": None},
        {"result": []},
        {"result": {"code": "200", "message": "OK"}},
        {"result": {"code": 200, "message": "OK"}},
        {"result": {"code": "404"}},
        {"result": {"code": "200", "result": {"result": {"message": "CALL CREATED"}}}},
        {"result": {"code": "200", "result": {"error": None}}},
        {"result": {"code": "200", "result": []}},
    ],
)
def test_success(frame: dict[str, Any]) -> None:
    assert failing("webrtc.verto", frame) is None


def test_three_layers() -> None:
    inner = {
        "result": {"code": "200", "result": {"error": {"code": -32002, "message": "CALL DOES NOT EXIST"}}}
    }
    assert failing("m", {"error": {"code": -32603, "message": "Internal"}}) == (-32603, "Internal")
    assert failing("m", {"result": {"code": "404", "message": "Not found"}}) == (404, "Not found")
    assert failing("webrtc.verto", inner) == (-32002, "CALL DOES NOT EXIST")


def test_the_inner_layer_is_vertos_alone() -> None:
    assert failing("call.mute", {"result": {"result": {"error": {"code": 1, "message": "x"}}}}) is None


def test_the_outer_layer_wins() -> None:
    both = {"code": "500", "message": "outer", "result": {"error": {"code": 1, "message": "inner"}}}
    assert failing("webrtc.verto", {"result": both}) == (500, "outer")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ({}, -32603),
        ("text", -32603),
        ({"code": "-7"}, -7),
        ({"code": True}, -32603),
        ({"code": "9" * 5000}, -32603),
    ],
)
def test_malformed_errors_are_errors(raw: object, code: int) -> None:
    error = response_error("m", Response("a", error=raw))
    assert error is not None
    assert error.code == code
    assert error.data == raw


class TestRequestTable:
    def test_a_request_is_taken_once(self) -> None:
        table = RequestTable()
        table.add("a", "m", 5.0)
        assert "a" in table
        taken = table.take("a")
        assert taken is not None
        assert taken.method == "m"
        assert table.take("a") is None

    def test_expiry_in_order_at_the_deadline(self) -> None:
        table = RequestTable()
        table.add("a", "m", 5.0)
        table.add("b", "m", 4.0)
        table.add("c", "m", None)
        assert table.next_deadline == 4.0
        assert table.take_expired(3.9) == []
        assert [one.id for one in table.take_expired(5.0)] == ["a", "b"]
        assert table.next_deadline is None
        assert len(table) == 1

    def test_take_all(self) -> None:
        table = RequestTable()
        table.add("a", "m", None)
        assert [one.id for one in table.take_all()] == ["a"]
        assert len(table) == 0
