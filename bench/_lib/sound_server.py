"""A PulseAudio of the measurement's own: a loudspeaker, and a microphone that hears somebody speak.

Nothing of the machine's own sound is touched: the server has a folder, a socket and a configuration of its
own, and ends with the `with` block.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

RATE = 48_000
READY_WITHIN = 10.0  # s
MODULES = (
    "module-null-sink sink_name=loudspeaker sink_properties=device.description=Loudspeaker",
    "module-null-sink sink_name=room sink_properties=device.description=Room",
    "module-remap-source source_name=microphone master=room.monitor "
    "source_properties=device.description=Microphone",
)
NEEDED = ("pulseaudio", "pactl", "pacat")


@dataclass(frozen=True, slots=True)
class SoundServer:
    """`environment` is what a child needs to use its devices, which are the default ones."""

    environment: Mapping[str, str]

    @staticmethod
    def is_possible() -> bool:
        """Whether the programs are on this machine."""
        return all(shutil.which(name) for name in NEEDED)

    @classmethod
    @contextlib.contextmanager
    def open(cls) -> Iterator[SoundServer]:
        """For a `with` block. Raises `FileNotFoundError` without PulseAudio, `OSError` if it disobeys."""
        with contextlib.ExitStack() as undo:
            home = Path(undo.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
            socket = home / "socket"
            loads = [f"--load={module}" for module in MODULES]
            server = subprocess.Popen(
                [
                    *("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"),
                    f"--load=module-native-protocol-unix auth-anonymous=1 socket={socket}",
                    *loads,
                ],
                env={"PATH": "/usr/bin:/bin", "HOME": str(home), "PULSE_RUNTIME_PATH": str(home)},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            undo.callback(_end, server)
            environment = {"PULSE_SERVER": f"unix:{socket}", "PULSE_COOKIE": str(home / "cookie")}
            _ask(environment, "set-default-sink", "loudspeaker")
            _ask(environment, "set-default-source", "microphone")
            undo.enter_context(_somebody_speaks(environment))
            yield cls(environment)


def _ask(environment: Mapping[str, str], *words: str) -> None:
    deadline = time.monotonic() + READY_WITHIN
    command = ["pactl", *words]
    while subprocess.run(
        command, env={**_plain(), **environment}, capture_output=True, check=False
    ).returncode:
        if time.monotonic() > deadline:
            raise OSError(f"PulseAudio did not obey {' '.join(words)}")
        time.sleep(0.1)


@contextlib.contextmanager
def _somebody_speaks(environment: Mapping[str, str]) -> Iterator[None]:
    """Play syllables into the room, in a loop."""
    player = subprocess.Popen(
        ["pacat", "--device=room", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=100"],
        env={**_plain(), **environment},
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    sound = syllables().tobytes()

    def feed() -> None:
        assert player.stdin is not None
        with contextlib.suppress(OSError, ValueError):  # the player ended
            while True:
                player.stdin.write(sound)
                player.stdin.flush()

    feeder = threading.Thread(target=feed, name="speaker in the room", daemon=True)
    feeder.start()
    try:
        yield
    finally:
        _end(player)
        feeder.join(1)
        with contextlib.suppress(OSError):
            player.stdin.close()


def syllables(seconds: float = 4.0) -> np.ndarray:
    """s16 at 48 kHz: a voice's harmonics in bursts; a steady tone would be suppressed as noise."""
    time_axis = np.arange(int(seconds * RATE)) / RATE
    pitch = 140 + 30 * np.sin(2 * np.pi * 0.7 * time_axis)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    voice = sum(np.sin(number * phase) / number for number in range(1, 16))
    envelope = np.clip(np.sin(2 * np.pi * 3.0 * time_axis), 0, 1) ** 0.5
    return (6000 * voice * envelope / np.max(np.abs(voice))).astype("<i2")


def _plain() -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin"}


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(3)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
