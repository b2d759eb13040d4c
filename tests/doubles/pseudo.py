"""A language in which every translated text stands in ⟦ ⟧, and a walk that finds what does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from swdesk.app.i18n import CONTEXT

WRAPPED = re.compile(r"⟦[^⟦⟧]*⟧")
TAG = re.compile(r"<[^>]*>")
KEYS = re.compile(r"\b(?:Ctrl|Alt|Shift|Meta|F\d+|Esc|Space|Enter|Tab|Up|Down|Left|Right|Del|\+)+\b\+?\w?")
WORD = re.compile(r"[^\W\d_]{2,}")
SAID = ("toolTip", "accessibleName", "accessibleDescription", "whatsThis", "statusTip", "windowTitle")


class PseudoTranslator(QTranslator):
    """Puts brackets around what the program translates; what Qt says itself stays.

    `stretch`: how long a text is to be, as a factor. It grows by words of usual length, as translations do.
    """

    def __init__(self, stretch: float = 1.0) -> None:
        super().__init__()
        self._stretch = stretch

    def translate(self, context, text, _comment=None, _n=-1):
        if context != CONTEXT:
            return None
        more = max(0, round(len(text) * (self._stretch - 1)) - 2)
        return f"⟦{text}{(' längere Wörter' * (1 + more // 15))[:more].rstrip()}⟧"

    def __enter__(self) -> PseudoTranslator:
        assert QCoreApplication.instance().installTranslator(self)
        return self

    def __exit__(self, *_exception: object) -> None:
        QCoreApplication.instance().removeTranslator(self)


def bare(root: QObject, allowed: Iterable[str] = ()) -> list[str]:
    """Every text below `root` that did not come from `tr()`, with who says it; `allowed` are fragments."""
    found = []
    for who, text in texts(root):
        rest = text
        while WRAPPED.search(rest):
            rest = WRAPPED.sub(" ", rest)
        rest = TAG.sub(" ", rest)
        for fragment in sorted(allowed, key=len, reverse=True):
            rest = rest.replace(fragment, " ")
        if WORD.search(KEYS.sub(" ", rest)):
            found.append(f"{who}: {text!r}")
    return found


def texts(root: QObject) -> Iterator[tuple[str, str]]:
    """All that widgets and actions show or tell, but what a person typed and the lines of a log."""
    for thing in [root, *root.findChildren(QObject)]:
        if thing.objectName().startswith("qt_"):
            continue
        who = f"{type(thing).__name__} {thing.objectName()}".strip()
        for text in _texts(thing):
            if text:
                yield who, text


def _texts(thing: QObject) -> Iterator[str]:
    if isinstance(thing, QAction):
        yield from (thing.text(), thing.toolTip())
    if not isinstance(thing, QWidget):
        return
    for name in SAID:
        yield getattr(thing, name)()
    if isinstance(thing, QLineEdit):
        yield thing.placeholderText()
    elif isinstance(thing, QMenu | QGroupBox):
        yield thing.title()
    elif isinstance(thing, QTabBar):
        yield from (thing.tabText(index) for index in range(thing.count()))
    elif isinstance(thing, QComboBox):
        yield from (thing.itemText(index) for index in range(thing.count()))
    elif isinstance(thing, QAbstractItemView):
        yield from _items(thing)
    elif not isinstance(thing, QTextEdit) and hasattr(thing, "text"):
        text = thing.text
        yield text() if callable(text) else text.text() if isinstance(text, QLabel) else str(text)


def _items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount() if model is not None else 0):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for column in range(columns):
            yield str(model.index(row, column).data() or "")
