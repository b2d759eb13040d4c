"""Whether a line of `swdesk call --json` is as the table of `swdesk.control.call_lines` says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from swdesk.control.call_lines import INSIDE, LINE
from swdesk.control.schema import Fact

_KINDS = {"string": str, "number": (int, float), "boolean": bool, "array": list, "object": dict}


def wrong_with(line: Mapping[str, Any]) -> list[str]:
    """What of a printed line is not as the table says; nothing when all is."""
    event = line.get("event")
    if event not in LINE:
        return [f"there is no event {event!r}"]
    told = {name: value for name, value in line.items() if name not in ("event", "at")}
    return [
        *([] if isinstance(line.get("at"), (int, float)) else ["at is no number"]),
        *_wrong(told, LINE[event].facts, event),
    ]


def _wrong(told: Mapping[str, Any], facts: tuple[Fact, ...], where: str) -> list[str]:
    found = [f"{where} lacks {fact.name}" for fact in facts if fact.name not in told]
    kinds = {fact.name: fact.kind for fact in facts}
    for name, value in told.items():
        path = f"{where}.{name}"
        if name not in kinds:
            found.append(f"{path} is not in the table")
        elif value is not None and not any(_is_of(value, kind) for kind in kinds[name].split(" or ")):
            found.append(f"{path} is no {kinds[name]}")
        elif name in INSIDE and value is not None:
            for each in value if isinstance(value, list) else [value]:
                found += _wrong(each, INSIDE[name], path)
    return found


def _is_of(value: object, kind: str) -> bool:
    is_flag = isinstance(value, bool)
    return is_flag if kind == "boolean" else isinstance(value, _KINDS[kind]) and not is_flag  # type: ignore[arg-type]
