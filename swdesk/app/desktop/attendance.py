"""Notices that somebody is at the window."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QWidget

SIGNS = frozenset(
    {
        QEvent.Type.Enter,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
    }
)


class Attendance(QObject):
    """`somebody` is set when the pointer comes over the window, or something is typed; then it is done.

    It listens to the window and its fields only: a filter on the application, in Python, is also asked about
    objects that are half made or half gone, which PySide does not survive.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.somebody = asyncio.Event()
        window.installEventFilter(self)
        self._fields = window.findChildren(QLineEdit)
        for field in self._fields:
            field.textEdited.connect(self._notice)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS:
            self._notice()
        return False

    def _notice(self, _text: str = "") -> None:
        self.close()
        self.somebody.set()

    def close(self) -> None:
        """Look no further."""
        self._window.removeEventFilter(self)
        for field in self._fields:
            field.textEdited.disconnect(self._notice)
        self._fields = []
