"""Drives a machine on the event loop: one input at a time, commands in order, and its timer."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

Input = TypeVar("Input")
Command = TypeVar("Command")
InputContra = TypeVar("InputContra", contravariant=True)
CommandCo = TypeVar("CommandCo", covariant=True)


class Machine(Protocol[InputContra, CommandCo]):
    """What `SessionMachine` and `CallMachine` have in common."""

    @property
    def next_deadline(self) -> float | None:
        """When it wants a tick, on the loop's clock."""

    def handle(self, incoming: InputContra, now: float) -> Sequence[CommandCo]:
        """Take a fact, give orders."""


class Driver(Generic[Input, Command]):
    """The one way into a machine."""

    def __init__(
        self, machine: Machine[Input, Command], *, obey: Callable[[Command], None], tick: Input
    ) -> None:
        self._machine = machine
        self._obey = obey
        self._tick = tick
        self._inputs: deque[Input] = deque()
        self._is_busy = False
        self._timer: asyncio.TimerHandle | None = None

    def feed(self, incoming: Input) -> None:
        """Report one fact. What obeying reports in turn waits until the orders before it are carried out.

        Raises `InvalidStateTransitionError` for a fact the machine refuses.
        """
        self._inputs.append(incoming)
        if self._is_busy:
            return
        self._is_busy = True
        loop = asyncio.get_running_loop()
        try:
            while self._inputs:
                for command in self._machine.handle(self._inputs.popleft(), loop.time()):
                    self._obey(command)
        finally:
            self._is_busy = False
            self._set_timer(loop)

    def _set_timer(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        deadline = self._machine.next_deadline
        if deadline is not None:
            # past the deadline by a hair: a timer may fire a little early
            self._timer = loop.call_at(deadline + 0.001, self.feed, self._tick)
