#!/usr/bin/env python3
"""What a call's sound does while the window is stuck: python bench/stall.py [--seconds 12] [--repeat 3]

The window's thread is held for 300 ms every two seconds of a video call: by a wait that lets other threads
run (a system dialog, a driver), and by Python that computes. Measured are the longest times between two
blocks of sound, both ways: packets that leave, and blocks handed to the loudspeaker. A stall is what is
beyond the 20 ms two blocks are apart. Prints JSON; exit code 1 when a stall is over the limit.
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

from bench._lib.call_options import CallPlan
from bench._lib.children import run_child
from bench._lib.clients import USER
from bench._lib.clip import write_clip
from bench._lib.limits import STALL_MS, limit
from bench._lib.processes import machine
from bench._lib.samples import medians
from bench._lib.screen import SCREENS, Screen
from bench._lib.sound_server import SoundServer
from swdesk.cli.lab import LabSpace

KINDS = ("none", "waits", "computes")
WAYS = ("sent", "played")


async def measure(kind: str, plan: CallPlan, options: argparse.Namespace, screen: Screen) -> dict[str, Any]:
    """Some calls with the window held in one way."""
    repeats = []
    for number in range(options.repeat):
        print(f"{kind} {number + 1}/{options.repeat}", file=sys.stderr)
        async with LabSpace.start() as lab:
            repeats.append(
                await run_child(
                    "bench._lib.stuck_window",
                    plan.to_json(),
                    kind,
                    secrets={"token": lab.token(USER), "ca_pem": lab.ca_pem},
                    environment=screen.environment,
                    timeout=options.seconds + 60,
                )
            )
    numbers = medians(repeats)
    worst = {way: max(one[f"{way}_stall_ms_max"] for one in repeats) for way in WAYS}
    return {
        "held_by": kind,
        "limits": [limit(f"{kind}: {way}, longest stall of all, ms", worst[way], STALL_MS) for way in WAYS],
        "numbers": numbers,
        "repeats": repeats,
    }


async def run(options: argparse.Namespace) -> dict[str, Any]:
    """Not held, and held in both ways."""
    load = os.getloadavg()
    with contextlib.ExitStack() as undo:
        screen = undo.enter_context(Screen.open(options.screen))
        scratch = Path(undo.enter_context(tempfile.TemporaryDirectory()))
        sound = "made"
        if SoundServer.is_possible():
            server = undo.enter_context(SoundServer.open())
            screen = replace(screen, environment={**screen.environment, **server.environment})
            sound = "devices"
        clip = scratch / "camera.y4m"
        write_clip(clip, width=640, height=360, fps=30, content="camera")
        plan = CallPlan(640, 360, seconds=options.seconds, clip=str(clip), sound=sound)
        results = [await measure(kind, plan, options, screen) for kind in KINDS]
    return {
        "benchmark": "stall",
        "seconds": options.seconds,
        "sound": sound,
        "machine": machine(load),
        "limits": [each for one in results for each in one["limits"]],
        "results": results,
    }


def main() -> int:
    """Exit code 1 when a limit is not held."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=12, help="measured seconds of each call (12)")
    parser.add_argument("--repeat", type=int, default=3, help="calls of each kind (3)")
    parser.add_argument("--screen", choices=SCREENS, default="auto", help="where the window is drawn (auto)")
    report = asyncio.run(run(parser.parse_args()))
    print(json.dumps(report, indent=2))
    return 0 if all(each["held"] for each in report["limits"]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
