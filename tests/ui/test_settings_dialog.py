"""The Settings dialog: found by typing, applied at once, taken back, and never in the way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from swdesk import places
from swdesk.app.desktop.palette import DARK, LIGHT
from swdesk.app.presenters.setting_rows import NEXT_CALL, PAGES, ROWS
from swdesk.app.presenters.settings import SettingsPresenter, found, kind_of
from swdesk.app.settings import Settings
from swdesk.app.windows.main_window import MainWindow
from swdesk.errors import StorageWriteError
from swdesk.media.devices import DeviceKind
from swdesk.places import Places
from swdesk.preferences import CallPreferences, Preferences, SoundPreferences
from swdesk.preferences.sections import BY_KEY
from swdesk.space.certificates import make_trust
from tests.doubles.fake_devices import FakeDevices

ROOT = Path(__file__).parents[2]


@pytest.fixture
def devices():
    return FakeDevices()


@pytest.fixture
def window(make_window, devices):
    return make_window(devices=devices, checks=object())


@pytest.fixture
def dialog(window, qtbot):
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.settings_desk.dialog
    assert dialog.isVisible()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def act(run, settle):
    """Do something as a person would: while the loop runs."""

    def do(what):
        async def story():
            what()
            await settle()

        run(story())

    return do


def row(dialog, key):
    return next(box.rows[key] for box in dialog.pages.values() if key in box.rows)


def shown(dialog) -> list[str]:
    return [key for box in dialog.pages.values() for key, one in box.rows.items() if one.isVisible()]


def listed(dialog) -> list[str]:
    return [item.text() for item in dialog.items.values() if not item.isHidden()]


def write(dialog, key: str, text: str, *, enter: bool = True) -> None:
    control = row(dialog, key).control
    field = control if isinstance(control, QLineEdit) else control.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)
    if enter:
        QTest.keyClick(field, Qt.Key.Key_Return)


# what is shown


def test_the_header_opens_it_and_it_is_not_modal(window):
    window.header.settings.click()
    dialog = window.settings_desk.dialog
    assert dialog.isVisible()
    assert not dialog.isModal()
    window.header.settings.click()
    assert window.settings_desk.dialog is dialog


def test_words_in_place_of_a_control_take_no_more_height_than_they_need(dialog):
    words = row(dialog, "account.who").control
    QApplication.processEvents()
    assert words.isVisible()
    assert words.height() < 2 * words.heightForWidth(words.width())


def test_a_page_with_nothing_that_works_is_not_listed(dialog):
    pages = {one.title for one in PAGES if any(each.page == one.key for each in ROWS)}
    assert set(listed(dialog)) == pages
    assert listed(dialog) == [one.title for one in PAGES if one.title in pages], "in the order of the pages"


def test_every_setting_that_is_shown_is_used_by_something():
    sources = [
        path for path in (ROOT / "swdesk").rglob("*.py")
        if "preferences" not in path.parts and path.name != "setting_rows.py"
    ]  # fmt: skip
    text = "\n".join(path.read_text("utf-8") for path in sources)
    for one in ROWS:
        if kind_of(one.key) is not None and not one.key.startswith("shortcuts."):
            section, _, name = one.key.partition(".")
            used = re.search(rf"\b({section}|sound|network)\.{name}\b|\"({one.key}|{name})\"", text)
            assert used, one.key


def test_no_key_is_shown_twice():
    keys = [one.key for one in ROWS]
    assert len(keys) == len(set(keys))
    assert {one.page for one in ROWS} <= {one.key for one in PAGES}
    for one in ROWS:
        for needed in (one.needs, one.needs_not):
            assert not needed or needed in BY_KEY


def test_the_guide_tells_of_every_page_in_their_order():
    guide = (Path(__file__).parents[2] / "docs" / "user-guide.md").read_text("utf-8")
    section = guide.split("\n## Settings\n")[1].split("\n## ")[0]
    told = [line.split("|")[1].strip() for line in section.splitlines() if line.startswith("| ")]
    assert told[1:] == [page.title for page in PAGES]


def test_what_does_not_count_at_once_says_when(dialog):
    assert NEXT_CALL in row(dialog, "calls.start_muted").hint.text()
    assert row(dialog, "network.ca_file").hint.text().endswith("Counts from the next sign-in.")


# found by typing


def test_typing_finds_rows_of_all_pages_and_marks_the_words(dialog, themes):
    QTest.keyClicks(dialog.search, "Codec FIRST")
    assert shown(dialog) == ["sound.preferred_codecs", "video.preferred_codecs"]
    assert listed(dialog) == ["Sound", "Video"]
    marked = re.findall(r"<span[^>]*>([^<]*)</span>", row(dialog, "video.preferred_codecs").label.text())
    assert marked == ["codec", "first"]
    assert themes.theme.accent_fill in row(dialog, "video.preferred_codecs").label.text()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "the first Esc takes the search back"
    assert dialog.search.text() == ""
    assert listed(dialog)[0] == "Account"
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_name_of_a_page_finds_all_of_it(dialog):
    QTest.keyClicks(dialog.search, "video")
    assert {one.key for one in ROWS if one.page == "video"} <= set(shown(dialog))


def test_what_is_not_there_is_said(dialog):
    QTest.keyClicks(dialog.search, "<b>quantum")
    assert shown(dialog) == []
    assert dialog.nothing.text() == "No setting has “<b>quantum” in it."


def test_a_page_chosen_in_a_search_is_gone_to_and_all_found_stays(dialog, qtbot):
    dialog.resize(dialog.minimumSize())
    QTest.keyClicks(dialog.search, "e")
    before = shown(dialog)
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    dialog.list.setCurrentItem(dialog.items["video"])
    assert shown(dialog) == before
    box = dialog.pages["video"]
    qtbot.waitUntil(lambda: dialog.scroll.verticalScrollBar().value() == box.y(), timeout=1000)


@pytest.mark.parametrize(
    ("query", "text", "marks"),
    [
        ("", "Anything", ()),
        ("an", "Banana", ((1, 3), (3, 5))),
        ("b a", "a b", ((0, 1), (2, 3))),
        ("x", "Banana", ()),
        ("banana x", "Banana", ()),
        ("i", "İi", ((1, 2),)),
    ],
)
def test_where_a_search_is_found(query, text, marks):
    assert found(query, text) == marks


# applied at once


def test_a_switch_counts_at_once_everywhere(window, dialog):
    window.settings_desk.open_at("calls")
    row(dialog, "calls.start_muted").control.click()
    assert window.settings.value.calls == CallPreferences(start_muted=True)
    assert window.panel.start_muted.isChecked(), "the dial bar shows the same"
    window.panel.start_muted.click()
    assert not row(dialog, "calls.start_muted").control.isChecked()


def test_the_words_of_a_row_press_its_box(window, dialog):
    window.settings_desk.open_at("video")
    line = row(dialog, "video.mirror_self_view")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.label.geometry().center())
    assert not window.settings.value.video.mirror_self_view
    assert not window.stage.mirror.isChecked()


def test_sound_counts_in_the_running_call(window, dialog, dial, act):
    call = dial()
    act(row(dialog, "sound.noise_suppression").control.click)
    act(lambda: row(dialog, "sound.microphone_gain").control.slider.setValue(50))
    assert not call.processing[-1].noise_suppression
    assert call.processing[-1].microphone_gain == 0.5
    assert not window.desk.popover.sound.switches["noise_suppression"].isChecked()
    act(row(dialog, "sound.push_to_talk").control.click)
    assert call.mutes == [True]


def test_what_a_flag_makes_meaningless_is_off(window, dialog):
    assert not row(dialog, "sound.push_to_talk_key").control.isEnabled()
    row(dialog, "sound.push_to_talk").control.click()
    key = row(dialog, "sound.push_to_talk_key").control
    assert key.isEnabled()
    row(dialog, "sound.studio").control.click()
    assert not row(dialog, "sound.echo_cancellation").control.isEnabled()
    window.settings_desk.open_at("sound")
    key.click()
    QTest.keyClick(key, Qt.Key.Key_F8)
    assert window.settings.value.sound.push_to_talk_key == "F8"


def test_a_picture_quality_counts_in_the_running_call(window, dialog, dial, act):
    call = dial()
    menu = row(dialog, "video.quality").control.menu()
    act(next(action for action in menu.actions() if action.text() == "360p").trigger)
    assert [one.name for one in call.qualities] == ["360p"]
    assert row(dialog, "video.quality").control.accessibleName() == "Picture quality: 360p"


def test_a_codec_to_try_first(window, dialog):
    menu = row(dialog, "video.preferred_codecs").control.menu()
    next(action for action in menu.actions() if action.text() == "H.264").trigger()
    assert window.settings.value.video.preferred_codecs == ("h264",)
    next(action for action in menu.actions() if action.text() == "Usual order").trigger()
    assert window.settings.value.video.preferred_codecs == ()


def test_a_device_is_chosen_here_as_anywhere(window, dialog, devices):
    menu = row(dialog, DeviceKind.AUDIOINPUT).control.menu_of_devices
    action = next(action for action in menu.actions() if not action.isChecked() and action.data())
    action.trigger()
    assert devices.choices.value[DeviceKind.AUDIOINPUT].id == action.data()[1]


# bad values


@pytest.mark.parametrize(
    ("key", "bad", "words", "good", "value"),
    [
        (
            "network.connection_timeout",
            "soon",
            "A number from 1 to 120 is wanted. Nothing was changed.",
            "7.5",
            7.5,
        ),
        ("network.connection_timeout", "0", "A number from 1 to 120 is wanted. Nothing was changed.", "1", 1),
        (
            "network.relay_url",
            "http://x",
            "An address such as wss://host.example is wanted. Nothing was changed.",
            "wss://x.example/",
            "wss://x.example",
        ),
    ],
)
def test_a_bad_value_is_told_in_its_row_and_not_taken(window, dialog, key, bad, words, good, value):
    before = window.settings.value
    window.settings_desk.open_at("network" if "timeout" in key else "advanced")
    line = row(dialog, key)
    write(dialog, key, bad)
    assert window.settings.value == before
    assert line.fault.isVisible()
    assert line.fault.text() == words
    assert line.control.accessibleDescription() == words
    assert line.control.text() == bad, "to be mended, not to be typed anew"
    write(dialog, key, good, enter=False)
    assert not line.fault.isVisible(), "it is not that any more"
    QTest.keyClick(line.control, Qt.Key.Key_Return)
    assert window.settings.get(key) == value
    write(dialog, key, "")
    assert window.settings.get(key) == BY_KEY[key].default, "blank is the default"


def test_a_bad_value_is_forgotten_with_the_dialog(window, dialog):
    window.settings_desk.open_at("network")
    write(dialog, "network.connection_timeout", "never")
    dialog.close()
    window.settings_desk.open()
    assert row(dialog, "network.connection_timeout").control.text() == "10"
    assert not row(dialog, "network.connection_timeout").fault.text()


def test_certificates_are_looked_at_before_they_are_taken(window, dialog, run, settle, tmp_path):
    window.settings_desk.open_at("network")
    line = row(dialog, "network.ca_file")
    empty = tmp_path / "empty.pem"
    empty.write_text("nothing")

    async def enter(text):
        write(dialog, "network.ca_file", text)
        for _ in range(200):
            await settle()
            if line.fault.text() or window.settings.value.network.ca_file:
                return

    run(enter(str(tmp_path / "none.pem")))
    assert line.fault.text() == (
        "This file cannot be used, and nothing was changed. No such file or directory"
    )
    line.control.field.setModified(False)
    line.fault.setText("")
    window.settings_desk.presenter.editing("network.ca_file")
    run(enter(str(empty)))
    assert line.fault.text().endswith("It holds no certificates.")
    assert window.settings.value.network.ca_file is None
    good = tmp_path / "own.pem"
    good.write_text(make_trust().ca_pem)
    window.settings_desk.presenter.editing("network.ca_file")
    run(enter(str(good)))
    assert window.settings.value.network.ca_file == good
    assert not line.fault.text()


# reset and undo


def test_a_page_is_reset_without_a_question_and_undone(window, dialog):
    window.settings.change("sound", studio=True, microphone_gain=0.5)
    window.settings.change("calls", start_muted=True)
    window.settings_desk.open_at("sound")
    box = dialog.pages["sound"]
    assert box.reset.isEnabled()
    box.reset.click()
    assert window.settings.value.sound == SoundPreferences()
    assert window.settings.value.calls.start_muted, "a page is no other page"
    assert dialog.said.text() == "Sound is as at first."
    assert not box.reset.isEnabled()
    window.settings.change("calls", start_camera_off=True)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.value.sound == SoundPreferences(studio=True, microphone_gain=0.5)
    assert window.settings.value.calls.start_camera_off, "what was changed since stays"
    assert not dialog.undo.isVisible()


def test_devices_are_reset_and_undone_too(qtbot, themes, phone, vault, run):
    kept = {"audioinput": {"id": "usb", "label": "Headset"}}
    settings = Settings()
    settings.change("devices", choices=kept)
    window = MainWindow(phone, vault, themes, "0", settings, devices=FakeDevices())
    window.settings_desk.open_at("devices")
    window.settings_desk.dialog.pages["devices"].reset.click()
    assert settings.value.devices.choices == {}
    window.settings_desk.dialog.undo.click()
    assert settings.value.devices.choices == kept
    run(window.shut_down())
    window.close()
    window.deleteLater()


def test_a_reset_is_a_fault_s_end(dialog, window):
    window.settings_desk.open_at("network")
    write(dialog, "network.connection_timeout", "5")
    write(dialog, "network.connection_timeout", "x")
    dialog.pages["network"].reset.click()
    assert not row(dialog, "network.connection_timeout").fault.isVisible()
    assert row(dialog, "network.connection_timeout").control.text() == "10"


def test_closing_leaves_nothing_to_undo(dialog, window):
    window.settings.change("calls", start_muted=True)
    window.settings_desk.open_at("calls")
    dialog.pages["calls"].reset.click()
    dialog.close()
    window.settings_desk.open()
    assert not dialog.undo.isVisible()


# account, folders, removal


def test_the_account_page_says_who_and_remembers(window, dialog, vault, make_token, run, settle):
    async def story():
        token = make_token()
        window.panel.token.setText(token)
        await settle(20)
        assert row(dialog, "account.who").control.text().startswith("Online as ada")
        row(dialog, "account.remember").control.click()
        await settle()
        assert vault.token == token
        assert window.panel.remember.isChecked(), "the box of the dial bar is the same"
        window.panel.remember.click()
        await settle()
        assert vault.token is None
        assert not row(dialog, "account.remember").control.isChecked()

    run(story())


def test_without_a_keyring_the_box_says_why(window, dialog, vault, run):
    vault.reason = "This system has no keyring, so the token is asked for each time."
    run(window.keyring.check())
    box = row(dialog, "account.remember").control
    assert not box.isEnabled()
    assert box.toolTip() == vault.reason


def test_the_folders_are_opened(window, dialog, tmp_path, monkeypatch):
    opened = []
    window.settings_desk._open_page = lambda url: opened.append(url.toLocalFile())
    file = Places().log
    button = row(dialog, "advanced.log").control.findChild(QAbstractButton)
    assert str(file.parent) in button.toolTip()
    button.click()
    assert str(file.parent).startswith(opened[0]), "or the first that is there above it"


@pytest.fixture
def profile(monkeypatch, tmp_path):
    """Everything in a folder of the test's."""
    monkeypatch.setattr(places, "_here", Places(data=tmp_path / "data"))
    return places.here()


def test_removing_everything_asks_in_its_place_and_closes(profile, window, dialog, vault, act):
    closing = []
    window.quitting.connect(lambda: closing.append(1))
    vault.token = "secret"
    window.settings_desk.open_at("advanced")
    panel = row(dialog, "advanced.remove").control
    panel.ask.click()
    assert dialog.focusWidget() is panel.no, "Enter keeps everything"
    panel.no.click()
    assert panel.ask.isVisible()
    assert not window.settings_desk.is_to_remove
    panel.ask.click()
    act(panel.yes.click)
    assert vault.token is None
    assert window.settings_desk.is_to_remove
    assert closing == [1]


def test_a_token_that_stays_stops_the_removal(window, dialog, vault, act):
    vault.token, vault.error = "secret", StorageWriteError("locked")
    window.settings_desk.open_at("advanced")
    panel = row(dialog, "advanced.remove").control
    panel.ask.click()
    act(panel.yes.click)
    assert panel.fault.text() == "The token stays in the keyring, so nothing was removed: locked"
    assert not window.settings_desk.is_to_remove


def test_nothing_is_removed_during_a_call(window, dialog, dial, run, settle):
    call = dial()
    panel = row(dialog, "advanced.remove").control
    assert not panel.ask.isEnabled()
    assert panel.ask.toolTip() == "Not during a call"
    run(call.hang_up())
    run(settle())
    assert panel.ask.isEnabled()


# looks and keys


def controls(dialog) -> list[QWidget]:
    return [
        one
        for one in dialog.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.objectName().startswith("qt_")
    ]


def test_every_control_has_a_name_and_a_tip(dialog):
    assert len(controls(dialog)) > 25
    for one in controls(dialog):
        assert one.accessibleName(), (type(one).__name__, one.parent())
        if isinstance(one, QAbstractButton | QLineEdit):
            assert one.toolTip(), one.accessibleName()


@pytest.mark.parametrize("page", [one.key for one in PAGES if any(row.page == one.key for row in ROWS)])
def test_the_keyboard_reaches_every_control_of_a_page(window, dialog, page):
    window.settings_desk.open_at(page)
    QApplication.processEvents()
    dialog.search.setFocus()
    wanted = {one for one in controls(dialog) if one.isVisible() and one.isEnabled()}
    seen = set()
    for _ in range(2 * len(wanted) + 4):
        seen.add(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert wanted <= seen, [one.accessibleName() for one in wanted - seen]


def test_a_page_is_chosen_by_key(window, dialog):
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_End)
    assert dialog.pages["advanced"].isVisible()
    assert not dialog.pages["account"].isVisible()


def test_enter_in_a_field_presses_no_button(window, dialog):
    window.settings_desk.open_at("network")
    write(dialog, "network.connection_timeout", "9")
    assert dialog.isVisible()
    assert window.settings.value.network.connection_timeout == 9


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda one: one.name)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_a_small_screen_and_twice_the_text(window, qapp, themes, theme, scale):
    font, larger = qapp.font(), qapp.font()
    larger.setPointSizeF(font.pointSizeF() * scale)
    qapp.setFont(larger)
    themes.force(theme)
    themes._apply()
    try:
        window.settings_desk.open()
        dialog = window.settings_desk.dialog
        dialog.resize(QSize(720, 480) - QSize(40, 40))
        for page in dialog.items:
            window.settings_desk.open_at(page)
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            assert dialog.size() == QSize(680, 440)
            inside, room = dialog.scroll.widget(), dialog.scroll.viewport()
            assert inside.width() <= room.width(), page
            for one in dialog.pages[page].rows.values():
                assert inside.rect().contains(one.rect().translated(one.mapTo(inside, one.rect().topLeft())))
            for one in dialog.pages[page].findChildren(QAbstractButton):
                if one.isVisible():
                    assert one.width() >= one.minimumSizeHint().width(), one.accessibleName()
        assert dialog.grab().toImage().pixelColor(4, 4).name() == theme.bg
    finally:
        qapp.setFont(font)
        themes.force(DARK)
        themes._apply()


def test_the_dialog_is_made_when_it_is_wanted(window):
    assert window.settings_desk.dialog is None


def test_a_window_with_settings_leaves_nothing_behind(qtbot, qapp, themes, phone, vault, run):
    import gc

    def presenters() -> int:
        gc.collect()
        return sum(isinstance(thing, SettingsPresenter) for thing in gc.get_objects())

    before = presenters()
    window = MainWindow(phone, vault, themes, "0", Settings(Preferences()))
    window.settings_desk.open()
    run(window.shut_down())
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del window
    assert presenters() <= before


def test_every_section_has_the_same_room_in_the_list(dialog):
    heights = {dialog.list.visualItemRect(item).height() for item in dialog.items.values()}
    assert len(heights) == 1
    assert heights.pop() >= dialog.fontMetrics().height() + 10


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_mark_of_the_chosen_section_is_where_its_line_begins(window, themes, direction):
    window.settings_desk.open_at("sound")
    window.settings_desk.dialog.setLayoutDirection(direction)
    window.settings_desk.dialog.close()
    window.settings_desk.open_at("sound")
    shown = window.settings_desk.dialog.list
    image = shown.viewport().grab().toImage()
    rect = shown.visualItemRect(shown.currentItem())
    accent = QColor(themes.theme.accent)
    marked = [x for x in range(rect.left(), rect.right()) if image.pixelColor(x, rect.center().y()) == accent]
    middle = rect.center().x()
    assert marked
    assert all((x > middle) == (direction == Qt.LayoutDirection.RightToLeft) for x in marked)
