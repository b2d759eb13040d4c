"""How far sound lags behind the picture."""

from __future__ import annotations

import pytest

from swdesk.media.hearing.lip_sync import LONGEST_HOLD, SenderClock, Transit, video_hold


def test_a_report_gives_the_senders_time_of_any_timestamp() -> None:
    clock = SenderClock.from_report((3_900_000_000 << 32) + (1 << 31), 2**32 - 48_000, 48_000)
    assert clock.time_of(2**32 - 48_000) == 3_900_000_000.5
    assert clock.time_of(48_000) == 3_900_000_002.5  # wrapped
    assert clock.time_of(2**32 - 96_000) == 3_900_000_000.5 - 1


def test_the_way_of_pictures_is_smoothed_and_follows_a_new_clock() -> None:
    transit = Transit()
    for _ in range(50):
        transit.note(100.0, 99.95)
        transit.note(100.0, 99.93)
    assert transit.seconds == pytest.approx(0.06, abs=0.005)
    transit.note(100.0, 20.0)
    assert transit.seconds == 80.0


@pytest.mark.parametrize(
    ("audio", "video", "hold"),
    [
        (0.10, 0.03, 0.0),  # nobody notices
        (0.20, 0.03, 0.05),
        (0.9, 0.03, LONGEST_HOLD),
        (0.03, 0.5, 0.0),  # sound is never held back
        (50.0, 0.03, 0.0),  # two clocks
        (None, 0.03, 0.0),
        (0.2, None, 0.0),
    ],
)
def test_how_long_pictures_are_held(audio: float | None, video: float | None, hold: float) -> None:
    assert video_hold(audio, video) == pytest.approx(hold)
