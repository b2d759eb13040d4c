"""What is known of a call, as one frozen snapshot, and what an event makes of it. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TypeVar

from msgspec import UNSET, UnsetType

from swdesk.call.capabilities import Capabilities
from swdesk.call.causes import FailureCategory, category_of_cause, category_of_error
from swdesk.call.options import MediaOptions
from swdesk.directory.address import Address
from swdesk.errors import SignalWireError
from swdesk.media.shape import MediaShape
from swdesk.protocol import events
from swdesk.protocol.call_io import CallDirection, CallStatus
from swdesk.protocol.call_machine import CallMachine
from swdesk.protocol.entities import Member, RoomSession
from swdesk.protocol.verto import VertoDisplay, VertoMessage

T = TypeVar("T")

PLACEHOLDER_NAME = "_undef_"
NO_CAPABILITIES = Capabilities()
_TECHNICAL = re.compile(r"^sips?:(?P<user>[^@;]+)@[^;]*\.call\.signalwire\.com(?:;.*)?$", re.IGNORECASE)

ENDED = frozenset(
    {CallStatus.DISCONNECTING, CallStatus.DISCONNECTED, CallStatus.FAILED, CallStatus.DESTROYED}
)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in the room, or a screen or device of somebody (`parent_id`)."""

    id: str
    name: str = ""
    type: str = "member"
    parent_id: str | None = None
    audio_muted: bool = False
    video_muted: bool = False
    is_talking: bool = False
    hand_raised: bool = False
    input_volume: float | None = None
    output_volume: float | None = None
    input_sensitivity: float | None = None
    """What the room's mixer does with this member's sound (protocol.md 7.5); unknown until it says so."""

    @property
    def is_person(self) -> bool:
        """Whether this belongs into a list of people."""
        return self.type not in ("screen", "device")


@dataclass(frozen=True, slots=True)
class CallState:
    """Everything about a call that can be shown. Times are seconds since 1970."""

    status: CallStatus
    direction: CallDirection
    destination: str = ""
    """Outbound: as typed. Inbound: the caller's address."""
    display_name: str = ""
    """What a person would call the far side."""
    address: Address | None = None
    self_id: str | None = None
    """The own member id; controls of the room need it."""
    participants: tuple[Participant, ...] = ()
    room_name: str = ""
    is_locked: bool = False
    is_recording: bool = False
    layout: str | None = None
    layouts: tuple[str, ...] = ()
    capabilities: Capabilities = NO_CAPABILITIES
    shape: MediaShape | None = None
    """What is sent and received now; changes in a running call with `Call.update_media()`."""
    audio_muted: bool = False
    video_muted: bool = False
    """Muted here: the track stays, black or silent."""
    started_at: float | None = None
    connected_at: float | None = None
    ended_at: float | None = None
    hangup_cause: str | None = None
    hangup_code: int | None = None
    failure: SignalWireError | None = None
    """The error that ended the call, if one did."""

    @property
    def is_over(self) -> bool:
        """Whether the call is ending or has ended."""
        return self.status in ENDED

    @property
    def self(self) -> Participant | None:
        """The own participant, once the room has told."""
        return next((one for one in self.participants if one.id == self.self_id), None)

    @property
    def end_category(self) -> FailureCategory:
        """Why the call ended, in one word a person can do something about."""
        if self.hangup_cause is not None or self.hangup_code is not None:
            return category_of_cause(self.hangup_cause, self.hangup_code)
        if self.failure is not None:
            return category_of_error(self.failure)
        return FailureCategory.ENDED


def first_state(machine: CallMachine, media: MediaOptions, now: float) -> CallState:
    """What is known of a call before anything has happened."""
    invite = machine.invite
    if invite is not None:
        destination = invite.caller_id_number or ""
        display_name = label_of(invite.caller_id_name, invite.caller_id_number)
    else:
        destination = machine.destination.text if machine.destination else ""
        display_name = machine.destination.name if machine.destination else ""
    return CallState(
        status=machine.status,
        direction=machine.direction,
        destination=destination,
        display_name=display_name,
        audio_muted=media.get("start_muted", False),
        video_muted=media.get("start_camera_off", False),
        started_at=now,
    )


def apply_event(state: CallState, params: events.Payload | VertoMessage) -> CallState:
    """The snapshot after an event of this call. What has no meaning for it returns the same snapshot."""
    match params:
        case events.CallJoined():
            members = params.room_session.members
            known = {one.id: one for one in state.participants}
            return replace(
                _with_room(state, params.room_session),
                capabilities=Capabilities.parse(params.capabilities),
                participants=tuple(
                    _participant(known.get(member.member_id), member)
                    for member in (() if isinstance(members, UnsetType) else members)
                ),
            )
        case events.CallUpdated():
            return _with_room(state, params.room_session)
        case events.MemberLeft():
            gone = params.member.member_id
            return replace(state, participants=tuple(one for one in state.participants if one.id != gone))
        case events.MemberTalking():
            return _with_member(state, params.member, only_known=True)
        case events.MemberUpdated():
            return _with_member(state, params.member, only_known=True)
        case events.MemberJoined():
            return _with_member(state, params.member)
        case events.LayoutChanged():
            return replace(state, layout=params.layout.id)
        case VertoDisplay():
            label = label_of(params.display_name, params.display_number)
            return replace(state, display_name=label) if label else state
    return state


def label_of(name: str | None, number: str | None) -> str:
    """A name for people: never the platform's placeholder, never a technical address (protocol.md 7.2)."""
    for text in (name, number):
        if text and text.strip() and text != PLACEHOLDER_NAME:
            technical = _TECHNICAL.match(text.strip())
            return technical["user"] if technical else text.strip()
    return ""


def _with_room(state: CallState, room: RoomSession) -> CallState:
    return replace(
        state,
        room_name=_given(room.display_name, "") or _given(room.name, "") or state.room_name,
        is_locked=_given(room.locked, state.is_locked),
        is_recording=_given(room.recording, state.is_recording),
        layout=_given(room.layout_name, state.layout),
    )


def _with_member(state: CallState, member: Member, *, only_known: bool = False) -> CallState:
    for index, known in enumerate(state.participants):
        if known.id == member.member_id:
            merged = _participant(known, member)
            return replace(
                state, participants=(*state.participants[:index], merged, *state.participants[index + 1 :])
            )
    if only_known and member.name is UNSET:
        return state
    return replace(state, participants=(*state.participants, _participant(None, member)))


def _participant(known: Participant | None, member: Member) -> Participant:
    """`known` with what `member` carries: a partial update never erases."""
    old = known or Participant(member.member_id)
    name = member.name if isinstance(member.name, str) else None
    return Participant(
        id=old.id,
        name=label_of(name, None) or old.name,
        type=_given(member.type, old.type),
        parent_id=_given(member.parent_id, old.parent_id),
        audio_muted=_given(member.audio_muted, old.audio_muted),
        video_muted=_given(member.video_muted, old.video_muted),
        is_talking=_given(member.talking, old.is_talking),
        hand_raised=_given(member.handraised, old.hand_raised),
        input_volume=_given(member.input_volume, old.input_volume),
        output_volume=_given(member.output_volume, old.output_volume),
        input_sensitivity=_given(member.input_sensitivity, old.input_sensitivity),
    )


def _given(value: T | UnsetType | None, otherwise: T) -> T:
    return otherwise if value is None or isinstance(value, UnsetType) else value
