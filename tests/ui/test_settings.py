"""The settings of the window: one value, written once and behind."""

from __future__ import annotations

import threading

from swdesk.app.settings import Settings
from swdesk.errors import StorageWriteError
from swdesk.preferences import CallPreferences, Preferences, load_preferences, save_preferences


def test_a_change_is_told_at_once_and_written_once_later(qtbot):
    written = []
    settings = Settings(
        Preferences(), lambda preferences: written.append((preferences, threading.get_ident()))
    )
    heard = []
    settings.changed.connect(heard.append)
    settings.change("calls", start_muted=True)
    settings.change("calls", start_camera_off=True)
    assert heard[-1] == Preferences(calls=CallPreferences(start_muted=True, start_camera_off=True))
    assert not written
    qtbot.waitUntil(lambda: bool(written), timeout=2000)
    settings.close()
    assert [preferences for preferences, _ in written] == [heard[-1]]
    assert written[0][1] != threading.get_ident(), "the disk is not the window's business"


def test_the_last_change_is_written_at_the_end(qapp, tmp_path):
    file = tmp_path / "preferences.toml"
    settings = Settings(Preferences(), lambda preferences: save_preferences(preferences, file))
    settings.change("calls", start_muted=True)
    settings.close()
    assert load_preferences(file)[0].calls.start_muted


def test_no_change_writes_nothing(qapp):
    written = []
    settings = Settings(Preferences(), written.append)
    settings.change("calls", start_muted=False)
    settings.close()
    assert not written


def test_a_disk_that_refuses_stops_nobody(qapp, caplog):
    def refuse(_preferences):
        raise StorageWriteError("full")

    settings = Settings(Preferences(), refuse)
    settings.change("calls", start_muted=True)
    settings.close()
    assert settings.value.calls.start_muted
    assert "full" in caplog.text


def test_how_calls_begin_is_remembered(window, qtbot, themes, phone, vault, run):
    assert not window.panel.start_muted.isChecked()
    window.panel.start_muted.click()
    window.panel.start_camera_off.click()
    kept = window.settings.value
    assert (kept.calls.start_muted, kept.calls.start_camera_off) == (True, True)

    again = type(window)(phone, vault, themes, "0", Settings(kept))
    assert again.panel.start_muted.isChecked()
    assert again.panel.start_camera_off.isChecked()
    run(again.shut_down())
    again.close()
    again.deleteLater()
