"""Links as browsers, mails, phones and people write them, and what each is understood to call."""

from __future__ import annotations

import pytest

from swdesk.errors import LinkError, LinkFault, MessageParseError
from swdesk.protocol.destination import MAX_DESTINATION, DestinationKind
from swdesk.protocol.links import MOST_LEFT_OUT, has_scheme, parse_link, understand

HOME = "US"  # the region of numbers that do not say theirs
ADA = "+15551234567"
FAR = "+14155550100"

# What stands in the link, what is called, and what it wishes for.
SPELLINGS = [
    # tel
    ("tel:+15551234567", ADA, None),
    ("tel://+15551234567", ADA, None),
    ("tel:///+15551234567", ADA, None),
    ("TEL:+15551234567", ADA, None),
    ("Tel: +15551234567", ADA, None),
    ("tel:+15551234567/", ADA, None),
    ("tel://+15551234567/", ADA, None),
    ("tel:+1-555-123-4567", ADA, None),
    ("tel:+1.555.123.4567", ADA, None),
    ("tel:+1 (555) 123-4567", ADA, None),
    ("tel:+1%20(555)%20123-4567", ADA, None),
    ("tel:%2B15551234567", ADA, None),
    ("tel:%2b1%28555%29123%2d4567", ADA, None),
    ("tel%3A%2B15551234567", ADA, None),
    ("tel:(415)%20555-0100", FAR, None),
    ("tel:4155550100", FAR, None),
    ("tel:1-415-555-0100", FAR, None),
    ("tel:+44 (0)20 7946 0018", "+442079460018", None),
    ("tel:0044 20 7946 0018", "+442079460018", None),
    ("tel:011 44 20 7946 0018", "+442079460018", None),
    ("tel:1-800-FLOWERS", "+18003569377", None),
    ("tel:+1%E2%80%90555%E2%80%91123%E2%80%934567", ADA, None),  # hyphens of other kinds
    ("tel:+1\u00a0555\u2009123\u202f4567", ADA, None),  # spaces of other kinds
    ("tel:\u202a+15551234567\u202c", ADA, None),  # marks that come along when a number is copied
    ("tel:＋１５５５１２３４５６７", ADA, None),
    ("tel:+١٥٥٥١٢٣٤٥٦٧", ADA, None),
    ("tel:5551234567;phone-context=+1", ADA, None),
    ("tel:020-7946-0018;phone-context=+44", "+442079460018", None),
    ("tel:7946-0018;phone-context=+44-20", "+442079460018", None),
    ("tel:+15551234567;phone-context=example.com", ADA, None),  # of no account: it is worldwide
    ("tel:+15551234567?channel=audio", ADA, "audio"),
    ("tel:+15551234567?channel=VIDEO", ADA, "video"),
    ("tel:112", "112", None),
    # sip
    ("sip:alice@example.com", "sip:alice@example.com", None),
    ("sip://alice@example.com", "sip:alice@example.com", None),
    ("SIP:alice@EXAMPLE.com", "sip:alice@example.com", None),
    ("sips:alice@example.com", "sips:alice@example.com", None),
    ("sip:alice@example.com/", "sip:alice@example.com", None),
    ("sip:alice@example.com.", "sip:alice@example.com", None),
    ("sip:alice@example.com:5061", "sip:alice@example.com:5061", None),
    ("sip:alice%40example.com", "sip:alice@example.com", None),
    ("sip%3Aalice%40example.com", "sip:alice@example.com", None),
    ("sip:alice%2Bwork@example.com", "sip:alice%2Bwork@example.com", None),
    ("sip:andré@example.com", "sip:andr%C3%A9@example.com", None),
    ("sip:alice@bücher.example", "sip:alice@xn--bcher-kva.example", None),
    ("sip:alice@192.0.2.7", "sip:alice@192.0.2.7", None),
    ("sip:alice@[2001:db8::1]:5060", "sip:alice@[2001:db8::1]:5060", None),
    ("sip:example.com", "sip:example.com", None),
    ("sip:+15551234567@example.com;user=phone", "sip:+15551234567@example.com;user=phone", None),
    ("sip:alice@example.com;transport=TCP", "sip:alice@example.com;transport=tcp", None),
    ("sip:alice@example.com?channel=video", "sip:alice@example.com", "video"),
    ("sip:+1-555-123-4567", ADA, None),
    # callto
    ("callto:+15551234567", ADA, None),
    ("callto://+15551234567/", ADA, None),
    ("callto:(415) 555-0100", FAR, None),
    ("CallTo:alice@example.com", "sip:alice@example.com", None),
    ("callto://alice%40example.com", "sip:alice@example.com", None),
    # swdesk
    ("swdesk:/public/room", "/public/room", None),
    ("swdesk:/public/room?channel=video", "/public/room", "video"),
    ("swdesk://public/room?channel=video", "/public/room", "video"),
    ("swdesk:///public/room?channel=video", "/public/room", "video"),
    ("swdesk:public/room", "/public/room", None),
    ("SWDESK://PUBLIC/Room", "/public/Room", None),
    ("swdesk://public/room/", "/public/room", None),
    ("swdesk://public/room/?channel=audio", "/public/room", "audio"),
    ("swdesk://public/room?channel=audio/", "/public/room", "audio"),
    ("swdesk:%2Fpublic%2Froom", "/public/room", None),
    ("swdesk:/public/caf%C3%A9", "/public/caf%C3%A9", None),
    ("swdesk:/public/my room", "/public/my%20room", None),
    ("swdesk:/public/a%252Fb", "/public/a%252Fb", None),
    ("swdesk:/private/ada", "/private/ada", None),
    ("swdesk://ada/", "/ada", None),
    ("swdesk:+15551234567", ADA, None),
    ("swdesk://+1-555-123-4567/?channel=audio", ADA, "audio"),
    ("swdesk:tel:+15551234567", ADA, None),
    ("swdesk://sip:alice@example.com?channel=video", "sip:alice@example.com", "video"),
    ("swdesk:sip%3Aalice%40example.com", "sip:alice@example.com", None),
    ("swdesk:alice@example.com", "sip:alice@example.com", None),
    # wrapped, by mails, by people, by shells
    ("  tel:+15551234567\n", ADA, None),
    ("<tel:+15551234567>", ADA, None),
    ("<URL:tel:+15551234567>", ADA, None),
    ('"tel:+15551234567"', ADA, None),
    ("'<sip:alice@example.com>'", "sip:alice@example.com", None),
    ("“swdesk:/public/room”", "/public/room", None),
    ('"Alice Liddell" <sip:alice@example.com>', "sip:alice@example.com", None),
    ("\ufefftel:+15551234567", ADA, None),
]


@pytest.mark.parametrize(("text", "called", "channel"), SPELLINGS)
def test_spellings(text: str, called: str, channel: str | None) -> None:
    link = parse_link(text, HOME)
    assert (link.destination.text, link.channel, link.left_out) == (called, channel, ())
    assert has_scheme(text)
    assert understand(text, HOME) == link


def test_what_is_called_has_a_kind() -> None:
    kinds = {parse_link(text, HOME).destination.kind for text, _, _ in SPELLINGS if "112" not in text}
    assert DestinationKind.UNKNOWN not in kinds
    assert len(kinds) == 5


@pytest.mark.parametrize(
    ("text", "called", "left_out"),
    [
        ("sip:alice@example.com?x=1", "sip:alice@example.com", ("x=1",)),
        ("sip:alice@example.com?subject=Tea%20at%20four", "sip:alice@example.com", ("subject=Tea at four",)),
        ("sip:alice@example.com;lr;foo=bar", "sip:alice@example.com", ("lr", "foo=bar")),
        ("tel:+15551234567?call", ADA, ("call",)),
        ("tel:+15551234567;isub=7", ADA, ("isub=7",)),
        ("callto:+15551234567?chat&topic=x", ADA, ("chat", "topic=x")),
        ("swdesk:/public/room?ticket=42", "/public/room", ("ticket=42",)),
        ("swdesk:/public/room?channel=smell", "/public/room", ("channel=smell",)),
        ("swdesk:/public/room?x=<tel:1>", "/public/room", ("x=<tel:1>",)),
        ("swdesk:/public/room#top", "/public/room", ("#top",)),
        ("tel:+15551234567?" + "x" * 60, ADA, ("x" * 39 + "…",)),
    ],
)
def test_what_means_nothing_is_left_out_and_told(text: str, called: str, left_out: tuple[str, ...]) -> None:
    link = parse_link(text)
    assert (link.destination.text, link.left_out) == (called, left_out)


def test_a_page_cannot_fill_the_screen_with_what_is_left_out() -> None:
    link = parse_link("tel:+15551234567?" + "&".join(f"a{n}=1" for n in range(99)))
    assert len(link.left_out) == MOST_LEFT_OUT


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("tel:+15551234567;ext=12", "12"),
        ("tel:+15551234567;EXT=1-2", "12"),
        ("tel:+15551234567;postd=%2C%2C99%23", "99#"),
        ("tel:+15551234567,,99#", "99#"),
        ("tel:+15551234567p99", "99"),
        ("tel:+15551234567;99#", "99#"),
        ("tel:+1 555 123 4567 ext. 12", "12"),
        ("tel:+15551234567x12", "12"),
    ],
)
def test_what_is_keyed_in_after_the_answer_is_kept_apart(text: str, later: str) -> None:
    link = parse_link(text)
    assert link.number is not None
    assert (link.destination.text, link.number.later, link.left_out) == (ADA, later, ())


F = LinkFault


@pytest.mark.parametrize(
    ("text", "fault", "part"),
    [
        ("", F.EMPTY, ""),
        ("   ", F.EMPTY, ""),
        ("tel:", F.EMPTY, ""),
        ("tel://", F.EMPTY, ""),
        ("sip:", F.EMPTY, ""),
        ("swdesk:", F.EMPTY, ""),
        ("swdesk://", F.EMPTY, ""),
        ("x" * (MAX_DESTINATION + 1), F.TOO_LONG, ""),
        ("tel:+1555" + "5" * MAX_DESTINATION, F.TOO_LONG, ""),
        ("https://example.com/", F.SCHEME, "https"),
        ("javascript:alert(1)", F.SCHEME, "javascript"),
        ("file:///etc/passwd", F.SCHEME, "file"),
        ("mailto:alice@example.com", F.SCHEME, "mailto"),
        ("skype:echo123?call", F.SCHEME, "skype"),
        ("alice", F.SCHEME, "alice"),
        ("tel:+1555\x00123", F.CHARACTERS, ""),
        ("tel:+1555%00123", F.CHARACTERS, ""),
        ("tel:+1555%0d%0aX:1", F.CHARACTERS, ""),
        ("swdesk:/public/room%0a", F.CHARACTERS, ""),
        ("swdesk:/public/\u202emoor", F.CHARACTERS, ""),
        ("swdesk:/public/%E2%80%AEmoor", F.CHARACTERS, ""),
        ("sip:al\u200bice@example.com", F.CHARACTERS, ""),
        ("tel:\ud800", F.CHARACTERS, ""),
        ("tel:%", F.ESCAPE, ""),
        ("tel:+1555%zz", F.ESCAPE, ""),
        ("sip:alice%FF@example.com", F.ESCAPE, ""),
        ("swdesk:/public/room?x=%", F.ESCAPE, ""),
        ("tel:alice", F.NO_DESTINATION, "alice"),
        ("tel:+", F.NO_DESTINATION, "+"),
        ("tel:-", F.NO_DESTINATION, "-"),
        ("callto:skype.name", F.NO_DESTINATION, "skype.name"),
        ("sip:alice@", F.EMPTY, ""),
        ("sip:@example.com", F.NO_DESTINATION, ""),
        ("sip:alice@exa mple.com", F.NO_DESTINATION, "exa mple.com"),
        ("sip:alice@example.com:0", F.NO_DESTINATION, "example.com:0"),
        ("sip:alice@example.com:99999", F.NO_DESTINATION, "example.com:99999"),
        ("sip:alice@256.0.0.1", F.NO_DESTINATION, "256.0.0.1"),
        ("sip:00²", F.NO_DESTINATION, "002"),
        ("sip:alice@[::g]", F.NO_DESTINATION, "[::g]"),
        ("sip:alice@good.example?x=@evil.example", F.NO_DESTINATION, "alice@good.example?x="),
        ("sip:alice@good.example/@evil.example", F.NO_DESTINATION, "alice@good.example/"),
        ("swdesk:/public/../private/ada", F.NO_DESTINATION, "/public/../private/ada"),
        ("swdesk:/public/..", F.NO_DESTINATION, ".."),
        ("swdesk:%2Fpublic%2Fa%252Fb", F.NO_DESTINATION, "a/b"),
        ("swdesk:/other/room", F.NO_DESTINATION, "/other/room"),
        ("swdesk:/public/a/b", F.NO_DESTINATION, "/public/a/b"),
        ("swdesk:swdesk:/public/room", F.NO_DESTINATION, "/public/room"),
        ("swdesk://ada@public/room", F.NO_DESTINATION, "//ada@public/room"),
        ("sip:alice@example.com;maddr=evil.example", F.DIVERTS, "maddr"),
        ("sip:alice@example.com;method=REFER", F.DIVERTS, "method"),
        ("sip:alice@example.com?Route=%3Csip:evil.example%3E", F.DIVERTS, "route"),
        ("sip:alice@example.com?%52oute=x", F.DIVERTS, "route"),
        ("sip:alice@example.com?Replaces=1", F.DIVERTS, "replaces"),
        ("sip:alice@example.com?Refer-To=sip:evil%40example.net", F.DIVERTS, "refer-to"),
        ("tel:+15551234567;rn=+19005550100", F.DIVERTS, "rn"),
        ("tel:+15551234567;tgrp=x;trunk-context=y", F.DIVERTS, "tgrp"),
        ("tel:+15551234567;m-route=x", F.DIVERTS, "m-route"),
        ("swdesk:/public/room?relay_url=wss://evil.example", F.DIVERTS, "relay_url"),
        ("swdesk:/public/room?space=evil", F.DIVERTS, "space"),
        ("swdesk:/public/room?nodeId=3", F.DIVERTS, "nodeid"),
        ("tel:1234567;phone-context=example.com", F.CONTEXT, "example.com"),
        ("tel:863-1234;phone-context=+1-914-555", F.CONTEXT, "+1-914-555"),
        ("tel:*21*+19005550100#", F.COMMAND, "*21*+19005550100#"),
        ("tel:%2A%2321%23", F.COMMAND, "*#21#"),
        ("tel:#31#+15551234567", F.COMMAND, "#31#+15551234567"),
        ("swdesk:/public/room?token=abc", F.SECRET, ""),
        ("swdesk:/public/room?x=eyJhbGciOiJkaXIifQ.a.b", F.SECRET, ""),
        ("swdesk:/public/room?x=%65yJhbGciOiJkaXIifQ.a.b", F.SECRET, ""),
        ("swdesk:eyJhbGciOiJkaXIifQ.a.b", F.SECRET, ""),
        ("swdesk:/public/room?x=c2c_0123456789", F.SECRET, ""),
        ("sip:alice:secret@example.com", F.SECRET, ""),
        ("sip:alice@example.com?Authorization=Basic", F.SECRET, ""),
    ],
)
def test_refused(text: str, fault: LinkFault, part: str) -> None:
    with pytest.raises(LinkError) as caught:
        parse_link(text, HOME)
    assert (caught.value.fault, caught.value.part) == (fault, part)


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("(415) 555-0100", FAR),
        ("+1 (555) 123-4567", ADA),
        ("+15551234567", ADA),
        ("'+1 555 123 4567'", ADA),
        ("555-0100", "5550100"),
        ("/public/test-room", "/public/test-room"),
        ("/public/test-room?channel=video&ticket=42", "/public/test-room?channel=video&ticket=42"),
        ("  /private/ada ", "/private/ada"),
        ("ada", "ada"),
        ("/123", "/123"),
        ("room 101", "room 101"),
        ("https://example.com", "https://example.com"),
        ("*21*1#", "*21*1#"),
    ],
)
def test_what_is_typed_or_pasted_is_never_blocked(text: str, called: str) -> None:
    assert understand(text, HOME).text == called


def test_the_field_holds_the_wish_for_media_as_well() -> None:
    assert understand("swdesk:/public/room?channel=video").text == "/public/room?channel=video"
    assert understand("tel:+15551234567?channel=audio").text == f"{ADA}?channel=audio"


@pytest.mark.parametrize("text", ["", " ", "a\nb", "\x00", "x" * (MAX_DESTINATION + 1)])
def test_what_cannot_be_sent_is_not_understood(text: str) -> None:
    with pytest.raises(MessageParseError):
        understand(text)


def test_a_refused_link_in_the_field_says_so() -> None:
    with pytest.raises(LinkError):
        understand("sip:alice@example.com;maddr=evil.example")
