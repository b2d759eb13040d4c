"""A button that shows what is chosen and opens the menu to choose something else."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from swdesk.app.i18n import tr
from swdesk.app.widgets.controls import describe

ICON = 16
AROUND = 58  # pixels of a button beside its text: icon, arrow, padding


class PickerButton(QToolButton):
    """As wide as there is room; what does not fit is left out of the middle. Enter and Down open, too."""

    def __init__(self, title: str, menu: QMenu) -> None:
        """The menu becomes the button's own."""
        super().__init__()
        menu.setParent(self, menu.windowFlags())
        self._title = title
        self._current = ""
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("role", "picker")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(ICON, ICON))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def show_current(self, current: str) -> None:
        """What is chosen."""
        self._current = current
        self._say()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._say()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._say()

    def _say(self) -> None:
        text = self._current
        if self.isVisible():  # before that its width says nothing
            room = max(40, self.width() - AROUND * self.iconSize().width() // ICON)
            text = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)
        self.setText(f" {text}".replace("&", "&&"))
        name = f"{self._title}: {self._current}"
        describe(self, name, tr("{name}. Space or Down opens the list", name=name))
