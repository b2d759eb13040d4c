"""The sound device behind a handle: the server's on Linux, Qt's elsewhere; the same few words for both.

A device that is recorded from hands over bytes; one that is played to takes from a ring when it is fed or by
itself. Both have `delay`, `is_dead` and `stop()`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from swdesk.app.capture.pulse import PulseDevice, PulsePlay, PulseRecord
from swdesk.app.capture.qt_sound import QtPlay, QtRecord
from swdesk.media.mailbox import AudioRing


def open_record(handle, channels: int, on_data: Callable[[Any, bytes], None]) -> PulseRecord | QtRecord:
    """Record from a device: `on_data(device, data)` in a thread of its own choice. Raises `OSError`."""
    kind = PulseRecord if isinstance(handle, PulseDevice) else QtRecord
    return kind(handle, channels, on_data)


def open_play(handle, channels: int, ring: AudioRing) -> PulsePlay | QtPlay:
    """Play to a device. Raises `OSError`."""
    kind = PulsePlay if isinstance(handle, PulseDevice) else QtPlay
    return kind(handle, channels, ring)
