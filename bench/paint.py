#!/usr/bin/env python3
"""What the pictures of a call cost the window: python bench/paint.py [--seconds 3] [--repeat 5]

Feeds the stage 30 far and 30 own pictures a second, without a call, in each state of what floats over them,
and prints JSON: CPU seconds of the window's thread per second, the mean time of painting one picture, and
what converting one takes in a worker; medians of the repeats with their spread.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench._lib.processes import machine
from bench._lib.samples import medians
from bench._lib.screen import SCREENS, Screen

ROOT = Path(__file__).resolve().parents[1]
STATES = ("bar shown", "bar faded", "numbers shown", "own picture hidden")
SIZE = (1180, 445)
FPS = 30


def measure(state: str, seconds: float) -> dict[str, float]:
    """In a process of its own, with a screen."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from swdesk.app.desktop.palette import DARK
    from swdesk.app.desktop.theme import Themes
    from swdesk.app.presenters.call import StageView
    from swdesk.app.widgets.stage import Stage
    from swdesk.media.scaling import Attachment
    from swdesk.media.sources import VideoSettings
    from swdesk.media.synthetic import BarsSource

    app = QApplication([])
    stage = Stage(Themes(app, DARK))
    stage.resize(*SIZE)
    stage.show_call(
        StageView(
            is_active=True, has_call=True, status="connected", destination="/public/test-room",
            elapsed="12:34", has_local_video=True, can_mute=True, can_switch_camera=True,
        )
    )  # fmt: skip
    stage.show()
    bar = stage.call_bar
    if state != "bar shown":
        bar._is_away = True
        bar._settle()
    bar._rest.setInterval(3_600_000)
    if state == "numbers shown":
        stage.show_numbers(tuple((f"Label {n}", "1280×720 · 30 fps · VP8 · 1.6 Mbit/s") for n in range(9)))
    if state == "own picture hidden":
        stage.show_own_picture(False)

    frames = [BarsSource(VideoSettings(1280, 720)).draw(number) for number in range(4)]
    over = threading.Event()
    converting: list[float] = []

    def feed() -> None:
        attachments = [Attachment(view.mailbox) for view in (stage.remote, stage.local)]
        began, number = time.monotonic(), 0
        while not over.is_set():
            number += 1
            for index, attachment in enumerate(attachments):
                time.sleep(max(0.0, began + (number + index / 2) / FPS - time.monotonic()))
                before = time.thread_time()
                converted = attachment.convert(frames[number % 4])
                if converted is not None:
                    attachment.put(converted, frames[number % 4], number, time.monotonic())
                    if not index:
                        converting.append(time.thread_time() - before)

    thread = threading.Thread(target=feed)
    looks: list[tuple[float, float, int]] = []

    def look() -> None:
        looks.append((time.monotonic(), time.thread_time(), stage.remote.frames_painted))
        if len(looks) == 2:
            app.quit()

    QTimer.singleShot(1000, look)
    QTimer.singleShot(1000 + round(1000 * seconds), look)
    thread.start()
    app.exec()
    over.set()
    thread.join()
    (began, cpu, painted), (ended, cpu_after, painted_after) = looks
    return {
        "window_thread_cpu_per_second": (cpu_after - cpu) / (ended - began),
        "painted_fps": (painted_after - painted) / (ended - began),
        "paint_far_ms": 1000 * stage.remote.mailbox.paint_seconds,
        "paint_own_ms": 1000 * stage.local.mailbox.paint_seconds,
        "convert_far_ms": 1000 * sum(converting) / len(converting) if converting else 0.0,
    }


def main() -> int:
    """Always 0."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=3.0, help="measured in each run (3)")
    parser.add_argument("--repeat", type=int, default=5, help="runs of each state, in turns (5)")
    parser.add_argument("--screen", choices=SCREENS, default="auto", help="where the window is drawn (auto)")
    parser.add_argument("--state", choices=STATES, help=argparse.SUPPRESS)  # of the process that measures
    options = parser.parse_args()
    if options.state:
        print(json.dumps(measure(options.state, options.seconds)), flush=True)
        os._exit(0)  # nothing to save, and nobody waits for the widgets' end
    load = os.getloadavg()
    runs: dict[str, list[dict[str, Any]]] = {state: [] for state in STATES}
    with Screen.open(options.screen) as screen:
        for _ in range(options.repeat):
            for state in STATES:
                child = [sys.executable, __file__, "--state", state, "--seconds", str(options.seconds)]
                done = subprocess.run(
                    child, env=dict(screen.environment), stdout=subprocess.PIPE, check=True, cwd=ROOT
                )
                runs[state].append(json.loads(done.stdout))
    report = {
        "benchmark": "paint",
        "screen": screen.name,
        "stage": SIZE,
        "machine": machine(load),
        "results": {state: medians(repeats) for state, repeats in runs.items()},
        "repeats": runs,
    }
    print(json.dumps(report, indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
