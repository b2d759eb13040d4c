"""The keys in force, on the controls: set when a control is made, and again when somebody chose others.

A name of the table stands in place of a key. What is no name is a key as it is, as popovers and dialogs have.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from swdesk.app.actions import BY_NAME, InForce, in_force
from swdesk.app.i18n import keys as native

_NAME, _TIP, _PRESSES = "swdeskAction", "swdeskTip", "swdeskPresses"

_force = in_force({})


def force() -> InForce:
    """The keys of every action now."""
    return _force


def keys_of(name: str) -> tuple[str, ...]:
    """Of an action by name, or the key that `name` itself is."""
    return _force.keys[name] if name in BY_NAME else (name,) if name else ()


def first_key(name: str) -> str:
    """The first of them as the reader's keyboard calls it; empty without one."""
    keys = keys_of(name)
    return native(keys[0]) if keys else ""


def use(chosen: Mapping[str, str]) -> InForce:
    """Have these keys from now on, in all windows there are."""
    global _force
    force = in_force(chosen)
    if force != _force:
        _force = force
        for top in QApplication.topLevelWidgets():
            for one in (top, *top.findChildren(QObject)):
                _renew(one)
    return force


def show_key(widget: QWidget, tip: str, name: str = "", *, presses: bool = True) -> None:
    """A tooltip with the key, and for a button, the key itself."""
    widget.setProperty(_NAME, name if name in BY_NAME else None)
    widget.setProperty(_TIP, tip)
    widget.setProperty(_PRESSES, presses)
    _tell(widget, tip, name, presses)


def bind(name: str, parent: QWidget, activated: Callable[[], object]) -> QShortcut:
    """Do it at this action's keys, wherever in the parent's window the focus is."""
    shortcut = QShortcut(parent)
    shortcut.setProperty(_NAME, name)
    shortcut.setKeys([QKeySequence(key) for key in keys_of(name)])
    shortcut.activated.connect(activated)
    return shortcut


def give(name: str, action: QAction) -> QAction:
    """A menu's line with this action's keys."""
    action.setProperty(_NAME, name)
    action.setShortcuts([QKeySequence(key) for key in keys_of(name)])
    return action


def _renew(one: QObject) -> None:
    name = one.property(_NAME)
    if not name:
        return
    sequences = [QKeySequence(key) for key in keys_of(name)]
    if isinstance(one, QShortcut):
        one.setKeys(sequences)
    elif isinstance(one, QAction):
        one.setShortcuts(sequences)
    elif isinstance(one, QWidget):
        _tell(one, one.property(_TIP), name, bool(one.property(_PRESSES)))


def _tell(widget: QWidget, tip: str, name: str, presses: bool) -> None:
    shown = first_key(name)
    widget.setToolTip(f"{tip} ({shown})" if shown else tip)
    if presses and name and isinstance(widget, QAbstractButton):
        widget.setShortcut(QKeySequence(next(iter(keys_of(name)), "")))
