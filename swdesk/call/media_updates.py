"""Changes of what a running call sends and receives, one after the other.

The call machine decides (`protocol.media_update`); this carries its orders to the leg, and tells whoever
asked.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from swdesk.call.leg import Leg
from swdesk.call.leg_work import Job
from swdesk.errors import NegotiationError, SignalWireError
from swdesk.media.shape import MediaShape
from swdesk.protocol import call_io as io
from swdesk.protocol.constants import MEDIA_UPDATE_LIMIT

logger = logging.getLogger(__name__)

Order = io.CreateUpdate | io.ApplyUpdate | io.RevokeUpdate | io.UpdateSettled


class MediaUpdates:
    """The changes of one call. Lives on its loop."""

    def __init__(self, *, feed: Callable[[io.CallInput], None], add_job: Callable[[Job], None]) -> None:
        self._feed = feed
        self._add_job = add_job
        self._shape: MediaShape | None = None
        self._settled: asyncio.Future[None] | None = None

    async def change(self, wanted: Callable[[], MediaShape | None]) -> None:
        """Bring the call to the shape that is `wanted` when it is its turn; cancelling does not undo it.

        `None` is no change. Raises what the machine or the leg has against it; then the call is as it was.
        """
        while self._settled is not None:
            await asyncio.wait([self._settled])
        shape = wanted()
        if shape is None:
            return
        self._shape = shape
        settled = self._settled = asyncio.get_running_loop().create_future()
        settled.add_done_callback(lambda done: done.cancelled() or done.exception())
        try:
            self._feed(io.UpdateMedia())
        except BaseException:
            self._settled = None
            settled.cancel()
            raise
        await asyncio.shield(settled)

    def obey(self, order: Order) -> None:
        """What the machine orders."""
        match order:
            case io.CreateUpdate(number):
                self._add_job(lambda leg: self._offer(leg, number))
            case io.ApplyUpdate(number, sdp):
                self._add_job(lambda leg: self._apply(leg, number, sdp))
            case io.RevokeUpdate():
                self._add_job(lambda leg: leg.revoke_update())
            case io.UpdateSettled(error):
                settled, self._settled = self._settled, None
                if settled is not None and error is None:
                    settled.set_result(None)
                elif settled is not None and error is not None:
                    settled.set_exception(error)

    async def _offer(self, leg: Leg, number: int) -> None:
        assert self._shape is not None
        try:
            async with asyncio.timeout(MEDIA_UPDATE_LIMIT):  # a device may never open
                offer = await leg.offer_update(self._shape)
        except Exception as error:
            self._feed(io.UpdateFailed(number, _as_ours(error)))
        else:
            self._feed(io.UpdateOffered(number, offer))

    async def _apply(self, leg: Leg, number: int, sdp: str) -> None:
        try:
            await leg.apply_update(sdp)
        except Exception as error:
            self._feed(io.UpdateFailed(number, _as_ours(error)))
        else:
            self._feed(io.UpdateApplied(number))


def _as_ours(error: Exception) -> SignalWireError:
    if isinstance(error, SignalWireError):
        return error
    if isinstance(error, TimeoutError):
        return NegotiationError("The device did not open in time")
    logger.error("The leg failed in a way nobody foresaw", exc_info=error)
    unforeseen = NegotiationError(f"The media could not be changed ({type(error).__name__})")
    unforeseen.__cause__ = error
    return unforeseen
