"""Qt's libraries and the list of fonts, loaded while Python reads its modules: the start has two cores."""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import sys
import threading
from pathlib import Path

_LIBRARIES = (
    *(f"Qt/lib/libQt6{name}.so.6" for name in ("Core", "DBus", "Gui", "Widgets", "Svg")),
    *(f"{name}.abi3.so" for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg")),
)


def preload() -> None:
    """Begin; on Linux. Nothing waits for it, and what cannot be loaded is told of when it is needed."""
    if sys.platform == "linux":
        threading.Thread(target=_load, name="swdesk-preload", daemon=True).start()


def _load() -> None:
    found = importlib.util.find_spec("PySide6")
    # Through ctypes: a foreign function runs without the interpreter's lock, an import holds it.
    load = ctypes.CDLL(None).dlopen
    for folder in found.submodule_search_locations or () if found is not None else ():
        for library in _LIBRARIES:
            load(os.fsencode(Path(folder, library)), os.RTLD_NOW)
    with contextlib.suppress(OSError):
        ctypes.CDLL("libfontconfig.so.1").FcInit()  # reads what there is of fonts, once for all
