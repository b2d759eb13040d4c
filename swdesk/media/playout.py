"""Far sound to a sink: 20 ms at a time, on absolute deadlines, over a cushion as small as the network allows.

Timestamps only tell of a few lost frames: FreeSWITCH lets them jump within one stream (freeswitch.md 6).
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable

import av
import numpy as np

from swdesk.media.audio_shape import FrameShaper, loudness
from swdesk.media.sinks import AudioSink
from swdesk.media.sources import FRAME_SECONDS, SAMPLES_PER_FRAME
from swdesk.media.synthetic import silent_frame, sound_frame
from swdesk.observable import State, Subscription

logger = logging.getLogger(__name__)

CUSHION = 2  # frames to begin with, 40 ms
LARGEST_CUSHION = 6
SLACK = 3  # frames over the cushion before one is dropped
CALM_SECONDS = 10.0  # without a gap, and the cushion shrinks by a frame
CONCEAL_FRAMES = 10  # of silence, then the stream counts as paused
LONGEST_FILL = 5  # lost frames; more is a pause or a jump of the clock
FADE = 0.5  # of each repetition
METER_SECONDS = 1 / 30


class Playout:
    """Takes decoded frames as they come, plays them evenly. Lives on one loop."""

    def __init__(self, sink: AudioSink) -> None:
        self._sink = sink
        self._queue: deque[av.AudioFrame] = deque()
        self._shaper = FrameShaper()
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._cushion = CUSHION
        self._calm_since = 0.0
        self._metered_at = 0.0
        self._observers: dict[object, Callable[[av.AudioFrame], object]] = {}
        self._expected: int | None = None  # timestamp of the next frame
        self._last: av.AudioFrame | None = None
        self.level: State[float] = State(0.0)
        self.frames = 0
        self.played = 0
        self.concealed = 0
        self.dropped = 0
        self.first_frame_at: float | None = None

    def start(self) -> None:
        """Begin to play what comes."""
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._run())

    async def stop(self) -> None:
        """Stop playing. The sink stays open."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait({task})
        self._observers.clear()
        self.level.set(0.0)

    def set_sink(self, sink: AudioSink) -> AudioSink:
        """Go on with another sink, opened already; the old one, for its owner to close."""
        old, self._sink = self._sink, sink
        return old

    def subscribe(self, function: Callable[[av.AudioFrame], object]) -> Subscription:
        """Call `function` with each frame as it arrives, 20 ms of s16 at 48 kHz, on the loop."""
        key = object()
        self._observers[key] = function
        return Subscription(lambda: self._forget(key))

    def push(self, frame: av.AudioFrame) -> None:
        """A decoded frame, in any form."""
        self.frames += 1
        if self.first_frame_at is None:
            self.first_frame_at = time.monotonic()
        self._fill_gap(frame)
        for shaped in self._shaper.shape(frame):
            for function in list(self._observers.values()):
                try:
                    function(shaped)
                except Exception:
                    logger.exception("An observer of sound failed")
            self._queue.append(shaped)
            self._last = shaped
        self._wake.set()

    def _fill_gap(self, frame: av.AudioFrame) -> None:
        """For a few lost frames the last one again, fading: less of a hole, and the cushion stays full."""
        expected, self._expected = self._expected, None
        if frame.pts is None:
            return
        self._expected = frame.pts + frame.samples
        if expected is None or self._last is None or frame.samples != SAMPLES_PER_FRAME:
            return
        missing, rest = divmod(frame.pts - expected, SAMPLES_PER_FRAME)
        if rest or not 0 < missing <= LONGEST_FILL:
            return
        samples = self._last.to_ndarray().astype(np.float32)
        for count in range(1, missing + 1):
            faded = (samples * FADE**count).astype(np.int16)
            self._queue.append(sound_frame(faded, self._last.layout.name))
            self.concealed += 1

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            while len(self._queue) < self._cushion:
                self._wake.clear()
                await self._wake.wait()
            due, missing = loop.time(), 0
            self._calm_since = due
            while missing < CONCEAL_FRAMES:
                missing = 0 if self._play_next(loop.time()) else missing + 1
                due += FRAME_SECONDS
                delay = due - loop.time()
                if delay < -0.1:
                    due = loop.time()  # the loop was held up; nothing is made up for
                await asyncio.sleep(max(0.0, delay))
            self.level.set(0.0)

    def _play_next(self, now: float) -> bool:
        """Play one frame, or silence and return False."""
        while len(self._queue) > self._cushion + SLACK:
            self._queue.popleft()
            self.dropped += 1
        if not self._queue:
            self.concealed += 1
            if self._calm_since < now:
                self._cushion = min(LARGEST_CUSHION, self._cushion + 1)
                self._calm_since = now + FRAME_SECONDS * CONCEAL_FRAMES
            self._write(silent_frame(layout="stereo"))
            return False
        frame = self._queue.popleft()
        if now - self._calm_since > CALM_SECONDS and self._cushion > CUSHION:
            self._cushion -= 1
            self._calm_since = now
        if now - self._metered_at >= METER_SECONDS:
            self._metered_at = now
            self.level.set(round(loudness(frame), 3))
        self._write(frame)
        self.played += 1
        return True

    def _write(self, frame: av.AudioFrame) -> None:
        try:
            self._sink.write(frame)
        except Exception:
            logger.exception("The sink %s failed", self._sink.name)

    def _forget(self, key: object) -> None:
        self._observers.pop(key, None)
