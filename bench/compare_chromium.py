#!/usr/bin/env python3
"""swdesk and the official SDK's page in Chromium, the same call to the same space in the same run.

    python bench/compare_chromium.py [--seconds 30] [--repeat 3]

The clients take turns, so that the noise of the machine meets both. Whole process trees are counted, ours
with its window. Prints JSON: medians of the repeats with their spread, and the ratios of the medians (below
1: less than Chromium). Needs chromium, node and npm.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench._lib.call_options import CallPlan, add_call_options, plans
from bench._lib.clients import SCREENS, USER, measure_call
from bench._lib.processes import machine
from bench._lib.samples import medians, ratios
from bench._lib.screen import Screen
from bench._lib.sdk_client import measure_sdk_call
from swdesk.cli.lab import LabSpace

COMPARED = (
    "cpu_per_second",
    "pss_mib",
    "peak_rss_mib",
    "processes",
    "received_fps",
    "painted_fps",
    "received_ms_p50",
    "received_ms_p95",
    "shown_ms_p50",
    "shown_ms_p95",
    "to_connected_s",
    "to_first_audio_s",
    "to_first_picture_s",
    "kbit_in",
    "kbit_out",
)


async def compare(plan: CallPlan, repeat: int, screen: Screen, scratch: Path) -> dict[str, Any]:
    """One picture size."""
    ours: list[dict[str, Any]] = []
    theirs: list[dict[str, Any]] = []
    async with LabSpace.start() as lab:
        for number in range(repeat):
            print(f"{plan.width}x{plan.height} {number + 1}/{repeat}", file=sys.stderr)
            ours.append(await measure_call("window", plan, lab, screen))
            theirs.append(await measure_sdk_call(plan, token=lab.token(USER), port=lab.port, scratch=scratch))
    ours_summary, theirs_summary = medians(ours), medians(theirs)
    return {
        "picture": f"{plan.width}x{plan.height}",
        "pictures_equal": {one["picture_in"] for one in [*ours, *theirs]} == {f"{plan.width}x{plan.height}"},
        "ratios": ratios(
            *({name: s[name] for name in COMPARED if name in s} for s in (ours_summary, theirs_summary))
        ),
        "swdesk": ours_summary,
        "chromium": theirs_summary,
        "repeats": {"swdesk": ours, "chromium": theirs},
    }


async def run(options: argparse.Namespace) -> dict[str, Any]:
    """Both sizes."""
    load = os.getloadavg()
    with Screen.open(options.screen) as screen, tempfile.TemporaryDirectory() as scratch:
        results = [
            await compare(plan, options.repeat, screen, Path(scratch))
            for plan in plans(options, Path(scratch))
        ]
        drawn_on = screen.name
    return {
        "benchmark": "compare_chromium",
        "seconds": options.seconds,
        "content": options.content,
        "screen": drawn_on,
        "machine": machine(load),
        "results": results,
    }


def main() -> int:
    """Always 0: ratios are for reading."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_call_options(parser)
    parser.add_argument("--screen", choices=SCREENS, default="auto", help="where our window is drawn (auto)")
    print(json.dumps(asyncio.run(run(parser.parse_args())), indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
