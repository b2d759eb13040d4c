"""Says a sentence to those who have the window read to them."""

from __future__ import annotations

from PySide6.QtCore import QObject


def announce(speaker: QObject, words: str) -> None:
    """Politely: a screen reader says it when it has nothing else to say."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # costs the start 8 enumerations

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, words))
