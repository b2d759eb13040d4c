"""Coroutine tests in virtual time: the loop's clock jumps to the next timer whenever nothing else is to do.

Real I/O and executor jobs still work: while any is under way, time stands still.
"""

from __future__ import annotations

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from typing import Any


class _FastSelector(selectors.DefaultSelector):
    """Moves `skipped` on instead of waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = 0.0
        self.working = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        events = super().select(0)
        if events or timeout == 0:
            return events
        if self.working or timeout is None:
            return super().select(0.05 if timeout is None else min(timeout, 0.05))
        self.skipped += timeout
        return events


class FastLoop(asyncio.SelectorEventLoop):
    """A loop whose clock only moves by timers."""

    def __init__(self) -> None:
        self._fast = _FastSelector()
        super().__init__(self._fast)

    def time(self) -> float:
        """Seconds of virtual time."""
        return 1000.0 + self._fast.skipped

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> asyncio.Future[Any]:  # type: ignore[override]
        """As usual; time stands still meanwhile."""
        self._fast.working += 1
        future = super().run_in_executor(executor, func, *args)

        def done(_future: object) -> None:
            self._fast.working -= 1

        future.add_done_callback(done)
        return future


def fast_time(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Run a coroutine test in virtual time."""

    @functools.wraps(test)
    def run(*args: Any, **kwargs: Any) -> None:
        with asyncio.Runner(loop_factory=FastLoop, debug=True) as runner:
            runner.run(test(*args, **kwargs))

    del run.__wrapped__  # type: ignore[attr-defined]
    run.__signature__ = __import__("inspect").signature(test)  # type: ignore[attr-defined]
    return run
