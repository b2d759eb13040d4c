"""Where a token comes from: the SDK's `CredentialProvider`, and the one that holds a token already made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Credential:
    """A Subscriber Access Token, and when it ends (seconds since 1970) where that is known."""

    token: str = field(repr=False)
    expires_at: float | None = None


class CredentialProvider(Protocol):
    """Something that can sign in a user."""

    async def authenticate(self) -> Credential:
        """A token good for use now. Raises `InvalidCredentialsError`."""


class StaticCredentialProvider:
    """One token, pasted or read from a file. White space around it is not part of it."""

    def __init__(self, token: str) -> None:
        self._credential = Credential(token.strip())

    async def authenticate(self) -> Credential:
        """The token as given; whether it is any good, the platform says."""
        return self._credential
