"""Runs first in the frozen program, before any module of ours (a PyInstaller runtime hook).

PyInstaller's loader points LD_LIBRARY_PATH at our own libraries. The dynamic linker has read it by now; what
we start (a browser, somebody's hook) must not find our libraries in place of the system's.
"""

import os

for name in ("LD_LIBRARY_PATH", "LIBPATH"):
    before = os.environ.pop(f"{name}_ORIG", None)
    if before:
        os.environ[name] = before
    else:
        os.environ.pop(name, None)
