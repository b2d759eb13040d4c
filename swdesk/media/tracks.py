"""The permanent picture track, fed by a source and never ending. Its sibling is `audio_track.py`.

A track that ends kills aiortc's sender for good (media.md 7). So mute, a change of device and a device that
fails all happen inside the track: the far side gets black, in the same stream, with the same clock.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from fractions import Fraction

import av
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from swdesk.errors import MediaError, MediaTrackError
from swdesk.media.sources import VideoSource
from swdesk.media.synthetic import black_frame
from swdesk.media.video_quality import VideoContent

logger = logging.getLogger(__name__)

VIDEO_CLOCK = 90_000
MUTED_SECONDS = 0.5  # a black picture this often
FIRST_SECONDS = 0.2  # for the first picture, before black stands in
REPEAT_SECONDS = 1.0  # a source that gives nothing for so long: its last picture again
EARLY = 0.3  # of the time between two pictures: how early one may come and still be sent

ErrorHandler = Callable[[MediaError], None]


class SourceVideoTrack(MediaStreamTrack):
    """Pictures of a source, the newest only, stamped by the wall clock at 90 kHz."""

    kind = "video"

    def __init__(
        self,
        source: VideoSource,
        *,
        on_frame: Callable[[av.VideoFrame], None] = lambda _frame: None,
        on_error: ErrorHandler = lambda _error: None,
        muted: bool = False,
    ) -> None:
        super().__init__()
        self._source = source
        self._on_frame = on_frame
        self._on_error = on_error
        self._muted = muted
        self._newest: av.VideoFrame | None = None
        self._last: av.VideoFrame | None = None
        self._wake = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None
        self._began: float | None = None
        self._pts = -1
        self._black: av.VideoFrame | None = None
        self._size: tuple[int, int] | None = None
        self._is_paused = False
        self._is_late = False
        self._interval = 0.0
        self._due = 0.0

    @property
    def content(self) -> VideoContent:
        """What is filmed."""
        return self._source.settings.content

    def set_rate(self, fps: int) -> None:
        """Send at most so many pictures a second from now on, evenly spread; 0: all there are."""
        self._interval = 1 / fps if fps else 0.0

    def set_paused(self, is_paused: bool) -> None:
        """Send black because the path carries nothing better, or the source again. It is seen here still."""
        if is_paused != self._is_paused:
            self._is_paused = is_paused
            self._newest = None
            self._wake.set()

    @property
    def _is_black(self) -> bool:
        return self._muted or self._is_paused

    @property
    def muted(self) -> bool:
        """Whether the far side gets black."""
        return self._muted

    def set_muted(self, muted: bool) -> None:
        """Send black, or the source again, from the next picture on."""
        if muted == self._muted:
            return
        self._muted = muted
        self._newest = self._last = None
        if muted:
            self._on_frame(self._black_picture())
        self._wake.set()

    def set_source(self, source: VideoSource) -> VideoSource:
        """Go on with another source, opened already; the old one, for its owner to close."""
        old, self._source = self._source, source
        self._newest = self._size = None
        self._stop_pump()
        if self._began is not None:
            self._start_pump()
        return old

    async def recv(self) -> av.VideoFrame:
        """The next picture to send: at most the source's rate, at least one each second."""
        if self.readyState != "live":
            raise MediaStreamError
        now = asyncio.get_running_loop().time()
        if self._began is None:
            self._began = now
            self._start_pump()
        frame = await self._next()
        elapsed = asyncio.get_running_loop().time() - self._began
        self._pts = max(self._pts + 1, int(elapsed * VIDEO_CLOCK))
        frame.pts = self._pts
        frame.time_base = Fraction(1, VIDEO_CLOCK)
        return frame

    async def _next(self) -> av.VideoFrame:
        loop = asyncio.get_running_loop()
        was_black = self._is_black
        patience = FIRST_SECONDS if self._pts < 0 else MUTED_SECONDS if was_black else REPEAT_SECONDS
        self._is_late = False
        timer = loop.call_later(patience, self._give_up)  # cheaper than a timeout for each picture
        try:
            while not self._is_late:
                if self._is_black:
                    if not was_black:
                        break
                elif self._newest is not None and self._is_due(loop.time()):
                    break
                self._wake.clear()
                await self._wake.wait()
        finally:
            timer.cancel()
        if self._is_black:
            return self._black_picture()
        frame, self._newest = self._newest, None
        if frame is not None:
            self._last = frame
        return frame or self._last or self._black_picture()

    def _give_up(self) -> None:
        self._is_late = True
        self._wake.set()

    def _is_due(self, now: float) -> bool:
        """Whether a picture may be sent now; one that comes too early is left out."""
        if now < self._due - self._interval * EARLY:
            self._newest = None
            return False
        self._due = max(self._due + self._interval, now)
        return True

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

    async def _run(self, source: VideoSource) -> None:
        while True:
            try:
                frame = await source.read()
            except Exception as error:
                logger.warning("The picture of %s stopped: %r", source.name, error)
                self._newest = self._last = None
                self._on_error(as_media_error(source.name, error))
                return
            if not self._muted:
                self._size = (frame.width, frame.height)
                if not self._is_paused:
                    self._newest = frame
                    self._wake.set()
                self._on_frame(frame)

    def _black_picture(self) -> av.VideoFrame:
        settings = self._source.settings
        width, height = self._size or (settings.width, settings.height)
        size = (width & ~1, height & ~1)
        if self._black is None or (self._black.width, self._black.height) != size:
            self._black = black_frame(*size)
        return self._black


def as_media_error(name: str, error: Exception) -> MediaError:
    """What a source raised, as one of ours."""
    if isinstance(error, MediaError):
        return error
    failure = MediaTrackError(f"{name} stopped: {error}")
    failure.__cause__ = error
    return failure
