"""The platform's numbers that other rooms than `protocol/` use, against protocol.md 1.5 as it prints them."""

from __future__ import annotations

import pytest

from swdesk.media import freeze
from swdesk.media.adaptation import control
from swdesk.media.processing import meter
from swdesk.media.processing.settings import ProcessingSettings
from swdesk.media.sources import FRAME_SECONDS, VideoSettings
from swdesk.protocol import constants
from swdesk.session import rest, transport

TABLE = {
    "HTTP timeout / attempts: 30 000 ms / 3": ((30.0, 3), (rest.ATTEMPT_TIMEOUT, rest.ATTEMPTS)),
    "transport connect wait: 10 000 ms": (10.0, transport.OPEN_TIMEOUT),
    "frame to accept (1.3): 1 MiB": (constants.MAX_FRAME_BYTES, transport.MAX_FRAME),
    "keyframe burst / window / cooldown: 3 / 3 000 / 10 000 ms": (
        (3, 3.0, 10.0),
        (freeze.BURST, freeze.BURST_SECONDS, freeze.PAUSE_SECONDS),
    ),
    "degradation low / high: 150 / 300 kbps": (
        (150_000, 300_000),
        (control.PAUSE_BELOW, control.RESUME_AT),
    ),
    "loss-free recovery delay: 5 s": (5.0, control.CLEAN_SECONDS),
    "VAD: 0.03": (0.03, meter.SPEAKING_RMS),
    "default video constraints: ideal 1280x720": (
        (1280, 720),
        (VideoSettings().width, VideoSettings().height),
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_value(name: str) -> None:
    printed, ours = TABLE[name]
    assert ours == printed


def test_levels_are_measured_as_often_and_held_as_long() -> None:
    """Ours are whole frames of sound: every 33 ms, and 250 ms."""
    assert pytest.approx(0.033, abs=0.001) == 1 / meter.METERS_PER_SECOND
    assert pytest.approx(0.25, abs=FRAME_SECONDS) == meter.SPEAKING_HOLD * FRAME_SECONDS


def test_echo_noise_and_gain_are_treated_by_default() -> None:
    stages = ProcessingSettings().stages
    assert stages.echo_cancellation
    assert stages.noise_suppression
    assert stages.auto_gain_control
