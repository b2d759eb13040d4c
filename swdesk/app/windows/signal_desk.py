"""Tells who does not look what happens to the call: by sound, by speech, by a light of the desktop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from swdesk.app.desktop.announce import announce
from swdesk.app.phone import CallFacts, CallHandle
from swdesk.app.presenters.call import StageView
from swdesk.app.presenters.signals import Event, events, is_heard, quality_words, words
from swdesk.app.settings import Settings
from swdesk.errors import SignalWireError

logger = logging.getLogger(__name__)

Play = Callable[[str], Awaitable[None]]
"""Plays one of `swdesk.media.signals` on the ring device. Raises `MediaAccessError`."""
CALLS_FOR_A_LOOK = (Event.ENDED, Event.RECONNECTING)


class SignalDesk(QObject):
    """Follows the views of the stage. Without `play` there are no sounds."""

    def __init__(self, window: QWidget, settings: Settings, play: Play | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._play = play
        self._call: CallHandle | None = None
        self.is_one_device: Callable[[], bool] = lambda: False
        """Whether the ring device is the loudspeaker of calls."""
        self._playing: asyncio.Task[None] | None = None
        self._view = StageView()
        self._facts = CallFacts()

    def show_call(self, view: StageView) -> None:
        """The call as it is."""
        before, self._view = self._view, view
        if view.is_active and view.status and view.status_words != before.status_words:
            self._announce(view.status_words)
        for event in events(before, view):
            self._announce(words(event, view, self._settings.value))
            if event in CALLS_FOR_A_LOOK and not self._window.isActiveWindow():
                QApplication.alert(self._window)
            if self._play is not None and is_heard(event, self._settings.value):
                self._start(event)

    def follow(self, call: CallHandle | None) -> None:
        """A call, or none any more."""
        self._call = call

    def show_facts(self, facts: CallFacts) -> None:
        """Of the running call."""
        before, self._facts = self._facts, facts
        self._announce(quality_words(before, facts))

    async def close(self) -> None:
        """Let the last sound end; bounded by its length."""
        if self._playing is not None:
            await asyncio.wait([self._playing], timeout=1.0)

    def _announce(self, sentence: str) -> None:
        if sentence:  # politely: a screen reader says it when it has nothing else to say
            announce(self._window, sentence)

    def _start(self, event: Event) -> None:
        if self._playing is not None:
            self._playing.cancel()
        self._playing = asyncio.get_running_loop().create_task(self._run(event))

    async def _run(self, event: Event) -> None:
        try:
            call = self._call
            if call is None or not self.is_one_device() or not await call.play_signal(str(event)):
                await self._play(str(event))
        except SignalWireError as error:
            logger.info("No sound for %s: %s", event, error)
