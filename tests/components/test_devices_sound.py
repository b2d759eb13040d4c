"""Sound devices that come and go during a call, over a real PulseAudio (see `device_program.py`)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.components.conftest import need
from tests.components.pulse import MICROPHONES

ROOT = Path(__file__).parents[2]
LIMIT = 60
DESK, HEADSET = MICROPHONES["desk_mic"], MICROPHONES["headset_mic"]

Play = Callable[[str], dict[str, Any]]


@pytest.fixture
def play(tmp_path: Path) -> Play:
    """Play a scenario and give what it found."""
    need("pulseaudio", "pactl")

    def run(scenario: str) -> dict[str, Any]:
        with subprocess.Popen(
            [sys.executable, "-m", "tests.components.device_program", scenario, str(tmp_path)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,  # so that the sound server can be ended with it
        ) as program:
            try:
                said, complaints = program.communicate(timeout=LIMIT)
            finally:
                if program.poll() is None:
                    os.killpg(program.pid, signal.SIGKILL)
        assert program.returncode == 0, complaints
        assert "Traceback" not in complaints, complaints
        found: dict[str, Any] = json.loads(said.splitlines()[-1])
        return found

    return run


def test_the_lists_follow_the_machine_within_a_second(play: Play) -> None:
    found = play("hot_plug")
    microphones, speakers = found["before"]
    assert microphones == ["desk_mic", "headset_mic"], "what a loudspeaker plays is no microphone"
    assert speakers[:2] == ["desk", "headset"]
    assert all(seconds < 1 for seconds in found["times"].values()), found["times"]


def test_a_microphone_is_changed_without_a_gap(play: Play) -> None:
    found = play("microphone")
    assert all(seconds < 0.2 for seconds in found["missing"].values()), found["missing"]
    assert all(seconds < 0.5 for seconds in found["gaps"].values()), found["gaps"]
    tones = {
        "chosen": HEADSET,
        "unplugged": DESK,
        "plugged in": HEADSET,
        "a tone": 1000,
        "the default": DESK,
        "the default changed": HEADSET,
    }
    assert found["tones"] == pytest.approx(tones, abs=25)
    assert found["delay"] < 0.1
    assert found["lines"] == [
        "auto-switch: audioinput (device_disconnected) → desk_mic",
        "auto-switch: audioinput (device_reconnected) → headset_mic",
        "auto-switch: audioinput (default_changed) → headset_mic",
    ]


def test_a_loudspeaker_is_changed_without_a_gap(play: Play) -> None:
    found = play("speaker")
    assert all(seconds < 0.2 + found["before"] for seconds in found["gaps"].values()), found
    tone, is_only_there = found["moved"]
    assert tone == pytest.approx(1000, abs=25)
    assert is_only_there, "the old one is let go of"
    assert 0.01 < found["delay"] < 0.15
    assert found["lines"] == ["auto-switch: audiooutput (device_disconnected) → desk"]


def test_sound_comes_back_with_its_server(play: Play) -> None:
    found = play("server")
    assert found["empty"] < 1
    assert found["problems"]["audioinput"] == found["problems"]["audiooutput"] == "missing"
    assert found["microphone"] < 2
    assert found["speaker"] < 2
    assert "auto-switch: audioinput (device_disconnected) → none" in found["lines"]
    assert "auto-switch: audioinput (device_reconnected) → desk_mic" in found["lines"]


def test_a_call_without_any_server_waits_for_one(play: Play) -> None:
    found = play("no_server")
    assert found["before"] == []
    assert found["errors"] == ["Media access failed for acquireLocalMedia (audio)"]
    assert found["silence"]
    assert found["listed"] < 2
    assert found["heard"] < 2
    assert found["lines"] == [], "nobody was using anything else before"


def test_two_can_listen_to_one_microphone(play: Play) -> None:
    assert all(seconds < 5 for seconds in play("two_readers")["within"])


def test_the_interpreter_knows_the_sound_servers_thread_from_one_call_to_the_next(play: Play) -> None:
    """To be made known anew a hundred times a second cost a third of that thread's time."""
    found = play("one_thread")
    assert found["of one thread"] == found["calls"] >= 20


def test_the_same_through_qt(play: Play) -> None:
    found = play("through_qt")
    microphones, speakers = found["listed"]
    assert {"desk_mic", "headset_mic"} <= set(microphones)
    assert {"desk", "headset"} <= set(speakers)
    assert found["heard"] < 5
    assert found["played"] < 5
    assert found["changed"] < 1
    assert found["moved"] < 3
    assert found["gap"] < 0.2
    assert found["new"] < 1


def test_the_far_side_sees_one_stream_when_the_microphone_changes(play: Play) -> None:
    found = play("call")
    assert found["gap"] < 0.2 + found["before"], "beyond what a busy machine costs without any change"
    assert found["gap after unplugging"] < 1
    assert found["tones"] == pytest.approx([DESK, HEADSET, DESK], abs=25)
    assert len(found["streams"]) == 1, "one SSRC"
    assert found["wired"] == 1, "no renegotiation"
    assert found["lines"] == ["auto-switch: audioinput (device_disconnected) → desk_mic"]
