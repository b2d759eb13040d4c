"""A leg and a real TURN server: relayed candidates are gathered, a dead server costs no call."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import time
from collections.abc import Iterator

import pytest

from swdesk.media import synthetic  # noqa: F401 - importing registers the sources
from swdesk.media.ice_servers import IceServer
from swdesk.media.leg import CallLeg, LegOptions, LegSources, LegState
from swdesk.media.shape import AUDIO_ONLY
from tests.components.conftest import end, need, wait_for

SECRET = "a-turn-password"


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(port: int) -> bool:
    with socket.create_connection(("127.0.0.1", port), 0.2):
        return True


@pytest.fixture
def turn(environment: dict[str, str]) -> Iterator[IceServer]:
    need("turnserver")
    port = free_port()
    server = subprocess.Popen(
        [
            *("turnserver", "--no-cli", "--no-tls", "--no-dtls", "--lt-cred-mech", "--realm=test"),
            *(f"--user=swdesk:{SECRET}", f"--listening-port={port}", "--listening-ip=127.0.0.1"),
            *("--relay-ip=127.0.0.1", "--allow-loopback-peers", "--log-file=stdout", "--simple-log"),
            *("--min-port=40000", "--max-port=40100", "--pidfile=", "-n"),
        ],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=environment["HOME"],
    )

    def is_up() -> bool:
        try:
            return answers(port)
        except OSError:
            return False

    wait_for(is_up, "the TURN server")
    yield IceServer((f"turn:127.0.0.1:{port}?transport=udp",), "swdesk", SECRET)
    end(server)


def leg(name: str, *servers: IceServer) -> CallLeg:
    return CallLeg(
        name,
        AUDIO_ONLY,
        ice_servers=servers,
        sources=LegSources(audio="tone:440"),
        options=LegOptions(allow_loopback=True),
    )


async def test_relayed_candidates_are_offered_and_the_call_connects(turn: IceServer) -> None:
    here, there = leg("here", turn), leg("there")
    try:
        await here.open()
        await there.open()
        offer = await here.create_offer()
        assert " typ relay " in offer
        await here.apply_answer(await there.create_answer(offer))
        async with asyncio.timeout(10):
            await here.state.until(lambda state: state is LegState.CONNECTED)
    finally:
        await here.close()
        await there.close()
    assert SECRET not in repr(turn)


async def test_a_dead_server_costs_no_more_than_the_gathering_limit() -> None:
    dead = IceServer((f"turn:127.0.0.1:{free_port()}?transport=udp",), "swdesk", SECRET)
    lone = leg("lone", dead)
    try:
        await lone.open()
        began = time.monotonic()
        offer = await lone.create_offer()
        assert time.monotonic() - began < 2.5
        assert " typ host" in offer
        assert " typ relay " not in offer
    finally:
        await lone.close()
