"""What the window remembers without being asked: its place, and the last destination. Never a token."""

from __future__ import annotations

import json

from PySide6.QtCore import QEvent, QObject, QRect, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from swdesk import places
from swdesk.app.desktop.window_places import Place, Rect, kept, key_of, reachable
from swdesk.diagnostics.redaction import redact

DEFAULT_SIZE = QSize(1180, 760)
FRAME = QSize(8, 40)  # what a desktop may put around a window that is not there yet
SETTLE_MS = 500  # screens come and go one by one, and the desktop moves the windows meanwhile


class Memory:
    """Backed by `QSettings`."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or _of_this_profile()
        self._watchers: list[_Watcher] = []

    @property
    def destination(self) -> str:
        """The last destination."""
        return str(self._settings.value("destination", "") or "")

    @property
    def recents(self) -> list[object]:
        """The destinations used last, the newest first, as the file has them."""
        try:
            found = json.loads(str(self._settings.value("recents", "") or "[]"))
        except (ValueError, RecursionError):
            return []
        return found if isinstance(found, list) else []

    def keep_recents(self, destinations: tuple[str, ...]) -> None:
        """Write them down; none leaves nothing behind."""
        if destinations:
            self._settings.setValue("recents", json.dumps(destinations))
        else:
            self._settings.remove("recents")

    @property
    def was_dark(self) -> bool | None:
        """What the desktop's portal said last; a start does not wait for its answer."""
        said = str(self._settings.value("dark", "") or "")
        return {"yes": True, "no": False}.get(said)

    def keep_dark(self, is_dark: bool | None) -> None:
        """Write it down; where nothing is said nothing is left behind."""
        if is_dark is None:
            self._settings.remove("dark")
        else:
            self._settings.setValue("dark", "yes" if is_dark else "no")

    def place(self, window: QWidget) -> None:
        """Put the main window where it was with these screens; at a first start it has the design's size."""
        if not self.bring(window):
            window.resize(_fitting(DEFAULT_SIZE))

    def bring(self, window: QWidget, name: str = "window") -> bool:
        """Put a window where it was with these screens; whether it had been there with them."""
        found = self._places(name).get(key_of(_screens()))
        place = None if found is None else Place.read(found)
        if place is None:
            return False
        rect = reachable(place, _areas()).rect
        window.resize(rect.width, rect.height)
        window.move(rect.left, rect.top)
        if place.is_maximised:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        return True

    def keep_place(self, window: QWidget, name: str = "window") -> None:
        """Write down where it is, for these screens."""
        if window.isFullScreen() or not window.isVisible() or window.isMinimized():
            return  # a moment's state, not a place
        places = kept(self._places(name), key_of(_screens()), _place_of(window))
        self._settings.setValue(f"places/{name}", json.dumps(places))

    def follow(self, window: QWidget, name: str = "window") -> None:
        """Keep its place whenever it is moved, and bring it back when the screens change."""
        self._watchers.append(_Watcher(self, window, name))

    def knows(self, name: str) -> bool:
        """Whether something was told once, as some things are."""
        return bool(self._settings.value(name, False, bool))

    def learn(self, name: str) -> None:
        """It was told."""
        self._settings.setValue(name, True)

    def save(self, window: QWidget, destination: str) -> None:
        """Write it down, but nothing that looks like a secret."""
        self.keep_place(window)
        self._settings.setValue("destination", destination if redact(destination) == destination else "")
        self._settings.sync()

    def _places(self, name: str) -> dict[str, str]:
        try:
            found = json.loads(str(self._settings.value(f"places/{name}", "") or "{}"))
        except (ValueError, RecursionError):
            return {}
        return {str(key): str(text) for key, text in found.items()} if isinstance(found, dict) else {}


def _of_this_profile() -> QSettings:
    file = places.here().window
    return QSettings() if file is None else QSettings(str(file), QSettings.Format.IniFormat)


class _Watcher(QObject):
    """Follows one window and the screens."""

    def __init__(self, memory: Memory, window: QWidget, name: str) -> None:
        super().__init__(window)
        self._memory = memory
        self._window = window
        self._name = name
        self._key = key_of(_screens())
        self._moved = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._moved.timeout.connect(self._keep)
        self._changed = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._changed.timeout.connect(self._bring_back)
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        app.screenAdded.connect(self._screen_came)
        app.screenRemoved.connect(self._screens_changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._screens_changed)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange):
            self._moved.start()
        return False

    def _screen_came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._screens_changed)
        self._changed.start()

    def _screens_changed(self, _what: object = None) -> None:
        self._changed.start()

    def _keep(self) -> None:
        # What the desktop did to a window whose screen went is no place somebody chose.
        if not self._changed.isActive() and key_of(_screens()) == self._key:
            self._memory.keep_place(self._window, self._name)

    def _bring_back(self) -> None:
        key = key_of(_screens())
        if key == self._key:
            return
        self._key = key
        window = self._window
        if window.isFullScreen() or self._memory.bring(window, self._name) or window.isMaximized():
            return
        place = reachable(_place_of(window), _areas()).rect
        window.resize(place.width, place.height)
        window.move(place.left, place.top)


def _place_of(window: QWidget) -> Place:
    maximised = window.isMaximized()
    inner = window.normalGeometry() if maximised and window.normalGeometry().isValid() else window.geometry()
    corner = inner.topLeft() if maximised else window.pos()
    return Place(Rect(corner.x(), corner.y(), inner.width(), inner.height()), maximised)


def _screens() -> list[Rect]:
    return [_rect(screen.geometry()) for screen in QGuiApplication.screens()]


def _areas() -> list[Rect]:
    return [_rect(screen.availableGeometry()) for screen in QGuiApplication.screens()]


def _rect(rect: QRect) -> Rect:
    return Rect(rect.x(), rect.y(), rect.width(), rect.height())


def _fitting(size: QSize) -> QSize:
    screen = QGuiApplication.primaryScreen()
    return size if screen is None else size.boundedTo(screen.availableGeometry().size() - FRAME)
