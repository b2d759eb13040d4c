"""Windows: the user's part of the registry, with the keys that the installer writes, too.

`swdesk:` is ours alone. For the others swdesk is put on the list that the user chooses from; the choice is
kept from programs.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from typing import Protocol

from swdesk import places
from swdesk.handlers import APP_ID, SCHEMES, Advice, Handler, HandlersProblem, program

CLASS = "swdesk.link"
_CLASSES = r"Software\Classes"
_CAPABILITIES = r"Software\swdesk\Capabilities"
_CHOICE = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\{scheme}\UserChoice"


class Registry(Protocol):
    """What is used of the user's branch, `HKEY_CURRENT_USER`, and of the classes of all."""

    def read(self, key: str, name: str = "") -> str | None:
        """A value; `None` when it is not there."""

    def read_class(self, key: str, name: str = "") -> str | None:
        """A value of `HKEY_CLASSES_ROOT`."""

    def write(self, key: str, name: str, value: str) -> None:
        """Set it. Raises `OSError`."""

    def remove(self, key: str) -> None:
        """The key with all below it; nothing when it is not there. Raises `OSError`."""

    def remove_value(self, key: str, name: str) -> None:
        """One value of it. Raises `OSError`."""


class WindowsHandlers:
    """By the registry."""

    advice = Advice.CHOOSE_IN_SETTINGS
    can_register = True

    def __init__(self, registry: Registry, command: Sequence[str] | None = None) -> None:
        self._registry = registry
        self._command = list(command or program.command(gui=True))

    def look(self) -> tuple[Handler, ...]:
        """See `Handlers`."""
        return tuple(self._look(scheme) for scheme in SCHEMES)

    def register(self) -> None:
        """See `Handlers`."""
        command = [*self._command, *places.here().arguments]
        opening = f'{subprocess.list2cmdline(command)} -- "%1"'
        picture = f"{self._command[0]},0"
        values = [
            (rf"{_CLASSES}\swdesk", "", "URL:swdesk"),
            (rf"{_CLASSES}\swdesk", "URL Protocol", ""),
            (rf"{_CLASSES}\swdesk\DefaultIcon", "", picture),
            (rf"{_CLASSES}\swdesk\shell\open\command", "", opening),
            (rf"{_CLASSES}\{CLASS}", "", "Call link"),
            (rf"{_CLASSES}\{CLASS}", "FriendlyTypeName", "Call link"),
            (rf"{_CLASSES}\{CLASS}\Application", "ApplicationName", "swdesk"),
            (rf"{_CLASSES}\{CLASS}\Application", "ApplicationIcon", picture),
            (rf"{_CLASSES}\{CLASS}\Application", "AppUserModelID", APP_ID),
            (rf"{_CLASSES}\{CLASS}\DefaultIcon", "", picture),
            (rf"{_CLASSES}\{CLASS}\shell\open\command", "", opening),
            (_CAPABILITIES, "ApplicationName", "swdesk"),
            (_CAPABILITIES, "ApplicationDescription", "Video calls on the SignalWire platform"),
            (_CAPABILITIES, "ApplicationIcon", picture),
            *((rf"{_CAPABILITIES}\URLAssociations", scheme, CLASS) for scheme in SCHEMES),
            (r"Software\RegisteredApplications", "swdesk", _CAPABILITIES),
        ]
        try:
            for key, name, value in values:
                self._registry.write(key, name, value)
        except OSError as error:
            raise HandlersProblem(
                "The registry cannot be written: {why}.", why=error.strerror or error
            ) from error

    def unregister(self) -> None:
        """See `Handlers`."""
        try:
            for key in (rf"{_CLASSES}\swdesk", rf"{_CLASSES}\{CLASS}", _CAPABILITIES):
                self._registry.remove(key)
            self._registry.remove_value(r"Software\RegisteredApplications", "swdesk")
        except OSError as error:
            raise HandlersProblem(
                "The registry cannot be written: {why}.", why=error.strerror or error
            ) from error

    def _look(self, scheme: str) -> Handler:
        chosen = self._registry.read(_CHOICE.format(scheme=scheme), "ProgId") or scheme
        opening = self._registry.read_class(rf"{chosen}\shell\open\command")
        name = self._registry.read_class(rf"{chosen}\Application", "ApplicationName")
        if opening is None and name is None:
            return Handler(scheme)
        is_ours = chosen == CLASS or (chosen == scheme == "swdesk")
        return Handler(scheme, "swdesk" if is_ours else name or _program_in(opening or ""), chosen, is_ours)


def _program_in(opening: str) -> str:
    """The file's name in `"C:\\Program Files\\X\\x.exe" "%1"`."""
    path = opening[1:].partition('"')[0] if opening.startswith('"') else opening.partition(" ")[0]
    return path.rpartition("\\")[2]


def registry() -> Registry:
    """The real one."""
    from swdesk.handlers.windows_registry import WinRegistry

    return WinRegistry()
