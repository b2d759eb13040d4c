"""A space in this process, and clients on it. Everything here is an integration test."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from swdesk.client import Client, ClientOptions
from swdesk.space.options import SpaceOptions
from swdesk.space.server import Space
from tests.integration.desk import Desk

HERE = Path(__file__).parent
OPTIONS = SpaceOptions(
    key_bits=2048, ring_timeout=2.0, early_media=1.5, drop_after=1.0, session_ping_interval=1.0
)

MakeClient = Callable[..., Awaitable[Client]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in this folder."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.integration)


@pytest.fixture
def space_options() -> SpaceOptions:
    """Override to have a space of another kind."""
    return OPTIONS


@pytest.fixture
async def space(space_options: SpaceOptions) -> AsyncIterator[Space]:
    """A space that serves during the test."""
    async with Space(space_options) as running:
        yield running


@pytest.fixture
async def client_of(space: Space) -> AsyncIterator[MakeClient]:
    """Sign in a user; signed out after the test."""
    async with AsyncExitStack() as stack:

        async def make(name: str = "ada", *, register: bool = False, **options: Any) -> Client:
            client = Client(space.token(name), options=client_options(space, **options))
            stack.push_async_callback(client.disconnect)
            await client.connect()
            if register:
                await client.register()
            return client

        yield make


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The program as it is started; its home is short enough for a socket's path."""
    home = Path(os.environ["XDG_RUNTIME_DIR"]) / tmp_path.name[-20:]
    home.mkdir(mode=0o700)
    desk = Desk(home)
    yield desk
    desk.close()


def client_options(space: Space, **changes: Any) -> ClientOptions:
    """How this space is reached."""
    return replace(ClientOptions(ca_pem=space.ca_pem), **changes)
