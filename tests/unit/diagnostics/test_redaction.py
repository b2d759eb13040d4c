"""No secret survives redaction, whatever surrounds it; what is no secret does."""

from __future__ import annotations

import json
import string
from collections.abc import Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from swdesk.diagnostics.redaction import HIDDEN, forget_secrets, redact, register_secret

B64 = string.ascii_letters + string.digits + "-_"
SEGMENT = st.text(B64, min_size=12, max_size=80)
JWE = st.builds(lambda *parts: "eyJ" + ".".join(parts), SEGMENT, SEGMENT, SEGMENT, SEGMENT, SEGMENT)
EMBED = st.from_regex(r"c2[ct]_[A-Za-z0-9]{16,40}", fullmatch=True)
JWT = st.builds(lambda *parts: "eyJ" + ".".join(parts), SEGMENT, SEGMENT, SEGMENT)
SECRET = st.text(string.ascii_letters + string.digits + "+/=_-", min_size=8, max_size=60)
PROSE = st.text(string.ascii_letters + " .:{}[]\"'\\,\n", max_size=60)
FIELDS = st.sampled_from(
    [
        "jwt_token",
        "dpop_token",
        "refresh_token",
        "access_token",
        "authorization_state",
        "credential",
        "password",
    ]
)


@pytest.fixture(autouse=True)
def nothing_registered() -> Iterator[None]:
    forget_secrets()
    yield
    forget_secrets()


@given(PROSE, st.one_of(JWE, JWT, EMBED), PROSE)
def test_tokens_go_wherever_they_stand(before: str, token: str, after: str) -> None:
    cleaned = redact(f"{before} {token} {after}")
    assume(not any(part in before + after for part in token.split(".")))
    for part in token.split("."):
        assert part not in cleaned


@given(FIELDS, SECRET, PROSE, st.integers(0, 3))
def test_fields_of_the_wire_go_at_any_depth_of_quoting(
    field: str, secret: str, prose: str, depth: int
) -> None:
    assume(secret not in prose)
    assume(secret not in HIDDEN)
    text = json.dumps({"before": prose, field: secret, "after": prose})
    for _ in range(depth):
        text = json.dumps({"inner": text})
    assert secret not in redact(text)


@given(FIELDS, SECRET)
def test_fields_go_from_python_text_and_queries(field: str, secret: str) -> None:
    assume(secret not in field)
    assume(secret not in HIDDEN)
    for text in (
        repr({field: secret}),
        f"{field}={secret}&x=1",
        f"{field}: {secret}",
        f"Thing({field}='{secret}')",
    ):
        assert secret.rstrip("=") not in redact(text), text


@given(st.text(string.ascii_letters + string.digits + "+/", min_size=22, max_size=40))
def test_ice_passwords_go_and_the_fragment_stays(password: str) -> None:
    sdp = f"v=0\r\na=ice-ufrag:F7gI\r\na=ice-pwd:{password}\r\na=fingerprint:sha-256 AB:CD\r\n"
    for text in (sdp, json.dumps({"sdp": sdp}), json.dumps(json.dumps({"sdp": sdp})), repr(sdp)):
        cleaned = redact(text)
        assert password not in cleaned
        assert "F7gI" in cleaned
        assert "sha-256 AB:CD" in cleaned


def test_srtp_keys_go() -> None:
    line = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32"
    assert "d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1" not in redact(line)


@pytest.mark.parametrize(
    "header",
    [
        "Authorization: Bearer abc.def-123456",
        "> Authorization: Basic dXNlcjpwYXNz",
        "'Authorization': 'Bearer zzzzzz99'",
    ],
)
def test_authorization_headers_go(header: str) -> None:
    cleaned = redact(header)
    assert HIDDEN in cleaned
    for secret in ("abc.def-123456", "dXNlcjpwYXNz", "zzzzzz99"):
        assert secret not in cleaned


@given(st.text(string.ascii_letters + string.digits + "!$%&/()=?+*#'\"\\ é", min_size=6, max_size=80), PROSE)
def test_registered_secrets_go_however_quoted(secret: str, prose: str) -> None:
    assume(len(secret.strip()) >= 6)
    assume(secret not in prose)
    assume(secret not in HIDDEN)
    forget_secrets()
    register_secret(secret)
    for text in (f"{prose} {secret} {prose}", json.dumps([secret]), repr([secret])):
        cleaned = redact(text)
        assert secret not in cleaned
        assert json.dumps(secret)[1:-1] not in cleaned


@given(st.text(B64, min_size=60, max_size=400), st.data())
def test_pieces_of_a_registered_token_go(token: str, data: st.DataObject) -> None:
    forget_secrets()
    register_secret(token)
    start = data.draw(st.integers(0, len(token) - 24))
    piece = token[start : start + data.draw(st.integers(24, len(token)))]
    assert piece not in redact(f'...{piece}" [5120 bytes]')


@given(st.text(max_size=300))
def test_redacting_twice_changes_nothing(text: str) -> None:
    once = redact(text)
    assert redact(once) == once


@given(FIELDS, st.text(max_size=60), st.sampled_from(['"', "'", "", '\\"']))
def test_redacting_fields_twice_changes_nothing(field: str, value: str, quote: str) -> None:
    once = redact(f"{quote}{field}{quote}: {quote}{value}{quote}, rest")
    assert redact(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "Status: connected",
        "Dialing /public/test-room...",
        "The token was refused.",
        '{"jsonrpc":"2.0","id":"7d1cfa12-9c3e-4b3a-8f5e-6f0d2c1b1a00","method":"webrtc.verto"}',
        "a=ice-ufrag:abcd\r\na=candidate:1 1 udp 2130706431 127.0.0.1 9 typ host",
        '{"authorization_state":null}',
        '{"jwt_token": ""}',
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert redact(text) == text


def test_a_cut_line_still_hides_its_value() -> None:
    assert "c3RhdGU" not in redact('{"authorization_state":"c3RhdGUtb2YtdGhlLXNlc3Npb24')


def test_short_words_are_not_secrets() -> None:
    register_secret("on")
    assert redact("connection") == "connection"
