"""`speaker:` and `ringer:`, what the registry says is the loudspeaker, as an `AudioSink`.

One object for a whole call, over whichever device is used at the moment. While there is none the sound goes
nowhere, and is heard again as soon as there is one.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer, Slot

from swdesk.app.capture.doors import SoundThread
from swdesk.app.capture.line import BUSY, NONE, Line, Wanted
from swdesk.app.capture.multimedia import OPERATION
from swdesk.app.capture.plug import SoundPlug
from swdesk.app.capture.sound import open_play
from swdesk.errors import MediaAccessError
from swdesk.media.mailbox import AudioRing
from swdesk.media.sources import SAMPLE_RATE

if TYPE_CHECKING:
    import av

logger = logging.getLogger(__name__)

CHANNELS = 2
BYTES_PER_SECOND = SAMPLE_RATE * CHANNELS * 2
LOOK_MS = 100
RETRY = 0.4  # s


class Speaker(SoundPlug):
    """Stereo, s16, 48 kHz. `write` puts into a ring, from which the device is fed as it drains."""

    def __init__(self, line: Line, sound: SoundThread) -> None:
        super().__init__(line, "Speaker", sound)
        self._ring = AudioRing(channels=CHANNELS)

    async def open(self) -> None:
        """Start playing. Raises `MediaAccessError`, and then nothing is held."""
        if not await self._start():
            await self.close()
            raise _no_loudspeaker()

    async def open_later(self) -> bool:
        """Be open, unheard for as long as there is no device."""
        await self._start()
        return True

    async def _start(self) -> bool:
        ring, report = self._ring, self._line.report
        return await self._hold(lambda: _Playback(ring, report))

    @property
    def delay(self) -> float:
        """Seconds until what is written now is heard, as far as the device says."""
        held = self._held
        return len(self._ring) / BYTES_PER_SECOND + (held.delay if held is not None else 0.0)

    def write(self, frame: av.AudioFrame) -> None:
        """Play this next."""
        import numpy as np

        samples = np.frombuffer(frame.planes[0], np.int16)
        channels = len(frame.layout.channels)
        samples = samples[: frame.samples * channels]
        if channels == 1:
            samples = np.repeat(samples, CHANNELS)
        self._ring.write(samples.tobytes())
        if self._held is not None:
            self._held.feed()

    async def close(self) -> None:
        """Release the device."""
        await self._end()
        await self._let_go()

    async def _use(self, wanted: Wanted) -> bool:
        held = self._held
        is_working = await self._in_sound_thread(lambda: held.use(wanted.handle))
        return is_working or (wanted.device is not None and wanted.device.is_stand_in)


class _Playback(QObject):
    """The device; opened and let go in the sound thread, fed from any."""

    def __init__(self, ring: AudioRing, report) -> None:
        super().__init__()
        self._ring = ring
        self._report = report
        self._handle = None
        self._device = None
        self._tried_at = 0.0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def delay(self) -> float:
        """Seconds between the ring and the air."""
        device = self._device
        return device.delay if device is not None else 0.0

    def feed(self) -> None:
        """There is something in the ring."""
        device = self._device
        if device is not None:
            device.feed()

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
        device = None
        try:
            device = open_play(self._handle, CHANNELS, self._ring)
        except OSError as error:
            logger.debug("The loudspeaker could not be opened: %s", error)
        # Only now: the new one may have taken a moment.
        self._let_go()
        self._device = device
        self._report(NONE if device is not None else BUSY)
        return device is not None

    @Slot()
    def _look(self) -> None:
        is_lost = self._device is None or self._device.is_dead
        if is_lost and time.monotonic() - self._tried_at > RETRY:
            self._try()

    def _let_go(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.stop()

    def stop(self) -> None:
        """Release the device."""
        self._timer.stop()
        self._let_go()
        if self._handle is not None:
            self._report(NONE)
        # Now and here: the last reference may be dropped in another thread.
        shiboken6.delete(self)


def _no_loudspeaker() -> MediaAccessError:
    return MediaAccessError(
        f"Media access failed for {OPERATION} (audio output)", operation=OPERATION, media="audio output"
    )
