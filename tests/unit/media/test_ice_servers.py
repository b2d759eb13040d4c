"""Which STUN and TURN server to use."""

from __future__ import annotations

import pytest

from swdesk.media.ice_servers import IceServer, choose


def turn(*urls: str) -> IceServer:
    return IceServer(urls, "user", "hidden")


def urls(*servers: IceServer) -> list[str]:
    return [str(server.urls) for server in choose(servers)]


@pytest.mark.parametrize(
    ("servers", "expected"),
    [
        ((), []),
        ((IceServer(("stun:a.example", "stun:b.example")),), ["stun:a.example"]),
        (
            (turn("turns:t.example:443?transport=tcp", "turn:t.example?transport=udp"),),
            ["turn:t.example?transport=udp"],
        ),
        (
            (turn("turns:t.example?transport=tcp", "turn:t.example?transport=tcp"),),
            ["turn:t.example?transport=tcp"],
        ),
        ((turn("turn:one.example"), turn("turn:two.example")), ["turn:one.example"]),
        ((turn("turn:one.example"), IceServer(("stun:s.example",))), ["stun:s.example", "turn:one.example"]),
        ((IceServer(("turn:no.password",)),), []),
        ((IceServer(("nonsense", "http://x", "stun:", "turn:x?transport=sctp")),), []),
        ((turn("turn:x?transport=sctp", "turns:y"),), ["turns:y"]),
    ],
)
def test_choice(servers: tuple[IceServer, ...], expected: list[str]) -> None:
    assert urls(*servers) == expected


def test_credentials_come_along_and_are_not_shown() -> None:
    server = turn("turn:t.example")
    assert choose([server])[0].credential == "hidden"
    assert "hidden" not in repr(server)
