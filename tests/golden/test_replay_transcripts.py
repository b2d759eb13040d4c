"""The recordings of the official SDK: every frame parses, and our machines say what the SDK said.

What is exempt follows the folder's own rules: acks and ping replies are matched by id only; a client of our
kind sends a bye after a failed dial (protocol.md 3.3), a pong after a resume (3.10), and answers a bundled
offer, which the SDK accepts and never answers (6.2).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from swdesk.errors import CallCreateError, JSONRPCError
from swdesk.protocol import call_io
from swdesk.protocol.call_machine import CallStatus
from swdesk.protocol.constants import MAIN_SUBSCRIPTIONS
from swdesk.protocol.entities import Member
from swdesk.protocol.events import KNOWN_EVENT_TYPES, Event, UnknownEvent, parse_event
from swdesk.protocol.jsonrpc import Request, Response, parse_frame
from swdesk.protocol.signalwire import parse_connect_result
from swdesk.protocol.verto import VertoMessage, VertoOther, parse_verto_request
from tests.doubles.transcript_player import TranscriptPlayer, load, method_of

FOLDER = Path(__file__).parent / "transcripts"
FILES = sorted(FOLDER.glob("*.jsonl"))
LATER_METHODS = {
    "signalwire.reauthenticate": "client-bound tokens (DPoP)",
    "verto.modify": "hold and transfer; changing media is sent",
    "verto.info": "DTMF",
}
"""Besides every `call.*` but `call.layout.list`, and whatever concerns another leg than the main one."""

REPLAYED: dict[str, tuple[str, ...]] = {
    "add_video_mid_call.jsonl": (),
    "audio_receive_video.jsonl": (),
    "chat.jsonl": (),
    "client_bound_token.jsonl": (),
    "inbound_answered.jsonl": (),
    "inbound_freeswitch_offer.jsonl": (),
    "inbound_rejected.jsonl": (),
    "invite_inner_error.jsonl": ("verto.bye",),
    "invite_result_code_error.jsonl": ("verto.bye",),
    "invite_then_bye.jsonl": (),
    "invite_top_level_error.jsonl": ("verto.bye",),
    "invite_unanswered.jsonl": ("verto.bye",),
    "outbound_phone_early_media.jsonl": (),
    "outbound_video.jsonl": (),
    "outbound_video_beta12.jsonl": (),
    "receive_only.jsonl": (),
    "remote_hangup.jsonl": (),
    "restart_reattach.jsonl": (),
    "room_controls.jsonl": (),
    "screen_share.jsonl": (),
    "socket_drop_resume.jsonl": ("verto.pong",),
    "video_mic_muted.jsonl": (),
}
"""Each recording, and what we send on top of the SDK: a bye after a failed dial, a pong after a resume."""


def belongs_to_later_work(frame: dict[str, Any]) -> bool:
    """Whether a request of the recorded client is of a feature that is only parsed."""
    method = method_of(frame)
    if method == "verto.modify" and frame["params"]["message"]["params"]["action"] == "updateMedia":
        return False
    if method in LATER_METHODS or (method.startswith("call.") and method != "call.layout.list"):
        return True
    if frame["method"] != "webrtc.verto":
        return False
    message = frame["params"]["message"]["params"]
    dialog = message.get("dialogParams", {})
    if dialog.get("screenShare") or dialog.get("additionalDevice"):
        return True
    return method == "verto.pong" and message["callID"] != frame["params"]["callID"]


def play(name: str) -> tuple[TranscriptPlayer, Any]:
    player = TranscriptPlayer(load(FOLDER / name), skip=belongs_to_later_work, extras=REPLAYED[name])
    return player, player.play()


def test_every_recording_is_accounted_for() -> None:
    assert {path.name for path in FILES} == set(REPLAYED)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_frame_parses(path: Path) -> None:
    requests: dict[str, str] = {}
    seen = 0
    for line in load(path):
        if not line.sender:
            continue
        seen += 1
        frame = parse_frame(json.dumps(line.frame))
        assert isinstance(frame, Request | Response), line.frame
        if isinstance(frame, Request):
            requests[frame.id] = frame.method
            if frame.method == "signalwire.event":
                event = parse_event(frame.params)
                assert event.event_type in KNOWN_EVENT_TYPES
                assert not isinstance(event.params, UnknownEvent | VertoOther)
                check_values_arrived(event)
            elif frame.method == "webrtc.verto":
                verto = parse_verto_request(frame.params)
                assert verto.method.startswith("verto.")
                assert verto.dialog is not None or verto.method in ("verto.info", "verto.subscribe")
        elif requests.get(frame.id) == "signalwire.connect":
            assert parse_connect_result(frame.result).ice_servers
    assert seen


def check_values_arrived(event: Event) -> None:
    """Typed fields carry what the wire said, under their own names."""
    body = event.raw["params"]
    assert event.node_id == event.raw["node_id"]
    if isinstance(event.params, VertoMessage):
        assert event.params.method == body["method"]
        assert event.call_id == body["params"]["callID"]
        assert getattr(event.params, "sdp", None) == body["params"].get("sdp")
        return
    assert event.room_session_id == body.get("room_session_id")
    assert event.call_id == body.get("call_id")
    member = getattr(event.params, "member", None)
    if isinstance(member, Member):
        assert member.member_id == body["member"]["member_id"]


@pytest.mark.parametrize("name", REPLAYED)
def test_we_say_what_the_sdk_said(name: str) -> None:
    player, phone = play(name)
    expected = [
        method_of(line.frame)
        for line in player.lines
        if line.sender == "client" and "method" in line.frame and not belongs_to_later_work(line.frame)
    ]
    assert player.compared == expected
    assert player.compared[:2] == ["signalwire.connect", "subscriber.online"]
    assert phone.warnings == []
    assert phone.failure is None


C = CallStatus
ENDING = [C.DISCONNECTING, C.DISCONNECTED, C.DESTROYED]
STATUSES: dict[str, list[CallStatus]] = {
    "outbound_video.jsonl": [C.NEW, C.TRYING, C.CONNECTING, C.CONNECTED, *ENDING],
    "receive_only.jsonl": [C.NEW, C.TRYING, C.CONNECTING, C.CONNECTED, *ENDING],
    "socket_drop_resume.jsonl": [C.NEW, C.TRYING, C.CONNECTING, C.CONNECTED, *ENDING],
    "outbound_phone_early_media.jsonl": [C.NEW, C.TRYING, C.RINGING, C.CONNECTED, *ENDING],
    "remote_hangup.jsonl": [
        C.NEW,
        C.TRYING,
        C.CONNECTING,
        C.CONNECTED,
        C.DISCONNECTED,
        C.DESTROYED,
    ],
    "invite_then_bye.jsonl": [C.NEW, C.TRYING, C.DISCONNECTED, C.DESTROYED],
    "invite_inner_error.jsonl": [C.NEW, C.FAILED, C.DESTROYED],
    "invite_unanswered.jsonl": [C.NEW, C.FAILED, C.DESTROYED],
    "inbound_rejected.jsonl": [C.RINGING, *ENDING],
    "inbound_answered.jsonl": [C.RINGING, C.DISCONNECTED, C.DESTROYED],
    "inbound_freeswitch_offer.jsonl": [C.RINGING, C.CONNECTING, C.DISCONNECTED, C.DESTROYED],
}


@pytest.mark.parametrize("name", STATUSES)
def test_statuses_are_those_of_the_table(name: str) -> None:
    _, phone = play(name)
    (call,) = phone.calls.values()
    assert call.statuses == STATUSES[name]
    assert not call.is_leg_open


@pytest.mark.parametrize(
    ("name", "text", "cause"),
    [
        ("invite_top_level_error.jsonl", "Call creation failed", JSONRPCError),
        ("invite_result_code_error.jsonl", "Call creation failed", JSONRPCError),
        ("invite_inner_error.jsonl", "Call creation failed", JSONRPCError),
        ("invite_unanswered.jsonl", "Call create timeout", None),
    ],
)
def test_a_failing_dial_says_why(name: str, text: str, cause: type[Exception] | None) -> None:
    _, phone = play(name)
    (call,) = phone.calls.values()
    (error,) = call.settled
    assert isinstance(error, CallCreateError)
    assert str(error) == text
    assert error.__cause__ is None if cause is None else isinstance(error.__cause__, cause)


def test_early_media_is_applied_once() -> None:
    _, phone = play("outbound_phone_early_media.jsonl")
    (call,) = phone.calls.values()
    assert len(call.applied) == 1


def test_a_camera_added_in_the_call_is_offered_and_its_answer_applied() -> None:
    player, phone = play("add_video_mid_call.jsonl")
    (call,) = phone.calls.values()
    assert player.compared.count("verto.modify") == 1
    assert call.updates == [None]
    assert len(call.applied) == 2
    assert call.applied[0] != call.applied[1]


def test_the_layouts_of_the_room_are_known() -> None:
    _, phone = play("outbound_video.jsonl")
    (call,) = phone.calls.values()
    assert call.machine.layouts == ("grid-responsive", "1x1", "highlight-1-responsive")


def test_a_bundled_offer_is_answered_when_the_user_says_so() -> None:
    """The SDK accepts it and never answers; its recording goes on to the far side's bye."""
    lines = load(FOLDER / "inbound_answered.jsonl")
    invited = next(i for i, line in enumerate(lines) if "verto.invite" in json.dumps(line.frame))
    phone = TranscriptPlayer(lines[: invited + 1], skip=belongs_to_later_work).play()
    (call,) = phone.calls.values()
    phone.tell_call(call, call_io.Answer())
    (sent,) = phone.requests
    answer = parse_verto_request(sent["params"])
    assert answer.method == "verto.answer"
    assert answer.sdp == "v=0 answer"
    assert answer.node_id == call.machine.node_id != ""
    assert answer.subscribe == MAIN_SUBSCRIPTIONS


def test_a_restarted_client_takes_its_call_up_again() -> None:
    player, phone = play("restart_reattach.jsonl")
    (call,) = phone.calls.values()
    assert call.machine.status is CallStatus.CONNECTED
    assert player.compared.count("signalwire.connect") == 2
