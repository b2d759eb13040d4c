"""The sound of a leg's own side: what the treatment is told about the plugs."""

from __future__ import annotations

import pytest

from swdesk.media.ends import LegEnds, LegSources
from swdesk.media.processing.apm import Apm
from swdesk.media.processing.settings import ProcessingSettings
from swdesk.media.shape import AUDIO_ONLY
from swdesk.media.sinks import NullSink
from swdesk.media.synthetic import ToneSource
from tests.doubles.fast_loop import fast_time


class LateTone(ToneSource):
    """A source that keeps 20 ms."""

    delay = 0.02


class LateSink(NullSink):
    """A sink that keeps 60 ms."""

    delay = 0.06


def ends_of(processing: ProcessingSettings) -> LegEnds:
    return LegEnds(
        LegSources(LateTone(440), "off:", LateSink()),
        on_error=lambda error: pytest.fail(str(error)),
        on_local_frame=lambda _frame: None,
        muted=False,
        camera_off=False,
        processing=processing,
    )


async def closed(ends: LegEnds) -> None:
    for close in ends.parts():
        await close()


@fast_time
async def test_the_canceller_learns_the_delay_of_both_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[float] = []
    monkeypatch.setattr(Apm, "set_delay", lambda _self, seconds: told.append(round(seconds, 3)))
    ends = ends_of(ProcessingSettings())
    await ends.open(AUDIO_ONLY, fallback=False)
    assert ends.audio_track is not None
    await ends.audio_track.recv()
    assert told == [0.08]
    await closed(ends)
    assert not ends.voice.is_active


@fast_time
async def test_a_microphone_that_was_taken_out_of_the_call_is_not_missed() -> None:
    ends = ends_of(ProcessingSettings(False, False, False))
    await ends.open(AUDIO_ONLY, fallback=False)
    track = ends.audio_track
    assert track is not None
    for _ in range(10):
        await track.recv()
    assert ends.voice.meter.value.is_speaking
    await ends.remove("audio")
    for _ in range(250):
        await track.recv()
    assert not ends.voice.hints.value
    await ends.add("audio")
    for _ in range(10):
        await track.recv()
    assert ends.voice.meter.value.is_speaking
    assert not ends.voice.hints.value
    await closed(ends)
