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
from dataclasses import dataclass
from typing import TypeVar

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.processing.apm import Apm
from swdesk.media.processing.canceller import (
    CancellerFactory,
    CancellerUnavailableError,
    EchoCanceller,
)
from swdesk.media.processing.drift import ClockBridge, DriftEstimate
from swdesk.media.processing.gain import Gain
from swdesk.media.processing.hints import HintWatch, SoundHint
from swdesk.media.processing.meter import SILENCE, LevelMeter, Loudness, Meter, measure
from swdesk.media.processing.settings import AS_IS, ProcessingSettings, Stages
from swdesk.media.sound_frames import Samples, rms, samples_of, sound_frame
from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME
from swdesk.media.workers import workers
from swdesk.observable import State

logger = logging.getLogger(__name__)

T = TypeVar("T")

FAR_BLOCK = SAMPLE_RATE // 100  # what a canceller takes at once
PAST_FRAMES = 200  # two seconds of both sides, from which a new canceller learns the room
DELAY_FRAMES = 25  # frames between two looks at the delay of the devices
_FADE_IN = np.linspace(0, 1, SAMPLES_PER_FRAME // 2, dtype=np.float32)  # of 10 ms


@dataclass(frozen=True, slots=True)
class Treatment:
    """What is wished for, and what does it: nothing where there is nothing to do, or no module to do it."""

    stages: Stages
    canceller: EchoCanceller | None

    def close(self) -> None:
        """Let go of the module."""
        if self.canceller is not None:
            self.canceller.close()


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

        `clock`: seconds, by which frames come and go; the running loop's if none is given.
        """
        self.settings: State[ProcessingSettings] = State(settings or ProcessingSettings())
        self.meter: State[Meter] = State(Meter())
        self.hints: State[frozenset[SoundHint]] = State(frozenset())
        self.problem: State[str] = State("")
        """Why nothing is cancelled although it should be; empty when all is well."""
        self._delay = delay
        self._clock = clock
        self._make_canceller = make_canceller
        self._in_use = Treatment(AS_IS.stages, None)
        self._coming: Treatment | None = None  # from the next frame on
        self._building: asyncio.Task[None] | None = None
        self._gain = Gain(self.settings.value.microphone_gain)
        self._meter = LevelMeter()
        self._watch = HintWatch()
        self._near_clock, self._far_clock = DriftEstimate(), DriftEstimate()
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
        return self._in_use.canceller is not None

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
        self._announce(None)
        self._take_up(Treatment(AS_IS.stages, None))

    def far_end(self, frame: av.AudioFrame) -> None:
        """What the loudspeaker is about to play: 20 ms of s16 at 48 kHz, mono or stereo."""
        samples = _mono(frame)
        self._far_rms = rms(samples)
        self._far_clock.note(self._now())
        treatments = [one for one in (self._in_use, self._coming) if one and one.canceller]
        if not treatments:
            return
        drift = (1 + self._near_clock.drift) / (1 + self._far_clock.drift) - 1
        waiting = np.concatenate([self._far_waiting, self._bridge.convert(samples, drift)])
        whole = len(waiting) - len(waiting) % FAR_BLOCK
        played, self._far_waiting = waiting[:whole], waiting[whole:]
        self._remember(True, played)
        for treatment in treatments:
            self._run(treatment, lambda canceller: canceller.far_end(played))

    def process(self, frame: av.AudioFrame) -> av.AudioFrame:
        """What the microphone heard, as it is to be sent: the same length, mono unless nothing is treated."""
        captured = samples_of(frame)
        self._near_clock.note(self._now())
        heard = measure(captured)
        treated, channels = self._treat(frame, captured)
        treated = self._gain.apply(treated, self.settings.value.microphone_gain, channels)
        is_same = treated is captured
        self._note(heard, heard.rms if is_same else rms(treated))
        if is_same:
            return frame
        return sound_frame(treated, "mono" if channels == 1 else "stereo")

    def _now(self) -> float:
        return self._clock() if self._clock is not None else asyncio.get_running_loop().time()

    def miss(self) -> None:
        """The microphone gave nothing for 20 ms."""
        self._note(SILENCE, 0.0)

    def _treat(self, frame: av.AudioFrame, captured: NDArray[np.int16]) -> tuple[NDArray[np.int16], int]:
        """The stages with a memory; a newly built one is faded in over the one before it."""
        coming = self._coming or self._in_use
        if coming is not self._in_use or self._frames % DELAY_FRAMES == 0:
            self._run(coming, lambda canceller: canceller.set_delay(self._delay()))
        self._frames += 1
        before, after = self._in_use, self._coming or self._in_use
        if not before.canceller and not after.canceller:
            self._take_up(after)
            return captured, frame.layout.nb_channels
        mono = _mono(frame)
        self._remember(False, mono)
        old = self._process(before, mono)
        if after is before:
            return old, 1
        new = self._process(after, mono)
        self._take_up(after)
        return _crossfade(old, new), 1

    def _process(self, treatment: Treatment, mono: Samples) -> Samples:
        treated = self._run(treatment, lambda canceller: canceller.process(mono))
        return mono if treated is None else treated

    def _run(self, treatment: Treatment, work: Callable[[EchoCanceller], T]) -> T | None:
        """What the canceller gives, None without one; one that fails is let go: sound must not end for it."""
        if treatment.canceller is None:
            return None
        try:
            return work(treatment.canceller)
        except RuntimeError as error:
            logger.exception("The canceller failed")
            self.problem.set(str(error))
            if treatment is self._in_use:
                self._take_up(Treatment(treatment.stages, None))
            return None

    def _take_up(self, treatment: Treatment) -> None:
        if treatment is not self._in_use:
            self._in_use.close()
            self._in_use = treatment
        if treatment is self._coming:
            self._coming = None

    def _note(self, heard: Loudness, treated: float) -> None:
        meter = self._meter.take(heard, treated)
        if meter is not None:
            self.meter.set(meter)
        is_speaking = self._meter.is_speaking
        self._watch.take(heard, is_speaking=is_speaking, is_muted=self._is_muted, far_rms=self._far_rms)
        self.hints.set(self._watch.hints)

    # Changing what is in use

    def _rebuild(self) -> None:
        if self._building is None and not self._closed and not self._is_up_to_date():
            self._building = asyncio.get_running_loop().create_task(self._build(), name="swdesk voice")

    def _is_up_to_date(self) -> bool:
        return (self._coming or self._in_use).stages == self.settings.value.stages

    async def _build(self) -> None:
        """Until what comes is what is wished for; wishes may change meanwhile."""
        while not self._closed and not self._is_up_to_date():
            stages = self.settings.value.stages
            canceller: EchoCanceller | None = None
            problem = ""
            if stages:
                past, heard = tuple(self._past), self._heard
                try:
                    canceller = await asyncio.get_running_loop().run_in_executor(
                        workers(), self._make, stages, past
                    )
                    _replay(canceller, tuple(self._past)[len(self._past) - (self._heard - heard) :])
                except CancellerUnavailableError as error:
                    problem = str(error)
                    logger.warning("No echo cancellation: %s", error)
            self.problem.set(problem)
            self._announce(Treatment(stages, canceller))
        self._building = None

    def _announce(self, treatment: Treatment | None) -> None:
        """For the next frame; the one that waited, and was not used, is let go."""
        if self._coming is not None:
            self._coming.close()
        self._coming = treatment

    def _make(self, stages: Stages, past: Iterable[tuple[bool, Samples]]) -> EchoCanceller:
        """A canceller that has heard already what the one before it heard last, and so knows the room."""
        made = self._make_canceller(stages)
        _replay(made, past)
        return made

    def _remember(self, is_far: bool, samples: Samples) -> None:
        self._past.append((is_far, samples))
        self._heard += 1


def _replay(canceller: EchoCanceller, past: Iterable[tuple[bool, Samples]]) -> None:
    for is_far, samples in past:
        if is_far:
            canceller.far_end(samples)
        else:
            canceller.process(samples)


def _mono(frame: av.AudioFrame) -> Samples:
    samples = samples_of(frame)
    if frame.layout.nb_channels == 1:
        return samples
    halves = samples >> 1  # so that their sum fits
    return halves[0::2] + halves[1::2]


def _crossfade(old: Samples, new: Samples) -> Samples:
    faded = new.copy()
    length = len(_FADE_IN)
    mixed = old[:length] + (new[:length].astype(np.float32) - old[:length]) * _FADE_IN
    faded[:length] = mixed.astype(np.int16)
    return faded
