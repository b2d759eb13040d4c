"""Sound and picture through the space, packet by packet, with FreeSWITCH's manners (freeswitch.md 2 to 6)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import av
import numpy as np
import pytest

from swdesk.media.counter import read_counter
from swdesk.space.options import SpaceOptions
from swdesk.space.rooms import vp8
from swdesk.space.rooms.picture import Canvas, draw_number
from swdesk.space.rtc import sdp
from swdesk.space.rtc.rtp import RtpPacket
from swdesk.space.rtc.section import MediaHabits, Section

pytestmark = pytest.mark.integration

# Fast for tests, else as awkward as ever.
QUICK = MediaHabits(report_interval=0.3, deaf_after_handshake=0.0)


@pytest.fixture
def options() -> SpaceOptions:
    return SpaceOptions(key_bits=2048, early_media=0.4, ring_timeout=2.0, habits=QUICK, hold_delay=0.01)


class Ear:
    """Collects what a section receives."""

    def __init__(self, section: Section) -> None:
        self.packets: list[RtpPacket] = []
        section.on_rtp = self.packets.append

    async def until(self, count: int, timeout: float = 5.0) -> list[RtpPacket]:
        async with asyncio.timeout(timeout):
            while len(self.packets) < count:  # noqa: ASYNC110 - packets come from a socket
                await asyncio.sleep(0.01)
        return self.packets


def opus_of(frequency: float, blocks: int) -> list[bytes]:
    """A tone as Opus packets of 20 ms."""
    encoder = av.CodecContext.create("libopus", "w")
    encoder.sample_rate, encoder.layout, encoder.format = 48000, "mono", av.AudioFormat("s16")
    encoder.time_base = Fraction(1, 48000)
    wave = np.sin(2 * np.pi * frequency * np.arange(960 * blocks) / 48000) * 9000
    packets = []
    for number in range(blocks):
        samples = wave[number * 960 : (number + 1) * 960].astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = 48000, number * 960, Fraction(1, 48000)
        packets += [bytes(packet) for packet in encoder.encode(frame)]
    return packets


def strength(packets: list[RtpPacket], *frequencies: float) -> list[float]:
    """How much of each frequency is in the last half second."""
    decoder = av.CodecContext.create("libopus", "r")
    decoder.sample_rate, decoder.layout, decoder.format = 48000, "mono", av.AudioFormat("s16")
    sound = np.concatenate(
        [f.to_ndarray().reshape(-1) for p in packets[-26:] for f in decoder.decode(av.Packet(p.payload))]
    ).astype(float)
    time = np.arange(len(sound)) / 48000
    return [float(abs(np.dot(sound, np.exp(-2j * np.pi * f * time))) / len(sound)) for f in frequencies]


def film_of(first: int, count: int) -> list[tuple[int, list[bytes]]]:
    """VP8 frames with a number in each, as payloads; every tenth a key frame."""
    canvas = Canvas(640, 360)
    encoder = av.CodecContext.create("libvpx", "w")
    encoder.width, encoder.height, encoder.pix_fmt = 640, 360, "yuv420p"
    encoder.time_base, encoder.bit_rate = Fraction(1, 30), 800_000
    encoder.options = {"deadline": "realtime", "cpu-used": "-8", "lag-in-frames": "0"}
    frames = []
    for number in range(first, first + count):
        draw_number(canvas.luma, number)
        frame = av.VideoFrame.from_ndarray(canvas.array, format="yuv420p")
        frame.pts, frame.time_base = number, Fraction(1, 30)
        if (number - first) % 10 == 0:
            frame.pict_type = av.video.frame.PictureType.I
        data = b"".join(bytes(packet) for packet in encoder.encode(frame))
        frames.append((number * 3000, vp8.packetize(data, number)))
    return frames


async def show(section: Section, film: list[tuple[int, list[bytes]]]) -> None:
    """Send a film at 30 frames a second."""
    pace = Pace(1 / 30)
    for timestamp, payloads in film:
        for index, payload in enumerate(payloads):
            section.emit(payload, timestamp, marker=index == len(payloads) - 1)
        await pace.next()


class Pace:
    """Absolute deadlines: a slow moment is made up for."""

    def __init__(self, interval: float) -> None:
        self._interval = interval
        self._due = asyncio.get_running_loop().time()

    async def next(self) -> None:
        self._due += self._interval
        await asyncio.sleep(max(0.0, self._due - asyncio.get_running_loop().time()))


class Eye:
    """Decodes what a video section receives."""

    def __init__(self, section: Section) -> None:
        self.pictures: list[np.ndarray] = []
        self.keyframes = 0
        self._decoder = av.CodecContext.create("vp8", "r")
        self._assembler = vp8.FrameAssembler(self._frame, section.request_keyframe)
        section.on_rtp = self._assembler.add

    def _frame(self, data: bytes) -> None:
        self.keyframes += vp8.is_keyframe(data)
        for frame in self._decoder.decode(av.Packet(data)):
            self.pictures.append(frame.to_ndarray()[: frame.height])

    async def until(self, check: Callable[[np.ndarray], bool], timeout: float = 8.0) -> np.ndarray:
        async with asyncio.timeout(timeout):
            while not (self.pictures and check(self.pictures[-1])):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        return self.pictures[-1]


async def feed(section: Section, packets: list[bytes], first: int = 0, *, marker: bool = False) -> None:
    pace = Pace(0.02)
    for number, payload in enumerate(packets, first):
        section.emit(payload, number * 960, marker=marker)
        await pace.next()


class TestEcho:
    async def test_packets_come_back_as_they_were_under_the_announced_ssrc(self, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        answer = await client.verto_event("verto.answer", call_id=call_id)
        announced = sdp.parse(answer["params"]["params"]["sdp"])[0].attributes("ssrc")[0].split()[0]
        leg = client.legs[0]
        ear = Ear(leg.audio)
        for number, marker in enumerate([True, False, False]):
            leg.audio.emit(b"abc%d" % number, 5000 + number, marker=marker)
        packets = await ear.until(3)
        assert [p.payload for p in packets] == [b"abc0", b"abc1", b"abc2"]
        assert [p.timestamp for p in packets] == [5000, 5001, 5002]
        assert [p.marker for p in packets] == [True, False, False]
        assert {p.ssrc for p in packets} == {int(announced)}
        first = packets[0].sequence
        assert [(p.sequence - first) & 0xFFFF for p in packets] == [0, 1, 2]

    async def test_a_lost_packet_is_asked_for_and_passed_on_late(self, sign_in):
        client = await sign_in("ada")
        await client.dial("/public/echo")
        video = client.legs[0].video
        ear = Ear(video)
        real = video._send
        lost: list[bytes] = []

        def lose_the_second(data: bytes, *, rtcp: bool = False) -> None:
            if not rtcp and not lost and b"two" in data:
                lost.append(data)
            else:
                real(data, rtcp=rtcp)

        video._send = lose_the_second
        for payload in (b"one", b"two", b"three"):
            video.emit(payload, 100)
        packets = await ear.until(3)
        assert [p.payload for p in packets] == [b"one", b"three", b"two"]
        assert (packets[2].sequence - packets[0].sequence) & 0xFFFF == 1

    async def test_on_hold_nothing_comes_and_after_it_all_comes(self, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        audio = client.legs[0].audio
        ear = Ear(audio)
        body = {"dialogParams": {"callID": call_id}}
        await client.verto("verto.modify", {**body, "action": "hold"}, call_id=call_id)
        audio.emit(b"unheard", 1)
        await client.verto("verto.modify", {**body, "action": "unhold"}, call_id=call_id)
        audio.emit(b"heard", 2)
        assert [p.payload for p in await ear.until(1)] == [b"heard"]

    async def test_a_cut_wire_is_silent_and_the_call_lives_on(self, space, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        audio = client.legs[0].audio
        ear = Ear(audio)
        space.lab.black_out(True, call_id=call_id)
        audio.emit(b"unheard", 1)
        await asyncio.sleep(0.1)
        space.lab.black_out(False, call_id=call_id)
        audio.emit(b"heard", 2)
        assert [p.payload for p in await ear.until(1)] == [b"heard"]

    async def test_directions_are_kept_to(self, sign_in):
        client = await sign_in("ada")
        leg = await client.leg()
        offer = (await leg.offer()).replace("a=sendrecv", "a=sendonly", 1)
        dialog = {"callID": "c-1", "destination_number": "/public/echo"}
        await client.verto("verto.invite", {"dialogParams": dialog, "sdp": offer}, call_id="c-1")
        answer = (await client.verto_event("verto.answer"))["params"]["params"]["sdp"]
        assert [section.direction for section in sdp.parse(answer)] == ["recvonly", "sendrecv"]


class TestTiming:
    async def test_a_key_frame_is_asked_for_with_the_report_first_and_at_once_after_four(self, sign_in):
        client = await sign_in("ada")
        asked: list[float] = []
        loop = asyncio.get_running_loop()
        await client.dial("/public/echo")
        video = client.legs[0].video
        video.on_keyframe_request = lambda: asked.append(loop.time())
        started = loop.time()
        video.emit(b"\x90\x80\x80\x01picture", 1)
        await asyncio.sleep(0.05)
        # Our own PLI goes to the echo, which asks the source: ourselves.
        video.request_keyframe()
        await asyncio.sleep(0.1)
        assert asked == []
        async with asyncio.timeout(3):
            while not asked:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await asyncio.sleep(max(0.0, started + 5 * QUICK.report_interval - loop.time()))
        asked.clear()
        Ear(video)
        video.emit(b"\x90\x80\x80\x01picture", 2)
        await asyncio.sleep(0.1)
        asked_at = loop.time()
        video.request_keyframe()
        async with asyncio.timeout(3):
            while not asked:  # noqa: ASYNC110
                await asyncio.sleep(0.005)
        assert asked[0] - asked_at < QUICK.report_interval / 2

    async def test_nothing_is_said_on_the_media_at_the_end(self, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        leg = client.legs[0]
        heard: list[bytes] = []
        real = leg.audio._ice._on_data
        leg.audio._ice._on_data = lambda data: (heard.append(data), real(data))
        await client.bye(call_id)
        await asyncio.sleep(0.1)
        assert not [data for data in heard if 20 <= data[0] <= 63]
        assert leg.is_connected


class TestDeafness:
    @pytest.fixture
    def options(self) -> SpaceOptions:
        return SpaceOptions(key_bits=2048, habits=replace(QUICK, deaf_after_handshake=0.25))

    async def test_pictures_sent_right_after_the_handshake_are_lost(self, sign_in):
        client = await sign_in("ada")
        await client.dial("/public/echo")
        leg = client.legs[0]
        eye, ear = Ear(leg.video), Ear(leg.audio)
        leg.video.emit(b"first", 1)
        leg.audio.emit(b"sound", 1)
        await ear.until(1)
        assert eye.packets == []
        await asyncio.sleep(0.4)
        leg.video.emit(b"second", 2)
        assert (await eye.until(1))[0].payload == b"second"


class TestBridge:
    async def bridged(self, sign_in, setup: str = "active"):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        call_id, _ = await ada.invite("/private/bob")
        invite = (await bob.verto_event("verto.invite"))["params"]["params"]
        leg = await bob.leg()
        answer = await leg.answer(invite["sdp"].replace("a=setup:actpass", f"a=setup:{OTHER[setup]}"))
        assert f"a=setup:{setup}" in answer
        ready = asyncio.get_running_loop().create_future()
        leg.on_connected = lambda: ready.done() or ready.set_result(None)
        body = {"dialogParams": {"callID": invite["callID"]}, "sdp": answer}
        await bob.verto("verto.answer", body, call_id=invite["callID"])
        answered = (await ada.verto_event("verto.answer", call_id=call_id))["params"]["params"]
        await connect(ada.legs[0], answered["sdp"])
        await asyncio.wait_for(ready, 5)
        return ada.legs[0], leg

    @pytest.mark.parametrize("setup", ["active", "passive"])
    async def test_both_hear_and_see_whichever_way_the_handshake_goes(self, sign_in, setup):
        ada, bob = await self.bridged(sign_in, setup)
        ears = {kind: Ear(getattr(bob, kind)) for kind in ("audio", "video")}
        back = Ear(ada.audio)
        await asyncio.sleep(0.05)
        ada.audio.emit(b"hello", 1)
        ada.video.emit(b"\x90\x80\x80\x01look", 1)
        bob.audio.emit(b"hi", 1)
        assert (await ears["audio"].until(1))[0].payload == b"hello"
        assert (await ears["video"].until(1))[0].payload.endswith(b"look")
        assert (await back.until(1))[0].payload == b"hi"

    async def test_audio_with_the_marker_bit_is_not_forwarded(self, sign_in):
        ada, bob = await self.bridged(sign_in)
        ear = Ear(bob.audio)
        await asyncio.sleep(0.05)
        for number in range(5):
            ada.audio.emit(b"marked", number * 960, marker=True)
        ada.audio.emit(b"plain", 6 * 960)
        assert [p.payload for p in await ear.until(1)] == [b"plain"]

    async def test_payload_numbers_are_those_of_each_leg(self, sign_in):
        ada, bob = await self.bridged(sign_in)
        ear = Ear(bob.video)
        await asyncio.sleep(0.05)
        ada.video.emit(b"\x90\x80\x80\x01look", 1, marker=True)
        packet = (await ear.until(1))[0]
        assert packet.payload_type == bob.video.local.payload_types[0]
        assert packet.marker

    async def test_a_key_frame_request_reaches_the_other_side(self, sign_in):
        ada, bob = await self.bridged(sign_in)
        asked = asyncio.get_running_loop().create_future()
        ada.video.on_keyframe_request = lambda: asked.done() or asked.set_result(None)
        ada.video.emit(b"\x90\x80\x80\x01look", 1)
        await asyncio.sleep(0.05)
        bob.video.emit(b"\x90\x80\x80\x01look", 1)
        await asyncio.wait_for(asked, 3)


OTHER = {"active": "passive", "passive": "active"}


async def connect(leg, answer: str) -> None:
    done = asyncio.get_running_loop().create_future()
    leg.on_connected = lambda: done.done() or done.set_result(None)
    await leg.accept(answer)
    await asyncio.wait_for(done, 5)


class TestPhoneSounds:
    async def test_ringback_then_a_tune(self, sign_in):
        client = await sign_in("ada")
        call_id, _ = await client.invite("+15551234567")
        media = (await client.verto_event("verto.media", call_id=call_id))["params"]["params"]
        await connect(client.legs[0], media["sdp"])
        ear = Ear(client.legs[0].audio)
        ringing = list(await ear.until(12))
        low, high, other = strength(ringing, 440, 480, 330)
        assert min(low, high) > 10 * other
        await client.verto_event("verto.answer", call_id=call_id)
        before = len(ear.packets)
        played = (await ear.until(before + 40))[before + 5 :]
        tune = sum(strength(played, 330, 660))
        assert tune > 5 * sum(strength(played, 440, 480))
        assert len({p.ssrc for p in ear.packets}) == 1


class TestRoom:
    async def test_alone_one_meets_the_host(self, sign_in):
        client = await sign_in("ada")
        await client.dial("/public/test-room?channel=video")
        leg = client.legs[0]
        eye, ear = Eye(leg.video), Ear(leg.audio)
        first = read_counter(await eye.until(lambda p: read_counter(p) is not None))
        await eye.until(lambda p: (read_counter(p) or 0) > first + 5)
        assert eye.pictures[-1].shape == (360, 640)
        sound = strength(await ear.until(60), 330, 660, 440, 880)
        assert sum(sound[:2]) > 5 * sum(sound[2:])
        joined = await client.event("call.joined")
        assert [m["name"] for m in joined["room_session"]["members"]] == ["Lab host", "Ada"]
        layout = (await client.event("layout.changed"))["layout"]
        assert [(layer["x"], layer["y"], layer["width"], layer["height"]) for layer in layout["layers"]] == [
            (0, 0, 100, 100)
        ]

    async def test_two_hear_and_see_each_other_and_not_the_host(self, sign_in, space):
        films = [await asyncio.to_thread(film_of, first, 60) for first in (1, 5001)]
        tones = [opus_of(440, 100), opus_of(880, 100)]
        ada, bob = await sign_in("ada"), await sign_in("bob")
        await ada.dial("/public/test-room")
        await bob.dial("/public/test-room")
        left = await ada.event("member.left")
        assert left["member"]["name"] == "Lab host"
        layout = (await bob.event("layout.changed"))["layout"]["layers"]
        order = [layer["member_id"] for layer in layout]
        assert order == [(await client.event("call.joined"))["member_id"] for client in (ada, bob)]
        assert [(layer["x"], layer["y"], layer["width"], layer["height"]) for layer in layout] == [
            (0, 25, 50, 50),
            (50, 25, 50, 50),
        ]
        ears = [Ear(client.legs[0].audio) for client in (ada, bob)]
        eye = Eye(ada.legs[0].video)
        for ear in ears:
            ear.packets.clear()
        await asyncio.gather(
            *(feed(client.legs[0].audio, tone) for client, tone in zip((ada, bob), tones, strict=True)),
            *(show(client.legs[0].video, film) for client, film in zip((ada, bob), films, strict=True)),
        )
        for ear, (mine, theirs) in zip(ears, ((440, 880), (880, 440)), strict=True):
            own, other, host = strength(ear.packets[40:80], mine, theirs, 330)
            assert other > 20 * own
            assert other > 20 * host
        left_half, right_half = (0.0, 0.25, 0.5, 0.5), (0.5, 0.25, 0.5, 0.5)
        picture = eye.pictures[-1]
        assert 30 < (read_counter(picture, left_half) or 0) <= 60
        assert 5030 < (read_counter(picture, right_half) or 0) <= 5060

    async def test_one_who_talks_is_told_of_and_one_who_is_muted_is_not_heard(self, sign_in):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        await ada.dial("/public/test-room")
        await bob.dial("/public/test-room")
        ear = Ear(bob.legs[0].audio)
        await feed(ada.legs[0].audio, opus_of(440, 30))
        talking = await bob.event("member.talking")
        member = (await ada.event("call.joined"))["member_id"]
        assert talking["member"] == {**talking["member"], "member_id": member, "talking": True}
        raw = next(e for e in bob.events if e["event_type"] == "member.talking")
        assert isinstance(raw["event_channel"], list)
        assert isinstance(raw["timestamp"], int)
        joined = await ada.event("call.joined")
        own = {name: joined[name] for name in ("node_id", "call_id", "member_id")}
        await ada.request("call.mute", {"self": own, "target": own, "channels": ["audio"]})
        ear.packets.clear()
        await feed(ada.legs[0].audio, opus_of(440, 30), 30)
        assert strength(ear.packets[5:], 440)[0] < 5

    async def test_the_host_returns_to_whoever_is_left(self, sign_in, space):
        ada, bob = await sign_in("ada"), await sign_in("bob")
        await ada.dial("/public/test-room")
        second = await bob.dial("/public/test-room")
        await ada.event("member.left")
        seen = len(ada.events)
        await bob.bye(second)
        assert (await ada.event("member.joined", after=seen))["member"]["name"] == "Lab host"
        assert space.lab.state()["rooms"] == [{"name": "test-room", "members": ["Lab host", "Ada"]}]

    async def test_an_empty_room_is_closed(self, sign_in, space):
        ada = await sign_in("ada")
        call_id = await ada.dial("/public/test-room")
        await ada.bye(call_id)
        assert space.lab.state()["rooms"] == []

    async def test_a_key_frame_is_sent_when_asked_for(self, sign_in):
        ada = await sign_in("ada")
        await ada.dial("/public/test-room")
        eye = Eye(ada.legs[0].video)
        await eye.until(lambda _: len(eye.pictures) > 3)
        before = eye.keyframes
        ada.legs[0].video.request_keyframe()
        await eye.until(lambda _: eye.keyframes > before, timeout=3)


class TestUpdateMedia:
    async def update(self, client, call_id: str, offer: str):
        body = {"dialogParams": {"callID": call_id}, "action": "updateMedia", "sdp": offer}
        return await client.verto("verto.modify", body, call_id=call_id)

    async def test_a_new_connection_keeps_port_credentials_and_ssrc(self, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        first = sdp.parse((await client.verto_event("verto.answer"))["params"]["params"]["sdp"])
        leg = await client.leg(1)
        inner = await self.update(client, call_id, await leg.offer())
        assert inner["result"]["action"] == "updateMedia"
        again = sdp.parse(inner["result"]["sdp"])
        for before, after in zip(first, again, strict=True):
            assert after.port == before.port
            for name in ("ice-ufrag", "ice-pwd", "fingerprint", "setup", "ssrc"):
                assert after.attribute(name) == before.attribute(name)
        await connect(leg, inner["result"]["sdp"])
        ear = Ear(leg.audio)
        leg.audio.emit(b"again", 1)
        assert (await ear.until(1))[0].payload == b"again"

    async def test_an_unchanged_connection_is_silent_until_the_next_check(self, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        leg = client.legs[0]
        ear = Ear(leg.audio)
        leg.audio._ice._timer.cancel()  # no checks from here on
        offer = client.space.relay.exchange.calls[call_id].offer
        await self.update(client, call_id, offer)
        leg.audio.emit(b"lost", 1)
        await asyncio.sleep(0.1)
        assert ear.packets == []
        leg.audio._ice._check()
        await asyncio.sleep(0.1)
        leg.audio.emit(b"heard", 2)
        assert (await ear.until(1))[0].payload == b"heard"

    async def test_an_added_section_is_passive_and_works(self, sign_in):
        client = await sign_in("ada")
        leg = await client.leg()
        offer = await leg.offer()
        audio_only = offer[: offer.index("m=video")]
        dialog = {"callID": "c-1", "destination_number": "/public/echo"}
        await client.verto("verto.invite", {"dialogParams": dialog, "sdp": audio_only}, call_id="c-1")
        answer = (await client.verto_event("verto.answer"))["params"]["params"]["sdp"]
        assert "m=video" not in answer
        inner = await self.update(client, "c-1", offer)
        audio, video = sdp.parse(inner["result"]["sdp"])
        assert (audio.attribute("setup"), video.attribute("setup")) == ("active", "passive")
        await connect(leg, inner["result"]["sdp"])
        eye = Ear(leg.video)
        leg.video.emit(b"picture", 1)
        assert (await eye.until(1))[0].payload == b"picture"
        updated = await client.event("member.updated")
        assert updated["member"]["video_muted"] is False

    async def test_nothing_in_common_is_refused_and_the_call_goes_on(self, sign_in):
        client = await sign_in("ada")
        call_id = await client.dial("/public/echo")
        offer = client.space.relay.exchange.calls[call_id].offer
        for name in ("opus/48000", "PCMU/8000", "PCMA/8000"):
            offer = offer.replace(name, "tonette/48000")
        inner = await self.update(client, call_id, offer)
        assert (inner["error"]["code"], inner["error"]["message"]) == (-32002, "CODEC NEGOTIATION ERROR")
        ear = Ear(client.legs[0].audio)
        client.legs[0].audio.emit(b"on", 1)
        await ear.until(1)
