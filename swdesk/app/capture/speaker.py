"""`speaker:` and `ringer:`, what the registry says is the loudspeaker, as an `AudioSink`.

One object for a whole call, over whichever device is used at the moment. While there is none the sound goes
nowhere, and is heard again as soon as there is one.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Slot

from swdesk.app.capture.doors import SoundThread
from swdesk.app.capture.line import BUSY, NONE, Line, Wanted
from swdesk.app.capture.microphone import pcm_format
from swdesk.app.capture.multimedia import OPERATION, multimedia
from swdesk.app.capture.plug import Plug
from swdesk.errors import MediaAccessError
from swdesk.media.mailbox import AudioRing
from swdesk.media.sources import SAMPLE_RATE

if TYPE_CHECKING:
    import av

logger = logging.getLogger(__name__)

CHANNELS = 2
BYTES_PER_SECOND = SAMPLE_RATE * CHANNELS * 2
DEVICE_SECONDS = 0.04  # of sound in the device
EVERY_MS = 5
STUCK = 0.4  # s in which the device takes nothing though there is something: it is gone
FIRST_STUCK = 2.5  # s, for a sound server that was just started
RETRY = 0.4  # s


class Speaker(Plug):
    """Stereo, s16, 48 kHz. `write` puts into a ring; the sound thread takes from it as the device drains."""

    def __init__(self, line: Line, sound: SoundThread) -> None:
        super().__init__(line, "Speaker")
        self._sound = sound
        self._ring = AudioRing(channels=CHANNELS)
        self._playback: _Playback | None = None

    async def open(self) -> None:
        """Start playing. Raises `MediaAccessError`, and then nothing is held."""
        if not await self.open_later():
            await self.close()
            raise _no_loudspeaker()

    async def open_later(self) -> bool:
        """Be open, unheard for as long as there is no device; whether there is one already."""
        ring, report = self._ring, self._line.report
        self._playback = await self._in_sound_thread(lambda: _Playback(ring, report))
        return await self._begin()

    @property
    def delay(self) -> float:
        """Seconds until what is written now is heard, as far as the device says."""
        playback = self._playback
        return (len(self._ring) + (playback.unheard if playback is not None else 0)) / BYTES_PER_SECOND

    def write(self, frame: av.AudioFrame) -> None:
        """Play this next."""
        import numpy as np

        samples = np.frombuffer(frame.planes[0], np.int16)
        channels = len(frame.layout.channels)
        samples = samples[: frame.samples * channels]
        if channels == 1:
            samples = np.repeat(samples, CHANNELS)
        self._ring.write(samples.tobytes())

    async def close(self) -> None:
        """Release the device."""
        await self._end()
        playback, self._playback = self._playback, None
        if playback is not None:
            await self._in_sound_thread(playback.stop)

    async def _use(self, wanted: Wanted) -> bool:
        playback = self._playback
        is_working = await self._in_sound_thread(lambda: playback.use(wanted.handle))
        return is_working or (wanted.device is not None and wanted.device.is_stand_in)

    async def _in_sound_thread(self, work):
        return await asyncio.wrap_future(self._sound.call(work))


class _Playback(QObject):
    """The device; opened, used and let go in the sound thread."""

    def __init__(self, ring: AudioRing, report) -> None:
        super().__init__()
        self.unheard = 0  # bytes in the device; read by other threads
        self._ring = ring
        self._report = report
        self._handle = None
        self._sink = None
        self._stream = None
        self._tried_at = self._taken_at = 0.0
        self._has_played = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._pump)

    def use(self, handle) -> bool:
        """Go over to a device, or to none; whether it could be opened."""
        self._handle = handle
        if handle is None:
            self._timer.stop()
            self._let_go()
            self._ring.clear()
            return False
        self._timer.start()
        return self._try()

    def _try(self) -> bool:
        qt = multimedia()
        self._tried_at = self._taken_at = time.monotonic()
        sink = qt.QAudioSink(self._handle, pcm_format(channels=CHANNELS), self)
        sink.setBufferSize(round(BYTES_PER_SECOND * DEVICE_SECONDS))
        stream = sink.start()
        self._let_go()  # after the new one was opened: it may take a moment
        self._has_played = False
        if stream is None or sink.error() != qt.QtAudio.Error.NoError:
            logger.debug("%s could not be opened: %s", self._handle.description(), sink.error())
            sink.stop()
            shiboken6.delete(sink)
            self._report(BUSY)
            return False
        self._sink, self._stream = sink, stream
        self._report(NONE)
        return True

    @Slot()
    def _pump(self) -> None:
        now = time.monotonic()
        room = self._sink.bytesFree() & ~3 if self._sink is not None else 0  # whole samples of two channels
        if room > 0:
            self._has_played = self._has_played or self.unheard > 0
            self._taken_at = now
            if len(self._ring):
                self._stream.write(self._ring.read(room))
        if self._sink is not None:
            self.unheard = max(0, self._sink.bufferSize() - self._sink.bytesFree())
        is_stuck = now - self._taken_at > (STUCK if self._has_played else FIRST_STUCK)
        if (self._sink is None or is_stuck) and now - self._tried_at > RETRY:
            self._try()

    def _let_go(self) -> None:
        sink, self._sink, self._stream, self.unheard = self._sink, None, None, 0
        if sink is not None:
            sink.stop()
            shiboken6.delete(sink)

    def stop(self) -> None:
        """Release the device."""
        self._timer.stop()
        self._let_go()
        # Now and here: the last reference may be dropped in another thread.
        shiboken6.delete(self)


def _no_loudspeaker() -> MediaAccessError:
    return MediaAccessError(
        f"Media access failed for {OPERATION} (audio output)", operation=OPERATION, media="audio output"
    )
