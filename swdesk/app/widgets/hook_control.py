"""The command of a hook as a line of text, a button that tries it out, and what came of that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from swdesk.app.desktop.announce import announce
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.presenters.hook_trial import TrialView
from swdesk.app.presenters.setting_rows import Row
from swdesk.app.widgets.controls import Button, describe, mark
from swdesk.app.widgets.setting_controls import TextControl
from swdesk.control.command_line import join


class CommandField(TextControl):
    """A program and its arguments, spelt as one would in a terminal."""

    def show_value(self, value: object) -> None:
        """As it stands, unless somebody is writing."""
        super().show_value(join(tuple(value)))


class HookControl(QWidget):
    """Shows the setting, and a `TrialView`."""

    entered = Signal(object)
    editing = Signal()
    test_wanted = Signal(str)
    """What stands in the field."""

    def __init__(self, themes: Themes, row: Row) -> None:
        super().__init__()
        self.field = CommandField(themes, row)
        self.test = Button(tr("Test"), tr("Run it now, with facts of an invented call"))
        describe(self.test, tr("Test: {setting}", setting=tr(row.label)), self.test.toolTip())
        self.test.setProperty("role", "small")
        self.said = QLabel()
        self.said.setProperty("role", "hint")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.hide()
        self._trial = TrialView()
        self._is_other = False
        """Another command stands there than the one that was tried out."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self.test)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.said)
        self.setFocusProxy(self.field)
        self.field.entered.connect(self.entered)
        self.field.editing.connect(self.editing)
        self.field.textChanged.connect(self._text_changed)
        self.test.clicked.connect(lambda: self.test_wanted.emit(self.field.text()))
        self._allow_test()

    def show_value(self, value: object) -> None:
        """As it stands."""
        self.field.show_value(value)

    def show_trial(self, view: TrialView) -> None:
        """What came of the last one."""
        self._trial = view
        self._is_other = self._is_other and not view.is_running
        words = "" if self._is_other else view.words
        self._allow_test()
        mark(self.said, "fault", view.is_fault)
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self, words)

    def _text_changed(self) -> None:
        self._is_other = True
        self._allow_test()
        self.said.hide()

    def _allow_test(self) -> None:
        self.test.setEnabled(not self._trial.is_running and bool(self.field.text().strip()))
