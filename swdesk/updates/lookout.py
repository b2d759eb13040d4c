"""Looks for a newer version: at most one answer a day, and nothing about one the user knows of."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from swdesk.errors import TransportConnectionError
from swdesk.session.network import trust
from swdesk.updates import home
from swdesk.updates.diary import read_diary, write_diary
from swdesk.updates.feed import Release, ask
from swdesk.updates.version import is_newer


class Lookout:
    """Lives on the engine's loop."""

    def __init__(
        self,
        file: Path,
        version: str,
        *,
        feed: str = "",
        trust: Callable[[], ssl.SSLContext] = trust,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`file` is the diary's, `version` ours; `feed` the address asked, `home.FEED` where it is empty."""
        self._file = file
        self._feed = feed or home.FEED
        self._version = version
        self._trust = trust
        self._clock = clock

    async def look(self) -> Release | None:
        """A newer version that the user has not been told of; `None` also when it is not time to ask.

        An unreachable feed may be asked again at once, for nobody heard the question. Raises what `ask` does.
        """
        diary = await asyncio.to_thread(read_diary, self._file)
        now = self._clock()
        if not diary.is_due(now):
            return None
        was_heard = True
        try:
            release = await ask(self._feed, await asyncio.to_thread(self._trust))
        except TransportConnectionError:
            was_heard = False
            raise
        finally:
            if was_heard:
                await asyncio.to_thread(write_diary, self._file, replace(diary, asked_at=now))
        if release.version == diary.told or not is_newer(release.version, self._version):
            return None
        return release

    async def told(self, release: Release) -> None:
        """The user has read it, and is not told of this one again."""
        diary = await asyncio.to_thread(read_diary, self._file)
        await asyncio.to_thread(write_diary, self._file, replace(diary, told=release.version))
