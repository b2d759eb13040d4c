"""QtMultimedia, imported when the first device is opened, and what its absence means."""

from __future__ import annotations

import importlib
from types import ModuleType

from swdesk.errors import MediaAccessError

OPERATION = "acquireLocalMedia"


def multimedia() -> ModuleType:
    """The module. Raises `MediaAccessError` that names the package when a system library is missing."""
    try:
        return importlib.import_module("PySide6.QtMultimedia")
    except ImportError as error:
        missing = "libpulse0 is missing: install it" if "pulse" in str(error) else str(error)
        raise MediaAccessError(
            f"Media access failed for {OPERATION} (audiovideo): {missing}",
            operation=OPERATION,
            media="audiovideo",
        ) from error


def denied(media: str) -> MediaAccessError:
    """The system or its user said no."""
    return MediaAccessError(
        f"Media access denied for {OPERATION} ({media})", operation=OPERATION, media=media
    )


def failed(media: str) -> MediaAccessError:
    """There is no such device, or something else has it."""
    return MediaAccessError(
        f"Media access failed for {OPERATION} ({media})", operation=OPERATION, media=media
    )
