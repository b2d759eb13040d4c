"""A sound check without a call: speak, hear it back, and measure how the loudspeaker reaches the microphone.

It uses the plugs of `sources.py` and `sinks.py`, so that whatever a call would use is what is tried; none of
the processing of a call is in the way. The microphone is the clock: a frame is played for each one heard.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum

import av
import numpy as np

from swdesk.errors import MediaAccessError, MediaError
from swdesk.media.audio_shape import FrameShaper
from swdesk.media.pace import Pacer
from swdesk.media.sinks import AudioSink, audio_sink
from swdesk.media.sound_frames import samples_of, sound_frame
from swdesk.media.sound_report import (
    CHIRP_SECONDS,
    ECHO_REACH,
    Samples,
    SoundReport,
    chirp,
    judge,
    report_echo,
    report_voice,
)
from swdesk.media.sources import FRAME_SECONDS, SAMPLE_RATE, SAMPLES_PER_FRAME, AudioSource, audio_source
from swdesk.observable import State

SPEAK_SECONDS = 3.0
PAUSE_SECONDS = 0.4  # so that the loudspeaker has fallen silent before its echo is measured
PATIENCE = 2.0  # s without a sound before a microphone counts as dead
TONE = ((523, 0.25), (659, 0.25), (784, 0.5))  # hertz, seconds
TONE_LOUDNESS = 0.2


class CheckStep(StrEnum):
    """Where the check is."""

    IDLE = "idle"
    SPEAK = "speak"
    LISTEN = "listen"
    ECHO = "echo"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class CheckProgress:
    """The step, how much of it is over (0 to 1), and how loud it is now (RMS, 0 to 1)."""

    step: CheckStep = CheckStep.IDLE
    done: float = 0.0
    level: float = 0.0


class SoundCheck:
    """One check: `run` once, from one task."""

    def __init__(self, microphone: AudioSource | str, speaker: AudioSink | str) -> None:
        self._microphone = microphone
        self._speaker = speaker
        self.progress: State[CheckProgress] = State(CheckProgress())

    async def run(self) -> SoundReport:
        """Eight seconds in all. Without a loudspeaker only the microphone is checked.

        Raises `MediaAccessError` for a microphone that cannot be had or gives nothing for two seconds.
        """
        async with _open_source(self._microphone) as ear:
            try:
                async with _open_sink(self._speaker) as mouth:
                    return await self._check(ear, mouth)
            except _NoLoudspeaker:
                return await self._check(ear, None)

    async def _check(self, ear: _Ear, mouth: AudioSink | None) -> SoundReport:
        said = await self._record(ear, CheckStep.SPEAK, SPEAK_SECONDS, None, None)
        voice, echo = report_voice(said), None
        if mouth is not None:
            await self._record(ear, CheckStep.LISTEN, SPEAK_SECONDS, mouth, said)
            await self._record(ear, CheckStep.ECHO, PAUSE_SECONDS, None, None)
            came_back = await self._record(ear, CheckStep.ECHO, CHIRP_SECONDS + ECHO_REACH, mouth, chirp())
            echo = await asyncio.to_thread(report_echo, came_back)
        self.progress.set(CheckProgress(CheckStep.DONE, 1.0))
        return judge(voice, echo)

    async def _record(
        self, ear: _Ear, step: CheckStep, seconds: float, mouth: AudioSink | None, play: Samples | None
    ) -> Samples:
        """What is heard for so long, while `play` is played."""
        frames = round(seconds / FRAME_SECONDS)
        heard = np.zeros(frames * SAMPLES_PER_FRAME, np.float32)
        ear.forget()
        for number in range(frames):
            at = slice(number * SAMPLES_PER_FRAME, (number + 1) * SAMPLES_PER_FRAME)
            if mouth is not None and play is not None:
                mouth.write(_as_frame(play[at]))
            heard[at] = await ear.next()
            now = play[at] if step is CheckStep.LISTEN and play is not None else heard[at]
            self.progress.set(CheckProgress(step, (number + 1) / frames, _rms(now)))
        return heard


async def play_tone(speaker: AudioSink | str) -> None:
    """Three notes, one second. Raises `MediaAccessError` for a loudspeaker that cannot be had."""
    await play(speaker, _notes())


async def play(speaker: AudioSink | str, notes: Samples) -> None:
    """A sound of 48 kHz, mono, in its own time. Raises `MediaAccessError` for a loudspeaker there is not."""
    try:
        async with _open_sink(speaker) as sink:
            pacer = Pacer(FRAME_SECONDS)
            for start in range(0, len(notes), SAMPLES_PER_FRAME):
                await pacer.wait()
                sink.write(_as_frame(notes[start : start + SAMPLES_PER_FRAME]))
            await asyncio.sleep(0.1)  # what is still in the device
    except _NoLoudspeaker as error:
        raise error.cause from error


class _NoLoudspeaker(Exception):
    def __init__(self, cause: MediaAccessError) -> None:
        super().__init__(str(cause))
        self.cause = cause


class _Ear:
    """A microphone, 960 mono samples at a time."""

    def __init__(self, source: AudioSource) -> None:
        self._source = source
        self._shaper = FrameShaper()
        self._waiting: list[av.AudioFrame] = []

    def forget(self) -> None:
        """Go on with what is heard from now on."""
        self._waiting.clear()

    async def next(self) -> Samples:
        try:
            async with asyncio.timeout(PATIENCE):
                while not self._waiting:
                    self._waiting.extend(self._shaper.shape(await self._source.read()))
        except TimeoutError as error:
            raise _failed("audio", "the microphone gives nothing") from error
        frame = self._waiting.pop(0)
        rows = samples_of(frame).reshape(-1, frame.layout.nb_channels)
        mixed: Samples = rows.mean(axis=1, dtype=np.float32) / np.float32(32768)
        return mixed


@contextlib.asynccontextmanager
async def _open_source(given: AudioSource | str) -> AsyncIterator[_Ear]:
    try:
        source = audio_source(given) if isinstance(given, str) else given
        await source.open()
    except MediaError as error:
        raise _failed("audio", str(error)) from error
    try:
        yield _Ear(source)
    finally:
        await source.close()


@contextlib.asynccontextmanager
async def _open_sink(given: AudioSink | str) -> AsyncIterator[AudioSink]:
    try:
        sink = audio_sink(given) if isinstance(given, str) else given
        await sink.open()
    except MediaError as error:
        raise _NoLoudspeaker(_failed("audio output", str(error))) from error
    try:
        yield sink
    finally:
        await sink.close()


def _failed(media: str, reason: str) -> MediaAccessError:
    return MediaAccessError(
        f"Media access failed for soundCheck ({media}): {reason}", operation="soundCheck", media=media
    )


def _as_frame(samples: Samples) -> av.AudioFrame:
    """One frame; silence after the end of what is played."""
    whole = np.zeros(SAMPLES_PER_FRAME, np.float32)
    whole[: len(samples)] = samples
    return sound_frame((whole * 32767).astype(np.int16))


def _rms(samples: Samples) -> float:
    return float(np.sqrt(np.dot(samples, samples) / len(samples))) if len(samples) else 0.0


def _notes() -> Samples:
    parts = []
    for hertz, seconds in TONE:
        at = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
        fade = np.minimum(1.0, np.minimum(at, at[::-1]) / 0.015)
        parts.append(TONE_LOUDNESS * fade * np.sin(2 * np.pi * hertz * at))
    return np.concatenate(parts).astype(np.float32)
