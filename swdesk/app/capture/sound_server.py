"""What the sound server of Linux has (PulseAudio, or PipeWire in its place), heard from itself.

Qt tells of additions only, and looks for a server once. The watch asks the server, in a small thread that
sleeps until something happens, and waits quietly for a server that is not there.
"""

from __future__ import annotations

import importlib
import logging
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from swdesk.app.capture.catalogue import ServerView
from swdesk.app.capture.pulse import PulseDevice

logger = logging.getLogger(__name__)

RETRY_SECONDS = 0.5  # while a server was there a moment ago, or may be just starting
PATIENT_RETRY_SECONDS = 1.0
EAGER_TRIES = 60
STOP_SECONDS = 1.0  # for a server that does not answer
WAKE_SECONDS = 0.02


def is_watchable() -> bool:
    """Whether this system has such servers at all."""
    return sys.platform == "linux"


def has_sound_cards() -> bool:
    """Whether there is sound without a server: ALSA's own devices."""
    return any(Path("/dev/snd").glob("pcm*"))


class SoundServerWatch(QObject):
    """Emits `seen` from its thread: a `ServerView` at each change, None when there is no server."""

    seen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ending = threading.Event()
        self._lock = threading.Lock()
        self._pulse = None  # while it may be woken from another thread
        self._is_dirty = False
        self._last: ServerView | str | None = "nothing said yet"
        self._thread = threading.Thread(target=self._run, name="swdesk-sound-server", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread. Safe to call before it has started."""
        self._ending.set()
        deadline = time.monotonic() + STOP_SECONDS
        while self._thread.is_alive() and time.monotonic() < deadline:
            with self._lock:
                if self._pulse is not None:
                    self._pulse.event_listen_stop()
            self._thread.join(WAKE_SECONDS)

    def _run(self) -> None:
        try:
            pulsectl = importlib.import_module("pulsectl")
        except (ImportError, OSError) as error:
            logger.warning("Removed sound devices will not be noticed: %s", error)
            self._say(None)
            return
        tries = 0
        while not self._ending.is_set():
            try:
                # the first time a server may be started by asking for it, as other programs do
                self._listen(pulsectl, autospawn=tries == 0)
                tries = 0
            except (pulsectl.PulseError, pulsectl.PulseDisconnected) as error:
                logger.debug("The sound server: %r", error)
            except Exception:
                # Whatever it was, the next device that is unplugged has to be noticed.
                logger.exception("The sound server said something unexpected")
            self._say(None)
            tries += 1
            self._ending.wait(RETRY_SECONDS if tries < EAGER_TRIES else PATIENT_RETRY_SECONDS)

    def _listen(self, pulsectl, *, autospawn: bool) -> None:
        """Watch one server for as long as it lives."""
        with pulsectl.Pulse("swdesk devices", connect=False) as pulse:
            pulse.connect(autospawn=autospawn)  # its own time limit is always waited for to the end
            pulse.event_mask_set("sink", "source", "server")
            pulse.event_callback_set(self._happened)
            self._is_dirty = True
            try:
                with self._lock:
                    self._pulse = pulse
                while not self._ending.is_set():
                    while self._is_dirty:
                        self._is_dirty = False
                        self._say(_view(pulse))
                    pulse.event_listen()
            except pulsectl.PulseDisconnected:
                logger.info("The sound server is gone")
            finally:
                with self._lock:
                    self._pulse = None

    def _happened(self, event) -> None:
        """A volume that moves changes a device, too, many times a second: that is not waited for."""
        pulsectl = importlib.import_module("pulsectl")
        if event.t != "change" or event.facility == "server":
            self._is_dirty = True
            raise pulsectl.PulseLoopStop

    def _say(self, view: ServerView | None) -> None:
        if view != self._last:
            self._last = view
            self.seen.emit(view)


def _view(pulse) -> ServerView:
    info = pulse.server_info()
    return ServerView(
        # What a loudspeaker plays is no microphone.
        sources=tuple(
            PulseDevice(source.name, source.description or source.name)
            for source in pulse.source_list()
            if source.monitor_of_sink_name is None
        ),
        sinks=tuple(PulseDevice(sink.name, sink.description or sink.name) for sink in pulse.sink_list()),
        default_source=info.default_source_name or "",
        default_sink=info.default_sink_name or "",
    )
