"""What the Settings dialog shows: its pages, and a line for each row. To show a setting, add its line here.

A row names a preference, and is shown with the control that its kind wants; a row whose key is no preference
is given its control by `windows/settings_desk.py`. A setting is shown once what it does works.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

from swdesk.app.i18n import NAMES, source
from swdesk.app.presenters.device_words import TITLES
from swdesk.app.presenters.picture_choice import CODEC_NAMES
from swdesk.media.devices import DeviceKind

NEXT_CALL = source("Counts from the next call.")
NEXT_SIGN_IN = source("Counts from the next sign-in.")
NEXT_START = source("Counts from the next start.")


@dataclass(frozen=True, slots=True)
class Page:
    """A section of the dialog."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a page. Words are marked for translation and translated where they are shown."""

    page: str
    key: str
    """The preference's, `calls.start_muted`; or one of the desk's own controls."""
    label: str
    hint: str = ""
    counts: str = ""
    """When it counts, if not at once."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What the values of a choice are called; the value itself where there is no name."""
    needs: str = ""
    """A flag that must be on for this to mean anything."""
    needs_not: str = ""
    """A flag that must be off."""
    is_percent: bool = False
    """A factor that is shown in percent."""
    when_released: bool = False
    """A slider that counts when it is let go: what it changes would move it under the pointer."""
    is_wide: bool = False
    """Its control wants the whole line."""


PAGES = (
    Page("account", source("Account")),
    Page("devices", source("Devices")),
    Page("sound", source("Sound")),
    Page("video", source("Video")),
    Page("calls", source("Calls")),
    Page("network", source("Network")),
    Page("notifications", source("Notifications")),
    Page("shortcuts", source("Shortcuts")),
    Page("desktop", source("Desktop")),
    Page("appearance", source("Appearance")),
    Page("privacy", source("Privacy")),
    Page("advanced", source("Advanced")),
)

USUAL = source("Usual order")

# What a system cannot do is not shown there.
KEYS_ELSEWHERE = (
    Row(
        "shortcuts",
        "desktop.system_shortcuts",
        source("Keys while another program is in front"),
        source("Those of the last group of the list."),
    ),
) * (sys.platform != "darwin")
PLAYERS = (
    Row(
        "desktop",
        "desktop.pause_players",
        source("Pause other players in a call"),
        source("They play on afterwards, unless you have seen to them yourself."),
    ),
) * sys.platform.startswith("linux")

# A command may be long: each has the whole line.
HOOKS = (
    Row(
        "advanced",
        "hooks.dialling",
        source("Command when a call is dialled"),
        source("Run without a shell; SWDESK_DESTINATION and other variables tell of the call."),
        is_wide=True,
    ),
    Row("advanced", "hooks.connected", source("Command when a call is connected"), is_wide=True),
    Row("advanced", "hooks.recovering", source("Command when a call loses its connection"), is_wide=True),
    Row("advanced", "hooks.ended", source("Command when a call has ended"), is_wide=True),
)

ROWS = (
    Row("account", "account.who", source("Signed in"), is_wide=True),
    Row(
        "account",
        "account.remember",
        source("Remember the token"),
        source("In the system's keyring and nowhere else. Switched off, it is forgotten."),
    ),
    Row("devices", DeviceKind.AUDIOINPUT, TITLES[DeviceKind.AUDIOINPUT]),
    Row("devices", DeviceKind.AUDIOOUTPUT, TITLES[DeviceKind.AUDIOOUTPUT]),
    Row("devices", DeviceKind.RINGER, TITLES[DeviceKind.RINGER]),
    Row("devices", DeviceKind.VIDEOINPUT, TITLES[DeviceKind.VIDEOINPUT]),
    Row(
        "devices",
        "devices.check",
        source("Sound and camera"),
        source("Speak, hear yourself, see your picture; no call needed."),
    ),
    Row(
        "sound",
        "sound.microphone_gain",
        source("Microphone gain"),
        source("Only what is sent is changed, never the system's mixer."),
        is_percent=True,
    ),
    Row(
        "sound",
        "sound.echo_cancellation",
        source("Echo cancellation"),
        source("Keep the far side's sound out of yours. Off, use a headset."),
        needs_not="sound.studio",
    ),
    Row(
        "sound",
        "sound.noise_suppression",
        source("Noise suppression"),
        source("Take away fans and typing."),
        needs_not="sound.studio",
    ),
    Row(
        "sound",
        "sound.auto_gain_control",
        source("Automatic gain"),
        source("Bring your voice to an even level."),
        needs_not="sound.studio",
    ),
    Row(
        "sound",
        "sound.studio",
        source("Studio mode"),
        source("All processing off, stereo: for music and good headsets."),
    ),
    Row("sound", "sound.push_to_talk", source("Push to talk"), source("Muted but while you hold a key.")),
    Row("sound", "sound.push_to_talk_key", source("The key to hold"), needs="sound.push_to_talk"),
    Row(
        "sound",
        "sound.preferred_codecs",
        source("Sound codec to try first"),
        counts=NEXT_CALL,
        names={name: words[0] for name, words in CODEC_NAMES.items()},
    ),
    Row(
        "video",
        "video.quality",
        source("Picture quality"),
        source("The most that is sent; path and processor may allow less."),
        names={"low": source("Low")},
    ),
    Row(
        "video",
        "video.mirror_self_view",
        source("Mirror your picture"),
        source("For you only: the others see it as it is."),
    ),
    Row(
        "video",
        "video.preferred_codecs",
        source("Picture codec to try first"),
        counts=NEXT_CALL,
        names={name: words[0] for name, words in CODEC_NAMES.items()},
    ),
    Row("calls", "calls.start_muted", source("Start muted"), counts=NEXT_CALL),
    Row("calls", "calls.start_camera_off", source("Start with camera off"), counts=NEXT_CALL),
    *KEYS_ELSEWHERE,
    Row("shortcuts", "keys.list", source("Keys"), is_wide=True),
    Row(
        "desktop",
        "desktop.close_to_tray",
        source("Closing leaves swdesk in the tray"),
        source("Where there is a tray. Off, closing the window ends the program."),
    ),
    Row(
        "desktop",
        "desktop.autostart",
        source("Start when you log in"),
        source("In the tray, without a window."),
    ),
    Row(
        "desktop",
        "desktop.start_minimised",
        source("Start without a window"),
        source("In the tray; without one, as an icon of the task bar."),
        counts=NEXT_START,
    ),
    Row("desktop", "desktop.keep_awake", source("Keep the screen awake in a call")),
    *PLAYERS,
    Row(
        "calls",
        "calls.region",
        source("Country of numbers without one"),
        source("Two letters, such as DE; empty for the system's."),
    ),
    Row(
        "calls",
        "calls.links",
        source("Links"),
        source("Which program opens a tel:, sip:, sips:, callto: or swdesk: link."),
        is_wide=True,
    ),
    Row(
        "network",
        "network.connection_timeout",
        source("Time for a connection"),
        source("Seconds until a try is given up, 1 to 120."),
        counts=NEXT_SIGN_IN,
    ),
    Row(
        "network",
        "network.ca_file",
        source("Certificates of your own"),
        source("A PEM file, trusted beside the system's. Certificates are always verified."),
        counts=NEXT_SIGN_IN,
        is_wide=True,
    ),
    Row(
        "notifications",
        "notifications.ringback",
        source("The tone while the far side rings"),
        counts=NEXT_CALL,
    ),
    Row("notifications", "notifications.connect_sound", source("A sound when a call is connected")),
    Row("notifications", "notifications.end_sound", source("A sound when a call has ended")),
    Row(
        "notifications",
        "notifications.reconnecting_sound",
        source("A sound when the connection is lost"),
    ),
    Row("notifications", "notifications.mute_sound", source("A sound when you are muted")),
    Row("notifications", "notifications.unmute_sound", source("A sound when you are heard again")),
    Row(
        "appearance",
        "appearance.theme",
        source("Colours"),
        names={
            "system": source("As the system"),
            "light": source("Light"),
            "dark": source("Dark"),
            "high-contrast": source("High contrast"),
        },
    ),
    Row(
        "appearance",
        "appearance.zoom",
        source("Size"),
        source("Of everything in the window."),
        is_percent=True,
        when_released=True,
    ),
    Row(
        "appearance",
        "appearance.language",
        source("Language"),
        counts=NEXT_START,
        names={"": source("As the system"), **NAMES},
    ),
    Row(
        "privacy",
        "privacy.update_check",
        source("Look for newer versions"),
        source("Never during a call, and nothing is fetched without you."),
    ),
    Row(
        "privacy",
        "privacy.remember_destination",
        source("Fill in the last destination"),
        source("Off, it is forgotten when swdesk ends."),
    ),
    Row(
        "privacy",
        "privacy.apps_port",
        source("Port for other programs"),
        source("There a program with a token may act on swdesk, from this computer only; 0 for none."),
        counts=NEXT_START,
    ),
    Row(
        "privacy",
        "privacy.apps",
        source("Programs with a token"),
        source("They may do what the commands do: dial, hang up, mute, see who is called."),
        is_wide=True,
    ),
    *HOOKS,
    Row(
        "advanced",
        "network.relay_url",
        source("Relay"),
        source("wss://…, in place of the host that the token names."),
        counts=NEXT_SIGN_IN,
        is_wide=True,
    ),
    Row(
        "advanced",
        "network.rest_url",
        source("REST host"),
        source("https://…, in place of the host that the token names."),
        counts=NEXT_SIGN_IN,
        is_wide=True,
    ),
    Row("advanced", "advanced.settings", source("Settings file"), is_wide=True),
    Row("advanced", "advanced.log", source("Log"), is_wide=True),
    Row("advanced", "advanced.window", source("Places of windows"), is_wide=True),
    Row(
        "advanced",
        "advanced.remove",
        source("Remove everything swdesk keeps here"),
        source("Settings, places of windows, logs, and the remembered token of this profile."),
        is_wide=True,
    ),
)

ALSO_RESET = {"devices": ("devices.choices",), "shortcuts": ("shortcuts",)}
"""What the reset of a page takes back beside its rows."""
