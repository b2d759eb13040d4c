"""What the project promises on loopback, as limits a run either holds or does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bench._lib.call_options import CallPlan

PICTURE_LAG_P95_MS = 400
GUI_GAP_MS = 50
GUI_GAP_HEIGHT = 720
MEMORY_GROWTH_MIB = 5
LONG_CALL_GROWTH_MIB = 2  # from the second minute of a call on
DELAY_GROWTH_MS = 10  # of the median, from the second minute on
IDLE_CPU, IDLE_CPU_AIM = 0.01, 0.003  # of a core
IDLE_PSS_MIB = 130
STALL_MS = 60  # longer than the sound was already apart
KEY_S = 0.1  # from a key to what it does in the program that runs


def limit(name: str, value: float | None, at_most: float) -> dict[str, Any]:
    """One line of a report; a value nobody measured does not hold."""
    return {"limit": name, "value": value, "at_most": at_most, "held": value is not None and value <= at_most}


COMPARED_LIMITS = {
    "video": {
        "cpu_ms_per_frame": (0.80, 0.65),
        "shown_ms_p50": (0.6, 0.35),
        "shown_ms_p95": (0.8, 0.5),
    },
    "dial": {"to_first_picture_s": (0.8, 0.5)},
    "audio": {"cpu_per_second": (1.0, 0.9)},
    "start": {"to_usable_window_s": (0.6, 0.4)},
    "720": {"peak_pss_mib": (0.55, 0.45)},
}
"""The most a figure may be of Chromium's in the same run, and what is aimed for."""
FRAMES_SHOWN = (29.0, 30.0)  # at 720p


def compare_limits(
    name: str, ratios: Mapping[str, float | None], ours: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """The limits of one row of the comparison, judged by medians."""
    kind, _, size = name.partition("-")
    is_video = kind in ("vp8", "h264")
    kinds = [*(["720"] if is_video and size == "720" else []), "video" if is_video else kind]
    wanted = {key: pair for kind in kinds for key, pair in COMPARED_LIMITS[kind].items()}
    found = [
        {**limit(f"{key}, of Chromium's", ratios.get(key), most), "aim": aim}
        for key, (most, aim) in wanted.items()
        if key in ratios or "_ms_p" not in key
    ]
    if "720" in kinds:
        shown = ours.get("painted_fps", {}).get("median")
        found.append(
            {
                "limit": "frames shown",
                "value": shown,
                "at_least": FRAMES_SHOWN[0],
                "held": shown is not None and shown >= FRAMES_SHOWN[0],
                "aim": FRAMES_SHOWN[1],
            }
        )
    return found


def call_limits(client: str, plan: CallPlan, repeats: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Judged by the worst repeat."""
    lag = "shown_ms_p95" if client == "window" else "received_ms_p95"
    found = [limit(f"{lag}, worst repeat", _worst(repeats, lag), PICTURE_LAG_P95_MS)]
    if client == "window" and plan.height >= GUI_GAP_HEIGHT:
        for name in ("gui_gap_ms_max", "gui_gap_own_ms_max"):
            found.append(limit(f"{name}, worst repeat", _worst(repeats, name), GUI_GAP_MS))
    return found


def command_limits(numbers: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Whole processes, from start to end, judged by medians."""
    return [
        limit(f"{name}, median", numbers.get(name, {}).get("median"), KEY_S)
        for name in ("hand_over_s", "mute_s")
    ]


def _worst(repeats: Sequence[dict[str, Any]], name: str) -> float | None:
    values = [repeat[name] for repeat in repeats]
    return None if None in values else max(values, default=None)
