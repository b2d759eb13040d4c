"""The far picture in a window of its own, above all others, while one works elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from swdesk.app.desktop import icons
from swdesk.app.i18n import tr
from swdesk.app.widgets.video_view import VideoView

WIDTH = 480
MARGIN = 32
SMALLEST = (160, 90)


class PopOut(QWidget):
    """Holds the one `VideoView` it was given: the pictures go on, in another place.

    It is no child of the main window, which may be put away meanwhile.
    """

    left = Signal()
    """It was closed, or Esc was pressed: the picture wants to go back."""

    def __init__(self, view: VideoView, title: str, screen_of: QWidget) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(f"{title} — swdesk" if title else "swdesk")
        self.setWindowIcon(icons.application_icon())
        self.setAccessibleName(tr("Far picture in its own window"))
        self.setMinimumSize(*SMALLEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        view.show()
        self._place(view, screen_of)

    def _place(self, view: VideoView, screen_of: QWidget) -> None:
        shape = view.source_size
        height = round(WIDTH * shape.height() / shape.width()) if not shape.isEmpty() else WIDTH * 9 // 16
        screen = screen_of.screen() or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        place = QRect(0, 0, min(WIDTH, area.width()), min(height, area.height()))
        place.moveBottomRight(area.bottomRight())
        self.setGeometry(place.translated(-MARGIN, -MARGIN))

    def toggle_full_screen(self) -> None:
        """The whole screen for the picture, or the window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.toggle_full_screen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.toggle_full_screen()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.isFullScreen():
            self.toggle_full_screen()
        else:
            self.left.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The owner takes the picture back, and then this is deleted."""
        event.ignore()
        self.left.emit()
