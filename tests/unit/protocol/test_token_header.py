"""What a token gives away: its hosts, and reasons to refuse it before any traffic."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from swdesk.errors import InvalidCredentialsError
from swdesk.protocol.credentials import parse_token


def token(header: dict[str, Any], tail: str = "..iv.text.tag") -> str:
    return base64.urlsafe_b64encode(json.dumps(header).encode()).decode().rstrip("=") + tail


@pytest.mark.parametrize(
    ("ch", "relay", "rest"),
    [
        ("puc.signalwire.com", "wss://puc.signalwire.com", "https://fabric.signalwire.com"),
        ("eu.puc.example.com", "wss://eu.puc.example.com", "https://fabric.puc.example.com"),
        ("puc.example.test:8443", "wss://puc.example.test:8443", "https://fabric.example.test:8443"),
        ("puc.localhost:1", "wss://puc.localhost:1", "https://fabric.localhost:1"),
        ("localhost", "wss://puc.signalwire.com", "https://fabric.signalwire.com"),
        ("", "wss://puc.signalwire.com", "https://fabric.signalwire.com"),
    ],
)
def test_hosts(ch: str, relay: str, rest: str) -> None:
    header = parse_token(token({"alg": "dir", "enc": "A256GCM", "ch": ch, "typ": "SAT"}))
    assert (header.relay_url, header.rest_url) == (relay, rest)


def test_an_older_token_names_no_cluster() -> None:
    header = parse_token(token({"alg": "dir", "enc": "A256GCM"}))
    assert header.relay_url == "wss://puc.signalwire.com"
    assert header.typ is None


def test_white_space_around_it_is_forgiven() -> None:
    assert parse_token(f"\n {token({'typ': 'SAT'})}\t").typ == "SAT"


def test_only_an_encrypted_token_has_to_have_five_segments() -> None:
    assert parse_token(token({"alg": "HS256", "typ": "SAT"}, ".payload.signature")).typ == "SAT"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no token"),
        ("   ", "no token"),
        ("hello", "cannot be decoded"),
        ("a b.c", "characters"),
        ("ey…", "characters"),
        ("x" * 70_000, "too long"),
        (".a.b.c.d", "not base64url"),
        ("e+/w.a.b.c.d", "not base64url"),
        ("W10..a.b.c", "not an object"),
        (token({"typ": "Refresh"}), "refresh token"),
        (token({"typ": "refresh"}), "refresh token"),
        (token({"typ": 7}), "wrong type"),
        (token({"ch": 7}), "wrong type"),
        (token({"enc": "A256GCM"}, ""), "cut short"),
        (token({"enc": "A256GCM"}, "..iv.text"), "cut short"),
        (token({"ch": "puc.example.com/path"}), "impossible host"),
        (token({"ch": "me@puc.example.com"}), "impossible host"),
        (token({"ch": "puc.example.com:0"}), "impossible host"),
        (token({"ch": "puc.example.com:99999"}), "impossible host"),
        (token({"ch": "puc..com"}), "impossible host"),
        (token({"ch": "-puc.example.com"}), "impossible host"),
        (token({"ch": "puc.example.com\n"}), "impossible host"),
        (token({"ch": "püc.example.com"}), "impossible host"),
    ],
)
def test_refused(text: str, reason: str) -> None:
    with pytest.raises(InvalidCredentialsError, match=reason):
        parse_token(text)


def test_half_a_token_never_shows_in_its_error() -> None:
    with pytest.raises(InvalidCredentialsError) as caught:
        parse_token("c2VjcmV0c2VjcmV0")
    assert "c2VjcmV0" not in str(caught.value)
    assert caught.value.__cause__ is None
