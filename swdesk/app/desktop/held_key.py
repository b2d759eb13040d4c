"""A key that is held, wherever in the window the focus is: push-to-talk.

Text fields keep their keys. Space also stays with a button that was reached with Tab, for there it presses;
a button that has the focus because it was clicked, or was handed it, does not take Space from who talks.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QWidget

TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class HeldKey(QObject):
    """Hears a window before its widgets do; `hold` says whether the key means anything now."""

    def __init__(
        self, hold: Callable[[], bool], release: Callable[[], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hold = hold
        self._release = release
        self._key = Qt.Key.Key_Space
        self._is_held = False
        self._is_tabbing = False
        self._is_reached_by_tab = False
        QApplication.instance().focusChanged.connect(self._focus_changed)

    def set_key(self, name: str) -> None:
        """Qt's name of a key, for instance `Space` or `F8`."""
        sequence = QKeySequence(name)
        self._key = sequence[0].key() if sequence.count() else Qt.Key.Key_Space

    def watch(self, window: QWindow) -> None:
        """Listen to this window's keys."""
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._is_tabbing = event.key() in TABS
            return self._pressed(event)
        if kind == QEvent.Type.KeyRelease:
            return self._released(event)
        if kind == QEvent.Type.ShortcutOverride:
            if self._is_ours(event) and (self._is_held or self._hold()):
                self._is_held = True
                event.accept()
                return True
        elif kind == QEvent.Type.MouseButtonPress:
            self._is_tabbing = False
        elif kind == QEvent.Type.FocusOut:
            self._let_go()
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if self._is_held and event.key() == self._key:
            return True  # repeated while it is held
        if event.isAutoRepeat() or not self._is_ours(event) or not self._hold():
            return False
        self._is_held = True
        return True

    def _released(self, event: QKeyEvent) -> bool:
        if not self._is_held or event.key() != self._key:
            return False
        if not event.isAutoRepeat():
            self._let_go()
        return True

    def _let_go(self) -> None:
        if self._is_held:
            self._is_held = False
            self._release()

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.key() != self._key or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        widget = QApplication.focusWidget()
        if widget is None:
            return True
        if event.text() and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return False
        return not (self._key == Qt.Key.Key_Space and self._is_reached_by_tab)

    def _focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        self._is_reached_by_tab = self._is_tabbing
