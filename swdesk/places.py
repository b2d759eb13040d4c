"""Where everything of the user's lies: settings, log, the window's place, the keyring's entry, the socket.

The default profile lies in the system's usual folders; another (`--profile`) in a folder of its own in each
of them; with `--data-dir` all of it in one folder. Nothing is made here but a data folder's own mark.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from platformdirs import user_config_path, user_log_path

NAME = "swdesk"
PROFILE_FORM = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9_-])?")
_OF_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_MARK = "keyring-entry"
_SETTINGS = ("preferences.toml", ".preferences.toml.*", "window.ini*", f"{NAME}.conf", "apps.json*", _MARK)
_LOGS = (f"{NAME}.log*", "crash*.txt", "updates.json", "paused.json", ".paused.json.*")


class PlacesProblem(ValueError):
    """A profile or data folder that cannot be used, and what to do instead; a sentence."""


def profile_name(text: str) -> str:
    """A profile's name in its one spelling; the default's is empty. Raises `PlacesProblem`."""
    name = text.strip().lower()  # two folders that differ by case alone are one on other systems
    if name == "default":
        return ""
    if not PROFILE_FORM.fullmatch(name) or _OF_WINDOWS.fullmatch(name):
        raise PlacesProblem(
            f"The profile {text[:40]!r} cannot be named so; "
            "use up to 32 letters, digits, dots, dashes and underscores, such as work."
        )
    return name


def data_folder(path: Path) -> Path:
    """A folder that may hold everything, as an absolute path. Raises `PlacesProblem`."""
    try:
        folder = path.expanduser().resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise PlacesProblem(f"The data folder {path} cannot be used ({error}); choose another.") from error
    if folder.exists() and not folder.is_dir():
        raise PlacesProblem(f"The data folder {path} is a file; choose another.")
    return folder


@dataclass(frozen=True)
class Places:
    """Of one profile; `profile` and `data` as the two functions above give them."""

    profile: str = ""
    data: Path | None = None

    @property
    def preferences(self) -> Path:
        """The settings, TOML."""
        return self._config / "preferences.toml"

    @property
    def apps(self) -> Path:
        """The hashes of the tokens of other programs, JSON."""
        return self._config / "apps.json"

    @property
    def log(self) -> Path:
        """The log's file; older ones lie beside it."""
        return self._logs / f"{NAME}.log"

    @property
    def window(self) -> Path | None:
        """What the window remembers, an INI file; `None`: where the system keeps such things."""
        return self._config / "window.ini" if self.profile or self.data else None

    @property
    def paused(self) -> Path:
        """Whose player is to play on, should this run be killed, JSON."""
        return self.state / "paused.json"

    @property
    def state(self) -> Path:
        """A folder for what else is to outlive the program, such as a crash's report."""
        return self._logs

    @cached_property
    def keyring(self) -> str:
        """The name of the entry in the system's keyring.

        A data folder's has a mark that lies in the folder: once that is deleted no other finds the entry.
        Raises `OSError`.
        """
        if self.data is None:
            return f"{NAME} {self.profile}".strip()
        mark = self._config / _MARK
        try:
            return f"{NAME} {_checked(mark.read_text('ascii'))}"
        except (FileNotFoundError, UnicodeDecodeError, PlacesProblem):
            mark.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            mark.write_text(secrets.token_hex(8), "ascii")
            return f"{NAME} {_checked(mark.read_text('ascii'))}"

    @property
    def instance(self) -> str:
        """The name of the one running program of this profile: of its socket, pipe or lock. No separators."""
        if self.data is None:
            return f"{NAME}-{self.profile}" if self.profile else NAME
        digest = hashlib.sha256(str(self._config).encode("utf-8", "surrogateescape")).hexdigest()
        return f"{NAME}@{digest[:16]}"

    @property
    def arguments(self) -> list[str]:
        """The options with which another start of the program has these."""
        folder = [] if self.data is None else ["--data-dir", str(self.data)]
        return [*folder, *(["--profile", self.profile] if self.profile else [])]

    def remove(self) -> list[str]:
        """Take away what is swdesk's, and folders that are empty then: they may hold others' files, too.

        Returns what would not go, each with the reason.
        """
        left: list[str] = []
        for folder, ours in ((self._logs, _LOGS), (self._config, _SETTINGS)):
            for file in (found for pattern in ours for found in sorted(folder.glob(pattern))):
                try:
                    file.unlink(missing_ok=True)
                except OSError as error:
                    left.append(f"{file} ({error.strerror})")
            with suppress(OSError):  # not empty: of somebody else, or of other profiles
                folder.rmdir()
                if self.profile:
                    folder.parent.rmdir()
        return left

    @property
    def _config(self) -> Path:
        return self._within(self.data or user_config_path(NAME, appauthor=False))

    @property
    def _logs(self) -> Path:
        return self._config / "log" if self.data else self._within(user_log_path(NAME, appauthor=False))

    def _within(self, folder: Path) -> Path:
        return folder / "profiles" / self.profile if self.profile else folder


def _checked(mark: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{16}", mark):
        raise PlacesProblem("The mark of the data folder is not whole.")
    return mark


_here = Places()


def here() -> Places:
    """Those of this process."""
    return _here


def use(places: Places) -> None:
    """Once, before anything is read or written."""
    global _here
    _here = places
