"""Numbers from repeats: percentiles, medians, and how far the repeats lay apart."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from typing import Any

Numbers = Mapping[str, Any]


def percentile(values: Sequence[float], percent: float) -> float | None:
    """The value below which `percent` of them lie, by linear interpolation; None without values."""
    if not values:
        return None
    ordered = sorted(values)
    position = (len(ordered) - 1) * percent / 100
    low = int(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


def rounded(value: float | None, digits: int = 3) -> float | None:
    """For reports: None stays None."""
    return None if value is None else round(value, digits)


def medians(repeats: Sequence[Numbers]) -> dict[str, Any]:
    """For every number the repeats have: its median, lowest, highest, and how far these lie apart as a share.

    Values that are no numbers, or are missing in any repeat, are left out.
    """
    summary: dict[str, Any] = {}
    for name in repeats[0] if repeats else ():
        values = [repeat.get(name) for repeat in repeats]
        numbers = [v for v in values if isinstance(v, int | float) and not isinstance(v, bool)]
        if len(numbers) != len(values):
            continue
        middle = statistics.median(numbers)
        spread = (max(numbers) - min(numbers)) / abs(middle) if middle else 0.0
        summary[name] = {
            "median": rounded(middle),
            "min": rounded(min(numbers)),
            "max": rounded(max(numbers)),
            "spread": rounded(spread, 2),
        }
    return summary


def ratios(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, float | None]:
    """Median over median for what both have measured; below 1 is less of it than theirs."""
    out: dict[str, float | None] = {}
    for name in ours.keys() & theirs.keys():
        denominator = theirs[name]["median"]
        out[name] = rounded(ours[name]["median"] / denominator, 2) if denominator else None
    return dict(sorted(out.items()))
