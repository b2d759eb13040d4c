"""Every window there is, each opened as a person opens it: its controls have names, its words are translated,
and a language that needs half as much room again has it.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QStyle,
    QStyleOptionFrame,
    QSystemTrayIcon,
    QToolButton,
    QWidget,
)

from swdesk import places
from swdesk.app import i18n
from swdesk.app.desktop.memory import Memory
from swdesk.app.manners import Manners
from swdesk.app.presenters.setting_rows import PAGES
from swdesk.app.widgets.glass import small_font
from swdesk.app.widgets.report_dialog import ReportDialog
from swdesk.app.windows.main_window import MainWindow
from swdesk.diagnostics.crash import CrashFile
from swdesk.places import Places
from swdesk.updates import home
from tests.doubles.fake_devices import FakeDevices
from tests.doubles.pseudo import PseudoTranslator, bare, texts
from tests.ui.conftest import settle
from tests.ui.test_link_handlers import FakeHandlers
from tests.ui.test_object_names import interactive
from tests.ui.test_translatable import NAMES, labels
from tests.ui.test_video_view import picture
from tests.ui.test_zoom import cut_off, let_it_settle, overlapping

GOLDEN = Path(__file__).with_name("object_names_elsewhere.txt")
REPORT = "1234: 5678"


class NoChecks:
    async def hide_camera(self) -> None:
        pass


class Windows:
    """Opens them. Each function gives the window, or the card, that it has opened."""

    def __init__(self, window, themes, tmp_path, dial, run) -> None:
        self.window, self.dial, self.run = window, dial, run
        self.tmp_path = tmp_path
        memory = Memory(QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat))
        self.manners = Manners(window, themes, memory, window.settings, quit_now=lambda: None)

    def devices(self) -> QWidget:
        self.window.desk.open_popover()
        return self.window.desk.popover

    def sound_check(self) -> QWidget:
        self.window.desk.dialog.show()
        return self.window.desk.dialog

    def link_card(self) -> QWidget:
        async def opened() -> None:
            self.window.links.open("swdesk://public/x?channel=video")

        self.run(opened())
        let_it_settle()
        return self.window.links.card

    def guest_card(self) -> QWidget:
        link = "swdesk:/public/x?channel=video&embed=c2c_0123456789abcdef&host=example.signalwire.com"

        async def opened() -> None:
            self.window.links.open(link)

        self.run(opened())
        let_it_settle()
        return self.window.links.card

    def leave_card(self) -> QWidget:
        self.dial()
        self.manners.leaving.quit()
        return self.manners.card

    def call_bar(self) -> QWidget:
        self.dial()
        self.manners.compact.enter()
        return self.manners.compact.bar

    def pop_out(self) -> QWidget:
        call = self.dial()
        call.remote.put(picture(320, 180))
        let_it_settle()
        self.window.stage.toggle_pop_out()
        return self.window.stage.remote.window()

    def keys(self) -> QWidget:
        self.manners.open_keys()
        return self.manners._keys

    def report(self) -> QWidget:
        crash = CrashFile(self.tmp_path / "crash.txt")
        crash.kept.write_text(REPORT, encoding="utf-8")
        self.manners.tell_of_crash(crash)
        self.window.stage.toasts.toasts[-1].action.click()
        return self.window.findChild(ReportDialog)

    def settings(self) -> QWidget:
        async def opened() -> None:
            self.window.settings_desk.open()

        self.run(opened())
        return self.window.settings_desk.dialog

    def tray(self) -> QWidget:
        return self.manners.tray.menu


ALL = [name for name in vars(Windows) if not name.startswith("_")]


@pytest.fixture
def stretch() -> float | None:
    """By how much each text is longer than in English; `None`: English."""
    return None


@pytest.fixture
def language(qapp, stretch):
    if stretch is None:
        yield
        return
    with PseudoTranslator(stretch):
        yield


@pytest.fixture
def devices():
    return FakeDevices()


@pytest.fixture
def window(qtbot, language, themes, phone, vault, devices, run, monkeypatch, tmp_path_factory):
    monkeypatch.setattr(home, "is_known", lambda: True)
    short = tmp_path_factory.mktemp("x")  # a path is broken between its folders only
    monkeypatch.setattr(places, "_here", Places(data=short / "data"))
    window = MainWindow(phone, vault, themes, "0.1.0", devices=devices, checks=NoChecks())
    window.account._settle = 0.0
    window.settings_desk.link_handlers = FakeHandlers
    window.settings_desk.apps = places.here().apps
    window.resize(720, 480)
    window.show()
    yield window
    run(window.shut_down())
    window.close()
    window.deleteLater()


@pytest.fixture
def windows(window, themes, tmp_path, dial, run, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    windows = Windows(window, themes, tmp_path, dial, run)
    yield windows
    windows.manners.withdraw()
    run(windows.manners.close())


# names


@pytest.mark.parametrize("name", ALL)
def test_every_control_has_a_name_of_its_own_that_stays(windows, name):
    opened = getattr(windows, name)()
    controls = [*interactive(opened), *[opened] * isinstance(opened, QMenu)]
    assert controls or name == "pop_out"
    nameless = [f"{type(one).__name__} {one.accessibleName()!r}" for one in controls if not one.objectName()]
    assert nameless == []
    assert opened.objectName()
    counted = Counter(one.objectName() for one in controls)
    assert [one for one, count in counted.items() if count > 1] == []
    assert sorted(names_given_out(name) - set(counted)) == [], "tools and tests find them by these names"


def names_given_out(window: str) -> set[str]:
    """The lines of the list that begin with the window's name in `Windows`."""
    lines = [line.split() for line in GOLDEN.read_text("utf-8").splitlines()]
    return {name for where, name in lines if where == window}


def test_the_list_has_names_of_every_window_with_controls():
    assert {name for name in ALL if not names_given_out(name)} == {"pop_out"}


# words


def allowed(devices: FakeDevices, tmp_path: Path) -> list[str]:
    here = places.here()
    paths = [*map(str, (here.preferences, here.log, here.window, here.log.parent, tmp_path))]
    return [*NAMES, *labels(devices), *paths, *i18n.NAMES.values(), "Linphone", "swdesk: nobody · tel"]


@pytest.mark.parametrize("stretch", [1.0])
@pytest.mark.parametrize("name", ALL)
def test_every_word_goes_through_the_translation(windows, devices, tmp_path, name):
    opened = getattr(windows, name)()
    assert list(texts(opened))
    assert bare(opened, allowed(devices, tmp_path)) == []


# room


async def turn_to(windows: Windows, page: str) -> None:
    windows.window.settings_desk.open_at(page)
    await settle()


WITH_WIDGETS = pytest.mark.parametrize("name", [one for one in ALL if one != "tray"])


@pytest.mark.parametrize("stretch", [1.5])
@WITH_WIDGETS
def test_long_words_are_to_be_seen_whole(windows, name):
    everything_has_room(windows, name)


@WITH_WIDGETS
def test_twice_as_large_everything_has_room(windows, themes, name):
    themes.set_zoom(2.0)
    try:
        everything_has_room(windows, name)
    finally:
        themes.set_zoom(1.0)


def test_the_call_bar_grows_with_its_words(windows, themes):
    bar = windows.call_bar()
    room = bar.screen().availableGeometry()
    for zoom, size in ((2.0, (752, 112)), (1.0, (380, 56))):  # 24 to either side of a screen of 800
        themes.set_zoom(zoom)
        let_it_settle()
        assert bar.size().toTuple() == size
        assert bar.width() <= room.width()
        lines = QFontMetrics(bar.words.font()).height() + QFontMetrics(small_font(bar.words)).height()
        assert lines <= bar.words.height() - 16, "both, one below the other"
        assert bar.words.width() >= 8 * QFontMetrics(bar.words.font()).averageCharWidth()
        assert cut_off(bar) == []


def test_the_keys_of_the_list_are_read_whole_twice_as_large(windows, themes):
    keys = windows.keys()
    try:
        for zoom in (2.0, 1.0):
            themes.set_zoom(zoom)
            let_it_settle()
            for line in keys.list.lines.values():
                field = line.edit.findChild(QLineEdit)
                inside = QStyleOptionFrame()
                field.initStyleOption(inside)
                room = (
                    field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, inside, field).width()
                )
                buttons = sum(button.width() for button in field.findChildren(QToolButton))
                assert field.fontMetrics().horizontalAdvance(field.text()) <= room - buttons, line.name
    finally:
        themes.set_zoom(1.0)


def test_a_report_is_read_twice_as_large(windows, themes):
    report = windows.report()
    size = report.text.font().pointSizeF()
    try:
        themes.set_zoom(2.0)
        assert report.text.font().pointSizeF() == pytest.approx(2 * size)
    finally:
        themes.set_zoom(1.0)


def everything_has_room(windows: Windows, name: str) -> None:
    opened = getattr(windows, name)()
    pages = PAGES if name == "settings" else (None,)
    for page in pages:
        if page is not None:
            windows.run(turn_to(windows, page.key))
            opened.resize(640, 440)
            let_it_settle()
            room = opened.scroll.viewport().width()
            assert opened.scroll.widget().width() <= room, f"{page.key} goes out of sight"
        let_it_settle()
        assert cut_off(opened) == [], page
        assert overlapping(opened) == [], page
        screen = opened.screen().availableGeometry()
        assert opened.window().width() <= screen.width()
        assert opened.window().height() <= screen.height()
