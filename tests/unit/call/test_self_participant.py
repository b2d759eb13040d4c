"""The room's volumes: asked for, shown at once, corrected by what the room says."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from swdesk.errors import InvalidParams, InvalidStateTransitionError, JSONRPCError
from swdesk.protocol.call_io import CallStatus
from tests.doubles.virtual_loop import virtual_time
from tests.unit.call.test_call import Room

KNOBS = [
    ("set_audio_input_volume", "input_volume", "call.microphone.volume.set", "volume", "self.microphone"),
    ("set_audio_output_volume", "output_volume", "call.speaker.volume.set", "volume", "self.speaker"),
    (
        "set_audio_input_sensitivity",
        "input_sensitivity",
        "call.microphone.sensitivity.set",
        "sensitivity",
        "self.microphone",
    ),
]
ME = {"node_id": "n@1", "call_id": "c-1", "member_id": "m-1"}


async def in_room(*capabilities: str, **facts: Any) -> Room:
    room = Room()
    await room.connect()
    member = {"member_id": "m-1", "name": "Ada", "input_volume": 0, "output_volume": 0, **facts}
    room.event(
        "call.joined",
        {
            "call_id": "c-1",
            "member_id": "m-1",
            "capabilities": list(capabilities),
            "room_session": {"room_session_id": "rs", "members": [{"input_sensitivity": 11.11, **member}]},
        },
    )
    return room


def shown(room: Room, fact: str) -> Any:
    me = room.call.state.value.self
    assert me is not None
    return getattr(me, fact)


@pytest.mark.parametrize(("knob", "fact", "method", "parameter", "capability"), KNOBS)
@virtual_time
async def test_a_knob_is_asked_for_as_the_sdk_does(
    knob: str, fact: str, method: str, parameter: str, capability: str
) -> None:
    room = await in_room(capability)
    turning = asyncio.create_task(getattr(room.call.self, knob)(5))
    await asyncio.sleep(0)
    assert room.session.params(method) == {parameter: 5, "self": ME, "target": ME}
    assert shown(room, fact) == 5
    room.session.answer(method, {"code": "200", "message": "OK"})
    await turning
    room.event(
        "member.updated", {"room_session_id": "rs", "call_id": "c-1", "member": {"member_id": "m-1", fact: 4}}
    )
    assert shown(room, fact) == 4, "what the room says is the truth"
    await room.call.hangup()


@pytest.mark.parametrize(("knob", "fact", "method"), [(knob[0], knob[1], knob[2]) for knob in KNOBS])
@virtual_time
async def test_a_refused_knob_goes_back(knob: str, fact: str, method: str) -> None:
    room = await in_room("self")
    before = shown(room, fact)
    turning = asyncio.create_task(getattr(room.call.self, knob)(20))
    await asyncio.sleep(0)
    assert shown(room, fact) == 20
    room.session.answer(method, JSONRPCError(403, "not yours"))
    with pytest.raises(JSONRPCError):
        await turning
    assert shown(room, fact) == before
    await room.call.hangup()


@virtual_time
async def test_a_value_the_room_told_meanwhile_is_not_put_back() -> None:
    room = await in_room("self")
    turning = asyncio.create_task(room.call.self.set_audio_input_volume(20))
    await asyncio.sleep(0)
    member = {"member_id": "m-1", "input_volume": 7}
    room.event("member.updated", {"room_session_id": "rs", "call_id": "c-1", "member": member})
    room.session.answer("call.microphone.volume.set", JSONRPCError(403, "not yours"))
    with pytest.raises(JSONRPCError):
        await turning
    assert shown(room, "input_volume") == 7
    await room.call.hangup()


@pytest.mark.parametrize("knob", [knob[0] for knob in KNOBS])
@virtual_time
async def test_without_the_capability_nothing_is_sent(knob: str) -> None:
    room = await in_room("self.mute", "member")
    before = len(room.session.sent)
    with pytest.raises(InvalidStateTransitionError, match="does not allow"):
        await getattr(room.call.self, knob)(5)
    assert len(room.session.sent) == before
    await room.call.hangup()


@pytest.mark.parametrize("value", [-51, 50.5, float("nan"), True, "5", None])
@virtual_time
async def test_a_value_off_the_scale_is_refused(value: Any) -> None:
    room = await in_room("self")
    with pytest.raises(InvalidParams, match="volume"):
        await room.call.self.set_audio_input_volume(value)
    assert shown(room, "input_volume") == 0
    await room.call.hangup()


@virtual_time
async def test_the_sensitivity_has_a_scale_of_its_own() -> None:
    room = await in_room("self")
    with pytest.raises(InvalidParams, match="between 0 and 100"):
        await room.call.self.set_audio_input_sensitivity(-1)
    turning = asyncio.create_task(room.call.self.set_audio_input_sensitivity(100))
    await asyncio.sleep(0)
    room.session.answer("call.microphone.sensitivity.set", {"code": "200"})
    await turning
    await room.call.hangup()


@virtual_time
async def test_a_call_that_is_over_has_no_volumes() -> None:
    room = await in_room("self")
    await room.call.hangup()
    assert room.call.status is CallStatus.DESTROYED
    with pytest.raises(InvalidStateTransitionError):
        await room.call.self.set_audio_output_volume(1)


@virtual_time
async def test_whoever_stops_waiting_forgets_the_request() -> None:
    room = await in_room("self")
    turning = asyncio.create_task(room.call.self.set_audio_output_volume(9))
    await asyncio.sleep(0)
    turning.cancel()
    with pytest.raises(asyncio.CancelledError):
        await turning
    assert not any(name == "call.speaker.volume.set" for name, _ in room.session.waiting)
    assert shown(room, "output_volume") == 0
    await room.call.hangup()
