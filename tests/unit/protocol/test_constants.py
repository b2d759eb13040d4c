"""Our constants against protocol.md 1.5, written down a second time: as that table prints them."""

from __future__ import annotations

import re

import pytest

from swdesk.protocol import constants

TABLE = {
    # name in the table: (value as printed there, ours in the units of the table)
    "INVITE_VERSION": ("1000", [constants.INVITE_VERSION]),
    "PendingRPC timeout": ("5 000 ms", [constants.PENDING_RPC_TIMEOUT * 1000]),
    "connectionTimeout": ("10 s", [constants.CONNECTION_TIMEOUT]),
    "session authentication gate": ("15 000 ms", [constants.SESSION_AUTHENTICATION_GATE * 1000]),
    "reconnectDelayMin / Max": (
        "100 ms / 3 000 ms",
        [constants.RECONNECT_DELAY_MIN * 1000, constants.RECONNECT_DELAY_MAX * 1000],
    ),
    "call create timeout": ("6 000 ms", [constants.CALL_CREATE_TIMEOUT * 1000]),
    "socket without any frame (1.3)": ("30 s", [constants.SILENCE_LIMIT]),
    "frame to accept (1.3)": ("1 MiB", [constants.MAX_FRAME_BYTES / 1_048_576]),
    "jitter (2.8)": ("0.5 … 1.0", list(constants.RECONNECT_JITTER)),
    "bye of a local hangup (3.13e)": ("1 s", [constants.BYE_TIMEOUT]),
    "give up recovering (10.3)": ("60 s", [constants.RECOVERY_LIMIT]),
    "authentication failed (1.6)": ("-32002", [constants.AUTHENTICATION_FAILED]),
    "requester validation failed (1.6)": ("-32003", [constants.REQUESTER_VALIDATION_FAILED]),
    "invalid params (1.6)": ("-32602", [constants.INVALID_PARAMS]),
    "internal (1.6)": ("-32603", [constants.INTERNAL_ERROR]),
    "normal close (1.3)": ("1000", [constants.CLOSE_NORMAL]),
    "a page that goes away (1.3)": ("1001", [constants.CLOSE_GOING_AWAY]),
}


def numbers(printed: str) -> list[float]:
    return [float(one.replace(" ", "")) for one in re.findall(r"-?\d[\d ]*(?:\.\d+)?", printed)]


@pytest.mark.parametrize("name", TABLE)
def test_value(name: str) -> None:
    printed, ours = TABLE[name]
    assert ours == pytest.approx(numbers(printed))


OUR_OWN = {"NODE_WAIT"}
"""Not the platform's: how we divide a second of its."""


def test_every_number_is_in_the_table() -> None:
    tabled = {
        constants.MAX_FRAME_BYTES if "MiB" in printed else number * (0.001 if "ms" in printed else 1)
        for printed, _ in TABLE.values()
        for number in numbers(printed)
    }
    ours = {name: value for name, value in vars(constants).items() if isinstance(value, int | float)}
    assert len(ours) > 10
    assert {name for name, value in ours.items() if value not in tabled} <= OUR_OWN
    assert set(ours) > OUR_OWN


def test_version_object() -> None:
    assert constants.PROTOCOL_VERSION == {"major": 4, "minor": 0, "revision": 0}


def test_recoverable_codes() -> None:
    assert {-32002, -32003, -32602} == constants.RECOVERABLE_CONNECT_CODES


def test_subscriptions_in_the_order_of_the_platform() -> None:
    assert ", ".join(constants.MAIN_SUBSCRIPTIONS) == (
        "track, destroy, member.updated.videoMuted, layout.changed, room.subscribed, "
        "member.updated.audioMuted, media.connected, room.updated, call.joined"
    )
