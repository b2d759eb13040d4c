"""Who opens links on this system, for the Settings dialog; in a thread, as asking may take a second."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from swdesk.app.i18n import source, tr
from swdesk.handlers import Advice, Handler, Handlers, HandlersProblem
from swdesk.observable import State

_ADVICE = {
    Advice.CHOOSE_IN_SETTINGS: source(
        "swdesk is on the list of Windows. Who opens them is chosen in Settings, under Apps, Default apps."
    ),
    Advice.BY_APP: source("macOS asks the app itself: put swdesk into Applications and start it once."),
    Advice.NOT_HERE: source("How links are opened on this system is not known."),
}
PROBLEMS = (
    source("The registry cannot be written: {why}."),
    source("{file} cannot be removed: {why}."),
    source("{file} cannot be written: {why}."),
    source("{file} cannot be read, so it is left as it is."),
    source("{program} is missing, which knows what opens a link: install the package xdg-utils."),
    source("{program} did not do its work; try again."),
    source("Links cannot be registered from here on this system."),
)
"""As `swdesk.handlers` spells them, which has no translations; a test holds the list against it."""


@dataclass(frozen=True, slots=True)
class LinkHandlersView:
    """What is shown."""

    lines: tuple[str, ...] = ()
    """One a kind of link: `tel: Linphone`."""
    advice: str = ""
    fault: str = ""
    can_register: bool = False
    can_unregister: bool = False
    is_busy: bool = False


class LinkHandlersPresenter:
    """Looks, registers, takes back."""

    def __init__(self, make: Callable[[], Handlers]) -> None:
        self._make = make
        self.view: State[LinkHandlersView] = State(LinkHandlersView())

    async def look(self) -> None:
        """See who it is now."""
        await self._work(lambda handlers: None)

    async def register(self) -> None:
        """Have it be swdesk."""
        await self._work(lambda handlers: handlers.register())

    async def unregister(self) -> None:
        """Take that back."""
        await self._work(lambda handlers: handlers.unregister())

    async def _work(self, change: Callable[[Handlers], None]) -> None:
        if self.view.value.is_busy:
            return
        self.view.set(replace(self.view.value, is_busy=True))

        def do() -> tuple[Handlers, tuple[Handler, ...]]:
            handlers = self._make()
            change(handlers)
            return handlers, handlers.look()

        try:
            handlers, found = await asyncio.to_thread(do)
        except HandlersProblem as problem:
            self.view.set(
                replace(self.view.value, fault=tr(problem.sentence, **problem.facts), is_busy=False)
            )
        except BaseException:
            self.view.set(replace(self.view.value, is_busy=False))
            raise
        else:
            self.view.set(_view_of(handlers, found))


def _view_of(handlers: Handlers, found: tuple[Handler, ...]) -> LinkHandlersView:
    advice = _ADVICE.get(handlers.advice)
    nobody = tr("nobody", "who opens a link")
    return LinkHandlersView(
        lines=tuple(f"{one.scheme}: {one.program or nobody}" for one in found)
        if handlers.can_register
        else (),
        advice=tr(advice) if advice else "",
        can_register=handlers.can_register and not all(one.is_ours for one in found),
        can_unregister=handlers.can_register and any(one.is_ours for one in found),
    )
