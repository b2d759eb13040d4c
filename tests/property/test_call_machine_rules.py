"""The call machine under random legal and illegal traffic keeps its promises."""

from __future__ import annotations

import itertools
import os
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from swdesk.errors import (
    CallCreateError,
    InvalidStateTransitionError,
    JSONRPCError,
    NegotiationError,
    NotConnectedError,
    RPCTimeoutError,
)
from swdesk.protocol import call_io as io
from swdesk.protocol.call_io import CallStatus as C
from swdesk.protocol.call_io import RequestKind
from swdesk.protocol.call_machine import CallMachine
from swdesk.protocol.constants import BYE_TIMEOUT
from swdesk.protocol.destination import Destination
from swdesk.protocol.events import parse_event
from swdesk.protocol.verto import VertoInvite, parse_verto_request
from tests.doubles.virtual_clock import VirtualClock

EXAMPLES = int(os.environ.get("SWDESK_PROPERTY_EXAMPLES", "40"))
CALL_ID, OTHER_ID = "call-1", "call-2"
ORDER = [C.NEW, C.TRYING, C.RINGING, C.CONNECTING, C.CONNECTED, C.RECOVERING]
ENDING = {
    C.DISCONNECTING: {C.DISCONNECTED},
    C.DISCONNECTED: {C.DESTROYED},
    C.FAILED: {C.DESTROYED},
    C.DESTROYED: set(),
}


def is_legal(old: C, new: C) -> bool:
    if old in ENDING:
        return new in ENDING[old]
    if new in (C.DISCONNECTING, C.DISCONNECTED, C.FAILED):
        return True
    if new is C.DESTROYED:
        return False
    return (old, new) == (C.RECOVERING, C.CONNECTED) or ORDER.index(new) > ORDER.index(old)


class CallRules(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.clock = VirtualClock()
        self.status: C | None = None
        self.requests: dict[str, RequestKind] = {}
        self.kinds: list[RequestKind] = []
        self.settled: list[object] = []
        self.fatal = 0
        self.is_leg_open = False
        self.has_remote_bye = False
        self.is_destroyed = False
        self.is_inbound = False
        self.updates = 0
        """Changes of media that were accepted."""
        self.update_ends: list[object] = []
        self.newest_update = 0
        self.revoked: set[int] = set()

    @initialize(inbound=st.booleans(), reattach=st.booleans())
    def begin(self, inbound: bool, reattach: bool) -> None:
        self.is_inbound = inbound
        ids = (f"request-{number}" for number in itertools.count())
        if inbound:
            invite = VertoInvite(call_id=CALL_ID, sdp="offer", callee_id_number="/private/us")
            self.machine = CallMachine.inbound(invite, "node", new_id=ids.__next__)
            self.do(io.Ring())
        else:
            destination = Destination.parse("/public/x")
            self.machine = CallMachine.outbound(CALL_ID, destination, reattach=reattach, new_id=ids.__next__)
            self.do(io.Dial())

    def do(self, incoming: io.CallInput) -> list[io.CallCommand]:
        was_destroyed, settled = self.is_destroyed, len(self.update_ends)
        commands = self.machine.handle(incoming, self.clock())
        assert not (was_destroyed and commands), "something after destroyed"
        for command in commands:
            self.obey(command)
        # What has failed is taken back, except where the call ends: the leg goes as it is, once it is said.
        for error in self.update_ends[settled:]:
            assert not self.is_leg_open or (error is None) == (self.newest_update not in self.revoked)
        return commands

    def obey(self, command: io.CallCommand) -> None:
        match command:
            case io.StatusChanged(status):
                assert self.status is None or is_legal(self.status, status), f"{self.status} -> {status}"
                self.status = status
                self.is_destroyed = status is C.DESTROYED
            case io.SendRequest(kind, request_id, method, params, timeout, _):
                assert request_id not in self.requests
                self.requests[request_id] = kind
                self.kinds.append(kind)
                if method == "webrtc.verto":
                    request = parse_verto_request(params)
                    assert request.call_id == request.leg_id == CALL_ID
                    assert (request.subscribe is not None) == (
                        kind in (RequestKind.INVITE, RequestKind.ANSWER)
                    )
                assert timeout is None or timeout > 0
            case io.AbandonRequest(request_id):
                del self.requests[request_id]
            case io.DialSettled(error):
                assert not self.is_inbound
                self.settled.append(error)
                assert error is None or isinstance(error, CallCreateError)
                assert (error is None) == (self.machine.member_id is not None)
            case io.Raise(error):
                self.fatal += error.fatal
            case io.OpenLeg():
                assert not self.is_leg_open
                self.is_leg_open = True
            case io.CreateOffer() | io.CreateAnswer() | io.ApplyAnswer():
                assert self.is_leg_open
            case io.CreateUpdate(number) | io.ApplyUpdate(number):
                assert self.is_leg_open
                assert len(self.update_ends) == self.updates - 1
                assert number not in self.revoked
                self.newest_update = number
            case io.RevokeUpdate():
                assert self.is_leg_open
                self.revoked.add(self.newest_update)
            case io.UpdateSettled(error):
                self.update_ends.append(error)
            case io.CloseLeg():
                assert self.is_leg_open
                self.is_leg_open = False

    # --- the leg and the session ----------------------------------------------------------------------------

    @precondition(lambda self: self.is_leg_open)
    @rule(
        incoming=st.sampled_from(
            [
                io.LocalDescription("sdp"),
                io.LocalDescription("sdp"),
                io.LegConnected(),
                io.LegConnected(),
                io.LegLost(),
            ]
        )
    )
    def leg(self, incoming: io.CallInput) -> None:
        self.do(incoming)

    @precondition(lambda self: self.status is not None)
    @rule()
    def update_media(self) -> None:
        if self.status is C.CONNECTED and len(self.update_ends) == self.updates:
            self.updates += 1
            self.do(io.UpdateMedia())
        else:
            with pytest.raises(InvalidStateTransitionError):
                self.machine.handle(io.UpdateMedia(), self.clock())

    @precondition(lambda self: self.newest_update)
    @rule(late=st.integers(0, 1), step=st.sampled_from(["offered", "offered", "applied", "failed"]))
    def update_step(self, late: int, step: str) -> None:
        number = self.newest_update - late
        before = len(self.update_ends)
        match step:
            case "offered":
                self.do(io.UpdateOffered(number, "re-offer"))
            case "applied":
                self.do(io.UpdateApplied(number))
            case _:
                self.do(io.UpdateFailed(number, NegotiationError("no")))
        assert not late or len(self.update_ends) == before

    @rule(rarely=st.integers(0, 20))
    def leg_fails(self, rarely: int) -> None:
        if rarely == 0:
            self.do(io.LegFailed(NegotiationError("no")))

    @precondition(lambda self: self.requests)
    @rule(data=st.data(), member=st.sampled_from(["m-1", "m-1", None]), created=st.booleans())
    def succeed(self, data: st.DataObject, member: str | None, created: bool) -> None:
        request_id = data.draw(st.sampled_from(sorted(self.requests)))
        kind = self.requests.pop(request_id)
        result: dict[str, Any] = {"code": "200"}
        if kind is RequestKind.INVITE and (created or member):
            inner = {"message": "CALL CREATED", "callID": CALL_ID, "memberID": member}
            result |= {"node_id": "node", "result": {"result": inner}}
        if kind is RequestKind.UPDATE_MEDIA and created:
            result |= {"result": {"result": {"action": "updateMedia", "sdp": "answer"}}}
        self.do(io.RequestSucceeded(request_id, result))

    @precondition(lambda self: self.requests)
    @rule(
        data=st.data(),
        error=st.sampled_from(
            [JSONRPCError(-32002, "no"), RPCTimeoutError("late"), NotConnectedError("gone")]
        ),
        rarely=st.integers(0, 3),
    )
    def refuse(self, data: st.DataObject, error: Any, rarely: int) -> None:
        request_id = data.draw(st.sampled_from(sorted(self.requests)))
        if rarely == 0 or self.requests[request_id] not in (RequestKind.INVITE, RequestKind.ANSWER):
            del self.requests[request_id]
            self.do(io.RequestFailed(request_id, error))

    @rule(request_id=st.just("nobody's"))
    def stray_reply(self, request_id: str) -> None:
        assert self.do(io.RequestSucceeded(request_id, {})) == []
        assert self.do(io.RequestFailed(request_id, RPCTimeoutError("late"))) == []

    @rule()
    def session_ready(self) -> None:
        self.do(io.SessionReady())

    # --- the platform ---------------------------------------------------------------------------------------

    @rule(
        method=st.sampled_from(
            ["verto.media", "verto.answer", "verto.ping", "verto.mediaParams", "verto.event"]
        ),
        call_id=st.sampled_from([CALL_ID, CALL_ID, OTHER_ID]),
        sdp=st.sampled_from(["sdp-1", "sdp-2"]),
    )
    def message(self, method: str, call_id: str, sdp: str) -> None:
        self.push("webrtc.message", {"method": method, "params": {"callID": call_id, "sdp": sdp}})

    @rule(call_id=st.sampled_from([CALL_ID, OTHER_ID]), rarely=st.integers(0, 10))
    def bye(self, call_id: str, rarely: int) -> None:
        if rarely == 0 or call_id == OTHER_ID:
            has_said_bye = RequestKind.BYE in self.kinds
            params = {"callID": call_id, "cause": "USER_BUSY", "causeCode": 17}
            commands = self.push("webrtc.message", {"method": "verto.bye", "params": params})
            if call_id == CALL_ID:
                self.has_remote_bye |= not has_said_bye
                assert self.is_destroyed
            else:
                assert commands == []

    @rule(
        member=st.sampled_from(["m-1", "m-2"]),
        call_id=st.sampled_from([CALL_ID, OTHER_ID]),
        capabilities=st.sampled_from([[], ["layout"], ["self.mute"]]),
    )
    def joined(self, member: str, call_id: str, capabilities: list[str]) -> None:
        before = self.machine.member_id
        self.push(
            "call.joined",
            {
                "call_id": call_id,
                "member_id": member,
                "node_id": "node",
                "capabilities": capabilities,
                "room_session": {"room_session_id": "rs"},
            },
        )
        assert before is None or self.machine.member_id == before

    def push(self, event_type: str, params: object) -> list[io.CallCommand]:
        event = parse_event({"event_type": event_type, "node_id": "node", "params": params})
        return self.do(io.EventReceived(event))

    # --- people and time ------------------------------------------------------------------------------------

    @rule(
        incoming=st.sampled_from([io.Hangup(), io.Hangup("MEDIA_TIMEOUT"), io.Cancel()]),
        rarely=st.integers(0, 15),
    )
    def leave(self, incoming: io.CallInput, rarely: int) -> None:
        if rarely == 0:
            self.do(incoming)
            assert self.status in ENDING

    @rule(incoming=st.sampled_from([io.Answer(), io.Answer(), io.Answer(), io.Reject(), io.Dial()]))
    def decide(self, incoming: io.CallInput) -> None:
        if self.is_inbound and self.status is C.RINGING and not isinstance(incoming, io.Dial):
            self.do(incoming)
        elif isinstance(incoming, io.Reject) and self.status in ENDING:
            assert self.do(incoming) == []
        else:
            with pytest.raises(InvalidStateTransitionError):
                self.machine.handle(incoming, self.clock())

    @precondition(lambda self: self.machine.next_deadline is not None)
    @rule()
    def wait(self) -> None:
        deadline = self.machine.next_deadline
        assert deadline is not None
        self.clock.advance_to(deadline)
        self.do(io.Tick())
        upcoming = self.machine.next_deadline
        assert upcoming is None or upcoming > self.clock()

    # --- promises -------------------------------------------------------------------------------------------

    @invariant()
    def facts_agree(self) -> None:
        if not hasattr(self, "machine"):
            return
        assert self.machine.status is self.status
        assert self.is_destroyed or self.status in (*ORDER, C.DISCONNECTING)
        if self.status is C.DISCONNECTING or (not self.is_inbound and not self.settled):
            assert self.machine.next_deadline is not None, "nothing would end this"
        if len(self.update_ends) < self.updates:
            assert self.machine.next_deadline is not None, "nothing would end the change of media"
        if self.is_destroyed:
            self.after_the_end()

    def after_the_end(self) -> None:
        assert self.machine.next_deadline is None
        assert not self.is_leg_open
        assert len(self.update_ends) == self.updates
        assert len(self.settled) == (0 if self.is_inbound else 1)
        assert self.fatal <= 1
        has_far_side = self.is_inbound or RequestKind.INVITE in self.kinds
        assert self.kinds.count(RequestKind.BYE) == (1 if has_far_side and not self.has_remote_bye else 0)
        assert self.kinds.count(RequestKind.INVITE) <= 1
        assert self.kinds.count(RequestKind.ANSWER) <= 1

    def teardown(self) -> None:
        if hasattr(self, "machine"):
            self.do(io.Hangup())
            latest = self.clock() + BYE_TIMEOUT
            while (deadline := self.machine.next_deadline) is not None:
                self.clock.advance_to(deadline)
                self.do(io.Tick())
            assert self.clock() <= latest
            assert self.is_destroyed
            self.after_the_end()


CallRules.TestCase.settings = settings(max_examples=EXAMPLES, stateful_step_count=40, deadline=None)
test_promises = CallRules.TestCase
