"""Whatever another program hands over, reading it ends in a link or in its one typed error."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from swdesk.errors import LinkError, MessageParseError
from swdesk.protocol.destination import MAX_DESTINATION, Destination, DestinationKind
from swdesk.protocol.link_text import LONGEST_TOLD
from swdesk.protocol.links import MOST_LEFT_OUT, SCHEMES, Link, parse_link, understand
from swdesk.protocol.numbers import read_number

EXAMPLES = int(os.environ.get("SWDESK_PROPERTY_EXAMPLES", "80"))
QUICK = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])

PIECES = st.sampled_from([
    *"/:@?&=;#%+-() *<>éx", "//", "%2F", "%3A", "%40", "%00", "%E2%80%AE", "\u202e", "\ud800", "５", "00",
    "555", "public", "private", "room", "alice", "example.com", "[::1]", "+1", "ext", "channel", "video",
    "audio", "maddr", "token", "phone-context", "eyJhbGciOiJkaXIifQ",
])  # fmt: skip
ASSEMBLED = st.lists(PIECES, max_size=14).map("".join)
SCHEME = st.sampled_from([*SCHEMES, "SWDESK", "Tel", "http", "javascript", ""])
TEXTS = (
    st.builds(lambda scheme, rest: f"{scheme}:{rest}", SCHEME, ASSEMBLED | st.text(max_size=40)) | st.text()
)
REGIONS = st.sampled_from(["", "US", "DE", "de", "IT", "XX", "001"])


def read(text: str, region: str) -> Link | LinkError:
    try:
        return parse_link(text, region)
    except LinkError as error:
        return error


def check(link: Link) -> None:
    """It can be dialled, and is what it says."""
    assert Destination.parse(link.destination.text) == link.destination
    assert Destination.parse(link.text).lookup_name == link.destination.lookup_name
    assert link.channel in (None, "audio", "video")
    assert len(link.left_out) <= MOST_LEFT_OUT
    assert all(0 <= len(part) <= LONGEST_TOLD and part.isprintable() for part in link.left_out)
    assert len(link.text) <= MAX_DESTINATION + 20


@QUICK
@given(TEXTS, REGIONS)
@example("tel:+1555%ud800", "")
@example("sip:" + "a" * 3000, "")
@example("sip:[" + ":" * 200 + "]", "")
@example("tel:" + "(" * 79, "US")
def test_a_link_is_understood_or_refused(text: str, region: str) -> None:
    link = read(text, region)
    if isinstance(link, LinkError):
        assert len(link.part) <= LONGEST_TOLD
        assert "eyJhbGciOiJkaXIifQ" not in str(link)
        return
    check(link)
    called = link.destination
    assert "?" not in called.text
    assert "eyJhbGciOiJkaXIifQ" not in called.text
    assert called.kind is not DestinationKind.UNKNOWN or called.text.isdigit() or called.text.startswith("+")
    assert parse_link(f"swdesk:{called.text}", region).destination.kind is called.kind
    assert not any(character in called.text for character in "\n\r\t\0\u202e <>\"'")


@QUICK
@given(TEXTS | ASSEMBLED, REGIONS)
def test_what_is_typed_is_understood_or_refused(text: str, region: str) -> None:
    try:
        link = understand(text, region)
    except (LinkError, MessageParseError):
        return
    assert Destination.parse(link.text)
    # What was understood once is not understood otherwise the next time: the field may be left as it is.
    assert understand(link.text, region).destination.lookup_name == link.destination.lookup_name


@QUICK
@given(st.text(alphabet="0123456789+() -./xpw,;*#５٣\u202a", max_size=40), REGIONS)
def test_numbers_are_digits_or_nothing(text: str, region: str) -> None:
    number = read_number(text, region)
    if number is not None:
        assert number.dialled.removeprefix("+").isascii()
        assert number.dialled.removeprefix("+").isdigit()
        assert set(number.later) <= set("0123456789*#")
