"""The table, and the promise that nothing of it goes away."""

from __future__ import annotations

import json
from pathlib import Path

from swdesk.cli.exit_codes import ExitCode
from swdesk.control.call_lines import INSIDE, LINES
from swdesk.control.schema import COMMANDS, EVENTS, FAULTS, HOOKS, VERSION

GOLDEN = Path(__file__).with_name("schema_1.json")


def shape() -> dict[str, object]:
    """What programs may rely on."""
    return {
        "commands": {
            command.name: {
                "arguments": {
                    one.name: [one.kind, *sorted(one.choices), "required" if one.is_required else "optional"]
                    for one in command.arguments
                },
                "answer": {fact.name: fact.kind for fact in command.answer},
            }
            for command in COMMANDS
        },
        "events": {event.name: {fact.name: fact.kind for fact in event.facts} for event in EVENTS},
        "lines": {line.name: {fact.name: fact.kind for fact in line.facts} for line in LINES},
        "inside": {name: {fact.name: fact.kind for fact in facts} for name, facts in INSIDE.items()},
        "hooks": sorted(HOOKS),
        "faults": {fault.name: fault.code for fault in FAULTS},
    }


def lacks(now: object, before: object, path: str = "") -> list[str]:
    """What was there and is not, or is something else."""
    if isinstance(before, dict):
        assert isinstance(now, dict), path
        return [
            one
            for name, value in before.items()
            for one in (lacks(now[name], value, f"{path}/{name}") if name in now else [f"{path}/{name}"])
        ]
    if isinstance(before, list):
        assert isinstance(now, list), path
        return [f"{path}: {word}" for word in before if word not in now]
    return [] if now == before else [f"{path}: {before} became {now}"]


def test_nothing_that_was_promised_is_gone() -> None:
    assert VERSION == 1
    assert lacks(shape(), json.loads(GOLDEN.read_text("utf-8"))) == []


def test_the_promise_is_checked_to_the_last_field() -> None:
    now = shape()
    del now["commands"]["status"]["answer"]["phase"]  # type: ignore[index]
    assert lacks(now, json.loads(GOLDEN.read_text("utf-8"))) == ["/commands/status/answer/phase"]


def test_what_is_new_is_promised_too() -> None:
    assert lacks(json.loads(GOLDEN.read_text("utf-8")), shape()) == [], "add it to schema_1.json"


def test_every_fault_has_an_exit_code_of_the_table() -> None:
    assert {fault.code for fault in FAULTS} <= {int(code) for code in ExitCode}


def test_names_are_of_one_form() -> None:
    for command in COMMANDS:
        for name in (command.name, *(one.name for one in (*command.arguments, *command.answer))):
            assert name == name.lower()
            assert name.replace("_", "").isalpha(), name
