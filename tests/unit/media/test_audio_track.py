"""The sound track that never ends, in virtual time."""

from __future__ import annotations

import asyncio

import av
import numpy as np
import pytest
from aiortc.mediastreams import MediaStreamError

from swdesk.errors import MediaError, MediaTrackError
from swdesk.media.audio_track import SourceAudioTrack
from swdesk.media.synthetic import SilenceSource, ToneSource, sound_frame
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
