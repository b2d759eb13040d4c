"""What a comparison is judged by, and that nothing unmeasured holds."""

from __future__ import annotations

from typing import Any

import pytest

from bench._lib.limits import command_limits, compare_limits, limit


def row(name: str, ratios: dict[str, float | None], **ours: float) -> dict[str, dict[str, Any]]:
    found = compare_limits(name, ratios, {key: {"median": value} for key, value in ours.items()})
    return {each["limit"]: each for each in found}


def test_what_nobody_measured_does_not_hold() -> None:
    assert not limit("growth", None, 5)["held"]
    assert limit("growth", 5, 5)["held"]


def test_a_video_call_is_judged_by_the_cost_of_a_picture_and_its_delay() -> None:
    ratios: dict[str, float | None] = {"cpu_ms_per_frame": 0.79, "shown_ms_p50": 0.61, "shown_ms_p95": 0.8}
    judged = row("vp8-360", ratios)
    assert [each["held"] for each in judged.values()] == [True, False, True]
    assert len(judged) == 3


def test_at_720p_memory_and_pictures_shown_count_too() -> None:
    judged = row("h264-720", {"cpu_ms_per_frame": 0.7, "peak_pss_mib": 0.56}, painted_fps=29.0)
    assert not judged["peak_pss_mib, of Chromium's"]["held"]
    assert judged["frames shown"]["held"]
    assert not row("vp8-720", {}, painted_fps=28.9)["frames shown"]["held"]


@pytest.mark.parametrize(
    ("name", "key", "most"),
    [
        ("audio", "cpu_per_second", 1.0),
        ("dial-360", "to_first_picture_s", 0.8),
        ("dial-720", "to_first_picture_s", 0.8),
        ("start", "to_usable_window_s", 0.6),
    ],
)
def test_the_other_rows_have_one_limit_each(name: str, key: str, most: float) -> None:
    (only,) = compare_limits(name, {key: most}, {})
    assert only["held"]
    (only,) = compare_limits(name, {}, {})
    assert not only["held"], "a figure that is missing is not one that is kept"


def test_a_key_is_judged_by_the_median_of_the_whole_process() -> None:
    numbers = {"hand_over_s": {"median": 0.1, "max": 0.3}, "mute_s": {"median": 0.101, "min": 0.05}}
    assert [each["held"] for each in command_limits(numbers)] == [True, False]
    assert [each["held"] for each in command_limits({"mute_s": {"median": 0.05}})] == [False, True]
