"""docs/automation.md says what the table says, and its examples do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from swdesk.cli.expectations import OUTCOMES
from swdesk.cli.options import CallOptions
from swdesk.cli.parser import parse
from swdesk.control import manual
from swdesk.control.schema import COMMANDS, EVENTS, FAULTS

PAGE = Path(__file__).parents[3] / "docs" / "automation.md"


@pytest.mark.parametrize("name", manual.PAGES)
def test_the_pages_are_as_the_tables(name: str) -> None:
    page = PAGE.with_name(name).read_text("utf-8")
    assert manual.renewed(page) == page, "python -m swdesk.control.manual"


def test_everything_public_is_on_it() -> None:
    page = PAGE.read_text("utf-8")
    names = [one.name for one in (*EVENTS, *FAULTS)]
    names += [fact.name for one in (*EVENTS,) for fact in one.facts]
    names += [one.name for command in COMMANDS if not command.is_internal for one in command.arguments]
    assert [name for name in names if f"`{name}`" not in page] == []
    assert [outcome for outcome in OUTCOMES if f"{outcome}`" not in page] == []
    assert "`link`" not in page, "what a second start sends is no business of others"


def test_a_variable_means_what_the_fact_of_its_own_event_does() -> None:
    assert "| `SWDESK_VIDEO` | whether pictures are sent | dialling |" in manual.manual().splitlines()


def test_a_page_without_the_part_is_told() -> None:
    with pytest.raises(ValueError, match="no part"):
        manual.renewed("# Nothing")


def test_the_examples_are_understood() -> None:
    lines = re.findall(
        r"^(?:    |\*/5 \* \* \* \* said=\$\()?(swdesk call .*)$", PAGE.read_text("utf-8"), re.MULTILINE
    )
    assert len(lines) == 4
    import shlex

    for line in lines:
        words = shlex.split(re.split(r" > | 2>&1| \|\| ", line)[0])[1:]
        assert isinstance(parse(words), CallOptions)
