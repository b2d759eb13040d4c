"""The numbers of a call, over its picture: drawn once a second, however many pictures run under it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from swdesk.app.desktop.placing import mirrored
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.widgets.glass import DrawnOnce, small_font

Rows = tuple[tuple[str, str], ...]
PADDING = 10
GAP = 14
BETWEEN = 24  # two columns
RADIUS = 10
LEADING = 1.2  # of the text's height, from line to line


class Overlay(DrawnOnce, QWidget):
    """Names and values, one below the other, or side by side where it is low. Hidden without any."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._rows: Rows = ()
        self._columns = 1
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

    def fit(self, room: QSize) -> QSize:
        """The size it wants in this room: twice as wide where it would be too high otherwise."""
        is_low = self._size(1).height() > room.height() and self._size(2).width() <= room.width()
        columns = 2 if is_low else 1
        if columns != self._columns:
            self._columns = columns
            self.redraw()
        return self.sizeHint()

    def sizeHint(self) -> QSize:
        return self._size(self._columns)

    def _size(self, columns: int) -> QSize:
        metrics = QFontMetrics(small_font(self))
        return QSize(
            columns * self._column(metrics) - BETWEEN + 2 * PADDING,
            self._line(metrics) * self._length(columns) + 2 * PADDING,
        )

    def _length(self, columns: int) -> int:
        return -(-len(self._rows) // columns)

    def _column(self, metrics: QFontMetrics) -> int:
        """From one column to the next."""
        values = (metrics.horizontalAdvance(value) for _, value in self._rows)
        return self._label_width(metrics) + GAP + max(values, default=0) + BETWEEN

    def _draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._themes.theme.glass_dense))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setFont(small_font(self))
        metrics = painter.fontMetrics()
        value_at = self._label_width(metrics) + GAP
        for number, (label, value) in enumerate(self._rows):
            column, line = divmod(number, self._length(self._columns))
            x = PADDING + column * self._column(metrics)
            y = PADDING + line * self._line(metrics)
            painter.setPen(QColor(self._themes.theme.on_stage_dim))
            self._write(painter, x, y, label)
            painter.setPen(QColor(self._themes.theme.on_stage))
            self._write(painter, x + value_at, y, value)

    def _write(self, painter: QPainter, x: int, y: int, text: str) -> None:
        """In the reader's direction: `x` counts from where a line begins."""
        metrics = painter.fontMetrics()
        place = QRect(x, y, metrics.horizontalAdvance(text) + 2, metrics.height())
        painter.drawText(mirrored(self.layoutDirection(), self.rect(), place), 0, text)

    def _line(self, metrics: QFontMetrics) -> int:
        return round(metrics.height() * LEADING)

    def _label_width(self, metrics: QFontMetrics) -> int:
        return max((metrics.horizontalAdvance(label) for label, _ in self._rows), default=0)
