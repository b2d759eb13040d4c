"""What Chromium's fake camera and microphone play: files whose content a far end can recognise."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource, plane_view

BROWSER_TONE_HZ = 880
LOOP_FRAMES = 90  # 3 s: longer than any delay to be measured, short enough to be written in a moment
BURST_SECONDS = 0.25
FIRST_NUMBER = (
    500_000  # far above what swdesk's own camera reaches in a test: a number tells whose picture it is
)


def write_camera(path: Path, *, width: int = 640, height: int = 360, fps: int = 30) -> Path:
    """A y4m clip of the very pictures swdesk's own camera makes, so that both sides have the same to code.

    The counter runs from `FIRST_NUMBER` and starts over with the clip.
    """
    source = BarsSource(VideoSettings(width, height, fps))
    with path.open("wb") as clip:
        clip.write(f"YUV4MPEG2 W{width} H{height} F{fps}:1 Ip A1:1 C420jpeg\n".encode())
        for number in range(FIRST_NUMBER, FIRST_NUMBER + LOOP_FRAMES):
            frame = source.draw(number)
            clip.write(b"FRAME\n")
            for index in range(3):
                clip.write(plane_view(frame, index).tobytes())
    return path


def write_microphone(path: Path, *, hertz: int = BROWSER_TONE_HZ) -> Path:
    """A wav of tone bursts: the noise suppression the SDK asks for takes a steady tone for noise."""
    rate = 48_000
    time = np.arange(2 * rate) / rate
    bursts = time % (2 * BURST_SECONDS) < BURST_SECONDS
    sound = 12_000 * np.sin(2 * np.pi * hertz * time) * bursts
    with wave.open(str(path), "wb") as clip:
        clip.setnchannels(1)
        clip.setsampwidth(2)
        clip.setframerate(rate)
        clip.writeframes(sound.astype("<i2").tobytes())
    return path
