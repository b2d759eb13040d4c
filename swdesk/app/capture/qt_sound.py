"""Sound to and from a device of Windows or macOS, or of ALSA without a server, through QtMultimedia.

Like `pulse.py`, for the sound thread: objects are made, used and let go there.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Slot

from swdesk.app.capture.multimedia import multimedia
from swdesk.media.mailbox import AudioRing
from swdesk.media.sources import SAMPLE_RATE

DEVICE_SECONDS = 0.04  # of sound in the device
CHUNK_SECONDS = 0.005  # that a device hands over at a time
EVERY_MS = 5
STUCK_ROUNDS = 400 // EVERY_MS  # in which a device that played takes nothing: it is gone
FIRST_STUCK_ROUNDS = 2500 // EVERY_MS


class QtRecord(QObject):
    """A device that is recorded from. Raises `OSError`."""

    def __init__(self, handle, channels: int, on_data: Callable[[QtRecord, bytes], None]) -> None:
        super().__init__()
        self.is_dead = False  # Qt does not tell of it: who listens notices
        self.delay = CHUNK_SECONDS
        self._on_data = on_data
        self._source = multimedia().QAudioSource(handle, pcm_format(channels), self)
        self._source.setBufferSize(round(SAMPLE_RATE * DEVICE_SECONDS) * channels * 2)
        self._stream = _started(self, self._source)
        self._stream.readyRead.connect(self._drain)

    @Slot()
    def _drain(self) -> None:
        data = self._stream.readAll().data()
        if data:
            self._on_data(self, data)

    def stop(self) -> None:
        """Release the device."""
        self._stream.readyRead.disconnect(self._drain)
        self._source.stop()
        self._stream = None
        # Now and here: the last reference may be dropped in another thread.
        shiboken6.delete(self)


class QtPlay(QObject):
    """A device that is played to, from a ring. Raises `OSError`."""

    def __init__(self, handle, channels: int, ring: AudioRing) -> None:
        super().__init__()
        self.is_dead = False
        self.delay = 0.0
        self._ring = ring
        self._bytes_per_second = SAMPLE_RATE * channels * 2
        self._sink = multimedia().QAudioSink(handle, pcm_format(channels), self)
        self._sink.setBufferSize(round(self._bytes_per_second * DEVICE_SECONDS))
        self._stream = _started(self, self._sink)
        self._full_rounds = 0
        self._has_played = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._pump)
        self._timer.start()

    def feed(self) -> None:
        """The timer does."""

    @Slot()
    def _pump(self) -> None:
        room = self._sink.bytesFree() & ~3  # whole samples of two channels
        if room > 0:
            self._has_played = self._has_played or self._full_rounds > 0
            self._full_rounds = 0
            if len(self._ring):
                self._stream.write(self._ring.read(room))
        else:
            self._full_rounds += 1
            limit = STUCK_ROUNDS if self._has_played else FIRST_STUCK_ROUNDS
            self.is_dead = self._full_rounds > limit
        self.delay = max(0, self._sink.bufferSize() - self._sink.bytesFree()) / self._bytes_per_second

    def stop(self) -> None:
        """Release the device."""
        self._timer.stop()
        self._sink.stop()
        self._stream = None
        shiboken6.delete(self)


def _started(owner: QObject, device):
    stream = device.start()
    if stream is None or device.error() != multimedia().QtAudio.Error.NoError:
        reason = str(device.error())
        device.stop()
        shiboken6.delete(owner)
        raise OSError(reason)
    return stream


def pcm_format(channels: int):
    """s16 at 48 kHz in Qt's words."""
    qt = multimedia()
    form = qt.QAudioFormat()
    form.setSampleRate(SAMPLE_RATE)
    form.setChannelCount(channels)
    form.setSampleFormat(qt.QAudioFormat.SampleFormat.Int16)
    return form
