"""A process that starts the program as a person does, and ends at the first paint of its window.

    python -m bench._lib.first_paint BEGAN

BEGAN is the parent's time.monotonic() from before it started this process (one clock for the whole
machine). The program's own `main` runs unchanged; only its window is watched.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time


def main() -> None:
    """Run the program without a subcommand until its window is painted."""
    began = float(sys.argv[1])
    python_ready = time.monotonic() - began

    from swdesk.__main__ import main as program
    from swdesk.app.main import _Program

    build = _Program._build

    def watched(self: _Program) -> object:
        window = build(self)
        window.installEventFilter(watcher(began, python_ready, window))
        return window

    _Program._build = watched
    sys.argv[1:] = []
    raise SystemExit(program([]))


def watcher(began: float, python_ready: float, window: object) -> object:
    """Ends the process at the window's first paint event; its children are painted in the same pass."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watcher(QObject):
        def eventFilter(self, window: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                window.removeEventFilter(self)
                QTimer.singleShot(0, self.report)
            return False

        def report(self) -> None:
            numbers = {
                "first_paint_s": round(time.monotonic() - began, 4),
                "python_ready_s": round(python_ready, 4),
                "cpu_s": round(time.process_time(), 4),
                "peak_rss_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
                "media_loaded": any(name in sys.modules for name in ("av", "aiortc")),
            }
            print(json.dumps(numbers), flush=True)
            os._exit(0)

    return Watcher(window)


if __name__ == "__main__":
    main()
