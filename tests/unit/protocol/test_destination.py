"""What people type into the destination field."""

from __future__ import annotations

import pytest

from swdesk.errors import MessageParseError
from swdesk.protocol.destination import MAX_DESTINATION, Destination, DestinationKind

K = DestinationKind


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("/public/test-room", K.ROOM, "test-room"),
        ("/public/test-room?channel=video", K.ROOM, "test-room"),
        ("/public/caf%C3%A9", K.ROOM, "café"),
        ("/private/ada", K.PERSON, "ada"),
        ("/ada", K.CONTEXTLESS, "ada"),
        ("/public", K.CONTEXTLESS, "public"),
        ("+15551234567", K.PHONE, "+15551234567"),
        ("sip:bob@example.com", K.SIP, "bob@example.com"),
        ("SIPS:bob@example.com", K.SIP, "bob@example.com"),
        ("+0123", K.UNKNOWN, "+0123"),
        ("+1234567890123456", K.UNKNOWN, "+1234567890123456"),
        ("+1 555", K.UNKNOWN, "+1 555"),
        ("sip:", K.UNKNOWN, "sip:"),
        ("ada", K.UNKNOWN, "ada"),
        ("/", K.UNKNOWN, "/"),
        ("/public/", K.UNKNOWN, "/public/"),
        ("/public/a/b", K.UNKNOWN, "/public/a/b"),
        ("/other/ada", K.UNKNOWN, "/other/ada"),
        ("?channel=video", K.UNKNOWN, ""),
    ],
)
def test_kinds(text: str, kind: DestinationKind, name: str) -> None:
    destination = Destination.parse(text)
    assert (destination.kind, destination.name) == (kind, name)
    assert destination.text == str(destination) == text


def test_only_white_space_is_removed() -> None:
    assert Destination.parse("  /public/A b?x=%20 \n").text == "/public/A b?x=%20"


@pytest.mark.parametrize(
    ("query", "channel", "variables"),
    [
        ("", None, {}),
        ("?channel=video", "video", {"channel": "video"}),
        ("?channel=audio&ticket=42", "audio", {"channel": "audio", "ticket": "42"}),
        ("?channel=messaging", None, {"channel": "messaging"}),
        ("?a=&b", None, {"a": "", "b": ""}),
        ("?a=1&a=2", None, {"a": "2"}),
        ("?a=x+y%21", None, {"a": "x y!"}),
        ("?a=b?c", None, {"a": "b?c"}),
    ],
)
def test_queries(query: str, channel: str | None, variables: dict[str, str]) -> None:
    destination = Destination.parse(f"/public/x{query}")
    assert destination.channel == channel
    assert dict(destination.user_variables) == variables
    assert destination.lookup_name == "/public/x"


def test_the_directory_knows_no_numbers() -> None:
    assert [Destination.parse(text).needs_lookup for text in ("/public/x", "x", "+15551", "sip:a@b")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "text", ["", " \t", "/public/\x00", "a\nb", "a\x85b", "a\x7f", "\ud800", "x" * (MAX_DESTINATION + 1)]
)
def test_refused(text: str) -> None:
    with pytest.raises(MessageParseError):
        Destination.parse(text)


def test_destinations_are_values() -> None:
    assert Destination.parse("/ada?x=1") == Destination.parse(" /ada?x=1")
    assert len({Destination.parse("/ada"), Destination.parse("/ada"), Destination.parse("/bob")}) == 2


def test_people_and_telephones_ring_and_rooms_do_not() -> None:
    ringing = ["/private/ada", "+15551234567", "sip:bob@example.com"]
    assert all(Destination.parse(text).rings for text in ringing)
    assert not any(Destination.parse(text).rings for text in ("/public/room", "/room", "room"))
