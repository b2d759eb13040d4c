"""The tone a caller hears while the far end rings, made here: no message tells of ringing (freeswitch.md 3).

North American: 440 and 480 Hz together, two seconds of six. It goes straight into the sink, past everything
that counts, meters or records what the far side sends.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.pace import Pacer
from swdesk.media.sinks import AudioSink
from swdesk.media.sound_frames import sound_frame
from swdesk.media.sources import FRAME_SECONDS, SAMPLE_RATE, SAMPLES_PER_FRAME

logger = logging.getLogger(__name__)

GRACE_SECONDS = 0.4  # what is answered at once is not rung for
TONES = (440.0, 480.0)
ON_SECONDS, CYCLE_SECONDS = 2.0, 6.0
EDGE_SECONDS = 0.03
LOUDNESS = 2000  # of 32767, each tone: -24 dBFS each
FRAMES_PER_CYCLE = round(CYCLE_SECONDS / FRAME_SECONDS)
FADE_OUT = np.linspace(1.0, 0.0, SAMPLES_PER_FRAME)


async def play_ringback(sink: AudioSink, *, until: Callable[[], bool]) -> None:
    """Ring in an open sink, after the grace, until it holds or the task is cancelled; fades out in 20 ms.

    A beat that came late is not skipped in the tone, for a jump in the wave would be heard. A sink that fails
    ends it.
    """
    await asyncio.sleep(GRACE_SECONDS)
    pacer = Pacer(FRAME_SECONDS)
    number = 0
    try:
        try:
            while True:
                await pacer.wait()
                if until():
                    return
                sink.write(_frame(_wave(number)))
                number += 1
        finally:
            if number:
                sink.write(_frame(_wave(number) * FADE_OUT))
    except Exception:
        logger.exception("The sink %s failed", sink.name)


def _wave(number: int) -> NDArray[Any]:
    """The samples of one frame, counted from the beginning of the first ring."""
    start = number % FRAMES_PER_CYCLE * SAMPLES_PER_FRAME
    time = (start + np.arange(SAMPLES_PER_FRAME)) / SAMPLE_RATE
    edges = np.clip(np.minimum(time, ON_SECONDS - time) / EDGE_SECONDS, 0.0, 1.0)
    tones = sum(np.sin(2 * np.pi * hertz * time) for hertz in TONES)
    return np.asarray(LOUDNESS * edges * tones)


def _frame(wave: NDArray[Any]) -> av.AudioFrame:
    """Stereo, like the far sound that comes after it."""
    return sound_frame(wave.astype(np.int16).repeat(2), "stereo")
