"""Tells of a newer version: only who wants to hear it, never in a call, and nothing is fetched for it.

Nor is anything asked over a network that is paid for by volume.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from swdesk.app.i18n import tr
from swdesk.app.presenters.notices import MOST, Notice, Notices
from swdesk.app.settings import Settings
from swdesk.errors import SignalWireError
from swdesk.preferences import Preferences

if TYPE_CHECKING:
    from swdesk.updates.feed import Release

logger = logging.getLogger(__name__)

KEY = "update"
FIRST_MS = 60_000  # a start has better things to do
AGAIN_MS = 3_600_000  # whether a day has passed is looked up then


class Outlook(Protocol):
    """What finds newer versions: a `Lookout`, asked in the window's thread."""

    def look(self) -> Awaitable[Release | None]: ...
    def told(self, release: Release) -> Awaitable[None]: ...


class UpdatesPresenter(QObject):
    """Asks in quiet moments; what it found waits until a call is over. Close it."""

    def __init__(
        self,
        settings: Settings,
        notices: Notices,
        outlook: Outlook,
        open_page: Callable[[], object],
        is_metered: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._notices = notices
        self._outlook = outlook
        self._open_page = open_page
        self._is_metered = is_metered
        self._is_busy = False
        self._is_wanted = False
        self._found: Release | None = None
        self._is_shown = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._looking: asyncio.Task[None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        settings.changed.connect(self._settings_changed)
        self._subscription = notices.view.observe(self._notices_changed)
        self._settings_changed(settings.value)

    def set_busy(self, is_busy: bool) -> None:
        """Whether the window has a call, or makes one."""
        self._is_busy = is_busy
        if is_busy:
            self._stop()
            self._hide()
        else:
            self._show()

    async def close(self) -> None:
        """Look no further."""
        self._settings.changed.disconnect(self._settings_changed)
        self._subscription.close()
        self._timer.stop()
        for task in self._tasks:
            task.cancel()
        await self.settled()

    async def settled(self) -> None:
        """Until nothing of it is under way."""
        if self._tasks:
            await asyncio.wait(self._tasks)

    def _settings_changed(self, preferences: Preferences) -> None:
        was_wanted, self._is_wanted = self._is_wanted, preferences.privacy.update_check
        if was_wanted and not self._is_wanted:
            self._timer.stop()
            self._stop()
            self._hide()
            self._found = None
        elif self._is_wanted and not was_wanted:
            self._timer.start(FIRST_MS)

    def _tick(self) -> None:
        self._timer.start(AGAIN_MS)
        if self._is_busy or self._looking is not None:
            return
        if self._found is None:
            if not self._is_metered():
                self._looking = self._do(self._look())
        elif not self._is_shown:
            self._show()

    async def _look(self) -> None:
        try:
            found = await self._outlook.look()
        except SignalWireError as error:
            logger.info("%s", error)
            return
        finally:
            self._looking = None
        if found is not None and self._is_wanted:
            self._found = found
            self._show()

    def _stop(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _show(self) -> None:
        found = self._found
        if found is not None and not self._is_busy:
            title = tr("swdesk {version} is there", version=found.version)
            self._notices.put(
                KEY, title, found.notes, action=tr("Open its page"), do=self._open_page, seconds=None
            )
            self._is_shown = True

    def _hide(self) -> None:
        self._is_shown = False
        self._notices.withdraw(KEY)

    def _notices_changed(self, view: tuple[Notice, ...]) -> None:
        """Gone by somebody's hand it is done with; pushed out by others it is not."""
        if self._is_shown and not any(notice.key == KEY for notice in view):
            self._is_shown = False
            if self._found is not None and len(view) < MOST:
                self._do(self._outlook.told(self._found))
                self._found = None

    def _do(self, work: Awaitable[None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
