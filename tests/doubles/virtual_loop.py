"""An event loop whose time is not the wall's: a sleep of an hour takes no time, and nothing is ever late."""

from __future__ import annotations

import asyncio
import functools
import inspect
import selectors
from collections.abc import Callable, Coroutine
from typing import Any


class _JumpingSelector(selectors.DefaultSelector):
    """Instead of waiting for a timer it moves the loop's time there."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if timeout is None:
            # only a thread could still wake this loop; a test that waits for nothing fails here
            ready = super().select(5)
            assert ready, "nothing will ever happen in this loop"
            return ready
        self.now += max(timeout, 1e-6)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """Use it by `@virtual_time`."""

    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        """The virtual time."""
        return self._jumping.now

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """Threads live in real time: wait for them there, not for as long as their deadline is away here."""
        await super().shutdown_default_executor()  # without a limit, unlike a runner's from 3.12 on


def virtual_time(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Runs an async test on a `VirtualLoop`."""

    @functools.wraps(test)
    def run(*args: Any, **kwargs: Any) -> None:
        with asyncio.Runner(debug=True, loop_factory=VirtualLoop) as runner:
            runner.run(test(*args, **kwargs))

    # pytest-asyncio looks at the wrapped function and would take this for a coroutine
    del run.__wrapped__
    run.__signature__ = inspect.signature(test)  # type: ignore[attr-defined]
    return run
