"""What floats over pictures: dark glass, legible over anything, and drawn once.

A widget over a picture is painted anew with every picture under it, thirty times a second. Rounded corners,
text and icons cost more than the picture then; a pixmap of them costs next to nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from swdesk.app.desktop.theme import Themes

SMALL = 0.88  # of the font
PILL_HEIGHT = 26
PILL_ROOM = 13  # logical pixels beside the text


class DrawnOnce:
    """Mixed into a widget that has `_draw(painter)`, in logical pixels: what it draws is kept.

    `_looks()` tells all that the drawing depends on; when it changed, the widget is drawn anew.
    """

    opacity = 1.0
    _drawn: tuple[object, QPixmap] | None = None

    def _looks(self) -> object:
        return None

    def _draw(self, painter: QPainter) -> None:
        raise NotImplementedError

    def redraw(self) -> None:
        """Something else is to be seen from now on."""
        self._drawn = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        looks = (self.width(), self.height(), ratio, self._looks())
        if self._drawn is None or self._drawn[0] != looks:
            pixmap = QPixmap((self.size().toSizeF() * ratio).toSize())
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter)
            painter.end()
            self._drawn = (looks, pixmap)
        painter = QPainter(self)
        painter.setOpacity(self.opacity)
        painter.drawPixmap(0, 0, self._drawn[1])


def small_font(widget: QWidget):
    """The widget's font, for what stands on pictures."""
    font = widget.font()
    font.setPointSizeF(max(6.0, font.pointSizeF() * SMALL))
    return font


class Pill(DrawnOnce, QLabel):
    """A short text on glass. A label for who hears it; it draws itself."""

    def __init__(self, themes: Themes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._text = ""
        self.setAccessibleDescription(name)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show a text; nothing hides the pill."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.redraw()
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(small_font(self))
        px = self._themes.px
        return QSize(metrics.horizontalAdvance(self._text) + 2 * px(PILL_ROOM), px(PILL_HEIGHT))

    def _looks(self) -> object:
        return self._text, self._themes.theme, self.font()

    def _draw(self, painter: QPainter) -> None:
        outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        theme = self._themes.theme
        painter.setPen(QPen(QColor(theme.glass_edge), 1))
        painter.setBrush(QColor(theme.glass))
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
        painter.setFont(small_font(self))
        painter.setPen(QColor(theme.on_stage))
        room = self.width() - 2 * self._themes.px(PILL_ROOM)
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
