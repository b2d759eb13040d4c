"""Frames of sound and the samples in them."""

from __future__ import annotations

import av
import numpy as np
import pytest

from swdesk.media.sound_frames import rms, samples_of, silent_frame, sound_frame


@pytest.mark.parametrize(("layout", "channels"), [("mono", 1), ("stereo", 2)])
def test_what_goes_in_comes_out(layout: str, channels: int) -> None:
    samples = np.arange(960 * channels, dtype=np.int16)
    for given in (samples, samples.tobytes(), samples.reshape(-1, channels)):
        frame = sound_frame(given, layout)
        assert (frame.samples, frame.sample_rate, frame.format.name, frame.layout.name) == (
            *(960, 48_000, "s16", layout),
        )
        assert np.array_equal(samples_of(frame), samples)


def test_the_same_as_pyav_makes_it() -> None:
    samples = np.arange(960, dtype=np.int16)
    theirs = av.AudioFrame.from_ndarray(samples.reshape(1, -1), "s16", "mono")
    assert (
        bytes(sound_frame(samples).planes[0])[: samples.nbytes] == bytes(theirs.planes[0])[: samples.nbytes]
    )


def test_a_frame_keeps_its_samples_when_the_array_changes() -> None:
    samples = np.full(960, 7, np.int16)
    frame = sound_frame(samples)
    samples[:] = 0
    assert set(samples_of(frame)) == {7}


def test_what_frames_lie_in_may_be_longer_than_the_sound() -> None:
    assert len(samples_of(sound_frame(np.zeros(101, np.int16)))) == 101


def test_silence_is_silent() -> None:
    assert not samples_of(silent_frame(layout="stereo")).any()
    assert silent_frame(480).samples == 480


def test_root_mean_square_of_known_waves() -> None:
    sine = (16384 * np.sin(np.arange(960) * 2 * np.pi / 96)).astype(np.int16)
    assert rms(sine) == pytest.approx(0.5 / np.sqrt(2), rel=0.001)
    assert rms(np.full(960, -32768, np.int16)) == 1.0
    assert rms(np.zeros(0, np.int16)) == 0.0
