"""Where the state that resumes a session is kept: in memory, or in the keyring (protocol.md 2.7 and 2.14)."""

from __future__ import annotations

import json
from typing import Protocol

from swdesk.protocol.session_io import ResumeState
from swdesk.session.secrets import RESUME, SecretStore


class ResumeStore(Protocol):
    """Keeps the newest resume state of one user."""

    async def load(self) -> ResumeState | None:
        """The newest state, or `None`."""

    async def save(self, resume: ResumeState | None) -> None:
        """Keep this one, or none. Raises a `StorageError`."""


class MemoryResumeStore:
    """For as long as the process lives, which is what a socket that drops needs."""

    def __init__(self) -> None:
        self._resume: ResumeState | None = None

    async def load(self) -> ResumeState | None:
        """The newest state, or `None`."""
        return self._resume

    async def save(self, resume: ResumeState | None) -> None:
        """Keep this one, or none."""
        self._resume = resume


class KeyringResumeStore:
    """Beyond the process, as the secret it is: whoever has it can take over the session."""

    def __init__(self, secrets: SecretStore, user: str) -> None:
        self._secrets = secrets
        self._user = user

    async def load(self) -> ResumeState | None:
        """The newest state of this user; one of another user, or one that cannot be read, is none."""
        text = await self._secrets.recall(RESUME)
        try:
            kept = json.loads(text or "null")
            if kept["user"] == self._user:
                return ResumeState(str(kept["authorization_state"]), str(kept["resume_protocol"]))
        except (ValueError, TypeError, KeyError):
            pass
        return None

    async def save(self, resume: ResumeState | None) -> None:
        """Keep this one, or none. Raises a `StorageError`."""
        if resume is None:
            await self._secrets.forget(RESUME)
            return
        kept = {
            "user": self._user,
            "authorization_state": resume.authorization_state,
            "resume_protocol": resume.resume_protocol,
        }
        await self._secrets.remember(RESUME, json.dumps(kept))
