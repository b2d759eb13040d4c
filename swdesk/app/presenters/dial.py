"""The dial panel's decisions: what its buttons allow, what is written, which call there is (UX1.2)."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from swdesk.app.i18n import tr
from swdesk.app.phone import CallHandle, Phone, Wishes
from swdesk.app.presenters.advice import THREE_CAUSES, Advice, advise
from swdesk.app.presenters.destination_words import field_words, understood_text
from swdesk.app.presenters.guest_words import advise_guest
from swdesk.app.presenters.journal import EMPTY_FIELD, Journal
from swdesk.errors import CallCreateError, InvalidCredentialsError
from swdesk.observable import State, Stream

if TYPE_CHECKING:
    from swdesk.protocol.guest import Guest

logger = logging.getLogger(__name__)

AGAIN_AFTER = 0.5  # s between two presses of Dial that are not one double click
HANG_UP_LIMIT = 1.5  # s, for the last words of a call when the window closes


class Phase(StrEnum):
    """Where the one call of the window is."""

    IDLE = "idle"
    DIALLING = "dialling"
    CANCELLING = "cancelling"
    IN_CALL = "in-call"


@dataclass(frozen=True, slots=True)
class DialView:
    """What the dial panel shows."""

    phase: Phase = Phase.IDLE
    destination_kind: str = ""
    destination_hint: str = ""
    token_fault: str = ""

    @property
    def can_dial(self) -> bool:
        """Dial is disabled from the press until `destroyed` or the rejection."""
        return self.phase is Phase.IDLE

    @property
    def can_cancel(self) -> bool:
        """Cancel is there until `dial()` resolves or rejects."""
        return self.phase in (Phase.DIALLING, Phase.CANCELLING)

    @property
    def can_hang_up(self) -> bool:
        """Hang up is enabled once `dial()` resolved."""
        return self.phase is Phase.IN_CALL


class DialPresenter:
    """Dials, cancels, hangs up. `calls` holds the call from `dial()` resolved until `destroyed`."""

    def __init__(
        self,
        phone: Phone,
        journal: Journal,
        region: Callable[[], str] = lambda: "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`region`: the country of telephone numbers that do not say theirs."""
        self._phone = phone
        self._region = region
        self._journal = journal
        self._clock = clock
        self._pressed_at = 0.0
        self._dialling: asyncio.Task[None] | None = None
        self._hanging_up: asyncio.Task[None] | None = None
        self.view: State[DialView] = State(DialView())
        self.destination = ""
        """What is being called, or was last, as it was understood."""
        self.guest_of = ""
        """The host of the space that it is, or was, called as a guest of; empty with one's own token."""
        self.calls: State[CallHandle | None] = State(None)
        self.advice: State[Advice | None] = State(None)
        self.dialled: Stream[tuple[str, Wishes]] = Stream()
        """Whom a call is being made to, and how."""
        self.rejections: Stream[Exception] = Stream()
        """What came of it instead of a call."""
        self.focus: Stream[str] = Stream()
        """`token` or `destination`: the field that wants attention, its text selected."""

    # what is in the fields

    def token_edited(self, _token: str) -> None:
        """A new token is not the one that was refused."""
        if self.view.value.token_fault:
            self._change(token_fault="")

    def destination_edited(self, text: str) -> None:
        """Name the kind of destination, say how it was understood, or what one looks like; never a block."""
        kind, hint = field_words(text, self._region())
        self._change(destination_kind=kind, destination_hint=hint)

    # the buttons

    def dial(self, token: str, destination: str, wishes: Wishes) -> None:
        """Dial was pressed, or Enter in a field. While there is a call this changes nothing."""
        if not self.view.value.can_dial:
            return
        token, destination = token.strip(), destination.strip()
        if not token or not destination:
            self._journal.write(EMPTY_FIELD)
            self.focus.emit("destination" if token else "token")
            return
        destination = understood_text(destination, self._region())
        self._begin(destination, wishes, partial(self._phone.dial, token, destination, wishes))

    def join(self, guest: Guest, destination: str, wishes: Wishes) -> None:
        """A guest's link was taken up, for this one call. During another call it changes nothing."""
        if self.view.value.can_dial:
            join = partial(self._phone.join, guest, destination, wishes)
            self._begin(destination, wishes, join, guest_of=guest.host)

    def _begin(
        self,
        destination: str,
        wishes: Wishes,
        place: Callable[[], Awaitable[CallHandle]],
        *,
        guest_of: str = "",
    ) -> None:
        self._pressed_at = self._clock()
        self.destination, self.guest_of = destination, guest_of
        self._change(phase=Phase.DIALLING, token_fault="")
        self.advice.set(None)
        self._journal.dialing(destination, wishes.audio, wishes.video)
        self.dialled.emit((destination, wishes))
        self._dialling = asyncio.get_running_loop().create_task(self._dial(place))
        # Not in the task itself: one that is cancelled before it began never runs.
        self._dialling.add_done_callback(self._dialled)

    def press_again(self) -> None:
        """Dial was pressed while it waits: cancel, unless that belongs to the press before."""
        before, self._pressed_at = self._pressed_at, self._clock()
        if self._pressed_at - before >= AGAIN_AFTER:
            self.cancel()

    def cancel(self) -> None:
        """Cancel was pressed: the call that is being made is not wanted any more."""
        if self.view.value.phase is Phase.DIALLING and self._dialling is not None:
            self._change(phase=Phase.CANCELLING)
            self._dialling.cancel()

    def hang_up(self) -> None:
        """Hang up was pressed; ignored without a call, and while it is already ending."""
        call = self.calls.value
        if call is not None and (self._hanging_up is None or self._hanging_up.done()):
            self._hanging_up = asyncio.get_running_loop().create_task(_hang_up(call))

    def call_destroyed(self, call: CallHandle) -> None:
        """The call is over and forgotten."""
        if self.calls.value is call:
            self.calls.set(None)
            self._change(phase=Phase.IDLE)

    async def close(self) -> None:
        """Leave no call behind: cancel what is being made, hang up what runs; bounded."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(HANG_UP_LIMIT):
                if self._dialling is not None and not self._dialling.done():
                    self.cancel()
                    await asyncio.wait([self._dialling])
                self.hang_up()
                if self._hanging_up is not None:
                    await asyncio.wait([self._hanging_up])
        late = [task for task in (self._dialling, self._hanging_up) if task is not None and not task.done()]
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late, timeout=0.1)

    async def _dial(self, place: Callable[[], Awaitable[CallHandle]]) -> None:
        try:
            call = await place()
        except Exception as error:
            self._rejected(error)
        else:
            self._change(phase=Phase.IN_CALL)
            self.calls.set(call)

    def _dialled(self, task: asyncio.Task[None]) -> None:
        if task.cancelled():
            self._rejected(CallCreateError("Call cancelled"))

    def _rejected(self, error: Exception) -> None:
        self._journal.rejected(error)
        refused = isinstance(error, InvalidCredentialsError) and not self.guest_of
        self._change(
            phase=Phase.IDLE, token_fault=" ".join((tr("Not accepted."), tr(THREE_CAUSES))) if refused else ""
        )
        self.advice.set(advise_guest(error, self.guest_of) if self.guest_of else advise(error))
        self.rejections.emit(error)
        if refused:
            self.focus.emit("token")

    def _change(self, **changes: object) -> None:
        self.view.set(replace(self.view.value, **changes))


async def _hang_up(call: CallHandle) -> None:
    try:
        await call.hang_up()
    except Exception:
        # The call ends by its own machine even when its last words are lost; the line is `Status: …`.
        logger.exception("Hanging up failed")
