"""The control bar, full screen and the picture in its own window: each control does what it says."""

from __future__ import annotations

import contextlib
import math
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from swdesk.app.phone import Levels
from swdesk.app.widgets.pop_out import place_for
from tests.ui.test_numbers import LEG_STATS
from tests.ui.test_video_view import picture


@contextlib.asynccontextmanager
async def call_in(window, phone, settle, make_token, *, pictures: bool = True):
    """A connected call, with a far and an own picture."""
    window.panel.token.setText(make_token())
    window.panel.destination.setText("/private/bob")
    window.panel.dial.click()
    await settle()
    phone.call.say("connected")
    await settle()
    if pictures:
        phone.call.remote.put(picture(320, 180, source=(1280, 720)))
        phone.call.local.put(picture(160, 90))
        await settle()
        window.grab()
    yield window.stage.call_bar
    phone.call.say("destroyed")
    await settle()


def fade(bar) -> None:
    """Let the time pass that the bar waits, and its fading."""
    bar._rest.stop()
    bar._go_away()
    bar._fade.setCurrentTime(0)
    bar._fade.stop()
    bar._faded()


def move_pointer(stage, x: int, y: int) -> None:
    """A move the application sees, wherever the real pointer is."""
    place = QPointF(x, y)
    target = stage.childAt(QPoint(x, y)) or stage
    here = QPointF(target.mapFrom(stage, QPoint(x, y))) if target is not stage else place
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        here,
        QPointF(stage.mapToGlobal(QPoint(x, y))),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)


def test_the_bar_is_there_in_a_call_and_only_then(window, phone, run, settle, make_token):
    async def story():
        assert window.stage.call_bar.isHidden()
        phone.gate.clear()
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/private/bob")
        window.panel.dial.click()
        await settle()
        assert window.stage.call_bar.isHidden(), "there is nobody to hang up on yet"
        phone.gate.set()
        await settle()
        assert window.stage.call_bar.isVisible()
        phone.call.say("destroyed")
        await settle()
        assert window.stage.call_bar.isHidden()

    run(story())


@pytest.mark.parametrize("keys", ["click", "Ctrl+Shift+M", "M"])
def test_muting(window, phone, run, settle, make_token, keys):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            window.log.text.setFocus()
            for muted in (True, False):
                press(window, bar.microphone, keys)
                await settle()
                assert phone.call.facts.value.is_muted is muted
                assert bar.microphone.is_on is muted

    run(story())


@pytest.mark.parametrize("keys", ["click", "Ctrl+Shift+O", "V"])
def test_switching_the_camera(window, phone, run, settle, make_token, keys):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            window.log.text.setFocus()
            for off in (True, False):
                press(window, bar.camera, keys)
                await settle()
                assert phone.call.facts.value.is_camera_off is off
                assert bar.camera.is_on is off

    run(story())


def press(window, button, keys: str) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    if keys == "click":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    elif len(keys) == 1:
        QTest.keyClick(window.focusWidget(), getattr(Qt.Key, f"Key_{keys}"))
    else:
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{keys[-1]}"), modifiers)


def test_letters_typed_into_a_field_are_text(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token):
            window.panel.destination.setFocus()
            QTest.keyClicks(window.panel.destination, "mv")
            await settle()
            assert window.panel.destination.text().endswith("mv")
            assert not phone.call.facts.value.is_muted
            assert not phone.call.facts.value.is_camera_off

    run(story())


def test_without_a_microphone_and_a_camera_there_is_nothing_to_switch(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            phone.call.facts.set(replace(phone.call.facts.value, sends_audio=False, sends_video=False))
            await settle()
            assert not bar.microphone.isEnabled()
            assert not bar.camera.isEnabled()
            assert not bar.self_view.isEnabled()
            assert window.stage.pills["sent"].text == "Receiving only"

    run(story())


def test_hanging_up_once(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            phone.call.hang_up_statuses = ["disconnecting"]
            bar.hang_up.click()
            await settle()
            assert not bar.hang_up.isEnabled()
            assert phone.call.hang_ups == 1

    run(story())


def test_the_own_picture_is_hidden_and_shown(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            bar.self_view.click()
            assert window.stage.local.isHidden()
            assert phone.call.local.target == (0, 0), "and not converted meanwhile"
            assert bar.self_view.accessibleName() == "Show your picture"
            bar.self_view.click()
            assert window.stage.local.isVisible()

    run(story())


def test_the_bar_fades_and_comes_back_with_the_pointer(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            stage = window.stage
            assert bar._rest.isActive()
            fade(bar)
            assert bar.is_away
            assert not stage.rect().intersects(bar.geometry()), "pictures are drawn as if it were not there"
            move_pointer(stage, 60, 80)
            assert not bar.is_away
            assert stage.rect().contains(bar.geometry())
            fade(bar)
            move_pointer(stage, 60, 80)
            assert bar.is_away, "a pointer that stays where it is wakes nobody"

    run(story())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_bar_stays_while_it_has_the_focus_or_a_menu_is_open(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            bar.camera.setFocus()
            fade_wish(bar)
            assert not bar.is_away
            window.log.text.setFocus()
            menu = QMenu(window)
            menu.addAction("Built-in Microphone")
            bar.microphone.set_menu(menu)
            bar.microphone.arrow.click()
            assert menu.isVisible()
            fade_wish(bar)
            assert not bar.is_away
            menu.close()
            fade(bar)
            assert bar.is_away

    run(story())


def fade_wish(bar) -> None:
    """The time is over; whether the bar goes is its own decision."""
    bar._go_away()
    if bar._fade.direction() == bar._fade.Direction.Backward:
        bar._fade.stop()
        bar._faded()


def test_the_keyboard_finds_a_faded_bar(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            window.stage.local.setFocus()
            fade(bar)
            for _ in range(3):
                QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
                if bar.isAncestorOf(window.focusWidget()):
                    break
            assert window.focusWidget() is bar.microphone
            assert not bar.is_away
            QTest.keyClick(bar.microphone, Qt.Key.Key_Return)
            await settle()
            assert phone.call.facts.value.is_muted

    run(story())


def test_a_click_leaves_the_focus_where_it_was(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            window.log.text.setFocus()
            QTest.mouseClick(bar.fit, Qt.MouseButton.LeftButton)
            assert window.focusWidget() is window.log.text
            assert window.stage.remote.fills

    run(story())


@pytest.mark.parametrize(("width", "height"), [(720, 480), (1180, 760)])
def test_the_numbers_leave_the_controls_free(window, phone, run, settle, make_token, width, height):
    async def story():
        window.resize(width, height)
        async with call_in(window, phone, settle, make_token) as bar:
            window.stage.numbers.setChecked(True)
            phone.call.statistics.set(LEG_STATS)
            await settle()
            overlay = window.stage.overlay
            assert len(overlay.rows) >= 9
            assert overlay.size() == overlay.sizeHint(), "no row is cut off"
            assert not overlay.geometry().intersects(bar.home())
            assert window.stage.rect().contains(overlay.geometry())

    run(story())


@pytest.mark.parametrize(("width", "height"), [(640, 420), (720, 480), (1180, 760)])
def test_the_bar_fits_and_lies_on_nothing(window, phone, run, settle, make_token, width, height):
    async def story():
        window.resize(width, height)
        async with call_in(window, phone, settle, make_token) as bar:
            window.grab()
            stage = window.stage
            assert stage.rect().contains(bar.geometry())
            assert not bar.geometry().intersects(stage.local.geometry())
            shown = [button for button in bar.children() if getattr(button, "isVisible", bool)()]
            assert len(shown) >= 8
            for button in shown:
                if hasattr(button, "arrow"):
                    assert bar.rect().contains(button.geometry()), button.accessibleName()
                    assert button.width() >= 36

    run(story())


@pytest.mark.parametrize("way", ["button", "F11", "double click"])
def test_full_screen_and_back(window, phone, run, settle, make_token, way):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            size = window.size()
            if way == "button":
                bar.full_screen.click()
            elif way == "F11":
                QTest.keyClick(window, Qt.Key.Key_F11)
            else:
                QTest.mouseDClick(window.stage.remote, Qt.MouseButton.LeftButton, pos=QPoint(80, 90))
            await settle()
            assert window.isFullScreen()
            assert window.panel.isHidden()
            assert window.log.isHidden()
            assert bar.isVisible()
            assert window.stage.pills["elapsed"].isVisible()
            assert bar.full_screen.accessibleName() == "Leave full screen"
            fade(bar)
            assert window.stage.cursor().shape() == Qt.CursorShape.BlankCursor
            bar.wake()
            assert window.stage.cursor().shape() == Qt.CursorShape.ArrowCursor
            QTest.keyClick(window, Qt.Key.Key_Escape)
            await settle()
            assert not window.isFullScreen()
            assert window.panel.isVisible()
            assert window.log.isVisible()
            assert window.size() == size
            assert phone.call.hang_ups == 0, "Esc never hangs up"

    run(story())


def test_full_screen_ends_with_the_call_and_hanging_up_works_in_it(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            bar.full_screen.click()
            await settle()
            QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
            await settle()
            assert phone.call.hang_ups == 1
            assert not window.isFullScreen()
            assert window.panel.isVisible()

    run(story())


def test_without_a_call_there_is_no_full_screen(window):
    QTest.keyClick(window, Qt.Key.Key_F11)
    QTest.mouseDClick(window.stage, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert not window.isFullScreen()


def test_the_far_picture_in_a_window_of_its_own(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            stage = window.stage
            bar.pop_out.click()
            out = stage.remote.window()
            assert out is not window
            assert out.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
            assert out.parent() is None, "it stays when the main window is put away"
            assert stage.placeholder.isVisible()
            await settle()
            assert all(phone.call.remote.target), "the same mailbox goes on"
            painted = stage.remote.frames_painted
            phone.call.remote.put(picture(320, 180))
            await settle()
            out.grab()
            assert stage.remote.frames_painted == painted + 1
            QTest.keyClick(out, Qt.Key.Key_Escape)
            assert stage.remote.window() is window
            assert stage.remote.geometry() == stage.rect()
            assert stage.placeholder.isHidden()
            assert not bar.pop_out.is_on

    run(story())


@pytest.mark.parametrize("height", [480, 760])
def test_a_notice_covers_neither_the_numbers_nor_the_own_picture(
    window, phone, run, settle, make_token, height
):
    async def story():
        async with call_in(window, phone, settle, make_token):
            window.resize(1180, height)
            window.stage.numbers.trigger()
            phone.call.statistics.set(LEG_STATS)
            window.desk.notices.put("a", "Something happened", "And this is a longer sentence about it.")
            await settle()
            stage = window.stage
            assert stage.overlay.isVisible()
            notice = stage.toasts.geometry()
            assert stage.rect().contains(notice)
            assert not notice.intersects(stage.overlay.geometry())
            assert not notice.intersects(stage.local.geometry())
            assert not notice.intersects(stage.call_bar.home())

    run(story())


def test_on_a_small_screen_the_far_picture_opens_beside_the_controls(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            bar.pop_out.click()
            controls = QRect(bar.mapToGlobal(QPoint()), bar.size())
            assert not window.stage.remote.window().geometry().intersects(controls)

    run(story())


@pytest.mark.parametrize("free", [QRect(200, 300, 300, 46), QRect(300, 420, 300, 46), QRect(0, 0, 720, 300)])
def test_the_far_picture_is_smaller_where_there_is_no_room(free):
    screen = QRect(0, 0, 720, 480)
    place = place_for(QSize(1280, 720), screen, free)
    assert not place.intersects(free)
    assert screen.contains(place)


def test_the_window_of_the_far_picture_goes_with_the_call(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            bar.pop_out.click()
            await settle()
            phone.call.say("destroyed")
            await settle()
            assert not window.stage.is_popped_out
            assert window.stage.remote.window() is window
        async with call_in(window, phone, settle, make_token) as bar:
            assert window.stage.remote.isVisible(), "and the next call has it in its place"
            assert not bar.pop_out.is_on

    run(story())


def test_closing_the_window_of_the_far_picture_brings_it_back(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            bar.pop_out.click()
            out = window.stage.remote.window()
            QTest.mouseDClick(window.stage.remote, Qt.MouseButton.LeftButton)
            assert out.isFullScreen()
            QTest.keyClick(out, Qt.Key.Key_Escape)
            assert not out.isFullScreen()
            out.close()
            assert window.stage.remote.window() is window
            assert phone.call.hang_ups == 0

    run(story())


def test_the_mirror_is_the_user_s_choice_and_remembered(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token):
            assert window.stage.local.is_mirrored
            window.stage.mirror.trigger()
            await settle()
            assert not window.stage.local.is_mirrored
            assert window.settings.value.video.mirror_self_view is False
            phone.call.facts.set(replace(phone.call.facts.value, is_mirror=False))
            window.stage.mirror.trigger()
            await settle()
            assert not window.stage.local.is_mirrored, "a picture to be read never is"

    run(story())


def test_a_frozen_picture_says_so_until_the_next_one(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token):
            plain = window.stage.remote.grab().toImage()
            phone.call.facts.set(replace(phone.call.facts.value, is_picture_frozen=True))
            await settle()
            assert window.stage.remote.accessibleDescription() == "Picture frozen: asked for a new one"
            assert window.stage.remote.grab().toImage() != plain
            phone.call.facts.set(replace(phone.call.facts.value, is_picture_frozen=False))
            await settle()
            assert window.stage.remote.grab().toImage() == plain

    run(story())


def test_the_numbers_are_shown_by_key_and_by_menu_and_go_with_the_call(
    window, phone, run, settle, make_token
):
    async def story():
        async with call_in(window, phone, settle, make_token):
            overlay = window.stage.overlay
            phone.call.statistics.set(LEG_STATS)
            await settle()
            assert overlay.isHidden()
            QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
            assert overlay.isVisible()
            assert dict(overlay.rows)["Picture in"] == "1280×720 · 30 fps · VP8 · 1.6 Mbit/s"
            window.stage.numbers.trigger()
            assert overlay.isHidden()
            window.stage.numbers.trigger()
        assert overlay.isHidden()
        async with call_in(window, phone, settle, make_token):
            assert overlay.isVisible(), "as it was left"

    run(story())


def test_without_a_camera_the_own_picture_is_the_own_initials_ringed_in_speaking(
    window, phone, run, settle, make_token
):
    async def story():
        async with call_in(window, phone, settle, make_token) as bar:
            bar.camera.click()
            await settle()
            own = window.stage.local
            assert own._initials == "A"
            silent = own.grab().toImage()
            ok = QColor(window.stage._themes.theme.ok)
            assert not colours(silent, ok)
            phone.call.levels.set(Levels(is_speaking=True))
            await settle()
            assert colours(own.grab().toImage(), ok)
            phone.call.levels.set(Levels())
            await settle()
            assert own.grab().toImage() == silent

    run(story())


def colours(image, colour: QColor) -> int:
    """How many pixels have this very colour."""
    return sum(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def test_a_camera_that_is_missing_does_not_hide_the_test_card(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token):
            window.call.set_camera_note("No camera found")
            assert window.call.view.value.local_note == "No camera found"
            phone.call.facts.set(replace(phone.call.facts.value, is_mirror=False))
            await settle()
            assert window.call.view.value.local_note == ""
        window.call.set_camera_note("")

    run(story())


def test_levels_are_painted_with_the_far_pictures_while_those_come(window, phone, run, settle, make_token):
    async def story():
        async with call_in(window, phone, settle, make_token):
            meter, remote = window.desk.meter, window.stage.remote
            remote._refreshed_at = math.inf  # they come
            phone.call.levels.set(Levels(0.3))
            await settle()
            assert meter.bar == 0.0
            remote._refresh()
            assert meter.bar > 0.5

            remote._refreshed_at = -math.inf
            phone.call.levels.set(Levels(0.001))
            await settle()
            assert 0.0 < meter.bar < 0.85

    run(story())
