"""What can be read from a Subscriber Access Token: its header, and the hosts in it (protocol.md 1.1).

A token is a compact JWE (RFC 7516 7.1); all but the first segment is opaque to a client.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass

from swdesk.errors import InvalidCredentialsError
from swdesk.protocol.constants import DEFAULT_DOMAIN, DEFAULT_HOST

_MAX_TOKEN = 65_536
_TOKEN = re.compile(r"[A-Za-z0-9_\-=.+/~]+", re.ASCII)
_SEGMENT = re.compile(r"[A-Za-z0-9_-]+={0,2}", re.ASCII)
_CLUSTER_HOST = re.compile(
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?::[0-9]{1,5})?",
    re.ASCII,
)
_JWE_SEGMENTS = 5


@dataclass(frozen=True, slots=True)
class TokenHeader:
    """The readable part of a token; `host` and `domain` are `None` when it names no cluster."""

    host: str | None
    domain: str | None
    typ: str | None
    ch: str

    @property
    def relay_url(self) -> str:
        """The WebSocket: no path, no query. A port travels inside the domain."""
        return f"wss://{self.host or DEFAULT_HOST}.{self.domain or DEFAULT_DOMAIN}"

    @property
    def rest_url(self) -> str:
        """The base of every REST request, without a trailing slash."""
        return f"https://fabric.{self.domain or DEFAULT_DOMAIN}"


def parse_token(token: str) -> TokenHeader:
    """Read a token's header.

    Raises `InvalidCredentialsError` when it cannot be decoded, is cut short, names an impossible host, or is
    a refresh token. The error never quotes the token.
    """
    token = token.strip()
    if not token:
        raise InvalidCredentialsError("no token")
    if len(token) > _MAX_TOKEN or not _TOKEN.fullmatch(token):
        raise InvalidCredentialsError("not a token: too long, or characters that no token has")
    segments = token.split(".")
    header = _decode_header(segments[0])
    typ, ch = header.get("typ"), header.get("ch", "")
    if not isinstance(typ, str | None) or not isinstance(ch, str):
        raise InvalidCredentialsError("the token's header has fields of the wrong type")
    if typ is not None and typ.lower() == "refresh":
        raise InvalidCredentialsError("this is a refresh token; an access token (SAT) is needed")
    if "enc" in header and len(segments) != _JWE_SEGMENTS:
        raise InvalidCredentialsError(f"the token is cut short: {len(segments)} of {_JWE_SEGMENTS} segments")
    if ch and not _is_cluster_host(ch):
        raise InvalidCredentialsError("the token names an impossible host")
    host, dot, domain = ch.partition(".")
    return TokenHeader(host, domain, typ, ch) if dot else TokenHeader(None, None, typ, ch)


def _decode_header(segment: str) -> dict[str, object]:
    if not _SEGMENT.fullmatch(segment):
        raise InvalidCredentialsError("the token's header is not base64url")
    segment = segment.rstrip("=")
    try:
        text = base64.b64decode(segment + "=" * (-len(segment) % 4), altchars=b"-_", validate=True)
        header = json.loads(text)
    except (ValueError, RecursionError):
        raise InvalidCredentialsError("the token's header cannot be decoded") from None
    if not isinstance(header, dict):
        raise InvalidCredentialsError("the token's header is not an object")
    return header


def _is_cluster_host(ch: str) -> bool:
    if not _CLUSTER_HOST.fullmatch(ch) or len(ch) > 253:
        return False
    _, colon, port = ch.partition(":")
    return not colon or 0 < int(port) <= 65_535
