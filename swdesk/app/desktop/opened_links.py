"""Links that the system hands to the running program as an event: how macOS opens `tel:…`, cold and warm."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QUrl


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
