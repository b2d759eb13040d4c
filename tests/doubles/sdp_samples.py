"""Every offer and answer in the recordings, as pairs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

GOLDEN = Path(__file__).parent.parent / "golden"


@dataclass(frozen=True)
class Exchange:
    """An offer and the answer to it; `ours` says which of the two the client wrote."""

    name: str
    offer: str
    answer: str | None
    ours: str  # "offer" or "answer"


@cache
def exchanges() -> tuple[Exchange, ...]:
    """Those of FreeSWITCH's own captures and of the official SDK's recordings."""
    found = []
    for path in sorted(GOLDEN.glob("*/*.jsonl")):
        pending: tuple[str, str] | None = None
        for number, (side, text) in enumerate(_descriptions(path)):
            if "m=" not in text or "a=ice-ufrag" not in text:
                continue
            if pending is None or "a=setup:actpass" in text or pending[0] == side:
                if pending is not None:
                    found.append(_exchange(path, number, pending, None))
                pending = (side, text)
            else:
                found.append(_exchange(path, number, pending, text))
                pending = None
        if pending is not None:
            found.append(_exchange(path, 99, pending, None))
    return tuple(found)


def sdp_files() -> tuple[Path, ...]:
    """The descriptions that were taken out of the captures."""
    return tuple(sorted((GOLDEN / "freeswitch").glob("*.sdp")))


def _exchange(path: Path, number: int, offer: tuple[str, str], answer: str | None) -> Exchange:
    ours = "offer" if offer[0] == "client" else "answer"
    return Exchange(f"{path.stem}:{number}", offer[1], answer, ours)


def _descriptions(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text().splitlines():
        entry = json.loads(line)
        side = (entry.get("dir") or entry.get("from") or "").split(">")[0]
        for text in _walk(entry):
            yield side, text


def _walk(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "sdp" and isinstance(inner, str):
                yield inner
            else:
                yield from _walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner)
