"""The window's telephone over an engine: one client per token, gone when it is wanted no longer."""

from __future__ import annotations

import asyncio
import gc
from dataclasses import dataclass, replace
from types import SimpleNamespace

import pytest

import swdesk.app.client_phone as client_phone
from swdesk.app.client_phone import ClientPhone, Media, Reach
from swdesk.app.engine import EngineThread
from swdesk.app.phone import Account, Levels, Presence, RoomSound, Wishes
from swdesk.call.capabilities import Capabilities
from swdesk.call.state import NO_CAPABILITIES, Participant
from swdesk.errors import CallError, CallErrorKind, InvalidCredentialsError, NegotiationError
from swdesk.media.codec_choice import CodecOrder
from swdesk.media.freeze import Freeze
from swdesk.media.processing.meter import Meter
from swdesk.media.processing.settings import ProcessingSettings
from swdesk.media.shape import AUDIO_ONLY, AUDIO_VIDEO, RECVONLY, MediaShape
from swdesk.media.video_quality import P360, Limit, SendingVideo
from swdesk.observable import State, Stream
from swdesk.preferences import NetworkPreferences
from swdesk.protocol.call_io import CallStatus
from swdesk.protocol.guest import Guest
from swdesk.session.embed import EmbedTokenCredentialProvider


@dataclass(frozen=True)
class ClientState:
    """As much of a client's state as is looked at."""

    connected: bool = False
    reconnecting: bool = False
    user: object = None
    host: str = ""
    expires_at: float | None = None
    round_trip_ms: float | None = None


@dataclass(frozen=True)
class CallState:
    """As much of a call's state as is looked at."""

    status: str = "connected"
    self: Participant | None = None
    capabilities: Capabilities = NO_CAPABILITIES
    shape: MediaShape | None = None
    audio_muted: bool = False
    video_muted: bool = False
    is_over: bool = False
    end_category: str = "ended"


class EngineSelf:
    """Oneself in a call that lives in the engine."""

    def __init__(self) -> None:
        self.set: list[tuple[str, float]] = []

    async def set_audio_input_volume(self, value: float) -> None:
        self.set.append(("in", value))

    async def set_audio_output_volume(self, value: float) -> None:
        self.set.append(("out", value))

    async def set_audio_input_sensitivity(self, value: float) -> None:
        self.set.append(("sensitivity", value))


class EngineCall:
    """A call that lives in the engine."""

    first_shape = AUDIO_VIDEO

    def __init__(self) -> None:
        self.state = State(CallState())
        self.statuses: Stream[str] = Stream(replay=100)
        self.errors: Stream[CallError] = Stream(replay=10)
        self.remote_audio_level = State(0.0)
        self.voice = SimpleNamespace(meter=State(Meter()), hints=State(frozenset()), problem=State(""))
        self.processing = []
        self.qualities = []
        self.shape = self.first_shape
        self.self = EngineSelf()
        self.finished = asyncio.Event()
        self.remote_video = SimpleNamespace(attached=[])
        self.local_video = SimpleNamespace(attached=[])
        for out in (self.remote_video, self.local_video):
            out.attach = out.attached.append
            out.freeze = State(Freeze())
        self.key_frames = 0
        self.is_heard_after = 0
        self.played_over = []
        self.sending = State(SendingVideo())
        for status in ("new", "trying"):
            self.statuses.emit(status)

    async def stats(self):
        kind = SimpleNamespace(frames_received=3, packets_received=5)
        return SimpleNamespace(video=kind, audio=kind, rtt_ms=12.0, loss_percent=0.5, connected_at=1.0)

    async def request_key_frame(self) -> bool:
        self.key_frames += 1
        return self.key_frames <= 3

    def set_processing(self, settings) -> None:
        self.processing.append(settings)

    def set_video_quality(self, quality) -> None:
        self.qualities.append(quality)

    def play_over(self, sound) -> bool:
        self.is_heard_after -= 1
        if self.is_heard_after < 0:
            self.played_over.append(sound)
        return self.is_heard_after < 0

    def mute(self) -> None:
        self.state.set(replace(self.state.value, audio_muted=True))

    def unmute(self) -> None:
        self.state.set(replace(self.state.value, audio_muted=False))

    mute_video = unmute_video = unmute

    async def update_media(self, *, video) -> None:
        self.shape = self.shape.changed(video=video)
        self.state.set(replace(self.state.value, shape=self.shape))

    async def hangup(self) -> None:
        self.state.set(replace(self.state.value, is_over=True, end_category="busy"))
        for status in ("disconnecting", "disconnected", "destroyed"):
            self.statuses.emit(status)
        self.finished.set()


class EngineClient:
    """A client that lives in the engine."""

    made: list[EngineClient] = []  # noqa: RUF012 - emptied by the fixture

    def __init__(self, token: str, reach: Reach, certificate: str | None) -> None:
        self.token, self.reach, self.certificate = token, reach, certificate
        self.state = State(ClientState(host="puc.example.com"))
        self.calls: State[tuple] = State(())
        self.disconnected = 0
        self.options: dict = {}
        self.error: Exception | None = None
        self.gate: asyncio.Event | None = None
        self.made.append(self)

    async def __aenter__(self):
        if self.gate is not None:
            await self.gate.wait()
        if self.error is not None:
            raise self.error
        user = SimpleNamespace(label="Ada")
        self.state.set(replace(self.state.value, connected=True, user=user, expires_at=99.0))
        return self

    async def dial(self, destination: str, **options) -> EngineCall:
        self.options = {"destination": destination, **options}
        if destination == "/public/slow":
            await asyncio.sleep(30)
        call = EngineCall()
        self.calls.set((call,))
        asyncio.get_running_loop().create_task(self._see_off(call))
        return call

    async def _see_off(self, call: EngineCall) -> None:
        await call.finished.wait()
        self.calls.set(())

    async def disconnect(self) -> None:
        self.disconnected += 1
        for call in self.calls.value:
            await call.hangup()
        self.state.set(replace(self.state.value, connected=False))


@pytest.fixture
def phone(qapp, monkeypatch, run):
    async def make(token: str, reach: Reach, _network: object, certificate: str | None) -> EngineClient:
        return EngineClient(token, reach, certificate)

    EngineClient.made.clear()
    monkeypatch.setattr(client_phone, "_make_client", make)
    gc.collect()  # the loops and windows of earlier tests go in their own thread
    engine = EngineThread()
    engine.start()

    async def build() -> ClientPhone:
        return ClientPhone(
            engine, Reach(), lambda in_lab: Media("tone:440", "off:", "null:") if in_lab else Media()
        )

    phone = run(build())
    yield phone
    run(phone.close())
    assert engine.stop(5)


async def until(is_so, limit: float = 3.0) -> None:
    """Wait until it is so."""
    async with asyncio.timeout(limit):
        while not is_so():  # noqa: ASYNC110 - what is waited for happens in another thread
            await asyncio.sleep(0.005)


def test_signing_in_shows_who_and_where(phone, run):
    seen = []
    phone.account.changed.connect(lambda account: seen.append(account.presence))

    async def story():
        await phone.sign_in("one")
        await until(lambda: phone.account.value.presence is Presence.ONLINE)

    run(story())
    assert seen[0] is Presence.SIGNING_IN
    account = phone.account.value
    assert (account.name, account.space, account.expires_at) == ("Ada", "puc.example.com", 99.0)


def test_one_client_per_token(phone, run):
    async def story():
        await phone.sign_in("one")
        await phone.sign_in("one")
        call = await phone.dial("one", "/public/x", Wishes())
        await call.hang_up()
        await phone.sign_in("two")
        await until(lambda: EngineClient.made[0].disconnected == 1)

    run(story())
    assert [client.token for client in EngineClient.made] == ["one", "two"]


def test_a_new_token_does_not_touch_a_running_call(phone, run):
    heard: list[str] = []

    async def story():
        call = await phone.dial("one", "/public/x", Wishes())
        call.listen(heard.append, heard.append)
        await phone.sign_in("two")
        await asyncio.sleep(0.05)
        assert EngineClient.made[0].disconnected == 0
        await call.hang_up()
        await until(lambda: EngineClient.made[0].disconnected == 1)
        await until(lambda: "destroyed" in heard)

    run(story())
    assert heard == ["new", "trying", "disconnecting", "disconnected", "destroyed"]


def test_a_new_token_does_not_touch_a_call_being_made(phone, run):
    async def story():
        dialling = asyncio.get_running_loop().create_task(phone.dial("one", "/public/slow", Wishes()))
        await until(lambda: EngineClient.made and EngineClient.made[0].options)
        await phone.sign_in("two")
        await asyncio.sleep(0.05)
        assert EngineClient.made[0].disconnected == 0
        dialling.cancel()
        with pytest.raises(asyncio.CancelledError):
            await dialling
        await until(lambda: EngineClient.made[0].disconnected == 1)

    run(story())


def test_what_is_wished_for_is_asked_of_the_client(phone, run):
    async def story():
        wishes = Wishes(
            audio=True, video=False, start_muted=True, video_quality=P360, codecs=CodecOrder(audio=("g722",))
        )
        call = await phone.dial("one", "/public/x", wishes)
        await call.hang_up()

    run(story())
    assert EngineClient.made[0].options == {
        "destination": "/public/x",
        "audio": True,
        "video": False,
        "microphone": "microphone:",
        "camera": "camera:",
        "speaker": "speaker:",
        "start_muted": True,
        "start_camera_off": False,
        "ringback": True,
        "video_quality": P360,
        "codecs": CodecOrder(audio=("g722",)),
    }


def test_a_refused_token(phone, run):
    async def story():
        await phone._client_for("bad")
        EngineClient.made[0].error = InvalidCredentialsError("no")
        with pytest.raises(InvalidCredentialsError):
            await phone.dial("bad", "/public/x", Wishes())
        await asyncio.sleep(0.02)

    run(story())
    assert phone.account.value.presence is Presence.OFFLINE


def test_facts_errors_and_muting(phone, run):
    errors: list[CallError] = []

    async def story():
        call = await phone.dial("one", "/public/x", Wishes())
        call.listen(lambda _status: None, errors.append)
        inner = EngineClient.made[0].calls.value[0]
        call.attach(remote="R", local="L")
        await call.set_muted(True)
        await until(lambda: call.facts.value.is_muted)
        assert (call.facts.value.sends_audio, call.facts.value.sends_video) == (True, True)
        phone._engine.post(lambda: inner.remote_audio_level.set(0.53))
        phone._engine.post(
            lambda: inner.errors.emit(CallError(CallErrorKind.MEDIA, False, NegotiationError("x"), "1"))
        )
        await until(lambda: call.levels.value == Levels(remote=0.53, remote_is_speaking=True) and errors)
        phone._engine.post(lambda: inner.voice.meter.set(Meter(0.2, True, False)))
        await until(lambda: call.levels.value.local == 0.2 and call.levels.value.is_speaking)
        phone._engine.post(lambda: inner.voice.hints.set(frozenset({"noisy"})))
        phone._engine.post(lambda: inner.voice.problem.set("no module"))
        await until(lambda: call.facts.value.processing_problem == "no module")
        assert call.facts.value.sound_hints == {"noisy"}
        await call.set_processing(ProcessingSettings(is_studio=True))
        assert inner.processing == [ProcessingSettings(is_studio=True)]
        await call.set_video_quality(P360)
        assert inner.qualities == [P360]
        await until(lambda: call.facts.value.round_trip_ms == 12.0)
        assert (call.facts.value.remote_frames, call.facts.value.remote_audio_packets) == (3, 5)
        assert call.statistics.value.video.frames_received == 3
        phone._engine.post(lambda: inner.sending.set(SendingVideo(limited_by=Limit.CPU)))
        await until(lambda: call.facts.value.sending_limit == "cpu")
        phone._engine.post(lambda: inner.remote_video.freeze.set(Freeze(is_frozen=True, requests=1)))
        await until(lambda: call.facts.value.is_picture_frozen)
        assert [await call.request_key_frame() for _ in range(4)] == [True, True, True, False]
        await call.hang_up()
        await until(lambda: call.facts.value.end_category == "busy")
        await until(lambda: call.levels.value == Levels())
        assert inner.remote_video.attached == ["R"]
        assert inner.local_video.attached == ["L"]

    run(story())


def test_closing_hangs_up_and_signs_out(phone, run):
    async def story():
        call = await phone.dial("one", "/public/x", Wishes())
        call.listen(lambda _status: None, lambda _error: None)
        inner = EngineClient.made[0].calls.value[0]
        await call.hang_up()
        await phone.close()
        assert inner.finished.is_set()

    run(story())
    assert EngineClient.made[0].disconnected == 1
    assert phone.account.value.presence is Presence.NONE


def test_a_cancelled_dial_whose_call_was_made_in_that_moment_is_hung_up(phone, run):
    async def story():
        await phone.sign_in("one")
        client = EngineClient.made[0]
        made: list[EngineCall] = []

        async def stubborn(_destination: str, **_options) -> EngineCall:
            call = EngineCall()
            made.append(call)
            try:
                await asyncio.sleep(30)
            except asyncio.CancelledError:
                return call
            return call

        client.dial = stubborn
        task = asyncio.get_running_loop().create_task(phone.dial("one", "/public/x", Wishes()))
        await until(lambda: made)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await until(lambda: made[0].finished.is_set())

    run(story())


@pytest.mark.parametrize("before", [AUDIO_ONLY, AUDIO_ONLY.changed(video=RECVONLY)])
def test_a_camera_comes_into_a_call_and_leaves_it_as_it_was(phone, run, monkeypatch, before):
    monkeypatch.setattr(EngineCall, "first_shape", before)

    async def story():
        call = await phone.dial("one", "/public/x", Wishes(video=False))
        assert call.facts.value.can_add_video
        assert not call.facts.value.sends_video
        await call.set_video(True)
        await until(lambda: call.facts.value.sends_video)
        assert not call.facts.value.can_add_video
        await call.set_video(False)
        await until(lambda: not call.facts.value.sends_video)
        assert call.facts.value.receives_video == before.video.receive
        await call.hang_up()

    run(story())


def test_the_rooms_volumes_are_shown_where_they_may_be_set(phone, run):
    async def story():
        call = await phone.dial("one", "/public/x", Wishes())
        engine_call = EngineClient.made[0].calls.value[0]
        assert call.facts.value.room_sound == RoomSound()
        me = Participant("m-1", input_volume=0, output_volume=5.0, input_sensitivity=11.11)
        engine_call.state.set(replace(engine_call.state.value, self=me))
        await asyncio.sleep(0.02)
        assert call.facts.value.room_sound == RoomSound()
        may = Capabilities.parse(["self.microphone"])
        engine_call.state.set(replace(engine_call.state.value, capabilities=may))
        await until(lambda: call.facts.value.room_sound == RoomSound(0, None, 11.11))
        await call.set_room_sound(RoomSound(input_volume=-20, input_sensitivity=50))
        await call.set_room_sound(RoomSound(output_volume=10))
        assert engine_call.self.set == [("in", -20), ("sensitivity", 50), ("out", 10)]
        await call.hang_up()

    run(story())


@pytest.mark.parametrize(("microphone", "is_treated"), [("microphone:", True), ("tone:440", False)])
def test_a_voice_is_treated_as_wished_and_a_tone_is_not(phone, run, microphone, is_treated):
    wanted = ProcessingSettings(noise_suppression=False)
    phone._media = lambda _in_lab: Media(microphone, "off:", "null:")

    async def story():
        call = await phone.dial("one", "/public/x", Wishes(processing=wanted))
        inner = EngineClient.made[0].calls.value[0]
        await call.set_processing(wanted)
        await call.hang_up()
        return EngineClient.made[0].options, inner.processing

    options, told = run(story())
    assert options.get("processing") == (wanted if is_treated else None)
    assert told == ([wanted] if is_treated else [])


@pytest.mark.parametrize(
    ("status", "tries", "is_heard"),
    [
        (CallStatus.CONNECTED, 3, True),  # just connected: nothing was heard at first
        (CallStatus.CONNECTED, 99, False),
        (CallStatus.RECOVERING, 0, True),
        (CallStatus.RECOVERING, 1, False),  # nobody waits for what may take long
        (CallStatus.DISCONNECTED, 0, False),  # its sound may end before the signal does
    ],
)
def test_a_signal_goes_over_the_call_s_sound_once_it_is_heard(phone, run, status, tries, is_heard):
    async def story():
        call = await phone.dial("one", "/public/x", Wishes())
        inner = EngineClient.made[0].calls.value[0]
        inner.state.set(replace(inner.state.value, status=status))
        inner.is_heard_after = tries
        assert await call.play_signal("connected") is is_heard
        assert [sound.dtype for sound in inner.played_over] == ["int16"] * is_heard
        await call.hang_up()

    run(story())


def test_a_call_that_is_not_heard_on_the_speaker_has_no_signals_over_it(phone, run):
    async def story():
        phone._media = lambda _in_lab: Media(speaker="null:")
        call = await phone.dial("one", "/public/x", Wishes())
        assert not await call.play_signal("connected")
        assert EngineClient.made[0].calls.value[0].played_over == []
        await call.hang_up()

    run(story())


# as a guest


GUEST = Guest("example.signalwire.com", "c2c_7acc0e5e968706a032983cd80cdca219")


def test_a_guest_s_call_has_a_client_of_its_own_and_the_account_is_back_after_it(phone, run):
    async def story():
        await phone.sign_in("one")
        call = await phone.join(GUEST, "/public/room", Wishes())
        own, guest = EngineClient.made
        assert isinstance(guest.token, EmbedTokenCredentialProvider)
        assert (guest.reach, guest.certificate) == (Reach(), None)
        assert guest.options["destination"] == "/public/room"
        await until(lambda: phone.account.value.is_guest)
        assert phone.account.value.space == "puc.example.com"
        await call.hang_up()
        await until(lambda: guest.disconnected == 1)
        await until(lambda: not phone.account.value.is_guest)
        assert (phone.account.value.name, own.disconnected) == ("Ada", 0)
        assert phone._guest is None

    run(story())


def test_hosts_that_were_set_for_one_s_own_space_are_not_a_guest_s(phone, run, tmp_path, monkeypatch):
    reach = Reach(tmp_path / "ca.pem", "https://rest.example", "wss://relay.example")
    phone._reach = reach
    own = NetworkPreferences(
        connection_timeout=7.0, rest_url="https://a.example", relay_url="wss://b.example"
    )
    phone._network = lambda: own
    networks = []

    async def make(credentials, reach, network, certificate):
        networks.append(network)
        return EngineClient(credentials, reach, certificate)

    monkeypatch.setattr(client_phone, "_make_client", make)

    async def story():
        await (await phone.join(GUEST, "/public/room", Wishes())).hang_up()

    run(story())
    assert EngineClient.made[0].reach == Reach(reach.ca_file)
    assert networks == [NetworkPreferences(connection_timeout=7.0)]


def test_cancelling_a_guest_s_call_leaves_no_client(phone, run):
    async def story():
        joining = asyncio.get_running_loop().create_task(phone.join(GUEST, "/public/slow", Wishes()))
        await until(lambda: EngineClient.made and EngineClient.made[0].options)
        assert phone.account.value.presence is Presence.SIGNING_IN
        joining.cancel()
        with pytest.raises(asyncio.CancelledError):
            await joining
        await until(lambda: EngineClient.made[0].disconnected == 1)
        await until(lambda: phone.account.value == Account())

    run(story())


def test_the_last_words_are_a_guest_s_as_well(phone, run):
    async def story():
        await phone.sign_in("one")
        await phone.join(GUEST, "/public/room", Wishes())
        words = phone.last_words()
        for farewell in words:
            await phone._engine.run(farewell)
        assert [client.disconnected > 0 for client in EngineClient.made] == [True, True]

    run(story())
