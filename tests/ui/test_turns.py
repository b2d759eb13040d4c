"""Something that is on or off: the last wish wins, one step at a time, and a failure stops nothing."""

from __future__ import annotations

import asyncio

import pytest

from swdesk.app.desktop.turns import Turns


class Steps:
    """Counts what was done, and lets it last."""

    def __init__(self, failure=None):
        self.done, self.at_once, self.most = [], 0, 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.failure = failure

    async def step(self, name):
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        await self.gate.wait()
        self.at_once -= 1
        self.done.append(name)
        if self.failure is not None:
            raise self.failure


@pytest.fixture
def make():
    def make(steps, **how):
        return Turns("A test", lambda: steps.step("on"), lambda: steps.step("off"), **how)

    return make


def test_the_last_wish_wins_and_no_two_steps_overlap(run, settle, make):
    async def story():
        steps = Steps()
        turns = make(steps)
        steps.gate.clear()
        turns.want(True)
        await settle()
        for wanted in (False, True, False):
            turns.want(wanted)
        await settle()
        steps.gate.set()
        await settle()
        assert steps.done == ["on", "off"], "it was on its way; then the last wish"
        assert steps.most == 1
        turns.want(False)
        await settle()
        assert steps.done == ["on", "off"]
        await turns.close()

    run(story())


@pytest.mark.parametrize("wanted", [True, False])
def test_what_is_not_known_is_done_at_the_first_wish_whichever(run, settle, make, wanted):
    async def story():
        steps = Steps()
        turns = make(steps, is_on=None)
        for _ in range(2):
            turns.want(wanted)
            await settle()
        assert steps.done == ["on" if wanted else "off"]
        await turns.close()

    run(story())


def test_a_failure_is_a_line_of_the_log_and_the_next_turn_is_tried(run, settle, make, caplog):
    async def story():
        steps = Steps(OSError("no service"))
        turns = make(steps)
        with caplog.at_level("INFO", logger="swdesk"):
            turns.want(True)
            await settle()
        assert "A test: no service" in caplog.text
        await turns.close()
        assert steps.done == ["on", "off"]

    run(story())


def test_closing_waits_for_no_step_that_hangs(run, settle, make, monkeypatch):
    monkeypatch.setattr("swdesk.app.desktop.turns.CLOSE_LIMIT", 0.01)

    async def story():
        steps = Steps()
        steps.gate.clear()
        turns = make(steps)
        turns.want(True)
        await settle()
        await turns.close()
        assert steps.done == []

    run(story())
