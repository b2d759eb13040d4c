"""The icon in the tray. Some desktops have none, some get theirs after we have started, and some lose it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from swdesk.app.i18n import tr
from swdesk.app.presenters.tray import TrayView
from swdesk.app.widgets.tray_icon import tray_icon

LOOK_EVERY_MS = 2000  # Qt tells nobody that a tray came or went
Reason = QSystemTrayIcon.ActivationReason


class Tray(QObject):
    """Shows a `TrayView`. What is pressed is emitted; what has no use at the moment is not in the menu."""

    window_pressed = Signal()
    """The icon, or the menu's first line: show the window, or hide it."""
    message_pressed = Signal()
    """What was told."""
    hang_up_pressed = Signal()
    mute_pressed = Signal()
    camera_pressed = Signal()
    settings_pressed = Signal()
    quit_pressed = Signal()
    available = Signal(bool)
    """A tray came, or went."""

    def __init__(self, parent: QObject | None = None, *, has_settings: bool = False) -> None:
        super().__init__(parent)
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self.window = self._line(tr("Show swdesk"), self.window_pressed)
        self.menu.addSeparator()
        self.mute = self._line(tr("Mute microphone"), self.mute_pressed)
        self.camera = self._line(tr("Turn camera off"), self.camera_pressed)
        self.hang_up = self._line(tr("Hang up"), self.hang_up_pressed)
        self.menu.addSeparator()
        self.settings = self._line(tr("Settings…"), self.settings_pressed)
        self.settings.setVisible(has_settings)
        self.leave = self._line(tr("Quit"), self.quit_pressed)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.message_pressed)
        self._view: TrayView | None = None
        self._is_there = self.is_there
        self.show_view(TrayView())
        self.icon.show()  # where there is no tray yet, Qt shows it in the one that comes
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self.look)
        self._look.start()

    @property
    def is_there(self) -> bool:
        """Whether there is a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def look(self) -> None:
        """Whether a tray came or went."""
        there = self.is_there
        if there != self._is_there:
            self._is_there = there
            if there:
                self.icon.hide()  # what was shown to nobody is shown anew
                self.icon.show()
            self.available.emit(there)

    def show_view(self, view: TrayView) -> None:
        """The icon, its tooltip and its menu, as things are."""
        before, self._view = self._view, view
        if before is None or view.state is not before.state:
            self.icon.setIcon(tray_icon(view.state))
        if before is None or view.tooltip != before.tooltip:
            self.icon.setToolTip(view.tooltip)
        self.mute.setVisible(view.can_mute)
        self.mute.setText(tr("Unmute microphone") if view.is_muted else tr("Mute microphone"))
        self.camera.setVisible(view.can_switch_camera)
        self.camera.setText(tr("Turn camera on") if view.is_camera_off else tr("Turn camera off"))
        self.hang_up.setVisible(view.has_call)

    def show_window(self, is_shown: bool) -> None:
        """Whether the window is to be seen, for the words of the first line."""
        self.window.setText(tr("Hide swdesk") if is_shown else tr("Show swdesk"))

    def tell(self, title: str, text: str) -> None:
        """A word to who looks elsewhere."""
        self.icon.showMessage(title, text, self.icon.icon(), 8000)

    def close(self) -> None:
        """Be gone."""
        self._look.stop()
        self.icon.hide()
        self.menu.deleteLater()

    def _line(self, text: str, pressed: Signal) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda _checked=False: pressed.emit())
        return action

    def _activated(self, reason: Reason) -> None:
        if reason == Reason.Trigger:
            self.window_pressed.emit()
        elif reason == Reason.MiddleClick and self._view is not None and self._view.can_mute:
            self.mute_pressed.emit()
