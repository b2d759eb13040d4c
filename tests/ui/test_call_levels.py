"""Both meters of a call as one fact, never more than 30 times a second."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from swdesk.app.call_levels import LevelFinder
from swdesk.app.phone import Levels
from swdesk.observable import State
from tests.doubles.virtual_loop import virtual_time


@dataclass(frozen=True)
class Meter:
    level: float = 0.0
    peak: float = 0.0
    is_speaking: bool = False
    is_clipping: bool = False


@virtual_time
async def test_both_ends_come_together():
    near, far = State(Meter()), State(0.0)
    finder = LevelFinder(near, far)
    near.set(Meter(0.2, 0.9, is_speaking=True, is_clipping=True))
    far.set(0.1)
    await asyncio.sleep(0.05)
    assert finder.levels.value == Levels(0.2, 0.1, True, True, True)
    finder.close()
    assert finder.levels.value == Levels()


@virtual_time
async def test_a_hundred_changes_a_second_are_told_thirty_times():
    near, far = State(Meter()), State(0.0)
    finder = LevelFinder(near, far)
    heard = []
    finder.levels.observe(heard.append)
    for number in range(200):
        near.set(Meter(number / 200))
        far.set(number / 400)
        await asyncio.sleep(0.01)
    assert 55 <= len(heard) <= 62
    await asyncio.sleep(0.05)
    assert heard[-1].local == 199 / 200, "the last one is told, too"
    finder.close()


@virtual_time
async def test_the_far_side_speaks_a_quarter_of_a_second_longer_than_it_is_loud():
    near, far = State(Meter()), State(0.0)
    finder = LevelFinder(near, far)
    far.set(0.05)
    await asyncio.sleep(0.05)
    assert finder.levels.value.remote_is_speaking
    far.set(0.0)
    await asyncio.sleep(0.15)
    assert finder.levels.value.remote_is_speaking
    await asyncio.sleep(0.2)
    assert not finder.levels.value.remote_is_speaking
    far.set(0.02)
    await asyncio.sleep(0.1)
    assert not finder.levels.value.remote_is_speaking, "a murmur is no speech"
    finder.close()


@virtual_time
async def test_whoever_speaks_is_not_measured_less_often():
    near, far = State(Meter()), State(0.05)
    finder = LevelFinder(near, far)
    heard = []
    finder.levels.observe(heard.append)
    for number in range(100):
        far.set(0.05 if number % 10 < 5 else 0.01)
        near.set(Meter(number / 100))
        await asyncio.sleep(0.01)
    assert len(heard) >= 25
    finder.close()
