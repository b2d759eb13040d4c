"""Calls of every kind against the local space, with real media."""

from __future__ import annotations

import asyncio
import gc
import weakref
from typing import Any

import pytest

from swdesk.call.call import Call
from swdesk.call.causes import FailureCategory, category_of_error
from swdesk.client import Client
from swdesk.errors import CallCreateError, CallError, CallErrorKind, MediaAccessError
from swdesk.media.aiortc_adapter.sender import LegSender
from swdesk.protocol.call_io import CallDirection, CallStatus
from swdesk.space.options import SpaceOptions
from swdesk.space.server import Space
from tests.doubles.senses import LEFT, RIGHT, Ear, Eye, Tape, eventually
from tests.integration.conftest import OPTIONS, MakeClient

S = CallStatus
ENDING = [S.DISCONNECTING, S.DISCONNECTED, S.DESTROYED]
SMALL = "synthetic:bars,320x180"


async def _dial(client: Client, destination: str, **options: Any) -> tuple[Call, list[CallStatus]]:
    media = {"microphone": "tone:440", "camera": "synthetic:bars", "audio": True, "video": True}
    call = await client.dial(destination, **{**media, **options})
    statuses: list[CallStatus] = []
    call.statuses.subscribe(statuses.append)
    return call, statuses


async def test_echo_sends_picture_and_sound_back(client_of: MakeClient) -> None:
    client, ear, eye = await client_of(), Ear(), Eye()
    call, statuses = await _dial(client, "/public/echo", speaker=ear)
    call.remote_video.subscribe_raw(eye)
    await call.until(S.CONNECTED, timeout=5)
    await eventually(lambda: len(eye.numbers) > 20 and ear.hears(440))
    assert call.remote_video.size.value == (1280, 720)
    stats = await call.stats()
    assert stats.audio.packets_received > 20
    assert stats.video.frames_received > 20
    await call.hangup()
    assert statuses == [S.NEW, S.TRYING, S.CONNECTING, S.CONNECTED, *ENDING]
    assert client.calls.value == () or await _gone(client)
    assert call.state.value.address is not None


async def _gone(client: Client) -> bool:
    await eventually(lambda: client.calls.value == ())
    return True


async def _one_call(client: Client) -> weakref.ref[Call]:
    eye = Eye()
    call, _ = await _dial(client, "/public/echo?channel=video")
    call.remote_video.subscribe_raw(eye)
    await eventually(lambda: len(eye.numbers) > 5)
    await call.hangup()
    await call.finished.wait()
    return weakref.ref(call)


async def test_an_ended_call_is_let_go_of_a_moment_later(client_of: MakeClient) -> None:
    """An encoder is twenty megabytes: it must wait neither for the next call nor for the collector's turn."""
    kept = await _one_call(await client_of())
    gc.disable()  # only what the client itself asks for
    try:
        await eventually(lambda: kept() is None)
        assert not [one for one in gc.get_objects() if isinstance(one, LegSender)]
    finally:
        gc.enable()


async def test_muting_is_heard_and_seen_by_the_far_side(client_of: MakeClient) -> None:
    client, ear = await client_of(), Ear()
    call, _ = await _dial(client, "/public/echo", speaker=ear, start_muted=True)
    await call.until(S.CONNECTED, timeout=5)
    await eventually(lambda: ear.blocks > 75)
    assert ear.is_silent()
    call.unmute()
    await eventually(lambda: ear.hears(440))
    await call.hangup()


async def test_the_room_has_a_host_for_whoever_is_alone(client_of: MakeClient) -> None:
    client, ear, eye = await client_of(), Ear(), Eye()
    call, _ = await _dial(client, "/public/test-room", speaker=ear)
    call.remote_video.subscribe_raw(eye)
    await call.until(S.CONNECTED, timeout=5)
    await eventually(lambda: len(eye.numbers) > 20 and (ear.hears(330) or ear.hears(660)), timeout=20)
    assert not ear.hears(440)
    assert len(call.state.value.participants) == 2
    assert call.state.value.room_name
    assert "grid-responsive" in call.state.value.layouts
    await call.hangup()


async def test_two_meet_in_the_room_and_hear_and_see_each_other(client_of: MakeClient) -> None:
    ada, bob = await client_of("ada"), await client_of("bob")
    ear, left, right = Ear(), Eye(LEFT), Eye(RIGHT)
    first, _ = await _dial(ada, "/public/test-room", microphone="tone:523")
    second, _ = await _dial(bob, "/public/test-room", microphone="tone:880", speaker=ear)
    second.remote_video.subscribe_raw(left)
    second.remote_video.subscribe_raw(right)
    await eventually(lambda: ear.hears(523) and not ear.hears(880), timeout=20)
    await eventually(lambda: len(left.numbers) > 5 and len(right.numbers) > 5, timeout=20)
    assert {one.name for one in second.state.value.participants} == {"Ada", "Bob"}
    await first.hangup()
    await eventually(lambda: "Ada" not in {one.name for one in second.state.value.participants})
    await second.hangup()


async def test_a_private_call_both_ways(client_of: MakeClient) -> None:
    ada, bob = await client_of("ada"), await client_of("bob", register=True)
    adas, bobs = (Ear(), Eye()), (Ear(), Eye())
    statuses: list[CallStatus] = []
    dialling = asyncio.create_task(
        _dial(ada, "/private/bob?channel=video", speaker=adas[0], user_variables={"ticket": "42"})
    )
    incoming = (await _incoming(bob))[0]
    incoming.statuses.subscribe(statuses.append)
    assert incoming.direction is CallDirection.INBOUND
    assert incoming.state.value.display_name == "Ada"
    await incoming.answer(
        audio=True, video=True, microphone="tone:880", camera="synthetic:bars", speaker=bobs[0]
    )
    call, _ = await dialling
    call.remote_video.subscribe_raw(adas[1])
    incoming.remote_video.subscribe_raw(bobs[1])
    await asyncio.gather(call.until(S.CONNECTED, timeout=5), incoming.until(S.CONNECTED, timeout=5))
    await eventually(lambda: adas[0].hears(880) and bobs[0].hears(440), timeout=15)
    await eventually(lambda: len(adas[1].numbers) > 10 and len(bobs[1].numbers) > 10, timeout=15)
    await incoming.hangup()
    await call.until(S.DESTROYED, timeout=3)
    assert statuses == [S.RINGING, S.CONNECTING, S.CONNECTED, *ENDING]


async def _incoming(client: Client) -> tuple[Call, ...]:
    async with asyncio.timeout(5):
        return await client.calls.until(lambda calls: any(call.status is S.RINGING for call in calls))


async def test_a_caller_hears_a_ringback_until_the_far_side_answers(client_of: MakeClient) -> None:
    ada, bob = await client_of("ada"), await client_of("bob", register=True)
    tape, bobs = Tape(), Tape()
    call, statuses = await _dial(ada, "/private/bob", microphone="tone:523", speaker=tape, video=False)
    incoming = (await _incoming(bob))[0]
    await eventually(lambda: tape.tells(440, 480) >= 5, timeout=3)
    assert statuses == [S.NEW, S.TRYING]
    stats = await call.stats()
    assert (stats.audio.frames_received, stats.first_audio_at) == (0, None)
    assert call.remote_audio_level.value == 0
    await incoming.answer(audio=True, video=False, microphone="tone:880", speaker=bobs)
    await asyncio.gather(call.until(S.CONNECTED, timeout=5), incoming.until(S.CONNECTED, timeout=5))
    answered = tape.blocks
    await eventually(lambda: tape.tells(880, since=answered) >= 10 and bobs.tells(523) >= 10, timeout=15)
    assert tape.tells(440, 480, since=answered) == 0
    assert bobs.tells(440, 480) == 0
    await call.hangup()


async def test_a_ringback_ends_with_a_call_nobody_answered(client_of: MakeClient) -> None:
    ada, _bob = await client_of("ada"), await client_of("bob", register=True)
    tape = Tape()
    call, _ = await _dial(ada, "/private/bob", speaker=tape, video=False)
    await call.until(S.DESTROYED, timeout=6)
    assert call.state.value.end_category is FailureCategory.NO_ANSWER
    assert tape.tells(440, 480) >= 5
    ended = tape.blocks
    await call.finished.wait()
    await asyncio.sleep(0.2)
    assert tape.blocks <= ended + 1


async def test_a_declined_call_says_so(client_of: MakeClient) -> None:
    ada, bob = await client_of("ada"), await client_of("bob", register=True)
    dialling = asyncio.create_task(_dial(ada, "/private/bob"))
    incoming = (await _incoming(bob))[0]
    await incoming.reject()
    call, statuses = await dialling
    await call.until(S.DESTROYED, timeout=3)
    assert call.state.value.end_category is FailureCategory.BUSY
    assert statuses[-2:] == [S.DISCONNECTED, S.DESTROYED]


async def test_a_caller_who_gives_up_stops_the_ringing(client_of: MakeClient) -> None:
    ada, bob = await client_of("ada"), await client_of("bob", register=True)
    dialling = asyncio.create_task(_dial(ada, "/private/bob"))
    incoming = (await _incoming(bob))[0]
    call, _ = await dialling
    await call.hangup()
    await incoming.until(S.DESTROYED, timeout=3)
    assert incoming.state.value.end_category is FailureCategory.CANCELLED


async def test_nobody_rings_who_is_not_registered(client_of: MakeClient) -> None:
    ada, bob = await client_of("ada"), await client_of("bob", register=True)
    await bob.unregister()
    call, _ = await _dial(ada, "/private/bob")
    await call.until(S.DESTROYED, timeout=3)
    assert call.state.value.end_category is FailureCategory.NO_ANSWER
    assert bob.calls.value == ()


@pytest.mark.parametrize(
    ("destination", "cause", "category"),
    [
        ("/public/busy", "USER_BUSY", FailureCategory.BUSY),
        ("/public/no-answer", "NO_ANSWER", FailureCategory.NO_ANSWER),
        ("/public/nowhere", "NO_ROUTE_DESTINATION", FailureCategory.NOT_FOUND),
    ],
)
async def test_ends_before_an_answer(
    client_of: MakeClient, destination: str, cause: str, category: FailureCategory
) -> None:
    call, statuses = await _dial(await client_of(), destination)
    await call.until(S.DESTROYED, timeout=6)
    assert statuses == [S.NEW, S.TRYING, S.DISCONNECTED, S.DESTROYED]
    assert call.state.value.hangup_cause == cause
    assert call.state.value.end_category is category


async def test_not_allowed_is_a_create_error(client_of: MakeClient) -> None:
    client = await client_of()
    with pytest.raises(CallCreateError, match=r"^Call creation failed$") as caught:
        await _dial(client, "/public/not-allowed")
    assert category_of_error(caught.value) is FailureCategory.NOT_ALLOWED
    await eventually(lambda: client.calls.value == ())


async def test_a_call_the_far_side_drops(client_of: MakeClient) -> None:
    call, statuses = await _dial(await client_of(), "/public/drops-after-10s")
    await call.until(S.DESTROYED, timeout=6)
    assert statuses == [S.NEW, S.TRYING, S.CONNECTING, S.CONNECTED, S.DISCONNECTED, S.DESTROYED]
    assert call.state.value.end_category is FailureCategory.ENDED


async def test_early_media_is_heard_before_the_answer(client_of: MakeClient) -> None:
    ear = Ear()
    call, statuses = await _dial(await client_of(), "/public/early-media", speaker=ear)
    await call.until(S.RINGING, timeout=3)
    await eventually(lambda: ear.hears(440), timeout=3)
    await call.until(S.CONNECTED, timeout=5)
    await call.hangup()
    assert statuses[:4] == [S.NEW, S.TRYING, S.RINGING, S.CONNECTED]


async def test_a_telephone_rings_back_and_answers_without_video(client_of: MakeClient) -> None:
    ear = Tape()
    call, statuses = await _dial(await client_of(), "+15551234567", speaker=ear)
    await call.until(S.CONNECTED, timeout=6)
    assert S.RINGING in statuses
    answered = ear.blocks
    assert ear.tells(440, 480) >= 5
    await eventually(lambda: ear.hears(330) or ear.hears(660))
    # what the telephone's own ringback had under way may take a moment
    assert ear.tells(440, 480, since=answered + 25) == 0
    assert call.remote_video.frames == 0
    assert call.address is None
    await call.hangup()


async def test_a_sip_address(client_of: MakeClient) -> None:
    ear = Ear()
    call, _ = await _dial(await client_of(), "sip:echo@example.com", speaker=ear)
    await call.until(S.CONNECTED, timeout=5)
    await eventually(lambda: ear.hears(330) or ear.hears(660))
    await call.hangup()


async def test_a_refused_video_section_leaves_a_call_with_sound(client_of: MakeClient) -> None:
    ear = Ear()
    call, _ = await _dial(await client_of(), "/public/no-video", speaker=ear)
    await call.until(S.CONNECTED, timeout=5)
    await eventually(lambda: ear.hears(440))
    assert call.remote_video.frames == 0
    await call.hangup()


async def test_receiving_only(client_of: MakeClient) -> None:
    ear, eye = Ear(), Eye()
    call, _ = await _dial(await client_of(), "/public/test-room", audio=False, video=False, speaker=ear)
    call.remote_video.subscribe_raw(eye)
    await call.until(S.CONNECTED, timeout=5)
    await eventually(lambda: len(eye.numbers) > 10 and (ear.hears(330) or ear.hears(660)), timeout=20)
    assert str(call.shape) == "audio recvonly, video recvonly"
    await call.hangup()


async def test_video_alone(client_of: MakeClient) -> None:
    eye = Eye()
    call, _ = await _dial(await client_of(), "/public/echo", audio=False)
    call.remote_video.subscribe_raw(eye)
    await eventually(lambda: len(eye.numbers) > 10)
    assert str(call.shape) == "audio recvonly, video sendrecv"
    await call.hangup()


async def test_without_devices_the_call_goes_on_and_says_so(client_of: MakeClient) -> None:
    client = await client_of()
    call = await client.dial("/public/test-room", audio=True, video=True)
    errors: list[CallError] = []
    call.errors.subscribe(errors.append)
    await call.until(S.CONNECTED, timeout=5)
    assert errors
    assert all(error.kind is CallErrorKind.MEDIA and not error.fatal for error in errors)
    assert isinstance(errors[0].error, MediaAccessError)
    assert str(call.shape) == "audio recvonly, video recvonly"
    await call.hangup()


async def test_silence_in_place_of_an_acceptance_is_a_create_timeout(client_of: MakeClient) -> None:
    client = await client_of()
    loop = asyncio.get_running_loop()
    began = loop.time()
    with pytest.raises(CallCreateError, match=r"^Call create timeout$"):
        await _dial(client, "/public/silent")
    assert 5.5 < loop.time() - began < 7
    await eventually(lambda: client.calls.value == ())


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.1, 0.3, 2.0])
async def test_cancelling_dial_at_any_moment_leaves_nothing(
    space: Space, client_of: MakeClient, delay: float
) -> None:
    client = await client_of()
    space.faults.delay = 0.4
    dialling = asyncio.create_task(_dial(client, "/public/echo"))
    await asyncio.sleep(delay)
    dialling.cancel()
    if delay < 1:
        with pytest.raises(asyncio.CancelledError):
            await dialling
    else:
        call, _ = await dialling
        await call.hangup()
    space.faults.delay = 0
    await eventually(lambda: client.calls.value == ())
    await eventually(lambda: not space.relay.exchange.calls)


@pytest.mark.parametrize("layer", ["top", "code", "inner"])
async def test_each_layer_of_refusal_rejects_the_dial(
    space: Space, client_of: MakeClient, layer: str
) -> None:
    client = await client_of()
    space.faults.invite_errors.append(layer)
    with pytest.raises(CallCreateError, match=r"^Call creation failed$"):
        await _dial(client, "/public/echo")


async def test_without_ice_servers_the_own_list_is_used(space: Space, client_of: MakeClient) -> None:
    space.faults.no_ice_servers = True
    client = await client_of()
    call, _ = await _dial(client, "/public/echo")
    await call.until(S.CONNECTED, timeout=5)
    await call.hangup()


async def test_two_calls_of_one_client_at_once(client_of: MakeClient) -> None:
    client, ears = await client_of(), (Ear(), Ear())
    first, _ = await _dial(client, "/public/echo", speaker=ears[0], video=False)
    second, _ = await _dial(client, "/public/echo", speaker=ears[1], video=False, microphone="tone:880")
    await eventually(lambda: ears[0].hears(440) and ears[1].hears(880))
    assert len(client.calls.value) == 2
    await client.disconnect()
    assert first.status is second.status is S.DESTROYED


class TestPongs:
    """A missed pong ends the call."""

    @pytest.fixture
    def space_options(self) -> SpaceOptions:
        from dataclasses import replace

        return replace(OPTIONS, call_ping_interval=1.0)

    async def test_pings_are_answered(self, client_of: MakeClient) -> None:
        call, _ = await _dial(await client_of(), "/public/echo", video=False)
        await call.until(S.CONNECTED, timeout=5)
        await asyncio.sleep(3.5)
        assert call.status is S.CONNECTED
        await call.hangup()
