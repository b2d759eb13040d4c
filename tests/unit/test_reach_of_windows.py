"""Where a window belongs, on screens that nobody has to own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swdesk.app.desktop.window_places import MOST_SETS, Place, Rect, kept, key_of, reachable

LAPTOP = Rect(0, 0, 1920, 1080)
RIGHT = Rect(1920, 0, 2560, 1440)
LEFT = Rect(-1280, 100, 1280, 1024)

numbers = st.integers(-4000, 8000)
sizes = st.integers(200, 4000)
rects = st.builds(Rect, numbers, numbers, sizes, sizes)


@pytest.mark.parametrize(
    ("rect", "screens", "wanted"),
    [
        (Rect(100, 100, 1180, 760), [LAPTOP], Rect(100, 100, 1180, 760)),
        (Rect(2000, 50, 1180, 760), [LAPTOP, RIGHT], Rect(2000, 50, 1180, 760)),
        (Rect(2000, 50, 1180, 760), [LAPTOP], Rect(740, 50, 1180, 760)),
        (Rect(-1200, 300, 800, 600), [LAPTOP], Rect(0, 300, 800, 600)),
        (Rect(-1200, 300, 800, 600), [LAPTOP, LEFT], Rect(-1200, 300, 800, 600)),
        (Rect(100, -500, 800, 600), [LAPTOP], Rect(100, 0, 800, 600)),
        (Rect(100, 1070, 800, 600), [LAPTOP], Rect(100, 480, 800, 600)),
        (Rect(0, 0, 2500, 1400), [LAPTOP], Rect(0, 0, 1920, 1080)),
        (Rect(1900, 20, 800, 600), [LAPTOP, RIGHT], Rect(1900, 20, 800, 600)),
        (Rect(9000, 9000, 800, 600), [], Rect(9000, 9000, 800, 600)),
    ],
    ids=[
        "where it was", "on the second screen", "the second screen is gone", "the left screen is gone",
        "the left screen is there", "above the edge", "below the edge", "larger than the screen",
        "across two screens", "no screen at all",
    ],
)  # fmt: skip
def test_a_place_is_kept_if_its_title_bar_can_be_reached(
    rect: Rect, screens: list[Rect], wanted: Rect
) -> None:
    assert reachable(Place(rect), screens).rect == wanted


@given(rects, st.lists(rects, min_size=1, max_size=4))
def test_no_window_is_ever_out_of_reach(rect: Rect, screens: list[Rect]) -> None:
    found = reachable(Place(rect), screens).rect
    title = Rect(found.left, found.top, found.width, 24)
    seen = [title.overlap(screen) for screen in screens]
    assert any(one.width >= 48 and one.height >= 12 for one in seen)


@given(rects, st.lists(rects, min_size=1, max_size=4))
def test_what_was_brought_back_stays_there(rect: Rect, screens: list[Rect]) -> None:
    once = reachable(Place(rect), screens)
    assert reachable(once, screens) == once


def test_a_maximised_window_comes_back_maximised() -> None:
    place = Place(Rect(5000, 5, 800, 600), is_maximised=True)
    assert reachable(place, [LAPTOP]).is_maximised


def test_each_set_of_screens_has_a_name_of_its_own() -> None:
    assert key_of([LAPTOP, RIGHT]) == key_of([RIGHT, LAPTOP])
    names = {key_of(screens) for screens in ([LAPTOP], [LAPTOP, RIGHT], [LAPTOP, LEFT], [RIGHT])}
    assert len(names) == 4


def test_the_set_that_was_not_used_for_longest_is_forgotten() -> None:
    places: dict[str, str] = {}
    for number in range(MOST_SETS):
        places = kept(places, f"set {number}", Place(LAPTOP))
    places = kept(places, "set 0", Place(RIGHT))
    places = kept(places, "one more", Place(LEFT))
    assert len(places) == MOST_SETS
    assert "set 1" not in places
    assert Place.read(places["set 0"]) == Place(RIGHT)


@given(rects, st.booleans())
def test_a_place_is_read_as_it_was_written(rect: Rect, is_maximised: bool) -> None:
    place = Place(rect, is_maximised)
    assert Place.read(place.text()) == place


@pytest.mark.parametrize("text", ["", "1 2 3", "a b c d", "1 2 0 5", "1 2 3 999999999", "9999999999 2 3 4"])
def test_a_place_that_makes_no_sense_is_none(text: str) -> None:
    assert Place.read(text) is None
