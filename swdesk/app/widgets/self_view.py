"""The own picture: in a corner of the stage, a mirror of a person, dragged or moved with the arrow keys."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from swdesk.app.desktop import icons
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.widgets.placeholder import draw_initials
from swdesk.app.widgets.video_view import VideoView

RADIUS = 8
BOTTOM_RIGHT = (1, 1)
NOTE_FLAGS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class SelfView(VideoView):
    """What the far end sees of you, as a mirror shows it."""

    corner_chosen = Signal(tuple)
    """(0 left or 1 right, 0 top or 1 bottom)."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._initials = ""
        self._is_speaking = False
        self._grip: QPoint | None = None
        self._stencil: tuple[object, tuple[QImage, QImage]] | None = None
        self._canvas: tuple[object, QImage] = (None, QImage())
        self._board: tuple[object, QImage] | None = None
        self.corner: tuple[int, int] = BOTTOM_RIGHT
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(tr("Your picture"))
        self.set_mirrored(True)
        self.set_fills(True)
        self.size_known.connect(lambda _size: self.corner_chosen.emit(self.corner))

    def set_mirrored(self, mirrored: bool) -> None:
        """Show left as right, and say so."""
        super().set_mirrored(mirrored)
        self.setAccessibleDescription(tr("The arrow keys move it to another corner."))
        self.setToolTip(
            tr("Your picture, mirrored for you only. Drag it, or move it with the arrow keys")
            if mirrored
            else tr("Your picture. Drag it, or move it with the arrow keys")
        )

    def set_initials(self, initials: str) -> None:
        """Who is shown while the camera is off."""
        if initials != self._initials:
            self._initials = initials
            self.update()

    def set_speaking(self, speaking: bool) -> None:
        """Ring the initials, or no more."""
        if speaking != self._is_speaking:
            self._is_speaking = speaking
            if self._note:
                self.update()

    def ideal_size(self, stage: QSize) -> QSize:
        """A good size on a stage, in the source's own shape."""
        width = max(128, min(260, round(stage.width() * 0.22), round(stage.height() * 0.5)))
        shape = self._source if not self._source.isEmpty() else QSize(16, 9)
        return QSize(width, max(72, min(round(width * shape.height() / shape.width()), width)))

    def _paint(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        has_picture = self._image is not None and not self._note
        painter.drawImage(0, 0, self._rounded() if has_picture else self._without_picture())

    def _without_picture(self) -> QImage:
        """Why there is none. Kept, for it is painted anew with every far picture under it."""
        ratio = self.devicePixelRatioF()
        shows = (*self._looks(), self._note, self._initials, self._is_speaking)
        if self._board is None or self._board[0] != shows:
            board = _transparent(*self._device_size(), ratio)
            painter = QPainter(board)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._pen())
            painter.setBrush(QColor(self._themes.theme.disc))
            painter.drawRoundedRect(self._outline(), RADIUS, RADIUS)
            self._paint_why(painter)
            self._paint_name(painter)
            painter.end()
            self._board = (shows, board)
        return self._board[1]

    def _rounded(self) -> QImage:
        """The picture with its corners taken off and its frame and name on.

        A brush or a clip of that shape, or a mask over all of it, costs several times as much and wakes Qt's
        painting threads for every picture. Kept, for it is painted anew with every picture under it.
        """
        width, height = self._device_size()
        mask, frame = self._stencils(width, height)
        shows = (self._shown.cacheKey(), frame.cacheKey())
        drawn, canvas = self._canvas
        if drawn == shows:
            return canvas
        if canvas.size() != frame.size():
            canvas = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        canvas.setDevicePixelRatio(1)
        painter = QPainter(canvas)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        ratio, target = self.devicePixelRatioF(), self._target()
        place = QRectF(target.topLeft() * ratio, target.size() * ratio).toAlignedRect()
        if place.size() == self._shown.size():
            painter.drawImage(place.topLeft(), self._shown)
        else:
            painter.drawImage(place, self._shown)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        for strip in self._strips(width, height):
            painter.drawImage(strip, mask, strip)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.drawImage(0, 0, frame)
        painter.end()
        canvas.setDevicePixelRatio(ratio)
        self._canvas = (shows, canvas)
        return canvas

    def _stencils(self, width: int, height: int) -> tuple[QImage, QImage]:
        """The shape of the picture, and what is drawn over it; made anew when what they show changes."""
        ratio, shows = self.devicePixelRatioF(), self._looks()
        if self._stencil is None or self._stencil[0] != shows:
            pen, images = self._pen(), []
            for brush, draw in ((QColor("#ffffff"), False), (Qt.BrushStyle.NoBrush, True)):
                image = _transparent(width, height, ratio)
                painter = QPainter(image)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(pen if draw else QPen(QColor("#ffffff"), 2))
                painter.setBrush(brush)
                painter.drawRoundedRect(self._outline(), RADIUS, RADIUS)
                if draw:
                    self._paint_name(painter)
                painter.end()
                image.setDevicePixelRatio(1)
                images.append(image)
            self._stencil = (shows, (images[0], images[1]))
        return self._stencil[1]

    def _looks(self) -> tuple[object, ...]:
        """What all that is drawn by us depends on."""
        return (self.size(), self.devicePixelRatioF(), self.hasFocus(), self._themes.theme, self.font())

    def _strips(self, width: int, height: int) -> tuple[QRect, QRect]:
        """The upper and the lower edge, with the corners in them."""
        size = math.ceil((RADIUS + 2) * self.devicePixelRatioF())
        return QRect(0, 0, width, size), QRect(0, max(0, height - size), width, size)

    def _outline(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def _pen(self) -> QPen:
        return QPen(QColor(self._themes.theme.accent if self.hasFocus() else "#66717d8c"), 2)

    def _paint_why(self, painter: QPainter) -> None:
        """The reason, below the initials or the icon where there is room for both."""
        middle = QRectF(self.rect()).center()
        box = self._room_for_note()
        if not self._needs_all_room():
            if self._note and self._initials:
                radius = self.height() * 0.2
                place = middle - QPointF(0, radius * 0.75)
                painter.setFont(self.font())
                draw_initials(
                    painter, self._themes.theme, place, radius, self._initials, ring=3 * self._is_speaking
                )
            else:
                icons.draw(
                    painter,
                    "video-off" if self._note else "video",
                    self._themes.theme.on_stage_dim,
                    QRectF(middle - QPointF(11, 22 if self._note else 11), QSize(22, 22).toSizeF()),
                )
        else:
            box = QRectF(self.rect()).adjusted(8, 4, -8, -4)
            box.setTop(box.center().y() - min(box.height(), self._note_height(box)) / 2)
        if self._note:
            painter.setPen(QColor(self._themes.theme.on_stage_dim))
            painter.setFont(self._small_font())
            painter.drawText(box, NOTE_FLAGS, self._note)

    def _room_for_note(self) -> QRectF:
        top = self.height() * 0.62 if self._initials else self.height() / 2
        return QRectF(self.rect()).adjusted(8, top + 4, -8, -4)

    def _note_height(self, box: QRectF) -> float:
        wide = QRectF(0, 0, box.width(), 10_000)
        return QFontMetricsF(self._small_font()).boundingRect(wide, NOTE_FLAGS, self._note).height()

    def _needs_all_room(self) -> bool:
        """Whether the reason is too long for its place on so small a picture."""
        box = self._room_for_note()
        return bool(self._note) and self._note_height(box) > box.height()

    def _paint_name(self, painter: QPainter) -> None:
        if self._note:
            return
        font = self._small_font()
        painter.setFont(font)
        metrics = painter.fontMetrics()
        box = QRectF(
            8,
            self.height() - metrics.height() - 12,
            metrics.horizontalAdvance(tr("You")) + 12,
            metrics.height() + 4,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._themes.theme.glass))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(self._themes.theme.on_stage))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("You"))

    def _small_font(self):
        font = self.font()
        font.setPointSizeF(max(6.0, font.pointSizeF() * 0.85))
        return font

    # moving it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.ignore()  # the stage has use for it

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            event.ignore()
            return
        room = self.parentWidget().size() - self.size()
        wanted = self.mapToParent(event.position().toPoint() - self._grip)
        self.move(max(0, min(wanted.x(), room.width())), max(0, min(wanted.y(), room.height())))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._grip is None:
            return
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        middle, stage = self.geometry().center(), self.parentWidget().rect().center()
        self.corner = (int(middle.x() > stage.x()), int(middle.y() > stage.y()))
        self.corner_chosen.emit(self.corner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column, row = self.corner
        moves = {
            Qt.Key.Key_Left: (0, row),
            Qt.Key.Key_Right: (1, row),
            Qt.Key.Key_Up: (column, 0),
            Qt.Key.Key_Down: (column, 1),
        }
        if event.key() not in moves:
            super().keyPressEvent(event)
            return
        self.corner = moves[event.key()]
        self.corner_chosen.emit(self.corner)


def _transparent(width: int, height: int, ratio: float) -> QImage:
    """An image of so many device pixels to draw on in logical ones."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    return image
