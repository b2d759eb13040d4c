"""DTLS as FreeSWITCH speaks it, and a transport that garbage does not end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Generator
from typing import Any, cast

import pylibsrtp
from aiortc import clock
from aiortc.rtcdtlstransport import (
    RTCCertificate,
    RTCDtlsParameters,
    RTCDtlsTransport,
    SRTPProtectionProfile,
    State,
)
from aiortc.rtp import is_rtcp
from OpenSSL import SSL

logger = logging.getLogger(__name__)

# aiortc's own four, then the same with an RSA certificate: FreeSWITCH insists on RSA of 4096 bits, and
# without them the handshake fails whenever we are the DTLS client (freeswitch.md 2.3).
CIPHERS = (
    b"ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA:"
    b"ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES256-GCM-SHA384:"
    b"ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES256-SHA"
)
DIGESTS = ("sha-256", "sha-384", "sha-512")


class LegCertificate(RTCCertificate):
    """A certificate whose connections also speak with peers that have an RSA key."""

    def _create_ssl_context(self, srtp_profiles: list[SRTPProtectionProfile]) -> SSL.Context:
        context = super()._create_ssl_context(srtp_profiles)
        context.set_cipher_list(CIPHERS)
        return context


FIRST_MEDIA, LAST_MEDIA = 128, 191  # first octets of SRTP and SRTCP (RFC 7983)


class LegDtlsTransport(RTCDtlsTransport):
    """A transport that takes media at once, and drops what it cannot handle instead of ending with it."""

    dropped = 0

    def take(self, data: bytes) -> bool:
        """Handle a datagram here and now if it is media, after the handshake; False to leave it to aiortc.

        aiortc puts each into a queue and wakes a task for it: another round of the loop for every packet.
        """
        if self._state is not State.CONNECTED or not FIRST_MEDIA <= data[0] <= LAST_MEDIA:
            return False
        inner = cast(Any, self)
        inner._RTCDtlsTransport__rx_bytes += len(data)
        inner._RTCDtlsTransport__rx_packets += 1
        try:
            if is_rtcp(data):
                run_now(self._handle_rtcp_data(self._rx_srtp.unprotect_rtcp(data)))
            else:
                arrival = clock.current_ms()
                run_now(self._handle_rtp_data(self._rx_srtp.unprotect(data), arrival_time_ms=arrival))
        except pylibsrtp.Error as error:
            self._drop("SRTP", error)
        return True

    def send_now(self, data: bytes) -> None:
        """Send a packet of RTP, encrypted. Raises `ConnectionError` where there is no connection."""
        pair = self.transport._connection._nominated.get(1)
        if self._state is not State.CONNECTED or pair is None:
            raise ConnectionError("Cannot send RTP, not connected")
        data = self._tx_srtp.protect(data)
        pair.protocol.transport.sendto(data, pair.remote_addr)
        inner = cast(Any, self)
        inner._RTCDtlsTransport__tx_bytes += len(data)
        inner._RTCDtlsTransport__tx_packets += 1

    def _validate_peer_identity(self, remoteParameters: RTCDtlsParameters) -> None:
        # FreeSWITCH's certificate has serial number 0, which the cryptography package warns about today and
        # will refuse one day; OpenSSL can digest it without parsing it.
        assert self._ssl is not None
        certificate = self._ssl.get_peer_certificate()
        known = [one for one in remoteParameters.fingerprints if one.algorithm.lower() in DIGESTS]
        valid = certificate is not None and all(
            one.value.upper() == certificate.digest(one.algorithm.lower().replace("-", "")).decode()
            for one in known
        )
        if not known or not valid:
            logger.warning("The far side's certificate is not the one its description names")
            self._set_state(State.FAILED)

    async def _handle_rtcp_data(self, data: bytes) -> None:
        try:
            await super()._handle_rtcp_data(data)
        except Exception as error:
            self._drop("RTCP", error)

    async def _handle_rtp_data(self, data: bytes, arrival_time_ms: int) -> None:
        try:
            await super()._handle_rtp_data(data, arrival_time_ms)
        except Exception as error:
            self._drop("RTP", error)

    def _drop(self, what: str, error: Exception) -> None:
        self.dropped += 1
        logger.debug("A packet of %s was dropped: %r", what, error)


def run_now(work: Coroutine[Any, Any, None]) -> None:
    """Run a coroutine until it waits, which these hardly ever do; the rest in a task. On the loop only."""
    try:
        awaited = work.send(None)
    except StopIteration:
        return
    rest = asyncio.get_running_loop().create_task(_go_on(work, awaited))
    _unfinished.add(rest)
    rest.add_done_callback(_unfinished.discard)


_unfinished: set[asyncio.Task[None]] = set()


async def _go_on(work: Coroutine[Any, Any, None], awaited: Any) -> None:
    await _Begun(work, awaited)


class _Begun:
    """A coroutine that waits for `awaited`, to be awaited itself."""

    def __init__(self, work: Coroutine[Any, Any, None], awaited: Any) -> None:
        self._work = work
        self._awaited = awaited

    def __await__(self) -> Generator[Any, Any, None]:
        awaited = self._awaited
        while True:
            try:
                try:
                    given = yield awaited
                except BaseException as error:
                    awaited = self._work.throw(error)
                else:
                    awaited = self._work.send(given)
            except StopIteration:
                return
