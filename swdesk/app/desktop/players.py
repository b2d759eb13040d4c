"""Other programs' music and films pause while a call runs, on desktops whose players can be asked (MPRIS).

Only who played is paused; only who is still paused as we left him plays on afterwards: somebody who starts
his player in the call, or closes it, has decided for himself. A program that is killed in a call lets them
play on at its next start; until then a file says which.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections.abc import Callable

from swdesk.app.desktop.bus import BUS, PROPERTIES, Bus, BusError, Heard
from swdesk.app.desktop.paused import MOST, Paused, Record

logger = logging.getLogger(__name__)

PREFIX = "org.mpris.MediaPlayer2."
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"

IS_POSSIBLE = sys.platform.startswith("linux")
"""Whether this system's players can be asked at all."""


class Players:
    """All players of the session. `pause` and `resume` come in turns; the first may be either of them."""

    def __init__(
        self, bus: Bus, record: Record | None = None, clock: Callable[[], float] = time.time
    ) -> None:
        """`record`: where they are written down, and where an earlier run may have."""
        self._bus = bus
        self._record = record
        self._clock = clock
        self._bus_id = ""
        self._paused: dict[str, bool] = {}  # whom we asked to (`:1.42`), and whether he said so
        self._listens = self._has_inherited = False
        self._writing = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    async def pause(self) -> int:
        """Pause whoever plays; how many that were. Raises `BusError` without a bus."""
        if not self._listens:
            await self._bus.listen(self._changed, interface=PROPERTIES, member="PropertiesChanged", path=PATH)
            self._listens = True
        await self._inherit()
        (names,) = await self._ask_bus("ListNames")
        found = [name for name in names if name.startswith(PREFIX)][:MOST]
        playing = [owner for owner in await asyncio.gather(*map(self._playing, found)) if owner]
        self._paused |= dict.fromkeys(playing, False)
        await self._write_down()  # before it is done: to pause nobody that is not in it
        await asyncio.gather(*map(self._pause, playing))
        return len(self._paused)

    async def resume(self) -> None:
        """Let those play on that are still as we left them, or as an earlier run did."""
        await self._inherit()
        left, self._paused = list(self._paused), {}
        await asyncio.gather(*map(self._resume, left))
        await self._write_down()

    async def _playing(self, name: str) -> str:
        """His name of this connection when he plays, else nothing."""
        try:
            if await self._status(name) != "Playing":
                return ""
            (owner,) = await self._ask_bus("GetNameOwner", "s", name)
        except BusError as error:
            logger.info("A player goes on: %s", error)
            return ""
        return str(owner)

    async def _pause(self, owner: str) -> None:
        try:
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

    async def _ask_bus(self, method: str, signature: str = "", *body: object) -> tuple[object, ...]:
        return await self._bus.call(BUS, "/org/freedesktop/DBus", BUS, method, signature, *body)

    def _changed(self, heard: Heard) -> None:
        if heard.sender not in self._paused or heard.body[0] != PLAYER:
            return
        _, status = heard.body[1].get("PlaybackStatus", ("s", ""))
        if status == "Paused":
            self._paused[heard.sender] = True
        elif status and self._paused[heard.sender]:
            del self._paused[heard.sender]  # somebody else's decision
            task = asyncio.get_running_loop().create_task(self._write_down())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    # what outlives us

    async def _inherit(self) -> None:
        """Once: those whom a run that was killed left paused are ours to let play on."""
        if self._record is None or self._has_inherited:
            return
        self._has_inherited = True
        (bus_id,) = await self._ask_bus("GetId")
        self._bus_id = str(bus_id)
        left = await asyncio.to_thread(self._record.read)
        if left is None or left.bus != self._bus_id or not left.is_fresh(self._clock()):
            return
        (is_alive,) = await self._ask_bus("NameHasOwner", "s", left.by)
        if is_alive:
            self._record = None  # it sees to them itself, and the file is its own
        else:
            self._paused |= dict.fromkeys(left.players, True)

    async def _write_down(self) -> None:
        async with self._writing:
            if self._record is None:
                return
            paused = Paused(self._bus_id, self._bus.name, tuple(self._paused)[:MOST], self._clock())
            try:
                await asyncio.to_thread(self._record.write, paused if paused.players else None)
            except OSError as error:
                logger.info("Paused players cannot be written down: %s", error.strerror)
