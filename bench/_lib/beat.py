"""How long the GUI thread was deaf: a beat in it, and how much of each gap was spent waiting for a core."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from bench._lib.samples import percentile, rounded

BEAT_MS = 10


class Beat(QObject):
    """Made in the GUI thread. A gap is the time between two beats, of which 10 ms are as planned.

    On a busy machine a thread that wants to run may have to wait for a core; Linux counts that time for each
    thread (`schedstat`, the second number, ns). A gap less that wait is what the program itself did.
    """

    def __init__(self) -> None:
        super().__init__()
        self.on = False
        self._gaps: list[float] = []
        self._own: list[float] = []
        self._schedule = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._last, self._waited = time.perf_counter(), self._wait()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _wait(self) -> float:
        try:
            return int(self._schedule.read_text().split()[1]) / 1e9
        except (OSError, IndexError, ValueError):
            return 0.0

    def _tick(self) -> None:
        now, waited = time.perf_counter(), self._wait()
        if self.on:
            self._gaps.append(now - self._last)
            self._own.append(now - self._last - (waited - self._waited))
        self._last, self._waited = now, waited

    def numbers(self) -> dict[str, Any]:
        """The 99th percentile and the longest gap in ms, as they were and less the waits for a core."""
        return {
            "gui_gap_ms_p99": rounded(percentile([gap * 1000 for gap in self._gaps], 99), 1),
            "gui_gap_ms_max": rounded(max((gap * 1000 for gap in self._gaps), default=None), 1),
            "gui_gap_own_ms_max": rounded(max((gap * 1000 for gap in self._own), default=None), 1),
        }
