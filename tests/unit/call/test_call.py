"""A call on a fake leg and a fake session, in virtual time."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from swdesk.call.call import Call
from swdesk.call.causes import FailureCategory, category_of_error
from swdesk.call.options import MediaOptions
from swdesk.errors import (
    CallCreateError,
    CallError,
    CallErrorKind,
    DeviceNotFoundError,
    InvalidStateTransitionError,
    JSONRPCError,
    MediaAccessError,
    NegotiationError,
    TransportConnectionError,
)
from swdesk.media.leg import LegState
from swdesk.media.processing.settings import AS_IS
from swdesk.media.shape import AUDIO_ONLY, AUDIO_VIDEO, MediaShape
from swdesk.protocol.call_io import CallDirection, CallStatus
from swdesk.protocol.call_machine import CallMachine
from swdesk.protocol.destination import Destination
from swdesk.protocol.events import parse_event
from swdesk.protocol.verto import VertoInvite
from tests.doubles.fake_leg import FakeLeg, FakeSession
from tests.doubles.virtual_loop import virtual_time

S = CallStatus
OFFER = (
    "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=sendrecv\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=sendrecv\r\n"
)


class Room:
    """A call and everything around it."""

    def __init__(
        self,
        destination: str = "/public/room?channel=video",
        *,
        inbound: bool = False,
        media: MediaOptions | None = None,
    ) -> None:
        self.session = FakeSession()
        self.legs: list[FakeLeg] = []
        self.leg_failure: Exception | None = None
        self.make_failure: DeviceNotFoundError | None = None
        if inbound:
            invite = VertoInvite(
                call_id="c-1", sdp=OFFER, caller_id_name="_undef_", caller_id_number="/private/bob"
            )
            machine = CallMachine.inbound(invite, "n@1")
        else:
            machine = CallMachine.outbound("c-1", Destination.parse(destination))
        self.call = Call(
            machine,
            session=self.session,
            make_leg=self.make_leg,
            shape=None if inbound else AUDIO_VIDEO,
            media=media,
            wall_clock=lambda: 5000.0,
        )
        self.statuses: list[CallStatus] = []
        self.errors: list[CallError] = []
        self.call.statuses.subscribe(self.statuses.append)
        self.call.errors.subscribe(self.errors.append)

    def make_leg(self, leg_id: str, shape: MediaShape, media: MediaOptions) -> Any:
        if self.make_failure is not None:
            raise self.make_failure
        leg = FakeLeg(leg_id, shape, media)
        leg.failure, self.leg_failure = self.leg_failure, None
        self.legs.append(leg)
        return leg

    @property
    def leg(self) -> FakeLeg:
        return self.legs[-1]

    def push(self, method: str, **params: Any) -> None:
        message = {"jsonrpc": "2.0", "id": 1, "method": method, "params": {"callID": "c-1", **params}}
        self.event("webrtc.message", message)

    def event(self, event_type: str, params: dict[str, Any]) -> None:
        self.call.receive(
            parse_event({"event_type": event_type, "event_channel": "x", "node_id": "n@1", "params": params})
        )

    async def dial(self) -> None:
        dialling = asyncio.create_task(self.call.dial())
        await asyncio.sleep(1)
        self.session.accept_invite("c-1")
        await dialling

    async def connect(self) -> None:
        await self.dial()
        self.push("verto.answer", sdp="their answer")
        await asyncio.sleep(0.1)
        self.leg.state.set(LegState.CONNECTED)


@virtual_time
async def test_an_outbound_call_from_dial_to_destroyed() -> None:
    room = Room()
    await room.connect()
    assert room.statuses == [S.NEW, S.TRYING, S.CONNECTING, S.CONNECTED]
    assert room.leg.asked == ["open", "offer", "apply their answer"]
    assert room.call.state.value.connected_at == 5000.0
    await room.call.hangup()
    assert room.statuses[4:] == [S.DISCONNECTING, S.DISCONNECTED, S.DESTROYED]
    assert room.leg.asked[-1] == "close"
    assert room.session.sent == ["verto.invite", "verto.bye"]
    assert room.call.state.value.ended_at == 5000.0


@virtual_time
async def test_a_late_listener_hears_what_was_before() -> None:
    room = Room()
    await room.dial()
    late: list[CallStatus] = []
    room.call.statuses.subscribe(late.append)
    assert late == [S.NEW, S.TRYING]
    await room.call.hangup()


@virtual_time
async def test_far_end_hangs_up() -> None:
    room = Room()
    await room.connect()
    room.push("verto.bye", cause="USER_BUSY", causeCode=17)
    await room.call.finished.wait()
    assert room.statuses[4:] == [S.DISCONNECTED, S.DESTROYED]
    state = room.call.state.value
    assert (state.hangup_cause, state.hangup_code) == ("USER_BUSY", 17)
    assert state.end_category is FailureCategory.BUSY
    assert "verto.bye" not in room.session.sent


@virtual_time
async def test_a_refused_invite_raises_and_says_why() -> None:
    room = Room()
    dialling = asyncio.create_task(room.call.dial())
    await asyncio.sleep(1)
    room.session.answer("verto.invite", JSONRPCError(-32603, "not_routable"))
    with pytest.raises(CallCreateError, match=r"^Call creation failed$") as caught:
        await dialling
    assert isinstance(caught.value.__cause__, JSONRPCError)
    assert category_of_error(caught.value) is FailureCategory.NOT_FOUND
    await room.call.finished.wait()
    assert room.statuses == [S.NEW, S.FAILED, S.DESTROYED]
    assert [(error.kind, error.fatal) for error in room.errors] == [(CallErrorKind.SIGNALING, True)]
    assert room.leg.asked[-1] == "close"


@virtual_time
async def test_a_bye_in_place_of_an_acceptance_is_chained() -> None:
    room = Room()
    dialling = asyncio.create_task(room.call.dial())
    await asyncio.sleep(1)
    room.push("verto.bye", cause="CALL_REJECTED", causeCode="21")
    with pytest.raises(CallCreateError) as caught:
        await dialling
    assert category_of_error(caught.value) is FailureCategory.DECLINED
    await room.call.finished.wait()


@virtual_time
async def test_silence_ends_dialling_after_six_seconds_with_a_bye() -> None:
    room = Room()
    began = asyncio.get_running_loop().time()
    with pytest.raises(CallCreateError, match=r"^Call create timeout$") as caught:
        await room.call.dial()
    assert asyncio.get_running_loop().time() - began == pytest.approx(6, abs=0.05)
    await room.call.finished.wait()
    assert room.session.sent == ["verto.invite", "verto.bye"]
    assert category_of_error(caught.value) is FailureCategory.NETWORK


@pytest.mark.parametrize("after", [0, 0.05, 0.5, 1.5])
@virtual_time
async def test_cancelling_dial_cancels_the_call(after: float) -> None:
    room = Room()
    dialling = asyncio.create_task(room.call.dial())
    await asyncio.sleep(after)
    if after > 1:
        room.session.accept_invite("c-1")
    dialling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await dialling
    assert room.statuses[-3:] == [S.DISCONNECTING, S.DISCONNECTED, S.DESTROYED] or not room.statuses
    assert ("verto.bye" in room.session.sent) == ("verto.invite" in room.session.sent)
    assert not room.legs or room.leg.asked[-1] == "close"


@virtual_time
async def test_a_bye_nobody_answers_takes_a_second() -> None:
    room = Room()
    room.session.quick.clear()
    await room.connect()
    began = asyncio.get_running_loop().time()
    hanging_up = asyncio.create_task(room.call.hangup())
    await room.call.until(S.DESTROYED, timeout=2)
    assert asyncio.get_running_loop().time() - began == pytest.approx(1, abs=0.05)
    assert room.leg.asked[-1] == "close"
    room.session.answer("verto.bye", JSONRPCError(-1, "late"))
    await hanging_up


@virtual_time
async def test_early_media_rings_and_the_answer_without_sdp_connects() -> None:
    room = Room()
    await room.dial()
    room.push("verto.media", sdp="early answer")
    await asyncio.sleep(0.1)
    room.leg.state.set(LegState.CONNECTED)
    assert room.call.status is S.RINGING
    room.push("verto.answer")
    assert room.statuses == [S.NEW, S.TRYING, S.RINGING, S.CONNECTED]
    assert room.leg.asked.count("apply early answer") == 1
    await room.call.hangup()


@virtual_time
async def test_lost_media_recovers_or_gives_up_after_a_minute() -> None:
    room = Room()
    await room.connect()
    room.leg.state.set(LegState.LOST)
    assert room.call.status is S.RECOVERING
    await asyncio.sleep(10)
    room.leg.state.set(LegState.CONNECTED)
    assert room.call.status is S.CONNECTED
    room.leg.state.set(LegState.LOST)
    await asyncio.sleep(61)
    assert room.statuses[-2:] == [S.FAILED, S.DESTROYED]
    assert room.errors[-1].kind is CallErrorKind.NETWORK
    assert room.call.state.value.end_category is FailureCategory.NETWORK
    await room.call.finished.wait()


@virtual_time
async def test_a_leg_that_fails_says_why_once() -> None:
    room = Room()
    await room.dial()
    room.push("verto.answer", sdp="their answer")
    await asyncio.sleep(0.1)
    room.leg.fail("No way to the far side")
    await room.call.finished.wait()
    assert [str(error.error) for error in room.errors] == ["No way to the far side"]
    assert isinstance(room.errors[0].error, TransportConnectionError)
    assert room.statuses[-2:] == [S.FAILED, S.DESTROYED]


@virtual_time
async def test_no_device_is_told_and_the_call_goes_on() -> None:
    room = Room()
    dialling = asyncio.create_task(room.call.dial())
    await asyncio.sleep(0)
    denied = MediaAccessError("Media access denied", operation="open", media="audio")
    room.leg.errors.emit(denied)
    await asyncio.sleep(1)
    room.session.accept_invite("c-1")
    await dialling
    assert [(error.kind, error.fatal, error.error) for error in room.errors] == [
        (CallErrorKind.MEDIA, False, denied)
    ]
    assert room.call.status is S.TRYING
    await room.call.hangup()


@pytest.mark.parametrize(
    "failure", [NegotiationError("no address"), ZeroDivisionError("a bug")], ids=["typed", "unforeseen"]
)
@virtual_time
async def test_a_leg_that_cannot_offer_fails_the_dial(failure: Exception) -> None:
    room = Room()
    room.leg_failure = failure
    with pytest.raises(CallCreateError, match="Call creation failed") as caught:
        await room.call.dial()
    assert category_of_error(caught.value) is FailureCategory.MEDIA
    await room.call.finished.wait()
    assert room.session.sent == []
    assert room.leg.asked == ["open", "close"]


@virtual_time
async def test_a_leg_that_cannot_be_made_fails_the_dial() -> None:
    room = Room()
    room.make_failure = DeviceNotFoundError("No audio source is called 'x'")
    with pytest.raises(CallCreateError):
        await room.call.dial()
    await room.call.finished.wait()


@virtual_time
async def test_an_answer_that_cannot_be_applied_is_fatal() -> None:
    room = Room()
    await room.dial()
    room.leg.failure = NegotiationError("nothing accepted")
    room.push("verto.answer", sdp="their answer")
    await room.call.finished.wait()
    assert room.statuses[-2:] == [S.FAILED, S.DESTROYED]
    assert room.session.sent == ["verto.invite", "verto.bye"]


@virtual_time
async def test_an_inbound_call_is_answered() -> None:
    room = Room(inbound=True)
    room.call.ring()
    assert room.call.direction is CallDirection.INBOUND
    assert room.call.state.value.display_name == "/private/bob"
    with pytest.raises(InvalidStateTransitionError):
        _ = room.call.remote_video
    answering = asyncio.create_task(room.call.answer(video=False))
    await asyncio.sleep(1)
    assert not answering.done()
    room.session.answer("verto.answer", {"code": "200"})
    await answering
    assert room.statuses == [S.RINGING, S.CONNECTING]
    assert str(room.leg.shape) == "audio sendrecv, video recvonly"
    room.leg.state.set(LegState.CONNECTED)
    assert room.call.status is S.CONNECTED
    with pytest.raises(InvalidStateTransitionError):
        await room.call.answer()
    await room.call.hangup()


@virtual_time
async def test_an_inbound_call_is_declined() -> None:
    room = Room(inbound=True)
    room.call.ring()
    await room.call.reject()
    assert room.statuses == [S.RINGING, S.DISCONNECTING, S.DISCONNECTED, S.DESTROYED]
    assert room.session.params("verto.bye")["message"]["params"]["cause"] == "USER_BUSY"
    assert not room.legs


@virtual_time
async def test_a_caller_who_gives_up_ends_the_ringing_and_the_answering() -> None:
    room = Room(inbound=True)
    room.call.ring()
    answering = asyncio.create_task(room.call.answer())
    await asyncio.sleep(1)
    room.push("verto.bye", cause="ORIGINATOR_CANCEL", causeCode=487)
    with pytest.raises(CallCreateError):
        await answering
    await room.call.finished.wait()
    assert room.call.state.value.end_category is FailureCategory.CANCELLED
    assert room.leg.asked[-1] == "close"


@virtual_time
async def test_an_answer_the_platform_refuses_raises() -> None:
    room = Room(inbound=True)
    room.call.ring()
    answering = asyncio.create_task(room.call.answer())
    await asyncio.sleep(1)
    refusal = JSONRPCError(-32002, "CALL DOES NOT EXIST")
    room.session.answer("verto.answer", refusal)
    with pytest.raises(JSONRPCError):
        await answering
    await room.call.finished.wait()


@virtual_time
async def test_an_offer_that_is_no_sdp_is_not_answered() -> None:
    room = Room(inbound=True)
    room.call._machine.invite = VertoInvite(call_id="c-1", sdp="rubbish")
    room.call.ring()
    with pytest.raises(NegotiationError):
        await room.call.answer()
    await room.call.reject()


@virtual_time
async def test_processing_can_be_changed_as_long_as_there_is_a_leg() -> None:
    room = Room()
    with pytest.raises(InvalidStateTransitionError):
        room.call.set_processing(AS_IS)
    await room.connect()
    louder = replace(AS_IS, microphone_gain=1.5)
    room.call.set_processing(louder)
    assert room.call.voice is room.leg.voice
    assert room.call.voice.settings.value == louder


@virtual_time
async def test_mute_is_heard_by_the_leg_and_seen_in_the_state() -> None:
    room = Room(media={"start_muted": True})
    assert room.call.state.value.audio_muted
    await room.dial()
    room.call.unmute()
    room.call.mute_video()
    assert room.leg.muted == {"audio": False, "video": True}
    assert (room.call.state.value.audio_muted, room.call.state.value.video_muted) == (False, True)
    room.call.mute()
    room.call.unmute_video()
    assert room.leg.muted == {"audio": True, "video": False}
    await room.call.hangup()


@virtual_time
async def test_a_new_login_sends_a_pong_for_the_live_leg() -> None:
    room = Room()
    await room.connect()
    room.call.session_ready(resumed=True)
    await asyncio.sleep(0.1)
    assert room.session.params("verto.pong")["message"]["params"] == {
        "callID": "c-1",
        "dialogParams": {"callID": "c-1"},
    }
    await room.call.hangup()


@virtual_time
async def test_the_room_tells_who_is_there() -> None:
    room = Room()
    await room.connect()
    member = {"member_id": "m-1", "call_id": "c-1", "type": "member", "name": "Ada"}
    session = {"room_session_id": "rs", "room_id": "r", "name": "room", "members": [member]}
    joined = {
        "room_session": session,
        "room_session_id": "rs",
        "call_id": "c-1",
        "member_id": "m-1",
        "node_id": "n@1",
        "capabilities": ["self", "layout"],
    }
    room.event("call.joined", joined)
    await asyncio.sleep(0.1)
    room.session.answer("call.layout.list", {"code": "200", "layouts": ["grid", "1x1"]})
    await asyncio.sleep(0.1)
    state = room.call.state.value
    assert state.self is not None
    assert state.self.name == "Ada"
    assert state.layouts == ("grid", "1x1")
    assert state.capabilities.self.mute_audio
    await room.call.hangup()


@virtual_time
async def test_until_waits_and_knows_the_past() -> None:
    room = Room()
    await room.connect()
    await room.call.until(S.CONNECTED, timeout=1)
    with pytest.raises(TimeoutError):
        await room.call.until(S.RECOVERING, timeout=1)
    await room.call.hangup()
    await room.call.until(S.DISCONNECTED, timeout=1)
    with pytest.raises(InvalidStateTransitionError, match="ended before it was recovering"):
        await room.call.until(S.RECOVERING, timeout=1)


@virtual_time
async def test_hanging_up_twice_is_once() -> None:
    room = Room()
    await room.connect()
    await asyncio.gather(room.call.hangup(), room.call.hangup())
    await room.call.hangup()
    assert room.session.sent.count("verto.bye") == 1


@virtual_time
async def test_an_audio_call_keeps_its_shape() -> None:
    room = Room()
    room.call._shape = AUDIO_ONLY
    await room.dial()
    assert room.call.shape == AUDIO_ONLY
    await room.call.hangup()


RINGING_ENDS = {
    "early media": lambda room: room.push("verto.media", sdp="their answer"),
    "answer": lambda room: room.push("verto.answer", sdp="their answer"),
    "busy": lambda room: room.push("verto.bye", cause="USER_BUSY", causeCode=17),
    "hangup": lambda room: asyncio.ensure_future(room.call.hangup()),
    "lost leg": lambda room: room.leg.fail("No way to the far side"),
}


@pytest.mark.parametrize("end", list(RINGING_ENDS))
def test_a_person_rings_from_trying_until(end: str) -> None:
    async def scene() -> None:
        room = Room("/private/bob")
        began = asyncio.get_running_loop().time()
        await room.dial()
        assert room.leg.ringbacks == [(pytest.approx(began + 1), True)]
        await asyncio.sleep(5)
        assert room.leg.is_ringing_back
        RINGING_ENDS[end](room)
        await asyncio.sleep(0.01)
        assert room.leg.ringbacks[1:] == [(pytest.approx(began + 6, abs=0.02), False)]
        await room.call.hangup()
        assert len(room.leg.ringbacks) == 2
        assert "close" in room.leg.asked

    virtual_time(scene)()


@virtual_time
async def test_nothing_rings_once_early_media_came_before_the_acceptance() -> None:
    room = Room("+15551234567")
    dialling = asyncio.create_task(room.call.dial())
    await asyncio.sleep(1)
    room.push("verto.media", sdp="their answer")
    room.session.accept_invite("c-1")
    await dialling
    assert S.RINGING in room.statuses
    assert room.leg.ringbacks == []
    await room.call.hangup()


@pytest.mark.parametrize(
    ("destination", "rings"),
    [
        ("/private/bob?channel=video", True),
        ("+15551234567", True),
        ("sip:bob@example.com", True),
        ("/public/room", False),
        ("/room", False),
        ("room", False),
    ],
)
def test_whom_a_ringback_is_played_for(destination: str, rings: bool) -> None:
    async def scene() -> None:
        room = Room(destination)
        await room.dial()
        assert room.leg.is_ringing_back is rings
        await room.call.hangup()
        assert not room.leg.is_ringing_back

    virtual_time(scene)()


@virtual_time
async def test_an_inbound_call_plays_no_ringback() -> None:
    room = Room(inbound=True)
    room.call.ring()
    answering = asyncio.create_task(room.call.answer())
    await asyncio.sleep(1)
    room.session.answer("verto.answer", {"code": "200"})
    await answering
    await room.call.hangup()
    assert room.leg.ringbacks == []
