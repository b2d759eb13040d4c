"""The lab host's picture: colours that drift, a ball that bounces, a clock, and a number a machine can read.

The number is drawn by the rule the client's tests read by, written here a second time: 24 cells across the
top twelfth, 20 bits of number and 4 of check (exclusive or of the five nibbles and 0b1010), first bit left.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Plane: TypeAlias = "NDArray[np.uint8]"

_SEGMENTS = {
    "0": "abcdef",
    "1": "bc",
    "2": "abdeg",
    "3": "abcdg",
    "4": "bcfg",
    "5": "acdfg",
    "6": "acdefg",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
    ":": "",
}


@dataclass
class Canvas:
    """An I420 picture as one array, and its three planes as views into it."""

    width: int
    height: int

    def __post_init__(self) -> None:
        self.array: Plane = np.zeros((self.height * 3 // 2, self.width), np.uint8)
        chroma = self.array.reshape(-1)[self.height * self.width :]
        self.luma: Plane = self.array[: self.height]
        self.blue, self.red = chroma.reshape(2, self.height // 2, self.width // 2)
        self.clear()

    def clear(self) -> None:
        """A dark, even grey."""
        self.luma[:] = 24
        self.blue[:] = self.red[:] = 128

    def fill(self, x: int, y: int, width: int, height: int, colour: tuple[int, int, int]) -> None:
        """A rectangle in (Y, U, V); coordinates even."""
        self.luma[y : y + height, x : x + width] = colour[0]
        self.blue[y // 2 : (y + height) // 2, x // 2 : (x + width) // 2] = colour[1]
        self.red[y // 2 : (y + height) // 2, x // 2 : (x + width) // 2] = colour[2]

    def paste(self, other: Plane, x: int, y: int, width: int, height: int) -> None:
        """Another I420 array of exactly `width` by `height`; coordinates even."""
        self.luma[y : y + height, x : x + width] = other[:height, :width]
        chroma = other.reshape(-1)[height * width :].reshape(2, height // 2, width // 2)
        rows, columns = slice(y // 2, (y + height) // 2), slice(x // 2, (x + width) // 2)
        self.blue[rows, columns] = chroma[0]
        self.red[rows, columns] = chroma[1]


def draw_number(luma: Plane, number: int) -> None:
    """Write a frame number (modulo 2**20) into the strip at the top of a luma plane."""
    number &= 0xFFFFF
    check = 0b1010
    for shift in (0, 4, 8, 12, 16):
        check ^= number >> shift & 0xF
    word = number << 4 | check
    height, width = luma.shape
    rows = max(1, height // 12)
    for cell in range(24):
        first, last = -(-cell * width // 24), -(-(cell + 1) * width // 24)
        luma[:rows, first:last] = 235 if word >> (23 - cell) & 1 else 16


class HostPicture:
    """Draws the lab host onto a canvas of any (even) size."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        half_width, half_height = canvas.width // 2, canvas.height // 2
        around = 2 * np.pi * np.arange(half_width)[None, :] / half_width
        down = np.linspace(0, np.pi, half_height)[:, None]
        shade = np.linspace(96, 40, canvas.height).astype(np.uint8)
        self._luma = np.repeat(shade[:, None], canvas.width, axis=1)
        self._blue = (146 + 26 * np.sin(around) * np.sin(down)).astype(np.uint8)
        self._red = (116 + 22 * np.cos(around) * np.sin(down)).astype(np.uint8)
        self._ball = canvas.height // 6 & ~1
        distance = np.hypot(*(np.mgrid[: self._ball, : self._ball] - (self._ball - 1) / 2))
        self._round = distance <= self._ball / 2
        self._round_half = self._round[::2, ::2]

    def draw(self, number: int) -> None:
        """The picture with this frame number, and the time of day."""
        canvas = self._canvas
        canvas.luma[:] = self._luma
        turn = number * 2 % (canvas.width // 2)
        canvas.blue[:] = np.roll(self._blue, turn, axis=1)
        canvas.red[:] = self._red
        self._draw_ball(number)
        self._clock(time.strftime("%H:%M:%S"))
        strip = max(1, canvas.height // 12)
        canvas.blue[: strip // 2] = canvas.red[: strip // 2] = 128
        draw_number(canvas.luma, number)

    def _draw_ball(self, number: int) -> None:
        canvas, size = self._canvas, self._ball
        x = _bounce(number * 6, canvas.width - size) & ~1
        y = (canvas.height // 6 + _bounce(number * 4, canvas.height - canvas.height // 6 - size)) & ~1
        canvas.luma[y : y + size, x : x + size][self._round] = 190
        rows, columns = slice(y // 2, (y + size) // 2), slice(x // 2, (x + size) // 2)
        canvas.blue[rows, columns][self._round_half] = 90
        canvas.red[rows, columns][self._round_half] = 170

    def _clock(self, text: str) -> None:
        height = self._canvas.height // 5 & ~1
        width = height // 2 & ~1
        stroke = max(2, height // 10 & ~1)
        pitch = width + 2 * stroke
        left = (self._canvas.width - pitch * len(text)) // 2 & ~1
        top = (self._canvas.height - height) // 2 & ~1
        for index, letter in enumerate(text):
            self._letter(letter, left + index * pitch, top, width, height, stroke)

    def _letter(self, letter: str, x: int, y: int, width: int, height: int, stroke: int) -> None:
        middle = (height - stroke) // 2
        strokes = {
            "a": (x, y, width, stroke),
            "b": (x + width - stroke, y, stroke, height // 2),
            "c": (x + width - stroke, y + middle, stroke, height - middle),
            "d": (x, y + height - stroke, width, stroke),
            "e": (x, y + middle, stroke, height - middle),
            "f": (x, y, stroke, height // 2),
            "g": (x, y + middle, width, stroke),
        }
        for name in _SEGMENTS[letter]:
            left, top, wide, high = strokes[name]
            self._canvas.luma[top : top + high, left : left + wide] = 235
        if letter == ":":
            for top in (y + height // 4, y + 3 * height // 4 - stroke):
                self._canvas.luma[top : top + stroke, x + width // 2 : x + width // 2 + stroke] = 235


def _bounce(position: int, span: int) -> int:
    """A position that runs to the end of `span` and back."""
    span = max(1, span)
    position %= 2 * span
    return position if position < span else 2 * span - position
