"""A thread that does one thing at a fixed pace, by absolute deadlines."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

_running: dict[threading.Thread, threading.Event] = {}


class Ticker:
    """Calls `tick(number)` every `interval` seconds in a thread of its own.

    A late tick is made up for at once, so that no sound is lost; with `skip` its number is left out instead,
    so that no pictures come in a bunch. A `tick` that raises `RuntimeError` (no loop) ends the thread.
    """

    def __init__(
        self, name: str, interval: float, tick: Callable[[int], None], *, skip: bool = False
    ) -> None:
        self._name = name
        self._interval = interval
        self._tick = tick
        self._skip = skip
        self._stop: threading.Event | None = None

    def start(self) -> None:
        """Begin, if not running; numbers start at 0."""
        if self._stop is not None:
            return
        self._stop = threading.Event()
        thread = threading.Thread(target=self._run, args=(self._stop,), name=self._name, daemon=True)
        _running[thread] = self._stop
        thread.start()

    def stop(self) -> None:
        """Let the thread end, without waiting for it."""
        if self._stop is not None:
            self._stop.set()
            self._stop = None

    def _run(self, stop: threading.Event) -> None:
        start = time.monotonic()
        number = 0
        try:
            while not stop.is_set():
                self._tick(number)
                late = (time.monotonic() - start) / self._interval
                if late > number + 25 and not self._skip:
                    start += (late - number) * self._interval  # the machine slept: no catching up
                number = max(number + 1, int(late)) if self._skip else number + 1
                stop.wait(max(0.0, start + number * self._interval - time.monotonic()))
        except RuntimeError:
            pass
        finally:
            _running.pop(threading.current_thread(), None)


def join_all(timeout: float = 2.0) -> None:
    """Wait for the threads that have been told to stop. Blocks: call it off the loop."""
    for thread, stop in list(_running.items()):
        if stop.is_set():
            thread.join(timeout)
