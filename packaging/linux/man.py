"""The manual page, written from the very parser, so that it cannot say anything else than `--help`."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator

from swdesk.cli import exit_codes, parser
from swdesk.cli.tokens import VARIABLE

TAIL = rf"""
.SH ENVIRONMENT
.TP
.B {VARIABLE}
A token, where no option names another place for it.
.TP
.BR DISPLAY ", " WAYLAND_DISPLAY ", " QT_QPA_PLATFORM
Where the window opens. Without any of them only commands,
.B \-\-demo
and
.B \-\-self\-check
work.
.SH FILES
.TP
.I ~/.config/swdesk/
Settings, without secrets. The token, if it is kept at all, is in the session's keyring.
.TP
.I ~/.local/state/swdesk/log/
The log, without secrets.
.SH EXAMPLES
.TP
.B swdesk \-\-demo
A window, signed in to a local space: no account needed.
.TP
.B swdesk call /public/echo \-\-lab \-\-for 10
A call without a window, into a local space of its own.
.SH SEE ALSO
.I /usr/share/doc/swdesk/
"""


def page(version: str, date: float) -> str:
    """swdesk(1) in man's own markup."""
    tree = parser.command_tree()
    day = datetime.datetime.fromtimestamp(date, datetime.UTC).date().isoformat()
    lines = [
        f'.TH SWDESK 1 "{day}" "swdesk {version}" "User Commands"',
        ".SH NAME",
        r"swdesk \- video calls on the SignalWire platform",
        ".SH SYNOPSIS",
        *_synopsis(tree),
        ".SH DESCRIPTION",
        _plain(tree.description or ""),
        ".PP",
        _plain(tree.epilog or ""),
        ".SH OPTIONS",
        *_options(tree),
        ".SH COMMANDS",
    ]
    for name, command in commands(tree).items():
        lines += [f".SS swdesk {name}", _plain(command.description or ""), ".PP", *_synopsis(command)]
        lines += _options(command)
    lines.append(".SH EXIT STATUS")
    table = (exit_codes.__doc__ or "").partition("\n\n")[2]
    for row in table.strip().splitlines():
        code, _, meaning = row.partition(" ")
        lines += [".TP", f".B {code}", _plain(meaning.strip())]
    return "\n".join(lines) + TAIL


def commands(tree: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands by name."""
    for action in tree._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _synopsis(tree: argparse.ArgumentParser) -> Iterator[str]:
    usage = " ".join(tree.format_usage().removeprefix("usage: ").split())
    yield _plain(usage)


def _options(tree: argparse.ArgumentParser) -> Iterator[str]:
    for action in tree._actions:
        if action.help == argparse.SUPPRESS or isinstance(action, argparse._SubParsersAction):
            continue
        value = "" if action.nargs == 0 else _value(action)
        names = ", ".join(rf"\fB{_plain(name)}\fR{value}" for name in action.option_strings)
        yield ".TP"
        yield names or rf"\fI{_plain(str(action.metavar or action.dest))}\fR"
        yield _plain((action.help or "") % {"default": action.default, "prog": tree.prog})


def _value(action: argparse.Action) -> str:
    name = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())
    return rf" \fI{_plain(str(name))}\fR"


def _plain(text: str) -> str:
    """Text with what man would take for markup escaped."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{text}" if text.startswith((".", "'")) else text
