"""The short sounds of a call: soft, brief, each its own, and in the given loudspeaker alone."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from swdesk.media.signals import LOUDNESS, Signal, play_signal, wave
from swdesk.media.sources import SAMPLE_RATE
from tests.doubles.virtual_loop import virtual_time


@pytest.mark.parametrize("signal", Signal)
def test_soft_and_brief_and_without_a_click(signal: Signal) -> None:
    samples = wave(signal)
    assert 0.1 <= len(samples) / SAMPLE_RATE <= 0.4
    assert np.abs(samples).max() <= LOUDNESS
    assert abs(samples[0]) < 0.001
    assert abs(samples[-1]) < 0.001
    assert np.abs(np.diff(samples)).max() < 0.02


def test_no_two_are_alike() -> None:
    for one, other in itertools.combinations(Signal, 2):
        first, second = wave(one), wave(other)
        length = min(len(first), len(second))
        assert len(first) != len(second) or np.abs(first[:length] - second[:length]).max() > LOUDNESS / 4


class Speaker:
    name = "Speaker"

    def __init__(self) -> None:
        self.played: list[np.ndarray] = []
        self.calls: list[str] = []

    async def open(self) -> None:
        self.calls.append("open")

    def write(self, frame) -> None:
        self.played.append(np.frombuffer(memoryview(frame.planes[0]), np.int16)[: frame.samples].copy())

    async def close(self) -> None:
        self.calls.append("close")


@virtual_time
async def test_it_goes_into_the_given_loudspeaker_which_is_let_go_again() -> None:
    speaker = Speaker()
    await play_signal(speaker, Signal.ENDED)  # type: ignore[arg-type]
    sound = np.concatenate(speaker.played) / 32768
    assert len(sound) == len(wave(Signal.ENDED))
    assert np.abs(sound).max() == pytest.approx(LOUDNESS, abs=0.01)
    assert speaker.calls == ["open", "close"]
