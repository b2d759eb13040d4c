"""What a recording tells, with recordings made here."""

from __future__ import annotations

import numpy as np
import pytest

from swdesk.media.sound_report import (
    FLOOR_DB,
    EchoReport,
    SoundFinding,
    VoiceReport,
    chirp,
    decibels,
    judge,
    report_echo,
    report_voice,
)

RATE = 48_000
NOISE = np.random.default_rng(3)


def hiss(level: float, seconds: float = 3.0) -> np.ndarray:
    return (level * NOISE.standard_normal(int(seconds * RATE))).astype(np.float32)


def voice(level: float, *, room: float = 0.0005) -> np.ndarray:
    """Syllables of a third of a second, with breaths between them, in a room."""
    at = np.arange(3 * RATE) / RATE
    syllables = (np.sin(2 * np.pi * 1.5 * at) > 0) * np.sin(2 * np.pi * 180 * at) * level * np.sqrt(2)
    return (np.clip(syllables, -1, 1) + hiss(room)).astype(np.float32)


def test_a_voice_in_a_quiet_room():
    report = report_voice(voice(0.1))
    assert report.level_db == pytest.approx(-20, abs=1)
    assert report.noise_db == pytest.approx(decibels(0.0005), abs=1)
    assert report.clipped_share == 0
    assert len(report.strip) == 75
    assert max(report.strip) == pytest.approx(0.1, rel=0.1)
    assert judge(report, EchoReport()).findings == ()


@pytest.mark.parametrize(
    ("recording", "findings"),
    [
        (np.zeros(3 * RATE, np.float32), (SoundFinding.NO_SIGNAL,)),
        (voice(0.003, room=0.00001), (SoundFinding.QUIET,)),
        (voice(2.0), (SoundFinding.CLIPPING,)),
        (voice(0.1, room=0.02), (SoundFinding.NOISY,)),
        (hiss(0.02), (SoundFinding.NOISY,)),
        (hiss(0.0012), (SoundFinding.QUIET,)),
    ],
    ids=["dead", "far away", "too loud", "fan", "only a fan", "nobody speaks"],
)
def test_what_is_wrong_with_a_recording(recording, findings):
    assert judge(report_voice(recording), None).findings == findings


def test_no_recording_at_all():
    assert report_voice(np.zeros(100, np.float32)) == VoiceReport()
    assert report_echo(np.zeros(100, np.float32)) == EchoReport()
    assert decibels(0) == FLOOR_DB


@pytest.mark.parametrize("delay", [0.01, 0.085, 0.3, 0.55])
@pytest.mark.parametrize("level", [0.5, 0.05, 0.01])
def test_an_echo_is_found_in_noise(delay, level):
    heard = hiss(0.001, 1.1)
    start = int(delay * RATE)
    sound = chirp() * level
    room = len(heard) - start
    heard[start : start + len(sound)] += sound[:room]
    report = report_echo(heard)
    assert report.is_heard
    assert report.delay == pytest.approx(delay, abs=0.001)
    assert report.level_db == pytest.approx(decibels(level), abs=1.5)


@pytest.mark.parametrize("level", [0.0, 0.0005, 0.02])
def test_noise_is_no_echo(level):
    assert not report_echo(hiss(level, 1.1)).is_heard


def test_a_voice_is_no_echo():
    assert not report_echo(voice(0.1)[: int(1.1 * RATE)]).is_heard


def test_an_echo_the_far_side_would_hear_is_said():
    good = report_voice(voice(0.1))
    assert judge(good, EchoReport(True, 0.08, -22.0)).findings == (SoundFinding.ECHO,)
    assert judge(good, EchoReport(True, 0.08, -55.0)).findings == ()
