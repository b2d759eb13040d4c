"""Still cameras and moving ones, told apart by what changes over half a second."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from swdesk.media.aiortc_adapter import video_encoders
from swdesk.media.aiortc_adapter.motion import CALM_LOOKS, EVERY, Stillness
from swdesk.media.synthetic import black_frame, plane_view

WIDTH, HEIGHT = 320, 180
RANDOM = np.random.default_rng(4)
VIEW = (
    RANDOM.integers(30, 220, (HEIGHT // 4 + 8, WIDTH // 4 + 200)).astype(np.float32).repeat(4, 0).repeat(4, 1)
)


def picture(shift: float, noise: float = 2.0, head: float = 0.0) -> av.VideoFrame:
    """The view moved by so many pixels; `head`: the share of the picture that shows another thing."""
    whole, part = int(shift), shift % 1
    near, far = VIEW[:HEIGHT, whole : whole + WIDTH], VIEW[:HEIGHT, whole + 1 : whole + 1 + WIDTH]
    luma = near * (1 - part) + far * part + noise * RANDOM.standard_normal((HEIGHT, WIDTH), np.float32)
    luma[:, : int(WIDTH * head)] = RANDOM.integers(30, 220)
    frame = black_frame(WIDTH, HEIGHT)
    plane_view(frame, 0)[:] = luma.clip(16, 235)
    return frame


def looks(
    stillness: Stillness, count: int, speed: float = 0.0, head: float = 0.0, start: float = 0.0
) -> list[bool]:
    """Only the pictures that are looked at are drawn; `speed` in pixels a picture."""
    seen = []
    for number in range(count):
        stillness._number += EVERY - 1
        seen.append(stillness.see(picture(start + speed * EVERY * number, head=head)))
    return seen


def test_a_still_camera_is_calm_after_two_seconds() -> None:
    seen = looks(Stillness(), 20)
    assert not seen[CALM_LOOKS - 1]
    assert seen[-1]


def test_somebody_who_moves_before_it_does_not_matter() -> None:
    assert looks(Stillness(), 20, head=0.4)[-1]


@pytest.mark.parametrize("speed", [0.2, 1.5, 6.0])
def test_a_camera_that_moves_is_never_calm(speed: float) -> None:
    assert not any(looks(Stillness(), 20, speed=speed))


def test_calm_ends_at_once_and_takes_longer_to_come_back() -> None:
    stillness = Stillness()
    looks(stillness, 20)
    assert looks(stillness, 2, speed=3.0, start=20) == [False, False]
    back = looks(stillness, 50).index(True)
    assert back > 1.5 * CALM_LOOKS


def test_a_new_size_is_no_motion_and_no_failure() -> None:
    stillness = Stillness()
    looks(stillness, 5)
    stillness._number += EVERY - 1
    assert not stillness.see(black_frame(32, 16))
    for _ in range(EVERY * 4):
        stillness.see(black_frame(32, 16))


def test_vp8_hurries_only_while_the_camera_is_still(monkeypatch: pytest.MonkeyPatch) -> None:
    speeds: list[str] = []
    made = video_encoders.vp8_options

    def note(plan: video_encoders.EncoderPlan, is_calm: bool) -> dict[str, str]:
        options = made(plan, is_calm)
        speeds.append(options["cpu-used"])
        return options

    monkeypatch.setattr(video_encoders, "vp8_options", note)
    encoder = video_encoders.LegVp8Encoder()
    for number in range(EVERY * (CALM_LOOKS + 5)):
        frame = black_frame(WIDTH, HEIGHT)
        frame.pts, frame.time_base = number * 3000, Fraction(1, 90_000)
        encoder.encode(frame)
    assert speeds == ["-6", "-15"]
    assert encoder.key_frames == 2
