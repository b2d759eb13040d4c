"""The arithmetic of the benchmarks."""

from __future__ import annotations

import pytest

from bench._lib.limits import limit
from bench._lib.samples import medians, percentile, ratios


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [([], 50, None), ([7], 95, 7), ([1, 2, 3, 4], 50, 2.5), ([4, 3, 2, 1, 0], 100, 4), ([0, 10], 95, 9.5)],
)
def test_percentiles_interpolate(values: list[float], percent: float, expected: float | None) -> None:
    assert percentile(values, percent) == expected


def test_medians_tell_how_far_the_repeats_lay_apart() -> None:
    repeats = [{"cpu": 1.0, "name": "a"}, {"cpu": 4.0, "name": "a"}, {"cpu": 2.0, "name": "a"}]
    assert medians(repeats) == {"cpu": {"median": 2.0, "min": 1.0, "max": 4.0, "spread": 1.5}}


def test_a_number_missing_in_one_repeat_has_no_median() -> None:
    assert medians([{"lag": 3.0}, {"lag": None}]) == {}


def test_ratios_are_of_what_both_have() -> None:
    ours = {"cpu": {"median": 1.0}, "only ours": {"median": 1.0}, "zero": {"median": 1.0}}
    theirs = {"cpu": {"median": 4.0}, "zero": {"median": 0.0}}
    assert ratios(ours, theirs) == {"cpu": 0.25, "zero": None}


def test_what_nobody_measured_does_not_hold() -> None:
    assert not limit("lag", None, 400)["held"]
    assert limit("lag", 400, 400)["held"]
    assert not limit("lag", 401, 400)["held"]
