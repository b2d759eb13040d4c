"""Small rounded labels: chips of the header, pills of the stage."""

from __future__ import annotations

from enum import StrEnum
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.phone import Presence


class Light(StrEnum):
    """What a light says, by its shape: nobody has to tell its colours apart."""

    OFF = "off"  # an empty ring
    WAITING = "waiting"  # half of a disc
    ON = "on"  # a disc
    FAULT = "fault"  # a disc with a bar through it
    WARNING = "warning"  # a triangle


COLOURS = {
    Light.OFF: "dim",
    Light.WAITING: "warn",
    Light.ON: "ok",
    Light.FAULT: "danger",
    Light.WARNING: "warn",
}


class Dot(QWidget):
    """A small light. What it says stands in words beside it, too."""

    def __init__(self, themes: Themes, size: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._size = size
        self.light = Light.OFF
        themes.changed.connect(self._theme_changed)
        self._theme_changed()

    def show_light(self, light: Light) -> None:
        """What it says from now on."""
        if light is not self.light:
            self.light = light
            self.update()

    def _theme_changed(self, _theme: object = None) -> None:
        size = self._themes.px(self._size)
        self.setFixedSize(QSize(size, size))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        colour = QColor(getattr(theme, COLOURS[self.light]))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thin = self.width() / 6
        area = QRectF(self.rect()).adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2)
        painter.setPen(QPen(colour, thin))
        if self.light is Light.WARNING:
            painter.setBrush(colour)
            painter.drawPolygon(
                [area.bottomLeft(), QPointF(area.center().x(), area.top()), area.bottomRight()]
            )
            return
        painter.setBrush(colour if self.light in (Light.ON, Light.FAULT) else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area)
        if self.light is Light.WAITING:
            painter.setBrush(colour)
            painter.drawChord(area, 90 * 16, 180 * 16)
        elif self.light is Light.FAULT:
            painter.setPen(QPen(QColor(theme.surface), 1.5 * thin))
            middle = area.center().y()
            painter.drawLine(QPointF(area.left() + thin, middle), QPointF(area.right() - thin, middle))


def presence_light(presence: Presence) -> Light:
    """The light for being signed in or not."""
    return {
        Presence.ONLINE: Light.ON,
        Presence.SIGNING_IN: Light.WAITING,
        Presence.RECONNECTING: Light.WAITING,
        Presence.OFFLINE: Light.FAULT,
    }.get(presence, Light.OFF)


class Chip(QFrame):
    """A label in a rounded frame, with a light when `dotted`."""

    def __init__(self, themes: Themes, name: str, *, role: str = "chip", dotted: bool = False) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setAccessibleName(name)
        self._name = name
        self.dot = Dot(themes) if dotted else None
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.RichText)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        if self.dot is not None:
            row.addWidget(self.dot)
        row.addWidget(self.label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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
