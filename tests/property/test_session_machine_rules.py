"""The session machine under random legal and illegal traffic keeps its promises."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from swdesk.errors import InvalidStateTransitionError, UnexpectedError
from swdesk.protocol import session_io as io
from swdesk.protocol.session_io import SessionState as S
from swdesk.protocol.session_machine import IGNORED, REFUSED, SessionMachine
from tests.doubles.virtual_clock import VirtualClock

EXAMPLES = int(os.environ.get("SWDESK_PROPERTY_EXAMPLES", "40"))
PROTOCOLS = ("signalwire_1", "signalwire_2")


def event(event_id: str, event_type: str, channel: object, params: object) -> str:
    body = {"event_type": event_type, "event_channel": channel, "params": params}
    return json.dumps({"jsonrpc": "2.0", "id": event_id, "method": "signalwire.event", "params": body})


class SessionRules(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.clock = VirtualClock()
        self.is_socket_wanted = False
        self.is_socket_open = False
        self.sent_on_socket: list[dict[str, Any]] = []
        self.unanswered: dict[str, str] = {}
        self.outstanding: set[str] = set()
        self.abandoned: set[str] = set()
        self.transmitted: set[str] = set()
        self.kept: io.ResumeState | None = None
        self.was_ready = False
        self.is_closed = False
        self.counter = 0

    @initialize(resume=st.booleans(), register=st.booleans())
    def begin(self, resume: bool, register: bool) -> None:
        self.kept = io.ResumeState("old", PROTOCOLS[0]) if resume else None
        self.machine = SessionMachine(
            "token",
            agent="a",
            new_id=self.fresh_id,
            resume=self.kept,
            register=register,
            jitter=lambda: 0.5,
            wall_clock=lambda: 1.0,
        )

    # --- the shell's part -----------------------------------------------------------------------------------

    def do(self, incoming: io.SessionInput) -> list[io.SessionCommand]:
        key = (self.machine.state, type(incoming))
        if key in REFUSED:
            with pytest.raises(InvalidStateTransitionError):
                self.machine.handle(incoming, self.clock())
            return []
        commands = self.machine.handle(incoming, self.clock())
        if key in IGNORED:
            assert commands == []
        for command in commands:
            self.obey(command)
        return commands

    def obey(self, command: io.SessionCommand) -> None:
        assert not self.is_closed or (
            isinstance(command, io.Reject) and command.request_id in self.outstanding
        ), f"{command} after Closed"
        match command:
            case io.OpenSocket():
                assert not self.is_socket_wanted
                assert not self.is_socket_open
                self.is_socket_wanted = True
            case io.CloseSocket():
                assert self.is_socket_wanted or self.is_socket_open
                self.is_socket_wanted = self.is_socket_open = False
            case io.Send(text):
                assert self.is_socket_open
                self.sent(json.loads(text))
            case io.Resolve(request_id, _):
                assert request_id in self.transmitted
                self.outstanding.remove(request_id)
            case io.Reject(request_id, _):
                self.outstanding.remove(request_id)
            case io.Persist(resume):
                self.kept = resume
            case io.BecameReady():
                self.was_ready = True
                assert self.machine.state is S.READY
            case io.Fail():
                assert self.machine.state is S.FAILED
                assert not self.outstanding
            case io.Closed():
                self.is_closed = True
                assert not self.outstanding

    def sent(self, frame: dict[str, Any]) -> None:
        is_first = not self.sent_on_socket
        self.sent_on_socket.append(frame)
        assert (frame.get("method") == "signalwire.connect") == is_first
        if is_first:
            assert ("protocol" in frame["params"]) == ("authorization_state" in frame["params"])
        if "method" in frame:
            assert frame["id"] not in self.transmitted, "resent"
            assert frame["id"] not in self.abandoned
            self.transmitted.add(frame["id"])
            self.unanswered[frame["id"]] = frame["method"]
            if frame["id"] in self.outstanding:
                assert self.machine.state is S.READY

    def receive(self, text: str) -> list[io.SessionCommand]:
        return self.do(io.FrameReceived(text))

    def fresh_id(self) -> str:
        self.counter += 1
        return f"id-{self.counter}"

    # --- what the shell may report --------------------------------------------------------------------------

    @rule()
    def connect(self) -> None:
        self.do(io.Connect())

    @rule(fails=st.integers(0, 9))
    def user(self, fails: int) -> None:
        self.do(io.UserFetchFailed(UnexpectedError("no")) if fails == 0 else io.UserFetched())

    @precondition(lambda self: self.is_socket_wanted)
    @rule()
    def open_socket(self) -> None:
        self.is_socket_wanted, self.is_socket_open = False, True
        self.sent_on_socket = []
        self.unanswered = {}
        self.do(io.SocketOpened())
        assert self.sent_on_socket

    @precondition(lambda self: self.is_socket_wanted or self.is_socket_open)
    @rule()
    def lose_socket(self) -> None:
        self.is_socket_wanted = self.is_socket_open = False
        self.do(io.SocketClosed(1006, "gone"))

    @precondition(lambda self: not self.is_socket_wanted and not self.is_socket_open)
    @rule(incoming=st.sampled_from([io.SocketOpened(), io.SocketClosed(), io.FrameReceived("{}")]))
    def late_news(self, incoming: io.SessionInput) -> None:
        assert self.do(incoming) == []

    # --- what the platform may say --------------------------------------------------------------------------

    @precondition(lambda self: self.is_socket_open and self.unanswered)
    @rule(
        data=st.data(),
        outcome=st.sampled_from(["good", "good", "good", "-32002", "-32603", "inner", "empty"]),
        protocol=st.sampled_from(PROTOCOLS),
    )
    def respond(self, data: st.DataObject, outcome: str, protocol: str) -> None:
        request_id = data.draw(st.sampled_from(sorted(self.unanswered)))
        method = self.unanswered.pop(request_id)
        body: dict[str, Any]
        if outcome.startswith("-"):
            body = {"error": {"code": int(outcome), "message": "no"}}
        elif outcome == "inner" and method == "webrtc.verto":
            body = {"result": {"code": "200", "result": {"error": {"code": -32002, "message": "no"}}}}
        elif outcome == "good" and method == "signalwire.connect":
            authorization = {"jti": "j", "project_id": "p", "fabric_subscriber": {}}
            body = {"result": {"identity": "i", "protocol": protocol, "authorization": authorization}}
        else:
            body = {"result": {}}
        was_outstanding = request_id in self.outstanding
        self.receive(json.dumps({"jsonrpc": "2.0", "id": request_id} | body))
        assert request_id not in self.outstanding
        assert was_outstanding or method != "webrtc.verto" or request_id in self.transmitted

    @precondition(lambda self: self.is_socket_open)
    @rule(
        event_type=st.sampled_from(
            ["signalwire.authorization.state", "webrtc.message", "call.joined", "conversation.message", "x.y"]
        ),
        channel=st.sampled_from([None, *PROTOCOLS, [PROTOCOLS[0]], "signalwire_other", 7]),
        params=st.sampled_from(
            [
                {"authorization_state": "new"},
                {"method": "verto.bye", "params": {"callID": "c"}},
                {},
                None,
                {"id": "m", "type": "message", "kind": None, "conversation_name": None},
            ]
        ),
    )
    def push(self, event_type: str, channel: object, params: object) -> None:
        event_id = self.fresh_id()
        commands = self.receive(event(event_id, event_type, channel, params))
        first = commands[0]
        assert isinstance(first, io.Send)
        assert json.loads(first.text) == {"jsonrpc": "2.0", "id": event_id, "result": {}}
        if channel == "signalwire_other" and self.machine.state is S.READY:
            is_chat = event_type.startswith("conversation.")
            assert is_chat or not any(isinstance(one, io.Dispatch | io.Persist) for one in commands)

    @precondition(lambda self: self.is_socket_open)
    @rule(
        text=st.sampled_from(
            [
                "",
                "[[[",
                "7",
                '{"id":7,"result":{}}',
                '{"jsonrpc":"2.0","id":"nobody","result":{}}',
                '{"jsonrpc":"2.0","id":"a","method":"signalwire.event","params":{}}',
                '{"jsonrpc":"2.0","id":"a","method":"signalwire.ping","params":{"timestamp":1}}',
                '{"jsonrpc":"2.0","id":"a","method":"signalwire.disconnect"}',
                '{"jsonrpc":"2.0","id":"a","method":"no.such"}',
            ]
        )
    )
    def odd_frame(self, text: str) -> None:
        self.receive(text)

    # --- what the user may want -----------------------------------------------------------------------------

    @rule(timeout=st.sampled_from([None, 0.5, 5.0]), hold=st.booleans())
    def execute(self, timeout: float | None, hold: bool) -> None:
        request_id = self.fresh_id()
        self.outstanding.add(request_id)
        self.do(io.Execute(request_id, "webrtc.verto", {}, timeout, hold))

    @precondition(lambda self: self.outstanding)
    @rule(data=st.data())
    def abandon(self, data: st.DataObject) -> None:
        request_id = data.draw(st.sampled_from(sorted(self.outstanding)))
        self.outstanding.remove(request_id)
        self.abandoned.add(request_id)
        assert self.do(io.Abandon(request_id)) == []

    @rule(incoming=st.sampled_from([io.Register(), io.Unregister(), io.TokenChanged("next"), io.Tick()]))
    def wish(self, incoming: io.SessionInput) -> None:
        self.do(incoming)

    @rule(rarely=st.integers(0, 30))
    def disconnect(self, rarely: int) -> None:
        if rarely == 0:
            self.do(io.Disconnect())
            assert self.machine.state is S.CLOSED
            assert self.kept is None

    @precondition(lambda self: self.machine.next_deadline is not None)
    @rule()
    def wait(self) -> None:
        deadline = self.machine.next_deadline
        assert deadline is not None
        self.clock.advance_to(deadline)
        self.do(io.Tick())
        upcoming = self.machine.next_deadline
        assert upcoming is None or upcoming > self.clock(), "a tick that settles nothing would never end"

    @rule(seconds=st.sampled_from([0.01, 1.0, 40.0]))
    def oversleep(self, seconds: float) -> None:
        self.clock.advance(seconds)

    # --- promises -------------------------------------------------------------------------------------------

    @invariant()
    def closed_is_final(self) -> None:
        assert self.is_closed == (self.machine.state is S.CLOSED)
        if self.machine.state in (S.IDLE, S.FAILED, S.CLOSED):
            assert self.machine.next_deadline is None
            assert not self.outstanding
            assert not self.is_socket_open

    @invariant()
    def whoever_waits_has_a_way_out(self) -> None:
        if self.machine.state in (S.FETCHING_USER, S.OPENING, S.AUTHENTICATING, S.BACKOFF):
            assert self.machine.next_deadline is not None

    @invariant()
    def what_is_kept_resumes_the_session(self) -> None:
        if self.machine.state is S.READY:
            assert self.kept == self.machine.resume

    def teardown(self) -> None:
        if hasattr(self, "machine"):
            self.do(io.Disconnect())
            assert not self.outstanding


SessionRules.TestCase.settings = settings(max_examples=EXAMPLES, stateful_step_count=40, deadline=None)
test_promises = SessionRules.TestCase
