"""The button that removes everything, and the question it asks first, in its own place: nothing modal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from swdesk.app.i18n import tr
from swdesk.app.widgets.button_row import ButtonRow
from swdesk.app.widgets.controls import Button


class RemovalPanel(QWidget):
    """Asks, and tells of a yes."""

    asked = Signal()
    """The question is there."""
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask = Button(tr("Remove…"), tr("Asks first"))
        self.ask.setProperty("role", "small")
        self.question = _words(
            tr("This cannot be undone, and swdesk closes. The settings of other profiles stay.")
        )
        self.yes = Button(tr("Remove and close"), tr("Remove everything, and close swdesk"), role="danger")
        self.no = Button(tr("Keep everything"), tr("Nothing is removed"))
        self.fault = _words("")
        self.fault.setProperty("fault", "true")
        self.fault.hide()
        self._answers = ButtonRow(self.no, self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.question)
        column.addWidget(self._answers)
        column.addWidget(self.fault)
        self.setFocusProxy(self.ask)
        self.ask.clicked.connect(self._ask)
        self.no.clicked.connect(self._leave)
        self.yes.clicked.connect(self._confirm)
        self._show(asking=False)

    def set_possible(self, possible: bool) -> None:
        """Not in a call."""
        self._show(asking=False)
        self.ask.setEnabled(possible)
        self.ask.setToolTip(tr("Asks first") if possible else tr("Not during a call"))

    def show_fault(self, words: str) -> None:
        """Why it did not come to it."""
        self.fault.setText(words)
        self.fault.show()

    def _ask(self) -> None:
        self.fault.hide()
        self._show(asking=True)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit()

    def _leave(self) -> None:
        self._show(asking=False)
        self.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self._leave()
        self.confirmed.emit()

    def _show(self, *, asking: bool) -> None:
        self.ask.setVisible(not asking)
        for part in (self.question, self._answers):
            part.setVisible(asking)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "hint")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
