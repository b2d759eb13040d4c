"""Frozen pictures are noticed, and new ones asked for within the throttle."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.media import freeze
from swdesk.media.freeze import (
    BURST_SECONDS,
    PAUSE_SECONDS,
    Freeze,
    FreezeWatch,
    KeyFrameThrottle,
    watch_for_freeze,
)
from swdesk.media.synthetic import black_frame
from swdesk.media.video_out import VideoOut


def test_three_requests_in_three_seconds_and_then_ten_seconds_of_silence() -> None:
    throttle = KeyFrameThrottle()
    allowed = [now / 2 for now in range(60) if throttle.allow(now / 2)]
    assert allowed[:3] == [0.0, 0.5, 1.0]
    assert allowed[3] == 11.0
    for at in allowed:
        assert sum(at <= other < at + 3 for other in allowed) <= 3


def test_requests_far_apart_are_no_burst() -> None:
    throttle = KeyFrameThrottle()
    assert all(throttle.allow(now) for now in range(0, 40, 4))


def story(*, frames: int = 5, expected: bool = True) -> tuple[FreezeWatch, list[float], list[Freeze]]:
    """Half a minute of looks at pictures that stopped coming; when it was asked, and what was said."""
    watch, throttle = FreezeWatch(), KeyFrameThrottle()
    asked, said = [], []
    for tick in range(60):
        now = tick / 2
        state, wants = watch.look(now, frames, expected=expected)
        if wants and throttle.allow(now):
            asked.append(now)
            state = watch.asked(now)
        said.append(state)
    return watch, asked, said


def test_a_picture_that_stands_still_is_asked_for() -> None:
    _watch, asked, said = story()
    assert asked[:3] == [2.0, 3.0, 4.0]
    assert asked[3] == 14.0
    assert not any(state.is_frozen for state in said[:4])
    assert all(state.is_frozen for state in said[4:])
    assert [state.requests for state in said[4:9]] == [1, 1, 2, 2, 3]


def test_the_next_picture_ends_it() -> None:
    watch, _asked, said = story()
    assert said[-1].is_frozen
    assert watch.look(30.0, 6, expected=True) == (Freeze(), False)
    assert watch.look(31.5, 6, expected=True) == (Freeze(), False)
    assert watch.look(32.0, 6, expected=True) == (Freeze(is_frozen=True), True), "and it may freeze again"


def test_a_first_picture_that_does_not_come_is_asked_for_but_nothing_is_frozen() -> None:
    _watch, asked, said = story(frames=0)
    assert asked[:3] == [2.0, 3.0, 4.0]
    assert not any(state.is_frozen for state in said)


def test_where_no_picture_is_expected_none_is_missed() -> None:
    watch, asked, said = story(expected=False)
    assert not asked
    assert not any(state.is_frozen for state in said)
    assert watch.look(30.0, 5, expected=True) == (Freeze(), False)
    assert watch.look(31.9, 5, expected=True) == (Freeze(), False), "the time begins when it is"


@pytest.fixture
async def frozen(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[VideoOut, list[bool]]]:
    """Pictures that stopped, watched with times a hundredth as long."""
    for name in ("FROZEN_SECONDS", "BETWEEN_SECONDS", "LOOK_SECONDS"):
        monkeypatch.setattr(freeze, name, getattr(freeze, name) / 100)
    video, asked = VideoOut(), []

    async def ask() -> bool:
        asked.append(True)
        return len(asked) <= 2

    video.push(black_frame(16, 16))
    task = asyncio.create_task(watch_for_freeze(video, lambda: True, ask))
    yield video, asked
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_the_stream_says_that_it_is_frozen(frozen: tuple[VideoOut, list[bool]]) -> None:
    video, asked = frozen
    await asyncio.wait_for(video.freeze.until(lambda state: state.requests == 2), 2)
    assert len(asked) >= 2
    video.push(black_frame(16, 16))
    await asyncio.wait_for(video.freeze.until(lambda state: not state.is_frozen), 2)


@given(st.lists(st.floats(0, 4, allow_nan=False), max_size=40))
def test_never_four_within_three_seconds_and_after_three_ten_seconds_of_rest(gaps: list[float]) -> None:
    throttle, now = KeyFrameThrottle(), 0.0
    asked: list[float] = []
    for gap in gaps:
        now += gap
        if throttle.allow(now):
            asked.append(now)
    for first, third, fourth in zip(asked, asked[2:], asked[3:], strict=False):
        assert fourth - first > BURST_SECONDS
        if third - first <= BURST_SECONDS:
            assert fourth - third >= PAUSE_SECONDS
