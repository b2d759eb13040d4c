"""All settings: a section is a table of the file, a line is a setting with its default, kind and meaning.

Times are seconds. Numbers of the SDK's begin with its defaults, which a test compares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from swdesk.preferences.kinds import (
    COMMAND,
    FILE,
    FLAG,
    KEY,
    TABLE,
    Choice,
    Entries,
    Kind,
    Number,
    Several,
    Text,
    Url,
)

T = TypeVar("T")


def setting(default: T, kind: Kind[T], about: str) -> T:
    """One line of a section; `about` says what it does, for a person who edits the file."""
    metadata = {"kind": kind, "about": about}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata)  # type: ignore[return-value]
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class DevicePreferences:
    """Which devices are used."""

    choices: Mapping[str, Any] = setting({}, TABLE, "what was chosen, and the named sets")
    sound_checks: Mapping[str, Any] = setting({}, TABLE, "the last result of the check, by set")


@dataclass(frozen=True, slots=True)
class SoundPreferences:
    """How a microphone's sound is treated, by the browser's names and defaults, and when it goes out."""

    echo_cancellation: bool = setting(True, FLAG, "what the loudspeaker plays is taken out")
    noise_suppression: bool = setting(True, FLAG, "constant noise is taken out")
    auto_gain_control: bool = setting(True, FLAG, "speech is brought to one loudness")
    microphone_gain: float = setting(1.0, Number(0, 2), "a factor on the microphone's samples")
    studio: bool = setting(False, FLAG, "none of the three above, and stereo")
    push_to_talk: bool = setting(False, FLAG, "muted but while a key is held")
    push_to_talk_key: str = setting("Space", KEY, "that key, in Qt's spelling")
    preferred_codecs: tuple[str, ...] = setting(
        (), Several("opus", "g722", "pcmu", "pcma"), "offered first; empty for the usual order"
    )


@dataclass(frozen=True, slots=True)
class VideoPreferences:
    """What is sent of pictures."""

    quality: str = setting("720p", Choice("low", "360p", "540p", "720p", "1080p"), "the most that is sent")
    mirror_self_view: bool = setting(True, FLAG, "the own picture is shown as a mirror shows it")
    preferred_codecs: tuple[str, ...] = setting(
        (), Several("vp8", "h264"), "offered first; empty for the usual order"
    )


@dataclass(frozen=True, slots=True)
class CallPreferences:
    """How calls begin, and how numbers are read."""

    start_muted: bool = setting(False, FLAG, "calls begin with the microphone muted")
    start_camera_off: bool = setting(False, FLAG, "calls begin with the camera off")
    region: str = setting(
        "",
        Text("the two letters of a country", r"(?:[A-Za-z]{2})?", is_upper=True),
        "the country of numbers without one; empty for the system's",
    )


@dataclass(frozen=True, slots=True)
class NetworkPreferences:
    """How the space is reached."""

    connection_timeout: float = setting(10.0, Number(1, 120, "seconds"), "how long a connection may take")
    ca_file: Path | None = setting(None, FILE, "PEM certificates trusted beside the system's")  # noqa: RUF009
    rest_url: str | None = setting(None, Url("https"), "in place of the host that the token names")
    relay_url: str | None = setting(None, Url("wss"), "in place of the host that the token names")


@dataclass(frozen=True, slots=True)
class NotificationPreferences:
    """What is heard of a call beside its sound."""

    connect_sound: bool = setting(True, FLAG, "a sound when a call is connected")
    end_sound: bool = setting(True, FLAG, "a sound when a call has ended")
    reconnecting_sound: bool = setting(True, FLAG, "a sound when the connection is lost and when it is back")
    mute_sound: bool = setting(True, FLAG, "a sound when the microphone is muted")
    unmute_sound: bool = setting(True, FLAG, "a sound when it is heard again")
    ringback: bool = setting(True, FLAG, "the tone while the far side rings")


@dataclass(frozen=True, slots=True)
class AppearancePreferences:
    """How the window looks."""

    theme: str = setting(
        "system", Choice("system", "light", "dark", "high-contrast"), "the colours of the window"
    )
    zoom: float = setting(1.0, Number(0.75, 2), "a factor on all sizes of the window")
    language: str = setting(
        "",
        Text("the code of a language", r"(?:[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?"),
        "such as de or pt_BR; empty for the system's",
    )


@dataclass(frozen=True, slots=True)
class DesktopPreferences:
    """How the program lives with the desktop."""

    close_to_tray: bool = setting(True, FLAG, "closing the window leaves the program in the tray")
    start_minimised: bool = setting(False, FLAG, "no window at the start")
    keep_awake: bool = setting(True, FLAG, "the screen does not go dark in a call")
    pause_players: bool = setting(True, FLAG, "other players pause during a call")
    system_shortcuts: bool = setting(False, FLAG, "some keys count while another program is in front")


@dataclass(frozen=True, slots=True)
class PrivacyPreferences:
    """What is kept, and what is asked of others."""

    remember_destination: bool = setting(True, FLAG, "the last destination is filled in at the start")
    apps_port: float = setting(
        0.0,
        Number(0, 65_535),
        "a port of this machine at which programs with a token may act on this one; 0: none",
    )
    update_check: bool = setting(False, FLAG, "newer versions are looked for, never during a call")


@dataclass(frozen=True, slots=True)
class Hooks:
    """Commands run when a call changes, with the facts in their environment."""

    dialling: tuple[str, ...] = setting((), COMMAND, "run when a call is dialled")
    connected: tuple[str, ...] = setting((), COMMAND, "run when it is connected")
    recovering: tuple[str, ...] = setting((), COMMAND, "run when its media are lost")
    ended: tuple[str, ...] = setting((), COMMAND, "run when it has ended")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The sections."""

    devices: DevicePreferences = DevicePreferences()
    sound: SoundPreferences = SoundPreferences()
    video: VideoPreferences = VideoPreferences()
    calls: CallPreferences = CallPreferences()
    network: NetworkPreferences = NetworkPreferences()
    notifications: NotificationPreferences = NotificationPreferences()
    shortcuts: Mapping[str, str] = setting({}, Entries(KEY), "the keys of actions, in Qt's spelling")
    appearance: AppearancePreferences = AppearancePreferences()
    desktop: DesktopPreferences = DesktopPreferences()
    privacy: PrivacyPreferences = PrivacyPreferences()
    hooks: Hooks = Hooks()


@dataclass(frozen=True, slots=True)
class Declared:
    """A setting as its line says it; `name` is empty for a section whose keys are open."""

    section: str
    name: str
    kind: Kind[Any]
    default: Any
    about: str

    @property
    def key(self) -> str:
        """As a person names it: `calls.start_muted`."""
        return f"{self.section}.{self.name}" if self.name else self.section


def declared() -> Iterator[Declared]:
    """Every setting, in the order of the file."""
    for section in fields(Preferences):
        if "kind" in section.metadata:
            yield _declared(section.name, "", section)
        else:
            for each in fields(section.default):  # type: ignore[arg-type]
                yield _declared(section.name, each.name, each)


def _declared(section: str, name: str, each: Field[Any]) -> Declared:
    default = each.default if each.default_factory is MISSING else each.default_factory()
    return Declared(section, name, each.metadata["kind"], default, each.metadata["about"])


BY_KEY = {each.key: each for each in declared()}
"""Every setting by `section.name`."""
