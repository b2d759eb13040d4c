#!/usr/bin/env python3
"""One long 720p call in the whole program: python bench/ten_minutes.py [--minutes 10] [--size 1280x720]

Prints JSON with a row for each minute: medians of the memory held, picture delay, CPU and pictures shown. The
growth is that of the last minute over the second. Exit code 1 when memory or delay grows by more than the
limit.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench._lib.call_options import SIZES, CallPlan
from bench._lib.children import run_child
from bench._lib.clients import USER
from bench._lib.clip import write_clip
from bench._lib.limits import DELAY_GROWTH_MS, LONG_CALL_GROWTH_MIB, limit
from bench._lib.processes import machine
from bench._lib.screen import SCREENS, Screen
from bench._lib.sound_server import SoundServer
from swdesk.cli.lab import LabSpace

SETTLED = 1  # the minute others are compared with, counted from 0


async def run(options: argparse.Namespace) -> dict[str, Any]:
    """The call, with sound devices where there is PulseAudio."""
    load = os.getloadavg()
    width, height = map(int, options.size.split("x"))
    with contextlib.ExitStack() as undo:
        screen = undo.enter_context(Screen.open(options.screen))
        scratch = Path(undo.enter_context(tempfile.TemporaryDirectory()))
        sound = "made"
        if SoundServer.is_possible():
            server = undo.enter_context(SoundServer.open())
            screen = replace(screen, environment={**screen.environment, **server.environment})
            sound = "devices"
        clip = scratch / "camera.y4m"
        write_clip(clip, width=width, height=height, fps=30, content="camera")
        plan = CallPlan(width, height, seconds=options.minutes * 60, clip=str(clip), sound=sound)
        async with LabSpace.start() as lab:
            numbers = await run_child(
                "bench._lib.long_window",
                plan.to_json(),
                secrets={"token": lab.token(USER), "ca_pem": lab.ca_pem},
                environment=screen.environment,
                timeout=plan.seconds + 90,
            )
    minutes = numbers["minutes"]

    def growth(name: str) -> float | None:
        if len(minutes) <= SETTLED + 1:
            return None
        return round(float(minutes[-1][name]) - float(minutes[SETTLED][name]), 2)

    return {
        "benchmark": "ten_minutes",
        "minutes": options.minutes,
        "picture": options.size,
        "sound": sound,
        "machine": machine(load),
        "limits": [
            limit("growth of memory after minute 2, MiB", growth("uss_mib"), LONG_CALL_GROWTH_MIB),
            limit("growth of picture delay after minute 2, ms", growth("shown_ms_p50"), DELAY_GROWTH_MS),
        ],
        "peak_pss_mib": numbers["peak_pss_mib"],
        "by_minute": minutes,
    }


def main() -> int:
    """Exit code 1 when a limit is not held."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=int, default=10, help="length of the call (10)")
    parser.add_argument("--size", choices=SIZES, default=SIZES[-1], help=f"picture size ({SIZES[-1]})")
    parser.add_argument("--screen", choices=SCREENS, default="auto", help="where the window is drawn (auto)")
    report = asyncio.run(run(parser.parse_args()))
    print(json.dumps(report, indent=2))
    return 0 if all(each["held"] for each in report["limits"]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
