"""What events make of a call's snapshot."""

from __future__ import annotations

from typing import Any

import pytest

from swdesk.call.causes import FailureCategory
from swdesk.call.state import CallState, Participant, apply_event, label_of
from swdesk.errors import CallCreateError
from swdesk.protocol.call_io import CallDirection, CallStatus
from swdesk.protocol.events import parse_event

STATE = CallState(CallStatus.CONNECTED, CallDirection.OUTBOUND, self_id="m-1")


def _after(state: CallState, event_type: str, **params: Any) -> CallState:
    return apply_event(state, parse_event({"event_type": event_type, "params": params}).params)


def _joined(*members: dict[str, Any], **room: Any) -> CallState:
    session = {"room_session_id": "rs", "room_id": "r", "members": list(members), **room}
    return _after(
        STATE,
        "call.joined",
        room_session=session,
        call_id="c",
        member_id="m-1",
        capabilities=["self"],
    )


ADA = {"member_id": "m-1", "type": "member", "name": "Ada"}
BOB = {"member_id": "m-2", "type": "member", "name": "Bob", "audio_muted": True}


def test_joining_replaces_everybody() -> None:
    state = _joined(ADA, BOB, name="room", display_name="The room", locked=True, layout_name="grid")
    assert [one.name for one in state.participants] == ["Ada", "Bob"]
    assert (state.room_name, state.is_locked, state.layout) == ("The room", True, "grid")
    assert state.self == Participant("m-1", "Ada")
    again = apply_event(
        state,
        parse_event(
            {
                "event_type": "call.joined",
                "params": {
                    "room_session": {"room_session_id": "rs2", "members": [BOB]},
                    "call_id": "c",
                    "member_id": "m-9",
                    "capabilities": [],
                },
            }
        ).params,
    )
    assert [one.id for one in again.participants] == ["m-2"]
    assert not again.capabilities.self.mute_audio
    assert again.self_id == "m-1"


def test_a_partial_update_never_erases() -> None:
    state = _joined(ADA, BOB)
    state = _after(state, "member.updated", member={"member_id": "m-2", "video_muted": True})
    bob = state.participants[1]
    assert (bob.name, bob.audio_muted, bob.video_muted) == ("Bob", True, True)


def test_members_come_talk_and_go() -> None:
    state = _joined(ADA)
    state = _after(state, "member.joined", member={"member_id": "m-3", "name": "Cy", "type": "screen"})
    assert not state.participants[1].is_person
    state = _after(state, "member.talking", member={"member_id": "m-1", "talking": True})
    assert state.self is not None
    assert state.self.is_talking
    state = _after(state, "member.left", member={"member_id": "m-3"})
    assert [one.id for one in state.participants] == ["m-1"]


def test_talk_of_a_stranger_makes_no_stranger() -> None:
    state = _joined(ADA)
    assert _after(state, "member.talking", member={"member_id": "m-8", "talking": True}) == state


@pytest.mark.parametrize("event_type", ["call.updated", "room.updated"])
def test_room_flags_are_merged(event_type: str) -> None:
    state = _joined(ADA, name="room")
    state = _after(state, event_type, room_session={"room_session_id": "rs", "recording": True})
    assert (state.room_name, state.is_recording) == ("room", True)


def test_a_new_layout() -> None:
    assert _after(STATE, "layout.changed", layout={"id": "1x1", "layers": []}).layout == "1x1"


def test_what_means_nothing_changes_nothing() -> None:
    assert _after(STATE, "queue.opened", a=1) is STATE


def test_a_new_label() -> None:
    message = {"method": "verto.display", "params": {"callID": "c", "display_name": "Support"}}
    event = parse_event({"event_type": "webrtc.message", "params": message})
    assert apply_event(STATE, event.params).display_name == "Support"


@pytest.mark.parametrize(
    ("name", "number", "label"),
    [
        ("Bob", "+1555", "Bob"),
        ("_undef_", "+1555", "+1555"),
        (None, None, ""),
        ("  ", "/private/bob", "/private/bob"),
        ("sip:ada@5c9b6f4e.call.signalwire.com;context=private", None, "ada"),
        ("sip:ada@example.com", None, "sip:ada@example.com"),
    ],
)
def test_labels_are_for_people(name: str | None, number: str | None, label: str) -> None:
    assert label_of(name, number) == label


def test_the_end_has_a_category() -> None:
    from dataclasses import replace

    assert replace(STATE, hangup_cause="NO_ANSWER").end_category is FailureCategory.NO_ANSWER
    assert (
        replace(STATE, failure=CallCreateError("Call create timeout")).end_category is FailureCategory.NETWORK
    )
    assert STATE.end_category is FailureCategory.ENDED
    assert not STATE.is_over
    assert replace(STATE, status=CallStatus.FAILED).is_over
