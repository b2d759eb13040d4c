"""Frames of sound and the samples in them: s16, interleaved, 48 kHz.

Made and looked into a few hundred times a second, and so without what PyAV's own ways do each time: parsing
names of formats, copying.
"""

from __future__ import annotations

import math
from functools import cache

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME

Samples = NDArray[np.int16]

_FORMAT = av.AudioFormat("s16")


@cache
def _layout(name: str) -> av.AudioLayout:
    return av.AudioLayout(name)


def sound_frame(samples: Samples | bytes, layout: str = "mono") -> av.AudioFrame:
    """A frame of these interleaved samples, at 48 kHz."""
    shape = _layout(layout)
    size = len(samples) if isinstance(samples, bytes) else samples.nbytes
    frame = av.AudioFrame(_FORMAT, shape, size // (2 * shape.nb_channels))
    frame.planes[0].update(samples)  # type: ignore[arg-type]  # any buffer will do
    frame.sample_rate = SAMPLE_RATE
    return frame


def silent_frame(samples: int = SAMPLES_PER_FRAME, layout: str = "mono") -> av.AudioFrame:
    """Silence."""
    return sound_frame(np.zeros(samples * _layout(layout).nb_channels, np.int16), layout)


def samples_of(frame: av.AudioFrame) -> Samples:
    """The samples of an s16 frame, interleaved, over its own memory; not to be written to."""
    count = frame.samples * frame.layout.nb_channels
    return np.frombuffer(frame.planes[0], np.int16, count)  # type: ignore[call-overload, no-any-return]


def rms(samples: Samples) -> float:
    """The root mean square, 0 to 1."""
    if not samples.size:
        return 0.0
    wave = samples.astype(np.float32).ravel()
    return math.sqrt(float(np.dot(wave, wave)) / samples.size) / 32768.0
