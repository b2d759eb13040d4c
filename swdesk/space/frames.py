"""JSON-RPC frames as plain dicts, written from protocol.md 1.4 and 2 to 3 and not from `swdesk.protocol`.

Building them here a second time is the point: a misreading shared with the client could hide otherwise.
"""

from __future__ import annotations

import time
import uuid
from typing import Any, TypeAlias

Frame: TypeAlias = dict[str, Any]

PROJECT_ID = "e477a2a0-3c78-44c0-826f-66f18cb24792"
SPACE_ID = "a971a01c-2f5b-4efc-963f-945beb3c3728"


class Refusal(Exception):
    """A request that gets an error answer at the top level."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class CodedRefusal(Exception):
    """A request that gets a result with a `code` other than "200"."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class VertoRefusal(Exception):
    """A verto request that gets an error inside its nested result; -32002 is mod_verto's usual number."""

    def __init__(self, message: str, *, code: int = -32002, **extra: Any) -> None:
        super().__init__(message)
        self.error: Frame = {"message": message, "code": code, **extra}


def new_id() -> str:
    """A version 4 UUID."""
    return str(uuid.uuid4())


def request(method: str, params: Frame) -> Frame:
    """A request of ours."""
    return {"jsonrpc": "2.0", "id": new_id(), "method": method, "params": params}


def result(request_id: object, body: Frame) -> Frame:
    """A success answer."""
    return {"jsonrpc": "2.0", "id": request_id, "result": body}


def error(request_id: object, code: int, message: str) -> Frame:
    """An error answer of the first layer."""
    return {"jsonrpc": "2.0", "id": request_id, "error": {"code": code, "message": message}}


def ok() -> Frame:
    """The usual body of an acknowledging result."""
    return {"code": "200", "message": "OK"}


def event(
    event_type: str, channel: object, params: Frame, *, node_id: str, timestamp: object = None
) -> Frame:
    """A push."""
    body: Frame = {
        "event_type": event_type,
        "event_channel": channel,
        "timestamp": time.time() if timestamp is None else timestamp,
        "project_id": PROJECT_ID,
        "node_id": node_id,
        "params": params,
    }
    return request("signalwire.event", body)


def verto_request(number: int, method: str, params: Frame) -> Frame:
    """An inner verto push: its id is an integer."""
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def verto_result(node_id: str, inner_id: object, body: Frame) -> Frame:
    """The body of a `webrtc.verto` result around a verto success."""
    inner = {"jsonrpc": "2.0", "id": inner_id, "result": body}
    return {"node_id": node_id, "code": "200", "result": inner}


def verto_error(node_id: str, inner_id: object, body: Frame) -> Frame:
    """The body of a `webrtc.verto` result around a verto error."""
    inner = {"jsonrpc": "2.0", "id": inner_id, "error": body}
    return {"node_id": node_id, "code": "200", "result": inner}
