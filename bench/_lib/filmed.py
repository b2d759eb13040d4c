"""What encoders are given to code: a person, a view that pans, a page of text that scrolls."""

from __future__ import annotations

import av
import numpy as np
from numpy.typing import NDArray

from bench._lib.clip import person
from swdesk.media.synthetic import plane_view

FILMED = ("person", "pan", "text")
LENGTH = 60  # pictures, then backwards, so that nothing jumps
MARGIN = 128


class Clip:
    """Pictures made once, played to and fro."""

    def __init__(self, filmed: str, width: int, height: int) -> None:
        draw = {"person": _person, "pan": _pan, "text": _text}[filmed]
        self._frames = draw(width, height)

    def frame(self, number: int) -> av.VideoFrame:
        """The picture at this place of the endless clip."""
        place = number % (2 * LENGTH)
        return self._frames[place if place < LENGTH else 2 * LENGTH - 1 - place]


def _frame(
    luma: NDArray[np.uint8], blue: int | NDArray[np.uint8], red: int | NDArray[np.uint8]
) -> av.VideoFrame:
    frame = av.VideoFrame(luma.shape[1], luma.shape[0], "yuv420p")
    for index, level in enumerate((luma, blue, red)):
        plane_view(frame, index)[:] = level
    return frame


def _person(width: int, height: int) -> list[av.VideoFrame]:
    draw = person(width, height)
    return [_frame(*draw(number)) for number in range(LENGTH)]


def _pan(width: int, height: int) -> list[av.VideoFrame]:
    """A detailed view, moved by one and a half pixels each picture, with sensor noise."""
    random = np.random.default_rng(2)
    fine = random.random((height + MARGIN, width + MARGIN)).astype(np.float32)
    for axis in (0, 1):
        for _ in range(3):
            fine = (fine + np.roll(fine, 1, axis) + np.roll(fine, 2, axis)) / 3
    view = 30 + 190 * (fine - fine.min()) / np.ptp(fine)
    frames = []
    for number in range(LENGTH):
        shift = 1.5 * number
        whole, part = int(shift), shift % 1
        rows = slice(whole // 2, whole // 2 + height)
        near, far = view[rows, whole : whole + width], view[rows, whole + 1 : whole + 1 + width]
        luma = near * (1 - part) + far * part + random.normal(0, 1.5, (height, width))
        frames.append(_frame(np.clip(luma, 16, 235).astype(np.uint8), 120, 134))
    return frames


def _text(width: int, height: int) -> list[av.VideoFrame]:
    """Strokes of two pixels on white; scrolled a line every fifth picture."""
    random = np.random.default_rng(3)
    lines = height // 14 + LENGTH
    page = np.full((lines * 14, width), 235, np.uint8)
    for line in range(lines):
        strokes = (random.random((5, (width - 40) // 2)) < 0.4).repeat(2, 0).repeat(2, 1)
        page[line * 14 : line * 14 + 10, 20 : 20 + strokes.shape[1]] = np.where(strokes, 16, 235)
    return [_frame(page[(n // 5) * 14 : (n // 5) * 14 + height].copy(), 128, 128) for n in range(LENGTH)]
