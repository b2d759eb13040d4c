"""The other programs that may act on this one: a line each, and a button that takes its token back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from swdesk.app.i18n import tr
from swdesk.app.presenters.apps import AppsView
from swdesk.app.widgets.controls import Button, describe


class AppsPanel(QWidget):
    """Shows an `AppsView`."""

    looked_at = Signal()
    """It came to be seen: what it shows may be old."""
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = _words()
        self.fault = _words()
        self.fault.setProperty("fault", "true")
        self.removals: dict[str, Button] = {}
        self._lines: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for one in (self.words, self.fault):
            self._column.addWidget(one)
        self.show_view(AppsView())

    def show_view(self, view: AppsView) -> None:
        """Who they are."""
        for label, text in ((self.words, view.words), (self.fault, view.fault)):
            label.setText(text)
            label.setVisible(bool(text))
        for name in [name for name in self._lines if name not in view.names]:
            del self.removals[name]
            line = self._lines.pop(name)
            line.hide()
            line.deleteLater()
        for place, name in enumerate(view.names):
            if name not in self._lines:
                self._lines[name] = self._make(name)
                self._column.insertWidget(place, self._lines[name])

    def _make(self, name: str) -> QWidget:
        line = QWidget()
        label = _words(name)
        label.setProperty("role", "label")
        self.removals[name] = button = Button(tr("Remove"), tr("Its token counts no more, at once"))
        describe(button, tr("Remove {name}", name=name), button.toolTip())
        button.setObjectName(f"{self.objectName() or 'settings.apps'}.{name}")
        button.setProperty("role", "small")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.remove_wanted.emit(name))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label, 1)
        row.addWidget(button)
        return line

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit()


def _words(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "hint")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
