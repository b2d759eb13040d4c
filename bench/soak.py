#!/usr/bin/env python3
"""Memory over many calls: python bench/soak.py [--calls 50] [--warm-up 5] [--seconds 2]

One engine makes the calls one after another and says what it holds after each. The growth is that of the
median of the last five calls over the median of the five after the warm-up. Prints JSON; exit code 1 when
the growth is over the limit, or when threads, open files or tasks are left behind.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench._lib.children import run_child
from bench._lib.clients import USER
from bench._lib.limits import MEMORY_GROWTH_MIB, limit
from bench._lib.processes import machine
from swdesk.cli.lab import LabSpace

GROUP = 5
OBJECTS = 1000  # a call that is kept is some two thousand


async def run(options: argparse.Namespace) -> dict[str, Any]:
    """Warm-up and calls in one process."""
    load = os.getloadavg()
    calls = options.warm_up + options.calls
    async with LabSpace.start() as lab:
        numbers = await run_child(
            "bench._lib.many_calls",
            str(calls),
            str(options.seconds),
            secrets={"token": lab.token(USER), "ca_pem": lab.ca_pem},
            environment=os.environ,
            timeout=60 + calls * (options.seconds + 15),
        )
    after = numbers["after"]
    counted = after[options.warm_up :]

    def growth(name: str) -> float:
        first, last = ([one[name] for one in part] for part in (counted[:GROUP], counted[-GROUP:]))
        return round(statistics.median(last) - statistics.median(first), 2)

    return {
        "benchmark": "soak",
        "calls": options.calls,
        "warm_up": options.warm_up,
        "seconds": options.seconds,
        "machine": machine(load),
        "limits": [
            limit("growth of memory, MiB", growth("rss_mib"), MEMORY_GROWTH_MIB),
            *(limit(f"growth of {name}", growth(name), 0) for name in ("threads", "files", "tasks")),
            limit("growth of objects", growth("objects"), OBJECTS),
        ],
        "first": counted[0],
        "last": counted[-1],
        "rss_mib": [one["rss_mib"] for one in after],
    }


def main() -> int:
    """Exit code 1 when a limit is not held."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--calls", type=int, default=50, help="counted calls (default: 50)")
    parser.add_argument("--warm-up", type=int, default=5, help="calls before them (default: 5)")
    parser.add_argument("--seconds", type=float, default=2, help="length of each call (default: 2)")
    report = asyncio.run(run(parser.parse_args()))
    print(json.dumps(report, indent=2))
    return 0 if all(each["held"] for each in report["limits"]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
