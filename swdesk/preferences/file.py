"""The file of settings: read with every mistake told, written whole or not at all."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from swdesk import places
from swdesk.errors import StorageReadError, StorageWriteError
from swdesk.preferences.kinds import Entries
from swdesk.preferences.sections import BY_KEY, Preferences
from swdesk.whole_file import write_whole

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PreferencesProblem:
    """A setting that could not be used; its default is in force."""

    key: str
    reason: str

    def __str__(self) -> str:
        return f"Setting {self.key} {self.reason}; its default is used."


def preferences_file() -> Path:
    """Where this user's settings lie."""
    return places.here().preferences


def from_mapping(values: Mapping[str, Any]) -> tuple[Preferences, tuple[PreferencesProblem, ...]]:
    """Typed settings from TOML's values; unknown keys are passed over."""
    problems: list[PreferencesProblem] = []
    sections: dict[str, Any] = {}
    for each in fields(Preferences):
        table = values.get(each.name)
        if table is None:
            continue
        if not isinstance(table, Mapping):
            problems.append(PreferencesProblem(each.name, "is not a table"))
            continue
        kind = each.metadata.get("kind")
        readers = (
            dict.fromkeys(map(str, table), kind.entry)
            if isinstance(kind, Entries)
            else {one.name: BY_KEY[f"{each.name}.{one.name}"].kind for one in fields(each.default)}  # type: ignore[arg-type]
        )
        make: Any = dict if isinstance(kind, Entries) else type(each.default)
        good: dict[str, Any] = {}
        for name in readers.keys() & table.keys():
            try:
                good[name] = readers[name].read(table[name])
            except ValueError as error:
                problems.append(PreferencesProblem(f"{each.name}.{name}", str(error)))
        sections[each.name] = make(**good)
    return Preferences(**sections), tuple(sorted(problems, key=lambda one: one.key))


def load_preferences(file: Path | None = None) -> tuple[Preferences, tuple[PreferencesProblem, ...]]:
    """The user's settings, and what was wrong with them; defaults where there is no file.

    Raises `StorageReadError` when the file is there but is not readable TOML.
    """
    file = file or preferences_file()
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences(), ()
    except (OSError, ValueError, RecursionError) as error:
        raise StorageReadError(f"The settings in {file} cannot be read: {error}") from error
    loaded, problems = from_mapping(document)
    for problem in problems:
        logger.warning("%s (%s)", problem, file)
    return loaded, problems


def save_preferences(preferences: Preferences, file: Path | None = None) -> None:
    """Write what differs from the defaults, keeping comments and unknown keys; all of it or nothing.

    Raises `StorageWriteError`.
    """
    import tomlkit  # keeps what a person wrote around the values; a start of the program only reads
    from tomlkit.exceptions import TOMLKitError

    file = file or preferences_file()
    try:
        document = tomlkit.parse(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        document = tomlkit.document()
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise StorageWriteError(
            f"The settings in {file} cannot be read, so they are not replaced: {error}"
        ) from error
    for each in fields(Preferences):
        before = document.get(each.name)
        table = before if isinstance(before, MutableMapping) else tomlkit.table()
        _put(table, each.name, getattr(preferences, each.name))
        if table or _has_comments(table):
            if table is not before:
                document[each.name] = table
        else:
            document.pop(each.name, None)
    try:
        write_whole(file, tomlkit.dumps(document), is_to_last=True)
    except OSError as error:
        raise StorageWriteError(f"The settings cannot be written to {file}: {error}") from error


def _put(table: MutableMapping[str, Any], section: str, wanted: Any) -> None:
    """What differs from the defaults into the table, the rest out of it."""
    if isinstance(wanted, Mapping):
        for name in table.keys() - wanted.keys():
            del table[name]
        for name, value in wanted.items():
            if table.get(name) != value:
                table[name] = value
        return
    for each in fields(wanted):
        value = getattr(wanted, each.name)
        if value == BY_KEY[f"{section}.{each.name}"].default:
            table.pop(each.name, None)
        elif table.get(each.name) != (plain := _as_toml(value)):  # else a comment behind it would go
            table[each.name] = plain


def _has_comments(table: Any) -> bool:
    """Of a person: behind its name, or within."""
    trivia, as_string = getattr(table, "trivia", None), getattr(table, "as_string", None)
    return bool(trivia and trivia.comment) or (as_string is not None and "#" in as_string())


def _as_toml(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value
