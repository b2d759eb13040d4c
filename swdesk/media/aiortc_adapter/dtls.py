"""DTLS as FreeSWITCH speaks it, and a transport that garbage does not end."""

from __future__ import annotations

import logging

from aiortc.rtcdtlstransport import (
    RTCCertificate,
    RTCDtlsParameters,
    RTCDtlsTransport,
    SRTPProtectionProfile,
    State,
)
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


class LegDtlsTransport(RTCDtlsTransport):
    """A transport that drops a packet it cannot handle, instead of ending with it."""

    dropped = 0

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
