"""All keys of the window, to read and to change. Shown by F1, and among the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from swdesk.app.desktop.announce import announce
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import keys as native
from swdesk.app.i18n import tr
from swdesk.app.presenters.key_list import KeyRow
from swdesk.app.widgets.controls import Button, IconButton, describe

LONG_KEY = "Ctrl+Alt+Shift+M"
AROUND_KEY = 56  # of its field: edges, and the button that empties it
SIZE, MARGINS = QSize(620, 560), QSize(40, 60)  # of the window, and what the screen keeps


class KeyList(QWidget):
    """Shows `KeyRow`s. A key is pressed in the field of an action to have it there."""

    chosen = Signal(str, str)
    """Name of the action, and the key."""
    reset = Signal(str)
    reset_all = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.lines: dict[str, _Line] = {}
        self._headings: dict[str, QLabel] = {}
        self._rows: tuple[KeyRow, ...] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search"))
        describe(self.search, tr("Search the keys"), tr("Words of an action, or a key"))
        self.all = Button(tr("All usual keys"), tr("Take back every change of keys"), "Alt+Z")
        inside = QWidget()
        inside.setObjectName("popoverInside")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(4, 4, 12, 4)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(area, 1)
        self.search.textChanged.connect(self._filter)
        self.all.clicked.connect(self.reset_all)
        themes.changed.connect(self._theme_changed)

    def _theme_changed(self, _theme: object) -> None:
        for line in self.lines.values():
            line.fit(self._themes)

    def show_rows(self, rows: tuple[KeyRow, ...]) -> None:
        """The keys as they are."""
        if not self._rows:
            self._make(rows)
        self._rows = rows
        for row in rows:
            self.lines[row.name].show_row(row)
        self._filter()

    def show_trouble(self, name: str, words: str) -> None:
        """Why a key was not taken; nothing takes the words away."""
        for line in self.lines.values():
            line.show_trouble(words if line.name == name else "")
        if words:
            announce(self, words)

    def _make(self, rows: tuple[KeyRow, ...]) -> None:
        at = 0
        for row in rows:
            if row.group not in self._headings:
                heading = QLabel(row.group)
                heading.setProperty("role", "popoverTitle")
                self._headings[row.group] = heading
                self._grid.addWidget(heading, at, 0, 1, 4)
                at += 1
            line = _Line(self._themes, row.name, row.words, self)
            line.chosen.connect(self.chosen)
            line.reset_pressed.connect(self.reset)
            for column, part in enumerate((line.words, line.others, line.edit, line.reset)):
                self._grid.addWidget(part, at, column)
            self._grid.addWidget(line.trouble, at + 1, 0, 1, 4)
            self.lines[row.name] = line
            at += 2
        self._grid.setRowStretch(at, 1)

    def _filter(self, _text: str = "") -> None:
        text = self.search.text()
        seen = {row.group for row in self._rows if row.matches(text)}
        for row in self._rows:
            self.lines[row.name].set_visible(row.matches(text))
        for group, heading in self._headings.items():
            heading.setVisible(group in seen)


class _Line(QObject):
    """The parts of one row."""

    chosen = Signal(str, str)
    reset_pressed = Signal(str)

    def __init__(self, themes: Themes, name: str, words: str, parent: QObject) -> None:
        super().__init__(parent)
        self.name = name
        self._row: KeyRow | None = None
        self.words = QLabel(words)
        self.words.setWordWrap(True)
        self.others = QLabel()
        self.others.setProperty("role", "hint")
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(True)
        self.fit(themes)
        describe(self.edit, words, tr("Press the key that is to do it"))
        self.edit.findChild(QLineEdit).setAccessibleName(words)
        for button in self.edit.findChildren(QToolButton):  # Qt's own, in the field's edge
            button.setStyleSheet("padding: 0; border: 0;")
            describe(button, tr("No key: {action}", action=words))
        self.reset = IconButton(themes, "x", tr("The usual key: {action}", action=words))
        self.trouble = QLabel()
        self.trouble.setProperty("role", "warning")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.edit.editingFinished.connect(self._edited)
        self.reset.clicked.connect(lambda: self.reset_pressed.emit(self.name))

    def fit(self, themes: Themes) -> None:
        """Room for a key, however large the text."""
        text = self.edit.fontMetrics().horizontalAdvance(native(LONG_KEY))
        self.edit.setFixedWidth(text + themes.px(AROUND_KEY))

    def show_row(self, row: KeyRow) -> None:
        """As it is."""
        self._row = row
        self._show_key(row)
        others = [native(key) for key in row.keys[1:]]
        self.others.setText(tr("or {keys}", keys=", ".join(others)) if others else "")
        self.reset.setVisible(not row.is_default and not self.words.isHidden())
        self.show_trouble(row.problem)

    def show_trouble(self, words: str) -> None:
        """Words below the row."""
        if words and self._row is not None:
            self._show_key(self._row)  # what was pressed there is not what counts
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words) and not self.words.isHidden())

    def set_visible(self, visible: bool) -> None:
        """Of the whole row."""
        for part in (self.words, self.others, self.edit):
            part.setVisible(visible)
        self.reset.setVisible(visible and self._row is not None and not self._row.is_default)
        self.trouble.setVisible(visible and bool(self.trouble.text()))

    def _show_key(self, row: KeyRow) -> None:
        self.edit.blockSignals(True)
        self.edit.setKeySequence(QKeySequence(row.keys[0] if row.keys else ""))
        self.edit.blockSignals(False)

    def _edited(self) -> None:
        key = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        before = self._row.keys[0] if self._row is not None and self._row.keys else ""
        if key != before:
            self.chosen.emit(self.name, key)


class KeysDialog(QDialog):
    """The list in a window of its own, beside the call: nothing waits for it."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys — swdesk"))
        self.setAccessibleName(tr("Keys"))
        self.setModal(False)
        self._themes = themes
        self.list = KeyList(themes)
        self.close_button = Button(tr("Close"), tr("Close; so does Escape"), "Alt+C")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.close_button.clicked.connect(self.close)

    def open_list(self) -> None:
        """Show it, ready to search."""
        if not self.isVisible():
            px, room = self._themes.px, self.screen().availableGeometry().size() - MARGINS
            self.resize(QSize(px(SIZE.width()), px(SIZE.height())).boundedTo(room))
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)
