"""The token in the keyring, of a profile that is there and of one that somebody deleted by hand."""

from __future__ import annotations

import asyncio

import pytest
from keyring.errors import PasswordDeleteError

from swdesk import places
from swdesk.app.vault import KeyringVault
from swdesk.places import Places
from swdesk.session.secrets import TOKEN, SecretStore


class Keyring:
    """As much of a keyring as is used."""

    def __init__(self):
        self.entries = {}

    def get_password(self, service, name):
        return self.entries.get((service, name))

    def set_password(self, service, name, secret):
        self.entries[service, name] = secret

    def delete_password(self, service, name):
        if self.entries.pop((service, name), None) is None:
            raise PasswordDeleteError(name)


class Engine:
    """Runs where it is asked."""

    async def run(self, coroutine):
        return await coroutine


@pytest.fixture
def work(monkeypatch, tmp_path):
    monkeypatch.setattr("swdesk.places.user_config_path", lambda *_given, **_named: tmp_path)
    monkeypatch.setattr(places, "_here", Places("work"))
    return places.here()


def recalled(keyring):
    """By a start of the program."""
    store = SecretStore(keyring)
    return asyncio.run(KeyringVault(Engine(), store).recall())


def test_a_profile_begins_without_the_token_of_a_deleted_one_of_its_name(work):
    keyring = Keyring()
    asyncio.run(SecretStore(keyring).remember(TOKEN, "a token"))
    work.window.parent.mkdir(parents=True)
    work.window.touch()
    assert recalled(keyring) == "a token"
    work.window.unlink()
    assert recalled(keyring) is None
    assert keyring.entries == {}


def test_the_default_profile_keeps_what_it_has(monkeypatch):
    monkeypatch.setattr(places, "_here", Places())
    keyring = Keyring()
    asyncio.run(SecretStore(keyring).remember(TOKEN, "a token"))
    assert recalled(keyring) == "a token"
