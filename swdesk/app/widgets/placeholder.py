"""Somebody without a picture: initials in a circle, ringed while they speak."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from swdesk.app.desktop.palette import Theme
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr


def draw_initials(
    painter: QPainter, theme: Theme, middle: QPointF, radius: float, initials: str, *, ring: float
) -> None:
    """A disc with letters, and around it a ring so wide."""
    painter.setPen(QPen(QColor(theme.ok), ring) if ring else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.disc))
    painter.drawEllipse(middle, radius, radius)
    font = painter.font()
    font.setPointSizeF(max(6.0, radius * 0.55))
    painter.setFont(font)
    painter.setPen(QColor(theme.on_stage))
    box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials)


class Placeholder(QLabel):
    """Initials, and the status in words below them."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._initials = ""
        self._words = ""
        self._is_speaking = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleDescription(tr("Far side"))

    def show_party(self, initials: str, words: str) -> None:
        """Who, and what is going on."""
        if (initials, words) != (self._initials, self._words):
            self._initials, self._words = initials, words
            self.setAccessibleName(words)
            self.update()

    def set_speaking(self, speaking: bool) -> None:
        """Ring them, or no more."""
        if speaking != self._is_speaking:
            self._is_speaking = speaking
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = max(28.0, min(self.width(), self.height()) * 0.16)
        middle = QRectF(self.rect()).center() - QPointF(0, 12)
        draw_initials(painter, theme, middle, radius, self._initials, ring=4 * self._is_speaking)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.on_stage_dim))
        painter.drawText(
            QRectF(0, middle.y() + radius + 12, self.width(), self.fontMetrics().height() + 4),
            Qt.AlignmentFlag.AlignHCenter,
            self._words,
        )
