"""CPU of each thread of this process, by the name it has in Python. Linux only; empty elsewhere."""

from __future__ import annotations

import os
import re
import threading
from collections import Counter
from pathlib import Path


class ThreadMeter:
    """CPU seconds a thread used since the meter was made. Threads of one name (a pool's) are added up."""

    def __init__(self) -> None:
        self._before = _looks()

    def per_second(self, seconds: float) -> dict[str, float]:
        """For each name, the largest first; what is below a thousandth of a core is left out."""
        names = {one.native_id: one.name for one in threading.enumerate()}
        used: Counter[str] = Counter()
        for number, (name, cpu) in _looks().items():
            known = names.get(number, name)
            used[re.sub(r"[_-]?\d+$", "", known)] += cpu - self._before.get(number, ("", 0.0))[1]
        shares = {name: round(cpu / seconds, 3) for name, cpu in used.most_common()}
        return {name: share for name, share in shares.items() if share >= 0.001}


def _looks() -> dict[int, tuple[str, float]]:
    """For each thread its name in the system and its CPU seconds so far."""
    found: dict[int, tuple[str, float]] = {}
    tick = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
    for task in Path("/proc/self/task").glob("*"):
        try:
            text = (task / "stat").read_text()
            run = (task / "schedstat").read_text().split()
        except OSError:
            continue
        name = text[text.index("(") + 1 : text.rindex(")")]
        fields = text[text.rindex(")") + 2 :].split()
        ticks = (int(fields[11]) + int(fields[12])) / tick
        found[int(task.name)] = (name, int(run[0]) / 1e9 if run else ticks)
    return found
