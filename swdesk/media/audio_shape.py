"""Sound in the one form everything here speaks: s16, 48 kHz, 20 ms."""

from __future__ import annotations

import av

from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME


class FrameShaper:
    """Brings any sound to frames of 960 samples, mono or stereo, and passes on what is that already."""

    def __init__(self) -> None:
        self._resampler: av.AudioResampler | None = None
        self._input: tuple[str, str, int] | None = None

    def shape(self, frame: av.AudioFrame) -> list[av.AudioFrame]:
        """Whole frames only; what is left over waits for the next call."""
        given = (frame.format.name, frame.layout.name, frame.sample_rate)
        if given != self._input:
            self._input, self._resampler = given, None
        fits = given in (("s16", "mono", SAMPLE_RATE), ("s16", "stereo", SAMPLE_RATE))
        if fits and frame.samples == SAMPLES_PER_FRAME and self._resampler is None:
            return [frame]
        if self._resampler is None:
            layout = "mono" if frame.layout.nb_channels == 1 else "stereo"
            self._resampler = av.AudioResampler("s16", layout, SAMPLE_RATE, SAMPLES_PER_FRAME)
        frame.pts = None
        return self._resampler.resample(frame)
