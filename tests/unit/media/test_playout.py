"""Far sound, played evenly, in virtual time."""

from __future__ import annotations

import asyncio
from typing import Any

import av
import numpy as np
import pytest

from swdesk.media.audio_shape import FrameShaper, loudness
from swdesk.media.playout import CUSHION, LARGEST_CUSHION, SLACK, Playout
from swdesk.media.synthetic import sound_frame
from tests.doubles.fast_loop import fast_time


class Sink:
    """Notes what is played, and when."""

    name = "Sink"

    def __init__(self) -> None:
        self.played: list[tuple[float, int]] = []

    async def open(self) -> None:
        pass

    def write(self, frame: av.AudioFrame) -> None:
        self.played.append((asyncio.get_running_loop().time(), int(frame.to_ndarray()[0, 0])))

    async def close(self) -> None:
        pass

    @property
    def values(self) -> list[int]:
        return [value for _, value in self.played]


def frame(value: int) -> av.AudioFrame:
    return sound_frame(np.full((1, 1920), value, np.int16), "stereo")


async def feed(playout: Playout, values: range, every: float = 0.02) -> None:
    for value in values:
        playout.push(frame(value))
        await asyncio.sleep(every)


@fast_time
async def test_frames_are_played_in_order_and_evenly() -> None:
    sink = Sink()
    playout = Playout(sink)
    playout.start()
    await feed(playout, range(1, 101))
    assert sink.values[:98] == list(range(1, 99))
    assert np.allclose(np.diff([at for at, _ in sink.played]), 0.02, atol=0.001)
    assert (playout.concealed, playout.dropped) == (0, 0)
    await playout.stop()


@fast_time
async def test_jitter_within_the_cushion_is_not_heard() -> None:
    sink = Sink()
    playout = Playout(sink)
    playout.start()
    for pair in range(1, 60, 2):  # two frames every 40 ms
        playout.push(frame(pair))
        playout.push(frame(pair + 1))
        await asyncio.sleep(0.04)
    assert 0 not in sink.values
    await playout.stop()


@fast_time
async def test_a_gap_is_silence_and_the_cushion_grows() -> None:
    sink = Sink()
    playout = Playout(sink)
    playout.start()
    await feed(playout, range(1, 11))
    await asyncio.sleep(0.06)
    await feed(playout, range(11, 31))
    assert playout.concealed > 0
    assert 0 in sink.values
    assert [value for value in sink.values if value] == list(range(1, len([v for v in sink.values if v]) + 1))
    assert CUSHION < playout._cushion <= LARGEST_CUSHION
    await playout.stop()


@fast_time
async def test_a_stream_that_pauses_begins_with_a_cushion_again() -> None:
    sink = Sink()
    playout = Playout(sink)
    playout.start()
    await feed(playout, range(1, 11))
    await asyncio.sleep(3)
    played = len(sink.played)
    assert played < 30
    assert playout.level.value == 0
    playout.push(frame(50))
    await asyncio.sleep(0.1)
    assert len(sink.played) == played
    await feed(playout, range(51, 60))
    assert 50 in sink.values
    await playout.stop()


@fast_time
async def test_what_piles_up_is_dropped() -> None:
    sink = Sink()
    playout = Playout(sink)
    playout.start()
    for value in range(1, 41):
        playout.push(frame(value))
    await asyncio.sleep(0.2)
    assert playout.dropped >= 40 - CUSHION - SLACK - 1
    assert sink.values[0] > 30
    await playout.stop()


@fast_time
async def test_a_long_calm_shrinks_the_cushion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("swdesk.media.playout.CALM_SECONDS", 1.0)
    playout = Playout(Sink())
    playout._cushion = 5
    playout.start()
    await feed(playout, range(1, 200))
    assert playout._cushion == CUSHION
    await playout.stop()


@fast_time
async def test_the_level_is_told_at_most_thirty_times_a_second() -> None:
    playout = Playout(Sink())
    levels: list[float] = []
    playout.level.observe(levels.append)
    playout.start()
    await feed(playout, range(100, 10_100, 100))
    assert 45 <= len(levels) <= 65
    assert levels[-1] == pytest.approx(9800 / 32767, abs=0.02)
    await playout.stop()
    assert playout.level.value == 0


@fast_time
async def test_a_few_lost_frames_are_filled_with_the_last_one_fading() -> None:
    sink = Sink()
    playout = Playout(sink)
    playout.start()
    for number in [*range(10), *range(12, 20), *range(30, 40)]:  # two lost, then ten: a pause
        one = frame(1000)
        one.pts = number * 960
        playout.push(one)
        await asyncio.sleep(0.02)
    await asyncio.sleep(0.1)
    assert sink.values[9:13] == [1000, 500, 250, 1000]
    assert playout.concealed - sink.values.count(0) == 2
    await playout.stop()


@fast_time
async def test_timestamps_may_jump() -> None:
    sink = Sink()
    playout = Playout(sink)
    playout.start()
    for value in range(1, 20):
        one = frame(value)
        one.pts = value * 960 + (2_000_000_000 if value > 10 else 0)
        playout.push(one)
        await asyncio.sleep(0.02)
    assert sink.values[:17] == list(range(1, 18))
    await playout.stop()


@fast_time
async def test_any_form_is_played_and_observed() -> None:
    sink = Sink()
    playout = Playout(sink)
    seen: list[Any] = []

    def fail(_frame: Any) -> None:
        raise ValueError("an observer")

    playout.subscribe(fail)
    subscription = playout.subscribe(seen.append)
    playout.start()
    for _ in range(10):
        narrow = av.AudioFrame.from_ndarray(np.full((1, 160), 1000, np.int16), "s16", "mono")
        narrow.sample_rate = 8000
        playout.push(narrow)
        await asyncio.sleep(0.02)
    subscription.close()
    playout.push(frame(1))
    assert {(one.samples, one.sample_rate) for one in seen} == {(960, 48_000)}
    assert len(sink.played) > 5
    assert playout.first_frame_at is not None
    await playout.stop()


@fast_time
async def test_a_sink_that_fails_is_survived_and_can_be_changed() -> None:
    class Bad(Sink):
        def write(self, frame: av.AudioFrame) -> None:
            raise OSError("unplugged")

    bad, good = Bad(), Sink()
    playout = Playout(bad)
    playout.start()
    await feed(playout, range(1, 10))
    assert playout.set_sink(good) is bad
    await feed(playout, range(10, 20))
    assert good.played
    await playout.stop()
    await playout.stop()


def test_a_shaper_follows_changes_of_form() -> None:
    shaper = FrameShaper()
    own = frame(5)
    assert shaper.shape(own) == [own]
    narrow = av.AudioFrame.from_ndarray(np.zeros((1, 320), np.int16), "s16", "mono")
    narrow.sample_rate = 16_000
    total = sum(one.samples for _ in range(10) for one in shaper.shape(narrow))
    assert 9 * 960 - 960 <= total <= 10 * 960
    assert shaper.shape(own) == [own]


@pytest.mark.parametrize(("value", "level"), [(0, 0.0), (32767, 1.0), (-16384, 0.5)])
def test_loudness(value: int, level: float) -> None:
    assert loudness(frame(value)) == pytest.approx(level, abs=0.01)
