"""Who is at the other end of a Unix socket, where the system tells."""

from __future__ import annotations

import os
import socket
import struct
import sys

_LOCAL_PEERCRED = 1  # macOS and the BSDs, level 0 (SOL_LOCAL)
_SO_PEERCRED = 17  # Linux


def peer_uid(connection: socket.socket, platform: str = sys.platform) -> int | None:
    """The user id of the other end; None where the system does not tell. Raises `OSError`."""
    if platform == "linux":
        credentials = connection.getsockopt(socket.SOL_SOCKET, _SO_PEERCRED, struct.calcsize("iII"))
        _pid, uid, _gid = struct.unpack("iII", credentials)
        return int(uid)
    if platform == "darwin" or "bsd" in platform:
        # struct xucred: a version, then the effective user id
        credentials = connection.getsockopt(0, _LOCAL_PEERCRED, 76)
        return int(struct.unpack_from("=II", credentials)[1])
    return None


def is_owner(connection: socket.socket, platform: str = sys.platform) -> bool:
    """Whether the other end is the user we are; where the system cannot tell, the folder's mode must do."""
    try:
        uid = peer_uid(connection, platform)
    except OSError:
        return False
    return uid is None or uid == os.getuid()
