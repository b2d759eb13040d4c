"""Sound to and from PulseAudio (or PipeWire in its place), by libpulse itself.

Qt's own way there ends the process when a device is opened after the server went away, looks for a server
once, and says nothing of a stream that died. Here each stream has a connection of its own: one that broke is
thrown away and made anew. libpulse is loaded by Qt and by pulsectl as well; https://freedesktop.org/software/
pulseaudio/doxygen/ has the functions.
"""

from __future__ import annotations

import ctypes
import functools
import logging
import threading
from collections.abc import Callable
from ctypes import POINTER, byref, c_char_p, c_int, c_int64, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p
from dataclasses import dataclass

from swdesk.media.mailbox import AudioRing
from swdesk.media.sources import SAMPLE_RATE

logger = logging.getLogger(__name__)

OPEN_LIMIT = 1.0  # s for the server to answer
RECORD_SECONDS = 0.02  # of sound that the server hands over at a time: a frame
PLAY_SECONDS = 0.04  # of sound that the server keeps
BEFORE_SECONDS = 0.025  # of sound before it begins to play, and again when it ran dry: else it stays too late
REQUEST_SECONDS = 0.02

S16LE = 3
READY, FAILED = 4, 5  # a context's states; the later ones are ends, too
STREAM_READY, STREAM_FAILED = 2, 3
INTERPOLATE_TIMING, AUTO_TIMING_UPDATE, ADJUST_LATENCY = 0x0002, 0x0008, 0x2000
FLAGS = INTERPOLATE_TIMING | AUTO_TIMING_UPDATE | ADJUST_LATENCY
NO_AUTOSPAWN = 0x0001
SERVER_DECIDES = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class PulseDevice:
    """A source or a sink of the server."""

    name: str
    label: str


class _SampleSpec(ctypes.Structure):
    _fields_ = (("format", c_int), ("rate", c_uint32), ("channels", c_uint8))


class _BufferAttr(ctypes.Structure):
    _fields_ = tuple((name, c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize"))


_Notify = ctypes.CFUNCTYPE(None, c_void_p, c_void_p)
_Request = ctypes.CFUNCTYPE(None, c_void_p, c_size_t, c_void_p)
_Once = ctypes.CFUNCTYPE(None, c_void_p, c_void_p)
_HELD = 0  # PyGILState_LOCKED: the interpreter is ours already when it is asked for

_FUNCTIONS = {
    "threaded_mainloop_new": (c_void_p,),
    "threaded_mainloop_start": (c_int, c_void_p),
    "threaded_mainloop_stop": (None, c_void_p),
    "threaded_mainloop_free": (None, c_void_p),
    "threaded_mainloop_lock": (None, c_void_p),
    "threaded_mainloop_unlock": (None, c_void_p),
    "threaded_mainloop_get_api": (c_void_p, c_void_p),
    "mainloop_api_once": (None, c_void_p, _Once, c_void_p),
    "context_new": (c_void_p, c_void_p, c_char_p),
    "context_set_state_callback": (None, c_void_p, _Notify, c_void_p),
    "context_get_state": (c_int, c_void_p),
    "context_connect": (c_int, c_void_p, c_char_p, c_int, c_void_p),
    "context_disconnect": (None, c_void_p),
    "context_unref": (None, c_void_p),
    "stream_new": (c_void_p, c_void_p, c_char_p, POINTER(_SampleSpec), c_void_p),
    "stream_set_state_callback": (None, c_void_p, _Notify, c_void_p),
    "stream_set_read_callback": (None, c_void_p, _Request, c_void_p),
    "stream_set_write_callback": (None, c_void_p, _Request, c_void_p),
    "stream_get_state": (c_int, c_void_p),
    "stream_connect_record": (c_int, c_void_p, c_char_p, POINTER(_BufferAttr), c_int),
    "stream_connect_playback": (
        *(c_int, c_void_p, c_char_p, POINTER(_BufferAttr), c_int, c_void_p, c_void_p),
    ),
    "stream_peek": (c_int, c_void_p, POINTER(c_void_p), POINTER(c_size_t)),
    "stream_drop": (c_int, c_void_p),
    "stream_writable_size": (c_size_t, c_void_p),
    "stream_write": (c_int, c_void_p, c_char_p, c_size_t, c_void_p, c_int64, c_int),
    "stream_get_latency": (c_int, c_void_p, POINTER(c_uint64), POINTER(c_int)),
    "stream_disconnect": (c_int, c_void_p),
    "stream_unref": (None, c_void_p),
}


@functools.cache
def _library() -> ctypes.CDLL:
    """libpulse. Raises `OSError` where it is not installed."""
    library = ctypes.CDLL("libpulse.so.0")
    for name, (result, *arguments) in _FUNCTIONS.items():
        function = getattr(library, f"pa_{name}")
        function.restype, function.argtypes = result, arguments
    return library


class _Locked:
    """Keeps libpulse's thread out of a stream; taken 150 times a second, hence no generator."""

    __slots__ = ("_lock", "_loop", "_unlock")

    def __init__(self, pa: ctypes.CDLL, loop) -> None:
        self._lock, self._unlock = pa.pa_threaded_mainloop_lock, pa.pa_threaded_mainloop_unlock
        self._loop = loop

    def __enter__(self) -> None:
        self._lock(self._loop)

    def __exit__(self, *_error: object) -> None:
        self._unlock(self._loop)


class PulseStream:
    """A connection with one stream. Opened and closed in one thread; callbacks come in another, its own."""

    def __init__(self, device: PulseDevice, channels: int) -> None:
        self.is_dead = False
        self._pa = pa = _library()
        self._told = threading.Event()
        self._guard = threading.Lock()  # others feed it while it is being stopped
        self._stream = None
        # Held by this object: libpulse calls them for as long as the loop runs.
        self._on_state = _Notify(self._state_changed)
        self._on_request = _Request(self._requested)
        self._on_arrival, self._on_leave = _Once(self._arrived), _Once(self._leaving)
        self._left = threading.Event()
        self._is_running = False
        self._loop = pa.pa_threaded_mainloop_new()
        self._locked = _Locked(pa, self._loop)
        self._context = pa.pa_context_new(pa.pa_threaded_mainloop_get_api(self._loop), b"swdesk")
        pa.pa_context_set_state_callback(self._context, self._on_state, None)
        try:
            if pa.pa_context_connect(self._context, None, NO_AUTOSPAWN, None) < 0:
                raise OSError("there is no sound server")
            pa.pa_threaded_mainloop_start(self._loop)
            self._is_running = True
            with self._locked:
                pa.pa_mainloop_api_once(pa.pa_threaded_mainloop_get_api(self._loop), self._on_arrival, None)
            self._wait(lambda: pa.pa_context_get_state(self._context), READY, FAILED)
            with self._locked:
                spec = _SampleSpec(S16LE, SAMPLE_RATE, channels)
                self._stream = pa.pa_stream_new(self._context, b"call", byref(spec), None)
                pa.pa_stream_set_state_callback(self._stream, self._on_state, None)
                self._told.clear()
                if self._connect(device.name.encode(), SAMPLE_RATE * channels * 2) < 0:
                    raise OSError("the sound server refused")
            self._wait(lambda: pa.pa_stream_get_state(self._stream), STREAM_READY, STREAM_FAILED)
        except OSError:
            self.stop()
            raise

    def _connect(self, name: bytes, bytes_per_second: int) -> int:
        raise NotImplementedError

    def _requested(self, _stream, size: int, _data) -> None:
        raise NotImplementedError

    @property
    def delay(self) -> float:
        """Seconds of sound between here and the device's membrane, as the server says."""
        with self._guard:
            if self._loop is None or self.is_dead:
                return 0.0
            latency, is_negative = c_uint64(), c_int()
            with self._locked:
                failed = self._pa.pa_stream_get_latency(self._stream, byref(latency), byref(is_negative))
        return 0.0 if failed or is_negative.value else latency.value / 1e6

    def stop(self) -> None:
        """End the stream and its connection. Not from a callback."""
        pa, self.is_dead = self._pa, True
        with self._guard:
            loop, self._loop = self._loop, None
        if loop is None:
            return
        if self._is_running:
            pa.pa_threaded_mainloop_lock(loop)
            pa.pa_mainloop_api_once(pa.pa_threaded_mainloop_get_api(loop), self._on_leave, None)
            pa.pa_threaded_mainloop_unlock(loop)
            self._left.wait(OPEN_LIMIT)
        pa.pa_threaded_mainloop_stop(loop)
        if self._stream is not None:
            pa.pa_stream_disconnect(self._stream)
            pa.pa_stream_unref(self._stream)
        pa.pa_context_disconnect(self._context)
        pa.pa_context_unref(self._context)
        pa.pa_threaded_mainloop_free(loop)
        self._stream = self._context = None

    def _arrived(self, _api, _data) -> None:
        """Let libpulse's thread be known to the interpreter from one callback to the next.

        Else it is made known, and forgotten with a map and an unmap of memory, at each of a hundred a second.
        """
        ctypes.pythonapi.PyGILState_Ensure()

    def _leaving(self, _api, _data) -> None:
        ctypes.pythonapi.PyGILState_Release(_HELD)
        self._left.set()

    def _state_changed(self, _object, _data) -> None:
        ended = self._pa.pa_context_get_state(self._context) >= FAILED
        if self._stream is not None:
            ended = ended or self._pa.pa_stream_get_state(self._stream) >= STREAM_FAILED
        self.is_dead = self.is_dead or ended
        self._told.set()

    def _wait(self, state: Callable[[], int], ready: int, failed: int) -> None:
        """Until the state says ready. Raises `OSError`."""
        while True:
            with self._locked:
                now = state()
                self._told.clear()
            if now == ready:
                return
            if now >= failed or not self._told.wait(OPEN_LIMIT):
                raise OSError("the sound server did not give the device")


class PulseRecord(PulseStream):
    """A source that is recorded from: `on_data` gets its sound in libpulse's thread. Raises `OSError`."""

    def __init__(
        self, device: PulseDevice, channels: int, on_data: Callable[[PulseRecord, bytes], None]
    ) -> None:
        self._on_data = on_data
        super().__init__(device, channels)

    def _connect(self, name: bytes, bytes_per_second: int) -> int:
        pa, unset = self._pa, SERVER_DECIDES
        attr = _BufferAttr(unset, unset, unset, unset, round(bytes_per_second * RECORD_SECONDS))
        pa.pa_stream_set_read_callback(self._stream, self._on_request, None)
        return pa.pa_stream_connect_record(self._stream, name, byref(attr), FLAGS)

    def _requested(self, stream, _size: int, _data) -> None:
        pa, data, size = self._pa, c_void_p(), c_size_t()
        while pa.pa_stream_peek(stream, byref(data), byref(size)) == 0 and size.value:
            if data.value:  # else a hole
                self._on_data(self, ctypes.string_at(data.value, size.value))
            pa.pa_stream_drop(stream)


class PulsePlay(PulseStream):
    """A sink that is played to, from a ring. Raises `OSError`."""

    def __init__(self, device: PulseDevice, channels: int, ring: AudioRing) -> None:
        self._ring = ring
        super().__init__(device, channels)

    def feed(self) -> None:
        """Hand over what the ring has, as far as there is room. From any thread but libpulse's."""
        with self._guard:
            if self._loop is not None and not self.is_dead:
                with self._locked:
                    self._requested(self._stream, self._pa.pa_stream_writable_size(self._stream), None)

    def _connect(self, name: bytes, bytes_per_second: int) -> int:
        pa = self._pa
        length, before, request = (
            round(bytes_per_second * seconds) for seconds in (PLAY_SECONDS, BEFORE_SECONDS, REQUEST_SECONDS)
        )
        attr = _BufferAttr(SERVER_DECIDES, length, before, request, SERVER_DECIDES)
        pa.pa_stream_set_write_callback(self._stream, self._on_request, None)
        return pa.pa_stream_connect_playback(self._stream, name, byref(attr), FLAGS, None, None)

    def _requested(self, stream, size: int, _data) -> None:
        if 0 < size < SERVER_DECIDES and (data := self._ring.read(size & ~3)):
            self._pa.pa_stream_write(stream, data, len(data), None, 0, 0)
