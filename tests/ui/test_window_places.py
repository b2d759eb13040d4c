"""A window's place on a laptop that comes to its desk and leaves it: the screens are the test's."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from swdesk.app.desktop import memory as module
from swdesk.app.desktop.memory import Memory
from swdesk.app.desktop.window_places import Rect

LAPTOP = Rect(0, 0, 1920, 1080)
DESK = Rect(1920, 0, 2560, 1440)


class Desk:
    """Which screens there are."""

    def __init__(self) -> None:
        self.screens = [LAPTOP]

    def change(self, *screens: Rect) -> None:
        """Others, and Qt tells of them."""
        self.screens = list(screens)
        QGuiApplication.instance().screenRemoved.emit(QGuiApplication.primaryScreen())


@pytest.fixture
def desk(monkeypatch):
    desk = Desk()
    monkeypatch.setattr(module, "_screens", lambda: desk.screens)
    monkeypatch.setattr(module, "_areas", lambda: desk.screens)
    monkeypatch.setattr(module, "SETTLE_MS", 10)
    return desk


@pytest.fixture
def memory(tmp_path, qapp):
    return Memory(QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


def where(window: QWidget) -> tuple[int, int, int, int]:
    return window.x(), window.y(), window.width(), window.height()


def put(window: QWidget, left: int, top: int, width: int, height: int) -> None:
    window.move(left, top)
    window.resize(width, height)


def test_each_set_of_screens_has_its_place(desk, memory, window, qtbot):
    window.show()
    memory.follow(window)
    put(window, 100, 100, 700, 500)
    qtbot.wait(60)
    desk.change(LAPTOP, DESK)
    qtbot.wait(60)
    put(window, 2500, 200, 900, 600)
    qtbot.wait(60)

    desk.change(LAPTOP)
    qtbot.waitUntil(lambda: where(window) == (100, 100, 700, 500), timeout=2000)
    desk.change(LAPTOP, DESK)
    qtbot.waitUntil(lambda: where(window) == (2500, 200, 900, 600), timeout=2000)


def test_a_window_on_a_screen_that_goes_is_within_reach_at_once(desk, memory, window, qtbot):
    desk.screens = [LAPTOP, DESK]
    window.show()
    memory.follow(window)
    put(window, 2500, 200, 900, 600)
    qtbot.wait(60)
    desk.change(LAPTOP)
    qtbot.waitUntil(lambda: window.x() + window.width() <= 1920, timeout=2000)
    assert where(window)[2:] == (900, 600)


def test_what_the_desktop_moves_while_a_screen_goes_is_no_choice(desk, memory, window, qtbot):
    desk.screens = [LAPTOP, DESK]
    window.show()
    memory.follow(window)
    put(window, 2500, 200, 900, 600)
    qtbot.wait(60)
    desk.change(LAPTOP)
    put(window, 0, 0, 640, 480)  # by the window manager, in the same moment
    qtbot.wait(60)
    desk.change(LAPTOP, DESK)
    qtbot.waitUntil(lambda: where(window) == (2500, 200, 900, 600), timeout=2000)


def test_the_place_of_another_run_is_brought_on_the_screens_there_are(desk, memory, window, qtbot):
    memory._settings.setValue("places/window", '{"1920x1080+0+0": "9000 9000 600 400"}')
    assert memory.bring(window)
    assert where(window) == (1320, 680, 600, 400)


@pytest.mark.parametrize(
    "text", ["[]", "x", '{"1920x1080+0+0": "1 2 3"}', '{"1920x1080+0+0": 5}', "[" * 99_999]
)
def test_a_memory_that_makes_no_sense_is_a_first_start(desk, memory, window, text):
    memory._settings.setValue("places/window", text)
    memory._settings.setValue("recents", text)
    assert not memory.bring(window)
    assert memory.recents == []


def test_full_screen_and_hidden_are_no_places(desk, memory, window):
    memory.keep_place(window)
    window.showFullScreen()
    memory.keep_place(window)
    assert not memory._settings.contains("places/window")


def test_a_maximised_window_comes_back_maximised_and_to_its_size(desk, memory, window, qtbot):
    window.show()
    put(window, 50, 60, 640, 480)
    window.showMaximized()
    memory.keep_place(window)
    other = QWidget()
    qtbot.addWidget(other)
    memory.place(other)
    assert other.isMaximized()
    assert (other.width(), other.height()) != (0, 0)
