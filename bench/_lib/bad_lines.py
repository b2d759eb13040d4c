"""Recorded loss and jitter: what becomes of each packet of a stream, the same for everybody and every time.

`bench/bad_lines.json` has, for each line, how late each packet is in milliseconds, or null for a lost one. It
was made by `python -m bench._lib.bad_lines`, and is read, not made anew.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

RECORDED = Path(__file__).parents[1] / "bad_lines.json"
PACKETS = 1000  # 20 s
LEARNING = 10  # packets at the beginning that are never lost

Line = list[int | None]


def recorded() -> dict[str, Line]:
    """Every line by name."""
    lines: dict[str, Line] = json.loads(RECORDED.read_text())
    return lines


def record() -> None:
    """Make them."""
    random = np.random.default_rng(7)

    def line(loss: float = 0.0, jitter: int = 0, burst: float = 1.0) -> Line:
        """Lost at random, in runs of `burst` on average; late by up to `jitter`, evenly."""
        late = random.integers(0, jitter + 1, PACKETS).tolist()
        lost = False
        out: Line = []
        for number in range(PACKETS):
            chance = 1 - 1 / burst if lost else loss / (burst * (1 - loss))
            if burst == 1.0:
                chance = loss
            lost = number >= LEARNING and bool(random.random() < chance)
            out.append(None if lost else late[number])
        return out

    lines = {
        "clean": line(),
        "loss 1 %": line(0.01),
        "loss 5 %": line(0.05),
        "loss 10 %": line(0.10),
        "jitter 40 ms": line(jitter=40),
        "loss 5 %, jitter 40 ms": line(0.05, 40),
        "loss 5 % in bursts of 3": line(0.05, burst=3.0),
    }
    rows = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(late, separators=(',', ':'))}" for name, late in lines.items()
    )
    RECORDED.write_text("{\n" + rows + "\n}\n")


if __name__ == "__main__":
    record()
