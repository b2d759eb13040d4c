"""A stable object name for every widget, for tests and tools that look for one: its path in the code.

`panel.dial` is `window.panel.dial`; a widget in a list has its number, one in a table its key. Names that
style sheets use are left alone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtWidgets import QToolButton, QWidget

_HOLDERS = ("swdesk.app.windows.", "swdesk.app.widgets.")  # what keeps widgets without being one


def name_widgets(root: object, name: str = "") -> None:
    """Name what `root`, a widget or what keeps some, holds and has no name yet; all begin with `name`.

    With a name, so is `root` itself, as a window is.
    """
    if name and isinstance(root, QWidget) and not root.objectName():
        root.setObjectName(name)
    seen = {id(root)}
    waiting: deque[tuple[Any, str]] = deque([(root, name)])
    while waiting:
        holder, path = waiting.popleft()
        for attribute, found in _widgets_of(holder):
            if id(found) in seen:
                continue
            seen.add(id(found))
            here = f"{path}.{attribute}" if path else attribute
            if isinstance(found, QWidget) and not found.objectName():
                found.setObjectName(here)
            waiting.append((found, here))
            menu = found.menu() if isinstance(found, QToolButton) else None
            if menu is not None and id(menu) not in seen and not menu.objectName():
                menu.setObjectName(f"{here}.menu")


def _widgets_of(holder: Any) -> Iterator[tuple[str, Any]]:
    """What is kept under which name: widgets, and things that keep some."""
    for attribute, value in list(getattr(holder, "__dict__", {}).items()):
        name = attribute.strip("_")
        if name == "window":
            continue  # the way up
        if isinstance(value, Mapping):
            yield from ((f"{name}.{key}", one) for key, one in value.items() if _is_kept(one))
        elif isinstance(value, (list, tuple)):
            yield from ((f"{name}.{number}", one) for number, one in enumerate(value) if _is_kept(one))
        elif _is_kept(value):
            yield name, value


def _is_kept(value: Any) -> bool:
    return isinstance(value, QWidget) or type(value).__module__.startswith(_HOLDERS)
