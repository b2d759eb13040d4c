"""WebRTC's audio processing module out of the livekit wheel, called directly.

`import livekit.rtc` brings a whole conference client: 130 ms and 15 MB (measured) before the first sample.
Only its shared library is loaded here (4 ms, 6 MB), and spoken to as livekit does itself: a protobuf request
and response through `livekit_ffi_request` (livekit_ffi.h in the wheel; livekit/rust-sdks,
livekit-ffi/protocol/{ffi,audio_frame}.proto). The requests name fixed buffers, so they are written once and
each call only copies samples. A test compares them with what livekit's own classes write.
"""

from __future__ import annotations

import ctypes
import importlib.util
import sys
import threading
from functools import cache
from pathlib import Path

import numpy as np

from swdesk.media.processing.canceller import CancellerUnavailableError
from swdesk.media.processing.settings import Stages
from swdesk.media.sound_frames import Samples
from swdesk.media.sources import SAMPLE_RATE, SAMPLES_PER_FRAME

BLOCK = SAMPLE_RATE // 100  # the module takes exactly 10 ms
_LONGEST_DELAY = 0.5  # s, what the module accepts

# Field numbers of FfiRequest; those of FfiResponse are one lower.
NEW, PROCESS, REVERSE, DELAY = 50, 51, 52, 53
_NAMES = {"linux": "liblivekit_ffi.so", "darwin": "liblivekit_ffi.dylib", "win32": "livekit_ffi.dll"}


class Apm:
    """One module with a memory of its own. Raises `CancellerUnavailableError` where there is no library."""

    _handle = 0

    def __init__(self, stages: Stages) -> None:
        self._library = library()
        try:
            self._handle = _handle_in(self._library.request(new_request(stages)))
        except RuntimeError as error:
            raise CancellerUnavailableError(str(error)) from error
        self._near = np.zeros(SAMPLES_PER_FRAME, np.int16)
        self._far = np.zeros(BLOCK, np.int16)
        self._process = self._requests(PROCESS, self._near)
        (self._reverse,) = self._requests(REVERSE, self._far)
        self._delay_ms = -1

    def far_end(self, samples: Samples) -> None:
        """What the loudspeaker is about to play: any number of 10 ms."""
        for at in range(0, len(samples), BLOCK):
            self._far[:] = samples[at : at + BLOCK]
            self._library.order(REVERSE, self._reverse)

    def process(self, samples: Samples) -> Samples:
        """What the microphone heard, treated."""
        self._near[:] = samples
        for request in self._process:
            self._library.order(PROCESS, request)
        return self._near.copy()

    def set_delay(self, seconds: float) -> None:
        """A hint: the module measures the delay itself, and begins its search here."""
        delay_ms = round(min(max(seconds, 0.0), _LONGEST_DELAY) * 1000)
        if delay_ms != self._delay_ms:
            self._delay_ms = delay_ms
            self._library.order(DELAY, message(DELAY, self._handle, delay_ms))

    def close(self) -> None:
        """Let go of the module."""
        handle, self._handle = self._handle, 0
        if handle:
            self._library.drop(handle)

    def __del__(self) -> None:
        self.close()

    def _requests(self, kind: int, buffer: Samples) -> list[bytes]:
        size = BLOCK * buffer.itemsize
        begins = range(buffer.ctypes.data, buffer.ctypes.data + buffer.nbytes, size)
        return [message(kind, self._handle, begin, size, SAMPLE_RATE, 1) for begin in begins]


class FfiLibrary:
    """The two functions of livekit's library. Safe in any thread.

    Called with the interpreter's lock held: 0.1 ms is short, while giving the lock away five times in each
    20 ms and waiting for it again, beside a busy thread, takes 66 ms (p95, measured; 0.7 ms so).
    """

    def __init__(self, path: str) -> None:
        library = ctypes.PyDLL(path)
        self._request = library.livekit_ffi_request
        self._request.restype = ctypes.c_uint64
        self._request.argtypes = [
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.POINTER(ctypes.c_void_p),
            ctypes.POINTER(ctypes.c_size_t),
        ]
        self._drop = library.livekit_ffi_drop_handle
        self._drop.restype = ctypes.c_bool
        self._drop.argtypes = [ctypes.c_uint64]
        self._answers = _Answers()

    def request(self, request: bytes) -> bytes:
        """The response to a request. Raises `RuntimeError` when there is none."""
        answer = self._answers
        handle = self._request(request, len(request), answer.address_at, answer.length_at)
        if not handle:
            raise RuntimeError("The audio processing module refused a request")
        response = ctypes.string_at(answer.address.value or 0, answer.length.value)
        self._drop(handle)
        return response

    def order(self, kind: int, request: bytes) -> None:
        """A request whose response carries nothing but an error, if any. Raises `RuntimeError`."""
        response = self.request(request)
        if response != _DONE[kind]:
            raise RuntimeError(f"The audio processing module failed: {response!r}")

    def drop(self, handle: int) -> None:
        """Let go of what a handle stands for."""
        self._drop(handle)


class _Answers(threading.local):
    """Where the library writes the place and the length of its response."""

    def __init__(self) -> None:
        self.address = ctypes.c_void_p()
        self.length = ctypes.c_size_t()
        self.address_at = ctypes.byref(self.address)
        self.length_at = ctypes.byref(self.length)


@cache
def library() -> FfiLibrary:
    """The library, loaded once for good. Raises `CancellerUnavailableError`, and tries again next time."""
    path = library_path()
    try:
        return FfiLibrary(str(path))
    except (OSError, AttributeError) as error:
        raise CancellerUnavailableError(f"livekit's library cannot be loaded: {error}") from error


def library_path() -> Path:
    """Where the wheel has put the library. Raises `CancellerUnavailableError`."""
    spec = importlib.util.find_spec("livekit")
    name = _NAMES.get(sys.platform)
    if spec is None or name is None:
        raise CancellerUnavailableError("livekit is not installed")
    for folder in spec.submodule_search_locations or ():
        path = Path(folder, "rtc", "resources", name)
        if path.exists():
            return path
    raise CancellerUnavailableError(f"livekit has no {name} for this system")


def new_request(stages: Stages) -> bytes:
    """NewApmRequest: echo_canceller, gain_controller, high_pass_filter, noise_suppression.

    The high-pass filter (hum under the voice) goes with the noise, and with the echo, which it helps.
    """
    echo, noise = stages.echo_cancellation, stages.noise_suppression
    return message(NEW, echo, stages.auto_gain_control, echo or noise, noise)


def message(kind: int, *values: int) -> bytes:
    """An FfiRequest holding message `kind`, whose fields 1, 2, … are these varints."""
    body = b"".join(_varint(number << 3) + _varint(value) for number, value in enumerate(values, 1))
    return _field(kind, body)


def _field(number: int, body: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(body)) + body


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


_DONE = {kind: _field(kind - 1, b"") for kind in (PROCESS, REVERSE, DELAY)}


def _handle_in(response: bytes) -> int:
    """NewApmResponse{1: OwnedApm{1: FfiOwnedHandle{1: id}}}: the id is the last varint there is."""
    prefix = _varint((NEW - 1) << 3 | 2)
    if not response.startswith(prefix):
        raise RuntimeError(f"The audio processing module was not made: {response!r}")
    value = 0
    for byte in reversed(response[len(prefix) + 6 :]):
        value = value << 7 | byte & 0x7F
    return value
