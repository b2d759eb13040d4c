"""The program's mark with a badge for its state: a colour and a shape, so that either tells it alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from swdesk.app.desktop import icons
from swdesk.app.presenters.tray import TrayState

SIZES = (16, 22, 24, 32, 48, 64)
INK = QColor("#14161a")
# A tray's ground may be light or dark: every badge has a dark rim and a light sign, or the other way round.
GREEN, AMBER, BLUE, RED, GREY = "#22c55e", "#f59e0b", "#60a5fa", "#ef4444", "#9aa4b2"
COLOURS = {
    TrayState.SIGNED_OUT: GREY,
    TrayState.ONLINE: GREEN,
    TrayState.TROUBLE: AMBER,
    TrayState.CALLING: BLUE,
    TrayState.IN_CALL: GREEN,
    TrayState.MUTED: RED,
}


def tray_icon(state: TrayState) -> QIcon:
    """In all the sizes that trays ask for."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(draw(state, size))
    return icon


def draw(state: TrayState, size: int) -> QPixmap:
    """The mark, and in its lower right corner the badge."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state is TrayState.SIGNED_OUT:
        painter.setOpacity(0.55)
    icons.application_icon().paint(painter, 0, 0, size, size)
    painter.setOpacity(1)
    side = size * 0.62
    _badge(painter, state, QRectF(size - side, size - side, side, side))
    painter.end()
    return pixmap


def _badge(painter: QPainter, state: TrayState, box: QRectF) -> None:
    colour, rim = QColor(COLOURS[state]), max(1.0, box.width() * 0.1)
    inner = box.adjusted(rim, rim, -rim, -rim)
    painter.setPen(QPen(INK, rim, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour)
    middle, unit = inner.center(), inner.width() / 2
    if state is TrayState.SIGNED_OUT:  # an empty ring
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
        painter.setPen(QPen(colour, rim))
        painter.drawEllipse(inner.adjusted(rim, rim, -rim, -rim))
    elif state is TrayState.ONLINE:  # a disc
        painter.drawEllipse(inner)
    elif state is TrayState.TROUBLE:  # a triangle with a stroke
        top, foot = QPointF(middle.x(), inner.top()), inner.bottom()
        painter.drawPolygon(QPolygonF([top, QPointF(inner.right(), foot), QPointF(inner.left(), foot)]))
        _stroke(painter, middle + QPointF(0, -unit * 0.25), middle + QPointF(0, unit * 0.45), rim)
    elif state is TrayState.CALLING:  # a square with three dots
        painter.drawRoundedRect(inner, rim, rim)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(INK)
        for offset in (-0.55, 0.0, 0.55):
            painter.drawEllipse(middle + QPointF(unit * offset, 0), unit * 0.2, unit * 0.2)
    elif state is TrayState.IN_CALL:  # a square with a bar of sound
        painter.drawRoundedRect(inner, rim, rim)
        for offset, height in ((-0.5, 0.3), (0.0, 0.6), (0.5, 0.3)):
            _stroke(
                painter,
                middle + QPointF(unit * offset, -unit * height),
                middle + QPointF(unit * offset, unit * height),
                rim,
            )
    else:  # a disc crossed out
        painter.drawEllipse(inner)
        _stroke(
            painter,
            middle - QPointF(unit * 0.5, unit * 0.5),
            middle + QPointF(unit * 0.5, unit * 0.5),
            rim * 1.4,
        )


def _stroke(painter: QPainter, begin: QPointF, end: QPointF, width: float) -> None:
    painter.setPen(QPen(INK, max(1.0, width), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(begin, end)
