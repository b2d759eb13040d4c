"""DTLS-SRTP of one section, with FreeSWITCH's RSA certificate (RFC 5764, freeswitch.md 3).

DTLS 1.2, SRTP profile AES128_CM_SHA1_80 only, and no close alert at the end: the far side learns of the end
of a call by `verto.bye` or not at all.
"""

from __future__ import annotations

import asyncio
import datetime
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import pylibsrtp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from OpenSSL import SSL
from pylibsrtp import Policy, Session

logger = logging.getLogger(__name__)

DTLS_1_2 = 0xFEFD
_MTU = 1200
_RECORD_HEADER = 13
_KEY, _SALT = 16, 14
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha-1": hashes.SHA1(),
    "sha-256": hashes.SHA256(),
    "sha-512": hashes.SHA512(),
}
_CIPHERS = (
    b"ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305:"
    b"ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-SHA:ECDHE-RSA-AES256-SHA"
)


def fingerprint_of(certificate: x509.Certificate, algorithm: str) -> str:
    """Upper-case hex with colons, as in `a=fingerprint`. Raises `KeyError` for an unknown hash."""
    return certificate.fingerprint(_HASHES[algorithm.lower()]).hex(":").upper()


@dataclass(frozen=True)
class DtlsIdentity:
    """The media certificate of this process and its key."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey

    @classmethod
    def generate(cls, bits: int = 4096) -> DtlsIdentity:
        """Make one. Takes up to a few seconds: call it in a thread, once a process."""
        key = rsa.generate_private_key(public_exponent=65537, key_size=bits)
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "FreeSWITCH-DTLS-SRTP")])
        now = datetime.datetime.now(datetime.UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=365))
            .sign(key, hashes.SHA256())
        )
        return cls(certificate, key)

    @cached_property
    def fingerprint(self) -> str:
        """The sha-256 fingerprint."""
        return fingerprint_of(self.certificate, "sha-256")

    @cached_property
    def context(self) -> SSL.Context:
        """One OpenSSL context for all sections of the process."""
        context = SSL.Context(SSL.DTLS_METHOD)
        context.set_max_proto_version(DTLS_1_2)
        context.set_options(SSL.OP_NO_TICKET | SSL.OP_NO_QUERY_MTU)
        context.set_verify(SSL.VERIFY_PEER | SSL.VERIFY_FAIL_IF_NO_PEER_CERT, lambda *_: True)
        context.use_certificate(self.certificate)
        context.use_privatekey(self.key)
        context.set_cipher_list(_CIPHERS)
        context.set_tlsext_use_srtp(b"SRTP_AES128_CM_SHA1_80")
        return context


class DtlsSession:
    """One handshake and the SRTP keys that come out of it.

    `send(datagram)` writes to the section's ICE agent; `on_done(error)` is called once, with None on success.
    """

    def __init__(
        self,
        identity: DtlsIdentity,
        *,
        client: bool,
        fingerprint: tuple[str, str],
        send: Callable[[bytes], None],
        on_done: Callable[[str | None], None],
    ) -> None:
        self._client = client
        self._fingerprint = fingerprint
        self._send = send
        self._on_done = on_done
        self._ssl = SSL.Connection(identity.context)
        self._ssl.set_ciphertext_mtu(_MTU)
        self._timer: asyncio.TimerHandle | None = None
        self._inbound: Session | None = None
        self._outbound: Session | None = None
        self._finished = False

    @property
    def is_ready(self) -> bool:
        """Whether media can be protected and read."""
        return self._inbound is not None

    def start(self) -> None:
        """Begin the handshake; as a server, wait for the far side's."""
        if self._client:
            self._ssl.set_connect_state()
        else:
            self._ssl.set_accept_state()
        self._step()

    def close(self) -> None:
        """Stop timers. No alert is sent."""
        self._finished = True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def feed(self, data: bytes) -> None:
        """A DTLS datagram from the far side."""
        if self._finished and not self.is_ready:
            return
        try:
            self._ssl.bio_write(data)
        except SSL.Error:
            return
        if self.is_ready:
            # A repeated flight, or the far side's close alert: read it so that OpenSSL can answer.
            try:
                self._ssl.recv(1500)
            except SSL.Error:
                pass
            self._flush()
        else:
            self._step()

    def protect(self, data: bytes, *, rtcp: bool) -> bytes | None:
        """Encrypt a packet; None when there are no keys yet."""
        if self._outbound is None:
            return None
        packet: bytes = self._outbound.protect_rtcp(data) if rtcp else self._outbound.protect(data)
        return packet

    def unprotect(self, data: bytes, *, rtcp: bool) -> bytes | None:
        """Decrypt a packet; None when it cannot be."""
        if self._inbound is None:
            return None
        try:
            packet: bytes = self._inbound.unprotect_rtcp(data) if rtcp else self._inbound.unprotect(data)
        except pylibsrtp.Error:
            return None
        return packet

    def _step(self) -> None:
        try:
            self._ssl.do_handshake()
        except SSL.WantReadError:
            self._flush()
            self._arm()
            return
        except SSL.Error as error:
            self._flush()
            self._fail(f"handshake failed: {error}")
            return
        self._flush()
        self._complete()

    def _complete(self) -> None:
        peer = self._ssl.get_peer_certificate(as_cryptography=True)
        algorithm, expected = self._fingerprint
        try:
            matches = peer is not None and fingerprint_of(peer, algorithm) == expected.upper()
        except KeyError:
            matches = False
        if not matches:
            self._fail("fingerprint does not match")
            return
        keys = self._ssl.export_keying_material(b"EXTRACTOR-dtls_srtp", 2 * (_KEY + _SALT))
        client = keys[:_KEY] + keys[2 * _KEY : 2 * _KEY + _SALT]
        server = keys[_KEY : 2 * _KEY] + keys[2 * _KEY + _SALT :]
        mine, theirs = (client, server) if self._client else (server, client)
        self._inbound = _session(theirs, Policy.SSRC_ANY_INBOUND)
        self._outbound = _session(mine, Policy.SSRC_ANY_OUTBOUND)
        self._finish(None)

    def _fail(self, reason: str) -> None:
        logger.debug("DTLS: %s", reason)
        self._finish(reason)

    def _finish(self, error: str | None) -> None:
        if self._finished:
            return
        self.close()
        self._on_done(error)

    def _arm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        timeout = self._ssl.DTLSv1_get_timeout()
        if timeout is not None and not self._finished:
            self._timer = asyncio.get_running_loop().call_later(max(timeout, 0.01), self._timeout)

    def _timeout(self) -> None:
        self._timer = None
        try:
            self._ssl.DTLSv1_handle_timeout()
        except SSL.Error as error:
            self._fail(f"no answer: {error}")
            return
        self._flush()
        self._arm()

    def _flush(self) -> None:
        """Send what OpenSSL wrote, cut at record boundaries: its memory buffer keeps no datagrams apart."""
        pending = b""
        try:
            while True:
                pending += self._ssl.bio_read(65536)
        except SSL.Error:
            pass
        datagram = b""
        while len(pending) >= _RECORD_HEADER:
            size = _RECORD_HEADER + int.from_bytes(pending[11:13], "big")
            record, pending = pending[:size], pending[size:]
            if datagram and len(datagram) + len(record) > _MTU:
                self._send(datagram)
                datagram = b""
            datagram += record
        if datagram:
            self._send(datagram)


def _session(key: bytes, ssrc_type: int) -> Session:
    policy = Policy(key=key, ssrc_type=ssrc_type, srtp_profile=Policy.SRTP_PROFILE_AES128_CM_SHA1_80)
    policy.allow_repeat_tx = True
    policy.window_size = 1024
    return Session(policy)
