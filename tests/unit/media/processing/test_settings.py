"""What may be asked of the processing."""

from __future__ import annotations

import pytest

from swdesk.call.leg_of_media import default_processing
from swdesk.media.processing.settings import AS_IS, ProcessingSettings, Stages
from swdesk.media.synthetic import ToneSource
from swdesk.preferences import SoundPreferences


def test_everything_is_on_by_default_and_nothing_in_the_studio() -> None:
    assert ProcessingSettings().stages == Stages(True, True, True)
    assert not ProcessingSettings(is_studio=True).stages
    assert not AS_IS.stages


@pytest.mark.parametrize("gain", [-0.01, 2.01, float("nan")])
def test_a_gain_out_of_range_is_refused(gain: float) -> None:
    with pytest.raises(ValueError, match="not between 0 and 2"):
        ProcessingSettings(microphone_gain=gain)


def test_a_microphone_is_treated_by_the_preferences() -> None:
    sound = SoundPreferences(False, True, False, microphone_gain=0.5, studio=True)
    wanted = ProcessingSettings(False, True, False, microphone_gain=0.5, is_studio=True)
    assert default_processing("microphone:", sound) == wanted
    assert default_processing("microphone:", SoundPreferences()) == ProcessingSettings()


@pytest.mark.parametrize("source", ["tone:440", "file:/voice.wav", "silence:", ToneSource(440)])
def test_files_and_tones_are_sent_as_they_are(source: object) -> None:
    assert default_processing(source, SoundPreferences()) == AS_IS  # type: ignore[arg-type]
