"""A process that makes many calls in a row with one client, and says what it holds after each.

python -m bench._lib.many_calls CALLS SECONDS < token and certificate as JSON
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import threading
import weakref
from typing import Any

import psutil

from bench._lib.loop import run_as_the_program_does
from bench._lib.processes import rss_mib
from swdesk import CallStatus, Client
from swdesk.client import ClientOptions

TIDY_SECONDS = 0.3  # after a call was collected its memory is given back
COLLECT_LIMIT = 10.0
POOLS = ("uvloop_", "asyncio_", "swdesk-media_")  # bounded; when each of their threads begins is chance


async def measure(calls: int, seconds: float, secrets: dict[str, str]) -> dict[str, Any]:
    """After each call: memory (MiB), threads, open files, tasks, objects."""
    after: list[dict[str, float]] = []
    process = psutil.Process()
    async with Client(secrets["token"], options=ClientOptions(ca_pem=secrets["ca_pem"])) as client:
        for _ in range(calls):
            call = await client.dial(
                "/public/echo?channel=video", video=True, microphone="tone:440", camera="synthetic:bars"
            )
            await call.until(CallStatus.CONNECTED, timeout=20)
            await asyncio.sleep(seconds)
            await call.hangup()
            await asyncio.wait_for(call.finished.wait(), 10)
            collected = asyncio.Event()
            weakref.finalize(call, collected.set)
            del call
            await asyncio.wait_for(collected.wait(), COLLECT_LIMIT)
            await asyncio.sleep(TIDY_SECONDS)
            after.append(
                {
                    "rss_mib": round(rss_mib(), 2),
                    "threads": sum(not one.name.startswith(POOLS) for one in threading.enumerate()),
                    "files": process.num_fds(),
                    "tasks": len(asyncio.all_tasks()),
                    "objects": len(gc.get_objects()),
                }
            )
    return {"after": after}


def main() -> None:
    """Arguments: calls, seconds of each."""
    numbers = run_as_the_program_does(measure(int(sys.argv[1]), float(sys.argv[2]), json.load(sys.stdin)))
    print(json.dumps(numbers), flush=True)


if __name__ == "__main__":
    main()
