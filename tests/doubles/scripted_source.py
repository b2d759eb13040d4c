"""A source that does what a test wrote down for it."""

from __future__ import annotations

import asyncio
from typing import Any

from swdesk.media.sources import VideoSettings


class Scripted:
    """A source that waits, gives or raises what it is told to."""

    name = "Scripted"
    settings = VideoSettings(160, 96, 25)

    def __init__(self, *script: Any) -> None:
        self.script = list(script)

    async def open(self) -> None:
        pass

    async def read(self) -> Any:
        while True:
            step = self.script.pop(0) if self.script else 3600
            if isinstance(step, int | float):
                await asyncio.sleep(step)
            elif isinstance(step, Exception):
                raise step
            else:
                return step

    async def close(self) -> None:
        pass
