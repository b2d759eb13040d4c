"""Settings: whatever is good goes through a file unchanged, and nothing in a file is more than a problem."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from swdesk.preferences import Preferences, from_mapping, load_preferences, save_preferences
from swdesk.preferences.kinds import (
    Choice,
    Command,
    Entries,
    File,
    Flag,
    Kind,
    Number,
    Several,
    Table,
    Text,
    Url,
)
from swdesk.preferences.sections import BY_KEY

LETTERS = st.characters(min_codepoint=1, max_codepoint=0x24F)


def _values(kind: Kind[Any]) -> st.SearchStrategy[Any]:
    """What may be in a file for a kind."""
    match kind:
        case Flag():
            return st.booleans()
        case Number():
            return st.floats(kind.lowest, kind.highest)
        case Choice():
            return st.sampled_from(kind.names)
        case Several():
            return st.lists(st.sampled_from(kind.names))
        case Text():
            return st.from_regex(kind.pattern, fullmatch=True, alphabet=LETTERS)
        case Url():
            return st.sampled_from(["a", "a.example:8443", "[::1]"]).map(
                lambda rest: f"{kind.scheme}://{rest}"
            )
        case File():
            return st.sampled_from(["/a/b.pem", "b.pem", "a b/ü.pem"])
        case Command():
            return st.lists(st.text(LETTERS), max_size=3).map(lambda rest: ["program", *rest])
        case Table():
            return st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5), max_size=3)
        case Entries():
            return st.dictionaries(st.text(max_size=8), _values(kind.entry), max_size=3)
    raise AssertionError(kind)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for each in draw(st.lists(st.sampled_from(sorted(BY_KEY)), unique=True)):
        what = BY_KEY[each]
        if what.name:
            values.setdefault(what.section, {})[what.name] = draw(_values(what.kind))
        else:
            values[what.section] = draw(_values(what.kind))
    return values


@settings(max_examples=40, deadline=None)
@given(documents(), documents())
def test_what_is_good_goes_through_a_file_unchanged(first: dict[str, Any], second: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "p.toml"
        for values in (first, second):  # over what was there before
            wanted, problems = from_mapping(values)
            assert not problems
            save_preferences(wanted, file)
            assert load_preferences(file) == (wanted, ())


ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(st.sampled_from(sorted(BY_KEY)), ANYTHING)
def test_whatever_stands_in_a_file_is_read_or_reported(key: str, value: object) -> None:
    section, _, name = key.partition(".")
    loaded, problems = from_mapping({section: {name: value} if name else value})
    assert all(problem.key.startswith(section) for problem in problems)
    if problems and name:
        assert loaded == Preferences()
