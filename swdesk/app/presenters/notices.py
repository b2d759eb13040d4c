"""Short notices over the stage: what just happened or could be better, and one thing to do about it.

Never modal. A notice goes by itself, or when what it says is not true any more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from swdesk.observable import State

SHORT = 6.0  # s
MOST = 3  # at once; the oldest makes room


@dataclass(frozen=True, slots=True)
class Notice:
    """`key` names what it is about: a newer notice takes the place of an older one with the same key."""

    key: str
    title: str
    text: str = ""
    action: str = ""
    """The words on its button."""
    seconds: float | None = SHORT
    """How long it stays; `None`: until it is dismissed or withdrawn."""
    number: int = 0
    do: Callable[[], object] | None = field(default=None, compare=False)
    other: str = ""
    """The words on a second button."""
    do_other: Callable[[], object] | None = field(default=None, compare=False)


class Notices:
    """What is shown at the moment, the oldest first."""

    def __init__(self) -> None:
        self.view: State[tuple[Notice, ...]] = State(())
        self._count = 0

    def put(
        self,
        key: str,
        title: str,
        text: str = "",
        *,
        action: str = "",
        do: Callable[[], object] | None = None,
        seconds: float | None = SHORT,
        other: str = "",
        do_other: Callable[[], object] | None = None,
    ) -> None:
        """Show it, anew if it is there already. `do` is what the button called `action` does."""
        self._count += 1
        notice = Notice(key, title, text, action, seconds, self._count, do, other, do_other)
        self.view.set((*(one for one in self.view.value if one.key != key), notice)[-MOST:])

    def withdraw(self, key: str) -> None:
        """It is not true any more, was read, or has been there long enough."""
        self.view.set(tuple(one for one in self.view.value if one.key != key))

    def press(self, key: str) -> None:
        """Its button was pressed."""
        if (notice := self._take(key)) is not None and notice.do is not None:
            notice.do()

    def press_other(self, key: str) -> None:
        """Its second button was pressed."""
        if (notice := self._take(key)) is not None and notice.do_other is not None:
            notice.do_other()

    def _take(self, key: str) -> Notice | None:
        notice = next((one for one in self.view.value if one.key == key), None)
        self.withdraw(key)
        return notice

    def clear(self, *keys: str) -> None:
        """Withdraw several."""
        for key in keys:
            self.withdraw(key)
