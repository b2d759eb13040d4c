"""Something that is on or off and takes a moment to become so: the last wish wins, one step at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

logger = logging.getLogger(__name__)

CLOSE_LIMIT = 0.5  # s


class Turns:
    """`on` and `off` are awaited in turns, never both at once. A failure is a line of the log."""

    def __init__(
        self,
        name: str,
        on: Callable[[], Awaitable[object]],
        off: Callable[[], Awaitable[object]],
        *,
        is_on: bool | None = False,
    ) -> None:
        """`is_on`: how it is now; `None` for not known, so that the first wish is carried out, whichever."""
        self._name = name
        self._steps = {True: on, False: off}
        self._wanted = False
        self._is_on = is_on
        self._task: asyncio.Task[None] | None = None

    def want(self, on: bool) -> None:
        """From now on."""
        self._wanted = on
        if self._wanted != self._is_on and (self._task is None or self._task.done()):
            self._task = asyncio.get_running_loop().create_task(self._work())

    async def close(self) -> None:
        """Off, and no more tasks; bounded."""
        self.want(False)
        if self._task is not None and not self._task.done():
            _, late = await asyncio.wait([self._task], timeout=CLOSE_LIMIT)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=0.1)

    async def _work(self) -> None:
        while self._wanted != self._is_on:
            step = self._wanted
            try:
                await self._steps[step]()
            except Exception as error:
                logger.info("%s: %s", self._name, error)
            self._is_on = step
