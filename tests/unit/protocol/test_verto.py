"""Verto messages as they are pushed, and as they are put in their envelope (protocol.md 3)."""

from __future__ import annotations

from typing import Any

import pytest

from swdesk.errors import JSONRPCError, MessageParseError
from swdesk.protocol import verto
from swdesk.protocol.causes import CAUSE_CODES, cause_pair
from swdesk.protocol.verto import DialogParams, parse_invite_result, parse_verto, parse_verto_request


def push(method: str, **params: Any) -> verto.VertoMessage:
    return parse_verto({"jsonrpc": "2.0", "id": 17, "method": method, "params": params})


@pytest.mark.parametrize(
    ("method", "params", "expected"),
    [
        ("verto.media", {"sdp": "s", "variables": {}}, verto.VertoMedia(call_id="c", sdp="s")),
        ("verto.answer", {}, verto.VertoAnswer(call_id="c")),
        (
            "verto.answer",
            {"sdp": "s", "userVariables": {"a": 1}},
            verto.VertoAnswer(call_id="c", sdp="s", user_variables={"a": 1}),
        ),
        (
            "verto.mediaParams",
            {"mediaParams": {"audio": {}}},
            verto.VertoMediaParams(call_id="c", media_params={"audio": {}}),
        ),
        (
            "verto.display",
            {"display_name": "Bob", "display_number": "1"},
            verto.VertoDisplay(call_id="c", display_name="Bob", display_number="1"),
        ),
        (
            "verto.invite",
            {"sdp": "s", "caller_id_name": "_undef_", "caller_id_number": "/private/bob"},
            verto.VertoInvite(
                call_id="c", sdp="s", caller_id_name="_undef_", caller_id_number="/private/bob"
            ),
        ),
        ("verto.ping", {"x": 1}, verto.VertoPing(call_id="c", params={"callID": "c", "x": 1})),
        ("verto.bye", {}, verto.VertoBye(call_id="c")),
        ("verto.event", {}, verto.VertoOther(call_id="c", name="verto.event", params={"callID": "c"})),
    ],
)
def test_pushes(method: str, params: dict[str, Any], expected: verto.VertoMessage) -> None:
    assert push(method, callID="c", **params) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [(16, 16), ("16", 16), (True, None), (None, None), ("x", None), ("9" * 40, None), ("²", None)],
)
def test_a_cause_code_is_a_number_or_its_text(code: object, expected: int | None) -> None:
    bye = push("verto.bye", callID="c", cause="NORMAL_CLEARING", causeCode=code)
    assert isinstance(bye, verto.VertoBye)
    assert (bye.cause, bye.cause_code) == ("NORMAL_CLEARING", expected)


def test_the_call_may_be_spelled_the_other_way() -> None:
    assert push("verto.answer", call_id="c").call_id == "c"
    assert push("verto.bye", call_id="c").call_id == "c"
    assert push("verto.bye", call_id="x", callID="c").call_id == "c"


def test_a_ping_of_the_server_itself_names_no_call() -> None:
    assert push("verto.ping", serno=3) == verto.VertoPing(call_id=None, params={"serno": 3})


@pytest.mark.parametrize(
    ("method", "params", "missing"),
    [
        ("verto.media", {"callID": "c"}, "sdp"),
        ("verto.media", {"sdp": "s"}, "callID"),
        ("verto.answer", {}, "callID"),
        ("verto.bye", {}, "callID"),
        ("verto.mediaParams", {}, "callID"),
        ("verto.invite", {"callID": "c"}, "sdp"),
        ("verto.invite", {"sdp": "s"}, "callID"),
        ("verto.attach", {"callID": "c", "sdp": "s"}, "caller_id_name"),
    ],
)
def test_what_is_required(method: str, params: dict[str, Any], missing: str) -> None:
    with pytest.raises(MessageParseError, match=f"`{missing}`"):
        push(method, **params)


@pytest.mark.parametrize(
    "message",
    [
        None,
        7,
        {},
        {"method": 7},
        {"method": "verto.bye", "params": []},
        {"method": "verto.ping", "params": {"callID": 7}},
    ],
)
def test_what_is_no_message(message: object) -> None:
    with pytest.raises(MessageParseError):
        parse_verto(message)


DIALOG = DialogParams(call_id="leg", destination_number="/public/x", user_variables={"memberCallId": "leg"})


def test_a_bye_names_the_main_call_outside_and_the_leg_inside() -> None:
    params = verto.bye_params("main", DIALOG, node_id="n", cause=("USER_BUSY", 17))
    assert (params["callID"], params["node_id"], "subscribe" in params) == ("main", "n", False)
    inner = params["message"]["params"]
    assert (inner["cause"], inner["causeCode"], inner["dialogParams"]["callID"]) == ("USER_BUSY", "17", "leg")
    request = parse_verto_request(params)
    assert (request.call_id, request.leg_id, request.method) == ("main", "leg", "verto.bye")


def test_inner_messages_have_ids_of_their_own() -> None:
    ids = {verto.pong_params("c", {}, node_id="n")["message"]["id"] for _ in range(3)}
    assert len(ids) == 3


@pytest.mark.parametrize(
    "params",
    [
        None,
        {},
        {"callID": 7},
        {"callID": "c", "node_id": 7},
        {"callID": "c", "subscribe": "x", "message": {"method": "m"}},
        {"callID": "c", "subscribe": [7], "message": {"method": "m"}},
        {"callID": "c"},
        {"callID": "c", "message": {"method": "m", "params": {"dialogParams": {}}}},
    ],
)
def test_what_is_no_envelope(params: object) -> None:
    with pytest.raises(MessageParseError):
        parse_verto_request(params)


def test_an_envelope_needs_no_dialog() -> None:
    request = parse_verto_request(
        {"callID": "c", "message": {"id": 5, "method": "verto.subscribe", "params": {}}}
    )
    assert (request.leg_id, request.node_id, request.subscribe, request.message_id) == ("c", "", None, 5)


def test_the_result_of_an_invite() -> None:
    inner = {"message": "CALL CREATED", "callID": "c", "memberID": "m"}
    created = parse_invite_result({"node_id": "n", "code": "200", "result": {"result": inner}})
    assert (created.call_id, created.member_id, created.node_id) == ("c", "m", "n")


@pytest.mark.parametrize("result", [None, {}, {"result": {}}, {"result": {"result": {"message": "NO"}}}])
def test_anything_else_is_a_refusal(result: object) -> None:
    with pytest.raises(JSONRPCError):
        parse_invite_result(result)


def test_causes_and_their_numbers() -> None:
    assert cause_pair("USER_BUSY") == ("USER_BUSY", 17)
    assert cause_pair("WHAT") == ("NORMAL_CLEARING", 16)
    assert len(set(CAUSE_CODES.values())) == len(CAUSE_CODES)
