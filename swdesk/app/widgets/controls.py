"""Controls the panels are made of: boxes with a drawn tick, icon buttons, fields with tools inside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QToolButton, QWidget

from swdesk.app.desktop import icons
from swdesk.app.desktop.placing import mirrored
from swdesk.app.desktop.theme import Themes
from swdesk.app.shortcuts import show_key

BOX = 15


def describe(widget: QWidget, name: str, tip: str = "", shortcut: str = "") -> None:
    """Name a control for people who hear it, and tell its key to those who hover over it.

    `shortcut`: the name of an action of `swdesk.app.actions`, or a key that nobody changes.
    """
    widget.setAccessibleName(name)
    show_key(widget, tip or name, shortcut)


def mark(widget: QWidget, name: str, holds: bool) -> None:
    """Set a property that the style sheet asks for, `[name="true"]`, and have it asked again.

    At first none holds.
    """
    if bool(widget.property(name)) == holds:
        return
    widget.setProperty(name, holds)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is still to be looked at
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Button(QPushButton):
    """A push button of one of the roles of the style sheet: none, `primary`, `danger`."""

    def __init__(
        self, text: str, tip: str, shortcut: str = "", role: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        describe(self, text, tip, shortcut)
        if role:
            self.setProperty("role", role)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, outside of dialogs too; Qt knows only Space there.

        Held down it presses once: the focus goes from Dial to Cancel, not to be pressed by the repeat.
        """
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class CheckBox(QCheckBox):
    """A check box with the palette's tick and a focus ring around the box."""

    def __init__(
        self, text: str, themes: Themes, tip: str, shortcut: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        describe(self, text, tip, shortcut)
        themes.changed.connect(self._theme_changed)

    def _theme_changed(self, _theme: object) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics, box = self.fontMetrics(), self._themes.px(BOX)
        return QSize(
            box + 4 + 8 + metrics.horizontalAdvance(self.text()) + 4, max(box + 6, metrics.height() + 4)
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._themes.px(BOX)
        words = self.rect().adjusted(side + 12, 0, 0, 0)
        box = QRectF(2.5, (self.height() - side) / 2, side, side)
        if self.isRightToLeft():
            box.moveRight(self.width() - 2.5)
            words = self.rect().adjusted(0, 0, -side - 12, 0)
        enabled = self.isEnabled()
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5.5, 5.5)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_fill if enabled else theme.line))
        else:
            painter.setPen(QPen(QColor(theme.dim if enabled else theme.line), 1))
            painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            icons.draw(
                painter, "check", theme.on_accent if enabled else theme.faint, box.adjusted(2, 2, -2, -2)
            )
        painter.setPen(QColor(theme.text if enabled else theme.faint))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | side, text)


class IconButton(QToolButton):
    """A tool button with a tinted icon, and another one while it is checked."""

    def __init__(
        self,
        themes: Themes,
        name: str,
        tip: str,
        shortcut: str = "",
        *,
        checked: str = "",
        size: int = 16,
        colour: str = "dim",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._name = name
        self._checked = checked
        self._colour = colour
        self._size = size
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(bool(checked))
        describe(self, tip, tip, shortcut)
        themes.changed.connect(self._tint)
        self._tint()

    def _tint(self, _theme: object = None) -> None:
        theme = self._themes.theme
        plain = getattr(theme, self._colour)
        other = (self._checked, plain if self._colour != "dim" else theme.text) if self._checked else None
        self.setIconSize(QSize(self._themes.px(self._size), self._themes.px(self._size)))
        self.setIcon(icons.icon(self._name, plain, disabled=theme.faint, checked=other))


class Field(QLineEdit):
    """A line edit with widgets inside its right edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools: list[QWidget] = []

    def add_tool(self, tool: QWidget) -> None:
        """Put a widget inside, to the right of the earlier ones."""
        tool.setParent(self)
        tool.setCursor(Qt.CursorShape.ArrowCursor)
        self._tools.append(tool)
        self.arrange()

    def set_fault(self, fault: bool) -> None:
        """Mark or unmark the field."""
        mark(self, "fault", fault)

    def event(self, event: QEvent) -> bool:
        # On Linux a line edit takes Ctrl+D for itself, to delete a character; here it hangs up.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_D
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place the tools; to be called when one of them changed its size."""
        right = self.width() - 8
        for tool in reversed(self._tools):
            if tool.isHidden():
                continue
            size = tool.sizeHint()
            right -= size.width()
            place = QRect(right, (self.height() - size.height()) // 2, size.width(), size.height())
            tool.setGeometry(mirrored(self.layoutDirection(), self.rect(), place))
            right -= 2
        used = self.width() - 8 - right if any(not tool.isHidden() for tool in self._tools) else 0
        self.setTextMargins(*((used, 0, 0, 0) if self.isRightToLeft() else (0, 0, used, 0)))
