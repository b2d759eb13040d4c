"""The system's leave to use a device: asked for when the first call wants it, not at the start (UX4)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6 import QtCore

from swdesk.app.capture.doors import Door
from swdesk.app.capture.multimedia import denied
from swdesk.app.i18n import source

ASKING = 60.0  # s a person may take over the system's question

REASONS = {
    "audio": source("The system will now ask for the microphone: without it the others cannot hear you."),
    "video": source("The system will now ask for the camera: without it the others cannot see you."),
}


async def ask_leave(gui: Door, media: str, explain: Callable[[str], object] = lambda _sentence: None) -> None:
    """Have the system's leave for `audio` or `video`. Raises `MediaAccessError`.

    `explain` is given one sentence, in the Qt thread, when a person is about to be asked.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[bool] = loop.create_future()

    def settle(granted: bool) -> None:
        loop.call_soon_threadsafe(lambda: answer.done() or answer.set_result(granted))

    asked = gui.call(lambda: _ask(media, settle, explain))
    asked.add_done_callback(lambda done: done.cancelled() or done.exception() is None or settle(False))
    try:
        async with asyncio.timeout(ASKING):
            granted = await answer
    except TimeoutError:
        granted = False
    if not granted:
        raise denied(media)


def _ask(media: str, settle: Callable[[bool], object], explain: Callable[[str], object]) -> None:
    app = QtCore.QCoreApplication.instance()
    kind = getattr(QtCore, "QMicrophonePermission" if media == "audio" else "QCameraPermission", None)
    if app is None or kind is None:
        settle(True)
        return
    permission = kind()
    status = QtCore.Qt.PermissionStatus
    known = app.checkPermission(permission)
    if known == status.Granted:
        settle(True)
        return
    if known == status.Undetermined:
        explain(REASONS[media])
    app.requestPermission(permission, app, lambda answer: settle(answer.status() == status.Granted))
