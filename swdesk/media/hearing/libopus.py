"""libopus through ctypes: decoding, concealment and in-band FEC.

FFmpeg offers neither of the last two (an empty packet means the end of a stream to it), so PyAV does not
either. Its wheels bring the library along; ctypes lets go of the interpreter lock while it works.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import logging
import sys
import weakref
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from swdesk.media.hearing.opus_packet import LONGEST, packet_samples

logger = logging.getLogger(__name__)

RATE = 48_000
STEP = 120  # concealment comes in multiples of 2.5 ms
_FOLDERS = ("../av.libs", ".dylibs", ".", "..")  # beside the av package: Linux and Windows, macOS, frozen
_SYSTEM = {
    "linux": ("libopus.so.0",),
    "darwin": ("libopus.0.dylib", "/opt/homebrew/lib/libopus.0.dylib", "/usr/local/lib/libopus.0.dylib"),
    "win32": ("opus.dll", "libopus-0.dll"),
}


class OpusError(ValueError):
    """libopus refused something."""


def candidates() -> Iterator[str]:
    """Where the library may be: in PyAV's wheel first, for that one is loaded anyway."""
    home = Path(av.__file__).parent
    for folder in _FOLDERS:
        for name in ("libopus*.so*", "libopus*.dylib", "*opus*.dll"):
            yield from map(str, sorted((home / folder).glob(name)))
    yield from _SYSTEM.get(sys.platform, ())
    if found := ctypes.util.find_library("opus"):
        yield found


@cache
def library() -> ctypes.CDLL | None:
    """The library, None where there is none."""
    for name in candidates():
        try:
            found = ctypes.CDLL(name)
            _declare(found)
        except (OSError, AttributeError) as error:
            logger.debug("%s cannot be used: %r", name, error)
            continue
        return found
    logger.warning("There is no libopus; lost sound will be concealed without it")
    return None


def _declare(opus: ctypes.CDLL) -> None:
    opus.opus_decoder_create.restype = ctypes.c_void_p
    opus.opus_decoder_create.argtypes = [ctypes.c_int32, ctypes.c_int, ctypes.POINTER(ctypes.c_int)]
    opus.opus_decoder_destroy.restype = None
    opus.opus_decoder_destroy.argtypes = [ctypes.c_void_p]
    opus.opus_decode.restype = ctypes.c_int
    opus.opus_decode.argtypes = [
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_int32,
        ctypes.c_void_p,
        ctypes.c_int,
        ctypes.c_int,
    ]


class OpusDecoder:
    """One stream's decoder. Sound is int16 of shape (samples, channels) at 48 kHz.

    Raises `OpusError` when there is no library (`library()` tells).
    """

    def __init__(self, channels: int) -> None:
        opus = library()
        if opus is None:
            raise OpusError("there is no libopus")
        error = ctypes.c_int()
        state = opus.opus_decoder_create(RATE, channels, ctypes.byref(error))
        if not state or error.value:
            raise OpusError(f"libopus makes no decoder: {error.value}")
        self.channels = channels
        self._decode: Any = opus.opus_decode
        self._state = state
        weakref.finalize(self, opus.opus_decoder_destroy, state)

    def decode(self, data: bytes) -> NDArray[np.int16]:
        """The sound of a packet. Raises `ValueError` for what cannot be decoded."""
        return self._run(data, packet_samples(data), 0)

    def conceal(self, samples: int) -> NDArray[np.int16]:
        """What might have come next."""
        whole = min(LONGEST, -(-samples // STEP) * STEP)
        return self._run(None, whole, 0)[:samples]

    def recover(self, following: bytes, samples: int) -> NDArray[np.int16]:
        """The `samples` before a packet, from the copy it carries. Raises `ValueError`."""
        return self._run(following, samples, 1)

    def _run(self, data: bytes | None, samples: int, fec: int) -> NDArray[np.int16]:
        sound = np.empty((samples, self.channels), np.int16)
        size = len(data) if data else 0
        made = self._decode(self._state, data, size, sound.ctypes.data, samples, fec)
        if made < 0:
            raise OpusError(f"libopus says {made}")
        return sound[:made]
