"""One leg of a call as the switch sees it: identity, media, room, liveness, end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from swdesk.space import frames
from swdesk.space.frames import Frame
from swdesk.space.options import SpaceOptions
from swdesk.space.rooms.room import Member, Room
from swdesk.space.rtc.dtls import DtlsIdentity
from swdesk.space.rtc.leg import MediaLeg
from swdesk.space.session import Session

logger = logging.getLogger(__name__)

NORMAL_CLEARING = ("NORMAL_CLEARING", 16)
RECOVERY_ON_TIMER_EXPIRE = ("RECOVERY_ON_TIMER_EXPIRE", 102)
DESTINATION_OUT_OF_ORDER = ("DESTINATION_OUT_OF_ORDER", 27)

MEDIA_PARAMS = {"audio": {"autoGainControl": True, "echoCancellation": True, "noiseSuppression": True}}


class Application(Protocol):
    """What a call's media is connected to."""

    def wire(self, call: Call) -> None:
        """Connect the call's sections; called again whenever they change."""

    def unwire(self, call: Call) -> None:
        """The call is over."""


class Call:
    """A leg. `end()` may be called any number of times; the first one counts."""

    def __init__(
        self,
        session: Session,
        call_id: str,
        destination: str,
        *,
        options: SpaceOptions,
        identity: Callable[[], Awaitable[DtlsIdentity]],
        on_ended: Callable[[Call], None],
    ) -> None:
        self.session = session
        self.call_id = call_id
        self.destination = destination
        self.node_id = f"{frames.new_id()}@local"
        self.member_id = frames.new_id()
        self.created_serial = session.serial
        self.variables: Frame = {}
        self.offer = ""
        self.kind = "member"
        self.parent: Call | None = None
        self.media: MediaLeg | None = None
        self.application: Application | None = None
        self.room: Room | None = None
        self.member: Member | None = None
        self.is_answered = False
        self.is_ended = False
        self.is_held = False
        self.is_ringing = False
        self.digits: list[str] = []
        self.ended_by: tuple[str, int] | None = None
        self.scenario: asyncio.Task[None] | None = None
        self.on_answered: Callable[[], None] | None = None
        self.on_end: Callable[[tuple[str, int]], None] | None = None
        self._options = options
        self._identity = identity
        self._on_ended = on_ended
        self._pinger: asyncio.Task[None] | None = None
        self._params_timer: asyncio.TimerHandle | None = None
        self._pong_missing = False

    def push(self, event_type: str, params: Frame) -> None:
        """An event to this leg's client."""
        self.session.push(event_type, params, node_id=self.node_id)

    def push_verto(self, method: str, params: Frame | None = None) -> None:
        """A verto message to this leg's client."""
        self.session.push_verto(method, {"callID": self.call_id, **(params or {})}, node_id=self.node_id)

    async def answer_offer(self, offer: str, *, reject_video: bool = False, passing: bool = False) -> str:
        """Set up media for an offer and give the answer. Raises `sdp.DescriptionError`.

        `passing`: what comes is only passed on, so that any known codec will do.
        """
        media = await self._new_media()
        answer = await media.answer(offer, reject_video=reject_video, passing=passing)
        self._rewire()
        return answer

    async def make_offer(self) -> str:
        """Set up media and give an offer, for a call to this client."""
        return await (await self._new_media()).offer()

    async def take_answer(self, answer: str) -> None:
        """Take the client's answer to our offer. Raises `sdp.DescriptionError`."""
        assert self.media is not None
        await self.media.accept(answer)
        self._rewire()

    async def update_media(self, offer: str) -> str:
        """Answer a re-offer. Raises `sdp.DescriptionError`."""
        assert self.media is not None
        answer = await self.media.answer(offer)
        self._rewire()
        return answer

    def use(self, application: Application) -> None:
        """Connect the media to something else from now on."""
        if self.application is not None and self.application is not application:
            self.application.unwire(self)
        self.application = application
        self._rewire()

    def answered(self, sdp: str | None = None) -> None:
        """Tell the client that the far side has answered, and begin to ask whether it is still there."""
        body: Frame = {"variables": {"Event-Name": "CHANNEL_DATA"}}
        if sdp is not None:
            body["sdp"] = sdp
        self.push_verto("verto.answer", body)
        self.started()

    def started(self) -> None:
        """The call counts as answered now."""
        self.is_answered = True
        if self._pinger is None:
            self._pinger = asyncio.create_task(self._ping())

    def join(self, room: Room) -> None:
        """Be a member of a room; its events follow."""
        audience = self.media.video if self.media is not None else None
        self.member = Member(
            member_id=self.member_id,
            call_id=self.call_id,
            node_id=self.node_id,
            name=self.session.subscriber.display_name,
            subscriber_id=self.session.subscriber.subscriber_id,
            address_id=self.session.subscriber.address.address_id,
            push=self.push if self.kind == "member" else None,
            kind=self.kind,
            parent_id=self.parent.member_id if self.parent is not None else None,
        )
        self.member.flags["video_muted"] = audience is None or not audience.receives
        self.room = room
        room.join(self.member)

    def ponged(self) -> None:
        """The client has shown that it lives; asked for or not."""
        self._pong_missing = False

    def hold(self, held: bool) -> None:
        """Stop (or resume) all media between the client and the application."""
        self.is_held = held
        for section in self.media.sections if self.media is not None else []:
            section.paused = held

    def end(self, cause: tuple[str, int] = NORMAL_CLEARING, *, tell: bool = True) -> None:
        """End the leg: out of the room, media closed, and a bye to the client when `tell`."""
        if self.is_ended:
            return
        self.is_ended = True
        self.ended_by = cause
        if self._pinger is not None:
            self._pinger.cancel()
        if self._params_timer is not None:
            self._params_timer.cancel()
        if self.application is not None:
            self.application.unwire(self)
        if self.room is not None and self.member is not None:
            reason = "timeout" if cause == RECOVERY_ON_TIMER_EXPIRE else "hangup"
            if tell:
                self.room.tell_left(self.member, reason)
            self.room.leave(self.member, reason)
        if tell:
            self.push_verto("verto.bye", {"cause": cause[0], "causeCode": cause[1]})
        if self.media is not None:
            self.media.close()
        if self.scenario is not None and self.scenario is not asyncio.current_task():
            self.scenario.cancel()
        self._on_ended(self)
        if self.on_end is not None:
            self.on_end(cause)

    def as_json(self) -> Frame:
        """For the control page."""
        return {
            "call_id": self.call_id,
            "member_id": self.member_id,
            "subscriber": self.session.subscriber.name,
            "destination": self.destination,
            "answered": self.is_answered,
            "held": self.is_held,
            "connected": self.media is not None and self.media.is_connected,
            "digits": "".join(self.digits),
            "room_session_id": self.room.room_session_id if self.room is not None else None,
            "media": {
                section.kind: {
                    "direction": section.local.direction,
                    "packets_in": section.inbound.packets,
                    "packets_out": section.outbound.packets,
                }
                for section in (self.media.sections if self.media is not None else [])
            },
        }

    async def _new_media(self) -> MediaLeg:
        identity = await self._identity()
        if self.media is not None:
            self.media.close()
        self.media = MediaLeg(identity, self._options.habits)
        self.media.on_connected = self._media_connected
        self.media.on_failed = self._media_failed
        return self.media

    def _rewire(self) -> None:
        if self.application is not None and not self.is_ended:
            self.application.wire(self)

    def _media_connected(self) -> None:
        if self._params_timer is not None:
            self._params_timer.cancel()
        loop = asyncio.get_running_loop()
        self._params_timer = loop.call_later(self._options.media_params_delay, self._tell_media_params)

    def _tell_media_params(self) -> None:
        self.push_verto("verto.mediaParams", {"mediaParams": MEDIA_PARAMS})

    def _media_failed(self, reason: str) -> None:
        logger.info("Media of call %.8s: %s", self.call_id, reason)
        self.end(DESTINATION_OUT_OF_ORDER)

    async def _ping(self) -> None:
        while True:
            await asyncio.sleep(self._options.call_ping_interval)
            if self._pong_missing:
                self._pinger = None
                self.end(RECOVERY_ON_TIMER_EXPIRE)
                return
            self._pong_missing = True
            dialog: dict[str, Any] = {"callID": self.call_id}
            self.push_verto("verto.ping", {"dialogParams": dialog})
