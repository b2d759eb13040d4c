"""The keys of the window: one table, changeable, no key with two uses, told wherever they are shown."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from swdesk.app import shortcuts
from swdesk.app.actions import ACTIONS, BY_NAME, in_force, normal, read, write
from swdesk.app.desktop.hotkeys.ways import Hotkey, HotkeyProblem, Why
from swdesk.app.presenters.key_list import KeyListPresenter
from swdesk.app.presenters.notices import Notices
from swdesk.app.presenters.system_keys import SystemKeys
from swdesk.app.settings import Settings
from swdesk.app.widgets.key_list import KeysDialog

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture(autouse=True)
def usual_keys():
    yield
    shortcuts.use({})


@pytest.fixture
def settings(qapp):
    return Settings()


@pytest.fixture
def keys(settings):
    return KeyListPresenter(settings)


# the table


def test_no_key_of_the_table_has_two_uses_and_every_name_is_one():
    assert in_force({}).conflicts == ()
    assert len(BY_NAME) == len(ACTIONS)
    for action in ACTIONS:
        assert all(normal(key) for key in action.keys), action


SOME_KEYS = ["Ctrl+D", "M", "none", "F8", "Ctrl+K; F9", "Ctrl+Shift+M; V", "Alt+D"]
CHOSEN = st.text("aDM+Ctrl;F8 ö", max_size=12) | st.sampled_from(SOME_KEYS)


@given(st.dictionaries(st.sampled_from(sorted(BY_NAME)), CHOSEN))
def test_whatever_is_chosen_no_key_has_two_uses(chosen):
    force = in_force(chosen)
    keys = [key for keys in force.keys.values() for key in keys]
    assert len(keys) == len(set(keys))
    assert set(force.keys) == set(BY_NAME)


def test_a_key_that_was_chosen_wins_over_a_usual_one_which_is_told():
    force = in_force({"mute": "Ctrl+D"})
    assert force.keys["mute"] == ("Ctrl+D",)
    assert force.keys["hang-up"] == ("Ctrl+Esc",)
    assert [(one.key, one.name, one.taken_by) for one in force.conflicts] == [("Ctrl+D", "hang-up", "mute")]


@pytest.mark.parametrize("text", ["none", "None ", "F8", "Ctrl+K; F9"])
def test_keys_are_read_as_they_were_written(text):
    assert read(write(read(text))) == read(text)


# in the window


def test_a_changed_key_counts_at_once_and_is_told_in_the_tooltip(window, dial, run, settle):
    call = dial()
    shortcuts.use({"mute": "F7"})
    assert window.stage.call_bar.microphone.toolTip() == "Mute microphone (F7)"

    async def press(key, held=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(window, key, held)
        await settle()

    run(press(Qt.Key.Key_M, CONTROL | SHIFT))
    run(press(Qt.Key.Key_M))
    assert call.mutes == []
    run(press(Qt.Key.Key_F7))
    assert call.mutes == [True]
    assert window.stage.call_bar.microphone.toolTip() == "Unmute microphone (F7)"


def test_buttons_fields_and_menus_follow_too(window):
    shortcuts.use({"cancel": "F4", "dial": "F7", "destination": "F6", "numbers": "F3", "hang-up": "none"})
    assert window.panel.cancel.shortcut() == QKeySequence("F4")
    assert window.panel.cancel.toolTip().endswith("(F4)")
    assert window.panel.dial.toolTip().endswith("(F7)")
    assert window.panel.destination.toolTip().endswith("(F6)")
    assert window.stage.numbers.shortcut() == QKeySequence("F3")
    assert window.panel.hang_up.toolTip() == "End the call"
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget() is window.panel.destination


# the list


def row(keys, name):
    return next(one for one in keys.rows.value if one.name == name)


def test_the_list_has_every_action_and_the_key_to_talk(keys):
    names = [one.name for one in keys.rows.value]
    assert set(names) == set(BY_NAME) | {"talk"}
    assert row(keys, "talk").keys == ("Space",)
    assert row(keys, "mute").keys == ("Ctrl+Shift+M", "M")


def test_a_key_is_changed_kept_and_taken_back(keys, settings):
    assert keys.change("mute", "F7")
    assert settings.value.shortcuts == {"mute": "F7; M"}
    assert row(keys, "mute").keys == ("F7", "M")
    assert not row(keys, "mute").is_default
    assert keys.change("numbers", "")
    assert settings.value.shortcuts["numbers"] == "none"
    keys.reset("mute")
    keys.reset("numbers")
    assert settings.value.shortcuts == {}
    assert row(keys, "mute").is_default
    keys.change("mute", "F7")
    keys.change("talk", "F8")
    assert settings.value.sound.push_to_talk_key == "F8"
    keys.reset_all()
    assert settings.value.shortcuts == {}
    assert settings.value.sound.push_to_talk_key == "Space"


@pytest.mark.parametrize(
    ("name", "key", "other"), [("mute", "Ctrl+D", "Hang up"), ("dial", "Space", "Hold to talk")]
)
def test_a_key_with_another_use_is_refused_in_words(keys, settings, name, key, other):
    assert not keys.change(name, key)
    assert settings.value.shortcuts == {}
    told, words = keys.trouble.value
    assert told == name
    assert other in words
    assert keys.change(name, "F7")
    assert keys.trouble.value == ("", "")


def test_a_conflict_of_the_file_is_told_in_its_row(settings):
    settings.put("shortcuts.mute", "Ctrl+D")
    shortcuts.use(settings.value.shortcuts)
    keys = KeyListPresenter(settings)
    assert "Mute" in row(keys, "hang-up").problem


def test_f1_opens_the_list_beside_the_call_and_a_key_pressed_in_it_counts(qtbot, themes, keys, settings):
    dialog = KeysDialog(themes, None)
    qtbot.addWidget(dialog)
    dialog.list.chosen.connect(keys.change)
    dialog.list.reset.connect(keys.reset)
    keys.rows.observe(dialog.list.show_rows)
    keys.trouble.observe(lambda trouble: dialog.list.show_trouble(*trouble))
    dialog.open_list()
    assert not dialog.isModal()
    lines = dialog.list.lines
    lines["mute"].edit.setFocus()
    QTest.keyClick(lines["mute"].edit, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: settings.value.shortcuts == {"mute": "F7; M"}, timeout=3000)
    assert lines["mute"].reset.isVisible()
    QTest.keyClick(lines["numbers"].edit, Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: lines["numbers"].trouble.isVisible(), timeout=3000)
    assert "Hang up" in lines["numbers"].trouble.text()
    assert lines["numbers"].edit.keySequence() == QKeySequence("Ctrl+I")
    lines["mute"].reset.click()
    assert settings.value.shortcuts == {}
    dialog.list.search.setText("hang")
    shown = [name for name, line in lines.items() if line.words.isVisible()]
    assert shown == ["hang-up", "everywhere-hang-up"]


# while another program is in front


class Way:
    """A way that is the test's."""

    def __init__(self, refused=None, problem=None):
        self.refused, self.problem = refused or {}, problem
        self.bound, self.closed = [], 0

    async def bind(self, hotkeys):
        await asyncio.sleep(0)
        if self.problem:
            raise self.problem
        self.bound.append(hotkeys)
        return self.refused

    async def close(self):
        self.closed += 1


@pytest.fixture
def system(settings):
    def make(way):
        notices, done = Notices(), []
        keys = SystemKeys(
            settings, notices, lambda _ears: way,
            press={
                "everywhere-mute": lambda: done.append("mute"),
                "everywhere-talk": lambda: done.append("talk"),
            },
            release={"everywhere-talk": lambda: done.append("silence")},
        )  # fmt: skip
        return keys, notices, done

    return make


def test_keys_heard_everywhere_are_off_until_they_are_wanted(system, settings, run, settle):
    way = Way()
    keys, notices, done = system(way)

    async def story():
        keys.start()
        await settle()
        assert way.bound == []
        settings.put("desktop.system_shortcuts", True)
        await settle()
        assert way.bound[-1][0] == Hotkey("everywhere-mute", "Mute or unmute the microphone", "Ctrl+Alt+M")
        settings.put("shortcuts.everywhere-mute", "F9")
        await settle()
        assert way.bound[-1][0].keys == "F9"
        assert way.closed == 1
        for name in ("everywhere-mute", "everywhere-talk"):
            keys.pressed(name)
            keys.released(name)
        assert done == ["mute", "talk", "silence"]
        settings.put("desktop.system_shortcuts", False)
        await settle()
        assert way.closed == 2
        await keys.close()

    run(story())
    assert notices.view.value == ()


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (Way(refused={"everywhere-mute": Why.TAKEN}), "Another program has Ctrl+Alt+M."),
        (Way(problem=HotkeyProblem("none")), "swdesk mute --toggle"),
    ],
)
def test_what_is_refused_is_told_in_a_notice(system, settings, run, settle, way, words):
    keys, notices, _ = system(way)

    async def story():
        settings.put("desktop.system_shortcuts", True)
        await settle()
        assert words in notices.view.value[0].text
        await keys.close()

    run(story())


def test_a_desktop_that_hangs_does_not_hold_up_the_end(system, settings, run, settle, monkeypatch):
    class Hanging(Way):
        async def close(self):
            await asyncio.Event().wait()

    monkeypatch.setattr("swdesk.app.presenters.system_keys.CLOSE_LIMIT", 0.01)
    keys, _, _ = system(Hanging())

    async def story():
        settings.put("desktop.system_shortcuts", True)
        await settle()
        async with asyncio.timeout(1):
            await keys.close()

    run(story())
