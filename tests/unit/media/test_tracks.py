"""Tracks that never end, in virtual time."""

from __future__ import annotations

import asyncio
import itertools

import av
import numpy as np
import pytest
from aiortc.mediastreams import MediaStreamError

from swdesk.errors import MediaError, MediaTrackError
from swdesk.media.counter import read_counter
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource, BlackSource, plane_view
from swdesk.media.tracks import SourceVideoTrack
from tests.doubles.fast_loop import fast_time
from tests.doubles.scripted_source import Scripted

SMALL = VideoSettings(160, 96, 25)


def number(frame: av.VideoFrame) -> int | None:
    return read_counter(plane_view(frame, 0))


def peak(frame: av.AudioFrame) -> int:
    return int(np.abs(frame.to_ndarray()).max())


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


@fast_time
async def test_a_lower_rate_leaves_pictures_out_evenly() -> None:
    track = SourceVideoTrack(BarsSource(VideoSettings(160, 96, 30)))
    track.set_rate(20)
    got = [number(await track.recv()) or 0 for _ in range(41)]
    assert got[-1] == pytest.approx(60, abs=1)
    assert {later - earlier for earlier, later in itertools.pairwise(got)} == {1, 2}
    track.set_rate(30)
    more = [number(await track.recv()) or 0 for _ in range(10)]
    assert more == list(range(more[0], more[0] + 10))
    track.stop()


@fast_time
async def test_paused_pictures_are_black_and_few_and_seen_here_all_the_same() -> None:
    seen: list[int | None] = []
    track = SourceVideoTrack(BarsSource(SMALL), on_frame=lambda frame: seen.append(number(frame)))
    await track.recv()
    track.set_paused(True)
    loop = asyncio.get_running_loop()
    began = loop.time()
    frames = [await track.recv() for _ in range(4)]
    assert loop.time() - began == pytest.approx(2, abs=0.1)
    assert all(number(frame) is None for frame in frames)
    assert len(seen) > 45
    assert None not in seen
    track.set_paused(False)
    assert number(await track.recv()) is not None
    track.stop()


@fast_time
async def test_black_has_the_size_of_the_pictures_it_stands_in_for() -> None:
    track = SourceVideoTrack(Scripted(BarsSource(VideoSettings(320, 180)).draw(1), 10))
    await track.recv()
    track.set_muted(True)
    frame = await track.recv()
    assert (frame.width, frame.height) == (320, 180)
    track.stop()
