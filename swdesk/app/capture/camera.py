"""`camera:`, the system's default camera as a `VideoSource`."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Slot

from swdesk.app.capture.doors import Door
from swdesk.app.capture.frames import to_av
from swdesk.app.capture.multimedia import failed, multimedia
from swdesk.app.capture.permissions import ask_leave
from swdesk.media.sources import VideoSettings

if TYPE_CHECKING:
    import av

logger = logging.getLogger(__name__)

FIRST_PICTURE = 4.0  # s; a camera that somebody else has opens and then gives nothing
LINGER_MS = 500


class Camera:
    """The camera's objects live in the Qt thread, its pictures go past it: one slot, the newest wins."""

    def __init__(self, gui: Door, settings: VideoSettings) -> None:
        self.name = "Camera"
        self.settings = settings
        self._gui = gui
        self._newest = None
        self._seen = asyncio.Event()
        self._capture: _Capture | None = None

    async def open(self) -> None:
        """Start capturing. Raises `MediaAccessError`."""
        await ask_leave(self._gui, "video")
        loop = asyncio.get_running_loop()

        def seen(frame) -> None:
            self._newest = frame
            loop.call_soon_threadsafe(self._seen.set)

        self._capture = await asyncio.wrap_future(self._gui.call(lambda: _Capture(self.settings, seen)))
        self.name = self._capture.name
        try:
            async with asyncio.timeout(FIRST_PICTURE):
                await self._seen.wait()
        except TimeoutError as error:
            await self.close()
            raise failed("video") from error
        except BaseException:
            await self.close()
            raise

    async def read(self) -> av.VideoFrame:
        """The next picture; waits for it."""
        while True:
            await self._seen.wait()
            self._seen.clear()
            frame, self._newest = self._newest, None
            if frame is not None:
                picture = await asyncio.to_thread(to_av, frame)
                if picture is not None:
                    return picture

    async def close(self) -> None:
        """Release the device."""
        capture, self._capture = self._capture, None
        if capture is not None:
            await asyncio.wrap_future(self._gui.call(capture.stop))
        self._newest = None


class _Capture(QObject):
    """The device; made and let go in the Qt thread."""

    def __init__(self, settings: VideoSettings, seen) -> None:
        super().__init__()
        qt = multimedia()
        device = qt.QMediaDevices.defaultVideoInput()
        if device.isNull():
            raise failed("video")
        self.name = device.description()
        self._seen = seen
        self._camera = qt.QCamera(device, self)
        form = best_format(device.videoFormats(), settings)
        if form is not None:
            self._camera.setCameraFormat(form)
        self._sink = qt.QVideoSink(self)
        self._session = qt.QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        # Direct: a picture must not wait for a window that is busy.
        self._sink.videoFrameChanged.connect(self._arrived, Qt.ConnectionType.DirectConnection)
        self._camera.errorOccurred.connect(self._failed)
        self._camera.start()

    @Slot(object)
    def _arrived(self, frame) -> None:
        self._seen(frame)

    @Slot(object, str)
    def _failed(self, error, words: str) -> None:
        logger.warning("%s: %s (%s)", self.name, words, error)

    def stop(self) -> None:
        """Release the device."""
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
