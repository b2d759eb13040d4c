"""The parts of the documentation that come from the tables; `python -m swdesk.control.manual` renews them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from swdesk.control.call_lines import INSIDE, LINES
from swdesk.control.hooks import ALWAYS
from swdesk.control.schema import (
    CHOICE,
    COMMANDS,
    EVENTS,
    FAULTS,
    HOOKS,
    LINE_LIMIT,
    NUMBER,
    SWITCH,
    TEXT,
    VERSION,
    Argument,
    Command,
    Event,
    Fact,
)

BEGIN = "<!-- From swdesk/control/schema.py: python -m swdesk.control.manual -->"
BEGIN_LINES = "<!-- From swdesk/control/call_lines.py: python -m swdesk.control.manual -->"
END = "<!-- to here -->"
PAGES = ("automation.md", "command-line.md")
_JSON = {TEXT: "text", NUMBER: "number", SWITCH: "true or false", "yes-no": "true, false or null"}


def manual() -> str:
    """That of docs/automation.md, in Markdown."""
    return "\n".join([BEGIN, "", *_commands(), *_events(), *_hooks(), *_faults(), END])


def manual_of_lines() -> str:
    """That of docs/command-line.md."""
    return "\n".join([BEGIN_LINES, "", *_lines(), END])


def renewed(page: str) -> str:
    """A page with its part as the table is now. Raises `ValueError` where it has no such part."""
    for mark, part in ((BEGIN, manual), (BEGIN_LINES, manual_of_lines)):
        before, begin, rest = page.partition(mark)
        _, end, after = rest.partition(END)
        if begin and end:
            return before + part() + after
    raise ValueError("the page has no part that comes from the table")


def _commands() -> Iterable[str]:
    yield "## Commands"
    yield ""
    for command in COMMANDS:
        if command.is_internal:
            continue
        yield f"### `{_usage(command)}`"
        yield ""
        yield f"{command.help[:1].upper()}{command.help[1:]}."
        yield ""
        if command.arguments:
            yield from _table(
                ("argument", "JSON", "meaning"),
                ((f"`{one.name}`", _kind(one), one.help) for one in command.arguments),
            )
        if command.answer:
            yield from _table(
                ("answer", "JSON", "meaning"),
                ((f"`{one.name}`", one.kind, one.help) for one in command.answer),
            )


def _usage(command: Command) -> str:
    parts = [f"swdesk {command.name}"]
    for one in command.arguments:
        if command.exclusive:
            parts.append(f"[{'|'.join(f'--{choice}' for choice in one.choices)}]")
        elif one.is_positional:
            name = "|".join(one.choices) if one.choices else one.name.upper()
            parts.append(name if one.is_required else f"[{name}]")
        else:
            option = f"--{one.name.replace('_', '-')}"
            spelt = {NUMBER: f"{option} SECONDS", "yes-no": f"--[no-]{one.name}"}.get(one.kind, option)
            parts.append(f"[{spelt}]")
    return " ".join([*parts, "[--json]"])


def _kind(argument: Argument) -> str:
    if argument.kind == CHOICE:
        return " or ".join(f"`{choice}`" for choice in argument.choices)
    return _JSON[argument.kind] + (", needed" if argument.is_required else "")


def _events() -> Iterable[str]:
    yield "## Events"
    yield ""
    yield "Every one has `event`, its name, and `at`, the seconds since the program began to take commands."
    yield ""
    yield from _table(("`event`", "when", "facts"), map(_event, EVENTS))


def _event(event: Event) -> tuple[str, ...]:
    return f"`{event.name}`", event.when, _facts(event.facts) or "none"


def _facts(facts: Iterable[Fact]) -> str:
    return "; ".join(f"`{fact.name}`: {fact.help}" if fact.help else f"`{fact.name}`" for fact in facts)


def _lines() -> Iterable[str]:
    yield from _table(("`event`", "when", "facts"), map(_event, LINES))
    yield "Some facts have facts inside; those of `addresses` and `expectations` are lists of such objects."
    yield ""
    yield from _table(("fact", "inside"), ((f"`{name}`", _facts(inside)) for name, inside in INSIDE.items()))


def _hooks() -> Iterable[str]:
    yield "## Hooks"
    yield ""
    names = ", ".join(f"`{name}`" for name in HOOKS)
    yield f"There are {names}. The command finds in its environment:"
    yield ""
    with_hook = [event for event in EVENTS if event.has_hook]
    described = {fact.name: fact.help for event in with_hook for fact in event.facts}
    of_events = {
        name: [event.name for event in with_hook if name in (fact.name for fact in event.facts)]
        for name in described
    }
    yield from _table(
        ("variable", "meaning", "filled at"),
        [
            ("`SWDESK_EVENT`", "the name of the event", "all"),
            *(
                (
                    f"`SWDESK_{name.upper()}`",
                    described[name],
                    ", ".join(of_events.get(name, [])) + (" (else empty)" if name in ALWAYS else ""),
                )
                for name in dict.fromkeys((*ALWAYS, *of_events))
            ),
        ],
    )


def _faults() -> Iterable[str]:
    yield "## Refusals"
    yield ""
    yield f"A request has at most {LINE_LIMIT} bytes. This is version {VERSION} of the table."
    yield ""
    yield from _table(
        ("`name`", "exit code", "meaning"),
        ((f"`{fault.name}`", str(fault.code), fault.help) for fault in FAULTS),
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterable[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def main() -> int:
    """Write the pages anew."""
    for name in PAGES:
        page = Path(__file__).parents[2] / "docs" / name
        page.write_text(renewed(page.read_text("utf-8")), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
