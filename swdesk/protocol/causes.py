"""Hangup causes: the names and numbers FreeSWITCH and the platform use (protocol.md appendix A)."""

from __future__ import annotations

from typing import Final

NORMAL_CLEARING: Final = "NORMAL_CLEARING"
USER_BUSY: Final = "USER_BUSY"

CAUSE_CODES: Final[dict[str, int]] = {
    "UNALLOCATED_NUMBER": 1,
    "NO_ROUTE_DESTINATION": 3,
    NORMAL_CLEARING: 16,
    USER_BUSY: 17,
    "NO_USER_RESPONSE": 18,
    "NO_ANSWER": 19,
    "SUBSCRIBER_ABSENT": 20,
    "CALL_REJECTED": 21,
    "NUMBER_CHANGED": 22,
    "DESTINATION_OUT_OF_ORDER": 27,
    "INVALID_NUMBER_FORMAT": 28,
    "FACILITY_REJECTED": 29,
    "NORMAL_UNSPECIFIED": 31,
    "NORMAL_CIRCUIT_CONGESTION": 34,
    "NETWORK_OUT_OF_ORDER": 38,
    "NORMAL_TEMPORARY_FAILURE": 41,
    "SWITCH_CONGESTION": 42,
    "BEARERCAPABILITY_NOTAUTH": 57,
    "BEARERCAPABILITY_NOTAVAIL": 58,
    "SERVICE_UNAVAILABLE": 63,
    "INVALID_CALL_REFERENCE": 81,
    "INCOMPATIBLE_DESTINATION": 88,
    "INVALID_MSG_UNSPECIFIED": 95,
    "RECOVERY_ON_TIMER_EXPIRE": 102,
    "ORIGINATOR_CANCEL": 487,
    "CRASH": 700,
    "LOSE_RACE": 702,
    "MANAGER_REQUEST": 703,
    "ALLOTTED_TIMEOUT": 802,
    "MEDIA_TIMEOUT": 804,
    "PICKED_OFF": 805,
    "USER_NOT_REGISTERED": 806,
    "PROGRESS_TIMEOUT": 807,
    "INVALID_GATEWAY": 808,
    "BUSY_EVERYWHERE": 815,
    "DECLINE": 816,
}
"""The number that goes with each name."""


def cause_pair(name: str) -> tuple[str, int]:
    """A cause as a bye carries it; a name that is not in the table goes out as a normal clearing."""
    return (name, CAUSE_CODES[name]) if name in CAUSE_CODES else (NORMAL_CLEARING, 16)
