"""Buttons beside each other, or below where there is too little room for that."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

SPACING = 8


class ButtonRow(QWidget):
    """It asks for the width of its widest button, and no more."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self._buttons = buttons
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(SPACING)
        for button in buttons:
            self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        least = max((one.sizeHint().width() for one in self._buttons if not one.isHidden()), default=0)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = [one.sizeHint().width() + SPACING for one in self._buttons if not one.isHidden()]
        way = QBoxLayout.Direction
        fits = self.width() >= sum(widths) - SPACING
        self._line.setDirection(way.LeftToRight if fits else way.TopToBottom)
