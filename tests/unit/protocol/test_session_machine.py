"""The session machine, sentence by sentence (protocol.md 1.3, 1.4 and 2)."""

from __future__ import annotations

import json
from typing import Any, TypeVar, get_args

import pytest

from swdesk.errors import (
    InvalidCredentialsError,
    InvalidStateTransitionError,
    JSONRPCError,
    MessageParseError,
    NotConnectedError,
    RPCTimeoutError,
    SignalWireError,
    TransportConnectionError,
    UnexpectedError,
    WebSocketConnectionError,
    WebSocketTimeoutError,
)
from swdesk.protocol import session_io as io
from swdesk.protocol.session_io import SessionState as S
from swdesk.protocol.session_machine import IGNORED, REFUSED, TRANSITIONS, SessionMachine
from tests.doubles.virtual_clock import VirtualClock

T = TypeVar("T")
PROTOCOL = "signalwire_1_2_3"
RESUME = io.ResumeState("old-state", PROTOCOL)
INPUTS = get_args(io.SessionInput)
ICE = [{"urls": ["stun:stun.example.net"], "username": "", "credential": ""}]


def connect_result(protocol: str = PROTOCOL, **more: Any) -> dict[str, Any]:
    subscriber = {"expires_at": 1767225600, "subscriber_id": "s"}
    authorization = {"jti": "j", "project_id": "p-1", "fabric_subscriber": subscriber}
    return {
        "identity": "me@us",
        "protocol": protocol,
        "authorization": authorization,
        "ice_servers": ICE,
    } | more


class Bench:
    """A session machine on a bench: every wire is touched by hand."""

    def __init__(self, **options: Any) -> None:
        self.clock = VirtualClock(0.0)
        self.machine = SessionMachine(
            "token-1",
            agent="swdesk/test",
            **({"jitter": lambda: 1.0, "wall_clock": lambda: 1767.25} | options),
        )

    def tell(self, incoming: io.SessionInput) -> list[io.SessionCommand]:
        return self.machine.handle(incoming, self.clock())

    def say(self, frame: dict[str, Any]) -> list[io.SessionCommand]:
        return self.tell(io.FrameReceived(json.dumps({"jsonrpc": "2.0"} | frame)))

    def wait(self, seconds: float) -> list[io.SessionCommand]:
        """Time passes, with a tick at each deadline."""
        end = self.clock() + seconds
        commands: list[io.SessionCommand] = []
        while (deadline := self.machine.next_deadline) is not None and deadline <= end:
            self.clock.advance_to(deadline)
            commands += self.tell(io.Tick())
        self.clock.advance_to(end)
        return commands

    def to_authenticating(self) -> str:
        """Up to the login on the wire; returns its id."""
        if self.machine.state is S.IDLE:
            self.tell(io.Connect())
            self.tell(io.UserFetched())
        (frame,) = sent(self.tell(io.SocketOpened()))
        assert frame["method"] == "signalwire.connect"
        return str(frame["id"])

    def to_ready(self, **more: Any) -> list[io.SessionCommand]:
        return self.say({"id": self.to_authenticating(), "result": connect_result(**more)})

    def event(self, event_type: str, params: Any, **more: Any) -> list[io.SessionCommand]:
        body = {"event_type": event_type, "event_channel": PROTOCOL, "params": params} | more
        return self.say({"id": "e-1", "method": "signalwire.event", "params": body})


def sent(commands: list[io.SessionCommand]) -> list[dict[str, Any]]:
    return [json.loads(command.text) for command in only(commands, io.Send)]


def only(commands: list[io.SessionCommand], kind: type[T]) -> list[T]:
    return [command for command in commands if isinstance(command, kind)]


def request_of(commands: list[io.SessionCommand], method: str) -> dict[str, Any]:
    (frame,) = [frame for frame in sent(commands) if frame.get("method") == method]
    return frame


def ready_bench(**options: Any) -> Bench:
    """A session that is ready, registered unless told otherwise."""
    bench = Bench(**options)
    commands = bench.to_ready()
    if options.get("register", True):
        bench.say({"id": request_of(commands, "subscriber.online")["id"], "result": {"code": "200"}})
    return bench


# --- the table ----------------------------------------------------------------------------------------------


def test_every_pair_is_in_the_table_or_named() -> None:
    everything = {(state, kind) for state in S for kind in INPUTS}
    assert set(TRANSITIONS) | IGNORED | REFUSED == everything
    assert not set(TRANSITIONS) & IGNORED
    assert not set(TRANSITIONS) & REFUSED
    assert not IGNORED & REFUSED


def test_every_handler_exists() -> None:
    assert all(callable(getattr(SessionMachine, name)) for name in TRANSITIONS.values())


def test_connecting_twice_is_refused() -> None:
    bench = Bench()
    bench.tell(io.Connect())
    with pytest.raises(InvalidStateTransitionError, match="Connect while fetching-user"):
        bench.tell(io.Connect())


# --- starting -----------------------------------------------------------------------------------------------


def test_the_user_is_fetched_first_then_the_socket_opened() -> None:
    bench = Bench()
    assert bench.tell(io.Connect()) == [io.FetchUser()]
    assert bench.tell(io.UserFetched()) == [io.OpenSocket()]
    assert bench.machine.state is S.OPENING


def test_a_refused_user_fetch_is_the_end() -> None:
    bench = Bench()
    bench.tell(io.Connect())
    error = InvalidCredentialsError("401")
    assert bench.tell(io.UserFetchFailed(error)) == [io.Fail(error)]
    assert bench.machine.state is S.FAILED
    assert bench.machine.next_deadline is None


def test_after_a_failure_one_may_connect_again() -> None:
    bench = Bench()
    bench.tell(io.Connect())
    bench.tell(io.UserFetchFailed(UnexpectedError("500")))
    assert bench.tell(io.Connect()) == [io.FetchUser()]


def test_a_fresh_login() -> None:
    bench = Bench()
    bench.tell(io.Connect())
    bench.tell(io.UserFetched())
    (frame,) = sent(bench.tell(io.SocketOpened()))
    assert frame["method"] == "signalwire.connect"
    assert frame["params"] == {
        "version": {"major": 4, "minor": 0, "revision": 0},
        "event_acks": True,
        "authentication": {"jwt_token": "token-1"},
        "agent": "swdesk/test",
        "contexts": [],
        "eventing": [],
        "topics": [],
    }


def test_a_resuming_login_sends_state_and_protocol() -> None:
    bench = Bench(resume=RESUME)
    bench.tell(io.Connect())
    bench.tell(io.UserFetched())
    (frame,) = sent(bench.tell(io.SocketOpened()))
    assert frame["params"]["authorization_state"] == "old-state"
    assert frame["params"]["protocol"] == PROTOCOL


def test_ready_says_what_the_login_said() -> None:
    (ready,) = only(Bench().to_ready(), io.BecameReady)
    assert not ready.resumed
    assert ready.ice_servers[0].urls == ("stun:stun.example.net",)
    assert (ready.identity, ready.project_id, ready.expires_at) == ("me@us", "p-1", 1767225600.0)
    assert ready.resume_protocol == PROTOCOL


def test_an_empty_list_of_ice_servers_is_no_fault() -> None:
    (ready,) = only(Bench().to_ready(ice_servers=[]), io.BecameReady)
    assert ready.ice_servers == ()


@pytest.mark.parametrize(("protocol", "resumed"), [(PROTOCOL, True), ("signalwire_other", False)])
def test_resumed_means_the_same_protocol_came_back(protocol: str, resumed: bool) -> None:
    (ready,) = only(Bench(resume=RESUME).to_ready(protocol=protocol), io.BecameReady)
    assert ready.resumed is resumed


@pytest.mark.parametrize(
    "missing", ["identity", "protocol", "authorization", "jti", "project_id", "fabric_subscriber"]
)
def test_a_login_without_a_required_field_fails(missing: str) -> None:
    bench = Bench()
    result = connect_result()
    result.pop(missing, None)
    result.get("authorization", {}).pop(missing, None)
    commands = bench.say({"id": bench.to_authenticating(), "result": result})
    (failure,) = only(commands, io.Fail)
    assert isinstance(failure.error, MessageParseError)
    assert missing in str(failure.error)


def test_a_refused_fresh_login_is_about_the_credentials() -> None:
    bench = Bench()
    error = {"code": -32002, "message": "Authentication failed"}
    commands = bench.say({"id": bench.to_authenticating(), "error": error})
    assert commands[0] == io.CloseSocket(1000)
    (failure,) = only(commands, io.Fail)
    assert isinstance(failure.error, InvalidCredentialsError)
    assert isinstance(failure.error.__cause__, JSONRPCError)


@pytest.mark.parametrize("code", [-32002, -32003, -32602])
def test_a_refused_resume_is_tried_once_more_afresh(code: int) -> None:
    bench = Bench(resume=RESUME)
    refusal = {"error": {"code": code, "message": "no"}}
    commands = bench.say({"id": bench.to_authenticating()} | refusal)
    assert commands == [io.Persist(None), io.CloseSocket(1000), io.OpenSocket()]
    (frame,) = sent(bench.tell(io.SocketOpened()))
    assert "authorization_state" not in frame["params"]
    assert "protocol" not in frame["params"]
    assert only(bench.say({"id": frame["id"]} | refusal), io.Fail)


def test_another_error_does_not_wipe_the_state() -> None:
    bench = Bench(resume=RESUME)
    commands = bench.say({"id": bench.to_authenticating(), "error": {"code": -32603, "message": "no"}})
    assert not only(commands, io.Persist)
    (failure,) = only(commands, io.Fail)
    assert isinstance(failure.error, JSONRPCError)


def test_a_login_without_an_answer_fails_after_five_seconds() -> None:
    bench = Bench()
    bench.to_authenticating()
    assert bench.wait(4.9) == []
    (failure,) = only(bench.wait(0.1), io.Fail)
    assert isinstance(failure.error, RPCTimeoutError)


def test_a_first_connect_that_never_gets_through_ends_at_fifteen_seconds() -> None:
    bench = Bench()
    bench.tell(io.Connect())
    bench.tell(io.UserFetched())
    commands: list[io.SessionCommand] = []
    while not only(commands, io.Fail):
        commands += bench.wait(0.05)
        if bench.machine.state is S.OPENING:
            commands += bench.tell(io.SocketClosed(1006, "refused"))
    assert bench.clock() == pytest.approx(15.0, abs=0.06)
    (failure,) = only(commands, io.Fail)
    assert isinstance(failure.error, TransportConnectionError)
    assert isinstance(failure.error.__cause__, WebSocketConnectionError)


def test_the_gate_covers_the_user_fetch() -> None:
    bench = Bench()
    bench.tell(io.Connect())
    assert only(bench.wait(15.0), io.Fail)


def test_a_socket_that_does_not_open_is_given_up_after_ten_seconds() -> None:
    bench = Bench()
    bench.tell(io.Connect())
    bench.tell(io.UserFetched())
    commands = bench.wait(10.0)
    (lost,) = only(commands, io.Reconnecting)
    assert isinstance(commands[0], io.CloseSocket)
    assert isinstance(lost.error, WebSocketTimeoutError)


# --- events, acks, pings ------------------------------------------------------------------------------------


def test_an_event_is_acknowledged_before_it_is_dispatched() -> None:
    commands = ready_bench().event("call.state", {"call_id": "c", "call_state": "ringing"})
    assert [type(command) for command in commands] == [io.Send, io.Dispatch]
    assert sent(commands) == [{"jsonrpc": "2.0", "id": "e-1", "result": {}}]


def test_an_unknown_event_is_acknowledged_and_dispatched_raw() -> None:
    (dispatched,) = only(ready_bench().event("new.thing", {"x": 1}), io.Dispatch)
    assert dispatched.event.event_type == "new.thing"


def test_a_broken_event_is_acknowledged_and_warned_about() -> None:
    commands = ready_bench().event("call.joined", {})
    assert sent(commands) == [{"jsonrpc": "2.0", "id": "e-1", "result": {}}]
    (warning,) = only(commands, io.Warn)
    assert isinstance(warning.error, MessageParseError)


@pytest.mark.parametrize(
    ("channel", "event_type", "passes"),
    [
        (PROTOCOL, "x.y", True),
        (f"room.{PROTOCOL}.more", "x.y", True),
        ([PROTOCOL], "x.y", True),
        (None, "x.y", True),
        ("", "x.y", True),
        ("signalwire_other", "x.y", False),
        ([f"room.{PROTOCOL}"], "x.y", False),
        ("signalwire_other", "conversation.message", True),
    ],
)
def test_stale_events(channel: Any, event_type: str, passes: bool) -> None:
    params = {"id": "m", "type": "message", "kind": None, "conversation_name": None}
    commands = ready_bench().event(event_type, params, event_channel=channel)
    assert len(sent(commands)) == 1
    assert bool(only(commands, io.Dispatch)) is passes


def test_a_ping_is_answered_with_the_time() -> None:
    commands = ready_bench().say({"id": "p-1", "method": "signalwire.ping", "params": {"timestamp": 5.5}})
    assert sent(commands) == [{"jsonrpc": "2.0", "id": "p-1", "result": {"timestamp": 1767.25}}]


@pytest.mark.parametrize(("theirs", "ours"), [(5.5, 5.5), ("x", 0.0), (10**40, 0.0)])
def test_without_a_clock_a_ping_gets_its_own_time_back(theirs: Any, ours: float) -> None:
    bench = ready_bench(wall_clock=None)
    commands = bench.say({"id": "p-1", "method": "signalwire.ping", "params": {"timestamp": theirs}})
    assert sent(commands)[0]["result"] == {"timestamp": ours}


@pytest.mark.parametrize("text", ["garbage", "[[[", b"\xff\xfe"])
def test_garbage_is_warned_about_and_the_session_goes_on(text: str | bytes) -> None:
    bench = ready_bench()
    (warning,) = bench.tell(io.FrameReceived(text))
    assert isinstance(warning, io.Warn)
    assert bench.machine.state is S.READY


@pytest.mark.parametrize(
    "frame", [{"id": 7, "result": {}}, {"id": "x", "result": {}}, {"id": "x", "method": "m"}]
)
def test_what_concerns_nobody_is_dropped(frame: dict[str, Any]) -> None:
    assert ready_bench().say(frame) == []


def test_the_platform_may_ask_to_reconnect() -> None:
    bench = ready_bench()
    commands = bench.say({"id": "d-1", "method": "signalwire.disconnect"})
    assert sent(commands) == [{"jsonrpc": "2.0", "id": "d-1", "result": {}}]
    assert [type(command) for command in commands[1:]] == [io.CloseSocket, io.Reconnecting]


# --- resuming -----------------------------------------------------------------------------------------------


def test_the_newest_state_is_kept_with_its_protocol() -> None:
    bench = Bench()
    request_id = bench.to_authenticating()
    state = {"authorization_state": "first"}
    assert not only(bench.event("signalwire.authorization.state", state), io.Persist)
    commands = bench.say({"id": request_id, "result": connect_result()})
    assert only(commands, io.Persist) == [io.Persist(io.ResumeState("first", PROTOCOL))]
    commands = bench.event("signalwire.authorization.state", {"authorization_state": "second"})
    assert only(commands, io.Persist) == [io.Persist(io.ResumeState("second", PROTOCOL))]
    assert not only(commands, io.Dispatch)


def test_a_state_of_a_new_session_is_believed_while_logging_in() -> None:
    bench = Bench(resume=RESUME)
    request_id = bench.to_authenticating()
    new = {"authorization_state": "new"}
    bench.event("signalwire.authorization.state", new, event_channel="signalwire_new")
    commands = bench.say({"id": request_id, "result": connect_result("signalwire_new")})
    assert only(commands, io.Persist) == [io.Persist(io.ResumeState("new", "signalwire_new"))]


def test_secrets_do_not_show_in_a_repr() -> None:
    bench = ready_bench(resume=RESUME)
    commands = bench.event("x.y", {"secret": "old-state"})
    message = {"method": "verto.answer", "params": {"callID": "c", "sdp": "a=ice-pwd:old-state"}}
    commands += bench.event("webrtc.message", message)
    assert len(only(commands, io.Dispatch)) == 2
    assert "old-state" not in repr([RESUME, io.Persist(RESUME), io.TokenChanged("old-state"), *commands])
    assert PROTOCOL not in repr(only(Bench().to_ready(), io.BecameReady))


def test_losing_the_socket_resumes_registers_and_releases() -> None:
    bench = ready_bench(resume=RESUME)
    (lost,) = bench.tell(io.SocketClosed(1006, "gone"))
    assert isinstance(lost, io.Reconnecting)
    assert lost.delay == pytest.approx(0.1)
    assert bench.tell(io.Execute("r-1", "webrtc.verto", {})) == []
    assert bench.wait(0.1) == [io.OpenSocket()]
    (frame,) = sent(bench.tell(io.SocketOpened()))
    assert frame["params"]["authorization_state"] == "old-state"
    commands = bench.say({"id": frame["id"], "result": connect_result()})
    assert only(commands, io.BecameReady)[0].resumed
    assert [frame["method"] for frame in sent(commands)] == ["subscriber.online", "webrtc.verto"]


def test_delays_double_to_three_seconds_and_start_small_after_a_login() -> None:
    bench = ready_bench()
    delays = []
    for _ in range(8):
        (lost,) = only(bench.tell(io.SocketClosed()), io.Reconnecting)
        delays.append(round(lost.delay, 3))
        bench.wait(lost.delay)
    assert delays == [0.1, 0.2, 0.4, 0.8, 1.6, 3.0, 3.0, 3.0]
    bench.to_ready()
    (lost,) = only(bench.tell(io.SocketClosed()), io.Reconnecting)
    assert lost.delay == pytest.approx(0.1)


def test_a_delay_is_shortened_by_chance() -> None:
    bench = ready_bench(jitter=lambda: 0.5)
    (lost,) = only(bench.tell(io.SocketClosed()), io.Reconnecting)
    assert lost.delay == pytest.approx(0.05)


def test_the_machines_own_chance_is_between_a_half_and_one() -> None:
    delays = set()
    for _ in range(50):
        machine = SessionMachine("t", agent="a")
        machine.handle(io.Connect(), 0.0)
        machine.handle(io.UserFetched(), 0.0)
        (lost,) = machine.handle(io.SocketClosed(), 0.0)
        assert isinstance(lost, io.Reconnecting)
        delays.add(lost.delay)
    assert 0.05 <= min(delays) < max(delays) <= 0.1


def test_a_later_login_that_fails_is_tried_again() -> None:
    bench = ready_bench()
    bench.tell(io.SocketClosed())
    bench.wait(0.1)
    commands = bench.say({"id": bench.to_authenticating(), "error": {"code": -32002, "message": "expired"}})
    (lost,) = only(commands, io.Reconnecting)
    assert isinstance(lost.error, InvalidCredentialsError)
    assert not only(commands, io.Fail)


def test_silence_for_thirty_seconds_is_a_dead_socket() -> None:
    bench = ready_bench()
    bench.wait(29.0)
    bench.say({"id": "p", "method": "signalwire.ping", "params": {}})
    assert bench.wait(29.9) == []
    commands = bench.wait(0.1)
    assert [type(command) for command in commands] == [io.CloseSocket, io.Reconnecting]


# --- requests -----------------------------------------------------------------------------------------------


def test_a_request_resolves() -> None:
    bench = ready_bench()
    (frame,) = sent(bench.tell(io.Execute("r-1", "call.mute", {"channels": ["audio"]})))
    assert frame == {
        "jsonrpc": "2.0",
        "id": "r-1",
        "method": "call.mute",
        "params": {"channels": ["audio"]},
    }
    result = {"code": "200", "message": "OK"}
    assert bench.say({"id": "r-1", "result": result}) == [io.Resolve("r-1", result)]
    assert bench.say({"id": "r-1", "result": result}) == []


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"code": 7, "message": "no"}},
        {"result": {"code": "7", "message": "no"}},
        {"result": {"code": "200", "result": {"error": {"code": 7, "message": "no"}}}},
    ],
)
def test_a_request_is_rejected_by_any_layer(body: dict[str, Any]) -> None:
    bench = ready_bench()
    bench.tell(io.Execute("r-1", "webrtc.verto", {}))
    (rejected,) = bench.say({"id": "r-1"} | body)
    assert isinstance(rejected, io.Reject)
    assert isinstance(rejected.error, JSONRPCError)
    assert rejected.error.code == 7


def test_a_request_times_out_after_five_seconds_and_without_limit_never() -> None:
    bench = ready_bench()
    bench.tell(io.Execute("r-1", "a.b", {}))
    bench.tell(io.Execute("r-2", "a.b", {}, timeout=None))
    assert bench.wait(4.9) == []
    (rejected,) = bench.wait(0.1)
    assert isinstance(rejected, io.Reject)
    assert rejected.request_id == "r-1"
    assert isinstance(rejected.error, RPCTimeoutError)
    assert not only(bench.wait(20.0), io.Reject)


def test_a_held_request_is_dropped_when_its_time_is_over() -> None:
    bench = Bench(register=False)
    bench.to_authenticating()
    bench.tell(io.Execute("r-1", "a.b", {}, timeout=1.0))
    bench.tell(io.Execute("r-2", "a.b", {}, timeout=3.0))
    (rejected,) = only(bench.wait(1.0), io.Reject)
    assert rejected.request_id == "r-1"


def test_what_expired_unnoticed_is_not_sent_either() -> None:
    bench = Bench(register=False)
    request_id = bench.to_authenticating()
    bench.tell(io.Execute("r-1", "a.b", {}, timeout=1.0))
    bench.clock.advance(2.0)
    commands = bench.say({"id": request_id, "result": connect_result()})
    assert sent(commands) == []
    assert [command.request_id for command in only(commands, io.Reject)] == ["r-1"]


def test_held_requests_go_out_in_order_after_the_login() -> None:
    bench = Bench(register=False)
    bench.tell(io.Connect())
    for name in ("r-1", "r-2", "r-3"):
        assert bench.tell(io.Execute(name, "a.b", {}, timeout=None)) == []
    bench.tell(io.Abandon("r-2"))
    bench.tell(io.UserFetched())
    commands = bench.to_ready()
    assert [frame["id"] for frame in sent(commands)] == ["r-1", "r-3"]


def test_a_request_that_is_not_to_be_held_is_rejected_at_once() -> None:
    bench = ready_bench()
    bench.tell(io.SocketClosed())
    (rejected,) = bench.tell(io.Execute("r-1", "webrtc.verto", {}, hold=False))
    assert isinstance(rejected, io.Reject)
    assert isinstance(rejected.error, NotConnectedError)


def test_requests_in_flight_are_not_sent_again() -> None:
    bench = ready_bench()
    bench.tell(io.Execute("r-1", "a.b", {}))
    bench.tell(io.SocketClosed())
    bench.wait(0.1)
    assert "r-1" not in {frame["id"] for frame in sent(bench.to_ready())}
    (rejected,) = only(bench.wait(5.0), io.Reject)
    assert isinstance(rejected.error, RPCTimeoutError)


def test_an_abandoned_request_is_never_heard_of_again() -> None:
    bench = ready_bench()
    bench.tell(io.Execute("r-1", "a.b", {}))
    assert bench.tell(io.Abandon("r-1")) == []
    assert bench.say({"id": "r-1", "result": {}}) == []


@pytest.mark.parametrize("state", [S.IDLE, S.FAILED, S.CLOSED])
def test_without_a_session_requests_are_rejected(state: S) -> None:
    bench = Bench()
    if state is S.FAILED:
        bench.tell(io.Connect())
        bench.tell(io.UserFetchFailed(UnexpectedError("500")))
    elif state is S.CLOSED:
        bench.tell(io.Disconnect())
    assert bench.machine.state is state
    (rejected,) = bench.tell(io.Execute("r-1", "a.b", {}))
    assert isinstance(rejected, io.Reject)
    assert isinstance(rejected.error, NotConnectedError)


def test_what_cannot_be_encoded_is_rejected() -> None:
    (rejected,) = ready_bench().tell(io.Execute("r-1", "a.b", {"x": "\ud800"}))
    assert isinstance(rejected, io.Reject)
    assert isinstance(rejected.error, MessageParseError)


def test_a_result_that_is_no_object_still_resolves() -> None:
    bench = ready_bench()
    bench.tell(io.Execute("r-1", "a.b", {}))
    assert bench.say({"id": "r-1", "result": [1]}) == [io.Resolve("r-1", {"value": [1]})]


# --- registration and tokens --------------------------------------------------------------------------------


def test_registering_follows_the_login() -> None:
    bench = Bench()
    frame = request_of(bench.to_ready(), "subscriber.online")
    assert frame["params"] == {}
    assert bench.say({"id": frame["id"], "result": {"code": "200"}}) == [io.BecameRegistered(True)]


def test_who_only_dials_does_not_register() -> None:
    bench = Bench(register=False)
    assert sent(bench.to_ready()) == []
    frame = request_of(bench.tell(io.Register()), "subscriber.online")
    assert bench.say({"id": frame["id"], "result": {}}) == [io.BecameRegistered(True)]


def refuse_registration(bench: Bench, commands: list[io.SessionCommand]) -> list[io.SessionCommand]:
    frame = request_of(commands, "subscriber.online")
    return bench.say({"id": frame["id"], "error": {"code": -32603, "message": "registration failed"}})


def test_a_refused_registration_reauthenticates_and_tries_once_more() -> None:
    bench = Bench()
    again = request_of(refuse_registration(bench, bench.to_ready()), "signalwire.reauthenticate")
    assert again["params"] == {"authentication": {"project": "p-1", "jwt_token": "token-1"}}
    commands = bench.say({"id": again["id"], "error": {"code": 1, "message": "whatever"}})
    (outcome,) = refuse_registration(bench, commands)
    assert isinstance(outcome, io.BecameRegistered)
    assert not outcome.registered
    assert isinstance(outcome.error, JSONRPCError)
    assert bench.machine.state is S.READY


def test_a_registration_without_an_answer_is_offline_not_an_error_of_the_session() -> None:
    bench = Bench()
    bench.to_ready()
    (outcome,) = bench.wait(5.0)
    assert isinstance(outcome, io.BecameRegistered)
    assert isinstance(outcome.error, RPCTimeoutError)
    assert bench.machine.state is S.READY


@pytest.mark.parametrize("body", [{"result": {}}, {"error": {"code": 1, "message": "no"}}])
def test_unregistering_lasts_over_reconnects(body: dict[str, Any]) -> None:
    bench = ready_bench()
    frame = request_of(bench.tell(io.Unregister()), "subscriber.offline")
    assert bench.say({"id": frame["id"]} | body) == [io.BecameRegistered(False)]
    bench.tell(io.SocketClosed())
    bench.wait(0.1)
    assert sent(bench.to_ready()) == []


def test_only_the_newest_wish_counts() -> None:
    bench = Bench()
    online = request_of(bench.to_ready(), "subscriber.online")
    offline = request_of(bench.tell(io.Unregister()), "subscriber.offline")
    assert bench.say({"id": online["id"], "result": {}}) == []
    assert bench.say({"id": offline["id"], "result": {}}) == [io.BecameRegistered(False)]


def test_an_answer_for_the_last_socket_does_not_register_this_one() -> None:
    bench = Bench()
    online = request_of(bench.to_ready(), "subscriber.online")
    bench.tell(io.SocketClosed())
    bench.wait(0.1)
    bench.to_ready()
    assert bench.say({"id": online["id"], "result": {}}) == []


def test_a_registration_lost_with_its_socket_says_nothing_more() -> None:
    bench = Bench()
    bench.to_ready()
    bench.tell(io.SocketClosed())
    bench.tell(io.Unregister())
    bench.wait(0.1)
    bench.to_ready()
    assert only(bench.wait(6.0), io.BecameRegistered) == []


def test_a_fresh_token_is_made_known_and_used_from_then_on() -> None:
    bench = ready_bench()
    frame = request_of(bench.tell(io.TokenChanged("token-2")), "signalwire.reauthenticate")
    assert frame["params"]["authentication"]["jwt_token"] == "token-2"
    assert bench.say({"id": frame["id"], "error": {"code": 1, "message": "ignored"}}) == []
    bench.tell(io.SocketClosed())
    bench.wait(0.1)
    (login,) = sent(bench.tell(io.SocketOpened()))
    assert login["params"]["authentication"]["jwt_token"] == "token-2"


def test_a_fresh_token_before_the_login_is_simply_used() -> None:
    bench = Bench()
    assert bench.tell(io.TokenChanged("token-2")) == []
    bench.tell(io.Connect())
    bench.tell(io.UserFetched())
    (login,) = sent(bench.tell(io.SocketOpened()))
    assert login["params"]["authentication"]["jwt_token"] == "token-2"


# --- the end ------------------------------------------------------------------------------------------------


def test_disconnecting_goes_offline_forgets_closes_and_rejects() -> None:
    bench = ready_bench(resume=RESUME)
    bench.tell(io.Execute("r-1", "a.b", {}))
    commands = bench.tell(io.Disconnect())
    assert [frame["method"] for frame in sent(commands)] == ["subscriber.offline"]
    assert [type(one) for one in commands] == [io.Send, io.Persist, io.CloseSocket, io.Reject, io.Closed]
    assert only(commands, io.Persist) == [io.Persist(None)]
    assert only(commands, io.CloseSocket) == [io.CloseSocket(1000)]
    assert bench.machine.next_deadline is None


def test_who_is_not_registered_need_not_go_offline() -> None:
    bench = ready_bench(register=False)
    assert sent(bench.tell(io.Disconnect())) == []


def test_disconnecting_while_waiting_closes_no_socket() -> None:
    bench = ready_bench()
    bench.tell(io.SocketClosed())
    assert bench.tell(io.Disconnect()) == [io.Closed()]


@pytest.mark.parametrize("kind", INPUTS)
def test_closed_is_final(kind: type[Any]) -> None:
    bench = ready_bench()
    bench.tell(io.Disconnect())
    arguments: dict[type[Any], tuple[Any, ...]] = {
        io.UserFetchFailed: (SignalWireError(),),
        io.FrameReceived: ('{"id":"p","method":"signalwire.ping"}',),
        io.Execute: ("r-1", "a.b", {}),
        io.Abandon: ("r-1",),
        io.TokenChanged: ("t",),
    }
    if kind is io.Connect:
        with pytest.raises(InvalidStateTransitionError):
            bench.tell(io.Connect())
        return
    commands = bench.tell(kind(*arguments.get(kind, ())))
    assert all(isinstance(command, io.Reject) for command in commands)
    assert bench.machine.state is S.CLOSED
