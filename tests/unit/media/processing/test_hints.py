"""Hints: they come when they are true, and do not nag."""

from __future__ import annotations

from collections.abc import Iterable

from swdesk.media.processing.hints import HintWatch, SoundHint
from swdesk.media.processing.meter import Loudness

FRAME = 0.02
NOBODY: frozenset[SoundHint] = frozenset()
MUTED = frozenset({SoundHint.MUTED_SPEAKING})
NO_SIGNAL = frozenset({SoundHint.NO_SIGNAL})
NOISY = frozenset({SoundHint.NOISY})


class Watched:
    """A watch, and what it said when."""

    def __init__(self) -> None:
        self.watch = HintWatch()
        self.now = 0.0
        self.changes: list[tuple[float, frozenset[SoundHint]]] = []

    def hear(
        self,
        seconds: float,
        rms: float = 0.002,
        *,
        speaking: bool = False,
        muted: bool = False,
        far: float = 0.0,
    ) -> frozenset[SoundHint]:
        for _ in range(round(seconds / FRAME)):
            before = self.watch.hints
            self.watch.take(Loudness(rms), is_speaking=speaking, is_muted=muted, far_rms=far)
            self.now += FRAME
            if self.watch.hints != before:
                self.changes.append((round(self.now, 2), self.watch.hints))
        return self.watch.hints


def test_values_are_those_of_the_public_names() -> None:
    assert {str(hint) for hint in SoundHint} == {"muted-speaking", "no-signal", "noisy"}


def test_speech_while_muted_is_noticed_after_a_word() -> None:
    watched = Watched()
    assert watched.hear(5, 0.1, speaking=True) == NOBODY
    assert watched.hear(0.26, 0.1, speaking=True, muted=True) == NOBODY
    assert watched.hear(0.06, 0.1, speaking=True, muted=True) == MUTED


def test_a_cough_while_muted_is_not_speech() -> None:
    watched = Watched()
    for _ in range(10):
        watched.hear(0.2, 0.1, speaking=True, muted=True)
        watched.hear(1.0, muted=True)
    assert not watched.changes


def test_the_muted_hint_goes_three_seconds_after_the_last_word_and_rests_half_a_minute() -> None:
    watched = Watched()
    watched.hear(2, 0.1, speaking=True, muted=True)
    watched.hear(2.9, muted=True)
    assert watched.watch.hints == MUTED
    watched.hear(0.2, muted=True)
    assert watched.watch.hints == NOBODY
    watched.hear(20, 0.1, speaking=True, muted=True)
    assert watched.watch.hints == NOBODY
    watched.hear(12, 0.1, speaking=True, muted=True)
    assert watched.watch.hints == MUTED
    assert len(watched.changes) == 3


def test_unmuting_takes_the_hint_away_at_once_and_the_rest_with_it() -> None:
    watched = Watched()
    watched.hear(1, 0.1, speaking=True, muted=True)
    assert watched.hear(FRAME, 0.1, speaking=True) == NOBODY
    assert watched.hear(1, 0.1, speaking=True, muted=True) == MUTED


def test_no_signal_after_four_silent_seconds_until_there_is_sound() -> None:
    watched = Watched()
    watched.hear(3.9, 0.0)
    assert watched.watch.hints == NOBODY
    watched.hear(0.2, 0.0001)
    assert watched.watch.hints == NO_SIGNAL
    assert watched.hear(FRAME, 0.0005) == NOBODY


def test_a_muted_microphone_may_be_silent() -> None:
    assert Watched().hear(20, 0.0, muted=True) == NOBODY


def test_a_steady_noise_is_noisy() -> None:
    watched = Watched()
    assert watched.hear(10, 0.02) == NOISY
    assert watched.changes[0][0] <= 6.1
    assert watched.hear(1, 0.0055) == NOISY, "nothing changes near the border"
    assert watched.hear(6, 0.001) == NOBODY


def test_speech_with_pauses_is_not_noise() -> None:
    watched = Watched()
    for pause in _sentences():
        watched.hear(1.2, 0.1, speaking=True)
        watched.hear(pause, 0.002)
    assert not watched.changes


def _sentences() -> Iterable[float]:
    return [0.3, 0.2, 0.5, 0.2] * 8


def test_the_loudspeaker_is_no_noise_of_the_room() -> None:
    assert Watched().hear(20, 0.02, far=0.1) == NOBODY
