"""A call of the whole program, as the desktop sees it: screen saver held, player paused, both given back."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from swdesk.app.desktop.identity import APP_ID
from tests.components.conftest import end, need
from tests.components.test_awake_and_players import Player
from tests.doubles.bus_service import BusService

SERVICES = ("org.freedesktop.ScreenSaver", "org.gnome.SessionManager")


@pytest.fixture
async def desktop(bus: str) -> AsyncIterator[BusService]:
    service = await BusService.start(bus, *SERVICES)
    service.answer("Inhibit", lambda message: ("u", (len(message.body),)))
    for member in ("UnInhibit", "Uninhibit"):
        service.answer(member, lambda _message: ("", ()))
    yield service
    await service.close()


@pytest.fixture
async def music(bus: str) -> AsyncIterator[Player]:
    player = Player(await BusService.start(bus, "org.mpris.MediaPlayer2.music"), "Playing")
    yield player
    await player.service.close()


async def until(condition: Callable[[], object], what: str, limit: float = 40) -> None:
    try:
        async with asyncio.timeout(limit):
            while not condition():  # noqa: ASYNC110 - another process changes it
                await asyncio.sleep(0.05)
    except TimeoutError:
        raise AssertionError(f"not within {limit:g} s: {what}") from None


async def found(screen: dict[str, str], name: str) -> list[str]:
    """Windows of this name."""
    done = await asyncio.to_thread(
        subprocess.run, ["xdotool", "search", "--onlyvisible", "--name", name],
        env=screen, capture_output=True, text=True, timeout=20,
    )  # fmt: skip
    return done.stdout.split()


async def press(screen: dict[str, str], *keys: str) -> None:
    """In the program's window, wherever the focus is."""
    for window in (await found(screen, "swdesk$"))[:1]:
        await asyncio.to_thread(
            subprocess.run, ["xdotool", "windowfocus", window, "key", "--clearmodifiers", *keys],
            env=screen, timeout=20, capture_output=True,
        )  # fmt: skip


def start(environment: dict[str, str], home: Path) -> subprocess.Popen[bytes]:
    """The program with the local space; what it says goes to `out.txt`."""
    quiet = {
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"
    }  # a keyring's prompt would take all keys
    with (home / "out.txt").open("wb") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "swdesk", "--demo"],
            env=environment | quiet, cwd=home, stdout=out, stderr=out,
        )  # fmt: skip


def written_down(home: Path) -> list[Path]:
    """Where it says whom the call paused."""
    return list(home.rglob("paused.json"))


@pytest.mark.parametrize("ending", ["hang up", "killed"])
async def test_what_a_call_asks_of_the_desktop_is_given_back(
    screen: dict[str, str], home: Path, desktop: BusService, music: Player, ending: str
) -> None:
    program = start(screen, home)
    try:
        async with asyncio.timeout(60):
            while not desktop.calls("Inhibit"):
                await press(screen, "ctrl+l", "Return")  # dials, once the local space is there
                await asyncio.sleep(0.5)
        await until(lambda: len(desktop.calls("Inhibit")) == 2, "the session's end held back")
        assert ("swdesk", "A call is going on") in desktop.calls("Inhibit")
        assert (APP_ID, 0, "A call is going on", 1) in desktop.calls("Inhibit")
        await until(lambda: music.status == "Paused", "the player paused")
        assert written_down(home), "should it be killed now"
        if ending == "hang up":
            await press(screen, "ctrl+d")
            await until(lambda: music.status == "Playing", "the player plays on")
            await until(lambda: desktop.calls("UnInhibit") == [(2,)], "the screen saver let go")
            await until(lambda: desktop.calls("Uninhibit") == [(4,)], "the session's end let go")
        else:
            held = len(desktop.gone)
            program.kill()
            await until(lambda: len(desktop.gone) > held, "the connection that held it all")
            assert music.status == "Paused"
            program.wait()
            program = start(screen, home)
            await until(lambda: music.status == "Playing", "the player plays on at the next start")
            assert len(music.service.calls("Play")) == 1
        await until(lambda: not written_down(home), "there is nothing to make up for any more")
    finally:
        end(program)


async def test_a_screen_that_goes_in_a_call_takes_the_call_with_it(
    environment: dict[str, str], home: Path
) -> None:
    """As at the end of a session: a goodbye, and no traceback."""
    need("Xvfb", "xdotool")
    read, write = os.pipe()
    server = subprocess.Popen(  # noqa: ASYNC220 - it is waited for elsewhere
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as pipe:
        environment |= {"DISPLAY": f":{pipe.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    program = start(environment, home)
    log = home / "state" / "swdesk" / "log" / "swdesk.log"
    try:
        async with asyncio.timeout(60):
            while not await found(environment, "00:0[1-9] — swdesk"):  # a call of some seconds
                await press(environment, "ctrl+l", "Return")
                await asyncio.sleep(0.5)
        server.kill()
        code = await asyncio.to_thread(program.wait, 8)
    finally:
        end(program)
        end(server)
    said = (home / "out.txt").read_text()
    assert code == 2, said
    assert "Traceback" not in said + log.read_text()
    assert "The screen is gone" in log.read_text()
    assert "no goodbye" not in log.read_text()
