"""`speaker:`, the system's default loudspeaker as an `AudioSink`."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Slot

from swdesk.app.capture.doors import SoundThread
from swdesk.app.capture.microphone import pcm_format
from swdesk.app.capture.multimedia import OPERATION, multimedia
from swdesk.errors import MediaAccessError
from swdesk.media.mailbox import AudioRing
from swdesk.media.sources import SAMPLE_RATE

if TYPE_CHECKING:
    import av

logger = logging.getLogger(__name__)

CHANNELS = 2
BUFFER_BYTES = SAMPLE_RATE * CHANNELS * 2 * 40 // 1000  # 40 ms in the device
EVERY_MS = 5


class Speaker:
    """Stereo, s16, 48 kHz. `write` puts into a ring; the sound thread takes from it as the device drains."""

    def __init__(self, sound: SoundThread) -> None:
        self.name = "Speaker"
        self._sound = sound
        self._ring = AudioRing(channels=CHANNELS)
        self._playback: _Playback | None = None

    async def open(self) -> None:
        """Start playing. Raises `MediaAccessError`."""
        self._playback = await asyncio.wrap_future(self._sound.call(lambda: _Playback(self._ring)))
        self.name = self._playback.name

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
        playback, self._playback = self._playback, None
        if playback is not None:
            await asyncio.wrap_future(self._sound.call(playback.stop))


class _Playback(QObject):
    """The device; made, used and let go in the sound thread."""

    def __init__(self, ring: AudioRing) -> None:
        super().__init__()
        qt = multimedia()
        device = qt.QMediaDevices.defaultAudioOutput()
        if device.isNull():
            raise _no_loudspeaker()
        self.name = device.description()
        self._ring = ring
        self._sink = qt.QAudioSink(device, pcm_format(channels=CHANNELS), self)
        self._sink.setBufferSize(BUFFER_BYTES)
        self._stream = self._sink.start()
        if self._stream is None or self._sink.error() != qt.QtAudio.Error.NoError:
            logger.warning("%s could not be opened: %s", self.name, self._sink.error())
            self._sink.stop()
            raise _no_loudspeaker()
        self._pump_timer = QTimer(self, interval=EVERY_MS)
        self._pump_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._pump_timer.timeout.connect(self._pump)
        self._pump_timer.start()

    @Slot()
    def _pump(self) -> None:
        room = self._sink.bytesFree() & ~3  # whole samples of two channels
        if room > 0 and len(self._ring):
            self._stream.write(self._ring.read(room))

    def stop(self) -> None:
        """Release the device."""
        self._pump_timer.stop()
        self._sink.stop()
        self._stream = None
        # Now and here: the last reference may be dropped in another thread.
        shiboken6.delete(self)


def _no_loudspeaker() -> MediaAccessError:
    return MediaAccessError(
        f"Media access failed for {OPERATION} (audio output)", operation=OPERATION, media="audio output"
    )
