#!/usr/bin/env python3
"""The echo canceller in computed rooms, measured: python bench/echo.py [--repeat 3]

Prints one JSON object. Each scene is a far voice that comes back through a room of 120 ms, as loud as it
often is (-8 dB), heard by a microphone with a clock of its own and sent through `VoiceProcessor` as in calls.
ERLE: by how many dB the echo is weaker for the far side than in the microphone. In double talk a near voice
speaks at the same time. CPU: seconds for a second of call, both directions, one thread. Each repeat has
voices and a room of its own, the same in every run.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench._lib.echo_judge import added_delay_ms, double_talk, single_talk
from bench._lib.echo_run import Heard, treat
from bench._lib.echo_scene import Scene, Sound, render
from bench._lib.limits import limit
from bench._lib.processes import machine
from swdesk.media.processing.settings import ProcessingSettings

SETTINGS = {
    "everything": ProcessingSettings(),
    "echo only": ProcessingSettings(noise_suppression=False, auto_gain_control=False),
}
SINGLE = [
    *(Scene(f"delay {delay} ms", delay) for delay in (20, 60, 120, 250)),
    Scene("jump of 40 ms", 60, jump_ms=40, jump_at=9.0, seconds=20),
    *(Scene(f"drift {ppm} ppm", 60, drift_ppm=ppm, seconds=30) for ppm in (50, 200, -200)),
    Scene("both devices 200 ppm fast", 60, drift_ppm=200, play_ppm=200, seconds=30),
]
DOUBLE = [
    Scene(f"double talk, echo {loud} dB", 60, attenuation_db=loud, near_from=8.0, seconds=24)
    for loud in (-8, -20)
]
ALONE = Scene("near voice alone", attenuation_db=-200, near_from=0.5, seconds=8)
TALK = (9.0, 23.0)  # s, of double talk
LEAST_DB, AIM_DB = 35.0, 40.0
MOST_CPU = 0.02
MOST_LOSS_DB = 3.0
LONGEST_GATE_MS = (
    200.0  # a syllable; the module needs some 80 ms to open for a near voice as soft as the echo
)


async def run(repeat: int) -> dict[str, Any]:
    """All scenes with all settings, with as many voices and rooms as repeats."""
    load = os.getloadavg()
    scenes: list[dict[str, Any]] = []
    for scene in (*SINGLE, *DOUBLE, ALONE):
        found: dict[str, list[dict[str, Any]]] = {name: [] for name in SETTINGS}
        for seed in range(1, repeat + 1):
            print(f"{scene.name}, {seed}/{repeat}", file=sys.stderr)
            seeded = replace(scene, seed=seed)
            sound = render(seeded)
            for name, settings in SETTINGS.items():
                found[name].append(judge(scene, sound, await treat(seeded, sound, settings)))
        for name, repeats in found.items():
            scenes.append(
                {"scene": scene.name, "processing": name, "numbers": spread(repeats), "repeats": repeats}
            )
    return {
        "benchmark": "echo",
        "machine": machine(load),
        "limits": [one for scene in scenes for one in limits_of(scene)],
        "scenes": scenes,
    }


def judge(scene: Scene, sound: Sound, heard: Heard) -> dict[str, Any]:
    """The numbers of one run."""
    found: dict[str, Any]
    if scene is ALONE:
        found = {"added_delay_ms": added_delay_ms(sound, heard)}
    elif scene in DOUBLE:
        found = double_talk(sound, heard, *TALK)
    else:
        found = single_talk(scene, sound, heard)
    return found | {"cpu": round(heard.cpu, 4)}


def spread(repeats: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Median, smallest and largest of every number."""
    return {
        name: {"median": statistics.median(values), "min": min(values), "max": max(values)}
        for name in repeats[0]
        if not isinstance(repeats[0][name], list)
        for values in [[one[name] for one in repeats]]
    }


def limits_of(scene: dict[str, Any]) -> list[dict[str, Any]]:
    """Judged by the worst repeat; CPU by the median, for it varies with what else runs here."""
    name, numbers = f"{scene['scene']}, {scene['processing']}", scene["numbers"]
    found = [limit(f"{name}: cpu", numbers["cpu"]["median"], MOST_CPU)]
    for key in ("erle_db", "erle_db_after_jump"):
        if key in numbers:
            value = numbers[key]["min"]
            verdict = {"at_least": LEAST_DB, "aim": AIM_DB, "held": value >= LEAST_DB}
            found.append({"limit": f"{name}: {key}", "value": value, **verdict})
    for key, most in (("near_loss_db_median", MOST_LOSS_DB), ("longest_gate_ms", LONGEST_GATE_MS)):
        if key in numbers:
            found.append(limit(f"{name}: {key}", numbers[key]["max"], most))
    return found


def main() -> int:
    """Zero when every limit holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=3, help="voices and rooms for each scene (3)")
    report = asyncio.run(run(parser.parse_args().repeat))
    print(json.dumps(report, indent=2))
    return 0 if all(one["held"] for one in report["limits"]) else 1


if __name__ == "__main__":
    sys.exit(main())
