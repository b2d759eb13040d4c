"""`signalwire.event`: the envelope, and the payload of each known `event_type` (protocol.md 2.5 and 7.3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from msgspec import UNSET, Struct, UnsetType

from swdesk.errors import MessageParseError
from swdesk.protocol.entities import Layout, Member, RoomSession, convert
from swdesk.protocol.verto import VertoMessage, parse_verto

WEBRTC_MESSAGE = "webrtc.message"
AUTHORIZATION_STATE = "signalwire.authorization.state"


class Payload(Struct, frozen=True, kw_only=True):
    """What an event says."""

    event_type: ClassVar[str] = ""


class AuthorizationState(Payload, frozen=True, kw_only=True):
    """The newest state to resume with. A secret."""

    event_type: ClassVar[str] = AUTHORIZATION_STATE
    authorization_state: str

    def __repr__(self) -> str:
        return "AuthorizationState(…)"


class CallJoined(Payload, frozen=True, kw_only=True):
    """The call entered a room or a segment of one. Replaces participants, flags and capabilities."""

    event_type: ClassVar[str] = "call.joined"
    room_session: RoomSession
    call_id: str
    member_id: str
    capabilities: tuple[str, ...]
    room_id: str | None = None
    room_session_id: str | None = None
    node_id: str | None = None
    origin_call_id: str | None = None


class CallLeft(Payload, frozen=True, kw_only=True):
    """The call left a segment; not its end."""

    event_type: ClassVar[str] = "call.left"
    call_id: str | None = None
    member_id: str | None = None
    room_session_id: str | None = None
    origin_call_id: str | None = None
    reason: str | None = None
    room_session: RoomSession | None = None


class CallUpdated(Payload, frozen=True, kw_only=True):
    """Room flags changed."""

    event_type: ClassVar[str] = "call.updated"
    room_session: RoomSession
    room_id: str | None = None
    room_session_id: str | None = None


class RoomUpdated(CallUpdated, frozen=True, kw_only=True):
    """Room flags changed, under its other name."""

    event_type: ClassVar[str] = "room.updated"


class CallState(Payload, frozen=True, kw_only=True):
    """How a leg of the platform stands: `created`, `ringing`, `answered`, `ending`, `ended`."""

    event_type: ClassVar[str] = "call.state"
    call_id: str
    call_state: str
    node_id: str | None = None
    segment_id: str | None = None
    direction: str | None = None
    device: Any = None
    room_session_id: str | None = None


class CallPlay(Payload, frozen=True, kw_only=True):
    """A playback: `playing`, `paused`, `finished`."""

    event_type: ClassVar[str] = "call.play"
    call_id: str
    state: str
    control_id: str | None = None
    room_session_id: str | None = None


class CallConnect(Payload, frozen=True, kw_only=True):
    """A bridge to another leg: `connecting`, `connected`."""

    event_type: ClassVar[str] = "call.connect"
    call_id: str
    connect_state: str
    room_session_id: str | None = None
    peer: Any = None


class MemberJoined(Payload, frozen=True, kw_only=True):
    """Somebody, a screen or a device entered the room."""

    event_type: ClassVar[str] = "member.joined"
    member: Member
    room_session_id: str | None = None
    room_id: str | None = None


class MemberUpdated(MemberJoined, frozen=True, kw_only=True):
    """Part of a member changed: merge, never replace."""

    event_type: ClassVar[str] = "member.updated"


class MemberLeft(MemberJoined, frozen=True, kw_only=True):
    """A member left the room."""

    event_type: ClassVar[str] = "member.left"
    reason: str | None = None


class MemberTalking(MemberJoined, frozen=True, kw_only=True):
    """`member.talking` says whether that member speaks now."""

    event_type: ClassVar[str] = "member.talking"


class LayoutChanged(Payload, frozen=True, kw_only=True):
    """The mixed video is arranged anew."""

    event_type: ClassVar[str] = "layout.changed"
    layout: Layout
    room_session_id: str | None = None
    room_id: str | None = None


class ConversationMessage(Payload, frozen=True, kw_only=True):
    """A chat message or a log entry. The SDK insists on `id`, `type`, `kind` and `conversation_name`."""

    event_type: ClassVar[str] = "conversation.message"
    id: str
    type: str | None
    kind: str | None
    conversation_name: str | None
    subtype: str | None = None
    group_id: str | None = None
    from_fabric_address_id: str | None = None
    text: str | None = None
    ts: float | int | str | None = None
    hidden: bool | None = None
    user_name: str | None = None
    metadata: Any = None
    details: Any = None


class ConversationMessageUpdated(ConversationMessage, frozen=True, kw_only=True):
    """The same message, changed."""

    event_type: ClassVar[str] = "conversation.message.updated"


class UnknownEvent(Payload, frozen=True, kw_only=True):
    """An event this version has no name for, with its body as it came."""

    name: str
    raw: Any

    def __repr__(self) -> str:
        return f"UnknownEvent(name={self.name!r})"


_PAYLOADS: dict[str, type[Payload]] = {
    kind.event_type: kind
    for kind in (
        AuthorizationState,
        CallJoined,
        CallLeft,
        CallUpdated,
        RoomUpdated,
        CallState,
        CallPlay,
        CallConnect,
        MemberJoined,
        MemberUpdated,
        MemberLeft,
        MemberTalking,
        LayoutChanged,
        ConversationMessage,
        ConversationMessageUpdated,
    )
}
KNOWN_EVENT_TYPES = frozenset(_PAYLOADS) | {WEBRTC_MESSAGE}


@dataclass(frozen=True, slots=True)
class Event:
    """One push: where it came from, and its typed payload."""

    event_type: str
    node_id: str
    """The node that sent it, or `""`; for an inbound call the node of all replies."""
    channels: tuple[str, ...]
    params: Payload | VertoMessage
    raw: dict[str, Any] = field(repr=False)

    @property
    def call_id(self) -> str | None:
        """The call or leg it names, if it names one."""
        body = self.raw.get("params")
        for found in (
            getattr(self.params, "call_id", None),
            body.get("call_id") if isinstance(body, dict) else None,
        ):
            if isinstance(found, str):
                return found
        return None

    @property
    def origin_call_id(self) -> str | None:
        """The call a moved call began as, if it says so."""
        origin = getattr(self.params, "origin_call_id", None)
        return origin if isinstance(origin, str) else None

    @property
    def room_session_id(self) -> str | None:
        """The room session it is about, if any."""
        for holder in (self.params, getattr(self.params, "room_session", None)):
            found = getattr(holder, "room_session_id", None)
            if isinstance(found, str):
                return found
        member = getattr(self.params, "member", None)
        found = getattr(member, "room_session_id", None)
        return found if isinstance(found, str) else None


class _Envelope(Struct, frozen=True):
    event_type: str
    params: Any = None
    event_channel: Any = None
    node_id: str | UnsetType | None = UNSET


def parse_event(params: object) -> Event:
    """The `params` of a `signalwire.event` request.

    Raises `MessageParseError` when there is no `event_type`, or a known event lacks a required field.
    """
    if not isinstance(params, dict):
        raise MessageParseError("event is not an object")
    envelope = convert(params, _Envelope)
    payload: Payload | VertoMessage
    if envelope.event_type == WEBRTC_MESSAGE:
        payload = parse_verto(envelope.params)
    elif kind := _PAYLOADS.get(envelope.event_type):
        payload = convert(envelope.params, kind, at="$.params")
    else:
        payload = UnknownEvent(name=envelope.event_type, raw=envelope.params)
    return Event(
        event_type=envelope.event_type,
        node_id=envelope.node_id if isinstance(envelope.node_id, str) else "",
        channels=_channels(envelope.event_channel),
        params=payload,
        raw=params,
    )


def _channels(raw: object) -> tuple[str, ...]:
    if isinstance(raw, str):
        return (raw,)
    if isinstance(raw, list):
        return tuple(one for one in raw if isinstance(one, str))
    return ()


def is_stale(params: dict[str, Any], resume_protocol: str | None) -> bool:
    """Whether an event belongs to another session of the same user (protocol.md 2.6).

    Chat is for every session. A channel in text form has to contain the session's protocol, a list of
    channels has to have it as an element.
    """
    channel = params.get("event_channel")
    event_type = params.get("event_type")
    if resume_protocol is None or not channel or not isinstance(channel, str | list):
        return False
    if isinstance(event_type, str) and event_type.startswith("conversation."):
        return False
    return resume_protocol not in channel
