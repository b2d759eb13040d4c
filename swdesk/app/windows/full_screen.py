"""The stage alone on the whole screen, and back: F11, a double click, Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from swdesk.app.widgets.stage import Stage


class FullScreen:
    """Takes everything but the stage off the window while it covers the screen."""

    def __init__(self, window: QMainWindow, stage: Stage, others: list[QWidget]) -> None:
        self._window = window
        self._stage = stage
        self._others = others
        self._hidden: list[QWidget] = []
        self._state_before = Qt.WindowState.WindowNoState
        self.is_on = False
        self._leave = QShortcut(QKeySequence("Esc"), window, activated=self.leave)
        self._leave.setEnabled(False)
        stage.full_screen_pressed.connect(self.toggle)

    def toggle(self) -> None:
        """Enter in a call, leave at any time."""
        if self.is_on:
            self.leave()
        elif self._stage.is_active:
            self._enter()

    def _enter(self) -> None:
        self.is_on = True
        self._state_before = self._window.windowState()
        self._hidden = [part for part in self._others if not part.isHidden()]
        for part in self._hidden:
            part.hide()
        self._leave.setEnabled(True)
        self._stage.set_full_screen(True)
        self._stage.setFocus(Qt.FocusReason.OtherFocusReason)
        self._window.showFullScreen()

    def leave(self) -> None:
        """Be a window again, the size it was."""
        if not self.is_on:
            return
        self.is_on = False
        self._leave.setEnabled(False)
        self._window.setWindowState(self._state_before & ~Qt.WindowState.WindowFullScreen)
        for part in self._hidden:
            part.show()
        self._hidden = []
        self._stage.set_full_screen(False)
