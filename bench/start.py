#!/usr/bin/env python3
"""From the start of the process to the first paint of the window: python bench/start.py [--repeat 9]

Prints JSON: the medians of the repeats with their spread. The first start is reported apart: it may have had
to read the program from disk and compile it. Every start has an empty home of its own, so that nothing
remembered and no running copy is met.
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

from bench._lib.processes import machine
from bench._lib.samples import medians
from bench._lib.screen import SCREENS, Screen
from bench._lib.starts import measure_start


async def run(options: argparse.Namespace) -> dict[str, Any]:
    """The first start, then the repeats."""
    load = os.getloadavg()
    with Screen.open(options.screen) as screen:
        first = await measure_start(screen)
        repeats = [await measure_start(screen) for _ in range(options.repeat)]
        drawn_on = screen.name
    return {
        "benchmark": "start",
        "screen": drawn_on,
        "machine": machine(load),
        "first": first,
        "numbers": medians(repeats),
        "repeats": repeats,
    }


def main() -> int:
    """Always 0."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repeat", type=int, default=9, help="starts after the first (default: 9)")
    parser.add_argument("--screen", choices=SCREENS, default="auto", help="where the window is drawn (auto)")
    print(json.dumps(asyncio.run(run(parser.parse_args())), indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
