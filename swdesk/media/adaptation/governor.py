"""Sends less before pictures queue up for the CPU. Pure: times are handed in.

Each stage works in a thread of its own: coding, decoding, conversion for the screen, painting. A stage that
takes longer than the pictures' distance builds a queue; so does a process that has all cores. Times are wall
time, so a core that others use counts as well.
"""

from __future__ import annotations

from dataclasses import dataclass

BUSY, CALM = 0.8, 0.5  # of the time between two pictures
PROCESS_BUSY, PROCESS_CALM = 0.9, 0.7  # of all cores
BUSY_SECONDS = 2  # seconds in a row, before less is sent
PATIENCE, LONGEST_PATIENCE = 10.0, 160.0  # seconds of calm before more is sent
RELAPSE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Load:
    """The last second: seconds per picture of each stage, and the cores the process used of those there are.

    0.0 stands for a stage that had nothing to do. `received_fps`: pictures decoded, converted and painted.
    """

    encode: float = 0.0
    decode: float = 0.0
    convert: float = 0.0
    paint: float = 0.0
    received_fps: float = 0.0
    cores_used: float = 0.0
    cores: int = 1

    def of(self, fps: float) -> float:
        """How full the fullest stage is, at this rate of sending; 1.0 is all of the time there is."""
        shown = max(self.decode, self.convert, self.paint) * self.received_fps
        return max(self.encode * fps, shown)

    @property
    def of_cores(self) -> float:
        """The share of all cores."""
        return self.cores_used / max(1, self.cores)


class CpuGovernor:
    """Says how many rungs of the ladder to go down."""

    def __init__(self, rungs: int) -> None:
        self.rung = 0
        self._last = rungs - 1
        self._busy_for = 0
        self._calm_since: float | None = None
        self._raised_at = float("-inf")
        self._patience = PATIENCE

    def on_load(self, load: Load, fps: float, now: float) -> int:
        """Once a second, with the rate that was sent; the rung from now on."""
        if load.of(fps) > BUSY or load.of_cores > PROCESS_BUSY:
            self._calm_since = None
            self._busy_for += 1
            if self._busy_for >= BUSY_SECONDS and self.rung < self._last:
                self._busy_for = 0
                self.rung += 1
                if now - self._raised_at < RELAPSE_SECONDS:
                    self._patience = min(LONGEST_PATIENCE, self._patience * 2)
            return self.rung
        self._busy_for = 0
        if load.of(fps) > CALM or load.of_cores > PROCESS_CALM:
            self._calm_since = None
        elif self._calm_since is None:
            self._calm_since = now
        elif self.rung and now - self._calm_since >= self._patience:
            if now - self._raised_at > LONGEST_PATIENCE:
                self._patience = PATIENCE
            self.rung -= 1
            self._raised_at = self._calm_since = now
        return self.rung
