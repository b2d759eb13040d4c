"""Offers and answers of one leg: makes its peer connection's sections and exchanges its descriptions.

The text is adapted in `sdp.py`; what goes into the sections is the leg's business.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from aiortc import RTCSessionDescription
from aiortc.mediastreams import MediaStreamTrack
from aiortc.rtcrtptransceiver import RTCRtpTransceiver

from swdesk.errors import NegotiationError
from swdesk.media import sdp, sdp_update
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


@dataclass(slots=True)
class _Update:
    """A re-offer without an answer, and what has to be put back when there is none."""

    wanted: set[str]
    local: object
    offer: str = ""
    added: list[RTCRtpTransceiver] = field(default_factory=list)
    changed: list[tuple[RTCRtpTransceiver, str, MediaStreamTrack | None]] = field(default_factory=list)


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
        self._agreed: str | None = None
        self._refused: set[str] = set()
        self._update: _Update | None = None
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
            return sdp.finish_local(self._offer, pc.opus)

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
            self._answer, self._agreed = answer, adapted
            self._refused = sdp_update.refused_kinds(answer, self._offer)
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
            answer = self._agreed = _local_description(pc)
            self.codecs = sdp.codec_names(answer)
            return sdp.finish_answer(answer, offer, pc.opus)

    async def create_update(self, wishes: Sequence[Wish]) -> str:
        """Our re-offer: the sections there are with new directions, and new sections after them.

        From now on the tracks are those wished for; `apply_update` or `revoke_update` has to follow. Raises
        `NegotiationError`; then nothing has changed.
        """
        async with self._lock:
            pc = self.connection
            if pc is None or self._agreed is None or self._update is not None:
                raise NegotiationError("The media cannot be changed before it is agreed on")
            for wish in wishes:
                if wish.direction and wish.kind in self._refused:
                    raise NegotiationError(f"The far side accepts no {wish.kind} in this call")
            update = self._update = _Update({wish.kind for wish in wishes if wish.direction}, pc.local)
            for wish in wishes:
                known = pc.transceiver(wish.kind)
                if known is not None:
                    update.changed.append((known, known.direction, known.sender.track))
                    known.direction = str(wish.direction)
                    known.sender.replaceTrack(wish.track if wish.direction.send else None)
                elif wish.direction:
                    update.added.append(pc.addTransceiver(wish.content, str(wish.direction)))
            try:
                await pc.setLocalDescription(await pc.createOffer())
                update.offer = sdp_update.finish_update(_local_description(pc), self._agreed, pc.opus)
            except Exception as error:
                await self._revoke()
                raise NegotiationError(f"No offer could be made: {error}") from error
            return update.offer

    async def apply_update(self, answer: str) -> None:
        """The answer to our re-offer. Raises `NegotiationError`, also when it refuses what was wished for."""
        async with self._lock:
            update, pc = self._update, self.connection
            if update is None or pc is None:
                raise NegotiationError("There is no offer to answer")
            refused = sdp_update.refused_kinds(answer, update.offer)
            if missing := sorted(refused & update.wanted):
                raise NegotiationError(f"The far side accepts no {' and no '.join(missing)}")
            adapted = sdp.adapt_answer(answer, update.offer)
            await _apply(pc, adapted, "answer")
            self._update = None
            self._agreed = adapted
            self._refused |= refused
            self.codecs = sdp.codec_names(adapted)

    async def revoke_update(self) -> None:
        """Forget the re-offer: all is as it was before it. Without one nothing happens."""
        async with self._lock:
            await self._revoke()

    async def _revoke(self) -> None:
        update, self._update = self._update, None
        if update is None or self.connection is None:
            return
        for transceiver, direction, track in update.changed:
            transceiver.direction = direction
            transceiver.sender.replaceTrack(track)
        await self.connection.roll_back(update.added, update.local)

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
