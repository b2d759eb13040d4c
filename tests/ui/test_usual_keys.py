"""The keys that people know from other programs (UX14), as far as there is something for them to do."""

from __future__ import annotations

import pytest

from swdesk.app.actions import ACTIONS, BY_NAME, normal
from swdesk.preferences import Preferences

USUAL = {
    "mute": {"M", "Ctrl+Shift+M"},
    "camera": {"V", "Ctrl+Shift+O"},
    "destination": {"Ctrl+L"},
    "hang-up": {"Ctrl+D", "Ctrl+Esc"},
    "redial": {"Ctrl+R"},
    "full-screen": {"F11"},
    "numbers": {"Ctrl+I"},
    "log": {"Ctrl+Shift+L"},
    "zoom-in": {"Ctrl++", "Ctrl+="},  # the same key, with and without Shift
    "zoom-out": {"Ctrl+-"},
    "zoom-reset": {"Ctrl+0"},
    "settings": {"Ctrl+,"},
    "keys": {"F1"},
    "quit": {"Ctrl+Q"},
}
RESERVED = {
    "answer": "Ctrl+Shift+A",
    "answer with video": "Ctrl+Shift+V",
    "decline": "Ctrl+Shift+D",
    "hold": "Ctrl+H",
    "raise hand": "H",
    "share the screen": "Ctrl+Shift+E",
    "chat": "Ctrl+T",
    **{f"the tone {key}": key for key in "0123456789*#"},
}
"""Of what swdesk cannot do yet: nothing else may have them until then."""


@pytest.mark.parametrize("name", USUAL)
def test_an_action_has_its_usual_keys(name):
    assert set(map(normal, BY_NAME[name].keys)) == set(map(normal, USUAL[name]))


def test_space_is_to_talk_once_somebody_wants_that():
    sound = Preferences().sound
    assert (sound.push_to_talk_key, sound.push_to_talk) == ("Space", False)


@pytest.mark.parametrize("what", RESERVED)
def test_the_keys_of_what_is_to_come_are_free(what):
    assert [action.name for action in ACTIONS if normal(RESERVED[what]) in map(normal, action.keys)] == []
