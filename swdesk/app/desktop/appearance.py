"""Theme, zoom and language as the user set them: at the start, and at once when they are changed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from swdesk.app.desktop.announce import announce
from swdesk.app.desktop.theme import Themes
from swdesk.app.i18n import tr
from swdesk.app.settings import Settings
from swdesk.app.shortcuts import bind

STEPS = (0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Appearance(QObject):
    """Has a window follow `appearance.*`, and its zoom keys change it."""

    def __init__(self, window: QWidget, themes: Themes, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._settings = settings
        bind("zoom-in", window, self.enlarge)
        bind("zoom-out", window, self.reduce)
        bind("zoom-reset", window, self.reset)
        settings.changed.connect(self._follow)
        self._follow()

    def enlarge(self) -> None:
        """The next larger step."""
        self._set(min((step for step in STEPS if step > self._zoom), default=STEPS[-1]))

    def reduce(self) -> None:
        """The next smaller step."""
        self._set(max((step for step in STEPS if step < self._zoom), default=STEPS[0]))

    def reset(self) -> None:
        """The sizes of the design."""
        self._set(1.0)

    @property
    def _zoom(self) -> float:
        return self._settings.value.appearance.zoom

    def _set(self, zoom: float) -> None:
        if zoom != self._zoom:
            self._settings.change("appearance", zoom=zoom)
        words = tr("Zoom {percent} %", percent=round(100 * zoom))
        announce(self._window, words)

    def _follow(self, _preferences: object = None) -> None:
        appearance = self._settings.value.appearance
        self._themes.choose(appearance.theme)
        self._themes.set_zoom(appearance.zoom)
