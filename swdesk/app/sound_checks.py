"""Sound check and camera preview over the engine: `Checks` and `Camera` of the presenters."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from swdesk.app.client_phone import Media
from swdesk.app.engine import EngineThread

if TYPE_CHECKING:
    from swdesk.media.mailbox import FrameMailbox
    from swdesk.media.preview import CameraPreview
    from swdesk.media.sound_check import SoundCheck
    from swdesk.media.sound_report import SoundReport


class EngineCamera:
    """One picture of the camera at a time. Called in the Qt thread."""

    def __init__(self, engine: EngineThread, media: Media | None = None) -> None:
        self._engine = engine
        self._media = media or Media()
        self._preview: CameraPreview | None = None

    async def show_camera(self, mailbox: FrameMailbox) -> None:
        """See `Camera`."""
        await self.hide_camera()
        self._preview = await self._engine.run(
            _open_preview(self._media, mailbox), discard=lambda preview: preview.close()
        )

    async def hide_camera(self) -> None:
        """See `Camera`."""
        preview, self._preview = self._preview, None
        if preview is not None:
            await self._engine.run(preview.close())


class EngineChecks(EngineCamera):
    """And one check at a time."""

    async def run(self, on_progress: Callable[[Any], object]) -> SoundReport:
        """See `Checks`."""
        check = await self._engine.run(_make_check(self._media))
        watching = self._engine.watch_newest(check.progress, on_progress)
        try:
            return await self._engine.run(check.run())
        finally:
            watching.close()

    async def play_tone(self, *, is_ring: bool = False) -> None:
        """See `Checks`."""
        await self._engine.run(_play_tone(self._media.ringer if is_ring else self._media.speaker))

    async def play_signal(self, name: str) -> None:
        """One of `swdesk.media.signals`, on the ring device. Raises `MediaAccessError`."""
        await self._engine.run(_play_signal(self._media.ringer, name))


# --- what runs in the engine; the imports, too: they take longer than a frame -------------------------------


async def _make_check(media: Media) -> SoundCheck:
    from swdesk.media.sound_check import SoundCheck

    return SoundCheck(media.microphone, media.speaker)


async def _play_tone(speaker: str) -> None:
    from swdesk.media.sound_check import play_tone

    await play_tone(speaker)


async def _play_signal(ringer: str, name: str) -> None:
    from swdesk.media.signals import Signal, play_signal

    await play_signal(ringer, Signal(name))


async def _open_preview(media: Media, mailbox: FrameMailbox) -> CameraPreview:
    from swdesk.media.preview import CameraPreview

    preview = CameraPreview(media.camera)
    await preview.open()
    preview.video.attach(mailbox)
    return preview
