"""Other programs of this machine, as a test looks at them: any of them may end meanwhile."""

from __future__ import annotations

import psutil


def words_of(process: psutil.Process) -> list[str]:
    """Its command line; nothing of one that has ended, reaped or not."""
    try:
        return list(process.cmdline())
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return []
