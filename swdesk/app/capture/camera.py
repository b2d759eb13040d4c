"""`camera:`, what the registry says is the camera, as a `VideoSource`: black while there is no picture."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from swdesk.app.capture import camera_hub
from swdesk.app.capture.camera_hub import CameraHub
from swdesk.app.capture.doors import Door
from swdesk.app.capture.frames import to_av
from swdesk.app.capture.line import DENIED, MISSING, NONE, Line, Wanted
from swdesk.app.capture.multimedia import failed
from swdesk.app.capture.permissions import ask_leave
from swdesk.app.capture.plug import Plug
from swdesk.errors import MediaAccessError, MediaError
from swdesk.media.sources import AdaptableSource, VideoSettings, VideoSource, video_source

if TYPE_CHECKING:
    import av

    from swdesk.media.frame_pool import FramePool

logger = logging.getLogger(__name__)

BLACK_SECONDS = 0.5  # between two black pictures


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
        self._frames: FramePool | None = None
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
            async with asyncio.timeout(camera_hub.FIRST_PICTURE):
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
        from swdesk.media.frame_pool import FramePool
        from swdesk.media.synthetic import black_frame

        pool = self._frames = self._frames or FramePool()
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
            try:
                picture = await asyncio.to_thread(to_av, frame, pool)
            except Exception as error:  # the next one may be whole
                logger.debug("A picture of the camera was left out: %r", error)
                continue
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
        was_stand_in = self._stand_in is not None
        await self._drop_stand_in()
        loop = asyncio.get_running_loop()
        self._is_lost = False
        if wanted.handle is None or was_stand_in:
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
        except Exception as error:
            logger.warning("The picture of %s stopped: %r", source.name, error)
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
