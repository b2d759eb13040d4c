"""Pictures and sound made here."""

from __future__ import annotations

import asyncio
import time

import numpy as np
import pytest

from swdesk.errors import DeviceNotFoundError
from swdesk.media.counter import read_counter
from swdesk.media.pace import Pacer
from swdesk.media.sound_frames import silent_frame
from swdesk.media.sources import AudioSource, VideoSettings, VideoSource, audio_source, video_source
from swdesk.media.synthetic import BarsSource, ToneSource, black_frame, plane_view
from tests.doubles.fast_loop import fast_time


@pytest.mark.parametrize("spec", ["synthetic:bars", "synthetic:black", "synthetic:", "off:"])
def test_picture_specs(spec: str) -> None:
    assert isinstance(video_source(spec), VideoSource)


@pytest.mark.parametrize("spec", ["tone:440", "tone:", "silence:"])
def test_sound_specs(spec: str) -> None:
    assert isinstance(audio_source(spec), AudioSource)


def test_specs_nobody_knows() -> None:
    with pytest.raises(DeviceNotFoundError, match="bars, black"):
        video_source("synthetic:snow")
    with pytest.raises(DeviceNotFoundError, match="hertz"):
        audio_source("tone:loud")


@pytest.mark.parametrize("size", [(1280, 720), (641, 361), (160, 90), (16, 8), (2, 2)])
def test_any_size(size: tuple[int, int]) -> None:
    frame = BarsSource(VideoSettings(*size)).draw(3)
    assert (frame.width, frame.height) == (size[0] & ~1, size[1] & ~1)


def test_the_block_moves_and_the_text_changes() -> None:
    bars = BarsSource(VideoSettings(640, 360))
    first, second = (plane_view(bars.draw(number), 0).copy() for number in (10, 11))
    assert (first[226:270] != second[226:270]).any()
    assert (first[180:216] != second[180:216]).any()


def test_a_720p_picture_is_quick() -> None:
    bars = BarsSource()
    bars.draw(0)
    began = time.process_time()
    for number in range(30):
        bars.draw(number)
    assert (time.process_time() - began) / 30 < 0.003


@fast_time
async def test_a_late_reader_finds_the_number_moved_on() -> None:
    bars = BarsSource(VideoSettings(160, 96, 10))
    await bars.open()
    await bars.read()
    await asyncio.sleep(1.05)
    assert read_counter(plane_view(await bars.read(), 0)) == 10
    await bars.close()


@fast_time
async def test_the_bars_change_their_size_while_they_are_read() -> None:
    bars = BarsSource(VideoSettings(160, 96, 10))
    await bars.open()
    await bars.read()
    await bars.adapt(VideoSettings(321, 180, 50))
    first, second = await bars.read(), await bars.read()
    assert (first.width, first.height) == (320, 180)
    assert (bars.settings.width, bars.settings.fps) == (320, 50)
    assert [read_counter(plane_view(one, 0)) for one in (first, second)] == [1, 2]
    began = asyncio.get_running_loop().time()
    await bars.read()
    assert asyncio.get_running_loop().time() - began == pytest.approx(0.02, abs=0.001)
    await bars.close()


@fast_time
async def test_a_tone_has_its_pitch_and_no_seams() -> None:
    tone = ToneSource(437)
    await tone.open()
    sound = np.concatenate([(await tone.read()).to_ndarray()[0] for _ in range(100)]).astype(float)
    await tone.close()
    spectrum = np.abs(np.fft.rfft(sound))
    assert spectrum.argmax() == 437 * 2
    assert np.abs(np.diff(sound)).max() < 8000 * 2 * np.pi * 437 / 48_000 * 1.01


@fast_time
async def test_black_and_silence_keep_their_time() -> None:
    loop = asyncio.get_running_loop()
    for source, period in ((video_source("off:"), 0.5), (audio_source("silence:"), 0.02)):
        await source.open()
        await source.read()
        began = loop.time()
        for _ in range(4):
            await source.read()
        assert loop.time() - began == pytest.approx(4 * period)
        assert source.name
        await source.close()


def test_black_is_black_and_silence_silent() -> None:
    assert not silent_frame(layout="stereo").to_ndarray().any()
    assert {int(value) for value in black_frame(8, 8).reformat(format="rgb24").to_ndarray().ravel()} == {0}


@fast_time
async def test_beats_stay_on_time_however_late_the_wake_up() -> None:
    loop = asyncio.get_running_loop()
    pacer = Pacer(0.1)
    began = loop.time()
    for busy in (0.03, 0.09, 0.0, 0.05):
        assert await pacer.wait() == 0
        await asyncio.sleep(busy)
    await pacer.wait()
    assert loop.time() - began == pytest.approx(0.4)
    await asyncio.sleep(0.35)
    assert await pacer.wait() == 2
    await pacer.wait()
    assert loop.time() - began == pytest.approx(0.8)
