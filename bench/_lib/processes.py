"""CPU and memory of a process with all its children, and the noise of the machine around them."""

from __future__ import annotations

import asyncio
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self

import psutil

MIB = 1024 * 1024
SAMPLE_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class TreeUsage:
    """One look at a process tree: CPU seconds since each began, bytes, and how many processes."""

    cpu_seconds: float
    rss: int
    pss: int
    processes: int


def tree_usage(pid: int) -> TreeUsage:
    """The whole tree under `pid`. What ended between two looks is counted by its parent (`children_*`)."""
    cpu, rss, pss, count = 0.0, 0, 0, 0
    try:
        root = psutil.Process(pid)
        family = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return TreeUsage(0.0, 0, 0, 0)
    for member in family:
        try:
            times = member.cpu_times()
            memory = member.memory_full_info()
        except psutil.Error:
            continue
        cpu += times.user + times.system + times.children_user + times.children_system
        rss += memory.rss
        pss += getattr(memory, "pss", memory.rss)
        count += 1
    return TreeUsage(cpu, rss, pss, count)


def rss_mib() -> float:
    """What this process holds now."""
    return psutil.Process().memory_info().rss / MIB


def pss_mib() -> float:
    """The same with each shared page counted only in part; takes some milliseconds to find out."""
    memory = psutil.Process().memory_full_info()
    return getattr(memory, "pss", memory.rss) / MIB


@dataclass
class MemoryPeak:
    """The most a tree held while it was watched: `async with MemoryPeak(pid) as memory: ...`.

    Looking costs the watcher's CPU, not the tree's.
    """

    pid: int
    _looks: list[TreeUsage] = field(default_factory=list)

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._watch(), name="memory peak")
        return self

    async def __aexit__(self, *_exception: object) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _watch(self) -> None:
        while True:
            self._looks.append(await asyncio.to_thread(tree_usage, self.pid))
            await asyncio.sleep(SAMPLE_SECONDS)

    def numbers(self) -> dict[str, Any]:
        """Peaks of PSS and RSS (MiB), and of the number of processes."""
        return {
            "peak_pss_mib": round(max(look.pss for look in self._looks) / MIB, 1),
            "peak_rss_mib": round(max(look.rss for look in self._looks) / MIB, 1),
            "processes": max(look.processes for look in self._looks),
        }


def machine(load_before: Sequence[float]) -> dict[str, Any]:
    """What the numbers were measured on, and how busy it was besides."""
    return {
        "cpus": os.cpu_count(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "loadavg_before": [round(load, 2) for load in load_before],
        "loadavg_after": [round(load, 2) for load in os.getloadavg()],
    }
