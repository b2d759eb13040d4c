"""The camera's picture for as long as somebody is to see it: opened and let go one after the other."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Protocol

from swdesk.app.i18n import tr
from swdesk.errors import MediaError
from swdesk.observable import State

logger = logging.getLogger(__name__)


class Camera(Protocol):
    """What the engine does for it."""

    async def show_camera(self, mailbox: Any) -> None:
        """Put the camera's picture there. Raises `MediaAccessError`."""

    async def hide_camera(self) -> None:
        """Let the camera go."""


class CameraPeek:
    """Follows what is wanted; a camera that is not wanted any more while it opens is let go right after."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._wanted: Any = None
        self._shown: Any = None
        self._work: asyncio.Task[None] | None = None
        self.note: State[str] = State("")
        """Why there is no picture."""

    def show(self, mailbox: Any) -> None:
        """Have the picture put there."""
        self._want(mailbox)

    def hide(self) -> None:
        """No picture is wanted any more."""
        self._want(None)

    async def close(self) -> None:
        """Hide it, and wait until the camera is let go."""
        self.hide()
        if self._work is not None:
            await asyncio.wait([self._work], timeout=1.0)

    def _want(self, mailbox: Any) -> None:
        self._wanted = mailbox
        if mailbox is not self._shown and (self._work is None or self._work.done()):
            self._work = asyncio.get_running_loop().create_task(self._follow())

    async def _follow(self) -> None:
        while self._shown is not self._wanted:
            self._shown = self._wanted
            try:
                if self._shown is None:
                    await self._camera.hide_camera()
                else:
                    self.note.set("")
                    await self._camera.show_camera(self._shown)
            except MediaError as error:
                self.note.set(no_picture(error))
            except Exception:
                logger.exception("The camera's picture could not be shown or hidden")


def no_picture(error: MediaError) -> str:
    """Why a camera gives none, in a few words."""
    return tr("Camera blocked by the system") if "denied" in str(error) else tr("No camera")
