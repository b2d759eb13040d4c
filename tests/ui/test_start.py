"""What is checked before there is a window, and what the window remembers."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from swdesk.app.desktop import start_checks
from swdesk.app.desktop.memory import FRAME, Memory
from swdesk.app.desktop.start_checks import look

X11 = {"DISPLAY": ":0"}


def check(environment: dict[str, str], *, demo: bool = False, **facts):
    given = {
        "platform": "linux",
        "python": (3, 12),
        "qt": "6.12.0",
        "has_library": lambda _name: True,
    } | facts
    return look(demo=demo, environment=environment, **given)


def test_a_screen_is_all_that_is_needed():
    assert check(X11) == start_checks.Findings()
    assert check({"WAYLAND_DISPLAY": "wayland-0"}, has_library=lambda _name: False) == start_checks.Findings()
    assert check({}, platform="darwin") == start_checks.Findings()


def test_without_a_screen_one_sentence_and_with_demo_none_is_needed():
    assert check({}).fatal.startswith("No screen found. Use `xvfb-run -a uv run swdesk`")
    found = check({}, demo=True)
    assert found.is_headless
    assert not found.fatal


def test_a_missing_library_is_named():
    found = check(X11, has_library=lambda name: name != "libxcb-cursor.so.0")
    assert "libxcb-cursor0" in found.fatal
    found = check(X11, demo=True, has_library=lambda _name: False)
    assert found.is_headless
    assert "libxcb-cursor0" in found.notice


@pytest.mark.parametrize(
    ("python", "qt", "bad"),
    [
        ((3, 11), "6.12.0", True),
        ((3, 11), "6.13.1", True),
        ((3, 11), "6.11.3", False),
        ((3, 13), "6.12.0", False),
    ],
)
def test_the_pair_that_aborts_is_refused(python, qt, bad):
    fatal = check(X11, python=python, qt=qt).fatal
    assert bool(fatal) is bad
    if bad:
        assert qt in fatal
        assert "3.12" in fatal


def test_this_very_pair_is_a_good_one():
    assert not check(X11, python=sys.version_info[:2], qt=None).fatal


def test_the_noise_of_missing_codecs_is_turned_off_beside_other_rules():
    environment = {"QT_LOGGING_RULES": "qt.qpa=true"}
    start_checks.quiet_multimedia(environment)
    start_checks.quiet_multimedia(environment)
    assert environment["QT_LOGGING_RULES"] == "qt.qpa=true;qt.multimedia.symbolsresolver=false"


@pytest.mark.skipif(sys.platform != "linux", reason="screens are found otherwise elsewhere")
def test_the_program_itself_says_one_sentence_and_ends_with_2(tmp_path):
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    } | {"HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "swdesk"], env=environment, capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 2
    assert done.stderr.startswith("swdesk: No screen found. ")
    assert done.stderr.count("\n") == 1


def test_nothing_heavy_is_imported_before_the_first_paint():
    code = (
        "import sys, swdesk.app.main, swdesk.app.windows.main_window, swdesk.app.client_phone,"
        "swdesk.app.capture.registry, swdesk.app.vault\n"
        "print([name for name in ('av', 'aiortc', 'numpy', 'aiohttp', 'PySide6.QtMultimedia') "
        "if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stderr


@pytest.fixture
def memory(tmp_path):
    return Memory(QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def plain(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_the_place_and_the_destination_come_back(memory, plain, qtbot):
    plain.setGeometry(40, 50, 600, 400)
    plain.show()
    memory.save(plain, "/public/x")
    other = QWidget()
    qtbot.addWidget(other)
    memory.place(other)
    assert other.size() == plain.size()
    assert memory.destination == "/public/x"


def test_a_first_start_takes_the_size_of_the_design_if_it_fits(memory, plain):
    memory.place(plain)
    area = QGuiApplication.primaryScreen().availableGeometry().size()
    assert plain.width() == min(1180, area.width() - FRAME.width())
    assert plain.height() == min(760, area.height() - FRAME.height())


def test_a_token_is_not_among_what_is_remembered(memory, plain, tmp_path):
    plain.show()
    memory.save(plain, "swdesk:/public/x?embed=c2c_0123456789abcdef&host=example.com")
    assert memory.destination == ""
    assert "c2c_" not in (tmp_path / "memory.ini").read_text(encoding="utf-8")
    memory.save(plain, "/public/x")
    assert "eyJ" not in (tmp_path / "memory.ini").read_text(encoding="utf-8")
    assert set(memory._settings.allKeys()) == {"places/window", "destination"}
