"""The destinations used last: completed from, redialled, kept only where wanted, forgotten by a key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from swdesk.app.desktop.memory import Memory
from swdesk.app.presenters.recents import MOST, Recents
from swdesk.preferences import PrivacyPreferences


@pytest.fixture
def recents() -> Recents:
    return Recents(lambda: True)


def test_the_newest_is_the_first_and_none_is_there_twice(recents):
    for destination in ("/public/a", "+15551234567", "/public/a"):
        recents.add(destination)
    assert recents.entries.value == ("/public/a", "+15551234567")
    assert recents.last == "/public/a"


def test_no_more_than_a_few_are_kept(recents):
    for number in range(MOST + 5):
        recents.add(f"/public/{number}")
    assert len(recents.entries.value) == MOST
    assert recents.entries.value[0] == f"/public/{MOST + 4}"


def test_what_looks_like_a_secret_is_not_kept(recents):
    recents.add("/public/x?t=eyJhbGciOiJkaXIifQ.aaaaaaaaaaaa.bbbbbbbbbbbb")
    assert recents.entries.value == ()


def test_a_file_that_somebody_wrote_is_read_with_care(recents):
    recents.load(["/public/a", 7, None, "", " ", "a\x00b", "x" * 5000, ["/public/b"], "/public/a", " /ada "])
    assert recents.entries.value == ("/public/a", "/ada")


def test_they_are_forgotten_one_by_one_or_all(recents):
    recents.load(["/public/a", "/public/b"])
    recents.add("/public/c")
    recents.remove("/public/c")
    assert recents.entries.value == ("/public/a", "/public/b")
    assert recents.last == "/public/a"
    recents.clear()
    assert recents.entries.value == ()
    assert recents.last == ""


def test_where_they_are_not_wanted_only_this_run_remembers():
    wanted = [True]
    recents = Recents(lambda: wanted[0])
    recents.load(["/public/a"])
    wanted[0] = False
    recents.wanted_changed()
    assert recents.entries.value == ()
    recents.add("/public/b")
    assert recents.entries.value == ()
    assert recents.last == "/public/b"


def test_they_outlive_the_program_in_the_profile_s_file(tmp_path):
    file = str(tmp_path / "window.ini")
    memory = Memory(QSettings(file, QSettings.Format.IniFormat))
    assert memory.recents == []
    memory.keep_recents(("/public/a", "sip:ada@example.com"))
    memory._settings.sync()
    again = Memory(QSettings(file, QSettings.Format.IniFormat))
    assert again.recents == ["/public/a", "sip:ada@example.com"]
    again.keep_recents(())
    assert not again._settings.contains("recents")
    again._settings.setValue("recents", "{broken")
    assert again.recents == []


# in the window


@pytest.fixture
def field(window):
    window.recents.load(["/public/standup", "/private/ada", "+15551234567"])
    window.activateWindow()
    window.panel.destination.setFocus()
    return window.panel.destination


def popup(window):
    return window.completion.completer.popup()


def offered(window) -> list[str]:
    model = window.completion.completer.completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_typing_offers_what_fits_wherever_it_stands(window, field):
    QTest.keyClicks(field, "AD")
    assert popup(window).isVisible()
    assert offered(window) == ["/private/ada"]
    popup(window).hide()


def test_down_offers_all_enter_takes_the_marked_one_and_another_enter_dials(
    window, field, phone, run, settle, make_token
):
    async def story():
        window.panel.token.setText(make_token())
        QTest.keyClick(field, Qt.Key.Key_Down)
        assert popup(window).isVisible()
        assert offered(window) == ["/public/standup", "/private/ada", "+15551234567"]
        QTest.keyClick(popup(window), Qt.Key.Key_Down)
        QTest.keyClick(popup(window), Qt.Key.Key_Return)
        await settle()
        assert field.text() == "/private/ada"
        assert not popup(window).isVisible()
        assert phone.dialled == []
        assert window.panel.kind.text() == "Person"
        QTest.keyClick(field, Qt.Key.Key_Return)
        await settle()

    run(story())
    assert [to for _, to, _ in phone.dialled] == ["/private/ada"]


def test_enter_without_a_mark_dials_what_was_typed(window, field, phone, run, settle, make_token):
    async def story():
        window.panel.token.setText(make_token())
        QTest.keyClicks(field, "/private/a")
        assert popup(window).isVisible()
        QTest.keyClick(popup(window), Qt.Key.Key_Return)
        await settle()

    run(story())
    assert [to for _, to, _ in phone.dialled] == ["/private/a"]
    assert not popup(window).isVisible()


def test_escape_leaves_what_was_typed(window, field):
    QTest.keyClicks(field, "/p")
    assert popup(window).isVisible()
    QTest.keyClick(popup(window), Qt.Key.Key_Escape)
    assert not popup(window).isVisible()
    assert field.text() == "/p"


def test_a_marked_one_is_forgotten_by_key(window, field):
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(popup(window), Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert window.recents.entries.value == ("/private/ada", "+15551234567")
    popup(window).hide()


def test_what_is_dialled_is_kept_as_it_was_understood(window, phone, run, settle, make_token):
    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText("tel:+1-555-123-4567")
        window.panel.dial.click()
        await settle()

    run(story())
    assert window.recents.entries.value == ("+15551234567",)


def test_they_go_when_they_are_not_wanted_any_more(window):
    window.recents.load(["/public/a"])
    window.settings.set(
        replace(window.settings.value, privacy=PrivacyPreferences(remember_destination=False))
    )
    assert window.recents.entries.value == ()
    assert offered(window) == []


# calling again


def redial(window) -> None:
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)


def test_the_last_one_is_called_again(window, phone, run, settle, make_token):
    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/public/first")
        window.panel.dial.click()
        await settle()
        redial(window)  # a call runs: nothing
        await settle()
        assert len(phone.dialled) == 1
        window.panel.hang_up.click()
        await settle()
        window.panel.destination.setText("something else")
        redial(window)
        await settle()

    run(story())
    assert [to for _, to, _ in phone.dialled] == ["/public/first", "/public/first"]
    assert window.panel.destination.text() == "/public/first"


def test_the_last_one_of_an_earlier_run_is_called_again(window, field, phone, run, settle, make_token):
    async def story():
        window.panel.token.setText(make_token())
        redial(window)
        await settle()

    run(story())
    assert [to for _, to, _ in phone.dialled] == ["/public/standup"]


def test_calling_again_before_anything_was_called_asks_for_a_destination(
    window, phone, run, settle, make_token
):
    async def story():
        window.panel.token.setText(make_token())
        redial(window)
        await settle()

    run(story())
    assert phone.dialled == []
    assert window.focusWidget() is window.panel.destination
