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

CAUSES: Mapping[str, tuple[int, FailureCategory]] = {
    "UNALLOCATED_NUMBER": (1, _C.NOT_FOUND),
    "NO_ROUTE_DESTINATION": (3, _C.NOT_FOUND),
    "NORMAL_CLEARING": (16, _C.ENDED),
    "USER_BUSY": (17, _C.BUSY),
    "NO_USER_RESPONSE": (18, _C.NO_ANSWER),
    "NO_ANSWER": (19, _C.NO_ANSWER),
    "SUBSCRIBER_ABSENT": (20, _C.NO_ANSWER),
    "CALL_REJECTED": (21, _C.DECLINED),
    "NUMBER_CHANGED": (22, _C.NOT_FOUND),
    "DESTINATION_OUT_OF_ORDER": (27, _C.MEDIA),
    "INVALID_NUMBER_FORMAT": (28, _C.NOT_FOUND),
    "FACILITY_REJECTED": (29, _C.NOT_ALLOWED),
    "NORMAL_UNSPECIFIED": (31, _C.NETWORK),
    "NORMAL_CIRCUIT_CONGESTION": (34, _C.NETWORK),
    "NETWORK_OUT_OF_ORDER": (38, _C.NETWORK),
    "NORMAL_TEMPORARY_FAILURE": (41, _C.NETWORK),
    "SWITCH_CONGESTION": (42, _C.NETWORK),
    "BEARERCAPABILITY_NOTAUTH": (57, _C.NOT_ALLOWED),
    "BEARERCAPABILITY_NOTAVAIL": (58, _C.NOT_ALLOWED),
    "SERVICE_UNAVAILABLE": (63, _C.NOT_FOUND),
    "INVALID_CALL_REFERENCE": (81, _C.ENDED),
    "INCOMPATIBLE_DESTINATION": (88, _C.MEDIA),
    "INVALID_MSG_UNSPECIFIED": (95, _C.ENDED),
    "RECOVERY_ON_TIMER_EXPIRE": (102, _C.NETWORK),
    "ORIGINATOR_CANCEL": (487, _C.CANCELLED),
    "CRASH": (700, _C.NETWORK),
    "LOSE_RACE": (702, _C.ELSEWHERE),
    "MANAGER_REQUEST": (703, _C.ENDED),
    "ALLOTTED_TIMEOUT": (802, _C.ENDED),
    "MEDIA_TIMEOUT": (804, _C.NETWORK),
    "PICKED_OFF": (805, _C.ELSEWHERE),
    "USER_NOT_REGISTERED": (806, _C.NO_ANSWER),
    "PROGRESS_TIMEOUT": (807, _C.NO_ANSWER),
    "INVALID_GATEWAY": (808, _C.NOT_FOUND),
    "BUSY_EVERYWHERE": (815, _C.BUSY),
    "DECLINE": (816, _C.DECLINED),
}
"""FreeSWITCH's names: number and category. The platform uses the same table."""

_BY_CODE = dict(CAUSES.values())

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
    if cause is not None and cause in CAUSES:
        return CAUSES[cause][1]
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
