"""What happens to a call is heard and spoken, each sound with its own switch."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from swdesk.app.presenters.devices import DevicesPresenter
from swdesk.app.presenters.signals import SWITCHES, Event
from swdesk.app.windows import signal_desk
from swdesk.app.windows.main_window import MainWindow
from swdesk.errors import MediaAccessError
from swdesk.media.devices import DeviceChoice, DeviceKind
from swdesk.media.signals import Signal
from tests.doubles.fake_devices import FakeDevices


class Mouth:
    """The ring device."""

    def __init__(self) -> None:
        self.played: list[str] = []
        self.error: Exception | None = None

    async def play(self, name: str) -> None:
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        self.played.append(name)


@pytest.fixture
def mouth() -> Mouth:
    return Mouth()


@pytest.fixture
def spoken(monkeypatch) -> list[str]:
    said: list[str] = []

    monkeypatch.setattr(signal_desk, "announce", lambda _speaker, words: said.append(words))
    return said


@pytest.fixture
def window(make_window, mouth, spoken):
    return make_window(play=mouth.play)


def say(run, settle, call, *statuses: str) -> None:
    async def work() -> None:
        for status in statuses:
            call.say(status)
            await settle()

    run(work())


def test_a_call_is_heard_from_its_beginning_to_its_end(window, dial, run, settle, mouth):
    call = dial()
    assert mouth.played == ["connected"]
    say(run, settle, call, "recovering", "connected", "disconnecting", "disconnected", "destroyed")
    assert mouth.played == ["connected", "reconnecting", "restored", "ended"]


def test_mute_is_heard_when_it_is_switched_and_not_with_push_to_talk(window, dial, run, settle, mouth):
    call = dial()

    async def switch(*states: bool) -> None:
        for muted in states:
            await call.set_muted(muted)
            await settle()

    run(switch(True, False))
    assert mouth.played == ["connected", "muted", "unmuted"]

    async def push_to_talk() -> None:
        window.settings.change("sound", push_to_talk=True)  # mutes at once
        await settle()

    run(push_to_talk())
    assert call.mutes[-1] is True
    run(switch(False, True, False))
    assert mouth.played == ["connected", "muted", "unmuted"]


@pytest.mark.parametrize("event", Event)
def test_each_has_its_switch(window, dial, run, settle, mouth, event):
    window.settings.put(SWITCHES[event], False)
    call = dial()

    async def mute() -> None:
        for muted in (True, False):
            await call.set_muted(muted)
            await settle()

    run(mute())
    say(run, settle, call, "recovering", "connected", "disconnected", "destroyed")
    silent = {one for one in Event if SWITCHES[one] == SWITCHES[event]}
    assert set(mouth.played) == {str(one) for one in set(Event) - silent}


def test_a_device_that_is_not_there_stops_nothing(window, dial, run, settle, mouth):
    mouth.error = MediaAccessError("gone", operation="x", media="audio output")
    call = dial()
    say(run, settle, call, "recovering", "connected")
    assert window.call.view.value.status == "connected"
    assert mouth.played == []


def test_a_screen_reader_hears_status_mute_and_quality(window, dial, run, settle, spoken):
    call = dial()
    assert spoken[-1] == "Connected"

    async def work() -> None:
        await call.set_muted(True)
        await settle()
        call.facts.set(replace(call.facts.value, sending_limit="bandwidth"))
        call.facts.set(replace(call.facts.value, sending_limit=""))

    run(work())
    assert spoken[-3:] == [
        "Microphone muted",
        "Picture held back by the network",
        "Picture at full quality again",
    ]
    say(run, settle, call, "recovering")
    assert spoken[-1] == "Reconnecting..."
    say(run, settle, call, "disconnected", "destroyed")
    assert "Call ended" in spoken[-3:]


def test_the_desktop_is_asked_to_point_at_a_window_nobody_looks_at(window, dial, run, settle, monkeypatch):
    pointed = []
    monkeypatch.setattr(signal_desk.QApplication, "alert", lambda widget: pointed.append(widget))
    call = dial()
    monkeypatch.setattr(MainWindow, "isActiveWindow", lambda _self: False)
    say(run, settle, call, "recovering")
    assert pointed == [window]


def test_the_names_are_those_of_the_sounds():
    assert {str(event) for event in Event} == {str(signal) for signal in Signal}


# over the call, where that is the same device


def test_in_a_call_it_goes_the_way_of_its_sound_where_that_is_one_device(window, dial, run, settle, mouth):
    window.signals.is_one_device = lambda: True
    call = dial()
    assert mouth.played == ["connected"], "nothing is heard of the far side yet"
    call.is_heard = True
    say(run, settle, call, "recovering", "connected")
    assert call.signals == ["reconnecting", "restored"]
    assert mouth.played == ["connected"]
    window.signals.is_one_device = lambda: False
    say(run, settle, call, "recovering")
    assert mouth.played == ["connected", "reconnecting"]


def test_after_the_call_it_is_played_by_itself(window, dial, run, settle, mouth):
    window.signals.is_one_device = lambda: True
    call = dial()
    say(run, settle, call, "disconnecting", "disconnected", "destroyed")
    assert mouth.played == ["connected", "ended"]


def test_whether_it_is_one_device_is_asked_of_the_devices(window, make_window):
    devices = FakeDevices()
    presenter = DevicesPresenter(devices, window.journal, window.desk.notices, lambda page: None)
    assert presenter.rings_on_speaker()
    device = devices.lists.value.audiooutput[-1]
    devices.choose(DeviceKind.RINGER, DeviceChoice(device.id, device.label))
    assert not presenter.rings_on_speaker()
    assert not window.desk.devices.rings_on_speaker(), "without any device"
