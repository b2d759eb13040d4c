"""Paints the newest picture of a mailbox, one to one in device pixels, without copying it.

It never waits and asks the engine nothing: it tells the mailbox how many pixels it has, and is woken by at
most one queued signal however many pictures arrive.
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion, QTransform
from PySide6.QtWidgets import QWidget

from swdesk.media.mailbox import STEP, FrameMailbox, Picture

NOTE_GROUND, NOTE_INK = QColor(8, 14, 18, 215), QColor("#eceff4")
INWARDS = (1, 1, -1, -1)  # at 150 % a picture may end within a logical pixel
TOGETHER = 0.06  # s after a picture of the leader in which the next is waited for
SLACK = STEP + 2  # device pixels that a picture may be off the ideal size and still be painted 1:1


class VideoView(QWidget):
    """A picture, letterboxed (`fit`) or cropped (`fill`), never stretched."""

    size_known = Signal(QSize)
    """The source's own size, when it changed."""
    _woken = Signal()

    def __init__(self, parent: QWidget | None = None, *, background: str = "#000000") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._background = QColor(background)
        self._fills = False
        self._mirrored = False
        self._note = ""
        self._picture: Picture | None = None
        self._image: QImage | None = None  # points into the picture's buffer
        self._shown: QImage | None = None  # the same, or turned and mirrored
        self._source = QSize()
        self._ratio = 0.0
        self._drawn_area: QRect | None = None
        self._refreshed_at = -math.inf
        self._leader: VideoView | None = None
        self._followers: list[VideoView] = []
        self._companions: list[Callable[[], object]] = []
        self.frames_painted = 0
        self.mailbox = FrameMailbox(self._wake)
        self._woken.connect(self._refresh, Qt.ConnectionType.QueuedConnection)

    @property
    def has_picture(self) -> bool:
        """Whether there is anything to see."""
        return self._image is not None

    @property
    def source_size(self) -> QSize:
        """The size the pictures came in; empty before the first."""
        return self._source

    @property
    def fills(self) -> bool:
        """Whether the picture is cropped to cover the view."""
        return self._fills

    def set_fills(self, fills: bool) -> None:
        """Crop to cover the view, or letterbox."""
        self._fills = fills
        self._report()
        self.update()

    @property
    def is_mirrored(self) -> bool:
        """Whether left is shown as right."""
        return self._mirrored

    def set_mirrored(self, mirrored: bool) -> None:
        """Show left as right, as a mirror does."""
        if mirrored != self._mirrored:
            self._mirrored = mirrored
            self._turn()
            self.update()

    def set_note(self, note: str) -> None:
        """What is wrong with the picture, on the picture; empty when nothing is."""
        if note != self._note:
            self._note = note
            self.setAccessibleDescription(note)
            self.update()

    def set_background(self, colour: str) -> None:
        """The colour of the bars."""
        self._background = QColor(colour)
        self.update()

    def renew(self) -> FrameMailbox:
        """Forget the picture, and give a fresh mailbox for the next call; the old one wakes nobody."""
        self.mailbox.on_ready = None
        self.mailbox.clear()
        self.mailbox.set_target(0, 0)
        self.mailbox = FrameMailbox(self._wake)
        self._picture = self._image = self._shown = self._drawn_area = None
        self._source = QSize()
        self._report()
        self.update()
        return self.mailbox

    def follow(self, leader: VideoView) -> None:
        """Be painted with the pictures of the leader while those come: one waking and one pass, not two."""
        self._leader = leader
        leader._followers.append(self)

    @property
    def is_fed(self) -> bool:
        """Whether pictures come: the next one is only a moment away."""
        return time.monotonic() - self._refreshed_at < TOGETHER

    def accompany(self, function: Callable[[], object]) -> None:
        """Call it with each picture, for what is to be painted in the same pass."""
        self._companions.append(function)

    def _refresh(self) -> None:
        """A new picture is there: paint only where the last one was; the bars beside it stay."""
        self._refreshed_at = time.monotonic()
        if self._drawn_area is None:
            self.update()
        else:
            self.update(self._drawn_area)
        for follower in self._followers:
            if follower.mailbox.is_waiting:
                follower._refresh()
        for function in self._companions:
            function()

    def _wake(self) -> bool:
        # From the engine's thread. The view may be gone while a last picture is on its way.
        leader = self._leader
        if leader is not None and leader.is_fed:
            return False
        with contextlib.suppress(RuntimeError):
            self._woken.emit()
        return True

    # the mailbox learns how many pixels there are

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._report()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._report()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self.mailbox.set_target(0, 0)

    def _device_size(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return round(self.width() * ratio), round(self.height() * ratio)

    def _report(self) -> None:
        if not self.isVisible():
            return
        self._ratio = self.devicePixelRatioF()
        width, height = self._device_size()
        if self._fills and not self._source.isEmpty():
            # The next size that is made and covers all; one pixel of height to spare for even ones.
            scale = max(width / self._source.width(), (height + 1) / self._source.height())
            width = math.ceil(self._source.width() * scale / STEP) * STEP
            height = math.ceil(self._source.height() * width / self._source.width()) + 1
        self.mailbox.set_target(width, height)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        began, before = time.perf_counter(), self.frames_painted
        if self.devicePixelRatioF() != self._ratio:  # another screen; everything is painted anew there
            self._report()
        self._take()
        self._paint(event)
        if self.frames_painted != before:
            self.mailbox.note_paint(time.perf_counter() - began)

    def _paint(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image is None:
            painter.fillRect(event.rect(), self._background)
            return
        target = self._target()
        area = target.toAlignedRect()
        if self._drawn_area != area:
            self._drawn_area = area
            if not event.rect().contains(self.rect()):
                self.update()  # the bars are elsewhere now
        covered = area if target == QRectF(area) else area.adjusted(*INWARDS)
        for bar in QRegion(event.rect()) - QRegion(covered):
            painter.fillRect(bar, self._background)
        self._draw(painter, target)
        if self._note:
            self._paint_note(painter)

    def _paint_note(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        box = QRectF(0, 0, metrics.horizontalAdvance(self._note) + 28, metrics.height() + 10)
        box.moveCenter(QRectF(self.rect()).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(NOTE_GROUND)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(NOTE_INK)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._note)

    def _take(self) -> None:
        picture = self.mailbox.take()
        if picture is None:
            return
        self._image = QImage(
            picture.buffer, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
        )
        self._picture = picture
        self._turn()
        self.frames_painted += 1
        source = QSize(picture.source_width, picture.source_height)
        if source != self._source:
            self._source = source
            self._report()
            self.size_known.emit(source)

    def _turn(self) -> None:
        """Make the image that is shown: this one itself, unless it lies on its side or is to be mirrored."""
        image = self._image
        if image is not None and self._picture.rotation:
            image = image.transformed(QTransform().rotate(self._picture.rotation))
        if image is not None and self._mirrored:
            image = image.flipped(Qt.Orientation.Horizontal)
        self._shown = image

    def _target(self) -> QRectF:
        """Where the picture goes, in logical pixels; at the picture's own size when that is nearly right."""
        width, height = self._device_size()
        shape = self._source if not self._source.isEmpty() else self._shown.size()
        mode = (
            Qt.AspectRatioMode.KeepAspectRatioByExpanding
            if self._fills
            else Qt.AspectRatioMode.KeepAspectRatio
        )
        ideal = shape.scaled(width, height, mode)
        own = self._shown.size()
        is_near = abs(ideal.width() - own.width()) <= SLACK and abs(ideal.height() - own.height()) <= SLACK
        if is_near and (not self._fills or (own.width() >= width and own.height() >= height)):
            ideal = own
        ratio = self.devicePixelRatioF()
        return QRectF(
            ((width - ideal.width()) // 2) / ratio,
            ((height - ideal.height()) // 2) / ratio,
            ideal.width() / ratio,
            ideal.height() / ratio,
        )

    def _draw(self, painter: QPainter, target: QRectF) -> None:
        """In logical pixels of whatever the painter paints on."""
        ratio = self.devicePixelRatioF()
        if QSize(round(target.width() * ratio), round(target.height() * ratio)) == self._shown.size():
            self._shown.setDevicePixelRatio(ratio)
            painter.drawImage(target.topLeft(), self._shown)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(target, self._shown)
