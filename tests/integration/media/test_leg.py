"""Legs that talk to each other, and to a peer with FreeSWITCH's habits, over loopback."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import threading
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aioice.ice
import av
import numpy as np
import pytest
from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa

from swdesk.errors import MediaAccessError, MediaError, MediaFileError, MediaTrackError, NegotiationError
from swdesk.media import leg as leg_module
from swdesk.media import sources as sources_module
from swdesk.media.aiortc_adapter.connection import LegPeerConnection
from swdesk.media.aiortc_adapter.dtls import LegCertificate
from swdesk.media.audio_track import SourceAudioTrack
from swdesk.media.counter import read_counter
from swdesk.media.files import Recorder
from swdesk.media.leg import CallLeg, IceServer, LegOptions, LegSources, LegState
from swdesk.media.mailbox import FrameMailbox
from swdesk.media.shape import AUDIO_ONLY, AUDIO_VIDEO, RECEIVE_ONLY, VIDEO_MIC_MUTED, MediaShape
from swdesk.media.sources import VideoSettings
from swdesk.media.synthetic import BarsSource, BlackSource, ToneSource, plane_view
from swdesk.media.workers import THREAD_NAME

pytestmark = pytest.mark.integration

GOLDEN = Path(__file__).parents[2] / "golden" / "freeswitch"
LOCAL = LegOptions(allow_loopback=True, gather_timeout=0.3)
DAY = timedelta(days=1)
SMALL = VideoSettings(320, 180, 30)


class Ear:
    """A sink that remembers the last second."""

    name = "Ear"

    def __init__(self) -> None:
        self.samples: list[np.ndarray[Any, Any]] = []

    async def open(self) -> None:
        pass

    def write(self, frame: av.AudioFrame) -> None:
        channels = frame.layout.nb_channels
        self.samples.append(frame.to_ndarray().reshape(-1, channels)[:, 0].astype(float))
        del self.samples[:-50]

    async def close(self) -> None:
        pass

    def hears(self, hertz: int) -> bool:
        """Whether the last 200 ms are mostly this tone."""
        recent = self.samples[-10:]
        if len(recent) < 10:
            return False
        sound = np.concatenate(recent)
        spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
        at = round(hertz * len(sound) / 48_000)
        power = float((spectrum**2).sum())
        return power > 1e6 and float((spectrum[at - 3 : at + 4] ** 2).sum()) > 0.8 * power

    @property
    def is_silent(self) -> bool:
        recent = self.samples[-5:]
        return len(recent) == 5 and float(np.abs(np.concatenate(recent)).max()) < 50


def numbers_of(leg: CallLeg) -> list[int | None]:
    """The counter of each remote frame, as they come."""
    seen: list[int | None] = []
    leg.remote_video.subscribe_raw(lambda frame: seen.append(read_counter(plane_view(frame, 0))))
    return seen


async def eventually(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Wait until it is so."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - it may be about anything
            await asyncio.sleep(0.01)


@pytest.fixture
async def make_leg() -> AsyncIterator[Callable[..., CallLeg]]:
    """A maker of legs, which closes them."""
    legs: list[CallLeg] = []

    def make(shape: MediaShape = AUDIO_VIDEO, hertz: int = 440, **given: Any) -> CallLeg:
        options = given.pop("options", LOCAL)
        sources = LegSources(
            audio=given.pop("audio", f"tone:{hertz}"),
            video=given.pop("video", None) or BarsSource(SMALL),
            sink=given.pop("sink", "null:"),
            recorder=given.pop("recorder", None),
        )
        leg = CallLeg(f"leg{len(legs)}", shape, sources=sources, options=options, **given)
        legs.append(leg)
        return leg

    yield make
    for leg in legs:
        await leg.close()


async def connect(first: CallLeg, second: CallLeg) -> None:
    await first.open()
    await second.open()
    answer = await second.create_answer(await first.create_offer())
    await first.apply_answer(answer)
    async with asyncio.timeout(10):
        await first.state.until(lambda state: state is LegState.CONNECTED)
        await second.state.until(lambda state: state is LegState.CONNECTED)


async def test_sound_and_pictures_go_both_ways(make_leg: Callable[..., CallLeg]) -> None:
    ears = Ear(), Ear()
    one, two = make_leg(hertz=440, sink=ears[0]), make_leg(hertz=880, sink=ears[1])
    seen = numbers_of(one), numbers_of(two)
    await connect(one, two)
    await eventually(lambda: ears[0].hears(880) and ears[1].hears(440))
    await eventually(lambda: all(len(numbers) > 20 for numbers in seen))
    for numbers in seen:
        found = [number for number in numbers if number is not None]
        assert len(found) >= len(numbers) - 1
        assert found == sorted(found)
    assert one.remote_audio_level.value == pytest.approx(0.17, abs=0.1)
    assert one.remote_video.size.value == (320, 180)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (AUDIO_ONLY, AUDIO_VIDEO, (True, False, True, False)),
        (AUDIO_VIDEO, AUDIO_ONLY, (True, False, True, False)),
        (RECEIVE_ONLY, AUDIO_VIDEO, (True, True, False, False)),
        (VIDEO_MIC_MUTED, AUDIO_VIDEO, (True, True, False, True)),
    ],
    ids=str,
)
async def test_shapes(
    make_leg: Callable[..., CallLeg], ours: MediaShape, theirs: MediaShape, expected: tuple[bool, ...]
) -> None:
    one, two = make_leg(ours), make_leg(theirs)
    await connect(one, two)

    def flows() -> tuple[bool, ...]:
        return tuple(
            count > 0 for leg in (one, two) for count in (leg.playout.frames, leg.remote_video.frames)
        )

    await eventually(lambda: flows() == expected)
    await asyncio.sleep(0.2)
    assert flows() == expected


async def test_mute_is_silence_and_black_without_a_new_stream(make_leg: Callable[..., CallLeg]) -> None:
    ear = Ear()
    one = make_leg(options=LegOptions(allow_loopback=True, start_muted=True, start_camera_off=True))
    two = make_leg(sink=ear)
    seen = numbers_of(two)
    await connect(one, two)
    await eventually(lambda: ear.is_silent and len(seen) > 1)
    assert not any(seen)
    one.set_audio_muted(False)
    one.set_video_muted(False)
    await eventually(lambda: ear.hears(440))
    await eventually(lambda: any(seen))
    one.set_audio_muted(True)
    one.set_video_muted(True)
    await eventually(lambda: ear.is_silent)
    await eventually(lambda: seen[-1] is None)
    assert one.audio_muted
    assert one.video_muted
    assert two.state.value is LegState.CONNECTED


async def test_the_same_answer_twice_is_harmless(make_leg: Callable[..., CallLeg]) -> None:
    one, two = make_leg(AUDIO_ONLY), make_leg(AUDIO_ONLY)
    await one.open()
    await two.open()
    answer = await two.create_answer(await one.create_offer())
    await one.apply_answer(answer)
    await one.apply_answer(answer.replace("\r\n", "\n"))
    await one.apply_answer((GOLDEN / "answer_audio.sdp").read_text())
    await eventually(lambda: one.state.value is LegState.CONNECTED)


@pytest.mark.parametrize("answer", ["", "v=0\r\n", "answer_sha384.sdp", "answer_no_rtcp_mux.sdp"])
async def test_an_answer_that_cannot_be_used(make_leg: Callable[..., CallLeg], answer: str) -> None:
    one = make_leg(AUDIO_ONLY)
    await one.open()
    with pytest.raises(NegotiationError):
        await one.apply_answer("before the offer")
    await one.create_offer()
    with pytest.raises(NegotiationError):
        await one.apply_answer((GOLDEN / answer).read_text() if answer.endswith(".sdp") else answer)
    assert one.state.value is LegState.NEW


async def test_a_leg_is_negotiated_once(make_leg: Callable[..., CallLeg]) -> None:
    one = make_leg(AUDIO_ONLY)
    await one.open()
    offer = await one.create_offer()
    with pytest.raises(NegotiationError):
        await one.create_offer()
    with pytest.raises(NegotiationError):
        await one.create_answer(offer)


async def test_our_offer_reads_as_the_platform_wants(make_leg: Callable[..., CallLeg]) -> None:
    one = make_leg(ice_servers=[IceServer(("stun:127.0.0.1:9", "nonsense"))])
    await one.open()
    began = time.monotonic()
    offer = await one.create_offer()
    assert time.monotonic() - began < 1.0
    assert [line[:7] for line in offer.splitlines() if line.startswith("m=")] == ["m=audio", "m=video"]
    assert set(re.findall(r"a=fingerprint:(\S+)", offer)) == {"sha-256"}
    assert offer.count("a=end-of-candidates") == 2
    assert "useinbandfec=1" in offer


# Sources that fail


class Broken:
    """A source that cannot be opened, or stops."""

    name = "Broken"
    settings = SMALL

    def __init__(self, *, opens: bool, frames: list[Any] | None = None) -> None:
        self.opens = opens
        self.frames = frames or []
        self.closed = False

    async def open(self) -> None:
        if not self.opens:
            raise MediaAccessError("No camera", operation="open", media="video")

    async def read(self) -> Any:
        if not self.frames:
            raise OSError("unplugged")
        await asyncio.sleep(0.02)
        return self.frames.pop(0)

    async def close(self) -> None:
        self.closed = True


async def test_without_a_camera_the_call_goes_on(make_leg: Callable[..., CallLeg]) -> None:
    one = make_leg(video=Broken(opens=False))
    errors: list[Any] = []
    one.errors.subscribe(errors.append)
    two = make_leg()
    await connect(one, two)
    assert str(one.shape) == "audio sendrecv, video recvonly"
    assert [(type(error), error.fatal) for error in errors] == [(MediaAccessError, False)]
    await eventually(lambda: one.remote_video.frames > 0 and two.playout.frames > 0)


async def test_a_device_nobody_knows(make_leg: Callable[..., CallLeg]) -> None:
    one = make_leg(audio="nonsense:", sink="nonsense:")
    errors: list[Any] = []
    one.errors.subscribe(errors.append)
    await one.open()
    assert not one.shape.audio.send
    assert len(errors) == 2


async def test_a_strict_leg_does_not_do_without(make_leg: Callable[..., CallLeg]) -> None:
    options = LegOptions(allow_loopback=True, fallback_to_receive_only=False)
    one = make_leg(video=Broken(opens=False), options=options)
    with pytest.raises(MediaAccessError) as caught:
        await one.open()
    assert caught.value.fatal


async def test_nothing_left_to_do(make_leg: Callable[..., CallLeg]) -> None:
    one = make_leg(
        MediaShape.from_options(audio=False, video=True, receive_audio=False, receive_video=False),
        video=Broken(opens=False),
    )
    with pytest.raises(MediaAccessError) as caught:
        await one.open()
    assert caught.value.fatal


async def test_devices_unplugged_in_the_call(make_leg: Callable[..., CallLeg]) -> None:
    ear = Ear()
    bars, tone = BarsSource(SMALL), ToneSource(440)
    one = make_leg(
        video=Broken(opens=True, frames=[bars.draw(n) for n in range(30)]),
        audio=Broken(opens=True, frames=[await tone.read() for _ in range(30)]),
    )
    errors: list[Any] = []
    one.errors.subscribe(errors.append)
    two = make_leg(sink=ear)
    seen = numbers_of(two)
    await connect(one, two)
    await eventually(lambda: len(errors) == 2)
    assert {type(error) for error in errors} == {MediaTrackError}
    await eventually(lambda: ear.is_silent and bool(seen) and seen[-1] is None)
    assert two.state.value is LegState.CONNECTED


class Camera(BarsSource):
    """A camera that says when it is used."""

    def __init__(self, log: list[str]) -> None:
        super().__init__(SMALL)
        self.log = log

    async def open(self) -> None:
        self.log.append("open")
        await super().open()

    async def close(self) -> None:
        self.log.append("close")


@pytest.fixture
def camera(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The scheme `camera:`, and what is done with it."""
    log: list[str] = []
    monkeypatch.setitem(sources_module._video, "camera", lambda _rest, _settings: Camera(log))
    return log


async def test_a_camera_is_let_go_of_while_off(make_leg: Callable[..., CallLeg], camera: list[str]) -> None:
    one, two = make_leg(video="camera:"), make_leg()
    seen = numbers_of(two)
    await connect(one, two)
    await eventually(lambda: any(seen))
    one.set_video_muted(True)
    await eventually(lambda: camera == ["open", "close"])
    await eventually(lambda: seen[-1] is None)
    one.set_video_muted(False)
    await eventually(lambda: seen[-1] is not None)
    for muted in (True, False, True, False, True):
        one.set_video_muted(muted)
    await eventually(lambda: seen[-1] is None)
    await asyncio.sleep(0.1)
    assert camera.count("open") == camera.count("close")
    await one.close()
    assert two.state.value is LegState.CONNECTED


async def test_a_camera_that_starts_off_is_not_opened(
    make_leg: Callable[..., CallLeg], camera: list[str]
) -> None:
    one = make_leg(video="camera:", options=LegOptions(allow_loopback=True, start_camera_off=True))
    two = make_leg()
    seen = numbers_of(two)
    await connect(one, two)
    await eventually(lambda: len(seen) > 1)
    assert camera == []
    one.set_video_muted(False)
    await eventually(lambda: seen[-1] is not None)
    await one.close()
    assert camera == ["open", "close"]


async def test_sources_can_be_changed(make_leg: Callable[..., CallLeg]) -> None:
    ear = Ear()
    one, two = make_leg(), make_leg(sink=ear)
    seen = numbers_of(two)
    await connect(one, two)
    await eventually(lambda: ear.hears(440) and any(seen))
    await one.change_audio("tone:1320")
    await one.change_video("off:")
    await eventually(lambda: ear.hears(1320) and seen[-1] is None)
    with pytest.raises(MediaAccessError):
        await one.change_video(Broken(opens=False))
    with pytest.raises(MediaError):
        await one.change_audio("nonsense:")
    await eventually(lambda: ear.hears(1320))


# A far side like FreeSWITCH


def rsa_certificate() -> LegCertificate:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "FreeSWITCH")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(now - DAY).not_valid_after(now + DAY)
    return LegCertificate(key, builder.sign(key, hashes.SHA256()))  # type: ignore[arg-type]


@pytest.fixture
async def server() -> AsyncIterator[LegPeerConnection]:
    """A peer with an RSA certificate."""
    pc = LegPeerConnection(RTCConfiguration(iceServers=[]), allow_loopback=True)
    pc._RTCPeerConnection__certificates = [rsa_certificate()]
    yield pc
    await pc.close()


def as_freeswitch(sdp: str) -> str:
    """Without mids and BUNDLE."""
    return re.sub(r"a=(?:mid|group):.*\r\n", "", sdp)


@pytest.mark.parametrize("setup", ["actpass", "passive", "active"])
async def test_answering_a_server_with_an_rsa_certificate(
    make_leg: Callable[..., CallLeg], server: LegPeerConnection, setup: str
) -> None:
    server.addTransceiver(ToneTrack())
    server.addTransceiver("video")
    await server.setLocalDescription(await server.createOffer())
    one = make_leg()
    await one.open()
    if setup == "active":
        for transport in server.transports:
            transport._set_role("client")
            transport.transport._connection.ice_controlling = False  # FreeSWITCH ties one to the other
    offer = as_freeswitch(server.localDescription.sdp).replace("a=setup:actpass", f"a=setup:{setup}")
    answer = await one.create_answer(offer)
    assert "a=mid" not in answer
    assert "BUNDLE" not in answer
    assert set(re.findall(r"a=setup:(\w+)", answer)) == {"passive" if setup == "active" else "active"}
    with_mids = answer
    for index, kind in enumerate(("audio", "video")):
        with_mids = re.sub(rf"(m={kind} .*\r\n)", rf"\1a=mid:{index}\r\n", with_mids)
    await server.setRemoteDescription(RTCSessionDescription(with_mids, "answer"))
    await eventually(lambda: one.state.value is LegState.CONNECTED)
    await eventually(lambda: one.playout.frames > 0)


class ToneTrack(SourceAudioTrack):
    """A tone to send."""

    def __init__(self) -> None:
        super().__init__(ToneSource(600))


async def test_an_offer_with_video_answered_with_sound(
    make_leg: Callable[..., CallLeg], server: LegPeerConnection
) -> None:
    one = make_leg(AUDIO_ONLY)
    await one.open()
    answer = await one.create_answer((GOLDEN / "inbound_offer.sdp").read_text())
    assert [line.split()[:2] for line in answer.splitlines() if line.startswith("m=")] == [
        ["m=audio", answer.split("m=audio ")[1].split()[0]],
        ["m=video", "0"],
    ]
    with pytest.raises(NegotiationError):
        await make_leg(AUDIO_ONLY).create_answer("v=0")


async def test_video_rejected_by_the_server(make_leg: Callable[..., CallLeg]) -> None:
    one, two = make_leg(), make_leg(AUDIO_ONLY)
    await one.open()
    await two.open()
    answer = as_freeswitch(await two.create_answer(await one.create_offer()))
    answer = re.sub(r"m=video [\s\S]*", "m=video 0 UDP/TLS/RTP/SAVPF 19\r\n", answer)
    await one.apply_answer(answer)
    await eventually(lambda: one.state.value is two.state.value is LegState.CONNECTED)
    await eventually(lambda: one.playout.frames > 0)


# Losing, failing, ending


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Short patience."""
    monkeypatch.setattr(leg_module, "CONNECT_SECONDS", 0.5)
    monkeypatch.setattr(leg_module, "LOST_SECONDS", 0.4)
    monkeypatch.setattr(leg_module, "GONE_SECONDS", 0.4)
    monkeypatch.setattr(leg_module, "WATCH_SECONDS", 0.05)


def protocols_of(leg: CallLeg) -> list[Any]:
    assert leg._pc is not None
    return [protocol for one in leg._pc.transports for protocol in one.transport._connection._protocols]


async def test_lost_and_found(make_leg: Callable[..., CallLeg], hasty: None) -> None:
    one, two = make_leg(), make_leg()
    await connect(one, two)
    heard = {protocol: protocol.datagram_received for protocol in protocols_of(one)}
    for protocol in heard:
        protocol.datagram_received = lambda *_arguments: None
    await eventually(lambda: one.state.value is LegState.LOST)
    for protocol, receive in heard.items():
        protocol.datagram_received = receive
    await eventually(lambda: one.state.value is LegState.CONNECTED)


async def test_a_silent_far_side_is_asked(
    make_leg: Callable[..., CallLeg], hasty: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = make_leg(), make_leg()
    await connect(one, two)
    requests: list[Any] = []
    protocols = protocols_of(two)
    for protocol in protocols:
        monkeypatch.setattr(protocol, "datagram_received", lambda data, _from: requests.append(data[:2]))
    for protocol in protocols_of(one):
        monkeypatch.setattr(protocol, "datagram_received", lambda *_arguments: None)
    await eventually(lambda: one.state.value is LegState.LOST)
    assert requests.count(b"\x00\x01") >= 1  # a binding request (RFC 8489 5)


def test_under_uvloop() -> None:
    uvloop = pytest.importorskip("uvloop")

    async def call() -> None:
        legs = [
            CallLeg(name, AUDIO_VIDEO, sources=LegSources("tone:440", BarsSource(SMALL)), options=LOCAL)
            for name in ("one", "two")
        ]
        try:
            await connect(*legs)
            await eventually(lambda: all(leg.remote_video.frames > 5 for leg in legs))
            assert all(time.monotonic() - leg._last_packet < 1 for leg in legs)
        finally:
            for leg in legs:
                await leg.close()

    with asyncio.Runner(loop_factory=uvloop.new_event_loop, debug=True) as runner:
        runner.run(call())


async def test_a_far_side_that_cannot_be_reached(make_leg: Callable[..., CallLeg], hasty: None) -> None:
    one = make_leg(AUDIO_ONLY)
    errors: list[Any] = []
    one.errors.subscribe(errors.append)
    await one.open()
    await one.create_offer()
    await one.apply_answer((GOLDEN / "answer_audio.sdp").read_text())
    assert one.state.value is LegState.CONNECTING
    await eventually(lambda: one.state.value is LegState.FAILED)
    assert isinstance(errors[0], NegotiationError)


async def test_a_far_side_that_goes_away(make_leg: Callable[..., CallLeg], hasty: None) -> None:
    one, two = make_leg(), make_leg()
    await connect(one, two)
    states: list[LegState] = []
    one.state.observe(states.append)
    await two.close()
    await eventually(lambda: one.state.value is LegState.FAILED)
    assert states == [LegState.CONNECTED, LegState.LOST, LegState.FAILED]


async def test_rubbish_from_anyone_does_no_harm(make_leg: Callable[..., CallLeg]) -> None:
    one, two = make_leg(), make_leg()
    await connect(one, two)
    ports = [protocol.local_candidate.port for protocol in protocols_of(one)]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        for size in range(60):
            for first in (0, 1, 22, 63, 100, 128, 144, 191, 200, 255):
                for port in ports:
                    stranger.sendto(bytes([first] * bool(size)) + os.urandom(size), ("127.0.0.1", port))
            await asyncio.sleep(0)
    before = one.remote_video.frames
    await eventually(lambda: one.remote_video.frames > before + 5)
    assert one.state.value is LegState.CONNECTED


def open_files() -> int:
    """How many descriptors are open, where the system says so."""
    listed = Path("/proc/self/fd")
    return len(list(listed.iterdir())) if listed.is_dir() else 0


def passing_threads() -> set[threading.Thread]:
    """The threads, but for the workers of all legs, which stay."""
    return {thread for thread in threading.enumerate() if not thread.name.startswith(THREAD_NAME)}


async def test_closing_leaves_nothing(make_leg: Callable[..., CallLeg]) -> None:
    tasks, threads = asyncio.all_tasks(), passing_threads()
    files = open_files()
    one, two = make_leg(), make_leg()
    await connect(one, two)
    mailbox = FrameMailbox()
    mailbox.set_target(100, 100)
    one.remote_video.attach(mailbox)
    await eventually(lambda: mailbox.take() is not None)
    for leg in (one, two):
        began = time.monotonic()
        await leg.close()
        await leg.close()
        assert time.monotonic() - began < 0.5
        assert leg.state.value is LegState.CLOSED
    await eventually(lambda: passing_threads() <= threads)
    await eventually(lambda: asyncio.all_tasks() <= tasks)
    assert open_files() <= files


@pytest.mark.parametrize("stage", ["new", "opened", "offered", "answered"])
async def test_closing_at_any_time(make_leg: Callable[..., CallLeg], stage: str) -> None:
    tasks = asyncio.all_tasks()
    one = make_leg()
    if stage != "new":
        await one.open()
    if stage in ("offered", "answered"):
        await one.create_offer()
    if stage == "answered":
        await one.apply_answer((GOLDEN / "answer_audio_video.sdp").read_text())
    began = time.monotonic()
    await one.close()
    assert time.monotonic() - began < 0.5
    await eventually(lambda: asyncio.all_tasks() <= tasks)


async def test_a_part_that_does_not_close_holds_nobody_up(make_leg: Callable[..., CallLeg]) -> None:
    class Stuck(BlackSource):
        async def close(self) -> None:
            await asyncio.sleep(0.7)

    one = make_leg(video=Stuck(SMALL))
    await one.open()
    began = time.monotonic()
    await one.close()
    assert time.monotonic() - began < 0.6


async def test_what_was_received_is_recorded(make_leg: Callable[..., CallLeg], tmp_path: Path) -> None:
    path = tmp_path / "call.mkv"
    one, two = make_leg(recorder=Recorder(path)), make_leg()
    await connect(one, two)
    await eventually(lambda: one.remote_video.frames > 20 and one.playout.frames > 30)
    await one.close()
    with av.open(str(path)) as container:
        counts = dict.fromkeys(("audio", "video"), 0)
        for packet in container.demux():
            counts[packet.stream.type] += bool(packet.size)
    assert counts["video"] > 15
    assert counts["audio"] > 25


async def test_a_recording_that_fails_is_reported(make_leg: Callable[..., CallLeg], tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "call.mkv")
    one = make_leg(AUDIO_ONLY, recorder=recorder)
    errors: list[Any] = []
    one.errors.subscribe(errors.append)
    await one.open()
    recorder.error = MediaFileError("the disk is full")
    await one.close()
    assert errors == [recorder.error]


async def test_stats_say_what_happened(make_leg: Callable[..., CallLeg]) -> None:
    one, two = make_leg(), make_leg()
    assert (await one.stats()).video.packets_sent == 0
    await connect(one, two)
    await eventually(lambda: one.remote_video.frames > 20)
    stats = await one.stats()
    assert (stats.audio.codec, stats.video.codec) == ("opus", "VP8")
    assert stats.video.size_sent == stats.video.size_received == (320, 180)
    assert stats.video.frames_received > 20
    assert min(stats.audio.packets_sent, stats.audio.packets_received, stats.video.bytes_received) > 0
    assert stats.first_video_at is not None
    assert stats.connected_at is not None
    assert stats.first_video_at - stats.connected_at < 2
    await eventually(
        lambda: one._pc is not None and one._pc.sender("audio").counters().round_trip is not None
    )  # type: ignore[union-attr]
    assert (await one.stats()).rtt_ms is not None


async def test_plain_aiortc_can_be_called(
    make_leg: Callable[..., CallLeg], monkeypatch: pytest.MonkeyPatch
) -> None:

    monkeypatch.setattr(aioice.ice, "get_host_addresses", lambda use_ipv4, use_ipv6: ["127.0.0.1"])
    plain = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    one = make_leg(options=LegOptions())
    try:
        await one.open()
        await plain.setRemoteDescription(RTCSessionDescription(await one.create_offer(), "offer"))
        plain.addTrack(ToneTrack())
        await plain.setLocalDescription(await plain.createAnswer())
        await one.apply_answer(plain.localDescription.sdp)
        await eventually(lambda: one.playout.frames > 10)
    finally:
        await plain.close()
