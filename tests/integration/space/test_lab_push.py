"""Odd frames on demand, for a user of whom an older session waits without a socket to be resumed."""

from __future__ import annotations

import asyncio

import pytest


@pytest.mark.parametrize("kind", ["garbage", "disconnect"])
async def test_a_session_without_a_socket_is_passed_by(space, rest, sign_in, kind):
    left = await sign_in("ada")
    await left.socket.close()
    (waiting,) = space.relay.sessions.values()
    async with asyncio.timeout(5):
        while waiting.socket is not None:  # noqa: ASYNC110 (told by no event)
            await asyncio.sleep(0.01)
    client = await sign_in("ada")

    await rest.lab("/lab/push", name="ada", kind=kind)
    await client.until(
        lambda: any("garbage" in f or f.get("method") == "signalwire.disconnect" for f in client.frames)
    )


async def test_a_kind_nobody_knows_is_refused(space, sign_in):
    await sign_in("ada")
    with pytest.raises(ValueError, match="nonsense"):
        space.lab.push("ada", "nonsense")
