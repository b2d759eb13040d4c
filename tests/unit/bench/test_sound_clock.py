"""A stall is what lies beyond the 20 ms two blocks are apart; its clock tells which stream is sound."""

from __future__ import annotations

import numpy as np
import pytest

from bench._lib.sound_clock import SoundClock, stalls
from bench._lib.sound_server import RATE, syllables


def test_the_longest_time_between_two_blocks_is_the_stall() -> None:
    numbers = stalls("sent", [0.0, 0.02, 0.04, 0.14, 0.15])
    assert numbers["sent_stall_ms_max"] == pytest.approx(80)
    assert numbers["sent_blocks"] == 5


def test_no_sound_at_all_is_an_endless_stall() -> None:
    assert stalls("played", [])["played_stall_ms_max"] == float("inf")


def test_sound_is_the_stream_that_goes_on_by_20_ms() -> None:
    clock = SoundClock()
    for number in range(10):
        clock._left[1].append((number * 3000, number / 30))
        clock._left[2].append(((0xFFFFFFFF - 1000 + number * 960) & 0xFFFFFFFF, number / 50))
    assert clock.sent == [number / 50 for number in range(10)]
    assert SoundClock().sent == []


def test_somebody_speaks_in_syllables_and_never_clips() -> None:
    voice = syllables(1.0).astype(float)
    assert len(voice) == RATE
    assert 3000 < np.abs(voice).max() < 20_000
    loudness = np.sqrt((voice.reshape(50, -1) ** 2).mean(axis=1))
    assert (loudness < 100).any()
    assert (loudness > 1000).any()
