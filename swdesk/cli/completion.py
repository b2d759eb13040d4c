"""`swdesk completion bash|zsh|fish`: a shell's completions, made from the options there are.

source <(swdesk completion bash)                      in ~/.bashrc
swdesk completion zsh > "${fpath[1]}/_swdesk"
swdesk completion fish > ~/.config/fish/completions/swdesk.fish
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import NamedTuple

SHELLS = ("bash", "zsh", "fish")


class _Option(NamedTuple):
    spellings: tuple[str, ...]
    help: str
    choices: tuple[str, ...]
    takes_value: bool
    is_file: bool


class _Command(NamedTuple):
    name: str  # empty: without a command
    help: str
    options: tuple[_Option, ...]
    places: tuple[tuple[str, ...], ...]  # the choices of each argument that is no option


def script(shell: str, tree: argparse.ArgumentParser) -> str:
    """What the shell is to read."""
    commands = tuple(_commands(tree))
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](commands)


def _commands(tree: argparse.ArgumentParser) -> Iterator[_Command]:
    # argparse keeps no public record of what was added to it
    yield _command("", "", tree)
    for action in tree._actions:
        if isinstance(action, argparse._SubParsersAction):
            words = {one.dest: one.help or "" for one in action._choices_actions}
            for name, parser in action.choices.items():
                yield _command(name, words.get(name, ""), parser)


def _command(name: str, words: str, parser: argparse.ArgumentParser) -> _Command:
    options, places = [], []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        choices = tuple(map(str, action.choices or ()))
        if action.option_strings:
            takes_value = action.nargs != 0 and not isinstance(action, argparse.BooleanOptionalAction)
            is_file = takes_value and str(action.metavar) in ("FILE", "PATH", "DIR", "OUT.mkv")
            options.append(
                _Option(tuple(action.option_strings), action.help or "", choices, takes_value, is_file)
            )
        else:
            places.append(choices)
    return _Command(name, words, tuple(options), tuple(places))


def _words_of(command: _Command) -> list[str]:
    return [spelling for option in command.options for spelling in option.spellings]


def _bash(commands: tuple[_Command, ...]) -> str:
    names = " ".join(command.name for command in commands if command.name)
    lines = [
        "# swdesk completion bash",
        "_swdesk() {",
        "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= each at=0",
        '  for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
        "    if [[ -n $command ]]; then [[ $each == -* ]] || at=$((at+1)); continue; fi",
        f'    case " {names} " in *" $each "*) command=$each;; esac',
        "  done",
        "  COMPREPLY=()",
        "  case $command:$before in",
    ]
    for command in commands:
        for option in command.options:
            pattern = "|".join(f"{command.name}:{spelling}" for spelling in option.spellings)
            if option.choices:
                words = " ".join(option.choices)
                lines.append(f"    {pattern}) COMPREPLY=($(compgen -W '{words}' -- \"$word\")); return;;")
            elif option.is_file:
                lines.append(f'    {pattern}) COMPREPLY=($(compgen -f -- "$word")); return;;')
            elif option.takes_value:
                lines.append(f"    {pattern}) return;;")
    lines += ["  esac", "  case $command in"]
    for command in commands:
        words = " ".join([*_words_of(command), *([names] if not command.name else [])])
        pattern = command.name or "''"
        lines.append(f"    {pattern})")
        if any(command.places):
            lines.append("      if [[ $word != -* ]]; then case $at in")
            for number, choices in enumerate(command.places):
                if choices:
                    words_here = " ".join(choices)
                    reply = f"COMPREPLY=($(compgen -W '{words_here}' -- \"$word\")); return;;"
                    lines.append(f"        {number}) {reply}")
            lines.append("      esac; fi")
        lines.append(f"      COMPREPLY=($(compgen -W '{words}' -- \"$word\"));;")
    lines += ["  esac", "}", "complete -F _swdesk swdesk", ""]
    return "\n".join(lines)


def _zsh(commands: tuple[_Command, ...]) -> str:
    lines = [
        "#compdef swdesk",
        "# swdesk completion zsh",
        "_swdesk() {",
        "  local -a commands",
        "  commands=(",
    ]
    for command in commands:
        if command.name:
            lines.append(f"    {_single(f'{command.name}:{_short(command.help)}')}")
    lines += [
        "  )",
        "  local state line",
        "  _arguments -C \\",
        *(f"    {one} \\" for one in _zsh_options(commands[0])),
        "    '1: :->command' '*:: :->rest'",
        "  case $state in",
        "    command) _describe -t commands command commands;;",
        "    rest) case $line[1] in",
    ]
    for command in commands[1:]:
        specs = list(_zsh_options(command))
        for number, choices in enumerate(command.places, 1):
            specs.append(_single(f"{number}: :({' '.join(choices)})" if choices else f"{number}: :"))
        lines.append(f"      {command.name}) _arguments {' '.join(specs)};;")
    lines += ["    esac;;", "  esac", "}"]
    lines += ['if [[ $funcstack[1] == _swdesk ]]; then _swdesk "$@"; else compdef _swdesk swdesk; fi', ""]
    return "\n".join(lines)


def _zsh_options(command: _Command) -> Iterator[str]:
    for option in command.options:
        for spelling in option.spellings:
            spec = f"{spelling}[{_short(option.help)}]"
            if option.choices:
                spec += f": :({' '.join(option.choices)})"
            elif option.is_file:
                spec += ": :_files"
            elif option.takes_value:
                spec += ": :"
            yield _single(spec)


def _fish(commands: tuple[_Command, ...]) -> str:
    names = " ".join(command.name for command in commands if command.name)
    nothing = f"not __fish_seen_subcommand_from {names}"
    lines = ["# swdesk completion fish", "complete -c swdesk -f"]
    for command in commands:
        condition = f"__fish_seen_subcommand_from {command.name}" if command.name else nothing
        head = f"complete -c swdesk -n {_fish_single(condition)}"
        if command.name:
            lines.append(
                f"complete -c swdesk -n {_fish_single(nothing)} -a {command.name} "
                f"-d {_fish_single(_short(command.help))}"
            )
        for option in command.options:
            parts = [head]
            for spelling in option.spellings:
                parts.append(f"-l {spelling[2:]}" if spelling.startswith("--") else f"-s {spelling[1:]}")
            if option.choices:
                parts.append(f"-x -a {_fish_single(' '.join(option.choices))}")
            elif option.takes_value:
                parts.append("-r -F" if option.is_file else "-x")
            lines.append(" ".join([*parts, f"-d {_fish_single(_short(option.help))}"]))
        for choices in command.places:
            if choices:
                lines.append(f"{head} -a {_fish_single(' '.join(choices))}")
    return "\n".join([*lines, ""])


def _short(text: str) -> str:
    """Of a help text: one line, without what the shells' own grammars mean something by."""
    return re.sub(r"[\[\]:`'\\]", "", " ".join(text.replace("%%", "%").split()))[:80]


def _single(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _fish_single(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
