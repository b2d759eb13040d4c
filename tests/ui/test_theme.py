"""The system goes dark or light while the window is open: it follows, unless somebody chose for himself."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QPalette

from swdesk.app.desktop import theme as themes_module
from swdesk.app.desktop.memory import Memory
from swdesk.app.desktop.palette import CONTRAST_DARK, DARK, LIGHT
from swdesk.app.desktop.theme import Themes


class Contrast(QObject):
    contrastPreferenceChanged = Signal(object)
    wanted = Qt.ContrastPreference.NoPreference

    def contrastPreference(self):
        return self.wanted


class Hints(QObject):
    """Qt's, as the system has them."""

    colorSchemeChanged = Signal(object)

    def __init__(self):
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.contrast = Contrast()

    def colorScheme(self):
        return self.scheme

    def accessibility(self):
        return self.contrast

    def become(self, scheme):
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def hints(monkeypatch):
    hints = Hints()
    monkeypatch.setattr(themes_module, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    return hints


@pytest.fixture
def following(qapp, themes, hints):
    """Themes of a program that nobody tells what to be."""
    following = Themes(qapp)
    yield following
    themes._apply()


@pytest.fixture
def seen(following):
    seen = []
    following.changed.connect(seen.append)
    return seen


def ground(qapp):
    return qapp.palette().color(QPalette.ColorRole.Window).name()


def test_it_follows_qt(qapp, following, hints, seen):
    assert following.theme is LIGHT
    hints.become(Qt.ColorScheme.Dark)
    assert ground(qapp) == DARK.bg
    hints.become(Qt.ColorScheme.Light)
    assert ground(qapp) == LIGHT.bg
    assert seen == [DARK, LIGHT]


def test_it_follows_the_portal_before_qt(following, hints, seen):
    following.system_is_dark(True)
    hints.become(Qt.ColorScheme.Light)
    assert following.theme is DARK
    following.system_is_dark(False)
    assert following.theme is LIGHT
    hints.become(Qt.ColorScheme.Dark)
    assert following.theme is LIGHT
    following.system_is_dark(None)
    assert following.theme is DARK
    assert seen == [DARK, LIGHT, DARK]


def test_it_follows_a_wish_for_contrast(following, hints):
    following.system_is_dark(True)
    hints.contrast.wanted = Qt.ContrastPreference.HighContrast
    hints.contrast.contrastPreferenceChanged.emit(hints.contrast.wanted)
    assert following.theme is CONTRAST_DARK


@pytest.mark.parametrize(("wanted", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_what_was_chosen_stays_until_the_system_is_chosen_again(following, hints, wanted, theme):
    following.choose(wanted)
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        hints.become(scheme)
        following.system_is_dark(scheme is Qt.ColorScheme.Dark)
        assert following.theme is theme
    following.choose("system")
    assert following.theme is LIGHT


@pytest.mark.parametrize("said", [True, False, None])
def test_what_the_portal_said_last_is_known_at_the_next_start(tmp_path, said):
    file = str(tmp_path / "memory.ini")
    before = Memory(QSettings(file, QSettings.Format.IniFormat))
    before.keep_dark(True)
    before.keep_dark(said)
    before._settings.sync()
    assert Memory(QSettings(file, QSettings.Format.IniFormat)).was_dark is said
