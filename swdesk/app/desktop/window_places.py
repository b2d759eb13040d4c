"""Where a window belongs on a set of screens: pure, so that any set of screens can be tried.

A laptop at its desk and the same laptop on a train have different screens; each set has a place of its own.
Rectangles are `(left, top, width, height)` in Qt's device-independent pixels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MOST_SETS = 16  # the one not used for the longest time makes room
HANDLE = 48  # pixels of a title bar that must be within reach of a pointer
HANDLE_HEIGHT = 24


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column that is not in it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first row that is not in it."""
        return self.top + self.height

    def overlap(self, other: Rect) -> Rect:
        """What both have; empty when its width or height is 0."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Rect(
            left,
            top,
            max(0, min(self.right, other.right) - left),
            max(0, min(self.bottom, other.bottom) - top),
        )

    def within(self, area: Rect) -> Rect:
        """As much of the size as fits, moved by as little as possible to lie in `area`."""
        width, height = min(self.width, area.width), min(self.height, area.height)
        return Rect(
            min(max(self.left, area.left), area.right - width),
            min(max(self.top, area.top), area.bottom - height),
            width,
            height,
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A window's place: its frame's corner and its inner size, as it is when not maximised."""

    rect: Rect
    is_maximised: bool = False

    def text(self) -> str:
        """For keeping."""
        rect = self.rect
        word = " maximised" if self.is_maximised else ""
        return f"{rect.left} {rect.top} {rect.width} {rect.height}{word}"

    @classmethod
    def read(cls, text: str) -> Place | None:
        """The place that `text` tells of; nothing when it was tampered with."""
        words = text.split()
        try:
            left, top, width, height = map(int, words[:4])
        except ValueError:
            return None
        if not (0 < width < 100_000 and 0 < height < 100_000 and abs(left) < 1e6 and abs(top) < 1e6):
            return None
        return cls(Rect(left, top, width, height), words[4:] == ["maximised"])


def key_of(screens: Sequence[Rect]) -> str:
    """Names a set of screens by their sizes and places; their order means nothing."""
    return ",".join(sorted(f"{one.width}x{one.height}{one.left:+d}{one.top:+d}" for one in screens))


def reachable(place: Place, areas: Sequence[Rect]) -> Place:
    """The place itself if its title bar can be taken hold of on one of `areas`; else the nearest that can.

    `areas` are what windows may cover of the screens. Without any the place stays as it is.
    """
    if not areas:
        return place
    rect = place.rect
    title = Rect(rect.left, rect.top, rect.width, HANDLE_HEIGHT)
    best = max(areas, key=lambda area: (_size(rect.overlap(area)), -_distance(rect, area)))
    seen = max((title.overlap(area) for area in areas), key=_size)
    if seen.width >= min(HANDLE, rect.width) and seen.height >= HANDLE_HEIGHT // 2:
        fits = rect.width <= best.width and rect.height <= best.height
        return place if fits else Place(rect.within(best), place.is_maximised)
    return Place(rect.within(best), place.is_maximised)


def kept(places: Mapping[str, str], key: str, place: Place) -> dict[str, str]:
    """`places` with this one, newest last, and no more of them than are of use."""
    rest = [(other, text) for other, text in places.items() if other != key]
    return dict([*rest, (key, place.text())][-MOST_SETS:])


def _size(rect: Rect) -> int:
    return rect.width * rect.height


def _distance(one: Rect, other: Rect) -> float:
    across = (one.left + one.right) / 2 - (other.left + other.right) / 2
    down = (one.top + one.bottom) / 2 - (other.top + other.bottom) / 2
    return float(across * across + down * down)
