"""Presets, and the ladder that leads down from them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.media.adaptation.ladder import rungs
from swdesk.media.video_quality import (
    DEFAULT_QUALITY,
    LOW,
    P360,
    P540,
    P720,
    P1080,
    QUALITIES,
    VideoContent,
    VideoQuality,
    fitted,
)


def test_720p_at_30_is_the_default() -> None:
    assert (DEFAULT_QUALITY.width, DEFAULT_QUALITY.height, DEFAULT_QUALITY.fps) == (1280, 720, 30)
    assert QUALITIES["720p"] is DEFAULT_QUALITY
    assert list(QUALITIES) == ["low", "360p", "540p", "720p", "1080p"]


def test_the_cost_is_told_beside_720p() -> None:
    assert P720.relative_cost == 1
    # Measured with both encoders and a person filmed: 0.06 to 0.10, 0.33, 0.63, 1.95 to 2.15.
    assert LOW.relative_cost == pytest.approx(0.08, abs=0.01)
    assert P360.relative_cost == pytest.approx(0.33, abs=0.02)
    assert P540.relative_cost == pytest.approx(0.62, abs=0.02)
    assert P1080.relative_cost == pytest.approx(2.1, abs=0.1)


@pytest.mark.parametrize(
    "wrong", [{"width": 8}, {"height": 5000}, {"fps": 0}, {"fps": 61}, {"max_bitrate": 1}]
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="between"):
        VideoQuality(**{"name": "x", "width": 640, "height": 360, "fps": 30, "max_bitrate": 10**6, **wrong})


@given(
    st.sampled_from(list(QUALITIES.values())),
    st.sampled_from(list(VideoContent)),
    st.integers(16, 4096),
    st.integers(16, 4096),
)
def test_every_rung_takes_less_than_the_one_before(
    quality: VideoQuality, content: VideoContent, width: int, height: int
) -> None:
    ladder = rungs(quality.within(width, height), content)
    for better, worse in itertools.pairwise(ladder):
        assert worse.floor < better.floor
        assert worse.width * worse.height * worse.fps < better.width * better.height * better.fps
        assert worse.width <= better.width
    assert all(one.fps <= quality.fps for one in ladder)


def test_the_ladder_of_720p() -> None:
    assert [(one.height, one.fps) for one in rungs(P720)] == [
        (720, 30),
        (720, 20),
        (720, 15),
        (720, 10),
        (540, 15),
        (360, 15),
        (270, 15),
        (270, 10),
    ]


@given(st.integers(2, 5000), st.integers(2, 5000), st.integers(16, 2000), st.integers(16, 2000))
def test_a_coded_picture_is_even_and_inside(width: int, height: int, most: int, least: int) -> None:
    frame = max(most, least), min(most, least)
    coded = fitted(width, height, *frame)
    assert all(side % 2 == 0 and side >= 2 for side in coded)
    assert coded[0] <= max(2, width)
    assert coded[1] <= max(2, height)
    assert max(coded) <= max(2, frame[0])


def test_an_upright_picture_turns_the_frame() -> None:
    assert fitted(720, 1280, 640, 360) == (360, 640)
    assert fitted(1280, 720, 640, 360) == (640, 360)
    assert fitted(640, 480, 1280, 720) == (640, 480)
