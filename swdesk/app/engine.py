"""The engine thread: a plain asyncio loop with session, calls and media, and the doors to it.

    run(coroutine)      a command goes down; the Qt thread awaits its outcome
    watch(state, fn)    a fact comes up, each change as one queued call in the Qt thread, in order
    listen(stream, fn)  a happening comes up, likewise
    watch_newest(...)   a fact that changes often: the newest value only, one wake-up in flight

The third door, pictures and sound, is `swdesk.media.mailbox`. Nothing else crosses.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import itertools
import logging
import sys
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from swdesk.observable import Subscription

T = TypeVar("T")

logger = logging.getLogger(__name__)

LAST_ROUNDS = 0.05  # s
CANCEL_GRACE = 2.0  # s, for a cancelled command to clean up (a bye takes at most one)


class _Courier(QObject):
    """Carries values into the thread it was made in, to listeners that only this thread holds.

    The engine knows a listener by its number. So nothing of the window is ever let go in the engine's thread,
    where the last reference to a widget would be its end in the wrong place.
    """

    handed_over = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.listeners: dict[int, Callable[[Any], object]] = {}
        self._numbers = itertools.count()
        self.handed_over.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def add(self, function: Callable[[Any], object]) -> int:
        """A number for a new listener."""
        number = next(self._numbers)
        self.listeners[number] = function
        return number

    @Slot(int, object)
    def _deliver(self, number: int, value: object) -> None:
        function = self.listeners.get(number)
        if function is None:
            return
        try:
            function(value)
        except Exception:
            logger.exception("A listener in the window failed")


class _Newest:
    """One value between two threads, and whether its reader has been woken."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._value: object = None
        self._is_woken = False

    def put(self, value: object) -> bool:
        """Replace the value; whether the reader has to be woken."""
        with self._lock:
            self._value = value
            was_woken, self._is_woken = self._is_woken, True
        return not was_woken

    def take(self) -> object:
        """The newest value."""
        with self._lock:
            self._is_woken = False
            return self._value


class EngineThread:
    """Owns the engine's loop. Make it in the Qt thread; everything but `loop` is called there."""

    def __init__(self) -> None:
        self._courier = _Courier()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The engine's loop. Raises `RuntimeError` when the engine is not running."""
        if self._loop is None:
            raise RuntimeError("The engine is not running")
        return self._loop

    @property
    def is_running(self) -> bool:
        """Whether commands are taken."""
        return self._loop is not None

    def start(self) -> None:
        """Start the thread; returns when its loop runs. Starting twice changes nothing."""
        if self._thread is not None:
            return
        started: concurrent.futures.Future[asyncio.AbstractEventLoop] = concurrent.futures.Future()
        self._thread = threading.Thread(target=_serve, args=(started,), name="swdesk-engine", daemon=True)
        self._thread.start()
        self._loop = started.result()

    def stop(self, timeout: float = 1.5) -> bool:
        """Cancel what still runs, close the loop and join the thread; whether that was done in time."""
        thread, loop = self._thread, self._loop
        self._thread = self._loop = None
        if thread is None or loop is None:
            return True
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(loop.stop)
        thread.join(timeout)
        if thread.is_alive():
            logger.warning("The engine did not stop within %.1f s", timeout)
        return not thread.is_alive()

    async def run(
        self,
        coroutine: Coroutine[Any, Any, T],
        *,
        discard: Callable[[T], Coroutine[Any, Any, object]] | None = None,
    ) -> T:
        """Run `coroutine` in the engine and give its result here.

        Cancelling this cancels it there and waits for its clean-up. When it had a result in the very moment
        of the cancellation, `discard` gets it, in the engine: a call nobody wants must be hung up.
        """
        if self._loop is None:
            coroutine.close()
            raise RuntimeError("The engine is not running")
        loop = self._loop
        outcome: concurrent.futures.Future[T] = concurrent.futures.Future()
        tasks: list[asyncio.Task[T]] = []
        loop.call_soon_threadsafe(_begin, loop, coroutine, outcome, tasks)
        waiting = asyncio.wrap_future(outcome)
        try:
            return await asyncio.shield(waiting)
        except asyncio.CancelledError:
            if not outcome.done():
                self._soon(lambda: [task.cancel() for task in tasks])
            with contextlib.suppress(TimeoutError, Exception, asyncio.CancelledError):
                result = await asyncio.wait_for(asyncio.shield(waiting), CANCEL_GRACE)
                if discard is not None:
                    unwanted = discard(result)
                    if self._loop is None:
                        unwanted.close()
                    else:
                        asyncio.run_coroutine_threadsafe(unwanted, loop)
            raise

    def post(self, function: Callable[[], object]) -> None:
        """Call `function` in the engine, soon, with no answer."""
        self._soon(function)

    def watch(self, fact: Any, function: Callable[[Any], object]) -> Subscription:
        """Deliver a `State` (or a selection of one) here: its value now, and each change."""
        return self._subscribe(lambda deliver: fact.observe(deliver), function)

    def watch_newest(self, fact: Any, function: Callable[[Any], object]) -> Subscription:
        """Like `watch`, for a fact that changes all the time: what the window is too slow for is left out."""
        slot = _Newest()

        def take(_nothing: object) -> None:
            function(slot.take())

        def subscribe(deliver: Callable[[Any], None]) -> Subscription:
            return fact.observe(lambda value: slot.put(value) and deliver(None))

        return self._subscribe(subscribe, take)

    def listen(self, stream: Any, function: Callable[[Any], object]) -> Subscription:
        """Deliver a `Stream` here: what it replays, and each new item."""
        return self._subscribe(lambda deliver: stream.subscribe(deliver), function)

    def _subscribe(
        self, subscribe: Callable[[Callable[[Any], None]], Subscription], function: Callable[[Any], object]
    ) -> Subscription:
        courier = self._courier
        number = courier.add(function)
        inner: list[Subscription] = []

        def close() -> None:
            courier.listeners.pop(number, None)
            self._soon(lambda: [subscription.close() for subscription in inner])

        self._soon(lambda: inner.append(subscribe(lambda value: courier.handed_over.emit(number, value))))
        return Subscription(close)

    def _soon(self, function: Callable[[], object]) -> None:
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop was closed meanwhile
                self._loop.call_soon_threadsafe(function)


def _begin(
    loop: asyncio.AbstractEventLoop,
    coroutine: Coroutine[Any, Any, T],
    outcome: concurrent.futures.Future[T],
    tasks: list[asyncio.Task[T]],
) -> None:
    task = loop.create_task(coroutine)
    tasks.append(task)

    def finished(task: asyncio.Task[T]) -> None:
        if outcome.cancelled():
            return
        if task.cancelled():
            outcome.set_exception(concurrent.futures.CancelledError())
        elif (error := task.exception()) is not None:
            outcome.set_exception(error)
        else:
            outcome.set_result(task.result())

    task.add_done_callback(finished)


def _serve(started: concurrent.futures.Future[asyncio.AbstractEventLoop]) -> None:
    try:
        loop = _new_loop()
    except BaseException as error:
        started.set_exception(error)
        return
    asyncio.set_event_loop(loop)
    loop.call_soon(started.set_result, loop)
    try:
        loop.run_forever()
    finally:
        try:
            _cancel_all(loop)
            # A transport that was just closed lets go of its socket some rounds of the loop later.
            loop.run_until_complete(asyncio.sleep(LAST_ROUNDS))
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            asyncio.set_event_loop(None)
            loop.close()


def _new_loop() -> asyncio.AbstractEventLoop:
    if sys.platform == "win32":
        # The proactor's UDP dies after a port-unreachable (python/cpython#127057).
        return asyncio.SelectorEventLoop()
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


def _cancel_all(loop: asyncio.AbstractEventLoop) -> None:
    tasks = [task for task in asyncio.all_tasks(loop) if not task.done()]
    for task in tasks:
        task.cancel()
    if tasks:
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
