"""A process that holds one long call in the whole program, and says what it held and showed in each minute.

python -m bench._lib.long_window PLAN < token and certificate as JSON
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from bench._lib.call_options import CallPlan
from bench._lib.clip import ClipCamera
from bench._lib.far_end import FirstSound
from bench._lib.processes import MIB
from bench._lib.round_trip import RoundTrips
from bench._lib.samples import rounded
from bench._lib.window import WatchedProgram
from swdesk.app.widgets.video_view import VideoView
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import ToneSource

MINUTE = 60.0
LOOK_SECONDS = 5.0  # between two looks at the memory
DELAY_SECONDS = 10.0  # of each minute, in which counters are read


class LongCall:
    """Everything of one call."""

    def __init__(self, plan: CallPlan, token: str) -> None:
        self._plan = plan
        self._token = token
        self._camera = ClipCamera(Path(plan.clip), VideoSettings(plan.width, plan.height, plan.fps))
        self._shown = RoundTrips(self._camera)
        self._program = WatchedProgram(self._call)
        self._program.camera = self._camera
        self._program.on_painted = self._painted
        if plan.sound == "made":
            self._program.microphone, self._program.speaker = ToneSource(440), FirstSound()
        self.minutes: list[dict[str, Any]] = []

    def run(self, ca_pem: str) -> int:
        """The program's own exit code."""
        return self._program.run(ca_pem)

    def _painted(self, view: VideoView) -> None:
        if self._shown.on:
            picture = view._picture
            rows = np.frombuffer(picture.buffer, np.uint8).reshape(-1, picture.stride)
            self._shown.luma_seen(rows[: picture.height, 1 : picture.width * 4 : 4], time.monotonic())

    async def _call(self) -> None:
        program = self._program
        program.press_dial(self._token, self._plan.destination)
        await program.until(lambda: program.connected_at)
        for number in range(round(self._plan.seconds / MINUTE)):
            self.minutes.append({"minute": number + 1, **await self._minute()})
        program.window.panel.hang_up.click()

    async def _minute(self) -> dict[str, Any]:
        view, process = self._program.window.stage.remote, psutil.Process()
        self._shown = RoundTrips(self._camera)
        cpu, painted, began = time.process_time(), view.frames_painted, time.monotonic()
        looks = []
        while (passed := time.monotonic() - began) < MINUTE:
            self._shown.on = MINUTE - passed <= DELAY_SECONDS
            await asyncio.sleep(min(LOOK_SECONDS, MINUTE - passed))
            looks.append(process.memory_full_info())
        seconds = time.monotonic() - began
        return {
            # what is this process's alone: PSS moves with who else has the same libraries loaded
            "uss_mib": rounded(statistics.median(one.uss for one in looks) / MIB, 2),
            "pss_mib": rounded(statistics.median(getattr(one, "pss", one.rss) for one in looks) / MIB, 2),
            "rss_mib": rounded(statistics.median(one.rss for one in looks) / MIB, 2),
            "cpu_per_second": rounded((time.process_time() - cpu) / seconds),
            "painted_fps": rounded((view.frames_painted - painted) / seconds, 1),
            **self._shown.numbers("shown"),
        }


def main() -> int:
    """Argument: the plan."""
    secrets = json.load(sys.stdin)
    call = LongCall(CallPlan.from_json(sys.argv[1]), secrets["token"])
    code = call.run(secrets["ca_pem"])
    print(json.dumps({"minutes": call.minutes}), flush=True)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
