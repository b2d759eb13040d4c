"""The pages for people: every picture and every place they point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")


def links(page: Path) -> list[str]:
    """What the page points at within the project."""
    found = LINK.findall(CODE.sub("", page.read_text("utf-8")))
    return [target for target in found if not re.match(r"[a-z]+:", target)]


def headings(page: Path) -> set[str]:
    """As links spell them: lower case, hyphens, nothing but letters and digits."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    lines = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_it_points_at_is_there(page: Path) -> None:
    for target in links(page):
        name, _, heading = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), target
        assert file.is_relative_to(ROOT), target
        if heading:
            assert heading in headings(file), target


def test_the_guide_has_pictures_and_none_is_left_over() -> None:
    shown = {
        (page.parent / target).resolve()
        for page in PAGES
        for target in links(page)
        if target.endswith(".png")
    }
    assert shown == set((ROOT / "docs" / "images").iterdir())
    assert len(shown) > 10
