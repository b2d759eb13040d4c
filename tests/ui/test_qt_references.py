"""PySide6 6.12 loses a reference of True, False or None at each call below Python 3.12 and aborts in the end.

The lock keeps the fatal pair apart; this is what tells when it does not (packaging.md 0A).
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

TIMES = 1000


class Switch(QObject):
    toggled = Signal(bool)


@pytest.mark.parametrize("constant", [True, False, None], ids=str)
def test_no_reference_is_lost(qtbot, constant):
    switch, widget, heard = Switch(), QWidget(), []
    qtbot.addWidget(widget)
    switch.toggled.connect(lambda on: heard.append(0) if on else None)
    before = sys.getrefcount(constant)
    for _ in range(TIMES):
        switch.toggled.emit(bool(constant))
        widget.update()
    assert sys.getrefcount(constant) > before - TIMES / 10
