"""Choosing the picture's quality and the codecs: words, preference, the running call, the next call, keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from swdesk.app.phone import Wishes
from swdesk.app.presenters.picture_choice import (
    AUDIO,
    NEXT_CALL,
    QUALITY,
    VIDEO,
    PictureChoicePresenter,
    work_words,
)
from swdesk.app.settings import Settings
from swdesk.media.codec_choice import CodecOrder
from swdesk.media.video_quality import DEFAULT_QUALITY, P360, P1080, QUALITIES
from swdesk.preferences import Preferences, SoundPreferences, VideoPreferences
from tests.doubles.fake_devices import FakeDevices


@pytest.fixture
def window(make_window):
    """The main window on a machine with devices."""
    return make_window(size=(720, 480), devices=FakeDevices())


@pytest.fixture
def choose(run, settle):
    """Picks an option in a running program."""

    def pick(menu, name: str) -> None:
        async def work():
            act(menu, name)
            await settle()

        run(work())

    return pick


def texts(menu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def checked(menu) -> list[str]:
    return [action.text().partition(" ")[0] for action in menu.actions() if action.isChecked()]


def act(menu, name: str) -> None:
    next(action for action in menu.actions() if action.text().partition(" ")[0] == name).trigger()


def test_every_quality_says_what_it_takes(window):
    picker = window.desk.popover.quality
    assert texts(picker.choices) == [
        "Low — about a tenth of the work of 720p",
        "360p — about a third of the work of 720p",
        "540p — about two thirds of the work of 720p",
        "720p — the usual work",
        "1080p — about twice the work of 720p",
    ]
    assert checked(picker.choices) == ["720p"]
    assert picker.accessibleName() == "Picture quality: 720p"
    assert picker.choices.actions()[4].toolTip() == ("1920×1080, up to 30 pictures a second and 3.8 Mbit/s")


def test_the_words_follow_the_work():
    assert work_words(replace(P360, fps=60)) == "about two thirds of the work of 720p"
    assert work_words(replace(DEFAULT_QUALITY, name="mine")) == "about the same work as 720p"
    assert work_words(replace(P1080, fps=60)) == "about four times the work of 720p"


def test_a_quality_counts_at_once_and_is_kept(window, dial, choose):
    call = dial()
    choose(window.desk.popover.quality.choices, "360p")
    assert call.qualities == [P360]
    assert window.settings.value.video.quality == "360p"
    assert checked(window.desk.quality_menu) == ["360p"], "the call bar's menu says the same"
    assert window.desk.popover.quality.accessibleName() == "Picture quality: 360p"


def test_the_call_bar_has_it_beside_the_cameras(window, dial, choose):
    call = dial()
    camera = window.desk.camera_menu
    (entry,) = (action for action in camera.actions() if action.text() == "Picture quality: 720p")
    choose(entry.menu(), "1080p")
    assert call.qualities == [P1080]
    assert entry.text() == "Picture quality: 1080p"


def test_it_is_still_there_when_the_cameras_change(window, qtbot):
    devices = window.desk.devices._devices
    for _ in range(2):
        devices.have(replace(devices.lists.value, videoinput=()))
        devices.have(FakeDevices().lists.value)
        QApplication.processEvents()
    camera = window.desk.camera_menu
    assert [text for text in texts(camera) if text.startswith("Picture")] == ["Picture quality: 720p"]
    act(window.desk.quality_menu, "540p")
    assert window.settings.value.video.quality == "540p"


def test_without_a_call_it_is_for_the_next_one(window, dial):
    act(window.desk.popover.quality.choices, "1080p")
    call = dial()
    assert call.wishes.video_quality == QUALITIES["1080p"]
    assert call.qualities == []


def test_codecs_are_for_the_next_call_and_say_so(window, dial, run, settle):
    call = dial()
    picker = window.desk.popover.codecs
    assert checked(picker.choices) == ["Opus", "VP8"]
    assert texts(picker.choices)[-1] == NEXT_CALL
    act(picker.choices, "G.722")
    act(picker.choices, "H.264")
    assert window.settings.value.sound.preferred_codecs == ("g722",)
    assert window.settings.value.video.preferred_codecs == ("h264",)
    assert picker.accessibleName() == "Codecs: G.722, H.264"
    assert call.wishes.codecs == CodecOrder(), "the running call stays as it is"
    run(call.hang_up())
    run(settle())
    order = dial().wishes.codecs
    assert order.audio == ("g722", "opus", "pcmu", "pcma")
    assert order.video == ("h264", "vp8")


def test_the_usual_codec_is_no_preference(window):
    choices = window.desk.popover.codecs.choices
    for name in ("PCMA", "Opus", "H.264", "VP8"):
        act(choices, name)
    assert window.settings.value.sound.preferred_codecs == ()
    assert window.settings.value.video.preferred_codecs == ()


def test_what_the_file_says_is_what_is_shown(qapp):
    settings = Settings(
        Preferences(
            video=VideoPreferences(quality="540p", preferred_codecs=("h264",)),
            sound=SoundPreferences(preferred_codecs=("pcmu", "g722")),
        )
    )
    presenter = PictureChoicePresenter(settings, lambda work: work.close())
    assert presenter.quality.value.current == "540p"
    assert presenter.codecs.value.current == "PCMU, H.264"
    assert presenter.wishes(Wishes()).codecs.audio == ("pcmu", "g722", "opus", "pcma")


def test_the_call_that_is_over_is_told_nothing(window, dial, run, settle):
    call = dial()
    run(call.hang_up())
    run(settle())
    window.desk.pictures.choose(QUALITY, "low")
    window.desk.pictures.choose(AUDIO, "pcma")
    window.desk.pictures.choose(VIDEO, "h264")
    run(settle())
    assert call.qualities == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_by_keys_alone(window, qtbot, key):
    window.desk.open_popover()
    picker = window.desk.popover.quality
    picker.setFocus(Qt.FocusReason.TabFocusReason)
    menu = picker.choices
    was_open = []

    def go_on():  # an open menu has a loop of its own
        was_open.append(menu.isVisible())
        menu.setActiveAction(menu.actions()[0])
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(20, go_on)
    QTest.keyClick(picker, key)
    assert was_open == [True]
    assert window.settings.value.video.quality == "360p"
    window.desk.popover.hide()


def test_nothing_of_it_is_clipped(window, qtbot):
    window.desk.open_popover()
    popover = window.desk.popover
    for picker in (popover.quality, popover.codecs):
        assert "…" not in picker.text()
        assert picker.height() >= picker.sizeHint().height()
        assert popover.rect().contains(picker.geometry().translated(picker.parent().pos()))
    popover.hide()
