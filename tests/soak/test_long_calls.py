"""A minute's call: nothing stops, nothing falters. Many calls in a row are `test_many_calls.py`."""

from __future__ import annotations

import asyncio

from swdesk.client import Client
from swdesk.protocol.call_io import CallStatus
from tests.doubles.senses import Ear, Eye, eventually

SECONDS = 60


async def test_a_call_of_a_minute_neither_stops_nor_falters(client: Client) -> None:
    ear, eye, statuses = Ear(), Eye(), list[CallStatus]()
    call = await client.dial(
        "/public/echo", audio=True, video=True, microphone="tone:440", camera="synthetic:bars", speaker=ear
    )
    call.statuses.subscribe(statuses.append)
    call.remote_video.subscribe_raw(eye)
    await call.until(CallStatus.CONNECTED, timeout=10)
    await eventually(lambda: ear.hears(440) and len(eye.numbers) > 10)
    pictures, blocks = len(eye.numbers), ear.blocks
    for _ in range(SECONDS // 10):
        before = ear.blocks, call.remote_video.frames
        await asyncio.sleep(10)
        assert ear.hears(440)
        assert ear.blocks - before[0] > 400
        assert call.remote_video.frames - before[1] > 100
    assert ear.blocks - blocks > SECONDS * 45
    assert len(eye.numbers) - pictures > SECONDS * 10
    stats = await call.stats()
    assert stats.loss_percent is not None
    assert stats.loss_percent < 2
    await call.hangup()
    assert statuses == [
        CallStatus.NEW,
        CallStatus.TRYING,
        CallStatus.CONNECTING,
        CallStatus.CONNECTED,
        CallStatus.DISCONNECTING,
        CallStatus.DISCONNECTED,
        CallStatus.DESTROYED,
    ]
