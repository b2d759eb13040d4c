"""What Settings shows of the desktop: the system's own word on autostart, and the keys."""

from __future__ import annotations

import pytest

from swdesk.app.widgets.autostart_box import AutostartBox


class System:
    """Whether it starts the program; it may refuse."""

    def __init__(self) -> None:
        self.on = False
        self.refuses = False

    def is_on(self):
        return self.on

    def set(self, on):
        if self.refuses:
            raise PermissionError(13, "Permission denied")
        self.on = on


@pytest.fixture
def system():
    return System()


@pytest.fixture
def box(qtbot, themes, system):
    box = AutostartBox(themes, system)
    qtbot.addWidget(box)
    box.show()
    return box


def test_the_box_says_what_the_system_says(box, system):
    assert not box.isChecked()
    box.click()
    assert system.on
    system.on = False  # by somebody else
    box.hide()
    box.show()
    assert not box.isChecked()


def test_a_system_that_refuses_is_quoted_and_the_box_stays_as_it_is(box, system):
    system.refuses = True
    box.click()
    assert not box.isChecked()
    assert "Permission denied" in box.toolTip()


def test_settings_has_the_desktop_and_the_keys(window, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    window.settings_desk.open()
    dialog = window.settings_desk.dialog
    shown = set(dialog.pages["desktop"].rows)
    assert {
        "desktop.close_to_tray",
        "desktop.autostart",
        "desktop.start_minimised",
        "desktop.keep_awake",
    } <= shown
    keys = window.settings_desk._controls["keys.list"]
    assert keys.lines["mute"].edit.keySequence().toString() == "Ctrl+Shift+M"
    keys.chosen.emit("mute", "F7")
    assert window.settings.value.shortcuts == {"mute": "F7; M"}
    window.settings_desk.presenter.reset("shortcuts")
    assert window.settings.value.shortcuts == {}
