"""`verto.*` messages, and the `webrtc.verto` envelope a client puts its own in (protocol.md 3).

`parse_verto` reads what the platform pushes. The `…_params` functions build what a client sends: they return
the whole `params` of a `webrtc.verto` request. `parse_verto_request` reads those again, for a server double.
Wire spelling (`callID`) stays in this file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import msgspec
from msgspec import UNSET, Struct, UnsetType

from swdesk.errors import JSONRPCError, MessageParseError
from swdesk.protocol.constants import INVITE_VERSION
from swdesk.protocol.entities import convert
from swdesk.protocol.jsonrpc import new_id

METHOD = "webrtc.verto"
CALL_CREATED = "CALL CREATED"
UPDATE_MEDIA = "updateMedia"

_WIRE_NAMES = {"call_id": "callID", "user_variables": "userVariables", "media_params": "mediaParams"}


class VertoMessage(Struct, frozen=True, kw_only=True, rename=_WIRE_NAMES):
    """Any push. `call_id` names a leg. An SDP holds ICE passwords, so `repr` shows no more than that."""

    method: ClassVar[str] = ""
    call_id: str | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}(call_id={self.call_id!r})"


class VertoMedia(VertoMessage, frozen=True, kw_only=True, rename=_WIRE_NAMES):
    """Early media: a full answer; the far side is ringing."""

    method: ClassVar[str] = "verto.media"
    call_id: str
    sdp: str
    user_variables: dict[str, Any] | None = None


class VertoAnswer(VertoMessage, frozen=True, kw_only=True, rename=_WIRE_NAMES):
    """Answered; no `sdp` after early media."""

    method: ClassVar[str] = "verto.answer"
    call_id: str
    sdp: str | None = None
    user_variables: dict[str, Any] | None = None


class VertoMediaParams(VertoMessage, frozen=True, kw_only=True, rename=_WIRE_NAMES):
    """Capture hints for a leg, as browser constraints."""

    method: ClassVar[str] = "verto.mediaParams"
    call_id: str
    media_params: dict[str, Any] = {}


class VertoPing(VertoMessage, frozen=True, kw_only=True):
    """Answer with a pong that returns `params` whole."""

    method: ClassVar[str] = "verto.ping"
    call_id: str | None = None
    params: dict[str, Any] = {}


class VertoBye(VertoMessage, frozen=True, kw_only=True):
    """A leg has ended; causes in protocol.md appendix A."""

    method: ClassVar[str] = "verto.bye"
    call_id: str
    cause: str | None = None
    cause_code: int | None = None


class VertoInvite(VertoMessage, frozen=True, kw_only=True, rename=_WIRE_NAMES):
    """An inbound call. `callee` is us."""

    method: ClassVar[str] = "verto.invite"
    call_id: str
    sdp: str
    caller_id_name: str | None = None
    caller_id_number: str | None = None
    callee_id_name: str | None = None
    callee_id_number: str | None = None
    display_direction: str | None = None
    user_variables: dict[str, Any] | None = None


class VertoAttach(VertoInvite, frozen=True, kw_only=True, rename=_WIRE_NAMES):
    """The platform offers an existing call back."""

    method: ClassVar[str] = "verto.attach"
    caller_id_name: str
    caller_id_number: str
    callee_id_name: str
    callee_id_number: str


class VertoDisplay(VertoMessage, frozen=True, kw_only=True, rename=_WIRE_NAMES):
    """A new label for the far side."""

    method: ClassVar[str] = "verto.display"
    display_name: str | None = None
    display_number: str | None = None


class VertoOther(VertoMessage, frozen=True, kw_only=True):
    """A message without a meaning to us (`verto.event`, `verto.punt`, …); `name` is its method."""

    name: str
    params: dict[str, Any]


_WHOLE: dict[str, type[VertoMessage]] = {
    kind.method: kind
    for kind in (VertoMedia, VertoAnswer, VertoMediaParams, VertoInvite, VertoAttach, VertoDisplay)
}


def parse_verto(message: object) -> VertoMessage:
    """A pushed verto message, `{"method", "params"}`.

    Raises `MessageParseError` when it has no method, or a known one lacks a required field.
    """
    method, params = _method_and_params(message)
    if "callID" not in params and "call_id" in params:
        params = {**params, "callID": params["call_id"]}
    if kind := _WHOLE.get(method):
        return convert(params, kind, at="$.params")
    call_id = params.get("callID")
    if not isinstance(call_id, str | None):
        raise MessageParseError("Expected `str`", path="$.params.callID")
    if method == VertoPing.method:
        return VertoPing(call_id=call_id, params=params)
    if method == VertoBye.method:
        if call_id is None:
            raise MessageParseError("Object missing required field `callID`", path="$.params")
        cause = params.get("cause")
        return VertoBye(
            call_id=call_id,
            cause=cause if isinstance(cause, str) else None,
            cause_code=_cause_code(params.get("causeCode")),
        )
    return VertoOther(call_id=call_id, name=method, params=params)


def _method_and_params(message: object) -> tuple[str, dict[str, Any]]:
    if not isinstance(message, dict):
        raise MessageParseError("verto message is not an object")
    method, params = message.get("method"), message.get("params", {})
    if not isinstance(method, str):
        raise MessageParseError("verto message without a method", path="$.method")
    if not isinstance(params, dict):
        raise MessageParseError("Expected `object`", path="$.params")
    return method, params


def _cause_code(raw: object) -> int | None:
    """An integer from the server, a string from a client; anything else is no code."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and len(raw) <= 10 and raw.isascii() and raw.isdigit():
        return int(raw)
    return None


# --- what a client sends ------------------------------------------------------------------------------------


class DialogParams(
    Struct,
    frozen=True,
    kw_only=True,
    rename={
        "call_id": "callID",
        "user_variables": "userVariables",
        "screen_share": "screenShare",
        "additional_device": "additionalDevice",
        "ping_supported": "pingSupported",
    },
):
    """`dialogParams` (protocol.md 3.2). What is `UNSET` is not sent."""

    call_id: str
    destination_number: str | UnsetType | None = UNSET
    attach: bool | UnsetType = UNSET
    reattaching: bool | UnsetType = UNSET
    caller_id_name: str | UnsetType | None = UNSET
    caller_id_number: str | UnsetType | None = UNSET
    remote_caller_id_name: str | UnsetType | None = UNSET
    remote_caller_id_number: str | UnsetType | None = UNSET
    user_variables: dict[str, Any] | UnsetType = UNSET
    screen_share: bool | UnsetType = False
    additional_device: bool | UnsetType = False
    ping_supported: bool | UnsetType = True
    version: int | UnsetType = INVITE_VERSION


def _envelope(
    call_id: str,
    node_id: str,
    method: str,
    params: Mapping[str, Any],
    subscribe: Sequence[str] | None = None,
) -> dict[str, Any]:
    body: dict[str, Any] = {
        "callID": call_id,
        "node_id": node_id,
        "message": {"jsonrpc": "2.0", "id": new_id(), "method": method, "params": dict(params)},
    }
    if subscribe is not None:
        body["subscribe"] = list(subscribe)
    return body


def invite_params(
    dialog: DialogParams, sdp: str, *, node_id: str, subscribe: Sequence[str]
) -> dict[str, Any]:
    """`verto.invite` with a complete offer; a new leg subscribes with it."""
    params = {"dialogParams": msgspec.to_builtins(dialog), "sdp": sdp}
    return _envelope(dialog.call_id, node_id, "verto.invite", params, subscribe)


def answer_params(
    dialog: DialogParams, sdp: str, *, node_id: str, subscribe: Sequence[str]
) -> dict[str, Any]:
    """`verto.answer` to an inbound call, with a complete answer."""
    params = {"dialogParams": msgspec.to_builtins(dialog), "sdp": sdp}
    return _envelope(dialog.call_id, node_id, "verto.answer", params, subscribe)


def bye_params(
    main_call_id: str, dialog: DialogParams, *, node_id: str, cause: tuple[str, int] | None = None
) -> dict[str, Any]:
    """`verto.bye` for the leg in `dialog`; the envelope always names the main call. Codes go out as text."""
    params: dict[str, Any] = {}
    if cause is not None:
        params = {"cause": cause[0], "causeCode": str(cause[1])}
    params["dialogParams"] = msgspec.to_builtins(dialog)
    return _envelope(main_call_id, node_id, "verto.bye", params)


def update_media_params(dialog: DialogParams, sdp: str, *, node_id: str) -> dict[str, Any]:
    """`verto.modify` that changes the media of the leg in `dialog`, with a complete offer."""
    params = {"dialogParams": msgspec.to_builtins(dialog), "sdp": sdp, "action": UPDATE_MEDIA}
    return _envelope(dialog.call_id, node_id, "verto.modify", params)


def parse_update_result(result: object) -> str:
    """The answer in the `result` of an update. Raises `JSONRPCError` when there is none."""
    nested = result.get("result") if isinstance(result, dict) else None
    inner = nested.get("result") if isinstance(nested, dict) else None
    sdp = inner.get("sdp") if isinstance(inner, dict) else None
    if not isinstance(sdp, str) or not sdp:
        raise JSONRPCError(0, "the change of media was not answered")
    return sdp


def pong_params(main_call_id: str, ping: Mapping[str, Any], *, node_id: str) -> dict[str, Any]:
    """`verto.pong`: the ping's params, returned whole."""
    return _envelope(main_call_id, node_id, "verto.pong", ping)


class CallCreated(Struct, frozen=True, kw_only=True, rename={"call_id": "callID", "member_id": "memberID"}):
    """The result of an invite: accepted, not yet ringing, and not proof that the destination exists."""

    message: str
    call_id: str | None = None
    member_id: str | None = None
    node_id: str | None = None


def parse_invite_result(result: object) -> CallCreated:
    """The `result` of an invite. Raises `JSONRPCError` when it says anything but `CALL CREATED`."""
    inner: object = None
    node_id: object = None
    if isinstance(result, dict):
        node_id = result.get("node_id")
        nested = result.get("result")
        inner = nested.get("result") if isinstance(nested, dict) else None
    try:
        created = convert(inner, CallCreated, at="$.result.result")
    except MessageParseError as error:
        raise JSONRPCError(0, f"the invite was not understood: {error}") from error
    if created.message != CALL_CREATED:
        raise JSONRPCError(0, f"the invite was not accepted: {created.message}")
    return msgspec.structs.replace(created, node_id=node_id if isinstance(node_id, str) else None)


# --- what a server double reads -----------------------------------------------------------------------------


class VertoRequest(Struct, frozen=True, kw_only=True):
    """A client's `webrtc.verto` request: the envelope and the message in it."""

    call_id: str
    """The envelope's `callID`."""
    node_id: str
    subscribe: tuple[str, ...] | None
    message_id: str | int | None
    method: str
    params: dict[str, Any]
    dialog: DialogParams | None
    sdp: str | None

    def __repr__(self) -> str:
        return f"VertoRequest(method={self.method!r}, call_id={self.call_id!r})"

    @property
    def leg_id(self) -> str:
        """The leg the message is about."""
        return self.dialog.call_id if self.dialog else self.call_id


def parse_verto_request(params: object) -> VertoRequest:
    """The `params` of a `webrtc.verto` request. Raises `MessageParseError` when they are no envelope."""
    if not isinstance(params, dict):
        raise MessageParseError("envelope is not an object")
    call_id, node_id, subscribe = params.get("callID"), params.get("node_id", ""), params.get("subscribe")
    if not isinstance(call_id, str):
        raise MessageParseError("Expected `str`", path="$.callID")
    if not isinstance(node_id, str):
        raise MessageParseError("Expected `str`", path="$.node_id")
    if subscribe is not None and not (
        isinstance(subscribe, list) and all(isinstance(one, str) for one in subscribe)
    ):
        raise MessageParseError("Expected `array` of `str`", path="$.subscribe")
    message = params.get("message")
    method, inner = _method_and_params(message)
    message_id = message.get("id") if isinstance(message, dict) else None
    dialog = inner.get("dialogParams")
    sdp = inner.get("sdp")
    return VertoRequest(
        call_id=call_id,
        node_id=node_id,
        subscribe=None if subscribe is None else tuple(subscribe),
        message_id=message_id if isinstance(message_id, str | int) else None,
        method=method,
        params=inner,
        dialog=None if dialog is None else convert(dialog, DialogParams, at="$.message.params.dialogParams"),
        sdp=sdp if isinstance(sdp, str) else None,
    )
