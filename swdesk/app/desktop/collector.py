"""Python's collector of circles, run in the Qt thread and nowhere else.

Left to itself it runs in whatever thread makes the next object, most often the engine's. A widget, a timer or
a menu in a circle would then be destroyed there, with events on their way to it: a crash later on, in an
innocent place. It would also hold the media up, not the window.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from swdesk import memory

EVERY_MS = 1000
MIDDLE_EVERY = 10  # rounds between looks at what has survived one
ALL_EVERY = 300  # rounds between looks at everything: some 20 ms once the imports are frozen


class Collector(QObject):
    """Made in the Qt thread; `close` gives the work back to Python."""

    _asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rounds = 0
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._asked.connect(self._collect_all, Qt.ConnectionType.QueuedConnection)
        self._before = memory.collect_with(self._asked.emit)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._round)
        self._timer.start()

    def close(self) -> None:
        """Collect a last time, here."""
        self._timer.stop()
        memory.collect_with(self._before)
        gc.collect()
        if self._was_enabled:
            gc.enable()

    @Slot()
    def _round(self) -> None:
        self._rounds += 1
        if self._rounds % ALL_EVERY == 0:
            gc.collect()
        elif self._rounds % MIDDLE_EVERY == 0:
            gc.collect(1)
        elif gc.get_count()[0] > gc.get_threshold()[0]:
            gc.collect(0)

    @Slot()
    def _collect_all(self) -> None:
        gc.collect()
