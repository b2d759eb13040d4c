"""The token in the system's keyring, from the window: every question runs in the engine's workers."""

from __future__ import annotations

from swdesk import places
from swdesk.app.engine import EngineThread
from swdesk.app.i18n import tr
from swdesk.app.presenters.core_words import translated
from swdesk.errors import StorageError, StorageNotAvailableError
from swdesk.session.secrets import TOKEN, SecretStore


class NoVault:
    """A `Vault` where nothing is kept: the keyring is not even asked."""

    async def problem(self) -> str:
        """See `Vault`."""
        return tr("This start keeps nothing, so the token is asked for each time.")

    async def recall(self) -> str | None:
        """See `Vault`."""
        return None

    async def remember(self, token: str) -> None:
        """See `Vault`."""

    async def forget(self) -> None:
        """See `Vault`."""


class KeyringVault:
    """A `Vault` over a `SecretStore`."""

    def __init__(self, engine: EngineThread, store: SecretStore | None = None) -> None:
        self._engine = engine
        self._store = store or SecretStore()
        here = places.here()
        self._is_of_before = bool(here.profile) and here.window is not None and not here.window.exists()
        """Whether what is kept is of a profile of the same name that somebody deleted by hand."""

    async def problem(self) -> str:
        """See `Vault`."""
        try:
            await self._engine.run(self._store.check())
        except StorageNotAvailableError as error:
            return tr("{problem}, so the token is asked for each time.", problem=translated(error))
        except StorageError as error:
            return tr(
                "The keyring does not answer ({problem}), so the token is asked for each time.", problem=error
            )
        return ""

    async def recall(self) -> str | None:
        """See `Vault`."""
        if self._is_of_before:
            await self.forget()
        return await self._engine.run(self._store.recall(TOKEN))

    async def remember(self, token: str) -> None:
        """See `Vault`."""
        self._is_of_before = False
        await self._engine.run(self._store.remember(TOKEN, token))

    async def forget(self) -> None:
        """See `Vault`."""
        await self._engine.run(self._store.forget())
