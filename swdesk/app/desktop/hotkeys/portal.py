"""Keys heard everywhere through the desktop's portal (org.freedesktop.portal.GlobalShortcuts).

The desktop asks its user, who may choose other keys than ours; it tells of press and of release.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable, Mapping
from typing import Any

from swdesk.app.desktop.bus import Bus, BusError, Heard
from swdesk.app.desktop.hotkeys.key_names import read_keys
from swdesk.app.desktop.hotkeys.ways import Ears, Hotkey, HotkeyProblem, Why
from swdesk.app.desktop.identity import APP_ID

logger = logging.getLogger(__name__)

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
START_LIMIT = 10.0  # s
ASK_LIMIT = 300.0  # s for the user to answer the desktop's question


class PortalHotkeys:
    """See `ways.Hotkeys`."""

    def __init__(self, ears: Ears, bus: Bus) -> None:
        self._ears = ears
        self._bus = bus
        self._session = ""
        self._held: set[str] = set()
        self._answers: dict[str, asyncio.Future[tuple[int, dict[str, Any]]]] = {}
        self._forget: list[Callable[[], None]] = []

    async def bind(self, hotkeys: tuple[Hotkey, ...]) -> Mapping[str, Why]:
        """See `ways.Hotkeys`."""
        try:
            await self._listen()
            await self._register()
            made = await self._ask("CreateSession", "a{sv}", (), {"session_handle_token": ("s", _token())})
            self._session = str(made["session_handle"][1])
            wanted = [(one.name, _described(one)) for one in hotkeys]
            bound = await self._ask(
                "BindShortcuts", "oa(sa{sv})sa{sv}", (self._session, wanted, ""), {}, limit=ASK_LIMIT
            )
            names = {name for name, _ in bound.get("shortcuts", ("", []))[1]}
        except (BusError, LookupError, TypeError, ValueError) as error:  # or it answers something else
            logger.info("The portal: %r", error)
            raise HotkeyProblem("The portal has no shortcuts to give") from error
        return {one.name: Why.NOT_GIVEN for one in hotkeys if one.name not in names}

    async def close(self) -> None:
        """See `ways.Hotkeys`."""
        session, self._session = self._session, ""
        for forget in self._forget:
            forget()
        self._forget = []
        for name in tuple(self._held):
            self._let_go(name)
        if session:
            try:
                await self._bus.call(SERVICE, session, SESSION, "Close")
            except BusError as error:
                logger.info("%s", error)

    async def _listen(self) -> None:
        told = self._bus.listen
        self._forget.append(await told(self._answered, interface=REQUEST, member="Response"))
        for member in ("Activated", "Deactivated"):
            self._forget.append(await told(self._heard, interface=SHORTCUTS, member=member, path=PATH))

    async def _register(self) -> None:
        """Tell newer portals which program we are; others find out by themselves."""
        try:
            await self._bus.call(
                SERVICE, PATH, "org.freedesktop.host.portal.Registry", "Register", "sa{sv}", APP_ID, {}
            )
        except BusError as error:
            logger.debug("%s", error)

    async def _ask(
        self,
        method: str,
        signature: str,
        body: tuple[Any, ...],
        options: dict[str, Any],
        limit: float = START_LIMIT,
    ) -> dict[str, Any]:
        """One request: the answer comes as a signal, perhaps before the call returns. Raises `BusError`."""
        token = _token()
        request = f"{PATH}/request/{self._bus.name[1:].replace('.', '_')}/{token}"
        answer = self._answers[request] = asyncio.get_running_loop().create_future()
        try:
            options = {**options, "handle_token": ("s", token)}
            await self._bus.call(SERVICE, PATH, SHORTCUTS, method, signature, *body, options)
            code, results = await asyncio.wait_for(answer, limit)
        except TimeoutError as error:
            raise BusError(f"The portal does not answer {method}") from error
        finally:
            del self._answers[request]
        if code:
            raise BusError(f"The portal refuses {method}: {code}")
        return results

    def _answered(self, heard: Heard) -> None:
        answer = self._answers.get(heard.path)
        if answer is not None and not answer.done():
            answer.set_result((heard.body[0], heard.body[1]))

    def _heard(self, heard: Heard) -> None:
        session, name = heard.body[:2]
        if session != self._session:
            return
        if heard.member == "Activated" and name not in self._held:
            self._held.add(name)
            self._ears.pressed(name)
        elif heard.member == "Deactivated":
            self._let_go(name)

    def _let_go(self, name: str) -> None:
        if name in self._held:
            self._held.discard(name)
            self._ears.released(name)


def _described(hotkey: Hotkey) -> dict[str, tuple[str, str]]:
    words = {"description": ("s", hotkey.words)}
    keys = read_keys(hotkey.keys)
    return words if keys is None else words | {"preferred_trigger": ("s", keys.portal)}


def _token() -> str:
    return f"swdesk_{secrets.token_hex(8)}"
