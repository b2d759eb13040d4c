"""The end of the session, or of the machine's run, in the middle of a call: it is asked to wait once.

Windows and macOS ask every program (`commitDataRequest`, a quit event) and take a no. A Linux session is told
beforehand, by inhibitors that it shows to the user; they end with our connection, so also with a crash. X11's
way of asking (XSMP) is not in Qt's wheels: where a desktop has no inhibitors, its end ends the call, with a
goodbye.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Awaitable, Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QSessionManager

from swdesk.app.desktop import inhibitors
from swdesk.app.desktop.bus import Bus, BusError
from swdesk.app.desktop.inhibitors import LOG_OUT, LetGo


class SessionEnd(QObject):
    """Tells `wait` of the session's end; when that says no, it goes on ending and `end` is called."""

    def __init__(self, wait: Callable[[], bool], end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._wait = wait
        self._end = end
        app = QGuiApplication.instance()
        app.commitDataRequest.connect(self.commit, Qt.ConnectionType.DirectConnection)

    def commit(self, manager: QSessionManager) -> None:
        """The session manager asks, and waits for this to return."""
        if self._wait():
            manager.cancel()
        else:
            self._end()


class SessionHold(Protocol):
    """`hold` and `release` come in turns."""

    async def hold(self, reason: str) -> None:
        """Ask the session not to end without a word to its user."""

    async def release(self) -> None:
        """It may end."""


class LinuxSessionHold:
    """The session's manager, or the portal, for a log-out; the machine's for a shutdown."""

    def __init__(self, bus: Bus | None, system_bus: str = "") -> None:
        self._bus = bus
        self._system_bus = system_bus
        self._held: list[LetGo] = []

    async def hold(self, reason: str) -> None:
        """See `SessionHold`."""
        bus = self._bus
        ways: list[Callable[[], Awaitable[LetGo]]] = [
            lambda: inhibitors.logind("shutdown", "block", reason, address=self._system_bus)
        ]
        if bus is not None:
            session = [
                lambda: inhibitors.session_manager(bus, LOG_OUT, reason),
                lambda: inhibitors.portal(bus, LOG_OUT, reason),
            ]
            ways.append(lambda: inhibitors.first_of(session))
        for way in ways:
            with contextlib.suppress(BusError):  # a desktop without such a service asks nobody
                self._held.append(await way())

    async def release(self) -> None:
        """See `SessionHold`."""
        held, self._held = self._held, []
        for let_go in held:
            with contextlib.suppress(BusError):
                await let_go()


def session_hold_here(bus: Bus | None, platform: str = sys.platform) -> SessionHold | None:
    """This system's way, where one has to say so beforehand."""
    return LinuxSessionHold(bus) if platform.startswith("linux") else None
