"""A camera comes into a running call and leaves it again, against the space with FreeSWITCH's habits."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from swdesk.call.call import Call
from swdesk.client import Client
from swdesk.errors import (
    InvalidStateTransitionError,
    JSONRPCError,
    MediaAccessError,
    NegotiationError,
    RPCTimeoutError,
)
from swdesk.media.shape import AUDIO_ONLY, AUDIO_VIDEO, INACTIVE, RECVONLY, SENDRECV
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource
from swdesk.protocol.call_io import CallStatus
from swdesk.space.rtc.sdp import DescriptionError
from swdesk.space.server import Space
from tests.doubles.senses import LEFT, RIGHT, Ear, Eye, eventually
from tests.integration.conftest import MakeClient

S = CallStatus
GAP = 0.2  # s without sound that a change of media may cost at the most


class Camera(BarsSource):
    """Bars with a light."""

    def __init__(self) -> None:
        super().__init__(VideoSettings(320, 180, 30))
        self.is_open = False
        self.openings = 0
        self.failure: Exception | None = None

    async def open(self) -> None:
        if self.failure is not None:
            raise self.failure
        await super().open()
        self.is_open = True
        self.openings += 1

    async def close(self) -> None:
        await super().close()
        self.is_open = False


class Line:
    """When packets of sound came from the far side: their longest pause."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self.longest = 0.0

    async def watch(self) -> None:
        loop = asyncio.get_running_loop()
        last, since = await self._packets(), loop.time()
        looked = since
        while True:
            await asyncio.sleep(0.01)
            now, packets = loop.time(), await self._packets()
            has_stalled, looked = now - looked > 0.05, now  # the machine, not the far side
            if packets != last or has_stalled:
                last, since = packets, now
            self.longest = max(self.longest, now - since)

    async def _packets(self) -> int:
        return (await self._call.stats()).audio.packets_received


async def _audio_call(client: Client, destination: str = "/public/echo", **options: Any) -> Call:
    media: dict[str, Any] = {"microphone": "tone:440", "audio": True, "video": False}
    call = await client.dial(destination, **{**media, **options})
    await call.until(S.CONNECTED, timeout=5)
    return call


def _sections(space: Space, call: Call) -> dict[str, Any]:
    media = space.relay.exchange.calls[call.id].as_json()["media"]
    assert isinstance(media, dict)
    return media


async def test_a_camera_comes_goes_and_comes_again(client_of: MakeClient, space: Space) -> None:
    client, ear, camera = await client_of(), Ear(), Camera()
    call = await _audio_call(client, speaker=ear, camera=camera)
    assert call.shape == AUDIO_ONLY
    assert "video" not in _sections(space, call)
    await eventually(lambda: ear.hears(440))
    line = Line(call)
    watching = asyncio.create_task(line.watch())

    first = Eye()
    call.remote_video.subscribe_raw(first)
    await call.update_media(video=True)
    assert (call.shape, call.state.value.shape) == (AUDIO_VIDEO, AUDIO_VIDEO)
    assert camera.is_open
    await eventually(lambda: len(first.numbers) > 20, timeout=5)
    assert _sections(space, call)["video"]["direction"] == "sendrecv"

    await call.update_media(video=False)
    assert call.shape == AUDIO_ONLY
    assert not camera.is_open
    assert _sections(space, call)["video"]["direction"] == "inactive"
    await asyncio.sleep(0.3)
    before = _sections(space, call)["video"]["packets_in"]
    await asyncio.sleep(0.5)
    assert _sections(space, call)["video"]["packets_in"] == before

    again = Eye()
    call.remote_video.subscribe_raw(again)
    await call.update_media(video=True)
    assert (camera.is_open, camera.openings) == (True, 2)
    await eventually(lambda: len(again.numbers) > 20, timeout=5)
    assert set(_sections(space, call)) == {"audio", "video"}

    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    assert line.longest < GAP
    assert ear.hears(440)
    assert call.status is S.CONNECTED
    await call.hangup()
    assert not camera.is_open


async def test_the_sound_goes_on_for_seconds_after_a_change(client_of: MakeClient) -> None:
    """FreeSWITCH forgets ICE at a re-offer and is silent until the next check: ours comes at once."""
    client = await client_of()
    call = await _audio_call(client, camera=Camera())
    line = Line(call)
    watching = asyncio.create_task(line.watch())
    await call.update_media(video=True)
    await asyncio.sleep(4)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    assert line.longest < GAP
    await call.hangup()


async def test_the_others_in_the_room_see_the_camera_come(client_of: MakeClient) -> None:
    ada, bob = await client_of("ada"), await client_of("bob")
    left, right = Eye(LEFT), Eye(RIGHT)
    first = await _audio_call(ada, "/public/test-room", camera="synthetic:bars")
    second = await bob.dial(
        "/public/test-room", audio=True, video=True, microphone="tone:880", camera="synthetic:bars"
    )
    second.remote_video.subscribe_raw(left)
    second.remote_video.subscribe_raw(right)
    await eventually(lambda: len(right.numbers) > 5, timeout=20)
    assert not left.numbers
    assert _participant(second, "Ada").video_muted
    await first.update_media(video=True)
    await eventually(lambda: len(left.numbers) > 10, timeout=10)
    assert not _participant(second, "Ada").video_muted
    await first.update_media(video=False)
    await eventually(lambda: _participant(second, "Ada").video_muted)
    await first.hangup()
    await second.hangup()


def _participant(call: Call, name: str) -> Any:
    return next(one for one in call.state.value.participants if one.name == name)


async def test_the_camera_of_an_inbound_call_keeps_its_payload_numbers(client_of: MakeClient) -> None:
    """Their numbers, not ours: a stream that runs cannot change them."""
    ada, bob = await client_of("ada"), await client_of("bob", register=True)
    ear, eye = Ear(), Eye()
    dialling = asyncio.create_task(
        ada.dial("/private/bob?channel=video", audio=True, video=True, microphone="tone:440", camera=Camera())
    )
    async with asyncio.timeout(5):
        (incoming,) = await bob.calls.until(lambda calls: bool(calls))
    await incoming.answer(audio=True, video=False, microphone="tone:880", camera=Camera(), speaker=ear)
    call = await dialling
    call.remote_video.subscribe_raw(eye)
    await incoming.until(S.CONNECTED, timeout=5)
    await eventually(lambda: ear.hears(440), timeout=15)
    assert incoming.shape is not None
    assert incoming.shape.video == RECVONLY
    await incoming.update_media(video=True)
    await eventually(lambda: len(eye.numbers) > 10, timeout=10)
    line = Line(incoming)
    watching = asyncio.create_task(line.watch())
    await asyncio.sleep(1)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    assert line.longest < GAP
    await incoming.hangup()
    await call.until(S.DESTROYED, timeout=3)


async def test_a_camera_is_added_to_a_picture_that_was_only_received(
    client_of: MakeClient, space: Space
) -> None:
    client, camera, eye = await client_of(), Camera(), Eye()
    call = await _audio_call(client, camera=camera, receive_video=True)
    call.remote_video.subscribe_raw(eye)
    assert _sections(space, call)["video"]["direction"] == "sendonly"
    await call.update_media(video=True)
    await eventually(lambda: len(eye.numbers) > 10)
    await call.update_media(video=RECVONLY)
    assert not camera.is_open
    assert _sections(space, call)["video"]["direction"] == "sendonly"
    await call.hangup()


async def test_changes_take_their_turn(client_of: MakeClient) -> None:
    client, camera = await client_of(), Camera()
    call = await _audio_call(client, camera=camera)
    await asyncio.gather(
        call.update_media(video=True), call.update_media(video=False), call.update_media(video=True)
    )
    assert call.shape == AUDIO_VIDEO
    assert camera.openings == 2
    await call.update_media(video=True)
    assert camera.openings == 2
    await call.hangup()


async def test_the_microphone_comes_into_a_call_that_only_listened(client_of: MakeClient) -> None:
    client, ear = await client_of(), Ear()
    call = await client.dial("/public/echo", audio=False, video=False, microphone="tone:660", speaker=ear)
    await call.until(S.CONNECTED, timeout=5)
    await call.update_media(audio=True, video=False)
    await eventually(lambda: ear.hears(660))
    assert call.shape == AUDIO_ONLY
    await call.hangup()


# --- what goes wrong ----------------------------------------------------------------------------------------


async def test_without_a_camera_nothing_changes(client_of: MakeClient, space: Space) -> None:
    client, ear, camera = await client_of(), Ear(), Camera()
    call = await _audio_call(client, speaker=ear, camera=camera)
    camera.failure = MediaAccessError("denied", operation="open", media="video", fatal=False)
    with pytest.raises(MediaAccessError):
        await call.update_media(video=True)
    assert call.shape == AUDIO_ONLY
    assert "video" not in _sections(space, call)
    camera.failure = None
    await call.update_media(video=True)
    assert call.shape == AUDIO_VIDEO
    await eventually(lambda: ear.hears(440))
    await call.hangup()


@pytest.mark.parametrize("refusal", ["error", "silence", "no-video"])
async def test_a_change_that_is_refused_is_taken_back(
    client_of: MakeClient, space: Space, refusal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, ear, eye, camera = await client_of(), Ear(), Eye(), Camera()
    call = await _audio_call(client, speaker=ear, camera=camera)
    far = space.relay.exchange.calls[call.id]
    answer = far.update_media

    async def refuse(offer: str) -> str:
        if refusal == "silence":
            await asyncio.sleep(1.5)
        if refusal != "no-video":
            raise DescriptionError("no")
        text = await answer(offer)
        head, _, _ = text.partition("m=video")
        return f"{head}m=video 0 UDP/TLS/RTP/SAVPF 19\r\n"

    monkeypatch.setattr(far, "update_media", refuse)
    expected = {"error": JSONRPCError, "silence": RPCTimeoutError, "no-video": NegotiationError}
    with monkeypatch.context() as hurried:
        hurried.setattr("swdesk.protocol.media_update.MEDIA_UPDATE_LIMIT", 1.0)
        with pytest.raises(expected[refusal]):
            await call.update_media(video=True)
    assert call.shape == AUDIO_ONLY
    await eventually(lambda: not camera.is_open)
    assert call.status is S.CONNECTED
    monkeypatch.setattr(far, "update_media", answer)
    call.remote_video.subscribe_raw(eye)
    await call.update_media(video=True)
    await eventually(lambda: len(eye.numbers) > 10 and ear.hears(440))
    await call.hangup()


async def test_hanging_up_ends_a_change(client_of: MakeClient, space: Space) -> None:
    client, camera = await client_of(), Camera()
    call = await _audio_call(client, camera=camera)
    changing = asyncio.create_task(call.update_media(video=True))
    await asyncio.sleep(0)
    await call.hangup()
    with pytest.raises(InvalidStateTransitionError):
        await changing
    assert not camera.is_open
    with pytest.raises(InvalidStateTransitionError):
        await call.update_media(video=True)


async def test_directions_can_be_named(client_of: MakeClient, space: Space) -> None:
    client = await client_of()
    call = await _audio_call(client, camera="synthetic:bars")
    await call.update_media(video=SENDRECV)
    await call.update_media(audio=RECVONLY, video=INACTIVE)
    sections = _sections(space, call)
    assert (sections["audio"]["direction"], sections["video"]["direction"]) == ("sendonly", "inactive")
    await call.hangup()
