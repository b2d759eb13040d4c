"""What the window remembers without being asked: its place, and the last destination. Never a token."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

DEFAULT_SIZE = QSize(1180, 760)


class Memory:
    """Backed by `QSettings`."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings()

    @property
    def destination(self) -> str:
        """The last destination."""
        return str(self._settings.value("destination", "") or "")

    def place(self, window: QWidget) -> None:
        """Put the window where it was, if that is still on a screen."""
        geometry = self._settings.value("geometry")
        if geometry is None or not window.restoreGeometry(geometry):
            window.resize(self._fitting(DEFAULT_SIZE))
            return
        if not window.isMaximized() and not window.isFullScreen():
            _bring_back(window)

    def save(self, window: QWidget, destination: str) -> None:
        """Write it down."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.setValue("destination", destination)
        self._settings.sync()

    @staticmethod
    def _fitting(size: QSize) -> QSize:
        screen = QGuiApplication.primaryScreen()
        return size if screen is None else size.boundedTo(screen.availableGeometry().size())


def _bring_back(window: QWidget) -> None:
    frame = window.frameGeometry()
    screens = QGuiApplication.screens()
    # The title bar must be within reach of a pointer.
    handle = QRect(frame.left() + 40, frame.top(), max(1, frame.width() - 80), 24)
    if screens and not any(screen.availableGeometry().intersects(handle) for screen in screens):
        area = screens[0].availableGeometry()
        size = window.size().boundedTo(area.size())
        window.resize(size)
        window.move(area.center() - QRect(0, 0, size.width(), size.height()).center())
