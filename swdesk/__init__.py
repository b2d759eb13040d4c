"""Native desktop video calls on the SignalWire platform, and the engine they run on, without Qt.

    from swdesk import Client

The public names are loaded when they are first used, so that `import swdesk` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from swdesk.call.call import Call
    from swdesk.call.causes import FailureCategory
    from swdesk.call.options import DialOptions, MediaOptions
    from swdesk.call.state import CallState, Participant
    from swdesk.client import Client, ClientOptions, ClientState, SDKWarning
    from swdesk.directory.address import Address
    from swdesk.errors import CallError, CallErrorKind, SignalWireError
    from swdesk.preferences import Preferences
    from swdesk.protocol.call_io import CallDirection, CallStatus
    from swdesk.session.credentials import Credential, CredentialProvider

__version__ = "0.1.0"

_HOMES = {
    "Address": "swdesk.directory.address",
    "Call": "swdesk.call.call",
    "CallDirection": "swdesk.protocol.call_io",
    "CallError": "swdesk.errors",
    "CallErrorKind": "swdesk.errors",
    "CallState": "swdesk.call.state",
    "CallStatus": "swdesk.protocol.call_io",
    "Client": "swdesk.client",
    "ClientOptions": "swdesk.client",
    "ClientState": "swdesk.client",
    "Credential": "swdesk.session.credentials",
    "CredentialProvider": "swdesk.session.credentials",
    "DialOptions": "swdesk.call.options",
    "FailureCategory": "swdesk.call.causes",
    "MediaOptions": "swdesk.call.options",
    "Participant": "swdesk.call.state",
    "Preferences": "swdesk.preferences",
    "ProcessingSettings": "swdesk.media.processing.settings",
    "SDKWarning": "swdesk.client",
    "SignalWireError": "swdesk.errors",
}

__all__ = [
    "Address",
    "Call",
    "CallDirection",
    "CallError",
    "CallErrorKind",
    "CallState",
    "CallStatus",
    "Client",
    "ClientOptions",
    "ClientState",
    "Credential",
    "CredentialProvider",
    "DialOptions",
    "FailureCategory",
    "MediaOptions",
    "Participant",
    "Preferences",
    "ProcessingSettings",
    "SDKWarning",
    "SignalWireError",
    "__version__",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
