"""The pictures of a leg's own side: their size changes under the running track."""

from __future__ import annotations

import asyncio

import pytest

from swdesk.media import sources
from swdesk.media.ends import LegEnds, LegSources
from swdesk.media.shape import INACTIVE, SENDRECV, MediaShape
from swdesk.media.sources import VideoSettings, VideoSource
from swdesk.media.synthetic import BarsSource
from tests.doubles.fast_loop import fast_time
from tests.doubles.scripted_source import Scripted

PICTURES = MediaShape(INACTIVE, SENDRECV)
SMALL, LARGE = VideoSettings(160, 90, 30), VideoSettings(320, 180, 30)


@pytest.fixture
def cameras(monkeypatch: pytest.MonkeyPatch) -> list[BarsSource]:
    """Every camera that is opened by name."""
    opened: list[BarsSource] = []

    def make(_rest: str, settings: VideoSettings) -> BarsSource:
        opened.append(BarsSource(settings))
        return opened[-1]

    monkeypatch.setitem(sources._video, "camera", make)
    return opened


def ends_of(source: VideoSource | str, *, camera_off: bool = False) -> LegEnds:
    return LegEnds(
        LegSources("silence:", source),
        on_error=lambda error: pytest.fail(str(error)),
        on_local_frame=lambda _frame: None,
        muted=False,
        camera_off=camera_off,
        settings=SMALL,
    )


async def widths(ends: LegEnds, count: int = 1) -> list[int]:
    track = ends.video_track
    assert track is not None
    return [(await track.recv()).width for _ in range(count)]


async def closed(ends: LegEnds) -> None:
    for close in ends.parts():
        await close()


@fast_time
async def test_a_running_source_goes_over_to_the_size_within_a_picture_or_two(
    cameras: list[BarsSource],
) -> None:
    ends = ends_of("camera:")
    await ends.open(PICTURES, fallback=False)
    assert await widths(ends, 3) == [160, 160, 160]
    began = asyncio.get_running_loop().time()
    ends.adapt_video(LARGE)
    while (await widths(ends))[0] != 320:
        pass
    assert asyncio.get_running_loop().time() - began < 0.1
    assert len(cameras) == 1, "it was not opened anew"
    await closed(ends)


@fast_time
async def test_a_camera_that_is_off_is_opened_for_the_size_wished_last(cameras: list[BarsSource]) -> None:
    ends = ends_of("camera:", camera_off=True)
    await ends.open(PICTURES, fallback=False)
    ends.adapt_video(LARGE)
    ends.set_video_muted(False)
    while (await widths(ends))[0] != 320:
        pass
    assert [one.settings for one in cameras] == [LARGE]
    await closed(ends)


@fast_time
async def test_a_source_that_cannot_change_stays_as_it_is() -> None:
    source = Scripted()
    ends = ends_of(source)
    await ends.open(PICTURES, fallback=False)
    ends.adapt_video(LARGE)
    await asyncio.sleep(0.1)
    assert ends.video is source
    await closed(ends)
