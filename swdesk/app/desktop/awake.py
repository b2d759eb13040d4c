"""Screen and machine stay awake while a call runs. However the process ends, the machine may sleep again.

Linux: inhibitors on the bus, which end with our connection to it. Windows: a state of this thread, which ends
with it. macOS: a child of the system's own (`caffeinate`), told to end when this process does.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import sys
from collections.abc import Callable
from typing import Protocol

from swdesk.app.desktop import inhibitors
from swdesk.app.desktop.bus import Bus, BusError
from swdesk.app.desktop.inhibitors import IDLE, SUSPEND, LetGo

CONTINUOUS, SYSTEM_REQUIRED, DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2  # winbase.h, ES_*


class Awake(Protocol):
    """`hold` and `release` come in turns, one after the other."""

    async def hold(self, reason: str) -> None:
        """Stay awake from now on. Raises `OSError` or `BusError` where that cannot be had."""

    async def release(self) -> None:
        """As the user has it set."""


class LinuxAwake:
    """By the bus; the machine's own inhibitor beside it, for desktops that leave sleeping to it."""

    def __init__(self, bus: Bus | None, system_bus: str = "") -> None:
        self._bus = bus
        self._system_bus = system_bus
        self._held: list[LetGo] = []

    async def hold(self, reason: str) -> None:
        """See `Awake`."""
        bus, failures = self._bus, []
        ways = [lambda: inhibitors.logind("idle", "block", reason, address=self._system_bus)]
        if bus is not None:
            desktop = [
                lambda: inhibitors.screen_saver(bus, reason),
                lambda: inhibitors.session_manager(bus, SUSPEND | IDLE, reason),
                lambda: inhibitors.portal(bus, SUSPEND | IDLE, reason),
            ]
            ways.insert(0, lambda: inhibitors.first_of(desktop))
        for way in ways:
            try:
                self._held.append(await way())
            except BusError as error:
                failures.append(error)
        if not self._held:
            raise failures[0]

    async def release(self) -> None:
        """See `Awake`."""
        held, self._held = self._held, []
        for let_go in held:
            with contextlib.suppress(BusError):
                await let_go()


class WindowsAwake:
    """By a state of the thread that calls, which is the window's."""

    def __init__(self, set_state: Callable[[int], int] | None = None) -> None:
        self._set = set_state or ctypes.windll.kernel32.SetThreadExecutionState  # type: ignore[attr-defined]

    async def hold(self, reason: str) -> None:
        """See `Awake`."""
        if not self._set(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED):
            raise OSError("Windows refuses to stay awake")

    async def release(self) -> None:
        """See `Awake`."""
        self._set(CONTINUOUS)


class MacAwake:
    """By `caffeinate`: `-d` the display, `-i` the machine, `-w` as long as this process lives."""

    def __init__(self, command: str = "/usr/bin/caffeinate") -> None:
        self._command = command
        self._child: asyncio.subprocess.Process | None = None

    async def hold(self, reason: str) -> None:
        """See `Awake`."""
        self._child = await asyncio.create_subprocess_exec(self._command, "-d", "-i", "-w", str(os.getpid()))

    async def release(self) -> None:
        """See `Awake`."""
        child, self._child = self._child, None
        if child is not None and child.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                child.terminate()
            await child.wait()


def awake_here(bus: Bus | None, platform: str = sys.platform) -> Awake:
    """This system's way."""
    if platform == "win32":
        return WindowsAwake()
    return MacAwake() if platform == "darwin" else LinuxAwake(bus)
