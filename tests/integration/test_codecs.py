"""Codecs as offered, agreed on and used, through the echo of the local space."""

from __future__ import annotations

from typing import Any

import pytest

from swdesk.media.codec_choice import MUSIC, CodecOrder
from swdesk.media.video_quality import P360, P720, Limit
from swdesk.protocol.call_io import CallStatus as S
from tests.doubles.senses import Ear, Eye, eventually
from tests.integration.conftest import MakeClient


async def echo(client_of: MakeClient, **options: Any) -> tuple[Any, Ear, Eye]:
    client, ear, eye = await client_of(), Ear(), Eye()
    media = {"microphone": "tone:440", "camera": "synthetic:bars", "speaker": ear, "video": True}
    call = await client.dial("/public/echo", **{**media, **options})
    call.remote_video.subscribe_raw(eye)
    await call.until(S.CONNECTED, timeout=5)
    return call, ear, eye


async def test_h264_goes_out_and_comes_back(client_of: MakeClient) -> None:
    call, ear, eye = await echo(client_of, codecs=CodecOrder(video=("h264",)))
    await eventually(lambda: len(eye.numbers) > 20 and ear.hears(440))
    assert call.remote_video.size.value == (1280, 720)
    stats = await call.stats()
    assert stats.video.codec == "H264"
    assert stats.video.encode_ms > 0
    assert stats.video.decode_ms > 0
    await call.hangup()


@pytest.mark.parametrize("name", ["g722", "pcmu", "pcma"])
async def test_sound_goes_out_and_comes_back_in(client_of: MakeClient, name: str) -> None:
    call, ear, _ = await echo(client_of, codecs=CodecOrder(audio=(name,)), video=False)
    await eventually(lambda: ear.hears(440))
    assert (await call.stats()).audio.codec.lower() == name
    await call.hangup()


async def test_the_first_of_the_order_is_used(client_of: MakeClient) -> None:
    call, ear, _ = await echo(client_of, codecs=CodecOrder.preferring(audio=["pcma"], video=["h264"]))
    await eventually(lambda: ear.hears(440))
    stats = await call.stats()
    assert (stats.audio.codec, stats.video.codec) == ("PCMA", "H264")
    await call.hangup()


async def test_music_is_sent_at_its_rate(client_of: MakeClient) -> None:
    call, ear, _ = await echo(client_of, opus=MUSIC, video=False)
    await eventually(lambda: ear.hears(440))
    assert (await call.stats()).audio.target_bitrate in (30_000, 128_000)  # FreeSWITCH may ask for less
    await call.hangup()


async def test_the_quality_is_changed_in_a_call_without_a_word_to_the_far_side(client_of: MakeClient) -> None:
    call, _, eye = await echo(client_of)
    await eventually(lambda: len(eye.numbers) > 5)
    assert call.sending.value.width == 1280
    assert call.sending.value.limited_by is Limit.NONE
    call.set_video_quality(P360)
    await eventually(lambda: call.remote_video.size.value == (640, 360))
    assert call.sending.value.width == 640
    await call.hangup()


async def test_more_than_the_camera_was_opened_for_is_had_in_a_running_call(client_of: MakeClient) -> None:
    call, *_ = await echo(client_of, video_quality=P360)
    await eventually(lambda: call.remote_video.size.value == (640, 360))
    call.set_video_quality(P720)
    await eventually(lambda: call.local_video.size.value == (1280, 720))
    await eventually(lambda: call.remote_video.size.value == (1280, 720), timeout=15)
    assert call.sending.value.width == 1280
    await call.hangup()


async def test_a_preset_is_what_the_camera_is_opened_for(client_of: MakeClient) -> None:
    call, _, eye = await echo(client_of, video_quality=P360)
    await eventually(lambda: len(eye.numbers) > 5)
    assert call.local_video.size.value == (640, 360)
    assert call.remote_video.size.value == (640, 360)
    await call.hangup()
