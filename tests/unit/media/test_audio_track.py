"""The sound track that never ends, in virtual time."""

from __future__ import annotations

import asyncio

import av
import numpy as np
import pytest
from aiortc.mediastreams import MediaStreamError

from swdesk.errors import MediaError, MediaTrackError
from swdesk.media import audio_track
from swdesk.media.audio_track import SourceAudioTrack
from swdesk.media.processing.hints import SoundHint
from swdesk.media.processing.processor import VoiceProcessor
from swdesk.media.processing.settings import AS_IS
from swdesk.media.sound_frames import sound_frame
from swdesk.media.synthetic import SilenceSource, ToneSource
from tests.doubles.drifting_device import DriftingDevice
from tests.doubles.fast_loop import fast_time
from tests.doubles.scripted_source import Scripted


def peak(frame: av.AudioFrame) -> int:
    return int(np.abs(frame.to_ndarray()).max())


@fast_time
async def test_sound_keeps_its_beat() -> None:
    track = SourceAudioTrack(ToneSource(440))
    loop = asyncio.get_running_loop()
    began = loop.time()
    frames = [await track.recv() for _ in range(100)]
    assert loop.time() - began == pytest.approx(1.98, abs=0.05)
    assert [frame.pts for frame in frames] == [n * 960 for n in range(100)]
    assert all(peak(frame) > 5000 for frame in frames)
    assert track.concealed == 0
    track.stop()


@fast_time
async def test_a_source_in_bursts_is_spread_evenly() -> None:
    sound = (await ToneSource(440).read()).to_ndarray()
    burst = [step for _ in range(20) for step in (sound_frame(sound), sound_frame(sound), 0.04)]
    track = SourceAudioTrack(Scripted(*burst))
    loop = asyncio.get_running_loop()
    times = []
    for _ in range(30):
        assert peak(await track.recv()) > 5000
        times.append(loop.time())
    assert max(np.diff(times[2:])) < 0.025
    track.stop()


@fast_time
async def test_missing_sound_is_silence_on_time() -> None:
    track = SourceAudioTrack(Scripted(sound_frame(np.full((1, 960), 9000, np.int16)), 1.0))
    loop = asyncio.get_running_loop()
    began = loop.time()
    frames = [await track.recv() for _ in range(20)]
    assert [abs(frame.to_ndarray()[0, -1]) > 0 for frame in frames] == [True] + [False] * 19
    assert loop.time() - began == pytest.approx(0.4, abs=0.06)
    assert track.concealed == 19
    track.stop()


@fast_time
async def test_muted_sound_is_silence_in_the_same_beat() -> None:
    track = SourceAudioTrack(ToneSource(440), muted=True)
    assert peak(await track.recv()) == 0
    track.set_muted(False)
    assert peak(await track.recv()) > 5000
    track.set_muted(True)
    first, second = await track.recv(), await track.recv()
    assert np.abs(first.to_ndarray()[0, 240:]).max() == 0, "5 ms lead over, then all is silent"
    assert (peak(second), second.pts) == (0, 2880)
    assert track.concealed == 0
    track.stop()


@fast_time
async def test_what_was_not_sent_in_time_is_not_sent_late() -> None:
    track = SourceAudioTrack(ToneSource(440))
    await track.recv()
    asyncio.get_running_loop()._fast.skipped += 1.0  # type: ignore[attr-defined]
    loop = asyncio.get_running_loop()
    await track.recv()
    began = loop.time()
    frames = [await track.recv() for _ in range(10)]
    assert loop.time() - began > 0.1
    assert frames[-1].pts == pytest.approx(48_000 * 1.2, abs=4 * 960)
    track.stop()


@fast_time
async def test_any_form_of_sound_is_brought_to_ours() -> None:
    odd = av.AudioFrame.from_ndarray(np.full((2, 441), 0.5, np.float32), "fltp", "stereo")
    odd.sample_rate = 44_100
    track = SourceAudioTrack(Scripted(*[step for _ in range(20) for step in (odd, 0.01)]))
    frames = [await track.recv() for _ in range(5)]
    shapes = {(one.samples, one.sample_rate, one.format.name) for one in frames}
    assert shapes == {(960, 48_000, "s16")}
    track.stop()


@fast_time
async def test_a_microphone_that_fails_is_reported_and_silent() -> None:
    errors: list[MediaError] = []
    track = SourceAudioTrack(Scripted(OSError("unplugged")), on_error=errors.append)
    assert peak(await track.recv()) == 0
    assert peak(await track.recv()) == 0
    assert [type(error) for error in errors] == [MediaTrackError]
    old = track.set_source(SilenceSource())
    assert old.name == "Scripted"
    track.stop()
    with pytest.raises(MediaStreamError):
        await track.recv()


# The source's own clock


def wave(frames: list[av.AudioFrame]) -> np.ndarray:
    return np.concatenate([frame.to_ndarray()[0] for frame in frames]).astype(int)


def steepest(sound: np.ndarray) -> int:
    return int(np.abs(np.diff(sound)).max())


TONE_STEP = 9000 * 2 * np.pi * 300 / 48_000 + 2
JOINT_STEP = TONE_STEP + 9000 * np.pi / 2 / 240


@fast_time
@pytest.mark.parametrize("ppm", [-9000, 9000])
async def test_a_device_with_another_clock_is_followed_without_a_gap(ppm: float) -> None:
    """As far apart after 20 seconds as clocks of 300 ppm after ten minutes: nine blocks."""
    track = SourceAudioTrack(DriftingDevice(ppm))
    loop = asyncio.get_running_loop()
    frames, waits = [], []
    for _ in range(1000):
        frames.append(await track.recv())
        waits.append(loop.time())
    assert [frame.pts for frame in frames] == [960 * number for number in range(1000)]
    assert track.concealed == 0
    assert steepest(wave(frames)[240:]) <= TONE_STEP, "every block once, in order"
    seconds = 1000 * 0.02 / (1 + ppm * 1e-6)
    assert waits[-1] - waits[0] == pytest.approx(seconds, abs=0.05), "the beat is the device's"
    assert max(np.diff(waits)) < 0.025
    assert min(np.diff(waits)) > 0.015
    track.stop()


@fast_time
@pytest.mark.parametrize("block", [2, 4])
async def test_a_device_of_large_blocks_loses_none(block: int) -> None:
    track = SourceAudioTrack(DriftingDevice(200, block=block))
    frames = [await track.recv() for _ in range(500)]
    assert steepest(wave(frames)) <= JOINT_STEP
    assert [frame.pts for frame in frames] == [960 * number for number in range(500)]
    assert track.concealed == (0 if block == 2 else 2), "only while the first block is waited for"
    track.stop()


@fast_time
async def test_a_backlog_drains_by_and_by() -> None:
    device = DriftingDevice()
    track = SourceAudioTrack(device)
    for _ in range(50):
        await track.recv()
    device.offset = -0.1  # it gives what it had kept back
    for _ in range(400):
        await track.recv()
    assert len(track._queue) <= 1
    assert track._pts == 450 * 960, "nothing was left out"
    track.stop()


@fast_time
async def test_a_device_that_stalls_is_silent_on_time_and_comes_back_clean() -> None:
    device = DriftingDevice()
    track = SourceAudioTrack(device)
    loop = asyncio.get_running_loop()
    frames = [await track.recv() for _ in range(20)]
    device.offset = 0.5
    began = loop.time()
    frames += [await track.recv() for _ in range(50)]
    assert loop.time() - began == pytest.approx(1.0, abs=0.06)
    assert [frame.pts for frame in frames] == [960 * number for number in range(70)]
    assert 20 <= track.concealed <= 26
    assert steepest(wave(frames)) <= JOINT_STEP, "no click, neither going nor coming"
    assert peak(frames[-1]) > 8000
    track.stop()


@fast_time
async def test_a_slow_device_is_never_taken_for_a_loop_that_was_held_up() -> None:
    track = SourceAudioTrack(DriftingDevice(-20_000))
    frames = [await track.recv() for _ in range(600)]  # 0.24 s behind the loop by then
    assert frames[-1].pts == 599 * 960
    track.stop()


@fast_time
async def test_what_the_queue_cannot_hold_leaves_a_gap_in_the_timestamps() -> None:
    sound = (await ToneSource(440).read()).to_ndarray()
    track = SourceAudioTrack(Scripted(sound_frame(sound), 1.0, *[sound_frame(sound) for _ in range(14)]))
    await track.recv()
    await asyncio.sleep(1.5)  # nobody asks
    second, third = await track.recv(), await track.recv()
    assert second.pts is not None
    assert second.pts >= 5 * 960
    assert third.pts == second.pts + 960
    track.stop()


# Mute


@fast_time
async def test_mute_is_heard_by_the_encoder_within_50_ms_and_clicks_nowhere() -> None:
    track = SourceAudioTrack(DriftingDevice())
    loop = asyncio.get_running_loop()
    frames = [await track.recv() for _ in range(20)]
    for muted in (True, False, True):
        # at any moment between two frames
        changing = loop.call_later(0.007, track.set_muted, muted)
        began = loop.time() + 0.007
        quiet_or_loud = None
        for _ in range(10):
            frames.append(await track.recv())
            if quiet_or_loud is None and (np.abs(wave(frames[-1:])[240:]).max() < 10) == muted:
                quiet_or_loud = loop.time() - began
        changing.cancel()
        assert quiet_or_loud is not None
        assert quiet_or_loud <= 0.05
    assert steepest(wave(frames)) <= JOINT_STEP
    assert [frame.pts for frame in frames] == [960 * number for number in range(50)]
    track.stop()


@fast_time
async def test_sound_is_processed_while_muted_so_that_speech_is_noticed() -> None:
    voice = VoiceProcessor(AS_IS)
    track = SourceAudioTrack(DriftingDevice(), voice=voice, muted=True)
    frames = [await track.recv() for _ in range(50)]
    assert not wave(frames).any()
    assert voice.meter.value.is_speaking
    assert voice.hints.value == {SoundHint.MUTED_SPEAKING}
    track.set_muted(False)
    for _ in range(5):
        await track.recv()
    assert not voice.hints.value
    track.stop()


@fast_time
async def test_a_microphone_that_gives_nothing_is_a_hint() -> None:
    voice = VoiceProcessor(AS_IS)
    track = SourceAudioTrack(Scripted(), voice=voice)
    for _ in range(220):
        await track.recv()
    assert voice.hints.value == {SoundHint.NO_SIGNAL}
    track.stop()


@fast_time
async def test_another_device_in_mid_sentence_does_not_click() -> None:
    track = SourceAudioTrack(DriftingDevice())
    frames = [await track.recv() for _ in range(20)]
    track.set_source(DriftingDevice(hertz=250.0))
    frames += [await track.recv() for _ in range(20)]
    assert steepest(wave(frames)) <= JOINT_STEP
    assert peak(frames[-1]) > 8000
    track.stop()


@fast_time
async def test_stereo_and_mono_may_follow_each_other() -> None:
    mono = sound_frame(np.full((1, 960), 4000, np.int16))
    stereo = sound_frame(np.tile(np.array([4000, -4000], np.int16), 960).reshape(1, -1), "stereo")
    track = SourceAudioTrack(Scripted(stereo, 0.02, stereo, 0.02, mono, 1.0, stereo))
    frames = [await track.recv() for _ in range(60)]
    layouts = [frame.layout.name for frame in frames if abs(frame.to_ndarray()[0, -1]) == 4000]
    assert layouts == ["stereo", "stereo", "mono", "stereo"]
    track.stop()


@fast_time
async def test_sound_that_is_there_shortly_before_its_beat_leaves_with_it() -> None:
    block = (await ToneSource(440).read()).to_ndarray()
    pauses = (0.020, 0.017, 0.013, 0.030)
    track = SourceAudioTrack(Scripted(*(step for pause in pauses for step in (pause, sound_frame(block)))))
    loop = asyncio.get_running_loop()
    began = loop.time()
    times = []
    for _ in pauses:
        assert peak(await track.recv()) > 5000
        times.append(loop.time() - began)
    # It comes at 20, 37, 50 and 80 ms, the beat is 20, 40, 60, 80: 3 ms early is near enough, 10 is not.
    assert times == pytest.approx([0.020, 0.037, 0.060, 0.080], abs=0.001)
    track.stop()


@fast_time
async def test_a_clock_of_coarse_steps_does_not_silence_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows before Python 3.13: there a timer comes up to a step of the clock before its time."""
    loop, step = asyncio.get_running_loop(), 0.0156
    time = loop.time
    monkeypatch.setattr(loop, "time", lambda: time() // step * step)
    monkeypatch.setattr(loop, "_clock_resolution", step)
    monkeypatch.setattr(audio_track, "CLOCK_STEP", step)
    track = SourceAudioTrack(Scripted(sound_frame(np.full((1, 960), 9000, np.int16)), 60.0))
    async with asyncio.timeout(5):
        for _ in range(20):
            await track.recv()
    assert track.concealed == 19
    track.stop()
