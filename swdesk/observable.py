"""How the core tells the world: `State[T]` for facts, `Stream[T]` for happenings.

Both live on one event loop and are not thread-safe; the window crosses threads through `app/engine.py`.
An observer's exception is logged and stops nobody.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")

logger = logging.getLogger(__name__)


class Subscription:
    """A way to stop listening."""

    __slots__ = ("_close",)

    def __init__(self, close: Callable[[], None]) -> None:
        self._close: Callable[[], None] | None = close

    def close(self) -> None:
        """Stop listening. Safe to call twice."""
        close, self._close = self._close, None
        if close is not None:
            close()


class _Observers(Generic[T]):
    """The listeners of one observable, called in the order they came."""

    __slots__ = ("_functions",)

    def __init__(self) -> None:
        self._functions: dict[object, Callable[[T], object]] = {}

    def add(self, function: Callable[[T], object]) -> Subscription:
        key = object()
        self._functions[key] = function
        return Subscription(lambda: self._functions.pop(key, None) and None)

    def notify(self, value: T) -> None:
        for key, function in list(self._functions.items()):
            if key in self._functions:
                _call(function, value)

    def __len__(self) -> int:
        return len(self._functions)


def _call(function: Callable[[T], object], value: T) -> None:
    try:
        function(value)
    except Exception:
        logger.exception("An observer failed")


class State(Generic[T]):
    """A fact that changes: `.value` now, `.observe()` for now and every change."""

    __slots__ = ("_observers", "_value")

    def __init__(self, value: T) -> None:
        self._value = value
        self._observers: _Observers[T] = _Observers()

    @property
    def value(self) -> T:
        """The fact as it is now."""
        return self._value

    def set(self, value: T) -> None:
        """Replace the fact; observers hear of it only when it differs. For the owner alone."""
        if value == self._value:
            return
        self._value = value
        self._observers.notify(value)

    def observe(self, function: Callable[[T], object]) -> Subscription:
        """Call `function` with the value now and at each change."""
        subscription = self._observers.add(function)
        _call(function, self._value)
        return subscription

    def select(self, project: Callable[[T], U]) -> Selected[T, U]:
        """A part of this fact, heard of only when that part changes."""
        return Selected(self, project)

    async def until(self, predicate: Callable[[T], bool]) -> T:
        """Wait for a value that satisfies `predicate`. Bound it with `asyncio.timeout`."""
        return await _until(self.observe, predicate)


class Selected(Generic[T, U]):
    """A projection of a `State`."""

    __slots__ = ("_project", "_source")

    def __init__(self, source: State[T], project: Callable[[T], U]) -> None:
        self._source = source
        self._project = project

    @property
    def value(self) -> U:
        """The projected fact as it is now."""
        return self._project(self._source.value)

    def observe(self, function: Callable[[U], object]) -> Subscription:
        """Call `function` with the projection now and whenever it differs from the last one."""
        seen: list[U] = []

        def changed(value: T) -> None:
            projected = self._project(value)
            if not seen or seen[0] != projected:
                seen[:] = [projected]
                function(projected)

        return self._source.observe(changed)

    async def until(self, predicate: Callable[[U], bool]) -> U:
        """Wait for a projection that satisfies `predicate`."""
        return await _until(self.observe, predicate)


async def _until(
    observe: Callable[[Callable[[T], object]], Subscription], predicate: Callable[[T], bool]
) -> T:
    future: asyncio.Future[T] = asyncio.get_running_loop().create_future()

    def check(value: T) -> None:
        if not future.done():
            try:
                if predicate(value):
                    future.set_result(value)
            except Exception as error:
                future.set_exception(error)

    subscription = observe(check)
    try:
        return await future
    finally:
        subscription.close()


class Stream(Generic[T]):
    """Happenings. With `replay`, a late subscriber first hears the last `replay` items."""

    __slots__ = ("_history", "_observers")

    def __init__(self, *, replay: int = 0) -> None:
        self._history: deque[T] = deque(maxlen=replay)
        self._observers: _Observers[T] = _Observers()

    def emit(self, item: T) -> None:
        """Tell everyone. For the owner alone."""
        self._history.append(item)
        self._observers.notify(item)

    def subscribe(self, function: Callable[[T], object]) -> Subscription:
        """Call `function` with the replayed items and with each new one."""
        subscription = self._observers.add(function)
        for item in list(self._history):
            _call(function, item)
        return subscription

    async def __aiter__(self) -> AsyncIterator[T]:
        """Iterate for ever; a reader that falls 1,000 items behind loses the oldest."""
        queue: asyncio.Queue[T] = asyncio.Queue(maxsize=1000)

        def put(item: T) -> None:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(item)

        subscription = self.subscribe(put)
        try:
            while True:
                yield await queue.get()
        finally:
            subscription.close()
