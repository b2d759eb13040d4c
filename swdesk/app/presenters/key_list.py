"""The list of keys: which there are, and changing one. A key that has another use is refused in words."""

from __future__ import annotations

from dataclasses import dataclass

from swdesk.app import shortcuts
from swdesk.app.actions import ACTIONS, BY_NAME, GROUP_WORDS, Group, normal, write
from swdesk.app.i18n import keys as native
from swdesk.app.i18n import source, tr
from swdesk.app.settings import Settings
from swdesk.observable import State

TALK = "talk"
TALK_WORDS = source("Hold to talk, with push-to-talk")
TALK_SETTING = "sound.push_to_talk_key"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One action; `keys` in Qt's English spelling, the first of them is the one that is changed."""

    name: str
    words: str
    group: str
    keys: tuple[str, ...]
    is_default: bool
    problem: str = ""

    def matches(self, text: str) -> bool:
        """Whether somebody who looks for `text` means it."""
        wanted = text.strip().casefold()
        said = [self.words, self.group, *self.keys, *map(native, self.keys)]
        return any(wanted in one.casefold() for one in said)


class KeyListPresenter:
    """Reads the keys in force, and writes those that are chosen into the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.rows: State[tuple[KeyRow, ...]] = State(())
        self.trouble: State[tuple[str, str]] = State(("", ""))
        """The action whose wish could not be met, and why."""
        settings.changed.connect(self._settings_changed)
        self._show()

    def change(self, name: str, key: str) -> bool:
        """Have it done at `key`; an empty one takes the first of its keys away. Whether that was possible."""
        wanted = normal(key)
        self.trouble.set(("", ""))
        if wanted and (taken := self._taken_by(wanted, name)):
            words = tr("{key} has another use: {action}. Choose another key, or change that one first.",
                       key=native(wanted), action=taken)  # fmt: skip
            self.trouble.set((name, words))
            return False
        if name == TALK:
            if wanted:
                self._settings.put(TALK_SETTING, wanted)
            return bool(wanted)
        rest = [one for one in shortcuts.keys_of(name)[1:] if one != wanted]
        keys = tuple(filter(None, [wanted, *rest]))
        is_default = keys == tuple(map(normal, BY_NAME[name].keys))
        self._settings.put(f"shortcuts.{name}", None if is_default else write(keys))
        return True

    def reset(self, name: str) -> None:
        """Its usual keys again."""
        self.trouble.set(("", ""))
        if name == TALK:
            self._settings.reset(TALK_SETTING)
        else:
            self._settings.put(f"shortcuts.{name}", None)

    def reset_all(self) -> None:
        """All usual keys again."""
        self.trouble.set(("", ""))
        self._settings.reset("shortcuts", TALK_SETTING)

    def _taken_by(self, key: str, name: str) -> str:
        other = shortcuts.force().taken_by(key, name)
        if other:
            return tr(BY_NAME[other].words)
        if name != TALK and normal(str(self._settings.get(TALK_SETTING))) == key:
            return tr(TALK_WORDS)
        return ""

    def _settings_changed(self, _preferences: object) -> None:
        shortcuts.use(self._settings.value.shortcuts)
        self._show()

    def _show(self) -> None:
        force, chosen = shortcuts.force(), self._settings.value.shortcuts
        problems = {
            one.name: tr("{key} has another use: {action}.",
                         key=native(one.key), action=tr(BY_NAME[one.taken_by].words))
            for one in force.conflicts
        }  # fmt: skip
        rows = [
            KeyRow(
                action.name,
                tr(action.words),
                tr(GROUP_WORDS[action.group]),
                force.keys[action.name],
                action.name not in chosen,
                problems.get(action.name, ""),
            )
            for action in ACTIONS
        ]
        talk = str(self._settings.get(TALK_SETTING))
        last_of_calls = max(at for at, one in enumerate(ACTIONS) if one.group is Group.CALL)
        rows.insert(
            last_of_calls + 1,
            KeyRow(TALK, tr(TALK_WORDS), tr(GROUP_WORDS[Group.CALL]), (talk,), talk == "Space"),
        )
        self.rows.set(tuple(rows))
