"""Closing the window, quitting, the end of the session: what becomes of a call, asked once and in no hurry.

With a tray, closing hides the window and the call goes on. Without, and whenever the program itself is to
end, a call is not ended unasked: a card over the stage asks, and the call runs on behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from swdesk.app.i18n import tr
from swdesk.observable import State, Stream


class Wish(StrEnum):
    """What was asked for."""

    CLOSE = "close"
    """The window's close button."""
    QUIT = "quit"
    """The end of the program: Ctrl+Q, the tray's menu, the desktop's."""
    LOG_OUT = "log-out"
    """The end of the session, or of the machine's run."""


class Step(StrEnum):
    """What is done about it."""

    HIDE = "hide"
    QUIT = "quit"
    SHOW = "show"
    """The window, so that the question in it is seen."""
    CALL_BAR = "call-bar"
    """The window goes, the call's bar stays."""
    TELL_OF_TRAY = "tell-of-tray"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a decision depends on."""

    has_call: bool
    """A call runs, or is being made."""
    has_tray: bool
    close_to_tray: bool
    knows_tray: bool
    """Whether the tip about the tray was given before."""


@dataclass(frozen=True, slots=True)
class Question:
    """What the card asks."""

    wish: Wish
    title: str
    text: str
    can_keep: bool
    """Whether keeping the call in its bar is an answer."""


class LeavingPresenter:
    """`steps` is what the window does; `question` what it asks, at most one at a time."""

    def __init__(self, look: Callable[[], Surroundings]) -> None:
        self._look = look
        self._waited = False
        self.question: State[Question | None] = State(None)
        self.steps: Stream[Step] = Stream()

    def close(self) -> None:
        """The window's close button."""
        now = self._look()
        if now.has_tray and now.close_to_tray:
            self.steps.emit(Step.HIDE)
            if not now.knows_tray:
                self.steps.emit(Step.TELL_OF_TRAY)
        elif now.has_call:
            self._ask(Wish.CLOSE)
        else:
            self.steps.emit(Step.QUIT)

    def quit(self) -> None:
        """The program's end."""
        if self._look().has_call:
            self._ask(Wish.QUIT)
        else:
            self.steps.emit(Step.QUIT)

    def log_out(self) -> bool:
        """The session's end; whether it should wait. It is asked to once a call."""
        if self._waited or not self._look().has_call:
            return False
        self._waited = True
        self._ask(Wish.LOG_OUT)
        return True

    def hang_up_and_quit(self) -> None:
        """The first answer."""
        if self.question.value is not None:
            self.question.set(None)
            self.steps.emit(Step.QUIT)

    def keep_in_bar(self) -> None:
        """The second."""
        if self.question.value is not None:
            self.question.set(None)
            self.steps.emit(Step.CALL_BAR)

    def cancel(self) -> None:
        """The third, and Escape."""
        self.question.set(None)

    def call_changed(self, has_call: bool) -> None:
        """Without a call there is nothing to ask any more; the next call may ask anew."""
        if not has_call:
            self._waited = False
            self.question.set(None)

    def _ask(self, wish: Wish) -> None:
        self.question.set(_question(wish))
        self.steps.emit(Step.SHOW)


def _question(wish: Wish) -> Question:
    if wish is Wish.LOG_OUT:
        return Question(
            wish,
            tr("The session is ending"),
            tr("It was asked to wait, because a call is going on. Hang up, then log out once more."),
            can_keep=False,
        )
    return Question(
        wish,
        tr("A call is going on"),
        tr("Quitting hangs up. The call can also go on in a small bar of its own."),
        can_keep=True,
    )
