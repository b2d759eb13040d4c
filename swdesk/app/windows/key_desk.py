"""The list of keys with its presenter, wherever it is shown: in its own window, and among the settings."""

from __future__ import annotations

from swdesk.app.desktop.theme import Themes
from swdesk.app.presenters.key_list import KeyListPresenter
from swdesk.app.settings import Settings
from swdesk.app.widgets.key_list import KeyList


def tie_key_list(shown: KeyList, settings: Settings) -> KeyList:
    """Have the list show the keys in force, and change them."""
    keys = shown.presenter = KeyListPresenter(settings)  # a connection alone does not keep it
    shown.chosen.connect(keys.change)
    shown.reset.connect(keys.reset)
    shown.reset_all.connect(keys.reset_all)
    subscriptions = [
        keys.rows.observe(shown.show_rows),
        keys.trouble.observe(lambda trouble: shown.show_trouble(*trouble)),
    ]
    shown.destroyed.connect(lambda: [one.close() for one in subscriptions])
    return shown


def make_key_list(themes: Themes, settings: Settings) -> KeyList:
    """For a page of the settings."""
    shown = KeyList(themes)
    shown.setMinimumHeight(360)
    return tie_key_list(shown, settings)
