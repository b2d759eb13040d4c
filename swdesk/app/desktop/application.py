"""The one `QApplication`: it sees what the system has to say to the program as a whole."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication

from swdesk.app.desktop.opened_links import OpenedLinks

STYLE = "Fusion"
"""Qt's name of the widgets' style, the same on all systems.

Given with the command line: `setStyle` brings the class of styles and its enumerations, 4 ms of the start.
"""


class Application(QApplication):
    """Takes links, and wishes to quit: the session's, the dock's, the system's menu.

    A filter would see every event there is.
    """

    opened_links = OpenedLinks()  # of the class: events come while the base is being made
    quit_wished = Signal()
    obeys = True
    """Whether a wish to quit is carried out as Qt does it; else it is only told of."""

    def event(self, event: QEvent) -> bool:
        if self.opened_links.take(event):
            return True
        if event.type() == QEvent.Type.Quit and not self.obeys:
            event.ignore()
            self.quit_wished.emit()
            return True
        return super().event(event)
