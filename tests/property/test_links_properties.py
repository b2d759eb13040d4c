"""Whatever another program hands over, reading it ends in a link or in its one typed error."""

from __future__ import annotations

import os
import re

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
    "audio", "maddr", "token", "phone-context", "eyJhbGciOiJkaXIifQ", "embed", "embed=", "host", "host=",
    "c2c_0123456789abcdef", "localhost", "%63",
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


HOSTS = st.sampled_from([
    "example.signalwire.com", "EXAMPLE.com", "localhost:8443", "a.localhost", "127.0.0.1", "[::1]", "0x7f.1",
    "2130706433", "example.com:443", "user@example.com", "example.com/x", "example.com\\x", "b%C3%BCcher.de",
    "a..b", ".example.com", "example.com.", "-a.example", "a-.example", "example.1", "x" * 64 + ".example",
])  # fmt: skip
EMBEDS = st.sampled_from(
    ["c2c_" + "0123456789abcdef" * 2, "c2t_abcdefgh", "c2c_short", "eyJhbGciOiJkaXIifQ.a"]
)
PARTS = st.lists(
    st.one_of(
        st.builds("embed={}".format, EMBEDS | st.text(max_size=20)),
        st.builds("host={}".format, HOSTS | st.text(max_size=20)),
        st.sampled_from(["channel=video", "x=1", "token=abc", "embed", "host", "", "%65mbed=c2c_0123456789"]),
    ),
    max_size=5,
)


@QUICK
@given(st.sampled_from(["/public/room", "//private/ada", "/x", "+15551234567", "sip:a@b.example", ""]), PARTS)
@example("/public/room", ["embed=c2c_0123456789abcdef", "host=example.signalwire.com"])
def test_a_guest_has_a_plain_host_and_a_token_and_nothing_of_it_is_in_the_rest(
    path: str, parts: list[str]
) -> None:
    link = read(f"swdesk:{path}?{'&'.join(parts)}", "")
    if isinstance(link, LinkError):
        assert "c2c_0123456789" not in str(link)
        assert "eyJhbGciOiJkaXIifQ" not in str(link)
        return
    check(link)
    if link.guest is None:
        assert not any(part.lower().startswith(("embed=c2", "host=")) for part in parts), parts
        return
    assert re.fullmatch(
        r"([a-z0-9-]+\.)+[a-z][a-z0-9-]+|([a-z0-9-]+\.)*localhost(:\d{1,5})?", link.guest.host
    )
    assert re.fullmatch(r"c2[ct]_[A-Za-z0-9_-]{8,128}", link.guest.embed_token)
    assert link.guest.embed_token not in repr(link)
    assert "c2c_" not in f"{link.text} {link.left_out}"
    assert link.destination.text.startswith("/")


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
