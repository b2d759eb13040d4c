"""Places in the reader's direction."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from swdesk.app.desktop.placing import mirrored

directions = st.sampled_from([Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
numbers = st.integers(-2000, 2000)
rects = st.builds(QRect, numbers, numbers, st.integers(1, 2000), st.integers(1, 2000))


@given(directions, rects, rects)
def test_a_place_is_where_qt_would_put_it(direction: Qt.LayoutDirection, area: QRect, place: QRect) -> None:
    assert mirrored(direction, area, place) == QStyle.visualRect(direction, area, place)
