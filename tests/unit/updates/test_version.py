"""Versions are ordered as Python's package tools order them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.version import Version as Judge

from swdesk.updates.version import is_newer, read_version

NUMBERS = st.one_of(st.integers(0, 3), st.integers(0, 999_999_999))


def optional(head: str) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), NUMBERS.map(lambda number: f"{head}{number}"))


TEXTS = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "v"]),
        st.lists(NUMBERS, min_size=1, max_size=6).map(lambda parts: ".".join(map(str, parts))),
        st.sampled_from(["a", "b", "rc"]).flatmap(optional),
        optional(".post"),
        optional(".dev"),
    ),
)


@given(TEXTS, TEXTS)
def test_the_order_is_that_of_the_package_tools(one: str, other: str) -> None:
    ours = read_version(one), read_version(other)
    theirs = Judge(one), Judge(other)
    assert (ours[0] < ours[1]) == (theirs[0] < theirs[1])
    assert (ours[0] == ours[1]) == (theirs[0] == theirs[1])
    assert (ours[0] > ours[1]) == (theirs[0] > theirs[1])
    assert ours[0].is_final == (not theirs[0].is_prerelease)


@given(st.text(max_size=40))
def test_whatever_is_no_version_is_refused_and_nothing_else_happens(text: str) -> None:
    try:
        version = read_version(text)
    except ValueError:
        return
    assert Judge(text).release[: len(version.release)] == version.release


@pytest.mark.parametrize(
    ("offered", "here", "wanted"),
    [
        ("0.2.0", "0.1.0", True),
        ("0.10", "0.9.9", True),
        ("0.1.0", "0.1.0", False),
        ("0.1", "0.1.0", False),
        ("0.0.9", "0.1.0", False),
        ("0.2.0rc1", "0.1.0", False),  # for testing
        ("0.2.0rc2", "0.2.0rc1", True),
        ("0.2.0", "0.2.0rc2", True),
        ("0.1.0.post1", "0.1.0", True),
    ],
)
def test_what_one_wants_to_hear_of(offered: str, here: str, wanted: bool) -> None:
    assert is_newer(offered, here) is wanted


@pytest.mark.parametrize("text", ["", "next", "1..2", "1.0-x", "9" * 10, "1\n", "1!2.0", "1.0+local", "١.٢"])
def test_these_are_no_versions(text: str) -> None:
    with pytest.raises(ValueError, match="is not a version"):
        read_version(text)
