"""The sound check in a room made here: a microphone that hears a voice and what the loudspeaker plays."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest

from swdesk.errors import DeviceNotFoundError, MediaAccessError
from swdesk.media.pace import Pacer
from swdesk.media.sound_check import CheckStep, SoundCheck, play_tone
from swdesk.media.sound_frames import sound_frame
from swdesk.media.sound_report import SoundFinding
from tests.doubles.virtual_loop import virtual_time

FRAME = 960
RATE = 48_000


class Room:
    """Source and sink in one: what is played is heard again later and softer."""

    name = "Room"

    def __init__(self, *, echo: float = 0.0, delay_frames: int = 4, is_dead: bool = False) -> None:
        self.echo = echo
        self.delay = delay_frames
        self.is_dead = is_dead
        self.played: list[np.ndarray] = []
        self.opened = self.closed = 0
        self._air: dict[int, np.ndarray] = {}
        self._number = 0
        self._pacer = Pacer(0.02)
        self._noise = np.random.default_rng(1)

    async def open(self) -> None:
        self.opened += 1

    async def close(self) -> None:
        self.closed += 1

    def write(self, frame) -> None:
        samples = frame.to_ndarray().reshape(-1).astype(np.float32) / 32767
        self.played.append(samples)
        self._air[self._number + self.delay] = samples

    async def read(self):
        if self.is_dead:
            await asyncio.Event().wait()
        await self._pacer.wait()
        at = (np.arange(FRAME) + self._number * FRAME) / RATE
        speaks = self._number < 150 and self._number // 17 % 2 == 0
        heard = 0.0005 * self._noise.standard_normal(FRAME)
        if speaks:
            heard += 0.15 * np.sin(2 * np.pi * 200 * at)
        heard += self.echo * self._air.pop(self._number, np.zeros(FRAME, np.float32))
        self._number += 1
        return sound_frame((heard * 32767).astype(np.int16).reshape(1, -1))


@virtual_time
async def test_speak_hear_it_back_and_learn_of_the_echo():
    room = Room(echo=0.1)
    check = SoundCheck(room, room)
    steps: list[CheckStep] = []
    levels: dict[CheckStep, float] = {}

    def progressed(progress):
        if not steps or steps[-1] is not progress.step:
            steps.append(progress.step)
        levels[progress.step] = max(levels.get(progress.step, 0.0), progress.level)

    check.progress.observe(progressed)
    report = await check.run()

    assert steps == [CheckStep.IDLE, CheckStep.SPEAK, CheckStep.LISTEN, CheckStep.ECHO, CheckStep.DONE]
    assert report.findings == (SoundFinding.ECHO,)
    assert report.echo.delay == pytest.approx(0.08, abs=0.001)
    assert report.echo.level_db == pytest.approx(-20, abs=1)
    assert report.voice.level_db == pytest.approx(-19.5, abs=1)
    assert levels[CheckStep.SPEAK] == pytest.approx(0.106, rel=0.1)
    assert np.max(np.abs(room.played[0])) == pytest.approx(0.15, rel=0.1), "one's own voice comes back first"
    assert (room.opened, room.closed) == (2, 2)


@virtual_time
async def test_a_headset_has_no_echo():
    room = Room(echo=0.0)
    report = await SoundCheck(room, room).run()
    assert report.findings == ()
    assert not report.echo.is_heard


@virtual_time
async def test_without_a_loudspeaker_the_microphone_is_checked_all_the_same():
    room = Room()
    report = await SoundCheck(room, "nowhere:").run()
    assert report.echo is None
    assert report.voice.level_db > -25
    assert room.closed == 1


@virtual_time
async def test_a_microphone_that_gives_nothing_is_said_and_let_go():
    room = Room(is_dead=True)
    with pytest.raises(MediaAccessError, match="gives nothing") as raised:
        await SoundCheck(room, room).run()
    assert raised.value.media == "audio"
    assert room.closed == room.opened == 2


@virtual_time
async def test_a_microphone_that_is_not_there():
    with pytest.raises(MediaAccessError) as raised:
        await SoundCheck("nowhere:", "null:").run()
    assert isinstance(raised.value.__cause__, DeviceNotFoundError)


@virtual_time
async def test_giving_up_half_way_lets_the_devices_go():
    room = Room()
    task = asyncio.create_task(SoundCheck(room, room).run())
    await asyncio.sleep(1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert room.closed == room.opened == 2


@virtual_time
async def test_the_test_tone_is_a_second_of_three_notes():
    room = Room()
    await play_tone(room)
    sound = np.concatenate(room.played)
    assert len(sound) == RATE
    for start, hertz in ((0.05, 523), (0.3, 659), (0.6, 784)):
        part = sound[int(start * RATE) :][: int(0.15 * RATE)]
        loudest = np.argmax(np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 17)))
        assert loudest * RATE / (1 << 17) == pytest.approx(hertz, abs=3)
    assert np.max(np.abs(sound)) < 0.25
    with pytest.raises(MediaAccessError) as raised:
        await play_tone("nowhere:")
    assert raised.value.media == "audio output"
