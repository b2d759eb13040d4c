"""Fixtures for the media tests."""

from __future__ import annotations

import aioice.ice
import pytest


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """No packet leaves: one loopback address, no connectivity checks."""

    async def connect(self: aioice.ice.Connection) -> None:
        raise ConnectionError("not in this test")

    monkeypatch.setattr(aioice.ice, "get_host_addresses", lambda use_ipv4, use_ipv6: ["127.0.0.1"])
    monkeypatch.setattr(aioice.ice.Connection, "connect", connect)
