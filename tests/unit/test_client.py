"""The facade without a network: what it costs to import, and what it refuses before it asks anybody."""

from __future__ import annotations

import subprocess
import sys

import pytest

import swdesk
from swdesk.client import Client
from swdesk.directory.address import Address
from swdesk.errors import InvalidCredentialsError, InvalidParams, NotConnectedError

HEAVY = ("aiortc", "av", "numpy", "aiohttp", "websockets", "PySide6", "keyring", "msgspec")


def _loaded_after(statement: str, names: tuple[str, ...]) -> list[str]:
    code = f"{statement}\nimport sys\nprint(*[name for name in {names!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_importing_the_package_loads_nothing() -> None:
    assert _loaded_after("import swdesk", HEAVY) == []


def test_the_client_loads_no_media_and_no_window() -> None:
    assert _loaded_after("from swdesk import Client", ("aiortc", "av", "numpy", "PySide6", "keyring")) == []


def test_every_public_name_is_there() -> None:
    for name in swdesk.__all__:
        assert getattr(swdesk, name) is not None
    assert set(dir(swdesk)) == set(swdesk.__all__)
    with pytest.raises(AttributeError):
        _ = swdesk.Nothing  # type: ignore[attr-defined]


async def test_a_destination_that_is_none_is_refused_before_anybody_is_asked() -> None:
    client = Client("no token at all")
    for destination in ("", "  ", "/public/\x00room", "x" * 5000, Address("a", "a")):
        with pytest.raises(InvalidParams):
            await client.dial(destination)


async def test_a_call_without_media_is_refused_before_anybody_is_asked() -> None:
    with pytest.raises(InvalidParams, match="requests no media"):
        await Client("no token at all").dial(
            "/public/x", audio=False, video=False, receive_audio=False, receive_video=False
        )


async def test_dialling_signs_in_first() -> None:
    with pytest.raises(InvalidCredentialsError):
        await Client("no token at all").dial("/public/x")


async def test_nothing_but_dialling_signs_in_by_itself() -> None:
    client = Client("no token at all")
    with pytest.raises(NotConnectedError):
        await client.register()
    with pytest.raises(NotConnectedError):
        await client.unregister()
    assert not client.state.value.connected
    assert not client.state.value.reconnecting
