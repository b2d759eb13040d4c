"""The permanent sound track: fed by a source, and never ending whatever becomes of it.

Like the picture track (`tracks.py`): mute, a change of device and a device that fails all happen inside the
track, and the far side gets silence, in the same stream, with the same clock.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Callable
from fractions import Fraction

import av
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from swdesk.media.audio_shape import FrameShaper
from swdesk.media.sources import FRAME_SECONDS, SAMPLE_RATE, SAMPLES_PER_FRAME, AudioSource
from swdesk.media.synthetic import silent_frame
from swdesk.media.tracks import ErrorHandler, as_media_error

logger = logging.getLogger(__name__)

GRACE_SECONDS = 0.04  # how late the source's sound may come before silence stands in
AUDIO_QUEUE = 3  # frames; more would be delay
RESYNC_SECONDS = 0.1


class SourceAudioTrack(MediaStreamTrack):
    """Sound of a source, 20 ms at a time on absolute deadlines, silence where there is none."""

    kind = "audio"

    def __init__(
        self,
        source: AudioSource,
        *,
        on_frame: Callable[[av.AudioFrame], None] = lambda _frame: None,
        on_error: ErrorHandler = lambda _error: None,
        muted: bool = False,
    ) -> None:
        super().__init__()
        self._source = source
        self._on_frame = on_frame
        self._on_error = on_error
        self._muted = muted
        self._queue: deque[av.AudioFrame] = deque(maxlen=AUDIO_QUEUE)
        self._wake = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None
        self._began: float | None = None
        self._due = 0.0
        self._pts = 0
        self.concealed = 0

    @property
    def muted(self) -> bool:
        """Whether the far side gets silence."""
        return self._muted

    def set_muted(self, muted: bool) -> None:
        """Send silence, or the source again, from the next 20 ms on."""
        self._muted = muted

    def set_source(self, source: AudioSource) -> AudioSource:
        """Go on with another source, opened already; the old one, for its owner to close."""
        old, self._source = self._source, source
        self._queue.clear()
        self._stop_pump()
        if self._began is not None:
            self._start_pump()
        return old

    async def recv(self) -> av.AudioFrame:
        """The next 20 ms to send."""
        if self.readyState != "live":
            raise MediaStreamError
        loop = asyncio.get_running_loop()
        if self._began is None:
            self._began = self._due = loop.time()
            self._start_pump()
        frame = await self._next(loop)
        frame.pts = self._pts
        frame.time_base = Fraction(1, SAMPLE_RATE)
        self._pts += frame.samples
        behind = (loop.time() - self._began) - self._pts / SAMPLE_RATE
        if behind > RESYNC_SECONDS:
            # The loop was held up: what was not sent then is not sent late now.
            self._pts += int(behind / FRAME_SECONDS) * SAMPLES_PER_FRAME
            self._due = loop.time()
        return frame

    async def _next(self, loop: asyncio.AbstractEventLoop) -> av.AudioFrame:
        if len(self._queue) < AUDIO_QUEUE and self._due > loop.time():
            await asyncio.sleep(self._due - loop.time())
        if not self._queue:
            self._wake.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout_at(self._due + GRACE_SECONDS):
                    await self._wake.wait()
            if self._queue:
                self._due = loop.time()
        self._due += FRAME_SECONDS
        frame = self._queue.popleft() if self._queue else None
        if frame is None and not self._muted:
            self.concealed += 1
        return silent_frame() if frame is None or self._muted else frame

    def stop(self) -> None:
        """End the track, and stop reading its source. The source stays open."""
        super().stop()
        self._stop_pump()

    def _start_pump(self) -> None:
        self._pump = asyncio.get_running_loop().create_task(self._run(self._source))

    def _stop_pump(self) -> None:
        if self._pump is not None:
            self._pump.cancel()
            self._pump = None

    async def _run(self, source: AudioSource) -> None:
        shaper = FrameShaper()
        while True:
            try:
                for frame in shaper.shape(await source.read()):
                    self._queue.append(frame)
                    self._wake.set()
                    self._on_frame(frame)
            except Exception as error:
                logger.warning("The sound of %s stopped: %r", source.name, error)
                self._queue.clear()
                self._on_error(as_media_error(source.name, error))
                return
