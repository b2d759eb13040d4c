"""Level, speaking and clipping, frame by frame."""

from __future__ import annotations

import numpy as np
import pytest

from swdesk.media.processing.meter import SILENCE, LevelMeter, Loudness, Meter, measure

SPEECH = Loudness(0.1)
SECOND = 50


def test_loudness_of_known_waves() -> None:
    sine = (16384 * np.sin(np.arange(960) * 2 * np.pi / 96)).astype(np.int16)
    assert measure(sine) == Loudness(pytest.approx(0.5 / np.sqrt(2), rel=0.001), is_clipped=False)
    assert measure(np.full(960, -32768, np.int16)) == Loudness(1.0, is_clipped=True)
    assert measure(np.zeros(0, np.int16)) == SILENCE


@pytest.mark.parametrize("value", [32767, -32768, 32605])
def test_one_sample_at_the_end_of_the_scale_is_clipping(value: int) -> None:
    click = np.zeros(960, np.int16)
    click[500] = value
    assert measure(click).is_clipped
    click[500] = 32000
    assert not measure(click).is_clipped


def test_thirty_meters_a_second() -> None:
    meter = LevelMeter()
    given = [meter.take(SPEECH, 0.1) for _ in range(10 * SECOND)]
    assert len([one for one in given if one is not None]) == 300


def test_a_meter_covers_all_frames_since_the_one_before() -> None:
    meter = LevelMeter()
    assert meter.take(SPEECH, 0.0) is None
    loud = meter.take(SPEECH, 0.2)
    assert loud == Meter(level=pytest.approx(0.2 / np.sqrt(2), abs=1e-4), is_speaking=True)


def test_speaking_begins_at_once_and_holds_a_quarter_of_a_second() -> None:
    meter = LevelMeter()
    meter.take(SPEECH, 0.029)
    assert not meter.is_speaking
    meter.take(SPEECH, 0.031)
    spoken = []
    for _ in range(20):
        spoken.append(meter.is_speaking)
        meter.take(SILENCE, 0.0)
    assert spoken == [True] * 13 + [False] * 7  # 260 ms, the first frame after 250


def test_clipping_is_the_microphones_and_is_seen_for_a_while() -> None:
    meter = LevelMeter()
    meter.take(SPEECH, 0.9)
    assert [one.is_clipping for one in (meter.take(SPEECH, 0.1) for _ in range(5)) if one] == [False] * 3
    meter.take(Loudness(0.5, is_clipped=True), 0.2)
    clipped = [one.is_clipping for one in (meter.take(SPEECH, 0.1) for _ in range(SECOND)) if one]
    assert 14 <= clipped.count(True) <= 16
    assert not clipped[-1]
