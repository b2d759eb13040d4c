"""A tone through the loudspeaker into the microphone, over a real PulseAudio with devices made for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.components

DEVICES = (
    "module-native-protocol-unix",
    "module-null-sink sink_name=cable norewinds=1",
    "module-remap-source source_name=virtual_microphone master=cable.monitor",
)

# In a process of its own: QtMultimedia looks for the sound server once.
PROGRAM = textwrap.dedent(
    """
    import asyncio, json, os, threading, time
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import numpy as np, qasync
    from PySide6.QtWidgets import QApplication
    from swdesk.app.capture.registry import Devices
    from swdesk.app.engine import EngineThread
    from swdesk.media.sinks import audio_sink
    from swdesk.media.sources import audio_source
    from swdesk.media.synthetic import ToneSource

    HERTZ, SECONDS = 997, 2.0

    async def in_the_engine():
        tone, microphone, speaker = ToneSource(HERTZ), audio_source("microphone:"), audio_sink("speaker:")
        await asyncio.gather(tone.open(), microphone.open(), speaker.open())
        await asyncio.wait_for(microphone.read(), 5)  # a server just started takes its time over the first
        heard, ends = [], time.monotonic() + SECONDS

        async def play():
            due = time.monotonic()
            while time.monotonic() < ends:
                speaker.write(await tone.read())
                due += 0.02
                await asyncio.sleep(max(0, due - time.monotonic()))

        async def listen():
            while time.monotonic() < ends:
                frame = await microphone.read()
                heard.append(frame.to_ndarray().ravel().copy())
                assert (frame.sample_rate, frame.samples, frame.format.name) == (48000, 960, "s16")

        await asyncio.gather(play(), asyncio.wait_for(listen(), SECONDS + 2))
        await asyncio.gather(microphone.close(), speaker.close(), microphone.close())
        await tone.close()
        return np.concatenate(heard), microphone.name, speaker.name

    async def main():
        devices, engine = Devices(), EngineThread()
        engine.start()
        await devices.look()
        present = devices.present()
        samples, microphone, speaker = await engine.run(in_the_engine())
        threads = [thread.name for thread in threading.enumerate()]
        await asyncio.to_thread(engine.stop, 3)
        devices.close()
        tail = samples[len(samples) // 2 :].astype(float)
        power = np.abs(np.fft.rfft(tail * np.hanning(len(tail))))
        print(json.dumps({
            "present": [present.microphone, present.speaker, present.camera],
            "seconds": len(samples) / 48000,
            "peak_hertz": float(np.argmax(power) * 48000 / len(tail)),
            "rms": float(np.sqrt(np.mean(tail**2))),
            "names": [microphone, speaker],
        }))

    app = QApplication([])
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app, already_running=False)) as runner:
        runner.run(main())
    """
)


@pytest.fixture
def sound_server(tmp_path: Path):
    """PulseAudio with a loudspeaker that a microphone listens to."""
    if shutil.which("pulseaudio") is None:
        pytest.fail("This test needs pulseaudio: apt-get install pulseaudio")
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PULSE_", "DISPLAY", "DBUS_"))
    } | {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(tmp_path)}
    modules = [argument for module in DEVICES for argument in ("-L", module)]
    log = (tmp_path / "pulse.log").open("wb")
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", *modules],
        env=environment,
        stdout=log,
        stderr=log,
    )
    try:
        deadline = time.monotonic() + 10
        while not (runtime / "pulse" / "native").exists():
            assert server.poll() is None, (tmp_path / "pulse.log").read_text()
            assert time.monotonic() < deadline, "PulseAudio did not come up"
            time.sleep(0.05)
        yield environment
    finally:
        server.terminate()
        server.wait(5)
        log.close()


def test_a_tone_goes_through_the_loudspeaker_into_the_microphone(sound_server):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=sound_server, capture_output=True, text=True, timeout=40
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["present"] == [True, True, False]
    assert found["peak_hertz"] == pytest.approx(997, abs=3)
    assert found["rms"] > 300
    assert found["seconds"] == pytest.approx(2, abs=0.5)
    assert all(found["names"])
    assert "Timers cannot be" not in done.stderr
    assert "QThread" not in done.stderr
