"""Offers and answers of one leg: makes its peer connection's sections and exchanges its descriptions.

The text is adapted in `sdp.py`; what goes into the sections is the leg's business.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aiortc import RTCSessionDescription
from aiortc.mediastreams import MediaStreamTrack

from swdesk.errors import NegotiationError
from swdesk.media import sdp
from swdesk.media.aiortc_adapter.connection import LegPeerConnection
from swdesk.media.shape import Direction

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a leg wants of one kind of media."""

    kind: str
    direction: Direction
    track: MediaStreamTrack | None

    @property
    def content(self) -> MediaStreamTrack | str:
        """What a transceiver is made of."""
        return self.track if self.direction.send and self.track else self.kind


class Negotiation:
    """The descriptions of one peer connection, one exchange at a time. Lives on one loop."""

    def __init__(self, connect: Callable[[], LegPeerConnection]) -> None:
        """`connect` makes the connection when the first description is wanted."""
        self.connection: LegPeerConnection | None = None
        self.codecs: dict[str, str] = {}
        """kind -> name of the codec that was agreed on."""
        self._connect = connect
        self._offer: str | None = None
        self._answer: str | None = None
        self._lock = asyncio.Lock()

    async def create_offer(self, wishes: Sequence[Wish]) -> str:
        """Our offer, with all its candidates. Raises `NegotiationError` without any network address."""
        async with self._lock:
            pc = self._first_connection()
            for wish in wishes:
                if wish.direction:
                    pc.addTransceiver(wish.content, str(wish.direction))
            try:
                await pc.setLocalDescription(await pc.createOffer())
            except Exception as error:
                raise NegotiationError(f"No offer could be made: {error}") from error
            self._offer = _local_description(pc)
            return sdp.finish_local(self._offer)

    async def apply_answer(self, answer: str) -> bool:
        """The far side's answer to our offer; whether it was new. Raises `NegotiationError`."""
        async with self._lock:
            if self.connection is None or self._offer is None:
                raise NegotiationError("There is no offer to answer")
            if self._answer is not None:
                if not sdp.is_same(self._answer, answer):
                    logger.warning("A second, different answer was ignored")
                return False
            adapted = sdp.adapt_answer(answer, self._offer)
            await _apply(self.connection, adapted, "answer")
            self._answer = answer
            self.codecs = sdp.codec_names(adapted)
            return True

    async def create_answer(self, offer: str, wishes: Sequence[Wish]) -> str:
        """Our answer to the far side's offer, with all its candidates.

        Sections nobody wishes for are rejected. Raises `NegotiationError` when nothing is left.
        """
        async with self._lock:
            wanted = [wish for wish in wishes if wish.direction]
            adapted = sdp.keep_kinds(sdp.adapt_offer(offer), [wish.kind for wish in wanted])
            offered = dict(zip(("audio", "video"), sdp.offer_directions(adapted), strict=True))
            pc = self._first_connection()
            for wish in wanted:
                if offered[wish.kind] is not None:
                    pc.addTransceiver(wish.content, str(wish.direction))
            await _apply(pc, adapted, "offer")
            if "a=setup:active" in adapted:
                pc.be_controlling()
            try:
                await pc.setLocalDescription(await pc.createAnswer())
            except Exception as error:
                raise NegotiationError(f"No answer could be made: {error}") from error
            answer = _local_description(pc)
            self.codecs = sdp.codec_names(answer)
            return sdp.finish_answer(answer, offer)

    def _first_connection(self) -> LegPeerConnection:
        if self.connection is not None:
            raise NegotiationError("This leg has been negotiated already")
        self.connection = self._connect()
        return self.connection


async def _apply(pc: LegPeerConnection, description: str, kind: str) -> None:
    try:
        await pc.setRemoteDescription(RTCSessionDescription(description, kind))
    except Exception as error:
        raise NegotiationError(f"The far side's {kind} cannot be used: {error}") from error


def _local_description(pc: LegPeerConnection) -> str:
    text: str = pc.localDescription.sdp
    if "a=candidate:" not in text:
        raise NegotiationError("This machine has no network address to offer")
    return text
