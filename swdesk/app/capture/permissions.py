"""The system's leave to use a device: asked for when the first call wants it, not at the start (UX4)."""

from __future__ import annotations

import asyncio

from PySide6 import QtCore

from swdesk.app.capture.doors import Door
from swdesk.app.capture.multimedia import denied

ASKING = 60.0  # s a person may take over the system's question


async def ask_leave(gui: Door, media: str) -> None:
    """Have the system's leave for `audio` or `video`. Raises `MediaAccessError`."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[bool] = loop.create_future()

    def settle(granted: bool) -> None:
        loop.call_soon_threadsafe(lambda: answer.done() or answer.set_result(granted))

    gui.call(lambda: _ask(media, settle))
    try:
        async with asyncio.timeout(ASKING):
            granted = await answer
    except TimeoutError:
        granted = False
    if not granted:
        raise denied(media)


def _ask(media: str, settle) -> None:
    app = QtCore.QCoreApplication.instance()
    kind = getattr(QtCore, "QMicrophonePermission" if media == "audio" else "QCameraPermission", None)
    if app is None or kind is None:
        settle(True)
        return
    permission = kind()
    granted = QtCore.Qt.PermissionStatus.Granted
    if app.checkPermission(permission) == granted:
        settle(True)
        return
    app.requestPermission(permission, app, lambda answer: settle(answer.status() == granted))
