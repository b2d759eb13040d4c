"""Who is signed in: the answer to `subscriber/info` (protocol.md 2.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from swdesk.directory.address import Address
from swdesk.errors import MessageParseError


@dataclass(frozen=True, slots=True)
class User:
    """The subscriber behind the token. `expires_at`: seconds since 1970, where the platform says it."""

    id: str
    email: str = ""
    display_name: str = ""
    addresses: tuple[Address, ...] = ()
    scopes: tuple[str, ...] = ()
    expires_at: float | None = None

    @classmethod
    def parse(cls, body: object) -> User:
        """From the body. Fields that are missing or of another type are done without, `id` excepted.

        Raises `MessageParseError`.
        """
        if not isinstance(body, Mapping):
            raise MessageParseError("The user is not an object")
        user_id = body.get("id")
        if not isinstance(user_id, str) or not user_id:
            raise MessageParseError("The user has no text", path="id")
        claims = body.get("sat_claims")
        claims = claims if isinstance(claims, Mapping) else {}
        scopes = claims.get("scope")
        expires_at = claims.get("expires_at")
        return cls(
            id=user_id,
            email=_text(body.get("email")),
            display_name=_text(body.get("display_name"))
            or " ".join(filter(None, (_text(body.get("first_name")), _text(body.get("last_name"))))),
            addresses=_addresses(body.get("fabric_addresses")),
            scopes=tuple(scope for scope in scopes if isinstance(scope, str))
            if isinstance(scopes, list)
            else (),
            expires_at=float(expires_at) if isinstance(expires_at, int | float) else None,
        )

    @property
    def label(self) -> str:
        """What a person would call the user."""
        return self.display_name or self.email or self.id


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _addresses(value: object) -> tuple[Address, ...]:
    found = []
    for entry in value if isinstance(value, list) else ():
        try:
            found.append(Address.parse(entry))
        except MessageParseError:
            continue
    return tuple(found)
