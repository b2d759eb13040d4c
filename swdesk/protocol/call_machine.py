"""One call's life, without I/O (protocol.md 3 and 4).

How to think about it. The machine keeps a few facts (accepted, early media, answered, media up) and derives
the status from them; the shell owns the leg, the session and the clock. Facts come in as inputs, orders go
out as commands (both in `call_io`), in the order in which they have to be obeyed. A bye is to be sent even
when `destroyed` is already said. `next_deadline` says when a `Tick` is wanted.

    status := connected   if answered and media is up         the first that holds
              recovering  if it was connected and media is not up
              connecting  if answered, or the user accepted
              ringing     if early media was seen, or inbound
              trying      if CALL CREATED was seen, else new

An end goes through `disconnecting` (ours) or straight to `disconnected` (theirs), or `failed`, and always to
`destroyed`. What may happen in which status stands in `call_table`; `REFUSED` pairs raise
`InvalidStateTransitionError`. A change of media while the call runs is a machine of its own, `media_update`.

The rules that must hold:
- `dial()` settles exactly once: with a member id, or with a `CallCreateError`.
- A bye goes out exactly when something was sent that a far side may have taken up, and it did not bye first.
- A change of media settles exactly once, and one that fails leaves the call as it was.
- Nothing follows `destroyed`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from swdesk.errors import (
    CallCreateError,
    CallError,
    CallErrorKind,
    InvalidStateTransitionError,
    JSONRPCError,
    RPCTimeoutError,
    SignalWireError,
    TransportConnectionError,
    TransportError,
    VertoPongError,
)
from swdesk.protocol import call_io as io
from swdesk.protocol import jsonrpc, verto
from swdesk.protocol.call_io import CallCommand, CallDirection, CallInput, CallStatus, RequestKind
from swdesk.protocol.call_requests import CallRequests
from swdesk.protocol.call_table import IGNORED, REFUSED, TABLE
from swdesk.protocol.causes import NORMAL_CLEARING, USER_BUSY
from swdesk.protocol.constants import (
    ANSWER_LIMIT,
    BYE_TIMEOUT,
    CALL_CREATE_TIMEOUT,
    NODE_WAIT,
    RECOVERY_LIMIT,
)
from swdesk.protocol.destination import Destination
from swdesk.protocol.dialog import Dialog
from swdesk.protocol.events import CallJoined, Event
from swdesk.protocol.media_update import MediaUpdate, Step
from swdesk.protocol.verto import VertoAnswer, VertoBye, VertoInvite, VertoMedia, VertoPing

__all__ = ["IGNORED", "REFUSED", "TABLE", "CallDirection", "CallMachine", "CallStatus"]

CREATE_TIMEOUT_TEXT = "Call create timeout"
CREATION_FAILED_TEXT = "Call creation failed"
CREATE_ERROR_TEXT = "Call create error"
CANCELLED_TEXT = "Call cancelled"

_C = CallStatus


class CallMachine:
    """The life of one call with its main leg. `handle()` is the only way in; public fields may be read."""

    def __init__(self, dialog: Dialog, *, node_id: str, new_id: Callable[[], str] = jsonrpc.new_id) -> None:
        """Use `outbound()` or `inbound()`."""
        self.call_id = dialog.call_id
        self.destination = dialog.destination
        self.invite = dialog.invite
        self.direction = CallDirection.OUTBOUND if dialog.invite is None else CallDirection.INBOUND
        self.status = CallStatus.NEW if dialog.invite is None else CallStatus.RINGING
        self.capabilities: tuple[str, ...] = ()
        self.layouts: tuple[str, ...] = ()
        self.room_session_ids: frozenset[str] = frozenset()
        self.hangup_cause: str | None = None
        """Why the far side ended the call, as in its bye."""
        self.hangup_code: int | None = None

        self._requests = CallRequests(dialog, node_id=node_id, new_id=new_id)
        self._update = MediaUpdate(self._requests)
        self._dial_settled = self.direction is CallDirection.INBOUND
        self._accepted = False
        self._created = False
        self._early_media = False
        self._answered = False
        self._media_up = False
        self._was_connected = False
        self._leg_open = False
        self._applied_sdp: str | None = None
        self._create_deadline: float | None = None
        self._bye_cause: str | None = None
        self._node_deadline: float | None = None
        self._bye_deadline: float | None = None
        self._recovery_deadline: float | None = None

    @classmethod
    def outbound(
        cls,
        call_id: str,
        destination: Destination,
        *,
        user_variables: Mapping[str, Any] | None = None,
        node_id: str = "",
        reattach: bool = False,
        new_id: Callable[[], str] = jsonrpc.new_id,
    ) -> CallMachine:
        """A call to somewhere, with user variables already merged (protocol.md 5.2).

        `node_id` is the caller's explicit node, if any. With `reattach` it is that of the stored record, and
        the first invite takes up the call of that record (protocol.md 3.12).
        """
        dialog = Dialog(call_id, destination, None, dict(user_variables or {}), reattach)
        return cls(dialog, node_id=node_id, new_id=new_id)

    @classmethod
    def inbound(
        cls, invite: VertoInvite, node_id: str, *, new_id: Callable[[], str] = jsonrpc.new_id
    ) -> CallMachine:
        """A call from somewhere; `node_id` is that of the event which brought the invite."""
        dialog = Dialog(invite.call_id, None, invite, dict(invite.user_variables or {}))
        return cls(dialog, node_id=node_id, new_id=new_id)

    @property
    def node_id(self) -> str:
        """The node the call lives on, or `""` while it is unknown."""
        return self._requests.node_id

    @property
    def member_id(self) -> str | None:
        """The own member id of the main leg, once it is known."""
        return self._requests.member_id

    def about_self(self) -> dict[str, Any]:
        """The tail of a `call.*` request about oneself (protocol.md 7.5)."""
        return self._requests.about_self()

    @property
    def next_deadline(self) -> float | None:
        """When the machine wants a `Tick`, on the clock of `handle(…, now)`."""
        limits = (
            self._create_deadline,
            self._node_deadline,
            self._bye_deadline,
            self._recovery_deadline,
            self._update.deadline,
        )
        return min((one for one in limits if one is not None), default=None)

    def owns(self, event: Event) -> bool:
        """Whether an event belongs to this call (protocol.md 7.1)."""
        return (
            self.call_id in (event.call_id, event.origin_call_id)
            or event.room_session_id in self.room_session_ids
        )

    def handle(self, incoming: CallInput, now: float) -> list[CallCommand]:
        """Take one fact at the time `now` (monotonic seconds) and say what to do.

        Events without a meaning change nothing. Raises `InvalidStateTransitionError` for `REFUSED` pairs.
        """
        what: Any = incoming.event.params if isinstance(incoming, io.EventReceived) else incoming
        key = (self.status, type(what))
        if key in IGNORED or (isinstance(incoming, io.EventReceived) and key not in TABLE):
            return []
        if key not in TABLE or not self._is_allowed(incoming):
            raise InvalidStateTransitionError(f"{type(what).__name__} on a call that is {self.status}")
        out: list[CallCommand] = []
        if isinstance(incoming, io.EventReceived) and incoming.event.call_id == self.call_id:
            # events may come before the invite's reply, which has the last word about the node
            self._requests.node_id = self.node_id or getattr(what, "node_id", None) or incoming.event.node_id
        getattr(self, TABLE[key])(what, now, out)
        return out

    def _is_allowed(self, incoming: CallInput) -> bool:
        """What the status alone does not tell: `new` may be dialling, and `ringing` may be the far side."""
        if isinstance(incoming, io.Dial):
            return not self._leg_open
        if isinstance(incoming, io.Ring | io.Answer | io.Reject):
            return self.direction is CallDirection.INBOUND
        return True

    # --- what people do -------------------------------------------------------------------------------------

    def _dial(self, _: io.Dial, now: float, out: list[CallCommand]) -> None:
        self._create_deadline = now + CALL_CREATE_TIMEOUT
        self._leg_open = True
        out += [io.StatusChanged(self.status), io.OpenLeg(), io.CreateOffer()]

    def _ring(self, _: io.Ring, now: float, out: list[CallCommand]) -> None:
        out.append(io.StatusChanged(self.status))

    def _answer(self, _: io.Answer, now: float, out: list[CallCommand]) -> None:
        self._accepted = True
        self._leg_open = True
        self._create_deadline = now + ANSWER_LIMIT
        self._derive_status(now, out)
        out += [io.OpenLeg(), io.CreateAnswer(self.invite.sdp if self.invite else "")]

    def _decline(self, _: io.Reject, now: float, out: list[CallCommand]) -> None:
        self._leave(USER_BUSY, now, out)

    def _hangup(self, incoming: io.Hangup, now: float, out: list[CallCommand]) -> None:
        is_declining = self.direction is CallDirection.INBOUND and not self._accepted
        self._leave(incoming.cause or (USER_BUSY if is_declining else None), now, out)

    def _media_update(self, incoming: Step, now: float, out: list[CallCommand]) -> None:
        self._update.handle(incoming, now, out)

    def _cancel(self, _: io.Cancel, now: float, out: list[CallCommand]) -> None:
        self._leave(None, now, out)

    def _leave(self, cause: str | None, now: float, out: list[CallCommand]) -> None:
        """End the call from this side: `disconnecting`, and when the bye is settled the rest."""
        self._set_status(CallStatus.DISCONNECTING, out)
        self._bye_cause = cause if self._dial_settled else cause or NORMAL_CLEARING
        self._bye_deadline = now + BYE_TIMEOUT
        if self._requests.is_opening and not self.node_id:
            # the invite is on its way, and its reply names the node that has to hear the bye
            self._node_deadline = now + NODE_WAIT
        elif self._has_far_side:
            self._send_bye(out)
        self._close_leg(out)
        self._settle_dial(CallCreateError(CANCELLED_TEXT), out)
        if not self._has_far_side:
            self._destroy(out, CallStatus.DISCONNECTED)

    # --- what the leg reports -------------------------------------------------------------------------------

    def _local_description(self, incoming: io.LocalDescription, now: float, out: list[CallCommand]) -> None:
        if not self._requests.has_begun:
            if self.direction is CallDirection.INBOUND:
                self._create_deadline = None  # the answer has a limit of its own from here on
            out.append(self._requests.begin(incoming.sdp))

    def _leg_failed(self, incoming: io.LegFailed, now: float, out: list[CallCommand]) -> None:
        kind = CallErrorKind.NETWORK if isinstance(incoming.error, TransportError) else CallErrorKind.MEDIA
        self._fail(kind, incoming.error, CREATION_FAILED_TEXT, now, out)

    def _leg_connected(self, _: io.LegConnected, now: float, out: list[CallCommand]) -> None:
        self._media_up = True
        self._recovery_deadline = None
        self._derive_status(now, out)

    def _leg_lost(self, _: io.LegLost, now: float, out: list[CallCommand]) -> None:
        self._media_up = False
        self._derive_status(now, out)
        if self.status is CallStatus.RECOVERING and self._recovery_deadline is None:
            self._recovery_deadline = now + RECOVERY_LIMIT

    # --- what the platform answers --------------------------------------------------------------------------

    def _request_succeeded(self, incoming: io.RequestSucceeded, now: float, out: list[CallCommand]) -> None:
        match self._requests.take(incoming.request_id):
            case RequestKind.INVITE:
                self._invite_accepted(incoming.result, now, out)
            case RequestKind.ANSWER:
                self._answered = True
                self._derive_status(now, out)
            case RequestKind.UPDATE_MEDIA:
                self._update.handle(incoming, now, out)
            case RequestKind.LAYOUT_LIST:
                layouts = incoming.result.get("layouts")
                if isinstance(layouts, list):
                    self.layouts = tuple(one for one in layouts if isinstance(one, str))
                    out.append(io.LayoutsListed(self.layouts))

    def _invite_accepted(self, result: dict[str, Any], now: float, out: list[CallCommand]) -> None:
        try:
            created = verto.parse_invite_result(result)
        except JSONRPCError as error:
            self._fail(CallErrorKind.SIGNALING, error, CREATE_ERROR_TEXT, now, out)
            return
        self._created = True
        self._requests.node_id = created.node_id or self.node_id
        self._derive_status(now, out)
        self._learn_member(created.member_id, out)

    def _request_failed(self, incoming: io.RequestFailed, now: float, out: list[CallCommand]) -> None:
        kind = self._requests.take(incoming.request_id)
        error = incoming.error
        if kind is RequestKind.INVITE or (
            kind is RequestKind.ANSWER and not isinstance(error, RPCTimeoutError)
        ):
            self._fail(_error_kind(error), error, CREATION_FAILED_TEXT, now, out)
        elif kind is RequestKind.ANSWER:
            # the platform may well have it: if not, its own ring limit ends the call
            self._raise(CallErrorKind.TIMEOUT, error, out, fatal=False)
            self._answered = True
            self._derive_status(now, out)
        elif kind is RequestKind.PONG:
            pong = VertoPongError("a pong was not accepted")
            pong.__cause__ = error
            self._raise(CallErrorKind.SIGNALING, pong, out, fatal=False)
        elif kind is RequestKind.UPDATE_MEDIA:
            self._update.handle(incoming, now, out)
        elif kind is RequestKind.LAYOUT_LIST:
            self._raise(_error_kind(error), error, out, fatal=False)

    # --- what the platform says -----------------------------------------------------------------------------

    def _verto_media(self, message: VertoMedia, now: float, out: list[CallCommand]) -> None:
        if not self._is_ours(message):
            return
        self._early_media = True
        self._apply(message, out)
        self._derive_status(now, out)

    def _verto_answer(self, message: VertoAnswer, now: float, out: list[CallCommand]) -> None:
        if not self._is_ours(message):
            return
        self._answered = True
        self._apply(message, out)
        self._derive_status(now, out)

    def _is_ours(self, message: VertoMedia | VertoAnswer) -> bool:
        """Answers belong to our own invite for the main leg."""
        has_invited = self.direction is CallDirection.OUTBOUND and self._requests.has_begun
        return has_invited and message.call_id == self.call_id

    def _apply(self, message: VertoMedia | VertoAnswer, out: list[CallCommand]) -> None:
        """After early media the answer repeats its SDP, or has none."""
        self._requests.learn_variables(message.user_variables)
        if message.sdp and message.sdp != self._applied_sdp:
            self._applied_sdp = message.sdp
            out.append(io.ApplyAnswer(message.sdp))

    def _verto_ping(self, message: VertoPing, now: float, out: list[CallCommand]) -> None:
        if message.call_id in (None, self.call_id) and self._requests.has_begun:
            out.append(self._requests.pong(message.params))

    def _verto_bye(self, message: VertoBye, now: float, out: list[CallCommand]) -> None:
        if message.call_id != self.call_id:
            return
        self.hangup_cause, self.hangup_code = message.cause, message.cause_code
        out += self._requests.abandon_opening()
        self._set_status(CallStatus.DISCONNECTED, out)
        self._close_leg(out)
        self._settle_dial(CallCreateError(CREATION_FAILED_TEXT), out)
        self._destroy(out)

    def _joined(self, event: CallJoined, now: float, out: list[CallCommand]) -> None:
        if self.call_id not in (event.call_id, event.origin_call_id):
            return
        room_session_id = event.room_session_id or event.room_session.room_session_id
        self.room_session_ids |= {room_session_id}
        self.capabilities = event.capabilities
        self._learn_member(event.member_id, out)
        if any(capability.startswith("layout") for capability in self.capabilities):
            out.append(self._requests.layout_list())

    def _session_ready(self, _: io.SessionReady, now: float, out: list[CallCommand]) -> None:
        if self._created or self._answered or self.member_id is not None:
            out.append(self._requests.pong())

    # --- time -----------------------------------------------------------------------------------------------

    def _tick(self, _: io.Tick, now: float, out: list[CallCommand]) -> None:
        self._update.tick(now, out)
        if self._create_deadline is not None and self._create_deadline <= now:
            late = CallCreateError(CREATE_TIMEOUT_TEXT)
            self._fail(CallErrorKind.TIMEOUT, late, CREATE_TIMEOUT_TEXT, now, out)
        elif self._recovery_deadline is not None and self._recovery_deadline <= now:
            lost = TransportConnectionError(f"no media for {RECOVERY_LIMIT:g} s")
            self._fail(CallErrorKind.NETWORK, lost, CREATION_FAILED_TEXT, now, out)

    # --- while disconnecting --------------------------------------------------------------------------------

    def _bye_answered(
        self, incoming: io.RequestSucceeded | io.RequestFailed, now: float, out: list[CallCommand]
    ) -> None:
        kind = self._requests.take(incoming.request_id)
        if kind is RequestKind.BYE:
            self._destroy(out, CallStatus.DISCONNECTED)
        elif kind is RequestKind.INVITE:
            node_id = incoming.result.get("node_id") if isinstance(incoming, io.RequestSucceeded) else None
            self._requests.node_id = node_id if isinstance(node_id, str) else self.node_id
            self._send_bye(out)

    def _bye_crossed(self, message: VertoBye, now: float, out: list[CallCommand]) -> None:
        if message.call_id == self.call_id:
            self.hangup_cause, self.hangup_code = message.cause, message.cause_code
            self._destroy(out, CallStatus.DISCONNECTED)

    def _bye_late(self, _: io.Tick, now: float, out: list[CallCommand]) -> None:
        if self._bye_deadline is not None and self._bye_deadline <= now:
            if self._node_deadline is not None:
                self._send_bye(out)
            self._destroy(out, CallStatus.DISCONNECTED)
        elif self._node_deadline is not None and self._node_deadline <= now:
            self._send_bye(out)

    # --- the means ------------------------------------------------------------------------------------------

    def _derive_status(self, now: float, out: list[CallCommand]) -> None:
        if self._answered and self._media_up:
            self._was_connected = True
            self._set_status(CallStatus.CONNECTED, out)
        elif self._was_connected:
            self._set_status(CallStatus.RECOVERING, out)
        elif self._answered or self._accepted:
            self._set_status(CallStatus.CONNECTING, out)
        elif self._early_media or self.direction is CallDirection.INBOUND:
            self._set_status(CallStatus.RINGING, out)
        elif self._created:
            self._set_status(CallStatus.TRYING, out)

    def _set_status(self, status: CallStatus, out: list[CallCommand]) -> None:
        if status is not self.status:
            self.status = status
            out.append(io.StatusChanged(status))

    def _learn_member(self, member_id: str | None, out: list[CallCommand]) -> None:
        """The first one is ours, and settles `dial()`; a later one is that of a segment (protocol.md 7.3)."""
        if member_id and self.member_id is None:
            self._requests.member_id = member_id
            self._settle_dial(None, out)

    def _settle_dial(self, error: CallCreateError | None, out: list[CallCommand]) -> None:
        if not self._dial_settled:
            self._dial_settled = True
            self._create_deadline = None
            out.append(io.DialSettled(error))

    def _fail(
        self, kind: CallErrorKind, error: SignalWireError, text: str, now: float, out: list[CallCommand]
    ) -> None:
        """A fatal error, or any error before the call stands: `failed`, a bye, `destroyed`."""
        self._raise(kind, error, out, fatal=True)
        self._set_status(CallStatus.FAILED, out)
        self._bye_cause = NORMAL_CLEARING
        if self._has_far_side:
            self._send_bye(out)
        self._close_leg(out)
        failed = error if isinstance(error, CallCreateError) else CallCreateError(text)
        if failed is not error:
            failed.__cause__ = error
        self._settle_dial(failed, out)
        self._destroy(out)

    def _raise(
        self, kind: CallErrorKind, error: SignalWireError, out: list[CallCommand], *, fatal: bool
    ) -> None:
        out.append(io.Raise(CallError(kind=kind, fatal=fatal, error=error, call_id=self.call_id)))

    def _close_leg(self, out: list[CallCommand]) -> None:
        self._update.end(out)
        if self._leg_open:
            self._leg_open = False
            out.append(io.CloseLeg())

    def _destroy(self, out: list[CallCommand], *before: CallStatus) -> None:
        for status in before:
            self._set_status(status, out)
        self._create_deadline = self._node_deadline = self._bye_deadline = self._recovery_deadline = None
        self._set_status(CallStatus.DESTROYED, out)

    @property
    def _has_far_side(self) -> bool:
        return self._requests.has_begun or self.direction is CallDirection.INBOUND

    def _send_bye(self, out: list[CallCommand]) -> None:
        self._node_deadline = None
        out += self._requests.abandon_opening()
        out.append(self._requests.bye(self._bye_cause))


def _error_kind(error: SignalWireError) -> CallErrorKind:
    if isinstance(error, RPCTimeoutError):
        return CallErrorKind.TIMEOUT
    return CallErrorKind.NETWORK if isinstance(error, TransportError) else CallErrorKind.SIGNALING
