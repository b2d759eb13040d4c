"""Every control has a name that stays, and the page objects find what they need by it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from swdesk.app.desktop.names import name_widgets
from swdesk.app.testing import NoSuchWidget, WindowPage

INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractSlider, QAbstractSpinBox, QTextEdit, QMenu)
GOLDEN = Path(__file__).with_name("object_names.txt")


def interactive(window: QWidget) -> list[QWidget]:
    """What a person can use, but for what Qt makes inside its own widgets."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, INTERACTIVE)
        and not isinstance(one, QScrollBar)
        and not one.objectName().startswith("qt_")
        and not (isinstance(one.parent(), QLineEdit) and not type(one).__module__.startswith("swdesk"))
    ]


def test_every_control_has_a_name_of_its_own(window):
    nameless = [
        f"{type(one).__name__} {one.accessibleName()!r} in {type(one.parent()).__name__}"
        for one in interactive(window)
        if not one.objectName()
    ]
    assert nameless == []
    counted = Counter(one.objectName() for one in interactive(window))
    assert [name for name, count in counted.items() if count > 1] == []


def test_names_that_were_given_out_stay(window):
    for made_when_opened in (window.desk.popover, window.links.card):
        assert made_when_opened.objectName()
    names = {one.objectName() for one in interactive(window)}
    gone = set(GOLDEN.read_text("utf-8").split()) - names
    assert sorted(gone) == [], "tools and tests find them by these names"


def test_a_widget_without_a_name_is_noticed(window):
    from swdesk.app.widgets.controls import Button

    stray = Button("Stray", "A stray")
    stray.setParent(window.panel)
    assert [one for one in interactive(window) if not one.objectName()] == [stray]
    window.panel.strays = [stray]
    name_widgets(window)
    assert stray.objectName() == "panel.strays.0"


def test_names_of_style_sheets_are_left_alone(window):
    assert window.log.text.objectName() == "logText"
    assert isinstance(window.log.text, QAbstractScrollArea)


@pytest.fixture
def page(window, qtbot):
    return WindowPage(window, qtbot)


def test_a_call_as_a_test_speaks_of_it(page, run, settle, phone, make_token):
    async def call():
        page.type_token(make_token())
        page.place_call("/public/x", video=False)
        await settle()
        assert not page.can_dial
        phone.call.say("connected")
        await settle()
        assert page.status == "connected"
        page.toggle_microphone()
        await settle()
        assert phone.call.mutes == [True]
        page.hang_up()
        await settle()

    run(call())
    assert page.can_dial
    assert page.status == ""
    assert page.log[0] == "Dialing /public/x..."
    assert page.log[-1] == "Status: destroyed"
    ((_, destination, wishes),) = phone.dialled
    assert (destination, wishes.audio, wishes.video) == ("/public/x", True, False)


def test_a_call_can_be_cancelled(page, run, settle, phone, make_token):
    async def call():
        phone.gate.clear()
        page.type_token(make_token())
        page.place_call("/public/x")
        await settle()
        page.cancel()
        await settle()

    run(call())
    assert phone.cancelled == 1
    assert page.can_dial


def test_what_is_not_there_is_told_with_what_is_like_it(page):
    with pytest.raises(NoSuchWidget, match=r"panel\.destination"):
        page.find("panel.destinatoin")
    with pytest.raises(AssertionError, match="not visible"):
        page.click("panel.cancel")
    with pytest.raises(AssertionError, match="not enabled"):
        page.click("panel.hang_up")


def test_the_settings_are_named_too_once_they_are_open(window, run, settle):
    async def opened():
        window.settings_desk.open()
        await settle()

    run(opened())
    dialog = window.settings_desk.dialog
    nameless = [
        f"{type(one).__name__} {one.accessibleName()!r}"
        for one in interactive(dialog)
        if not one.objectName()
    ]
    assert nameless == []
    counted = Counter(one.objectName() for one in interactive(dialog))
    assert [name for name, count in counted.items() if count > 1] == []
    dialog.close()
