"""Ties the look-out for newer versions to the window. Nothing heavy is imported before somebody wants it."""

from __future__ import annotations

from collections.abc import Awaitable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from swdesk import __version__, places
from swdesk.app.desktop.metered import is_metered
from swdesk.app.presenters.dial import Phase
from swdesk.app.presenters.updates import UpdatesPresenter
from swdesk.updates import home

if TYPE_CHECKING:
    from swdesk.app.engine import EngineThread
    from swdesk.updates.feed import Release
    from swdesk.updates.lookout import Lookout


class EngineOutlook:
    """A `Lookout` that lives in the engine, asked from the window's thread."""

    def __init__(self, engine: EngineThread, file: Path, ca_file: Path | None) -> None:
        self._engine = engine
        self._file = file
        self._ca_file = ca_file

    def look(self) -> Awaitable[Release | None]:
        """See `Lookout.look`."""

        async def work() -> Release | None:
            return await self._lookout().look()

        return self._engine.run(work())

    def told(self, release: Release) -> Awaitable[None]:
        """See `Lookout.told`."""

        async def work() -> None:
            await self._lookout().told(release)

        return self._engine.run(work())

    def _lookout(self) -> Lookout:
        from functools import partial

        from swdesk.session.network import trust
        from swdesk.updates.lookout import Lookout

        return Lookout(self._file, __version__, trust=partial(trust, self._ca_file))


def watch(window, engine: EngineThread, ca_file: Path | None) -> UpdatesPresenter:
    """Look out while the window lives. Close it."""
    updates = UpdatesPresenter(
        window.settings,
        window.desk.notices,
        EngineOutlook(engine, places.here().state / "updates.json", ca_file),
        lambda: QDesktopServices.openUrl(QUrl(home.PAGE)),
        is_metered,
    )
    window.dial.view.observe(lambda view: updates.set_busy(view.phase is not Phase.IDLE))
    return updates
