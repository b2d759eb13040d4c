"""The pictures of README and of the guide, taken anew from the running program."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

DOCS = Path(__file__).parents[2] / "docs"
LINKED = {
    name
    for page in (DOCS.parent / "README.md", *DOCS.glob("*.md"))
    for name in re.findall(r"!\[[^]]*\]\((?:docs/)?images/([^)]+)\)", page.read_text("utf-8"))
}
GRID = 64
LEAST_COLOURS = 50  # of the pixels on a grid; a window that was not painted has one
FONTS = 0.15  # of width and height of what fits itself to its words, which are wider on some machines


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    command = [sys.executable, str(DOCS / "pictures.py"), "--to", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_each_that_is_linked_is_taken_and_no_other(taken: Path) -> None:
    assert {file.name for file in taken.iterdir()} == LINKED


@pytest.mark.parametrize("name", sorted(LINKED))
def test_it_is_like_the_one_that_is_kept(taken: Path, name: str) -> None:
    """The window is as large as it was, there is something in it, and nothing of it can be seen through."""
    new, kept = QImage(str(taken / name)), QImage(str(DOCS / "images" / name))
    assert new.format() == kept.format() != QImage.Format.Format_Invalid
    most = QSize(0, 0) if kept.size() == QSize(1180, 760) else kept.size() * FONTS
    change = new.size() - kept.size()
    assert abs(change.width()) <= most.width(), new.size()
    assert abs(change.height()) <= most.height(), new.size()
    grid = new.scaled(
        GRID, GRID, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    colours = {grid.pixel(x, y) for x in range(GRID) for y in range(GRID)}
    assert len(colours) >= LEAST_COLOURS
