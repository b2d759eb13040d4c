"""Handshakes between two ends in memory, and the RSA certificate that stock aiortc cannot cope with."""

from __future__ import annotations

from collections import deque
from functools import cache

import pytest
from aiortc.rtcdtlstransport import SRTP_PROFILES, RTCCertificate
from cryptography.hazmat.primitives.asymmetric import rsa
from OpenSSL import SSL

from swdesk.space.rtc.dtls import DtlsIdentity, DtlsSession, fingerprint_of


@cache
def identity(number: int) -> DtlsIdentity:
    return DtlsIdentity.generate(2048)


class Pair:
    """A client and a server whose datagrams cross by hand."""

    def __init__(self, *, client_expects: str | None = None, algorithm: str = "sha-256") -> None:
        self.results: dict[str, str | None] = {}
        self.sizes: list[int] = []
        self.wire: deque[tuple[str, bytes]] = deque()
        expected = client_expects or fingerprint_of(identity(1).certificate, algorithm)
        self.client = self._session("client", identity(0), (algorithm, expected))
        self.server = self._session("server", identity(1), ("sha-256", identity(0).fingerprint))

    def _session(self, name: str, who: DtlsIdentity, fingerprint: tuple[str, str]) -> DtlsSession:
        return DtlsSession(
            who,
            client=name == "client",
            fingerprint=fingerprint,
            send=lambda data: self.wire.append((name, data)),
            on_done=lambda error: self.results.__setitem__(name, error),
        )

    def shake(self) -> None:
        self.server.start()
        self.client.start()
        while self.wire:
            sender, data = self.wire.popleft()
            self.sizes.append(len(data))
            (self.server if sender == "client" else self.client).feed(data)


async def test_both_sides_finish_and_understand_each_other() -> None:
    pair = Pair()
    pair.shake()
    assert pair.results == {"client": None, "server": None}
    packet = bytes.fromhex("806f00010000000100000001") + b"payload"
    assert pair.server.unprotect(pair.client.protect(packet, rtcp=False), rtcp=False) == packet
    assert pair.client.unprotect(pair.server.protect(packet, rtcp=False), rtcp=False) == packet
    report = bytes.fromhex("80c9000100000001")
    assert pair.server.unprotect(pair.client.protect(report, rtcp=True), rtcp=True) == report


async def test_datagrams_fit_into_a_packet() -> None:
    pair = Pair()
    pair.shake()
    assert max(pair.sizes) <= 1228


async def test_media_cannot_be_sent_or_read_before() -> None:
    pair = Pair()
    assert pair.client.protect(bytes(20), rtcp=False) is None
    assert pair.client.unprotect(bytes(40), rtcp=False) is None


async def test_a_packet_that_was_tampered_with_is_dropped() -> None:
    pair = Pair()
    pair.shake()
    packet = bytes.fromhex("806f00010000000100000001") + b"payload"
    protected = bytearray(pair.client.protect(packet, rtcp=False))
    protected[-1] ^= 1
    assert pair.server.unprotect(bytes(protected), rtcp=False) is None


@pytest.mark.parametrize("wrong", ["AB:CD", ""])
async def test_a_wrong_fingerprint_is_no_connection(wrong: str) -> None:
    pair = Pair(client_expects=wrong or identity(2).fingerprint)
    pair.shake()
    assert pair.results["client"] == "fingerprint does not match"
    assert not pair.client.is_ready


async def test_sha_512_fingerprints_are_checked_too() -> None:
    pair = Pair(algorithm="sha-512")
    pair.shake()
    assert pair.results["client"] is None


async def test_nobody_says_goodbye() -> None:
    pair = Pair()
    pair.shake()
    pair.client.close()
    pair.server.close()
    assert not pair.wire


async def test_garbage_is_no_handshake() -> None:
    pair = Pair()
    pair.server.start()
    pair.server.feed(b"\x16\xfe\xff" + bytes(40))
    pair.server.close()
    assert not pair.server.is_ready


def test_the_certificate_is_rsa_4096_unless_told_otherwise() -> None:
    key = DtlsIdentity.generate().key
    assert isinstance(key, rsa.RSAPrivateKey)
    assert key.key_size == 4096


def test_aiortc_as_a_client_offers_no_cipher_for_it() -> None:
    """The fault of freeswitch.md 2.3, alive in this double: stock aiortc fails, the adapted one does not."""
    certificate = RTCCertificate.generateCertificate()
    context = SSL.Context(SSL.DTLS_METHOD)
    context.use_certificate(certificate._cert)
    context.use_privatekey(certificate._key)
    context.set_verify(SSL.VERIFY_PEER, lambda *_: True)
    context.set_cipher_list(b"ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-SHA")
    context.set_tlsext_use_srtp(b":".join(profile.openssl_profile for profile in SRTP_PROFILES))
    client, server = SSL.Connection(context), SSL.Connection(identity(1).context)
    client.set_connect_state()
    server.set_accept_state()
    with pytest.raises(SSL.WantReadError):
        client.do_handshake()
    with pytest.raises(SSL.Error, match="no shared cipher"):
        _shake(client, server)


def _shake(client: SSL.Connection, server: SSL.Connection) -> None:
    for source, target in [(client, server), (server, client)] * 4:
        try:
            target.bio_write(source.bio_read(65536))
            target.do_handshake()
        except SSL.WantReadError:
            pass
