"""The platform's numbers, under the SDK's names (protocol.md 1.5). Times are seconds."""

from __future__ import annotations

from typing import Final

# --- names and versions -------------------------------------------------------------------------------------
INVITE_VERSION: Final = 1000
"""`dialogParams.version`."""
PROTOCOL_VERSION: Final = {"major": 4, "minor": 0, "revision": 0}
"""`signalwire.connect` `version`."""
DEFAULT_HOST: Final = "puc"
DEFAULT_DOMAIN: Final = "signalwire.com"

# --- session ------------------------------------------------------------------------------------------------
PENDING_RPC_TIMEOUT: Final = 5.0
"""Any JSON-RPC request without an answer: `RPCTimeoutError`."""
CONNECTION_TIMEOUT: Final = 10.0
"""`connectionTimeout`: until the socket is open."""
SESSION_AUTHENTICATION_GATE: Final = 15.0
"""`session.connect()` as a whole: user fetched, socket open, authenticated."""
RECONNECT_DELAY_MIN: Final = 0.1
"""`reconnectDelayMin`."""
RECONNECT_DELAY_MAX: Final = 3.0
"""`reconnectDelayMax`."""
RECONNECT_JITTER: Final = (0.5, 1.0)
"""The range of the factor each delay is multiplied with (protocol.md 2.8)."""
SILENCE_LIMIT: Final = 30.0
"""A socket without any frame for so long is dead (protocol.md 1.3; the live server pings every 5 to 10 s)."""
MAX_FRAME_BYTES: Final = 1_048_576
"""The largest text frame that is read (protocol.md 1.3)."""

# --- calls --------------------------------------------------------------------------------------------------
CALL_CREATE_TIMEOUT: Final = 6.0
"""`dial()`: from creating the call to a member id."""
ANSWER_LIMIT: Final = 15.0
"""Accepting an inbound call: from the user's word to our description. A device may never open."""
BYE_TIMEOUT: Final = 1.0
"""How long a hang-up waits for the answer to its bye (protocol.md 3.13e)."""
NODE_WAIT: Final = 0.5
"""How much of that it waits for the reply to an invite still on its way: it names the node for the bye."""
MEDIA_UPDATE_LIMIT: Final = 10.0
"""A change of media in a running call as a whole: opening a device, gathering, 5 s for the answer."""
RECOVERY_LIMIT: Final = 60.0
"""Media lost for so long ends the call (protocol.md 10.3)."""

# --- error codes (protocol.md 1.6) --------------------------------------------------------------------------
AUTHENTICATION_FAILED: Final = -32002
REQUESTER_VALIDATION_FAILED: Final = -32003
INVALID_PARAMS: Final = -32602
INTERNAL_ERROR: Final = -32603
RECOVERABLE_CONNECT_CODES: Final = frozenset(
    {AUTHENTICATION_FAILED, REQUESTER_VALIDATION_FAILED, INVALID_PARAMS}
)
"""A refused resume with one of these is tried once more, afresh."""

# --- socket close codes -------------------------------------------------------------------------------------
CLOSE_NORMAL: Final = 1000
CLOSE_GOING_AWAY: Final = 1001

# --- what a leg subscribes to (protocol.md 3.1) -------------------------------------------------------------
MAIN_SUBSCRIPTIONS: Final = (
    "track",
    "destroy",
    "member.updated.videoMuted",
    "layout.changed",
    "room.subscribed",
    "member.updated.audioMuted",
    "media.connected",
    "room.updated",
    "call.joined",
)
"""In this order."""
