"""Far sound to a sink: asked for 20 ms at a time, on absolute deadlines, in the pace of the device.

A device's clock is not quite ours. If the sink says how much it still has to play (`delay`, seconds), the
beat follows it by at most 1 %, so that it neither runs dry nor piles up; what then differs between the far
side and the device is absorbed where the sound comes from, by stretching it (`hearing/listener.py`).
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Protocol

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.sinks import AudioSink
from swdesk.media.sound_frames import rms, silent_frame, sound_frame
from swdesk.media.sources import FRAME_SECONDS, SAMPLES_PER_FRAME
from swdesk.observable import State, Subscription

logger = logging.getLogger(__name__)

CATCH_UP_SECONDS = 0.06  # a beat that is later is left out: the device has played on without us
METER_SECONDS = 1 / 30
LEARNING_FRAMES = 50  # until the sink's usual delay is known
SMOOTHING = 0.02  # of the sink's delay, which moves in the steps of the device
FOLLOWING = 0.01  # of a deviation is made up for with each frame
LARGEST_STEP = FRAME_SECONDS / 100
OTHER_DEVICE = 0.02  # seconds; a delay that is off by more for so many frames is no drift
OTHER_FRAMES = 50
DRY = 0.002  # seconds left: the device has nothing in hand
NOTHING = np.zeros(0, np.int16)


class Supply(Protocol):
    """Where sound comes from: a `Listener`."""

    on_begin: Callable[[], None] | None

    def pull(self, due: float) -> NDArray[np.int16]:
        """20 ms, to be heard from `due` on: (960, channels)."""


class _DeviceClock:
    """How the beat must differ from ours for the sink's delay to stay what it is.

    It is fed the delay read just before each frame, 0 where none is known.
    """

    def __init__(self) -> None:
        self._frames = 0
        self._usual = 0.0
        self._delay = 0.0
        self._odd = 0

    def has_run_dry(self, delay: float) -> bool:
        """Whether a device that has had something in hand has nothing left."""
        return delay < DRY < self._usual / 2 and self._frames > LEARNING_FRAMES

    def correction(self, delay: float) -> float:
        """Seconds to add to this beat."""
        if delay <= 0.0:
            return 0.0
        self._frames += 1
        is_odd = self._frames > LEARNING_FRAMES and abs(delay - self._usual) > OTHER_DEVICE
        self._odd = self._odd + 1 if is_odd else 0
        if self._odd > OTHER_FRAMES:
            self._frames, self._odd = 1, 0
        elif is_odd:
            return 0.0
        if self._frames <= LEARNING_FRAMES:
            self._usual += (delay - self._usual) / self._frames
            self._delay = self._usual
            return 0.0
        self._delay += SMOOTHING * (delay - self._delay)
        return max(-LARGEST_STEP, min(LARGEST_STEP, FOLLOWING * (self._delay - self._usual)))


class Playout:
    """Plays what a supply has, from its first packet on, without end. Lives on one loop.

    `on_played` is called with each frame right before the sink gets it, for an echo canceller.
    """

    def __init__(self, sink: AudioSink) -> None:
        self.on_played: Callable[[av.AudioFrame], None] | None = None
        self.level: State[float] = State(0.0)  # root mean square, 0 to 1; up to 30 times a second
        self.frames = 0
        self.skipped = 0  # beats left out
        self.failed = 0  # frames the supply could not make
        self.first_frame_at: float | None = None  # time.monotonic()
        self._sink = sink
        self._clock = _DeviceClock()
        self._task: asyncio.Task[None] | None = None
        self._due = 0.0
        self._metered_at = 0.0
        self._over = NOTHING
        self._observers: dict[object, Callable[[av.AudioFrame], object]] = {}

    @property
    def sink_delay(self) -> float:
        """Seconds of sound the sink has still to play, 0 if it does not say."""
        return float(getattr(self._sink, "delay", 0.0))

    @property
    def heard_at(self) -> float:
        """When the next frame will be heard, in the loop's time."""
        return self._due + self.sink_delay

    def start(self, supply: Supply) -> None:
        """Play what comes from here, from the first packet on; once."""
        if self._task is None:
            began = asyncio.Event()
            supply.on_begin = began.set
            self._task = asyncio.get_running_loop().create_task(self._run(supply, began))

    async def stop(self) -> None:
        """Stop playing. The sink stays open."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait({task})
        self._observers.clear()
        self._over = NOTHING
        self.level.set(0.0)

    def set_sink(self, sink: AudioSink) -> AudioSink:
        """Go on with another sink, opened already; the old one, for its owner to close."""
        old, self._sink, self._clock = self._sink, sink, _DeviceClock()
        return old

    def play_over(self, sound: NDArray[np.int16]) -> bool:
        """Have this heard over the far side from the next frame on, in place of what is still heard so.

        Mono. It is nothing that the far side sends: no meter, no observer gets it; an echo canceller does.
        False where nothing is played yet, or no more.
        """
        if self._task is None or self.first_frame_at is None:
            return False
        self._over = sound
        return True

    def subscribe(self, function: Callable[[av.AudioFrame], object]) -> Subscription:
        """Call `function` on the loop with each frame played: 20 ms of s16 at 48 kHz, without gaps."""
        key = object()
        self._observers[key] = function
        return Subscription(lambda: self._forget(key))

    async def _run(self, supply: Supply, began: asyncio.Event) -> None:
        loop = asyncio.get_running_loop()
        await began.wait()
        self.first_frame_at = time.monotonic()
        self._due = loop.time()
        self._prime()
        while True:
            late = loop.time() - self._due
            if late > CATCH_UP_SECONDS:
                missed = int(late / FRAME_SECONDS)
                self.skipped += missed
                self._due += missed * FRAME_SECONDS
                self._prime()
            delay = self.sink_delay
            if self._clock.has_run_dry(delay):
                self._prime()
            self._play(self._pulled(supply))
            self._due += FRAME_SECONDS + self._clock.correction(delay)
            await asyncio.sleep(max(0.0, self._due - loop.time()))

    def _prime(self) -> None:
        """Give a device that plays nothing something in hand for when we are late. There is a gap anyway."""
        self._write(silent_frame(layout="stereo"))

    def _pulled(self, supply: Supply) -> NDArray[np.int16]:
        try:
            return supply.pull(self._due)
        except Exception:
            # What one frame does must not cost the rest of the call.
            self.failed += 1
            if self.failed in (1, 10, 100, 1000):
                logger.exception("There was no sound to play (%d so far)", self.failed)
            return np.zeros((SAMPLES_PER_FRAME, 1), np.int16)

    def _play(self, sound: NDArray[np.int16]) -> None:
        frame = _frame(sound)
        self.frames += 1
        for function in list(self._observers.values()):
            try:
                function(frame)
            except Exception:
                logger.exception("An observer of sound failed")
        if self._due - self._metered_at >= METER_SECONDS:
            self._metered_at = max(self._metered_at + METER_SECONDS, self._due - METER_SECONDS)
            self.level.set(round(rms(sound), 3))
        if self._over.size:
            frame = self._with_more(sound)
        if self.on_played is not None:
            try:
                self.on_played(frame)
            except Exception:
                logger.exception("The far-end reference failed")
        self._write(frame)

    def _with_more(self, sound: NDArray[np.int16]) -> av.AudioFrame:
        more, self._over = self._over[:SAMPLES_PER_FRAME], self._over[SAMPLES_PER_FRAME:]
        mixed = sound.astype(np.int32)
        mixed[: len(more)] += more[:, None]
        return _frame(mixed.clip(-32768, 32767).astype(np.int16))

    def _write(self, frame: av.AudioFrame) -> None:
        try:
            self._sink.write(frame)
        except Exception:
            logger.exception("The sink %s failed", self._sink.name)

    def _forget(self, key: object) -> None:
        self._observers.pop(key, None)


def _frame(sound: NDArray[np.int16]) -> av.AudioFrame:
    return sound_frame(sound, "stereo" if sound.shape[1] == 2 else "mono")
