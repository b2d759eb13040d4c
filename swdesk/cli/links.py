"""A link on the command line, as desktops start programs for one: `swdesk tel:+15551234567`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

from swdesk.cli.problems import UsageProblem
from swdesk.protocol.links import SCHEMES, has_scheme
from swdesk.protocol.numbers import is_worldwide, looks_like_number

_OTHER_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]+):")  # two letters at least: C: is a drive


def take_link(tree: argparse.ArgumentParser, arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The link, if the first argument that is neither an option nor its value is one; and the others.

    What it says is looked at by the window, which tells everybody: who clicked it sees no terminal. Raises
    `UsageProblem` for links of other kinds, and for anything beside the one link behind a `--`.
    """
    left = list(arguments)
    for at, argument in enumerate(left):
        if argument == "--":
            return _only_link(tree, left[at + 1 :]), left[:at]
        if argument.startswith("-") or (at and _takes_value(tree, left[at - 1])):
            continue
        if has_scheme(argument):
            return argument, left[:at] + left[at + 1 :]
        if is_worldwide(argument) and looks_like_number(argument):
            return f"tel:{argument}", left[:at] + left[at + 1 :]
        if found := _OTHER_SCHEME.match(argument):
            known = ", ".join(f"{scheme}:" for scheme in SCHEMES)
            raise UsageProblem(
                f"A link that begins with {found['scheme']}: makes no call; those that do are {known}."
            )
        break
    return None, left


def _only_link(tree: argparse.ArgumentParser, arguments: Sequence[str]) -> str:
    """What a desktop hands over. Windows makes several arguments of a link with quotes in it, options too."""
    if len(arguments) == 1 and not arguments[0].startswith("-"):
        link, _ = take_link(tree, arguments)
        if link is not None:
            return link
    raise UsageProblem("Behind -- there is one link and nothing else; a link holds no spaces and no quotes.")


def _takes_value(tree: argparse.ArgumentParser, option: str) -> bool:
    # argparse keeps no other record of its options
    action = tree._option_string_actions.get(option)
    return action is not None and action.nargs != 0
