"""The dialog of the sound check, with an engine that is not there and with the real one."""

from __future__ import annotations

import asyncio
import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from swdesk.app.capture.multimedia import failed
from swdesk.app.client_phone import Media
from swdesk.app.engine import EngineThread
from swdesk.app.sound_checks import EngineChecks
from swdesk.errors import MediaAccessError
from swdesk.media.devices import DeviceKind, DeviceLists
from swdesk.media.mailbox import FrameMailbox
from swdesk.media.sound_check import CheckProgress, CheckStep
from swdesk.media.sound_report import EchoReport, SoundFinding, SoundReport, VoiceReport
from tests.doubles.fake_devices import CAMERAS, MICROPHONES, SPEAKERS, FakeDevices

GOOD = SoundReport(VoiceReport(-21.0, -4.0, -66.0, 0.0, (0.1,) * 75), EchoReport(), ())
ECHO = SoundReport(
    VoiceReport(-21.0, -4.0, -66.0, 0.002, (0.1,) * 75), EchoReport(True, 0.084, -24.2), (SoundFinding.ECHO,)
)


class FakeChecks:
    """An engine that answers what the test says."""

    def __init__(self) -> None:
        self.report: SoundReport = GOOD
        self.error: MediaAccessError | None = None
        self.camera_error: MediaAccessError | None = None
        self.gate = asyncio.Event()
        self.progress = None
        self.tones = self.rings = self.shown = self.hidden = self.cancelled = 0

    async def run(self, on_progress):
        self.progress = on_progress
        try:
            await self.gate.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if self.error is not None:
            raise self.error
        return self.report

    async def play_tone(self, *, is_ring: bool = False) -> None:
        self.tones += not is_ring
        self.rings += is_ring
        await self.gate.wait()
        if self.error is not None:
            raise self.error

    async def show_camera(self, mailbox) -> None:
        assert isinstance(mailbox, FrameMailbox)
        self.shown += 1
        if self.camera_error is not None:
            raise self.camera_error

    async def hide_camera(self) -> None:
        self.hidden += 1


@pytest.fixture
def checks() -> FakeChecks:
    return FakeChecks()


@pytest.fixture
def window(make_window, checks):
    """A window that can check its sound."""
    return make_window(devices=FakeDevices(), checks=checks)


def test_speak_and_see_what_came_of_it(window, checks, run, settle):
    checks.report = ECHO
    dialog = window.desk.dialog

    async def story():
        QTest.keyClick(
            window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        await settle()
        assert dialog.isVisible()
        assert not dialog.isModal()
        assert checks.shown == 1
        dialog.start.click()
        await settle()
        assert not dialog.start.isEnabled()
        checks.progress(CheckProgress(CheckStep.SPEAK, 0.5, 0.1))
        assert dialog.step.text() == "Speak now…"
        assert dialog.meter.bar > 0.5
        checks.progress(CheckProgress(CheckStep.LISTEN, 0.5, 0.1))
        assert dialog.step.text() == "This is how you sound."
        checks.gate.set()
        await settle()

    run(story())
    assert dialog.verdict.text().startswith("The speaker is heard in the microphone.")
    assert {name: label.text() for name, label in dialog.figures.items()} == {
        "Voice": "-21 dB",
        "Clipping": "0.2 %",
        "Noise": "-66 dB",
        "Echo": "-24 dB after 84 ms",
    }
    assert dialog.start.isEnabled()
    kept = window.settings.value.devices.sound_checks["default"]
    assert (kept["echo_ms"], kept["microphone"], kept["is_good"]) == (84, "Built-in Microphone", False)


def test_the_result_belongs_to_the_device_set_and_is_shown_again(window, checks, run, settle):
    checks.gate.set()
    dialog = window.desk.dialog
    window.desk.devices.save_set("Desk")

    async def story():
        window.desk.open_check()
        dialog.start.click()
        await settle()
        assert dialog.verdict.text() == "Your sound is good."
        dialog.close()
        await settle()
        window.desk.open_check()
        await settle()

    run(story())
    assert list(window.settings.value.devices.sound_checks) == ["Desk"]
    assert dialog.verdict.text().startswith("Last time (")
    assert dialog.verdict.text().endswith("Built-in Microphone): Your sound is good.")


def test_closing_lets_everything_go(window, checks, run, settle):
    async def story():
        window.desk.open_check()
        await settle()
        window.desk.dialog.start.click()
        await settle()
        QTest.keyClick(window.desk.dialog, Qt.Key.Key_Escape)
        await settle()

    run(story())
    assert not window.desk.dialog.isVisible()
    assert (checks.cancelled, checks.hidden) == (1, 1)


def test_a_microphone_that_cannot_be_had(window, checks, run, settle):
    checks.error = MediaAccessError("no", operation="soundCheck", media="audio")
    checks.camera_error = MediaAccessError("Media access denied", operation="x", media="video")
    checks.gate.set()

    async def story():
        window.desk.open_check()
        await settle()
        window.desk.dialog.start.click()
        await settle()

    run(story())
    assert window.desk.dialog.verdict.text().startswith("Built-in Microphone cannot be used")
    assert window.desk.check.view.value.camera_note == "Camera blocked by the system"
    assert window.desk.dialog.start.isEnabled()
    assert not window.settings.value.devices.sound_checks


def test_the_tone(window, checks, run, settle):
    async def story():
        window.desk.open_check()
        await settle()
        window.desk.dialog.tone.click()
        await settle()
        assert not window.desk.dialog.tone.isEnabled()
        window.desk.check.play_tone()
        checks.gate.set()
        await settle()

    run(story())
    assert checks.tones == 1
    assert window.desk.dialog.tone.isEnabled()


def test_the_ring_device_can_be_heard(window, checks, run, settle):
    async def story():
        window.desk.open_popover()
        test = window.desk.popover.rows[DeviceKind.RINGER].test
        assert test.isVisible()
        test.click()
        await settle()
        assert not test.isEnabled()
        checks.gate.set()
        await settle()
        assert test.isEnabled()
        assert not window.stage.toasts.toasts
        checks.error = failed("audio output")
        test.click()
        await settle()
        assert window.stage.toasts.toasts[-1].notice.title == "Built-in Speakers cannot be used"
        window.desk.popover.hide()

    run(story())
    assert (checks.rings, checks.tones) == (2, 0)


def test_after_a_check_the_same_button_has_the_focus(window, checks, run, settle):
    """It was disabled meanwhile: Enter would close the dialog."""

    async def story():
        window.desk.open_check()
        await settle()
        dialog = window.desk.dialog
        dialog.activateWindow()
        dialog.start.setFocus()
        dialog.start.click()
        await settle()
        checks.gate.set()
        await settle()
        assert dialog.focusWidget() is dialog.start

    run(story())


def test_beside_a_call_it_says_that_it_shares(window, run, settle, make_token, phone):
    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/public/x")
        window.panel.dial.click()
        await settle()
        window.desk.open_check()
        await settle()

    run(story())
    assert "A call is running" in window.desk.dialog.note.text()


def test_it_is_reached_from_the_popover(window, run, settle):
    async def story():
        window.desk.open_popover()
        window.desk.popover.check.click()
        await settle()

    run(story())
    assert not window.desk.popover.isVisible()
    assert window.desk.dialog.isVisible()


def test_a_stand_in_is_not_mirrored(window, run, settle):
    window.desk.devices._devices.have(DeviceLists(MICROPHONES, SPEAKERS, CAMERAS))
    test_card = window.desk.devices.view.value.picker(DeviceKind.VIDEOINPUT).stand_ins[0]

    async def story():
        window.desk.open_check()
        await settle()
        assert window.desk.dialog.picture.is_mirrored
        window.desk.dialog.close()
        await settle()
        window.desk.devices.choose(DeviceKind.VIDEOINPUT, test_card)
        window.desk.open_check()
        await settle()
        assert not window.desk.dialog.picture.is_mirrored

    run(story())


@pytest.mark.integration
def test_the_real_engine_checks_a_tone_and_shows_a_test_card(qapp, run):
    engine = EngineThread()
    engine.start()
    checks = EngineChecks(engine, Media("tone:440", "synthetic:bars", "null:"))
    steps = []

    async def story():
        mailbox = FrameMailbox()
        mailbox.set_target(320, 180)
        await checks.show_camera(mailbox)
        began = time.monotonic()
        report = await checks.run(lambda progress: steps.append(progress))
        took = time.monotonic() - began
        picture = mailbox.take()
        await checks.hide_camera()
        await checks.hide_camera()
        return report, picture, took

    try:
        report, picture, took = run(story(), 20)
    finally:
        assert engine.stop(5)
    assert (picture.width, picture.height) == (320, 180)
    assert report.voice.level_db == pytest.approx(20 * np.log10(8000 / 32768 / np.sqrt(2)), abs=0.5)
    assert not report.echo.is_heard
    assert 7 < took < 9
    assert {progress.step for progress in steps} >= {CheckStep.SPEAK, CheckStep.LISTEN, CheckStep.ECHO}
    assert len(steps) < 60 * took
