"""How loud it is, as a bar of six pixels. Painted thirty times a second, so there is nothing to it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr

HEIGHT = 6
QUIETEST_DB = -60.0
LOUD = 0.8  # of the bar, from where on it is amber: -12 dB
FALL = 0.06  # of the bar at each tick: a bar that jumps down cannot be read


def bar_of(level: float) -> float:
    """The part of the bar for a level (RMS, 0 to 1), in decibels as ears count."""
    if level <= 0:
        return 0.0
    return max(0.0, min(1.0, 1 - 20 * math.log10(level) / QUIETEST_DB))


class LevelMeter(QWidget):
    """Shows a level; repaints only when it is seen and its bar moved by a pixel."""

    def __init__(self, themes: Themes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.paints = 0
        self._shown = 0.0
        self._is_clipping = False
        self._themes = themes
        self._outline = QPainterPath()
        themes.changed.connect(self._take_colours)
        self._take_colours()

    @property
    def bar(self) -> float:
        """How much of the bar is lit, 0 to 1."""
        return self._shown

    def set_level(self, level: float, is_clipping: bool = False) -> None:
        """RMS from 0 to 1."""
        bar = max(bar_of(level), self._shown - FALL) if level > 0 else 0.0
        width = self.width()
        if round(bar * width) != round(self._shown * width) or is_clipping != self._is_clipping:
            self._shown, self._is_clipping = bar, is_clipping
            if self.isVisible():
                self.update()
        else:
            self._shown = bar

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, HEIGHT)

    def _take_colours(self, _theme: object = None) -> None:
        theme = self._themes.theme
        names = (theme.line, theme.ok, theme.warn, theme.danger, theme.surface)
        self._colours = tuple(QColor(name) for name in names)
        self.update()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._outline = QPainterPath()
        self._outline.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paints += 1
        track, ok, warn, danger, ground = self._colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(self._outline, track)
        width, height = self.width() * self._shown, self.height()
        if width < 1:
            return
        painter.setClipRect(QRectF(0, 0, width, height))
        painter.fillPath(self._outline, danger if self._is_clipping else ok)
        if self._is_clipping:  # not by its colour alone: the bar is notched
            painter.setClipping(False)
            notch = max(2, self.height() // 3)
            for x in range(int(self.width() * LOUD), self.width(), 3 * notch):
                painter.fillRect(QRectF(x, 0, notch, self.height()), ground)
            return
        loud = self.width() * LOUD
        if width > loud:
            painter.setClipRect(QRectF(loud, 0, width - loud, height))
            painter.fillPath(self._outline, warn)


class ButtonMeter(LevelMeter):
    """A level at the foot of a round button; the button keeps the pointer and the focus."""

    def __init__(self, themes: Themes, button: QWidget) -> None:
        super().__init__(themes, tr("Level of your microphone"), button)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.installEventFilter(self)
        self._place(button)

    def set_level(self, level: float, is_clipping: bool = False) -> None:
        super().set_level(level, is_clipping)
        self.setVisible(self.bar > 0)

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place(button)
        return False

    def _place(self, button: QWidget) -> None:
        width = button.width() * 2 // 5
        self.setGeometry((button.width() - width) // 2, button.height() * 3 // 4, width, 4)
