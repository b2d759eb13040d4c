"""Whether this process is the one program of its profile, or a second start that hands over to it.

Who holds the lock beside the socket is the one; the system lets go of it when that process ends, however it
ends, so what a crashed one left behind is simply replaced.
"""

from __future__ import annotations

import os
import socket
import sys
import time
from typing import Any, NamedTuple

from swdesk.control.address import Address, UnixAddress, make_folder
from swdesk.control.handover import HUNG_AFTER, NotAnswering, NotRunning, hand_over

_LOOK_AGAIN = 0.02  # s


class Claim(NamedTuple):
    """This process is the one that commands are for."""

    address: Address
    listening: socket.socket
    secret: str  # the first line of every connection, where the system does not know users
    mark: tuple[int, int]
    lock: int | None  # a descriptor; None when another process holds it, too

    def release(self) -> None:
        """Be it no longer."""
        self.listening.close()
        self.address.release(self.mark)
        if self.lock is not None:
            os.close(self.lock)


class HandedOver(NamedTuple):
    """The one that runs took it, or refused the link: its answer's message."""

    answer: dict[str, Any]


def begin(address: Address, link: str | None = None, limit: float = HUNG_AFTER) -> Claim | HandedOver:
    """Be the one, or hand over to it. Raises `NotAnswering` after `limit` s, and `OSError`."""
    deadline = time.monotonic() + limit
    while True:
        if (lock := _lock(address)) is not None:
            return _claim(address, lock)
        try:
            answer = hand_over(address, link, max(0.1, deadline - time.monotonic()))
            if not _is_ending(answer):
                return HandedOver(answer)
            raise NotRunning
        except NotRunning as error:
            # it began a moment ago and does not listen yet, or it ends in this very moment
            if time.monotonic() > deadline:
                raise NotAnswering from error
            time.sleep(_LOOK_AGAIN)


def _is_ending(answer: dict[str, Any]) -> bool:
    error = answer.get("error")
    return isinstance(error, dict) and error.get("name") == "ending"


def begin_beside(address: Address) -> Claim:
    """Be the one that commands are for from now on, whoever was it before. Raises `OSError`."""
    return _claim(address, _lock(address))


def is_held(address: Address) -> bool:
    """Whether another process is the one, though it may not listen yet. Raises `OSError`."""
    lock = _lock(address)
    if lock is not None:
        os.close(lock)
    return lock is None


def _claim(address: Address, lock: int | None) -> Claim:
    try:
        listening = address.listen()
        return Claim(address, listening, address.secret(), address.mark(), lock)
    except BaseException:
        if lock is not None:
            os.close(lock)
        raise


def _lock(address: Address) -> int | None:
    """A descriptor that holds the lock, or None when somebody else does. Raises `OSError`."""
    place = address.path if isinstance(address, UnixAddress) else address.file
    make_folder(os.path.dirname(place))
    descriptor = os.open(f"{place}.lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
