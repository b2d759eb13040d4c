"""The near side's sound in real calls: what the far side hears of its own voice."""

from __future__ import annotations

import asyncio

import av
import numpy as np
import pytest

from swdesk.call.call import Call
from swdesk.media.pace import Pacer
from swdesk.media.processing.settings import AS_IS, ProcessingSettings
from swdesk.media.sound_frames import sound_frame
from swdesk.protocol.call_io import CallStatus
from tests.doubles.senses import Ear
from tests.doubles.virtual_room import VirtualRoom
from tests.doubles.voice import voice
from tests.integration.conftest import MakeClient

S = CallStatus
VOICE_SECONDS = 2.0
HEARD = 55.0  # dB of one step of s16: the voice of the far side, come back
NOTHING_HEARD = HEARD - 30


class Speaker:
    """Somebody who says the same again and again."""

    name = "Speaker"

    def __init__(self) -> None:
        self._blocks = voice(VOICE_SECONDS).reshape(-1, 960)
        self._next = 0
        self._pacer = Pacer(0.02)

    async def open(self) -> None:
        """Nothing to open."""

    async def read(self) -> av.AudioFrame:
        self._next += 1 + await self._pacer.wait()
        return sound_frame(self._blocks[self._next % len(self._blocks)].reshape(1, -1))

    async def close(self) -> None:
        """Nothing to close."""


class LevelOf(Ear):
    """An ear that tells how loud it was."""

    def __init__(self) -> None:
        super().__init__()
        self.power = 0.0

    def write(self, frame: av.AudioFrame) -> None:
        super().write(frame)
        self.power += float(np.mean(self._kept[-1].astype(np.float64) ** 2))

    async def decibels(self, seconds: float = VOICE_SECONDS) -> float:
        """Of the next seconds, in dB of one step of s16."""
        began, power = self.blocks, self.power
        await asyncio.sleep(seconds)
        return 10 * float(np.log10((self.power - power) / max(1, self.blocks - began) + 1e-3))

    async def until_quiet(self, limit: float) -> None:
        """A canceller needs a moment to find the room again; longer on a machine that is held up."""
        loop = asyncio.get_running_loop()
        end, levels = loop.time() + limit, [await self.decibels()]
        while levels[-1] > NOTHING_HEARD:
            assert loop.time() < end, f"the far side heard itself, dB by {VOICE_SECONDS:g} s: {levels}"
            levels.append(await self.decibels())


async def _in_the_room(client_of: MakeClient, processing: ProcessingSettings) -> tuple[Call, Call, LevelOf]:
    """Ada speaks to Bob, in whose room she comes back out of the loudspeaker."""
    ada, bob = await client_of("ada"), await client_of("bob", register=True)
    ear, room = LevelOf(), VirtualRoom()
    dialling = asyncio.create_task(
        ada.dial("/private/bob", audio=True, video=False, microphone=Speaker(), speaker=ear)
    )
    async with asyncio.timeout(5):
        (incoming,) = await bob.calls.until(lambda calls: any(one.status is S.RINGING for one in calls))
    await incoming.answer(
        audio=True, video=False, microphone=room.source, speaker=room.sink, processing=processing
    )
    call = await dialling
    await asyncio.gather(call.until(S.CONNECTED, timeout=5), incoming.until(S.CONNECTED, timeout=5))
    return call, incoming, ear


async def test_nobody_hears_an_echo_unless_it_is_switched_off(client_of: MakeClient) -> None:
    call, incoming, ear = await _in_the_room(client_of, ProcessingSettings())
    await ear.until_quiet(15)
    assert incoming.voice.is_active
    incoming.set_processing(AS_IS)
    await asyncio.sleep(0.5)
    assert await ear.decibels() > HEARD, "the far side hears itself"
    incoming.set_processing(ProcessingSettings())
    await asyncio.sleep(1)
    await ear.until_quiet(15)
    await call.hangup()


async def test_the_gain_and_mute_of_a_call_are_heard(client_of: MakeClient) -> None:
    call, incoming, ear = await _in_the_room(client_of, AS_IS)
    await asyncio.sleep(0.5)
    plain = await ear.decibels()
    incoming.set_processing(ProcessingSettings(False, False, False, microphone_gain=0.25))
    await asyncio.sleep(0.3)
    assert plain - await ear.decibels() == pytest.approx(12.0, abs=2.0)
    incoming.mute()
    await asyncio.sleep(0.5)
    assert await ear.decibels(0.5) < 0
    assert incoming.voice.meter.value.level > 0, "it is heard on this side all the same"
    await call.hangup()
