"""Ways into a Qt thread from the engine: a function goes in, a future comes back."""

from __future__ import annotations

import concurrent.futures
import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

T = TypeVar("T")


class Door(QObject):
    """Runs functions in the thread it lives in."""

    _knocked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._knocked.connect(self._open, Qt.ConnectionType.QueuedConnection)

    def call(self, function: Callable[[], T]) -> concurrent.futures.Future[T]:
        """Run `function` there, soon. From any thread."""
        future: concurrent.futures.Future[T] = concurrent.futures.Future()

        def work() -> None:
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(function())
                except BaseException as error:
                    future.set_exception(error)

        self._knocked.emit(work)
        return future

    @Slot(object)
    def _open(self, work: Callable[[], None]) -> None:
        work()


class SoundThread:
    """The thread of the sound devices: started when the first is opened, never the window's."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: QThread | None = None
        self._door: Door | None = None

    def call(self, function: Callable[[], T]) -> concurrent.futures.Future[T]:
        """Run `function` in the sound thread. From any thread."""
        with self._lock:
            if self._door is None:
                self._thread = QThread()
                self._thread.setObjectName("swdesk-sound")
                self._door = Door()
                self._door.moveToThread(self._thread)
                self._thread.start(QThread.Priority.TimeCriticalPriority)
            return self._door.call(function)

    def stop(self, timeout: float = 1.0) -> None:
        """End the thread; devices must have been closed."""
        with self._lock:
            thread, self._thread = self._thread, None
            self._door = None
        if thread is not None:
            thread.quit()
            with contextlib.suppress(RuntimeError):
                thread.wait(round(timeout * 1000))
