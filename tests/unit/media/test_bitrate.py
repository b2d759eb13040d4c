"""Which rate to encode at."""

from __future__ import annotations

import pytest

from swdesk.media.aiortc_adapter.bitrate import FLOOR, BitrateControl, ceiling


@pytest.mark.parametrize(
    ("size", "bits"),
    [((1280, 720), 2_500_000), ((640, 360), 1_250_000), ((4000, 3000), 3_750_000), ((2, 2), 300_000)],
)
def test_the_ceiling_follows_the_size(size: tuple[int, int], bits: int) -> None:
    assert ceiling(*size) == bits


def at_720p() -> BitrateControl:
    control = BitrateControl()
    control.set_size(1280, 720)
    return control


def test_it_begins_at_a_megabit() -> None:
    assert at_720p().target == 1_000_000


def test_a_smaller_picture_lowers_it() -> None:
    control = at_720p()
    control.set_size(160, 90)
    assert control.target == ceiling(160, 90)


@pytest.mark.parametrize("bits", [900_000, 1_000_000, 1_300_000, 820_000])
def test_small_changes_are_not_worth_a_key_frame(bits: int) -> None:
    control = at_720p()
    control.on_remb(bits, now=100)
    assert control.target == 1_000_000


def test_large_changes_are_followed_at_most_every_five_seconds() -> None:
    control = at_720p()
    control.on_remb(2_000_000, now=100)
    assert control.target == 2_000_000
    control.on_remb(500_000, now=104)
    assert control.target == 2_000_000
    control.on_remb(500_000, now=105)
    assert control.target == 500_000


def test_what_the_far_side_says_is_bounded() -> None:
    control = at_720p()
    control.on_remb(50_000_000, now=0)
    assert control.target == 2_500_000
    control.on_remb(1, now=10)
    assert control.target == FLOOR


def test_heavy_loss_is_answered_at_once() -> None:
    control = at_720p()
    control.on_remb(2_000_000, now=100)
    control.on_loss(0.3, now=101)
    assert control.target == pytest.approx(1_700_000, rel=0.01)
    control.on_loss(0.3, now=101.5)
    assert control.target == pytest.approx(1_700_000, rel=0.01)
    control.on_loss(0.3, now=102.5)
    assert control.target < 1_500_000


def test_loss_never_goes_below_the_floor() -> None:
    control = at_720p()
    for second in range(100):
        control.on_loss(0.9, now=second)
    assert control.target == FLOOR


def test_a_clean_path_is_used_more_and_more() -> None:
    control = at_720p()
    seen = []
    for second in range(60):
        control.on_loss(0.0, now=second)
        seen.append(control.target)
    assert seen == sorted(seen)
    assert seen[-1] == 2_500_000
    assert len(set(seen)) <= 5


def test_a_little_loss_changes_nothing() -> None:
    control = at_720p()
    for second in range(60):
        control.on_loss(0.05, now=second)
    assert control.target == 1_000_000
