"""Why calls end, in categories."""

from __future__ import annotations

import pytest

from swdesk.call.causes import CATEGORIES, FailureCategory, category_of_cause, category_of_error
from swdesk.errors import (
    CallCreateError,
    InvalidCredentialsError,
    InvalidParams,
    JSONRPCError,
    MediaAccessError,
    RPCTimeoutError,
    SignalWireError,
    WebSocketConnectionError,
)
from swdesk.protocol.causes import CAUSE_CODES

C = FailureCategory


def test_every_cause_the_wire_knows_has_a_category() -> None:
    assert set(CATEGORIES) == set(CAUSE_CODES)


@pytest.mark.parametrize(
    ("cause", "code", "category"),
    [
        ("USER_BUSY", 17, C.BUSY),
        ("SOMETHING_NEW", 19, C.NO_ANSWER),
        (None, 3, C.NOT_FOUND),
        ("SOMETHING_NEW", 999, C.UNKNOWN),
        ("SOMETHING_NEW", None, C.UNKNOWN),
        (None, None, C.ENDED),
        ("CALL_REJECTED", None, C.DECLINED),
        ("PICKED_OFF", 805, C.ELSEWHERE),
    ],
)
def test_the_name_decides_before_the_number(
    cause: str | None, code: int | None, category: FailureCategory
) -> None:
    assert category_of_cause(cause, code) is category


def _because(cause: BaseException) -> CallCreateError:
    error = CallCreateError("Call creation failed")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "category"),
    [
        (CallCreateError("Call cancelled"), C.CANCELLED),
        (CallCreateError("Call create timeout"), C.NETWORK),
        (CallCreateError("Call creation failed"), C.NOT_ALLOWED),
        (_because(JSONRPCError(-32603, "Permission denied")), C.NOT_ALLOWED),
        (_because(JSONRPCError(0, "uri_does_not_resolve_to_address")), C.NOT_FOUND),
        (_because(JSONRPCError(-32002, "CODEC NEGOTIATION ERROR")), C.MEDIA),
        (_because(JSONRPCError(0, "x", {"cause": "USER_BUSY", "causeCode": "17"})), C.BUSY),
        (_because(WebSocketConnectionError("gone")), C.NETWORK),
        (_because(RPCTimeoutError("silence")), C.NETWORK),
        (_because(MediaAccessError("denied", operation="open", media="audio")), C.MEDIA),
        (InvalidCredentialsError("no"), C.NOT_ALLOWED),
        (InvalidParams("nothing"), C.INVALID),
        (SignalWireError("?"), C.UNKNOWN),
        (ZeroDivisionError(), C.UNKNOWN),
    ],
)
def test_an_error_is_judged_by_its_cause_first(error: Exception, category: FailureCategory) -> None:
    assert category_of_error(error) is category
