"""Other programs' music and films pause while a call runs, on desktops whose players can be asked (MPRIS).

Only who played is paused; only who is still paused as we left him plays on afterwards: somebody who starts
his player in the call, or closes it, has decided for himself.
"""

from __future__ import annotations

import asyncio
import logging
import sys

from swdesk.app.desktop.bus import BUS, PROPERTIES, Bus, BusError, Heard

logger = logging.getLogger(__name__)

PREFIX = "org.mpris.MediaPlayer2."
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
MOST = 32  # players that are asked

IS_POSSIBLE = sys.platform.startswith("linux")
"""Whether this system's players can be asked at all."""


class Players:
    """All players of the session. `pause` and `resume` come in turns."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._paused: dict[str, bool] = {}  # whom we asked to (`:1.42`), and whether he said so
        self._listens = False

    async def pause(self) -> int:
        """Pause whoever plays; how many that were. Raises `BusError` without a bus."""
        if not self._listens:
            await self._bus.listen(self._changed, interface=PROPERTIES, member="PropertiesChanged", path=PATH)
            self._listens = True
        (names,) = await self._bus.call(BUS, "/org/freedesktop/DBus", BUS, "ListNames")
        found = [name for name in names if name.startswith(PREFIX)][:MOST]
        await asyncio.gather(*map(self._pause, found))
        return len(self._paused)

    async def resume(self) -> None:
        """Let those play on that are still as we left them."""
        left, self._paused = list(self._paused), {}
        await asyncio.gather(*map(self._resume, left))

    async def _pause(self, name: str) -> None:
        try:
            if await self._status(name) != "Playing":
                return
            (owner,) = await self._bus.call(BUS, "/org/freedesktop/DBus", BUS, "GetNameOwner", "s", name)
            self._paused[owner] = False
            await self._bus.call(owner, PATH, PLAYER, "Pause")
        except BusError as error:
            logger.info("A player goes on: %s", error)

    async def _resume(self, owner: str) -> None:
        try:
            if await self._status(owner) == "Paused":
                await self._bus.call(owner, PATH, PLAYER, "Play")
        except BusError as error:
            logger.info("A player is not there any more: %s", error)

    async def _status(self, name: str) -> str:
        return str(await self._bus.get(name, PATH, PLAYER, "PlaybackStatus"))

    def _changed(self, heard: Heard) -> None:
        if heard.sender not in self._paused or heard.body[0] != PLAYER:
            return
        _, status = heard.body[1].get("PlaybackStatus", ("s", ""))
        if status == "Paused":
            self._paused[heard.sender] = True
        elif status and self._paused[heard.sender]:
            del self._paused[heard.sender]  # somebody else's decision
