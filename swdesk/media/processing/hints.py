"""What a person should be told about the own sound: nobody hears you, nothing comes in, it is noisy.

Time is counted in frames of 20 ms, so that nothing here looks at a clock.
"""

from __future__ import annotations

from collections import deque
from enum import StrEnum

from swdesk.media.processing.meter import Loudness
from swdesk.media.sources import FRAME_SECONDS

NO_SIGNAL_BELOW = 10 ** (-75 / 20)  # a real microphone is never so quiet
NO_SIGNAL_AFTER = 4.0  # s
NOISY_ABOVE = 10 ** (-42 / 20)
QUIET_BELOW = 10 ** (-46 / 20)  # hysteresis: noisy no longer
NOISE_STEP = 0.5  # s; the quietest frame of each is one look at the floor
NOISE_STEPS = 12  # so six seconds, in which anybody takes a breath
FAR_IS_LOUD = 10 ** (-50 / 20)  # the loudspeaker is no noise
MUTED_SPEECH = 0.3  # s of speech before it is taken for meant
MUTED_SHOWN = 3.0  # s without speech until the hint goes
MUTED_PAUSE = 30.0  # s until it may come again, so that it does not nag


class SoundHint(StrEnum):
    """One each for `Call.voice.hints`."""

    MUTED_SPEAKING = "muted-speaking"
    NO_SIGNAL = "no-signal"
    NOISY = "noisy"


class HintWatch:
    """Looks at every frame; `hints` is what holds after it."""

    def __init__(self) -> None:
        self.hints: frozenset[SoundHint] = frozenset()
        self._muted = _MutedSpeech()
        self._signal = _NoSignal()
        self._noise = _NoiseFloor()

    def take(self, captured: Loudness, *, is_speaking: bool, is_muted: bool, far_rms: float) -> None:
        """One frame as the microphone gave it; whether the treated one is speech; the far side meanwhile."""
        found = {
            SoundHint.MUTED_SPEAKING: self._muted.take(is_speaking and is_muted, is_muted),
            SoundHint.NO_SIGNAL: self._signal.take(captured.rms, is_muted),
            SoundHint.NOISY: self._noise.take(captured.rms, far_rms) and not is_muted,
        }
        hints = frozenset(hint for hint, holds in found.items() if holds)
        if hints != self.hints:
            self.hints = hints


class _MutedSpeech:
    def __init__(self) -> None:
        self._spoken = 0.0
        self._shown_for = 0.0
        self._pause = 0.0

    def take(self, is_speaking: bool, is_muted: bool) -> bool:
        self._pause = max(0.0, self._pause - FRAME_SECONDS)
        if not is_muted:
            self._spoken = self._shown_for = self._pause = 0.0
            return False
        if self._shown_for > 0:
            self._shown_for = MUTED_SHOWN if is_speaking else self._shown_for - FRAME_SECONDS
            if self._shown_for <= 0:
                self._spoken, self._pause = 0.0, MUTED_PAUSE
            return self._shown_for > 0
        self._spoken = self._spoken + FRAME_SECONDS if is_speaking else 0.0
        if self._spoken >= MUTED_SPEECH and self._pause <= 0:
            self._shown_for = MUTED_SHOWN
        return self._shown_for > 0


class _NoSignal:
    def __init__(self) -> None:
        self._silent = 0.0

    def take(self, rms: float, is_muted: bool) -> bool:
        is_silent = rms < NO_SIGNAL_BELOW and not is_muted
        self._silent = self._silent + FRAME_SECONDS if is_silent else 0.0
        return self._silent > NO_SIGNAL_AFTER


class _NoiseFloor:
    """The loudest of the quietest moments: speech has pauses, a fan has none."""

    def __init__(self) -> None:
        self._floors: deque[float] = deque(maxlen=NOISE_STEPS)
        self._lowest = 1.0
        self._step = 0.0
        self._is_noisy = False

    def take(self, rms: float, far_rms: float) -> bool:
        if far_rms > FAR_IS_LOUD:
            return self._is_noisy
        self._lowest = min(self._lowest, rms)
        self._step += FRAME_SECONDS
        if self._step >= NOISE_STEP:
            self._floors.append(self._lowest)
            self._lowest, self._step = 1.0, 0.0
            if len(self._floors) == NOISE_STEPS:
                # two of the six seconds may be one long vowel
                floor = sorted(self._floors)[NOISE_STEPS // 3]
                self._is_noisy = floor > (QUIET_BELOW if self._is_noisy else NOISY_ABOVE)
        return self._is_noisy
