"""The facade: one signed-in user, the calls, the directory.

    async with Client(token) as client:
        call = await client.dial("/public/test-room", audio=True, video=True)
        call.statuses.subscribe(print)
        await asyncio.sleep(30)
        await call.hangup()

A `Client` lives on the event loop that runs it and is used for one token. Nothing here is thread-safe.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
import weakref
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack
from urllib.parse import urlsplit

from swdesk import __version__, memory
from swdesk.call.call import Call
from swdesk.call.leg import Leg
from swdesk.call.leg_of_media import preload_media, real_leg, with_defaults
from swdesk.call.options import DialOptions, MediaOptions
from swdesk.diagnostics.logs import install_redaction
from swdesk.diagnostics.redaction import register_secret
from swdesk.directory.address import Address
from swdesk.directory.directory import Directory
from swdesk.directory.user import User
from swdesk.errors import (
    HttpRequestError,
    InvalidCredentialsError,
    InvalidParams,
    MessageParseError,
    NotConnectedError,
    SignalWireError,
    StorageError,
    TransportConnectionError,
    UnexpectedError,
)
from swdesk.media.shape import MediaShape
from swdesk.observable import State, Stream
from swdesk.preferences import Preferences
from swdesk.protocol.call_machine import CallMachine
from swdesk.protocol.credentials import parse_token
from swdesk.protocol.destination import Destination
from swdesk.protocol.events import Event
from swdesk.protocol.jsonrpc import new_id
from swdesk.protocol.session_io import BecameReady, ResumeState, SessionState
from swdesk.protocol.signalwire import IceServer
from swdesk.protocol.verto import VertoInvite
from swdesk.session.credentials import CredentialProvider, StaticCredentialProvider
from swdesk.session.network import is_loopback, trust
from swdesk.session.rest import RestClient
from swdesk.session.resume import ResumeStore
from swdesk.session.session import Session
from swdesk.session.socket import Wire
from swdesk.session.transport import Transport

SUBSCRIBER_INFO = "/api/fabric/subscriber/info"
CONNECT_TIMEOUT = 15.0
DISCONNECT_LIMIT = 3.0
LOOKUP_LIMIT = 10.0
COLLECT_AFTER = 0.2

DEFAULTS = Preferences()

logger = logging.getLogger(__name__)

_live: weakref.WeakSet[Call] = weakref.WeakSet()
"""The calls of every client of this process."""


@dataclass(frozen=True, slots=True)
class ClientOptions:
    """How the platform is reached. What is `None` comes from `preferences`, then from the token."""

    ca_file: Path | None = None
    ca_pem: str | None = field(default=None, repr=False)
    rest_url: str | None = None
    relay_url: str | None = None
    agent: str = f"swdesk/{__version__}"
    preferences: Preferences = DEFAULTS
    ice_servers: tuple[IceServer, ...] = ()
    """Used when the platform hands out none."""
    resume_store: ResumeStore | None = None


@dataclass(frozen=True, slots=True)
class ClientState:
    """How the session stands."""

    connected: bool = False
    """Signed in; stays true while reconnecting."""
    ready: bool = False
    """Signed in and the socket is up."""
    registered: bool = False
    """Inbound calls ring here."""
    user: User | None = None
    host: str = ""
    """The relay's host, and port where it has one."""
    expires_at: float | None = None
    """When the token ends, seconds since 1970, where the platform says it."""
    round_trip_ms: float | None = None

    @property
    def reconnecting(self) -> bool:
        """The socket is lost and being opened again; calls go on."""
        return self.connected and not self.ready


@dataclass(frozen=True, slots=True)
class SDKWarning:
    """Something that limits what works and stops nothing."""

    code: str
    message: str


class Client:
    """Signs in, dials, answers. `async with` connects and registers, and disconnects at the end."""

    def __init__(
        self, credentials: str | CredentialProvider, *, options: ClientOptions | None = None
    ) -> None:
        self._credentials = (
            StaticCredentialProvider(credentials) if isinstance(credentials, str) else credentials
        )
        self._options = options or ClientOptions()
        self.state: State[ClientState] = State(ClientState())
        self.calls: State[tuple[Call, ...]] = State(())
        """Live calls of both directions; an inbound one appears here with the status `ringing`."""
        self.errors: Stream[SignalWireError] = Stream(replay=20)
        self.warnings: Stream[SDKWarning] = Stream(replay=20)
        self._rest: RestClient | None = None
        self._session: Session | None = None
        self._directory: Directory | None = None
        self._relay_url = ""
        self._connecting = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._ended_calls: deque[str] = deque(maxlen=64)
        self._farewells = 0

    async def __aenter__(self) -> Self:
        await self.connect()
        try:
            await self.register()
        except SignalWireError as error:
            # a token that may only dial is no reason not to sign in (protocol.md 2.9)
            self.warnings.emit(SDKWarning("offline_for_inbound", f"{error.name}: {error}"))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.disconnect()

    @property
    def directory(self) -> Directory:
        """The address book. Raises `NotConnectedError` before `connect()`."""
        if self._directory is None:
            raise NotConnectedError("There is no directory before the session is connected")
        return self._directory

    # --- the session ----------------------------------------------------------------------------------------

    async def connect(self, *, timeout: float = CONNECT_TIMEOUT) -> None:
        """Sign in; nothing happens when it is done already. `timeout` is over everything, retries included.

        Raises `InvalidCredentialsError` for a token that cannot be decoded, has expired, is of another space
        or was refused; a `TransportError` when the platform cannot be reached.
        """
        async with self._connecting:
            if self.state.value.connected:
                return
            try:
                await self._connect(timeout)
            except BaseException:
                await self._tear_down()
                raise

    async def disconnect(self) -> None:
        """Hang up what is live, go offline, close. Three seconds at most, whatever the network does."""
        self._farewells += 1
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(DISCONNECT_LIMIT):
                await asyncio.gather(*(call.hangup() for call in self.calls.value), return_exceptions=True)
        await self._tear_down()
        _collect()

    async def register(self) -> None:
        """Let inbound calls ring here. Raises `JSONRPCError`, `RPCTimeoutError` or `NotConnectedError`."""
        await self._require_session().register()

    async def unregister(self) -> None:
        """Let inbound calls ring here no longer. Raises like `register`."""
        await self._require_session().unregister()

    # --- calls ----------------------------------------------------------------------------------------------

    async def dial(
        self,
        destination: str | Address,
        *,
        audio: bool | None = None,
        video: bool | None = None,
        **options: Unpack[DialOptions],
    ) -> Call:
        """Place a call; returns when the platform has accepted it, which is before anybody answers.

        `audio`, `video`: what to send; by default what `?channel=` says, else audio alone. Connects first
        if that was not done. Cancelling the task that awaits this cancels the call.

        Raises `InvalidParams` for options or a destination that make no call, `CallCreateError`, or what
        `connect()` raises.
        """
        target = _destination(destination)
        shape = MediaShape.from_options(
            audio=audio,
            video=video,
            receive_audio=options.get("receive_audio"),
            receive_video=options.get("receive_video"),
            channel=target.channel,
        )
        await self.connect()
        await preload_media()
        machine = CallMachine.outbound(
            new_id(),
            target,
            user_variables={**target.user_variables, **options.get("user_variables", {})},
            node_id=options.get("node_id", ""),
        )
        call = self._new_call(machine, shape=shape, media=with_defaults(options, self._options.preferences))
        if isinstance(destination, Address):
            call.found(destination)
        elif target.needs_lookup:
            self._look_up(call, target.lookup_name)
        await call.dial()
        return call

    def _new_call(
        self, machine: CallMachine, *, shape: MediaShape | None = None, media: MediaOptions | None = None
    ) -> Call:
        call = Call(
            machine, session=self._require_session(), make_leg=self._make_leg, shape=shape, media=media
        )
        self.calls.set((*self.calls.value, call))
        _live.add(call)
        self._spawn(self._see_off(call))
        return call

    async def _see_off(self, call: Call) -> None:
        await call.finished.wait()
        _live.discard(call)
        self._ended_calls.append(call.id)
        self.calls.set(tuple(one for one in self.calls.value if one is not call))
        del call  # or it could not be collected
        await asyncio.sleep(COLLECT_AFTER)
        _collect()
        if not _live:
            await asyncio.to_thread(memory.give_back)

    def _look_up(self, call: Call, name: str) -> None:
        async def look_up() -> None:
            try:
                async with asyncio.timeout(LOOKUP_LIMIT):
                    address = await self.directory.find(name)
            except (SignalWireError, TimeoutError) as error:
                logger.info("The address was not looked up, which the call does not need: %s", error)
                return
            if address is not None and not call.finished.is_set():
                call.found(address)

        self._spawn(look_up())

    def _make_leg(self, leg_id: str, shape: MediaShape, media: MediaOptions) -> Leg:
        ready = self._session.ready.value if self._session is not None else None
        return real_leg(
            leg_id,
            shape,
            media,
            # those of the newest login; an empty list falls back to the own one (protocol.md 2.4)
            ice_servers=(ready.ice_servers if ready is not None else ()) or self._options.ice_servers,
            allow_loopback=is_loopback(urlsplit(self._relay_url).hostname),
            sound=self._options.preferences.sound,
        )

    # --- connecting -----------------------------------------------------------------------------------------

    async def _connect(self, timeout: float) -> None:
        install_redaction()
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        farewells = self._farewells
        session: Session | None = None
        try:
            async with asyncio.timeout_at(deadline):
                session = await self._build(deadline)
                if farewells != self._farewells:
                    raise NotConnectedError("Disconnected while connecting")
                await session.connect()
        except TimeoutError as error:
            cause = session.last_error if session is not None else None
            why = f": {cause}" if cause is not None else ""
            raise TransportConnectionError(f"No session within {timeout:g} s{why}") from cause or error

    async def _build(self, deadline: float) -> Session:
        credential = await self._credentials.authenticate()
        register_secret(credential.token)
        header = parse_token(credential.token)
        if credential.expires_at is not None and credential.expires_at <= time.time():
            raise InvalidCredentialsError("Provided credentials have expired.")
        options, network = self._options, self._options.preferences.network
        self._relay_url = options.relay_url or network.relay_url or header.relay_url
        rest_url = options.rest_url or network.rest_url or header.rest_url
        context = await asyncio.to_thread(trust, options.ca_file or network.ca_file, options.ca_pem)
        rest = RestClient(rest_url, credential.token, trust=context)
        self._rest = rest
        self._change(host=urlsplit(self._relay_url).netloc)

        async def open_wire() -> Wire:
            return await Transport.open(self._relay_url, trust=context, timeout=network.connection_timeout)

        async def fetch_user() -> None:
            # a hair before the deadline, so that what went wrong is told rather than that time is up
            user = await _fetch_user(rest, deadline - 0.25)
            self._directory = Directory(rest, frozenset(address.id for address in user.addresses))
            self._change(user=user, expires_at=user.expires_at or credential.expires_at)

        session = Session(
            credential.token,
            open_wire=open_wire,
            fetch_user=fetch_user,
            agent=options.agent,
            store=options.resume_store,
            resume=await self._resume(),
        )
        self._session = session
        session.events.subscribe(self._route)
        session.logins.subscribe(self._signed_in)
        session.errors.subscribe(self.errors.emit)
        session.state.observe(lambda _: self._session_changed())
        session.is_registered.observe(lambda _: self._session_changed())
        session.round_trip_ms.observe(lambda _: self._session_changed())
        return session

    async def _resume(self) -> ResumeState | None:
        """What resumes an older session; a store that fails is done without."""
        store = self._options.resume_store
        try:
            return await store.load() if store is not None else None
        except StorageError as error:
            self.warnings.emit(SDKWarning("resume_not_available", str(error)))
            return None

    def _signed_in(self, ready: BecameReady) -> None:
        for server in ready.ice_servers:
            if server.credential:
                register_secret(server.credential)
        if ready.expires_at is not None:
            self._change(expires_at=ready.expires_at)
        for call in self.calls.value:
            call.session_ready(resumed=ready.resumed)

    def _session_changed(self) -> None:
        session = self._session
        if session is None:
            return
        state = session.state.value
        was_ready = session.ready.value is not None
        self._change(
            connected=(was_ready or state is SessionState.READY)
            and state not in (SessionState.FAILED, SessionState.CLOSED),
            ready=state is SessionState.READY,
            registered=session.is_registered.value,
            round_trip_ms=session.round_trip_ms.value,
        )

    async def _tear_down(self) -> None:
        session, self._session = self._session, None
        rest, self._rest = self._rest, None
        if session is not None:
            await session.disconnect()
        if rest is not None:
            await rest.close()
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self.calls.set(())
        self._change(connected=False, ready=False, registered=False, round_trip_ms=None)

    def _require_session(self) -> Session:
        if self._session is None or not self.state.value.connected:
            raise NotConnectedError("The session is not connected")
        return self._session

    # --- events ---------------------------------------------------------------------------------------------

    def _route(self, event: Event) -> None:
        for call in self.calls.value:
            if call.owns(event):
                call.receive(event)
                return
        if isinstance(event.params, VertoInvite) and type(event.params) is VertoInvite:
            self._ring(event.params, event.node_id)
        else:
            logger.debug("%s is for no call of this client", event.event_type)

    def _ring(self, invite: VertoInvite, node_id: str) -> None:
        if invite.call_id in self._ended_calls:
            return  # said twice: that call is over
        media = with_defaults({}, self._options.preferences)
        call = self._new_call(CallMachine.inbound(invite, node_id), media=media)
        call.ring()
        self._spawn(preload_media())  # by the time somebody answers
        caller = invite.caller_id_number or ""
        if caller.startswith("/"):
            self._look_up(call, caller)

    # --- the means ------------------------------------------------------------------------------------------

    def _change(self, **facts: Any) -> None:
        self.state.set(replace(self.state.value, **facts))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work, name="swdesk client")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _fetch_user(rest: RestClient, deadline: float) -> User:
    try:
        return User.parse(await rest.get(SUBSCRIBER_INFO, deadline=deadline))
    except HttpRequestError as error:
        raise InvalidCredentialsError(f"The platform refused the token ({error.status})") from error
    except MessageParseError as error:
        raise UnexpectedError("Error fetching user information") from error


def _destination(destination: str | Address) -> Destination:
    text = destination if isinstance(destination, str) else destination.default_channel
    if text is None:
        raise InvalidParams("This address has no channel that can be dialled")
    try:
        return Destination.parse(text)
    except MessageParseError as error:
        raise InvalidParams(f"Nobody can be dialled: {error}") from error


def _collect() -> None:
    """A call leaves some two thousand objects in cycles: a tenth of a second of work, but never in a call."""
    if not _live:
        memory.collect()
