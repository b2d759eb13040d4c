"""A test for each change to aiortc and aioice: it fails when the change, or a private name, goes away."""

from __future__ import annotations

import asyncio
import struct
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import aioice
import aioice.ice
import aiortc
import aiortc.rtcrtpreceiver
import av
import pytest
from aiortc import RTCConfiguration, RTCIceServer
from aiortc.codecs import CODECS
from aiortc.jitterbuffer import JitterFrame
from aiortc.rtcdtlstransport import SRTP_PROFILES, RTCDtlsFingerprint, RTCDtlsParameters, State
from aiortc.rtp import RtcpPacket, RtcpReceiverInfo, RtcpRrPacket, RtcpSdesPacket, RtpPacket
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from OpenSSL import SSL, crypto

from swdesk.errors import MediaError
from swdesk.media import aiortc_adapter
from swdesk.media.adaptation.control import VideoControl
from swdesk.media.aiortc_adapter import ice, receiver, rtcp
from swdesk.media.aiortc_adapter.audio_receiver import AudioReceiver
from swdesk.media.aiortc_adapter.connection import LegPeerConnection
from swdesk.media.aiortc_adapter.dtls import LegCertificate, LegDtlsTransport
from swdesk.media.aiortc_adapter.jitter import FrameRun, VideoJitterBuffer
from swdesk.media.aiortc_adapter.opus_encoder import LegOpusEncoder
from swdesk.media.aiortc_adapter.receiver import LegReceiver, decode_frames
from swdesk.media.aiortc_adapter.sender import LegSender
from swdesk.media.sound_frames import silent_frame
from swdesk.media.synthetic import black_frame
from swdesk.media.video_quality import P720
from tests.doubles.fast_loop import fast_time
from tests.doubles.virtual_clock import VirtualClock

VP8 = next(codec for codec in CODECS["video"] if codec.name == "VP8")
OPUS = next(codec for codec in CODECS["audio"] if codec.name == "opus")


# Installing


def test_versions_are_the_known_ones() -> None:
    aiortc_adapter.check_versions({"aiortc": aiortc.__version__, "aioice": aioice.__version__})


@pytest.mark.parametrize(
    "found", [{"aiortc": "1.17.0", "aioice": "0.13.0"}, {"aiortc": "1.16.0", "aioice": "1.0"}]
)
def test_other_versions_are_refused(found: dict[str, str]) -> None:
    with pytest.raises(MediaError, match="cannot be used"):
        aiortc_adapter.check_versions(found)


def test_installing_twice_is_harmless() -> None:
    aiortc_adapter.install()
    aiortc_adapter.install()
    assert RtcpSdesPacket.parse is rtcp.parse_sdes
    assert aiortc.rtcrtpreceiver.decoder_worker is receiver.decode_frames


# RTCP


def sdes(body: bytes) -> bytes:
    return struct.pack("!BBH", 0x81, 202, len(body) // 4) + body


@pytest.mark.parametrize(
    "padding", [b"\x00\x00\x00\x00", b"\x00\xff\xff\xff", b"\x00\x01\xff\x02", b"\x00\x07\x63\x00"]
)
def test_sdes_padding_may_be_anything(padding: bytes) -> None:
    aiortc_adapter.install()
    body = struct.pack("!L", 0x1234) + b"\x01\x08" + b"deadbeef" + b"\x00\x00" + padding
    report = bytes(RtcpRrPacket(ssrc=7, reports=[]))
    packets = RtcpPacket.parse(report + sdes(body))
    assert len(packets) == 2
    assert packets[1].chunks[0].ssrc == 0x1234
    assert packets[1].chunks[0].items == [(1, b"deadbeef")]


def test_sdes_of_our_own_is_read_back() -> None:
    packet = RtcpSdesPacket(chunks=[rtcp.RtcpSourceInfo(ssrc=9, items=[(1, b"a name")])])
    parsed = rtcp.parse_sdes(bytes(packet)[4:], 1)
    assert parsed.chunks[0].items == [(1, b"a name")]


@pytest.mark.parametrize("body", [b"", b"\x00", b"\x00\x00\x00\x01\x01", b"\x00\x00\x00\x01\x01\xff123"])
def test_sdes_cut_short_is_no_error(body: bytes) -> None:
    assert all(not chunk.items for chunk in rtcp.parse_sdes(body, 3).chunks)


# DTLS


def rsa_certificate(serial: int = 1) -> LegCertificate:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "FreeSWITCH")])
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
    )
    return LegCertificate(key, builder.sign(key, hashes.SHA256()))  # type: ignore[arg-type]


def handshake(client: SSL.Connection, server: SSL.Connection) -> None:
    client.set_connect_state()
    server.set_accept_state()
    waiting = {client, server}
    for _ in range(20):
        for side, other in ((client, server), (server, client)):
            if side in waiting:
                try:
                    side.do_handshake()
                    waiting.discard(side)
                except SSL.WantReadError:
                    pass
            try:
                other.bio_write(side.bio_read(65536))
            except SSL.WantReadError:
                pass
        if not waiting:
            return
    raise AssertionError("the handshake does not end")


@pytest.mark.parametrize("rsa_side", ["client", "server", "both"])
def test_handshake_with_an_rsa_certificate(rsa_side: str) -> None:
    ours, theirs = LegCertificate.generateCertificate(), rsa_certificate()
    sides = {"client": (theirs, ours), "server": (ours, theirs), "both": (theirs, rsa_certificate())}[
        rsa_side
    ]
    client, server = (SSL.Connection(one._create_ssl_context(SRTP_PROFILES)) for one in sides)
    handshake(client, server)
    assert client.get_selected_srtp_profile() == server.get_selected_srtp_profile() != b""


class _Peer:
    def __init__(self, certificate: crypto.X509 | None) -> None:
        self.certificate = certificate

    def get_peer_certificate(self) -> crypto.X509 | None:
        return self.certificate


def judged(certificate: crypto.X509 | None, *fingerprints: tuple[str, str]) -> bool:
    transport = LegDtlsTransport.__new__(LegDtlsTransport)
    states: list[State] = []
    transport._ssl = _Peer(certificate)  # type: ignore[assignment]
    transport._set_state = states.append  # type: ignore[method-assign]
    parameters = RTCDtlsParameters([RTCDtlsFingerprint(*one) for one in fingerprints])
    transport._validate_peer_identity(parameters)
    return not states


def test_the_far_sides_certificate_is_compared() -> None:
    certificate = crypto.X509.from_cryptography(rsa_certificate()._cert)
    digest = certificate.digest("sha256").decode()
    assert judged(certificate, ("sha-256", digest))
    assert judged(certificate, ("SHA-256", digest.lower()), ("sha-1", "00:11"))
    other = "01" if digest.startswith("00") else "00"
    assert not judged(certificate, ("sha-256", other + digest[2:]))
    assert not judged(certificate, ("sha-1", certificate.digest("sha1").decode()))
    assert not judged(certificate, ("sha-256", digest), ("sha-512", "00:11"))
    assert not judged(None, ("sha-256", digest))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_certificate_with_serial_number_zero(recwarn: pytest.WarningsRecorder) -> None:
    made = rsa_certificate()
    certificate = crypto.X509.from_cryptography(made._cert)
    certificate.set_serial_number(0)
    certificate.sign(crypto.PKey.from_cryptography_key(made._key), "sha256")
    recwarn.clear()
    assert judged(certificate, ("sha-256", certificate.digest("sha256").decode()))
    assert not recwarn.list


# A connection made of our parts


def connection(**options: Any) -> LegPeerConnection:
    return LegPeerConnection(RTCConfiguration(iceServers=options.pop("servers", [])), **options)


async def test_a_connection_is_made_of_our_parts() -> None:
    pool = ThreadPoolExecutor(1)
    pc = connection(executor=pool)
    for kind in ("audio", "video"):
        one = pc.addTransceiver(kind)
        assert isinstance(one.sender, LegSender)
        assert isinstance(one.receiver, LegReceiver)
        assert one.sender.executor is pool
    assert isinstance(pc._RTCPeerConnection__certificates[0], LegCertificate)
    assert [type(one) for one in pc.transports] == [LegDtlsTransport, LegDtlsTransport]
    sound, pictures = pc.receiver("audio"), pc.receiver("video")
    assert isinstance(sound, AudioReceiver)
    assert isinstance(pictures._RTCRtpReceiver__jitter_buffer, VideoJitterBuffer)  # type: ignore
    await pc.close()
    pool.shutdown()


async def test_loopback_is_a_candidate_only_when_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aioice.ice, "get_host_addresses", lambda use_ipv4, use_ipv6: [])
    for allowed, expected in ((True, ["127.0.0.1"]), (False, [])):
        pc = connection(allow_loopback=allowed)
        pc.addTransceiver("audio")
        await pc.setLocalDescription(await pc.createOffer())
        gathered = pc.transports[0].transport.iceGatherer.getLocalCandidates()
        assert [one.ip for one in gathered] == expected
        await pc.close()


async def test_gathering_does_not_wait_for_dead_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Event()

    async def never(*_args: Any, **_kwargs: Any) -> None:
        asked.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(ice, "server_reflexive_candidate", never)
    monkeypatch.setattr(aioice.ice, "get_host_addresses", lambda use_ipv4, use_ipv6: ["127.0.0.1"])
    pc = connection(gather_timeout=0.1, servers=[RTCIceServer("stun:127.0.0.1:9")])
    pc.addTransceiver("audio")
    loop = asyncio.get_running_loop()
    began = loop.time()
    await pc.setLocalDescription(await pc.createOffer())
    assert loop.time() - began < 1.0
    assert asked.is_set()
    assert "a=candidate:" in pc.localDescription.sdp
    await pc.close()


@pytest.mark.parametrize("turns", range(12))
async def test_gathering_that_is_cancelled_leaves_no_socket(
    turns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aioice.ice, "get_host_addresses", lambda use_ipv4, use_ipv6: ["127.0.0.1"] * 3)
    made: list[asyncio.BaseTransport] = []
    connected = aioice.ice.StunProtocol.connection_made

    def note(self: aioice.ice.StunProtocol, transport: asyncio.BaseTransport) -> None:
        made.append(transport)
        connected(self, transport)

    monkeypatch.setattr(aioice.ice.StunProtocol, "connection_made", note)
    pc = connection(servers=[RTCIceServer("stun:127.0.0.1:9")])
    pc.addTransceiver("audio")
    gathering = asyncio.ensure_future(pc.setLocalDescription(await pc.createOffer()))
    for _ in range(turns):
        await asyncio.sleep(0)
    gathering.cancel()
    await asyncio.wait({gathering})
    await pc.close()
    await asyncio.sleep(0.05)
    assert all(transport.is_closing() for transport in made)


async def test_packets_from_the_far_side_are_noticed_and_rubbish_is_not_fatal() -> None:
    heard: list[int] = []
    inner = aioice.ice.Connection(ice_controlling=True)
    ice.prepare(inner, gather_timeout=1, allow_loopback=True, on_packet=lambda: heard.append(1))
    await inner.gather_candidates()
    protocol = inner._protocols[-1]
    far = aioice.Candidate("1", 1, "udp", 1, "127.0.0.1", 4000, "host")
    far._network_host = "127.0.0.1"
    inner._nominated[1] = aioice.ice.CandidatePair(protocol, far)
    protocol.datagram_received(b"", ("127.0.0.1", 4000))
    assert inner._queue.empty()
    protocol.datagram_received(b"\x80data", ("127.0.0.1", 4000))
    protocol.datagram_received(b"\x80data", ("192.0.2.1", 4000))
    protocol.datagram_received(b"\x00\x01\xff\xff!\x12\xa4B" + bytes(4), ("127.0.0.1", 4000))
    assert len(heard) == 2
    inner._nominated.clear()
    await inner.close()


async def test_a_check_on_demand_asks_the_far_side() -> None:
    asked = []

    class Protocol:
        local_candidate = aioice.Candidate("1", 1, "udp", 1, "127.0.0.1", 4001, "host")

        async def request(self, request: Any, addr: Any, integrity_key: bytes) -> None:
            asked.append((request.attributes["USERNAME"], addr, integrity_key))

    inner = aioice.ice.Connection(ice_controlling=True, local_username="ours")
    await ice.check_now(inner)
    inner.remote_username, inner.remote_password = "theirs", "secret"
    far = aioice.Candidate("1", 1, "udp", 1, "127.0.0.1", 4000, "host")
    far._network_host = "127.0.0.1"
    inner._nominated[1] = aioice.ice.CandidatePair(Protocol(), far)  # type: ignore[arg-type]
    await ice.check_now(inner)
    assert asked == [("theirs:ours", ("127.0.0.1", 4000), b"secret")]


async def test_the_controlling_role_can_be_taken() -> None:
    pc = connection()
    pc.addTransceiver("audio")
    pc.be_controlling()
    assert pc.transports[0].transport.role == "controlling"
    assert pc.transports[0]._role == "server"
    await pc.close()


@pytest.mark.parametrize("handler", ["_handle_rtp_data", "_handle_rtcp_data"])
async def test_a_packet_that_cannot_be_handled_is_dropped(
    handler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pc = connection()
    pc.addTransceiver("audio")
    transport = pc.transports[0]
    assert isinstance(transport, LegDtlsTransport)

    def fail(*_args: Any) -> None:
        raise IndexError("beyond the end")

    monkeypatch.setattr(RtpPacket, "parse", fail)
    monkeypatch.setattr(RtcpPacket, "parse", fail)
    arguments = [b"\x80\x60" + bytes(20)] + ([0] if handler == "_handle_rtp_data" else [])
    await getattr(transport, handler)(*arguments)
    assert transport.dropped == 1
    await pc.close()


# The sender


class _Frames(aiortc.MediaStreamTrack):
    def __init__(self, *frames: Any) -> None:
        super().__init__()
        self.frames = list(frames)
        self.kind = "video" if isinstance(frames[0], av.VideoFrame) else "audio"

    async def recv(self) -> Any:
        return self.frames.pop(0)


def stamped(frame: Any, pts: int, rate: int) -> Any:
    from fractions import Fraction

    frame.pts, frame.time_base = pts, Fraction(1, rate)
    return frame


async def test_pictures_are_encoded_by_the_legs_own_workers() -> None:
    pool = ThreadPoolExecutor(1, thread_name_prefix="ours")
    pc = connection(executor=pool)
    pc.addTransceiver("video")
    sender = pc.sender("video")
    assert sender is not None
    names = []
    picture = stamped(black_frame(64, 48), 3000, 90_000)
    sender.replaceTrack(_Frames(picture, picture))
    sender.request_key_frame()
    made = await sender._next_encoded_frame(VP8)
    assert made is not None
    assert made.timestamp == 3000
    assert sender.counters().key_frames == 1
    assert sender.counters().size == (64, 48)
    inner = sender._RTCRtpSender__encoder  # type: ignore[attr-defined]
    sender._RTCRtpSender__encoder = None  # type: ignore[attr-defined]  # as at the end of the stream
    assert sender.counters().size == (64, 48)
    sender._RTCRtpSender__encoder = inner  # type: ignore[attr-defined]

    def spy(*_args: Any) -> Any:
        names.append(threading.current_thread().name)
        return [b"x"], 1

    sender.encoder.encode = spy  # type: ignore[method-assign, union-attr]
    await sender._next_encoded_frame(VP8)
    assert names[0].startswith("ours")
    await pc.close()
    pool.shutdown()


async def test_a_frame_that_cannot_be_encoded_does_not_end_the_stream() -> None:
    pc = connection()
    pc.addTransceiver("audio")
    sender = pc.sender("audio")
    assert sender is not None
    sender.replaceTrack(_Frames(*(stamped(silent_frame(), n * 960, 48_000) for n in range(2))))
    sender._RTCRtpSender__encoder = object()  # type: ignore[attr-defined]
    assert await sender._next_encoded_frame(OPUS) is None
    assert sender.failed == 1
    made = await sender._next_encoded_frame(OPUS)
    assert made is not None
    assert made.timestamp == 960
    assert made.audio_level == -127
    await pc.close()


async def test_loss_reported_by_the_far_side_reaches_the_encoder() -> None:
    pc = connection()
    pc.addTransceiver("video")
    sender = pc.sender("video")
    assert sender is not None
    sender.control = VideoControl(P720)
    picture = stamped(black_frame(1280, 720), 0, 90_000)
    sender.replaceTrack(_Frames(picture, picture))
    await sender._next_encoded_frame(VP8)
    before = sender.counters().bitrate
    report = RtcpReceiverInfo(
        ssrc=sender._ssrc, fraction_lost=128, packets_lost=9, highest_sequence=9, jitter=0, lsr=0, dlsr=0
    )
    await sender._handle_rtcp_packet(RtcpRrPacket(ssrc=1, reports=[report]))
    assert sender.counters().fraction_lost == 0.5
    await sender._next_encoded_frame(VP8)
    assert sender.counters().bitrate < before
    await pc.close()


# Jitter buffers


def packet(sequence: int, timestamp: int, marker: int = 0, data: bytes = b"") -> RtpPacket:
    made = RtpPacket(sequence_number=sequence % 65536, timestamp=timestamp, marker=marker)
    made._data = data or bytes([sequence % 256])  # type: ignore[attr-defined]
    return made


def data_of(frame: JitterFrame | None) -> list[bytes]:
    if frame is None:
        return []
    assert isinstance(frame, FrameRun)
    return [frame.data, *(data for _, data in frame.more)]


def test_a_picture_leaves_at_its_marker() -> None:
    buffer = VideoJitterBuffer()
    assert data_of(buffer.add(packet(1, 100))[1]) == []
    assert data_of(buffer.add(packet(2, 100, marker=1))[1]) == [b"\x01\x02"]
    assert data_of(buffer.add(packet(3, 200, marker=1))[1]) == [b"\x03"]


def test_a_picture_without_a_marker_leaves_with_the_next() -> None:
    buffer = VideoJitterBuffer()
    buffer.add(packet(1, 100))
    assert data_of(buffer.add(packet(2, 200))[1]) == [b"\x01"]


def test_pictures_are_put_in_order_and_caught_up() -> None:
    buffer = VideoJitterBuffer()
    assert data_of(buffer.add(packet(1, 100, marker=1))[1]) == [b"\x01"]
    assert data_of(buffer.add(packet(3, 200, marker=1))[1]) == []
    assert data_of(buffer.add(packet(4, 300, marker=1))[1]) == []
    frame = buffer.add(packet(2, 200))[1]
    assert data_of(frame) == [b"\x02\x03", b"\x04"]
    assert isinstance(frame, FrameRun)
    assert [ticks for ticks, _ in frame.more] == [100]


def test_a_picture_with_a_hole_is_given_up() -> None:
    clock = VirtualClock()
    buffer = VideoJitterBuffer(clock=clock)
    assert data_of(buffer.add(packet(65534, 100, marker=1))[1]) == [b"\xfe"]
    got = []
    for number in range(65536, 65556):  # 65535 is lost; two packets a picture
        clock.advance(0.03)
        wants_key_frame, frame = buffer.add(packet(number, 200 + number // 2, marker=number % 2))
        got.append((wants_key_frame, data_of(frame)))
    asked = [index for index, (wants_key_frame, _) in enumerate(got) if wants_key_frame]
    assert asked == [17]
    assert not any(frames for _, frames in got[:17])
    assert len(got[17][1]) == 8
    assert [frames for _, frames in got[18:]] == [[], [b"\x12\x13"]]


def test_a_hole_that_is_filled_in_time_costs_nothing() -> None:
    clock = VirtualClock()
    buffer = VideoJitterBuffer(clock=clock)
    buffer.add(packet(1, 100, marker=1))
    for number in range(3, 10):
        assert buffer.add(packet(number, number * 100, marker=1)) == (False, None)
        clock.advance(0.05)
    wants_key_frame, frame = buffer.add(packet(2, 200, marker=1))
    assert not wants_key_frame
    assert len(data_of(frame)) == 8
    clock.advance(5)
    assert data_of(buffer.add(packet(10, 1000, marker=1))[1]) == [b"\x0a"]


@pytest.mark.parametrize("sequence", [300, 40_000])
def test_pictures_follow_a_new_beginning(sequence: int) -> None:
    clock = VirtualClock()
    buffer = VideoJitterBuffer(clock=clock)
    for number in range(1000, 1010):
        buffer.add(packet(number, number, marker=1))
    got = []
    for number in range(sequence, sequence + 30):
        clock.advance(0.05)
        got += data_of(buffer.add(packet(number, number, marker=1))[1])
    assert len(got) >= 29


# The decoder thread


async def decoded(codec: Any, *frames: JitterFrame) -> list[Any]:
    import queue

    waiting: queue.Queue[Any] = queue.Queue()
    out: asyncio.Queue[Any] = asyncio.Queue()
    failed = threading.Event()
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=decode_frames, args=(loop, waiting, out, failed))
    thread.start()
    for frame in frames:
        waiting.put((codec, frame))
    waiting.put(None)
    got = []
    while (item := await out.get()) is not None:
        got.append(item)
    await loop.run_in_executor(None, thread.join)
    return [*got, failed.is_set()]


def opus_frames(count: int) -> list[JitterFrame]:
    encoder = LegOpusEncoder()
    return [
        JitterFrame(encoder.encode(stamped(silent_frame(), n * 960, 48_000))[0][0], n * 960)
        for n in range(count)
    ]


async def test_the_decoder_survives_rubbish_and_nothing_at_all() -> None:
    one, two, three = opus_frames(3)
    got = await decoded(OPUS, one, JitterFrame(b"", 1), JitterFrame(b"\xff" * 3, 2), two, three)
    assert len(got) == 4
    assert got[-1] is True


async def test_the_decoder_takes_a_run_apart() -> None:
    run = FrameRun.of(opus_frames(3))
    assert run is not None
    run.timestamp = 5000
    got = await decoded(OPUS, run)
    assert [frame.pts for frame in got[:-1]] == [5000, 5960, 6920]


async def test_what_is_handed_over_was_prepared_in_the_decoders_thread() -> None:
    """Pictures of a burst, too: one left for a worker would keep memory of the decoder's meanwhile."""
    waiting, out = receiver.DecoderQueue(), asyncio.Queue[Any]()
    prepared: list[tuple[Any, int]] = []
    waiting.prepare = lambda frame: prepared.append((frame, threading.get_ident()))
    for frame in opus_frames(3):
        waiting.put((OPUS, frame))
    waiting.put(None)
    await asyncio.to_thread(decode_frames, asyncio.get_running_loop(), waiting, out, threading.Event())
    got = [await out.get() for _ in range(4)]
    assert [one for one, _ in prepared] == got[:3], "the very frames"
    assert all(thread != threading.get_ident() for _, thread in prepared)


async def test_no_more_pictures_are_decoded_than_the_loop_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiver, "TAKEN_WITHIN", 5.0)
    waiting, out = receiver.DecoderQueue(), asyncio.Queue[Any]()
    for frame in opus_frames(6):
        waiting.put((OPUS, frame))
    waiting.put(None)
    thread = threading.Thread(
        target=decode_frames, args=(asyncio.get_running_loop(), waiting, out, threading.Event())
    )
    thread.start()
    thread.join(0.1)  # the loop is held up
    assert waiting.decoded == receiver.MOST_DECODED
    got = [await out.get() for _ in range(7)]
    await asyncio.to_thread(thread.join)
    assert got.index(None) == 6


async def test_a_loop_that_takes_nothing_ends_no_decoder() -> None:
    waiting, out = receiver.DecoderQueue(), asyncio.Queue[Any]()
    for frame in opus_frames(4):
        waiting.put((OPUS, frame))
    waiting.put(None)
    thread = threading.Thread(
        target=decode_frames, args=(asyncio.get_running_loop(), waiting, out, threading.Event())
    )
    thread.start()
    thread.join(2)  # on the loop, as aiortc does it
    assert not thread.is_alive()
    assert waiting.decoded == 4


@fast_time
async def test_what_waits_for_its_sound_is_not_in_the_queue() -> None:
    waiting = receiver.DecoderQueue()
    frames = opus_frames(3)
    waiting.put((OPUS, frames[0]))
    assert waiting.qsize() == 1
    waiting.hold.delay = 0.1
    waiting.put((OPUS, frames[1]))
    waiting.put((OPUS, frames[2]))
    assert waiting.qsize() == 1
    await asyncio.sleep(0.11)
    assert [waiting.get_nowait()[1] for _ in range(3)] == frames


@fast_time
async def test_the_end_overtakes_what_waits_for_its_sound() -> None:
    waiting = receiver.DecoderQueue()
    waiting.hold.delay = 0.1
    waiting.put((OPUS, opus_frames(1)[0]))
    waiting.put(None)
    assert waiting.get_nowait() is None
    await asyncio.sleep(0.2)
    assert waiting.empty()


def test_the_decoder_ends_quietly_after_its_loop() -> None:
    import queue

    loop = asyncio.new_event_loop()
    loop.close()
    waiting: queue.Queue[Any] = queue.Queue()
    waiting.put((OPUS, opus_frames(1)[0]))
    waiting.put(None)
    decode_frames(loop, waiting, asyncio.Queue(), threading.Event())


# The receiver


async def test_a_key_frame_can_be_asked_for() -> None:
    pc = connection()
    pc.addTransceiver("video")
    got = pc.receiver("video")
    assert got is not None
    sent: list[Any] = []

    async def send(item: Any) -> None:
        sent.append(item)

    got._send_rtcp = send  # type: ignore[method-assign]
    assert not await got.request_key_frame()
    got._media_ssrc = 77
    assert await got.request_key_frame()
    assert (sent[0].fmt, sent[0].media_ssrc) == (1, 77)
    await pc.close()


async def test_missing_packets_are_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    pc = connection()
    pc.addTransceiver("video")
    got = pc.receiver("video")
    assert got is not None
    asked: list[list[int]] = []

    async def send(item: Any) -> None:
        asked.append(item.lost)

    got._send_rtcp = send  # type: ignore[method-assign]
    got._RTCRtpReceiver__codecs[97] = VP8  # type: ignore[attr-defined]
    for sequence in (1, 3, 4, 5):
        arrived = RtpPacket(payload_type=97, sequence_number=sequence, timestamp=sequence)
        arrived.ssrc, arrived.payload = 5, b"\x10\x00\x00"
        if sequence == 5:
            assert got._asked_at is not None
            got._asked_at -= receiver.ASK_AGAIN_SECONDS
        await got._handle_rtp_packet(arrived, 0)
    assert asked == [[2], [2]]
    await pc.close()


async def test_what_waits_to_be_decoded_is_dropped_at_the_end() -> None:
    pc = connection()
    pc.addTransceiver("audio")
    got = pc.receiver("audio")
    assert got is not None
    waiting = got._RTCRtpReceiver__decoder_queue  # type: ignore[attr-defined]
    waiting.put((OPUS, opus_frames(1)[0]))
    await got.stop()
    assert waiting.empty()
    await pc.close()


async def test_a_receiver_counts() -> None:
    pc = connection()
    pc.addTransceiver("audio")
    got = pc.receiver("audio")
    assert got is not None
    got._RTCRtpReceiver__codecs[96] = OPUS  # type: ignore[attr-defined]
    for sequence in (1, 2, 4):
        arrived = RtpPacket(payload_type=96, sequence_number=sequence, timestamp=sequence * 960)
        arrived.ssrc, arrived.payload = 5, b"12345"
        await got._handle_rtp_packet(arrived, 0)
    counters = got.counters()
    assert (counters.packets, counters.bytes, counters.lost, counters.expected) == (3, 15, 1, 4)
    assert counters.jitter is not None
    await pc.close()
