"""Linux: desktop entries and `xdg-mime`, as the specifications of freedesktop.org have them.

Written are a desktop entry and the user's own choices, in the user's folders. An entry that a package has
installed is used as it is, unless a profile of its own is to open links.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from swdesk import places
from swdesk.handlers import APP_ID, SCHEMES, Advice, Handler, HandlersProblem, program
from swdesk.whole_file import write_whole

ENTRY = f"{APP_ID}.desktop"
LIMIT = 10.0  # s for a command of the system
_MARK = "X-Swdesk-Registered=true"
_TYPE = "x-scheme-handler/"
_PLAIN = re.compile(r"[A-Za-z0-9_@+=:,./-]+")

Run = Callable[[Sequence[str]], "subprocess.CompletedProcess[str]"]


class XdgHandlers:
    """By `xdg-mime`."""

    advice = Advice.NONE
    can_register = True

    def __init__(self, environment: Mapping[str, str] = os.environ, run: Run | None = None) -> None:
        home = Path(environment.get("HOME") or Path.home())
        self._environment = environment
        self._run = run or self._run_here
        self._config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
        self._own = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
        shared = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        self._shared = [Path(one) for one in shared.split(":") if one]

    def look(self) -> tuple[Handler, ...]:
        """See `Handlers`."""
        found = []
        for scheme in SCHEMES:
            entry = self._ask("query", "default", f"{_TYPE}{scheme}").strip()
            found.append(Handler(scheme, self._name_of(entry), entry, entry == ENTRY))
        return tuple(found)

    def register(self) -> None:
        """See `Handlers`."""
        is_packaged = any((folder / "applications" / ENTRY).is_file() for folder in self._shared)
        if is_packaged and not places.here().arguments:
            self._remove_own()  # that of a profile would stand before the package's
        else:
            _write(self._applications / ENTRY, entry_text())
        self._update()
        self._ask("default", ENTRY, *(f"{_TYPE}{scheme}" for scheme in SCHEMES))

    def unregister(self) -> None:
        """See `Handlers`."""
        for choices in (self._config / "mimeapps.list", self._applications / "mimeapps.list"):
            _take_out(choices)
        self._remove_own()
        self._update()

    @property
    def _applications(self) -> Path:
        return self._own / "applications"

    def _remove_own(self) -> None:
        own = self._applications / ENTRY
        try:
            if _MARK in own.read_text("utf-8", errors="replace"):
                own.unlink()
        except FileNotFoundError:
            pass
        except OSError as error:
            raise HandlersProblem("{file} cannot be removed: {why}.", file=own, why=error.strerror) from error

    def _ask(self, *words: str) -> str:
        return self._run(["xdg-mime", *words]).stdout

    def _update(self) -> None:
        """Have the list of who can open what made anew, where the system keeps one."""
        if self._applications.is_dir() and shutil.which("update-desktop-database"):
            self._run(["update-desktop-database", str(self._applications)])

    def _run_here(self, words: Sequence[str]) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(
                words,
                env=dict(self._environment),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=LIMIT,
                check=False,
            )
        except FileNotFoundError as error:
            raise HandlersProblem(
                "{program} is missing, which knows what opens a link: install the package xdg-utils.",
                program=words[0],
            ) from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise HandlersProblem("{program} did not do its work; try again.", program=words[0]) from error

    def _name_of(self, entry: str) -> str:
        """What a desktop entry calls its program; its own name where the file is not found."""
        if not entry:
            return ""
        for folder in (self._own, *self._shared):
            for name in (entry, entry.replace("-", "/", 1)):
                try:
                    text = (folder / "applications" / name).read_text("utf-8", errors="replace")
                except (OSError, ValueError):
                    continue
                return _value(text, "Name") or entry
        return entry


def entry_text(words: Sequence[str] | None = None, path: Path | None = None) -> str:
    """The desktop entry of this copy and profile. `words`: how it is started; `path`: in which folder."""
    icon = program.icon()
    if words is None:
        words, path = [*program.command(), *places.here().arguments], program.folder()
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=swdesk",
        "GenericName=Video Calls",
        "Comment=Video calls to rooms, people, phone numbers and SIP addresses",
        f"Exec={exec_line(words)} %u",
        *([f"Path={path}"] if path else []),
        *([f"Icon={icon}"] if icon else []),
        "Terminal=false",
        "StartupWMClass=swdesk",
        "Categories=Network;VideoConference;Telephony;Qt;",
        f"MimeType={''.join(f'{_TYPE}{scheme};' for scheme in SCHEMES)}",
        _MARK,
    ]
    return "\n".join(lines) + "\n"


def exec_line(words: Sequence[str]) -> str:
    """The value of `Exec` (Desktop Entry Specification 1.5): quoted, and no field codes in it."""
    return " ".join(map(_quoted, words))


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if _PLAIN.fullmatch(word):
        return word
    escaped = re.sub(r'(["`$\\])', r"\\\1", word)
    once_more = escaped.replace("\\", "\\\\").replace("\n", "\\n")  # as every value of the file is
    return f'"{once_more}"'


def _value(text: str, key: str) -> str:
    group = ""
    for line in text.splitlines():
        if line.startswith("["):
            group = line.strip()
        elif group == "[Desktop Entry]" and line.partition("=")[0].strip() == key:
            return line.partition("=")[2].strip()
    return ""


def _take_out(choices: Path) -> None:
    """Ours from the user's choices; everything else stays as it is."""
    try:
        before = choices.read_text("utf-8")
        mode = choices.stat().st_mode & 0o777
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        raise HandlersProblem("{file} cannot be read, so it is left as it is.", file=choices) from error
    after = "".join(_lines_without_us(before.splitlines(keepends=True)))
    if after != before:
        _write(choices.resolve(), after, mode)  # it may be a link to where somebody keeps such files


def _lines_without_us(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        kind, equals, entries = line.rstrip("\r\n").partition("=")
        if not equals or kind.strip() not in {f"{_TYPE}{scheme}" for scheme in SCHEMES}:
            yield line
            continue
        others = [one for one in entries.split(";") if one.strip() and one.strip() != ENTRY]
        if others:
            yield f"{kind}={';'.join(others)};{line[len(line.rstrip(chr(13) + chr(10))) :]}"


def _write(file: Path, text: str, mode: int = 0o644) -> None:
    try:
        write_whole(file, text, mode=mode)
    except OSError as error:
        raise HandlersProblem("{file} cannot be written: {why}.", file=file, why=error.strerror) from error
