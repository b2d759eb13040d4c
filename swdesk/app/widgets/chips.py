"""Small rounded labels: chips of the header, pills of the stage."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget


class Dot(QWidget):
    """A small round light."""

    def __init__(self, diameter: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor("#808080")
        self.setFixedSize(QSize(diameter, diameter))

    def set_colour(self, colour: str) -> None:
        """`#rrggbb`."""
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawEllipse(QRectF(self.rect()))


class Chip(QFrame):
    """A label in a rounded frame, with a light when `dotted`."""

    def __init__(
        self, name: str, *, role: str = "chip", dotted: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setAccessibleName(name)
        self._name = name
        self.dot = Dot() if dotted else None
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.RichText)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        if self.dot is not None:
            row.addWidget(self.dot)
        row.addWidget(self.label)
        self.setFixedHeight(26)
        self.hide()

    def set_text(self, plain: str, markup: str | None = None) -> None:
        """Show a text; nothing hides the chip."""
        self.label.setText(escape(plain) if markup is None else markup)
        self.setAccessibleDescription(plain)
        self.setVisible(bool(plain))
        self.adjustSize()

    @property
    def text(self) -> str:
        """What is shown, without markup."""
        return self.accessibleDescription()
