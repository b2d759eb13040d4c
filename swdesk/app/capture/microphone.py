"""`microphone:`, what the registry says is the microphone, as an `AudioSource`.

One object for a whole call. Another device is opened before the last one is let go of, so nobody hears the
change; one that falls silent is opened again; while there is none, nothing comes, which is sent as silence.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from swdesk.app.capture.doors import Door, SoundThread
from swdesk.app.capture.line import BUSY, DENIED, MISSING, NONE, Line, Wanted
from swdesk.app.capture.multimedia import failed
from swdesk.app.capture.permissions import ask_leave
from swdesk.app.capture.plug import SoundPlug
from swdesk.app.capture.sound import open_record
from swdesk.errors import MediaAccessError, MediaError
from swdesk.media.mailbox import AudioRing
from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME, AudioSource, audio_source

if TYPE_CHECKING:
    import av

logger = logging.getLogger(__name__)

FIRST_SOUND = 2.5  # s; a sound server that was just started takes so long
SILENT = 0.4  # s without any sound: the device is gone, though nothing says so
LOOK_MS = 100
RETRY = 0.4  # s


class Microphone(SoundPlug):
    """s16 at 48 kHz, mono, or stereo for music. The device runs in the sound thread; `read` waits here."""

    def __init__(
        self,
        line: Line,
        gui: Door,
        sound: SoundThread,
        explain: Callable[[str], object] = lambda _sentence: None,
        *,
        is_stereo: bool = False,
    ) -> None:
        super().__init__(line, "Microphone", sound)
        from swdesk.media.sound_frames import sound_frame  # loaded when there is a call

        self._to_frame = sound_frame
        self.channels = 2 if is_stereo else 1
        self._frame_bytes = SAMPLES_PER_FRAME * 2 * self.channels
        self._gui = gui
        self._explain = explain
        self._ring = AudioRing(channels=self.channels)
        self._heard = asyncio.Event()
        self._stand_in: AudioSource | None = None
        self._pumping: asyncio.Task[None] | None = None
        self._is_denied = False

    async def open(self) -> None:
        """Start capturing. Raises `MediaAccessError`, and then nothing is held."""
        try:
            await ask_leave(self._gui, "audio", self._explain)
        except MediaAccessError:
            self._is_denied = True
            self._line.report(DENIED)
            raise
        if not await self._start():
            await self.close()
            raise failed("audio")

    async def open_later(self) -> bool:
        """Be open, silent for as long as there is no device; not after leave was denied."""
        if not self._is_denied:
            await self._start()
        return not self._is_denied

    async def _start(self) -> bool:
        loop = asyncio.get_running_loop()

        def heard() -> None:
            # Sound comes in pieces, the loop is woken for whole frames.
            if len(self._ring) >= self._frame_bytes:
                with contextlib.suppress(RuntimeError):
                    loop.call_soon_threadsafe(self._heard.set)

        ring, channels, report = self._ring, self.channels, self._line.report
        return await self._hold(lambda: _Capture(ring, channels, heard, report))

    @property
    def delay(self) -> float:
        """Seconds since the sound was made that `read` gives next, as far as the device says."""
        held = self._held
        in_ring = len(self._ring) / (SAMPLE_RATE * 2 * self.channels)
        return in_ring + (held.delay if held is not None else 0.0)

    async def read(self) -> av.AudioFrame:
        """The next 20 ms; waits for them, for as long as there is no device."""
        while len(self._ring) < self._frame_bytes:
            self._heard.clear()
            if len(self._ring) < self._frame_bytes:
                await self._heard.wait()
        return self._to_frame(self._ring.read(self._frame_bytes), "stereo" if self.channels == 2 else "mono")

    async def close(self) -> None:
        """Release the device."""
        await self._end()
        await self._drop_stand_in()
        await self._let_go()

    async def _use(self, wanted: Wanted) -> bool:
        held = self._held
        if wanted.device is None or not wanted.device.is_stand_in:
            is_working = await self._in_sound_thread(lambda: held.use(wanted.handle))
            await self._drop_stand_in()
            return is_working
        source = None
        try:
            source = audio_source(wanted.device.id)
            await source.open()
        except MediaError as error:
            logger.warning("%s", error)
            source = None
        await self._in_sound_thread(lambda: held.use(None))
        await self._drop_stand_in()
        self._line.report(NONE if source is not None else MISSING)
        if source is not None:
            self._stand_in = source
            self._pumping = asyncio.get_running_loop().create_task(self._pump(source))
        return source is not None

    async def _pump(self, source: AudioSource) -> None:
        """A file speaks in place of a device."""
        try:
            while True:
                self._ring.write(_interleaved(await source.read(), self.channels))
                self._heard.set()
        except Exception as error:
            logger.warning("The sound of %s stopped: %r", source.name, error)
            self._line.report(MISSING)

    async def _drop_stand_in(self) -> None:
        task, self._pumping = self._pumping, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        source, self._stand_in = self._stand_in, None
        if source is not None:
            await source.close()


class _Capture(QObject):
    """The devices; opened and let go in the sound thread, heard in whichever thread each has."""

    _went_over = Signal()

    def __init__(self, ring: AudioRing, channels: int, heard: Callable[[], None], report) -> None:
        super().__init__()
        self._ring = ring
        self._heard = heard
        self._channels = channels
        self._report = report
        self._handle = None
        self._current = None
        self._next = None
        self._old: list = []
        self._tried_at = self._heard_at = 0.0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._went_over.connect(self._drop_old, Qt.ConnectionType.QueuedConnection)

    @property
    def delay(self) -> float:
        """Seconds between the air and the ring."""
        current = self._current
        return current.delay if current is not None else 0.0

    def use(self, handle) -> bool:
        """Go over to a device, or to none; whether it could be opened."""
        self._handle = handle
        if handle is None:
            self._timer.stop()
            self._let_go()
            return False
        self._timer.start()
        return self._try()

    def _try(self) -> bool:
        self._tried_at = time.monotonic()
        waiting, self._next = self._next, None
        if waiting is not None:
            waiting.stop()
        try:
            self._next = open_record(self._handle, self._channels, self._take)
        except OSError as error:
            logger.debug("The microphone could not be opened: %s", error)
        self._report(NONE if self._next is not None else BUSY)
        return self._next is not None

    def _take(self, stream, data: bytes) -> None:
        """Sound arrived: the first of a new device ends the old one."""
        if stream is not self._current and stream is self._next:
            self._current, self._next, old = stream, None, self._current
            if old is not None:
                self._old.append(old)
                self._went_over.emit()
        if stream is self._current:
            self._heard_at = time.monotonic()
            self._ring.write(data)
            self._heard()

    @Slot()
    def _look(self) -> None:
        """Nobody says in every case that a device does not give anything any more."""
        now = time.monotonic()
        if self._next is not None:
            is_lost = self._next.is_dead or now - self._tried_at > FIRST_SOUND
        else:
            is_lost = self._current is None or self._current.is_dead or now - self._heard_at > SILENT
        if is_lost and now - self._tried_at > RETRY:
            self._try()

    @Slot()
    def _drop_old(self) -> None:
        while self._old:
            self._old.pop().stop()

    def _let_go(self) -> None:
        streams, self._current, self._next = (self._current, self._next), None, None
        for stream in streams:
            if stream is not None:
                stream.stop()
        self._drop_old()

    def stop(self) -> None:
        """Release the devices."""
        self._timer.stop()
        self._let_go()
        if self._handle is not None:
            self._report(NONE)
        # Now and here: the last reference may be dropped in another thread.
        shiboken6.delete(self)


def _interleaved(frame: av.AudioFrame, channels: int) -> bytes:
    import numpy as np

    given = len(frame.layout.channels)
    samples = np.frombuffer(frame.planes[0], np.int16)[: frame.samples * given].reshape(-1, given)
    if given > channels:
        samples = samples.mean(axis=1, keepdims=True).astype(np.int16)
    elif given < channels:
        samples = np.repeat(samples, channels, axis=1)
    return samples.tobytes()
