"""What goes into the call machine and what comes out of it.

An input is a fact the shell reports; a command is something the shell has to do, in the order given. The
machine itself is in `call_machine`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from swdesk.errors import CallError, SignalWireError
from swdesk.protocol.constants import PENDING_RPC_TIMEOUT
from swdesk.protocol.events import Event


class CallStatus(StrEnum):
    """The SDK's ten values (protocol.md 4.1)."""

    NEW = "new"
    TRYING = "trying"
    RINGING = "ringing"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    RECOVERING = "recovering"
    DISCONNECTING = "disconnecting"
    DISCONNECTED = "disconnected"
    FAILED = "failed"
    DESTROYED = "destroyed"


class CallDirection(StrEnum):
    """Who called."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class RequestKind(StrEnum):
    """Why the machine sends a request."""

    INVITE = "invite"
    ANSWER = "answer"
    BYE = "bye"
    PONG = "pong"
    LAYOUT_LIST = "layout-list"
    UPDATE_MEDIA = "update-media"


# --- inputs -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dial:
    """Start an outbound call."""


@dataclass(frozen=True, slots=True)
class Ring:
    """Start an inbound call."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The user accepts an inbound call."""


@dataclass(frozen=True, slots=True)
class Reject:
    """The user declines an inbound call: a bye with `USER_BUSY`."""


@dataclass(frozen=True, slots=True)
class Hangup:
    """The user ends the call, or gives up dialling. `cause` is a name of protocol.md appendix A."""

    cause: str | None = None


@dataclass(frozen=True, slots=True)
class Cancel:
    """Whoever awaited `dial()` went away: the same as hanging up, before or after it settled."""


@dataclass(frozen=True, slots=True)
class LocalDescription:
    """The leg's complete offer or answer."""

    sdp: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LegFailed:
    """The leg cannot go on: capture, negotiation or transport failed for good. Fatal to the call."""

    error: SignalWireError


@dataclass(frozen=True, slots=True)
class LegConnected:
    """ICE and DTLS are up, for the first time or again after `LegLost`."""


@dataclass(frozen=True, slots=True)
class LegLost:
    """No packets any more; the leg may come back with `LegConnected`."""


@dataclass(frozen=True, slots=True)
class UpdateMedia:
    """The user changes what is sent and received; what exactly, the shell and the leg know."""


@dataclass(frozen=True, slots=True)
class UpdateOffered:
    """The leg's complete re-offer, after `CreateUpdate` with this number."""

    number: int
    sdp: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class UpdateApplied:
    """The leg has taken the answer to its re-offer."""

    number: int


@dataclass(frozen=True, slots=True)
class UpdateFailed:
    """The leg could not make its re-offer or not use the answer. Not fatal to the call."""

    number: int
    error: SignalWireError


@dataclass(frozen=True, slots=True)
class RequestSucceeded:
    """The answer to a `SendRequest`, as the session resolved it."""

    request_id: str
    result: dict[str, Any]


@dataclass(frozen=True, slots=True)
class RequestFailed:
    """The failure of a `SendRequest`, as the session rejected it."""

    request_id: str
    error: SignalWireError


@dataclass(frozen=True, slots=True)
class EventReceived:
    """An event that belongs to this call (`CallMachine.owns`)."""

    event: Event


@dataclass(frozen=True, slots=True)
class SessionReady:
    """The session authenticated (again): live legs send a pong (protocol.md 3.10)."""

    resumed: bool = True


@dataclass(frozen=True, slots=True)
class Tick:
    """`next_deadline` has come."""


CallInput = (
    Dial
    | Ring
    | Answer
    | Reject
    | Hangup
    | Cancel
    | LocalDescription
    | LegFailed
    | LegConnected
    | LegLost
    | UpdateMedia
    | UpdateOffered
    | UpdateApplied
    | UpdateFailed
    | RequestSucceeded
    | RequestFailed
    | EventReceived
    | SessionReady
    | Tick
)

# --- commands -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpenLeg:
    """Make the main leg and open its sources; on failure `LegFailed`."""


@dataclass(frozen=True, slots=True)
class CreateOffer:
    """After `OpenLeg`: a complete offer, reported as `LocalDescription`."""


@dataclass(frozen=True, slots=True)
class CreateAnswer:
    """After `OpenLeg`: a complete answer to this offer, reported as `LocalDescription`."""

    sdp: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ApplyAnswer:
    """The far side's answer; on failure `LegFailed`."""

    sdp: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CreateUpdate:
    """A re-offer for what the user wants now: `UpdateOffered`, or `UpdateFailed`."""

    number: int


@dataclass(frozen=True, slots=True)
class ApplyUpdate:
    """The answer to the re-offer: `UpdateApplied`, or `UpdateFailed`."""

    number: int
    sdp: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RevokeUpdate:
    """Bring the leg back to what it was before the re-offer, if there is one."""


@dataclass(frozen=True, slots=True)
class UpdateSettled:
    """The change is made (`None`), or not for this reason. Exactly once per accepted `UpdateMedia`."""

    error: SignalWireError | None = None


@dataclass(frozen=True, slots=True)
class CloseLeg:
    """Close the main leg and its sources."""


@dataclass(frozen=True, slots=True)
class SendRequest:
    """`session.execute(method, params)`, then `RequestSucceeded` or `RequestFailed` with the same id.

    `timeout` and `hold` are those of the session machine's `Execute`.
    """

    kind: RequestKind
    request_id: str
    method: str
    params: dict[str, Any] = field(repr=False)
    timeout: float | None = PENDING_RPC_TIMEOUT
    hold: bool = True


@dataclass(frozen=True, slots=True)
class AbandonRequest:
    """Forget a request: not sent if the session still holds it, its answer not reported."""

    request_id: str


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """The call's status from now on."""

    status: CallStatus


@dataclass(frozen=True, slots=True)
class DialSettled:
    """`dial()` returns (`None`) or raises this. Exactly once per outbound call."""

    error: SignalWireError | None = None


@dataclass(frozen=True, slots=True)
class Raise:
    """Tell `call.errors`."""

    error: CallError


@dataclass(frozen=True, slots=True)
class LayoutsListed:
    """The names of the layouts this room knows."""

    layouts: tuple[str, ...]


CallCommand = (
    OpenLeg
    | CreateOffer
    | CreateAnswer
    | ApplyAnswer
    | CreateUpdate
    | ApplyUpdate
    | RevokeUpdate
    | UpdateSettled
    | CloseLeg
    | SendRequest
    | AbandonRequest
    | StatusChanged
    | DialSettled
    | Raise
    | LayoutsListed
)
