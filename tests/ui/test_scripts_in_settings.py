"""Hooks and programs with a token in the Settings dialog: entered, tried out, refused in words, removed."""

from __future__ import annotations

import asyncio
import shlex
import sys
import threading

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from swdesk import places
from swdesk.app.presenters.hook_trial import HookTrial, TrialView
from swdesk.control import apps
from swdesk.control.command_line import join
from swdesk.control.hooks import Outcome
from swdesk.control.schema import HOOKS
from swdesk.places import Places
from swdesk.preferences.sections import BY_KEY
from tests.ui.test_settings_dialog import row


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Everything in a folder of the test's."""
    monkeypatch.setattr(places, "_here", Places(data=tmp_path / "data"))
    return places.here()


@pytest.fixture
def page(here, window, run, settle):
    """Opens a page of the dialog, and does something there until something is so."""

    window.settings_desk.apps = here.apps

    async def story(key, do, is_so):
        window.settings_desk.open_at(key)
        await settle()
        do(window.settings_desk.dialog)
        for _ in range(600):
            if is_so(window.settings_desk.dialog):
                return
            await settle()
        raise AssertionError("not in time")

    def work(key, do=lambda dialog: None, is_so=lambda dialog: True):
        run(story(key, do, is_so))
        return window.settings_desk.dialog

    return work


def write(dialog, key, text):
    field = row(dialog, key).control.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else field.clear()
    field.setModified(True)
    field.editingFinished.emit()


def python(code: str) -> str:
    return join((sys.executable, "-c", code))


def test_every_hook_and_the_port_have_a_row(page):
    dialog = page("advanced")
    for event in HOOKS:
        assert row(dialog, f"hooks.{event}").isVisible()
    dialog = page("privacy")
    assert row(dialog, "privacy.apps_port").isVisible()
    assert "Counts from the next start." in row(dialog, "privacy.apps_port").hint.text()


def test_no_setting_is_without_a_row(page):
    """But what has controls of its own elsewhere."""
    elsewhere = {"devices.choices", "devices.sound_checks", "shortcuts"}
    dialog = page("advanced")
    rows = {key for box in dialog.pages.values() for key in box.rows}
    assert set(BY_KEY) - rows - elsewhere - {"privacy.update_check"} == set()


def test_a_command_is_taken_as_its_words(page, window):
    page(
        "advanced",
        lambda dialog: write(dialog, "hooks.ended", f"{shlex.quote(sys.executable)} -c 'a b' $HOME;"),
        lambda dialog: window.settings.value.hooks.ended,
    )
    assert window.settings.value.hooks.ended == (sys.executable, "-c", "a b", "$HOME;")
    page(
        "advanced",
        lambda dialog: write(dialog, "hooks.ended", ""),
        lambda dialog: not window.settings.value.hooks.ended,
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('notify "on air', "each quotation mark closed"),
        ("'' x", "A program and its arguments are wanted"),
        ("no-such-program-here --x", "There is no program no-such-program-here here. Nothing was changed."),
    ],
)
def test_what_is_no_command_is_refused_in_one_sentence(page, window, line, words):
    dialog = page(
        "advanced",
        lambda dialog: write(dialog, "hooks.connected", line),
        lambda dialog: row(dialog, "hooks.connected").fault.text(),
    )
    assert words in row(dialog, "hooks.connected").fault.text()
    assert row(dialog, "hooks.connected").control.field.text() == line, "what was written can be mended"
    assert window.settings.value.hooks.connected == ()


@pytest.mark.parametrize(
    ("code", "words", "is_fault"),
    [
        ("import os; print(os.environ['SWDESK_EVENT'])", "It ran. recovering", False),
        ("raise SystemExit('no space')", "It ended with code 1. no space", True),
    ],
)
def test_a_command_is_tried_out(page, code, words, is_fault):
    def press(dialog):
        control = row(dialog, "hooks.recovering").control
        assert not control.test.isEnabled()
        control.field.setText(python(code))
        control.test.click()

    dialog = page(
        "advanced", press, lambda dialog: row(dialog, "hooks.recovering").control.said.text() == words
    )
    control = row(dialog, "hooks.recovering").control
    assert control.said.text() == words
    assert control.said.isVisible()
    assert bool(control.said.property("fault")) is is_fault
    control.field.setText("another")
    assert not control.said.isVisible(), "that was another command"


def test_a_trial_does_not_hold_the_window_up(run):
    threads = []

    def carry_out(_event, _command):
        threads.append(threading.current_thread())
        return Outcome(0)

    run(HookTrial("ended", carry_out).try_out("x"))
    assert threads
    assert threading.main_thread() not in threads


def test_a_trial_does_not_hold_the_end_up():
    gate = threading.Event()
    late = threading.Timer(8, gate.set)
    late.start()

    def carry_out(_event, _command):
        gate.wait()
        return Outcome(0)

    async def end_meanwhile():
        trial = asyncio.create_task(HookTrial("ended", carry_out).try_out("x"))
        await asyncio.sleep(0.05)
        assert trial.cancel()
        await asyncio.wait([trial])

    asyncio.run(end_meanwhile())
    assert not gate.is_set()
    late.cancel()
    gate.set()


def test_a_trial_that_runs_is_not_begun_again_nor_taken_for_one_of_another_command(page):
    control = row(page("advanced"), "hooks.recovering").control
    control.field.setText("slow")
    control.show_trial(TrialView("It runs…", is_running=True))
    assert control.said.isVisible()
    control.field.setText("another")
    assert not control.test.isEnabled()
    control.show_trial(TrialView("It ran."))
    assert control.test.isEnabled()
    assert not control.said.isVisible()
    control.show_trial(TrialView("It runs…", is_running=True))
    control.show_trial(TrialView("It ran."))
    assert control.said.text() == "It ran."
    assert control.said.isVisible()


def names(dialog):
    panel = row(dialog, "privacy.apps").control
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_programs_with_a_token_are_listed_and_removed(page, here):
    for name in ("stream deck", "Light switch"):
        apps.add(here.apps, name)
    dialog = page("privacy", is_so=names)
    assert names(dialog) == ["Light switch", "stream deck"]
    page(
        "privacy",
        lambda dialog: row(dialog, "privacy.apps").control.removals["stream deck"].click(),
        lambda dialog: names(dialog) == ["Light switch"],
    )
    assert set(apps.read(here.apps)) == {"Light switch"}


def test_without_any_it_says_how_one_is_made(page):
    dialog = page("privacy", is_so=names)
    assert names(dialog) == ["No program has a token. swdesk apps add NAME makes one."]


def test_a_file_that_is_not_ours_is_told(page, here):
    here.apps.parent.mkdir(parents=True)
    here.apps.write_text("[]")
    dialog = page("privacy", is_so=names)
    assert names(dialog) == [f"What is in {here.apps} cannot be read; remove it and add the programs anew."]


@pytest.mark.parametrize("value", ["-1", "70000", "x"])
def test_what_is_no_port_is_refused(page, window, value):
    def enter(dialog):
        field = row(dialog, "privacy.apps_port").control
        field.setText(value)
        field.setModified(True)
        field.editingFinished.emit()

    dialog = page("privacy", enter)
    assert row(dialog, "privacy.apps_port").fault.text().startswith("A number from 0 to 65")
    assert window.settings.value.privacy.apps_port == 0
