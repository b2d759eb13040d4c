"""Somebody clicks swdesk again because it hangs: they are asked, and get another window if they want one."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QMessageBox

import swdesk.__main__ as program
from swdesk.app import i18n
from swdesk.app.desktop import hung
from swdesk.app.desktop.resources import resource
from swdesk.cli.exit_codes import ExitCode
from swdesk.preferences import AppearancePreferences, Preferences


@pytest.fixture(autouse=True)
def english(qapp):
    """Whatever a test left."""
    yield
    i18n.install(qapp, resource("translations"), "en")
    QLocale.setDefault(QLocale.c())


def test_it_is_asked_in_the_language_that_was_chosen(qapp, monkeypatch):
    preferences = Preferences(appearance=AppearancePreferences(language="de"))
    monkeypatch.setattr(hung, "load_preferences", lambda: (preferences, ()))
    asked = []
    real = hung.question

    def question():
        box, another = real()
        asked.append(another.text())
        QTimer.singleShot(0, box.button(QMessageBox.StandardButton.Cancel).click)
        return box, another

    monkeypatch.setattr(hung, "question", question)
    hung.offer_another([])
    assert asked == ["Sicher starten"]


@pytest.mark.parametrize("wanted", [True, False])
def test_another_is_started_only_if_it_is_wanted(qapp, monkeypatch, wanted):
    made = []
    real = hung.question

    def question():
        box, another = real()
        made.append(box)
        press = another if wanted else box.button(QMessageBox.StandardButton.Cancel)
        QTimer.singleShot(0, press.click)
        return box, another

    monkeypatch.setattr(hung, "question", question)
    started = []
    assert hung.offer_another(["tel:+15551234567"], started.append) is wanted
    assert made[0].defaultButton() is made[0].button(QMessageBox.StandardButton.Cancel)
    assert bool(started) is wanted
    if wanted:
        assert started[0][-2:] == ["--safe", "tel:+15551234567"]


@pytest.mark.parametrize(
    ("code", "arguments", "is_click", "wanted", "end"),
    [
        (ExitCode.NOT_ANSWERING, [], True, True, 0),
        (ExitCode.NOT_ANSWERING, ["tel:1"], True, False, 10),
        (ExitCode.NOT_ANSWERING, [], False, True, 10),
        (ExitCode.NOT_ANSWERING, ["--profile", "work", "mute"], True, True, 10),
        (ExitCode.OK, [], True, True, 0),
        (ExitCode.USAGE, [], True, True, 2),
    ],
)
def test_only_a_click_on_a_hung_program_asks(monkeypatch, code, arguments, is_click, wanted, end):
    asked = []
    monkeypatch.setattr(program, "_run", lambda _arguments: code)
    monkeypatch.setattr(hung, "nobody_reads_the_terminal", lambda: is_click)
    monkeypatch.setattr(hung, "offer_another", lambda given: asked.append(given) or wanted)
    assert program.main(arguments) == end
    is_window = "mute" not in arguments
    assert asked == ([arguments] if code is ExitCode.NOT_ANSWERING and is_click and is_window else [])


def test_where_there_is_a_terminal_or_no_screen_nothing_is_asked(monkeypatch):
    class Terminal:
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stderr", Terminal())
    assert not hung.nobody_reads_the_terminal()
    monkeypatch.setattr(sys, "stderr", None)
    assert not hung.nobody_reads_the_terminal(), "this very screen is not there"
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(hung.start_checks, "look", lambda **_: hung.start_checks.Findings(fatal="No screen"))
    assert not hung.nobody_reads_the_terminal()
    monkeypatch.setattr(hung.start_checks, "look", lambda **_: hung.start_checks.Findings())
    assert hung.nobody_reads_the_terminal()
