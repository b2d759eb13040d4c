"""The permanent sound track: fed by a source, and never ending whatever becomes of it.

Like the picture track (`tracks.py`): mute, a change of device and a device that fails all happen inside the
track, and the far side gets silence, in the same stream.

The clock is the source's. Timestamps count captured samples, and the beat follows their coming, so a device
that runs a little fast or slow is never corrected by a dropped or repeated block: the far side's jitter
buffer, which sees both clocks, does that smoothly. Bursts are spread out; what stands in the queue for a
whole second is only delay, and is sent a little faster than it came.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections import deque
from fractions import Fraction

import av
import numpy as np
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from numpy.typing import NDArray

from swdesk.media.audio_shape import FrameShaper
from swdesk.media.processing.processor import VoiceProcessor
from swdesk.media.processing.settings import AS_IS
from swdesk.media.sound_frames import samples_of, silent_frame, sound_frame
from swdesk.media.sources import FRAME_SECONDS, SAMPLE_RATE, SAMPLES_PER_FRAME, AudioSource
from swdesk.media.tracks import ErrorHandler, as_media_error

logger = logging.getLogger(__name__)

GRACE_SECONDS = 0.04  # how late the source's sound may come before silence stands in
AUDIO_QUEUE = 10  # frames; a device may give them in bursts, more would be delay for good
EARLY_SECONDS = 0.004  # sound that is there so shortly before its beat leaves at once
CLOCK_STEP = time.get_clock_info("monotonic").resolution  # s; asyncio's timers may come so early
RESYNC_SECONDS = 0.1
BACKLOG_FRAMES = 50  # the shortest queue in so many frames is a standing one
QUICKEN = 0.02  # of the beat for each frame that stands in the queue
MOST_QUICKENED = 0.1
TIME_BASE = Fraction(1, SAMPLE_RATE)
JOINT = 240  # samples, 5 ms: how fast a step is smoothed away


class SourceAudioTrack(MediaStreamTrack):
    """Sound of a source, treated, 20 ms at a time, silence where there is none."""

    kind = "audio"

    def __init__(
        self,
        source: AudioSource,
        *,
        voice: VoiceProcessor | None = None,
        on_error: ErrorHandler = lambda _error: None,
        muted: bool = False,
    ) -> None:
        """`voice`: treats each captured frame, muted or not; by default they stay as they are."""
        super().__init__()
        self._source = source
        self._voice = voice or VoiceProcessor(AS_IS)
        self._voice.set_muted(muted)
        self._on_error = on_error
        self._muted = muted
        self._queue: deque[av.AudioFrame] = deque()
        self._wake = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None
        self._due: float | None = None
        self._pts = 0
        self._dropped = 0  # frames, since the last one sent
        self._backlog = Backlog()
        self._joint = Joint()
        self.concealed = 0

    @property
    def muted(self) -> bool:
        """Whether the far side gets silence."""
        return self._muted

    def set_muted(self, muted: bool) -> None:
        """Send silence, or the source again, from the next 20 ms on, without a click."""
        self._muted = muted
        self._voice.set_muted(muted)

    def set_source(self, source: AudioSource) -> AudioSource:
        """Go on with another source, opened already; the old one, for its owner to close."""
        old, self._source = self._source, source
        self._queue.clear()
        self._joint.break_off()
        self._stop_pump()
        if self._due is not None:
            self._start_pump()
        return old

    async def recv(self) -> av.AudioFrame:
        """The next 20 ms to send."""
        if self.readyState != "live":
            raise MediaStreamError
        loop = asyncio.get_running_loop()
        if self._due is None:
            self._due = loop.time()
            self._start_pump()
        self._due = await self._wait_for_sound(loop, self._due)
        frame = self._queue.popleft() if self._queue else None
        self._due += FRAME_SECONDS * self._backlog.pace(len(self._queue))
        if frame is None:
            self._voice.miss()
            self.concealed += not self._muted
        if self._muted:
            frame = None
        frame = self._joint.join(frame)
        frame.pts = self._pts
        frame.time_base = TIME_BASE
        self._pts += frame.samples
        return frame

    async def _wait_for_sound(self, loop: asyncio.AbstractEventLoop, due: float) -> float:
        """Until the beat, and a little longer where nothing has come; when this frame was due."""
        await self._wait_for_beat(loop, due)
        if len(self._queue) >= AUDIO_QUEUE:
            due = min(due, loop.time())
        elif not self._queue:
            self._wake.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout_at(due + GRACE_SECONDS):
                    await self._wake.wait()
            if self._queue:
                # The source's clock is the beat, unless the loop itself was held up.
                now = loop.time()
                due = now if now - due < RESYNC_SECONDS else due
        now = loop.time()
        late = now - due
        missed = self._dropped
        if late > RESYNC_SECONDS:
            # What was not sent then is not sent late now; what waits in the queue brings its own time.
            missed = max(missed, int(late / FRAME_SECONDS) - len(self._queue))
        if missed:
            self._pts += missed * SAMPLES_PER_FRAME
            self._joint.break_off()
        self._dropped = 0
        return now if late > RESYNC_SECONDS else due

    async def _wait_for_beat(self, loop: asyncio.AbstractEventLoop, due: float) -> None:
        """Until the beat; or until sound comes shortly before it, for the loop is awake then, or piles up."""
        timer = loop.call_at(due, self._wake.set)
        try:
            while len(self._queue) < AUDIO_QUEUE:
                if loop.time() + CLOCK_STEP >= due - (EARLY_SECONDS if self._queue else 0.0):
                    return
                self._wake.clear()
                await self._wake.wait()
        finally:
            timer.cancel()

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
                    if len(self._queue) >= AUDIO_QUEUE:
                        self._queue.popleft()
                        self._dropped += 1
                    self._queue.append(self._voice.process(frame))
                    self._wake.set()
            except Exception as error:
                logger.warning("The sound of %s stopped: %r", source.name, error)
                self._queue.clear()
                self._on_error(as_media_error(source.name, error))
                return


class Backlog:
    """How much faster than 20 ms to send so that what stands in the queue does not stay there."""

    def __init__(self) -> None:
        self._shortest = AUDIO_QUEUE
        self._frames = 0
        self._pace = 1.0

    def pace(self, waiting: int) -> float:
        """A frame is sent while `waiting` others wait: how long until the next one, of 20 ms."""
        self._shortest = min(self._shortest, waiting)
        self._frames += 1
        if self._frames == BACKLOG_FRAMES:
            self._pace = 1.0 - min(MOST_QUICKENED, QUICKEN * self._shortest)
            self._shortest, self._frames = AUDIO_QUEUE, 0
        return self._pace


class Joint:
    """Smooths the step between sound and silence, or between two sounds that do not continue each other."""

    def __init__(self) -> None:
        self._last = silent_frame()
        self._was_sound = False
        self._is_broken = False

    def break_off(self) -> None:
        """The next frame does not continue the one before."""
        self._is_broken = True

    def join(self, frame: av.AudioFrame | None) -> av.AudioFrame:
        """This frame, or silence for None; after a step 5 ms lead over from the last sample."""
        is_sound = frame is not None
        is_step = self._is_broken or is_sound != self._was_sound
        self._is_broken, self._was_sound = False, is_sound
        if not is_step:
            if frame is None:
                return silent_frame()
            self._last = frame
            return frame
        given = silent_frame() if frame is None else frame
        samples = _rows(given).astype(np.float32)
        channels = samples.shape[1]
        before = _rows(self._last)[-1].astype(np.float32)
        step = before[:1].repeat(channels) if len(before) != channels else before
        samples[:JOINT] += (step - samples[0]) * _LEAD[:, None]
        joined = np.clip(samples, -32768, 32767).astype(np.int16)
        self._last = sound_frame(joined, given.layout.name)
        return self._last


_LEAD = (0.5 + 0.5 * np.cos(np.linspace(0, np.pi, JOINT))).astype(np.float32)


def _rows(frame: av.AudioFrame) -> NDArray[np.int16]:
    return samples_of(frame).reshape(-1, frame.layout.nb_channels)
