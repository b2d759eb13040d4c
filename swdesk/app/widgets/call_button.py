"""The round buttons of the control bar: an icon on dark glass, legible over any picture."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from swdesk.app.desktop import icons
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.shortcuts import bind, show_key
from swdesk.app.widgets.controls import describe
from swdesk.app.widgets.glass import DrawnOnce

DIAMETER = 46
COMPACT = 36  # on a low stage
RING = 3  # room around the disc for the focus ring


class GlassButton(DrawnOnce, QAbstractButton):
    """A disc, or a pill if it is wide, that fades with its bar. A click leaves the focus where it was."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def set_opacity(self, opacity: float) -> None:
        """0 to 1."""
        if opacity != self.opacity:
            self.opacity = opacity
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as everywhere in the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def _looks(self) -> object:
        return self._themes.theme.name, self.isEnabled(), self.hasFocus(), self.underMouse(), self.isDown()

    def _glass(self, *, is_hot: bool) -> tuple[QColor, QColor]:
        theme = self._themes.theme
        return QColor(theme.glass_hover if is_hot else theme.glass), QColor(theme.glass_edge)

    def _paint_disc(self, painter: QPainter, fill: QColor, edge: QColor | None) -> QRectF:
        disc = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        radius = min(disc.width(), disc.height()) / 2
        painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(disc, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._themes.theme.on_stage), 1))
            painter.drawRoundedRect(disc.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.setPen(QPen(QColor(self._themes.theme.accent), 2))
            painter.drawRoundedRect(disc.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, radius + 1.5)
        return disc


class MenuButton(GlassButton):
    """The small arrow beside a button: what there is to choose from."""

    def __init__(self, themes: Themes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        describe(self, name)
        self.menu: QMenu | None = None
        self._resize()
        themes.changed.connect(self._resize)
        self.hide()
        self.clicked.connect(self.open_menu)

    def _resize(self, _theme: object = None) -> None:
        self.setFixedSize(self._themes.px(24), self._themes.px(24))

    def set_menu(self, menu: QMenu | None) -> None:
        """What the arrow opens; without a menu there is no arrow."""
        self.menu = menu
        self.setVisible(menu is not None)

    @property
    def is_open(self) -> bool:
        """Whether there is something to choose from on the screen now."""
        return self.menu is not None and self.menu.isVisible()

    def open_menu(self) -> None:
        """Above the bar, its foot at the button."""
        if self.menu is not None:
            above = self.mapToGlobal(QPoint(0, 0)) - QPoint(0, self.menu.sizeHint().height() + 4)
            self.menu.popup(above)

    def _draw(self, painter: QPainter) -> None:
        disc = self._paint_disc(painter, *self._glass(is_hot=self.underMouse()))
        icons.draw(painter, "chevron-up", self._themes.theme.on_stage, disc.adjusted(3, 3, -3, -3))


class CallButton(GlassButton):
    """One control of a call. It shows how things are, and never changes that by itself: `set_on` does."""

    def __init__(
        self,
        themes: Themes,
        icon: str,
        name: str,
        shortcut: str = "",
        *,
        on: tuple[str, str] | None = None,
        is_danger: bool = False,
        menu_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`on`: icon and name while switched on. `shortcut`: the name of an action, told in the tooltip."""
        super().__init__(themes, parent)
        self._states = ((icon, name), on or (icon, name))
        self._shortcut = shortcut
        if shortcut:
            # A button's own would press it a tenth of a second later, which is late for a microphone.
            bind(shortcut, self, self.click)
        self._is_on = False
        self._hindrance = ""
        self._is_danger = is_danger
        self._diameter = DIAMETER
        self.arrow = MenuButton(themes, menu_name or tr("{button}: more", button=name), parent)
        self._describe()

    @property
    def is_on(self) -> bool:
        """Whether what the button is for is switched on."""
        return self._is_on

    def set_on(self, on: bool) -> None:
        """Show the other look, and tell the other name."""
        if on != self._is_on:
            self._is_on = on
            self._describe()
            self.update()

    def set_hindrance(self, why: str) -> None:
        """Why it does nothing at the moment, told in place of its name; empty when it does."""
        if why != self._hindrance:
            self._hindrance = why
            self._describe()

    def set_menu(self, menu: QMenu | None) -> None:
        """Put an arrow beside the button that opens the menu; so does the key for context menus."""
        self.arrow.set_menu(menu)

    def set_diameter(self, diameter: int) -> None:
        """The height of the disc in logical pixels."""
        self._diameter = diameter
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        width = round(self._diameter * 1.4) if self._is_danger else self._diameter
        return QSize(width + 2 * RING, self._diameter + 2 * RING)

    def contextMenuEvent(self, event) -> None:
        if self.arrow.menu is None:
            event.ignore()
        else:
            self.arrow.open_menu()

    def _looks(self) -> object:
        return super()._looks(), self._is_on

    def _draw(self, painter: QPainter) -> None:
        theme = self._themes.theme
        is_hot = self.underMouse() or self.isDown()
        if self._is_danger:
            fill, edge = QColor(theme.danger_hover if is_hot else theme.danger_fill), None
            ink = theme.on_accent
        elif self._is_on:
            fill, edge, ink = QColor(theme.on_stage), None, theme.stage
        else:
            (fill, edge), ink = self._glass(is_hot=is_hot), theme.on_stage
        disc = self._paint_disc(painter, fill, edge)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        side = disc.height() * 0.44
        place = QRectF(0, 0, side, side)
        place.moveCenter(disc.center())
        icons.draw(painter, self._states[self._is_on][0], ink, place)

    def _describe(self) -> None:
        if self._hindrance:
            describe(self, self._hindrance, self._hindrance)
            return
        name = self._states[self._is_on][1]
        self.setAccessibleName(name)
        show_key(self, name, self._shortcut, presses=False)
