"""Sound that needs longer than the picture, between two legs over loopback."""

from __future__ import annotations

import asyncio
from typing import Any

import av
import numpy as np
import pytest

from swdesk.media.hearing.lip_sync import UNNOTICED
from swdesk.media.hearing.listener import Listener
from swdesk.media.leg import CallLeg, LegOptions, LegSources, LegState
from swdesk.media.pace import Pacer
from swdesk.media.shape import AUDIO_VIDEO
from swdesk.media.sound_frames import sound_frame
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import plane_view
from tests.doubles.senses import eventually

pytestmark = pytest.mark.integration

LOCAL = LegOptions(allow_loopback=True, gather_timeout=0.3)
PERIOD = 0.8


def is_on() -> bool:
    """The second half of each period there is sound and light."""
    return asyncio.get_running_loop().time() % PERIOD > PERIOD / 2


class Beeper:
    """Sound, 20 ms at a time, while there is light."""

    name = "Beeper"

    def __init__(self) -> None:
        self._pacer = Pacer(0.02)
        self._tone = (9000 * np.sin(2 * np.pi * 500 * np.arange(960) / 48_000)).astype(np.int16)

    async def open(self) -> None:
        pass

    async def read(self) -> av.AudioFrame:
        await self._pacer.wait()
        return sound_frame((self._tone * is_on())[None])

    async def close(self) -> None:
        pass


class Lamp:
    """Light while there is sound, and enough noise in it to be worth a bit rate."""

    name = "Lamp"
    settings = VideoSettings(320, 192, 30)

    def __init__(self) -> None:
        self._pacer = Pacer(1 / 30)
        self._random = np.random.default_rng(1)

    async def open(self) -> None:
        pass

    async def read(self) -> av.VideoFrame:
        await self._pacer.wait()
        frame = av.VideoFrame(320, 192, "yuv420p")
        noise = self._random.integers(0, 40, (192, 320), np.uint8)
        for index, value in enumerate((190 + noise if is_on() else 20 + noise, 128, 128)):
            plane_view(frame, index)[:] = value
        return frame

    async def close(self) -> None:
        pass


class Edges:
    """When something went on."""

    def __init__(self) -> None:
        self.at: list[float] = []
        self._was_on = True

    def see(self, on: bool, now: float) -> None:
        if on and not self._was_on:
            self.at.append(now)
        self._was_on = on


class Ear:
    """A sink that notes when sound begins, and has `delay` to play still."""

    name = "Ear"
    delay = 0.03

    def __init__(self) -> None:
        self.edges = Edges()

    async def open(self) -> None:
        pass

    def write(self, frame: av.AudioFrame) -> None:
        loud = np.abs(frame.to_ndarray().astype(int)) > 3000
        first = int(np.argmax(loud.ravel())) / len(frame.layout.channels) / 48_000 if loud.any() else 0.0
        self.edges.see(bool(loud.any()), asyncio.get_running_loop().time() + self.delay + first)

    async def close(self) -> None:
        pass


def skew_of(sound: Edges, light: Edges, count: int = 4) -> float:
    """How much later sound goes on than light, at the end."""
    skews = [min((heard - seen for heard in sound.at), key=abs) for seen in light.at[-count - 1 : -1]]
    return float(np.median(skews))


def needed(listener: Listener, ear: Ear) -> float:
    """How long pictures have to wait for this sound."""
    return listener.counters.delay_ms / 1000 + ear.delay + 0.02 - UNNOTICED


@pytest.mark.parametrize("late", [0.2, 0.0])
async def test_pictures_wait_for_sound_that_is_late(late: float) -> None:
    ear, light = Ear(), Edges()
    one = CallLeg("one", AUDIO_VIDEO, sources=LegSources(audio=Beeper(), video=Lamp()), options=LOCAL)
    two = CallLeg("two", AUDIO_VIDEO, sources=LegSources(sink=ear), options=LOCAL)
    loop = asyncio.get_running_loop()
    two.remote_video.subscribe_raw(
        lambda frame: light.see(float(plane_view(frame, 0).mean()) > 120, loop.time())
    )
    try:
        await one.open()
        await two.open()
        answer = await two.create_answer(await one.create_offer())
        receiver = two._pc.audio_receiver if two._pc else None
        assert receiver is not None
        listener = receiver.listener
        take = receiver._handle_rtp_packet
        tasks: set[asyncio.Task[None]] = set()

        async def later(packet: Any, arrival_time_ms: int) -> None:
            await asyncio.sleep(late)
            await take(packet, arrival_time_ms)

        async def take_later(packet: Any, arrival_time_ms: int) -> None:
            task = loop.create_task(later(packet, arrival_time_ms))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

        receiver._handle_rtp_packet = take_later  # type: ignore[method-assign]
        await one.apply_answer(answer)
        await two.state.until(lambda state: state is LegState.CONNECTED)
        await asyncio.sleep(7.0)
        await asyncio.gather(*tasks)
        # 120 ms are left, for nobody notices them, and what a busy machine adds, which gets another chance.
        # Without the hold: `late`, 40 ms of buffer or more, 30 of the device.
        await eventually(lambda: 0.0 < skew_of(ear.edges, light) < 0.2, timeout=20)
        pictures = two._pc.receiver("video") if two._pc else None
        assert pictures is not None
        assert pictures.decoding is not None
        if late:
            assert pictures.decoding.hold.delay > 0.06
            assert pictures.decoding.qsize() < 3, "what is held is no backlog"
        else:
            hold = pictures.decoding.hold
            await eventually(lambda: hold.delay < max(0.0, needed(listener, ear)) + 0.04, timeout=20)
    finally:
        await one.close()
        await two.close()
