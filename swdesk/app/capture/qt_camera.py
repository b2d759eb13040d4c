"""One camera through QtMultimedia: as thin as can be, for only real cameras can try it."""

from __future__ import annotations

import logging
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Slot

from swdesk.app.capture.multimedia import failed, multimedia
from swdesk.media.sources import VideoSettings

logger = logging.getLogger(__name__)

LINGER_MS = 500


def open_camera(
    handle, settings: VideoSettings, on_frame: Callable[[object], None], on_lost: Callable[[], None]
) -> QtCamera:
    """A camera that is starting. In the Qt thread. Raises `MediaAccessError`."""
    if handle is None or handle.isNull():
        raise failed("video")
    return QtCamera(handle, settings, on_frame, on_lost)


class QtCamera(QObject):
    """The device; made and let go in the Qt thread. `on_frame` gets pictures in the camera's own thread."""

    def __init__(self, handle, settings: VideoSettings, on_frame, on_lost) -> None:
        super().__init__()
        qt = multimedia()
        self._name = handle.description()
        self._on_frame = on_frame
        self._on_lost = on_lost
        self._is_stopped = False
        self._formats = handle.videoFormats()
        self._camera = qt.QCamera(handle, self)
        self.adapt(settings)
        self._sink = qt.QVideoSink(self)
        self._session = qt.QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        # Direct: a picture must not wait for a window that is busy.
        self._sink.videoFrameChanged.connect(self._arrived, Qt.ConnectionType.DirectConnection)
        # Queued: whoever is told may let go of this object.
        self._camera.errorOccurred.connect(self._failed, Qt.ConnectionType.QueuedConnection)
        self._camera.start()

    @Slot(object)
    def _arrived(self, frame) -> None:
        if frame.isValid():
            self._on_frame(frame)

    @Slot(object, str)
    def _failed(self, error, words: str) -> None:
        logger.warning("%s: %s (%s)", self._name, words, error)
        if not self._is_stopped:
            self._on_lost()

    def adapt(self, settings: VideoSettings) -> None:
        """Film like this from now on, or as near to it as the camera can: Qt starts it anew if it must."""
        form = best_format(self._formats, settings)
        if form is not None and form != self._camera.cameraFormat():
            self._camera.setCameraFormat(form)

    def stop(self) -> None:
        """Release the device."""
        self._is_stopped = True
        self._sink.videoFrameChanged.disconnect(self._arrived)
        self._camera.stop()
        # Here, whoever drops the last reference; and later, for a picture may just be arriving.
        QTimer.singleShot(LINGER_MS, lambda: shiboken6.delete(self))


def best_format(formats, settings: VideoSettings):
    """The format nearest to the wanted size at the wanted rate or above; among equals, no JPEG."""

    def cost(form) -> tuple[bool, int, bool, float]:
        size = form.resolution()
        off = abs(size.width() - settings.width) + abs(size.height() - settings.height)
        return (
            form.maxFrameRate() < settings.fps - 1,
            off,
            "Jpeg" in str(form.pixelFormat()),
            abs(form.maxFrameRate() - settings.fps),
        )

    return min(formats, key=cost, default=None)
