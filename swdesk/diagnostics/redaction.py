"""What may not be written down is taken out here, by one rule for every line of every logger.

Taken out: registered secrets (and recognisable pieces of them), anything shaped like a token (JWT and JWE,
RFC 7519 and 7516; embed tokens `c2c_…`), the values of secret fields of the wire (`jwt_token`,
`authorization_state`, `dpop_token`, ICE `credential` …: protocol.md 2), authorization headers, ICE passwords
and SRTP keys of session descriptions (RFC 8839 5.4, RFC 4568). What stays is the shape of the line, so that a
trace can still be read.
"""

from __future__ import annotations

import json
import re
from urllib.parse import quote

HIDDEN = "[secret]"

_FIELDS = (
    "jwt_token",
    "dpop_token",
    "access_token",
    "refresh_token",
    "guest_token",
    "embed_token",
    "token",
    "authorization_state",
    "authorization",
    "credential",
    "password",
    "passwd",
    "private_key",
    "client_secret",
    "api_key",
    "control_key",
    "x-lab-key",
    "sdp_secret",
)
_TOKEN = re.compile(
    r"(?<![A-Za-z0-9_-])(?:eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)*|c2[ct]_[A-Za-z0-9_-]{8,})"
)
_BEARER = re.compile(r"\b(Bearer|DPoP|Basic)(\s+)(?!\[secret\])[A-Za-z0-9._~+/=-]{6,}", re.IGNORECASE)
_ICE_PASSWORD = re.compile(r"(a=ice-pwd\s*:\s*)(?:[A-Za-z0-9+/=_-]|\\/)+")
_SRTP_KEY = re.compile(r"(a=crypto\s*:[^\r\n\\]*?inline:)(?:[A-Za-z0-9+/=_|:-]|\\/)+")
_FIELD = re.compile(
    # the name, quoted or not, at any depth of JSON-in-JSON
    r"(?P<head>(?<![A-Za-z0-9_-])(?P<key>" + "|".join(_FIELDS) + r")\\*[\"']?\s*[:=]\s*)"
    # a quoted value up to its own closing quote, or to the end of a line that was cut; else a bare word
    r"(?:(?P<quote>\\*[\"'])(?P<value>.*?)(?:(?<!\\)(?P=quote)|\Z)|(?P<bare>[^\s,;&\"'{}()\[\]\\]+))",
    re.IGNORECASE | re.DOTALL,
)
_SCHEMES = {"bearer", "dpop", "basic", "digest"}
_RUN = re.compile(r"[A-Za-z0-9_\-+/=.~]{16,}")

_PIECE = 12  # characters: a run shared with a secret of twice this length is always found
_secrets: list[str] = []
_pieces: set[str] = set()


def register_secret(secret: str) -> None:
    """From now on no line carries `secret`, however it is quoted. Short words (under 6) are not taken."""
    if len(secret) < 6 or secret in _secrets:
        return
    spellings = {secret, json.dumps(secret)[1:-1], repr(secret)[1:-1], quote(secret, safe="")}
    _secrets.extend(sorted(spellings - set(_secrets), key=len, reverse=True))
    _secrets.sort(key=len, reverse=True)
    if len(secret) >= 2 * _PIECE:
        _pieces.update(secret[at : at + _PIECE] for at in range(len(secret) - _PIECE + 1))


def forget_secrets() -> None:
    """Forget what was registered: for tests."""
    _secrets.clear()
    _pieces.clear()


def redact(text: str) -> str:
    """`text` without its secrets. Redacting twice changes nothing."""
    for secret in _secrets:
        if secret in text:
            text = text.replace(secret, HIDDEN)
    if _pieces:
        text = _RUN.sub(_hide_piece, text)
    text = _FIELD.sub(_hide_field, text)
    text = _TOKEN.sub(HIDDEN, text)
    text = _BEARER.sub(rf"\1\2{HIDDEN}", text)
    text = _ICE_PASSWORD.sub(rf"\1{HIDDEN}", text)
    return _SRTP_KEY.sub(rf"\1{HIDDEN}", text)


def _hide_piece(match: re.Match[str]) -> str:
    run = match.group()
    for at in range(0, len(run) - _PIECE + 1, _PIECE):
        if run[at : at + _PIECE] in _pieces:
            return HIDDEN
    return run


def _hide_field(match: re.Match[str]) -> str:
    head, opening = match["head"], match["quote"]
    if opening is None:
        bare = match["bare"]
        if bare == "None" or bare == "null" or bare.lower() in _SCHEMES:
            return match.group()  # nothing there, or a scheme whose secret is the next word
        return head + HIDDEN
    if not match["value"]:
        return match.group()
    closed = match.group().endswith(opening) and len(match.group()) > len(head) + len(opening)
    return head + opening + HIDDEN + (opening if closed else "")
