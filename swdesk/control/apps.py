"""Other programs that may act on the running one: a name and a token each, of which only a hash is kept."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
from pathlib import Path

from swdesk.diagnostics.redaction import register_secret
from swdesk.whole_file import write_whole

PREFIX = "swd_"  # so that it is known for what it is where it turns up
MOST = 64
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}")
_FILE_LIMIT = 100_000  # bytes


class AppsProblem(Exception):
    """What cannot be done, and what to do instead; a sentence."""


def add(file: Path, name: str) -> str:
    """A token for a new program; told this once. Raises `AppsProblem`, `OSError`."""
    if not _NAME.fullmatch(name):
        raise AppsProblem(
            f"The name {name[:40]!a} cannot be used; use up to 40 letters, digits, spaces, dots and dashes."
        )
    apps = read(file)
    if name in apps:
        raise AppsProblem(
            f"There is a token for {name} already; remove it first: swdesk apps remove {name!r}."
        )
    if len(apps) >= MOST:
        raise AppsProblem(f"There are {MOST} programs already; remove one first.")
    token = PREFIX + secrets.token_urlsafe(32)
    register_secret(token)
    _write(file, apps | {name: _hash(token)})
    return token


def remove(file: Path, name: str) -> None:
    """Its token counts no more, in connections that are open neither. Raises `AppsProblem`, `OSError`."""
    apps = read(file)
    if name not in apps:
        raise AppsProblem(f"There is no program called {name[:40]!a}; see swdesk apps list.")
    del apps[name]
    _write(file, apps)


def read(file: Path) -> dict[str, str]:
    """The hashes by name. Raises `AppsProblem` for a file that is not ours, `OSError`."""
    try:
        with file.open("rb") as stream:
            found = json.loads(stream.read(_FILE_LIMIT))
    except FileNotFoundError:
        return {}
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(
        isinstance(value, str) and len(value) == 64 for value in found.values()
    ):
        raise AppsProblem(
            f"The programs' tokens in {file} cannot be read; remove that file and add them anew."
        )
    return found


def known(file: Path, token: str) -> str | None:
    """The name of the program whose token it is."""
    if not token.startswith(PREFIX) or len(token) > 100:
        return None
    try:
        apps = read(file)
    except (AppsProblem, OSError):
        return None
    hashed = _hash(token)
    names = [name for name, one in apps.items() if hmac.compare_digest(one, hashed)]
    return names[0] if names else None


def _hash(token: str) -> str:
    """256 bits by chance need no slow hash."""
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def _write(file: Path, apps: dict[str, str]) -> None:
    write_whole(file, json.dumps(apps, indent=1, sort_keys=True))
