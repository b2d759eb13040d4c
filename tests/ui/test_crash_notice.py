"""What a fault left is told of once, over the stage, and is shown or deleted as one wishes."""

from __future__ import annotations

import pytest

from swdesk.app.presenters.crash_notice import CrashNotice
from swdesk.app.widgets.report_dialog import ReportDialog
from swdesk.diagnostics.crash import CrashFile


@pytest.fixture
def crash(tmp_path):
    crash = CrashFile(tmp_path / "crash.txt")
    crash.kept.write_text("swdesk 0.1.0\nFatal Python error: Segmentation fault\n", encoding="utf-8")
    return crash


@pytest.fixture
def shown():
    return []


@pytest.fixture
def toast(window, crash, shown):
    CrashNotice(crash, window.desk.notices, lambda *given: shown.append(given)).tell()
    return window.stage.toasts.toasts[-1]


def test_the_notice_offers_both_and_waits_for_nobody(toast, window):
    assert (toast.action.text(), toast.other.text()) == ("Show", "Delete")
    assert toast.action.isVisible()
    assert toast.other.isVisible()
    assert not toast._rest.isActive(), "it stays until it is read"
    assert toast.rect().contains(toast.other.geometry())


def test_a_keyboard_comes_to_show_before_delete_and_reads_the_words_first(toast):
    order = [toast.nextInFocusChain()]
    while order[-1] is not toast.dismiss:
        order.append(order[-1].nextInFocusChain())
    assert [each for each in order if each.focusPolicy()] == [toast.action, toast.other, toast.dismiss]
    told = [each for each in toast.children() if each.isWidgetType()]
    assert told.index(toast.text) < told.index(toast.action) < told.index(toast.other)


def test_show_shows_it(toast, crash, shown):
    toast.action.click()
    assert "Segmentation fault" in shown[0][0]
    assert shown[0][1] == str(crash.kept)
    shown[0][2]()
    assert not crash.kept.exists()


def test_a_report_that_cannot_be_deleted_is_a_line_of_the_log(toast, crash, shown, monkeypatch, caplog):
    def refuse(*_given, **_more):
        raise PermissionError(13, "it is open elsewhere")

    toast.action.click()
    monkeypatch.setattr(type(crash.kept), "unlink", refuse)
    shown[0][2]()
    assert "it is open elsewhere" in caplog.text


def test_delete_deletes_it(toast, crash, window):
    toast.other.click()
    assert not crash.kept.exists()
    assert window.stage.toasts.toasts == []


def test_dismissed_it_is_kept_and_not_told_again(toast, crash, window):
    toast.dismiss.click()
    assert crash.kept.exists()
    assert window.stage.toasts.toasts == []


def test_the_report_is_read_in_a_window_that_nothing_waits_for(qtbot, window, themes):
    dialog = ReportDialog(themes, "Fatal Python error", "/state/crash-last.txt", window)
    dialog.show()
    assert not dialog.isModal()
    assert dialog.text.toPlainText() == "Fatal Python error"
    with qtbot.waitSignal(dialog.delete_pressed):
        dialog.delete.click()
    dialog.deleteLater()
