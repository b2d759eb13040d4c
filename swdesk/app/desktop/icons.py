"""Lucide icons, tinted from the palette and sharp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from swdesk.app.desktop.resources import resource


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


class _SvgEngine(QIconEngine):
    """Draws the vector at whatever size and scale it is asked for: no table of pixmaps."""

    def __init__(self, name: str, colour: str, disabled: str, checked: tuple[str, str] | None) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._disabled = disabled
        self._checked = checked

    def paint(self, painter, rect, mode, state) -> None:
        name, colour = self._name, self._colour
        if state == QIcon.State.On and self._checked is not None:
            name, colour = self._checked
        if mode == QIcon.Mode.Disabled:
            colour = self._disabled
        _renderer(name, colour).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode, state) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _SvgEngine(self._name, self._colour, self._disabled, self._checked)


def icon(name: str, colour: str, *, disabled: str = "", checked: tuple[str, str] | None = None) -> QIcon:
    """The icon in a colour; `checked` gives name and colour of its other state."""
    return QIcon(_SvgEngine(name, colour, disabled or colour, checked))


def draw(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Draw the icon straight into a painter."""
    _renderer(name, colour).render(painter, rect)


def application_icon() -> QIcon:
    """The program's own mark."""
    return QIcon(str(resource("icons", "swdesk.svg")))
