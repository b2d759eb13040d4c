"""What the program does not wait for, and what it does all the same."""

from __future__ import annotations

import asyncio
import logging

import pytest

from swdesk.app import main
from tests.doubles.virtual_loop import virtual_time


def program() -> main._Program:
    made = object.__new__(main._Program)
    made._began = 0.0
    return made


@virtual_time
async def test_a_window_that_nobody_sees_holds_nothing_up(caplog):
    loop = asyncio.get_running_loop()
    began = loop.time()
    with caplog.at_level(logging.INFO):
        await program()._first_paint(asyncio.Event())
    assert loop.time() - began == pytest.approx(main.PAINT_LIMIT, abs=0.1)
    assert "not painted yet" in caplog.text


@virtual_time
async def test_a_window_that_is_painted_is_waited_for(caplog):
    painted = asyncio.Event()
    asyncio.get_running_loop().call_later(0.3, painted.set)
    with caplog.at_level(logging.INFO):
        await program()._first_paint(painted)
    assert "First paint after" in caplog.text


@pytest.mark.parametrize("wanted", [True, False])
def test_what_was_to_be_removed_is_removed_though_the_end_hangs(monkeypatch, wanted):
    done = []
    monkeypatch.setattr(main, "_remove_everything", lambda: done.append("removed"))
    monkeypatch.setattr(main.logging, "shutdown", lambda: None)
    monkeypatch.setattr(main.os, "_exit", lambda code: done.append(code))
    main._give_up(wanted)
    assert done == (["removed", 0] if wanted else [0])
