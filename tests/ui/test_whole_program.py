"""The program as it is started: the demo without a screen, and a window that is closed during a call."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import textwrap
import time

import pytest
from PySide6.QtGui import QImage

pytestmark = pytest.mark.integration

# A person's program, with a clock that presses its buttons: closed two seconds after the call is connected.
CLOSED_DURING_A_CALL = textwrap.dedent(
    """
    import asyncio, json, os, sys, time
    from PySide6.QtWidgets import QWidget
    from swdesk.app.main import run
    from swdesk.app.windows.main_window import MainWindow
    from swdesk.cli.app_options import AppOptions

    make = MainWindow.__init__

    def watched(window, *given, **named):
        make(window, *given, **named)
        window.painted.connect(lambda: asyncio.get_running_loop().create_task(live(window)))

    async def live(window):
        await window.try_lab()
        window.panel.dial.click()
        while window.call.view.value.status != "connected":
            await asyncio.sleep(0.02)
        await asyncio.sleep(1.5)
        print(json.dumps({"painted": window.stage.remote.frames_painted, "pid": os.getpid()}), flush=True)
        closed = time.monotonic()
        window.destroyed.connect(
            lambda: print(json.dumps({"gone": time.monotonic() - closed, "log": window_log}), flush=True)
        )
        window.journal.added.subscribe(lambda line: window_log.append(line.text))
        window.close()
        window.findChild(QWidget, "leaveCard").hang_up.click()  # there is no tray: it asks

    window_log = []
    MainWindow.__init__ = watched
    code = run(AppOptions())
    print(json.dumps({"code": code, "at": time.time(), "log": window_log}), flush=True)
    """
)


@pytest.fixture
def environment(tmp_path):
    """No screen, and a home of its own."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "SWDESK_TOKEN")
    }
    return kept | {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}


def test_the_demo_without_a_screen(environment, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "swdesk", "--demo"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout.splitlines()
    assert said[:9] == [
        "Dialing /public/test-room...",
        "Options: audio=true, video=true",
        *(f"Status: {status}" for status in ("new", "trying", "connecting", "connected")),
        *(f"Status: {status}" for status in ("disconnecting", "disconnected", "destroyed")),
    ]
    frames, packets = map(
        int, re.fullmatch(r"Received: (\d+) pictures, (\d+) audio packets", said[9]).groups()
    )
    assert frames >= 20
    assert packets >= 50
    picture = QImage(str(tmp_path / "swdesk-demo.png"))
    assert (picture.width(), picture.height()) == (1180, 760)
    colours = {picture.pixelColor(x, y).rgb() for x in range(200, 900, 20) for y in range(200, 600, 20)}
    assert len(colours) > 20, "there is a picture on the stage"
    assert "Traceback" not in done.stderr


def test_closing_the_window_during_a_call_ends_the_process_in_time(environment, tmp_path):
    environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, "-c", CLOSED_DURING_A_CALL],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert said[0]["painted"] > 5
    assert said[-1]["code"] == 0
    gone = next(entry["gone"] for entry in said if "gone" in entry)
    assert gone < 3
    assert said[-1]["log"] == ["Status: disconnecting", "Status: disconnected", "Status: destroyed"]
    assert "Traceback" not in done.stderr
    assert "did not end in time" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_in_order(environment, tmp_path, number):
    environment["QT_QPA_PLATFORM"] = "offscreen"
    code = (
        "from swdesk.app.windows.main_window import MainWindow as W\n"
        "make = W.__init__\n"
        "def watched(window, *given, **named):\n"
        "    make(window, *given, **named)\n"
        "    window.painted.connect(lambda: print('painted', flush=True))\n"
        "W.__init__ = watched\n"
        "from swdesk.__main__ import main\n"
        "raise SystemExit(main([]))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout.readline().strip() == "painted"
        time.sleep(0.5)
        process.send_signal(number)
        began = time.monotonic()
        _, complaints = process.communicate(timeout=10)
        assert time.monotonic() - began < 3
        assert process.returncode == 128 + number, complaints
        assert "Traceback" not in complaints


def test_an_error_at_the_start_is_one_sentence(environment, tmp_path):
    environment["QT_QPA_PLATFORM"] = "offscreen"
    code = (
        "import swdesk.app.desktop.resources as resources, sys, pathlib\n"
        "resources._PACKAGE = pathlib.Path('/nowhere/at/all')\n"
        "from swdesk.__main__ import main\n"
        "raise SystemExit(main(['--demo']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 1
    said = [line for line in done.stderr.splitlines() if line.startswith("swdesk: ")]
    assert said == ["swdesk: swdesk is not completely installed: qss/window.qss is missing"]


@pytest.mark.components
def test_on_a_real_screen(environment, tmp_path):
    screen = shutil.which("xvfb-run")
    if screen is None:
        pytest.fail("This test needs xvfb-run: apt-get install xvfb xauth")
    done = subprocess.run(
        [screen, "-a", "-s", "-screen 0 1280x800x24", sys.executable, "-c", CLOSED_DURING_A_CALL],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=90,
    )
    assert done.returncode == 0, done.stderr
    said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert said[0]["painted"] > 5
    assert said[-1]["log"] == ["Status: disconnecting", "Status: disconnected", "Status: destroyed"]
