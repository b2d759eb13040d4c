"""Twice as large, in a small window: nothing cut off, nothing out of reach; and the keys that zoom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QLineEdit, QWidget

from swdesk.app.desktop.palette import CONTRAST_DARK, DARK
from swdesk.app.presenters.advice import advise
from swdesk.app.widgets.glass import Pill, small_font
from swdesk.errors import InvalidCredentialsError
from tests.doubles.fake_devices import FakeDevices

SLACK = 3  # pixels: the ring around what has the focus is thicker than its outline
CONTROL = Qt.KeyboardModifier.ControlModifier


class NoChecks:
    async def hide_camera(self) -> None:
        pass


@pytest.fixture
def window(make_window, themes):
    yield make_window(size=(720, 480), devices=FakeDevices(), checks=NoChecks())
    themes.set_zoom(1.0)
    themes.choose("system")


def let_it_settle() -> None:
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def seen(root: QWidget) -> list[QWidget]:
    widgets = [root, *root.findChildren(QWidget)]
    return [one for one in widgets if one.isVisibleTo(root) and not one.objectName().startswith("qt_")]


def cut_off(root: QWidget) -> list[str]:
    """Who shows less than what it says, or lies outside what it is in."""
    found = []
    for widget in seen(root):
        who = f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()!r}"
        least = widget.minimumSizeHint()
        is_floating = widget.parentWidget() is not None and widget.parentWidget().layout() is None
        has_bars = isinstance(widget, QAbstractScrollArea)
        is_small = widget.width() + SLACK < least.width() or widget.height() + SLACK < least.height()
        if is_small and not is_floating and not has_bars:
            found.append(f"{who}: {widget.size().toTuple()} is less than {least.toTuple()}")
        if isinstance(widget, Pill):
            if widget.height() < QFontMetrics(small_font(widget)).height():
                found.append(f"{who}: {widget.text!r} is higher than its place")
        elif isinstance(widget, QLabel) and widget.text() and not widget.pixmap():
            room = widget.contentsRect()
            if widget.wordWrap():
                if widget.heightForWidth(widget.width()) > widget.height() + 1:
                    found.append(f"{who}: {widget.text()!r} is not to be seen whole")
            elif "<" not in widget.text() and _width(widget) > room.width() + 1:
                found.append(f"{who}: {widget.text()!r} is cut off")
            if QFontMetrics(widget.font()).height() > widget.height() + 1:
                found.append(f"{who}: {widget.text()!r} is higher than its place")
        if isinstance(widget, QAbstractButton) and widget.text() and "…" not in widget.text():
            has_words = (
                getattr(widget, "toolButtonStyle", lambda: None)()
                is not Qt.ToolButtonStyle.ToolButtonIconOnly
            )
            if has_words and _width(widget) > widget.width():
                found.append(f"{who}: {widget.text()!r} is cut off")
        if isinstance(widget, QLineEdit) and widget.fontMetrics().height() > widget.height():
            found.append(f"{who}: its text is cut off")
        parent = widget.parentWidget()
        is_inside = parent is None or widget is root or parent.rect().contains(widget.geometry())
        if not is_inside and not parent.objectName().startswith("qt_"):
            found.append(f"{who}: {widget.geometry().getRect()} lies outside {parent.size().toTuple()}")
    return found


def _width(widget: QLabel | QAbstractButton) -> int:
    return widget.fontMetrics().horizontalAdvance(widget.text())


def overlapping(root: QWidget) -> list[tuple[str, str]]:
    """Controls of the layouts that lie over each other; what floats on the stage may."""
    controls = [one for one in seen(root) if isinstance(one, QAbstractButton | QLineEdit | QLabel)]
    controls = [one for one in controls if one.parentWidget().layout() is not None]
    places = [(one, QRect(one.mapTo(root, QPoint()), one.size())) for one in controls]
    return [
        (one.accessibleName() or one.text(), other.accessibleName() or other.text())
        for number, (one, place) in enumerate(places)
        for other, its_place in places[number + 1 :]
        if one.parentWidget() is other.parentWidget() and place.intersects(its_place)
    ]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize(("width", "height"), [(720, 480), (1180, 760)])
@pytest.mark.parametrize("state", ["first run", "idle", "refused", "call", "lost"])
def test_nothing_is_cut_off(window, dial, themes, zoom, width, height, state):
    window.resize(width, height)
    themes.set_zoom(zoom)
    if state == "first run":
        window.stage.offer_first_run(True)
    elif state == "refused":
        window.panel.destination.setText("nonsense")
        window.panel.token.setText("x")
        window.stage.show_advice(advise(InvalidCredentialsError("no")))
    elif state in ("call", "lost"):
        call = dial()
        if state == "lost":
            call.say("recovering")
            window.desk.notices.put("x", "You are muted", "The others do not hear you.", action="Unmute")
    let_it_settle()
    assert (window.width(), window.height()) == (width, height)
    assert cut_off(window) == []
    assert overlapping(window) == []
    assert window.centralWidget().horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("name", ["popover", "dialog"])
def test_nothing_is_cut_off_beside_the_window(window, themes, name):
    themes.set_zoom(2.0)
    other = getattr(window.desk, name)
    if name == "popover":
        window.desk.open_popover()
    else:
        other.show()
    let_it_settle()
    screen = other.screen().availableGeometry()
    assert other.width() <= screen.width()
    assert other.height() <= screen.height()
    assert cut_off(other) == []
    other.hide()


def test_tab_brings_what_it_reaches_into_sight(window, themes):
    themes.set_zoom(2.0)
    let_it_settle()
    area = window.centralWidget()
    window.panel.token.setFocus()
    for _ in range(14):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        let_it_settle()
        focused = window.focusWidget()
        middle = focused.mapTo(area.viewport(), focused.rect().center())
        assert area.viewport().rect().contains(middle), focused.accessibleName()


def test_the_keys_zoom_and_it_is_remembered(window, themes, qapp):
    size = qapp.font().pointSizeF()
    QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert window.settings.value.appearance.zoom == themes.zoom == 1.1
    QTest.keyClick(window, Qt.Key.Key_Equal, CONTROL)
    assert themes.zoom == 1.25
    assert qapp.font().pointSizeF() == pytest.approx(size * 1.25)
    QTest.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert themes.zoom == 1.1
    QTest.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert window.settings.value.appearance.zoom == themes.zoom == 1.0
    assert qapp.font().pointSizeF() == pytest.approx(size)
    for _ in range(12):
        QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert themes.zoom == 2.0
    for _ in range(12):
        QTest.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert themes.zoom == 0.75


def test_a_theme_and_a_zoom_count_at_once(window, themes):
    themes.force(None)
    try:
        window.settings.change("appearance", theme="high-contrast", zoom=1.5)
        assert themes.theme.is_high_contrast
        assert themes.zoom == 1.5
        window.settings.change("appearance", theme="dark")
        assert themes.theme is DARK
    finally:
        themes.force(DARK)


def test_large_text_of_the_system_makes_room_too(qapp, themes):
    from swdesk.app.desktop.theme import Themes

    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * 2)
    try:
        qapp.setFont(larger)
        large = Themes(qapp, CONTRAST_DARK)
        assert large.px(26) > QFontMetrics(larger).height()
        large.set_zoom(2.0)
        assert large.px(26) > QFontMetrics(qapp.font()).height()
        large.set_zoom(1.0)
        large.deleteLater()
    finally:
        qapp.setFont(font)
        themes._apply()
