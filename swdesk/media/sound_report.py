"""What a recording of a microphone tells: level, clipping, noise floor, and how the loudspeaker comes back.

Pure arithmetic on samples between -1 and 1 at 48 kHz; levels are in dB of full scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME

Samples = NDArray[np.float32]

FLOOR_DB = -96.0  # the quietest an s16 sample can be, and what silence is called
STRIP_BARS = 75
CLIP_LEVEL = 0.99
NO_SIGNAL_DB = -70.0
QUIET_DB = -45.0
NOISY_DB = -48.0
CONTRAST_DB = 10.0  # between the voice and what is heard when nobody speaks
CLIPPED_SHARE = 0.001
ECHO_DB = -40.0  # louder than this, the far side would hear itself
CHIRP_SECONDS = 0.5
CHIRP_LOUDNESS = 0.25
CHIRP_HERTZ = (300.0, 3400.0)
ECHO_REACH = 0.6  # s the echo may take through both devices
CERTAINTY = 12.0  # how far an echo must stand out of the rest of the correlation


class SoundFinding(StrEnum):
    """What is wrong, or worth knowing; the worst first."""

    NO_SIGNAL = "no-signal"
    QUIET = "quiet"
    CLIPPING = "clipping"
    NOISY = "noisy"
    ECHO = "echo"


@dataclass(frozen=True, slots=True)
class VoiceReport:
    """Three seconds of somebody speaking. `strip` holds the loudness over time, 0 to 1 of full scale."""

    level_db: float = FLOOR_DB
    peak_db: float = FLOOR_DB
    noise_db: float = FLOOR_DB
    clipped_share: float = 0.0
    strip: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class EchoReport:
    """How the loudspeaker comes back through the microphone. `delay` in seconds, both devices' included."""

    is_heard: bool = False
    delay: float = 0.0
    level_db: float = FLOOR_DB


@dataclass(frozen=True, slots=True)
class SoundReport:
    """A whole sound check; `echo` is `None` without a loudspeaker."""

    voice: VoiceReport
    echo: EchoReport | None
    findings: tuple[SoundFinding, ...]


def decibels(level: float) -> float:
    """Of a level 0 to 1; never below `FLOOR_DB`."""
    return max(FLOOR_DB, 20.0 * float(np.log10(max(level, 1e-9))))


def report_voice(samples: Samples) -> VoiceReport:
    """The loud twentieth of the 20 ms frames is the voice, the quiet tenth the room."""
    whole = len(samples) // SAMPLES_PER_FRAME * SAMPLES_PER_FRAME
    if not whole:
        return VoiceReport()
    frames = samples[:whole].reshape(-1, SAMPLES_PER_FRAME)
    loudness = np.sqrt(np.mean(np.square(frames, dtype=np.float64), axis=1))
    parts = np.array_split(loudness, min(STRIP_BARS, len(loudness)))
    return VoiceReport(
        level_db=decibels(float(np.percentile(loudness, 95))),
        peak_db=decibels(float(np.max(np.abs(samples)))),
        noise_db=decibels(float(np.percentile(loudness, 10))),
        clipped_share=float(np.mean(np.abs(samples) >= CLIP_LEVEL)),
        strip=tuple(round(float(part.max()), 4) for part in parts),
    )


def chirp() -> Samples:
    """Half a second from low to high: the same sound everywhere, so that its echo can be told from noise."""
    at = np.arange(int(CHIRP_SECONDS * SAMPLE_RATE)) / SAMPLE_RATE
    low, high = CHIRP_HERTZ
    phase = 2 * np.pi * (low * at + (high - low) * at**2 / (2 * CHIRP_SECONDS))
    edge = int(0.02 * SAMPLE_RATE)
    fade = np.ones(len(at))
    fade[:edge] = np.linspace(0, 1, edge)
    fade[-edge:] = np.linspace(1, 0, edge)
    return (CHIRP_LOUDNESS * fade * np.sin(phase)).astype(np.float32)


def report_echo(recording: Samples) -> EchoReport:
    """Find `chirp()` in what the microphone heard from the moment it was played.

    The level is that of the strongest path against what was played: 0 dB comes back as loud as it went out.
    """
    played = chirp()
    reach = int(ECHO_REACH * SAMPLE_RATE)
    if len(recording) < len(played):
        return EchoReport()
    size = 1 << (len(recording) + len(played) - 1).bit_length()
    spectrum = np.fft.rfft(recording, size) * np.conj(np.fft.rfft(played, size))
    likeness = np.abs(np.fft.irfft(spectrum, size)[: min(reach, len(recording))])
    likeness /= float(np.dot(played, played))
    at = int(np.argmax(likeness))
    rest = float(np.median(likeness))
    level = float(likeness[at])
    if level <= 1e-5 or level < CERTAINTY * rest:
        return EchoReport()
    return EchoReport(is_heard=True, delay=at / SAMPLE_RATE, level_db=decibels(level))


def judge(voice: VoiceReport, echo: EchoReport | None) -> SoundReport:
    """What to make of it. A microphone that gives nothing at all has no other fault worth naming."""
    if voice.level_db < NO_SIGNAL_DB:
        return SoundReport(voice, echo, (SoundFinding.NO_SIGNAL,))
    contrast = voice.level_db - voice.noise_db
    findings = []
    if voice.level_db < QUIET_DB:
        findings.append(SoundFinding.QUIET)
    if voice.clipped_share > CLIPPED_SHARE:
        findings.append(SoundFinding.CLIPPING)
    if voice.noise_db > NOISY_DB or (contrast < CONTRAST_DB and voice.level_db >= QUIET_DB):
        findings.append(SoundFinding.NOISY)
    if echo is not None and echo.is_heard and echo.level_db > ECHO_DB:
        findings.append(SoundFinding.ECHO)
    return SoundReport(voice, echo, tuple(findings))
