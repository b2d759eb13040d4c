"""What goes into the session machine and what comes out of it.

An input is a fact the shell reports; a command is something the shell has to do, in the order given. The
machine itself is in `session_machine`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from swdesk.errors import SignalWireError
from swdesk.protocol.constants import PENDING_RPC_TIMEOUT
from swdesk.protocol.events import Event
from swdesk.protocol.signalwire import IceServer


class SessionState(StrEnum):
    """The states of protocol.md 2.13."""

    IDLE = "idle"
    FETCHING_USER = "fetching-user"
    OPENING = "opening"
    AUTHENTICATING = "authenticating"
    READY = "ready"
    BACKOFF = "backoff"
    FAILED = "failed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ResumeState:
    """What resumes a session: the newest authorization state and its `protocol`, always together. Secret."""

    authorization_state: str = field(repr=False)
    resume_protocol: str = field(repr=False)


# --- inputs -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Connect:
    """The user wants to be connected. Once per machine, or again after `Fail`."""


@dataclass(frozen=True, slots=True)
class UserFetched:
    """`GET subscriber/info` succeeded."""


@dataclass(frozen=True, slots=True)
class UserFetchFailed:
    """`GET subscriber/info` failed for good; `error` is what `connect()` should raise."""

    error: SignalWireError


@dataclass(frozen=True, slots=True)
class SocketOpened:
    """The socket asked for by `OpenSocket` is open."""


@dataclass(frozen=True, slots=True)
class SocketClosed:
    """The socket could not be opened, or closed from outside. Not reported after `CloseSocket`."""

    code: int = 1006
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FrameReceived:
    """One WebSocket frame, whole."""

    data: str | bytes


@dataclass(frozen=True, slots=True)
class Tick:
    """`next_deadline` has come."""


@dataclass(frozen=True, slots=True)
class Execute:
    """Send a request; `Resolve` or `Reject` with the same id follows, exactly once.

    Before the session is ready a request is held, and its `timeout` (seconds, `None`: no limit) is already
    running. With `hold=False` it is rejected at once instead (pongs: a fresh one follows the next login).
    """

    request_id: str
    method: str
    params: dict[str, Any]
    timeout: float | None = PENDING_RPC_TIMEOUT
    hold: bool = True


@dataclass(frozen=True, slots=True)
class Abandon:
    """Nobody waits for this request any more: not sent if still held, its answer dropped, no `Reject`."""

    request_id: str


@dataclass(frozen=True, slots=True)
class Register:
    """Inbound calls are wanted, now and after each reconnect."""


@dataclass(frozen=True, slots=True)
class Unregister:
    """Inbound calls are not wanted any more."""


@dataclass(frozen=True, slots=True)
class Disconnect:
    """The user wants to be disconnected; final."""


@dataclass(frozen=True, slots=True)
class TokenChanged:
    """A fresh token: used from the next login on, and made known to a live session at once."""

    token: str = field(repr=False)


SessionInput = (
    Connect
    | UserFetched
    | UserFetchFailed
    | SocketOpened
    | SocketClosed
    | FrameReceived
    | Tick
    | Execute
    | Abandon
    | Register
    | Unregister
    | Disconnect
    | TokenChanged
)

# --- commands -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FetchUser:
    """`GET subscriber/info`, then `UserFetched` or `UserFetchFailed`."""


@dataclass(frozen=True, slots=True)
class OpenSocket:
    """Open a new socket, then `SocketOpened` or `SocketClosed`."""


@dataclass(frozen=True, slots=True)
class CloseSocket:
    """Close the socket, or give up opening it, and report nothing of it any more."""

    code: int


@dataclass(frozen=True, slots=True)
class Send:
    """Send one text frame on the open socket."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Persist:
    """Keep this resume state, replacing an older one; `None`: forget it."""

    resume: ResumeState | None


@dataclass(frozen=True, slots=True)
class Resolve:
    """The request succeeded."""

    request_id: str
    result: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reject:
    """The request failed: `JSONRPCError`, `RPCTimeoutError` or `NotConnectedError`."""

    request_id: str
    error: SignalWireError


@dataclass(frozen=True, slots=True)
class Dispatch:
    """An event of this session, already acknowledged and filtered."""

    event: Event


@dataclass(frozen=True, slots=True)
class BecameReady:
    """Authenticated. Held requests follow in the same list of commands."""

    resumed: bool
    """Whether the platform continued the session whose state was sent."""
    ice_servers: tuple[IceServer, ...]
    """For new peer connections from now on; may be empty (use the own list then)."""
    identity: str
    resume_protocol: str = field(repr=False)
    project_id: str
    expires_at: float | None
    """When the token expires, seconds since the epoch."""


@dataclass(frozen=True, slots=True)
class BecameRegistered:
    """Whether inbound calls ring here; `error` says why not, when they should."""

    registered: bool
    error: SignalWireError | None = None


@dataclass(frozen=True, slots=True)
class Reconnecting:
    """The socket is lost; the next attempt starts in `delay` seconds. Calls stay."""

    delay: float
    error: SignalWireError | None = None


@dataclass(frozen=True, slots=True)
class Warn:
    """Something was dropped or refused and the session goes on (`MessageParseError` and the like)."""

    error: SignalWireError


@dataclass(frozen=True, slots=True)
class Fail:
    """The session could not be established; `error` is what `connect()` raises."""

    error: SignalWireError


@dataclass(frozen=True, slots=True)
class Closed:
    """Disconnected as asked; the last command ever."""


SessionCommand = (
    FetchUser
    | OpenSocket
    | CloseSocket
    | Send
    | Persist
    | Resolve
    | Reject
    | Dispatch
    | BecameReady
    | BecameRegistered
    | Reconnecting
    | Warn
    | Fail
    | Closed
)
