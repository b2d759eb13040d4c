"""The window on the real engine, against a local space in a process of its own."""

from __future__ import annotations

import asyncio
import gc
import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from swdesk.app.client_phone import ClientPhone, Media, Reach
from swdesk.app.engine import EngineThread
from swdesk.app.windows.main_window import MainWindow

pytestmark = pytest.mark.integration


@pytest.fixture
def live(qapp, themes, vault, run, settle):
    """A window signed in to the space."""
    gc.collect()
    engine = EngineThread()
    engine.start()

    async def build() -> MainWindow:
        phone = ClientPhone(engine, Reach(), lambda _in_lab: Media("tone:440", "synthetic:bars", "null:"))
        window = MainWindow(phone, vault, themes, "0")
        window.resize(900, 600)
        window.show()
        await window.restore("")
        await window.try_lab()
        await window.account.settled()
        return window

    window = run(build(), 30)
    yield window
    window.hide()

    async def end() -> None:
        await window.shut_down()
        await window._phone.close()

    run(end(), 10)
    assert engine.stop(5)
    window.close()
    window.deleteLater()


async def until(is_so, limit: float = 10.0) -> bool:
    """Whether it became so in time."""
    ends = time.monotonic() + limit
    while not is_so() and time.monotonic() < ends:  # noqa: ASYNC110 - the other thread tells nobody
        await asyncio.sleep(0.01)
    return bool(is_so())


async def dial(window: MainWindow, destination: str, *statuses: str) -> None:
    """Press Dial and wait for one of the statuses, or for the end of the attempt."""
    window.panel.destination.setText(destination)
    window.panel.dial.click()
    view = window.call.view
    assert await until(lambda: window.dial.view.value.can_dial or view.value.status in statuses)


def lines(window: MainWindow) -> list[str]:
    return window.log.text.toPlainText().splitlines()


def test_a_call_to_oneself(live, run):
    async def story():
        await dial(live, "/public/echo?channel=video", "connected")
        assert await until(lambda: live.stage.remote.frames_painted > 10)
        assert await until(lambda: live.stage.local.frames_painted > 3)
        facts = live.call.facts
        assert await until(lambda: facts.value.remote_audio_packets > 20)
        assert (facts.value.sends_audio, facts.value.sends_video) == (True, True)
        live.panel.hang_up.click()
        assert await until(lambda: live.dial.view.value.can_dial)

    run(story(), 30)
    assert live.header.account.text == "Online as Ada · Local lab"
    assert lines(live)[-3:] == [
        f"Status: {status}" for status in ("disconnecting", "disconnected", "destroyed")
    ]


def test_the_picture_that_is_sent_follows_the_choice_in_the_call(live, run):
    """The echo brings back what is sent; the own picture is what the camera gives."""

    def sizes(size):
        views = (live.stage.remote, live.stage.local)
        return all(view.source_size.toTuple() == size for view in views)

    async def story():
        await dial(live, "/public/echo?channel=video", "connected")
        assert await until(lambda: sizes((1280, 720)))
        live.desk.pictures.choose("video.quality", "360p")
        assert await until(lambda: sizes((640, 360)))
        live.desk.pictures.choose("video.quality", "540p")
        assert await until(lambda: sizes((960, 540)), 20), "up again, the camera, too"
        live.panel.hang_up.click()
        assert await until(lambda: live.dial.view.value.can_dial)

    run(story(), 50)


def test_the_codecs_that_were_chosen_are_those_of_the_next_call(live, run):
    async def story():
        live.desk.pictures.choose("sound.preferred_codecs", "g722")
        live.desk.pictures.choose("video.preferred_codecs", "h264")
        await dial(live, "/public/echo?channel=video", "connected")
        statistics = live.dial.calls.value.statistics
        assert await until(lambda: statistics.value is not None and statistics.value.video.frames_received)
        assert (statistics.value.audio.codec, statistics.value.video.codec) == ("G722", "H264")
        live.panel.hang_up.click()
        assert await until(lambda: live.dial.view.value.can_dial)

    run(story(), 30)


def test_every_failure_has_its_words(live, run):
    async def story():
        said = {}
        for destination in ("/public/busy", "/public/nowhere", "/public/not-allowed"):
            await dial(live, destination)
            said[destination] = live.stage.advice.title.text()
        return said

    assert run(story(), 40) == {
        "/public/busy": "The other side is busy",
        "/public/nowhere": "That destination does not exist",
        "/public/not-allowed": "This token may not call that destination",
    }
    assert "dial() rejected: CallCreateError — Call creation failed" in lines(live)
    assert live.stage.advice.isVisible()


def test_a_token_the_space_does_not_know(live, run):
    async def story():
        token = live.panel.token.text()
        live.panel.token.setText(f"{token[:-8]}AAAAAAAA")
        await dial(live, "/public/echo")

    run(story(), 30)
    assert lines(live)[-1].startswith("dial() rejected: InvalidCredentialsError — ")
    assert live.panel.token.selectedText()
    assert live.panel.dial.isEnabled()


@pytest.mark.parametrize("seconds", [0.0, 0.005, 0.02, 0.06])
def test_cancel_in_every_phase(live, run, seconds):
    async def story():
        live.panel.destination.setText("/public/echo")
        live.panel.dial.click()
        await asyncio.sleep(seconds)
        was_in_time = live.dial.view.value.can_cancel
        live.panel.cancel.click()
        if not was_in_time:  # the space was faster than that: then it is a call like any other
            live.panel.hang_up.click()
        assert await until(lambda: live.dial.view.value.can_dial, 5)
        return was_in_time

    if run(story(), 20):
        assert lines(live)[2:] == ["dial() rejected: CallCreateError — Call cancelled"]
    else:
        assert lines(live)[-1] == "Status: destroyed"


def test_the_far_end_drops_the_call(live, run):
    async def story():
        await dial(live, "/public/drops-after-10s", "connected")
        assert await until(lambda: live.dial.view.value.can_dial, 15)

    run(story(), 30)
    assert "Status: disconnecting" not in lines(live)
    assert lines(live)[-2:] == ["Status: disconnected", "Status: destroyed"]


def test_the_space_goes_away(live, run):
    async def story():
        await dial(live, "/public/echo", "connected")
        live._phone._lab._process.kill()
        assert await until(lambda: live.stage.banner.isVisible(), 8)
        banner = live.stage.banner.title.text()
        live.panel.hang_up.click()
        began = time.monotonic()
        assert await until(lambda: live.dial.view.value.can_dial, 4)
        return banner, time.monotonic() - began

    banner, took = run(story(), 30)
    assert banner == "Network lost"
    assert took < 2.5, "hanging up does not wait for a space that is gone"


def test_push_to_talk_is_heard_far_away_and_silence_is_silence(live, run):
    """The echo brings back what the far side heard: the way there and back is the same for both."""
    heard: list[tuple[float, float]] = []

    def loud_since(begin: float, is_loud: bool) -> float | None:
        """When it became loud, or silent for good, after `begin`."""
        later = [(at, level) for at, level in heard if at >= begin]
        if is_loud:
            return next((at for at, level in later if level > 0.05), None)
        loud = [at for at, level in later if level > 0.01]
        return loud[-1] if loud and later[-1][1] <= 0.01 else None

    def key(kind: QEvent.Type) -> None:
        event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
        QApplication.sendEvent(live.windowHandle(), event)

    async def story():
        live.desk.sound.set_push_to_talk(True)
        await dial(live, "/public/echo?channel=audio", "connected")
        call = live.dial.calls.value
        call._engine.post(
            lambda: call._call.remote_audio_level.observe(
                lambda level: heard.append((time.monotonic(), level))
            )
        )
        assert await until(lambda: live.call.facts.value.remote_audio_packets > 50)
        assert max(level for _, level in heard) < 0.01, "silent until the key is held"
        pressed = time.monotonic()
        key(QEvent.Type.KeyPress)
        assert await until(lambda: loud_since(pressed, True) is not None)
        there_and_back = loud_since(pressed, True) - pressed
        await asyncio.sleep(0.5)
        released = time.monotonic()
        key(QEvent.Type.KeyRelease)
        await asyncio.sleep(1.0)
        silent = loud_since(released, False)
        live.panel.hang_up.click()
        assert await until(lambda: live.dial.view.value.can_dial)
        return there_and_back, (silent if silent is not None else released) - released, heard[-1][1]

    there_and_back, until_silent, last = run(story(), 30)
    assert last < 0.01
    way = max(there_and_back, 0.1)  # cushions against jitter included
    assert until_silent < way + 0.1, (there_and_back, until_silent)
