"""What every plug over a changing device does: follow its line, a change at a time, on its own loop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Protocol

from swdesk.app.capture.doors import SoundThread
from swdesk.app.capture.line import Line, Wanted
from swdesk.observable import Subscription

logger = logging.getLogger(__name__)


class Plug:
    """Base of the plugs. A plug is opened, used and closed on one loop; its line changes in the Qt thread."""

    def __init__(self, line: Line, name: str) -> None:
        self._line = line
        self._fallback_name = name
        self.name = name
        self._changed = asyncio.Event()
        self._following: asyncio.Task[None] | None = None
        self._subscription: Subscription | None = None

    async def _use(self, wanted: Wanted) -> bool:
        """Go over to this device; whether it works."""
        raise NotImplementedError

    async def _begin(self) -> bool:
        """Use what the line says, from now on; whether that works at the moment."""
        loop = asyncio.get_running_loop()

        def changed() -> None:
            with contextlib.suppress(RuntimeError):  # the loop ended meanwhile
                loop.call_soon_threadsafe(self._changed.set)

        self._subscription = self._line.listen(changed)
        try:
            is_working = await self._take()
        except asyncio.CancelledError:
            self._subscription.close()
            raise
        self._following = loop.create_task(self._follow())
        return is_working

    async def _end(self) -> None:
        subscription, self._subscription = self._subscription, None
        if subscription is not None:
            subscription.close()
        task, self._following = self._following, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])

    async def _follow(self) -> None:
        while True:
            await self._changed.wait()
            await self._take()

    async def _take(self) -> bool:
        self._changed.clear()
        wanted = self._line.wanted
        self.name = wanted.device.label if wanted.device is not None else self._fallback_name
        try:
            return await self._use(wanted)
        except Exception:
            logger.exception("%s could not be used", self.name)
            return False


class Held(Protocol):
    """What a sound plug holds in the sound thread: its devices, however often they change."""

    def use(self, handle: object) -> bool:
        """Go over to a device, or to none; whether it could be opened."""

    def stop(self) -> None:
        """Release the devices."""


class SoundPlug(Plug):
    """A plug whose devices are held in the sound thread."""

    def __init__(self, line: Line, name: str, sound: SoundThread) -> None:
        super().__init__(line, name)
        self._sound = sound
        self._held = None

    async def _hold(self, make: Callable[[], Held]) -> bool:
        """Hold what `make` gives, and use what the line says; whether that works at the moment."""
        held = self._held = await self._in_sound_thread(make)
        try:
            return await self._begin()
        except asyncio.CancelledError:
            self._held = None
            self._sound.call(held.stop)  # after the device that is just being opened; not waited for
            raise

    async def _let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            await self._in_sound_thread(held.stop)

    async def _in_sound_thread(self, work):
        return await asyncio.wrap_future(self._sound.call(work))
