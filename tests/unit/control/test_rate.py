"""A bucket."""

from __future__ import annotations

from swdesk.control.rate import Allowance


def test_a_burst_then_a_rate() -> None:
    allowance = Allowance(per_second=2, burst=3, now=0)
    assert [allowance.take(0) for _ in range(4)] == [True, True, True, False]
    assert [allowance.take(0.5), allowance.take(0.5)] == [True, False]
    assert [allowance.take(100) for _ in range(4)] == [True, True, True, False]


def test_a_clock_that_goes_back_gives_nothing() -> None:
    allowance = Allowance(per_second=1, burst=1, now=10)
    assert allowance.take(10)
    assert not allowance.take(0)
