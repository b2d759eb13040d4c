"""The whole program in this process, its own `run` unchanged, steered and watched by a coroutine.

From outside come the camera of the measurement and, when asked for, a microphone and a loudspeaker in place
of the machine's; and three places to watch: the window, the call, and the painting of the remote view.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from swdesk.app.main import _Program, run
from swdesk.app.presenters.call import CallPresenter
from swdesk.app.widgets.video_view import VideoView
from swdesk.app.windows.main_window import MainWindow
from swdesk.call.call import Call
from swdesk.cli.app_options import AppOptions, Connection
from swdesk.client import Client
from swdesk.media.sinks import AudioSink, register_audio_sink
from swdesk.media.sources import AudioSource, VideoSource, register_audio_source, register_video_source
from swdesk.protocol.call_machine import CallStatus

if TYPE_CHECKING:
    from swdesk.media.stats import LegStats

SETTLE_SECONDS = 1.5  # the window fills in what it remembers, and loads what it needs for a call

FIRST_SECONDS = 0.2  # a person takes longer


class WatchedProgram:
    """One run of the program; `script` is awaited in the window's loop, and the program ends with it.

    When it `is_attended`, the pointer moves over the window as soon as that is there.
    """

    def __init__(self, script: Callable[[], Awaitable[None]], *, is_attended: bool = True) -> None:
        self._script = script
        self._is_attended = is_attended
        self._task: asyncio.Task[None] | None = None
        self._engine_loop: asyncio.AbstractEventLoop | None = None
        self.window: MainWindow = None  # type: ignore[assignment]  # there once the script runs
        self.call: Call = None  # type: ignore[assignment]  # there after `dial`
        self.camera: VideoSource | None = None
        self.microphone: AudioSource | None = None
        self.speaker: AudioSink | None = None
        self.dial_options: dict[str, Any] = {}
        self.on_call: Callable[[Call], None] = lambda _call: None
        self.on_painted: Callable[[VideoView], None] = lambda _view: None
        self.connected_at: float | None = None
        self.failure: BaseException | None = None

    def run(self, ca_pem: str) -> int:
        """Until the script is done. Raises what the script raised."""
        self._install()
        with tempfile.TemporaryDirectory() as scratch:
            authority = Path(scratch) / "space.pem"
            authority.write_text(ca_pem)
            code = run(AppOptions(connection=Connection(ca_file=authority)))
        if self.failure is not None:
            raise self.failure
        return code

    def move_pointer(self) -> None:
        """A person comes to the window, as before every press of a button."""
        place = QPointF(20, 20)
        QApplication.sendEvent(self.window, QEnterEvent(place, place, self.window.mapToGlobal(place)))

    def press_dial(self, token: str, destination: str, *, video: bool = True) -> float:
        """Fill in the form and press Dial; time.monotonic() of that moment."""
        panel = self.window.panel
        panel.token.setText(token)
        panel.destination.setText(destination)
        panel.video.setChecked(video)
        began = time.monotonic()
        panel.dial.click()
        return began

    async def until(self, what: Callable[[], object], timeout: float = 20) -> None:
        """Wait until something is so; other threads may make it so. Raises `TimeoutError`."""
        async with asyncio.timeout(timeout):
            while not what():  # noqa: ASYNC110 (another thread sets it)
                await asyncio.sleep(0.02)

    async def stats(self) -> LegStats:
        """The call's statistics, asked for in the engine."""
        assert self._engine_loop is not None, "no call was dialled"
        asked = asyncio.run_coroutine_threadsafe(self.call.stats(), self._engine_loop)
        return await asyncio.wrap_future(asked)

    def _install(self) -> None:
        make_window, make_call, take = MainWindow.__init__, Client.dial, VideoView._take
        build = _Program._build

        def watched_build(program: _Program) -> MainWindow:
            self._program = program
            return build(program)

        def watched_window(window: MainWindow, *arguments: Any, **named: Any) -> None:
            if self.camera is not None:  # else the own picture gives way to the words that there is no camera
                CallPresenter.set_camera_note = lambda _presenter, _note: None
            make_window(window, *arguments, **named)
            self.window = window
            window.painted.connect(self._begin)

        async def watched_dial(client: Client, *arguments: Any, **named: Any) -> Call:
            call = await make_call(client, *arguments, **{**named, **self.dial_options})
            self.call, self._engine_loop = call, asyncio.get_running_loop()
            call.statuses.subscribe(self._status)
            self.on_call(call)
            return call

        def watched_take(view: VideoView) -> None:
            before = view.frames_painted
            take(view)
            if view.frames_painted > before and view is self.window.stage.remote:
                self.on_painted(view)

        _Program._build = watched_build
        MainWindow.__init__ = watched_window
        Client.dial = watched_dial
        VideoView._take = watched_take

    def _status(self, status: CallStatus) -> None:
        if status is CallStatus.CONNECTED and self.connected_at is None:
            self.connected_at = time.monotonic()

    def _begin(self) -> None:
        camera, microphone, speaker = self.camera, self.microphone, self.speaker
        if camera is not None:
            register_video_source("camera", lambda _rest, _settings: camera)
        if microphone is not None:
            register_audio_source("microphone", lambda _rest: microphone)
        if speaker is not None:
            register_audio_sink("speaker", lambda _rest: speaker)
        self._task = asyncio.get_running_loop().create_task(self._guarded())

    async def _guarded(self) -> None:
        try:
            if self._is_attended:
                await asyncio.sleep(FIRST_SECONDS)
                self.move_pointer()
            await asyncio.sleep(SETTLE_SECONDS)
            await self._script()
        except BaseException as error:
            error.add_note("the window's log:\n" + self.window.log.text.toPlainText())
            self.failure = error
        finally:
            self._program._closing.set()  # closing the window would ask about a call that is ending
