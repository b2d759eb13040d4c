"""Measuring the work on pictures, and obeying what comes of it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from swdesk.media.aiortc_adapter.receiver import ReceiverCounters
from swdesk.media.aiortc_adapter.sender import SenderCounters
from swdesk.media.sending import VideoSending, WorkMeter, cores
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource
from swdesk.media.tracks import SourceVideoTrack
from swdesk.media.video_out import VideoOut
from swdesk.media.video_quality import P360, P720, Limit
from tests.doubles.fast_loop import fast_time


def test_the_meter_gives_means_since_it_was_read_last() -> None:
    meter = WorkMeter()
    assert meter.per_picture("encode", 0.3, 30) == pytest.approx(0.01)
    assert meter.per_picture("encode", 0.3, 30) == 0.0
    assert meter.per_picture("encode", 0.9, 60) == pytest.approx(0.02)
    assert meter.per_picture("decode", 0.1, 10) == pytest.approx(0.01)
    assert meter.pictures("received", 10) == 10
    assert meter.pictures("received", 25) == 15
    assert meter.cores_used() >= 0
    assert cores() >= 1


class _Ends:
    def __init__(self) -> None:
        self.video_track: SourceVideoTrack | None = None


class _Slow:
    """A connection whose encoder takes 50 ms a picture, 30 times a second."""

    def __init__(self) -> None:
        self.frames = 0

    def sender(self, kind: str) -> Any:
        return self

    def receiver(self, kind: str) -> Any:
        return None

    def counters(self) -> SenderCounters | ReceiverCounters:
        self.frames += 30
        return SenderCounters(0, 0, self.frames, 1, (1280, 720), 0, None, None, self.frames * 0.05)


@fast_time
async def test_a_slow_encoder_gets_fewer_pictures() -> None:
    ends = _Ends()
    sending = VideoSending(P720, ends, VideoOut(), VideoOut())  # type: ignore[arg-type]
    ends.video_track = track = SourceVideoTrack(BarsSource(VideoSettings(160, 96, 30)))
    slow = _Slow()
    task = asyncio.create_task(sending.run(lambda: slow))  # type: ignore[arg-type, return-value]
    await asyncio.sleep(3.5)
    assert sending.state.value.limited_by is Limit.CPU
    assert sending.state.value.fps < 30
    assert track._interval == pytest.approx(1 / sending.state.value.fps)
    task.cancel()
    await asyncio.wait({task})


@fast_time
async def test_a_choice_counts_at_once() -> None:
    sending = VideoSending(P720, _Ends(), VideoOut(), VideoOut())  # type: ignore[arg-type]
    sending.choose(P360)
    assert sending.state.value.height == 360
