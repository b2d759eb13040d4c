"""A picture in which nothing moves, between two legs: it needs next to no bits, and goes on being sent."""

from __future__ import annotations

import asyncio

import av
import pytest

from swdesk.media.leg import CallLeg, LegOptions, LegSources, LegState
from swdesk.media.pace import Pacer
from swdesk.media.shape import AUDIO_VIDEO
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import plane_view

pytestmark = pytest.mark.integration

LOCAL = LegOptions(allow_loopback=True, gather_timeout=0.3)
SECONDS = 8


class Wall:
    """Grey."""

    name = "Wall"
    settings = VideoSettings(320, 192, 15)

    def __init__(self) -> None:
        self._pacer = Pacer(1 / 15)

    async def open(self) -> None:
        pass

    async def read(self) -> av.VideoFrame:
        await self._pacer.wait()
        frame = av.VideoFrame(320, 192, "yuv420p")
        for index in range(3):
            plane_view(frame, index)[:] = 120
        return frame

    async def close(self) -> None:
        pass


async def test_a_still_picture_is_not_taken_for_a_narrow_path() -> None:
    near = CallLeg("near", AUDIO_VIDEO, sources=LegSources("tone:440", Wall()), options=LOCAL)
    far = CallLeg("far", AUDIO_VIDEO, options=LOCAL)
    try:
        await asyncio.gather(near.open(), far.open())
        await near.apply_answer(await far.create_answer(await near.create_offer()))
        await asyncio.wait_for(near.state.until(lambda state: state is LegState.CONNECTED), 10)
        paused = []
        near.sending.observe(lambda sending: paused.append(sending.is_paused))
        await asyncio.sleep(SECONDS)
        assert not any(paused)
        stats = await near.stats()
        assert stats.video.bits_per_second_sent < 150_000, "little enough to be taken for a narrow path"
    finally:
        await asyncio.gather(near.close(), far.close())
