"""The window on a real X server, worked by keyboard, heard through a real sound server."""

from __future__ import annotations

import math
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tests.components.conftest import end, wait_for

RATE = 48_000


def xdotool(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, timeout=20)
    return done.stdout.strip()


def picture_of_the_screen(environment: dict[str, str], path: Path) -> np.ndarray:
    subprocess.run(["import", "-window", "root", str(path)], env=environment, check=True, timeout=20)
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert not image.isNull()
    return (
        np.frombuffer(image.constBits(), np.uint8)
        .reshape(image.height(), image.width(), 4)[..., :3]
        .astype(int)
    )


def record(environment: dict[str, str], source: str, seconds: float) -> np.ndarray:
    command = [
        "parec",
        f"--device={source}",
        "--format=s16le",
        f"--rate={RATE}",
        "--channels=1",
        "--latency-msec=20",
    ]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
    assert process.stdout is not None
    data = process.stdout.read(2 * int(RATE * seconds))
    process.stdout.close()
    end(process)
    return np.frombuffer(data, np.int16).astype(float) / 32768


def strength(samples: np.ndarray, frequency: float) -> float:
    """How much of the sound is this tone, 0 to 1."""
    turns = np.exp(-2j * math.pi * frequency * np.arange(samples.size) / RATE)
    return float(
        2 * abs(np.dot(samples, turns)) ** 2 / samples.size / max(1e-12, float(np.dot(samples, samples)))
    )


@pytest.fixture
def window(screen: dict[str, str], sound: dict[str, str], home: Path) -> Iterator[subprocess.Popen[bytes]]:
    with (home / "out.txt").open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "swdesk", "--demo"],
            env=screen,
            cwd=home,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        yield process
        end(process)


def find(screen: dict[str, str]) -> str:
    """The window, brought to the front."""
    wait_for(lambda: xdotool(screen, "search", "--onlyvisible", "--name", "swdesk$"), "the window", 20)
    found = xdotool(screen, "search", "--onlyvisible", "--name", "swdesk$").splitlines()[0]
    xdotool(screen, "windowactivate", "--sync", found)
    return found


def test_a_call_is_seen_and_heard_and_ends_with_the_window(
    screen: dict[str, str], sound: dict[str, str], home: Path, window: subprocess.Popen[bytes]
) -> None:
    found = find(screen)
    before = picture_of_the_screen(screen, home / "before.png")

    # the local space takes its moment: Enter in the destination field dials once it can
    def is_heard() -> bool:
        xdotool(screen, "key", "--window", found, "--clearmodifiers", "ctrl+l")
        xdotool(screen, "key", "--window", found, "Return")
        return bool(np.abs(record(sound, "spk.monitor", 0.5)).max() > 0.01)

    wait_for(is_heard, "sound of the far side at the loudspeaker", 30)
    first = picture_of_the_screen(screen, home / "first.png")
    time.sleep(0.5)
    second = picture_of_the_screen(screen, home / "second.png")
    moving = (np.abs(first - second).sum(axis=2) > 24).mean()
    assert moving > 0.02, f"{moving:.2%} of the screen moved"
    assert (np.abs(first - before).sum(axis=2) > 24).mean() > 0.1

    began = time.monotonic()
    xdotool(screen, "key", "--window", found, "ctrl+q")  # it asks: a call is going on
    time.sleep(0.5)
    xdotool(screen, "key", "--window", found, "alt+q")
    assert window.wait(6) == 0, (home / "out.txt").read_text()
    assert time.monotonic() - began < 4


@pytest.fixture
def studio(home: Path) -> None:
    """The sound as it is: noise suppression takes a steady tone for noise, and it is right."""
    settings = home / "config" / "swdesk" / "preferences.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("[sound]\nstudio = true\n")


@pytest.mark.usefixtures("studio")
def test_the_microphone_of_the_machine_is_heard_at_the_far_side(
    screen: dict[str, str], sound: dict[str, str], home: Path, window: subprocess.Popen[bytes]
) -> None:
    """The echo gives back what the microphone hears: a tone nobody else makes."""
    tone = 1_330.0
    wave = (0.4 * 32767 * np.sin(2 * math.pi * tone * np.arange(RATE * 60) / RATE)).astype(np.int16)
    (home / "tone.raw").write_bytes(wave.tobytes())
    player = subprocess.Popen(
        ["pacat", "--device=mic", "--format=s16le", f"--rate={RATE}", "--channels=1", str(home / "tone.raw")],
        env=sound,
    )
    found = find(screen)

    def is_heard() -> bool:
        xdotool(screen, "key", "--window", found, "--clearmodifiers", "ctrl+l")
        xdotool(screen, "key", "--window", found, "ctrl+a")
        xdotool(screen, "type", "--window", found, "/public/echo")
        xdotool(screen, "key", "--window", found, "Return")
        heard = record(sound, "spk.monitor", 0.6)
        return bool(np.abs(heard).max() > 0.01 and strength(heard, tone) > 0.5)

    try:
        wait_for(is_heard, "the microphone's tone, come back", 30)
    finally:
        end(player)
