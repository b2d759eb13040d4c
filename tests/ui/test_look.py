"""Names, keys, contrast, sizes: what a person needs to see, hear and reach everything."""

from __future__ import annotations

import gc
import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QFont, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from swdesk.app.desktop import icons
from swdesk.app.desktop.palette import DARK, LIGHT, THEMES, Theme, contrast
from swdesk.app.desktop.resources import resource
from swdesk.app.desktop.theme import Themes, style_sheet
from swdesk.app.windows.main_window import MainWindow


def names(theme: Theme) -> str:
    return theme.name


def focusable(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.objectName().startswith("qt_")
    ]


def test_every_control_has_a_name_and_a_tip(window):
    controls = focusable(window)
    assert len(controls) >= 15
    for control in controls:
        who = f"{type(control).__name__} {control.objectName()}"
        assert control.accessibleName(), who
        if isinstance(control, QAbstractButton | QLineEdit):
            assert control.toolTip(), control.accessibleName()


def test_the_window_itself_is_painted_whatever_lies_on_it(window, qtbot):
    """All that follows the first paint waits for this, such as the tray and signing in."""
    qtbot.waitUntil(lambda: window._was_painted, timeout=3000)


def test_every_button_tells_its_key_and_no_key_is_taken_twice(window):
    keys = {}
    for button in window.findChildren(QAbstractButton):
        shortcut = button.shortcut().toString()
        if shortcut:
            assert shortcut not in keys, (shortcut, keys.get(shortcut), button.accessibleName())
            keys[shortcut] = button.accessibleName()
            assert shortcut in button.toolTip() or "Not possible" in button.toolTip()
    assert "Ctrl+D" in window.panel.hang_up.toolTip()


def test_no_key_of_the_window_is_taken_twice(window):
    keys = [key.toString() for shortcut in window.findChildren(QShortcut) for key in list(shortcut.keys())]
    keys += [button.shortcut().toString() for button in window.findChildren(QAbstractButton)]
    keys += [action.shortcut().toString() for action in window.findChildren(QAction)]
    taken = [key for key in keys if key]
    assert {"M", "V", "Ctrl+D", "F11", "Ctrl+Shift+M"} <= set(taken)
    assert len(taken) == len(set(taken)), sorted(taken)


def test_the_keyboard_goes_through_the_dial_bar_in_the_order_seen(window):
    window.panel.token.setFocus()
    seen = []
    for _ in range(9):
        seen.append(window.focusWidget().accessibleName())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [
        "Subscriber Access Token",
        "Show the token",
        "Destination",
        "Dial",
        "Send audio",
        "Send video",
        "Remember token in the system keyring",
        "Start muted",
        "Start with camera off",
    ]


def test_shortcuts(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.panel.destination
    QTest.keyClick(
        window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert window.focusWidget() is window.log.text
    with qtbot.waitSignal(window.quitting):
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_Escape])
def test_hanging_up_by_key(window, phone, run, settle, make_token, key):
    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/public/x")
        window.panel.dial.click()
        await settle()
        phone.call.say("connected")
        window.panel.destination.setFocus()
        QTest.keyClick(window.panel.destination, key, Qt.KeyboardModifier.ControlModifier)
        await settle()

    run(story())
    assert phone.call.hang_ups == 1


def test_the_focus_goes_from_dial_to_cancel_to_hang_up_and_back(window, phone, run, settle, make_token):
    panel = window.panel

    async def story():
        panel.token.setText(make_token())
        panel.destination.setText("/public/x")
        await settle()
        panel.dial.setFocus()
        phone.gate.clear()
        QTest.keyClick(panel.dial, Qt.Key.Key_Space)
        await settle()
        assert window.focusWidget() is panel.cancel
        phone.gate.set()
        await settle()
        assert window.focusWidget() is panel.hang_up
        QTest.keyClick(panel.hang_up, Qt.Key.Key_Space)
        await settle()
        assert window.focusWidget() is panel.dial

    run(story())


def test_contrast_is_the_standard_s():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=names)
def test_every_colour_of_the_style_sheet_is_the_palette_s(theme):
    template = resource("qss", "window.qss").read_text(encoding="utf-8")
    assert "#" not in "".join(
        word for word in template.replace("{", " ").split() if word.startswith("#") and len(word) in (4, 7)
    )
    sheet = style_sheet(template, theme, QFont())
    assert "@" not in sheet
    assert theme.surface in sheet


def test_the_theme_follows_the_system(qapp, themes):
    heard = []
    themes.changed.connect(heard.append)
    themes.force(LIGHT)
    assert heard == [LIGHT]
    assert qapp.palette().window().color() == QColor(LIGHT.bg)
    themes.force(DARK)
    assert heard == [LIGHT, DARK]


@pytest.mark.parametrize("theme", THEMES, ids=names)
def test_the_window_is_painted_in_its_theme(window, themes, theme, tmp_path):
    themes.force(theme)
    try:
        image = window.grab().toImage()
        image.save(str(tmp_path / f"{theme.name}.png"))
        ratio = image.devicePixelRatio()

        def at(x: int, y: int) -> str:
            return image.pixelColor(round(x * ratio), round(y * ratio)).name()

        assert at(600, 10) == theme.surface
        assert at(600, 300) == theme.stage
        dial = window.panel.dial
        corner = dial.mapTo(window, dial.rect().topLeft())
        assert at(corner.x() + 8, corner.y() + 6) == theme.accent_fill
    finally:
        themes.force(DARK)


def place_in(panel: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(panel, QPoint()), widget.size())


@pytest.mark.parametrize(("width", "height"), [(720, 480), (1180, 760), (1920, 1080)])
def test_everything_fits_at_every_size(window, phone, run, settle, make_token, width, height):
    async def story():
        window.resize(width, height)
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/public/test-room")
        phone.gate.clear()
        window.panel.dial.click()
        await settle()
        assert (window.width(), window.height()) == (width, height)
        panel = window.panel
        controls = (panel.token, panel.destination, panel.cancel, panel.dial, panel.hang_up, panel.audio)
        controls += (panel.video, panel.remember, panel.start_muted, panel.start_camera_off)
        shown = [widget for widget in controls if widget.isVisible()]
        for widget in shown:
            assert panel.rect().contains(place_in(panel, widget)), widget.accessibleName()
        for one, other in itertools.combinations(shown, 2):
            assert not place_in(panel, one).intersects(place_in(panel, other)), (
                one.accessibleName(),
                other.accessibleName(),
            )
        assert panel.destination.width() >= 120
        assert window.stage.height() >= 120
        assert window.log.height() >= 56
        panel.cancel.click()
        await settle()

    run(story())


def test_twice_the_text_still_fits(window, qapp):
    font, larger = qapp.font(), qapp.font()
    larger.setPointSizeF(font.pointSizeF() * 1.5)
    window.panel.setFont(larger)
    window.resize(1180, 760)
    QApplication.sendPostedEvents()
    for widget in (window.panel.dial, window.panel.hang_up, window.panel.audio):
        assert widget.width() >= widget.fontMetrics().horizontalAdvance(widget.text())


def test_the_icons_are_tinted_and_sharp(qapp):
    large = icons.icon("eye", "#ff0000").pixmap(64, 64).toImage()
    colours = {
        large.pixelColor(x, y).name()
        for x in range(0, 64, 2)
        for y in range(0, 64, 2)
        if large.pixelColor(x, y).alpha() == 255
    }
    assert colours == {"#ff0000"}
    assert not icons.application_icon().isNull()


def test_the_licence_of_the_icons_is_shipped():
    assert "ISC License" in resource("icons", "LICENSE").read_text(encoding="utf-8")


def test_a_window_leaves_no_objects_behind(qtbot, qapp, themes, phone, vault, run):
    def windows() -> int:
        gc.collect()
        return sum(isinstance(thing, MainWindow) for thing in gc.get_objects())

    gc.collect()
    before = windows()
    window = MainWindow(phone, vault, themes, "0")
    window.show()
    run(window.shut_down())
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del window
    assert windows() <= before


def test_themes_apply_once_per_change(qapp, themes):
    assert isinstance(themes, Themes)
    heard = []
    themes.changed.connect(heard.append)
    themes.force(DARK)
    assert heard == []


def walked(window: QWidget) -> list[QWidget]:
    """What Tab reaches, from the first field on, once around."""
    window.panel.token.setFocus()
    reached: list[QWidget] = []
    while (focused := window.focusWidget()) not in reached:
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return reached


@pytest.mark.parametrize("is_in_call", [False, True])
def test_tab_goes_through_everything_in_the_order_seen(window, dial, is_in_call):
    if is_in_call:
        dial()
    reached = walked(window)
    parts = [window.panel, window.stage, window.log, window.header]
    part_of = [next(n for n, part in enumerate(parts) if part.isAncestorOf(one)) for one in reached]
    order = [n for n, _ in itertools.groupby(part_of)]
    assert order == sorted(order), [one.accessibleName() for one in reached]  # the header is before the panel
    usable = {one for one in focusable(window) if one.isVisible() and one.isEnabled()}
    missed = usable - set(reached) - set(window.stage.findChildren(type(window.stage.local)))
    assert {one.accessibleName() for one in missed} == set()
    if is_in_call:
        bar = [one for one in reached if window.stage.call_bar.isAncestorOf(one)]
        places = [one.mapTo(window, QPoint()).x() for one in bar]
        assert len(bar) >= 6
        assert places == sorted(places), [one.accessibleName() for one in bar]
