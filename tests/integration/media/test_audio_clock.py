"""Ten minutes with a microphone whose clock is off, in virtual time: long, so not among the unit tests."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest

from swdesk.media.audio_track import SourceAudioTrack
from tests.doubles.drifting_device import DriftingDevice
from tests.doubles.fast_loop import FastLoop

pytestmark = pytest.mark.integration

FRAMES = 10 * 60 * 50
STEP = 9000 * 2 * np.pi * 300 / 48_000 + 2


@pytest.mark.parametrize("ppm", [-300, 300])
def test_ten_minutes_of_drift_drop_and_insert_nothing(ppm: float) -> None:
    async def run() -> None:
        track = SourceAudioTrack(DriftingDevice(ppm))
        loop = asyncio.get_running_loop()
        last, longest, stamps = 0, 0, 0
        for number in range(FRAMES):
            frame = await track.recv()
            sound = frame.to_ndarray()[0].astype(int)
            if number:
                longest = max(longest, abs(int(sound[0]) - last), int(np.abs(np.diff(sound)).max()))
            last = int(sound[-1])
            stamps += frame.pts == number * 960
        assert longest <= STEP, "one continuous tone"
        assert stamps == FRAMES
        assert track.concealed == 0
        # the beat has followed the device: nothing waits, and nothing is owed
        assert loop.time() - 1000 == pytest.approx(FRAMES * 0.02 / (1 + ppm * 1e-6), abs=0.06)
        track.stop()

    with asyncio.Runner(loop_factory=FastLoop) as runner:
        runner.run(run())
