"""A process that holds a call in the whole program, whose window's thread is held up now and then.

python -m bench._lib.stuck_window PLAN none|waits|computes < token and certificate as JSON
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

from bench._lib.call_options import CallPlan
from bench._lib.clip import ClipCamera
from bench._lib.far_end import FirstSound
from bench._lib.sound_clock import SoundClock, stalls
from bench._lib.window import WatchedProgram
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import ToneSource

HELD_SECONDS, EVERY_SECONDS = 0.3, 2.0


def hold(kind: str) -> None:
    """Keep the calling thread."""
    if kind == "waits":
        time.sleep(HELD_SECONDS)
    else:
        until = time.monotonic() + HELD_SECONDS
        while time.monotonic() < until:
            sum(range(1000))


def main() -> int:
    """Arguments: the plan, and how the window's thread is held."""
    plan, kind = CallPlan.from_json(sys.argv[1]), sys.argv[2]
    secrets = json.load(sys.stdin)
    clock = SoundClock()
    clock.install()
    numbers: dict[str, Any] = {}

    async def call() -> None:
        program.press_dial(secrets["token"], plan.destination)
        await program.until(lambda: program.connected_at)
        await asyncio.sleep(plan.warm_up)
        clock.on = True
        until = time.monotonic() + plan.seconds
        held = 0
        while time.monotonic() < until:
            await asyncio.sleep(EVERY_SECONDS - HELD_SECONDS)
            if kind != "none":
                hold(kind)
                held += 1
        clock.on = False
        program.window.panel.hang_up.click()
        numbers.update(held=held, **stalls("sent", clock.sent), **stalls("played", clock.played))

    program = WatchedProgram(call)
    program.camera = ClipCamera(Path(plan.clip), VideoSettings(plan.width, plan.height, plan.fps))
    if plan.sound == "made":
        program.microphone, program.speaker = ToneSource(440), FirstSound()
    code = program.run(secrets["ca_pem"])
    print(json.dumps(numbers), flush=True)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
