"""Secrets in the system's keyring, and nowhere else (style: "Settings").

A keyring that would keep them in the clear, or only pretend to keep them, is refused: then nothing is
remembered and the caller is told so. Windows stores no more than about 1,280 characters in one entry, so a
value lies in several, under `<name>.0`, `<name>.1` …; `<name>` itself holds their number and a digest.
Every call runs in a thread, for a keyring may ask the user first.
"""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any, Protocol

from swdesk import places
from swdesk.errors import StorageNotAvailableError, StorageReadError, StorageWriteError

PART_LENGTH = 1_100
MAX_PARTS = 64

TOKEN = "token"
RESUME = "resume"
EVERYTHING = (TOKEN, RESUME)

_IN_THE_CLEAR = "keyrings.alt."
_NO_STORE = ("keyring.backends.fail", "keyring.backends.null")


class Backend(Protocol):
    """What is used of a `keyring.backend.KeyringBackend`."""

    def get_password(self, service: str, username: str) -> str | None:
        """The entry, or `None`."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Write the entry."""

    def delete_password(self, service: str, username: str) -> None:
        """Remove the entry; raises when there is none."""


def acceptable(backend: Any) -> Any:
    """The backend itself, or the first good one behind a chainer.

    Raises `StorageNotAvailableError` when there is none.
    """
    for candidate in getattr(backend, "backends", None) or [backend]:
        module = type(candidate).__module__
        if not module.startswith(_IN_THE_CLEAR) and not module.startswith(_NO_STORE):
            return candidate
    raise StorageNotAvailableError("This system has no keyring that keeps secrets safe")


class SecretStore:
    """Remember, recall and forget named secrets."""

    def __init__(self, backend: Backend | None = None, *, service: str | None = None) -> None:
        """`service`: the name of the entry; that of this profile when it is left out."""
        self._backend = backend
        self._name = service
        self._lock = asyncio.Lock()

    async def check(self) -> None:
        """Raises `StorageNotAvailableError` when nothing can be remembered on this system."""
        await self._run(lambda backend: None)

    async def remember(self, name: str, value: str) -> None:
        """Keep `value` under `name`, in place of what was there.

        Raises `StorageNotAvailableError` or `StorageWriteError`.
        """
        parts = [value[at : at + PART_LENGTH] for at in range(0, len(value), PART_LENGTH)]
        if len(parts) > MAX_PARTS:
            raise StorageWriteError(f"A secret of {len(value)} characters is too long to keep")

        def write(backend: Backend) -> None:
            before = self._parts(backend, name)
            for index, part in enumerate(parts):
                backend.set_password(self._service, f"{name}.{index}", part)
            backend.set_password(self._service, name, f"{len(parts)}:{_digest(value)}")
            for index in range(len(parts), before):
                _delete(backend, self._service, f"{name}.{index}")

        await self._run(write, StorageWriteError, f"The keyring did not take {name!r}")

    async def recall(self, name: str) -> str | None:
        """What was remembered under `name`, or `None`.

        Raises `StorageNotAvailableError`, or `StorageReadError` for an entry that is not whole.
        """

        def read(backend: Backend) -> str | None:
            header = backend.get_password(self._service, name)
            if header is None:
                return None
            parts = [
                backend.get_password(self._service, f"{name}.{index}") or ""
                for index in range(self._parts(backend, name))
            ]
            value = "".join(parts)
            if header.partition(":")[2] != _digest(value):
                raise StorageReadError(f"The keyring's {name!r} is not whole")
            return value

        value: str | None = await self._run(read, StorageReadError, f"The keyring did not give {name!r}")
        return value

    async def forget(self, *names: str) -> None:
        """Remove the named secrets, or everything swdesk keeps; what is not there is no error.

        Raises `StorageNotAvailableError` or `StorageWriteError`.
        """

        def delete(backend: Backend) -> None:
            for name in names or EVERYTHING:
                count = self._parts(backend, name)
                _delete(backend, self._service, name)
                for index in range(count):
                    _delete(backend, self._service, f"{name}.{index}")

        await self._run(delete, StorageWriteError, "The keyring did not let go")

    def _parts(self, backend: Backend, name: str) -> int:
        count = (backend.get_password(self._service, name) or "").partition(":")[0]
        return min(int(count), MAX_PARTS) if count.isdecimal() else 0

    @property
    def _service(self) -> str:
        return self._name or places.here().keyring

    async def _run(
        self,
        work: Any,
        failure: type[StorageReadError | StorageWriteError] = StorageReadError,
        what: str = "",
    ) -> Any:
        async with self._lock:
            return await asyncio.to_thread(self._guarded, work, failure, what)

    def _guarded(self, work: Any, failure: type[StorageReadError | StorageWriteError], what: str) -> Any:
        from keyring.errors import KeyringError, NoKeyringError

        try:
            if self._backend is None:
                import keyring

                self._backend = keyring.get_keyring()
            return work(acceptable(self._backend))
        except NoKeyringError as error:
            raise StorageNotAvailableError("This system has no keyring") from error
        except (KeyringError, OSError, RuntimeError) as error:
            # The message of a backend may quote what it was given: only its kind is told on.
            raise failure(f"{what} ({type(error).__name__})") from None


def _delete(backend: Backend, service: str, name: str) -> None:
    from keyring.errors import PasswordDeleteError

    try:
        backend.delete_password(service, name)
    except PasswordDeleteError:
        if backend.get_password(service, name) is not None:
            raise


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()[:16]
