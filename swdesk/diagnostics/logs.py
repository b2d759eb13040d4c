"""Log records without secrets, the last 2,000 lines in memory, and a file of the user's own.

The redaction is done where records are made, before any handler, formatter or third party sees them:
message, arguments, traceback and stack text. It holds for every logger, `websockets` and `aiohttp` included.
"""

from __future__ import annotations

import io
import logging
import os
import traceback
from collections import deque
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO, Any

from swdesk import places
from swdesk.diagnostics.redaction import redact, register_secret

__all__ = [
    "WIRE_LOGGER",
    "OwnerOnlyFileHandler",
    "RingHandler",
    "default_log_file",
    "install_redaction",
    "recent_lines",
    "redact",
    "register_secret",
    "set_up_logging",
    "trace_wire",
]

WIRE_LOGGER = "swdesk.session.wire"
"""The logger of raw signalling frames: `> frame` and `< frame` at DEBUG."""

RING_LINES = 2_000
FILE_BYTES = 2_000_000
FILE_BACKUPS = 3
LINE_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"

_LIBRARIES = ("websockets", "aiohttp", "asyncio", "libav")
_A_LINE_A_PACKET = ("aioice", "aiortc")  # at DEBUG; a call would drown in them


class _RedactingFactory:
    """Makes log records whose text is final and clean."""

    def __init__(self, make: Any) -> None:
        self._make = make

    def __call__(self, *args: Any, **kwargs: Any) -> logging.LogRecord:
        record: logging.LogRecord = self._make(*args, **kwargs)
        try:
            text = record.getMessage()
        except (
            Exception
        ) as error:  # a wrong format string must not leak its arguments through logging's own report
            text = f"{record.msg!s} (its arguments do not fit: {type(error).__name__})"
        record.msg = redact(text)
        record.args = None
        if record.exc_info:
            record.exc_text = redact("".join(traceback.format_exception(*record.exc_info)).rstrip("\n"))
            record.exc_info = None
        if record.stack_info:
            record.stack_info = redact(record.stack_info)
        return record


def install_redaction() -> None:
    """Clean every record made from now on. Safe to call twice."""
    make = logging.getLogRecordFactory()
    if not isinstance(make, _RedactingFactory):
        logging.setLogRecordFactory(_RedactingFactory(make))


class RingHandler(logging.Handler):
    """Keeps the last lines in memory, for the diagnostics export."""

    def __init__(self, lines: int = RING_LINES) -> None:
        super().__init__()
        self._lines: deque[str] = deque(maxlen=lines)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one formatted record."""
        self._lines.append(self.format(record))

    @property
    def lines(self) -> tuple[str, ...]:
        """Oldest first."""
        return tuple(self._lines)


class OwnerOnlyFileHandler(RotatingFileHandler):
    """A rotating file that only its owner may read (mode 0600)."""

    def _open(self) -> IO[Any]:  # type: ignore[override]
        Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | (os.O_APPEND if "a" in self.mode else os.O_TRUNC)
        descriptor = os.open(self.baseFilename, flags, 0o600)
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, 0o600)  # an older file may have been wider
        return io.open(descriptor, "a", encoding="utf-8", errors="backslashreplace")  # noqa: UP020 - as the base does


_ring = RingHandler()


def recent_lines() -> tuple[str, ...]:
    """The last 2,000 lines of this process, redacted, oldest first."""
    return _ring.lines


def default_log_file() -> Path:
    """Where the log file of this user lies."""
    return places.here().log


def set_up_logging(
    level: int = logging.INFO,
    *,
    file: Path | None = None,
    stream: IO[str] | None = None,
) -> None:
    """Redaction, ring, and where wanted a file (mode 0600) and a stream.

    `level` is for swdesk's own loggers; libraries speak from WARNING on, or more when it is DEBUG.
    A file that cannot be opened is said so in the log and done without.
    """
    install_redaction()
    root = logging.getLogger()
    formatter = logging.Formatter(LINE_FORMAT)
    handlers: list[logging.Handler] = [_ring]
    if stream is not None:
        handlers.append(logging.StreamHandler(stream))
    problem: OSError | None = None
    if file is not None:
        try:
            handlers.append(OwnerOnlyFileHandler(file, maxBytes=FILE_BYTES, backupCount=FILE_BACKUPS))
        except OSError as error:
            problem = error
    for old in [handler for handler in root.handlers if getattr(handler, "of_swdesk", False)]:
        root.removeHandler(old)
        if old is not _ring:
            old.close()
    for handler in handlers:
        handler.setFormatter(formatter)
        handler.of_swdesk = True  # type: ignore[attr-defined]
        root.addHandler(handler)
    root.setLevel(level)
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(level if level <= logging.DEBUG else logging.WARNING)
    for name in _A_LINE_A_PACKET:
        logging.getLogger(name).setLevel(logging.INFO if level <= logging.DEBUG else logging.WARNING)
    # The wire speaks at DEBUG and only when asked for, by name or by a debug run.
    logging.getLogger(WIRE_LOGGER).setLevel(level if level <= logging.DEBUG else logging.INFO)
    if problem is not None:
        logging.getLogger(__name__).warning("No log file: %s", problem)


def trace_wire(file: Path) -> logging.Handler:
    """Write every signalling frame to `file`, one a line, redacted, mode 0600; replaces what was there.

    Returns the handler; `logging.getLogger(WIRE_LOGGER).removeHandler` ends the trace. Raises `OSError`.
    """
    install_redaction()
    handler = OwnerOnlyFileHandler(file, mode="w")
    handler.setFormatter(logging.Formatter("%(asctime)s.%(msecs)03d %(message)s", "%Y-%m-%dT%H:%M:%S"))
    wire = logging.getLogger(WIRE_LOGGER)
    wire.setLevel(logging.DEBUG)
    wire.addHandler(handler)
    return handler
