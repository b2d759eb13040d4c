"""Remembering the token: only when asked to, only in the system's keyring (features.md T7)."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from swdesk.app.phone import Vault
from swdesk.errors import StorageError
from swdesk.observable import State

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KeyringView:
    """Whether the token can be remembered here (`problem` says why not), and whether it is."""

    problem: str = ""
    is_remembered: bool = False


class KeyringPresenter:
    """Keeps, renews and forgets the token as the box says."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._kept = ""
        self._passing: set[str] = set()
        self.view: State[KeyringView] = State(KeyringView())

    async def check(self) -> bool:
        """Whether anything can be remembered on this system."""
        problem = await self._vault.problem()
        self.view.set(replace(self.view.value, problem=problem))
        return not problem

    async def load(self) -> str | None:
        """The remembered token, if there is one; finds out whether anything can be remembered at all."""
        if not await self.check():
            return None
        try:
            token = await self._vault.recall()
        except StorageError as error:
            logger.warning("The remembered token could not be read: %s", error)
            return None
        self._kept = token or ""
        self.view.set(KeyringView(is_remembered=bool(token)))
        return token

    async def set_wanted(self, wanted: bool, token: str) -> None:
        """The box was ticked or unticked; unticking forgets. Raises `StorageError`."""
        try:
            if wanted:
                await self._keep(token.strip())
            else:
                self._kept = ""
                await self._vault.forget()
        except StorageError:
            # What was asked for and did not happen: both, so that the box goes back to the truth.
            self.view.set(replace(self.view.value, is_remembered=wanted))
            self.view.set(replace(self.view.value, is_remembered=not wanted))
            raise
        self.view.set(replace(self.view.value, is_remembered=wanted))

    async def forget_all(self) -> None:
        """Nothing of this profile is to stay in the keyring. Raises `StorageError`."""
        self._kept = ""
        await self._vault.forget()
        self.view.set(replace(self.view.value, is_remembered=False))

    def never_keep(self, token: str) -> None:
        """This token is good for this run only: the local space's."""
        self._passing.add(token)

    async def token_accepted(self, token: str) -> None:
        """A token was good for a sign-in: with the box ticked it is the one to remember."""
        if self.view.value.is_remembered and not self.view.value.problem:
            await self._keep(token.strip())

    async def _keep(self, token: str) -> None:
        if token and token != self._kept and token not in self._passing:
            await self._vault.remember(token)
            self._kept = token
