"""The numbers of a call, over its picture: drawn once a second, however many pictures run under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.widgets.glass import DrawnOnce, small_font

Rows = tuple[tuple[str, str], ...]
PADDING = 10
GAP = 14
RADIUS = 10
LEADING = 1.2  # of the text's height, from line to line
GROUND = QColor(8, 14, 18, 215)  # denser than the pills: small text in quantity


class Overlay(DrawnOnce, QWidget):
    """A table of two columns. Shows rows, and is hidden without any."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._rows: Rows = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Numbers of the call"))
        self.hide()

    @property
    def rows(self) -> Rows:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Rows) -> None:
        """Show them; none hides the table."""
        self._rows = rows
        self.setAccessibleDescription("; ".join(f"{label} {value}" for label, value in rows))
        self.setVisible(bool(rows))
        self.redraw()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(small_font(self))
        return QSize(
            self._label_width(metrics)
            + GAP
            + max((metrics.horizontalAdvance(value) for _, value in self._rows), default=0)
            + 2 * PADDING,
            self._line(metrics) * len(self._rows) + 2 * PADDING,
        )

    def _draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(GROUND)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setFont(small_font(self))
        metrics = painter.fontMetrics()
        column = PADDING + self._label_width(metrics) + GAP
        for number, (label, value) in enumerate(self._rows):
            baseline = PADDING + metrics.ascent() + number * self._line(metrics)
            painter.setPen(QColor(self._themes.theme.on_stage_dim))
            painter.drawText(PADDING, baseline, label)
            painter.setPen(QColor(self._themes.theme.on_stage))
            painter.drawText(column, baseline, value)

    def _line(self, metrics: QFontMetrics) -> int:
        return round(metrics.height() * LEADING)

    def _label_width(self, metrics: QFontMetrics) -> int:
        return max((metrics.horizontalAdvance(label) for label, _ in self._rows), default=0)
