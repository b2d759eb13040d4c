"""A screen of small pixels (QT_SCALE_FACTOR=2): everything is twice as many of them, and the window fits."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.components.conftest import end, wait_for
from tests.components.test_call_and_desktop import start

DESIGN = (1180, 760)  # points


def geometry(screen: dict[str, str], *, with_frame: bool = False) -> tuple[int, int, int, int]:
    """Left, top, width and height of the window, in pixels of the screen; zeros until it is there."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "swdesk$"],
        env=screen,
        capture_output=True,
        text=True,
    ).stdout.split()
    if not found:
        return 0, 0, 0, 0
    told = subprocess.run(
        ["xwininfo", "-id", found[0], *["-frame"] * with_frame], env=screen, capture_output=True, text=True
    ).stdout
    names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
    numbers = [re.search(rf"{name}:\s+(-?\d+)", told) for name in names]
    left, top, width, height = (int(one[1]) if one else 0 for one in numbers)
    return left, top, width, height


@pytest.mark.parametrize("screen_size", ["2560x1600"])
def test_a_point_is_two_pixels(screen: dict[str, str], home: Path) -> None:
    screen["QT_SCALE_FACTOR"] = "2"
    program = start(screen, home)
    try:
        wait_for(lambda: geometry(screen)[2], "the window", 30)
        left, top, width, height = geometry(screen)
        assert (width, height) == (2 * DESIGN[0], 2 * DESIGN[1])
        assert left >= 0
        assert top >= 0
    finally:
        end(program)


@pytest.mark.parametrize("screen_size", ["1600x1000", "1440x960"])
def test_on_a_small_screen_it_fits_with_its_frame(
    screen: dict[str, str], home: Path, screen_size: str
) -> None:
    """800 x 500 points, and 720 x 480, the smallest it is made for."""
    screen["QT_SCALE_FACTOR"] = "2"
    program = start(screen, home)
    try:
        wait_for(lambda: geometry(screen)[2], "the window", 30)
        left, top, width, height = geometry(screen, with_frame=True)
        wide, high = map(int, screen_size.split("x"))
        assert left >= 0
        assert top >= 0
        assert left + width <= wide
        assert top + height <= high
    finally:
        end(program)
