"""A link that a desktop hands over is passed on before the command line is read."""

from __future__ import annotations

import pytest

from swdesk.cli import quick


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """What was handed over."""
    taken: list[str | None] = []

    def take(_address: object, link: str | None = None) -> int:
        taken.append(link)
        return 0

    monkeypatch.setattr(quick, "first_or_done", take)
    return taken


FOR_GUESTS = "swdesk:/public/room?channel=video&embed=c2c_0123456789abcdef&host=example.signalwire.com"


@pytest.mark.parametrize("link", ["tel:+15551234567", FOR_GUESTS])
@pytest.mark.parametrize("before", [[], ["--"]])
def test_it_is_handed_over(before: list[str], link: str, taken: list[str | None]) -> None:
    assert quick.attempt([*before, link]) == 0
    assert taken == [link]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--", "tel:+15551234567", "--relay-url", "wss://evil.example"],
        ["--", "--demo"],
        ["--demo", "tel:+15551234567"],
        ["--"],
        ["http://x.example"],
        ["tel"],
    ],
)
def test_anything_else_is_read_in_full(arguments: list[str], taken: list[str | None]) -> None:
    assert quick.attempt(arguments) is None
    assert taken == []
