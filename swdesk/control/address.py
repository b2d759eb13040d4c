"""Where the running program of a profile is reached: by its owner, and by nobody else.

Where there are Unix sockets: one in the user's runtime folder (mode 0700), itself 0600, and both ends look
who the other is. Elsewhere: a port of the loopback interface, and a file of the owner's alone that holds
its number and a secret, which is the first line of every connection.

Imported by a second start before it knows whether it is one: nothing but the small modules of the system.
"""

from __future__ import annotations

import os
import socket
import stat
import sys
from typing import NamedTuple

DEFAULT_INSTANCE = "swdesk"  # the name of the default profile's: `Places.instance`
LONGEST_PATH = 100  # bytes; of a socket's path, the strictest system allows 103
BACKLOG = 16
SECRET_BYTES = 32


class AddressProblem(OSError):
    """The folder for the socket cannot be trusted or made; a sentence."""


class UnixAddress(NamedTuple):
    """A socket in a folder of the owner's."""

    path: str

    def connect(self, timeout: float) -> socket.socket:
        """A connection to whoever listens. Raises `OSError`, `FileNotFoundError` where nobody ever did."""
        check_folder(os.path.dirname(self.path))
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.settimeout(timeout)
            connection.connect(self.path)
        except BaseException:
            connection.close()
            raise
        return connection

    def listen(self) -> socket.socket:
        """Take the address, replacing what lies there. Raises `OSError`."""
        make_folder(os.path.dirname(self.path))
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        fresh = f"{self.path}.{os.getpid()}"
        try:
            _remove(fresh)
            listening.bind(fresh)
            os.chmod(fresh, 0o600)
            listening.listen(BACKLOG)
            listening.setblocking(False)
            os.replace(fresh, self.path)  # at no moment is there a socket of nobody's
        except BaseException:
            listening.close()
            _remove(fresh)
            raise
        return listening

    def mark(self) -> tuple[int, int]:
        """What tells one socket at this path from the next. Raises `OSError`."""
        found = os.stat(self.path, follow_symlinks=False)
        return found.st_dev, found.st_ino

    def secret(self) -> str:
        """None is needed: the system says who the other end is."""
        return ""

    def release(self, mark: tuple[int, int]) -> None:
        """Remove the socket, unless another has taken its place."""
        try:
            if self.mark() == mark:
                os.unlink(self.path)
        except OSError:
            return


class LoopbackAddress(NamedTuple):
    """A port, and the file that tells it to the owner."""

    file: str

    def connect(self, timeout: float) -> socket.socket:
        """As above; the secret is for the caller to send."""
        port, _ = self._read()
        return socket.create_connection(("127.0.0.1", port), timeout)

    def listen(self) -> socket.socket:
        """As above, with a new port and a new secret."""
        import secrets

        make_folder(os.path.dirname(self.file))
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            listening.bind(("127.0.0.1", 0))
            listening.listen(BACKLOG)
            listening.setblocking(False)
            fresh = f"{self.file}.{os.getpid()}"
            _remove(fresh)
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as stream:
                stream.write(f"{listening.getsockname()[1]} {secrets.token_hex(SECRET_BYTES)}\n")
            os.replace(fresh, self.file)
        except BaseException:
            listening.close()
            raise
        return listening

    def mark(self) -> tuple[int, int]:
        """The port, and nothing."""
        return self._read()[0], 0

    def secret(self) -> str:
        """What the first line of a connection says. Raises `OSError`."""
        return self._read()[1]

    def release(self, mark: tuple[int, int]) -> None:
        """As above."""
        try:
            if self.mark() == mark:
                os.unlink(self.file)
        except OSError:
            return

    def _read(self) -> tuple[int, str]:
        with open(self.file, encoding="ascii", errors="replace") as stream:
            port, _, secret = stream.read(200).strip().partition(" ")
        if not port.isdecimal() or not 0 < int(port) < 65_536 or len(secret) != 2 * SECRET_BYTES:
            raise AddressProblem(f"{self.file} is not what swdesk wrote there; remove it.")
        return int(port), secret


Address = UnixAddress | LoopbackAddress


def address_of(instance: str = DEFAULT_INSTANCE) -> Address:
    """The address of a profile's program, by the profile's name for it (`Places.instance`)."""
    folder = runtime_folder()
    if not hasattr(socket, "AF_UNIX") or sys.platform == "win32":
        return LoopbackAddress(os.path.join(folder, f"{instance}.port"))
    path = os.path.join(folder, f"{instance}.sock")
    if len(os.fsencode(path)) > LONGEST_PATH:
        import hashlib

        path = os.path.join(_temporary_folder(), hashlib.sha256(os.fsencode(path)).hexdigest()[:32])
    return UnixAddress(path)


def runtime_folder() -> str:
    """A folder of the user's own that does not outlive the session, where the system has one."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
        return os.path.join(local, "swdesk", "run")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return os.path.join(runtime, "swdesk") if os.path.isabs(runtime) else _temporary_folder()


def _temporary_folder() -> str:
    folder = os.environ.get("TMPDIR", "") if sys.platform == "darwin" else ""  # there the user's own
    return os.path.join(folder or "/tmp", f"swdesk-{os.getuid()}")


def make_folder(folder: str) -> None:
    """The folder, for the owner alone. Raises `OSError`; `AddressProblem` where it is somebody else's."""
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except FileExistsError:
        pass  # a file, or a link into nothing: said below
    if hasattr(os, "getuid"):
        found = os.lstat(folder)
        if stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid():
            os.chmod(folder, 0o700)
    check_folder(folder)


def check_folder(folder: str) -> None:
    """Raises `AddressProblem` unless the folder is the owner's alone."""
    if not hasattr(os, "getuid"):
        return
    found = os.lstat(folder)
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
    if not is_own:
        raise AddressProblem(
            f"The folder {folder} is not yours alone, so no command can be trusted that comes through it; "
            "remove it, or set XDG_RUNTIME_DIR."
        )


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
