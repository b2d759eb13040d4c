"""Secrets in a keyring that stores little, in one that lies, and in none."""

from __future__ import annotations

import pytest
from keyring.errors import KeyringError, NoKeyringError, PasswordDeleteError

from swdesk.errors import StorageNotAvailableError, StorageReadError, StorageWriteError
from swdesk.protocol.session_io import ResumeState
from swdesk.session.resume import KeyringResumeStore, MemoryResumeStore
from swdesk.session.secrets import RESUME, TOKEN, SecretStore, acceptable

LIMIT = 1_280


class SmallKeyring:
    """Like Windows': no more than so many characters an entry."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.failure: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._maybe_fail()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._maybe_fail()
        if len(password) > LIMIT:
            raise KeyringError(f"too long: {password}")
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._maybe_fail()
        if (service, username) not in self.entries:
            raise PasswordDeleteError(username)
        del self.entries[service, username]

    def _maybe_fail(self) -> None:
        if self.failure is not None:
            raise self.failure


async def test_a_long_token_is_split_and_put_together() -> None:
    keyring = SmallKeyring()
    store, token = SecretStore(keyring), "eyJ" + "x" * 5000
    await store.check()
    await store.remember(TOKEN, token)
    assert await store.recall(TOKEN) == token
    assert all(len(value) < 1200 for value in keyring.entries.values())
    assert len(keyring.entries) == 6


async def test_a_shorter_one_leaves_nothing_of_the_longer() -> None:
    keyring = SmallKeyring()
    store = SecretStore(keyring)
    await store.remember(TOKEN, "x" * 5000)
    await store.remember(TOKEN, "y")
    assert await store.recall(TOKEN) == "y"
    assert len(keyring.entries) == 2


async def test_forgetting_removes_everything_and_may_be_repeated() -> None:
    keyring = SmallKeyring()
    store = SecretStore(keyring)
    await store.remember(TOKEN, "x" * 3000)
    await store.remember(RESUME, "z")
    await store.forget()
    assert keyring.entries == {}
    await store.forget()
    assert await store.recall(TOKEN) is None


async def test_what_is_not_whole_is_not_given() -> None:
    keyring = SmallKeyring()
    store = SecretStore(keyring)
    await store.remember(TOKEN, "x" * 3000)
    keyring.entries["swdesk", "token.1"] = "y"
    with pytest.raises(StorageReadError, match="not whole"):
        await store.recall(TOKEN)


async def test_an_empty_secret_and_one_too_long() -> None:
    store = SecretStore(SmallKeyring())
    await store.remember(TOKEN, "")
    assert await store.recall(TOKEN) == ""
    with pytest.raises(StorageWriteError):
        await store.remember(TOKEN, "x" * 100_000)


async def test_a_backends_own_words_are_not_passed_on() -> None:
    keyring = SmallKeyring()
    keyring.failure = KeyringError("while writing eyJsecret")
    store = SecretStore(keyring)
    with pytest.raises(StorageWriteError) as caught:
        await store.remember(TOKEN, "eyJsecret")
    assert "eyJ" not in str(caught.value)
    assert caught.value.__cause__ is None
    with pytest.raises(StorageReadError):
        await store.recall(TOKEN)
    with pytest.raises(StorageWriteError):
        await store.forget(TOKEN)


async def test_no_keyring_is_said() -> None:
    keyring = SmallKeyring()
    keyring.failure = NoKeyringError()
    with pytest.raises(StorageNotAvailableError):
        await SecretStore(keyring).remember(TOKEN, "x")


def _backend(module: str) -> object:
    return type("Keyring", (), {"__module__": module})()


@pytest.mark.parametrize(
    "module", ["keyrings.alt.file", "keyrings.alt.Gnome", "keyring.backends.fail", "keyring.backends.null"]
)
async def test_keyrings_that_do_not_keep_a_secret_are_refused(module: str) -> None:
    with pytest.raises(StorageNotAvailableError):
        acceptable(_backend(module))
    with pytest.raises(StorageNotAvailableError):
        await SecretStore(_backend(module)).check()  # type: ignore[arg-type]


def test_behind_a_chainer_the_first_good_one_counts() -> None:
    good = _backend("keyring.backends.SecretService")
    chainer = _backend("keyring.backends.chainer")
    chainer.backends = [_backend("keyrings.alt.file"), good]  # type: ignore[attr-defined]
    assert acceptable(chainer) is good
    chainer.backends = [_backend("keyrings.alt.file")]  # type: ignore[attr-defined]
    with pytest.raises(StorageNotAvailableError):
        acceptable(chainer)


async def test_resume_state_in_the_keyring_is_one_users() -> None:
    store = SecretStore(SmallKeyring())
    resume = ResumeState("state", "protocol")
    await KeyringResumeStore(store, "ada").save(resume)
    assert await KeyringResumeStore(store, "ada").load() == resume
    assert await KeyringResumeStore(store, "bob").load() is None
    await KeyringResumeStore(store, "ada").save(None)
    assert await KeyringResumeStore(store, "ada").load() is None
    await store.remember(RESUME, '{"user": "ada"}')
    assert await KeyringResumeStore(store, "ada").load() is None


async def test_resume_state_in_memory() -> None:
    store = MemoryResumeStore()
    assert await store.load() is None
    await store.save(ResumeState("a", "b"))
    assert await store.load() == ResumeState("a", "b")
