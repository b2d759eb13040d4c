"""A process that runs the whole program, presses Dial in its window, and prints what it measured as JSON.

python -m bench._lib.window_client PLAN < token and certificate as JSON
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from bench._lib.beat import Beat
from bench._lib.call_options import CallPlan
from bench._lib.clip import ClipCamera
from bench._lib.far_end import FarPictures, FirstSound, Traffic
from bench._lib.processes import pss_mib
from bench._lib.round_trip import RoundTrips
from bench._lib.samples import rounded
from bench._lib.threads import ThreadMeter
from bench._lib.window import WatchedProgram
from swdesk.app.widgets.video_view import VideoView
from swdesk.call.call import Call
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import ToneSource


class Measurement:
    """One call in the window."""

    def __init__(self, plan: CallPlan, token: str) -> None:
        self._plan = plan
        self._token = token
        self._program = WatchedProgram(self._measure)
        self._first_painted: float | None = None
        self.numbers: dict[str, Any] = {}
        if plan.video:
            camera = ClipCamera(Path(plan.clip), VideoSettings(plan.width, plan.height, plan.fps))
            self._program.camera = camera
            self._received, self._shown = RoundTrips(camera), RoundTrips(camera)
            self._pictures = FarPictures(self._received)
            self._program.on_painted = self._painted
            self._program.on_call = self._called
        if plan.sound == "made":
            self._program.microphone, self._program.speaker = ToneSource(440), FirstSound()
        if plan.codec != "vp8":
            self._program.dial_options = video_codec(plan.codec)

    def run(self, ca_pem: str) -> int:
        """The program's own exit code."""
        return self._program.run(ca_pem)

    def _called(self, call: Call) -> None:
        call.remote_video.subscribe_raw(self._pictures)

    def _painted(self, view: VideoView) -> None:
        if self._first_painted is None:
            self._first_painted = time.monotonic()
        if self._shown.on:
            picture = view._picture
            rows = np.frombuffer(picture.buffer, np.uint8).reshape(-1, picture.stride)
            self._shown.luma_seen(rows[: picture.height, 1 : picture.width * 4 : 4], time.monotonic())

    async def _measure(self) -> None:
        plan, program = self._plan, self._program
        beat = Beat() if plan.beat else None
        began = program.press_dial(self._token, plan.destination, video=plan.video)
        await program.until(lambda: program.connected_at)
        if plan.video:
            await program.until(lambda: self._first_painted)
        await asyncio.sleep(plan.warm_up)
        self.numbers = await self._steady(beat)
        if plan.video and plan.delay_seconds:
            self.numbers |= await self._delays()
        stats = await program.stats()
        program.window.panel.hang_up.click()
        self.numbers |= {
            "to_connected_s": rounded((program.connected_at or float("nan")) - began),
            "to_first_audio_s": rounded((stats.first_audio_at or float("nan")) - began),
            "to_first_picture_s": rounded((self._first_painted or began) - began) if plan.video else None,
            "sound": plan.sound,
        }

    async def _steady(self, beat: Beat | None) -> dict[str, Any]:
        plan, program = self._plan, self._program
        view = program.window.stage.remote
        traffic = Traffic(await program.stats())
        threads = ThreadMeter()
        if beat is not None:
            beat.on = True
        painted, cpu, at = view.frames_painted, time.process_time(), time.monotonic()
        received = self._pictures.count if plan.video else 0
        await asyncio.sleep(plan.seconds)
        seconds, cpu = time.monotonic() - at, time.process_time() - cpu
        numbers: dict[str, Any] = {
            "cpu_per_second": rounded(cpu / seconds),
            "cpu_by_thread": threads.per_second(seconds),
            **traffic.until(await program.stats()),
        }
        if beat is not None:
            beat.on = False
            numbers |= beat.numbers()
        if plan.video:
            numbers |= {
                "received_fps": rounded((self._pictures.count - received) / seconds, 1),
                "painted_fps": rounded((view.frames_painted - painted) / seconds, 1),
                "picture_in": self._pictures.size,
                "view": f"{view.width()}x{view.height()}",
            }
        return numbers | {"pss_mib": rounded(pss_mib(), 1)}

    async def _delays(self) -> dict[str, Any]:
        self._received.on = self._shown.on = True
        await asyncio.sleep(self._plan.delay_seconds)
        self._received.on = self._shown.on = False
        return {**self._received.numbers("received"), **self._shown.numbers("shown")}


def video_codec(name: str) -> dict[str, Any]:
    """What `dial` is told so that this codec is used for pictures, and no other."""
    from swdesk.media.codec_choice import CodecOrder

    return {"codecs": CodecOrder(video=(name,))}


def main() -> int:
    """Run the plan of the first argument."""
    plan = CallPlan.from_json(sys.argv[1])
    secrets = json.load(sys.stdin)
    measurement = Measurement(plan, secrets["token"])
    code = measurement.run(secrets["ca_pem"])
    print(json.dumps(measurement.numbers), flush=True)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
