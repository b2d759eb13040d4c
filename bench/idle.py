#!/usr/bin/env python3
"""The window open, signed in, nothing going on: python bench/idle.py [--seconds 20] [--repeat 3]

Prints JSON: CPU seconds a second, by thread, wake-ups a second, and memory; once with nobody at the window,
and once after the pointer was moved over it, when what a call needs has been loaded. Exit code 1 when a limit
is not held.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench._lib.children import run_child
from bench._lib.clients import USER
from bench._lib.limits import IDLE_CPU, IDLE_CPU_AIM, IDLE_PSS_MIB, limit
from bench._lib.processes import machine
from bench._lib.samples import medians
from bench._lib.screen import SCREENS, Screen
from swdesk.cli.lab import LabSpace

WAYS = ("alone", "attended")


async def measure(way: str, options: argparse.Namespace, screen: Screen) -> dict[str, Any]:
    """One kind of being idle."""
    repeats = []
    for number in range(options.repeat):
        print(f"{way} {number + 1}/{options.repeat}", file=sys.stderr)
        async with LabSpace.start() as lab:
            repeats.append(
                await run_child(
                    "bench._lib.idle_window",
                    str(options.seconds),
                    way,
                    secrets={"token": lab.token(USER), "ca_pem": lab.ca_pem},
                    environment=screen.environment,
                    timeout=options.seconds + 60,
                )
            )
    numbers = medians(repeats)
    return {
        "way": way,
        "limits": [
            {**limit("CPU, of a core", numbers["cpu_per_second"]["median"], IDLE_CPU), "aim": IDLE_CPU_AIM},
            limit("PSS, MiB", numbers["pss_mib"]["median"], IDLE_PSS_MIB),
        ]
        if way == WAYS[0]
        else [],
        "numbers": numbers,
        "repeats": repeats,
    }


async def run(options: argparse.Namespace) -> dict[str, Any]:
    """Both kinds."""
    load = os.getloadavg()
    with Screen.open(options.screen) as screen:
        results = [await measure(way, options, screen) for way in WAYS]
        drawn_on = screen.name
    return {
        "benchmark": "idle",
        "seconds": options.seconds,
        "screen": drawn_on,
        "machine": machine(load),
        "limits": results[0]["limits"],
        "results": results,
    }


def main() -> int:
    """Exit code 1 when a limit is not held."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=20, help="how long to watch (20)")
    parser.add_argument("--repeat", type=int, default=3, help="starts of each kind (3)")
    parser.add_argument("--screen", choices=SCREENS, default="auto", help="where the window is drawn (auto)")
    report = asyncio.run(run(parser.parse_args()))
    print(json.dumps(report, indent=2))
    return 0 if all(each["held"] for each in report["limits"]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
