"""The own sound in the window: switches, gain, meters, hints, and a key to hold."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from swdesk.app.phone import Levels, RoomSound
from swdesk.app.settings import Settings
from swdesk.app.widgets.meter import LevelMeter, bar_of
from swdesk.app.windows.main_window import MainWindow
from swdesk.media.devices import DeviceKind
from swdesk.media.processing.settings import AS_IS, ProcessingSettings
from swdesk.preferences import Preferences, SoundPreferences
from tests.doubles.fake_devices import MICROPHONES, FakeDevices

SPACE = Qt.Key.Key_Space


@pytest.fixture
def window(make_window):
    """The main window on a machine with devices."""
    return make_window(devices=FakeDevices())


def tell(call, **facts) -> None:
    call.facts.set(replace(call.facts.value, **facts))


# --- treatment ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["echo_cancellation", "noise_suppression", "auto_gain_control"])
def test_a_switch_counts_at_once_and_for_calls_to_come(window, dial, run, settle, phone, name):
    call = dial()
    panel = window.desk.popover.sound

    async def story():
        panel.switches[name].click()
        await settle()

    run(story())
    assert call.processing == [replace(ProcessingSettings(), **{name: False})]
    assert getattr(window.settings.value.sound, name) is False
    run(call.hang_up())
    assert not getattr(dial().wishes.processing, name)


def test_studio_mode_is_one_click(window, dial, run, settle):
    call = dial()
    panel = window.desk.popover.sound

    async def story():
        panel.switches["studio"].click()
        await settle()

    run(story())
    assert call.processing[-1].is_studio
    assert not panel.switches["echo_cancellation"].isEnabled()
    assert panel.switches["echo_cancellation"].isChecked(), "what was chosen before is kept"
    assert "headset" in panel.warning.text()
    run(story())
    assert call.processing[-1] == ProcessingSettings()
    assert not panel.warning.text()


def test_gain_from_nothing_to_twice(window, dial, run, settle):
    call = dial()
    panel = window.desk.popover.sound
    assert (panel.gain.minimum(), panel.gain.maximum(), panel.gain.value()) == (0, 200, 100)

    async def story():
        panel.gain.setValue(200)
        panel.gain.setValue(0)
        await settle()

    run(story())
    assert [settings.microphone_gain for settings in call.processing] == [2.0, 0.0]
    assert panel.gain_words.text() == "0 %"
    assert window.settings.value.sound.microphone_gain == 0.0


def test_no_canceller_is_said_with_its_reason(window, dial):
    call = dial()
    tell(call, processing_problem="the module is missing")
    words = window.desk.popover.sound.warning.text()
    assert words.startswith("The echo canceller does not work here: the module is missing.")
    assert "headset" in words


def test_the_room_s_volumes_are_there_where_the_room_allows_them(window, dial, run, settle):
    call = dial()
    window.desk.open_popover()
    panel = window.desk.popover.sound
    assert not any(slider.isVisible() for slider in panel.room.values())
    tell(call, room_sound=RoomSound(input_volume=10.0, input_sensitivity=11.11))
    shown = {name for name, slider in panel.room.items() if slider.isVisible()}
    assert shown == {"input_volume", "input_sensitivity"}
    assert panel.room["input_volume"].value() == 10

    async def story():
        QTest.keyClick(panel.room["input_volume"], Qt.Key.Key_Right)
        await settle()

    run(story())
    assert call.room_sounds == [RoomSound(input_volume=15)]
    window.desk.popover.hide()


# --- levels -------------------------------------------------------------------------------------------------


def test_levels_of_both_ends(window, dial):
    call = dial()
    window.desk.open_popover()
    for _ in range(20):
        call.levels.set(Levels(0.1, 0.01, is_speaking=True, remote_is_speaking=True))
        call.levels.set(Levels(0.1001, 0.01, is_speaking=True, remote_is_speaking=True))
    panel = window.desk.popover.sound
    assert panel.input_meter.bar == pytest.approx(bar_of(0.1), abs=0.01)
    assert panel.output_meter.bar == pytest.approx(bar_of(0.01), abs=0.01)
    assert window.desk.meter.bar == pytest.approx(bar_of(0.1), abs=0.01), "in the call bar, too"
    assert window.stage.placeholder._is_speaking
    call.levels.set(Levels())
    assert not window.stage.placeholder._is_speaking
    assert window.desk.meter.bar == 0, "nothing at all is shown at once"
    assert not window.desk.meter.isVisible()
    window.desk.popover.hide()


def test_without_a_call_there_is_nothing_to_measure(window):
    window.desk.open_popover()
    assert not window.desk.popover.sound.input_meter.isVisible()
    window.desk.popover.hide()


def test_the_bar_is_in_decibels():
    assert [round(bar_of(level), 2) for level in (0, 0.0005, 0.001, 0.0316, 1, 2)] == [0, 0, 0, 0.5, 1, 1]


def test_a_meter_nobody_sees_paints_nothing_and_one_that_is_seen_paints_fast(qtbot, themes):
    meter = LevelMeter(themes, "Level")
    qtbot.addWidget(meter)
    meter.resize(300, 6)
    meter.set_level(0.5)
    QApplication.processEvents()
    assert meter.paints == 0
    meter.show()
    qtbot.waitUntil(lambda: meter.paints > 0)
    image = QImage(300, 6, QImage.Format.Format_ARGB32_Premultiplied)
    took = []
    for number in range(50):
        meter.set_level(0.01 + 0.015 * number)
        began = time.perf_counter()
        meter.render(image)
        took.append(time.perf_counter() - began)
    assert sorted(took)[25] < 0.002, "a tick is a fraction of a frame"


def test_a_level_that_does_not_move_the_bar_paints_nothing(qtbot, themes):
    meter = LevelMeter(themes, "Level")
    qtbot.addWidget(meter)
    meter.resize(100, 6)
    meter.show()
    meter.set_level(0.1)
    QApplication.processEvents()
    before = meter.paints
    for _ in range(10):
        meter.set_level(0.1001)
        QApplication.processEvents()
    assert meter.paints == before


# --- hints --------------------------------------------------------------------------------------------------


def notices(window) -> list[str]:
    return [toast.notice.title for toast in window.stage.toasts.toasts]


def test_you_are_muted(window, dial, run, settle):
    call = dial()
    tell(call, is_muted=True, sound_hints=frozenset({"muted-speaking"}))
    assert notices(window) == ["You are muted"]
    toast = window.stage.toasts.toasts[0]

    async def story():
        toast.action.click()
        await settle()

    run(story())
    assert call.mutes == [False]
    assert not notices(window)


def test_a_hint_goes_when_it_is_not_true_any_more(window, dial):
    call = dial()
    tell(call, sound_hints=frozenset({"no-signal"}))
    assert notices(window) == ["Built-in Microphone gives no sound"]
    tell(call, sound_hints=frozenset())
    assert not notices(window)


def test_a_noisy_microphone_and_another_one_to_try(window, dial):
    call = dial()
    tell(call, sound_hints=frozenset({"noisy"}))
    toast = window.stage.toasts.toasts[0]
    assert toast.notice.title == "Built-in Microphone is noisy"
    assert MICROPHONES[1].label in toast.text.text()
    toast.action.click()
    assert window.desk.devices.view.value.pickers[0].current == MICROPHONES[1].label


def test_a_hint_is_dismissed_or_goes_by_itself(window, dial, qtbot):
    dial()
    window.desk.notices.put("one", "One", seconds=0.05)
    window.desk.notices.put("two", "Two", seconds=None)
    qtbot.waitUntil(lambda: notices(window) == ["Two"])
    window.stage.toasts.toasts[0].dismiss.click()
    assert not notices(window)


def test_a_notice_that_is_being_read_stays(window, dial, qtbot):
    dial()
    window.desk.notices.put("one", "One", action="Undo", seconds=0.02)
    toast = window.stage.toasts.toasts[0]
    toast.action.setFocus()
    QTest.qWait(80)
    assert notices(window) == ["One"]


@pytest.mark.parametrize(("width", "height"), [(720, 480), (1180, 760)])
def test_notices_lie_inside_the_stage_and_beside_the_bar(window, dial, width, height):
    dial()
    window.resize(width, height)
    for key in "abc":
        window.desk.notices.put(key, f"Something happened {key}", "And this is a longer sentence about it.")
    QApplication.processEvents()
    stack, stage = window.stage.toasts, window.stage
    assert stage.rect().contains(stack.geometry())
    assert not stack.geometry().intersects(stage.call_bar.home())
    assert stack.toasts[-1].isVisible(), "the newest is always seen"


# --- push-to-talk -------------------------------------------------------------------------------------------


def press(window, key, *, repeated: bool = False) -> None:
    """The system says that a key went down. Not by QTest, which runs the loop from within a task."""
    text = " " if key == SPACE else ""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, repeated)
    QApplication.sendEvent(window, event)


def release(window, key) -> None:
    """And up again."""
    event = QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)


def strike(window, key) -> None:
    """Both."""
    press(window, key)
    release(window, key)


@pytest.fixture
def talk(window):
    """Push-to-talk is on."""
    window.desk.popover.sound.push_to_talk.click()
    return window.windowHandle()


def test_held_to_talk_released_to_be_silent(window, talk, dial, run, settle):
    call = dial()
    assert call.wishes.start_muted, "silent from the first packet"
    assert window.stage.pills["talk"].text == "Hold Space to talk"

    async def story():
        press(talk, SPACE)
        await settle()
        assert call.mutes == [False]
        assert window.stage.pills["talk"].text == "Talking"
        began = time.monotonic()
        release(talk, SPACE)
        while len(call.mutes) < 2:  # noqa: ASYNC110 - measured
            await asyncio.sleep(0.001)
        assert time.monotonic() - began < 0.05
        assert call.mutes == [False, True]

    run(story())


def test_a_held_key_repeats_and_talks_once(window, talk, dial, run, settle):
    call = dial()

    async def story():
        press(talk, SPACE)
        for _ in range(3):
            press(talk, SPACE, repeated=True)
        await settle()
        release(talk, SPACE)
        await settle()

    run(story())
    assert call.mutes == [False, True]


def test_a_window_that_loses_the_keyboard_falls_silent(window, talk, dial, run, settle):
    call = dial()

    async def story():
        press(talk, SPACE)
        await settle()
        QApplication.sendEvent(talk, QFocusEvent(QEvent.Type.FocusOut))
        await settle()

    run(story())
    assert call.mutes == [False, True]


def test_a_space_in_a_field_is_a_space(window, talk, dial, run, settle):
    call = dial()

    async def story():
        window.panel.destination.setText("")
        window.panel.destination.setFocus()
        strike(talk, SPACE)
        await settle()

    run(story())
    assert window.panel.destination.text() == " "
    assert call.mutes == []


def test_a_button_reached_with_tab_keeps_its_space(window, talk, dial, run, settle):
    call = dial()

    async def story():
        window.panel.audio.setFocus()
        strike(talk, Qt.Key.Key_Tab)
        assert window.focusWidget() is window.panel.video
        strike(talk, SPACE)
        await settle()

    run(story())
    assert not window.panel.video.isChecked()
    assert call.mutes == []


def test_a_button_that_was_handed_the_focus_does_not_hang_up_whoever_talks(window, talk, dial, run, settle):
    call = dial()

    async def story():
        window.panel.hang_up.setFocus()
        strike(talk, SPACE)
        await settle()

    run(story())
    assert call.hang_ups == 0
    assert call.mutes == [False, True]


def test_without_a_call_or_without_push_to_talk_space_is_space(window, dial, run, settle):
    call = dial()

    async def story():
        window.panel.video.setFocus()
        strike(window.windowHandle(), SPACE)
        await settle()

    run(story())
    assert not window.panel.video.isChecked()
    assert call.mutes == []


def test_switched_on_in_a_call_it_mutes_at_once(window, dial, run, settle):
    call = dial()

    async def story():
        window.desk.popover.sound.push_to_talk.click()
        await settle()

    run(story())
    assert call.mutes == [True]
    assert window.settings.value.sound.push_to_talk


def test_a_key_of_one_s_own(window, talk, dial, run, settle):
    call = dial()
    window.desk.open_popover()
    key = window.desk.popover.sound.key
    assert key.text() == "Space"
    key.click()
    assert key.text() == "Press a key…"
    QTest.keyClick(key, Qt.Key.Key_Shift)
    QTest.keyClick(key, Qt.Key.Key_F8)
    assert key.text() == "F8"
    assert window.settings.value.sound.push_to_talk_key == "F8"
    window.desk.popover.hide()

    async def story():
        window.panel.destination.setFocus()
        strike(talk, SPACE)
        strike(talk, Qt.Key.Key_F8)
        await settle()

    run(story())
    assert call.mutes == [False, True], "a key that writes nothing talks from a field, too"
    assert window.stage.pills["talk"].text == "Hold F8 to talk"


def test_escape_keeps_the_key(window):
    key = window.desk.popover.sound.key
    key.click()
    QTest.keyClick(key, Qt.Key.Key_Escape)
    assert key.text() == "Space"
    assert window.settings.value.sound.push_to_talk_key == "Space"


def test_what_was_set_is_there_again(qtbot, themes, phone, vault, run):
    sound = SoundPreferences(
        noise_suppression=False, microphone_gain=1.5, push_to_talk=True, push_to_talk_key="F8"
    )
    settings = Settings(Preferences(sound=sound))
    window = MainWindow(phone, vault, themes, "0", settings)
    panel = window.desk.popover.sound
    assert not panel.switches["noise_suppression"].isChecked()
    assert panel.gain.value() == 150
    assert panel.push_to_talk.isChecked()
    assert panel.key.text() == "F8"
    run(window.shut_down())
    window.close()
    window.deleteLater()


def test_a_tone_in_place_of_the_microphone_is_sent_as_it_is(window, dial, run, settle):
    call = dial()
    assert call.wishes.processing == ProcessingSettings()
    devices = window.desk.devices

    async def story():
        tone = devices.view.value.picker(DeviceKind.AUDIOINPUT).stand_ins[0]
        devices.choose(DeviceKind.AUDIOINPUT, tone)
        await settle()
        assert call.processing == [AS_IS]
        devices.choose(DeviceKind.AUDIOINPUT, devices.view.value.pickers[0].entries[0])
        await settle()

    run(story())
    assert call.processing == [AS_IS, ProcessingSettings()]


def test_a_key_that_does_something_else_talks_while_there_is_something_to_say(
    window, talk, dial, run, settle
):
    window.desk.sound.set_key("M")  # the key that mutes
    call = dial()

    def override() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, "m")
        event.ignore()
        QApplication.sendEvent(talk, event)
        return event.isAccepted()

    async def story():
        assert override(), "the shortcut is told to stand back"
        press(talk, Qt.Key.Key_M)
        await settle()
        assert call.mutes == [False]
        release(talk, Qt.Key.Key_M)
        await settle()
        assert call.mutes == [False, True]
        window.panel.destination.setFocus()
        override()
        await settle()
        assert call.mutes == [False, True], "a field keeps its letters"
        await call.hang_up()
        await settle()
        call.mutes.clear()
        window.panel.destination.clearFocus()
        assert not override(), "without a call it is the shortcut again"
        assert call.mutes == []

    run(story())
