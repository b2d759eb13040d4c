"""Takes the pictures of README from the running program: `uv run python docs/pictures.py`.

Each one is the window in a call to the test room of a local space, without a screen.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

IMAGES = Path(__file__).parent / "images"
WINDOWS = {"dark": "#101010", "light": "#f0f0f0"}  # the system's window colour, which the theme follows


def take(name: str) -> int:
    """One picture, in this process."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for screen in ("DISPLAY", "WAYLAND_DISPLAY"):
        os.environ.pop(screen, None)
    from PySide6.QtGui import QColor, QPalette
    from PySide6.QtWidgets import QApplication

    from swdesk.app.main import run
    from swdesk.cli.options import AppOptions

    app = QApplication(sys.argv[:1])
    app.setPalette(QPalette(QColor(WINDOWS[name])))
    del os.environ["QT_QPA_PLATFORM"]  # no screen, as far as the program is concerned
    return run(AppOptions(demo=True, picture=IMAGES / f"in-call-{name}.png"))


def main() -> int:
    """All of them, each in a process of its own."""
    if len(sys.argv) > 1:
        return take(sys.argv[1])
    IMAGES.mkdir(exist_ok=True)
    return max(subprocess.run([sys.executable, __file__, name]).returncode for name in WINDOWS)


if __name__ == "__main__":
    sys.exit(main())
