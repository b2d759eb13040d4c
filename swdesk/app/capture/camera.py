"""`camera:`, what the registry says is the camera, as a `VideoSource`; and the hub that shares it.

A camera can be had once. The hub opens it for the first who looks and lets go of it with the last: a
preview beside a call is a second reader. One that somebody else has is tried again until it is free; while
there is no picture, black is given.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from swdesk.app.capture.doors import Door
from swdesk.app.capture.frames import to_av
from swdesk.app.capture.line import BUSY, DENIED, MISSING, NONE, Line, Wanted
from swdesk.app.capture.multimedia import failed
from swdesk.app.capture.permissions import ask_leave
from swdesk.app.capture.plug import Plug
from swdesk.app.capture.qt_camera import open_camera
from swdesk.errors import MediaAccessError, MediaError
from swdesk.media.sources import AdaptableSource, VideoSettings, VideoSource, video_source

if TYPE_CHECKING:
    import av

logger = logging.getLogger(__name__)

FIRST_PICTURE = 4.0  # s; a camera that somebody else has opens and then gives nothing
STILL_MS = 3000  # without a picture from a camera that gave some: it is lost
RETRY_MS = 3000
BLACK_SECONDS = 0.5  # between two black pictures


class CameraHub(QObject):
    """The camera in use and who reads it. Lives in the Qt thread."""

    def __init__(self, line: Line, open_it=open_camera) -> None:
        """`open_it(handle, settings, on_frame, on_lost)` opens a camera: something to `adapt` and to `stop`.

        `on_frame` may be called in any thread; `on_lost` in this one. Raises `MediaAccessError`.
        """
        super().__init__()
        self._line = line
        self._open = open_it
        self._readers: dict[object, tuple[VideoSettings, Callable[[object], None]]] = {}
        self._handle = None
        self._camera = None
        self._filmed: VideoSettings | None = None
        self._count = self._count_then = 0
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self._try)
        self._guard = QTimer(self)
        self._guard.timeout.connect(self._look)

    def join(self, reader: object, settings: VideoSettings, on_frame: Callable[[object], None]) -> None:
        """Have pictures: `on_frame` gets each, from whatever thread it comes, and None when they end."""
        self._readers = {**self._readers, reader: (settings, on_frame)}
        if self._camera is not None:
            self._fit()
        else:
            self._try()

    def adapt(self, reader: object, settings: VideoSettings) -> None:
        """Have pictures of another size; nothing changes for who has none."""
        if reader in self._readers:
            self._readers = {**self._readers, reader: (settings, self._readers[reader][1])}
            self._fit()

    def leave(self, reader: object) -> None:
        """Have none any more; with the last reader the camera goes off."""
        was_used = bool(self._readers)
        self._readers = {one: wish for one, wish in self._readers.items() if one is not reader}
        if was_used and not self._readers:
            self._let_go()
            self._line.report(NONE)

    def use(self, wanted: Wanted) -> None:
        """Go over to another camera, or to none."""
        if wanted.handle is self._handle or (wanted.handle is not None and wanted.handle == self._handle):
            return
        self._handle = wanted.handle
        self._let_go()
        self._try()

    def close(self) -> None:
        """Let go of the camera."""
        self._readers = {}
        self._let_go()

    @Slot()
    def _try(self) -> None:
        self._retry.stop()
        if self._handle is None or not self._readers:
            return
        self._count = self._count_then = 0
        self._filmed = self._largest()
        try:
            self._camera = self._open(self._handle, self._filmed, self._arrived, self._lost)
        except MediaAccessError as error:
            logger.warning("%s", error)
            self._lost()
            return
        self._guard.start(round(FIRST_PICTURE * 1000))

    def _fit(self) -> None:
        """Film as large as the most demanding reader wishes. It may take the camera a moment."""
        if self._camera is not None and self._largest() != self._filmed:
            self._filmed = self._largest()
            self._camera.adapt(self._filmed)
            self._count_then = self._count
            self._guard.start(round(FIRST_PICTURE * 1000))

    def _largest(self) -> VideoSettings:
        return max((wish for wish, _ in self._readers.values()), key=lambda wish: wish.width * wish.height)

    def _arrived(self, frame: object) -> None:
        """A picture, in the camera's own thread: it must not wait for a window that is busy."""
        self._count += 1
        if self._count == 1:
            self._line.report(NONE)
        for _settings, on_frame in self._readers.values():
            on_frame(frame)

    @Slot()
    def _look(self) -> None:
        if self._count == self._count_then:
            self._lost()
            return
        self._count_then = self._count
        self._guard.start(STILL_MS)

    @Slot()
    def _lost(self) -> None:
        """It gives nothing: somebody else has it, or it is being unplugged."""
        self._let_go()
        self._line.report(BUSY)
        for _settings, on_frame in self._readers.values():
            on_frame(None)
        if self._readers:
            self._retry.start()

    def _let_go(self) -> None:
        self._retry.stop()
        self._guard.stop()
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.stop()


class Camera(Plug):
    """The newest picture of the camera, or of what stands in for one; black while there is neither."""

    def __init__(
        self,
        hub: CameraHub,
        line: Line,
        gui: Door,
        settings: VideoSettings,
        explain: Callable[[str], object] = lambda _sentence: None,
    ) -> None:
        super().__init__(line, "Camera")
        self.settings = settings
        self._hub = hub
        self._gui = gui
        self._explain = explain
        self._newest = None
        self._is_dark = True
        self._is_lost = False
        self._seen = asyncio.Event()
        self._stand_in: VideoSource | None = None
        self._pumping: asyncio.Task[None] | None = None
        self._may_wait = False

    async def open(self) -> None:
        """Start capturing. Raises `MediaAccessError`, and then nothing is held."""
        try:
            await ask_leave(self._gui, "video", self._explain)
        except MediaAccessError:
            self._line.report(DENIED)
            raise
        try:
            self._may_wait = await self._begin()
            if not self._may_wait:
                raise failed("video")
            async with asyncio.timeout(FIRST_PICTURE):
                while self._is_dark and not self._is_lost:
                    self._seen.clear()
                    await self._seen.wait()
            if self._is_dark:
                raise failed("video")
        except TimeoutError as error:
            await self.close()
            raise failed("video") from error
        except BaseException:
            await self.close()
            raise

    async def open_later(self) -> bool:
        """Be open, black for as long as somebody else has the camera; whether that is worth it.

        For a call that goes on without. Without leave, or without a camera, it is not.
        """
        if self._may_wait:
            await self._begin()
        return self._may_wait

    async def read(self) -> av.VideoFrame:
        """The next picture; waits for it."""
        from swdesk.media.synthetic import black_frame

        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(BLACK_SECONDS if self._is_dark else None):
                    await self._seen.wait()
            self._seen.clear()
            frame, self._newest = self._newest, None
            if frame is None:
                if self._is_dark:
                    return black_frame(self.settings.width & ~1, self.settings.height & ~1)
                continue
            if self._stand_in is not None:
                return frame
            picture = await asyncio.to_thread(to_av, frame)
            if picture is not None:
                return picture

    async def adapt(self, settings: VideoSettings) -> None:
        """Film in this size from now on; the last picture stays until the camera has come round."""
        self.settings = settings
        if isinstance(self._stand_in, AdaptableSource):
            await self._stand_in.adapt(settings)
        await asyncio.wrap_future(self._gui.call(lambda: self._hub.adapt(self, settings)))

    async def close(self) -> None:
        """Release the device."""
        await self._end()
        await self._drop_stand_in()
        await asyncio.wrap_future(self._gui.call(lambda: self._hub.leave(self)))
        self._newest = None

    async def _use(self, wanted: Wanted) -> bool:
        await self._drop_stand_in()
        loop = asyncio.get_running_loop()
        self._is_lost = False
        self._show(None)
        if wanted.device is not None and wanted.device.is_stand_in:
            await asyncio.wrap_future(self._gui.call(lambda: self._hub.leave(self)))
            return await self._use_stand_in(wanted.device.id)

        def show(frame) -> None:
            if self._stand_in is None:  # else it was on its way when the camera was given up
                self._is_lost = frame is None
                self._show(frame)

        def on_frame(frame) -> None:
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(show, frame)

        def join() -> None:
            self._hub.use(self._line.wanted)
            self._hub.join(self, self.settings, on_frame)

        await asyncio.wrap_future(self._gui.call(join))
        return wanted.handle is not None

    async def _use_stand_in(self, spec: str) -> bool:
        try:
            source = video_source(spec, self.settings)
            await source.open()
        except MediaError as error:
            logger.warning("%s", error)
            self._line.report(MISSING)
            return False
        self._line.report(NONE)
        self._stand_in = source
        self._pumping = asyncio.get_running_loop().create_task(self._pump(source))
        return True

    async def _pump(self, source: VideoSource) -> None:
        try:
            while True:
                self._show(await source.read())
        except MediaError as error:
            logger.warning("%s", error)
            self._line.report(MISSING)
            self._show(None)

    async def _drop_stand_in(self) -> None:
        task, self._pumping = self._pumping, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        source, self._stand_in = self._stand_in, None
        if source is not None:
            await source.close()

    def _show(self, frame) -> None:
        self._newest = frame
        self._is_dark = frame is None
        self._seen.set()
