"""The window with a telephone that needs no network, on a screen that is not there."""

from __future__ import annotations

import os

if "SWDESK_TEST_SCREEN" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.symbolsresolver=false")

import asyncio
import base64
import json
from collections.abc import Callable, Coroutine
from dataclasses import replace

import pytest
import qasync
import shiboken6
from PySide6.QtGui import QGuiApplication

from swdesk.app.desktop.collector import Collector
from swdesk.app.desktop.palette import DARK
from swdesk.app.desktop.theme import Themes
from swdesk.app.phone import Account, CallFacts, Levels, Presence, Wishes
from swdesk.app.stores import Store
from swdesk.app.windows.main_window import MainWindow
from swdesk.errors import CallError
from swdesk.protocol.guest import Guest


def make_token(host: str = "puc.example.com", **fields: object) -> str:
    """Five segments, the first one a readable header."""
    header = {"alg": "dir", "enc": "A256GCM", "typ": "SAT", "ch": host, **fields}
    first = base64.urlsafe_b64encode(json.dumps(header).encode()).decode().rstrip("=")
    return f"{first}..aXY.Y2lwaGVydGV4dA.dGFn"


class FakeCall:
    """A call whose far end is the test."""

    def __init__(self, destination: str, wishes: Wishes) -> None:
        self.destination = destination
        self.wishes = wishes
        self.facts = Store(
            CallFacts(
                sends_audio=wishes.audio,
                sends_video=wishes.video,
                receives_video=wishes.video,
                is_muted=wishes.start_muted,
                is_camera_off=wishes.start_camera_off,
            )
        )
        self.levels = Store(Levels())
        self.statistics = Store(None)
        self.key_frames = 0
        self.mutes: list[bool] = []
        self.videos: list[bool] = []
        self.video_failure: Exception | None = None
        self.room_sounds: list = []
        self.processing: list = []
        self.qualities: list = []
        self.past: list[str] = ["new", "trying"]
        self.past_errors: list[CallError] = []
        self.hang_ups = 0
        self.is_heard = False
        self.signals: list[str] = []
        self.hang_up_statuses = ["disconnecting", "disconnected", "destroyed"]
        self.remote = self.local = None
        self._on_status: Callable[[str], object] | None = None
        self._on_error: Callable[[CallError], object] | None = None

    def listen(self, on_status, on_error) -> None:
        self._on_status, self._on_error = on_status, on_error
        for status in self.past:
            on_status(status)
        for error in self.past_errors:
            on_error(error)

    def attach(self, *, remote, local) -> None:
        self.remote, self.local = remote, local

    async def hang_up(self) -> None:
        self.hang_ups += 1
        await asyncio.sleep(0)
        self.say(*self.hang_up_statuses)

    async def play_signal(self, name: str) -> bool:
        if self.is_heard:
            self.signals.append(name)
        return self.is_heard

    async def set_processing(self, settings) -> None:
        self.processing.append(settings)

    async def set_video_quality(self, quality) -> None:
        self.qualities.append(quality)

    async def set_muted(self, muted: bool) -> None:
        self.mutes.append(muted)
        self.facts.set(replace(self.facts.value, is_muted=muted))

    async def request_key_frame(self) -> bool:
        self.key_frames += 1
        return True

    async def set_video(self, on: bool) -> None:
        self.videos.append(on)
        if self.video_failure is not None:
            raise self.video_failure
        self.facts.set(replace(self.facts.value, sends_video=on, can_add_video=not on))

    async def set_room_sound(self, wanted) -> None:
        self.room_sounds.append(wanted)

    async def set_camera_off(self, off: bool) -> None:
        self.facts.set(replace(self.facts.value, is_camera_off=off))

    def say(self, *statuses: str) -> None:
        """The engine reports statuses."""
        for status in statuses:
            self.past.append(status)
            if self._on_status is not None:
                self._on_status(status)

    def fail(self, error: CallError) -> None:
        """The engine reports an error."""
        self.past_errors.append(error)
        if self._on_error is not None:
            self._on_error(error)


class FakePhone:
    """Answers as the test tells it to: `outcome` resolves or rejects the next dial."""

    def __init__(self) -> None:
        self.account = Store(Account())
        self.signed_in: list[str] = []
        self.sign_in_error: Exception | None = None
        self.dialled: list[tuple[str, str, Wishes]] = []
        self.joined: list[tuple[Guest, str, Wishes]] = []
        self.cancelled = 0
        self.closed = 0
        self.labs = 0
        self.calls: list[FakeCall] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.error: Exception | None = None
        self.lab_token = make_token("puc.localhost:1")

    async def sign_in(self, token: str) -> None:
        if self.sign_in_error is not None:
            self.account.set(Account(presence=Presence.OFFLINE))
            raise self.sign_in_error
        self.signed_in.append(token)
        self.account.set(
            Account(Presence.ONLINE, "ada", "wss://puc.localhost:4433", expires_at=None, round_trip_ms=2.0)
        )

    async def sign_out(self) -> None:
        self.account.set(Account())

    async def dial(self, token: str, destination: str, wishes: Wishes) -> FakeCall:
        self.dialled.append((token, destination, wishes))
        return await self._place(destination, wishes)

    async def join(self, guest: Guest, destination: str, wishes: Wishes) -> FakeCall:
        self.joined.append((guest, destination, wishes))
        return await self._place(destination, wishes)

    async def _place(self, destination: str, wishes: Wishes) -> FakeCall:
        try:
            await self.gate.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if self.error is not None:
            raise self.error
        call = FakeCall(destination, wishes)
        self.calls.append(call)
        return call

    async def open_lab(self) -> str:
        self.labs += 1
        await asyncio.sleep(0)
        return self.lab_token

    async def close(self) -> None:
        self.closed += 1

    @property
    def call(self) -> FakeCall:
        """The newest call."""
        return self.calls[-1]


class FakeVault:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.token: str | None = None
        self.reason = ""
        self.error: Exception | None = None

    async def problem(self) -> str:
        return self.reason

    async def recall(self) -> str | None:
        return self.token

    async def remember(self, token: str) -> None:
        if self.error is not None:
            raise self.error
        self.token = token

    async def forget(self) -> None:
        if self.error is not None:
            raise self.error
        self.token = None


def pytest_itemcollected(item):
    # Said by Qt's offscreen platform about every window with a smallest size, and about popups.
    item.add_marker(
        pytest.mark.qt_log_ignore("This plugin does not support (propagateSizeHints|raise|grabbing)")
    )


@pytest.fixture(autouse=True)
def _collector(qapp):
    """What a test leaves in circles ends in Qt's thread, as in the program."""
    collector = Collector()
    yield
    collector.close()


@pytest.fixture
def run(qapp):
    """Run a coroutine on Qt's own loop; what it leaves behind is a fault."""
    loop = qasync.QEventLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    unexpected: list[dict] = []
    loop.set_exception_handler(lambda _loop, context: unexpected.append(context))

    def run_it(coroutine: Coroutine, timeout: float = 20):
        return loop.run_until_complete(asyncio.wait_for(coroutine, timeout))

    yield run_it
    left = [task for task in asyncio.all_tasks(loop) if not task.done()]
    for task in left:
        task.cancel()
    if left:
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
    loop.run_until_complete(loop.shutdown_asyncgens())
    asyncio.set_event_loop(None)
    loop.close()
    # Here and now: a collection in another thread would end its timers, those of timeouts that were not
    # needed, where they do not run.
    shiboken6.delete(loop._timer)
    assert not unexpected, unexpected
    assert not left, left


@pytest.fixture
def dial(window, run, settle, make_token, phone):
    """Places a call in the test's `window`, has it connected, and gives it."""

    def place():
        async def work():
            window.panel.token.setText(make_token())
            window.panel.destination.setText("/public/x")
            window.panel.dial.click()
            await settle()
            phone.call.say("connected")
            await settle()

        run(work())
        return phone.call

    return place


@pytest.fixture(scope="session")
def themes(qapp):
    """The dark theme, whatever the machine says."""
    return Themes(qapp, DARK)


@pytest.fixture
def phone() -> FakePhone:
    return FakePhone()


@pytest.fixture
def vault() -> FakeVault:
    return FakeVault()


@pytest.fixture
def make_window(qtbot, themes, phone, vault, run):
    """Makes main windows, the size of the design unless told; shut down and deleted afterwards."""
    made = []

    def make(settings=None, *, size=(1180, 760), **parts) -> MainWindow:
        window = MainWindow(phone, vault, themes, "0.1.0", settings, **parts)
        window.account._settle = 0.0
        window.resize(*size)
        window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        run(window.shut_down())
        window.close()
        window.deleteLater()
    QGuiApplication.processEvents()


@pytest.fixture
def window(make_window):
    """A main window."""
    return make_window()


async def settle(rounds: int = 6) -> None:
    """Let everything that is ready happen."""
    for _ in range(rounds):
        await asyncio.sleep(0)
    await asyncio.sleep(0.005)


@pytest.fixture(name="settle")
def settle_fixture():
    return settle


@pytest.fixture(name="make_token")
def make_token_fixture():
    return make_token
