from __future__ import annotations

import asyncio
import logging

import pytest

from swdesk.observable import State, Stream, Subscription


def test_state_tells_now_and_each_change() -> None:
    state, heard = State(1), []
    subscription = state.observe(heard.append)
    state.set(2)
    state.set(2)
    subscription.close()
    state.set(3)
    assert heard == [1, 2]
    assert state.value == 3


def test_closing_twice_is_harmless() -> None:
    closed: list[int] = []
    subscription = Subscription(lambda: closed.append(1))
    subscription.close()
    subscription.close()
    assert closed == [1]


def test_failing_observer_is_logged_and_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    state, heard = State(0), []

    def fail(_value: int) -> None:
        raise RuntimeError("no")

    with caplog.at_level(logging.ERROR):
        state.observe(fail)
        state.observe(heard.append)
        state.set(1)
    assert heard == [0, 1]
    assert [record.message for record in caplog.records] == ["An observer failed"] * 2


def test_observer_closed_by_an_earlier_one_is_not_called() -> None:
    stream: Stream[int] = Stream()
    heard: list[int] = []
    stream.subscribe(lambda _item: later.close())
    later = stream.subscribe(heard.append)
    stream.emit(1)
    assert heard == []


def test_select_tells_only_when_its_part_changes() -> None:
    state, heard = State((1, "a")), []
    state.select(lambda pair: pair[0]).observe(heard.append)
    state.set((1, "b"))
    state.set((2, "b"))
    assert heard == [1, 2]
    assert state.select(lambda pair: pair[1]).value == "b"


async def test_until_waits_for_the_value_and_leaves_no_observer() -> None:
    state = State(0)
    waiting = asyncio.create_task(state.until(lambda value: value > 1))
    part = asyncio.create_task(state.select(lambda value: value * 10).until(lambda value: value == 20))
    await asyncio.sleep(0)
    state.set(1)
    state.set(2)
    assert await waiting == 2
    assert await part == 20
    assert len(state._observers) == 0


async def test_until_raises_what_the_predicate_raises() -> None:
    with pytest.raises(ZeroDivisionError):
        await State(0).until(lambda value: 1 / value > 0)


def test_stream_replays_to_a_late_subscriber() -> None:
    stream: Stream[int] = Stream(replay=2)
    heard: list[int] = []
    for item in (1, 2, 3):
        stream.emit(item)
    stream.subscribe(heard.append)
    stream.emit(4)
    assert heard == [2, 3, 4]


async def test_stream_can_be_iterated_and_drops_the_oldest_when_nobody_reads() -> None:
    stream: Stream[int] = Stream(replay=1)
    stream.emit(-1)
    iterator = stream.__aiter__()
    assert await anext(iterator) == -1
    for item in range(1001):
        stream.emit(item)
    assert await anext(iterator) == 1
    await iterator.aclose()
    assert len(stream._observers) == 0
