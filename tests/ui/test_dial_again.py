"""Dial pressed again while it waits cancels; a double click, or a key held down, does not (UX15)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest

from tests.doubles.virtual_clock import VirtualClock

A_DOUBLE_CLICK = 0.3  # s
A_THOUGHT = 0.6
ROOM = "/public/test-room"


@pytest.fixture
def clock(window, run, settle, make_token):
    """The window is filled in; its clock."""
    window.dial._clock = clock = VirtualClock()

    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText(ROOM)
        await settle()

    run(story())
    return clock


def click(window):
    """The mouse where Dial is, on whatever lies there."""
    press_at(window, window.panel.dial)


def press_at(window, widget):
    place = widget.mapTo(window, widget.rect().center())
    target = window.childAt(place)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(window, place))


def by_key(window):
    """Alt+D, wherever the focus is."""
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)


def by_enter(window, key=Qt.Key.Key_Return):
    """On the button that has the focus: Dial first, then Cancel, which takes its place."""
    if window.panel.dial.isEnabled():
        window.panel.dial.setFocus()
    QTest.keyClick(window.focusWidget(), key)


def by_space(window):
    by_enter(window, Qt.Key.Key_Space)


PRESSES = pytest.mark.parametrize("press", [click, by_key, by_enter, by_space])


@PRESSES
def test_a_second_press_cancels(window, phone, run, settle, clock, press):
    async def story():
        phone.gate.clear()
        press(window)
        await settle()
        assert len(phone.dialled) == 1
        assert not window.panel.dial.isEnabled(), "as the page has it"
        clock.advance(A_THOUGHT)
        press(window)
        await settle()
        assert phone.cancelled == 1
        assert window.panel.dial.isEnabled()
        clock.advance(A_THOUGHT)
        press(window)
        await settle()
        assert len(phone.dialled) == 2
        phone.gate.set()
        await settle()
        phone.call.say("destroyed")

    run(story())
    assert "dial() rejected: CallCreateError — Call cancelled" in window.log.text.toPlainText()


@PRESSES
def test_however_often_it_is_clicked_in_a_row_there_is_one_call(window, phone, run, settle, clock, press):
    async def story():
        phone.gate.clear()
        for _ in range(4):
            press(window)
            await settle()
            clock.advance(A_DOUBLE_CLICK)
        assert phone.cancelled == 0
        phone.gate.set()
        await settle()
        clock.advance(A_THOUGHT)
        assert not window.panel.dial.isEnabled()
        if press in (click, by_key):  # else Hang up has the focus now, and means it
            press(window)
            await settle()
            assert phone.call.hang_ups == 0
        phone.call.say("destroyed")

    run(story())
    assert len(phone.dialled) == 1


def test_the_key_held_down_is_one_press(window, clock):
    (key,) = (one for one in window.panel.findChildren(QShortcut) if one.key().toString() == "Alt+D")
    assert not key.autoRepeat()


def press_cancel(window):
    press_at(window, window.panel.cancel)


def by_a_screen_reader(window):
    window.panel.cancel.click()


@pytest.mark.parametrize("press", [press_cancel, by_a_screen_reader])
def test_cancel_itself_is_never_too_early(window, phone, run, settle, clock, press):
    async def story():
        phone.gate.clear()
        by_enter(window)
        await settle()
        assert window.panel.cancel.hasFocus()
        press(window)
        await settle()
        assert phone.cancelled == 1

    run(story())


def test_enter_in_a_field_is_no_press_of_the_button(window, phone, run, settle, clock):
    async def story():
        phone.gate.clear()
        for _ in range(2):
            QTest.keyClick(window.panel.destination, Qt.Key.Key_Return)
            await settle()
            clock.advance(A_THOUGHT)
        assert phone.cancelled == 0
        phone.gate.set()
        await settle()
        phone.call.say("destroyed")

    run(story())


def test_a_press_beside_the_button_is_none(window, phone, run, settle, clock):
    async def story():
        phone.gate.clear()
        click(window)
        await settle()
        clock.advance(A_THOUGHT)
        QTest.mouseClick(window.panel, Qt.MouseButton.LeftButton, pos=window.panel.rect().bottomRight())
        await settle()
        assert phone.cancelled == 0
        phone.gate.set()
        await settle()
        phone.call.say("destroyed")

    run(story())
