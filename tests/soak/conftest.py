"""Soak tests run against a space in a process of its own, so that only the client is measured."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from swdesk.cli.lab import LabSpace
from swdesk.client import Client, ClientOptions

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in this folder."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.soak)


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    """Signed in at a space of its own."""
    async with LabSpace.start() as lab:
        signed_in = Client(lab.token("ada"), options=ClientOptions(ca_pem=lab.ca_pem))
        await signed_in.connect()
        yield signed_in
        await signed_in.disconnect()
