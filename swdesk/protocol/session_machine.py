"""One session with the platform, without I/O: login, resume, acks, requests, reconnecting (protocol.md 2).

How to think about it. The shell owns a socket, a clock and a user fetch; it reports facts and obeys commands
(both in `session_io`) in order. The machine never waits: `next_deadline` says when it wants a
`Tick`. `TRANSITIONS` names the handler of each pair of state and input that means something; `IGNORED` are
pairs that can happen late and mean nothing; `REFUSED` are mistakes of the caller and raise
`InvalidStateTransitionError`. Together they cover every pair, and a test says so.

    idle ── Connect ──> fetching-user ── UserFetched ──> opening ── SocketOpened ──> authenticating ──> ready
                                                           ^                              │             │
                                                           └────── Tick ── backoff <──────┴─ closed ────┘

The rules that must hold:
- The first frame on each new socket is `signalwire.connect`; requests wait until the login has succeeded.
- Every event is acknowledged before anything else is done with it, and acks are never queued.
- Each `Execute` ends in one `Resolve` or one `Reject`, unless it was abandoned.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from swdesk.errors import (
    InvalidCredentialsError,
    InvalidStateTransitionError,
    JSONRPCError,
    MessageParseError,
    NotConnectedError,
    RPCTimeoutError,
    SignalWireError,
    TransportConnectionError,
    WebSocketConnectionError,
    WebSocketTimeoutError,
)
from swdesk.protocol import jsonrpc, signalwire
from swdesk.protocol import session_io as io
from swdesk.protocol.backoff import Backoff
from swdesk.protocol.constants import (
    AUTHENTICATION_FAILED,
    CLOSE_GOING_AWAY,
    CLOSE_NORMAL,
    CONNECTION_TIMEOUT,
    PENDING_RPC_TIMEOUT,
    RECONNECT_JITTER,
    RECOVERABLE_CONNECT_CODES,
    REQUESTER_VALIDATION_FAILED,
    SESSION_AUTHENTICATION_GATE,
    SILENCE_LIMIT,
)
from swdesk.protocol.events import AUTHORIZATION_STATE, AuthorizationState, is_stale, parse_event
from swdesk.protocol.registration import Registration
from swdesk.protocol.session_io import ResumeState, SessionCommand, SessionInput, SessionState

_S = SessionState
_Pairs = dict[tuple[SessionState, type[SessionInput]], str]


def _from(states: tuple[SessionState, ...], **handlers: type[SessionInput]) -> _Pairs:
    return {(state, kind): f"_{name}" for state in states for name, kind in handlers.items()}


_LIVE = (_S.FETCHING_USER, _S.OPENING, _S.AUTHENTICATING, _S.READY, _S.BACKOFF)
_NOT_YET = (_S.FETCHING_USER, _S.OPENING, _S.AUTHENTICATING, _S.BACKOFF)
_OVER = (_S.IDLE, _S.FAILED, _S.CLOSED)

TRANSITIONS: _Pairs = (
    _from((_S.IDLE, _S.FAILED), start=io.Connect)
    | _from((_S.FETCHING_USER,), user_fetched=io.UserFetched, user_fetch_failed=io.UserFetchFailed)
    | _from((_S.OPENING,), socket_opened=io.SocketOpened)
    | _from((_S.OPENING, _S.AUTHENTICATING, _S.READY), socket_closed=io.SocketClosed)
    | _from((_S.AUTHENTICATING, _S.READY), frame_received=io.FrameReceived)
    | _from(_LIVE, tick=io.Tick)
    | _from(_NOT_YET, hold=io.Execute)
    | _from((_S.READY,), execute=io.Execute, reauthenticate=io.TokenChanged)
    | _from(_OVER, refuse=io.Execute)
    | _from(_LIVE, abandon=io.Abandon, register=io.Register, unregister=io.Unregister)
    | _from((_S.IDLE, _S.FAILED), register=io.Register, unregister=io.Unregister)
    | _from((*_NOT_YET, _S.IDLE, _S.FAILED), keep_token=io.TokenChanged)
    | _from((*_LIVE, _S.IDLE, _S.FAILED), disconnect=io.Disconnect)
)
"""(state, input) -> the method that handles it."""

IGNORED: frozenset[tuple[SessionState, type[SessionInput]]] = frozenset(
    {
        (state, kind)
        for state in _S
        for kind in (io.UserFetched, io.UserFetchFailed)
        if state is not _S.FETCHING_USER
    }
    | {(state, io.SocketOpened) for state in _S if state is not _S.OPENING}
    | {(state, io.SocketClosed) for state in (*_OVER, _S.FETCHING_USER, _S.BACKOFF)}
    | {(state, io.FrameReceived) for state in (*_OVER, _S.FETCHING_USER, _S.OPENING, _S.BACKOFF)}
    | {(state, kind) for state in _OVER for kind in (io.Tick, io.Abandon)}
    | {(_S.CLOSED, kind) for kind in (io.Disconnect, io.Register, io.Unregister, io.TokenChanged)}
)
"""Late news: of a socket or a fetch given up, or after the end."""

REFUSED: frozenset[tuple[SessionState, type[SessionInput]]] = frozenset(
    {(state, io.Connect) for state in (*_LIVE, _S.CLOSED)}
)
"""Connecting twice, or after `Disconnect`."""


def _random_jitter() -> float:
    return random.uniform(*RECONNECT_JITTER)


class SessionMachine:
    """The session of one token. `handle()` is the only way in; `state` and `next_deadline` may be read."""

    def __init__(
        self,
        token: str,
        *,
        agent: str,
        resume: ResumeState | None = None,
        register: bool = True,
        jitter: Callable[[], float] = _random_jitter,
        wall_clock: Callable[[], float] | None = None,
        new_id: Callable[[], str] = jsonrpc.new_id,
    ) -> None:
        """`resume` continues an older session; without `register` inbound calls do not ring here.

        `jitter` is a number from 0.5 to 1 for each reconnect delay. `wall_clock` is seconds since the epoch,
        for ping replies; without it they return the server's own time.
        """
        self.state = SessionState.IDLE
        self._token = token
        self._agent = agent
        self._wall_clock = wall_clock
        self._new_id = new_id
        self._backoff = Backoff(jitter)
        self._authorization_state = resume.authorization_state if resume else None
        self._resume_protocol = resume.resume_protocol if resume else None
        self._project_id = ""
        self._registration = Registration(wanted=register, new_id=new_id)

        self._was_ready = False
        self._resume_sent = False
        self._connect_id: str | None = None
        self._last_error: SignalWireError | None = None
        self._held: dict[str, tuple[io.Execute, float | None]] = {}
        self._pending = jsonrpc.RequestTable()

        self._gate: float | None = None
        """When `connect()` as a whole has to have succeeded."""
        self._step_deadline: float | None = None
        """Open limit, login limit or the end of the back-off, whatever the state is waiting for."""
        self._silence_deadline: float | None = None

    @property
    def next_deadline(self) -> float | None:
        """When the machine wants a `Tick`, on the clock of `handle(…, now)`."""
        candidates = [self._gate, self._step_deadline, self._silence_deadline, self._pending.next_deadline]
        candidates += [deadline for _, deadline in self._held.values()]
        return min((one for one in candidates if one is not None), default=None)

    @property
    def resume(self) -> ResumeState | None:
        """What would resume this session now."""
        if self._authorization_state is None or self._resume_protocol is None:
            return None
        return ResumeState(self._authorization_state, self._resume_protocol)

    def handle(self, incoming: SessionInput, now: float) -> list[SessionCommand]:
        """Take one fact at the time `now` (monotonic seconds) and say what to do.

        Raises `InvalidStateTransitionError` for a pair in `REFUSED`.
        """
        key = (self.state, type(incoming))
        if key in IGNORED:
            return []
        if key not in TRANSITIONS:
            raise InvalidStateTransitionError(f"{type(incoming).__name__} while {self.state}")
        out: list[SessionCommand] = []
        getattr(self, TRANSITIONS[key])(incoming, now, out)
        return out

    # --- starting -------------------------------------------------------------------------------------------

    def _start(self, _: io.Connect, now: float, out: list[SessionCommand]) -> None:
        self.state = SessionState.FETCHING_USER
        self._gate = now + SESSION_AUTHENTICATION_GATE
        self._last_error = None
        out.append(io.FetchUser())

    def _user_fetched(self, _: io.UserFetched, now: float, out: list[SessionCommand]) -> None:
        self._open(now, out)

    def _user_fetch_failed(self, incoming: io.UserFetchFailed, now: float, out: list[SessionCommand]) -> None:
        self._fail(incoming.error, out)

    def _open(self, now: float, out: list[SessionCommand]) -> None:
        self.state = SessionState.OPENING
        self._step_deadline = now + CONNECTION_TIMEOUT
        out.append(io.OpenSocket())

    def _socket_opened(self, _: io.SocketOpened, now: float, out: list[SessionCommand]) -> None:
        self.state = SessionState.AUTHENTICATING
        self._step_deadline = now + PENDING_RPC_TIMEOUT
        self._silence_deadline = now + SILENCE_LIMIT
        resume = self.resume
        self._resume_sent = resume is not None
        params = signalwire.connect_params(
            self._token,
            agent=self._agent,
            authorization_state=resume.authorization_state if resume else None,
            resume_protocol=resume.resume_protocol if resume else None,
        )
        self._connect_id = self._new_id()
        self._send(jsonrpc.Request(self._connect_id, signalwire.CONNECT, params), out)

    # --- the login's answer ---------------------------------------------------------------------------------

    def _connect_answered(self, response: jsonrpc.Response, now: float, out: list[SessionCommand]) -> None:
        error = jsonrpc.response_error(signalwire.CONNECT, response)
        if error is not None:
            self._login_refused(error, now, out)
            return
        try:
            result = signalwire.parse_connect_result(response.result)
        except MessageParseError as unreadable:
            self._login_failed(unreadable, now, out)
            return
        resumed = self._resume_sent and result.resume_protocol == self._resume_protocol
        self.state = SessionState.READY
        self._was_ready = True
        self._gate = self._step_deadline = None
        self._backoff.reset()
        self._resume_protocol = result.resume_protocol
        self._project_id = result.authorization.project_id
        expires_at = result.authorization.fabric_subscriber.expires_at
        if self.resume is not None:
            out.append(io.Persist(self.resume))
        out.append(
            io.BecameReady(
                resumed=resumed,
                ice_servers=result.ice_servers,
                identity=result.identity,
                resume_protocol=result.resume_protocol,
                project_id=self._project_id,
                expires_at=None if expires_at is None else float(expires_at),
            )
        )
        if self._registration.wanted:
            self._send_own(self._registration.go_online(), now, out)
        held, self._held = self._held, {}
        for request, deadline in held.values():
            self._transmit(request, deadline, now, out)

    def _login_refused(self, error: JSONRPCError, now: float, out: list[SessionCommand]) -> None:
        if self._resume_sent and error.code in RECOVERABLE_CONNECT_CODES:
            self._authorization_state = self._resume_protocol = None
            out.append(io.Persist(None))
            self._drop_socket(CLOSE_NORMAL, out)
            self._open(now, out)
            return
        if error.code in (AUTHENTICATION_FAILED, REQUESTER_VALIDATION_FAILED):
            refused = InvalidCredentialsError(f"the platform refused the token: {error.message}")
            refused.__cause__ = error
            self._login_failed(refused, now, out)
        else:
            self._login_failed(error, now, out)

    def _login_failed(self, error: SignalWireError, now: float, out: list[SessionCommand]) -> None:
        """The first login ends the attempt; a later one is tried again, since calls may still be alive."""
        if self._was_ready:
            self._drop_socket(CLOSE_NORMAL, out)
            self._back_off(error, now, out)
        else:
            self._fail(error, out)

    # --- losing the socket ----------------------------------------------------------------------------------

    def _socket_closed(self, incoming: io.SocketClosed, now: float, out: list[SessionCommand]) -> None:
        reason = f": {incoming.reason}" if incoming.reason else ""
        self._forget_socket()
        self._back_off(WebSocketConnectionError(f"socket closed with {incoming.code}{reason}"), now, out)

    def _back_off(self, error: SignalWireError, now: float, out: list[SessionCommand]) -> None:
        self.state = SessionState.BACKOFF
        self._last_error = error
        delay = self._backoff.next()
        self._step_deadline = now + delay
        out.append(io.Reconnecting(delay, error))

    def _drop_socket(self, code: int, out: list[SessionCommand]) -> None:
        self._forget_socket()
        out.append(io.CloseSocket(code))

    def _forget_socket(self) -> None:
        self._connect_id = None
        self._step_deadline = self._silence_deadline = None
        self._registration.socket_lost()

    # --- frames ---------------------------------------------------------------------------------------------

    def _frame_received(self, incoming: io.FrameReceived, now: float, out: list[SessionCommand]) -> None:
        self._silence_deadline = now + SILENCE_LIMIT
        try:
            frame = jsonrpc.parse_frame(incoming.data)
        except MessageParseError as error:
            out.append(io.Warn(error))
            return
        if isinstance(frame, jsonrpc.Response):
            self._response_received(frame, now, out)
        elif isinstance(frame, jsonrpc.Request):
            self._request_received(frame, now, out)

    def _request_received(self, frame: jsonrpc.Request, now: float, out: list[SessionCommand]) -> None:
        if frame.method == signalwire.EVENT:
            self._send(jsonrpc.Response(frame.id, result={}), out)
            self._event_received(frame, out)
        elif frame.method == signalwire.PING:
            stamp = self._wall_clock() if self._wall_clock else _timestamp(frame.params.get("timestamp"))
            self._send(jsonrpc.Response(frame.id, result={"timestamp": stamp}), out)
        elif frame.method == signalwire.DISCONNECT:
            self._send(jsonrpc.Response(frame.id, result={}), out)
            self._drop_socket(CLOSE_NORMAL, out)
            self._back_off(TransportConnectionError("the platform asked to reconnect"), now, out)

    def _event_received(self, frame: jsonrpc.Request, out: list[SessionCommand]) -> None:
        is_state = frame.params.get("event_type") == AUTHORIZATION_STATE
        # while logging in, our protocol may be about to change, and the state that comes is the new one's
        if is_stale(frame.params, self._resume_protocol) and not (
            is_state and self.state is SessionState.AUTHENTICATING
        ):
            return
        try:
            event = parse_event(frame.params)
        except MessageParseError as error:
            out.append(io.Warn(error))
            return
        if isinstance(event.params, AuthorizationState):
            self._authorization_state = event.params.authorization_state
            if self.state is SessionState.READY and self.resume is not None:
                out.append(io.Persist(self.resume))
        elif self.state is SessionState.READY:
            out.append(io.Dispatch(event))

    def _response_received(self, response: jsonrpc.Response, now: float, out: list[SessionCommand]) -> None:
        if response.id == self._connect_id:
            self._connect_id = None
            self._connect_answered(response, now, out)
            return
        pending = self._pending.take(response.id)
        if pending is None:
            return
        error = jsonrpc.response_error(pending.method, response)
        if self._registration.owns(pending.id):
            self._registration_answered(pending.id, error, now, out)
        elif error is not None:
            out.append(io.Reject(pending.id, error))
        else:
            result = response.result
            out.append(io.Resolve(pending.id, result if isinstance(result, dict) else {"value": result}))

    # --- requests -------------------------------------------------------------------------------------------

    def _hold(self, request: io.Execute, now: float, out: list[SessionCommand]) -> None:
        if request.hold:
            deadline = None if request.timeout is None else now + request.timeout
            self._held[request.request_id] = (request, deadline)
        else:
            self._refuse(request, now, out)

    def _execute(self, request: io.Execute, now: float, out: list[SessionCommand]) -> None:
        deadline = None if request.timeout is None else now + request.timeout
        self._transmit(request, deadline, now, out)

    def _transmit(
        self, request: io.Execute, deadline: float | None, now: float, out: list[SessionCommand]
    ) -> None:
        if deadline is not None and deadline <= now:
            out.append(io.Reject(request.request_id, _timed_out(request.method)))
            return
        try:
            text = jsonrpc.encode(jsonrpc.Request(request.request_id, request.method, request.params))
        except MessageParseError as error:
            out.append(io.Reject(request.request_id, error))
            return
        self._pending.add(request.request_id, request.method, deadline)
        out.append(io.Send(text))

    def _refuse(self, request: io.Execute, now: float, out: list[SessionCommand]) -> None:
        out.append(io.Reject(request.request_id, NotConnectedError(f"{request.method} while {self.state}")))

    def _abandon(self, incoming: io.Abandon, now: float, out: list[SessionCommand]) -> None:
        self._held.pop(incoming.request_id, None)
        self._pending.take(incoming.request_id)

    def _send(self, frame: jsonrpc.Request | jsonrpc.Response, out: list[SessionCommand]) -> None:
        out.append(io.Send(jsonrpc.encode(frame)))

    # --- registration and tokens ----------------------------------------------------------------------------

    def _register(self, _: io.Register, now: float, out: list[SessionCommand]) -> None:
        self._registration.wanted = True
        if self.state is SessionState.READY:
            self._send_own(self._registration.go_online(), now, out)

    def _unregister(self, _: io.Unregister, now: float, out: list[SessionCommand]) -> None:
        self._registration.wanted = False
        if self.state is SessionState.READY:
            self._send_own(self._registration.go_offline(), now, out)

    def _registration_answered(
        self, request_id: str, error: SignalWireError | None, now: float, out: list[SessionCommand]
    ) -> None:
        outcome = self._registration.answered(request_id, error, self._token, self._project_id)
        if isinstance(outcome, jsonrpc.Request):
            self._send_own(outcome, now, out)
        elif outcome is not None:
            out.append(outcome)

    def _keep_token(self, incoming: io.TokenChanged, now: float, out: list[SessionCommand]) -> None:
        self._token = incoming.token

    def _reauthenticate(self, incoming: io.TokenChanged, now: float, out: list[SessionCommand]) -> None:
        self._token = incoming.token
        self._send_own(self._registration.fresh_token(self._token, self._project_id), now, out)

    def _send_own(self, request: jsonrpc.Request, now: float, out: list[SessionCommand]) -> None:
        self._pending.add(request.id, request.method, now + PENDING_RPC_TIMEOUT)
        self._send(request, out)

    # --- time and the end -----------------------------------------------------------------------------------

    def _tick(self, _: io.Tick, now: float, out: list[SessionCommand]) -> None:
        for request_id in [key for key, held in self._held.items() if held[1] is not None and held[1] <= now]:
            request = self._held.pop(request_id)[0]
            out.append(io.Reject(request_id, _timed_out(request.method)))
        for pending in self._pending.take_expired(now):
            error = _timed_out(pending.method)
            if self._registration.owns(pending.id):
                self._registration_answered(pending.id, error, now, out)
            else:
                out.append(io.Reject(pending.id, error))
        if self._gate is not None and self._gate <= now:
            late = TransportConnectionError(
                f"no session within {SESSION_AUTHENTICATION_GATE:g} s ({self.state})"
            )
            late.__cause__ = self._last_error
            self._fail(late, out)
        elif self._step_deadline is not None and self._step_deadline <= now:
            self._step_is_over(now, out)
        elif self._silence_deadline is not None and self._silence_deadline <= now:
            self._drop_socket(CLOSE_GOING_AWAY, out)
            self._back_off(WebSocketTimeoutError(f"{SILENCE_LIMIT:g} s without a frame"), now, out)

    def _step_is_over(self, now: float, out: list[SessionCommand]) -> None:
        if self.state is SessionState.BACKOFF:
            self._open(now, out)
        elif self.state is SessionState.OPENING:
            self._drop_socket(CLOSE_GOING_AWAY, out)
            self._back_off(WebSocketTimeoutError(f"no socket within {CONNECTION_TIMEOUT:g} s"), now, out)
        else:
            self._login_failed(_timed_out(signalwire.CONNECT), now, out)

    def _fail(self, error: SignalWireError, out: list[SessionCommand]) -> None:
        self._end(SessionState.FAILED, out)
        out.append(io.Fail(error))

    def _disconnect(self, _: io.Disconnect, now: float, out: list[SessionCommand]) -> None:
        if self.state is SessionState.READY and self._registration.registered:
            # nobody waits for the answer: the platform reads it before it sees the socket close
            self._send(jsonrpc.Request(self._new_id(), signalwire.OFFLINE, {}), out)
        if self.resume is not None:
            out.append(io.Persist(None))
        self._authorization_state = self._resume_protocol = None
        self._end(SessionState.CLOSED, out)
        out.append(io.Closed())

    def _end(self, state: SessionState, out: list[SessionCommand]) -> None:
        if self.state in (SessionState.OPENING, SessionState.AUTHENTICATING, SessionState.READY):
            out.append(io.CloseSocket(CLOSE_NORMAL))
        self._gate = None
        self._forget_socket()
        for request_id in self._held:
            out.append(io.Reject(request_id, NotConnectedError(f"the session is {state}")))
        self._held.clear()
        for pending in self._pending.take_all():
            if not self._registration.owns(pending.id):
                out.append(io.Reject(pending.id, NotConnectedError(f"the session is {state}")))
        self._registration.forget()
        self.state = state


def _timed_out(method: str) -> RPCTimeoutError:
    return RPCTimeoutError(f"{method} timed out")


def _timestamp(raw: object) -> float:
    return float(raw) if isinstance(raw, int | float) and 0 <= raw < 1e15 else 0.0
