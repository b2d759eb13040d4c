"""ICE within bounds: gathering, loopback, when something last arrived, and one check on demand."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from aioice.candidate import Candidate
from aioice.ice import (
    Connection,
    StunProtocol,
    TransportPolicy,
    relayed_candidate,
    server_reflexive_candidate,
)

logger = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
CHECK_SECONDS = 2.0


def prepare(
    connection: Connection,
    *,
    gather_timeout: float,
    allow_loopback: bool,
    on_packet: Callable[[], None],
    take: Callable[[bytes], bool] = lambda _data: False,
) -> None:
    """Change one connection that has not gathered yet.

    Gathering ends after `gather_timeout` seconds with what there is: aioice waits 5 s for a server that does
    not answer. With `allow_loopback` 127.0.0.1 is a host address like any other, for calls within one
    machine. `on_packet` is called for every datagram from the far side, STUN included; what `take` takes goes
    no further.
    """
    gather_hosts = connection.get_component_candidates
    stun_server, connection.stun_server = connection.stun_server, None
    turn_server, connection.turn_server = connection.turn_server, None

    async def bounded(component: int, addresses: list[str], timeout: float = 0) -> list[Candidate]:
        if allow_loopback and connection._transport_policy is TransportPolicy.ALL:
            addresses = [*addresses, LOOPBACK]
        # Not cancelled half way: aioice would lose the sockets it has opened by then.
        hosts = asyncio.ensure_future(gather_hosts(component, addresses))
        try:
            candidates = await asyncio.shield(hosts)
        except asyncio.CancelledError:
            hosts.add_done_callback(lambda _done: _close_sockets(connection))
            raise
        connection.turn_server = turn_server
        asking: list[Coroutine[Any, Any, tuple[Candidate, StunProtocol | None]]] = []
        if stun_server is not None:
            asking += [
                server_reflexive_candidate(protocol, stun_server)
                for protocol in connection._protocols
                if ":" not in protocol.local_candidate.host
            ]
        if turn_server is not None:
            asking.append(_relayed(connection, component, turn_server))
        candidates += await _answered(connection, asking, gather_timeout)
        for protocol in connection._protocols:
            _watch(connection, protocol, on_packet, take)
        return candidates

    ask_for_consent = connection.query_consent

    async def consenting() -> None:
        # aioice begins to ask when its checks are done, and forgets to look whether it was closed meanwhile.
        if not connection._closing:
            await ask_for_consent()

    connection.get_component_candidates = bounded  # type: ignore[method-assign]
    connection.query_consent = consenting  # type: ignore[method-assign]


def _relayed(
    connection: Connection, component: int, server: tuple[str, int]
) -> Coroutine[Any, Any, tuple[Candidate, StunProtocol]]:
    return relayed_candidate(
        component=component,
        hide_related_address=connection._transport_policy is TransportPolicy.RELAY,
        protocol_factory=lambda: StunProtocol(connection),
        turn_server=server,
        turn_username=connection.turn_username,
        turn_password=connection.turn_password,
        turn_ssl=connection.turn_ssl,
        turn_transport=connection.turn_transport,
    )


async def _answered(
    connection: Connection,
    asking: list[Coroutine[Any, Any, tuple[Candidate, StunProtocol | None]]],
    seconds: float,
) -> list[Candidate]:
    """The candidates of the servers that answer in time."""
    tasks = [asyncio.ensure_future(one) for one in asking]
    candidates = []
    try:
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
    finally:
        for task in tasks:
            if not task.done():
                task.cancel()
            elif not task.cancelled() and (error := task.exception()):
                logger.info("A STUN or TURN server could not be used: %r", error)
            elif not task.cancelled():
                candidate, protocol = task.result()
                candidates.append(candidate)
                if protocol is not None:
                    connection._protocols.append(protocol)
    return candidates


def _close_sockets(connection: Connection) -> None:
    for protocol in connection._protocols:
        protocol.transport.close()


def _watch(
    connection: Connection,
    protocol: StunProtocol,
    on_packet: Callable[[], None],
    take: Callable[[bytes], bool],
) -> None:
    receive = protocol.datagram_received

    def received(data: bytes | str, addr: tuple[Any, ...]) -> None:
        if not data:
            return  # aiortc would look at its first octet, and end the transport
        for pair in connection._nominated.values():
            if pair.remote_addr == (addr[0], addr[1]):
                on_packet()
        try:
            if not isinstance(data, bytes) or not take(data):
                receive(data, addr)
        except Exception as error:
            # An exception in here may close the socket (uvloop), and anyone can send us a datagram.
            logger.debug("A datagram was dropped: %r", error)

    protocol.datagram_received = received  # type: ignore[method-assign]


async def check_now(connection: Connection) -> None:
    """Send one binding request on each nominated pair, and wait for the answers at most two seconds.

    FreeSWITCH forgets its ICE state at every re-offer and sends nothing until the next request; aioice's own
    comes up to 6 s later (freeswitch.md 8.1).
    """
    password = connection.remote_password
    if password is None:
        return
    for pair in list(connection._nominated.values()):
        request = connection.build_request(pair, nominate=True)
        try:
            async with asyncio.timeout(CHECK_SECONDS):
                await pair.protocol.request(request, pair.remote_addr, integrity_key=password.encode())
        except Exception as error:  # a closed socket is an AttributeError in aioice
            logger.debug("A check on demand was not answered: %r", error)
