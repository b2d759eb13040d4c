"""Sound and pictures from files: `file:PATH` plays once and holds, `loop:PATH` begins again.

A picture file is a film of one picture. Decoding runs on a thread of the source's own; what is late is
skipped, so that a file takes as long as it says. At the end there is silence, or the last picture, for a
source never ends (`sources.py`).
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Generic, TypeVar

import av
from av.container import InputContainer

from swdesk.errors import MediaFileError
from swdesk.media.audio_shape import FrameShaper
from swdesk.media.pace import Pacer
from swdesk.media.recorder import Recorder
from swdesk.media.sound_frames import silent_frame
from swdesk.media.sources import (
    FRAME_SECONDS,
    VideoSettings,
    register_audio_source,
    register_video_source,
)

__all__ = ["AudioFileSource", "Recorder", "VideoFileSource"]

logger = logging.getLogger(__name__)

HOLD_SECONDS = 0.5  # between two copies of the last picture
AHEAD = 10  # frames of sound decoded at a time, so that a thread is woken five times a second, not fifty
DEFAULT_FPS = 30
LONGEST_SKIP = 300  # pictures decoded to catch up, before the last one is shown meanwhile

F = TypeVar("F", av.VideoFrame, av.AudioFrame)
T = TypeVar("T")


class _FileReader(Generic[F]):
    """An open file, one of its streams, and the thread that decodes it."""

    def __init__(self, path: str, kind: str, *, loop: bool) -> None:
        self._path = Path(path)
        self._kind = kind
        self._loop = loop
        self._executor: ThreadPoolExecutor | None = None
        self._container: InputContainer | None = None
        self._frames: Iterator[F] = iter(())
        self._is_over = False

    @property
    def name(self) -> str:
        """The file's name."""
        return self._path.name

    async def open(self) -> None:
        """Open the file. Raises `MediaFileError` with a sentence about what is wrong with it."""
        if self._executor is None:
            self._executor = ThreadPoolExecutor(1, thread_name_prefix=f"file-{self._kind}")
        try:
            await self._run(self._open)
        except MediaFileError:
            await self.close()
            raise

    async def close(self) -> None:
        """Close the file, after what is being decoded. Safe to call twice."""
        executor, self._executor = self._executor, None
        if executor is None:
            return
        closing = asyncio.get_running_loop().run_in_executor(executor, self._close)
        executor.shutdown(wait=False)
        await closing

    async def _run(self, work: Callable[[], T]) -> T:
        if self._executor is None:
            raise MediaFileError(f"{self._path} is closed")
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    def _open(self) -> None:
        try:
            self._container = av.open(str(self._path))
        except FileNotFoundError as error:
            raise MediaFileError(f"There is no file {self._path}") from error
        except PermissionError as error:
            raise MediaFileError(f"The file {self._path} may not be read") from error
        except IsADirectoryError as error:
            raise MediaFileError(f"{self._path} is a folder") from error
        except (av.FFmpegError, OSError, ValueError) as error:
            raise MediaFileError(f"{self._path} is no media file that can be read") from error
        if self._container.format.name == "tty":  # libav draws any text as a film
            raise MediaFileError(f"{self._path} is a text")
        if not any(stream.type == self._kind for stream in self._container.streams):
            what = {"video": "picture", "audio": "sound"}[self._kind]
            raise MediaFileError(f"{self._path} has no {what}")
        self._begin()

    def _begin(self) -> None:
        assert self._container is not None
        stream = next(one for one in self._container.streams if one.type == self._kind)
        self._frames = self._decoded(self._container, stream.index)

    def _decoded(self, container: InputContainer, index: int) -> Iterator[F]:
        for packet in container.demux(container.streams[index]):
            try:
                yield from packet.decode()  # type: ignore[misc]
            except av.FFmpegError as error:
                if not isinstance(error, av.error.EOFError):
                    logger.debug("A packet of %s was left out: %r", self._path, error)

    def _next(self) -> F | None:
        """The next frame; None at the end, once, before it begins again."""
        if self._container is None:
            raise MediaFileError(f"{self._path} is closed")
        if self._is_over:
            return None
        try:
            frame = next(self._frames, None)
        except (av.FFmpegError, OSError, ValueError) as error:
            raise MediaFileError(f"{self._path} cannot be read any further") from error
        if frame is None:
            self._is_over = not (self._loop and self._rewound())
        return frame

    def _rewound(self) -> bool:
        assert self._container is not None
        try:
            self._container.seek(0)
        except (av.FFmpegError, OSError, ValueError):
            return False  # a single picture, say
        self._begin()
        return True

    def _close(self) -> None:
        container, self._container = self._container, None
        self._frames = iter(())
        if container is not None:
            container.close()


class VideoFileSource(_FileReader[av.VideoFrame]):
    """The pictures of a file, at their own times."""

    def __init__(self, path: str, *, loop: bool = False) -> None:
        super().__init__(path, "video", loop=loop)
        self._settings = VideoSettings(fps=DEFAULT_FPS)
        self._began: float | None = None
        self._origin: float | None = None  # the file's time at our time 0
        self._due = 0.0
        self._last: av.VideoFrame | None = None

    @property
    def settings(self) -> VideoSettings:
        """Size and rate of the file, once it is open."""
        return self._settings

    async def open(self) -> None:
        """Open the file. Raises `MediaFileError` with a sentence about what is wrong with it."""
        await super().open()
        assert self._container is not None
        stream = self._container.streams.video[0]
        rate = float(stream.average_rate or DEFAULT_FPS)
        self._settings = VideoSettings(stream.width, stream.height, max(1, round(min(rate, 60))))

    async def read(self) -> av.VideoFrame:
        """The next picture at its time, or the last one again when the file is over."""
        loop = asyncio.get_running_loop()
        if self._began is None:
            self._began = loop.time()
        began = self._began
        found = await self._run(lambda: self._picture_after(loop.time() - began))
        if found is None:
            await asyncio.sleep(HOLD_SECONDS)
            if self._last is None:
                raise MediaFileError(f"{self._path} has no picture that can be decoded")
            return self._last
        frame, at = found
        await asyncio.sleep(max(0.0, began + at - loop.time()))
        return frame

    def _picture_after(self, elapsed: float) -> tuple[av.VideoFrame, float] | None:
        """The first picture still to be shown at `elapsed`, and when; None when there are no more."""
        step = 1 / self._settings.fps
        for _ in range(LONGEST_SKIP):
            frame = self._next()
            if frame is None:
                if self._is_over:
                    return None
                self._origin = None  # begins again, one picture after the last
                continue
            if frame.time is None:
                at = self._due
            else:
                if self._origin is None:
                    self._origin = frame.time - self._due
                at = max(0.0, frame.time - self._origin)
            self._last, self._due = frame, at + step
            if at >= elapsed - step:
                return frame, at
        return None


class AudioFileSource(_FileReader[av.AudioFrame]):
    """The sound of a file, 20 ms at a time."""

    def __init__(self, path: str, *, loop: bool = False) -> None:
        super().__init__(path, "audio", loop=loop)
        self._shaper = FrameShaper()
        self._ready: deque[av.AudioFrame] = deque()
        self._pacer = Pacer(FRAME_SECONDS)

    async def read(self) -> av.AudioFrame:
        """The next 20 ms, silence when the file is over."""
        missed = await self._pacer.wait()
        if len(self._ready) <= missed and not self._is_over:
            await self._run(lambda: self._decode_ahead(missed + AHEAD))
        for _ in range(min(missed, len(self._ready))):
            self._ready.popleft()
        return self._ready.popleft() if self._ready else silent_frame()

    def _decode_ahead(self, wanted: int) -> None:
        empty = 0
        while len(self._ready) < wanted and empty < 2:
            frame = self._next()
            if frame is None:
                empty += 1
                if self._is_over:
                    return
            else:
                empty = 0
                self._ready.extend(self._shaper.shape(frame))


register_video_source("file", lambda rest, _settings: VideoFileSource(rest))
register_video_source("loop", lambda rest, _settings: VideoFileSource(rest, loop=True))
register_audio_source("file", AudioFileSource)
register_audio_source("loop", lambda rest: AudioFileSource(rest, loop=True))
