"""Tokens in a real secret service, and what is said where there is none or a locked one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.components.conftest import need

TOKEN = "eyJ" + "x" * 2_500 + "é"

REMEMBERS = f"""
import asyncio
from swdesk.session.secrets import TOKEN, SecretStore

async def main():
    store = SecretStore(service="swdesk-test")
    await store.check()
    assert await store.recall(TOKEN) is None
    await store.remember(TOKEN, {TOKEN!r})
    assert await SecretStore(service="swdesk-test").recall(TOKEN) == {TOKEN!r}
    await store.remember(TOKEN, "short")
    assert await store.recall(TOKEN) == "short"
    await store.forget(TOKEN)
    assert await store.recall(TOKEN) is None
    print("remembered")

asyncio.run(main())
"""

REFUSES = """
import asyncio
from swdesk.errors import StorageError
from swdesk.session.secrets import TOKEN, SecretStore

async def main():
    store = SecretStore(service="swdesk-test")
    try:
        await store.check()
        await store.remember(TOKEN, "must not be kept in the clear")
    except StorageError as error:
        print(error.name)

asyncio.run(main())
"""


def with_a_bus(script: str, environment: dict[str, str], *, unlocked: bool) -> str:
    need("dbus-run-session", "gnome-keyring-daemon")
    keyring = (
        "printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
        if unlocked
        else ""
    )
    command = ["dbus-run-session", "--", "sh", "-c", f'{keyring}exec "$0" -c "$1"', sys.executable, script]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_token_is_remembered_and_forgotten(environment: dict[str, str]) -> None:
    assert with_a_bus(REMEMBERS, environment, unlocked=True) == "remembered"


def test_without_a_bus_nothing_is_remembered_and_it_is_said(environment: dict[str, str]) -> None:
    environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"
    done = subprocess.run(
        [sys.executable, "-c", REFUSES], env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "StorageNotAvailableError"


@pytest.mark.parametrize("backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"])
def test_a_backend_that_keeps_nothing_is_refused(environment: dict[str, str], backend: str) -> None:
    environment["PYTHON_KEYRING_BACKEND"] = backend
    done = subprocess.run(
        [sys.executable, "-c", REFUSES], env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "StorageNotAvailableError", done.stderr
