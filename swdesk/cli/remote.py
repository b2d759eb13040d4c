"""`swdesk dial`, `hangup`, `mute`, `video`, `devices`, `status`, `events`: asks the running program.

The options come from `swdesk/control/schema.py`. Light to import: these are bound to keys.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path
from typing import IO, Any, NamedTuple

from swdesk.cli.exit_codes import ExitCode
from swdesk.cli.usage import Parser, UsageProblem
from swdesk.control.address import DEFAULT_INSTANCE, Address, address_of
from swdesk.control.handover import HUNG_AFTER, Connection, NotAnswering, NotRunning
from swdesk.control.requests import Refusal, check_arguments
from swdesk.control.schema import CHOICE, COMMAND, COMMANDS, FAULT, NUMBER, YES_NO, Argument, Command

PUBLIC = tuple(command for command in COMMANDS if not command.is_internal)
NAMES = tuple(command.name for command in PUBLIC)
LONGEST = 20.0  # s, for what the program itself bounds more narrowly

NOT_RUNNING = "swdesk is not running, so there is nothing to act on; start it first."
NOT_ANSWERING = (
    f"swdesk runs but does not answer within {HUNG_AFTER:g} s; end it, "
    "or start safely beside it with swdesk --safe."
)


class RemoteOptions(NamedTuple):
    """A command for the running program."""

    command: str
    arguments: dict[str, Any]
    json: bool = False
    profile: str = ""
    data_dir: Path | None = None


def add_commands(commands: Any, wanted: tuple[Command, ...] = PUBLIC) -> None:
    """The subcommands, to argparse's `add_subparsers()`."""
    for command in wanted:
        parser = commands.add_parser(
            command.name, help=command.help, description=f"{command.help[:1].upper()}{command.help[1:]}."
        )
        if command.exclusive:
            _add_switches(parser, command.arguments[0])
        else:
            for argument in command.arguments:
                _add(parser, argument)
        parser.add_argument("--json", action="store_true", help="one JSON object a line on standard output")
        add_places(parser)


def add_places(parser: argparse.ArgumentParser) -> None:
    """Which profile is meant; as with the window, before or behind the command."""
    parser.add_argument(
        "--profile", default=argparse.SUPPRESS, metavar="NAME", help="the program of this profile"
    )
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the program that keeps everything in this folder",
    )


def _add_switches(parser: argparse.ArgumentParser, argument: Argument) -> None:
    group = parser.add_mutually_exclusive_group()
    for choice in argument.choices:
        aside = " (as without an option)" if choice == argument.default else ""
        group.add_argument(
            f"--{choice}",
            dest=argument.name,
            action="store_const",
            const=choice,
            help={"on": "on", "off": "off", "toggle": "the other way round"}[choice] + aside,
        )


def _add(parser: argparse.ArgumentParser, argument: Argument) -> None:
    if argument.is_positional:
        parser.add_argument(
            argument.name,
            nargs=None if argument.is_required else "?",
            choices=argument.choices or None,
            metavar=None if argument.choices else argument.name.upper(),
            help=argument.help,
        )
        return
    option = f"--{argument.name.replace('_', '-')}"
    if argument.kind == YES_NO:
        parser.add_argument(option, action=argparse.BooleanOptionalAction, default=None, help=argument.help)
    elif argument.kind == NUMBER:
        parser.add_argument(option, type=_number, metavar="SECONDS", help=argument.help)
    elif argument.kind == CHOICE:
        parser.add_argument(option, choices=argument.choices, help=argument.help)
    else:
        parser.add_argument(option, action="store_true", default=None, help=argument.help)


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no number of seconds") from None
    if not math.isfinite(number):
        raise argparse.ArgumentTypeError(f"{text} is no number of seconds")
    return number


def parse(arguments: list[str]) -> RemoteOptions:
    """Of a command line that begins with one of `NAMES`. Raises `UsageProblem`."""
    top = Parser(prog="swdesk")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    add_commands(commands, (COMMAND[arguments[0]],))
    return read(top.parse_args(arguments))


def read(values: argparse.Namespace) -> RemoteOptions:
    """From what argparse found. Raises `UsageProblem`."""
    command = COMMAND[values.command]
    given = {one.name: getattr(values, one.name) for one in command.arguments}
    try:
        check_arguments(command, given)
    except Refusal as refusal:
        raise UsageProblem(f"{refusal.sentence[:-1]}; see swdesk {command.name} --help.") from None
    return RemoteOptions(
        command.name,
        {name: value for name, value in given.items() if value is not None},
        values.json,
        getattr(values, "profile", ""),
        getattr(values, "data_dir", None),
    )


def run(options: RemoteOptions, out: IO[str] | None = None, address: Address | None = None) -> int:
    """Ask, say what came of it, and give the exit code."""
    teller = _Teller(options, sys.stdout if out is None else out)
    try:
        with Connection(address or address_of(instance_of(options))) as connection:
            answer = connection.ask(options.command, options.arguments, _patience(options))
            if not answer.get("ok"):
                return teller.refused(answer.get("error"))
            teller.answered(COMMAND[options.command], answer.get("answer") or {})
            if options.command == "events":
                for message in connection.messages():
                    teller.event(message)
    except NotRunning:
        return teller.failed(ExitCode.NOT_RUNNING, NOT_RUNNING)
    except NotAnswering:
        return teller.failed(ExitCode.NOT_ANSWERING, NOT_ANSWERING)
    except OSError as error:
        sentence = str(error) if isinstance(error, PermissionError) or not error.errno else ""
        return teller.failed(
            ExitCode.NOT_RUNNING, sentence or f"swdesk cannot be reached: {error.strerror}; start it again."
        )
    return ExitCode.OK


def instance_of(options: RemoteOptions) -> str:
    """Which program is meant."""
    if not options.profile and options.data_dir is None:
        return DEFAULT_INSTANCE
    from swdesk.places import Places, PlacesProblem, data_folder, profile_name

    try:
        folder = None if options.data_dir is None else data_folder(options.data_dir)
        return Places(profile_name(options.profile) if options.profile else "", folder).instance
    except PlacesProblem as error:
        raise UsageProblem(str(error)) from None


def _patience(options: RemoteOptions) -> float:
    """A program that hangs is told of after 3 s; what takes its time is given it."""
    if options.arguments.get("wait"):
        within = options.arguments.get("answer_within")
        return HUNG_AFTER + float(COMMAND["dial"].arguments[-1].default or 0 if within is None else within)
    return LONGEST if options.command in ("hangup", "video") else HUNG_AFTER


class _Teller:
    """To people in words, to programs in lines of JSON."""

    def __init__(self, options: RemoteOptions, out: IO[str]) -> None:
        self._options = options
        self._out = out

    def answered(self, command: Command, facts: dict[str, Any]) -> None:
        """It was done."""
        if self._options.json:
            if command.name != "events":
                self._write(json.dumps({"ok": True, "command": command.name, **facts}))
            return
        for line in _IN_WORDS[command.name](facts):
            self._write(line)

    def refused(self, error: Any) -> int:
        """It was not."""
        name = error.get("name") if isinstance(error, dict) else None
        fault = FAULT.get(name) if isinstance(name, str) else None
        sentence = str(error.get("sentence", "")) if isinstance(error, dict) else ""
        code = ExitCode(fault.code) if fault is not None else ExitCode.REFUSED
        return self.failed(code, sentence or "It was refused.", name=name or code.outcome)

    def failed(self, code: ExitCode, sentence: str, name: str | None = None) -> int:
        """Nothing came of it."""
        if self._options.json:
            facts = {"name": name or code.outcome, "code": int(code), "sentence": sentence}
            self._write(json.dumps({"ok": False, "command": self._options.command, **facts}))
        else:
            print(f"swdesk: {sentence}", file=sys.stderr)
        return code

    def event(self, message: dict[str, Any]) -> None:
        """One that happened."""
        if self._options.json:
            self._write(json.dumps(message))
            return
        facts = " ".join(
            f"{name}={_plain(value)}" for name, value in message.items() if name not in ("event", "at")
        )
        at = message.get("at")
        self._write(f"{at if isinstance(at, float | int) else 0:9.3f} {_plain(message.get('event'))} {facts}")

    def _write(self, line: str) -> None:
        self._out.write(line.rstrip() + "\n")
        self._out.flush()


def _dialled(facts: dict[str, Any]) -> list[str]:
    verb = "Connected to" if facts.get("status") == "connected" else "Dialling"
    return [f"{verb} {_plain(facts.get('destination'))}"]


def _hung_up(facts: dict[str, Any]) -> list[str]:
    seconds = facts.get("duration")
    aside = "" if seconds is None else f" after {seconds:.0f} s"
    return [f"Hung up on {_plain(facts.get('destination'))}{aside}"]


def _devices(facts: dict[str, Any]) -> list[str]:
    return [
        f"{_plain(one.get('kind')):<11}{'*' if one.get('is_active') else ' '} {_plain(one.get('name'))}"
        for one in facts.get("devices", [])
    ]


def _status(facts: dict[str, Any]) -> list[str]:
    who = f" as {_plain(facts['user'])}" if facts.get("user") else ""
    where = f" at {_plain(facts['space'])}" if facts.get("space") else ""
    lines = [
        f"swdesk {_plain(facts.get('version'))}, profile {_plain(facts.get('profile'))}",
        f"Account: {_plain(facts.get('presence'))}{who}{where}",
    ]
    call = facts.get("call")
    if not call:
        return [*lines, "Call: none"]
    seconds = call.get("duration")
    told = [
        _plain(call.get("status")),
        *([] if seconds is None else [f"{seconds:.0f} s"]),
        "muted" if call.get("muted") else "not muted",
        "camera on" if call.get("video") else "camera off",
    ]
    return [*lines, f"Call: {_plain(call.get('destination'))} ({', '.join(told)})"]


def _plain(value: object) -> str:
    """For a terminal: what others name themselves is no command to it."""
    text = "-" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return "".join(char if char.isprintable() else "�" for char in text)


_IN_WORDS: dict[str, Any] = {
    "dial": _dialled,
    "hangup": _hung_up,
    "mute": lambda facts: ["Muted" if facts.get("muted") else "Not muted"],
    "video": lambda facts: ["Camera on" if facts.get("video") else "Camera off"],
    "devices": _devices,
    "status": _status,
    "events": lambda _facts: [],
}
