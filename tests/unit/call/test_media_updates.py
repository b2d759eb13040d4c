"""Changing the media of a call on a fake leg and a fake session, in virtual time."""

from __future__ import annotations

import asyncio

import pytest

from swdesk.errors import (
    InvalidParams,
    InvalidStateTransitionError,
    JSONRPCError,
    MediaAccessError,
    NegotiationError,
)
from swdesk.media.shape import AUDIO_ONLY, AUDIO_VIDEO, INACTIVE, RECVONLY, MediaShape
from swdesk.protocol.call_io import CallStatus
from tests.doubles.virtual_loop import virtual_time
from tests.unit.call.test_call import Room

MODIFY = "verto.modify"
ANSWER = {"code": "200", "result": {"result": {"action": "updateMedia", "sdp": "their new answer"}}}


async def connected() -> Room:
    """A connected call with both media: the camera is what changes."""
    room = Room()
    await room.connect()
    return room


async def test_directions_of_a_shape() -> None:
    assert AUDIO_ONLY.changed(video=True) == AUDIO_VIDEO
    assert AUDIO_VIDEO.changed(video=False) == AUDIO_ONLY
    assert AUDIO_VIDEO.changed(audio=False).audio == RECVONLY
    assert AUDIO_VIDEO.changed() == AUDIO_VIDEO
    assert AUDIO_VIDEO.changed(video=RECVONLY).video == RECVONLY
    with pytest.raises(InvalidParams):
        AUDIO_ONLY.changed(audio=INACTIVE)


@virtual_time
async def test_the_camera_is_taken_out_and_the_state_says_so() -> None:
    room = await connected()
    assert room.call.state.value.shape == AUDIO_VIDEO
    changing = asyncio.create_task(room.call.update_media(video=False))
    await asyncio.sleep(0.5)
    assert room.leg.asked[-1] == f"offer {AUDIO_ONLY}"
    assert not changing.done()
    room.session.answer(MODIFY, ANSWER)
    await changing
    assert room.leg.asked[-1] == "update their new answer"
    assert room.call.state.value.shape == room.call.shape == AUDIO_ONLY
    assert room.errors == []
    await room.call.hangup()


@virtual_time
async def test_a_camera_that_comes_is_on() -> None:
    room = await connected()
    room.call.mute_video()
    room.session.quick.add(MODIFY)
    room.session.results[MODIFY] = ANSWER
    await room.call.update_media(video=False)
    assert room.call.state.value.video_muted
    await room.call.update_media(video=True)
    assert not room.call.state.value.video_muted
    await room.call.hangup()


@virtual_time
async def test_what_is_so_already_needs_no_change() -> None:
    room = await connected()
    await room.call.update_media(audio=True, video=True)
    assert MODIFY not in room.session.sent
    await room.call.hangup()


@virtual_time
async def test_a_second_change_waits_for_the_first_and_looks_again() -> None:
    room = await connected()
    room.session.quick.add(MODIFY)
    room.session.results[MODIFY] = ANSWER
    await asyncio.gather(
        room.call.update_media(video=False),
        room.call.update_media(video=True),
        room.call.update_media(video=True),
    )
    assert room.session.sent.count(MODIFY) == 2
    assert room.call.shape == AUDIO_VIDEO
    await room.call.hangup()


@virtual_time
async def test_cancelling_whoever_waits_does_not_stop_the_change() -> None:
    room = await connected()
    room.session.quick.add(MODIFY)
    room.session.results[MODIFY] = ANSWER
    changing = asyncio.create_task(room.call.update_media(video=False))
    await asyncio.sleep(0.01)
    changing.cancel()
    await room.call.update_media(video=RECVONLY)
    assert room.session.sent.count(MODIFY) == 2
    assert room.call.shape == MediaShape(AUDIO_VIDEO.audio, RECVONLY)
    await room.call.hangup()


@pytest.mark.parametrize(
    "failure",
    [
        MediaAccessError("denied", operation="open", media="video", fatal=False),
        NegotiationError("no"),
        KeyError("nobody foresaw"),
    ],
)
@virtual_time
async def test_a_leg_that_cannot_is_asked_to_go_back_and_the_call_goes_on(failure: Exception) -> None:
    room = await connected()
    room.leg.failure = failure
    with pytest.raises(NegotiationError if isinstance(failure, KeyError) else type(failure)):
        await room.call.update_media(video=False)
    await asyncio.sleep(0)
    assert room.leg.asked[-1] == "revoke"
    assert room.call.status is CallStatus.CONNECTED
    assert room.call.state.value.shape == AUDIO_VIDEO
    await room.call.hangup()


@virtual_time
async def test_a_refusal_goes_to_whoever_asked() -> None:
    room = await connected()
    changing = asyncio.create_task(room.call.update_media(video=False))
    await asyncio.sleep(0.5)
    room.session.answer(MODIFY, JSONRPCError(-32002, "CODEC NEGOTIATION ERROR"))
    with pytest.raises(JSONRPCError, match="CODEC"):
        await changing
    await asyncio.sleep(0)
    assert room.leg.asked[-1] == "revoke"
    assert room.call.shape == AUDIO_VIDEO
    await room.call.hangup()


@virtual_time
async def test_a_device_that_never_opens_does_not_hold_the_call_for_ever() -> None:
    room = await connected()
    room.leg.gathering = 1e6
    with pytest.raises(NegotiationError, match="in time"):
        await room.call.update_media(video=False)
    room.leg.gathering = 0.1
    room.session.quick.add(MODIFY)
    room.session.results[MODIFY] = ANSWER
    await room.call.update_media(video=False)
    assert room.call.shape == AUDIO_ONLY
    await room.call.hangup()


@virtual_time
async def test_the_end_of_the_call_ends_a_change() -> None:
    room = await connected()
    changing = asyncio.create_task(room.call.update_media(video=False))
    await asyncio.sleep(0.5)
    room.push("verto.bye", cause="NORMAL_CLEARING", causeCode=16)
    with pytest.raises(InvalidStateTransitionError):
        await changing
    await room.call.finished.wait()
    with pytest.raises(InvalidStateTransitionError):
        await room.call.update_media(video=False)


@virtual_time
async def test_a_call_that_is_not_connected_changes_nothing() -> None:
    room = Room()
    with pytest.raises(InvalidStateTransitionError, match="no media"):
        await room.call.update_media(video=False)
    await room.dial()
    with pytest.raises(InvalidStateTransitionError, match="trying"):
        await room.call.update_media(video=False)
    await room.call.hangup()
