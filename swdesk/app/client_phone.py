"""The window's telephone over the engine: a `Client` per token, a `Call` per handle (see `phone.py`).

swdesk.client and the media below it are imported in the engine, after the first paint.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from swdesk.app.call_facts import FactFinder
from swdesk.app.engine import EngineThread
from swdesk.app.phone import Account, Levels, Presence, RoomSound, Wishes
from swdesk.app.stores import Store
from swdesk.errors import CallError, InvalidCredentialsError, SignalWireError
from swdesk.observable import Subscription
from swdesk.preferences import NetworkPreferences, Preferences
from swdesk.protocol.credentials import parse_token

if TYPE_CHECKING:
    from swdesk.call.call import Call
    from swdesk.cli.lab import LabSpace
    from swdesk.client import Client, ClientState
    from swdesk.media.mailbox import FrameMailbox
    from swdesk.media.processing.settings import ProcessingSettings
    from swdesk.media.video_quality import VideoQuality
    from swdesk.protocol.guest import Guest
    from swdesk.session.credentials import CredentialProvider

logger = logging.getLogger(__name__)

FIRST_SOUND_TRIES, FIRST_SOUND_STEP = 10, 0.02  # s
CLOSE_LIMIT = 1.2  # s, for the session's last words when the program ends


@dataclass(frozen=True, slots=True)
class Reach:
    """How spaces are reached: what the command line said."""

    ca_file: Path | None = None
    rest_url: str | None = None
    relay_url: str | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """Where sound and pictures of a call come from and go to, as specs of `swdesk.media`."""

    microphone: str = "microphone:"
    camera: str = "camera:"
    speaker: str = "speaker:"
    ringer: str = "ringer:"

    @property
    def is_treated(self) -> bool:
        """Whether echo and noise are to be taken out: a tone would not outlive it."""
        return self.microphone.startswith("microphone:")


class ClientCall:
    """A `CallHandle` over a `Call`."""

    def __init__(
        self, engine: EngineThread, call: Call, destination: str, finder: FactFinder, media: Media
    ) -> None:
        self.destination = destination
        self._is_treated = media.is_treated
        self._is_on_speaker = media.speaker == Media().speaker
        self.facts = Store(finder.facts.value)
        self._engine = engine
        self._call = call
        self._finder = finder
        shape = call.shape
        self._receives_video = shape is not None and shape.video.receive
        self.levels = Store(Levels())
        self.statistics = Store(None)
        self._subscriptions = [
            engine.watch(finder.facts, self.facts.set),
            engine.watch_newest(finder.levels, self.levels.set),
            engine.watch(finder.statistics, self.statistics.set),
        ]

    def listen(self, on_status: Callable[[str], object], on_error: Callable[[CallError], object]) -> None:
        """See `CallHandle`."""

        def heard(status: str) -> None:
            on_status(status)
            if status == "destroyed":
                self._forget()

        self._subscriptions.append(self._engine.listen(self._call.errors, on_error))
        self._subscriptions.append(self._engine.listen(self._call.statuses, heard))

    def attach(self, *, remote: FrameMailbox, local: FrameMailbox) -> None:
        """See `CallHandle`."""
        call = self._call

        def put() -> None:
            with contextlib.suppress(SignalWireError):  # it ended meanwhile
                call.remote_video.attach(remote)
                call.local_video.attach(local)

        self._engine.post(put)

    async def hang_up(self) -> None:
        """See `CallHandle`."""
        await self._engine.run(self._call.hangup())

    async def set_muted(self, muted: bool) -> None:
        """See `CallHandle`."""
        await self._engine.run(_call_soon(self._call.mute if muted else self._call.unmute))

    async def set_camera_off(self, off: bool) -> None:
        """See `CallHandle`."""
        await self._engine.run(_call_soon(self._call.mute_video if off else self._call.unmute_video))

    async def set_video(self, on: bool) -> None:
        """See `CallHandle`."""
        await self._engine.run(_set_video(self._call, on, receives=self._receives_video))

    async def set_room_sound(self, wanted: RoomSound) -> None:
        """See `CallHandle`."""
        await self._engine.run(_set_room_sound(self._call, wanted))

    async def request_key_frame(self) -> bool:
        """See `CallHandle`."""
        return await self._engine.run(self._call.request_key_frame())

    async def play_signal(self, name: str) -> bool:
        """See `CallHandle`."""
        return self._is_on_speaker and await self._engine.run(_play_over(self._call, name))

    async def set_processing(self, settings: ProcessingSettings) -> None:
        """See `CallHandle`."""
        if self._is_treated:
            await self._engine.run(_call_soon(lambda: self._call.set_processing(settings)))

    async def set_video_quality(self, quality: VideoQuality) -> None:
        """See `CallHandle`."""
        await self._engine.run(_call_soon(lambda: self._call.set_video_quality(quality)))

    def _forget(self) -> None:
        self.levels.set(Levels())
        for subscription in self._subscriptions:
            subscription.close()
        self._engine.post(self._finder.close)


class _SignedIn:
    """A client, who uses it, and whether it is still the current one."""

    def __init__(self, token: str, client: Client, subscription: Subscription) -> None:
        self.token = token
        self.client = client
        self.subscription = subscription
        self.dialling = 0
        self.is_retired = False


class ClientPhone:
    """A `Phone` over the engine."""

    def __init__(
        self,
        engine: EngineThread,
        reach: Reach,
        media: Callable[[bool], Media],
        network: Callable[[], NetworkPreferences] = NetworkPreferences,
    ) -> None:
        """`media` says what a call uses; it is told whether the call stays in the local space.

        `network`: as it is set now; for what `reach` leaves open.
        """
        self.account = Store(Account())
        self._engine = engine
        self._reach = reach
        self._media = media
        self._network = network
        self._current: _SignedIn | None = None
        self._guest: _SignedIn | None = None
        self._signing_in = 0
        self._lab: LabSpace | None = None
        self._lab_lock = asyncio.Lock()
        self._client_lock = asyncio.Lock()
        self._farewells: set[asyncio.Task[None]] = set()

    async def sign_in(self, token: str) -> None:
        """See `Phone`."""
        signed_in = await self._client_for(token)
        await self._be_online(signed_in)

    async def sign_out(self) -> None:
        """See `Phone`."""
        async with self._client_lock:
            self._retire()

    async def dial(self, token: str, destination: str, wishes: Wishes) -> ClientCall:
        """See `Phone`."""
        signed_in = await self._client_for(token)
        media = self._media(self._is_of_lab(token))
        signed_in.dialling += 1
        try:
            await self._be_online(signed_in)
            return await self._place(signed_in, destination, wishes, media)
        finally:
            signed_in.dialling -= 1
            self._let_go(signed_in)

    async def join(self, guest: Guest, destination: str, wishes: Wishes) -> ClientCall:
        """See `Phone`. A client of its own, which is gone when its call is."""
        client = await self._engine.run(_make_guest_client(guest, self._reach, self._network()))
        watching = self._engine.watch(client.state, lambda _state: self._show_account())
        signed_in = self._guest = _SignedIn("", client, watching)
        signed_in.is_retired = True
        signed_in.dialling += 1
        try:
            self._show_account()
            return await self._place(signed_in, destination, wishes, self._media(False))
        finally:
            signed_in.dialling -= 1
            self._let_go(signed_in)

    async def _place(
        self, signed_in: _SignedIn, destination: str, wishes: Wishes, media: Media
    ) -> ClientCall:
        call, finder = await self._engine.run(
            _dial(signed_in.client, destination, wishes, media),
            discard=lambda made: made[0].hangup(),
        )
        return ClientCall(self._engine, call, destination, finder, media)

    async def open_lab(self) -> str:
        """See `Phone`."""
        async with self._lab_lock:
            if self._lab is None or not self._lab.is_running:
                self._lab = await self._engine.run(_launch_lab(), discard=lambda lab: lab.close())
            return self._lab.token()

    async def close(self) -> None:
        """See `Phone`."""
        self._retire()
        lab, self._lab = self._lab, None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_LIMIT):
                if self._farewells:
                    await asyncio.wait(tuple(self._farewells))
        for task in tuple(self._farewells):
            task.cancel()
        if lab is not None:
            await self._engine.run(lab.close())

    def last_words(self) -> list[Coroutine[object, object, None]]:
        """What is left to be done in the engine when the window's loop is gone, with the screen."""
        signed_in = [one.client.disconnect() for one in (self._current, self._guest) if one is not None]
        return signed_in + ([self._lab.close()] if self._lab is not None else [])

    # --- clients --------------------------------------------------------------------------------------------

    async def _client_for(self, token: str) -> _SignedIn:
        async with self._client_lock:
            if self._current is None or self._current.token != token:
                self._retire()
                certificate = self._lab.ca_pem if self._lab and self._is_of_lab(token) else None
                client = await self._engine.run(
                    _make_client(token, self._reach, self._network(), certificate)
                )
                self._current = _SignedIn(
                    token, client, self._engine.watch(client.state, lambda _state: self._show_account())
                )
            return self._current

    async def _be_online(self, signed_in: _SignedIn) -> None:
        self._signing_in += 1
        self._show_account()
        try:
            await self._engine.run(_sign_in(signed_in.client))
        finally:
            self._signing_in -= 1
            self._show_account()

    def _is_of_lab(self, token: str) -> bool:
        """Whether a token leads to our own local space, to this one of this run."""
        try:
            return self._lab is not None and parse_token(token).relay_url == self._lab.relay_url
        except InvalidCredentialsError:
            return False

    def _retire(self) -> None:
        """The current client is not wanted any more; it goes when its call does."""
        old, self._current = self._current, None
        if old is not None:
            old.is_retired = True
            old.subscription.close()
            self._let_go(old)
        self._show_account()

    def _let_go(self, signed_in: _SignedIn) -> None:
        if signed_in.is_retired and not signed_in.dialling:
            task = asyncio.get_running_loop().create_task(self._say_farewell(signed_in))
            self._farewells.add(task)
            task.add_done_callback(self._farewells.discard)

    async def _say_farewell(self, signed_in: _SignedIn) -> None:
        try:
            await self._engine.run(_disconnect_when_idle(signed_in.client))
        except Exception:
            logger.exception("Signing out failed")
        if self._guest is signed_in:
            self._guest = None
            signed_in.subscription.close()
            self._show_account()

    def _show_account(self) -> None:
        """Who one is in the call that is running, else who is signed in."""
        guest = self._guest
        if guest is not None and not guest.dialling and not guest.client.state.value.connected:
            guest = None  # it is being signed out
        current = guest or self._current
        if current is None:
            self.account.set(Account())
            return
        # Frozen snapshots: reading one from here is reading a reference.
        state: ClientState = current.client.state.value
        if state.connected:
            presence = Presence.RECONNECTING if state.reconnecting else Presence.ONLINE
        else:
            is_signing_in = self._signing_in or guest is not None
            presence = Presence.SIGNING_IN if is_signing_in else Presence.OFFLINE
        self.account.set(
            Account(
                is_guest=guest is not None,
                presence=presence,
                name=state.user.label if state.user is not None and state.connected else "",
                space=state.host,
                expires_at=state.expires_at,
                round_trip_ms=state.round_trip_ms,
            )
        )


# --- what runs in the engine --------------------------------------------------------------------------------


async def _make_client(
    credentials: str | CredentialProvider, reach: Reach, network: NetworkPreferences, certificate: str | None
) -> Client:
    from swdesk.client import Client, ClientOptions

    if certificate:  # the local space is reached as it says itself
        network = NetworkPreferences(connection_timeout=network.connection_timeout)

    return Client(
        credentials,
        options=ClientOptions(
            ca_file=reach.ca_file,
            ca_pem=certificate,
            rest_url=None if certificate else reach.rest_url,
            relay_url=None if certificate else reach.relay_url,
            preferences=Preferences(network=network),
        ),
    )


async def _make_guest_client(guest: Guest, reach: Reach, network: NetworkPreferences) -> Client:
    """Hosts that were set are of one's own space: a guest's token says where it leads."""
    from swdesk.session.embed import EmbedTokenCredentialProvider
    from swdesk.session.network import trust

    ca_file = reach.ca_file or network.ca_file
    provider = EmbedTokenCredentialProvider(guest.host, guest.embed_token, make_trust=lambda: trust(ca_file))
    own = NetworkPreferences(connection_timeout=network.connection_timeout)
    return await _make_client(provider, Reach(ca_file), own, None)


async def _sign_in(client: Client) -> None:
    if not client.state.value.connected:
        await client.__aenter__()


async def _dial(client: Client, destination: str, wishes: Wishes, media: Media) -> tuple[Call, FactFinder]:
    call = await client.dial(
        destination,
        audio=wishes.audio,
        video=wishes.video,
        microphone=media.microphone,
        camera=media.camera,
        speaker=media.speaker,
        start_muted=wishes.start_muted,
        start_camera_off=wishes.start_camera_off,
        ringback=wishes.ringback,
        video_quality=wishes.video_quality,
        codecs=wishes.codecs,
        **({"processing": wishes.processing} if media.is_treated and wishes.processing else {}),
    )
    return call, FactFinder(call, is_mirror=media.camera.startswith("camera:"))


async def _set_video(call: Call, on: bool, *, receives: bool) -> None:
    from swdesk.media.shape import Direction

    await call.update_media(video=True if on else Direction(send=False, receive=receives))


async def _set_room_sound(call: Call, wanted: RoomSound) -> None:
    if wanted.input_volume is not None:
        await call.self.set_audio_input_volume(wanted.input_volume)
    if wanted.output_volume is not None:
        await call.self.set_audio_output_volume(wanted.output_volume)
    if wanted.input_sensitivity is not None:
        await call.self.set_audio_input_sensitivity(wanted.input_sensitivity)


async def _play_over(call: Call, name: str) -> bool:
    from swdesk.media.signals import Signal, over_a_call
    from swdesk.protocol.call_io import CallStatus

    sound = over_a_call(Signal(name))
    for _ in range(FIRST_SOUND_TRIES):  # a call that has just been connected is not heard at once
        status = call.state.value.status
        if status not in (CallStatus.CONNECTED, CallStatus.RECOVERING):
            break  # its sound would end before the signal does
        with contextlib.suppress(SignalWireError):  # it ended meanwhile
            if call.play_over(sound):
                return True
        if status != CallStatus.CONNECTED:
            break
        await asyncio.sleep(FIRST_SOUND_STEP)
    return False


async def _disconnect_when_idle(client: Client) -> None:
    await client.calls.until(lambda calls: not calls)
    await client.disconnect()


async def _launch_lab() -> LabSpace:
    from swdesk.cli.lab import LabSpace

    return await LabSpace.launch()


async def _call_soon(function: Callable[[], Any]) -> None:
    function()


async def warm_up() -> None:
    """Import what a call needs; in the engine, right after the first paint."""
    import importlib

    for name in ("swdesk.client", "swdesk.media.leg"):
        await asyncio.to_thread(importlib.import_module, name)
