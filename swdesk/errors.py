"""Every exception swdesk raises, with the SDK's class names (protocol.md 4.3, `core/errors.ts`).

    SignalWireError
    ├── TransportError
    │   ├── WebSocketConnectionError   the socket could not be opened, or broke
    │   ├── WebSocketTimeoutError      no open socket within 10 s
    │   ├── TransportConnectionError   the transport gave up
    │   ├── NotConnectedError          an operation before the session is ready
    │   ├── RequestError               REST: an answer that refuses
    │   │   └── HttpRequestError       REST: any other status (`status`)
    │   ├── RequestTimeoutError        REST: 30 s (embed: 10 s) without an answer
    │   └── UnexpectedError            the user could not be fetched, 5xx after retries
    ├── CredentialError
    │   └── InvalidCredentialsError    undecodable, expired, foreign or refused token
    ├── ProtocolError
    │   ├── MessageParseError          a frame that is not what it should be (`path`)
    │   ├── LinkError                  a link from elsewhere that makes no call (`fault`, `part`)
    │   ├── JSONRPCError               any of the three error layers (`code`, `data`)
    │   ├── RPCTimeoutError            5 s without a response
    │   ├── AuthStateHandlerError      authorization state could not be stored
    │   ├── VertoPongError             a pong could not be sent; never fatal
    │   ├── VertoInviteHandlerError    an inbound invite could not be processed
    │   └── VertoAttachHandlerError    a server attach could not be processed
    ├── CallSetupError
    │   ├── CallCreateError            create timeout, creation failed, cancelled
    │   ├── InvalidParams              nothing to send and nothing to receive, bad destination
    │   └── InvalidStateTransitionError
    ├── MediaError
    │   ├── MediaAccessError           capture denied or missing (`operation`, `media`, `fatal`)
    │   ├── MediaTrackError            a track could not be replaced; never fatal
    │   ├── MediaFileError             a media file could not be read or written
    │   ├── DeviceNotFoundError
    │   └── NegotiationError           an SDP that cannot be used
    └── StorageError
        ├── StorageNotAvailableError   no keyring, or one that keeps secrets in the clear
        ├── StorageReadError
        └── StorageWriteError

Messages are for developers and logs; the window turns an error into a sentence and a next step.
No message ever carries a token, a key or an SDP.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SignalWireError(Exception):
    """Base of everything swdesk raises."""

    @property
    def name(self) -> str:
        """The class name as the SDK prints it."""
        return type(self).__name__


class TransportError(SignalWireError):
    """The network between us and the platform."""


class WebSocketConnectionError(TransportError):
    """The socket could not be opened, or broke."""


class WebSocketTimeoutError(TransportError):
    """No open socket within its limit."""


class TransportConnectionError(TransportError):
    """The transport gave up."""


class NotConnectedError(TransportError):
    """An operation that needs a ready session was tried before there was one."""


class RequestError(TransportError):
    """A REST request was refused."""

    def __init__(self, message: str, *, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class HttpRequestError(RequestError):
    """A REST answer with an unexpected status."""


class RequestTimeoutError(TransportError):
    """A REST request without an answer in its time."""


class UnexpectedError(TransportError):
    """The platform failed in a way that is not the caller's fault."""


class CredentialError(SignalWireError):
    """What the user gave to sign in with."""


class InvalidCredentialsError(CredentialError):
    """A token that cannot be decoded, has expired, belongs elsewhere or was refused."""


class ProtocolError(SignalWireError):
    """What was said on the wire."""


class MessageParseError(ProtocolError):
    """A frame or payload that is not what it should be; `path` names the field at fault."""

    def __init__(self, message: str, *, path: str = "") -> None:
        super().__init__(f"{message} at {path}" if path else message)
        self.path = path


class LinkFault(StrEnum):
    """Why a link makes no call."""

    EMPTY = "empty"
    """It names nobody."""
    TOO_LONG = "too-long"
    CHARACTERS = "characters"
    """Control characters, or some that are not seen."""
    ESCAPE = "escape"
    """Percent escapes that mean nothing."""
    SCHEME = "scheme"
    """A kind of link that is none of ours."""
    NO_DESTINATION = "no-destination"
    """What it names is nothing that can be called."""
    DIVERTS = "diverts"
    """A part that would have the call go elsewhere."""
    CONTEXT = "context"
    """A number that holds inside some other network only."""
    COMMAND = "command"
    """An order to a telephone network in place of a number."""
    SECRET = "secret"
    """It brings a token or a password."""
    GUEST = "guest"
    """For guests, but not with one embed token, one host and an address of that space."""
    EMBED = "embed"
    """Its embed token is none."""
    HOST = "host"
    """What is to be the host of a space is none."""
    TYPED = "typed"
    """For guests: to be opened, not to be typed as a destination."""


class LinkError(ProtocolError):
    """A link from elsewhere that makes no call; `part` is the part at fault, short and safe to be shown."""

    def __init__(self, fault: LinkFault, part: str = "") -> None:
        super().__init__(f"link refused ({fault}): {part}" if part else f"link refused ({fault})")
        self.fault = fault
        self.part = part


class JSONRPCError(ProtocolError):
    """An error answer, from any of the three layers of protocol.md 1.4."""

    def __init__(self, code: int, message: str, data: object = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data


class RPCTimeoutError(ProtocolError):
    """A request without an answer in its time."""


class AuthStateHandlerError(ProtocolError):
    """The authorization state could not be stored."""


class VertoPongError(ProtocolError):
    """A pong could not be sent. Never fatal."""


class VertoInviteHandlerError(ProtocolError):
    """An inbound invite could not be processed."""


class VertoAttachHandlerError(ProtocolError):
    """A server attach could not be processed."""


class CallSetupError(SignalWireError):
    """A call that could not be placed."""


class CallCreateError(CallSetupError):
    """The call was not created: refused, timed out or cancelled."""


class InvalidParams(CallSetupError):
    """Options that make no call."""


class InvalidStateTransitionError(CallSetupError):
    """An operation the call's status does not allow."""


class MediaError(SignalWireError):
    """Devices, files, tracks and session descriptions."""


class MediaAccessError(MediaError):
    """Capture was denied, or there is nothing to capture with."""

    def __init__(self, message: str, *, operation: str, media: str, fatal: bool = False) -> None:
        super().__init__(message)
        self.operation = operation
        self.media = media
        self.fatal = fatal


class MediaTrackError(MediaError):
    """A track could not be replaced or constrained. Never fatal."""


class MediaFileError(MediaError):
    """A media file could not be read or written."""


class DeviceNotFoundError(MediaError):
    """The chosen device is not there."""


class NegotiationError(MediaError):
    """A session description that cannot be used."""


class StorageError(SignalWireError):
    """Where secrets and settings are kept."""


class StorageNotAvailableError(StorageError):
    """No keyring, or one that would keep the secret in the clear."""


class StorageReadError(StorageError):
    """The store could not be read."""


class StorageWriteError(StorageError):
    """The store could not be written."""


class CallErrorKind(StrEnum):
    """The SDK's six kinds of call error."""

    MEDIA = "media"
    SIGNALING = "signaling"
    TIMEOUT = "timeout"
    REJECTED = "rejected"
    NETWORK = "network"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class CallError:
    """What `call.errors` carries: the SDK's `{kind, fatal, error, callId}`."""

    kind: CallErrorKind
    fatal: bool
    error: SignalWireError
    call_id: str
