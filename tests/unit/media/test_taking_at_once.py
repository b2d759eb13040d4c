"""Media is handled within the call that brings it; what has to wait goes on in a task."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pylibsrtp
import pytest
from aiortc.rtcdtlstransport import State

from swdesk.media.aiortc_adapter.dtls import LegDtlsTransport, run_now

RTP, RTCP, STUN, DTLS = (
    b"\x80\x60" + bytes(20),
    b"\x80\xc8" + bytes(20),
    b"\x00\x01" + bytes(20),
    b"\x16\xfe" + bytes(20),
)


class Srtp:
    """Undoes nothing, and cannot read what is marked as broken."""

    def unprotect(self, data: bytes) -> bytes:
        if data.endswith(b"broken"):
            raise pylibsrtp.Error(7)
        return data

    unprotect_rtcp = unprotect


class Transport(LegDtlsTransport):
    """The part of a transport that takes packets."""

    def __init__(self) -> None:
        self._state = State.CONNECTED
        self._rx_srtp: Any = Srtp()
        self._RTCDtlsTransport__rx_bytes = self._RTCDtlsTransport__rx_packets = 0
        self.handled: list[bytes] = []

    async def _handle_rtp_data(self, data: bytes, arrival_time_ms: int) -> None:
        self.handled.append(data)

    async def _handle_rtcp_data(self, data: bytes) -> None:
        self.handled.append(data)


async def test_media_is_handled_before_the_call_returns() -> None:
    transport = Transport()
    assert transport.take(RTP)
    assert transport.take(RTCP)
    assert transport.handled == [RTP, RTCP]
    assert transport._RTCDtlsTransport__rx_packets == 2  # type: ignore[attr-defined]


@pytest.mark.parametrize("data", [STUN, DTLS])
async def test_what_is_no_media_is_left_alone(data: bytes) -> None:
    assert not Transport().take(data)


async def test_nothing_is_taken_before_the_handshake_is_done() -> None:
    transport = Transport()
    transport._state = State.CONNECTING
    assert not transport.take(RTP)


async def test_a_packet_that_cannot_be_read_is_dropped() -> None:
    transport = Transport()
    assert transport.take(RTP + b"broken")
    assert (transport.handled, transport.dropped) == ([], 1)


async def test_work_that_waits_goes_on_by_itself() -> None:
    steps: list[object] = []
    gate: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def work() -> None:
        steps.append("begun")
        steps.append(await gate)
        await asyncio.sleep(0)
        steps.append("done")

    run_now(work())
    assert steps == ["begun"]
    gate.set_result("woken")
    for _ in range(5):
        await asyncio.sleep(0)
    assert steps == ["begun", "woken", "done"]


async def test_an_error_reaches_work_that_waits() -> None:
    seen = SimpleNamespace(error=None)
    gate: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def work() -> None:
        try:
            await gate
        except ValueError as error:
            seen.error = error

    run_now(work())
    gate.set_exception(ValueError("lost"))
    for _ in range(4):
        await asyncio.sleep(0)
    assert str(seen.error) == "lost"
