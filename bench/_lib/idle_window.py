"""A process that runs the whole program, signs in, does nothing for a while, and prints what that cost.

python -m bench._lib.idle_window SECONDS attended|alone < token and certificate as JSON

`attended`: somebody has moved the pointer over the window, and what a call needs is loaded.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

from bench._lib.processes import pss_mib, rss_mib
from bench._lib.samples import rounded
from bench._lib.threads import ThreadMeter
from bench._lib.window import WatchedProgram
from swdesk.app.phone import Presence

REST_SECONDS = 3.0  # after signing in, until everything has calmed down


def main() -> int:
    """Arguments: seconds, and whether somebody is there."""
    seconds, way = float(sys.argv[1]), sys.argv[2]
    secrets = json.load(sys.stdin)
    numbers: dict[str, Any] = {}

    async def idle() -> None:
        phone = program.window._phone
        await phone.sign_in(secrets["token"])
        await program.until(lambda: phone.account.value.presence is Presence.ONLINE)
        await asyncio.sleep(REST_SECONDS)
        threads, woken = ThreadMeter(), _wake_ups()
        cpu, at = time.process_time(), time.monotonic()
        await asyncio.sleep(seconds)
        took = time.monotonic() - at
        numbers.update(
            cpu_per_second=rounded((time.process_time() - cpu) / took, 4),
            wake_ups_per_second=rounded((_wake_ups() - woken) / took, 1),
            pss_mib=rounded(pss_mib(), 1),
            rss_mib=rounded(rss_mib(), 1),
            cpu_by_thread=threads.per_second(took),
            media_is_loaded="aiortc" in sys.modules,
        )

    program = WatchedProgram(idle, is_attended=way == "attended")
    code = program.run(secrets["ca_pem"])
    print(json.dumps(numbers), flush=True)
    return code


def _wake_ups() -> int:
    """How often any thread gave up its core to wait, so far; 0 where the system does not say."""
    found = 0
    for status in Path("/proc/self/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                found += int(line.split()[1])
    return found


if __name__ == "__main__":
    raise SystemExit(main())
