"""A room for the echo canceller, computed: a far voice, its way through the air, a near voice, two clocks.

Everything is seeded, 48 kHz, float64 in units of s16.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
FRAME = 960
FAR_PEAK = 12_000.0
NEAR_PEAK = 9_000.0
NOISE_RMS = 4.0  # of the microphone itself, about -78 dBFS
REVERBERATION_MS = 120.0  # until the room is 60 dB down

Wave = NDArray[np.float64]

_FORMANTS = ((730, 1090, 2440), (270, 2290, 3010), (300, 870, 2240), (530, 1840, 2480), (570, 840, 2410))
_BANDWIDTHS = (90, 110, 170)


@dataclass(frozen=True, slots=True)
class Scene:
    """One room: seconds, milliseconds, decibels, parts per million; `jump_ms` comes at `jump_at`.

    `drift_ppm`: by how much the microphone's clock runs faster than the loop's; `play_ppm`: the
    loudspeaker's, which playout follows.
    """

    name: str
    delay_ms: float = 60.0
    attenuation_db: float = -8.0
    drift_ppm: float = 0.0
    play_ppm: float = 0.0
    jump_ms: float = 0.0
    jump_at: float = 0.0
    seconds: float = 16.0
    near_from: float | None = None
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Sound:
    """What a scene sounds like: `far` in the loudspeaker's clock, the others in the microphone's."""

    far: NDArray[np.int16]
    echo: Wave
    near: Wave
    microphone: NDArray[np.int16]


def render(scene: Scene) -> Sound:
    """Compute the scene."""
    rng = np.random.default_rng(scene.seed)
    length = int(scene.seconds * RATE)
    far = voice(length, pitch=115, rng=rng) * FAR_PEAK
    room = room_response(rng)
    echo = _delayed(convolve(far, room), scene.delay_ms)
    if scene.jump_ms:
        at = int(scene.jump_at * RATE)
        echo[at:] = _delayed(convolve(far, room), scene.delay_ms + scene.jump_ms)[at:]
    echo *= 10 ** (scene.attenuation_db / 20)
    if scene.drift_ppm != scene.play_ppm:
        echo = resample(echo, scene.drift_ppm - scene.play_ppm)
    near = np.zeros(length)
    if scene.near_from is not None:
        begin = int(scene.near_from * RATE)
        near[begin:] = voice(length - begin, pitch=205, rng=rng) * NEAR_PEAK
    mixed = echo + near + rng.normal(0, NOISE_RMS, length)
    return Sound(_s16(far), echo, near, _s16(mixed))


def voice(length: int, *, pitch: float, rng: np.random.Generator) -> Wave:
    """Something with the shape of speech: gliding harmonics through formants, hisses, syllables, breaths.

    The largest sample is 1.
    """
    wave = np.zeros(length)
    at = 0
    while at < length:
        for _ in range(rng.integers(4, 12)):
            syllable = _syllable(pitch * 2 ** rng.normal(0, 0.15), rng)
            end = min(length, at + len(syllable))
            wave[at:end] += syllable[: end - at]
            at = end + int(rng.uniform(0, 0.03) * RATE)
            if at >= length:
                break
        at += int(rng.uniform(0.2, 0.5) * RATE)  # a breath
    return wave / max(float(np.abs(wave).max()), 1e-9)


def _syllable(pitch: float, rng: np.random.Generator) -> Wave:
    length = int(rng.uniform(0.12, 0.3) * RATE)
    hiss = int(rng.uniform(0.02, 0.07) * RATE)
    glide = pitch * (1 + np.linspace(0, rng.uniform(-0.2, 0.2), length))
    phase = 2 * np.pi * np.cumsum(glide) / RATE
    source = np.zeros(length)
    for harmonic in range(1, int(5000 / pitch)):
        source += np.sin(harmonic * phase + rng.uniform(0, 2 * np.pi)) / harmonic
    shaped = _through_formants(source, _FORMANTS[rng.integers(len(_FORMANTS))])
    shaped *= np.hanning(length) ** 0.5 * rng.uniform(0.5, 1.0)
    consonant = np.diff(rng.normal(0, 1, hiss + 1)) * np.hanning(hiss) * rng.uniform(0.02, 0.06)
    return np.concatenate([consonant, shaped / max(float(np.abs(shaped).max()), 1e-9)])


def _through_formants(source: Wave, formants: tuple[int, ...]) -> Wave:
    spectrum = np.fft.rfft(source)
    frequency = np.fft.rfftfreq(len(source), 1 / RATE)
    response = np.full(len(frequency), 0.02)
    for middle, width in zip(formants, _BANDWIDTHS, strict=True):
        response += 1 / (1 + ((frequency - middle) / width) ** 2)
    return np.fft.irfft(spectrum * response, len(source))


def room_response(rng: np.random.Generator) -> Wave:
    """A direct sound and a decaying tail, of energy 1."""
    length = int(RATE * REVERBERATION_MS / 1000)
    decay = np.exp(-6.9 * np.arange(length) / length)
    response = rng.normal(0, 1, length) * decay
    response[0] += 3
    return response / np.sqrt(np.sum(response**2))


def convolve(wave: Wave, response: Wave) -> Wave:
    """The wave as the room gives it back, as long as it was."""
    size = 1 << (len(wave) + len(response)).bit_length()
    return np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(response, size), size)[: len(wave)]


def resample(wave: Wave, ppm: float) -> Wave:
    """As a clock that runs `ppm` faster hears it: band-limited interpolation, 32 taps."""
    taps = np.arange(-15, 17)
    out = np.empty(len(wave))
    padded = np.concatenate([np.zeros(64), wave, np.zeros(64 + int(len(wave) * abs(ppm) / 1e6))])
    for begin in range(0, len(wave), RATE):
        moment = np.arange(begin, min(begin + RATE, len(wave))) / (1 + ppm * 1e-6)
        whole = np.floor(moment).astype(np.int64)
        offset = (moment - whole)[:, None] - taps
        weight = np.sinc(offset) * np.cos(np.pi * offset / 34) ** 2
        out[begin : begin + RATE] = np.sum(padded[whole[:, None] + taps + 64] * weight, axis=1)
    return out


def _delayed(wave: Wave, delay_ms: float) -> Wave:
    shift = int(delay_ms * RATE / 1000)
    return np.concatenate([np.zeros(shift), wave[: len(wave) - shift]])


def _s16(wave: Wave) -> NDArray[np.int16]:
    return np.clip(np.round(wave), -32768, 32767).astype(np.int16)
