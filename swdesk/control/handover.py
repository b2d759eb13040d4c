"""The other end of the socket: one request, one answer, within a time. For second starts and commands.

Blocking and small, for it is what a person waits for who presses a key.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from typing import Any

from swdesk.control.address import Address
from swdesk.control.peer import is_owner
from swdesk.control.schema import LONGEST_TEXT

CONNECT_LIMIT = 1.0  # s
HUNG_AFTER = 3.0  # s without an answer
LONGEST_LEAVE = 1_024  # characters
_LARGEST_ANSWER = 1_000_000  # bytes of a line


class NotRunning(Exception):
    """Nobody listens."""


class NotAnswering(Exception):
    """Somebody listens and does not answer: it hangs, or is ending."""


class Connection:
    """To the running program. Raises `NotRunning`; `OSError` where the address cannot be trusted."""

    def __init__(self, address: Address, timeout: float = CONNECT_LIMIT) -> None:
        try:
            self._socket = address.connect(timeout)
        except (FileNotFoundError, ConnectionRefusedError) as error:
            raise NotRunning from error
        except TimeoutError as error:  # its backlog is full of others who wait
            raise NotAnswering from error
        self._left = b""
        self._number = 0
        if self._socket.family != socket.AF_INET and not is_owner(self._socket):
            self.close()
            raise PermissionError("The socket of swdesk belongs to another user; nothing was sent.")
        if secret := address.secret():
            self._send({"secret": secret})

    def ask(
        self, command: str, arguments: dict[str, Any] | None = None, timeout: float | None = HUNG_AFTER
    ) -> dict[str, Any]:
        """The answer's message. Raises `NotAnswering`, and `NotRunning` when the other end goes."""
        self._number += 1
        self._send({"id": self._number, "command": command, "arguments": arguments or {}})
        deadline = None if timeout is None else time.monotonic() + timeout
        for message in self.messages(deadline):
            if message.get("id") == self._number or message.get("ok") is False:
                return message
        raise NotRunning  # it ended in this very moment

    def messages(self, deadline: float | None = None) -> Iterator[dict[str, Any]]:
        """What comes, until the other end closes. Raises `NotAnswering` at the deadline (monotonic)."""
        while True:
            line, newline, rest = self._left.partition(b"\n")
            if newline:
                self._left = rest
                yield _read(line)
                continue
            if len(self._left) > _LARGEST_ANSWER:
                raise NotAnswering
            try:
                self._socket.settimeout(None if deadline is None else max(0.001, deadline - time.monotonic()))
                received = self._socket.recv(65_536)
            except TimeoutError as error:
                raise NotAnswering from error
            except ConnectionError:
                return
            if not received:
                return
            self._left += received

    def close(self) -> None:
        """Go."""
        self._socket.close()

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, message: dict[str, Any]) -> None:
        try:
            self._socket.sendall(json.dumps(message).encode() + b"\n")
        except TimeoutError as error:
            raise NotAnswering from error
        except ConnectionError:
            pass  # what it said before it closed is still to be read


def hand_over(address: Address, link: str | None = None, timeout: float = HUNG_AFTER) -> dict[str, Any]:
    """Have the running program show its window and take the link; its answer's message.

    Raises `NotRunning`, `NotAnswering`, and `OSError` where the address cannot be trusted.
    """
    arguments = {"link": _sayable(link)} if link else {}
    leave = os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID")
    if leave and leave.isprintable() and len(leave) < LONGEST_LEAVE:
        arguments["activation"] = leave
    with Connection(address) as connection:
        _allow_foreground()
        return connection.ask("start", arguments, timeout)


def _sayable(link: str) -> str:
    """As the other end takes it. What nobody could read is still wrong there, and is told in the window."""
    return "".join(char if char.isprintable() else "%00" for char in link)[:LONGEST_TEXT]


def _allow_foreground() -> None:
    """Windows lets a window come to the front only with the leave of who is there now."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def _read(line: bytes) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NotAnswering from error
    if not isinstance(message, dict):
        raise NotAnswering
    return message
