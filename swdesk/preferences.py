"""What a user may set, typed, with the SDK's names and defaults, kept as TOML in the user's config folder.

Secrets never come here. Times are seconds. Unknown keys in the file are kept when it is written, so that an
older swdesk does not eat what a newer one wrote; a bad value is reported and its default used.
"""

from __future__ import annotations

import logging
import os
import tempfile
import tomllib
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from swdesk.errors import StorageReadError, StorageWriteError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SoundPreferences:
    """How a microphone's sound is treated: the browser's names and defaults."""

    echo_cancellation: bool = True
    noise_suppression: bool = True
    auto_gain_control: bool = True
    microphone_gain: float = 1.0  # a factor, 0 to 2
    studio: bool = False  # none of the above, and stereo


@dataclass(frozen=True, slots=True)
class Preferences:
    """One line each: default, unit. Numbers are the SDK's (protocol.md 1.5)."""

    connection_timeout: float = 10.0  # s, until the socket is open
    start_muted: bool = False  # calls begin with the microphone muted, the track negotiated all the same
    start_camera_off: bool = False  # calls begin with the camera off, likewise
    push_to_talk: bool = False  # muted but while a key is held
    push_to_talk_key: str = "Space"  # in Qt's spelling
    mirror_self_view: bool = True  # the own picture of a camera is shown as a mirror shows it
    video_quality: str = "720p"  # the most that is sent: low, 360p, 540p, 720p, 1080p
    preferred_audio_codecs: tuple[str, ...] = ()  # offered first: opus, g722, pcmu, pcma
    preferred_video_codecs: tuple[str, ...] = ()  # offered first: vp8, h264
    ca_file: Path | None = None  # a PEM file of certificates trusted beside the system's
    rest_url: str | None = None  # in place of the host that the token names
    relay_url: str | None = None  # in place of the host that the token names
    devices: Mapping[str, Any] = field(default_factory=dict)  # choices and sets: `swdesk.media.devices`
    sound: SoundPreferences = SoundPreferences()
    sound_checks: Mapping[str, Any] = field(default_factory=dict)  # the last result, by name of a device set


def _seconds(lowest: float, highest: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise ValueError("is not a number of seconds")
        if not lowest <= value <= highest:
            raise ValueError(f"is not between {lowest:g} and {highest:g} seconds")
        return float(value)

    return read


def _key(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("is not the name of a key")
    return value.strip()


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("is neither true nor false")
    return value


def _path(value: object) -> Path:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("is not a path")
    return Path(value).expanduser()


def _table(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError("is not a table")
    return dict(value)


def _factor(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError("is not a number")
    if not 0 <= value <= 2:
        raise ValueError("is not between 0 and 2")
    return float(value)


def _one_of(*known: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in known:
            raise ValueError(f"is not one of {', '.join(known)}")
        return str(value)

    return read


def _some_of(*known: str) -> Callable[[object], tuple[str, ...]]:
    def read(value: object) -> tuple[str, ...]:
        if not isinstance(value, (list, tuple)) or any(one not in known for one in value):
            raise ValueError(f"is not a list of {', '.join(known)}")
        return tuple(dict.fromkeys(value))

    return read


_SOUND_READERS: dict[str, Callable[[object], Any]] = {
    "echo_cancellation": _flag,
    "noise_suppression": _flag,
    "auto_gain_control": _flag,
    "microphone_gain": _factor,
    "studio": _flag,
}


def _url(scheme: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not isinstance(value, str) or not value.startswith(f"{scheme}://"):
            raise ValueError(f"does not start with {scheme}://")
        return value.rstrip("/")

    return read


_READERS: dict[str, Callable[[object], Any]] = {
    "connection_timeout": _seconds(1, 120),
    "start_muted": _flag,
    "start_camera_off": _flag,
    "push_to_talk": _flag,
    "push_to_talk_key": _key,
    "mirror_self_view": _flag,
    "video_quality": _one_of("low", "360p", "540p", "720p", "1080p"),
    "preferred_audio_codecs": _some_of("opus", "g722", "pcmu", "pcma"),
    "preferred_video_codecs": _some_of("vp8", "h264"),
    "ca_file": _path,
    "rest_url": _url("https"),
    "relay_url": _url("wss"),
    "devices": _table,
    "sound_checks": _table,
    "sound": _table,
}


@dataclass(frozen=True, slots=True)
class PreferencesProblem:
    """A setting that could not be used; its default is in force."""

    key: str
    reason: str

    def __str__(self) -> str:
        return f"Setting {self.key} {self.reason}; its default is used."


def preferences_file() -> Path:
    """Where this user's settings lie."""
    return user_config_path("swdesk", appauthor=False) / "preferences.toml"


def from_mapping(values: Mapping[str, Any]) -> tuple[Preferences, tuple[PreferencesProblem, ...]]:
    """Typed settings from TOML's values; unknown keys are passed over."""
    good, problems = _read(values, _READERS)
    if "sound" in good:
        sound, of_sound = _read(good["sound"], _SOUND_READERS)
        good["sound"] = SoundPreferences(**sound)
        problems += [PreferencesProblem(f"sound.{one.key}", one.reason) for one in of_sound]
    return Preferences(**good), tuple(problems)


def _read(
    values: Mapping[str, Any], readers: Mapping[str, Callable[[object], Any]]
) -> tuple[dict[str, Any], list[PreferencesProblem]]:
    good: dict[str, Any] = {}
    problems: list[PreferencesProblem] = []
    for name, read in readers.items():
        if name in values:
            try:
                good[name] = read(values[name])
            except ValueError as error:
                problems.append(PreferencesProblem(name, str(error)))
    return good, problems


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
    defaults = Preferences()
    try:
        document = tomlkit.parse(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        document = tomlkit.document()
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise StorageWriteError(
            f"The settings in {file} cannot be read, so they are not replaced: {error}"
        ) from error
    sound = document.get("sound")
    if not isinstance(sound, MutableMapping):
        sound = tomlkit.table()
    _put(sound, preferences.sound, defaults.sound)
    _put(document, preferences, defaults)
    if sound:
        document["sound"] = sound
    _write_whole(file, tomlkit.dumps(document))


def _put(table: MutableMapping[str, Any], wanted: Any, defaults: Any) -> None:
    """What differs from the defaults into the table, the rest out of it."""
    for each in fields(wanted):
        value = getattr(wanted, each.name)
        if value == getattr(defaults, each.name):
            table.pop(each.name, None)
        elif not isinstance(value, SoundPreferences):
            table[each.name] = _as_toml(value)


def _as_toml(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def _write_whole(file: Path, text: str) -> None:
    temporary: str | None = None
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, file)
        temporary = None
    except OSError as error:
        raise StorageWriteError(f"The settings cannot be written to {file}: {error}") from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
