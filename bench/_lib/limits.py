"""What the project promises on loopback, as limits a run either holds or does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench._lib.call_options import CallPlan

PICTURE_LAG_P95_MS = 400
GUI_GAP_MS = 50
GUI_GAP_HEIGHT = 720
MEMORY_GROWTH_MIB = 5


def limit(name: str, value: float | None, at_most: float) -> dict[str, Any]:
    """One line of a report; a value nobody measured does not hold."""
    return {"limit": name, "value": value, "at_most": at_most, "held": value is not None and value <= at_most}


def call_limits(client: str, plan: CallPlan, repeats: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Judged by the worst repeat."""
    lag = "shown_ms_p95" if client == "window" else "received_ms_p95"
    found = [limit(f"{lag}, worst repeat", _worst(repeats, lag), PICTURE_LAG_P95_MS)]
    if client == "window" and plan.height >= GUI_GAP_HEIGHT:
        for name in ("gui_gap_ms_max", "gui_gap_own_ms_max"):
            found.append(limit(f"{name}, worst repeat", _worst(repeats, name), GUI_GAP_MS))
    return found


def _worst(repeats: Sequence[dict[str, Any]], name: str) -> float | None:
    values = [repeat[name] for repeat in repeats]
    return None if None in values else max(values, default=None)
