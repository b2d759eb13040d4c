"""What a call needs is loaded when somebody is at the window, not before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from swdesk.app.desktop.attendance import Attendance


@pytest.fixture
def shown(qtbot):
    window = QWidget()
    QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def type_a_letter(window: QWidget) -> None:
    QTest.keyClick(window.findChild(QLineEdit), Qt.Key.Key_A)


def point_at(window: QWidget) -> None:
    place = QPointF(3, 3)
    QApplication.sendEvent(window, QEnterEvent(place, place, window.mapToGlobal(place)))


def test_a_window_that_is_only_painted_has_nobody_at_it(shown):
    attendance = Attendance(shown)
    shown.repaint()
    shown.findChild(QLineEdit).setText("by the program")
    QApplication.sendEvent(shown, QEvent(QEvent.Type.WindowActivate))
    assert not attendance.somebody.is_set()
    attendance.close()


@pytest.mark.parametrize("come", [type_a_letter, point_at])
def test_the_pointer_or_a_letter_tells_of_somebody_once(shown, come):
    attendance = Attendance(shown)
    come(shown)
    assert attendance.somebody.is_set()
    attendance.somebody.clear()
    come(shown)
    assert not attendance.somebody.is_set(), "it looks no further"
