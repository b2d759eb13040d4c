"""Choosing devices in the window: names, marks, live lists, sets, what is wrong, switches by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from swdesk.app.presenters.advice import advise_capture
from swdesk.app.presenters.devices import DevicesPresenter
from swdesk.app.presenters.journal import Journal
from swdesk.app.presenters.notices import Notices
from swdesk.app.widgets.devices_popover import DevicesPopover
from swdesk.app.windows.main_window import MainWindow
from swdesk.errors import MediaAccessError
from swdesk.media.devices import Device, DeviceChoice, DeviceKind, DeviceLists
from tests.doubles.fake_devices import ALL, CAMERAS, MICROPHONES, SPEAKERS, FakeDevices

MIC, OUT, CAM = DeviceKind.AUDIOINPUT, DeviceKind.AUDIOOUTPUT, DeviceKind.VIDEOINPUT


@pytest.fixture
def devices(qapp) -> FakeDevices:
    return FakeDevices()


@pytest.fixture
def window(make_window, devices):
    """The main window on a machine with devices."""
    return make_window(devices=devices)


@pytest.fixture
def in_call(window, run, settle, make_token, phone):
    """The call, connected."""

    async def dial():
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/public/x")
        window.panel.dial.click()
        await settle()
        phone.call.say("connected")
        await settle()

    run(dial())
    return phone.call


@pytest.fixture
def presenter(qapp, devices):
    pages: list[str] = []
    made = DevicesPresenter(devices, Journal(), Notices(), pages.append, platform="darwin")
    made.pages = pages
    return made


def menu_texts(menu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def checked(menu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isChecked()]


def act(menu, text: str) -> None:
    action = next(action for action in menu.actions() if action.text() == text)
    action.trigger()


def microphone_menu(window):
    return window.desk.popover.rows[MIC].picker.menu_of_devices


def test_real_names_and_the_one_in_use(window):
    menu = microphone_menu(window)
    assert menu_texts(menu)[:3] == [
        "System default (Built-in Microphone)",
        "Built-in Microphone",
        "Acme USB Headset Pro 5000 Analog Mono",
    ]
    assert checked(menu) == ["System default (Built-in Microphone)"]
    assert window.desk.popover.rows[MIC].picker.accessibleName() == "Microphone: Built-in Microphone"


def test_choosing_one(window, devices):
    act(microphone_menu(window), "Acme USB Headset Pro 5000 Analog Mono")
    assert devices.choices.value[MIC] == DeviceChoice("mic-headset", MICROPHONES[1].label)
    assert checked(microphone_menu(window)) == ["Acme USB Headset Pro 5000 Analog Mono"]
    act(microphone_menu(window), "System default (Built-in Microphone)")
    assert devices.choices.value[MIC].is_default


def test_an_open_list_follows_what_is_plugged_in(window, devices):
    menu = microphone_menu(window)
    menu.popup(window.mapToGlobal(window.rect().center()))
    menu.setActiveAction(menu.actions()[1])
    added = Device(MIC, "mic-new", "New Microphone")
    devices.have(DeviceLists((*MICROPHONES, added), SPEAKERS, CAMERAS))
    assert "New Microphone" in menu_texts(menu)
    assert menu.isVisible()
    assert menu.activeAction().text() == "Built-in Microphone", "the place in the list is kept"
    menu.hide()


def test_the_default_is_named_anew_when_the_system_changes_it(window, devices):
    headset = Device(MIC, "mic-headset", MICROPHONES[1].label, is_default=True)
    built_in = Device(MIC, "mic-built-in", "Built-in Microphone")
    devices.have(DeviceLists((built_in, headset), SPEAKERS, CAMERAS))
    assert menu_texts(microphone_menu(window))[0] == f"System default ({headset.label})"


def test_a_choice_that_is_away_stays_chosen_and_says_so(window, devices):
    act(microphone_menu(window), MICROPHONES[1].label)
    devices.have(DeviceLists(MICROPHONES[:1], SPEAKERS, CAMERAS))
    assert checked(microphone_menu(window)) == [f"{MICROPHONES[1].label} — not connected"]
    assert "Built-in Microphone — in use now" in menu_texts(microphone_menu(window))


def test_a_test_card_and_a_file_in_place_of_a_camera(window, devices, qtbot):
    others = next(action.menu() for action in window.desk.camera_menu.actions() if action.menu() is not None)
    assert menu_texts(others) == ["Test card", "File…"]
    act(others, "Test card")
    assert devices.active.value[CAM].id == "synthetic:bars"
    assert not window.desk.is_person.value
    with qtbot.waitSignal(window.desk.camera_menu.file_wanted):
        window.desk.camera_menu.file_wanted.disconnect(window.desk.ask_file)
        others = next(action.menu() for action in window.desk.camera_menu.actions() if action.menu())
        act(others, "File…")
    window.desk.devices.choose_file(CAM, "/home/ada/clip.mp4")
    assert devices.choices.value[CAM] == DeviceChoice("file:/home/ada/clip.mp4", "clip.mp4")
    assert window.desk.devices.view.value.picker(CAM).current == "clip.mp4"


def test_programs_are_told_of_no_device_in_no_language(window, devices, monkeypatch):
    monkeypatch.setattr("swdesk.app.presenters.devices.tr", lambda text, *_more, **_values: f"[{text}]")
    told = []
    window.happenings.told.subscribe(lambda event: told.append(event[1]))
    devices.have(DeviceLists((), SPEAKERS, CAMERAS))
    assert told == [{"kind": "microphone", "name": None}]


def test_a_test_card_is_not_mirrored(window, in_call, devices):
    assert window.stage.local.is_mirrored
    devices.choose(CAM, DeviceChoice("synthetic:bars", "Test card"))
    assert not window.stage.local.is_mirrored
    devices.choose(CAM, DeviceChoice())
    assert window.stage.local.is_mirrored


def test_the_same_menus_in_a_call(window, in_call, devices):
    bar = window.stage.call_bar
    assert bar.microphone.arrow.menu is window.desk.microphone_menu
    assert bar.camera.arrow.menu is window.desk.camera_menu
    texts = menu_texts(window.desk.microphone_menu)
    assert texts[0] == "Microphone"
    assert "Speaker" in texts
    assert texts[-1] == "Devices and sound…"
    act(window.desk.microphone_menu, SPEAKERS[1].label)
    assert devices.active.value[OUT].id == "out-headset"
    act(window.desk.microphone_menu, "Devices and sound…")
    assert window.desk.popover.isVisible()


def test_the_popover_by_keyboard_alone(window, in_call, devices, qtbot):
    QTest.keyClick(
        window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    popover = window.desk.popover
    qtbot.waitUntil(popover.isVisible)
    assert popover.focusWidget() is popover.rows[MIC].picker
    seen = []
    for _ in range(12):
        seen.append(popover.focusWidget().accessibleName())
        QTest.keyClick(popover.focusWidget(), Qt.Key.Key_Tab)
    assert seen[:4] == [
        "Microphone: Built-in Microphone",
        "Speaker: Built-in Speakers",
        "Ring on: Built-in Speakers",
        "Camera: HD Camera",
    ]
    assert {"Microphone gain", "Echo cancellation", "Studio mode", "Push to talk"} <= set(seen)
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_the_popover_grows_with_a_warning(window, in_call, devices):
    window.desk.open_popover()
    before = window.desk.popover.height()
    devices.find_problem(CAM, "busy")
    assert window.desk.popover.height() > before
    row = window.desk.popover.rows[CAM]
    assert row.trouble.isVisible()
    assert "in use by another program" in row.trouble.text()


def test_device_sets(window, devices):
    popover = window.desk.popover
    window.desk.open_popover()
    devices.choose(MIC, DeviceChoice("mic-headset", MICROPHONES[1].label))
    act(popover.sets.menu(), "Save as…")
    assert popover.set_name.isVisible()
    QTest.keyClicks(popover.set_name, "Desk")
    QTest.keyClick(popover.set_name, Qt.Key.Key_Return)
    assert devices.set_in_use.value == "Desk"
    assert popover.sets.text() == "Device set: Desk"
    devices.choose(MIC, DeviceChoice())
    act(popover.sets.menu(), "Desk")
    assert devices.active.value[MIC].id == "mic-headset"
    act(popover.sets.menu(), "Remove “Desk”")
    assert popover.sets.text() == "Device set: None"
    assert not devices.sets.value
    popover.hide()


def test_no_name_saves_nothing(window, devices):
    window.desk.open_popover()
    act(window.desk.popover.sets.menu(), "Save as…")
    QTest.keyClick(window.desk.popover.set_name, Qt.Key.Key_Return)
    assert not devices.sets.value
    window.desk.popover.hide()


# --- switches by themselves (UX5) ---------------------------------------------------------------------------


def toasts(window) -> dict[str, str]:
    return {toast.notice.title: toast.notice.text for toast in window.stage.toasts.toasts}


def test_unplugged_in_a_call(window, in_call, devices):
    devices.choose(MIC, DeviceChoice("mic-headset", MICROPHONES[1].label))
    devices.have(DeviceLists(MICROPHONES[:1], SPEAKERS, CAMERAS))
    lines = window.log.text.toPlainText().splitlines()
    assert lines[-1] == "auto-switch: audioinput (device_disconnected) → Built-in Microphone"
    assert toasts(window) == {
        f"{MICROPHONES[1].label} was unplugged": "Microphone: Built-in Microphone is used now."
    }
    devices.have(ALL)
    assert (
        window.log.text.toPlainText()
        .splitlines()[-1]
        .startswith("auto-switch: audioinput (device_reconnected) → Acme USB Headset")
    )
    assert list(toasts(window)) == [f"{MICROPHONES[1].label} is back"], "one notice for one device"


def test_undo_goes_back(window, in_call, devices):
    headset = Device(MIC, "mic-headset", MICROPHONES[1].label, is_default=True)
    built_in = Device(MIC, "mic-built-in", "Built-in Microphone")
    devices.have(DeviceLists((built_in, headset), SPEAKERS, CAMERAS))
    toast = window.stage.toasts.toasts[-1]
    assert toast.action.text() == "Undo"
    QTest.keyClick(
        window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert devices.active.value[MIC].id == "mic-built-in"
    assert not window.stage.toasts.toasts


def test_a_lost_headset_is_told_for_ten_seconds(window, in_call, devices):
    devices.choose(OUT, DeviceChoice("out-headset", SPEAKERS[1].label))
    devices.have(DeviceLists(MICROPHONES, SPEAKERS[:1], CAMERAS))
    toast = window.stage.toasts.toasts[-1]
    assert toast.notice.seconds == 10
    assert not toast.action.isVisible(), "what is gone cannot be gone back to"


def test_choosing_takes_the_notice_away(window, in_call, devices):
    devices.have(DeviceLists(MICROPHONES[1:], SPEAKERS, CAMERAS))
    assert toasts(window)
    act(microphone_menu(window), MICROPHONES[1].label)
    assert not toasts(window)


# --- what is wrong (UX4) ------------------------------------------------------------------------------------


def test_blocked_opens_the_system_s_page(presenter, devices):
    presenter.call_changed(True)
    devices.find_problem(CAM, "denied")
    trouble = presenter.view.value.picker(CAM).trouble
    assert (trouble.title, trouble.action_words) == ("Camera blocked by the system", "Open settings")
    presenter._notices.press(f"trouble-{CAM}")
    assert presenter.pages == ["x-apple.systempreferences:com.apple.preference.security?Privacy_Camera"]


def test_blocked_where_there_is_no_such_page_says_what_to_do(qapp, devices):
    presenter = DevicesPresenter(devices, Journal(), Notices(), pytest.fail, platform="linux")
    devices.find_problem(CAM, "denied")
    trouble = presenter.view.value.picker(CAM).trouble
    assert "/dev/video" in trouble.text
    assert trouble.action_words == "Retry"


def test_busy_is_tried_again(window, in_call, devices):
    devices.find_problem(CAM, "busy")
    toast = window.stage.toasts.toasts[-1]
    assert toast.notice.title == "Camera in use by another program"
    assert toast.notice.seconds is None, "it stays as long as it is true"
    toast.action.click()
    assert devices.retried == [CAM]
    devices.find_problem(CAM, "")
    assert not toasts(window)


def test_missing_is_a_struck_microphone(window, devices):
    devices.find_problem(MIC, "missing")
    row = window.desk.popover.rows[MIC]
    assert row.trouble.text() == "No microphone found. Plug one in."
    assert not row.help.isVisibleTo(window.desk.popover)
    assert window.panel.devices.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@pytest.mark.parametrize(
    ("problem", "words"),
    [("missing", "No microphone found"), ("busy", "Microphone in use by another program")],
)
def test_a_call_without_a_microphone_has_a_struck_one(window, in_call, devices, problem, words):
    button = window.stage.call_bar.microphone
    devices.find_problem(MIC, problem)
    assert button.is_on
    assert not button.isEnabled()
    assert (button.accessibleName(), button.toolTip()) == (words, words)
    assert button.arrow.isEnabled(), "another one can be chosen"
    assert window.stage.pills["sent"].text == "No microphone"
    devices.find_problem(MIC, "")
    assert not button.is_on
    assert button.isEnabled()
    assert button.accessibleName() == "Mute microphone"
    assert window.stage.pills["sent"].text == ""


@pytest.mark.parametrize(
    ("media", "what", "next_step"),
    [
        ("audio", "failed", "It is used as soon as it is there."),
        ("video", "failed", "Plug it in or free it; if it does not come by itself, press the camera button."),
        (
            "audiovideo",
            "failed",
            "They are used as soon as they are there; if the picture does not come by itself, press the "
            "camera button.",
        ),
        ("audio output", "failed", "One that is plugged in is used at once."),
        ("audio", "denied", "Allow swdesk in the system's settings, then dial."),
    ],
)
def test_what_comes_by_itself_is_not_dialled_for_again(media, what, next_step):
    error = MediaAccessError(
        f"Media access {what} for acquireLocalMedia ({media})", operation="acquireLocalMedia", media=media
    )
    assert advise_capture(error).text.endswith(next_step)


def test_outside_of_calls_nothing_lies_over_the_stage(window, devices):
    devices.find_problem(CAM, "busy")
    assert not toasts(window)


def test_without_a_registry_there_is_no_devices_button(qapp, themes, phone, vault, run):
    window = MainWindow(phone, vault, themes, "0")
    window.show()
    assert not window.panel.devices.isVisible()
    run(window.shut_down())
    window.close()
    window.deleteLater()


def test_the_system_s_question_is_explained(window, devices):
    devices.permission_asked.emit("swdesk uses your camera so that the others see you.")
    assert list(toasts(window).values()) == ["swdesk uses your camera so that the others see you."]


def test_a_camera_that_gives_nothing_says_why_in_its_own_place(window, in_call, devices):
    devices.find_problem(CAM, "denied")
    assert window.call.view.value.local_note == "Camera blocked by the system"
    assert window.stage.local.isVisible()
    devices.find_problem(CAM, "busy")
    assert window.call.view.value.local_note == "In use by another program"
    devices.find_problem(CAM, "")
    assert window.call.view.value.local_note == ""


def test_a_menu_that_changes_leaves_nothing_behind(window, devices, qapp):
    menu = microphone_menu(window)

    def parts() -> int:
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(menu.children())

    before = parts()
    for number in range(5):
        added = Device(MIC, f"mic-{number}", f"Microphone {number}")
        devices.have(DeviceLists((*MICROPHONES, added), SPEAKERS, CAMERAS))
    devices.have(ALL)
    assert parts() == before


def test_making_the_popover_shows_no_window(window):
    """A part that is shown before it has its place is a window of its own, and takes the focus with it."""
    shown = []

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    window.desk.popover  # noqa: B018 - made when it is first asked for
    window.desk.dialog  # noqa: B018
    QApplication.instance().removeEventFilter(watch)
    assert shown == []


def test_before_the_devices_are_known_there_is_nothing_to_try_again(window):
    popover = DevicesPopover(window.desk._themes, window)
    assert all(row.help.isHidden() and row.trouble.isHidden() for row in popover.rows.values())
