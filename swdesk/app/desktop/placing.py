"""Places in the reader's direction."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt


def mirrored(direction: Qt.LayoutDirection, area: QRect, place: QRect) -> QRect:
    """Where a place counted from the left lies in this area: from the right for who reads that way.

    As `QStyle.visualRect`, whose class brings eleven enumerations that the start would wait for.
    """
    if direction == Qt.LayoutDirection.RightToLeft:
        return place.translated(area.left() + area.right() - place.left() - place.right(), 0)
    return place
