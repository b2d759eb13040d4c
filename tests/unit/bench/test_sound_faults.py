"""The measure of what is wrong with sound: it finds what was put in, and nothing else."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from bench._lib.bad_lines import LEARNING, PACKETS, recorded
from bench._lib.sound_faults import compare
from tests.doubles.voice import voice

RATE = 48_000
FRAME = 960


@cache
def said() -> NDArray[np.int16]:
    return voice(6.0, seed=4)


def late(sound: NDArray[np.int16], seconds: float) -> NDArray[np.int16]:
    return np.concatenate((np.zeros(round(seconds * RATE), np.int16), sound))


def test_the_same_sound_later_has_no_fault() -> None:
    verdict = compare(said(), late(said(), 0.12), 0.03)
    assert (verdict.fault_percent, verdict.unlike_percent) == (0.0, 0.0)
    assert verdict.delay_p50_ms == pytest.approx(150, abs=0.5)
    assert verdict.delay_p95_ms == pytest.approx(150, abs=0.5)


def test_a_delay_that_changes_is_followed() -> None:
    again = np.concatenate((said()[:150_000], said()[149_000:]))
    verdict = compare(said(), late(again, 0.05))
    assert verdict.fault_percent < 0.5
    assert verdict.delay_p95_ms == pytest.approx(70.8, abs=1)


@pytest.mark.parametrize("share", [0.02, 0.05])
def test_silence_for_lost_packets_is_holes(share: float) -> None:
    heard = said().copy()
    gone = np.random.default_rng(2).random(len(heard) // FRAME) < share
    for number in np.flatnonzero(gone):
        heard[number * FRAME : (number + 1) * FRAME] = 0
    verdict = compare(said(), heard)
    assert verdict.hole_percent == pytest.approx(100 * gone.mean(), rel=0.5)


def test_jumps_in_the_wave_are_glitches() -> None:
    heard = said().astype(int)
    loud = [n for n in range(40, 250, 10) if np.abs(heard[n * FRAME : (n + 1) * FRAME]).max() > 3000]
    for number in loud:
        heard[number * FRAME + 400 : number * FRAME + 430] += 3000
    verdict = compare(said(), heard.clip(-32768, 32767).astype(np.int16))
    assert verdict.glitch_percent >= 100 * len(loud) / (verdict.active_seconds * 100) * 0.9
    assert verdict.hole_percent == 0


def test_a_burst_of_noise_is_a_glitch_and_unlike() -> None:
    heard = said().copy()
    heard[96_000:98_000] = np.random.default_rng(1).normal(0, 9000, 2000).clip(-32000, 32000)
    verdict = compare(said(), heard)
    assert 0.3 < verdict.glitch_percent < 2
    assert verdict.unlike_percent > 0


def test_the_recorded_lines_are_what_their_names_say() -> None:
    lines = recorded()
    assert {len(line) for line in lines.values()} == {PACKETS}
    for name, line in lines.items():
        assert None not in line[:LEARNING]
        share = sum(late is None for late in line) / PACKETS
        wanted = next((int(part.split()[1]) for part in name.split(", ") if part.startswith("loss")), 0)
        assert share * 100 == pytest.approx(wanted, abs=1.5)
        assert max(late or 0 for late in line) == (40 if "40 ms" in name else 0)
