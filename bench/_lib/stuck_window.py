"""A process that holds a call in the whole program, whose window's thread is held up now and then.

python -m bench._lib.stuck_window PLAN none|waits|computes < token and certificate as JSON
"""

from __future__ import annotations

import asyncio
import json
import struct
import sys
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

from aiortc.rtcdtlstransport import RTCDtlsTransport

from bench._lib.call_options import CallPlan
from bench._lib.clip import ClipCamera
from bench._lib.far_end import FirstSound
from bench._lib.samples import percentile, rounded
from bench._lib.window import WatchedProgram
from swdesk.media.playout import Playout
from swdesk.media.sources import FRAME_SECONDS, SAMPLES_PER_FRAME, VideoSettings
from swdesk.media.synthetic import ToneSource

HELD_SECONDS, EVERY_SECONDS = 0.3, 2.0


class SoundClock:
    """When sound left and when it was played, by the blocks of it."""

    def __init__(self) -> None:
        self.on = False
        self.played: list[float] = []
        self._left: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)  # by SSRC

    @property
    def sent(self) -> list[float]:
        """When packets of sound left: of the stream whose timestamps go on by 20 ms."""
        for packets in self._left.values():
            steps = [(b[0] - a[0]) & 0xFFFFFFFF for a, b in pairwise(packets)]
            if steps and steps.count(SAMPLES_PER_FRAME) > len(steps) / 2:
                return [at for _, at in packets]
        return []

    def install(self) -> None:
        """Watch every packet that is encrypted, and every block that is played."""
        send, start = RTCDtlsTransport._send_rtp, Playout.start

        async def watched_send(transport: RTCDtlsTransport, data: bytes) -> None:
            if self.on and len(data) >= 12 and not 192 <= data[1] <= 223:  # RTCP (RFC 5761)
                timestamp, ssrc = struct.unpack_from("!LL", data, 4)
                self._left[ssrc].append((timestamp, time.monotonic()))
            await send(transport, data)

        def watched_start(playout: Playout, *arguments: Any) -> None:
            start(playout, *arguments)
            playout.subscribe(lambda _frame: self.played.append(time.monotonic()) if self.on else None)

        RTCDtlsTransport._send_rtp = watched_send
        Playout.start = watched_start


def stalls(name: str, at: list[float]) -> dict[str, Any]:
    """Between two blocks, beyond the 20 ms they are apart."""
    late = [max(0.0, b - a - FRAME_SECONDS) * 1000 for a, b in pairwise(at)]
    return {
        f"{name}_stall_ms_p99": rounded(percentile(late, 99), 1),
        f"{name}_stall_ms_max": rounded(max(late, default=float("inf")), 1),
        f"{name}_blocks": len(at),
    }


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
