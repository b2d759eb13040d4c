"""Pictures held back, in virtual time."""

from __future__ import annotations

import asyncio

from swdesk.media.picture_hold import LARGEST, MOST, PictureHold
from tests.doubles.fast_loop import fast_time


class Seen:
    """When each picture came."""

    def __init__(self) -> None:
        self.at: list[tuple[int, float]] = []

    def __call__(self, number: int) -> None:
        self.at.append((number, asyncio.get_running_loop().time()))

    @property
    def numbers(self) -> list[int]:
        return [number for number, _ in self.at]


@fast_time
async def test_without_a_delay_they_pass_at_once() -> None:
    seen = Seen()
    hold = PictureHold(seen)
    hold.delay = 0.004
    hold.push(1)
    assert seen.numbers == [1]


@fast_time
async def test_each_comes_so_much_later_and_in_order() -> None:
    seen = Seen()
    hold = PictureHold(seen)
    hold.delay = 0.12
    began = asyncio.get_running_loop().time()
    for number in range(30):
        if number == 10:
            hold.delay = 0.0
        hold.push(number)
        await asyncio.sleep(1 / 30)
    await asyncio.sleep(0.2)
    assert seen.numbers == list(range(30))
    late = [at - began - number / 30 for number, at in seen.at]
    assert all(0.114 < one < 0.122 for one in late[:10])
    assert max(late[15:]) < 0.01


@fast_time
async def test_it_holds_no_more_than_some_and_not_longer_than_allowed() -> None:
    seen = Seen()
    hold = PictureHold(seen)
    hold.delay = 5.0
    assert hold.delay == LARGEST
    for number in range(MOST + 4):
        hold.push(number)
    assert seen.numbers == [0, 1, 2, 3]
    await asyncio.sleep(LARGEST + 0.01)
    assert len(seen.at) == MOST + 4


@fast_time
async def test_nothing_comes_after_the_end() -> None:
    seen = Seen()
    hold = PictureHold(seen)
    hold.delay = 0.1
    hold.push(1)
    hold.close()
    await asyncio.sleep(1)
    assert seen.at == []
    assert hold.delay == 0.0
