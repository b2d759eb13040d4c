"""JSON-RPC 2.0 as the relay speaks it (protocol.md 1.4): frames, errors in three layers, pending requests."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

import msgspec

from swdesk.errors import JSONRPCError, MessageParseError
from swdesk.protocol.constants import INTERNAL_ERROR, MAX_FRAME_BYTES


@dataclass(frozen=True, slots=True)
class Request:
    """Someone wants something; `params` is `{}` when the frame has none."""

    id: str
    method: str
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Response:
    """The answer to the request with this id: a `result`, or an `error` object."""

    id: str
    result: Any = None
    error: Any = None


@dataclass(frozen=True, slots=True)
class UnknownFrame:
    """JSON, but neither a request nor a response with a string id. Dropped, as the SDK does."""

    raw: Any


Frame = Request | Response | UnknownFrame


def new_id() -> str:
    """A fresh id for a request, a call or a leg."""
    return str(uuid.uuid4())


def decode(data: str | bytes) -> Any:
    """JSON to Python objects.

    Raises `MessageParseError` for anything that is not one JSON value in valid UTF-8, that is nested too
    deeply, or that is larger than `MAX_FRAME_BYTES`.
    """
    if len(data) > MAX_FRAME_BYTES:
        raise MessageParseError(f"frame of {len(data)} exceeds {MAX_FRAME_BYTES} bytes")
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, ValueError, RecursionError, OverflowError) as error:
        # the cause is not chained: its text may quote the frame, and frames carry secrets
        raise MessageParseError(f"frame is not JSON ({type(error).__name__})") from None


def parse_frame(data: str | bytes) -> Frame:
    """One WebSocket text frame. Raises `MessageParseError` when it is not JSON."""
    raw = decode(data)
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
        return UnknownFrame(raw)
    frame_id: str = raw["id"]
    if "method" in raw:
        params = raw.get("params")
        if not isinstance(raw["method"], str) or not isinstance(params, dict | None):
            return UnknownFrame(raw)
        return Request(frame_id, raw["method"], params or {})
    if raw.get("error") is not None:
        return Response(frame_id, error=raw["error"])
    if "result" in raw:
        return Response(frame_id, result=raw["result"])
    return UnknownFrame(raw)


def encode(frame: Request | Response) -> str:
    """The text of one frame. Raises `MessageParseError` for contents that JSON cannot carry."""
    body: dict[str, Any] = {"jsonrpc": "2.0", "id": frame.id}
    if isinstance(frame, Request):
        body |= {"method": frame.method, "params": frame.params}
    elif frame.error is not None:
        body["error"] = frame.error
    else:
        body["result"] = frame.result
    try:
        return msgspec.json.encode(body).decode()
    except (TypeError, ValueError, OverflowError, RecursionError, msgspec.MsgspecError) as error:
        raise MessageParseError(f"frame cannot be encoded ({type(error).__name__})") from None


def response_error(method: str, response: Response) -> JSONRPCError | None:
    """Why the request failed, or `None` if it succeeded.

    A failure hides in one of three layers, looked at in this order: the top-level `error`; a `result.code`
    other than `"200"` with a `result.message`; for `webrtc.verto`, the inner `result.result.error`.
    """
    if response.error is not None:
        return _error_from(response.error)
    result = response.result
    if not isinstance(result, dict):
        return None
    if "code" in result and "message" in result and str(result["code"]) != "200":
        return _error_from(result)
    if method == "webrtc.verto":
        inner = result.get("result")
        if isinstance(inner, dict) and inner.get("error") is not None:
            return _error_from(inner["error"])
    return None


def _error_from(raw: object) -> JSONRPCError:
    if not isinstance(raw, dict):
        return JSONRPCError(INTERNAL_ERROR, "malformed error", raw)
    message = raw.get("message")
    return JSONRPCError(
        _code_from(raw.get("code")), message if isinstance(message, str) else "error without message", raw
    )


def _code_from(raw: object) -> int:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    # codes are strings inside a result; only short decimal ones are numbers to us
    if isinstance(raw, str) and len(raw) <= 10 and raw.removeprefix("-").isdecimal():
        return int(raw)
    return INTERNAL_ERROR


@dataclass(frozen=True, slots=True)
class Pending:
    """A request that was sent and not answered yet. `deadline` is `None` when it may wait for ever."""

    id: str
    method: str
    deadline: float | None


class RequestTable:
    """The requests in flight, by id."""

    __slots__ = ("_pending",)

    def __init__(self) -> None:
        self._pending: dict[str, Pending] = {}

    def __len__(self) -> int:
        return len(self._pending)

    def __contains__(self, request_id: str) -> bool:
        return request_id in self._pending

    def add(self, request_id: str, method: str, deadline: float | None) -> None:
        """Remember a request that goes out."""
        self._pending[request_id] = Pending(request_id, method, deadline)

    def take(self, request_id: str) -> Pending | None:
        """The request with this id, which is pending no longer."""
        return self._pending.pop(request_id, None)

    def take_expired(self, now: float) -> list[Pending]:
        """Those whose time has passed, oldest first; they are pending no longer."""
        expired = [one for one in self._pending.values() if one.deadline is not None and one.deadline <= now]
        for one in expired:
            del self._pending[one.id]
        return expired

    def take_all(self) -> list[Pending]:
        """Everything, oldest first; nothing is pending any more."""
        everything = list(self._pending.values())
        self._pending.clear()
        return everything

    @property
    def next_deadline(self) -> float | None:
        """The earliest deadline, if any request has one."""
        return min((one.deadline for one in self._pending.values() if one.deadline is not None), default=None)
