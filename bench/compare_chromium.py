#!/usr/bin/env python3
"""swdesk and the official SDK's page in Chromium: the same call to the same space in the same run.

    python bench/compare_chromium.py [--repeat 5] [--only ROWS]

ROWS, separated by commas: vp8-360, vp8-720, h264-360, h264-720, audio, dial-360, dial-720, start. All of
them take some twelve minutes. The clients take turns, so that the noise of the machine meets both. Whole
process trees are counted, both with their windows on one Xvfb (`--headless`: Chromium without, as in earlier
figures).

Chromium is held to the bit rate ours sent just before, and to the full picture size. Both play to a
PulseAudio of the measurement's own. Ours captures from it too, with echo canceller, noise suppression and
gain control; Chromium captures the same voice with its fake microphone, and processes it as the SDK asks.

Prints JSON: for each call the medians of the repeats with the lowest and highest, their ratios (below 1: less
than Chromium), and the limits with what was reached. Exit code 1 when a limit is not held or a call failed.
Needs chromium, node and npm.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench._lib.call_options import CallPlan
from bench._lib.clients import SCREENS, USER, measure_call
from bench._lib.clip import write_clip
from bench._lib.limits import compare_limits
from bench._lib.processes import machine
from bench._lib.samples import medians, ratios
from bench._lib.screen import Screen
from bench._lib.sdk_client import measure_sdk_call
from bench._lib.sound_server import SoundServer
from bench._lib.starts import measure_sdk_start, measure_start
from swdesk.cli.lab import LabSpace

SIZES = {"360": (640, 360), "720": (1280, 720)}
CALLS = ("vp8-360", "vp8-720", "h264-360", "h264-720", "audio", "dial-360", "dial-720")
START = "start"
COMPARED = (
    "cpu_per_second",
    "cpu_ms_per_frame",
    "peak_pss_mib",
    "peak_rss_mib",
    "processes",
    "painted_fps",
    "shown_ms_p50",
    "shown_ms_p95",
    "to_connected_s",
    "to_first_audio_s",
    "to_first_picture_s",
    "to_usable_window_s",
    "kbit_out",
    "audio_kbit_out",
)


def plan_of(name: str, options: argparse.Namespace, scratch: Path, sound: str) -> CallPlan:
    """The call of this name, its clip written."""
    is_short = name.startswith("dial-")  # how a call begins; Chromium is told nothing of a bit rate then
    common = {
        "seconds": 0.5 if is_short else options.seconds,
        "warm_up": 0.2 if is_short else options.warm_up,
        "sound": sound,
    }
    if name == "audio":
        # Chromium's fake camera wants a file, though nobody opens it.
        clip = scratch / "unused.y4m"
        write_clip(clip, width=160, height=90, fps=30, content="bars")
        return CallPlan(
            0,
            0,
            video=False,
            delay_seconds=0,
            destination="/public/echo?channel=audio",
            clip=str(clip),
            **common,
        )
    codec, size = name.split("-")
    width, height = SIZES[size]
    clip = scratch / f"{size}.y4m"
    if not clip.exists():
        write_clip(clip, width=width, height=height, fps=30, content="camera")
    # The delay is the same question for both codecs: asked once, of VP8.
    delay = options.delay_seconds if codec == "vp8" else 0
    codec = "vp8" if is_short else codec
    return CallPlan(width, height, codec=codec, delay_seconds=delay, clip=str(clip), **common)


def with_frame_cost(numbers: dict[str, Any]) -> dict[str, Any]:
    """CPU per picture shown: a client that shows fewer is not thereby cheaper."""
    shown = numbers.get("painted_fps")
    return (
        {**numbers, "cpu_ms_per_frame": round(numbers["cpu_per_second"] / shown * 1000, 3)}
        if shown
        else numbers
    )


async def one_pair(
    plan: CallPlan | None, lab: LabSpace, screen: Screen, scratch: Path, *, is_headless: bool
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Ours, then Chromium's."""
    environment = screen.environment
    if plan is None:
        return await measure_start(screen), await measure_sdk_start(
            scratch, environment, is_headless=is_headless
        )
    ours = await measure_call("window", plan, lab, screen)
    is_long = plan.seconds > 1
    held = replace(plan, max_kbit=ours.get("kbit_out")) if is_long else plan
    theirs = await measure_sdk_call(
        held,
        token=lab.token(USER),
        port=lab.port,
        scratch=scratch,
        environment=environment,
        is_headless=is_headless,
    )
    if is_long:
        return with_frame_cost(ours), with_frame_cost(theirs)
    return tuple({key: one[key] for key in one if key.startswith("to_")} for one in (ours, theirs))  # type: ignore[return-value]


async def compare(
    name: str, options: argparse.Namespace, screen: Screen, scratch: Path, sound: str
) -> dict[str, Any]:
    """One row of calls."""
    plan = None if name == START else plan_of(name, options, scratch, sound)
    ours: list[dict[str, Any]] = []
    theirs: list[dict[str, Any]] = []
    load = os.getloadavg()[0]
    async with LabSpace.start() as lab:
        for number in range(options.repeat):
            print(f"{name} {number + 1}/{options.repeat}", file=sys.stderr)
            try:
                pair = await one_pair(plan, lab, screen, scratch, is_headless=options.headless)
            except Exception as error:
                return {"call": name, "error": f"{type(error).__name__}: {error}"[-2000:], "limits": []}
            ours.append(pair[0])
            theirs.append(pair[1])
    summaries = medians(ours), medians(theirs)
    found = ratios(*({key: one[key] for key in COMPARED if key in one} for one in summaries))
    result: dict[str, Any] = {
        "call": name,
        "load": [round(load, 2), round(os.getloadavg()[0], 2)],
        "limits": compare_limits(name, found, summaries[0]),
        "ratios": found,
        "swdesk": summaries[0],
        "chromium": summaries[1],
    }
    if plan is not None and plan.video and not name.startswith("dial-"):
        size = f"{plan.width}x{plan.height}"
        result["pictures_equal"] = {one["picture_in"] for one in [*ours, *theirs]} == {size}
        result["bit_rates_equal"] = abs(found["kbit_out"] - 1) <= 0.15 if found.get("kbit_out") else False
        result["chromium_codec"] = sorted({str(one.get("codec")) for one in theirs})
    return {**result, "repeats": {"swdesk": ours, "chromium": theirs}}


async def run(options: argparse.Namespace) -> dict[str, Any]:
    """All rows that were asked for."""
    load = os.getloadavg()
    with contextlib.ExitStack() as undo:
        screen = undo.enter_context(Screen.open(options.screen))
        scratch = Path(undo.enter_context(tempfile.TemporaryDirectory()))
        sound = "made"
        if SoundServer.is_possible():
            server = undo.enter_context(SoundServer.open())
            screen = replace(screen, environment={**screen.environment, **server.environment})
            sound = "devices"
        results = [await compare(name, options, screen, scratch, sound) for name in options.only]
    return {
        "benchmark": "compare_chromium",
        "seconds": options.seconds,
        "repeat": options.repeat,
        "screen": screen.name,
        "chromium": "headless" if options.headless else "with its window",
        "sound": sound,
        "machine": machine(load),
        "limits": [{"call": one["call"], **each} for one in results for each in one["limits"]],
        "results": results,
    }


def names(text: str) -> list[str]:
    """Names of rows, separated by commas."""
    wanted = text.split(",")
    if unknown := set(wanted) - {*CALLS, START}:
        raise argparse.ArgumentTypeError(f"no such call: {', '.join(sorted(unknown))}")
    return wanted


def main() -> int:
    """Exit code 1 when a limit is not held or a call failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", type=names, default=[*CALLS, START], help="rows, separated by commas (all)")
    parser.add_argument("--repeat", type=int, default=5, help="pairs of each row (5)")
    parser.add_argument("--seconds", type=float, default=5, help="measured seconds of each call (5)")
    parser.add_argument("--warm-up", type=float, default=3, help="seconds before them (3)")
    parser.add_argument(
        "--delay-seconds", type=float, default=3, help="seconds of picture delay, after them (3)"
    )
    parser.add_argument("--headless", action="store_true", help="Chromium without a window, on no screen")
    parser.add_argument("--screen", choices=SCREENS, default="auto", help="where our window is drawn (auto)")
    report = asyncio.run(run(parser.parse_args()))
    print(json.dumps(report, indent=2))
    is_held = all(limit["held"] for limit in report["limits"])
    return 0 if is_held and not any("error" in one for one in report["results"]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
