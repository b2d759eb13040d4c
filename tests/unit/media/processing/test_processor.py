"""The near side's sound on its way from the microphone to the encoder."""

from __future__ import annotations

import asyncio
import importlib.util
import threading
from dataclasses import replace
from typing import Any

import av
import numpy as np
import pytest

from bench._lib.echo_judge import echo_return_loss
from bench._lib.echo_run import treat
from bench._lib.echo_scene import Scene, render
from swdesk.media.processing import apm
from swdesk.media.processing.canceller import CancellerUnavailableError
from swdesk.media.processing.hints import SoundHint
from swdesk.media.processing.processor import VoiceProcessor
from swdesk.media.processing.settings import AS_IS, ProcessingSettings, Stages
from swdesk.media.sound_frames import sound_frame
from tests.doubles.senses import eventually

ON = ProcessingSettings()
NO_GAIN_CONTROL = replace(ON, auto_gain_control=False)


class Canceller:
    """Gives a constant; remembers what it heard."""

    made: list[Canceller]
    gate = threading.Event()

    def __init__(self, stages: Stages) -> None:
        self.gate.wait(5)
        self.stages = stages
        self.level = 1000 if stages.auto_gain_control else -1000
        self.heard: list[tuple[str, int]] = []
        self.delays: list[float] = []
        self.closed = 0
        self.failing = False
        self.made.append(self)

    def far_end(self, samples: Any) -> None:
        if self.failing:
            raise RuntimeError("broken")
        assert len(samples) % 480 == 0
        self.heard.append(("far", int(samples[-1]) if len(samples) else 0))

    def process(self, samples: Any) -> Any:
        if self.failing:
            raise RuntimeError("broken")
        assert samples.shape == (960,)
        self.heard.append(("near", int(samples[0])))
        return np.full(960, self.level, np.int16)

    def set_delay(self, seconds: float) -> None:
        self.delays.append(seconds)

    def close(self) -> None:
        self.closed += 1


@pytest.fixture(autouse=True)
def fresh_cancellers() -> None:
    Canceller.made = []
    Canceller.gate.set()


def processor(settings: ProcessingSettings = ON, **more: Any) -> VoiceProcessor:
    return VoiceProcessor(settings, **{"make_canceller": Canceller, "clock": lambda: 0.0, **more})


def mono(value: int = 500) -> av.AudioFrame:
    return sound_frame(np.full((1, 960), value, np.int16))


def samples(frame: av.AudioFrame) -> Any:
    return frame.to_ndarray()[0].astype(int)


async def changed(voice: VoiceProcessor, settings: ProcessingSettings) -> None:
    """Set, and wait until the new canceller is made."""
    count = len(Canceller.made)
    voice.set(settings)
    await eventually(lambda: len(Canceller.made) > count and voice._building is None)


async def test_sound_that_needs_nothing_is_not_even_copied() -> None:
    voice = processor(AS_IS)
    await voice.open()
    stereo = sound_frame(np.arange(1920, dtype=np.int16).reshape(1, -1), "stereo")
    assert voice.process(stereo) is stereo
    assert not Canceller.made
    assert (voice.is_active, voice.problem.value) == (False, "")
    await voice.close()


async def test_the_studio_lets_stereo_pass_and_the_way_back_knows_the_settings() -> None:
    voice = processor(replace(ON, is_studio=True, microphone_gain=0.5))
    await voice.open()
    stereo = sound_frame(np.tile(np.array([4000, -2000], np.int16), 960).reshape(1, -1), "stereo")
    out = voice.process(stereo)
    assert out.layout.name == "stereo"
    assert samples(out)[:4].tolist() == [2000, -1000, 2000, -1000]
    await changed(voice, ON)
    assert voice.process(stereo).layout.name == "mono"
    assert Canceller.made[0].stages == Stages(True, True, True)
    await voice.close()


async def test_a_stereo_microphone_and_a_stereo_loudspeaker_are_heard_as_one() -> None:
    voice = processor()
    await voice.open()
    stereo = sound_frame(np.tile(np.array([4000, -2000], np.int16), 960).reshape(1, -1), "stereo")
    voice.process(stereo)
    voice.far_end(stereo)
    voice.far_end(stereo)
    assert Canceller.made[0].heard == [("near", 1000), ("near", 1000), ("far", 1000), ("far", 1000)][1:]
    await voice.close()


async def test_the_delay_of_the_devices_is_told_twice_a_second() -> None:
    voice = processor(delay=lambda: 0.08)
    await voice.open()
    for _ in range(100):
        voice.process(mono())
    assert Canceller.made[0].delays == [0.08] * 4
    await voice.close()


async def test_a_change_in_mid_sentence_fades_and_loses_no_sample() -> None:
    voice = processor()
    await voice.open()
    before = [samples(voice.process(mono())) for _ in range(3)]
    await changed(voice, NO_GAIN_CONTROL)
    after = [samples(voice.process(mono())) for _ in range(3)]
    sound = np.concatenate(before[1:] + after)
    assert len(sound) == 5 * 960
    assert (sound[0], sound[-1]) == (1000, -1000)
    assert np.abs(np.diff(sound)).max() <= 5, "no step"
    assert [one.closed for one in Canceller.made] == [1, 0]
    await voice.close()


async def test_the_gain_needs_no_new_canceller() -> None:
    voice = processor()
    await voice.open()
    voice.process(mono())
    voice.set(replace(ON, microphone_gain=2.0))
    voice.process(mono())
    assert samples(voice.process(mono())).tolist() == [2000] * 960
    assert len(Canceller.made) == 1
    await voice.close()


async def test_a_new_canceller_has_heard_what_the_old_one_heard() -> None:
    voice = processor()
    await voice.open()
    for number in range(150):
        voice.far_end(mono(number))
        voice.process(mono(1000 + number))
    Canceller.gate.clear()
    voice.set(NO_GAIN_CONTROL)
    await asyncio.sleep(0.01)
    for number in range(150, 153):  # while it is being made
        voice.far_end(mono(number))
        voice.process(mono(1000 + number))
    Canceller.gate.set()
    await eventually(lambda: voice._building is None)
    voice.far_end(mono(153))
    voice.process(mono(1153))
    old, new = Canceller.made
    assert len(new.heard) >= 200
    assert new.heard == old.heard[-len(new.heard) :]
    await voice.close()


async def test_many_changes_leave_one_canceller_the_last_that_was_wished() -> None:
    voice = processor()
    await voice.open()
    wishes = [NO_GAIN_CONTROL, replace(ON, is_studio=True), replace(ON, noise_suppression=False)] * 5
    for number, wish in enumerate(wishes):
        voice.set(wish)
        if number % 2:
            voice.process(mono())
        await asyncio.sleep(0.002)
    await eventually(lambda: voice._building is None)
    voice.process(mono())
    open_ones = [one for one in Canceller.made if not one.closed]
    assert [one.stages for one in open_ones] == [wishes[-1].stages]
    await voice.close()
    assert {one.closed for one in Canceller.made} == {1}


async def test_closing_while_one_is_made_lets_it_go() -> None:
    Canceller.gate.clear()
    voice = processor()
    opening = asyncio.ensure_future(voice.open())
    await asyncio.sleep(0.01)
    closing = asyncio.ensure_future(voice.close())
    await asyncio.sleep(0.01)
    Canceller.gate.set()
    await asyncio.gather(opening, closing)
    await voice.close()
    assert [one.closed for one in Canceller.made] == [1]
    frame = mono()
    assert voice.process(frame) is frame


async def test_without_the_module_sound_passes_and_the_reason_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    apm.library.cache_clear()
    with monkeypatch.context() as absent:
        absent.setattr(importlib.util, "find_spec", lambda _name: None)
        voice = VoiceProcessor(ON)
        await voice.open()
        frame = mono()
        assert voice.process(frame) is frame
        voice.far_end(mono())
        assert not voice.is_active
        assert voice.problem.value == "livekit is not installed"
        assert "No echo cancellation: livekit is not installed" in caplog.text
        voice.set(AS_IS)
        await eventually(lambda: voice._building is None)
        voice.process(mono())
        assert voice.problem.value == "", "nothing is missing when nothing is wished for"
    apm.library.cache_clear()
    voice.set(ON)
    await eventually(lambda: voice._building is None)
    voice.process(mono())
    assert voice.is_active
    await voice.close()


async def test_a_module_that_cannot_be_made_later_leaves_the_sound_as_it_is() -> None:
    def scarce(stages: Stages) -> Canceller:
        if Canceller.made:
            raise CancellerUnavailableError("no more")
        return Canceller(stages)

    voice = processor(make_canceller=scarce)
    await voice.open()
    voice.process(mono())
    voice.set(NO_GAIN_CONTROL)
    await eventually(lambda: voice._building is None)
    faded, plain = (samples(voice.process(mono())) for _ in range(2))
    assert (faded[-1], set(plain)) == (500, {500})
    assert voice.problem.value == "no more"
    await voice.close()


async def test_a_module_that_fails_does_not_silence_the_microphone(caplog: pytest.LogCaptureFixture) -> None:
    voice = processor()
    await voice.open()
    voice.process(mono())
    Canceller.made[0].failing = True
    assert [samples(voice.process(mono()))[-1] for _ in range(3)] == [500] * 3
    assert (voice.is_active, voice.problem.value) == (False, "broken")
    assert Canceller.made[0].closed == 1
    assert caplog.text.count("The canceller failed") == 1
    voice.far_end(mono())
    await voice.close()


async def test_a_module_that_fails_on_far_sound_is_let_go(caplog: pytest.LogCaptureFixture) -> None:
    voice = processor()
    await voice.open()
    voice.process(mono())
    Canceller.made[0].failing = True
    voice.far_end(mono())
    voice.far_end(mono())
    assert samples(voice.process(mono()))[-1] == 500
    assert (voice.problem.value, caplog.text.count("The canceller failed")) == ("broken", 1)
    await voice.close()


async def test_meter_and_hints_look_at_what_would_be_sent() -> None:
    voice = processor(AS_IS)
    await voice.open()
    meters: list[Any] = []
    voice.meter.observe(meters.append)
    for number in range(50):
        voice.process(mono(number % 7 * 100 + 6000))
    assert 25 <= len(meters) <= 31
    assert voice.meter.value.is_speaking
    assert voice.meter.value.level == pytest.approx(6200 / 32768, abs=0.02)
    voice.set_muted(True)
    for _ in range(20):
        voice.process(mono(6000))
    assert voice.hints.value == {SoundHint.MUTED_SPEAKING}
    voice.set_muted(False)
    for _ in range(250):
        voice.miss()
    assert voice.hints.value == {SoundHint.NO_SIGNAL}
    assert voice.meter.value.level == 0
    await voice.close()


@pytest.mark.parametrize(("near", "far"), [(0, 0), (-300, 0), (300, 300)])
async def test_echo_is_cancelled_whatever_the_clocks(near: float, far: float) -> None:
    scene = Scene("room", drift_ppm=near, play_ppm=far, seconds=9.0)
    sound = render(scene)
    heard = await treat(scene, sound, ON)
    assert echo_return_loss(sound, heard, 5, 9) > 35


async def test_echo_stays_cancelled_when_the_rest_is_switched_in_mid_sentence() -> None:
    scene = Scene("room", seconds=6.5)
    sound = render(scene)
    plain = replace(NO_GAIN_CONTROL, noise_suppression=False)
    heard = await treat(scene, sound, NO_GAIN_CONTROL, {5.0: plain})
    assert echo_return_loss(sound, heard, 5.0, 5.5) > 30
    assert echo_return_loss(sound, heard, 5.5, 6.5) > 35
