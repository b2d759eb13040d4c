"""The user's settings as the window holds them: one value for all who read or change them, saved behind.

Whoever changes a setting changes it here, so that two of them never write each other's file away.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer

from swdesk.app.stores import Store
from swdesk.errors import StorageError
from swdesk.preferences import Preferences, load_preferences, save_preferences

logger = logging.getLogger(__name__)

SAVE_AFTER_MS = 400  # a slider that is being dragged writes once
CLOSE_LIMIT = 1.0  # s for the disk when the program ends


class Settings(Store):
    """`Preferences`, read and changed in the Qt thread; written in a thread of its own a moment later."""

    def __init__(
        self, preferences: Preferences | None = None, save: Callable[[Preferences], None] | None = None
    ) -> None:
        """Without `save` nothing is written."""
        super().__init__(preferences or Preferences())
        self._save = save
        self._writing: threading.Thread | None = None
        self._timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._write)

    @classmethod
    def load(cls) -> Settings:
        """The user's own; the defaults, never written, when their file cannot be read."""
        try:
            return cls(load_preferences()[0], save_preferences)
        except StorageError as error:
            logger.warning("%s", error)
            return cls()

    def get(self, key: str) -> object:
        """One of them by its key, `calls.start_muted`; `None` for an entry that an open section has not."""
        section, _, name = key.partition(".")
        table = getattr(self.value, section)
        return _get(table, name) if name else table

    def put(self, key: str, value: object) -> None:
        """Replace one of them; `None` takes an entry out of an open section."""
        section, _, name = key.partition(".")
        self.change(section, **{name: value})

    def change(self, section: str, **values: object) -> None:
        """Replace some of a section's: `change("calls", start_muted=True)`."""
        self._replace(**{section: _with(getattr(self.value, section), values)})

    def reset(self, *keys: str) -> Preferences:
        """The defaults of these, whole sections or single ones; returns what stood, for `put_back`."""
        before = self.value
        self.put_back(Preferences(), *keys)
        return before

    def put_back(self, earlier: Preferences, *keys: str) -> None:
        """These as they were; the others stay as they are."""
        sections: dict[str, object] = {}
        for key in keys:
            section, _, name = key.partition(".")
            then = getattr(earlier, section)
            if name:
                now = sections.get(section, getattr(self.value, section))
                then = _with(now, {name: _get(then, name)})
            sections[section] = then
        self._replace(**sections)

    def _replace(self, **sections: object) -> None:
        before = self.value
        self.set(replace(before, **sections))
        if self._save is not None and self.value != before:
            self._timer.start()

    def close(self) -> None:
        """Write what is not written yet. In the Qt thread, as the last thing."""
        is_due = self._timer.isActive()
        self._timer.stop()
        if self._writing is not None:
            self._writing.join(CLOSE_LIMIT)
        if is_due:
            self._write()
            self._writing.join(CLOSE_LIMIT)

    def _write(self) -> None:
        if self._writing is not None and self._writing.is_alive():
            self._timer.start()  # the disk is slow: once more, with what stands then
            return
        save, preferences = self._save, self.value

        def work() -> None:
            try:
                save(preferences)
            except StorageError as error:
                logger.warning("%s", error)

        self._writing = threading.Thread(target=work, name="swdesk-settings")
        self._writing.start()


def _get(section: object, name: str) -> object:
    return section.get(name) if isinstance(section, Mapping) else getattr(section, name)


def _with(section: object, values: Mapping[str, object]) -> object:
    if isinstance(section, Mapping):
        return {name: one for name, one in {**section, **values}.items() if one is not None}
    return replace(section, **values)
