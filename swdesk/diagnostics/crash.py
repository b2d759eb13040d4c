"""What the program leaves behind when a fault ends it: one file of the user's own, read at the next start.

It is never sent anywhere. Python's fault handler writes where every thread stood (names of files and
functions, no values); exceptions that nobody caught are added with their secrets taken out. A run that ends
in good order leaves no file.
"""

from __future__ import annotations

import faulthandler
import io
import logging
import os
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

from swdesk.diagnostics.logs import default_log_file
from swdesk.diagnostics.redaction import redact

logger = logging.getLogger(__name__)

MOST_NOTES = 20  # exceptions of one run that are written down
MOST_CHARACTERS = 200_000  # of a file that are shown


def default_crash_file() -> Path:
    """Where this user's file lies: beside the log."""
    return default_log_file().with_name("crash.txt")


class CrashFile:
    """The file of this run, and what the last run left in it."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or default_crash_file()
        self.kept = self.file.with_name(f"{self.file.stem}-last.txt")
        """Where what the last run left is kept until the next fault."""
        self._stream: TextIO | None = None
        self._notes = 0
        self._hooks = (sys.excepthook, threading.excepthook)

    def begin(self, version: str) -> bool:
        """Put what the last run left aside and write from now on; whether it left anything.

        Without a file to write to, the program runs all the same.
        """
        found = False
        try:
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            found = self._put_aside()
            descriptor = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            self._stream = io.open(descriptor, "w", encoding="utf-8", errors="backslashreplace")  # noqa: SIM115, UP020
            self._stream.write(_heading(version))
            self._stream.flush()
        except OSError as error:
            logger.warning("There will be no crash file: %s", error)
            return found
        faulthandler.enable(self._stream, all_threads=True)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        return found

    def note(self, where: str, error: BaseException) -> None:
        """Write an exception down that nobody caught."""
        self._notes += 1
        if self._stream is None or self._notes > MOST_NOTES:
            return
        text = "".join(traceback.format_exception(error)).rstrip("\n")
        try:
            self._stream.write(f"\n{_now()} {redact(where)}\n{redact(text)}\n")
            self._stream.flush()
        except OSError as problem:
            logger.warning("The crash file cannot be written: %s", problem)

    def close(self) -> None:
        """The run ends in good order: without exceptions to tell of there is nothing to keep."""
        if self._stream is None:
            return
        faulthandler.disable()
        sys.excepthook, threading.excepthook = self._hooks
        self._stream.close()
        self._stream = None
        if not self._notes:
            self.file.unlink(missing_ok=True)

    def read(self) -> str:
        """What the last run left, with secrets taken out once more. Raises `OSError`."""
        with self.kept.open(encoding="utf-8", errors="replace") as stream:
            return redact(stream.read(MOST_CHARACTERS))

    def delete(self) -> None:
        """Remove what the last run left. Raises `OSError`."""
        self.kept.unlink(missing_ok=True)

    def _put_aside(self) -> bool:
        try:
            with self.file.open(encoding="utf-8", errors="replace") as stream:
                stream.readline()  # the heading of every run
                left = stream.read(MOST_CHARACTERS)
        except FileNotFoundError:
            return False
        if left.strip():
            os.replace(self.file, self.kept)
            return True
        return False  # it was killed, or the power went: there is nothing to tell

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            self.note("An exception that nobody caught", error)
            logger.error("An exception that nobody caught", exc_info=error)
        self._hooks[0](kind, error, trace)

    def _uncaught_in_thread(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None and not issubclass(given.exc_type, SystemExit):
            name = given.thread.name if given.thread is not None else "a thread"
            self.note(f"An exception that nobody caught in {name}", given.exc_value)
            logger.error("An exception that nobody caught in %s", name, exc_info=given.exc_value)


def _heading(version: str) -> str:
    python = f"Python {sys.version.split()[0]}"
    return f"swdesk {version}, {python}, {sys.platform}, process {os.getpid()}, {_now()}\n"


def _now() -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S")
