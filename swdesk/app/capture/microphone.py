"""`microphone:`, the system's default microphone as an `AudioSource`."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Slot

from swdesk.app.capture.doors import Door, SoundThread
from swdesk.app.capture.multimedia import failed, multimedia
from swdesk.app.capture.permissions import ask_leave
from swdesk.media.mailbox import AudioRing
from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME

if TYPE_CHECKING:
    import av

logger = logging.getLogger(__name__)

FRAME_BYTES = SAMPLES_PER_FRAME * 2
BUFFER_BYTES = 2 * FRAME_BYTES  # 40 ms in the device


class Microphone:
    """Mono, s16, 48 kHz. The device runs in the sound thread; `read` waits in the engine."""

    def __init__(self, gui: Door, sound: SoundThread) -> None:
        self.name = "Microphone"
        self._gui = gui
        self._sound = sound
        self._ring = AudioRing()
        self._heard = asyncio.Event()
        self._capture: _Capture | None = None
        self._closed = False

    async def open(self) -> None:
        """Start capturing. Raises `MediaAccessError`."""
        await ask_leave(self._gui, "audio")
        loop = asyncio.get_running_loop()

        def heard() -> None:
            loop.call_soon_threadsafe(self._heard.set)

        self._capture = await asyncio.wrap_future(self._sound.call(lambda: _Capture(self._ring, heard)))
        self.name = self._capture.name

    async def read(self) -> av.AudioFrame:
        """The next 20 ms; waits for them, for ever if the device falls silent."""
        from swdesk.media.synthetic import sound_frame

        while len(self._ring) < FRAME_BYTES:
            self._heard.clear()
            if len(self._ring) < FRAME_BYTES:
                await self._heard.wait()
        import numpy as np

        return sound_frame(np.frombuffer(self._ring.read(FRAME_BYTES), np.int16).reshape(1, -1))

    async def close(self) -> None:
        """Release the device."""
        capture, self._capture = self._capture, None
        if capture is not None:
            await asyncio.wrap_future(self._sound.call(capture.stop))


class _Capture(QObject):
    """The device; made, used and let go in the sound thread."""

    def __init__(self, ring: AudioRing, heard) -> None:
        super().__init__()
        qt = multimedia()
        device = qt.QMediaDevices.defaultAudioInput()
        if device.isNull():
            raise failed("audio")
        self.name = device.description()
        self._ring = ring
        self._heard = heard
        self._source = qt.QAudioSource(device, pcm_format(channels=1), self)
        self._source.setBufferSize(BUFFER_BYTES)
        self._stream = self._source.start()
        if self._stream is None or self._source.error() != qt.QtAudio.Error.NoError:
            error = self._source.error()
            self._source.stop()
            logger.warning("%s could not be opened: %s", self.name, error)
            raise failed("audio")
        self._stream.readyRead.connect(self._drain)

    @Slot()
    def _drain(self) -> None:
        data = self._stream.readAll()
        self._ring.write(data.data())
        self._heard()

    def stop(self) -> None:
        """Release the device."""
        self._stream.readyRead.disconnect(self._drain)
        self._source.stop()
        self._stream = None
        # Now and here: the last reference may be dropped in another thread.
        shiboken6.delete(self)


def pcm_format(*, channels: int):
    """s16 at 48 kHz in Qt's words."""
    qt = multimedia()
    form = qt.QAudioFormat()
    form.setSampleRate(SAMPLE_RATE)
    form.setChannelCount(channels)
    form.setSampleFormat(qt.QAudioFormat.SampleFormat.Int16)
    return form
