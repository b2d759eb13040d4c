"""Screen, machine and players during a call, on a real message bus: services answer as a desktop's do."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, MessageType, new_method_call, new_method_return
from jeepney.io.blocking import open_dbus_connection

from swdesk.app.desktop.awake import LinuxAwake
from swdesk.app.desktop.bus import Bus, BusError
from swdesk.app.desktop.identity import APP_ID
from swdesk.app.desktop.inhibitors import IDLE, LOG_OUT, logind, portal, session_manager
from swdesk.app.desktop.notify import notify
from swdesk.app.desktop.paused import LASTS, Record
from swdesk.app.desktop.players import PATH, PLAYER, Players
from swdesk.app.desktop.session_end import LinuxSessionHold, session_hold_here
from tests.doubles.bus_service import BusService

NOBODY = "unix:path=/nowhere/at/all"


@pytest.fixture
async def ours(bus: str) -> AsyncIterator[Bus]:
    opened = await Bus.open({"DBUS_SESSION_BUS_ADDRESS": bus})
    yield opened
    await opened.close()


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - another process changes it
            await asyncio.sleep(0.01)


async def test_where_there_is_no_bus_that_is_said_at_once() -> None:
    for environment in ({}, {"DBUS_SESSION_BUS_ADDRESS": NOBODY}, {"DBUS_SESSION_BUS_ADDRESS": "nonsense"}):
        with pytest.raises(BusError):
            await Bus.open(environment)


async def test_the_screen_saver_is_held_and_let_go(ours: Bus, bus: str) -> None:
    saver = await BusService.start(bus, "org.freedesktop.ScreenSaver")
    saver.answer("Inhibit", lambda _message: ("u", (77,)))
    saver.answer("UnInhibit", lambda _message: ("", ()))
    awake = LinuxAwake(ours, NOBODY)
    await awake.hold("A call")
    assert saver.calls("Inhibit") == [("swdesk", "A call")]
    await awake.release()
    assert saver.calls("UnInhibit") == [(77,)]
    await awake.release()
    assert len(saver.calls("UnInhibit")) == 1
    await saver.close()


async def test_without_a_screen_saver_the_session_manager_and_then_the_portal_are_asked(
    ours: Bus, bus: str
) -> None:
    desktop = await BusService.start(bus, "org.freedesktop.portal.Desktop")
    desktop.answer("Inhibit", lambda _message: ("o", ("/request/1",)))
    desktop.answer("Close", lambda _message: ("", ()))
    awake = LinuxAwake(ours, NOBODY)
    await awake.hold("A call")
    assert desktop.calls("Inhibit") == [("", 12, {"reason": ("s", "A call")})]
    await awake.release()
    assert desktop.calls("Close") == [()]

    gnome = await BusService.start(bus, "org.gnome.SessionManager")
    gnome.answer("Inhibit", lambda _message: ("u", (5,)))
    gnome.answer("Uninhibit", lambda _message: ("", ()))
    await awake.hold("A call")
    assert gnome.calls("Inhibit") == [(APP_ID, 0, "A call", 12)]
    await awake.release()
    assert gnome.calls("Uninhibit") == [(5,)]
    assert len(desktop.calls("Inhibit")) == 1
    await gnome.close()
    await desktop.close()


async def test_a_desktop_that_can_do_nothing_says_so(ours: Bus) -> None:
    with pytest.raises(BusError):
        await LinuxAwake(ours, NOBODY).hold("A call")
    with pytest.raises(BusError):
        await LinuxAwake(None, NOBODY).hold("A call")


def _login_manager(address: str, ready: threading.Event, asked: list[Any], hold: int) -> None:
    """Answers one question with a descriptor; jeepney passes those on blocking connections only."""
    names = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    with open_dbus_connection(address, enable_fds=True) as connection:
        taken = new_method_call(names, "RequestName", "su", ("org.freedesktop.login1", 4))
        connection.send_and_get_reply(taken, timeout=5)
        ready.set()
        while (message := connection.receive(timeout=10)).header.message_type is not MessageType.method_call:
            pass
        asked.append(message.body)
        connection.send(new_method_return(message, "h", (hold,)))


async def test_the_machine_is_held_by_a_descriptor_until_it_is_closed(bus: str) -> None:
    end, hold = os.pipe()
    os.set_blocking(end, False)
    ready, asked = threading.Event(), []
    manager = threading.Thread(target=_login_manager, args=(bus, ready, asked, hold))
    manager.start()
    await asyncio.to_thread(ready.wait, 5)
    let_go = await logind("idle", "block", "A call", address=bus)
    assert asked == [("idle", "swdesk", "A call", "block")]
    await asyncio.to_thread(manager.join)
    os.close(hold)
    with pytest.raises(BlockingIOError):
        os.read(end, 1)  # we hold the other end
    await let_go()
    assert os.read(end, 1) == b""
    os.close(end)


async def test_a_call_holds_the_machine_and_the_session_and_lets_both_go(ours: Bus, bus: str) -> None:
    end, hold = os.pipe()
    os.set_blocking(end, False)
    ready, asked = threading.Event(), []
    machine = threading.Thread(target=_login_manager, args=(bus, ready, asked, hold))
    machine.start()
    await asyncio.to_thread(ready.wait, 5)
    gnome = await BusService.start(bus, "org.gnome.SessionManager")
    gnome.answer("Inhibit", lambda _message: ("u", (5,)))
    gnome.answer("Uninhibit", lambda _message: ("", ()))
    session = LinuxSessionHold(ours, bus)
    await session.hold("A call")
    await asyncio.to_thread(machine.join)
    os.close(hold)
    assert asked == [("shutdown", "swdesk", "A call", "block")]
    assert gnome.calls("Inhibit") == [(APP_ID, 0, "A call", 1)]
    with pytest.raises(BlockingIOError):
        os.read(end, 1)
    await session.release()
    await session.release()
    assert gnome.calls("Uninhibit") == [(5,)]
    assert os.read(end, 1) == b""
    os.close(end)
    await gnome.close()


async def test_a_desktop_that_asks_nobody_hinders_no_call(ours: Bus) -> None:
    session = LinuxSessionHold(ours, NOBODY)
    await session.hold("A call")
    await session.release()
    assert session_hold_here(ours, "win32") is session_hold_here(ours, "darwin") is None


async def test_a_log_out_is_held_back_by_either_service(ours: Bus, bus: str) -> None:
    desktop = await BusService.start(bus, "org.gnome.SessionManager", "org.freedesktop.portal.Desktop")
    desktop.answer("Inhibit", lambda message: ("u", (5,)) if len(message.body) == 4 else ("o", ("/r",)))
    desktop.answer("Close", lambda _message: ("", ()))
    await session_manager(ours, LOG_OUT, "A call")
    let_go = await portal(ours, LOG_OUT | IDLE, "A call")
    await let_go()
    assert desktop.calls("Inhibit") == [
        (APP_ID, 0, "A call", 1),
        ("", 9, {"reason": ("s", "A call")}),
    ]
    await desktop.close()


HOLDS_AND_CRASHES = """
import asyncio, os, signal, sys
from swdesk.app.desktop.awake import LinuxAwake
from swdesk.app.desktop.bus import Bus

async def main():
    bus = await Bus.open()
    await LinuxAwake(bus, "unix:path=/nowhere").hold("A call")
    print(bus.name, flush=True)
    os.kill(os.getpid(), signal.SIGSEGV)

asyncio.run(main())
"""


async def test_a_crash_lets_everything_go(bus: str, environment: dict[str, str]) -> None:
    """A service sees its caller's connection end: that is when real ones drop what was held."""
    saver = await BusService.start(bus, "org.freedesktop.ScreenSaver")
    saver.answer("Inhibit", lambda _message: ("u", (77,)))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLDS_AND_CRASHES, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    said, _ = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == -11
    await until(lambda: said.decode().strip() in saver.gone)
    assert saver.calls("UnInhibit") == []
    await saver.close()


class Player:
    """A player on the bus."""

    def __init__(self, service: BusService, status: str) -> None:
        self.service = service
        self.status = status
        service.answer("Get", lambda _message: ("v", (("s", self.status),)))
        service.answer("Pause", lambda _message: self._set("Paused"))
        service.answer("Play", lambda _message: self._set("Playing"))

    def _set(self, status: str) -> tuple[str, tuple[Any, ...]]:
        self.status = status
        return "", ()

    async def tell(self, status: str) -> None:
        """Its user pressed a button."""
        self.status = status
        await self.service.say(
            PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as",
            PLAYER, {"PlaybackStatus": ("s", status)}, [],
        )  # fmt: skip


@pytest.fixture
async def players(bus: str) -> AsyncIterator[dict[str, Player]]:
    found = {}
    for name, status in (
        ("music", "Playing"),
        ("film", "Playing"),
        ("radio", "Paused"),
        ("other", "Stopped"),
    ):
        service = await BusService.start(bus, f"org.mpris.MediaPlayer2.{name}")
        found[name] = Player(service, status)
    yield found
    for player in found.values():
        await player.service.close()


def statuses(players: dict[str, Player]) -> dict[str, str]:
    return {name: player.status for name, player in players.items()}


async def test_who_played_is_paused_and_plays_on_afterwards(ours: Bus, players: dict[str, Player]) -> None:
    manners = Players(ours)
    assert await manners.pause() == 2
    assert statuses(players) == {"music": "Paused", "film": "Paused", "radio": "Paused", "other": "Stopped"}
    await manners.resume()
    assert statuses(players) == {"music": "Playing", "film": "Playing", "radio": "Paused", "other": "Stopped"}
    await manners.resume()
    assert len(players["music"].service.calls("Play")) == 1


async def test_who_was_started_and_paused_again_in_the_call_stays_paused(
    ours: Bus, players: dict[str, Player]
) -> None:
    manners = Players(ours)
    await manners.pause()
    music = players["music"]
    for status in ("Paused", "Playing", "Paused"):
        await music.tell(status)
    await until(lambda: len(manners._paused) == 1)
    await manners.resume()
    assert statuses(players) == {"music": "Paused", "film": "Playing", "radio": "Paused", "other": "Stopped"}


async def test_a_player_that_was_closed_or_stopped_in_the_call_stays_so(
    ours: Bus, players: dict[str, Player]
) -> None:
    manners = Players(ours)
    await manners.pause()
    await players.pop("music").service.close()
    players["film"].status = "Stopped"
    await manners.resume()
    assert players["film"].status == "Stopped"


async def test_a_player_that_does_not_answer_holds_nobody_up(
    ours: Bus, bus: str, players: dict[str, Player]
) -> None:
    mute = await BusService.start(bus, "org.mpris.MediaPlayer2.mute")
    mute._task.cancel()
    manners = Players(ours)
    async with asyncio.timeout(3):
        await manners.pause()
    assert players["music"].status == "Paused"
    await mute._connection.close()


# a program that is killed in a call


async def paused_by_a_killed_one(bus: str, record: Record, **options: Any) -> Bus:
    """Its connection is gone, its players are paused."""
    other = await Bus.open({"DBUS_SESSION_BUS_ADDRESS": bus})
    await Players(other, record, **options).pause()
    return other


async def test_who_was_left_paused_by_a_killed_program_plays_on_at_its_next_start(
    ours: Bus, bus: str, players: dict[str, Player], tmp_path: Path
) -> None:
    record = Record(tmp_path / "paused.json")
    await (await paused_by_a_killed_one(bus, record)).close()
    assert statuses(players) == {"music": "Paused", "film": "Paused", "radio": "Paused", "other": "Stopped"}
    players["film"].status = "Stopped"
    await Players(ours, record).resume()
    assert statuses(players) == {"music": "Playing", "film": "Stopped", "radio": "Paused", "other": "Stopped"}
    assert record.read() is None


async def test_a_call_that_comes_first_keeps_them_paused_until_its_end(
    ours: Bus, bus: str, players: dict[str, Player], tmp_path: Path
) -> None:
    record = Record(tmp_path / "paused.json")
    await (await paused_by_a_killed_one(bus, record)).close()
    players["radio"].status = "Playing"
    manners = Players(ours, record)
    assert await manners.pause() == 3
    left = record.read()
    assert left is not None
    assert len(left.players) == 3
    assert left.by == ours.name
    await manners.resume()
    assert statuses(players) == {
        "music": "Playing",
        "film": "Playing",
        "radio": "Playing",
        "other": "Stopped",
    }
    assert record.read() is None


async def test_who_decided_for_himself_in_the_call_is_taken_from_the_record(
    ours: Bus, players: dict[str, Player], tmp_path: Path
) -> None:
    record = Record(tmp_path / "paused.json")
    await Players(ours, record).pause()
    for status in ("Paused", "Playing", "Paused"):
        await players["music"].tell(status)
    await until(lambda: len(record.read().players) == 1)


async def test_players_of_a_program_that_still_runs_are_left_to_it(
    ours: Bus, bus: str, players: dict[str, Player], tmp_path: Path
) -> None:
    record = Record(tmp_path / "paused.json")
    hung = await paused_by_a_killed_one(bus, record)
    left = record.read()
    manners = Players(ours, record)
    await manners.resume()
    assert players["music"].status == "Paused"
    players["radio"].status = "Playing"
    await manners.pause()
    await manners.resume()
    assert players["radio"].status == "Playing"
    assert record.read() == left
    await hung.close()


@pytest.mark.parametrize("fault", ["another bus", "long ago"])
async def test_what_is_of_another_session_or_of_long_ago_is_forgotten(
    ours: Bus, bus: str, players: dict[str, Player], tmp_path: Path, fault: str
) -> None:
    record = Record(tmp_path / "paused.json")
    then = time.time() - LASTS - 1 if fault == "long ago" else time.time()
    await (await paused_by_a_killed_one(bus, record, clock=lambda: then)).close()
    left = record.read()
    assert left is not None
    if fault == "another bus":
        record.write(replace(left, bus="0" * 32))
    await Players(ours, record).resume()
    assert players["music"].status == "Paused"
    assert record.read() is None


# a word to who looks elsewhere


async def test_a_word_is_ours_by_the_desktop_s_own_name_for_us_and_no_markup(ours: Bus, bus: str) -> None:
    daemon = await BusService.start(bus, "org.freedesktop.Notifications")
    daemon.answer("Notify", lambda _message: ("u", (1,)))
    await notify(ours, "swdesk goes on", "1 < 2 & <b>no</b>")
    ((name, _, icon, title, text, actions, hints, _),) = daemon.calls("Notify")
    assert (name, icon, title, actions) == ("swdesk", APP_ID, "swdesk goes on", [])
    assert text == "1 &lt; 2 &amp; &lt;b&gt;no&lt;/b&gt;"
    assert hints == {"desktop-entry": ("s", APP_ID)}
    await daemon.close()
