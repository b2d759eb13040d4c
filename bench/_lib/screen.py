"""Where the window is drawn: the screen there is, an Xvfb of our own, or Qt's offscreen platform."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

SCREENS = ("auto", "xvfb", "offscreen", "present")
GEOMETRY = "1920x1080x24"


@dataclass(frozen=True, slots=True)
class Screen:
    """`environment` is what a child process needs to draw there."""

    name: str
    environment: Mapping[str, str]

    @classmethod
    @contextlib.contextmanager
    def open(cls, wanted: str = "auto") -> Iterator[Screen]:
        """A screen for a `with` block. Raises `FileNotFoundError` when Xvfb was asked for and is missing."""
        plain = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        if wanted == "present":
            yield cls("present", dict(os.environ))
        elif wanted == "xvfb" or (wanted == "auto" and shutil.which("Xvfb")):
            with _xvfb() as display:
                yield cls("xvfb", {**plain, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
        else:
            yield cls("offscreen", {**plain, "QT_QPA_PLATFORM": "offscreen"})


@contextlib.contextmanager
def _xvfb() -> Iterator[str]:
    readable, writable = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writable), "-screen", "0", GEOMETRY, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writable,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writable)
    try:
        with os.fdopen(readable) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise OSError(f"Xvfb ended with {server.wait()}")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
