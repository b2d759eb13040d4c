"""The one place that knows which devices there are and which are used.

Calls name `microphone:`, `speaker:`, `ringer:` and `camera:`, always; the plugs behind these names take what
is active here, and go over to another device while they run.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from dataclasses import dataclass

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot

from swdesk.app.capture import catalogue
from swdesk.app.capture.camera import Camera
from swdesk.app.capture.camera_hub import CameraHub
from swdesk.app.capture.catalogue import Catalogue, ServerView, is_qt_needed, read_catalogue
from swdesk.app.capture.doors import Door, SoundThread
from swdesk.app.capture.line import MISSING, NONE, Line, Wanted
from swdesk.app.capture.microphone import Microphone
from swdesk.app.capture.multimedia import multimedia
from swdesk.app.capture.sound_server import SoundServerWatch, has_sound_cards, is_watchable
from swdesk.app.capture.speaker import Speaker
from swdesk.app.settings import Settings
from swdesk.app.stores import Store
from swdesk.errors import MediaAccessError
from swdesk.media.devices import DeviceChoice, DeviceKind, DeviceLists, Selection, switch_line
from swdesk.media.sinks import register_audio_sink
from swdesk.media.sources import register_audio_source, register_video_source
from swdesk.preferences import Preferences

logger = logging.getLogger(__name__)

LOOK_AGAIN_MS = 300  # after something happened in /dev: Qt looks there, too, and has to be first


@dataclass(frozen=True, slots=True)
class Present:
    """Which devices the machine has."""

    microphone: bool = False
    camera: bool = False
    speaker: bool = False


class Devices(QObject):
    """The devices of this machine and the choices among them. Made and used in the Qt thread.

    `lists` holds `DeviceLists`; `active` and `choices` a dict by `DeviceKind`; `sets` the `DeviceSet`s by
    name; `set_in_use` a name or nothing.
    """

    auto_switched = Signal(object)
    """An `AutoSwitch`: `switch_line` has the words."""
    problem_changed = Signal(object)
    """`problems` anew."""
    permission_asked = Signal(str)
    """One sentence about what the system is about to ask, right before it does (macOS, Windows)."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self._settings = settings or Settings()
        self._selection = Selection()
        preferences = self._settings.value
        self._selection.restore(preferences.devices.choices)
        self._settings.changed.connect(self._settings_changed)
        self._catalogue = Catalogue()
        self._qt_devices: QObject | None = None
        self._folder: QFileSystemWatcher | None = None
        self._server: ServerView | None = ServerView() if is_watchable() else None
        self._look_again = QTimer(self, interval=LOOK_AGAIN_MS, singleShot=True)
        self._look_again.timeout.connect(self.refresh)
        self._watch: SoundServerWatch | None = None
        self._had_server = False
        self._is_looking = False
        self._known = asyncio.Event()
        self._found_problems: dict[DeviceKind, str] = {}
        self.problems: dict[DeviceKind, str] = dict.fromkeys(DeviceKind, NONE)
        self.lists = Store(DeviceLists(), self)
        self.active = Store(dict(self._selection.active), self)
        self.choices = Store(dict(self._selection.choices), self)
        self.sets = Store(dict(self._selection.sets), self)
        self.set_in_use = Store(self._selection.set_in_use, self)
        self._gui = Door()
        self._sound = SoundThread()
        self._lines = {
            kind: Line(kind, lambda *found: self._gui.call(lambda: self._note_problem(*found)))
            for kind in DeviceKind
        }
        self._cameras = CameraHub(self._lines[DeviceKind.VIDEOINPUT])
        self._register()

    def _register(self) -> None:
        lines, gui, sound = self._lines, self._gui, self._sound
        explain = self.permission_asked.emit
        register_audio_source(
            "microphone",
            lambda rest: Microphone(
                lines[DeviceKind.AUDIOINPUT], gui, sound, explain, is_stereo=rest == "stereo"
            ),
        )
        register_audio_sink("speaker", lambda _rest: Speaker(lines[DeviceKind.AUDIOOUTPUT], sound))
        register_audio_sink("ringer", lambda _rest: Speaker(lines[DeviceKind.RINGER], sound))
        register_video_source(
            "camera",
            lambda _rest, settings: Camera(
                self._cameras, lines[DeviceKind.VIDEOINPUT], gui, settings, explain
            ),
        )

    def start(self) -> None:
        """Look at what there is, and hear of every change from now on. Starting twice changes nothing."""
        if self._is_looking:
            return
        self._is_looking = True
        if is_watchable():
            self._folder = QFileSystemWatcher([catalogue.CAMERAS_OF_LINUX], self)
            self._folder.directoryChanged.connect(lambda _folder: self._look_again.start())
            self._watch = SoundServerWatch()
            self._watch.seen.connect(self._hear_server, Qt.ConnectionType.QueuedConnection)
            self._watch.start()
        else:
            self._hear_qt()

    async def look(self, limit: float = 1.0) -> None:
        """Start without holding the window up, and wait until what there is is known, but not for long."""
        if is_qt_needed(self._server):
            with contextlib.suppress(MediaAccessError):  # `refresh` tells of it
                await asyncio.to_thread(multimedia)
        self.start()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(limit):
                await self._known.wait()

    def present(self) -> Present:
        """What there is now, or stands in for it."""
        self.start()
        active = self._selection.active
        return Present(
            *(active[kind] is not None for kind in (DeviceKind.AUDIOINPUT, DeviceKind.VIDEOINPUT)),
            active[DeviceKind.AUDIOOUTPUT] is not None,
        )

    # --- what a person decides ------------------------------------------------------------------------------

    def choose(self, kind: DeviceKind, choice: DeviceChoice) -> None:
        """Use this device from now on: the system's, or the spec of a file or a synthetic source."""
        self._selection.choose(kind, choice)
        self._decided()

    def undo(self, kind: DeviceKind) -> bool:
        """Choose what was used before the last switch by itself; whether that could be done."""
        is_done = self._selection.undo(kind)
        if is_done:
            self._decided()
        return is_done

    def retry(self, kind: DeviceKind) -> None:
        """Try the device again now: whoever had it may have let it go."""
        self.refresh()
        wanted = self._lines[kind].wanted
        self._lines[kind].set(Wanted(wanted.device, wanted.handle))

    def use_set(self, name: str) -> None:
        """Choose what the set says. Raises `KeyError` for a name that was not saved."""
        self._selection.use_set(name)
        self._decided()

    def save_set(self, name: str) -> None:
        """Keep the choices under this name; what it had before is fallen back to."""
        self._selection.save_set(name)
        self._decided()

    def remove_set(self, name: str) -> None:
        """Forget a set."""
        self._selection.remove_set(name)
        self._decided()

    def _decided(self) -> None:
        self._publish()
        self._settings.change("devices", choices=self._selection.to_mapping())

    def _settings_changed(self, preferences: Preferences) -> None:
        """Taken back to the defaults, or back again."""
        if preferences.devices.choices != self._selection.to_mapping():
            self._selection.restore(preferences.devices.choices)
            self._publish()

    # --- what the machine says ------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Look again at what there is."""
        if not self._is_looking:
            return
        try:
            self._catalogue = read_catalogue(self._server)
        except MediaAccessError as error:
            logger.warning("%s", error)
            self._catalogue = Catalogue()
        switches = self._selection.update(self._catalogue.lists)
        self._publish()
        self._known.set()
        for switch in switches:
            logger.info("%s", switch_line(switch))
            self.auto_switched.emit(switch)

    @Slot(object)
    def _hear_server(self, view: ServerView | None) -> None:
        """The server's devices are the machine's; Qt is asked where there never was a server, but sound."""
        self._had_server = self._had_server or view is not None
        if view is None and not self._had_server and has_sound_cards():
            self._server = None
            self._hear_qt()
        else:
            self._server = view or ServerView()
            self.refresh()

    def _hear_qt(self) -> None:
        """Qt tells of every change itself."""
        with contextlib.suppress(MediaAccessError):  # `refresh` tells of it
            if self._qt_devices is None:
                self._qt_devices = multimedia().QMediaDevices(self)
                for changed in ("audioInputsChanged", "audioOutputsChanged", "videoInputsChanged"):
                    getattr(self._qt_devices, changed).connect(self.refresh)
        self.refresh()

    def _publish(self) -> None:
        selection = self._selection
        self.lists.set(selection.lists)
        self.choices.set(dict(selection.choices))
        self.sets.set(dict(selection.sets))
        self.set_in_use.set(selection.set_in_use)
        for kind, line in self._lines.items():
            device, handle = selection.active[kind], self._catalogue.handle(selection.active[kind])
            used = line.wanted
            # By its id: that it is the default now is no reason to open it anew.
            if (device and device.id) != (used.device and used.device.id) or bool(handle) != bool(
                used.handle
            ):
                line.set(Wanted(device, handle))
        self.active.set(dict(selection.active))
        self._say_problems()

    def _note_problem(self, kind: DeviceKind, problem: str) -> None:
        self._found_problems[kind] = problem
        self._say_problems()

    def _say_problems(self) -> None:
        """What a plug found, and what is plainly not there."""
        problems = {}
        for kind in DeviceKind:
            is_missing = self._is_looking and self._selection.active[kind] is None
            problems[kind] = MISSING if is_missing else self._found_problems.get(kind, NONE)
        if problems != self.problems:
            self.problems = problems
            self.problem_changed.emit(dict(problems))

    def close(self) -> None:
        """End the threads; plugs must have been closed."""
        if self._watch is not None:
            self._watch.stop()
        self._is_looking = False
        self._cameras.close()
        self._sound.stop()
