"""Commands of other programs do what a person does, and events tell what happens."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from swdesk.app.phone import Account, Presence
from swdesk.app.windows.main_window import MainWindow
from swdesk.control.requests import Refusal, Request, check
from swdesk.control.schema import EVENT
from swdesk.errors import (
    CallCreateError,
    CallError,
    CallErrorKind,
    InvalidCredentialsError,
    TransportConnectionError,
)

FOR_GUESTS = "swdesk:/public/room?channel=video&embed=c2c_0123456789abcdef&host=example.signalwire.com"


@pytest.fixture
def told(window):
    """Every event so far, each with all the facts that are promised of it and no other."""
    told: list[tuple[str, dict]] = []

    def hear(event):
        name, facts = event
        assert set(facts) == {fact.name for fact in EVENT[name].facts}, event
        told.append((name, facts))

    window.happenings.told.subscribe(hear)
    return told


@pytest.fixture
def ask(window, run):
    """Carry out one command and give the facts of its answer."""

    def ask(command: str, **arguments):
        request = check({"command": command, "arguments": arguments})
        return run(window.commands.carry_out(request))

    return ask


@pytest.fixture
def signed_in(window, run, settle, make_token):
    async def work():
        window.panel.token.setText(make_token())
        await settle()

    run(work())


def refused(ask, *command, **arguments) -> str:
    with pytest.raises(Refusal) as caught:
        ask(*command, **arguments)
    assert caught.value.sentence.endswith(".")
    return caught.value.name


def test_dial_presses_dial(ask, window, phone, signed_in, told):
    answer = ask("dial", destination="/public/x", video=False)
    assert answer == {"destination": "/public/x", "status": "new"}
    assert window.panel.destination.text() == "/public/x"
    assert not window.panel.video.isChecked()
    assert told[0] == (
        "dialling",
        {"call": 1, "destination": "/public/x", "audio": True, "video": False},
    )
    assert refused(ask, "dial", destination="/public/y") == "in-call"


def test_dial_needs_something_to_dial(ask, signed_in):
    assert refused(ask, "dial", destination=" ") == "destination-refused"


def test_dial_needs_a_token(ask):
    assert refused(ask, "dial", destination="/public/x") == "no-token"


async def _ask_and(window, settle, command, then, **arguments):
    asking = asyncio.ensure_future(
        window.commands.carry_out(check({"command": command, "arguments": arguments}))
    )
    await settle()
    then()
    return await asking


def test_dial_with_wait_returns_when_it_is_connected(window, run, phone, settle, signed_in):
    answer = run(
        _ask_and(
            window, settle, "dial", lambda: phone.call.say("connected"), destination="/public/x", wait=True
        )
    )
    assert answer["status"] == "connected"


@pytest.mark.parametrize(
    ("category", "name"),
    [
        ("busy", "busy"),
        ("no-answer", "no-answer"),
        ("network", "network"),
        ("media", "media"),
        ("", "failed"),
    ],
)
def test_dial_with_wait_says_what_came_instead(window, run, phone, settle, signed_in, category, name):
    def end():
        phone.call.facts.set(replace(phone.call.facts.value, end_category=category))
        phone.call.say("disconnected", "destroyed")

    with pytest.raises(Refusal) as caught:
        run(_ask_and(window, settle, "dial", end, destination="/public/x", wait=True))
    assert caught.value.name == name


@pytest.mark.parametrize(
    ("error", "name", "cause"),
    [
        (InvalidCredentialsError("no"), "token-refused", "token-refused"),
        (CallCreateError("Call creation failed"), "destination-refused", "not-allowed"),
        (TransportConnectionError("gone"), "network", "network"),
    ],
)
def test_a_call_that_never_was_ends_too(ask, phone, signed_in, told, error, name, cause):
    phone.error = error
    assert refused(ask, "dial", destination="/public/x", wait=True) == name
    assert told[-1][0] == "ended"
    assert told[-1][1]["cause"] == cause
    assert told[-1][1]["duration"] is None


def test_waiting_has_an_end_and_the_call_goes_on(ask, window, signed_in):
    name = refused(ask, "dial", destination="/public/x", wait=True, answer_within=0.05)
    assert name == "no-answer"
    assert window.dial.calls.value is not None


def test_hang_up_returns_when_it_is_over(ask, dial, window):
    dial()
    answer = ask("hangup")
    assert answer["destination"] == "/public/x"
    assert answer["duration"] >= 0
    assert window.dial.calls.value is None
    assert refused(ask, "hangup") == "no-call"


def test_hang_up_cancels_what_is_being_made(ask, phone, window, signed_in, told):
    phone.gate.clear()
    ask("dial", destination="/public/x")
    assert ask("hangup") == {"destination": "/public/x", "duration": None}
    assert phone.cancelled == 1
    assert told[-1][0] == "ended"
    assert told[-1][1]["cause"] == "cancelled"


def test_mute_in_its_three_ways(ask, dial, told):
    assert refused(ask, "mute") == "no-call"
    call = dial()
    told.clear()
    assert ask("mute") == {"muted": True}
    assert ask("mute", state="on") == {"muted": True}
    assert ask("mute", state="toggle") == {"muted": False}
    assert ask("mute", state="off") == {"muted": False}
    assert call.mutes == [True, False]
    assert told == [("muted", {"call": 1, "muted": True}), ("muted", {"call": 1, "muted": False})]


def test_a_call_that_sends_no_sound_cannot_be_muted(ask, dial, window):
    window.panel.audio.setChecked(False)
    dial()
    assert refused(ask, "mute") == "not-possible"


def test_video_in_its_three_ways(ask, dial, told):
    assert refused(ask, "video") == "no-call"
    call = dial()
    assert ask("video", state="off") == {"video": False}
    assert call.facts.value.is_camera_off
    assert ask("video", state="toggle") == {"video": True}
    assert ask("video") == {"video": True}
    assert [facts["video"] for name, facts in told if name == "video"] == [False, True]


def test_a_camera_comes_into_a_call_without_one(ask, dial, window):
    window.panel.video.setChecked(False)
    call = dial()
    assert refused(ask, "video") == "not-possible"
    call.facts.set(replace(call.facts.value, can_add_video=True))
    assert ask("video") == {"video": True}
    assert call.videos == [True]


def test_status_without_and_with_a_call(ask, dial, window, phone):
    assert ask("status") == {
        "version": "0.1.0",
        "schema": 1,
        "profile": "default",
        "presence": "none",
        "user": None,
        "space": None,
        "phase": "idle",
        "call": None,
    }
    dial()
    phone.account.set(Account(Presence.ONLINE, "ada", "wss://puc.example.com"))
    told = ask("status")
    assert (told["presence"], told["user"], told["phase"]) == ("online", "ada", "in-call")
    assert told["call"]["destination"] == "/public/x"
    assert told["call"]["status"] == "connected"
    assert told["call"]["duration"] >= 0
    assert set(told["call"]) == {"call", "destination", "status", "duration", "muted", "video"}


def test_no_command_tells_the_token(ask, dial, window, told):
    dial()
    token = window.panel.token.text()
    assert token
    assert token not in str(ask("status"))
    assert token[:20] not in str(told)


def test_the_events_of_a_whole_call_in_order(dial, phone, run, settle, told, window):
    call = dial()

    async def rest():
        call.fail(CallError(CallErrorKind.MEDIA, False, TransportConnectionError("ice"), "1"))
        call.say("recovering", "connected")
        call.facts.set(replace(call.facts.value, end_category="network"))
        call.say("disconnected", "destroyed")
        await settle()

    run(rest())
    names = [name for name, _ in told if name not in ("account", "muted", "video")]
    assert names == [
        "dialling", "status", "status", "status", "connected", "error", "status", "recovering", "status",
        "status", "status", "ended",
    ]  # fmt: skip
    statuses = [facts["status"] for name, facts in told if name == "status"]
    assert statuses == ["new", "trying", "connected", "recovering", "connected", "disconnected", "destroyed"]
    ended = told[-1][1]
    assert ended["cause"] == "network"
    assert ended["duration"] >= 0
    assert window.happenings.snapshot() is None


def test_an_ordinary_end_has_no_cause(dial, run, settle, told):
    call = dial()

    async def end():
        call.facts.set(replace(call.facts.value, end_category="ended"))
        call.say("disconnected", "destroyed")
        await settle()

    run(end())
    assert told[-1][1]["cause"] is None


@pytest.mark.parametrize("link", ["tel:+15551234567", FOR_GUESTS])
def test_a_second_start_brings_the_window_forward_with_its_link(ask, window, link):
    window.showMinimized()
    assert ask("start", link=link) == {}
    assert window.links.card.accept.isVisible()
    assert not window.isMinimized()
    assert window.isVisible()
    assert not window.links.card.isHidden(), "a card asks; nothing is dialled by itself"
    assert window.dial.view.value.can_dial
    window.links.card.hide()
    assert ask("start") == {}
    assert window.links.card.isHidden()


def test_without_devices_there_is_none_to_use(ask):
    assert ask("devices") == {"devices": []}
    assert refused(ask, "devices", action="use") == "bad-request"
    assert refused(ask, "devices", action="use", kind="camera", name="x") == "no-device"


def test_every_command_of_the_table_is_carried_out(window: MainWindow):
    from swdesk.control.schema import COMMANDS

    served_elsewhere = {"events"}
    assert set(window.commands._do) == {command.name for command in COMMANDS} - served_elsewhere


def test_what_takes_too_long_is_told(window, run, dial, monkeypatch):
    from swdesk.app.presenters import commands

    call = dial()
    call.hang_up_statuses = ["disconnecting"]
    monkeypatch.setattr(commands, "OVER_LIMIT", 0.02)
    with pytest.raises(Refusal, match="took too long"):
        run(window.commands.carry_out(Request(None, "hangup", {})))
    call.say("disconnected", "destroyed")
