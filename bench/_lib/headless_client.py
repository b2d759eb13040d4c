"""A process that makes one call with the engine alone, and prints what it measured as one line of JSON.

    python -m bench._lib.headless_client PLAN < token and certificate as JSON

The token comes by standard input: arguments can be read by everyone on the machine.
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
from bench._lib.far_end import FarPictures, FirstSound, Traffic, until_both
from bench._lib.loop import run_as_the_program_does
from bench._lib.processes import pss_mib
from bench._lib.round_trip import RoundTrips
from bench._lib.samples import rounded
from swdesk import CallStatus, Client
from swdesk.client import ClientOptions
from swdesk.media.sources import VideoSettings


async def measure(plan: CallPlan, secrets: dict[str, str]) -> dict[str, Any]:
    """The whole call; everything is counted for this process alone."""
    camera = ClipCamera(Path(plan.clip), VideoSettings(plan.width, plan.height, plan.fps))
    round_trips = RoundTrips(camera)
    pictures = FarPictures(round_trips)
    sound = FirstSound()
    async with Client(secrets["token"], options=ClientOptions(ca_pem=secrets["ca_pem"])) as client:
        began = time.monotonic()
        call = await client.dial(
            plan.destination, camera=camera, microphone="tone:440", speaker=sound, video=True
        )
        call.remote_video.subscribe_raw(pictures)
        await call.until(CallStatus.CONNECTED, timeout=20)
        connected = time.monotonic()
        await until_both(sound, pictures)
        await asyncio.sleep(plan.warm_up)
        counted, cpu, measured = pictures.count, time.process_time(), time.monotonic()
        traffic = Traffic(await call.stats())
        await asyncio.sleep(plan.seconds)
        seconds = time.monotonic() - measured
        steady = {
            "cpu_per_second": rounded((time.process_time() - cpu) / seconds),
            "received_fps": rounded((pictures.count - counted) / seconds, 1),
            **traffic.until(await call.stats()),
        }
        pss = pss_mib()
        round_trips.on = True
        await asyncio.sleep(plan.delay_seconds)
        round_trips.on = False
        await call.hangup()
    return {
        "to_connected_s": rounded(connected - began),
        "to_first_audio_s": rounded(sound.at - began),
        "to_first_picture_s": rounded(pictures.first_at - began),
        **steady,
        "pss_mib": rounded(pss, 1),
        "picture_in": pictures.size,
        **round_trips.numbers("received"),
    }


def main() -> None:
    """Run the plan of the first argument."""
    plan = CallPlan.from_json(sys.argv[1])
    print(json.dumps(run_as_the_program_does(measure(plan, json.load(sys.stdin)))), flush=True)


if __name__ == "__main__":
    main()
