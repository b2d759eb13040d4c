"""The settings of the window: one value, written once and behind."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QWidget

from swdesk import places
from swdesk.app.desktop.autostart import autostart_here
from swdesk.app.desktop.memory import Memory
from swdesk.app.desktop.removal import remove_everything
from swdesk.app.settings import Settings
from swdesk.diagnostics.logs import set_up_logging
from swdesk.errors import StorageWriteError
from swdesk.places import Places
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


def test_a_page_is_reset_and_put_back(qapp):
    settings = Settings()
    settings.change("calls", start_muted=True, region="DE")
    settings.change("sound", studio=True)
    before = settings.reset("calls.start_muted", "sound")
    assert settings.value == Preferences(calls=CallPreferences(region="DE"))
    settings.change("calls", start_camera_off=True)
    settings.put_back(before, "calls.start_muted", "sound")
    assert settings.value.calls == CallPreferences(True, True, "DE")
    assert settings.value.sound.studio


def test_entries_of_an_open_section_come_and_go(qapp):
    settings = Settings()
    settings.put("shortcuts.mute", "Ctrl+M")
    settings.put("shortcuts.hang-up", "F2")
    assert settings.get("shortcuts.mute") == "Ctrl+M"
    before = settings.reset("shortcuts.mute")
    assert settings.value.shortcuts == {"hang-up": "F2"}
    assert settings.get("shortcuts.mute") is None
    settings.put_back(before, "shortcuts.mute")
    assert settings.value.shortcuts == {"mute": "Ctrl+M", "hang-up": "F2"}


def test_a_name_that_is_no_setting_is_a_mistake_of_ours(qapp):
    with pytest.raises(TypeError):
        Settings().put("calls.nothing", True)


@pytest.fixture
def at(monkeypatch, tmp_path):
    """Be in one profile or another of a folder of the test's."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    def go(profile: str) -> Places:
        monkeypatch.setattr(places, "_here", Places(profile, tmp_path / "data"))
        return places.here()

    yield go
    set_up_logging()


def test_profiles_know_nothing_of_each_other(qapp, at):
    at("work")
    settings = Settings.load()
    settings.change("calls", start_muted=True)
    settings.close()
    memory = Memory()
    window = QWidget()
    memory.save(window, "/public/work")
    at("home")
    assert not Settings.load().value.calls.start_muted
    assert Memory().destination == ""
    at("work")
    assert Settings.load().value.calls.start_muted
    assert Memory().destination == "/public/work"
    window.deleteLater()


def test_everything_is_removed_and_other_profiles_stay(qapp, at, tmp_path):
    other = at("home").preferences
    save_preferences(Preferences(calls=CallPreferences(True)))
    here = at("work")
    set_up_logging(file=here.log)
    settings = Settings.load()
    settings.change("calls", start_muted=True)
    settings.close()
    Memory().save(QWidget(), "/public/work")
    assert here.keyring
    autostart_here().set(True)
    assert here.log.exists()
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) >= 6
    assert remove_everything() == []
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [other]
