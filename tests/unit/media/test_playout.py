"""Far sound, played evenly, in virtual time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from swdesk.media.audio_shape import FrameShaper
from swdesk.media.playout import Playout
from swdesk.media.sound_frames import sound_frame
from tests.doubles.fast_loop import fast_time

PRIMED = 1  # frames of silence before the first


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
        return [value for _, value in self.played[PRIMED:]]


class Device(Sink):
    """A sink that plays by a clock of its own."""

    def __init__(self, ppm: float) -> None:
        super().__init__()
        self._rate = 1 + ppm * 1e-6
        self._filled_until = 0.0
        self.latency = 0.0  # beyond what is queued
        self.dry = 0

    @property
    def _now(self) -> float:
        return asyncio.get_running_loop().time() * self._rate

    @property
    def delay(self) -> float:
        return max(0.0, self._filled_until - self._now) + self.latency

    def write(self, frame: av.AudioFrame) -> None:
        if self._filled_until < self._now:
            self.dry += 1
            self._filled_until = self._now
        self._filled_until += 0.02
        super().write(frame)


class Supplied:
    """A supply that counts: each frame is full of its number."""

    def __init__(self, channels: int = 1, step: int = 1) -> None:
        self.on_begin: Callable[[], None] | None = None
        self.asked: list[float] = []
        self._channels = channels
        self._step = step

    def pull(self, due: float) -> NDArray[np.int16]:
        self.asked.append(due)
        return np.full((960, self._channels), len(self.asked) * self._step, np.int16)

    def begin(self) -> None:
        assert self.on_begin is not None
        self.on_begin()


def frame(value: int) -> av.AudioFrame:
    return sound_frame(np.full((1, 1920), value, np.int16), "stereo")


async def playing(sink: Sink, supply: Supplied | None = None) -> tuple[Playout, Supplied]:
    playout, supply = Playout(sink), supply or Supplied()
    playout.start(supply)
    await asyncio.sleep(0)
    supply.begin()
    return playout, supply


@fast_time
async def test_nothing_is_asked_for_before_there_is_anything() -> None:
    sink, supply = Sink(), Supplied()
    playout = Playout(sink)
    playout.start(supply)
    playout.start(Supplied())  # once is enough
    await asyncio.sleep(5)
    assert (sink.played, supply.asked, playout.frames, playout.first_frame_at) == ([], [], 0, None)
    supply.begin()
    await asyncio.sleep(0.1)
    assert supply.asked
    assert playout.first_frame_at is not None
    await playout.stop()


@fast_time
async def test_frames_are_asked_for_and_played_every_20_ms() -> None:
    sink = Sink()
    playout, supply = await playing(sink)
    await asyncio.sleep(2)
    assert sink.played[0][1] == 0, "a frame in hand"
    assert sink.values == list(range(1, len(supply.asked) + 1))
    assert len(sink.values) == pytest.approx(100, abs=1)
    assert np.allclose(np.diff(supply.asked), 0.02)
    await playout.stop()


@fast_time
async def test_a_loop_that_was_late_catches_up_and_one_that_was_held_up_goes_on() -> None:
    sink = Sink()
    playout, supply = await playing(sink)
    fast: Any = asyncio.get_running_loop()
    for late in (0.05, 0.3):
        await asyncio.sleep(1)
        fast._fast.skipped += late
    await asyncio.sleep(1)
    gaps = np.diff(supply.asked)
    assert playout.skipped == 14
    assert sink.values.count(0) == 1, "in hand again after the gap"
    assert np.count_nonzero(gaps > 0.021) == 1
    assert gaps.max() == pytest.approx(0.02 * (1 + playout.skipped))
    beats = (np.array(supply.asked) - supply.asked[0]) / 0.02
    assert np.allclose(beats, np.round(beats), atol=1e-6), "the deadlines moved"
    await playout.stop()


@pytest.mark.parametrize("ppm", [300, -2000])
def test_the_beat_follows_the_device(ppm: int) -> None:
    @fast_time
    async def check() -> None:
        device = Device(ppm)
        playout, supply = await playing(device)
        await asyncio.sleep(15)
        delays = []
        for _ in range(40):
            await asyncio.sleep(0.25)
            delays.append(device.delay)
        assert device.dry == 1, "only at the beginning"
        assert min(delays) > 0.005
        assert max(delays) < 0.06
        asked = supply.asked[-400:]
        assert (asked[-1] - asked[0]) / 399 == pytest.approx(0.02 / (1 + ppm * 1e-6), rel=2e-4)
        await playout.stop()

    check()


@pytest.mark.parametrize("latency", [0.025, 0.15])
def test_another_device_underneath_is_no_drift(latency: float) -> None:
    fast_time(check_another_device)(latency)


async def check_another_device(latency: float) -> None:
    device = Device(0)
    playout, supply = await playing(device)
    await asyncio.sleep(10)
    device.latency = latency
    await asyncio.sleep(10)
    assert device.dry == 1
    assert np.allclose(np.diff(supply.asked)[-200:], 0.02, atol=1e-6)
    await playout.stop()


@fast_time
async def test_a_device_that_ran_dry_gets_something_in_hand_again() -> None:
    device = Device(0)
    playout, _ = await playing(device)
    await asyncio.sleep(5)
    usual = device.delay
    asyncio.get_running_loop()._fast.skipped += 0.3  # type: ignore[attr-defined]
    await asyncio.sleep(5)
    assert device.dry == 2
    assert device.delay == pytest.approx(usual, abs=0.021)
    await playout.stop()


@fast_time
async def test_what_is_heard_next_is_heard_after_the_devices_delay() -> None:
    device = Device(0)
    playout, supply = await playing(device)
    await asyncio.sleep(1)
    assert playout.heard_at == pytest.approx(supply.asked[-1] + 0.02 + device.delay, abs=0.001)
    await playout.stop()


@fast_time
async def test_the_level_is_told_thirty_times_a_second() -> None:
    playout, _ = await playing(Sink(), Supplied(step=100))
    levels: list[float] = []
    playout.level.observe(levels.append)
    await asyncio.sleep(2)
    assert 55 <= len(levels) <= 62
    assert levels[-1] == pytest.approx(10_000 / 32767, abs=0.02)
    await playout.stop()
    assert playout.level.value == 0


@fast_time
async def test_observers_get_what_is_played_in_the_one_form() -> None:
    seen: list[Any] = []
    order: list[str] = []

    class Ordered(Sink):
        def write(self, frame: av.AudioFrame) -> None:
            order.append("sink")
            super().write(frame)

    def fail(_frame: Any) -> None:
        raise ValueError("an observer")

    sink, supply = Ordered(), Supplied(channels=2)
    playout = Playout(sink)
    playout.subscribe(fail)
    subscription = playout.subscribe(seen.append)
    playout.on_played = lambda _frame: order.append("reference")
    playout.start(supply)
    await asyncio.sleep(0)
    supply.begin()
    await asyncio.sleep(0.5)
    assert len(seen) == playout.frames
    assert {(one.samples, one.sample_rate, one.layout.name) for one in seen} == {(960, 48_000, "stereo")}
    assert order[PRIMED:] == ["reference", "sink"] * playout.frames
    subscription.close()
    count = len(seen)
    playout.on_played = fail
    await asyncio.sleep(0.1)
    assert len(seen) == count
    assert len(sink.values) == playout.frames, "nobody who fails is in the way"
    await playout.stop()


@fast_time
async def test_a_supply_that_fails_costs_its_frame_alone(caplog: pytest.LogCaptureFixture) -> None:
    class Failing(Supplied):
        def pull(self, due: float) -> NDArray[np.int16]:
            got = super().pull(due)
            if len(self.asked) % 3 == 0:
                raise ValueError("a frame")
            return got

    sink = Sink()
    playout, _ = await playing(sink, Failing())
    await asyncio.sleep(0.25)
    assert sink.values[:6] == [1, 2, 0, 4, 5, 0]
    assert playout.failed == 4
    assert len(caplog.records) == 1
    await playout.stop()


@fast_time
async def test_a_sink_that_fails_is_survived_and_can_be_changed() -> None:
    class Bad(Sink):
        def write(self, frame: av.AudioFrame) -> None:
            raise OSError("unplugged")

    bad, good = Bad(), Sink()
    playout, _ = await playing(bad)
    await asyncio.sleep(0.2)
    assert playout.set_sink(good) is bad
    await asyncio.sleep(0.2)
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


class Steady:
    """A far side that says the same all the time."""

    on_begin: Callable[[], None] | None = None

    def __init__(self, value: int) -> None:
        self._value = value

    def pull(self, _due: float) -> NDArray[np.int16]:
        return np.full((960, 1), self._value, np.int16)


@fast_time
async def test_what_is_played_over_the_far_side_is_known_to_the_canceller_and_to_nobody_else() -> None:
    sink, observed, reference = Sink(), [], []
    playout = Playout(sink)
    playout.on_played = lambda frame: reference.append(int(frame.to_ndarray()[0, 0]))
    playout.subscribe(lambda frame: observed.append(int(frame.to_ndarray()[0, 0])))
    supply = Steady(1000)
    playout.start(supply)
    assert not playout.play_over(np.full(960, 200, np.int16)), "nothing is heard yet"
    assert supply.on_begin is not None
    supply.on_begin()
    await asyncio.sleep(0.05)
    level = playout.level.value
    heard = len(reference)
    assert playout.play_over(np.full(2 * 960, 200, np.int16))
    await asyncio.sleep(0.1)
    assert reference[heard : heard + 3] == [1200, 1200, 1000]
    assert sink.values == reference, "what is heard is what is known"
    assert set(observed) == {1000}
    assert playout.level.value == level
    await playout.stop()
    assert not playout.play_over(np.full(960, 200, np.int16))


@fast_time
async def test_what_is_played_over_gives_way_to_the_next_and_is_cut_at_full_scale() -> None:
    sink = Sink()
    playout = Playout(sink)
    supply = Steady(32_000)
    playout.start(supply)
    assert supply.on_begin is not None
    supply.on_begin()
    await asyncio.sleep(0.01)
    playout.play_over(np.full(50 * 960, 5, np.int16))
    await asyncio.sleep(0.02)
    playout.play_over(np.full(480, 20_000, np.int16))
    await asyncio.sleep(0.1)
    assert sink.values[1:4] == [32_005, 32_767, 32_000]
    await playout.stop()
