"""Carries a machine's orders to the leg, one after another, and reports what came of them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from swdesk.call.leg import Leg
from swdesk.errors import MediaError, NegotiationError, SignalWireError, TransportConnectionError
from swdesk.observable import Subscription
from swdesk.protocol import call_io as io

if TYPE_CHECKING:
    from swdesk.media.leg import LegState

logger = logging.getLogger(__name__)

Job = Callable[[Leg], Awaitable[str | None]]
"""Something to do with the leg; a description that comes of it is the machine's `LocalDescription`."""


class LegWork:
    """Jobs in the order they were given. One that fails is reported, and those after it are dropped."""

    def __init__(
        self, leg: Leg, *, report: Callable[[io.CallInput], None], warn: Callable[[MediaError], None]
    ) -> None:
        self.leg = leg
        self._report = report
        self._warn = warn
        self._jobs: list[Job] = []
        self._worker: asyncio.Task[None] | None = None
        self._is_closed = False
        self._is_failing = False
        self._reason = "The media connection failed"
        self._subscriptions: list[Subscription] = [
            self.leg.errors.subscribe(self._leg_warned),
            self.leg.state.observe(self._leg_changed),
        ]

    def add(self, job: Job) -> None:
        """Do this when the jobs before it are done."""
        if self._is_closed:
            return
        self._jobs.append(job)
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work(), name="swdesk leg work")

    async def close(self) -> None:
        """Drop what is left to do and close the leg; it reports nothing any more."""
        self._is_closed = True
        self._jobs.clear()
        for subscription in self._subscriptions:
            subscription.close()
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)
        await self.leg.close()

    async def _work(self) -> None:
        try:
            while self._jobs:
                description = await self._jobs.pop(0)(self.leg)
                if description is not None:
                    self._report(io.LocalDescription(description))
        except SignalWireError as error:
            self._failed(error)
        except Exception as error:
            logger.exception("The leg failed in a way nobody foresaw")
            unforeseen = NegotiationError(f"The media could not be set up ({type(error).__name__})")
            unforeseen.__cause__ = error
            self._failed(unforeseen)

    def _failed(self, error: SignalWireError) -> None:
        self._jobs.clear()
        if not self._is_closed:
            self._report(io.LegFailed(error))

    def _leg_changed(self, state: LegState) -> None:
        match state.name:
            case "CONNECTED":
                self._report(io.LegConnected())
            case "LOST":
                self._report(io.LegLost())
            case "FAILED":
                # the leg says why right after it says that
                self._is_failing = True
                asyncio.get_running_loop().call_soon(self._connection_failed)

    def _leg_warned(self, error: MediaError) -> None:
        if self._is_failing:
            self._reason = str(error)
        else:
            self._warn(error)

    def _connection_failed(self) -> None:
        self._failed(TransportConnectionError(self._reason))
