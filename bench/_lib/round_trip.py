"""Delay of pictures by their frame counter: when each left the camera, when it came back."""

from __future__ import annotations

import threading
import time
from typing import Any

import av
import numpy as np

from bench._lib.samples import percentile, rounded
from swdesk.media.counter import read_counter
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource, plane_view


class StampedCamera(BarsSource):
    """The synthetic camera, remembering when it gave which number. Any thread may ask."""

    def __init__(self, settings: VideoSettings) -> None:
        super().__init__(settings)
        self._lock = threading.Lock()
        self._given: dict[int, float] = {}

    async def read(self) -> av.VideoFrame:
        """The next picture; its moment is noted when it leaves here."""
        frame = await super().read()
        number = read_counter(plane_view(frame, 0))
        if number is not None:
            with self._lock:
                self._given[number] = time.monotonic()
        return frame

    def left_at(self, number: int) -> float | None:
        """time.monotonic() of the picture with this number."""
        with self._lock:
            return self._given.get(number)


class RoundTrips:
    """Delays collected while `on`. Pictures without a number, or with one nobody gave, are counted apart."""

    def __init__(self, camera: StampedCamera) -> None:
        self._camera = camera
        self.on = False
        self.delays: list[float] = []
        self.unread = 0
        self.strange = 0

    def luma_seen(self, luma: np.ndarray[Any, np.dtype[np.uint8]], at: float) -> None:
        """A picture came back at this moment."""
        if not self.on:
            return
        number = read_counter(luma)
        if number is None:
            self.unread += 1
            return
        left = self._camera.left_at(number)
        if left is None:
            self.strange += 1
        else:
            self.delays.append(at - left)

    def numbers(self, name: str) -> dict[str, Any]:
        """p50, p95 and the longest, in ms, and how many pictures that is from."""
        in_ms = [delay * 1000 for delay in self.delays]
        return {
            f"{name}_ms_p50": rounded(percentile(in_ms, 50), 1),
            f"{name}_ms_p95": rounded(percentile(in_ms, 95), 1),
            f"{name}_ms_max": rounded(max(in_ms, default=None), 1),
            f"{name}_pictures": len(in_ms),
            f"{name}_unread": self.unread + self.strange,
        }
