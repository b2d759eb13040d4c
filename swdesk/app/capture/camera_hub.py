"""The camera in use, shared by all who look, and gone over to another one without a gap.

A camera can be had once. The hub opens it for the first who looks and lets go of it with the last: a
preview beside a call is a second reader. One that somebody else has is tried again until it is free.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from swdesk.app.capture.line import BUSY, NONE, Line, Wanted
from swdesk.app.capture.qt_camera import open_camera
from swdesk.errors import MediaAccessError
from swdesk.media.sources import VideoSettings

logger = logging.getLogger(__name__)

FIRST_PICTURE = 4.0  # s; a camera that somebody else has opens and then gives nothing
STILL_MS = 3000  # without a picture from a camera that gave some: it is lost
RETRY_MS = 3000
DARK_MS = 500  # a camera that gives nothing for so long while the next one starts: black


class _Filming:
    """One opened camera, and what it has given so far."""

    def __init__(self, handle: object) -> None:
        self.handle = handle
        self.camera = None
        self.count = 0
        self.given_at = 0.0


class CameraHub(QObject):
    """The camera in use and who reads it. Lives in the Qt thread."""

    _came = Signal(object)

    def __init__(self, line: Line, open_it=open_camera) -> None:
        """`open_it(handle, settings, on_frame, on_lost)` opens a camera: something to `adapt` and to `stop`.

        `on_frame` may be called in any thread; `on_lost` in this one. Raises `MediaAccessError`.
        """
        super().__init__()
        self._line = line
        self._open = open_it
        self._readers: dict[object, tuple[VideoSettings, Callable[[object], None]]] = {}
        self._handle = None
        self._current: _Filming | None = None  # whose pictures are shown
        self._next: _Filming | None = None  # that is starting beside it
        self._filmed: VideoSettings | None = None
        self._count_then = 0
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self._try)
        self._guard = QTimer(self)
        self._guard.timeout.connect(self._look)
        self._dusk = QTimer(self, interval=DARK_MS, singleShot=True)
        self._dusk.timeout.connect(self._darken)
        self._came.connect(self._go_over, Qt.ConnectionType.QueuedConnection)

    def join(self, reader: object, settings: VideoSettings, on_frame: Callable[[object], None]) -> None:
        """Have pictures: `on_frame` gets each, from whatever thread it comes, and None when they end."""
        self._readers = {**self._readers, reader: (settings, on_frame)}
        if self._newest is not None:
            self._fit()
        else:
            self._try()

    def adapt(self, reader: object, settings: VideoSettings) -> None:
        """Have pictures of another size; nothing changes for who has none."""
        if reader in self._readers:
            self._readers = {**self._readers, reader: (settings, self._readers[reader][1])}
            self._fit()

    def leave(self, reader: object) -> None:
        """Have none any more; with the last reader the camera goes off."""
        was_used = bool(self._readers)
        self._readers = {one: wish for one, wish in self._readers.items() if one is not reader}
        if was_used and not self._readers:
            self._let_go()
            self._line.report(NONE)

    def use(self, wanted: Wanted) -> None:
        """Go over to another camera, or to none. The one before films until the first picture of the next."""
        if wanted.handle is self._handle or (wanted.handle is not None and wanted.handle == self._handle):
            return
        self._handle = wanted.handle
        self._drop_next()
        if self._current is not None and self._current.handle == self._handle:
            self._watch(self._current, STILL_MS)  # back again, before the other had begun
        elif self._handle is not None and self._current is not None:
            self._try()
        else:
            self._let_go()
            self._try()

    def close(self) -> None:
        """Let go of the camera."""
        self._readers = {}
        self._let_go()

    @property
    def _newest(self) -> _Filming | None:
        return self._next or self._current

    @Slot()
    def _try(self) -> None:
        self._retry.stop()
        if self._handle is None or not self._readers:
            return
        filming = _Filming(self._handle)
        self._filmed = self._largest()
        if self._current is None:
            self._current = filming
        else:
            self._next = filming
            self._dusk.start()
        try:
            filming.camera = self._open(
                self._handle, self._filmed, partial(self._arrived, filming), partial(self._lost, filming)
            )
        except MediaAccessError as error:
            logger.warning("%s", error)
            self._lost(filming)
            return
        self._watch(filming, round(FIRST_PICTURE * 1000))

    def _watch(self, filming: _Filming, milliseconds: int) -> None:
        self._count_then = filming.count
        self._guard.start(milliseconds)

    def _fit(self) -> None:
        """Film as large as the most demanding reader wishes. It may take the camera a moment."""
        newest = self._newest
        if newest is not None and newest.camera is not None and self._largest() != self._filmed:
            self._filmed = self._largest()
            newest.camera.adapt(self._filmed)
            self._watch(newest, round(FIRST_PICTURE * 1000))

    def _largest(self) -> VideoSettings:
        return max((wish for wish, _ in self._readers.values()), key=lambda wish: wish.width * wish.height)

    def _arrived(self, filming: _Filming, frame: object) -> None:
        """A picture, in the camera's own thread: it must not wait for a window that is busy."""
        filming.count += 1
        filming.given_at = time.monotonic()
        if filming.count == 1:
            self._line.report(NONE)
            if filming is self._next:
                self._came.emit(filming)
        if filming is self._current or filming is self._next:
            if filming is self._current and self._next is not None and self._next.count:
                return  # the next one has begun
            for _settings, on_frame in self._readers.values():
                on_frame(frame)

    @Slot(object)
    def _go_over(self, filming: _Filming) -> None:
        """The first picture of the next camera is there."""
        if filming is self._next:
            old, self._current, self._next = self._current, self._next, None
            _stop(old)

    @Slot()
    def _darken(self) -> None:
        """A camera that is gone leaves no frozen picture, though the next one is still starting."""
        if self._next is None or self._next.count or self._current is None:
            return
        if time.monotonic() - self._current.given_at > DARK_MS / 1000 * 0.8:
            self._tell_none()

    @Slot()
    def _look(self) -> None:
        newest = self._newest
        if newest is None:
            self._guard.stop()
        elif newest.count == self._count_then:
            self._lost(newest)
        else:
            self._watch(newest, STILL_MS)

    def _lost(self, filming: _Filming) -> None:
        """It gives nothing: somebody else has it, or it is being unplugged."""
        if filming is self._next and self._current is not None:
            self._let_go()  # two at once may be too much for their bus
            self._try()
            return
        if filming is not self._current or self._next is not None:
            return
        self._let_go()
        self._line.report(BUSY)
        self._tell_none()
        if self._readers:
            self._retry.start()

    def _tell_none(self) -> None:
        for _settings, on_frame in self._readers.values():
            on_frame(None)

    def _drop_next(self) -> None:
        coming, self._next = self._next, None
        _stop(coming)

    def _let_go(self) -> None:
        self._retry.stop()
        self._guard.stop()
        self._drop_next()
        current, self._current = self._current, None
        _stop(current)


def _stop(filming: _Filming | None) -> None:
    if filming is not None and filming.camera is not None:
        filming.camera.stop()
