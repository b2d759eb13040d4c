"""The log: exact text, times beside it, filter, copy, save, and a view that does not leave its reader."""

from __future__ import annotations

import stat

import pytest
from PySide6.QtGui import QGuiApplication

from swdesk.app.presenters.journal import Journal, Level
from swdesk.app.widgets.log_panel import LogPanel, save_text


@pytest.fixture
def panel(qtbot, themes):
    panel = LogPanel(themes)
    qtbot.addWidget(panel)
    panel.resize(600, 120)
    panel.show()
    journal = Journal(clock=lambda: 1_700_000_000.0)
    journal.added.subscribe(panel.put)
    panel.journal = journal
    return panel


def test_the_text_is_the_lines_and_never_a_time(panel):
    panel.journal.dialing("/public/x", True, False)
    panel.journal.status("new")
    assert panel.text.toPlainText() == "Dialing /public/x...\nOptions: audio=true, video=false\nStatus: new"
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == panel.journal.text == panel.shown_text


def test_what_is_saved_is_what_is_shown(panel, tmp_path, qtbot):
    panel.journal.status("new")
    panel.journal.rejected(ValueError("no"))
    panel.errors_only.setChecked(True)
    with qtbot.waitSignal(panel.save_requested) as saved:
        panel.save.click()
    assert saved.args == ["dial() rejected: Error — no\n"]
    save_text(tmp_path / "a.log", saved.args[0])
    assert (tmp_path / "a.log").read_text(encoding="utf-8") == "dial() rejected: Error — no\n"
    assert stat.S_ISREG((tmp_path / "a.log").stat().st_mode)
    assert panel.text.toPlainText() == "dial() rejected: Error — no"


def test_filter_and_levels_are_of_the_view_only(panel):
    for status in ("new", "trying", "connected"):
        panel.journal.status(status)
    panel.show_filter.setChecked(True)
    assert panel.filter.isVisible()
    panel.filter.setText("TRY")
    assert panel.text.toPlainText() == "Status: trying"
    panel.journal.status("recovering")
    panel.journal.status("trying")
    assert panel.text.toPlainText() == "Status: trying\nStatus: trying"
    panel.show_filter.setChecked(False)
    assert panel.text.toPlainText().count("\n") == 4
    assert len(panel.journal.lines) == 5


def test_the_times_can_be_hidden(panel):
    panel.journal.status("new")
    with_times = panel.text.viewport().geometry().left()
    panel.show_times.setChecked(False)
    assert panel.text.viewport().geometry().left() < with_times
    assert panel.text.toPlainText() == "Status: new"


def test_the_view_follows_the_end_but_yields_to_a_reader(panel, qtbot):
    for number in range(60):
        panel.journal.write(f"line {number}")
    bar = panel.text.verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert panel.latest.isHidden()
    bar.setValue(0)
    assert panel.latest.isVisible()
    panel.journal.write("one more")
    assert bar.value() == 0, "somebody reads up there"
    panel.latest.click()
    assert bar.value() == bar.maximum()
    panel.journal.write("and more")
    assert bar.value() == bar.maximum()


def test_a_token_never_gets_into_a_line(panel):
    token = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..abcdefgh.ijklmnopqrstuvwxyz.ABCDEFG"
    panel.journal.rejected(ValueError(f"bad token {token}"))
    panel.journal.dialing(token, True, True)
    assert "ijklmnop" not in panel.text.toPlainText()
    assert "eyJhbGci" not in panel.text.toPlainText()


def test_levels(panel):
    panel.journal.status("new")
    panel.journal.call_error(ValueError("x"))
    assert [line.level for line in panel.journal.lines] == [Level.INFO, Level.ERROR]
