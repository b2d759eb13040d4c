"""Short sounds for what happens to a call, made here: two or three soft notes each, told apart by their way.

They go into the sink that they are given, a device of the own side, and into nothing that is sent. They are
short and soft, so that what a microphone in the same room catches of them is soon over. In a call they go
the way of its sound where that is the same device: then the echo canceller knows of them.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from swdesk.media.sinks import AudioSink
from swdesk.media.sound_check import play
from swdesk.media.sound_report import Samples
from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME

LOUDNESS = 0.08  # of full scale: -22 dBFS
EDGE = 0.012  # s in which a note comes and goes


class Signal(StrEnum):
    """What is told."""

    CONNECTED = "connected"
    ENDED = "ended"
    RECONNECTING = "reconnecting"
    RESTORED = "restored"
    MUTED = "muted"
    UNMUTED = "unmuted"


# hertz, seconds; 0 is silence. Up for what is there, down for what goes.
NOTES: dict[Signal, tuple[tuple[float, float], ...]] = {
    Signal.CONNECTED: ((523, 0.09), (784, 0.14)),
    Signal.ENDED: ((659, 0.09), (494, 0.09), (392, 0.16)),
    Signal.RECONNECTING: ((440, 0.1), (0, 0.06), (440, 0.1)),
    Signal.RESTORED: ((440, 0.08), (587, 0.12)),
    Signal.MUTED: ((440, 0.06), (330, 0.08)),
    Signal.UNMUTED: ((330, 0.06), (440, 0.08)),
}


async def play_signal(speaker: AudioSink | str, signal: Signal) -> None:
    """Play it. Raises `MediaAccessError` for a loudspeaker that cannot be had."""
    await play(speaker, wave(signal))


def over_a_call(signal: Signal) -> NDArray[np.int16]:
    """For `Playout.play_over`."""
    return (wave(signal) * 32767).astype(np.int16)


def wave(signal: Signal) -> Samples:
    """Its samples, mono, -1 to 1."""
    notes = np.concatenate([_note(hertz, seconds) for hertz, seconds in NOTES[signal]])
    return np.pad(notes, (0, -len(notes) % SAMPLES_PER_FRAME)).astype(np.float32)


def _note(hertz: float, seconds: float) -> Samples:
    at = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    edges = np.minimum(1.0, np.minimum(at, at[::-1]) / EDGE)
    return (LOUDNESS * edges * np.sin(2 * np.pi * hertz * at)).astype(np.float32)
