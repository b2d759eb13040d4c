"""Why a call ended or never began, as a small set of categories (protocol.md appendix A, features.md D12).

Pure data: the sentences and the next steps belong to the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from swdesk.errors import (
    CallCreateError,
    CredentialError,
    InvalidParams,
    JSONRPCError,
    MediaError,
    MessageParseError,
    RPCTimeoutError,
    SignalWireError,
    TransportError,
)
from swdesk.protocol.causes import CAUSE_CODES


class FailureCategory(StrEnum):
    """What a person can do something about."""

    ENDED = "ended"
    CANCELLED = "cancelled"
    ELSEWHERE = "elsewhere"
    NOT_ALLOWED = "not-allowed"
    NOT_FOUND = "not-found"
    BUSY = "busy"
    DECLINED = "declined"
    NO_ANSWER = "no-answer"
    NETWORK = "network"
    MEDIA = "media"
    INVALID = "invalid"
    UNKNOWN = "unknown"


_C = FailureCategory

CATEGORIES: Mapping[str, FailureCategory] = {
    "UNALLOCATED_NUMBER": _C.NOT_FOUND,
    "NO_ROUTE_DESTINATION": _C.NOT_FOUND,
    "NORMAL_CLEARING": _C.ENDED,
    "USER_BUSY": _C.BUSY,
    "NO_USER_RESPONSE": _C.NO_ANSWER,
    "NO_ANSWER": _C.NO_ANSWER,
    "SUBSCRIBER_ABSENT": _C.NO_ANSWER,
    "CALL_REJECTED": _C.DECLINED,
    "NUMBER_CHANGED": _C.NOT_FOUND,
    "DESTINATION_OUT_OF_ORDER": _C.MEDIA,
    "INVALID_NUMBER_FORMAT": _C.NOT_FOUND,
    "FACILITY_REJECTED": _C.NOT_ALLOWED,
    "NORMAL_UNSPECIFIED": _C.NETWORK,
    "NORMAL_CIRCUIT_CONGESTION": _C.NETWORK,
    "NETWORK_OUT_OF_ORDER": _C.NETWORK,
    "NORMAL_TEMPORARY_FAILURE": _C.NETWORK,
    "SWITCH_CONGESTION": _C.NETWORK,
    "BEARERCAPABILITY_NOTAUTH": _C.NOT_ALLOWED,
    "BEARERCAPABILITY_NOTAVAIL": _C.NOT_ALLOWED,
    "SERVICE_UNAVAILABLE": _C.NOT_FOUND,
    "INVALID_CALL_REFERENCE": _C.ENDED,
    "INCOMPATIBLE_DESTINATION": _C.MEDIA,
    "INVALID_MSG_UNSPECIFIED": _C.ENDED,
    "RECOVERY_ON_TIMER_EXPIRE": _C.NETWORK,
    "ORIGINATOR_CANCEL": _C.CANCELLED,
    "CRASH": _C.NETWORK,
    "LOSE_RACE": _C.ELSEWHERE,
    "MANAGER_REQUEST": _C.ENDED,
    "ALLOTTED_TIMEOUT": _C.ENDED,
    "MEDIA_TIMEOUT": _C.NETWORK,
    "PICKED_OFF": _C.ELSEWHERE,
    "USER_NOT_REGISTERED": _C.NO_ANSWER,
    "PROGRESS_TIMEOUT": _C.NO_ANSWER,
    "INVALID_GATEWAY": _C.NOT_FOUND,
    "BUSY_EVERYWHERE": _C.BUSY,
    "DECLINE": _C.DECLINED,
}
"""By the names FreeSWITCH and the platform give."""

_BY_CODE = {CAUSE_CODES[name]: category for name, category in CATEGORIES.items()}

_REFUSALS: Mapping[str, FailureCategory] = {
    "uri_does_not_resolve_to_address": _C.NOT_FOUND,
    "uri_does_not_resolve_to_resource": _C.NOT_FOUND,
    "uri_resolves_to_unsupported_resource": _C.NOT_FOUND,
    "address_has_no_valid_channels": _C.MEDIA,
    "invalid_pstn_destination": _C.NOT_FOUND,
    "invalid_sip_destination": _C.NOT_FOUND,
    "not_routable": _C.NOT_FOUND,
    "from_fabric_address_id_does_not_match_subscriber": _C.NOT_ALLOWED,
    "authblock_is_invalid": _C.NOT_ALLOWED,
    "authblock_is_expired": _C.NOT_ALLOWED,
    "rate_limit_exceeded": _C.NETWORK,
    "codec negotiation error": _C.MEDIA,
    "media error": _C.MEDIA,
    "sdp missing": _C.MEDIA,
}
"""Words of a refused invite (protocol.md 3.7, 5.5), in lower case."""


def category_of_cause(cause: str | None, code: int | None = None) -> FailureCategory:
    """The category of a `verto.bye`; the name decides before the number."""
    if cause is not None and cause in CATEGORIES:
        return CATEGORIES[cause]
    if code is not None and code in _BY_CODE:
        return _BY_CODE[code]
    return _C.ENDED if not cause and code is None else _C.UNKNOWN


def category_of_error(error: BaseException) -> FailureCategory:
    """The category of what `dial()` raised or `call.errors` carried, its causes looked at first.

    An invite refused without a word it is known by is taken as "not allowed by the token": so the platform
    answers a token whose scope does not reach the destination.
    """
    cause: BaseException | None = error
    while cause is not None:
        category = _category_of_one(cause)
        if category is not None:
            return category
        cause = cause.__cause__
    if isinstance(error, CallCreateError):
        return {"Call cancelled": _C.CANCELLED, "Call create timeout": _C.NETWORK}.get(
            str(error), _C.NOT_ALLOWED
        )
    return _C.UNKNOWN


def _category_of_one(error: BaseException) -> FailureCategory | None:
    if isinstance(error, JSONRPCError):
        return _category_of_refusal(error)
    if isinstance(error, CredentialError):
        return _C.NOT_ALLOWED
    if isinstance(error, TransportError | RPCTimeoutError):
        return _C.NETWORK
    if isinstance(error, MediaError):
        return _C.MEDIA
    if isinstance(error, InvalidParams | MessageParseError):
        return _C.INVALID
    if isinstance(error, SignalWireError):
        return None
    return _C.UNKNOWN


def _category_of_refusal(error: JSONRPCError) -> FailureCategory | None:
    data = error.data
    if isinstance(data, Mapping):
        cause, code = data.get("cause"), data.get("causeCode")
        category = category_of_cause(
            cause if isinstance(cause, str) else None,
            int(code) if isinstance(code, int | str) and str(code).isdecimal() else None,
        )
        if category not in (_C.ENDED, _C.UNKNOWN):
            return category
    said = error.message.lower()
    for word, category in _REFUSALS.items():
        if word in said:
            return category
    return None
