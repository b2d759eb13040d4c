"""The commands that act on the running program and the events it tells, in one table.

From here come the commands of the command line, what the socket accepts, the events and the environment of
hooks, `docs/automation.md` and the completions of shells. The promise: within one `VERSION` commands,
arguments, facts and events may be added; none goes away and none changes its meaning.
"""

from __future__ import annotations

from typing import NamedTuple

VERSION = 1

TEXT, NUMBER, CHOICE, YES_NO, SWITCH = "text", "number", "choice", "yes-no", "switch"
"""Kinds of arguments: a yes-no may be left open, a switch is off unless given."""

LINE_LIMIT = 16_384  # bytes of a request
LONGEST_TEXT = 2_560  # characters of an argument; a destination has fewer, and its reader says so
LONGEST_WAIT = 3_600.0  # s


class Argument(NamedTuple):
    """One argument of a command."""

    name: str
    kind: str
    help: str
    choices: tuple[str, ...] = ()
    is_required: bool = False
    default: str | float | bool | None = None
    is_positional: bool = False  # on the command line; else an option
    limits: tuple[float, float] = (0.0, LONGEST_WAIT)  # of a number


class Fact(NamedTuple):
    """One field of an answer or an event. `kind` is JSON's; `null` where it is not known."""

    name: str
    kind: str
    help: str


class Command(NamedTuple):
    """Something the running program does when asked."""

    name: str
    help: str
    arguments: tuple[Argument, ...]
    answer: tuple[Fact, ...]
    exclusive: bool = False  # the choices of its one choice are switches: --on, --off
    owner_only: bool = False  # not for other programs with a token
    is_internal: bool = False  # no command of the command line


class Event(NamedTuple):
    """Something that happened."""

    name: str
    when: str
    facts: tuple[Fact, ...]
    has_hook: bool = False  # a user's command may be run at it


class Fault(NamedTuple):
    """Why a command was not carried out."""

    name: str
    code: int  # exit code of the command line
    help: str


_DESTINATION = Fact("destination", "string", "whom the call is with")
_CALL = Fact("call", "number", "the number of the call, counted from the start of the program")
_STATUS = Fact(
    "status",
    "string",
    "`new`, `trying`, `ringing`, `connecting`, `connected`, `recovering`, `disconnecting`, "
    "`disconnected`, `failed` or `destroyed`",
)
_DURATION = Fact("duration", "number", "seconds since the call was connected; null before")
_KIND = Fact("kind", "string", "`microphone`, `speaker`, `ringer` or `camera`")
_NUMBERS = (
    Fact("audio_bps", "number", "received, of the last second"),
    Fact("video_bps", "number", "received, of the last second"),
    Fact("video_fps", "number", "pictures received, of the last second"),
    Fact("loss_percent", "number", "of what was due, of the last second"),
    Fact("jitter_ms", "number", "of the sound's packets"),
    Fact("rtt_ms", "number", "to the media server and back"),
)

_WAIT = Argument("wait", SWITCH, "return only once it is connected, or came to nothing")
_ON_OFF = Argument("state", CHOICE, "what it is to be", ("on", "off", "toggle"), default="on")
DEVICE_KINDS = ("microphone", "speaker", "ringer", "camera")

COMMANDS: tuple[Command, ...] = (
    Command(
        "dial",
        "place a call in the running program, with the token in its window",
        (
            Argument(
                "destination",
                TEXT,
                "/public/room, /private/person, +15551234567, sip:user@host",
                is_required=True,
                is_positional=True,
            ),
            Argument("audio", YES_NO, "send sound (as the window's box says)"),
            Argument("video", YES_NO, "send pictures (as the window's box says)"),
            _WAIT,
            Argument(
                "answer_within", NUMBER, "with --wait: seconds until it gives up waiting (60)", default=60.0
            ),
        ),
        (_DESTINATION, _STATUS),
    ),
    Command(
        "hangup",
        "end the call, or the one being made; returns once it is over",
        (),
        (_DESTINATION, _DURATION),
    ),
    Command(
        "mute",
        "silence the microphone in the call",
        (_ON_OFF,),
        (Fact("muted", "boolean", "whether it is silent now"),),
        exclusive=True,
    ),
    Command(
        "video",
        "show the camera in the call",
        (_ON_OFF,),
        (Fact("video", "boolean", "whether it is shown now"),),
        exclusive=True,
    ),
    Command(
        "devices",
        "list the devices, or use another one",
        (
            Argument("action", CHOICE, "what (list)", ("list", "use"), default="list", is_positional=True),
            Argument("kind", CHOICE, "of which kind", DEVICE_KINDS, is_positional=True),
            Argument(
                "name",
                TEXT,
                "with use: its name or id, or a part that only one name has; `default` is the system's",
                is_positional=True,
            ),
        ),
        (
            Fact(
                "devices",
                "array",
                "objects with `kind`, `id`, `name`, `is_active` (used now) and `is_chosen`",
            ),
        ),
    ),
    Command(
        "status",
        "tell how the running program stands",
        (),
        (
            Fact("version", "string", "of the program"),
            Fact("schema", "number", "the version of this table"),
            Fact("profile", "string", "whose settings it uses"),
            Fact("presence", "string", "`none`, `signing-in`, `online`, `reconnecting` or `offline`"),
            Fact("user", "string", "who is signed in; null when nobody is"),
            Fact("space", "string", "where; null likewise"),
            Fact("phase", "string", "`idle`, `dialling`, `cancelling` or `in-call`"),
            Fact(
                "call",
                "object",
                "null without a call; else `call`, `destination`, `status`, `duration`, `muted` and `video`",
            ),
        ),
    ),
    Command(
        "events",
        "tell what happens, line by line, until the program ends",
        (Argument("for", NUMBER, "seconds after which to end"),),
        (Fact("schema", "number", "the version of this table"),),
    ),
    Command(
        "start",
        "show the window; what a second start of the program sends",
        (
            Argument("link", TEXT, "what it was given to open"),
            Argument("activation", TEXT, "the desktop's leave to come to the front"),
        ),
        (),
        owner_only=True,
        is_internal=True,
    ),
)

EVENTS: tuple[Event, ...] = (
    Event(
        "dialling",
        "Dial was pressed, or a command dials",
        (
            _CALL,
            _DESTINATION,
            Fact("audio", "boolean", "whether sound is sent"),
            Fact("video", "boolean", "whether pictures are sent"),
        ),
        has_hook=True,
    ),
    Event("status", "each change of the call's status", (_CALL, _DESTINATION, _STATUS, _DURATION)),
    Event(
        "connected",
        "the call is connected for the first time",
        (_CALL, _DESTINATION, _STATUS, Fact("setup", "number", "seconds since dialling")),
        has_hook=True,
    ),
    Event(
        "recovering",
        "the call's media are lost and being restored",
        (_CALL, _DESTINATION, _STATUS, _DURATION),
        has_hook=True,
    ),
    Event(
        "ended",
        "the call is over, or came to nothing",
        (
            _CALL,
            _DESTINATION,
            _STATUS,
            _DURATION,
            Fact("cause", "string", "`no-answer`, `busy`, `network` and so on; null after an ordinary end"),
        ),
        has_hook=True,
    ),
    Event(
        "error",
        "something failed in the call",
        (
            _CALL,
            Fact("name", "string", "its class"),
            Fact("message", "string", "the engine's words"),
            Fact("kind", "string", "`media`, `signaling`, `timeout`, `rejected`, `network`, `internal`"),
            Fact("fatal", "boolean", "whether the call ends by it"),
        ),
    ),
    Event(
        "muted",
        "the microphone of the connected call was switched",
        (_CALL, Fact("muted", "boolean", "now")),
    ),
    Event(
        "video",
        "the camera of the connected call was switched",
        (_CALL, Fact("video", "boolean", "now")),
    ),
    Event("stats", "each second of a connected call", (_CALL, *_NUMBERS)),
    Event(
        "device",
        "another device is used",
        (_KIND, Fact("name", "string", "its name; null when there is none")),
    ),
    Event(
        "account",
        "who is signed in changed",
        (
            Fact("presence", "string", "as in `status`"),
            Fact("user", "string", "or null"),
            Fact("space", "string", "or null"),
        ),
    ),
    Event(
        "missed",
        "the reader was too slow: events were left out",
        (Fact("count", "number", "how many"),),
    ),
    Event("closing", "the program ends; the last event", ()),
)

FAULTS: tuple[Fault, ...] = (
    Fault("bad-request", 2, "the request is not understood: no JSON, no such command, a wrong argument"),
    Fault("too-large", 2, f"the request is longer than {LINE_LIMIT} bytes"),
    Fault("too-many", 11, "too many requests in a short time, or too many connections"),
    Fault("not-allowed", 11, "the secret or the token is not known, or the command is not for it"),
    Fault("no-token", 11, "there is no token in the window to dial with"),
    Fault("no-call", 11, "there is no call to act on"),
    Fault("in-call", 11, "there is a call already"),
    Fault("no-device", 11, "there is no such device, or several fit"),
    Fault("not-possible", 11, "the call does not allow it"),
    Fault("failed", 11, "it was tried and failed"),
    Fault("busy", 5, "the far side is busy or declined"),
    Fault("no-answer", 6, "nobody answered in time"),
    Fault("destination-refused", 4, "not found, or not allowed for the token"),
    Fault("token-refused", 3, "the token was refused"),
    Fault("network", 7, "the network failed"),
    Fault("media", 8, "the media failed"),
    Fault("ending", 9, "the program is about to end"),
)

COMMAND = {command.name: command for command in COMMANDS}
EVENT = {event.name: event for event in EVENTS}
FAULT = {fault.name: fault for fault in FAULTS}
HOOKS = tuple(event.name for event in EVENTS if event.has_hook)
