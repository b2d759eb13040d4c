"""Signing in by itself, what the header says, and remembering the token."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from swdesk.app.phone import Account, Presence
from swdesk.errors import InvalidCredentialsError, StorageWriteError, TransportConnectionError


def test_a_pasted_token_signs_in_and_shows_who_and_where(window, phone, run, settle, make_token):
    async def story():
        window.panel.token.setText(make_token())
        await settle()
        phone.account.set(replace(phone.account.value, expires_at=time.time() + 6725))

    run(story())
    assert phone.signed_in == [make_token()]
    assert window.header.account.text == "Online as ada · Local lab"
    assert window.header.expiry.text == "Token expires in 1 h 52 min"
    assert window.status_line.connection.text() == "Connected to puc.localhost"
    assert window.status_line.round_trip.text() == "WebSocket 2 ms"
    assert window.log.text.toPlainText() == "", "signing in is no line of the contract"


@pytest.mark.parametrize(
    ("token", "hint"),
    [
        ("hello", "header"),
        ("eyJhbGciOiJkaXIifQ", ""),
        ("c2c_abc", "header"),
    ],
)
def test_what_is_no_token_gets_a_hint_and_is_not_tried(window, phone, run, settle, token, hint):
    async def story():
        window.panel.token.setText(token)
        await settle()

    run(story())
    assert hint in window.panel.token_hint.text()
    assert bool(phone.signed_in) is not bool(hint)


def test_a_refresh_token_is_named_as_one(window, run, settle, make_token):
    async def story():
        window.panel.token.setText(make_token(typ="Refresh"))
        await settle()

    run(story())
    assert "refresh token" in window.panel.token_hint.text()
    assert window.panel.dial.isEnabled(), "the server decides"


def test_a_token_the_space_refuses_is_said_before_anything_is_dialled(window, phone, run, settle, make_token):
    async def story():
        phone.sign_in_error = InvalidCredentialsError("no")
        window.panel.token.setText(make_token())
        await settle()

    run(story())
    assert "another space" in window.panel.token_hint.text()
    assert window.header.account.text.startswith("Not signed in")
    assert window.log.text.toPlainText() == ""


def test_a_space_out_of_reach_is_no_fault_of_the_token(window, phone, run, settle, make_token):
    async def story():
        phone.sign_in_error = TransportConnectionError("nobody there")
        window.panel.token.setText(make_token())
        await settle()

    run(story())
    assert window.panel.token_hint.text() == ""
    assert window.status_line.connection.text() == "Not connected"


def test_clearing_the_token_signs_out(window, phone, run, settle, make_token):
    async def story():
        window.panel.token.setText(make_token())
        await settle()
        window.panel.clear.click()
        await settle()

    run(story())
    assert phone.account.value.presence is Presence.NONE
    assert window.header.account.isHidden()
    assert window.focusWidget() is window.panel.token


def test_reconnecting_and_expiry_are_said(window, phone):
    window.account._token = "t"
    phone.account.set(Account(Presence.RECONNECTING, "ada", "wss://a.example.com", time.time() - 5, 2.0))
    assert window.header.account.text == "Reconnecting… · a.example.com"
    assert window.header.expiry.text == "Token expired"
    assert window.header.expiry.dot.isVisible()


def test_the_end_of_the_token_is_announced_during_a_call(window, phone, run, settle, make_token):
    async def story():
        window.panel.token.setText(make_token())
        window.panel.destination.setText("/public/x")
        await settle()
        window.panel.dial.click()
        await settle()
        phone.call.say("connected")
        phone.account.set(replace(phone.account.value, expires_at=time.time() + 240))
        window._tick()
        assert window.stage.banner.title.text() == "The token expires in 4 min"
        phone.call.say("destroyed")

    run(story())


def test_the_token_can_be_shown_and_hidden(window):
    field = window.panel.token
    window.panel.reveal.click()
    assert field.echoMode() == field.EchoMode.Normal
    assert window.panel.reveal.accessibleName() == "Hide the token"
    window.panel.reveal.click()
    assert field.echoMode() == field.EchoMode.Password


def test_a_token_is_remembered_only_when_asked_to(window, phone, vault, run, settle, make_token):
    async def story():
        await window.restore("")
        window.panel.token.setText(make_token())
        await settle()
        assert vault.token is None
        window.panel.remember.click()
        await settle()
        assert vault.token == make_token()
        window.panel.token.setText(make_token("puc.other.com"))
        await settle()
        assert vault.token == make_token("puc.other.com"), "the one that signed in last"
        window.panel.remember.click()
        await settle()
        assert vault.token is None

    run(story())


def test_the_remembered_token_comes_back(window, phone, vault, run, settle, make_token):
    async def story():
        vault.token = make_token()
        await window.restore("/private/bob")
        await settle()

    run(story())
    assert window.panel.token.text() == make_token()
    assert window.panel.destination.text() == "/private/bob"
    assert window.panel.remember.isChecked()
    assert window.stage.first_run.isHidden()


def test_without_a_safe_keyring_the_box_says_why(window, vault, run):
    vault.reason = "This system has no keyring, so the token is asked for each time."
    run(window.restore(""))
    assert not window.panel.remember.isEnabled()
    assert "no keyring" in window.panel.remember.toolTip()


def test_a_keyring_that_fails_unticks_the_box_and_says_so(window, vault, run, settle, make_token):
    async def story():
        await window.restore("")
        window.panel.token.setText(make_token())
        vault.error = StorageWriteError("The keyring did not take 'token'")
        window.panel.remember.click()
        await settle()

    run(story())
    assert not window.panel.remember.isChecked()
    assert "StorageWriteError" in window.log.text.toPlainText()


def test_first_steps_try_it_now(window, phone, vault, run, settle):
    async def story():
        await window.restore("")
        assert window.stage.first_run.isVisible()
        assert window.focusWidget() is window.panel.token
        window.stage.first_run.try_now.click()
        await settle()

    run(story())
    assert phone.labs == 1
    assert window.panel.token.text() == phone.lab_token
    assert window.panel.destination.text() == "/public/test-room"
    assert window.focusWidget() is window.panel.dial
    assert window.panel.dial.property("pointed")
    assert phone.dialled == [], "Dial is pointed at, not pressed"
    assert window.stage.first_run.isHidden()


def test_the_lab_token_is_never_remembered(window, phone, vault, run, settle):
    async def story():
        await window.restore("")
        window.panel.token.setText("x")
        window.panel.remember.click()
        await settle()
        await window.try_lab()
        await settle()

    run(story())
    assert vault.token == "x"


def test_i_have_a_token(window, run, settle):
    async def story():
        await window.restore("")
        window.panel.destination.setFocus()
        window.stage.first_run.have_token.click()
        await settle()

    run(story())
    assert window.focusWidget() is window.panel.token
    assert window.stage.first_run.isHidden()
    assert window.stage.hint.isVisible()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("/public/test-room", "Room"),
        ("/private/bob?channel=video", "Person"),
        ("+15551234567", "Phone number"),
        ("sip:desk@example.com", "SIP"),
        ("", ""),
        ("fred", ""),
    ],
)
def test_the_kind_of_destination_is_named_while_typing(window, text, kind):
    window.panel.destination.setText(text)
    assert window.panel.kind.text() == kind
    assert bool(window.panel.destination_hint.text()) is (text == "fred")
    assert window.panel.dial.isEnabled(), "a hint, not a block"
