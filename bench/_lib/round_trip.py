"""Delay of pictures by their frame counter: when each left the camera, when it came back."""

from __future__ import annotations

from typing import Any

import numpy as np

from bench._lib.clip import ClipCamera
from bench._lib.samples import percentile, rounded
from swdesk.media.counter import read_counter

HORIZON = 1.5  # s; the clip loops after 3, and a number seen later than this may be of another round


class RoundTrips:
    """Delays collected while `on`. Those without a number, or an old one, are counted apart."""

    def __init__(self, camera: ClipCamera) -> None:
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
        if left is None or at - left > HORIZON:
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
