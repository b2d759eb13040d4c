"""The frame number in the picture."""

from __future__ import annotations

import numpy as np
import pytest

from swdesk.media.counter import COUNT, draw_counter, read_counter
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource, plane_view


@pytest.mark.parametrize("number", [0, 1, 0b10101, 123_456, COUNT - 1])
@pytest.mark.parametrize("size", [(1280, 720), (640, 360), (641, 359), (160, 90)])
def test_reads_what_was_drawn(number: int, size: tuple[int, int]) -> None:
    luma = np.full((size[1], size[0]), 120, np.uint8)
    draw_counter(luma, number)
    assert read_counter(luma) == number


def test_numbers_wrap() -> None:
    luma = np.zeros((720, 1280), np.uint8)
    draw_counter(luma, COUNT + 5)
    assert read_counter(luma) == 5


def test_survives_a_quarter_of_the_size() -> None:
    frame = BarsSource(VideoSettings(1280, 720)).draw(777_777)
    small = frame.reformat(width=320, height=180)
    assert read_counter(plane_view(small, 0)) == 777_777


@pytest.mark.parametrize("level", [0, 16, 128, 235, 255])
def test_a_flat_picture_has_no_number(level: int) -> None:
    assert read_counter(np.full((720, 1280), level, np.uint8)) is None


def test_a_wrong_check_is_no_number() -> None:
    luma = np.zeros((720, 1280), np.uint8)
    draw_counter(luma, 1000)
    luma[:60, 1280 - 53 :] = 255 - luma[:60, 1280 - 53 :]
    assert read_counter(luma) is None


def test_reads_a_quadrant() -> None:
    luma = np.full((720, 1280), 40, np.uint8)
    for index, (x, y) in enumerate([(0, 0), (640, 0), (0, 360), (640, 360)]):
        draw_counter(luma[y : y + 360, x : x + 640], 100 + index)
    assert read_counter(luma, (0.5, 0.5, 0.5, 0.5)) == 103
    assert read_counter(luma, (0.5, 0.0, 0.5, 0.5)) == 101


def test_too_small_a_picture_has_no_number() -> None:
    assert read_counter(np.zeros((10, 20), np.uint8)) is None
