"""A text to read, to copy and to delete, in a window that nothing waits for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.widgets.controls import Button


class ReportDialog(QDialog):
    """What a fault left. It is on this machine only, and stays there."""

    delete_pressed = Signal()

    def __init__(self, themes: Themes, text: str, where: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What went wrong — swdesk"))
        self.setAccessibleName(tr("What went wrong"))
        self.setModal(False)
        self.resize(680, 480)
        note = QLabel(
            tr("Where the program stood when it ended, without tokens or keys. Nobody was sent this. {file}",
               file=where)
        )  # fmt: skip
        note.setWordWrap(True)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self._themes = themes
        self._fit()
        themes.changed.connect(self._fit)
        self.text.setAccessibleName(tr("Report"))
        self.copy = Button(tr("Copy"), tr("Copy the report"), "Alt+K")
        self.delete = Button(tr("Delete"), tr("Delete the report for good"), "Alt+D", "danger")
        self.close_button = Button(tr("Close"), tr("Close; so does Escape"), "Alt+C")
        foot = QHBoxLayout()
        for button in (self.copy, self.delete):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(note)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        self.delete.clicked.connect(self.delete_pressed)
        self.close_button.clicked.connect(self.close)

    def _fit(self, _theme: object = None) -> None:
        self.text.setFont(self._themes.fixed_font)
