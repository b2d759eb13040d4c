"""A recording of what a leg receives: VP8 and Opus in Matroska, written by a thread of its own.

Both kinds are placed by when they arrived. Their own timestamps say nothing about each other, and FreeSWITCH
lets them jump within a stream (freeswitch.md 6).
"""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream

from swdesk.errors import MediaFileError
from swdesk.media.scaling import fit
from swdesk.media.sound_frames import silent_frame
from swdesk.media.sources import FRAME_SECONDS, SAMPLE_RATE, SAMPLES_PER_FRAME
from swdesk.media.synthetic import black_frame, plane_view

logger = logging.getLogger(__name__)

VIDEO_TIME_BASE = Fraction(1, 1000)
CANVAS = (1280, 720)  # when sound comes and no picture for so long:
WAIT_SECONDS = 3.0
GAP_SECONDS = 0.1  # of sound, before silence is put in
BACKLOG = 300  # frames; a disk slower than that loses pictures, never sound
VIDEO_BITRATE = 2_000_000
AUDIO_BITRATE = 64_000

_Item = tuple[float, av.AudioFrame | av.VideoFrame]


class Recorder:
    """Records into `path`. `start`, any number of writes from one thread, `stop`."""

    def __init__(self, path: str | Path, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.path = Path(path)
        self._clock = clock
        self._items: queue.SimpleQueue[_Item | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._finished: asyncio.Event | None = None
        self._container: OutputContainer | None = None
        self._wants = (True, True)
        self.dropped = 0
        self.error: MediaFileError | None = None

    @property
    def is_recording(self) -> bool:
        """Whether it has begun, has not been stopped and has not failed."""
        return self._thread is not None and self.error is None

    async def start(self, *, audio: bool = True, video: bool = True) -> None:
        """Create the file and begin. Raises `MediaFileError` when it cannot be written."""
        loop = asyncio.get_running_loop()
        self._wants = (audio, video)
        try:
            self._container = await loop.run_in_executor(None, self._create)
        except (OSError, av.FFmpegError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise MediaFileError(f"{self.path} cannot be written: {reason}") from error
        finished = self._finished = asyncio.Event()

        def done() -> None:
            try:
                loop.call_soon_threadsafe(finished.set)
            except RuntimeError:  # the loop has ended before the recording
                logger.debug("The recording ended after its loop")

        self._thread = threading.Thread(target=self._run, args=(done,), name="recorder")
        self._thread.start()

    def write_audio(self, frame: av.AudioFrame) -> None:
        """20 ms of s16 at 48 kHz, now. Never blocks."""
        if self.is_recording and self._wants[0]:
            self._items.put((self._clock(), frame))

    def write_video(self, frame: av.VideoFrame) -> None:
        """A picture, now. Never blocks; with a disk too slow the picture is left out."""
        if not self.is_recording or not self._wants[1]:
            return
        if self._items.qsize() > BACKLOG:
            self.dropped += 1
        else:
            self._items.put((self._clock(), frame))

    async def stop(self) -> None:
        """Write the rest and close the file. Safe to call twice, and before `start`.

        Raises `MediaFileError` when writing failed meanwhile.
        """
        thread, self._thread = self._thread, None
        if thread is None or self._finished is None:
            return
        self._items.put(None)
        await self._finished.wait()
        thread.join()
        if self.error is not None:
            raise self.error

    def _create(self) -> OutputContainer:
        self.path.open("wb").close()  # libav would only try with the first packet
        return av.open(str(self.path), "w", format="matroska")

    def _run(self, done: Callable[[], None]) -> None:
        assert self._container is not None
        writer = _Writer(self._container, *self._wants)
        try:
            while (item := self._items.get()) is not None:
                writer.put(*item)
            writer.finish()
        except (OSError, av.FFmpegError, ValueError) as error:
            logger.warning("The recording failed: %r", error)
            self.error = MediaFileError(f"{self.path} could not be written: {error}")
            self.error.__cause__ = error
        finally:
            try:
                self._container.close()
            except (OSError, av.FFmpegError) as error:
                self.error = self.error or MediaFileError(f"{self.path} could not be finished: {error}")
            done()


class _Writer:
    """The thread's half: streams, encoders, the common clock."""

    def __init__(self, container: OutputContainer, audio: bool, video: bool) -> None:
        self._container = container
        self._wants = (audio, video)
        self._early: deque[_Item] = deque()
        self._began = 0.0
        self._audio: AudioStream | None = None
        self._video: VideoStream | None = None
        self._samples = 0
        self._last_pts = -1
        self._canvas = CANVAS
        self._mono = av.AudioResampler("s16", "stereo", SAMPLE_RATE)
        self._open = False

    def put(self, at: float, frame: av.AudioFrame | av.VideoFrame) -> None:
        """Write a frame that arrived at `at`, or keep it until the streams are known."""
        if self._open:
            self._write(at, frame)
            return
        self._early.append((at, frame))
        waited = at - self._early[0][0]
        if isinstance(frame, av.VideoFrame):
            self._begin((max(2, frame.width & ~1), max(2, frame.height & ~1)))
        elif not self._wants[1] or waited > WAIT_SECONDS:
            self._begin(CANVAS)

    def finish(self) -> None:
        """Write what the encoders still hold."""
        if not self._open:
            self._begin(CANVAS)
        if self._audio is not None and not self._samples:
            self._encode_audio(silent_frame(layout="stereo"))
        for stream in (self._audio, self._video):
            if stream is not None and (stream is self._audio or self._last_pts >= 0):
                self._container.mux(stream.encode(None))

    def _begin(self, canvas: tuple[int, int]) -> None:
        self._canvas = canvas
        self._open = True
        if self._wants[0] or not self._wants[1]:
            self._audio = self._container.add_stream("libopus", rate=SAMPLE_RATE, layout="stereo")
            self._audio.bit_rate = AUDIO_BITRATE
            self._audio.codec_context.time_base = Fraction(1, SAMPLE_RATE)
        if self._wants[1]:
            options = {"deadline": "realtime", "cpu-used": "-10", "lag-in-frames": "0"}
            self._video = self._container.add_stream("libvpx", rate=30, options=options)
            self._video.width, self._video.height = canvas
            self._video.pix_fmt = "yuv420p"
            self._video.bit_rate = VIDEO_BITRATE
            self._video.codec_context.time_base = VIDEO_TIME_BASE
            self._video.codec_context.gop_size = 150
            self._video.codec_context.thread_count = 1
        self._began = self._early[0][0] if self._early else 0.0
        while self._early:
            self._write(*self._early.popleft())

    def _write(self, at: float, frame: av.AudioFrame | av.VideoFrame) -> None:
        elapsed = at - self._began
        if isinstance(frame, av.VideoFrame):
            self._write_video(elapsed, frame)
            return
        while elapsed - self._samples / SAMPLE_RATE > GAP_SECONDS:
            self._encode_audio(silent_frame(layout="stereo"))
        if self._samples / SAMPLE_RATE - elapsed > GAP_SECONDS + FRAME_SECONDS:
            return  # more sound than time has passed: a burst after a stall that was filled already
        frame.pts = None
        for stereo in self._mono.resample(frame) if frame.layout.name == "mono" else [frame]:
            self._encode_audio(stereo)

    def _encode_audio(self, frame: av.AudioFrame) -> None:
        if self._audio is None:
            return
        frame.pts = self._samples
        frame.time_base = Fraction(1, SAMPLE_RATE)
        self._samples += SAMPLES_PER_FRAME
        self._container.mux(self._audio.encode(frame))

    def _write_video(self, elapsed: float, frame: av.VideoFrame) -> None:
        if self._video is None:
            return
        pts = max(self._last_pts + 1, int(elapsed * 1000))
        self._last_pts = pts
        picture = self._fitted(frame)
        picture.pts, picture.time_base = pts, VIDEO_TIME_BASE
        self._container.mux(self._video.encode(picture))

    def _fitted(self, frame: av.VideoFrame) -> av.VideoFrame:
        """A copy on the canvas, with black around a picture of another shape."""
        width, height = (max(2, side & ~1) for side in fit(frame.width, frame.height, self._canvas))
        scaled = frame.reformat(width, height, "yuv420p", threads=1)
        picture = black_frame(*self._canvas)
        left, top = (self._canvas[0] - width) // 4 * 2, (self._canvas[1] - height) // 4 * 2
        for index, shift in enumerate((0, 1, 1)):
            part = plane_view(scaled, index)
            x, y = left >> shift, top >> shift
            plane_view(picture, index)[y : y + part.shape[0], x : x + part.shape[1]] = part
        return picture
