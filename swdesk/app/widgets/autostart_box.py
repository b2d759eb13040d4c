"""The box for starting with the session: it shows what the system says whenever it is looked at."""

from __future__ import annotations

import logging

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent

from swdesk.app.desktop.autostart import Autostart
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.widgets.controls import CheckBox, describe

logger = logging.getLogger(__name__)


class AutostartBox(CheckBox):
    """Somebody may have changed it elsewhere, so nothing of it is remembered here."""

    def __init__(self, themes: Themes, autostart: Autostart) -> None:
        super().__init__("", themes, "")
        self._autostart = autostart
        self._look()
        self.toggled.connect(self._set)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        with QSignalBlocker(self):
            self.setChecked(self._autostart.is_on())
        self.update()

    def _set(self, on: bool) -> None:
        try:
            self._autostart.set(on)
        except OSError as error:
            logger.warning("Starting with the session could not be changed: %s", error)
            describe(
                self, self.accessibleName(), tr("The system refuses: {why}", why=error.strerror or error)
            )
        self._look()
