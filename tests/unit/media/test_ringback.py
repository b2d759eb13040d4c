"""The ringback: how it sounds, when it begins, what ends it. In virtual time, without a peer connection."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from swdesk.errors import DeviceNotFoundError
from swdesk.media.leg import CallLeg, LegSources
from swdesk.media.ringback import GRACE_SECONDS, play_ringback
from swdesk.media.shape import AUDIO_ONLY, MediaShape
from tests.doubles.fast_loop import fast_time

RATE = 48_000


class Sink:
    """Notes the left channel of what it is given, and when."""

    name = "Sink"

    def __init__(self) -> None:
        self.times: list[float] = []
        self.blocks: list[NDArray[np.int16]] = []
        self.is_open = False

    async def open(self) -> None:
        self.is_open = True

    def write(self, frame: av.AudioFrame) -> None:
        assert (frame.format.name, frame.layout.name, frame.sample_rate) == ("s16", "stereo", RATE)
        assert frame.samples == 960
        self.times.append(asyncio.get_running_loop().time())
        self.blocks.append(frame.to_ndarray()[0, ::2])

    async def close(self) -> None:
        self.is_open = False

    @property
    def sound(self) -> NDArray[np.int16]:
        return np.concatenate(self.blocks)


class Broken(Sink):
    """Cannot be opened."""

    name = "Broken"

    async def open(self) -> None:
        raise DeviceNotFoundError("unplugged")


async def rings_for(sink: Sink, seconds: float, *, until: Callable[[], bool] = lambda: False) -> None:
    """From the beginning of the grace."""
    task = asyncio.create_task(play_ringback(sink, until=until))
    await asyncio.sleep(seconds)
    task.cancel()
    await asyncio.wait({task})


def far_sound(leg: CallLeg) -> None:
    """A supply of silence, as if the far side had sent its first packet."""

    class Silent:
        on_begin: Callable[[], None] | None = None

        def pull(self, due: float) -> NDArray[np.int16]:
            return np.zeros((960, 2), np.int16)

    silent = Silent()
    leg.playout.start(silent)
    assert silent.on_begin is not None
    silent.on_begin()


async def leg_with(sink: Any, shape: MediaShape = AUDIO_ONLY) -> CallLeg:
    leg = CallLeg("leg", shape, sources=LegSources(audio="silence:", video="off:", sink=sink))
    await leg.open()
    return leg


def spectrum_of(sound: NDArray[np.int16], hertz: float) -> float:
    """The amplitude of one tone, in samples."""
    turn = np.exp(-2j * np.pi * hertz * np.arange(len(sound)) / RATE)
    return float(2 * abs(np.sum(sound * turn)) / len(sound))


@fast_time
async def test_two_seconds_of_six_after_the_grace() -> None:
    sink = Sink()
    began = asyncio.get_running_loop().time()
    await rings_for(sink, GRACE_SECONDS + 12.99)
    assert sink.times[0] - began == pytest.approx(GRACE_SECONDS, abs=0.001)
    loud = [bool(np.abs(block.astype(int)).max() > 100) for block in sink.blocks]
    assert loud[:650] == [number % 300 < 100 for number in range(650)]
    expected = began + GRACE_SECONDS + 0.02 * np.arange(600)
    assert np.allclose(sink.times[:600], expected, atol=0.001)


@fast_time
async def test_the_tones_are_440_and_480_hertz_and_gentle() -> None:
    sink = Sink()
    await rings_for(sink, GRACE_SECONDS + 2)
    sound = sink.sound[4800:91200]
    assert spectrum_of(sound, 440) == pytest.approx(spectrum_of(sound, 480), rel=0.02)
    others = max(spectrum_of(sound, hertz) for hertz in (220, 350, 620, 880, 920, 960))
    assert spectrum_of(sound, 440) > 50 * others
    assert 1000 < np.abs(sound.astype(int)).max() < 32767 / 6


@pytest.mark.parametrize("seconds", [0.013, 0.5, 1.99, 2.5, 6.5])
def test_no_edge_clicks_wherever_it_ends(seconds: float) -> None:
    sink = Sink()
    fast_time(rings_for)(sink, GRACE_SECONDS + seconds)
    edges = np.concatenate([[0], sink.sound.astype(int), [0]])
    # at its loudest the sum of both waves climbs by about 240 from sample to sample
    assert np.abs(np.diff(edges)).max() < 260
    onset = np.abs(edges[1:97]).max()  # the first two milliseconds
    assert onset < 500


@fast_time
async def test_a_late_loop_leaves_no_gap_in_the_wave(monkeypatch: pytest.MonkeyPatch) -> None:
    sink = Sink()
    loop = asyncio.get_running_loop()
    loop.call_later(1.0, lambda: setattr(loop._fast, "skipped", loop._fast.skipped + 0.07))  # type: ignore[attr-defined]
    await rings_for(sink, GRACE_SECONDS + 1.8)
    assert max(np.diff(sink.times)) > 0.06
    assert np.abs(np.diff(sink.sound.astype(int))).max() < 260
    beats = (np.array(sink.times[1:-1]) - sink.times[0]) / 0.02
    assert np.allclose(beats[-20:], np.round(beats[-20:]), atol=0.05), "the deadlines moved"


@fast_time
async def test_nothing_sounds_within_the_grace() -> None:
    sink = Sink()
    await rings_for(sink, GRACE_SECONDS - 0.01)
    assert sink.blocks == []


@fast_time
async def test_a_sink_that_fails_ends_the_ringback_quietly(caplog: pytest.LogCaptureFixture) -> None:
    class Unplugged(Sink):
        def write(self, frame: av.AudioFrame) -> None:
            raise OSError("unplugged")

    await asyncio.wait_for(play_ringback(Unplugged(), until=lambda: False), 2)
    assert [record.getMessage() for record in caplog.records] == ["The sink Sink failed"]


@fast_time
async def test_a_leg_rings_and_stops_when_told() -> None:
    sink = Sink()
    leg = await leg_with(sink)
    leg.set_ringback(True)
    leg.set_ringback(True)  # once is enough
    await asyncio.sleep(1)
    assert len(sink.blocks) == pytest.approx((1 - GRACE_SECONDS) / 0.02, abs=2)
    leg.set_ringback(False)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    count = len(sink.blocks)
    assert abs(int(sink.blocks[-1][-1])) < 50, "faded"
    await asyncio.sleep(10)
    assert len(sink.blocks) == count
    leg.set_ringback(False)
    await leg.close()


@fast_time
async def test_the_first_remote_frame_ends_it() -> None:
    sink = Sink()
    leg = await leg_with(sink)
    leg.set_ringback(True)
    await asyncio.sleep(1)
    far_sound(leg)
    await asyncio.sleep(0.1)
    count = len(sink.blocks)
    leg.set_ringback(False)
    leg.set_ringback(True)  # far sound has come: never again
    await asyncio.sleep(10)
    assert not np.concatenate(sink.blocks[count:]).any()
    await leg.close()


@fast_time
async def test_a_remote_frame_within_the_grace_prevents_it() -> None:
    sink = Sink()
    leg = await leg_with(sink)
    leg.set_ringback(True)
    far_sound(leg)
    await asyncio.sleep(3)
    assert not sink.sound.any()
    await leg.close()


@fast_time
async def test_it_counts_as_nothing_received() -> None:
    sink, seen, levels = Sink(), [], []
    leg = await leg_with(sink)
    leg.playout.subscribe(seen.append)  # where the recorder listens
    leg.remote_audio_level.observe(levels.append)
    leg.set_ringback(True)
    await asyncio.sleep(2)
    stats = await leg.stats()
    assert sink.blocks
    assert (seen, levels) == ([], [0.0])
    assert leg.playout.frames == 0
    assert stats.audio.concealed_ms == 0
    assert stats.first_audio_at is None
    assert stats.audio.frames_received == 0
    await leg.close()


@pytest.mark.parametrize("seconds", [0.0, 0.2, 1.0, 3.0])
def test_closing_the_leg_leaves_nothing_behind(seconds: float) -> None:
    async def scene() -> None:
        sink = Sink()
        leg = await leg_with(sink)
        leg.set_ringback(True)
        await asyncio.sleep(seconds)
        await leg.close()
        assert asyncio.all_tasks() == {asyncio.current_task()}
        count = len(sink.blocks)
        assert not sink.is_open
        leg.set_ringback(True)
        await asyncio.sleep(2)
        assert len(sink.blocks) == count
        assert asyncio.all_tasks() == {asyncio.current_task()}

    fast_time(scene)()


@fast_time
async def test_without_a_sink_or_without_sound_nothing_runs() -> None:
    mute = Sink()
    for sink, shape in (
        (Broken(), AUDIO_ONLY),
        (mute, MediaShape.from_options(audio=True, video=False, receive_audio=False)),
    ):
        leg = await leg_with(sink, shape)
        before = asyncio.all_tasks()
        leg.set_ringback(True)
        await asyncio.sleep(1)
        assert asyncio.all_tasks() == before
        assert sink.blocks == []
        await leg.close()
