"""Screen and machine stay awake: what Windows and macOS are told, and that it is taken back."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from swdesk.app.desktop import awake
from swdesk.app.desktop.awake import LinuxAwake, MacAwake, WindowsAwake, awake_here

AWAKE = 0x80000003  # ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED
AS_IT_WAS = 0x80000000  # ES_CONTINUOUS alone


class Kernel:
    """`SetThreadExecutionState`: answers with the state before, 0 for a refusal."""

    def __init__(self, *, refuses: bool = False) -> None:
        self.states = [AS_IT_WAS]
        self._refuses = refuses

    def set_state(self, state: int) -> int:
        if self._refuses:
            return 0
        self.states.append(state)
        return self.states[-2]


async def test_windows_keeps_machine_and_display_awake_until_it_is_told_otherwise() -> None:
    kernel = Kernel()
    held = WindowsAwake(kernel.set_state)
    for _ in range(2):
        await held.hold("A call")
        assert kernel.states[-1] == AWAKE
        await held.release()
        assert kernel.states[-1] == AS_IT_WAS


async def test_a_refusal_of_windows_is_told() -> None:
    with pytest.raises(OSError, match="refuses"):
        await WindowsAwake(Kernel(refuses=True).set_state).hold("A call")


async def test_windows_own_function_is_the_one_that_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel()
    functions = SimpleNamespace(kernel32=SimpleNamespace(SetThreadExecutionState=kernel.set_state))
    monkeypatch.setattr(awake.ctypes, "windll", functions, raising=False)
    held = awake_here(None, "win32")
    await held.hold("A call")
    await held.release()
    assert kernel.states == [AS_IT_WAS, AWAKE, AS_IT_WAS]


@pytest.fixture
def caffeinate(tmp_path: Path) -> Callable[[], tuple[list[str], int] | None]:
    """Stands in for macOS' own command; gives its arguments and process once it runs."""
    program = tmp_path / "caffeinate"
    noted = tmp_path / "noted"
    program.write_text(
        f"#!/bin/sh\nprintf '%s ' $$ \"$@\" >{noted}.new\nmv {noted}.new {noted}\nexec sleep 60\n"
    )
    program.chmod(0o755)

    def read() -> tuple[list[str], int] | None:
        if not noted.exists():
            return None
        number, *arguments = noted.read_text().split()
        noted.unlink()
        return arguments, int(number)

    return read


async def until_it_runs(read: Callable[[], tuple[list[str], int] | None]) -> tuple[list[str], int]:
    async with asyncio.timeout(10):
        while (found := read()) is None:  # noqa: ASYNC110 - another process says so
            await asyncio.sleep(0.01)
    return found


def lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell's")
async def test_macos_command_holds_display_and_machine_for_this_process_and_ends_with_the_call(
    tmp_path: Path, caffeinate: Callable[[], tuple[list[str], int] | None]
) -> None:
    held = MacAwake(str(tmp_path / "caffeinate"))
    for _ in range(2):
        await held.hold("A call")
        arguments, process = await until_it_runs(caffeinate)
        assert arguments == ["-d", "-i", "-w", str(os.getpid())]
        assert lives(process)
        await held.release()
        assert not lives(process)
    await held.release()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell's")
async def test_macos_command_may_be_gone_already(
    tmp_path: Path, caffeinate: Callable[[], tuple[list[str], int] | None]
) -> None:
    held = MacAwake(str(tmp_path / "caffeinate"))
    await held.hold("A call")
    _, process = await until_it_runs(caffeinate)
    os.kill(process, 9)
    await held.release()


async def test_a_mac_without_the_command_says_so(tmp_path: Path) -> None:
    held = MacAwake(str(tmp_path / "nowhere"))
    with pytest.raises(OSError, match="nowhere"):
        await held.hold("A call")
    await held.release()


def test_each_system_has_its_own() -> None:
    assert isinstance(awake_here(None, "darwin"), MacAwake)
    assert isinstance(awake_here(None, "linux"), LinuxAwake)
