"""A command as a line and as words: the one becomes the other and comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.control.command_line import join, split

WORDS = st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=5)


@given(WORDS)
def test_what_is_joined_is_split_again(words: list[str]) -> None:
    assert split(join(words, "linux"), "linux") == tuple(words)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters='"')), max_size=5))
def test_on_windows_too(words: list[str]) -> None:
    """Where no file can have a quotation mark in its name."""
    assert split(join(words, "win32"), "win32") == tuple(words)


@pytest.mark.parametrize(
    ("line", "platform", "words"),
    [
        ("", "linux", ()),
        ("notify 'on air' $HOME; # x", "linux", ("notify", "on air", "$HOME;", "#", "x")),
        (r"C:\tools\log.exe it's", "win32", (r"C:\tools\log.exe", "it's")),
        (r'"C:\Program Files\log.exe" -x', "win32", (r"C:\Program Files\log.exe", "-x")),
        (r"a\ b c", "linux", ("a b", "c")),
    ],
)
def test_a_line_is_split_as_people_write_it(line: str, platform: str, words: tuple[str, ...]) -> None:
    assert split(line, platform) == words


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_a_quotation_mark_that_is_not_closed_is_told(platform: str) -> None:
    with pytest.raises(ValueError, match="quotation"):
        split('notify "on air', platform)
