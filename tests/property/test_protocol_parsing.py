"""Whatever arrives, parsing ends in a value or in its one typed error."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from swdesk.errors import InvalidCredentialsError, JSONRPCError, MessageParseError
from swdesk.protocol import signalwire, verto
from swdesk.protocol.constants import MAX_FRAME_BYTES
from swdesk.protocol.credentials import TokenHeader, parse_token
from swdesk.protocol.destination import Destination
from swdesk.protocol.events import KNOWN_EVENT_TYPES, is_stale, parse_event
from swdesk.protocol.jsonrpc import Request, Response, encode, parse_frame, response_error

EXAMPLES = int(os.environ.get("SWDESK_PROPERTY_EXAMPLES", "40"))
"""Few enough for every run; set the variable to thousands for a deep search."""
QUICK = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=10**18, max_value=10**40)
    | st.floats(allow_nan=True)
    | st.text(max_size=20)
    | st.sampled_from(["", "200", "404", "verto.answer", "call.joined", "\ud800", "v=0", "*"])
)
WIRE_NAMES = """
    id jsonrpc method params result error code message event_type event_channel node_id callID call_id sdp
    memberID member_id member members room_session room_session_id capabilities layout layers cause
    causeCode dialogParams userVariables mediaParams name type x y z_index kind conversation_name
    caller_id_name caller_id_number callee_id_name callee_id_number identity protocol authorization
    ice_servers urls jti project_id fabric_subscriber expires_at authorization_state subscribe
"""
NAMES = st.sampled_from(WIRE_NAMES.split()) | st.text(max_size=8)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=20,
)
VERTO_METHODS = st.sampled_from(
    [
        "verto.media",
        "verto.answer",
        "verto.bye",
        "verto.ping",
        "verto.mediaParams",
        "verto.invite",
        "verto.attach",
        "verto.display",
        "verto.event",
    ]
)
WIRE = st.fixed_dictionaries(
    {"params": ANYTHING}, optional={"method": VERTO_METHODS | ANYTHING, "id": SCALARS}
)


def ends_in(error: type[Exception], parse: Callable[[Any], object], raw: Any) -> object | None:
    """The value, or `None` after exactly this error; any other exception fails the test."""
    try:
        return parse(raw)
    except error:
        return None


@QUICK
@given(st.binary(max_size=200) | st.text(max_size=200))
@example("[" * 100_000)
@example('{"a":' * 100_000)
@example(b"\xff\xfe")
@example("\ud800")
@example('"\\ud800"')
@example("NaN")
@example('{"id":"a","result":1e999}')
@example("9" * 10_000)
@example("-" + "9" * 400 + "e999999")
@example('{"id":"a","method":"b","params":{"n":' + "7" * 5000 + "}}")
@example("")
@example("\x00")
@example(" " * MAX_FRAME_BYTES + "1")
@example('"' + "x" * (MAX_FRAME_BYTES - 2) + '"')
def test_frames(data: str | bytes) -> None:
    ends_in(MessageParseError, parse_frame, data)


@QUICK
@given(ANYTHING)
def test_any_json_is_a_frame(raw: Any) -> None:
    try:
        text = json.dumps(raw)
    except ValueError:
        return
    frame = ends_in(MessageParseError, parse_frame, text)
    if isinstance(frame, Response):
        for method in ("webrtc.verto", "signalwire.connect"):
            assert isinstance(response_error(method, frame), JSONRPCError | None)
    if isinstance(frame, Request):
        ends_in(MessageParseError, parse_event, frame.params)


@QUICK
@given(WIRE | ANYTHING)
def test_verto(raw: Any) -> None:
    ends_in(MessageParseError, verto.parse_verto, raw)


@QUICK
@given(
    st.fixed_dictionaries(
        {"params": ANYTHING | WIRE},
        optional={
            "event_type": st.sampled_from(sorted(KNOWN_EVENT_TYPES)) | ANYTHING,
            "event_channel": ANYTHING,
            "node_id": SCALARS,
        },
    )
)
def test_events(raw: dict[str, Any]) -> None:
    event = ends_in(MessageParseError, parse_event, raw)
    assert isinstance(is_stale(raw, "signalwire_1"), bool)
    if event is not None:
        for name in ("call_id", "room_session_id", "origin_call_id"):
            assert isinstance(getattr(event, name), str | None)
        repr(event)


@QUICK
@given(ANYTHING | st.fixed_dictionaries({"callID": st.text(max_size=5), "message": WIRE}))
def test_envelopes(raw: Any) -> None:
    ends_in(MessageParseError, verto.parse_verto_request, raw)


@QUICK
@given(ANYTHING)
def test_results(raw: Any) -> None:
    ends_in(MessageParseError, signalwire.parse_connect_result, raw)
    ends_in(JSONRPCError, verto.parse_invite_result, raw)


NAME = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(2**63), max_value=2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | NAME,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAME, inner),
    max_leaves=10,
)
RESULTS = st.builds(Response, NAME, JSON)
ERRORS = st.builds(Response, NAME, st.none(), st.dictionaries(NAME, JSON, min_size=1))


@QUICK
@given(st.builds(Request, NAME, NAME, st.dictionaries(NAME, JSON, max_size=4)))
def test_requests_round_trip(request: Request) -> None:
    assert parse_frame(encode(request)) == request


@QUICK
@given(
    st.builds(Response, NAME, JSON)
    | st.builds(Response, NAME, st.none(), st.dictionaries(NAME, JSON, min_size=1))
)
def test_responses_round_trip(response: Response) -> None:
    assert parse_frame(encode(response)) == response


@QUICK
@given(ANYTHING)
def test_encoding_anything(raw: Any) -> None:
    ends_in(MessageParseError, encode, Request("a", "b", {"x": raw}))


@QUICK
@given(
    st.builds(
        verto.DialogParams,
        call_id=NAME,
        destination_number=NAME,
        attach=st.booleans() | st.just(msgspec.UNSET),
        caller_id_name=NAME | st.just(msgspec.UNSET),
        user_variables=st.dictionaries(NAME, JSON, max_size=3),
    ),
    NAME,
)
def test_an_envelope_is_read_as_it_was_built(dialog: verto.DialogParams, sdp: str) -> None:
    request = verto.parse_verto_request(verto.invite_params(dialog, sdp, node_id="n", subscribe=("a",)))
    assert (request.dialog, request.sdp, request.node_id, request.subscribe) == (dialog, sdp, "n", ("a",))
    bye = verto.parse_verto_request(verto.bye_params("main", dialog, node_id="n", cause=("USER_BUSY", 17)))
    assert (bye.call_id, bye.leg_id, bye.params["causeCode"]) == ("main", dialog.call_id, "17")


@QUICK
@given(st.text(max_size=60) | st.from_regex(r"(sips?:|\+|/|/public/|/private/)[^?]{0,9}(\?.{0,20})?"))
@example("/public/x?channel=video&channel=audio&a=%ff&b=%ZZ&&=&c")
@example("x" * 5000)
@example("\ud800")
@example("sip:")
@example("+1\n5")
def test_destinations(text: str) -> None:
    found = ends_in(MessageParseError, Destination.parse, text)
    if isinstance(found, Destination):
        assert found.text == text.strip()
        assert Destination.parse(found.text) == found
        assert found.channel in (None, "audio", "video")
        json.dumps({"destination_number": found.text, "userVariables": dict(found.user_variables)}).encode()


SEGMENTS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", max_size=12)


def header_segment(header: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(header).encode()).decode().rstrip("=")


@QUICK
@given(st.text(max_size=80) | st.lists(SEGMENTS, max_size=6).map(".".join))
@example("é.a.b.c.d")
@example("\ud800.a.b.c.d")
@example(base64.urlsafe_b64encode(b"[" * 30_000).decode() + "....")
@example(base64.urlsafe_b64encode(b"\xff\xfe{}").decode() + "....")
@example("eyJ" + "A" * 100_000)
@example("\x00")
def test_tokens(token: str) -> None:
    ends_in(InvalidCredentialsError, parse_token, token)


@QUICK
@given(st.fixed_dictionaries({}, optional={"ch": ANYTHING, "typ": ANYTHING, "enc": ANYTHING}) | ANYTHING)
def test_token_headers(header: Any) -> None:
    try:
        segment = header_segment(header)
    except ValueError:
        return
    found = ends_in(InvalidCredentialsError, parse_token, f"{segment}..a.b.c")
    if isinstance(found, TokenHeader):
        assert found.relay_url.isascii()


LABEL = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)


@QUICK
@given(LABEL, st.lists(LABEL, min_size=1, max_size=3), st.none() | st.integers(1, 65_535))
def test_hosts_follow_from_the_cluster(host: str, labels: list[str], port: int | None) -> None:
    domain = ".".join(labels) + ("" if port is None else f":{port}")
    header = {"alg": "dir", "enc": "A256GCM", "ch": f"{host}.{domain}", "typ": "SAT"}
    found = parse_token(f"{header_segment(header)}..a.b.c")
    assert (found.relay_url, found.rest_url) == (f"wss://{host}.{domain}", f"https://fabric.{domain}")


@pytest.mark.parametrize("size", [MAX_FRAME_BYTES, MAX_FRAME_BYTES + 1])
def test_a_frame_of_one_mebibyte_is_the_largest(size: int) -> None:
    head, tail = '{"id":"a","result":"', '"}'
    text = head + "x" * (size - len(head) - len(tail)) + tail
    if size <= MAX_FRAME_BYTES:
        assert isinstance(parse_frame(text), Response)
    else:
        with pytest.raises(MessageParseError):
            parse_frame(text)
