"""Completion of the destination field from what was called before, by keyboard and pointer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from swdesk.app.i18n import tr

SHOWN = 8  # lines before it scrolls
TYPING = (QEvent.Type.KeyPress, QEvent.Type.InputMethod)


class Completion(QObject):
    """Typing offers what fits, Down all of it; Enter takes the marked one, Shift+Delete forgets it."""

    removed = Signal(str)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._model = QStringListModel(self)
        self._completer: QCompleter | None = None
        field.installEventFilter(self)

    @property
    def completer(self) -> QCompleter:
        """Made when somebody types: its list is a large part of Qt that the start can do without."""
        if self._completer is None:
            self._completer = self._made()
        return self._completer

    def _made(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(SHOWN)
        popup = completer.popup()
        popup.setObjectName("completion")
        popup.setAccessibleName(tr("Earlier destinations"))
        popup.setToolTip(tr("Shift+Delete forgets the marked one"))
        popup.installEventFilter(self)
        return completer

    def offer(self, entries: Sequence[str]) -> None:
        """What there is to choose from, the best first."""
        self._model.setStringList(list(entries))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._field:
            if kind in TYPING and self._field.completer() is None:
                self._field.setCompleter(self.completer)
            return kind == QEvent.Type.KeyPress and self._key_in_field(event)
        return kind == QEvent.Type.KeyPress and self._key_in_popup(event)

    def _key_in_field(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() != Qt.Key.Key_Down or not plain or not self._model.rowCount():
            return False
        self.completer.setCompletionPrefix("")
        self.completer.complete()
        popup = self.completer.popup()
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))
        return True

    def _key_in_popup(self, event: QKeyEvent) -> bool:
        popup = self.completer.popup()
        marked = popup.currentIndex()
        if not marked.isValid():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            # Qt would give Enter to the field first, which dials what was typed so far. A second one dials.
            popup.hide()
            self._field.setText(str(marked.data()))
            return True
        if event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.removed.emit(str(marked.data()))
            if not self.completer.completionModel().rowCount():
                popup.hide()
            return True
        return False
