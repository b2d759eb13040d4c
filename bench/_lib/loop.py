"""The event loop the program itself runs its engine on, and the allocator's settings."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

from swdesk.memory import limit_arenas

T = TypeVar("T")


def run_as_the_program_does(main: Coroutine[Any, Any, T]) -> T:
    """uvloop where there is one, as in `swdesk call` and in the window's engine thread."""
    limit_arenas()
    if sys.platform == "win32":
        factory = asyncio.SelectorEventLoop
    else:
        import uvloop

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(main)
