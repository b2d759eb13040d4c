"""A log-out in a call under a real session manager: it asks its user, and without a call it does not.

Qt's wheels have no session management of X11 (XSMP): `commitDataRequest` never comes there. Inhibitors hold a
Linux session back; MATE's manager has those of GNOME, so it stands for both.
"""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import PySide6
import pytest

from swdesk.app.desktop.bus import Bus, BusError
from tests.components.conftest import end, need
from tests.components.test_call_and_desktop import found, press, start, until

NAME, PATH = "org.gnome.SessionManager", "/org/gnome/SessionManager"
DO_NOT_ASK = 1  # of its Logout
BARE = """
[org/mate/session]
required-components-list=@as []
default-session=@as []
gnome-compat-startup=@as []
"""


class Manager:
    """The session manager, and what it is asked on the bus."""

    def __init__(self, bus: Bus, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self._bus = bus

    async def inhibitors(self) -> list[str]:
        """Where on the bus those lie that hold something."""
        (paths,) = await self._bus.call(NAME, PATH, NAME, "GetInhibitors")
        return list(paths)

    async def reasons(self) -> list[str]:
        """Why, of those that hold back a log-out."""
        told = []
        for path in await self.inhibitors():
            (flags,) = await self._bus.call(NAME, path, f"{NAME}.Inhibitor", "GetFlags")
            if flags & 1:
                told += await self._bus.call(NAME, path, f"{NAME}.Inhibitor", "GetReason")
        return told

    async def log_out(self, mode: int) -> None:
        """Its user wants to."""
        await self._bus.call(NAME, PATH, NAME, "Logout", "u", mode)


@pytest.fixture
async def manager(screen: dict[str, str], bus: str, home: Path) -> AsyncIterator[Manager]:
    need("mate-session")
    screen["GSETTINGS_BACKEND"] = "keyfile"
    settings = home / "config" / "glib-2.0" / "settings" / "keyfile"
    settings.parent.mkdir(parents=True)
    settings.write_text(BARE)
    (home / "autostart").mkdir()
    with (home / "session.txt").open("wb") as out:
        process = subprocess.Popen(  # noqa: ASYNC220 - it is waited for elsewhere
            ["mate-session", "--disable-acceleration-check", "--autostart", str(home / "autostart")],
            env=screen, stdout=out, stderr=out,
        )  # fmt: skip
    ours = await Bus.open({"DBUS_SESSION_BUS_ADDRESS": bus})
    there = Manager(ours, process)
    async with asyncio.timeout(20):
        while True:
            try:
                await there.inhibitors()
                break
            except BusError:
                await asyncio.sleep(0.1)
    yield there
    await ours.close()
    end(process)


async def until_there(look: Callable[[], Awaitable[list[str]]]) -> None:
    async with asyncio.timeout(40):
        while not await look():  # noqa: ASYNC110 - another process changes it
            await asyncio.sleep(0.1)


async def dialogs(screen: dict[str, str]) -> list[str]:
    """Windows of the session manager."""
    done = await asyncio.to_thread(
        subprocess.run, ["xdotool", "search", "--onlyvisible", "--class", "mate-session"],
        env=screen, capture_output=True, text=True, timeout=20,
    )  # fmt: skip
    return done.stdout.split()


async def test_a_log_out_in_a_call_waits_for_its_user_or_for_the_end_of_the_call(
    screen: dict[str, str], home: Path, manager: Manager
) -> None:
    program = start(screen, home)
    try:
        async with asyncio.timeout(60):
            while not await manager.reasons():
                await press(screen, "ctrl+l", "Return")  # dials, once the local space is there
                await asyncio.sleep(0.5)
        assert await manager.reasons() == ["A call is going on"]
        await manager.log_out(DO_NOT_ASK)
        await until_there(lambda: dialogs(screen))
        await until_there(lambda: found(screen, "00:0[3-9] — swdesk"))  # the call goes on
        assert program.poll() is manager.process.poll() is None
        await press(screen, "ctrl+d")
        await until(
            lambda: manager.process.poll() is not None, "the session's end, once the call is over", 20
        )
    finally:
        end(program)


async def test_without_a_call_a_log_out_waits_for_nobody(
    screen: dict[str, str], home: Path, manager: Manager
) -> None:
    program = start(screen, home)
    try:
        await until_there(lambda: found(screen, "swdesk$"))
        assert await manager.inhibitors() == []
        await manager.log_out(DO_NOT_ASK)
        await until(lambda: manager.process.poll() is not None, "the session's end", 20)
    finally:
        end(program)


def test_the_wheel_of_qt_has_no_session_management_of_x11() -> None:
    """Should it have one some day, `commitDataRequest` comes here too, and the docs are to say so."""
    library = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6XcbQpa.so.6"
    assert b"libSM.so" not in library.read_bytes()
