"""VoiceProcessor: what happens to the microphone's sound between capture and encoder.

    voice = VoiceProcessor(settings)
    await voice.open()                     # loads the canceller, off the loop
    playout.on_played = voice.far_end      # what the loudspeaker is about to play
    frame = voice.process(frame)           # each captured 20 ms, muted or not
    voice.set(other)                       # at any time, mid-sentence too
    await voice.close()

Order: echo, noise and automatic gain in one module, then the microphone gain, then meter and hints. Mute
comes after all this (`audio_track.py`), so the canceller stays converged and speech while muted is noticed.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.processing.apm import Apm
from swdesk.media.processing.canceller import (
    CancellerFactory,
    CancellerUnavailableError,
    EchoCanceller,
    Samples,
)
from swdesk.media.processing.drift import ClockBridge, DriftEstimate
from swdesk.media.processing.gain import Gain
from swdesk.media.processing.hints import HintWatch, SoundHint
from swdesk.media.processing.meter import SILENCE, LevelMeter, Loudness, Meter, measure
from swdesk.media.processing.settings import ProcessingSettings, Stages
from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME
from swdesk.media.synthetic import sound_frame
from swdesk.media.workers import workers
from swdesk.observable import State

logger = logging.getLogger(__name__)

FAR_BLOCK = SAMPLE_RATE // 100  # what a canceller takes at once
PAST_FRAMES = 200  # two seconds of both sides, from which a new canceller learns the room
DELAY_FRAMES = 25  # frames between two looks at the delay of the devices
_FADE_IN = np.linspace(0, 1, SAMPLES_PER_FRAME // 2, dtype=np.float32)  # of 10 ms


class VoiceProcessor:
    """The near side's sound of one leg. Lives on one loop."""

    def __init__(
        self,
        settings: ProcessingSettings | None = None,
        *,
        delay: Callable[[], float] = lambda: 0.0,
        clock: Callable[[], float] | None = None,
        make_canceller: CancellerFactory = Apm,
    ) -> None:
        """`delay`: seconds from `far_end` to the loudspeaker and from the microphone to `process`, now.

        `clock`: seconds, by which the far side is played; the running loop's if none is given.
        """
        self.settings: State[ProcessingSettings] = State(settings or ProcessingSettings())
        self.meter: State[Meter] = State(Meter())
        self.hints: State[frozenset[SoundHint]] = State(frozenset())
        self.problem: State[str] = State("")
        """Why nothing is cancelled although it should be; empty when all is well."""
        self._delay = delay
        self._clock = clock
        self._make_canceller = make_canceller
        self._canceller: EchoCanceller | None = None
        self._stages = Stages(False, False, False)  # of the canceller in use
        self._next: tuple[Stages, EchoCanceller | None] | None = None
        self._building: asyncio.Task[None] | None = None
        self._gain = Gain(self.settings.value.microphone_gain)
        self._meter = LevelMeter()
        self._watch = HintWatch()
        self._drift = DriftEstimate()
        self._bridge = ClockBridge()
        self._far_waiting = np.zeros(0, np.int16)
        self._past: deque[tuple[bool, Samples]] = deque(maxlen=PAST_FRAMES)  # whether far; what was heard
        self._heard = 0  # all that was ever put there
        self._far_rms = 0.0
        self._is_muted = False
        self._frames = 0
        self._closed = False

    @property
    def is_active(self) -> bool:
        """Whether echo, noise or gain is being treated now."""
        return self._canceller is not None

    async def open(self) -> None:
        """Get ready for the first frame. Where there is no canceller, sound passes and `problem` says why."""
        self._rebuild()
        if self._building is not None:
            await asyncio.wait({self._building})

    def set(self, settings: ProcessingSettings) -> None:
        """Treat the sound so from now on: the gain from the next frame, the rest some milliseconds later."""
        self.settings.set(settings)
        self._rebuild()

    def set_muted(self, muted: bool) -> None:
        """Whether what is processed goes nowhere: for the hints."""
        self._is_muted = muted

    async def close(self) -> None:
        """Let go of the canceller. Safe to call twice; sound still processed passes as it is."""
        self._closed = True
        if self._building is not None:
            await asyncio.wait({self._building})
        self._take_over(None)
        self._release(self._canceller)
        self._canceller = None

    def far_end(self, frame: av.AudioFrame) -> None:
        """What the loudspeaker is about to play: 20 ms of s16 at 48 kHz, mono or stereo."""
        samples = _mono(frame)
        self._far_rms = measure(samples).rms
        if self._canceller is None and self._next is None:
            return
        waiting = np.concatenate([self._far_waiting, self._bridge.convert(samples, self._drift.drift)])
        whole = len(waiting) - len(waiting) % FAR_BLOCK
        self._far_waiting = waiting[whole:]
        played = waiting[:whole]
        self._remember(True, played)
        for canceller in (self._canceller, self._next[1] if self._next is not None else None):
            if canceller is not None:
                canceller.far_end(played)

    def process(self, frame: av.AudioFrame) -> av.AudioFrame:
        """What the microphone heard, as it is to be sent: the same length, mono unless nothing is treated."""
        captured = _samples(frame)
        self._drift.note(self._clock() if self._clock else asyncio.get_running_loop().time())
        heard = measure(captured)
        treated, channels = self._treat(frame, captured)
        treated = self._gain.apply(treated, self.settings.value.microphone_gain, channels)
        is_same = treated is captured
        self._note(heard, heard if is_same else measure(treated))
        if is_same:
            return frame
        return sound_frame(treated.reshape(1, -1), "mono" if channels == 1 else "stereo")

    def miss(self) -> None:
        """The microphone gave nothing for 20 ms."""
        self._note(SILENCE, SILENCE)

    def _treat(self, frame: av.AudioFrame, captured: NDArray[np.int16]) -> tuple[NDArray[np.int16], int]:
        """The stages with a memory; a newly built one is faded in over the one before it."""
        before, self_next = self._canceller, self._next
        channels = len(frame.layout.channels)
        if frame.samples != SAMPLES_PER_FRAME or (before is None and self_next is None):
            return captured, channels
        mono = _mono(frame)
        if before is not None and self._frames % DELAY_FRAMES == 0:
            before.set_delay(self._delay())
        self._frames += 1
        self._remember(False, mono)
        if self_next is None:
            return (before.process(mono) if before is not None else mono), 1
        old = before.process(mono) if before is not None else mono
        self._next = None
        self._stages, self._canceller = self_next
        new = self._canceller.process(mono) if self._canceller is not None else mono
        self._release(before)
        return _crossfade(old, new), 1

    def _note(self, heard: Loudness, treated: Loudness) -> None:
        meter = self._meter.take(heard, treated)
        if meter is not None:
            self.meter.set(meter)
        is_speaking = self._meter.is_speaking
        self._watch.take(heard, is_speaking=is_speaking, is_muted=self._is_muted, far_rms=self._far_rms)
        self.hints.set(self._watch.hints)

    # Changing what is in use

    def _rebuild(self) -> None:
        if self._building is None and not self._closed and self._coming() != self.settings.value.stages:
            self._building = asyncio.get_running_loop().create_task(self._build(), name="swdesk voice")

    def _coming(self) -> Stages:
        return self._next[0] if self._next is not None else self._stages

    async def _build(self) -> None:
        """Until what is in use is what is wished for; wishes may change meanwhile."""
        loop = asyncio.get_running_loop()
        while not self._closed and self._coming() != (stages := self.settings.value.stages):
            made: EchoCanceller | None = None
            try:
                if stages:
                    past, heard = tuple(self._past), self._heard
                    made = await loop.run_in_executor(workers(), partial(self._make, stages, past))
                    _replay(made, tuple(self._past)[len(self._past) - (self._heard - heard) :])
                self.problem.set("")
            except CancellerUnavailableError as error:
                self.problem.set(str(error))
                logger.warning("No echo cancellation: %s", error)
            self._take_over((stages, made))
        self._building = None

    def _make(self, stages: Stages, past: Iterable[tuple[bool, Samples]]) -> EchoCanceller:
        """A canceller that has heard already what the one before it heard last, and so knows the room."""
        made = self._make_canceller(stages)
        _replay(made, past)
        return made

    def _remember(self, is_far: bool, samples: Samples) -> None:
        self._past.append((is_far, samples))
        self._heard += 1

    def _take_over(self, coming: tuple[Stages, EchoCanceller | None] | None) -> None:
        """For the next frame; the one that waited, and was not used, is let go."""
        if self._next is not None:
            self._release(self._next[1])
        self._next = coming

    def _release(self, canceller: EchoCanceller | None) -> None:
        if canceller is not None:
            canceller.close()


def _replay(canceller: EchoCanceller, past: Iterable[tuple[bool, Samples]]) -> None:
    for is_far, samples in past:
        if is_far:
            canceller.far_end(samples)
        else:
            canceller.process(samples)


def _samples(frame: av.AudioFrame) -> NDArray[np.int16]:
    channels = len(frame.layout.channels)
    return np.frombuffer(memoryview(frame.planes[0]), np.int16)[: frame.samples * channels]


def _mono(frame: av.AudioFrame) -> Samples:
    samples = _samples(frame)
    if len(frame.layout.channels) == 1:
        return samples
    halves = samples >> 1  # so that their sum fits
    return halves[0::2] + halves[1::2]


def _crossfade(old: Samples, new: Samples) -> Samples:
    faded = new.copy()
    length = len(_FADE_IN)
    mixed = old[:length] + (new[:length].astype(np.float32) - old[:length]) * _FADE_IN
    faded[:length] = mixed.astype(np.int16)
    return faded
