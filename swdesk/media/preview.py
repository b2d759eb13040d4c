"""A camera's picture without a call, in the size and framing that a call would send."""

from __future__ import annotations

import asyncio
import logging

from swdesk.media.sources import VideoSource, video_source
from swdesk.media.video_out import VideoOut
from swdesk.media.workers import workers

logger = logging.getLogger(__name__)


class CameraPreview:
    """Reads a video source into `video` until it is closed."""

    def __init__(self, camera: VideoSource | str) -> None:
        self._given = camera
        self._source: VideoSource | None = None
        self._reading: asyncio.Task[None] | None = None
        self.video = VideoOut(workers())

    async def open(self) -> None:
        """Start. Raises `MediaAccessError`, or `DeviceNotFoundError` for a scheme nobody knows."""
        source = video_source(self._given) if isinstance(self._given, str) else self._given
        await source.open()
        self._source = source
        self._reading = asyncio.get_running_loop().create_task(self._read(source), name="swdesk preview")

    async def close(self) -> None:
        """Let the camera go. Safe to call twice."""
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.cancel()
            await asyncio.wait([reading])
        source, self._source = self._source, None
        if source is not None:
            await source.close()
        self.video.close()

    async def _read(self, source: VideoSource) -> None:
        while True:
            try:
                self.video.push(await source.read())
            except Exception as error:
                logger.warning("The preview of %s stopped: %r", source.name, error)
                return
