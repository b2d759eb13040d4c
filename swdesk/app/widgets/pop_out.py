"""The far picture in a window of its own, above all others, while one works elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from swdesk.app.desktop import icons
from swdesk.app.i18n import tr
from swdesk.app.widgets.video_view import VideoView

WIDTHS = (480, 360, 240, 160)  # the smaller ones where a small screen leaves no room beside the controls
MARGIN = 32
TITLE = 32  # of the desktop's frame, above
SMALLEST = (160, 90)


class PopOut(QWidget):
    """Holds the one `VideoView` it was given: the pictures go on, in another place.

    It is no child of the main window, which may be put away meanwhile.
    """

    left = Signal()
    """It was closed, or Esc was pressed: the picture wants to go back."""

    def __init__(self, view: VideoView, title: str, screen_of: QWidget, keep_free: QRect) -> None:
        """`keep_free`: what it is not to open over, on the screen."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(f"{title} — swdesk" if title else "swdesk")
        self.setObjectName("pop_out")
        self.setWindowIcon(icons.application_icon())
        self.setAccessibleName(tr("Far picture in its own window"))
        self.setMinimumSize(*SMALLEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        view.show()
        screen = screen_of.screen() or QGuiApplication.primaryScreen()
        self.setGeometry(place_for(view.source_size, screen.availableGeometry(), keep_free))

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


def place_for(shape: QSize, area: QRect, keep_free: QRect) -> QRect:
    """In a corner of `area`, the lower right one first; smaller where each corner would cover `keep_free`."""
    room = area.adjusted(MARGIN, MARGIN + TITLE, -MARGIN, -MARGIN)
    shape = QSize(16, 9) if shape.isEmpty() else shape
    places = []
    for width in WIDTHS:
        size = QSize(width, round(width * shape.height() / shape.width())).boundedTo(area.size())
        right, below = room.right() + 1 - size.width(), room.bottom() + 1 - size.height()
        for x, y in ((right, below), (room.left(), below), (right, room.top()), (room.left(), room.top())):
            places.append(QRect(QPoint(x, y), size))
    return next((one for one in places if not one.adjusted(0, -TITLE, 0, 0).intersects(keep_free)), places[0])
