"""Links that the system hands to the running program as an event: how macOS opens `tel:…`, cold and warm."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtWidgets import QApplication


class OpenedLinks:
    """Keeps the newest one until somebody follows: at a cold start it comes before there is a window."""

    def __init__(self) -> None:
        self._kept = ""
        self._follower: Callable[[str], object] | None = None

    def follow(self, follower: Callable[[str], object]) -> None:
        """Hand them to it, beginning with the one that waits."""
        self._follower = follower
        kept, self._kept = self._kept, ""
        if kept:
            follower(kept)

    def take(self, event: QEvent) -> bool:
        """Whether it was a link."""
        if event.type() != QEvent.Type.FileOpen:
            return False
        text = event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded) or event.file()
        if self._follower is None:
            self._kept = text
        else:
            self._follower(text)
        return True


class Application(QApplication):
    """Sees the events that are for the program as a whole. A filter would see every event there is."""

    opened_links = OpenedLinks()  # of the class: events come while the base is being made

    def event(self, event: QEvent) -> bool:
        return self.opened_links.take(event) or super().event(event)
