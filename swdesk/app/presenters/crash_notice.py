"""What the last run left when a fault ended it: told once, shown or deleted when that is wanted."""

from __future__ import annotations

import logging
from collections.abc import Callable

from swdesk.app.i18n import tr
from swdesk.app.presenters.notices import Notices
from swdesk.diagnostics.crash import CrashFile

logger = logging.getLogger(__name__)

KEY = "crash"


class CrashNotice:
    """`show` gets the report, the name of its file, and what deletes it."""

    def __init__(
        self,
        crash: CrashFile,
        notices: Notices,
        show: Callable[[str, str, Callable[[], None]], object],
    ) -> None:
        self._crash = crash
        self._notices = notices
        self._show = show

    def tell(self) -> None:
        """There is a report."""
        self._notices.put(
            KEY, tr("swdesk had a fault last time"), tr("A report is kept on this computer only."),
            action=tr("Show"), do=self.open, other=tr("Delete"), do_other=self.delete, seconds=None,
        )  # fmt: skip

    def open(self) -> None:
        """Show it."""
        try:
            self._show(self._crash.read(), str(self._crash.kept), self.delete)
        except OSError as error:
            logger.warning("The report cannot be read: %s", error)

    def delete(self) -> None:
        """Remove it."""
        try:
            self._crash.delete()
        except OSError as error:
            logger.warning("The report cannot be deleted: %s", error)
