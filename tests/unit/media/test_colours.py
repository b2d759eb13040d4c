"""Colours: every kind of tag, every size, within 2 of 255 of what the standards say (BT.601, BT.709).

The reference is the standards' own arithmetic on the 8-bit samples of each patch, unrounded.
"""

from __future__ import annotations

import itertools
import time

import av
import numpy as np
import numpy.typing as npt
import pytest
from av.video.reformatter import ColorRange, Colorspace

from swdesk.media.mailbox import FrameMailbox, Picture
from swdesk.media.scaling import Attachment
from swdesk.media.synthetic import black_frame, plane_view

LEVELS = (0, 16, 48, 96, 128, 160, 200, 235, 255)
COLUMNS, PATCH = 27, 16
WEIGHTS = {"601": (0.299, 0.114), "709": (0.2126, 0.0722)}
SPACES = {"601": Colorspace.ITU601, "709": Colorspace.ITU709}

Samples = npt.NDArray[np.float64]


def reference(standard: str, full_range: bool) -> tuple[Samples, Samples]:
    """Y, Cb, Cr of each patch as 8-bit samples, and the R, G, B they stand for."""
    red_weight, blue_weight = WEIGHTS[standard]
    rgb = np.array(list(itertools.product(LEVELS, repeat=3)), float) / 255
    luma = rgb @ np.array([red_weight, 1 - red_weight - blue_weight, blue_weight])
    blue_difference = (rgb[:, 2] - luma) / (2 * (1 - blue_weight))
    red_difference = (rgb[:, 0] - luma) / (2 * (1 - red_weight))
    foot, height, width = (0, 255, 255) if full_range else (16, 219, 224)
    yuv = np.stack([foot + height * luma, 128 + width * blue_difference, 128 + width * red_difference], 1)
    yuv = np.clip(np.round(yuv), 0, 255)
    y, u, v = (yuv[:, 0] - foot) / height, (yuv[:, 1] - 128) / width, (yuv[:, 2] - 128) / width
    red, blue = y + 2 * (1 - red_weight) * v, y + 2 * (1 - blue_weight) * u
    green = (y - red_weight * red - blue_weight * blue) / (1 - red_weight - blue_weight)
    return yuv, np.clip(255 * np.stack([red, green, blue], 1), 0, 255)


def patches(yuv: Samples) -> av.VideoFrame:
    """A picture of squares, one of each colour, the last line filled up with grey."""
    rows = -(-len(yuv) // COLUMNS)
    frame = av.VideoFrame(COLUMNS * PATCH, rows * PATCH, "yuv420p")
    for number in range(3):
        grid = np.full(rows * COLUMNS, 128, np.uint8)
        grid[: len(yuv)] = yuv[:, number]
        side = PATCH if number == 0 else PATCH // 2
        pixels = np.kron(grid.reshape(rows, COLUMNS), np.ones((side, side), np.uint8))
        plane_view(frame, number)[:] = pixels
    return frame


def shown(frame: av.VideoFrame, width: int, height: int) -> Picture:
    """The frame as a view of this size gets it."""
    mailbox = FrameMailbox()
    mailbox.set_target(width, height)
    attachment = Attachment(mailbox)
    converted = attachment.convert(frame)
    assert converted is not None
    attachment.put(converted, frame, 1, time.monotonic())
    picture = mailbox.take()
    assert picture is not None
    return picture


def centres(picture: Picture, count: int) -> Samples:
    """R, G, B in the middle of each patch."""
    rows = -(-count // COLUMNS)
    lines = np.frombuffer(picture.buffer, np.uint8).reshape(-1, picture.stride)
    pixels = lines[: picture.height, : picture.width * 4].reshape(picture.height, picture.width, 4)
    number = np.arange(count)
    y = ((number // COLUMNS + 0.5) * picture.height / rows).astype(int)
    x = ((number % COLUMNS + 0.5) * picture.width / COLUMNS).astype(int)
    return pixels[y, x, 2::-1].astype(float)


def error(standard: str, full_range: bool, tagged: bool, scale: float) -> float:
    """The largest difference of any channel of any patch."""
    yuv, rgb = reference(standard, full_range)
    frame = patches(yuv)
    if tagged:
        frame.colorspace = SPACES[standard]
        frame.color_range = ColorRange.JPEG if full_range else ColorRange.MPEG
    picture = shown(frame, round(frame.width * scale), round(frame.height * scale))
    return float(np.abs(centres(picture, len(rgb)) - rgb).max())


@pytest.mark.parametrize("scale", [1.0, 0.5, 0.77, 1.5, 2.0])
@pytest.mark.parametrize("full_range", [False, True], ids=["limited", "full"])
@pytest.mark.parametrize("standard", ["601", "709"])
def test_tagged_pictures_have_their_colours(standard: str, full_range: bool, scale: float) -> None:
    assert error(standard, full_range, True, scale) <= 2


@pytest.mark.parametrize("scale", [1.0, 0.5, 0.77, 1.5, 2.0])
def test_untagged_pictures_are_601_limited(scale: float) -> None:
    assert error("601", False, False, scale) <= 2


def test_the_measure_sees_wrong_colours() -> None:
    assert error("709", False, False, 1.0) > 15
    assert error("601", True, False, 1.0) > 10


@pytest.mark.parametrize("size", [(64, 48), (90, 50)], ids=["unscaled", "scaled"])
def test_the_brightest_white_stays_white(size: tuple[int, int]) -> None:
    frame = black_frame(64, 48)
    plane_view(frame, 0)[:] = 255
    picture = shown(frame, *size)
    pixels = np.frombuffer(picture.buffer, np.uint8).reshape(-1, picture.stride)[: picture.height]
    assert pixels[:, : picture.width * 4].min() >= 254


@pytest.mark.parametrize("space", [*range(18), 99, 255])
@pytest.mark.parametrize("into", [(64, 48), (32, 24)])
def test_a_picture_of_any_tag_is_seen(space: int, into: tuple[int, int]) -> None:
    """What a far side writes into its stream (H.264's matrix_coefficients) must not make it black here."""
    mailbox = FrameMailbox()
    mailbox.set_target(*into)
    frame = black_frame(64, 48)
    plane_view(frame, 0)[:] = 235
    frame.colorspace = space
    converted = Attachment(mailbox).convert(frame)
    assert converted is not None
    assert converted.to_ndarray()[..., :3].min() >= 250
