"""A fact of the engine as the window holds it: a value, and a signal when it changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Store(QObject):
    """One fact. Read, written and heard of in the Qt thread only."""

    changed = Signal(object)

    def __init__(self, value: object, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = value

    @property
    def value(self):
        """The fact as last heard of."""
        return self._value

    def set(self, value: object) -> None:
        """Replace the fact; `changed` only when it differs."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)
