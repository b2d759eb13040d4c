"""Tokens shaped like real ones: compact JWE with direct AES-256-GCM, its header naming the cluster host.

`{"alg":"dir","enc":"A256GCM","ch":"puc.localhost:PORT","typ":"SAT"}`, an empty second part, then IV,
ciphertext and tag (RFC 7516). The key lives in this process only: a token of another run is a foreign one.
"""

from __future__ import annotations

import base64
import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

ACCESS, REFRESH = "SAT", "Refresh"
GUEST, GUEST_LIFETIME = "guest", 3600.0
_TAG = 16


class TokenRefused(Exception):
    """A token that does not open the door; the text says which way it is wrong, without quoting it."""


@dataclass(frozen=True)
class Claims:
    """What a token says to the space."""

    name: str
    token_id: str
    expires_at: int
    scopes: tuple[str, ...] = ()
    kind: str = ACCESS
    only: str = ""
    """The one address that a guest may call; everybody else may call all."""


@dataclass
class TokenMint:
    """Makes and reads the tokens of one space. `clock()` is seconds since 1970."""

    cluster_host: str
    clock: Callable[[], float] = time.time
    _key: bytes = field(default_factory=lambda: AESGCM.generate_key(256), repr=False)
    _revoked: set[str] = field(default_factory=set, repr=False)
    _embeds: dict[str, str] = field(default_factory=dict, repr=False)

    def embed(self, address: str) -> str:
        """A public token that makes whoever brings it a guest who may call this address alone."""
        token = f"c2c_{secrets.token_hex(16)}"
        self._embeds[token] = address
        return token

    def admit(self, embed_token: object) -> str:
        """An access token for a guest. Raises `TokenRefused`."""
        only = self._embeds.get(embed_token) if isinstance(embed_token, str) else None
        if only is None:
            raise TokenRefused("not an embed token of this space")
        return self.mint(GUEST, lifetime=GUEST_LIFETIME, only=only)

    def mint(
        self,
        name: str,
        *,
        lifetime: float = 7200.0,
        kind: str = ACCESS,
        scopes: tuple[str, ...] = (),
        only: str = "",
    ) -> str:
        """A token for `name`; a `lifetime` below zero makes one that has expired already."""
        expires_at = int(self.clock() + lifetime)
        claims = {
            "sub": name,
            "jti": secrets.token_hex(16),
            "exp": expires_at,
            "scope": list(scopes),
            "typ": kind,
            "only": only,
        }
        header = {"alg": "dir", "enc": "A256GCM", "ch": self.cluster_host, "typ": kind}
        protected = encode(json.dumps(header, separators=(",", ":")).encode())
        nonce = secrets.token_bytes(12)
        sealed = AESGCM(self._key).encrypt(nonce, json.dumps(claims).encode(), protected.encode())
        return ".".join((protected, "", encode(nonce), encode(sealed[:-_TAG]), encode(sealed[-_TAG:])))

    def read(self, token: object, *, allow_expired: bool = False) -> Claims:
        """The claims of an access token. Raises `TokenRefused`."""
        claims = self._open(token)
        if claims.kind != ACCESS:
            raise TokenRefused("not an access token")
        if not allow_expired and (claims.expires_at <= self.clock() or claims.name in self._revoked):
            raise TokenRefused("expired")
        return claims

    def read_refresh(self, token: object) -> Claims:
        """The claims of a refresh token. Raises `TokenRefused`."""
        claims = self._open(token)
        if claims.kind != REFRESH or claims.expires_at <= self.clock():
            raise TokenRefused("not a valid refresh token")
        return claims

    def expire(self, name: str, *, expired: bool = True) -> None:
        """Treat every token of `name` as expired, or stop doing so."""
        (self._revoked.add if expired else self._revoked.discard)(name)

    def _open(self, token: object) -> Claims:
        parts = token.split(".") if isinstance(token, str) else []
        if len(parts) != 5 or parts[1]:
            raise TokenRefused("not a token")
        try:
            nonce, ciphertext, tag = (decode(part) for part in parts[2:])
            opened = json.loads(AESGCM(self._key).decrypt(nonce, ciphertext + tag, parts[0].encode()))
            return Claims(
                str(opened["sub"]),
                str(opened["jti"]),
                int(opened["exp"]),
                tuple(opened["scope"]),
                str(opened["typ"]),
                str(opened["only"]),
            )
        except (InvalidTag, ValueError, KeyError) as error:
            raise TokenRefused("of another space, or damaged") from error


def encode(data: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """base64url with or without padding. Raises `ValueError`."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
