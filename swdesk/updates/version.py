"""Versions and their order, by the rules of Python's packages without epochs and local parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering

_FORM = re.compile(
    r"v?(?P<release>[0-9]{1,9}(?:\.[0-9]{1,9}){0,5})"
    r"(?:(?P<kind>a|b|rc)(?P<pre>[0-9]{1,9}))?"
    r"(?:\.post(?P<post>[0-9]{1,9}))?"
    r"(?:\.dev(?P<dev>[0-9]{1,9}))?"
)
_FINAL = ("z", 0)  # behind a, b and rc
_NONE = -1
_NEVER = 10**9  # behind every number that the form allows


@total_ordering
@dataclass(frozen=True, slots=True)
class Version:
    """One version, as `read_version` takes it apart."""

    release: tuple[int, ...]
    """Without the zeros at its end: 1.2 is 1.2.0."""
    pre: tuple[str, int] | None = None
    post: int | None = None
    dev: int | None = None

    @property
    def is_final(self) -> bool:
        """Neither for testing nor on the way."""
        return self.pre is None and self.dev is None

    def __lt__(self, other: Version) -> bool:
        return self._place() < other._place()

    def _place(self) -> tuple[tuple[int, ...], tuple[str, int], int, int]:
        pre = self.pre or _FINAL
        if self.pre is None and self.post is None and self.dev is not None:
            pre = ("", 0)  # 1.0.dev1 comes before 1.0a1
        post = _NONE if self.post is None else self.post
        return self.release, pre, post, _NEVER if self.dev is None else self.dev


def read_version(text: str) -> Version:
    """Take a version apart: "1.2", "v1.2.0rc1", "1.2.0.post1". Raises `ValueError`."""
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError("is not a version")
    release = [int(part) for part in match["release"].split(".")]
    while len(release) > 1 and release[-1] == 0:
        release.pop()
    return Version(
        tuple(release),
        None if match["kind"] is None else (match["kind"], int(match["pre"])),
        None if match["post"] is None else int(match["post"]),
        None if match["dev"] is None else int(match["dev"]),
    )


def is_newer(offered: str, here: str) -> bool:
    """Whether somebody on `here` wants to hear of `offered`: one for testing only where one runs already.

    Raises `ValueError` for what is no version.
    """
    other, own = read_version(offered), read_version(here)
    return other > own and (other.is_final or not own.is_final)
