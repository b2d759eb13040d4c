"""Tracks that never end, in virtual time."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any

import av
import numpy as np
import pytest
from aiortc.mediastreams import MediaStreamError

from swdesk.errors import MediaError, MediaTrackError
from swdesk.media.audio_track import SourceAudioTrack
from swdesk.media.counter import read_counter
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource, BlackSource, SilenceSource, ToneSource, plane_view, sound_frame
from swdesk.media.tracks import SourceVideoTrack
from tests.doubles.fast_loop import fast_time

SMALL = VideoSettings(160, 96, 25)


def number(frame: av.VideoFrame) -> int | None:
    return read_counter(plane_view(frame, 0))


def peak(frame: av.AudioFrame) -> int:
    return int(np.abs(frame.to_ndarray()).max())


class Scripted:
    """A source that waits, gives or raises what it is told to."""

    name = "Scripted"
    settings = SMALL

    def __init__(self, *script: Any) -> None:
        self.script = list(script)

    async def open(self) -> None:
        pass

    async def read(self) -> Any:
        while True:
            step = self.script.pop(0) if self.script else 3600
            if isinstance(step, int | float):
                await asyncio.sleep(step)
            elif isinstance(step, Exception):
                raise step
            else:
                return step

    async def close(self) -> None:
        pass


# Pictures


@fast_time
async def test_pictures_are_stamped_by_the_clock() -> None:
    track = SourceVideoTrack(BarsSource(SMALL))
    frames = [await track.recv() for _ in range(26)]
    assert [number(frame) for frame in frames] == list(range(26))
    stamps = np.array([frame.pts for frame in frames]) / 90_000
    assert np.allclose(np.diff(stamps), 0.04, atol=0.001)
    track.stop()


@fast_time
async def test_a_slow_encoder_gets_the_newest_picture() -> None:
    seen: list[int | None] = []
    track = SourceVideoTrack(BarsSource(SMALL), on_frame=lambda frame: seen.append(number(frame)))
    got = []
    for _ in range(5):
        got.append(number(await track.recv()))
        await asyncio.sleep(0.1)
    assert got[0] == 0
    assert all(later - earlier in (2, 3) for earlier, later in itertools.pairwise(got))
    assert seen == list(range(len(seen)))
    track.stop()


@fast_time
async def test_a_source_that_hangs_is_repeated_each_second() -> None:
    picture = BarsSource(SMALL).draw(7)
    track = SourceVideoTrack(Scripted(picture))
    loop = asyncio.get_running_loop()
    began = loop.time()
    frames = [await track.recv() for _ in range(4)]
    assert [number(frame) for frame in frames] == [7] * 4
    assert loop.time() - began == pytest.approx(3, abs=0.1)
    track.stop()


@fast_time
async def test_a_source_that_gives_nothing_at_first_is_black() -> None:
    track = SourceVideoTrack(Scripted(10))
    frame = await track.recv()
    assert number(frame) is None
    assert (frame.width, frame.height) == (160, 96)
    track.stop()


@fast_time
async def test_muted_pictures_are_black_and_few() -> None:
    shown: list[int | None] = []
    track = SourceVideoTrack(BarsSource(SMALL), on_frame=lambda frame: shown.append(number(frame)))
    await track.recv()
    track.set_muted(True)
    loop = asyncio.get_running_loop()
    began = loop.time()
    frames = [await track.recv() for _ in range(4)]
    assert loop.time() - began == pytest.approx(2, abs=0.1)
    assert all(number(frame) is None and plane_view(frame, 0).max() == 16 for frame in frames)
    assert shown[-1] is None
    stamps = [frame.pts for frame in frames]
    assert stamps == sorted(stamps)
    assert track.muted
    track.stop()


@fast_time
async def test_unmuting_is_seen_at_once() -> None:
    track = SourceVideoTrack(BarsSource(SMALL), muted=True)
    assert number(await track.recv()) is None
    waiting = asyncio.ensure_future(track.recv())
    await asyncio.sleep(0.1)
    loop = asyncio.get_running_loop()
    began = loop.time()
    track.set_muted(False)
    assert number(await waiting) is not None
    assert loop.time() - began < 0.1
    track.stop()


@fast_time
async def test_another_source_goes_on_in_the_same_stream() -> None:
    first, second = BarsSource(SMALL), BlackSource(SMALL)
    track = SourceVideoTrack(first)
    before = await track.recv()
    stamp = before.pts
    assert track.set_source(second) is first
    after = await track.recv()
    assert number(after) is None
    assert after.pts > stamp
    track.stop()


@pytest.mark.parametrize("failure", [OSError("gone"), MediaTrackError("gone")])
@fast_time
async def test_a_source_that_fails_is_reported_and_black(failure: Exception) -> None:
    errors: list[MediaError] = []
    track = SourceVideoTrack(Scripted(BarsSource(SMALL).draw(1), failure), on_error=errors.append)
    await track.recv()
    assert number(await track.recv()) is None
    assert len(errors) == 1
    assert isinstance(errors[0], MediaTrackError)
    assert track.readyState == "live"
    track.set_source(BarsSource(SMALL))
    assert number(await track.recv()) is not None
    track.stop()


@fast_time
async def test_a_stopped_track_gives_nothing() -> None:
    track = SourceVideoTrack(BarsSource(SMALL))
    await track.recv()
    track.stop()
    with pytest.raises(MediaStreamError):
        await track.recv()


# Sound


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
    assert [peak(frame) > 0 for frame in frames] == [True] + [False] * 19
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
    frame = await track.recv()
    assert (peak(frame), frame.pts) == (0, 1920)
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
