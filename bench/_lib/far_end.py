"""What comes from the far side: the first sound, and the pictures."""

from __future__ import annotations

import asyncio
import time

import av

from bench._lib.round_trip import RoundTrips
from bench._lib.samples import rounded
from swdesk.media.stats import LegStats
from swdesk.media.synthetic import plane_view

SIZE_EVERY = 15  # pictures


class FirstSound:
    """A sink that plays to nobody and notes when the first far sound came."""

    name = "first sound"

    def __init__(self) -> None:
        self.at: float | None = None
        self.frames = 0

    async def open(self) -> None:
        """Nothing to open."""

    def write(self, frame: av.AudioFrame) -> None:
        """Count it; silence is not yet sound."""
        self.frames += 1
        if self.at is None and any(bytes(frame.planes[0])):
            self.at = time.monotonic()

    async def close(self) -> None:
        """Nothing is held."""


class FarPictures:
    """Counts what arrives, notes the first, and gives the lumas to the round trips."""

    def __init__(self, round_trips: RoundTrips) -> None:
        self._round_trips = round_trips
        self.first_at: float | None = None
        self.count = 0
        self.size = ""

    def __call__(self, frame: av.VideoFrame) -> None:
        """One decoded picture."""
        at = time.monotonic()
        self.count += 1
        if self.first_at is None:
            self.first_at = at
        if self.count % SIZE_EVERY == 1:
            self.size = f"{frame.width}x{frame.height}"
        if self._round_trips.on:
            self._round_trips.luma_seen(plane_view(frame, 0), at)


class Traffic:
    """What went over the wire between two samples of a call's statistics."""

    def __init__(self, first: LegStats) -> None:
        self._first = first

    def until(self, last: LegStats) -> dict[str, float | None]:
        """Pictures a second sent, and kbit a second of video both ways."""
        video, before, seconds = last.video, self._first.video, last.at - self._first.at
        return {
            "sent_fps": rounded((video.frames_sent - before.frames_sent) / seconds, 1),
            "kbit_in": rounded((video.bytes_received - before.bytes_received) / seconds / 125, 0),
            "kbit_out": rounded((video.bytes_sent - before.bytes_sent) / seconds / 125, 0),
            "audio_kbit_out": rounded(
                (last.audio.bytes_sent - self._first.audio.bytes_sent) / seconds / 125, 0
            ),
        }


async def until_both(sound: FirstSound, pictures: FarPictures, timeout: float = 20) -> None:
    """Wait for the first sound and the first picture. Raises `TimeoutError`."""
    async with asyncio.timeout(timeout):
        while pictures.first_at is None or sound.at is None:  # noqa: ASYNC110 (another thread may set them)
            await asyncio.sleep(0.02)
