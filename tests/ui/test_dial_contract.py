"""The contract of the seed's page: lines word for word, button rules, order of statuses."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from swdesk.app.phone import Account, Presence
from swdesk.app.widgets.controls import Button
from swdesk.errors import (
    CallCreateError,
    CallError,
    CallErrorKind,
    InvalidCredentialsError,
    InvalidParams,
    MediaAccessError,
    NegotiationError,
    TransportConnectionError,
)

ROOM = "/public/test-room"


def fill(window, token: str, destination: str = ROOM) -> None:
    window.panel.token.setText(token)
    window.panel.destination.setText(destination)


def lines(window) -> list[str]:
    return window.log.text.toPlainText().splitlines()


@pytest.fixture
def filled(window, run, settle, make_token):
    async def story():
        fill(window, make_token())
        await settle()

    run(story())
    return window


def test_enter_presses_the_button_with_the_focus_once_however_long_it_is_held(qtbot):
    button = Button("Dial", "Call the destination")
    qtbot.addWidget(button)
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    QTest.keyClick(button, Qt.Key.Key_Return)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, autorep=True)
    QApplication.sendEvent(button, held)
    assert pressed == [1]


def test_texts_and_states_at_the_start(window):
    panel = window.panel
    assert panel.token.placeholderText() == "Paste your SAT here"
    assert panel.destination.placeholderText() == ROOM
    assert panel.token.echoMode() == panel.token.EchoMode.Password
    assert (panel.dial.text(), panel.hang_up.text(), panel.cancel.text()) == ("Dial", "Hang up", "Cancel")
    assert (panel.audio.text(), panel.video.text()) == ("Send audio", "Send video")
    assert panel.audio.isChecked()
    assert panel.video.isChecked()
    assert panel.dial.isEnabled()
    assert not panel.hang_up.isEnabled()
    assert panel.cancel.isHidden()
    assert lines(window) == []
    assert window.windowTitle() == "swdesk"


@pytest.mark.parametrize(
    ("token", "destination", "focus"), [("", "", "token"), ("  ", ROOM, "token"), ("x", " \t", "destination")]
)
def test_an_empty_field_prints_one_line_and_gets_the_focus(window, run, settle, token, destination, focus):
    async def story():
        fill(window, token, destination)
        window.panel.dial.click()
        await settle()

    run(story())
    assert lines(window) == ["Need a token and a destination."]
    assert window.focusWidget() is getattr(window.panel, focus)
    assert window.panel.dial.isEnabled()
    assert window.panel.cancel.isHidden()


def test_an_ordinary_call(filled, phone, run, settle):
    panel = filled.panel

    async def story():
        phone.gate.clear()
        panel.dial.click()
        await settle()
        assert lines(filled) == [f"Dialing {ROOM}...", "Options: audio=true, video=true"]
        assert not panel.dial.isEnabled()
        assert not panel.hang_up.isEnabled()
        assert panel.cancel.isVisible()
        phone.gate.set()
        await settle()
        assert panel.hang_up.isEnabled()
        assert not panel.dial.isEnabled()
        assert panel.cancel.isHidden()
        phone.call.say("ringing", "connecting", "connected")
        panel.hang_up.click()
        await settle()

    run(story())
    assert lines(filled) == [
        f"Dialing {ROOM}...",
        "Options: audio=true, video=true",
        *(f"Status: {status}" for status in ("new", "trying", "ringing", "connecting", "connected")),
        *(f"Status: {status}" for status in ("disconnecting", "disconnected", "destroyed")),
    ]
    assert panel.dial.isEnabled()
    assert not panel.hang_up.isEnabled()
    assert phone.call.hang_ups == 1


def test_the_destination_and_the_token_are_trimmed(window, phone, run, settle):
    async def story():
        fill(window, "  abc \n", f"  {ROOM}  ")
        window.panel.dial.click()
        await settle()
        phone.call.say("destroyed")

    run(story())
    assert phone.dialled[0][:2] == ("abc", ROOM)
    assert lines(window)[0] == f"Dialing {ROOM}..."


@pytest.mark.parametrize(("audio", "video"), [(True, False), (False, True), (False, False)])
def test_the_boxes_are_read_at_the_press(filled, phone, run, settle, audio, video):
    async def story():
        filled.panel.audio.setChecked(audio)
        filled.panel.video.setChecked(video)
        phone.gate.clear()
        filled.panel.dial.click()
        filled.panel.audio.setChecked(not audio)
        filled.panel.video.setChecked(not video)
        phone.gate.set()
        await settle()
        phone.call.say("destroyed")

    run(story())
    assert lines(filled)[1] == f"Options: audio={str(audio).lower()}, video={str(video).lower()}"
    assert (phone.dialled[0][2].audio, phone.dialled[0][2].video) == (audio, video)


def test_starting_muted_and_without_camera_is_asked_for(filled, phone, run, settle):
    async def story():
        filled.panel.start_muted.setChecked(True)
        filled.panel.start_camera_off.setChecked(True)
        filled.panel.dial.click()
        await settle()
        bar, sent = filled.stage.call_bar, filled.stage.pills["sent"]
        assert sent.text == "Muted · Camera off"
        assert bar.microphone.accessibleName() == "Unmute microphone"
        assert bar.camera.accessibleName() == "Turn camera on"
        bar.microphone.click()
        bar.camera.click()
        await settle()
        assert sent.isHidden()
        assert bar.microphone.accessibleName() == "Mute microphone"
        assert bar.camera.accessibleName() == "Turn camera off"
        phone.call.say("destroyed")

    run(story())
    assert phone.dialled[0][2].start_muted
    assert phone.dialled[0][2].start_camera_off


def test_a_person_is_mirrored_and_a_picture_to_be_read_is_not(filled, phone, run, settle):
    async def story():
        filled.panel.dial.click()
        await settle()
        assert filled.stage.local.is_mirrored
        assert "mirrored" in filled.stage.local.toolTip()
        phone.call.facts.set(replace(phone.call.facts.value, is_mirror=False))
        await settle()
        assert not filled.stage.local.is_mirrored
        assert "mirrored" not in filled.stage.local.toolTip()
        phone.call.say("destroyed")

    run(story())


def test_a_double_click_places_one_call_and_does_not_cancel_it(filled, phone, run, settle):
    async def story():
        phone.gate.clear()
        position = filled.panel.dial.mapTo(filled, filled.panel.dial.rect().center())
        for _ in range(2):
            target = filled.childAt(position)
            QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(filled, position))
            await settle()
        QTest.mouseDClick(filled.panel.dial, Qt.MouseButton.LeftButton)
        await settle()
        assert phone.cancelled == 0
        phone.gate.set()
        await settle()
        phone.call.say("destroyed")

    run(story())
    assert len(phone.dialled) == 1
    assert lines(filled).count(f"Dialing {ROOM}...") == 1


@pytest.mark.parametrize("field", ["token", "destination"])
def test_enter_in_a_field_dials_once(filled, phone, run, settle, field):
    async def story():
        for _ in range(3):
            QTest.keyClick(getattr(filled.panel, field), Qt.Key.Key_Return)
        await settle()
        phone.call.say("destroyed")

    run(story())
    assert len(phone.dialled) == 1


def test_editing_during_a_call_changes_nothing_of_it(filled, phone, run, settle, make_token):
    async def story():
        filled.panel.dial.click()
        await settle()
        phone.call.say("connected")
        before = lines(filled)
        for widget in (filled.panel.token, filled.panel.destination, filled.panel.audio, filled.panel.video):
            assert widget.isEnabled()
        fill(filled, make_token("puc.elsewhere.com"), "/private/bob")
        filled.panel.audio.click()
        filled.panel.video.click()
        await settle()
        assert lines(filled) == before
        assert filled.stage.pills["destination"].text == ROOM
        phone.call.say("destroyed")

    run(story())
    assert filled.panel.destination.text() == "/private/bob"


def test_nothing_is_cleared_between_calls(filled, phone, run, settle):
    async def story():
        for _ in range(2):
            filled.panel.dial.click()
            await settle()
            phone.call.say("connected", "disconnected", "destroyed")
            await settle()

    run(story())
    assert lines(filled).count("Status: connected") == 2
    assert filled.panel.destination.text() == ROOM
    assert filled.panel.token.text()


def test_the_far_end_leaves_first(filled, phone, run, settle):
    async def story():
        filled.panel.dial.click()
        await settle()
        phone.call.say("connecting", "connected", "disconnected", "destroyed")
        await settle()

    run(story())
    assert "Status: disconnecting" not in lines(filled)
    assert lines(filled)[-2:] == ["Status: disconnected", "Status: destroyed"]
    assert filled.panel.dial.isEnabled()
    assert not filled.panel.hang_up.isEnabled()
    assert phone.call.hang_ups == 0


@pytest.mark.parametrize(
    ("error", "line", "title"),
    [
        (
            CallCreateError("Call creation failed"),
            "dial() rejected: CallCreateError — Call creation failed",
            "This token may not call that destination",
        ),
        (
            CallCreateError("Call create timeout"),
            "dial() rejected: CallCreateError — Call create timeout",
            "The space did not take the call",
        ),
        (
            InvalidParams("Call requests no media: enable audio/video or receiveAudio/receiveVideo"),
            "dial() rejected: InvalidParams — Call requests no media: "
            "enable audio/video or receiveAudio/receiveVideo",
            "That makes no call",
        ),
        (
            TransportConnectionError("No session within 15 s"),
            "dial() rejected: TransportConnectionError — No session within 15 s",
            "The space did not answer",
        ),
        (ValueError("odd"), "dial() rejected: Error — odd", "The call could not be placed"),
        (
            ImportError("half an installation", name="av"),  # a name of another kind
            "dial() rejected: Error — half an installation",
            "The call could not be placed",
        ),
    ],
)
def test_a_rejection_prints_its_line_and_no_status(filled, phone, run, settle, error, line, title):
    async def story():
        phone.error = error
        filled.panel.dial.click()
        await settle()

    run(story())
    assert lines(filled)[2:] == [line]
    assert filled.panel.dial.isEnabled()
    assert not filled.panel.hang_up.isEnabled()
    assert filled.stage.advice.isVisible()
    assert filled.stage.advice.title.text() == title
    assert filled.stage.advice.text.text()


def test_the_advice_goes_with_the_next_dial(filled, phone, run, settle):
    async def story():
        phone.error = CallCreateError("Call creation failed")
        filled.panel.dial.click()
        await settle()
        phone.error = None
        phone.gate.clear()
        filled.panel.dial.click()
        await settle()
        assert filled.stage.advice.isHidden()
        filled.panel.cancel.click()
        await settle()

    run(story())
    assert filled.stage.advice.isHidden(), "a call that was cancelled needs no advice"


def test_a_refused_token_marks_its_field_and_names_the_three_causes(filled, phone, run, settle):
    panel = filled.panel

    async def story():
        phone.error = InvalidCredentialsError("The platform refused the token (401)")
        panel.dial.click()
        await settle()
        assert panel.token.property("fault")
        assert panel.token.selectedText() == panel.token.text() != ""
        assert filled.focusWidget() is panel.token
        for cause in ("expired", "cut short", "another space"):
            assert cause in panel.token_hint.text()
        assert panel.dial.isEnabled()
        panel.token.setText("another")
        assert not panel.token.property("fault")

    run(story())
    assert lines(filled)[2:] == [
        "dial() rejected: InvalidCredentialsError — The platform refused the token (401)"
    ]
    assert panel.destination.text() == ROOM


def test_a_call_error_prints_the_inner_name_and_message(filled, phone, run, settle):
    async def story():
        filled.panel.dial.click()
        await settle()
        phone.call.fail(
            CallError(CallErrorKind.MEDIA, fatal=True, error=NegotiationError("no way"), call_id="1")
        )
        phone.call.say("failed", "disconnected", "destroyed")

    run(story())
    assert "Error: NegotiationError — no way" in lines(filled)
    assert filled.stage.advice.isVisible()


def test_a_missing_loudspeaker_is_said(filled, phone, run, settle):
    error = MediaAccessError("none", operation="acquireLocalMedia", media="audio output")

    async def story():
        filled.panel.dial.click()
        await settle()
        phone.call.fail(CallError(CallErrorKind.MEDIA, fatal=False, error=error, call_id="1"))
        assert filled.stage.banner.title.text() == "No loudspeaker"
        assert filled.stage.local._note == "", "the camera has nothing to do with it"
        phone.call.say("destroyed")

    run(story())


def test_a_missing_device_is_said_and_the_call_goes_on(filled, phone, run, settle):
    error = MediaAccessError(
        "Media access denied for acquireLocalMedia (audiovideo)",
        operation="acquireLocalMedia",
        media="audiovideo",
    )

    async def story():
        filled.panel.dial.click()
        await settle()
        phone.call.fail(CallError(CallErrorKind.MEDIA, fatal=False, error=error, call_id="1"))
        phone.call.say("connecting", "connected")
        await settle()
        assert filled.stage.banner.isVisible()
        assert filled.stage.banner.title.text() == "Camera and microphone blocked by the system"
        assert filled.panel.hang_up.isEnabled()
        phone.call.say("destroyed")

    run(story())
    assert "Error: MediaAccessError — Media access denied for acquireLocalMedia (audiovideo)" in lines(filled)


def test_the_space_goes_away_during_a_call(filled, phone, run, settle):
    async def story():
        filled.panel.dial.click()
        await settle()
        phone.call.say("connecting", "connected", "recovering")
        await settle()
        assert filled.stage.banner.isVisible()
        assert filled.stage.banner.title.text() == "The connection is lost"
        phone.call.say("connected")
        await settle()
        assert filled.stage.banner.isHidden()
        phone.call.say("recovering", "failed", "disconnected", "destroyed")

    run(story())
    assert filled.panel.dial.isEnabled()


def test_signalling_lost_during_a_call_is_said_until_it_is_back(filled, phone, run, settle):
    async def story():
        filled.panel.dial.click()
        await settle()
        phone.call.say("connecting", "connected")
        phone.account.set(Account(Presence.RECONNECTING, "ada", "wss://a.example.com"))
        assert filled.stage.banner.title.text() == "Network lost"
        assert filled.stage.banner.isVisible()
        phone.account.set(Account(Presence.ONLINE, "ada", "wss://a.example.com"))
        assert filled.stage.banner.isHidden()
        phone.call.say("destroyed")
        phone.account.set(Account(Presence.RECONNECTING, "ada", "wss://a.example.com"))
        assert filled.stage.banner.isHidden()

    run(story())


@pytest.mark.parametrize("after", ["at once", "while dialling"])
def test_cancel_before_the_call_is_accepted(filled, phone, run, settle, after):
    panel = filled.panel

    async def story():
        phone.gate.clear()
        panel.dial.click()
        if after == "while dialling":
            await settle()
        panel.cancel.click()
        panel.cancel.click()
        await settle()

    run(story())
    assert lines(filled)[2:] == ["dial() rejected: CallCreateError — Call cancelled"]
    assert panel.dial.isEnabled()
    assert panel.cancel.isHidden()
    assert not panel.hang_up.isEnabled()
    assert phone.cancelled == (1 if after == "while dialling" else 0)
    assert phone.calls == []


def test_hang_up_twice_is_hang_up_once(filled, phone, run, settle):
    async def story():
        filled.panel.dial.click()
        await settle()
        phone.call.say("connected")
        filled.panel.hang_up.click()
        filled.panel.hang_up.click()
        await settle()

    run(story())
    assert phone.call.hang_ups == 1


def test_escape_never_hangs_up(filled, phone, run, settle):
    async def story():
        filled.panel.dial.click()
        await settle()
        phone.call.say("connected")
        QTest.keyClick(filled, Qt.Key.Key_Escape)
        QTest.keyClick(filled.panel.destination, Qt.Key.Key_Escape)
        await settle()
        assert phone.call.hang_ups == 0
        phone.call.say("destroyed")

    run(story())


def test_closing_during_a_call_hangs_up_first(filled, phone, run, settle):
    async def story():
        closing = asyncio.Event()
        filled.closing.connect(closing.set)
        filled.panel.dial.click()
        await settle()
        phone.call.say("connected")
        assert not filled.close(), "the window stays until the call is put away"
        await closing.wait()
        await filled.shut_down()
        assert phone.call.hang_ups == 1

    run(story())
    assert lines(filled)[-1] == "Status: destroyed"


def test_closing_while_dialling_cancels(filled, phone, run, settle):
    async def story():
        phone.gate.clear()
        filled.panel.dial.click()
        await settle()
        await filled.shut_down()

    run(story())
    assert phone.cancelled == 1


def test_closing_is_bounded_when_the_last_words_are_lost(filled, phone, run, settle):
    async def story():
        filled.panel.dial.click()
        await settle()
        never = asyncio.Event()
        phone.call.hang_up = never.wait
        loop = asyncio.get_running_loop()
        began = loop.time()
        await filled.shut_down()
        return loop.time() - began

    assert run(story()) < 2.5
