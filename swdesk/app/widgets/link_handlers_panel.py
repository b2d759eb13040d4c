"""Who opens links, and two buttons: have it be swdesk, and take that back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from swdesk.app.i18n import tr
from swdesk.app.presenters.link_handlers import LinkHandlersView
from swdesk.app.widgets.button_row import ButtonRow
from swdesk.app.widgets.controls import Button


class LinkHandlersPanel(QWidget):
    """Shows a `LinkHandlersView`."""

    looked_at = Signal()
    """It came to be seen: what it shows may be old."""
    register_wanted = Signal()
    unregister_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setProperty("role", "label")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.register = Button(tr("Open links with swdesk"), tr("For you alone, on this computer"))
        self.unregister = Button(tr("No longer with swdesk"), tr("Take it back: the system chooses again"))
        for button in (self.register, self.unregister):
            button.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(ButtonRow(self.register, self.unregister))
        self.setFocusProxy(self.register)
        self.register.clicked.connect(self.register_wanted)
        self.unregister.clicked.connect(self.unregister_wanted)
        self.show_view(LinkHandlersView())

    def show_view(self, view: LinkHandlersView) -> None:
        """Who it is, and what can be changed."""
        parts = (" · ".join(view.lines), view.advice, view.fault)
        self.words.setText("\n".join(part for part in parts if part))
        self.register.setEnabled(view.can_register and not view.is_busy)
        self.unregister.setEnabled(view.can_unregister and not view.is_busy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit()
