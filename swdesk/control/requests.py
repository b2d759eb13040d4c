"""Requests as they come over a socket: any bytes become a `Request` or a `Refusal`, nothing else.

    {"id": 7, "command": "mute", "arguments": {"state": "toggle"}}
    {"id": 7, "ok": true, "answer": {"muted": true}}
    {"id": 7, "ok": false, "error": {"name": "no-call", "sentence": "There is no call to …"}}

One object a line, UTF-8. `id` and `arguments` may be left out.
"""

from __future__ import annotations

import json
import math
from typing import Any, NamedTuple

from swdesk.control.schema import (
    CHOICE,
    COMMAND,
    FAULT,
    LINE_LIMIT,
    LONGEST_TEXT,
    NUMBER,
    SWITCH,
    TEXT,
    Argument,
    Command,
)

_LARGEST_ID = 2**53


class Refusal(Exception):
    """The request is not carried out. `name` is one of the schema's faults, `sentence` for people."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        assert name in FAULT, name
        self.name = name
        self.sentence = sentence


class Request(NamedTuple):
    """A request that is in order; every argument has a value, its default where none was given."""

    id: int | str | None
    command: str
    arguments: dict[str, Any]


class _BadRequest(Refusal):
    def __init__(self, sentence: str) -> None:
        super().__init__("bad-request", sentence)


def read_object(line: bytes) -> dict[str, Any]:
    """The object of one line. Raises `Refusal`."""
    if len(line) > LINE_LIMIT:
        raise Refusal("too-large", f"The request is too large: {LINE_LIMIT} bytes are the most; send less.")
    try:
        value = json.loads(line.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise _BadRequest("The request is not understood: it is no JSON; send one object a line.") from None
    if not isinstance(value, dict):
        raise _BadRequest("The request is not understood: it is no object; see docs/automation.md.")
    return value


def read_id(message: dict[str, Any]) -> int | str | None:
    """What the answer is to be known by; None where it is not fit for that."""
    value = message.get("id")
    if isinstance(value, str) and len(value) <= 64:
        return value
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST_ID:
        return value
    return None


def check(message: dict[str, Any]) -> Request:
    """The request in a message. Raises `Refusal`."""
    unknown = set(message) - {"id", "command", "arguments"}
    if unknown:
        raise _BadRequest(f"The request is not understood: nothing is known of {_quoted(min(unknown))}.")
    if message.get("id") is not None and read_id(message) is None:
        raise _BadRequest("The request is not understood: id is neither a number nor a short text.")
    name = message.get("command")
    command = COMMAND.get(name) if isinstance(name, str) else None
    if command is None:
        raise _BadRequest(
            f"The request is not understood: there is no command {_quoted(name)}; see docs/automation.md."
        )
    arguments = message.get("arguments", {})
    if not isinstance(arguments, dict):
        raise _BadRequest("The request is not understood: arguments is no object.")
    return Request(read_id(message), command.name, check_arguments(command, arguments))


def check_arguments(command: Command, given: dict[str, Any]) -> dict[str, Any]:
    """Every argument of `command` with its value. Raises `Refusal`."""
    unknown = set(given) - {argument.name for argument in command.arguments}
    if unknown:
        raise _BadRequest(f"The command {command.name} has no argument {_quoted(min(unknown))}.")
    return {argument.name: _value(argument, given.get(argument.name)) for argument in command.arguments}


def _value(argument: Argument, value: Any) -> Any:
    name = argument.name
    if value is None:
        if argument.is_required:
            raise _BadRequest(f"The argument {name} is missing.")
        return False if argument.kind == SWITCH else argument.default
    if argument.kind == TEXT:
        if not isinstance(value, str) or not 0 < len(value) <= LONGEST_TEXT:
            raise _BadRequest(f"The argument {name} is no text of 1 to {LONGEST_TEXT} characters.")
        if not is_plain(value):
            raise _BadRequest(f"The argument {name} has characters in it that cannot be shown.")
        return value
    if argument.kind == CHOICE:
        if value not in argument.choices:
            raise _BadRequest(f"The argument {name} is not one of {', '.join(argument.choices)}.")
        return value
    if argument.kind == NUMBER:
        lowest, highest = argument.limits
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not lowest < value <= highest:
            raise _BadRequest(f"The argument {name} is no number above {lowest:g}, up to {highest:g}.")
        return float(value)
    if not isinstance(value, bool):
        raise _BadRequest(f"The argument {name} is neither true nor false.")
    return value


def is_plain(text: str) -> bool:
    """Whether a text has neither control characters nor halves of characters in it."""
    return all(char.isprintable() for char in text)


def answer(request_id: int | str | None, facts: dict[str, Any]) -> dict[str, Any]:
    """The message for a request that was carried out."""
    return {"id": request_id, "ok": True, "answer": facts}


def refuse(request_id: int | str | None, refusal: Refusal) -> dict[str, Any]:
    """The message for one that was not."""
    return {"id": request_id, "ok": False, "error": {"name": refusal.name, "sentence": refusal.sentence}}


def encode(message: dict[str, Any]) -> bytes:
    """One line."""
    return json.dumps(_finite(message), ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


def _finite(value: Any) -> Any:
    """JSON has no word for infinite."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: _finite(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(each) for each in value]
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _quoted(value: object) -> str:
    """What was sent, short and harmless."""
    text = value if isinstance(value, str) else type(value).__name__
    return ascii(text if len(text) <= 40 else text[:40] + "…")
