#!/usr/bin/env python3
"""A call to the echo of a local space, measured: python bench/call.py [--seconds 30] [--repeat 3]

Prints one JSON object: for each client (the engine alone, and the whole program with its window) and each
picture size the medians of the repeats with their spread. Every call is made by a fresh process, counted
alone; the space runs in another. Times are seconds from the start of dialling, delays milliseconds, memory
MiB, CPU seconds per second of call. The window is drawn on an Xvfb when there is one, else offscreen.
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

from bench._lib.call_options import add_call_options, plans
from bench._lib.clients import CLIENTS, SCREENS, measure_call
from bench._lib.limits import call_limits
from bench._lib.processes import machine
from bench._lib.samples import medians
from bench._lib.screen import Screen
from swdesk.cli.lab import LabSpace


async def run(options: argparse.Namespace) -> dict[str, Any]:
    """All clients, all sizes, all repeats, one after another."""
    load = os.getloadavg()
    results: list[dict[str, Any]] = []
    with Screen.open(options.screen) as screen, tempfile.TemporaryDirectory() as scratch:
        for plan in plans(options, Path(scratch)):
            for client in options.client or CLIENTS:
                repeats = []
                for number in range(options.repeat):
                    print(
                        f"{client} {plan.width}x{plan.height} {number + 1}/{options.repeat}", file=sys.stderr
                    )
                    async with LabSpace.start() as lab:
                        repeats.append(await measure_call(client, plan, lab, screen))
                summary = medians(repeats)
                results.append(
                    {
                        "client": client,
                        "picture": f"{plan.width}x{plan.height}",
                        "picture_in": repeats[-1]["picture_in"],
                        "limits": call_limits(client, plan, repeats),
                        "numbers": summary,
                        "repeats": repeats,
                    }
                )
        drawn_on = screen.name
    return {
        "benchmark": "call",
        "seconds": options.seconds,
        "content": options.content,
        "screen": drawn_on,
        "machine": machine(load),
        "results": results,
    }


def main() -> int:
    """Exit code 1 when a limit of the project is not held."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_call_options(parser)
    parser.add_argument(
        "--client", choices=CLIENTS, action="append", help="which client; may be given twice (both)"
    )
    parser.add_argument("--screen", choices=SCREENS, default="auto", help="where the window is drawn (auto)")
    report = asyncio.run(run(parser.parse_args()))
    print(json.dumps(report, indent=2))
    return 0 if all(limit["held"] for result in report["results"] for limit in result["limits"]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
