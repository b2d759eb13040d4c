"""A process that runs the whole program, presses Dial in its window, and prints what it measured as JSON.

    python -m bench._lib.window_client PLAN < token and certificate as JSON

The program's own `run` is used unchanged. From outside come the camera, microphone and speaker of the
measurement, in place of the machine's, and three places to watch: the call, the remote view's painting, and
a beat of the GUI thread.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from bench._lib.beat import Beat
from bench._lib.call_options import CallPlan
from bench._lib.clip import ClipCamera
from bench._lib.far_end import FarPictures, FirstSound, Traffic, until_both
from bench._lib.processes import pss_mib
from bench._lib.round_trip import RoundTrips
from bench._lib.samples import rounded
from swdesk.app.main import run
from swdesk.app.widgets.video_view import VideoView
from swdesk.app.windows.main_window import MainWindow
from swdesk.call.call import Call
from swdesk.cli.options import AppOptions, Connection
from swdesk.client import Client
from swdesk.media.sinks import register_audio_sink
from swdesk.media.sources import VideoSettings, register_audio_source, register_video_source
from swdesk.media.stats import LegStats
from swdesk.media.synthetic import ToneSource
from swdesk.protocol.call_machine import CallStatus

SETTLE_SECONDS = 1.5  # the window fills in what it remembers, and loads what it needs for a call


class Measurement:
    """One call in the window."""

    def __init__(self, plan: CallPlan, token: str) -> None:
        self._plan = plan
        self._token = token
        self._camera = ClipCamera(Path(plan.clip), VideoSettings(plan.width, plan.height, plan.fps))
        self._received = RoundTrips(self._camera)
        self._shown = RoundTrips(self._camera)
        self._pictures = FarPictures(self._received)
        self._sound = FirstSound()
        self._connected_at: float | None = None
        self._window: MainWindow | None = None
        self._call: Call | None = None
        self._engine_loop: asyncio.AbstractEventLoop | None = None
        self._call: Call | None = None
        self._engine_loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self.numbers: dict[str, Any] = {}
        self.failure: BaseException | None = None

    def install(self) -> None:
        """Put the watching places into the program's classes."""
        make_window, make_call, take = MainWindow.__init__, Client.dial, VideoView._take

        def watched_window(window: MainWindow, *arguments: Any, **named: Any) -> None:
            make_window(window, *arguments, **named)
            self._window = window
            window.painted.connect(self._begin)

        async def watched_dial(client: Client, *arguments: Any, **named: Any) -> Call:
            call = await make_call(client, *arguments, **named)
            call.statuses.subscribe(self._status)
            call.remote_video.subscribe_raw(self._pictures)
            self._call, self._engine_loop = call, asyncio.get_running_loop()
            return call

        def watched_take(view: VideoView) -> None:
            before = view.frames_painted
            take(view)
            if self._shown.on and view.frames_painted > before and view is self._window.stage.remote:
                picture = view._picture
                rows = np.frombuffer(picture.buffer, np.uint8).reshape(-1, picture.stride)
                green = rows[: picture.height, 1 : picture.width * 4 : 4]
                self._shown.luma_seen(green, time.monotonic())

        MainWindow.__init__ = watched_window
        Client.dial = watched_dial
        VideoView._take = watched_take

    def _status(self, status: CallStatus) -> None:
        if status is CallStatus.CONNECTED and self._connected_at is None:
            self._connected_at = time.monotonic()

    def _begin(self) -> None:
        register_video_source("camera", lambda _rest, _settings: self._camera)
        register_audio_source("microphone", lambda _rest: ToneSource(440))
        register_audio_sink("speaker", lambda _rest: self._sound)
        self._task = asyncio.get_running_loop().create_task(self._guarded())

    async def _guarded(self) -> None:
        try:
            await self._measure()
        except BaseException as error:
            error.add_note("the window's log:\n" + self._window.log.text.toPlainText())
            self.failure = error
        finally:
            self._window.close()

    async def _measure(self) -> None:
        plan, window = self._plan, self._window
        beat = Beat()
        await asyncio.sleep(SETTLE_SECONDS)
        window.panel.token.setText(self._token)
        window.panel.destination.setText(plan.destination)
        began = time.monotonic()
        window.panel.dial.click()
        await until_both(self._sound, self._pictures)
        await asyncio.sleep(plan.warm_up)

        view = window.stage.remote
        traffic = Traffic(await self._stats())
        traffic = Traffic(await self._stats())
        beat.on = True
        received, painted, cpu, at = (
            self._pictures.count,
            view.frames_painted,
            time.process_time(),
            time.monotonic(),
        )
        await asyncio.sleep(plan.seconds)
        seconds = time.monotonic() - at
        cpu = time.process_time() - cpu
        received, painted = self._pictures.count - received, view.frames_painted - painted
        beat.on = False
        traffic_numbers = traffic.until(await self._stats())
        pss = pss_mib()

        self._received.on = self._shown.on = True
        await asyncio.sleep(plan.delay_seconds)
        self._received.on = self._shown.on = False
        window.panel.hang_up.click()
        self.numbers = {
            "to_connected_s": rounded((self._connected_at or float("nan")) - began),
            "to_first_audio_s": rounded(self._sound.at - began),
            "to_first_picture_s": rounded(self._pictures.first_at - began),
            "cpu_per_second": rounded(cpu / seconds),
            "received_fps": rounded(received / seconds, 1),
            "painted_fps": rounded(painted / seconds, 1),
            **traffic_numbers,
            **traffic_numbers,
            **beat.numbers(),
            "peak_rss_mib": rounded(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
            "pss_mib": rounded(pss, 1),
            "processes": 1,
            "picture_in": self._pictures.size,
            "view": f"{view.width()}x{view.height()}",
            **self._received.numbers("received"),
            **self._shown.numbers("shown"),
        }

    async def _stats(self) -> LegStats:
        asked = asyncio.run_coroutine_threadsafe(self._call.stats(), self._engine_loop)
        return await asyncio.wrap_future(asked)

    async def _stats(self) -> LegStats:
        asked = asyncio.run_coroutine_threadsafe(self._call.stats(), self._engine_loop)
        return await asyncio.wrap_future(asked)


def main() -> int:
    """Run the plan of the first argument."""
    plan = CallPlan.from_json(sys.argv[1])
    secrets = json.load(sys.stdin)
    measurement = Measurement(plan, secrets["token"])
    measurement.install()
    with tempfile.TemporaryDirectory() as scratch:
        authority = Path(scratch) / "space.pem"
        authority.write_text(secrets["ca_pem"])
        code = run(AppOptions(connection=Connection(ca_file=authority)))
    if measurement.failure is not None:
        raise measurement.failure
    print(json.dumps(measurement.numbers), flush=True)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
