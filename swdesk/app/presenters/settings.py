"""The Settings dialog's decisions: what is shown and found, what is taken of what was entered, and undo.

Whatever is taken is a change of `Settings`, at once; who uses a setting hears of it there. What is not right
is said in its row, and what stood stays in force.
"""

from __future__ import annotations

import asyncio
import shutil
import ssl
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from pathlib import Path

from swdesk.app.i18n import number, tr
from swdesk.app.presenters.hook_trial import command_wanted
from swdesk.app.presenters.setting_rows import ALSO_RESET, PAGES, ROWS, Page, Row
from swdesk.app.settings import Settings
from swdesk.control.command_line import split
from swdesk.observable import State
from swdesk.preferences import Preferences
from swdesk.preferences.kinds import Command, Entries, File, Kind, Number, Several, Text, Url
from swdesk.preferences.sections import BY_KEY
from swdesk.updates import home

Do = Callable[[Coroutine[object, object, None]], object]


@dataclass(frozen=True, slots=True)
class RowView:
    """A row as it is shown. `marks`: where in the label (translated) the search was found, begin and end."""

    row: Row
    value: object = None
    is_shown: bool = True
    is_enabled: bool = True
    fault: str = ""
    label_marks: tuple[tuple[int, int], ...] = ()
    hint_marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PageView:
    """A page; listed are those with something to show."""

    page: Page
    rows: tuple[RowView, ...]
    is_listed: bool = True
    is_shown: bool = False
    has_reset: bool = False
    """Whether there is anything of which there is a default."""
    can_reset: bool = False


@dataclass(frozen=True, slots=True)
class SettingsView:
    """All of the dialog. `undo` says what can be undone, `nothing` that nothing was found."""

    pages: tuple[PageView, ...] = ()
    is_search: bool = False
    undo: str = ""
    nothing: str = ""


class SettingsPresenter:
    """Over `Settings`. `controls` are keys of rows whose controls are the desk's."""

    def __init__(self, settings: Settings, do: Do, controls: frozenset[str] = frozenset()) -> None:
        self._settings = settings
        self._do = do
        self._rows = tuple(
            row
            for row in ROWS
            if (kind_of(row.key) is not None or row.key in controls)
            and (row.key != "privacy.update_check" or home.is_known())
        )
        self._page = PAGES[0].key
        self._query = ""
        self._faults: dict[str, str] = {}
        self._undo: tuple[Page, Preferences] | None = None
        self.view: State[SettingsView] = State(SettingsView())
        settings.changed.connect(self._settings_changed)
        self._show()

    # what a person does

    def search(self, text: str) -> None:
        """Only what this is in; empty: everything."""
        self._query = text.strip()
        self._show()

    def open_page(self, key: str) -> None:
        """One of `PAGES`; it is kept through a search."""
        self._page = key
        self._show()

    def enter(self, key: str, value: object) -> None:
        """Something was entered or chosen: it is taken, or its row says why not. Blank is the default."""
        self._faults.pop(key, None)
        kind = kind_of(key)
        if isinstance(value, str) and not value.strip():
            self._take(key, _default(key))
            return
        try:
            read = kind.read(split(value) if isinstance(kind, Command) else value)
        except ValueError:
            self._refuse(key, fault_words(kind))
            return
        if isinstance(read, Path):
            self._do(self._check_certificates(key, read))
        elif isinstance(kind, Command):
            self._do(self._check_program(key, read))
        else:
            self._take(key, read)

    def editing(self, key: str) -> None:
        """A text is being changed: what was wrong with the last one is not true any more."""
        if self._faults.pop(key, None) is not None:
            self._show()

    def reset(self, page_key: str) -> None:
        """The defaults of a page, at once; `undo` brings back what was."""
        page = next(page for page in PAGES if page.key == page_key)
        keys = self._keys(page_key)
        for key in keys:
            self._faults.pop(key, None)
        self._undo = (page, self._settings.value)
        self._settings.reset(*keys)
        self._show()

    def undo(self) -> None:
        """Take the last reset back; what was changed since then on other pages stays."""
        if self._undo is not None:
            (page, before), self._undo = self._undo, None
            self._settings.put_back(before, *self._keys(page.key))
            self._show()

    def closed(self) -> None:
        """The dialog went away: nothing is left to be undone, and no search is kept."""
        self._undo, self._query = None, ""
        self._faults.clear()
        self._show()

    # what becomes of it

    def _take(self, key: str, value: object) -> None:
        self._settings.put(key, value)
        self._show()  # a fault may have gone though nothing changed

    def _refuse(self, key: str, words: str) -> None:
        self._faults[key] = words
        self._show()

    async def _check_certificates(self, key: str, file: Path) -> None:
        """A file that cannot be used would let every sign-in fail. It may lie on a disk that is slow."""
        try:
            await asyncio.to_thread(ssl.create_default_context, cafile=str(file))
        except OSError as error:  # what is wrong inside is one, too
            wrong = tr("It holds no certificates.") if isinstance(error, ssl.SSLError) else error.strerror
            words = tr("This file cannot be used, and nothing was changed.")
            self._refuse(key, f"{words} {wrong}")
        else:
            self._take(key, file)

    async def _check_program(self, key: str, command: tuple[str, ...]) -> None:
        """One that is not there would fail in the middle of a call, and say so in the log alone."""
        program = command[0]
        if await asyncio.to_thread(shutil.which, program) is None:
            words = tr("There is no program {name} here.", name=program)
            self._refuse(key, " ".join((words, tr("Nothing was changed."))))
        else:
            self._take(key, command)

    def _keys(self, page: str) -> tuple[str, ...]:
        own = tuple(row.key for row in self._rows if row.page == page and kind_of(row.key) is not None)
        return own + ALSO_RESET.get(page, ())

    def _settings_changed(self, _preferences: object) -> None:
        self._show()

    def _show(self) -> None:
        pages = [self._page_view(page) for page in PAGES]
        is_found = any(page.is_listed for page in pages)
        self.view.set(
            SettingsView(
                tuple(pages),
                bool(self._query),
                "" if self._undo is None else tr("{page} is as at first.", page=tr(self._undo[0].title)),
                "" if is_found else tr("No setting has “{words}” in it.", words=self._query),
            )
        )

    def _page_view(self, page: Page) -> PageView:
        of_title = bool(self._query) and bool(found(self._query, tr(page.title)))
        rows = tuple(self._row_view(row, of_title) for row in self._rows if row.page == page.key)
        is_listed = any(row.is_shown for row in rows)
        keys = self._keys(page.key)
        return PageView(
            page,
            rows,
            is_listed,
            is_listed and (bool(self._query) or page.key == self._page),
            bool(keys),
            any(self._settings.get(key) != _default(key) for key in keys),
        )

    def _row_view(self, row: Row, is_wanted: bool) -> RowView:
        label_marks = found(self._query, tr(row.label))
        hint_marks = found(self._query, tr(row.hint)) if row.hint else ()
        is_shown = not self._query or is_wanted or bool(label_marks or hint_marks)
        has_all = (not row.needs or bool(self._settings.get(row.needs))) and (
            not row.needs_not or not self._settings.get(row.needs_not)
        )
        value = self._settings.get(row.key) if kind_of(row.key) is not None else None
        fault = self._faults.get(row.key, "")
        return RowView(row, value, is_shown, has_all, fault, label_marks, hint_marks)


def kind_of(key: str) -> Kind | None:
    """What a preference may be; `None` for the key of none."""
    if key in BY_KEY:
        return BY_KEY[key].kind
    section = BY_KEY.get(key.partition(".")[0])
    return section.kind.entry if section is not None and isinstance(section.kind, Entries) else None


def _default(key: str) -> object:
    return BY_KEY[key].default if key in BY_KEY else None


def found(query: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a search begin and end in a text; nothing unless all of them are there."""
    lower = text.lower()
    if len(lower) != len(text):  # a letter that is two in the other case: the places would be off
        lower = text
    marks = []
    for word in query.lower().split():
        at = lower.find(word)
        if at < 0:
            return ()
        while at >= 0:
            marks.append((at, at + len(word)))
            at = lower.find(word, at + len(word))
    return tuple(sorted(marks))


def fault_words(kind: Kind) -> str:
    """What is right, for who has entered what is not."""
    match kind:
        case Number():
            right = tr("A number from {lowest} to {highest} is wanted.", lowest=_plain(kind.lowest),
                       highest=_plain(kind.highest))  # fmt: skip
        case Url():
            right = tr("An address such as {example} is wanted.", example=f"{kind.scheme}://host.example")
        case File():
            right = tr("The path of a file is wanted.")
        case Several():
            right = tr("Some of {names} are wanted.", names=", ".join(kind.names))
        case Command():
            right = command_wanted()
        case Text(is_upper=True):
            right = tr("The two letters of a country are wanted, such as {example}.", example="DE")
        case _:
            right = tr("This is not understood.")
    return " ".join((right, tr("Nothing was changed.")))


def _plain(value: float) -> str:
    return number(value, 0 if value == int(value) else 2)


def words_of(names: Mapping[str, str], value: str) -> str:
    """What a value of a choice is called."""
    return tr(names[value]) if value in names else value
