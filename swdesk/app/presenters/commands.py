"""Carries out what other programs ask of the window: as if a person had pressed the control."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from swdesk.app.presenters.call import CallPresenter
from swdesk.app.presenters.devices import DevicesPresenter, Entry, Picker
from swdesk.app.presenters.dial import DialPresenter, Phase
from swdesk.app.presenters.happenings import KIND_WORDS, TOKEN_REFUSED, Happenings, account_facts
from swdesk.app.stores import Store
from swdesk.call.causes import FailureCategory
from swdesk.control.requests import Refusal, Request
from swdesk.control.schema import VERSION
from swdesk.errors import MessageParseError, SignalWireError
from swdesk.protocol.destination import Destination

OVER_LIMIT = 10.0  # s for a call to end when it is hung up
SWITCH_LIMIT = 10.0  # s for a switch; a camera that is brought into a call takes a while

_BY_CAUSE = {
    TOKEN_REFUSED: (
        "token-refused",
        "The token was refused; paste a new one in the window.",
    ),
    FailureCategory.BUSY: ("busy", "The far side is busy; try again later."),
    FailureCategory.DECLINED: ("busy", "The far side declined the call; try again later."),
    FailureCategory.NO_ANSWER: ("no-answer", "Nobody answered; try again later."),
    FailureCategory.NETWORK: ("network", "The network failed before the call was connected; check it."),
    FailureCategory.MEDIA: ("media", "Sound and picture could not be set up; check the devices."),
    FailureCategory.NOT_FOUND: ("destination-refused", "The destination does not exist; check its spelling."),
    FailureCategory.NOT_ALLOWED: (
        "destination-refused",
        "The token does not reach that destination, or it does not exist; check both.",
    ),
    FailureCategory.INVALID: ("destination-refused", "That cannot be dialled; check the destination."),
    FailureCategory.CANCELLED: ("failed", "The call was cancelled before it was connected."),
}


class Hands(Protocol):
    """What of the window is used."""

    def place_call(self, destination: str, audio: bool | None, video: bool | None) -> None:
        """Fill it in and press Dial; `None` leaves a box as it is."""

    def has_token(self) -> bool:
        """Whether there is one to dial with."""

    def come_forward(self, activation: str) -> None:
        """Show the window; `activation` is the desktop's leave for it, or nothing."""

    def handed_over(self, text: str) -> None:
        """A second start was given this to open."""


class Commands:
    """One method a command; each gives the facts of its answer or raises `Refusal`."""

    def __init__(
        self,
        hands: Hands,
        dial: DialPresenter,
        call: CallPresenter,
        account: Store,
        devices: DevicesPresenter,
        happenings: Happenings,
        *,
        version: str,
        profile: str = "",
    ) -> None:
        self._hands = hands
        self._dial = dial
        self._call = call
        self._account = account
        self._devices = devices
        self._happenings = happenings
        self._about = {"version": version, "schema": VERSION, "profile": profile or "default"}
        self._do: dict[str, Callable[..., Awaitable[dict[str, Any]]]] = {
            "dial": self._place,
            "hangup": self._hang_up,
            "mute": self._mute,
            "video": self._video,
            "devices": self._use_devices,
            "status": self._status,
            "start": self._start,
        }

    async def carry_out(self, request: Request) -> dict[str, Any]:
        """The facts of the answer. Raises `Refusal`."""
        try:
            return await self._do[request.command](**request.arguments)
        except TimeoutError:
            raise Refusal("failed", f"The command {request.command} took too long; see the window.") from None
        except SignalWireError as error:
            raise Refusal("failed", f"It failed: {str(error).rstrip('.')}.") from error

    async def _place(
        self, destination: str, audio: bool | None, video: bool | None, wait: bool, answer_within: float
    ) -> dict[str, Any]:
        if not self._dial.view.value.can_dial:
            raise Refusal("in-call", "There is a call already; hang up first.")
        if not self._hands.has_token():
            raise Refusal("no-token", "There is no token in the window to dial with; paste one there first.")
        try:
            Destination.parse(destination)
        except MessageParseError:
            raise Refusal(
                "destination-refused",
                "That is no address, no number and no SIP address; check its spelling.",
            ) from None
        told: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()
        subscription = self._happenings.told.subscribe(told.put_nowait)
        try:
            self._hands.place_call(destination, audio, video)
            if self._dial.view.value.can_dial:
                raise Refusal("failed", "Dialling did not begin; look at the window.")
            status = await _outcome(told, answer_within) if wait else "new"
        finally:
            subscription.close()
        return {"destination": destination, "status": status}

    async def _hang_up(self) -> dict[str, Any]:
        call = self._happenings.snapshot()
        if call is None or self._dial.view.value.can_dial:
            raise _no_call("to hang up")
        duration = self._happenings.duration
        if self._dial.view.value.phase is Phase.DIALLING:
            self._dial.cancel()
        else:
            self._dial.hang_up()
        async with asyncio.timeout(OVER_LIMIT):
            await self._dial.view.until(lambda view: view.can_dial)
        return {"destination": call["destination"], "duration": duration}

    async def _mute(self, state: str) -> dict[str, Any]:
        view = self._call.view.value
        if not view.has_call:
            raise _no_call("to mute")
        if not view.can_mute:
            raise Refusal("not-possible", "This call sends no sound, so there is nothing to mute.")
        wanted = not view.is_muted if state == "toggle" else state == "on"
        if wanted != view.is_muted:
            await self._call.toggle_muted()
            await self._becomes(lambda view: view.is_muted == wanted)
        return {"muted": wanted}

    async def _video(self, state: str) -> dict[str, Any]:
        view = self._call.view.value
        if not view.has_call:
            raise _no_call("to show the camera in")
        if not view.can_switch_camera:
            raise Refusal("not-possible", "This call has no camera now; try again when it is connected.")
        wanted = not view.has_local_video if state == "toggle" else state == "on"
        if wanted != view.has_local_video:
            async with asyncio.timeout(SWITCH_LIMIT):
                await self._call.toggle_camera()
            await self._becomes(lambda view: view.has_local_video == wanted)
        return {"video": wanted}

    async def _becomes(self, is_so: Callable[[Any], bool]) -> None:
        """The fact has come up from the engine, so that who asks next is told it."""
        async with asyncio.timeout(SWITCH_LIMIT):
            reached = await self._call.view.until(lambda view: is_so(view) or not view.has_call)
        if not reached.has_call:
            raise Refusal("no-call", "The call ended meanwhile.")

    async def _use_devices(self, action: str, kind: str | None, name: str | None) -> dict[str, Any]:
        pickers = self._devices.view.value.pickers
        if action == "use":
            if kind is None or name is None:
                raise Refusal("bad-request", "The device is missing: say which kind, and its name.")
            picker = next((one for one in pickers if KIND_WORDS[one.kind] == kind), None)
            if picker is None:
                raise Refusal("no-device", f"There is no {kind} to choose on this machine.")
            self._devices.choose(picker.kind, _find(picker, name))
            pickers = self._devices.view.value.pickers
        wanted = [one for one in pickers if kind in (None, KIND_WORDS[one.kind])]
        return {"devices": [_device(picker, entry) for picker in wanted for entry in _entries(picker)]}

    async def _status(self) -> dict[str, Any]:
        return {
            **self._about,
            **account_facts(self._account.value),
            "phase": str(self._dial.view.value.phase),
            "call": self._happenings.snapshot(),
        }

    async def _start(self, link: str | None, activation: str | None) -> dict[str, Any]:
        self._hands.come_forward(activation or "")
        if link is not None:
            self._hands.handed_over(link)
        return {}


async def _outcome(told: asyncio.Queue[tuple[str, dict[str, Any]]], limit: float) -> str:
    """`connected`; raises `Refusal` for what came instead."""
    try:
        async with asyncio.timeout(limit):
            while True:
                event, facts = await told.get()
                if event == "connected":
                    return "connected"
                if event == "ended":
                    raise Refusal(
                        *_BY_CAUSE.get(facts["cause"], ("failed", "The call ended before it was connected."))
                    )
    except TimeoutError:
        raise Refusal("no-answer", f"It was not connected within {limit:g} s; it still rings.") from None


def _no_call(to_do: str) -> Refusal:
    return Refusal("no-call", f"There is no call {to_do}.")


def _entries(picker: Picker) -> list[Entry]:
    """What is there, and what is chosen in its place; the system's default is a choice, no device."""
    return [one for one in (*picker.entries, *picker.stand_ins) if one.id]


def _device(picker: Picker, entry: Entry) -> dict[str, Any]:
    return {
        "kind": KIND_WORDS[picker.kind],
        "id": entry.id,
        "name": entry.name,
        "is_active": entry.name == picker.current if entry.name else entry.is_active,
        "is_chosen": entry.is_chosen,
    }


def _find(picker: Picker, name: str) -> Entry:
    if name.casefold() == "default":
        return Entry("", "", "")
    entries, wanted = _entries(picker), name.casefold()
    for fits in (
        [one for one in entries if one.id == name],
        [one for one in entries if one.name.casefold() == wanted],
        [one for one in entries if wanted in one.name.casefold()],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            names = ", ".join(one.name for one in fits)
            raise Refusal("no-device", f"Several fit {name!r}: {names}; name one of them, or its id.")
    raise Refusal("no-device", f"There is no {KIND_WORDS[picker.kind]} called {name!r}; see swdesk devices.")
