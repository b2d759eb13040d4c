"""Every word of the window goes through `tr()`: in a language of brackets nothing stands without them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from swdesk.app.presenters.call import STATUS_WORDS
from swdesk.app.presenters.journal import Level
from swdesk.app.windows.main_window import MainWindow
from swdesk.errors import CallError, CallErrorKind, MediaAccessError
from swdesk.media.devices import DeviceKind
from tests.doubles.fake_devices import FakeDevices
from tests.doubles.pseudo import PseudoTranslator, bare, texts

NAMES = (
    "swdesk", "v0.1.0", "/public/test-room", "/public/x", "ada", "puc.localhost", "SIP",
    "Opus", "G.722", "PCMU", "PCMA", "VP8", "H.264", "360p", "540p", "720p", "1080p",
)  # fmt: skip
"""What is called the same in every language."""


@pytest.fixture
def pseudo(qapp):
    with PseudoTranslator() as translator:
        yield translator


@pytest.fixture
def devices():
    return FakeDevices()


@pytest.fixture
def window(qtbot, pseudo, themes, phone, vault, devices, run):
    window = MainWindow(phone, vault, themes, "0.1.0", devices=devices, checks=object())
    window.account._settle = 0.0
    window.show()
    yield window
    run(window.shut_down())
    window.close()
    window.deleteLater()


def labels(devices: FakeDevices) -> list[str]:
    return [device.label for kind in DeviceKind for device in devices.lists.value.of(kind)]


def test_the_walk_finds_what_is_bare(qtbot, pseudo):
    button = QPushButton("Not translated")
    button.setToolTip("⟦Translated⟧ (Ctrl+Shift+M)")
    QLabel("⟦Translated: ⟦twice⟧⟧ not", button)
    assert bare(button) == [
        "QPushButton: 'Not translated'",
        "QLabel: '⟦Translated: ⟦twice⟧⟧ not'",
    ]
    button.deleteLater()


def test_the_window_before_a_call(window, devices):
    allowed = [*NAMES, *labels(devices)]
    window.stage.offer_first_run(True)
    assert len(list(texts(window))) > 150
    assert bare(window, allowed) == []
    window.panel.destination.setText("nonsense")
    window.panel.token.setText("nonsense")
    for kind in DeviceKind:
        for problem in ("denied", "busy", "missing"):
            devices.find_problem(kind, problem)
            assert bare(window, allowed) == []


@pytest.mark.parametrize("status", STATUS_WORDS)
def test_the_window_in_a_call(window, devices, dial, settle, run, status):
    allowed = [*NAMES, *labels(devices)]
    call = dial()
    window.stage.numbers.trigger()
    error = MediaAccessError("denied", operation="acquireLocalMedia", media="audiovideo")
    call.fail(CallError(CallErrorKind.MEDIA, False, error, "1"))
    assert bare(window, allowed) == []
    if status != "destroyed":
        call.say(status)
    assert bare(window, allowed) == []


def test_the_log_stays_english(window, dial):
    """The lines are a contract (UX1.2): who reads them reads them everywhere alike."""
    call = dial()
    call.say("recovering", "connected", "disconnecting", "disconnected", "destroyed")
    window.panel.destination.setText("")
    window.panel.dial.click()
    lines = [line.text for line in window.journal.lines]
    assert lines[:2] == ["Dialing /public/x...", "Options: audio=true, video=true"]
    assert "Status: connected" in lines
    assert "Need a token and a destination." in lines
    assert not [line for line in lines if "⟦" in line]
    assert {line.level for line in window.journal.lines} == {Level.INFO}
