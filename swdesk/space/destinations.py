"""What happens behind each destination, once its invite has got its CALL CREATED.

A scenario runs as the call's task; when the call ends, it is cancelled.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from functools import partial

from swdesk.space import frames
from swdesk.space.applications import Bridge, Echo
from swdesk.space.call import NORMAL_CLEARING, Call
from swdesk.space.exchange import Exchange, Programme, private_name
from swdesk.space.frames import Frame
from swdesk.space.rooms.room import Room
from swdesk.space.rooms.tones import ringback, tune
from swdesk.space.rtc.sdp import DescriptionError

logger = logging.getLogger(__name__)

Scenario = Callable[[Exchange, Call], Awaitable[None]]

NO_ROUTE = ("NO_ROUTE_DESTINATION", 3)
BUSY = ("USER_BUSY", 17)
NO_ANSWER = ("NO_ANSWER", 19)
ABSENT = ("SUBSCRIBER_ABSENT", 20)
REJECTED = ("CALL_REJECTED", 21)
TEMPORARY_FAILURE = ("NORMAL_TEMPORARY_FAILURE", 41)
INCOMPATIBLE = ("INCOMPATIBLE_DESTINATION", 88)
ORIGINATOR_CANCEL = ("ORIGINATOR_CANCEL", 487)
LOSE_RACE = ("LOSE_RACE", 702)
NOT_REGISTERED = ("USER_NOT_REGISTERED", 806)

NEVER_ANSWERED = "silent"
NOT_ALLOWED = "not-allowed"


def public_name(destination: str) -> str | None:
    """The name behind `/public/`, without the query; None for anything else."""
    path = destination.strip().partition("?")[0]
    return path.removeprefix("/public/") if path.startswith("/public/") else None


async def run(exchange: Exchange, call: Call) -> None:
    """Play the destination's part. An offer nothing can be made of ends the call with 88."""
    try:
        await _scenario(exchange, call.destination)(exchange, call)
    except DescriptionError:
        call.end(INCOMPATIBLE)
    except Exception:
        logger.exception("The far end of a call to %s failed", call.destination)
        call.end(TEMPORARY_FAILURE)


def _scenario(exchange: Exchange, destination: str) -> Scenario:
    name = public_name(destination)
    path = destination.strip().partition("?")[0]
    if name is not None and name in _PUBLIC:
        return _PUBLIC[name]
    if any(address.path == path and address.kind == "room" for address in exchange.directory.addresses):
        return _room
    if path.startswith("/private/"):
        return _subscriber
    if re.fullmatch(r"/[^/]+", path):
        inside = path[1:]
        if f"/private/{inside}" in {address.path for address in exchange.directory.addresses}:
            return _subscriber
        return (
            _scenario(exchange, f"/public/{inside}")
            if inside in _PUBLIC or inside == "test-room"
            else _ends(NO_ROUTE)
        )
    if re.fullmatch(r"\+[1-9]\d{6,14}", path):
        return _phone
    if re.match(r"sips?:", path):
        return _sip
    return _ends(NO_ROUTE)


async def _echo(exchange: Exchange, call: Call, *, reject_video: bool = False) -> None:
    sdp = await _offer_answered(exchange, call, reject_video=reject_video, passing=True)
    call.use(Echo())
    call.answered(sdp)
    call.join(Room("echo", "Echo"))


async def _drops(exchange: Exchange, call: Call) -> None:
    await _echo(exchange, call)
    await asyncio.sleep(exchange.options.drop_after)
    call.end(NORMAL_CLEARING)


async def _room(exchange: Exchange, call: Call) -> None:
    name = call.destination.strip().partition("?")[0].rsplit("/", 1)[-1]
    sdp = await _offer_answered(exchange, call)
    conference = exchange.conference(name)
    if conference.locked:
        call.end(REJECTED)
        return
    call.answered(sdp)
    call.use(conference)
    call.join(conference)


async def _locked(exchange: Exchange, call: Call) -> None:
    call.end(REJECTED)


async def _no_answer(exchange: Exchange, call: Call) -> None:
    await asyncio.sleep(exchange.options.ring_timeout)
    call.end(NO_ANSWER)


async def _phone(exchange: Exchange, call: Call) -> None:
    """Ringback as early media, then an answer without a description (freeswitch.md 7)."""
    programme = Programme(ringback)
    _tell_state(call, "created")
    sdp = await call.answer_offer(call.offer, reject_video=True)
    call.use(programme)
    _tell_state(call, "ringing")
    call.push_verto("verto.media", {"sdp": sdp, "variables": {"Event-Name": "CHANNEL_DATA"}})
    await asyncio.sleep(exchange.options.early_media)
    programme.play(tune)
    call.answered()
    _tell_state(call, "answered")
    call.join(Room(call.destination, call.destination))


async def _early_media_room(exchange: Exchange, call: Call) -> None:
    """Early media with sound and picture: the echo answers after it has been heard."""
    sdp = await call.answer_offer(call.offer)
    call.use(Echo())
    call.push_verto("verto.media", {"sdp": sdp, "variables": {"Event-Name": "CHANNEL_DATA"}})
    await asyncio.sleep(exchange.options.early_media)
    call.answered()
    call.join(Room("early-media", "Early media"))


async def _sip(exchange: Exchange, call: Call) -> None:
    sdp = await _offer_answered(exchange, call, reject_video=True)
    call.use(Programme(tune))
    call.answered(sdp)
    call.join(Room(call.destination, call.destination))


async def _subscriber(exchange: Exchange, call: Call) -> None:
    """Ring every socket the user is online on; the first answer wins."""
    name = private_name(call.destination)
    if name not in exchange.directory.subscribers:
        call.end(ABSENT)
        return
    sessions = [session for session in exchange.online(name) if session is not call.session]
    if not sessions:
        call.end(NOT_REGISTERED)
        return
    ringing = _Ringing(exchange, call)
    try:
        for session in sessions:
            leg = exchange.create(session, frames.new_id(), f"/private/{name}")
            await ringing.ring(leg)
        async with asyncio.timeout(exchange.options.ring_timeout):
            winner = await ringing.outcome
    except TimeoutError:
        ringing.stop(NO_ANSWER)
        call.end(NO_ANSWER)
        return
    except asyncio.CancelledError:
        ringing.stop(ORIGINATOR_CANCEL)
        raise
    if isinstance(winner, tuple):
        call.end(winner)
        return
    ringing.stop(LOSE_RACE, winner)
    # From here on one end of the call is the end of both, whatever else happens.
    call.on_end = winner.end
    winner.on_end = call.end
    bridge, room = Bridge(), Room(name, winner.session.subscriber.display_name)
    sdp = await call.answer_offer(call.offer)
    call.use(bridge)
    winner.use(bridge)
    call.answered(sdp)
    call.join(room)
    winner.started()
    winner.join(room)


class _Ringing:
    """The legs that ring for one call."""

    def __init__(self, exchange: Exchange, caller: Call) -> None:
        self._exchange = exchange
        self._caller = caller
        self._legs: list[Call] = []
        self._declined: tuple[str, int] = REJECTED
        self.outcome: asyncio.Future[Call | tuple[str, int]] = asyncio.get_running_loop().create_future()

    async def ring(self, leg: Call) -> None:
        """Invite one socket."""
        self._legs.append(leg)
        leg.on_end = partial(self._ended, leg)
        leg.is_ringing = True
        leg.on_answered = partial(self._answered, leg)
        sdp = await leg.make_offer()
        caller, callee = self._caller.session.subscriber, leg.session.subscriber
        body: Frame = {
            "sdp": sdp,
            "caller_id_name": caller.display_name,
            "caller_id_number": caller.address.path,
            "callee_id_name": callee.display_name,
            "callee_id_number": callee.address.path,
            "display_direction": "outbound",
            "variables": {},
        }
        passed_on = {
            name: value
            for name, value in self._caller.variables.items()
            if name not in ("memberCallId", "memberId")
        }
        if passed_on:
            body["userVariables"] = passed_on
        leg.push_verto("verto.invite", body)

    def stop(self, cause: tuple[str, int], winner: Call | None = None) -> None:
        """The others stop ringing."""
        for leg in self._legs:
            if leg is not winner:
                leg.on_end = None
                leg.end(cause)

    def _answered(self, leg: Call) -> None:
        if not self.outcome.done():
            self.outcome.set_result(leg)

    def _ended(self, leg: Call, cause: tuple[str, int]) -> None:
        self._declined = cause
        if all(other.is_ended for other in self._legs) and not self.outcome.done():
            self.outcome.set_result(cause)


async def _offer_answered(
    exchange: Exchange, call: Call, *, reject_video: bool = False, passing: bool = False
) -> str:
    sdp = await call.answer_offer(call.offer, reject_video=reject_video, passing=passing)
    if exchange.options.answer_delay:
        await asyncio.sleep(exchange.options.answer_delay)
    return sdp


def _ends(cause: tuple[str, int]) -> Scenario:
    async def end(_: Exchange, call: Call) -> None:
        call.end(cause)

    return end


def _tell_state(call: Call, state: str) -> None:
    body: Frame = {
        "call_id": call.call_id,
        "node_id": call.node_id,
        "segment_id": frames.new_id(),
        "call_state": state,
        "direction": "outbound",
        "device": {"type": "phone", "params": {"from_number": "+15550100", "to_number": call.destination}},
        "room_session_id": call.call_id,
    }
    call.push("call.state", body)


_PUBLIC: dict[str, Scenario] = {
    "echo": _echo,
    "no-video": partial(_echo, reject_video=True),
    "drops-after-10s": _drops,
    "early-media": _early_media_room,
    "busy": _ends(BUSY),
    "no-answer": _no_answer,
    "locked-room": _locked,
}
