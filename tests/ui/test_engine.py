"""The three doors between the window's thread and the engine's."""

from __future__ import annotations

import asyncio
import gc
import threading
import time

import pytest

from swdesk.app.engine import EngineThread
from swdesk.observable import State, Stream


@pytest.fixture
def engine(qapp):
    gc.collect()  # the windows of earlier tests go in their own thread
    before = {thread.ident for thread in threading.enumerate()}
    engine = EngineThread()
    engine.start()
    yield engine
    assert engine.stop(5)
    left = [thread for thread in threading.enumerate() if thread.ident not in before]
    assert not left, left


def test_a_command_runs_in_the_engine_and_its_result_comes_back(engine, run):
    async def where() -> str:
        await asyncio.sleep(0)
        return threading.current_thread().name

    assert run(engine.run(where())) == "swdesk-engine"


def test_a_commands_error_comes_back(engine, run):
    async def fail() -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        run(engine.run(fail()))


def test_cancelling_cancels_there_and_waits_for_the_clean_up(engine, run):
    story: list[str] = []

    async def command() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            await asyncio.sleep(0.02)
            story.append("cleaned up")
            raise

    async def main() -> None:
        task = asyncio.get_running_loop().create_task(engine.run(command()))
        await asyncio.sleep(0.02)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        story.append("back")

    run(main())
    assert story == ["cleaned up", "back"]


def test_a_result_nobody_wants_any_more_is_given_to_discard(engine, run):
    discarded: list[str] = []
    done = threading.Event()

    async def command() -> str:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            return "a call"
        return ""

    async def discard(result: str) -> None:
        discarded.append(result)
        done.set()

    async def main() -> None:
        task = asyncio.get_running_loop().create_task(engine.run(command(), discard=discard))
        await asyncio.sleep(0.02)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    run(main())
    assert done.wait(2)
    assert discarded == ["a call"]


def test_facts_come_up_in_order_in_the_window_s_thread(engine, run, settle):
    state: State[int] = State(0)
    seen: list[tuple[int, bool]] = []
    here = threading.current_thread()

    async def main() -> None:
        subscription = engine.watch(
            state, lambda value: seen.append((value, threading.current_thread() is here))
        )

        async def change() -> None:
            for value in range(1, 200):
                state.set(value)

        await engine.run(change())
        deadline = time.monotonic() + 3
        while len(seen) < 200 and time.monotonic() < deadline:
            await settle()
        subscription.close()
        await engine.run(_set(state, 1000))
        await settle()

    run(main())
    assert seen == [(value, True) for value in range(200)]


def test_happenings_are_replayed_and_a_failing_listener_stops_nobody(engine, run, settle, caplog):
    stream: Stream[str] = Stream(replay=5)
    stream.emit("early")
    heard: list[str] = []

    def listen(item: str) -> None:
        heard.append(item)
        if item == "early":
            raise RuntimeError("this listener is broken")

    async def main() -> None:
        subscription = engine.listen(stream, listen)
        engine.post(lambda: stream.emit("late"))
        await engine.run(asyncio.sleep(0.01))
        await settle()
        subscription.close()

    run(main())
    assert heard == ["early", "late"]
    assert "A listener in the window failed" in caplog.text


def test_nothing_runs_after_the_stop(run):
    engine = EngineThread()
    engine.start()
    assert engine.stop(5)

    async def never() -> None:
        raise AssertionError

    with pytest.raises(RuntimeError, match="not running"):
        run(engine.run(never()))
    assert engine.stop() is True


def test_stopping_cancels_what_still_runs(run):
    engine = EngineThread()
    engine.start()
    story: list[str] = []

    async def long() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            story.append("ended")

    async def main() -> None:
        task = asyncio.get_running_loop().create_task(engine.run(long()))
        await asyncio.sleep(0.02)
        await asyncio.to_thread(engine.stop, 5)
        with pytest.raises(asyncio.CancelledError):
            await task

    run(main())
    assert story == ["ended"]


def test_nothing_of_the_window_is_let_go_in_the_engine_s_thread(engine, run, settle):
    state: State[int] = State(0)
    ends: list[str] = []

    class Listener:
        def __call__(self, _value: int) -> None:
            """Heard."""

        def __del__(self) -> None:
            ends.append(threading.current_thread().name)

    async def main() -> None:
        for value in range(20):
            subscription = engine.watch(state, Listener())
            await engine.run(_set(state, value))
            subscription.close()
            del subscription
            await engine.run(asyncio.sleep(0))
        await settle()

    run(main())
    assert ends == [threading.current_thread().name] * 20


def test_watching_leaves_nothing_behind(engine, run, settle):
    state: State[int] = State(0)

    class Listener:
        def __call__(self, _value: int) -> None:
            """Heard."""

    async def main() -> int:
        for _ in range(20):
            subscription = engine.watch(state, Listener())
            await engine.run(asyncio.sleep(0))
            subscription.close()
            await engine.run(asyncio.sleep(0))
        await settle()
        gc.collect()
        return sum(isinstance(thing, Listener) for thing in gc.get_objects())

    assert run(main()) == 0


async def _set(state: State[int], value: int) -> None:
    state.set(value)


def test_a_fact_that_changes_all_the_time_wakes_the_window_once(engine, run):
    state, seen = State(0), []

    async def main() -> None:
        subscription = engine.watch_newest(state, seen.append)
        await engine.run(asyncio.sleep(0.01))
        await asyncio.sleep(0.02)
        assert seen == [0]

        async def chatter() -> None:
            for number in range(1, 1000):
                state.set(number)

        done = asyncio.run_coroutine_threadsafe(chatter(), engine.loop)
        done.result(5)  # the window does nothing else meanwhile
        await asyncio.sleep(0.02)
        assert seen[-1] == 999
        assert len(seen) == 2
        engine.post(lambda: state.set(1000))
        await asyncio.sleep(0.02)
        assert seen[-1] == 1000
        subscription.close()
        engine.post(lambda: state.set(1001))
        await asyncio.sleep(0.02)
        assert seen[-1] == 1000

    run(main())
