"""Every action of the window that has a key: the one table that window, tooltips, key list and settings read.

To add an action, add its line here and use its name where a key stood: `describe(button, ..., "mute")` or
`bind("mute", window, do)`. Keys are in Qt's English spelling; `[shortcuts]` of the settings holds others by
the action's name, several with `; ` between them, and `none` for no key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence

from swdesk.app.i18n import source

NONE = "none"
BETWEEN = "; "


class Group(StrEnum):
    """Where a key list shows an action."""

    CALL = "call"
    DIALLING = "dialling"
    WINDOW = "window"
    LOG = "log"
    EVERYWHERE = "everywhere"


GROUP_WORDS = {
    Group.CALL: source("In a call"),
    Group.DIALLING: source("Dialling"),
    Group.WINDOW: source("The window"),
    Group.LOG: source("The log"),
    Group.EVERYWHERE: source("While another program is in front"),
}


@dataclass(frozen=True, slots=True)
class Action:
    """`name` is its own in the settings; `words` what it does, for `tr()`."""

    name: str
    words: str
    keys: tuple[str, ...]
    group: Group


ACTIONS = (
    Action("mute", source("Mute or unmute the microphone"), ("Ctrl+Shift+M", "M"), Group.CALL),
    Action("camera", source("Turn the camera off or on"), ("Ctrl+Shift+O", "V"), Group.CALL),
    Action("hang-up", source("Hang up"), ("Ctrl+D", "Ctrl+Esc"), Group.CALL),
    Action("call-bar", source("Call bar above all windows, and back"), ("Ctrl+Shift+B",), Group.CALL),
    Action("full-screen", source("Full screen"), ("F11",), Group.CALL),
    Action("own-picture", source("Hide or show your picture"), ("Ctrl+Shift+P",), Group.CALL),
    Action("fill", source("Fit or fill the picture"), ("Ctrl+Shift+F",), Group.CALL),
    Action("pop-out", source("The far picture in a window of its own"), ("Ctrl+Shift+W",), Group.CALL),
    Action("numbers", source("Numbers of the call"), ("Ctrl+I",), Group.CALL),
    Action("destination", source("Go to the destination"), ("Ctrl+L",), Group.DIALLING),
    Action("token", source("Go to the token"), ("Ctrl+Shift+T",), Group.DIALLING),
    Action("dial", source("Dial"), ("Alt+D",), Group.DIALLING),
    Action("redial", source("Call the last one again"), ("Ctrl+R",), Group.DIALLING),
    Action("link", source("Go to the card of a link"), ("Alt+J",), Group.DIALLING),
    Action("cancel", source("Stop a call that is being made"), ("Alt+C",), Group.DIALLING),
    Action("reveal-token", source("Show or hide the token"), ("Alt+E",), Group.DIALLING),
    Action("clear-token", source("Clear the token"), ("Alt+X",), Group.DIALLING),
    Action("remember-token", source("Remember the token, or forget it"), ("Alt+R",), Group.DIALLING),
    Action("send-audio", source("Send audio in the next call"), ("Alt+A",), Group.DIALLING),
    Action("send-video", source("Send video in the next call"), ("Alt+V",), Group.DIALLING),
    Action("start-muted", source("Start muted"), ("Alt+M",), Group.DIALLING),
    Action("start-camera-off", source("Start with the camera off"), ("Alt+O",), Group.DIALLING),
    Action("devices", source("Devices and sound"), ("Ctrl+Shift+S",), Group.WINDOW),
    Action("settings", source("Settings"), ("Ctrl+,",), Group.WINDOW),
    Action("sound-check", source("Check sound and camera"), ("Ctrl+Shift+K",), Group.WINDOW),
    Action("notice", source("Press the button of the newest notice"), ("Ctrl+Shift+U",), Group.WINDOW),
    Action("zoom-in", source("Larger"), ("Ctrl++", "Ctrl+="), Group.WINDOW),
    Action("zoom-out", source("Smaller"), ("Ctrl+-",), Group.WINDOW),
    Action("zoom-reset", source("The usual size"), ("Ctrl+0",), Group.WINDOW),
    Action("keys", source("This list of keys"), ("F1",), Group.WINDOW),
    Action("quit", source("Quit"), ("Ctrl+Q",), Group.WINDOW),
    Action("log", source("Go to the log"), ("Ctrl+Shift+L",), Group.LOG),
    Action("log-options", source("Options of the log"), ("Alt+L",), Group.LOG),
    Action("log-copy", source("Copy the log"), ("Alt+K",), Group.LOG),
    Action("log-save", source("Save the log"), ("Alt+S",), Group.LOG),
    Action("log-latest", source("Go to the latest line"), ("Alt+Down",), Group.LOG),
    Action("everywhere-mute", source("Mute or unmute the microphone"), ("Ctrl+Alt+M",), Group.EVERYWHERE),
    Action("everywhere-hang-up", source("Hang up"), ("Ctrl+Alt+H",), Group.EVERYWHERE),
    Action("everywhere-talk", source("Hold to talk, with push-to-talk"), ("Ctrl+Alt+T",), Group.EVERYWHERE),
)
BY_NAME = {action.name: action for action in ACTIONS}


@dataclass(frozen=True, slots=True)
class Conflict:
    """A key that two actions want: `name` goes without it."""

    key: str
    name: str
    taken_by: str


@dataclass(frozen=True, slots=True)
class InForce:
    """The keys of every action, and those that could not be given."""

    keys: Mapping[str, tuple[str, ...]]
    conflicts: tuple[Conflict, ...] = ()

    def taken_by(self, key: str, besides: str) -> str:
        """The name of another action that has this key; empty when it is free."""
        wanted = normal(key)
        return next((name for name, keys in self.keys.items() if wanted in keys and name != besides), "")


def in_force(chosen: Mapping[str, str]) -> InForce:
    """The table's keys with those that were chosen: these come first, and no key does two things."""
    given: dict[str, tuple[str, ...]] = {}
    taken: dict[str, str] = {}
    conflicts: list[Conflict] = []
    for action in sorted(ACTIONS, key=lambda one: one.name not in chosen):
        wanted = read(chosen[action.name]) if action.name in chosen else tuple(map(normal, action.keys))
        free = []
        for key in dict.fromkeys(wanted):
            if key in taken:
                conflicts.append(Conflict(key, action.name, taken[key]))
            else:
                taken[key] = action.name
                free.append(key)
        given[action.name] = tuple(free)
    return InForce({action.name: given[action.name] for action in ACTIONS}, tuple(conflicts))


def read(text: str) -> tuple[str, ...]:
    """The keys of a setting; what is none is passed over."""
    if text.strip().lower() == NONE:
        return ()
    return tuple(filter(None, (normal(part) for part in text.split(BETWEEN.strip()))))


def write(keys: tuple[str, ...]) -> str:
    """For the settings."""
    return BETWEEN.join(map(normal, keys)) or NONE


def normal(key: str) -> str:
    """One key in one spelling; empty when it is none."""
    sequence = QKeySequence(key.strip(), QKeySequence.SequenceFormat.PortableText)
    if not sequence.count() or any(sequence[at].key() <= 0 for at in range(sequence.count())):
        return ""
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return "" if "Key_unknown" in text else text
