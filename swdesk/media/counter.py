"""A frame number a machine can read out of a picture, to measure delay and to see which frames arrived.

A strip of 24 equal cells lies across the full width of the picture, at the top twelfth of its height: black
or white luma, most significant bit first, 20 bits of number and 4 bits of check. The check is the exclusive
or of the number's five nibbles and of 0b1010, so that neither an all black nor an all white strip reads as a
number. Cells this large survive scaling to a quarter and VP8.

The room composes its members into halves and quarters of one picture, so a reader may name the region.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Luma: TypeAlias = "NDArray[np.uint8]"

BITS = 20
CHECK_BITS = 4
CELLS = BITS + CHECK_BITS
COUNT = 1 << BITS  # numbers wrap here, after 9.7 hours at 30 fps
STRIP = 12  # the strip is this part of the height
BLACK, WHITE = 16, 235
WHOLE = (0.0, 0.0, 1.0, 1.0)


def check(number: int) -> int:
    """The four check bits of a 20 bit number."""
    folded = 0b1010
    for shift in range(0, BITS, 4):
        folded ^= (number >> shift) & 0xF
    return folded


def draw_counter(luma: Luma, number: int) -> None:
    """Write `number` (modulo 2**20) into the top of a luma plane of shape (height, width)."""
    number %= COUNT
    height, width = luma.shape
    word = number << CHECK_BITS | check(number)
    bits = np.array([word >> (CELLS - 1 - cell) & 1 for cell in range(CELLS)], np.uint8)
    cells = np.where(bits, WHITE, BLACK).astype(np.uint8)
    luma[: strip_height(height)] = cells[np.arange(width) * CELLS // width]


def strip_height(height: int) -> int:
    """How many rows of a picture of this height the strip takes."""
    return max(1, height // STRIP)


def read_counter(luma: NDArray[Any], region: tuple[float, float, float, float] = WHOLE) -> int | None:
    """The number in the strip at the top of `region` (x, y, width, height as fractions), or None without one.

    Each cell is judged by the middle half of its width and height, against the middle between the darkest and
    the brightest cell.
    """
    height, width = luma.shape
    left, top = region[0] * width, region[1] * height
    cell, rows = region[2] * width / CELLS, region[3] * height / STRIP
    first, last = int(top + rows * 0.25), max(int(top + rows * 0.25) + 1, int(top + rows * 0.75))
    if cell < 1 or last > height:
        return None
    levels = np.empty(CELLS, np.float64)
    for index in range(CELLS):
        start = int(left + (index + 0.25) * cell)
        levels[index] = luma[first:last, start : max(start + 1, int(left + (index + 0.75) * cell))].mean()
    if levels.max() - levels.min() < 60:
        return None
    word = 0
    for bit in levels > (levels.max() + levels.min()) / 2:
        word = word << 1 | int(bit)
    number = word >> CHECK_BITS
    return number if check(number) == word & ((1 << CHECK_BITS) - 1) else None
