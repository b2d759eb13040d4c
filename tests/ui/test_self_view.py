"""The own picture has round corners and a mirrored middle, whatever is beneath it."""

from __future__ import annotations

import time

import av
import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from swdesk.app.widgets.self_view import SelfView
from swdesk.media.mailbox import Picture

BENEATH = QColor("#aa3355")
RED, GREEN = (0, 0, 255), (0, 255, 0)  # B, G, R


@pytest.fixture
def host(qtbot):
    host = QWidget()
    host.setStyleSheet(f"background: {BENEATH.name()}")
    qtbot.addWidget(host)
    host.resize(320, 200)
    host.show()
    qtbot.waitExposed(host)
    return host


@pytest.fixture
def own(host, themes, qtbot):
    own = SelfView(themes, host)
    own.setGeometry(40, 20, 240, 136)
    own.show()
    width, height = own.mailbox.target
    frame = av.VideoFrame(width, height, "bgra")
    plane = frame.planes[0]
    pixels = np.frombuffer(plane, np.uint8).reshape(height, plane.line_size)[:, : width * 4]
    pixels.reshape(height, width, 4)[:] = (*RED, 255)
    pixels.reshape(height, width, 4)[:, width // 2 :] = (*GREEN, 255)
    own.mailbox.put(
        Picture(frame, memoryview(plane), width, height, plane.line_size, 640, 360, 1, time.monotonic())
    )
    qtbot.waitUntil(lambda: own.frames_painted > 0)
    return own


def colour(host, x: float, y: float) -> str:
    image = host.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio)).name()


def test_its_corners_show_what_is_beneath(host, own):
    area = own.geometry()
    for x in (area.left(), area.right()):
        for y in (area.top(), area.bottom()):
            assert colour(host, x, y) == BENEATH.name(), (x, y)


@pytest.mark.parametrize(
    ("is_mirrored", "left", "right"), [(True, "#00ff00", "#ff0000"), (False, "#ff0000", "#00ff00")]
)
def test_left_is_right_in_a_mirror_only(host, own, is_mirrored, left, right):
    own.set_mirrored(is_mirrored)
    middle = own.geometry().center()
    assert colour(host, middle.x() - 60, middle.y()) == left
    assert colour(host, middle.x() + 60, middle.y()) == right


def test_the_name_is_on_the_picture(host, own):
    shown = host.grab(own.geometry()).toImage()
    seen = {
        shown.pixelColor(x, y).name()
        for x in range(10, 45)
        for y in range(shown.height() - 30, shown.height() - 6)
    }
    assert len(seen) > 5, "letters on a pill, not one colour"


def test_why_there_is_no_picture_is_drawn_once(host, own, monkeypatch):
    """A far picture runs under it thirty times a second."""
    drawn = []
    draw = SelfView._paint_why
    monkeypatch.setattr(SelfView, "_paint_why", lambda *arguments: (drawn.append(1), draw(*arguments)))
    own.set_note("Camera off")
    host.grab()
    host.grab()
    assert len(drawn) == 1
    own.set_initials("AL")
    host.grab()
    assert len(drawn) == 2


def test_a_reason_too_long_for_a_small_picture_is_shown_whole(host, own):
    def rows() -> list[int]:
        image = host.grab().toImage()
        area = own.geometry()
        ground = image.pixelColor(area.left() + 12, area.top() + 12)
        return [
            y - area.top()
            for y in range(area.top() + 6, area.bottom() - 5)
            if any(image.pixelColor(x, y) != ground for x in range(area.left() + 9, area.right() - 8))
        ]

    own.set_initials("AL")
    own.set_note("Camera in use by another program")
    own.setGeometry(40, 20, 130, 72)
    small = rows()
    assert small[-1] < 72 - 8, "nothing is cut off at the foot"
    assert abs((small[0] + small[-1]) / 2 - 36) < 8, "in the middle, without the initials"
    own.setGeometry(40, 20, 240, 136)
    large = rows()
    assert large[0] < 60, "with them where there is room"
