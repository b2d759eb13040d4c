"""The window follows the desktop from light to dark and back, as its portal says; what was chosen stays."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from swdesk.app.desktop.bus import Bus, BusError
from swdesk.app.desktop.palette import DARK, LIGHT
from swdesk.app.desktop.scheme import KEY, NAMESPACE, PATH, SERVICE, SETTINGS, PortalScheme
from tests.components.conftest import end
from tests.components.test_awake_and_players import until
from tests.doubles.bus_service import BusService

NO_PREFERENCE, IS_DARK, IS_LIGHT = 0, 1, 2


class Portal:
    """What the user of the desktop chose."""

    def __init__(self, service: BusService) -> None:
        self.service = service
        self.settings = {NAMESPACE: {KEY: ("u", IS_DARK), "contrast": ("u", 0)}}
        service.answer("ReadAll", lambda _message: ("a{sa{sv}}", (self.settings,)))

    async def choose(self, value: int) -> None:
        """In the desktop's own settings."""
        self.settings[NAMESPACE][KEY] = ("u", value)
        await self.service.say(PATH, SETTINGS, "SettingChanged", "ssv", NAMESPACE, KEY, ("u", value))


@pytest.fixture
async def portal(bus: str) -> AsyncIterator[Portal]:
    service = await BusService.start(bus, SERVICE)
    yield Portal(service)
    await service.close()


async def test_it_is_told_how_it_is_and_how_it_becomes(bus: str, portal: Portal) -> None:
    ours = await Bus.open({"DBUS_SESSION_BUS_ADDRESS": bus})
    told: list[bool | None] = []
    await PortalScheme(ours, told.append).follow()
    assert told == [True]
    await portal.service.say(PATH, SETTINGS, "SettingChanged", "ssv", NAMESPACE, "contrast", ("u", 1))
    for value in (IS_LIGHT, IS_DARK, NO_PREFERENCE, 77):
        await portal.choose(value)
    await until(lambda: len(told) == 5)
    assert told == [True, False, True, None, None]
    await ours.close()


@pytest.mark.parametrize("settings", [{}, {NAMESPACE: {}}, {NAMESPACE: {KEY: ("s", "dark")}}])
async def test_a_portal_that_does_not_know_is_no_preference(bus: str, portal: Portal, settings: dict) -> None:
    portal.settings = settings
    ours = await Bus.open({"DBUS_SESSION_BUS_ADDRESS": bus})
    told: list[bool | None] = []
    await PortalScheme(ours, told.append).follow()
    assert told == [None]
    await ours.close()


async def test_without_a_portal_that_is_said(bus: str) -> None:
    ours = await Bus.open({"DBUS_SESSION_BUS_ADDRESS": bus})
    with pytest.raises(BusError):
        await PortalScheme(ours, lambda _dark: None).follow()
    await ours.close()


def colour(screen: dict[str, str]) -> str:
    """Of the window's header, `#rrggbb`."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "^swdesk$"],
        env=screen, capture_output=True, text=True, timeout=20,
    ).stdout.split()  # fmt: skip
    if not found:
        return ""
    told = subprocess.run(
        ["import", "-window", found[0], "-crop", "1x1+500+3", "-depth", "8", "txt:-"],
        env=screen, capture_output=True, text=True, timeout=20,
    ).stdout  # fmt: skip
    pixel = re.search(r"#[0-9A-Fa-f]{6}", told)
    return pixel[0].lower() if pixel else ""


async def becomes(screen: dict[str, str], wanted: str) -> None:
    seen = ""
    try:
        async with asyncio.timeout(30):
            while (seen := await asyncio.to_thread(colour, screen)) != wanted:  # noqa: ASYNC110
                await asyncio.sleep(0.1)
    except TimeoutError:
        raise AssertionError(f"{seen}, not {wanted}") from None


def open_window(screen: dict[str, str], home: Path) -> subprocess.Popen[bytes]:
    screen["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    with (home / "out.txt").open("wb") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "swdesk"], env=screen, cwd=home, stdout=out, stderr=out
        )


@pytest.mark.parametrize("desktop", ["GNOME", "sway"])
async def test_the_window_follows_the_desktop(
    screen: dict[str, str], home: Path, portal: Portal, desktop: str
) -> None:
    """GNOME: one of those that Qt looks after itself. Sway: one that it does not know."""
    screen["XDG_CURRENT_DESKTOP"] = desktop
    dark, light = DARK.surface.lower(), LIGHT.surface.lower()
    program = open_window(screen, home)
    try:
        await becomes(screen, dark)
        await portal.choose(IS_LIGHT)
        await becomes(screen, light)
        await portal.choose(IS_DARK)
        await becomes(screen, dark)
    finally:
        end(program)
    assert "Traceback" not in (home / "out.txt").read_text()


async def test_what_was_chosen_here_stays(screen: dict[str, str], home: Path, portal: Portal) -> None:
    screen["XDG_CURRENT_DESKTOP"] = "GNOME"
    settings = home / "config" / "swdesk" / "preferences.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[appearance]\ntheme = "light"\n')
    program = open_window(screen, home)
    try:
        await becomes(screen, LIGHT.surface.lower())
        await until(lambda: ([NAMESPACE],) in portal.service.calls("ReadAll"))  # ours, after Qt's own
        for value in (IS_LIGHT, IS_DARK):
            await portal.choose(value)
            await asyncio.sleep(1)
            assert await asyncio.to_thread(colour, screen) == LIGHT.surface.lower()
    finally:
        end(program)
