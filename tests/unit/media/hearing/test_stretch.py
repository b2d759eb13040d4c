"""Sound made shorter and longer."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from swdesk.media.hearing import stretch
from tests.doubles.bad_line import loudest_step
from tests.doubles.voice import voice

RATE = 48_000


def tone(hertz: float, count: int = 9600, channels: int = 1) -> NDArray[np.int16]:
    wave = (9000 * np.sin(2 * np.pi * hertz * np.arange(count) / RATE)).astype(np.int16)
    return np.repeat(wave[:, None], channels, axis=1)


@pytest.mark.parametrize("hertz", [80, 120, 233, 390])
def test_the_period_of_a_tone_is_found(hertz: int) -> None:
    for period, likeness in (stretch.period_after(tone(hertz)), stretch.period_before(tone(hertz))):
        turns = period * hertz / RATE
        assert turns == pytest.approx(round(turns), abs=0.02)
        assert likeness > 0.98


def test_noise_is_like_nothing() -> None:
    noise = np.random.default_rng(1).normal(0, 3000, (9600, 1)).astype(np.int16)
    assert stretch.period_after(noise)[1] < 0.5


def test_hardly_anything_is_like_anything() -> None:
    noise = np.random.default_rng(1).normal(0, 20, (9600, 1)).astype(np.int16)
    assert stretch.period_after(noise) == (stretch.LONGEST, 1.0)


@pytest.mark.parametrize("hertz", [110, 200, 317])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_tone_keeps_its_pitch_and_has_no_seam(hertz: int, channels: int) -> None:
    sound = tone(hertz, 48_000, channels)
    steepest = loudest_step(sound)
    for _ in range(20):
        period, _ = stretch.period_after(sound[9600:])
        sound = np.concatenate((sound[:9600], stretch.shorten(sound[9600:], period)))
    shorter = len(sound)
    for _ in range(20):
        period, _ = stretch.period_before(sound[: 9600 + stretch.COMPARED])
        sound = np.concatenate((sound[:9600], stretch.lengthen(sound[:9600], sound[9600:], period)))
    assert shorter <= 48_000 - 20 * stretch.SHORTEST
    assert len(sound) >= shorter + 20 * stretch.SHORTEST
    assert loudest_step(sound) < 1.1 * steepest
    crossings = int((np.diff(np.sign(sound[:, 0].astype(int) + 1)) > 0).sum())
    assert crossings / len(sound) * RATE == pytest.approx(hertz, rel=0.01)


def test_a_voice_gets_no_new_high_notes() -> None:
    sound = voice(2.0)[:, None]
    place = 24_000
    period, likeness = stretch.period_after(sound[place:])
    assert likeness > 0.6
    joined = np.concatenate((sound[:place], stretch.shorten(sound[place:], period)))
    assert len(joined) == len(sound) - period
    assert loudest_step(joined) <= loudest_step(sound)


def test_fading_goes_from_one_to_the_other() -> None:
    faded = stretch.fade(np.full((5, 1), 100, np.int16), np.full((5, 1), 200, np.int16))
    assert faded.ravel().tolist() == [100, 125, 150, 175, 200]
