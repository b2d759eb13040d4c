"""Sends a computed scene through a `VoiceProcessor`, in the order a call would, and judges what comes out."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench._lib.echo_scene import FRAME, RATE, Scene, Sound, Wave
from swdesk.media.processing.processor import VoiceProcessor
from swdesk.media.processing.settings import ProcessingSettings
from swdesk.media.sound_frames import sound_frame

JITTER = 0.003  # s, how late a device may give its frame
TENTH = RATE // 10


@dataclass(frozen=True, slots=True)
class Heard:
    """What the far side hears of a scene, and the CPU seconds a second of it took."""

    sound: NDArray[np.int16]
    cpu: float


async def treat(
    scene: Scene,
    sound: Sound,
    settings: ProcessingSettings,
    changes: Mapping[float, ProcessingSettings] | None = None,
) -> Heard:
    """Play and capture frame by frame, each when its own clock gives it; `changes` come at their seconds."""
    rng = np.random.default_rng(scene.seed + 1000)
    now = 0.0
    voice = VoiceProcessor(settings, delay=lambda: scene.delay_ms / 1000, clock=lambda: now)
    await voice.open()
    frames = len(sound.far) // FRAME
    far = [sound_frame(sound.far[at : at + FRAME].reshape(1, -1)) for at in range(0, frames * FRAME, FRAME)]
    near = [
        sound_frame(sound.microphone[at : at + FRAME].reshape(1, -1))
        for at in range(0, frames * FRAME, FRAME)
    ]
    played = np.arange(frames) * 0.02 / (1 + scene.play_ppm * 1e-6)
    captured = (np.arange(frames) + 1) * 0.02 / (1 + scene.drift_ppm * 1e-6) + rng.uniform(0, JITTER, frames)
    times = np.concatenate([played, captured])
    order = np.argsort(times, kind="stable")
    out = []
    due = sorted(changes or {})
    began = time.process_time()
    for index in order:
        now = float(times[index])
        if index < frames:
            voice.far_end(far[index])
        else:
            out.append(voice.process(near[index - frames]))
            if due and now >= due[0]:
                voice.set((changes or {})[due.pop(0)])
                await asyncio.sleep(0.1)  # the new canceller is made meanwhile
    cpu = time.process_time() - began
    await voice.close()
    heard = np.concatenate([np.frombuffer(memoryview(one.planes[0]), np.int16)[:FRAME] for one in out])
    return Heard(heard, cpu / (len(sound.far) / RATE))


def echo_return_loss(sound: Sound, heard: Heard, begin: float, end: float) -> float:
    """By how many dB what the microphone heard between two seconds is quieter for the far side."""
    part = slice(int(begin * RATE), int(end * RATE))
    return decibels(sound.microphone[part]) - decibels(heard.sound[part])


def decibels(samples: NDArray[np.int16] | Wave) -> float:
    """Power in dB of one squared unit of s16."""
    wave = samples.astype(np.float64)
    return float(10 * np.log10(np.mean(wave**2) + 1e-9))
