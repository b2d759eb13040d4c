"""The other programs that may act on this one, for the settings: who they are, and taking a token back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from swdesk.app.i18n import tr
from swdesk.control import apps
from swdesk.observable import State


@dataclass(frozen=True, slots=True)
class AppsView:
    """By name; `fault` says why they are not known, or why one could not be removed."""

    names: tuple[str, ...] = ()
    words: str = ""
    fault: str = ""


class AppsPresenter:
    """Over the file of their tokens, in a thread: it may lie on a disk that is slow."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.view: State[AppsView] = State(AppsView())

    async def look(self) -> None:
        """Who they are now."""
        await self._work(lambda: None)

    async def remove(self, name: str) -> None:
        """Its token counts no more."""
        await self._work(lambda: name in apps.read(self._file) and apps.remove(self._file, name))

    async def _work(self, change: Callable[[], object]) -> None:
        def do() -> tuple[str, ...]:
            change()
            return tuple(sorted(apps.read(self._file)))

        try:
            names = await asyncio.to_thread(do)
        except apps.AppsProblem:
            words = tr("What is in {file} cannot be read; remove it and add the programs anew.",
                       file=self._file)  # fmt: skip
            self.view.set(AppsView(self.view.value.names, fault=words))
        except OSError as error:
            words = tr("The tokens cannot be read or written: {why}", why=error.strerror)
            self.view.set(AppsView(self.view.value.names, fault=words))
        else:
            words = "" if names else tr("No program has a token. {command} makes one.", command=_ADD)
            self.view.set(AppsView(names, words))


_ADD = "swdesk apps add NAME"
