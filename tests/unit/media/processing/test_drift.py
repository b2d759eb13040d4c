"""Two clocks: found out, and bridged."""

from __future__ import annotations

import numpy as np
import pytest

from swdesk.media.processing.drift import ClockBridge, DriftEstimate

RATE = 48_000


def listen(estimate: DriftEstimate, ppm: float, seconds: float, *, start: float = 0.0, seed: int = 1) -> None:
    """Frames of a microphone whose clock is off, each up to 4 ms late."""
    late = np.random.default_rng(seed).uniform(0, 0.004, round(seconds * 50))
    for number, lateness in enumerate(late):
        estimate.note(start + number * 0.02 / (1 + ppm * 1e-6) + float(lateness))


@pytest.mark.parametrize("ppm", [-400, -200, 100, 300])
def test_a_drift_is_found_within_seconds(ppm: float) -> None:
    estimate = DriftEstimate()
    listen(estimate, ppm, 8)
    assert estimate.drift * 1e6 == pytest.approx(ppm, abs=40)
    listen(estimate := DriftEstimate(), ppm, 60)
    assert estimate.drift * 1e6 == pytest.approx(ppm, abs=8)


@pytest.mark.parametrize("seed", range(8))
def test_good_clocks_are_left_alone(seed: int) -> None:
    estimate = DriftEstimate()
    listen(estimate, 0, 20, seed=seed)
    assert estimate.drift == 0.0


def test_a_device_that_stood_still_is_no_drift() -> None:
    estimate = DriftEstimate()
    listen(estimate, 100, 30)
    known = estimate.drift
    listen(estimate, 100, 1, start=33)
    assert estimate.drift == known
    listen(estimate, 100, 30, start=34)
    assert estimate.drift * 1e6 == pytest.approx(100, abs=25)


def test_a_hold_up_of_the_loop_is_no_drift() -> None:
    estimate = DriftEstimate()
    for number in range(1000):
        held = 0.3 if 400 <= number < 415 else 0.0
        estimate.note(number * 0.02 + held)
    assert estimate.drift == 0.0


def bridged(ppm: float, hertz: float, seconds: float) -> np.ndarray:
    wave = 10_000 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)
    bridge = ClockBridge()
    frames = wave.astype(np.int16).reshape(-1, 960)
    return np.concatenate([bridge.convert(frame, ppm * 1e-6) for frame in frames])


def test_without_drift_nothing_but_a_little_delay() -> None:
    out = bridged(0, 1000, 0.2)
    wave = (10_000 * np.sin(2 * np.pi * 1000 * np.arange(len(out)) / RATE)).astype(np.int16)
    assert (out[9:] == wave[:-9]).all()


@pytest.mark.parametrize("ppm", [-200, 50, 200])
@pytest.mark.parametrize("hertz", [200, 1000, 4000])
def test_a_tone_comes_out_at_the_other_clocks_pitch_and_clean(ppm: float, hertz: float) -> None:
    out = bridged(ppm, hertz, 2.0)
    assert len(out) == pytest.approx(2 * RATE * (1 + ppm * 1e-6), abs=2)
    settled = out[960:].astype(float)
    turn = 2 * np.pi * hertz / (1 + ppm * 1e-6) / RATE * np.arange(len(settled))
    basis = np.stack([np.sin(turn), np.cos(turn)], axis=1)
    fit = basis @ np.linalg.lstsq(basis, settled, rcond=None)[0]
    error = np.sum((settled - fit) ** 2) / np.sum(settled**2)
    assert 10 * np.log10(error) < -45


def test_a_drift_that_sets_in_makes_no_step() -> None:
    bridge = ClockBridge()
    wave = (10_000 * np.sin(2 * np.pi * 300 * np.arange(96_000) / RATE)).astype(np.int16).reshape(-1, 960)
    drifts = [0.0] * 40 + [2e-4] * 30 + [1e-4] * 30
    out = np.concatenate([bridge.convert(frame, drift) for frame, drift in zip(wave, drifts, strict=True)])
    steps = np.abs(np.diff(out[960:].astype(int)))
    assert steps.max() <= 10_000 * 2 * np.pi * 300 / RATE + 3
