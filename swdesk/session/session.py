"""A session with the platform: the shell around `SessionMachine`.

The machine decides, this obeys: it owns the socket, the clock and the user fetch, reports what they say, and
hands on what comes out. Everything here runs on one event loop.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

from swdesk.errors import (
    AuthStateHandlerError,
    CredentialError,
    NotConnectedError,
    RPCTimeoutError,
    SignalWireError,
    StorageError,
    UnexpectedError,
)
from swdesk.observable import State, Stream
from swdesk.protocol import session_io as io
from swdesk.protocol.constants import PENDING_RPC_TIMEOUT
from swdesk.protocol.events import Event
from swdesk.protocol.jsonrpc import new_id
from swdesk.protocol.session_machine import SessionMachine
from swdesk.session.driver import Driver
from swdesk.session.resume import MemoryResumeStore, ResumeStore
from swdesk.session.socket import OpenWire, SessionSocket
from swdesk.session.transport import CLOSE_TIMEOUT, Closed

logger = logging.getLogger(__name__)

FetchUser = Callable[[], Awaitable[None]]
"""Get `subscriber/info`, keep it, raise what `connect()` should raise."""

_SLOW = frozenset({"webrtc.verto"})
"""Methods whose answer waits for more than the network: not taken for the round trip."""


class Session:
    """Signs in, stays signed in, carries requests and events. After `disconnect()` make another."""

    def __init__(
        self,
        token: str,
        *,
        open_wire: OpenWire,
        fetch_user: FetchUser,
        agent: str,
        register: bool = False,
        store: ResumeStore | None = None,
        resume: io.ResumeState | None = None,
    ) -> None:
        self.state: State[io.SessionState] = State(io.SessionState.IDLE)
        self.ready: State[io.BecameReady | None] = State(None)
        """The newest login; `None` before the first."""
        self.is_registered: State[bool] = State(False)
        """Whether inbound calls ring here."""
        self.round_trip_ms: State[float | None] = State(None)
        """The time of the newest plain request and its answer."""
        self.events: Stream[Event] = Stream()
        self.logins: Stream[io.BecameReady] = Stream()
        """Each time the session authenticated, the first one too."""
        self.errors: Stream[SignalWireError] = Stream(replay=20)

        self._machine = SessionMachine(
            token, agent=agent, register=register, resume=resume, wall_clock=time.time
        )
        self.last_error: SignalWireError | None = None
        """Why the session is not up, when it is not."""
        self._driver = Driver[io.SessionInput, io.SessionCommand](
            self._machine, obey=self._obey, tick=io.Tick()
        )
        self._open_wire = open_wire
        self._fetch_user = fetch_user
        self._store = store or MemoryResumeStore()
        self._socket: SessionSocket | None = None
        self._connected: asyncio.Future[None] | None = None
        self._registered: list[asyncio.Future[None]] = []
        self._requests: dict[str, Callable[[dict[str, Any] | SignalWireError], None]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._fetching: asyncio.Task[None] | None = None
        self._storing: asyncio.Task[None] | None = None
        self._to_store: list[io.ResumeState | None] = []

    # --- what callers do ------------------------------------------------------------------------------------

    async def connect(self) -> None:
        """Sign in. Bounded by the machine at 15 s.

        Raises `InvalidCredentialsError`, or what else kept the session from coming up.
        """
        if self._connected is None:
            self._connected = asyncio.get_running_loop().create_future()
            self._connected.add_done_callback(_seen)
            self._driver.feed(io.Connect())
        await asyncio.shield(self._connected)

    async def register(self) -> None:
        """Let inbound calls ring here, also after each reconnect.

        Raises `JSONRPCError`, `RPCTimeoutError` or `NotConnectedError`; the session itself goes on.
        """
        await self._change_registration(io.Register())

    async def unregister(self) -> None:
        """Inbound calls ring here no longer. Raises like `register`."""
        await self._change_registration(io.Unregister())

    async def execute(
        self,
        method: str,
        params: dict[str, Any],
        *,
        timeout: float | None = PENDING_RPC_TIMEOUT,
        hold: bool = True,
    ) -> dict[str, Any]:
        """Send a request and return its result. Cancelling forgets the request.

        While reconnecting a request waits within its `timeout`, or with `hold=False` is refused.

        Raises `JSONRPCError` (any of the three layers), `RPCTimeoutError` or `NotConnectedError`.
        """
        future: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()

        def done(outcome: dict[str, Any] | SignalWireError) -> None:
            if future.done():
                return
            if isinstance(outcome, SignalWireError):
                future.set_exception(outcome)
            else:
                future.set_result(outcome)

        abandon = self.request(method, params, done, timeout=timeout, hold=hold)
        try:
            return await future
        except asyncio.CancelledError:
            abandon()
            raise

    def request(
        self,
        method: str,
        params: dict[str, Any],
        done: Callable[[dict[str, Any] | SignalWireError], None],
        *,
        timeout: float | None = PENDING_RPC_TIMEOUT,
        hold: bool = True,
    ) -> Callable[[], None]:
        """Like `execute`, but the outcome goes to `done` before any event that came after it.

        A task that awaits `execute` runs on later, when the next events may have been dispatched already.
        Returns a function that forgets the request.
        """
        request_id = new_id()
        loop = asyncio.get_running_loop()
        began = loop.time() if self.state.value is io.SessionState.READY and method not in _SLOW else None

        def settled(outcome: dict[str, Any] | SignalWireError) -> None:
            if began is not None and not isinstance(outcome, RPCTimeoutError):
                self.round_trip_ms.set(round((loop.time() - began) * 1000, 1))
            done(outcome)

        def abandon() -> None:
            if self._requests.pop(request_id, None) is not None:
                self._driver.feed(io.Abandon(request_id))

        self._requests[request_id] = settled
        self._driver.feed(io.Execute(request_id, method, params, timeout, hold))
        return abandon

    async def change_token(self, token: str) -> None:
        """Use a fresh token from now on, and tell the platform if the session is live."""
        self._driver.feed(io.TokenChanged(token))

    async def disconnect(self) -> None:
        """End the session: at most about two seconds, whatever the network does."""
        self._driver.feed(io.Disconnect())
        if self._fetching is not None:
            self._fetching.cancel()
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        if tasks:
            await asyncio.wait(tasks, timeout=2 * CLOSE_TIMEOUT)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # --- what the machine orders ----------------------------------------------------------------------------

    def _obey(self, command: io.SessionCommand) -> None:
        self.state.set(self._machine.state)
        match command:
            case io.Send():
                if self._socket is not None:
                    self._socket.send(command.text)
            case io.Dispatch():
                self.events.emit(command.event)
            case io.Resolve() | io.Reject():
                self._settle(command)
            case io.FetchUser():
                self._fetching = self._spawn(self._fetch(), "swdesk user fetch")
            case io.OpenSocket():
                self._open_socket()
            case io.CloseSocket():
                self._close_socket(command.code)
            case io.Persist():
                self._persist(command.resume)
            case io.BecameReady():
                self._became_ready(command)
            case io.BecameRegistered():
                self._became_registered(command)
            case io.Reconnecting():
                self._lost(command)
            case io.Warn():
                logger.warning("%s: %s", command.error.name, command.error)
                self.errors.emit(command.error)
            case io.Fail():
                self._ended(command.error)
            case io.Closed():
                self._ended(NotConnectedError("The session was closed"))

    def _settle(self, command: io.Resolve | io.Reject) -> None:
        settled = self._requests.pop(command.request_id, None)
        if settled is not None:
            settled(command.result if isinstance(command, io.Resolve) else command.error)

    def _became_ready(self, ready: io.BecameReady) -> None:
        logger.info("Signed in%s", " again, the session resumed" if ready.resumed else "")
        self.last_error = None
        self.ready.set(ready)
        if self._connected is not None and not self._connected.done():
            self._connected.set_result(None)
        self.logins.emit(ready)

    def _lost(self, command: io.Reconnecting) -> None:
        logger.info("Reconnecting in %.2f s: %s", command.delay, command.error)
        self.is_registered.set(False)
        error = command.error or NotConnectedError("The socket is lost")
        if isinstance(error, CredentialError) and not isinstance(self.last_error, CredentialError):
            self.errors.emit(error)  # once: it is tried again and again, for calls may still be alive
        self.last_error = error
        self._settle_registration(error)

    def _ended(self, error: SignalWireError) -> None:
        self.is_registered.set(False)
        if self._connected is not None and not self._connected.done():
            self._connected.set_exception(error)
        elif self.state.value is io.SessionState.FAILED:
            self.errors.emit(error)
        self._settle_registration(NotConnectedError("The session ended"))

    # --- the user, the socket, the store --------------------------------------------------------------------

    async def _fetch(self) -> None:
        try:
            await self._fetch_user()
        except SignalWireError as error:
            self._driver.feed(io.UserFetchFailed(error))
        except Exception as error:
            unexpected = UnexpectedError("Error fetching user information")
            unexpected.__cause__ = error
            self._driver.feed(io.UserFetchFailed(unexpected))
        else:
            self._driver.feed(io.UserFetched())

    def _open_socket(self) -> None:
        def closed(end: Closed) -> None:
            self._driver.feed(io.SocketClosed(end.code, end.reason))

        self._socket = SessionSocket(
            self._open_wire,
            on_opened=lambda: self._driver.feed(io.SocketOpened()),
            on_frame=lambda data: self._driver.feed(io.FrameReceived(data)),
            on_closed=closed,
        )
        self._keep(self._socket.task)

    def _close_socket(self, code: int) -> None:
        socket, self._socket = self._socket, None
        if socket is not None:
            socket.close(code)

    def _persist(self, resume: io.ResumeState | None) -> None:
        self._to_store[:] = [resume]  # only the newest counts
        if self._storing is None or self._storing.done():
            self._storing = self._spawn(self._store_newest(), "swdesk resume store")

    async def _store_newest(self) -> None:
        while self._to_store:
            try:
                await self._store.save(self._to_store.pop())
            except StorageError as error:
                problem = AuthStateHandlerError("The authorization state could not be stored")
                problem.__cause__ = error
                logger.warning("%s: %s", problem, error)
                self.errors.emit(problem)

    # --- registration ---------------------------------------------------------------------------------------

    async def _change_registration(self, wish: io.Register | io.Unregister) -> None:
        if self.state.value in (io.SessionState.FAILED, io.SessionState.CLOSED):
            raise NotConnectedError("The session has ended")
        self._settle_registration(NotConnectedError("A newer wish took the place of this one"))
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._registered.append(future)
        self._driver.feed(wish)
        if self.state.value is not io.SessionState.READY:
            return  # done with the next login
        try:
            await future
        finally:
            if future in self._registered:
                self._registered.remove(future)

    def _became_registered(self, outcome: io.BecameRegistered) -> None:
        self.is_registered.set(outcome.registered)
        if outcome.error is not None:
            logger.warning("Offline for inbound calls: %s: %s", outcome.error.name, outcome.error)
            if not self._registered:
                self.errors.emit(outcome.error)
        self._settle_registration(outcome.error)

    def _settle_registration(self, error: SignalWireError | None) -> None:
        waiting, self._registered = self._registered, []
        for future in waiting:
            if not future.done():
                if error is None:
                    future.set_result(None)
                else:
                    future.set_exception(error)
                    _seen(future)

    # --- tasks ----------------------------------------------------------------------------------------------

    def _spawn(self, work: Any, name: str) -> asyncio.Task[None]:
        return self._keep(asyncio.create_task(work, name=name))

    def _keep(self, task: asyncio.Task[None]) -> asyncio.Task[None]:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _seen(future: asyncio.Future[None]) -> None:
    """Whoever awaits it hears of its error; nobody awaiting is no reason for a warning."""
    if future.done() and not future.cancelled():
        future.exception()
