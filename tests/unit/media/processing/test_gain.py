"""Gain without steps, limits without edges."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swdesk.media.processing.gain import FULL_SCALE, KNEE, Gain, soften


def sine(peak: int, samples: int = 960) -> np.ndarray:
    return (peak * np.sin(np.arange(samples) * 2 * np.pi / 96)).astype(np.int16)


def test_no_gain_is_no_work() -> None:
    samples = sine(9000)
    assert Gain().apply(samples, 1.0) is samples


@pytest.mark.parametrize("factor", [0.0, 0.5, 2.0])
def test_a_gain_multiplies(factor: float) -> None:
    out = Gain(factor).apply(sine(9000), factor)
    assert np.abs(out - sine(9000) * factor).max() <= 1


@pytest.mark.parametrize("channels", [1, 2])
def test_a_new_gain_glides_in_within_a_frame(channels: int) -> None:
    gain = Gain(2.0)
    level = np.full(960 * channels, 5000, np.int16)
    first, second = gain.apply(level, 0.0, channels), gain.apply(level, 0.0, channels)
    assert (first[0], first[-1]) == (10_000, 0)
    assert np.abs(np.diff(first.astype(int))).max() <= 12, "no step"
    assert not second.any()


def test_the_way_back_to_no_gain_glides_too() -> None:
    gain = Gain(0.5)
    level = np.full(960, 8000, np.int16)
    assert np.abs(np.diff(gain.apply(level, 1.0).astype(int))).max() <= 6
    assert gain.apply(level, 1.0) is level


def test_twice_a_loud_voice_bends_and_never_wraps() -> None:
    out = Gain(2.0).apply(sine(30_000), 2.0).astype(int)
    assert out.max() > 0.95 * FULL_SCALE
    assert (out.max(), out.min()) <= (32767, -32767)
    assert np.abs(np.diff(out)).max() <= np.abs(np.diff(sine(30_000).astype(int))).max() * 2 + 1


@settings(max_examples=50, deadline=None)
@given(st.lists(st.floats(-200_000, 200_000, width=32), min_size=2, max_size=50))
def test_the_limiter_keeps_order_and_what_is_below_the_knee(values: list[float]) -> None:
    wave = np.sort(np.array(values, np.float32))
    out = soften(wave).astype(int)
    assert (np.diff(out) >= 0).all()
    low = np.abs(wave) <= KNEE
    assert (out[low] == wave[low].astype(int)).all()
