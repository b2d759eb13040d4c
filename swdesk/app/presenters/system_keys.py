"""Keys that count while another program is in front: off until somebody wants them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from swdesk.app import shortcuts
from swdesk.app.actions import ACTIONS, Group
from swdesk.app.desktop.hotkeys.ways import Ears, Hotkey, HotkeyProblem, Hotkeys, Why
from swdesk.app.i18n import keys as native
from swdesk.app.i18n import source, tr
from swdesk.app.presenters.notices import Notices
from swdesk.app.settings import Settings

logger = logging.getLogger(__name__)

KEY = "system-keys"
SHOWN = 12.0  # s
CLOSE_LIMIT = 0.5  # s
WORDS = {
    Why.TAKEN: source("Another program has {key}."),
    Why.NOT_THERE: source("{key} cannot be heard everywhere."),
    Why.NOT_GIVEN: source("The desktop did not give a key for: {action}"),
}


class SystemKeys:
    """Binds the keys that the settings name whenever they change. It is the way's `Ears`.

    `press` and `release` hold what each action does; most do nothing at the release.
    """

    def __init__(
        self,
        settings: Settings,
        notices: Notices,
        make: Callable[[Ears], Hotkeys],
        press: dict[str, Callable[[], object]],
        release: dict[str, Callable[[], object]],
    ) -> None:
        self._settings = settings
        self._notices = notices
        self._make = make
        self._press = press
        self._release = release
        self._way: Hotkeys | None = None
        self._bound: tuple[Hotkey, ...] = ()
        self._task: asyncio.Task[None] | None = None
        self._is_closed = False
        settings.changed.connect(self._settings_changed)

    def start(self) -> None:
        """Bind what is wanted; again whenever that changes."""
        if (
            self._wanted() != self._bound
            and not self._is_closed
            and (self._task is None or self._task.done())
        ):
            self._task = asyncio.get_running_loop().create_task(self._work())

    async def close(self) -> None:
        """Hear no more."""
        self._is_closed = True
        if self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])
        try:
            async with asyncio.timeout(CLOSE_LIMIT):
                await self._end()
        except TimeoutError:  # it goes with our connection, too
            logger.info("The keys were not taken back within %g s", CLOSE_LIMIT)

    # what a way tells

    def pressed(self, name: str) -> None:
        """See `Ears`."""
        self._press.get(name, _nothing)()

    def released(self, name: str) -> None:
        """See `Ears`."""
        self._release.get(name, _nothing)()

    def _settings_changed(self, _preferences: object) -> None:
        shortcuts.use(self._settings.value.shortcuts)
        self.start()

    def _wanted(self) -> tuple[Hotkey, ...]:
        if not self._settings.value.desktop.system_shortcuts:
            return ()
        return tuple(
            Hotkey(action.name, tr(action.words), keys[0])
            for action in ACTIONS
            if action.group is Group.EVERYWHERE and (keys := shortcuts.keys_of(action.name))
        )

    async def _work(self) -> None:
        while (wanted := self._wanted()) != self._bound:
            await self._end()
            self._bound = wanted
            self._notices.withdraw(KEY)
            if wanted:
                await self._begin(wanted)

    async def _begin(self, wanted: tuple[Hotkey, ...]) -> None:
        try:
            self._way = self._make(self)
            refused = await self._way.bind(wanted)
        except HotkeyProblem as problem:
            logger.info("%s", problem)
            await self._end()
            self._tell(
                tr("This desktop lets no program hear keys of others. "
                   "Its own keyboard settings can run this at a key: swdesk mute --toggle")
            )  # fmt: skip
            return
        if refused:
            named = {one.name: one for one in wanted}
            self._tell(
                " ".join(
                    tr(WORDS[why], key=native(named[name].keys), action=named[name].words)
                    for name, why in refused.items()
                )
            )

    async def _end(self) -> None:
        way, self._way = self._way, None
        if way is not None:
            await way.close()

    def _tell(self, words: str) -> None:
        self._notices.put(
            KEY, tr("Not every key is heard while another program is in front"), words, seconds=SHOWN
        )


def _nothing() -> None:
    pass
