"""Links that bring an embed token and the host of its space: what of them is taken, and what is not."""

from __future__ import annotations

import pytest

from swdesk.errors import LinkError, LinkFault
from swdesk.protocol.guest import Guest
from swdesk.protocol.links import is_for_guests, parse_link, understand

TOKEN = "c2c_7acc0e5e968706a032983cd80cdca219"
HOST = "example.signalwire.com"
BOTH = f"embed={TOKEN}&host={HOST}"
F = LinkFault


@pytest.mark.parametrize(
    ("text", "called", "channel"),
    [
        (f"swdesk:/public/room?{BOTH}", "/public/room", None),
        (f"swdesk:/public/room?channel=video&{BOTH}", "/public/room", "video"),
        (f"swdesk:/public/room?embed={TOKEN}&channel=audio&host={HOST}", "/public/room", "audio"),
        (f"swdesk:/public/room?host={HOST}&embed={TOKEN}", "/public/room", None),
        (f"SWDESK://public/room?EMBED={TOKEN}&Host={HOST.upper()}", "/public/room", None),
        (f"swdesk://public/room/?{BOTH}/", "/public/room", None),
        (f"swdesk:%2Fpublic%2Froom?{BOTH}", "/public/room", None),
        (f"swdesk:/public/room?{BOTH.replace('_', '%5F').replace('.', '%2E')}", "/public/room", None),
        (f"swdesk:/private/ada?{BOTH}", "/private/ada", None),
        (f"swdesk:/support?{BOTH}", "/support", None),
        (f"<swdesk:/public/room?{BOTH}>", "/public/room", None),
    ],
)
def test_whose_guest_one_would_be(text: str, called: str, channel: str | None) -> None:
    link = parse_link(text)
    assert link.guest == Guest(HOST, TOKEN)
    assert (link.destination.text, link.channel, link.left_out) == (called, channel, ())
    assert is_for_guests(text)
    assert TOKEN not in repr(link)


def test_what_means_nothing_is_left_out_here_too() -> None:
    link = parse_link(f"swdesk:/public/room?x=1&{BOTH}&y=2#top")
    assert link.guest is not None
    assert set(link.left_out) == {"x=1", "y=2", "#top"}


@pytest.mark.parametrize("host", ["localhost", "localhost:8443", "fabric.localhost:65535", "a.b-c.example"])
def test_hosts(host: str) -> None:
    link = parse_link(f"swdesk:/public/room?embed={TOKEN}&host={host}")
    assert link.guest is not None
    assert link.guest.host == host


@pytest.mark.parametrize(
    "host",
    [
        "",
        "example",
        "example.com:443",
        "example.com:8443",
        "user@example.com",
        "user:secret@example.com",
        "example.com/path",
        "example.com%2Fpath",
        "example.com%3Fx",
        "example.com%23x",
        "example.com%5Cx",
        "https://example.com",
        "127.0.0.1",
        "127.1",
        "0x7f.0.0.1",
        "2130706433",
        "192.0.2.7:443",
        "[::1]",
        "%5B::1%5D:443",
        "example.0x7f",
        "example.1",
        "example..com",
        ".example.com",
        "example.com.",
        "-a.example",
        "a-.example",
        "a_b.example",
        "b%C3%BCcher.example",
        "example%E3%80%82com",
        "exam ple.com",
        "localhost:0",
        "localhost:65536",
        "localhost:",
        "localhost.",
        "notlocalhost:1",
        "localhost.example.com:1",
        f"{'x' * 64}.example",
        f"{'x.' * 127}example",
    ],
)
def test_what_is_no_plain_name_is_refused(host: str) -> None:
    with pytest.raises(LinkError) as caught:
        parse_link(f"swdesk:/public/room?embed={TOKEN}&host={host}")
    assert caught.value.fault is F.HOST
    assert len(caught.value.part) <= 40


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (f"swdesk:/public/room?embed={TOKEN}", F.GUEST),
        (f"swdesk:/public/room?{BOTH}&embed={TOKEN}", F.GUEST),
        (f"swdesk:/public/room?{BOTH}&host=other.example", F.GUEST),
        (f"swdesk:/public/room?{BOTH}&%68ost=other.example", F.GUEST),
        (f"swdesk:/public/room?host={HOST}", F.DIVERTS),
        (f"swdesk:/public/room?{BOTH}&space=other", F.DIVERTS),
        (f"swdesk:/public/room?{BOTH}&token=abc", F.SECRET),
        (f"swdesk:/public/room?{BOTH}&x={TOKEN}", F.SECRET),
        (f"swdesk:/public/{TOKEN}?{BOTH}", F.SECRET),
        (f"swdesk:/public/room?x={TOKEN}", F.SECRET),
        (f"swdesk:/public/room?embed=eyJhbGciOiJkaXIifQ.a.b&host={HOST}", F.SECRET),
        (f"swdesk:/public/room?{BOTH}#eyJhbGciOiJkaXIifQ.a.b", F.SECRET),
        (f"swdesk:/public/room?embed=&host={HOST}", F.EMBED),
        (f"swdesk:/public/room?embed=c2c_&host={HOST}", F.EMBED),
        (f"swdesk:/public/room?embed=c2c_1234567&host={HOST}", F.EMBED),
        (f"swdesk:/public/room?embed=c2x_{'0' * 32}&host={HOST}", F.EMBED),
        (f"swdesk:/public/room?embed=c2c_{'é' * 32}&host={HOST}", F.EMBED),
        (f"swdesk:/public/room?embed=c2c_{'٣' * 32}&host={HOST}", F.EMBED),
        (f"swdesk:/public/room?embed=x{TOKEN}&host={HOST}", F.EMBED),
        (f"swdesk:/public/room?embed={TOKEN}.x&host={HOST}", F.SECRET),
        (f"swdesk:/public/room?embed={TOKEN}+x&host={HOST}", F.SECRET),
        (f"swdesk:/public/room?embed=c2c_{'0' * 129}&host={HOST}", F.SECRET),
        (f"swdesk:/public/room?embed={TOKEN}%0a&host={HOST}", F.CHARACTERS),
        (f"swdesk:/public/room?embed={TOKEN}%&host={HOST}", F.ESCAPE),
        (f"swdesk:+15551234567?{BOTH}", F.GUEST),
        (f"swdesk:sip:alice@example.com?{BOTH}", F.GUEST),
        (f"swdesk:alice@example.com?{BOTH}", F.GUEST),
        (f"swdesk:tel:+15551234567?{BOTH}", F.GUEST),
        (f"swdesk:?{BOTH}", F.EMPTY),
        (f"swdesk:/public/a/b?{BOTH}", F.NO_DESTINATION),
        (f"swdesk:swdesk:/public/room?{BOTH}", F.NO_DESTINATION),
        (f"sip:alice@example.com?{BOTH}", F.SECRET),
        (f"tel:+15551234567?{BOTH}", F.SECRET),
        (f"https://example.com/?{BOTH}", F.SECRET),
    ],
)
def test_refused(text: str, fault: LinkFault) -> None:
    with pytest.raises(LinkError) as caught:
        parse_link(text)
    assert caught.value.fault is fault
    assert "c2c_" not in str(caught.value)
    assert not is_for_guests(text)


def test_it_is_opened_and_not_typed() -> None:
    with pytest.raises(LinkError) as caught:
        understand(f"swdesk:/public/room?{BOTH}")
    assert caught.value.fault is F.TYPED
    assert not is_for_guests("/public/room")
