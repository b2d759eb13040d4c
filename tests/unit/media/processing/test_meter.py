"""Level, peak, speaking and clipping, frame by frame."""

from __future__ import annotations

import numpy as np
import pytest

from swdesk.media.processing.meter import SILENCE, LevelMeter, Loudness, Meter, measure

SPEECH = Loudness(0.1, 0.3)
SECOND = 50


def test_loudness_of_known_waves() -> None:
    sine = (16384 * np.sin(np.arange(960) * 2 * np.pi / 96)).astype(np.int16)
    assert measure(sine).rms == pytest.approx(0.5 / np.sqrt(2), rel=0.001)
    assert measure(sine).peak == pytest.approx(0.5, rel=0.001)
    assert measure(np.full(960, -32768, np.int16)) == Loudness(1.0, 1.0)
    assert measure(np.zeros(0, np.int16)) == SILENCE


def test_thirty_meters_a_second() -> None:
    meter = LevelMeter()
    given = [meter.take(SPEECH, SPEECH) for _ in range(10 * SECOND)]
    assert len([one for one in given if one is not None]) == 300


def test_a_meter_covers_all_frames_since_the_one_before() -> None:
    meter = LevelMeter()
    assert meter.take(SPEECH, Loudness(0.0, 0.0)) is None
    loud = meter.take(SPEECH, Loudness(0.2, 0.6))
    assert loud == Meter(level=pytest.approx(0.2 / np.sqrt(2), abs=1e-4), peak=0.6, is_speaking=True)


def test_speaking_begins_at_once_and_holds_a_quarter_of_a_second() -> None:
    meter = LevelMeter()
    meter.take(SPEECH, Loudness(0.029, 0.1))
    assert not meter.is_speaking
    meter.take(SPEECH, Loudness(0.031, 0.1))
    spoken = []
    for _ in range(20):
        spoken.append(meter.is_speaking)
        meter.take(SILENCE, SILENCE)
    assert spoken == [True] * 13 + [False] * 7  # 260 ms, the first frame after 250


def test_clipping_is_the_microphones_and_is_seen_for_a_while() -> None:
    meter = LevelMeter()
    meter.take(SPEECH, Loudness(0.9, 1.0))
    assert [one.is_clipping for one in (meter.take(SPEECH, SPEECH) for _ in range(5)) if one] == [False] * 3
    meter.take(Loudness(0.5, 1.0), Loudness(0.2, 0.4))
    clipped = [one.is_clipping for one in (meter.take(SPEECH, SPEECH) for _ in range(SECOND)) if one]
    assert 14 <= clipped.count(True) <= 16
    assert not clipped[-1]
