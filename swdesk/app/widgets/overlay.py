"""The numbers of a call, over its picture: drawn once a second, however many pictures run under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.widgets.call_button import GLASS

Rows = tuple[tuple[str, str], ...]
PADDING = 10
GAP = 14
RADIUS = 10


class Overlay(QWidget):
    """A table of two columns. Shows rows, and is hidden without any."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._rows: Rows = ()
        self._drawn: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName("Numbers of the call")
        self.hide()

    @property
    def rows(self) -> Rows:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Rows) -> None:
        """Show them; none hides the table."""
        self._rows = rows
        self._drawn = None
        self.setAccessibleDescription("; ".join(f"{label} {value}" for label, value in rows))
        self.setVisible(bool(rows))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._small())
        return QSize(
            self._label_width(metrics)
            + GAP
            + max((metrics.horizontalAdvance(value) for _, value in self._rows), default=0)
            + 2 * PADDING,
            metrics.lineSpacing() * len(self._rows) + 2 * PADDING,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        size = (self.size().toSizeF() * ratio).toSize()
        if self._drawn is None or self._drawn.size() != size:
            self._drawn = QPixmap(size)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(Qt.GlobalColor.transparent)
            self._draw(QPainter(self._drawn))
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(GLASS)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setFont(self._small())
        metrics = painter.fontMetrics()
        column = PADDING + self._label_width(metrics) + GAP
        for number, (label, value) in enumerate(self._rows):
            baseline = PADDING + metrics.ascent() + number * metrics.lineSpacing()
            painter.setPen(QColor(self._themes.theme.on_stage_dim))
            painter.drawText(PADDING, baseline, label)
            painter.setPen(QColor(self._themes.theme.on_stage))
            painter.drawText(column, baseline, value)
        painter.end()

    def _label_width(self, metrics: QFontMetrics) -> int:
        return max((metrics.horizontalAdvance(label) for label, _ in self._rows), default=0)

    def _small(self):
        font = self.font()
        font.setPointSizeF(max(6.0, font.pointSizeF() * 0.88))
        return font
