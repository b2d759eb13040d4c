"""Links that other programs hand over: a card first, always, and a call by a press only (UX13)."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from swdesk.app.i18n import tr
from swdesk.app.presenters.account import AccountView
from swdesk.app.presenters.destination_words import fault_words, kind_words, notes, shown_destination
from swdesk.app.presenters.dial import DialPresenter, Phase
from swdesk.app.presenters.journal import Journal
from swdesk.errors import LinkError
from swdesk.observable import State
from swdesk.protocol.guest import Guest
from swdesk.protocol.links import Link, parse_link

GUARD = 0.5  # s in which a card cannot be pressed: keys and clicks on their way were meant for something else
END_LIMIT = 15.0  # s for the running call to end before the link's is given up


@dataclass(frozen=True, slots=True)
class LinkView:
    """What the card shows."""

    title: str
    destination: str = ""
    """Empty when the link makes no call."""
    kind: str = ""
    notes: tuple[str, ...] = ()
    account: str = ""
    """Who calls, or what is missing for it."""
    audio: bool = True
    """What is offered to be sent; the person at the card may choose otherwise."""
    video: bool = True
    accept: str = ""
    """The word on the button that calls; empty when there is nothing to call."""
    dismiss: str = ""
    is_in_call: bool = False
    number: int = 0
    """Counts the links of this run: another one is another question."""
    is_waiting: bool = False
    """It was accepted, and the running call is being ended."""
    has_picture: bool = False
    """Whether the camera's picture is shown while it is to be sent."""

    @property
    def sentence(self) -> str:
        """All of it, for people who hear it."""
        parts = (self.title, " ".join((self.kind, self.destination)).strip(), *self.notes, self.account)
        return ". ".join(part.rstrip(".") for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Shown:
    """The link that is asked about."""

    link: Link | None
    fault: str
    replaced: str
    """What the link before it would have called."""
    at: float
    number: int


class LinkPresenter:
    """Holds at most one link; the newest wins, and says so."""

    def __init__(
        self,
        dial: DialPresenter,
        account: State[AccountView],
        journal: Journal,
        *,
        region: Callable[[], str],
        place: Callable[[str, bool, bool], None],
        join: Callable[[Guest, str, bool, bool], None],
        want_token: Callable[[str, bool, bool], None],
        boxes: Callable[[], tuple[bool, bool]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`place` dials a destination with sound and pictures or without, `join` does so as a guest;
        `want_token` does what can be done without a token: fills the destination in and asks for one.
        `boxes`: what is sent otherwise."""
        self._dial = dial
        self._account = account
        self._journal = journal
        self._region = region
        self._place = place
        self._join = join
        self._want_token = want_token
        self._boxes = boxes
        self._clock = clock
        self._has_token = False
        self._shown: _Shown | None = None
        self._count = 0
        self._accepted: tuple[bool, bool] | None = None
        self._limit: asyncio.TimerHandle | None = None
        self.view: State[LinkView | None] = State(None)
        dial.view.select(lambda view: view.phase).observe(self._phase_changed)
        account.observe(lambda _view: self._refresh())

    def open(self, text: str) -> None:
        """A link was handed over; ask about it."""
        before = self._shown
        replaced = shown_destination(before.link) if before is not None and before.link is not None else ""
        self._forget()
        try:
            link, fault = parse_link(text, self._region()), ""
        except LinkError as error:
            link, fault = None, fault_words(error)
            self._journal.write(f"Link refused: {error.fault}")
        self._count += 1
        self._shown = _Shown(link, fault, replaced, self._clock(), self._count)
        self._refresh()

    def token_edited(self, token: str) -> None:
        """There is a token in its field, or none."""
        self._has_token = bool(token.strip())
        self._refresh()

    def accept(self, audio: bool, video: bool) -> None:
        """Call it; a running call is hung up before. Too soon after the card came up it changes nothing."""
        shown = self._shown
        if shown is None or shown.link is None or self._accepted is not None:
            return
        if self._clock() - shown.at < GUARD:
            return
        destination = shown.link.destination.text
        if shown.link.guest is not None:
            if not self._is_in_call:
                self._forget()
                self.view.set(None)
                self._join(shown.link.guest, destination, audio, video)
        elif not self._has_token:
            self._want_token(destination, audio, video)
        elif self._dial.view.value.phase is Phase.IDLE:
            self._forget()
            self.view.set(None)
            self._place(destination, audio, video)
        else:
            self._accepted = (audio, video)
            self._limit = asyncio.get_running_loop().call_later(END_LIMIT, self._give_up)
            self._refresh()
            self._dial.cancel()
            self._dial.hang_up()

    def dismiss(self) -> None:
        """Not now; also while the running call is being ended."""
        self._forget()
        self._refresh()

    def close(self) -> None:
        """Forget it."""
        self._forget()

    def _phase_changed(self, phase: Phase) -> None:
        if self._accepted is not None:
            # Not here and now: whoever else hears of it is to hear of it before the next call begins.
            asyncio.get_running_loop().call_soon(self._go_on)
        elif phase is Phase.DIALLING and self._asks_for(self._dial.destination):
            self._forget()  # it was dialled from the dial bar
        self._refresh()

    def _go_on(self) -> None:
        """The running call is over, or was made after all when it was cancelled."""
        shown, accepted = self._shown, self._accepted
        if shown is None or shown.link is None or accepted is None:
            return
        if self._dial.view.value.phase is not Phase.IDLE:
            self._dial.hang_up()
            return
        self._forget()
        self.view.set(None)
        self._place(shown.link.destination.text, *accepted)

    def _asks_for(self, destination: str) -> bool:
        link = None if self._shown is None else self._shown.link
        return link is not None and destination == link.destination.text

    def _give_up(self) -> None:
        self._stop_waiting()
        self._refresh()

    def _forget(self) -> None:
        self._stop_waiting()
        self._shown = None

    def _stop_waiting(self) -> None:
        self._accepted = None
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None

    def _refresh(self) -> None:
        shown = self._shown
        self.view.set(None if shown is None else replace(self._view_of(shown), number=shown.number))

    def _view_of(self, shown: _Shown) -> LinkView:
        if shown.link is None:
            return LinkView(
                title=tr("This link makes no call"),
                notes=(shown.fault, tr("Nothing was dialled.")),
                dismiss=tr("Close"),
                is_in_call=self._is_in_call,
            )
        link = shown.link
        said = list(notes(link))
        if shown.replaced:
            said.insert(
                0, tr("It took the place of an earlier link, to {destination}.", destination=shown.replaced)
            )
        audio, video = self._boxes()
        guest = link.guest
        view = LinkView(
            title=tr("Call from a link?") if guest is None else tr("Join as a guest?"),
            destination=shown_destination(link),
            kind=kind_words(link),
            notes=tuple(said),
            account=self._account_words() if guest is None else _guest_words(guest),
            audio=audio if link.channel is None else True,
            video=video if link.channel is None else link.channel == "video",
            accept=tr("Dial") if guest is None else tr("Join"),
            dismiss=tr("Dismiss"),
            has_picture=guest is not None,
        )
        if not self._is_in_call:
            return view
        going_on = tr(
            "Your call to {destination} goes on until you hang up.", destination=self._dial.destination
        )
        view = replace(
            view,
            title=tr("A link asks for another call"),
            notes=(going_on, *view.notes),
            accept=tr("Hanging up…") if self._accepted else tr("Hang up and call"),
            dismiss=tr("Not now"),
            is_in_call=True,
            is_waiting=self._accepted is not None,
        )
        if guest is None:
            return view
        later = tr("Nobody can be a guest during a call: join once it has ended.")
        return replace(view, notes=(*view.notes, later), accept="", has_picture=False)

    @property
    def _is_in_call(self) -> bool:
        return self._dial.view.value.phase is not Phase.IDLE

    def _account_words(self) -> str:
        account = self._account.value
        if not self._has_token:
            return tr("There is no token yet. Paste yours above: the link is kept.")
        if account.name and account.space:
            return tr("You call as {name}, in {space}.", name=account.name, space=account.space)
        if account.space:
            return tr("You call with your token for {space}.", space=account.space)
        return tr("You call with the token above, which is not signed in yet.")


def _guest_words(guest: Guest) -> str:
    host = guest.host.replace(".", ".\u200b")  # where a long one may be broken, or its end would not be seen
    return tr("You join as a guest of {host}.", host=host)
