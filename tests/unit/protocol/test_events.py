"""Events: their envelope, typed payloads, and what a partial update means (protocol.md 2.5 and 7)."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import UNSET

from swdesk.errors import MessageParseError
from swdesk.protocol import events
from swdesk.protocol.entities import Layout, LayoutLayer, Member, RoomSession, convert, given_fields
from swdesk.protocol.events import Event, UnknownEvent, is_stale, parse_event
from swdesk.protocol.verto import VertoBye

ROOM = {"room_session_id": "rs-1", "room_id": "r-1", "name": "test-room", "locked": False, "members": []}
MEMBER = {
    "member_id": "m-1",
    "call_id": "c-1",
    "room_session_id": "rs-1",
    "type": "member",
    "name": "Ada",
    "audio_muted": False,
}


def event(event_type: str, params: Any, **envelope: Any) -> Event:
    return parse_event({"event_type": event_type, "params": params} | envelope)


def test_an_event_keeps_where_it_came_from() -> None:
    found = event("x.y", {"a": 1}, event_channel=["one", 2], node_id="n", timestamp="any", project_id=7)
    assert (found.event_type, found.node_id, found.channels) == ("x.y", "n", ("one",))
    assert found.params == UnknownEvent(name="x.y", raw={"a": 1})
    assert found.raw["timestamp"] == "any"


def test_a_missing_node_is_empty() -> None:
    assert event("x.y", {}).node_id == ""
    assert event("x.y", {}, node_id=None).node_id == ""


def test_a_verto_message_is_read_inside() -> None:
    found = event("webrtc.message", {"method": "verto.bye", "params": {"callID": "c-1"}})
    assert isinstance(found.params, VertoBye)
    assert found.call_id == "c-1"


JOINED = {"room_session": ROOM, "call_id": "c-1", "member_id": "m-1", "capabilities": ["self"]}
PAYLOADS: dict[str, dict[str, Any]] = {
    "signalwire.authorization.state": {"authorization_state": "s"},
    "call.joined": JOINED,
    "call.left": {"call_id": "c-1", "reason": "hangup", "room_session": ROOM},
    "call.updated": {"room_session": ROOM},
    "room.updated": {"room_session": ROOM},
    "call.state": {"call_id": "c-1", "call_state": "ringing", "device": {"type": "phone"}},
    "call.play": {"call_id": "c-1", "state": "playing"},
    "call.connect": {"call_id": "c-1", "connect_state": "connected", "peer": {}},
    "member.joined": {"member": MEMBER, "room_session_id": "rs-1"},
    "member.updated": {"member": {"member_id": "m-1", "updated": ["talking"]}},
    "member.left": {"member": MEMBER, "reason": "hangup"},
    "member.talking": {"member": {"member_id": "m-1", "talking": True, "node_id": "n"}},
    "layout.changed": {"layout": {"id": "grid", "name": "Grid", "layers": [{"x": 0, "y": 0.5}]}},
    "conversation.message": {"id": "m", "type": "message", "kind": None, "conversation_name": None},
    "conversation.message.updated": {"id": "m", "type": "message", "kind": "k", "conversation_name": "n"},
}
REQUIRED = {
    "signalwire.authorization.state": ["authorization_state"],
    "call.joined": ["room_session", "call_id", "member_id", "capabilities"],
    "call.updated": ["room_session"],
    "room.updated": ["room_session"],
    "call.state": ["call_id", "call_state"],
    "call.play": ["call_id", "state"],
    "call.connect": ["call_id", "connect_state"],
    "member.joined": ["member"],
    "member.updated": ["member"],
    "member.left": ["member"],
    "member.talking": ["member"],
    "layout.changed": ["layout"],
    "conversation.message": ["id", "type", "kind", "conversation_name"],
}


def test_every_known_event_is_tested() -> None:
    assert set(PAYLOADS) | {"webrtc.message"} == events.KNOWN_EVENT_TYPES


@pytest.mark.parametrize("event_type", PAYLOADS)
def test_payloads_are_typed(event_type: str) -> None:
    params = event(event_type, PAYLOADS[event_type] | {"something": "new"}).params
    assert isinstance(params, events.Payload)
    assert params.event_type == event_type


@pytest.mark.parametrize(
    ("event_type", "name"), [(kind, name) for kind, names in REQUIRED.items() for name in names]
)
def test_what_is_required(event_type: str, name: str) -> None:
    body = {key: value for key, value in PAYLOADS[event_type].items() if key != name}
    with pytest.raises(MessageParseError, match=rf"`{name}`.*\$\.params"):
        event(event_type, body)


def test_the_error_names_the_path() -> None:
    with pytest.raises(MessageParseError) as caught:
        event("call.joined", JOINED | {"room_session": ROOM | {"members": [MEMBER, {"member_id": 7}]}})
    assert caught.value.path == "$.params.room_session.members[1].member_id"


@pytest.mark.parametrize("raw", [None, 7, [], {}, {"event_type": 7}])
def test_no_event_at_all(raw: Any) -> None:
    with pytest.raises(MessageParseError):
        parse_event(raw)


@pytest.mark.parametrize(
    ("event_type", "params", "expected"),
    [
        ("call.updated", {"room_session": ROOM}, "rs-1"),
        ("call.updated", {"room_session": ROOM, "room_session_id": "rs-2"}, "rs-2"),
        ("member.updated", {"member": MEMBER}, "rs-1"),
        ("call.state", {"call_id": "c", "call_state": "x"}, None),
        ("x.y", {"room_session_id": "rs-1"}, None),
    ],
)
def test_the_room_of_an_event(event_type: str, params: dict[str, Any], expected: str | None) -> None:
    assert event(event_type, params).room_session_id == expected


def test_the_call_of_an_event_may_be_in_a_field_of_no_meaning() -> None:
    assert event("layout.changed", {"layout": {"id": "grid"}, "call_id": "c-9"}).call_id == "c-9"
    assert event("x.y", {"call_id": 7}).call_id is None
    assert event("x.y", None).call_id is None


def test_partial_members_merge() -> None:
    old = convert(MEMBER, Member)
    new = old.merged(Member(member_id="m-1", audio_muted=True, name=UNSET))
    assert (new.name, new.audio_muted, new.video_muted) == ("Ada", True, UNSET)
    assert given_fields(new) == MEMBER | {"audio_muted": True}


def test_rooms_merge_and_keep_their_members() -> None:
    old = convert(ROOM | {"members": [MEMBER]}, RoomSession)
    new = old.merged(RoomSession(room_session_id="rs-1", locked=True))
    assert new.locked is True
    assert new.name == "test-room"
    assert new.members is not UNSET
    assert [member.member_id for member in new.members] == ["m-1"]


def test_a_layer_without_a_member() -> None:
    layout = convert({"id": "grid", "layers": [{"member_id": None, "width": 50, "visible": False}]}, Layout)
    assert layout.layers == (LayoutLayer(width=50, visible=False),)


@pytest.mark.parametrize(
    ("params", "stale"),
    [
        ({"event_channel": "a p b"}, False),
        ({"event_channel": "other"}, True),
        ({"event_channel": ["p"]}, False),
        ({"event_channel": ["a p b"]}, True),
        ({"event_channel": 7}, False),
        ({}, False),
        ({"event_channel": "other", "event_type": "conversation.message"}, False),
        ({"event_channel": "other", "event_type": "conversational"}, True),
    ],
)
def test_staleness(params: dict[str, Any], stale: bool) -> None:
    assert is_stale(params, "p") is stale
    assert is_stale(params, None) is False
