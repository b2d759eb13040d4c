"""What may happen to a call in which status: the table of `call_machine`, by the names of its methods.

`TABLE` names the handler of each pair of status and input; `IGNORED` pairs come late and mean nothing;
`REFUSED` pairs are the caller's mistakes. No pair is in two of them, and each is in one.
"""

from __future__ import annotations

from swdesk.protocol import call_io as io
from swdesk.protocol.call_io import CallInput, CallStatus
from swdesk.protocol.events import CallJoined, Payload
from swdesk.protocol.verto import VertoAnswer, VertoBye, VertoMedia, VertoMessage, VertoPing

_C = CallStatus
Kind = type[CallInput] | type[VertoMessage] | type[Payload]
_ALIVE = (_C.NEW, _C.TRYING, _C.RINGING, _C.CONNECTING, _C.CONNECTED, _C.RECOVERING)
_OVER = (_C.DISCONNECTED, _C.FAILED, _C.DESTROYED)


def _in(states: tuple[CallStatus, ...], **handlers: Kind) -> dict[tuple[CallStatus, Kind], str]:
    return {(state, kind): f"_{name}" for state in states for name, kind in handlers.items()}


TABLE: dict[tuple[CallStatus, Kind], str] = (
    _in((_C.NEW,), dial=io.Dial)
    | _in((_C.RINGING,), ring=io.Ring, answer=io.Answer, decline=io.Reject)
    | _in(_ALIVE, hangup=io.Hangup, cancel=io.Cancel, tick=io.Tick)
    | _in(_ALIVE, local_description=io.LocalDescription)
    | _in(_ALIVE, leg_failed=io.LegFailed, leg_connected=io.LegConnected, leg_lost=io.LegLost)
    | _in((_C.CONNECTED,), media_update=io.UpdateMedia)
    | _in(_ALIVE, media_update=io.UpdateOffered)
    | _in(_ALIVE, media_update=io.UpdateApplied)
    | _in(_ALIVE, media_update=io.UpdateFailed)
    | _in(_ALIVE, request_succeeded=io.RequestSucceeded, request_failed=io.RequestFailed)
    | _in(_ALIVE, session_ready=io.SessionReady)
    | _in(_ALIVE, verto_media=VertoMedia, verto_answer=VertoAnswer, verto_bye=VertoBye)
    | _in(_ALIVE, verto_ping=VertoPing, joined=CallJoined)
    | _in((_C.DISCONNECTING,), bye_answered=io.RequestSucceeded)
    | _in((_C.DISCONNECTING,), bye_answered=io.RequestFailed, bye_crossed=VertoBye, bye_late=io.Tick)
)
"""(status, input or event payload) -> the method that handles it."""

REFUSED: frozenset[tuple[CallStatus, Kind]] = frozenset(
    {(state, io.Dial) for state in _C if state is not _C.NEW}
    | {(state, kind) for state in _C if state is not _C.RINGING for kind in (io.Ring, io.Answer)}
    | {(state, io.Reject) for state in _ALIVE if state is not _C.RINGING}
    | {(state, io.UpdateMedia) for state in _C if state is not _C.CONNECTED}
)
"""Dialling twice, answering or declining what does not ring, changing the media of what is not connected."""

IGNORED: frozenset[tuple[CallStatus, Kind]] = (
    frozenset(
        (state, kind)
        for state in (*_OVER, _C.DISCONNECTING)
        for kind in {kind for status, kind in TABLE if status is _C.CONNECTED} | {io.Reject}
    )
    - frozenset(TABLE)
    - REFUSED
)
"""What may still arrive when the call is ending or over."""
