"""The call machine, sentence by sentence (protocol.md 3 and 4)."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

import pytest

from swdesk.errors import (
    CallCreateError,
    CallErrorKind,
    InvalidStateTransitionError,
    JSONRPCError,
    MediaAccessError,
    NotConnectedError,
    RPCTimeoutError,
    SignalWireError,
    TransportConnectionError,
    VertoPongError,
)
from swdesk.protocol import call_io as io
from swdesk.protocol.call_io import CallStatus as C
from swdesk.protocol.call_io import RequestKind
from swdesk.protocol.call_machine import IGNORED, REFUSED, TABLE, CallMachine
from swdesk.protocol.constants import ANSWER_LIMIT, MAIN_SUBSCRIPTIONS
from swdesk.protocol.destination import Destination
from swdesk.protocol.events import CallJoined, parse_event
from swdesk.protocol.verto import VertoAnswer, VertoBye, VertoInvite, VertoMedia, VertoPing
from tests.doubles.virtual_clock import VirtualClock

T = TypeVar("T")
NODE = "node@us"
ENDING = [C.DISCONNECTING, C.DISCONNECTED, C.DESTROYED]
KINDS = {kind for kind in get_args(io.CallInput) if kind is not io.EventReceived} | {
    VertoMedia,
    VertoAnswer,
    VertoBye,
    VertoPing,
    CallJoined,
}


class Bench:
    """A call machine on a bench."""

    def __init__(self, machine: CallMachine) -> None:
        self.clock = VirtualClock(0.0)
        self.machine = machine
        self.statuses: list[C] = []
        self.settled: list[SignalWireError | None] = []
        self.sent: list[io.SendRequest] = []
        self.commands: list[io.CallCommand] = []

    def tell(self, incoming: io.CallInput) -> list[io.CallCommand]:
        commands = self.machine.handle(incoming, self.clock())
        self.commands += commands
        self.statuses += [one.status for one in only(commands, io.StatusChanged)]
        self.settled += [one.error for one in only(commands, io.DialSettled)]
        self.sent += only(commands, io.SendRequest)
        return commands

    def push(self, event_type: str, params: dict[str, Any], node_id: str = NODE) -> list[io.CallCommand]:
        body = {"event_type": event_type, "node_id": node_id, "params": params}
        return self.tell(io.EventReceived(parse_event(body)))

    def verto(self, method: str, call_id: str = "call-1", **params: Any) -> list[io.CallCommand]:
        return self.push("webrtc.message", {"method": method, "params": {"callID": call_id} | params})

    def joined(self, **more: Any) -> list[io.CallCommand]:
        body = {
            "call_id": "call-1",
            "member_id": "m-1",
            "node_id": NODE,
            "capabilities": [],
            "room_session": {"room_session_id": "rs-1"},
        }
        return self.push("call.joined", body | more)

    def wait(self, seconds: float) -> list[io.CallCommand]:
        end = self.clock() + seconds
        commands: list[io.CallCommand] = []
        while (deadline := self.machine.next_deadline) is not None and deadline <= end:
            self.clock.advance_to(deadline)
            commands += self.tell(io.Tick())
        self.clock.advance_to(end)
        return commands

    def last(self, kind: RequestKind) -> io.SendRequest:
        return [request for request in self.sent if request.kind is kind][-1]

    def succeed(self, kind: RequestKind, result: dict[str, Any] | None = None) -> list[io.CallCommand]:
        return self.tell(io.RequestSucceeded(self.last(kind).request_id, result or {"code": "200"}))

    def refuse(self, kind: RequestKind, error: SignalWireError) -> list[io.CallCommand]:
        return self.tell(io.RequestFailed(self.last(kind).request_id, error))

    def created(self, member_id: str | None = "m-1") -> list[io.CallCommand]:
        inner = {"message": "CALL CREATED", "callID": "call-1", "memberID": member_id}
        return self.succeed(RequestKind.INVITE, {"node_id": NODE, "result": {"result": inner}})

    def message(self, kind: RequestKind) -> dict[str, Any]:
        params: dict[str, Any] = self.last(kind).params["message"]["params"]
        return params

    @property
    def kinds(self) -> list[RequestKind]:
        return [request.kind for request in self.sent]


def only(commands: list[io.CallCommand], kind: type[T]) -> list[T]:
    return [command for command in commands if isinstance(command, kind)]


def outbound(destination: str = "/public/x?channel=video", **options: Any) -> Bench:
    parsed = Destination.parse(destination)
    options = {"user_variables": parsed.user_variables} | options
    return Bench(CallMachine.outbound("call-1", parsed, **options))


def inviting() -> Bench:
    bench = outbound()
    bench.tell(io.Dial())
    bench.tell(io.LocalDescription("offer"))
    return bench


def inbound(**more: Any) -> Bench:
    parties = {
        "caller_id_name": "Bob",
        "caller_id_number": "/private/bob",
        "callee_id_name": "Alice",
        "callee_id_number": "/private/alice",
        "user_variables": {"ticket": "42"},
    }
    invite = VertoInvite(call_id="call-1", sdp="their offer", **(parties | more))
    bench = Bench(CallMachine.inbound(invite, NODE))
    bench.tell(io.Ring())
    return bench


def at(status: C) -> Bench:
    """An outbound call that has come as far as this."""
    bench = inviting()
    if status is not C.NEW:
        bench.created()
    if status is C.RINGING:
        bench.verto("verto.media", sdp="early")
    if status in (C.CONNECTING, C.CONNECTED, C.RECOVERING):
        bench.verto("verto.answer", sdp="answer")
    if status in (C.CONNECTED, C.RECOVERING):
        bench.tell(io.LegConnected())
    if status is C.RECOVERING:
        bench.tell(io.LegLost())
    if status is C.DISCONNECTING:
        bench.tell(io.Hangup())
    assert bench.machine.status is status
    bench.statuses.clear()
    return bench


# --- the table ----------------------------------------------------------------------------------------------


def test_every_pair_is_in_the_table_or_named() -> None:
    everything = {(status, kind) for status in C for kind in KINDS}
    assert set(TABLE) | IGNORED | REFUSED == everything
    assert not set(TABLE) & IGNORED
    assert not set(TABLE) & REFUSED
    assert not IGNORED & REFUSED


def test_every_handler_exists() -> None:
    assert all(callable(getattr(CallMachine, name)) for name in TABLE.values())


END = [C.DISCONNECTED, C.DESTROYED]
FAIL = [C.FAILED, C.DESTROYED]
FROM_THE_PAGE: dict[C, dict[str, list[C]]] = {
    # protocol.md 4.2, row by row
    C.NEW: {
        "created": [C.TRYING],
        "media": [C.RINGING],
        "answer": [C.CONNECTING],
        "connected": [],
        "lost": [],
    },
    C.TRYING: {"media": [C.RINGING], "answer": [C.CONNECTING], "connected": [], "lost": []},
    C.RINGING: {"media": [], "answer": [C.CONNECTING], "connected": [], "lost": []},
    C.CONNECTING: {"media": [], "answer": [], "connected": [C.CONNECTED], "lost": []},
    C.CONNECTED: {"media": [], "answer": [], "connected": [], "lost": [C.RECOVERING]},
    C.RECOVERING: {"media": [], "answer": [], "connected": [C.CONNECTED], "lost": []},
    C.DISCONNECTING: {"media": [], "answer": [], "connected": [], "lost": []},
}


def happen(bench: Bench, what: str) -> None:
    match what:
        case "created":
            bench.created()
        case "media" | "answer":
            bench.verto(f"verto.{what}", sdp="sdp")
        case "connected":
            bench.tell(io.LegConnected())
        case "lost":
            bench.tell(io.LegLost())
        case "bye":
            bench.verto("verto.bye", cause="NORMAL_CLEARING", causeCode=16)
        case "hangup":
            bench.tell(io.Hangup())
            bench.wait(1.0)
        case "fatal":
            bench.tell(io.LegFailed(MediaAccessError("no", operation="open", media="audio", fatal=True)))


@pytest.mark.parametrize(
    ("status", "what", "expected"),
    [
        *(
            (status, what, expected)
            for status, row in FROM_THE_PAGE.items()
            for what, expected in row.items()
        ),
        *((status, "bye", END) for status in FROM_THE_PAGE),
        *((status, "hangup", ENDING) for status in FROM_THE_PAGE if status is not C.DISCONNECTING),
        *((status, "fatal", FAIL) for status in FROM_THE_PAGE if status is not C.DISCONNECTING),
    ],
)
def test_the_table_of_the_protocol_page(status: C, what: str, expected: list[C]) -> None:
    bench = at(status)
    happen(bench, what)
    assert bench.statuses == expected


def test_early_media_that_flows_goes_straight_to_connected() -> None:
    bench = at(C.RINGING)
    bench.tell(io.LegConnected())
    assert bench.statuses == []
    bench.verto("verto.answer")
    assert bench.statuses == [C.CONNECTED]


# --- outbound -----------------------------------------------------------------------------------------------


def test_dialling_opens_the_leg_and_wants_an_offer() -> None:
    assert outbound().tell(io.Dial()) == [io.StatusChanged(C.NEW), io.OpenLeg(), io.CreateOffer()]


def test_the_invite() -> None:
    bench = inviting()
    request = bench.last(RequestKind.INVITE)
    assert (request.method, request.timeout, request.hold) == ("webrtc.verto", None, True)
    message = request.params.pop("message")
    assert request.params == {"callID": "call-1", "node_id": "", "subscribe": list(MAIN_SUBSCRIPTIONS)}
    assert message["method"] == "verto.invite"
    assert message["params"] == {
        "dialogParams": {
            "callID": "call-1",
            "destination_number": "/public/x?channel=video",
            "remote_caller_id_number": "/public/x?channel=video",
            "userVariables": {"memberCallId": "call-1", "channel": "video"},
            "screenShare": False,
            "additionalDevice": False,
            "pingSupported": True,
            "version": 1000,
        },
        "sdp": "offer",
    }


def test_an_explicit_node_goes_into_the_envelope() -> None:
    bench = outbound(node_id="chosen")
    bench.tell(io.Dial())
    bench.tell(io.LocalDescription("offer"))
    assert bench.last(RequestKind.INVITE).params["node_id"] == "chosen"


def test_the_reply_to_the_invite_has_the_last_word_about_the_node() -> None:
    bench = outbound(node_id="chosen")
    bench.tell(io.Dial())
    bench.tell(io.LocalDescription("offer"))
    bench.push("webrtc.message", {"method": "verto.answer", "params": {"callID": "call-1"}}, "stray")
    assert bench.machine.node_id == "chosen"
    bench.created()
    bench.push("webrtc.message", {"method": "verto.ping", "params": {"callID": "call-1"}}, "stray")
    assert bench.last(RequestKind.PONG).params["node_id"] == NODE


def test_an_event_before_the_reply_names_the_node_too() -> None:
    bench = inviting()
    bench.verto("verto.ping")
    assert bench.last(RequestKind.PONG).params["node_id"] == NODE


def test_a_reattach_says_so_in_its_first_invite_only() -> None:
    bench = outbound(node_id=NODE, reattach=True)
    bench.tell(io.Dial())
    bench.tell(io.LocalDescription("offer"))
    dialog = bench.message(RequestKind.INVITE)["dialogParams"]
    assert (dialog["attach"], dialog["reattaching"]) == (True, True)
    bench.created()
    bench.tell(io.Hangup())
    dialog = bench.message(RequestKind.BYE)["dialogParams"]
    assert (dialog["attach"], dialog["reattaching"]) == (False, False)


def test_call_created_settles_the_dial() -> None:
    bench = inviting()
    commands = bench.created()
    assert commands == [io.StatusChanged(C.TRYING), io.DialSettled()]
    assert (bench.machine.member_id, bench.machine.node_id) == ("m-1", NODE)
    assert bench.machine.next_deadline is None


def test_an_early_join_settles_the_dial_and_status_stays_new() -> None:
    bench = inviting()
    assert only(bench.joined(), io.DialSettled) == [io.DialSettled()]
    assert bench.machine.status is C.NEW
    assert bench.machine.node_id == NODE


def test_a_result_without_a_member_waits_for_the_join() -> None:
    bench = inviting()
    bench.created(member_id=None)
    assert bench.settled == []
    bench.joined(member_id="m-9")
    assert bench.settled == [None]
    assert bench.machine.member_id == "m-9"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (JSONRPCError(-32603, "Internal error"), CallErrorKind.SIGNALING),
        (RPCTimeoutError("late"), CallErrorKind.TIMEOUT),
        (NotConnectedError("gone"), CallErrorKind.NETWORK),
    ],
)
def test_a_refused_invite(error: SignalWireError, kind: CallErrorKind) -> None:
    bench = inviting()
    commands = bench.refuse(RequestKind.INVITE, error)
    (raised,) = only(commands, io.Raise)
    assert (raised.error.kind, raised.error.fatal, raised.error.error) == (kind, True, error)
    assert bench.statuses[1:] == FAIL
    (settled,) = bench.settled
    assert isinstance(settled, CallCreateError)
    assert str(settled) == "Call creation failed"
    assert settled.__cause__ is error
    assert bench.message(RequestKind.BYE)["cause"] == "NORMAL_CLEARING"
    assert io.CloseLeg() in commands


@pytest.mark.parametrize("result", [{}, {"result": {"result": {"message": "WHAT"}}}, {"result": 7}])
def test_a_result_that_is_no_call_created(result: dict[str, Any]) -> None:
    bench = inviting()
    bench.succeed(RequestKind.INVITE, result)
    assert [str(error) for error in bench.settled] == ["Call create error"]
    assert bench.machine.status is C.DESTROYED


def test_silence_for_six_seconds() -> None:
    bench = inviting()
    assert bench.wait(5.9) == []
    commands = bench.wait(0.1)
    assert [str(error) for error in bench.settled] == ["Call create timeout"]
    assert only(commands, io.Raise)[0].error.kind is CallErrorKind.TIMEOUT
    assert bench.kinds == [RequestKind.INVITE, RequestKind.BYE]
    assert only(commands, io.AbandonRequest) == [io.AbandonRequest(bench.last(RequestKind.INVITE).request_id)]


def test_a_leg_that_takes_six_seconds_needs_no_bye() -> None:
    bench = outbound()
    bench.tell(io.Dial())
    bench.wait(6.0)
    assert [str(error) for error in bench.settled] == ["Call create timeout"]
    assert bench.sent == []
    assert bench.tell(io.LocalDescription("too late")) == []


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (MediaAccessError("no", operation="open", media="audio", fatal=True), CallErrorKind.MEDIA),
        (TransportConnectionError("ICE failed"), CallErrorKind.NETWORK),
    ],
)
def test_a_failing_leg_ends_the_dial(error: SignalWireError, kind: CallErrorKind) -> None:
    bench = outbound()
    bench.tell(io.Dial())
    commands = bench.tell(io.LegFailed(error))
    assert only(commands, io.Raise)[0].error.kind is kind
    (settled,) = bench.settled
    assert settled is not None
    assert settled.__cause__ is error
    assert bench.sent == []


def test_a_bye_in_place_of_an_answer() -> None:
    bench = inviting()
    bench.verto("verto.bye", cause="USER_BUSY", causeCode=17)
    assert bench.statuses[1:] == END
    assert (bench.machine.hangup_cause, bench.machine.hangup_code) == ("USER_BUSY", 17)
    assert [str(error) for error in bench.settled] == ["Call creation failed"]
    assert RequestKind.BYE not in bench.kinds


def test_a_bye_for_another_leg_changes_nothing() -> None:
    bench = at(C.CONNECTED)
    assert bench.verto("verto.bye", call_id="leg-2") == []


# --- answers and early media --------------------------------------------------------------------------------


def test_the_answer_is_applied() -> None:
    assert at(C.TRYING).verto("verto.answer", sdp="answer") == [
        io.ApplyAnswer("answer"),
        io.StatusChanged(C.CONNECTING),
    ]


@pytest.mark.parametrize("later", [{}, {"sdp": "early"}])
def test_after_early_media_nothing_is_applied_again(later: dict[str, str]) -> None:
    bench = at(C.RINGING)
    assert only(bench.verto("verto.answer", **later), io.ApplyAnswer) == []


def test_user_variables_of_an_answer_become_the_calls_own() -> None:
    bench = at(C.TRYING)
    bench.verto("verto.answer", sdp="answer", userVariables={"queue": "7"})
    bench.tell(io.Hangup())
    variables = bench.message(RequestKind.BYE)["dialogParams"]["userVariables"]
    assert variables == {"memberCallId": "call-1", "memberId": "m-1", "channel": "video", "queue": "7"}


def test_answers_for_other_legs_are_not_ours() -> None:
    bench = at(C.TRYING)
    assert bench.verto("verto.answer", call_id="leg-2", sdp="x") == []
    assert bench.verto("verto.media", call_id="leg-2", sdp="x") == []


# --- joining ------------------------------------------------------------------------------------------------


def test_joining_a_room_with_layouts_asks_for_them() -> None:
    bench = at(C.CONNECTING)
    bench.joined(capabilities=["self", "layout.set"])
    request = bench.last(RequestKind.LAYOUT_LIST)
    me = {"node_id": NODE, "call_id": "call-1", "member_id": "m-1"}
    assert (request.method, request.params) == ("call.layout.list", {"self": me, "target": me})
    commands = bench.succeed(RequestKind.LAYOUT_LIST, {"code": "200", "layouts": ["grid", 7]})
    assert commands == [io.LayoutsListed(("grid",))]
    assert bench.machine.layouts == ("grid",)


def test_joining_without_layouts_asks_for_nothing() -> None:
    bench = at(C.CONNECTING)
    assert bench.joined(capabilities=["self", "member"]) == []
    assert bench.machine.capabilities == ("self", "member")


def test_a_later_join_replaces_capabilities_but_not_self() -> None:
    bench = at(C.CONNECTING)
    bench.joined(capabilities=["self"])
    bench.joined(call_id="segment-2", origin_call_id="call-1", member_id="m-2", capabilities=["end"])
    assert bench.machine.member_id == "m-1"
    assert bench.machine.capabilities == ("end",)


def test_somebody_elses_join_is_not_ours() -> None:
    bench = at(C.CONNECTING)
    bench.joined(capabilities=["self"])
    bench.joined(call_id="call-2", member_id="m-2", capabilities=["end"])
    assert bench.machine.capabilities == ("self",)


def test_refused_layouts_do_not_end_the_call() -> None:
    bench = at(C.CONNECTING)
    bench.joined(capabilities=["layout"])
    (raised,) = bench.refuse(RequestKind.LAYOUT_LIST, JSONRPCError(-32603, "no"))
    assert isinstance(raised, io.Raise)
    assert not raised.error.fatal


def test_events_are_routed_by_call_then_by_room() -> None:
    bench = at(C.CONNECTING)
    room_event = parse_event(
        {"event_type": "member.left", "params": {"room_session_id": "rs-1", "member": {"member_id": "m"}}}
    )
    assert not bench.machine.owns(room_event)
    bench.joined()
    assert bench.machine.owns(room_event)
    state = {"event_type": "call.state", "params": {"call_id": "call-1", "call_state": "answered"}}
    assert bench.machine.owns(parse_event(state))
    state["params"] = {"call_id": "call-2", "call_state": "answered"}
    assert not bench.machine.owns(parse_event(state))
    moved = {"event_type": "call.left", "params": {"call_id": "segment-2", "origin_call_id": "call-1"}}
    assert bench.machine.owns(parse_event(moved))
    assert bench.tell(io.EventReceived(room_event)) == []


# --- pings --------------------------------------------------------------------------------------------------


def test_a_ping_is_returned_whole() -> None:
    bench = at(C.CONNECTED)
    bench.verto("verto.ping", dialogParams={"callID": "call-1"}, serno=7)
    request = bench.last(RequestKind.PONG)
    assert not request.hold
    assert (request.params["callID"], request.params["node_id"]) == ("call-1", NODE)
    assert bench.message(RequestKind.PONG) == {
        "callID": "call-1",
        "dialogParams": {"callID": "call-1"},
        "serno": 7,
    }


def test_a_pong_that_fails_is_never_fatal() -> None:
    bench = at(C.CONNECTED)
    bench.verto("verto.ping")
    cause = RPCTimeoutError("late")
    (raised,) = bench.refuse(RequestKind.PONG, cause)
    assert isinstance(raised, io.Raise)
    assert not raised.error.fatal
    assert isinstance(raised.error.error, VertoPongError)
    assert raised.error.error.__cause__ is cause


def test_each_login_sends_one_pong_for_a_live_leg() -> None:
    bench = at(C.CONNECTED)
    bench.tell(io.SessionReady(resumed=True))
    assert bench.kinds[-1] is RequestKind.PONG
    assert bench.message(RequestKind.PONG) == {"callID": "call-1", "dialogParams": {"callID": "call-1"}}


def test_a_call_that_nobody_knows_yet_sends_no_pong() -> None:
    bench = inviting()
    assert bench.tell(io.SessionReady()) == []
    bench = inbound()
    assert bench.tell(io.SessionReady()) == []


# --- recovering ---------------------------------------------------------------------------------------------


def test_media_that_comes_back_in_time() -> None:
    bench = at(C.RECOVERING)
    bench.wait(59.0)
    bench.tell(io.LegConnected())
    assert bench.machine.next_deadline is None
    assert bench.statuses == [C.CONNECTED]


def test_a_minute_without_media_is_the_end() -> None:
    bench = at(C.RECOVERING)
    bench.wait(30.0)
    bench.tell(io.LegLost())
    (raised,) = only(bench.wait(30.0), io.Raise)
    assert raised.error.kind is CallErrorKind.NETWORK
    assert isinstance(raised.error.error, TransportConnectionError)
    assert bench.statuses == FAIL
    assert bench.kinds[-1] is RequestKind.BYE


# --- leaving ------------------------------------------------------------------------------------------------


def test_hanging_up_says_bye_without_a_cause_and_waits_for_the_reply() -> None:
    bench = at(C.CONNECTED)
    commands = bench.tell(io.Hangup())
    assert [type(command) for command in commands] == [io.StatusChanged, io.SendRequest, io.CloseLeg]
    request = bench.last(RequestKind.BYE)
    assert (request.params["node_id"], request.timeout) == (NODE, 1.0)
    message = bench.message(RequestKind.BYE)
    assert set(message) == {"dialogParams"}
    assert message["dialogParams"]["userVariables"]["memberId"] == "m-1"
    assert bench.machine.status is C.DISCONNECTING
    bench.succeed(RequestKind.BYE)
    assert bench.statuses == ENDING


@pytest.mark.parametrize("error", [JSONRPCError(-32002, "CALL DOES NOT EXIST"), RPCTimeoutError("late")])
def test_a_bye_that_fails_ends_the_call_all_the_same(error: SignalWireError) -> None:
    bench = at(C.CONNECTED)
    bench.tell(io.Hangup())
    commands = bench.refuse(RequestKind.BYE, error)
    assert only(commands, io.Raise) == []
    assert bench.statuses == ENDING


def test_a_bye_is_waited_for_one_second() -> None:
    bench = at(C.CONNECTED)
    bench.tell(io.Hangup())
    assert bench.wait(0.9) == []
    bench.wait(0.1)
    assert bench.statuses == ENDING


def test_byes_that_cross() -> None:
    bench = at(C.CONNECTED)
    bench.tell(io.Hangup())
    assert bench.verto("verto.bye", call_id="leg-2") == []
    bench.verto("verto.bye", cause="NORMAL_CLEARING", causeCode=16)
    assert bench.statuses == ENDING
    assert bench.machine.hangup_cause == "NORMAL_CLEARING"


@pytest.mark.parametrize(
    ("cause", "code"), [("MEDIA_TIMEOUT", "804"), ("USER_BUSY", "17"), ("NO_SUCH_CAUSE", "16")]
)
def test_a_cause_goes_out_with_its_number_as_text(cause: str, code: str) -> None:
    bench = at(C.CONNECTED)
    bench.tell(io.Hangup(cause))
    assert bench.message(RequestKind.BYE)["causeCode"] == code


def test_hanging_up_twice_changes_nothing() -> None:
    bench = at(C.CONNECTED)
    bench.tell(io.Hangup())
    assert bench.tell(io.Hangup()) == []
    assert bench.tell(io.Cancel()) == []


@pytest.mark.parametrize("leave", [io.Cancel(), io.Hangup()])
def test_cancelling_before_the_invite_needs_no_bye(leave: io.CallInput) -> None:
    bench = outbound()
    bench.tell(io.Dial())
    commands = bench.tell(leave)
    assert io.CloseLeg() in commands
    assert bench.statuses == [C.NEW, *ENDING]
    assert [str(error) for error in bench.settled] == ["Call cancelled"]
    assert bench.sent == []


def test_cancelling_an_invite_on_its_way_waits_for_the_node_that_took_it() -> None:
    bench = inviting()
    bench.tell(io.Cancel())
    assert [str(error) for error in bench.settled] == ["Call cancelled"]
    assert RequestKind.BYE not in bench.kinds
    bench.created()
    request = bench.last(RequestKind.BYE)
    assert request.params["node_id"] == NODE
    assert bench.message(RequestKind.BYE)["cause"] == "NORMAL_CLEARING"
    bench.succeed(RequestKind.BYE)
    assert bench.statuses == [C.NEW, *ENDING]
    assert bench.machine.member_id is None


def test_cancelling_an_invite_without_a_reply_says_bye_anyway() -> None:
    bench = inviting()
    bench.tell(io.Cancel())
    commands = bench.wait(0.5)
    assert [type(command) for command in commands] == [io.AbandonRequest, io.SendRequest]
    assert bench.last(RequestKind.BYE).params["node_id"] == ""
    bench.wait(0.5)
    assert bench.machine.status is C.DESTROYED


def test_cancelling_overslept_still_says_bye() -> None:
    bench = inviting()
    bench.tell(io.Cancel())
    bench.clock.advance(5.0)
    bench.tell(io.Tick())
    assert bench.kinds[-1] is RequestKind.BYE
    assert bench.machine.status is C.DESTROYED


def test_cancelling_an_invite_that_is_refused_meanwhile() -> None:
    bench = inviting()
    bench.tell(io.Cancel())
    commands = bench.refuse(RequestKind.INVITE, JSONRPCError(-32603, "no"))
    assert only(commands, io.Raise) == []
    assert bench.kinds[-1] is RequestKind.BYE


def test_cancelling_after_the_dial_settled_hangs_up() -> None:
    bench = at(C.TRYING)
    bench.tell(io.Cancel())
    assert bench.settled == [None]
    assert bench.statuses == [C.DISCONNECTING]


@pytest.mark.parametrize("kind", sorted(get_args(io.CallInput), key=str))
def test_destroyed_is_final(kind: type[Any]) -> None:
    bench = at(C.CONNECTED)
    bench.verto("verto.bye")
    event = parse_event({"event_type": "webrtc.message", "params": {"method": "verto.ping", "params": {}}})
    arguments: dict[type[Any], tuple[Any, ...]] = {
        io.LocalDescription: ("sdp",),
        io.LegFailed: (SignalWireError(),),
        io.RequestSucceeded: ("r", {}),
        io.RequestFailed: ("r", SignalWireError()),
        io.EventReceived: (event,),
        io.UpdateOffered: (1, "sdp"),
        io.UpdateApplied: (1,),
        io.UpdateFailed: (1, SignalWireError()),
    }
    incoming = kind(*arguments.get(kind, ()))
    if kind in (io.Dial, io.Ring, io.Answer, io.UpdateMedia):
        with pytest.raises(InvalidStateTransitionError):
            bench.tell(incoming)
    else:
        assert bench.tell(incoming) == []


# --- inbound ------------------------------------------------------------------------------------------------


def test_an_inbound_call_rings_and_sends_nothing() -> None:
    bench = inbound()
    assert bench.commands == [io.StatusChanged(C.RINGING)]
    assert bench.machine.next_deadline is None


def test_answering() -> None:
    bench = inbound()
    assert bench.tell(io.Answer()) == [
        io.StatusChanged(C.CONNECTING),
        io.OpenLeg(),
        io.CreateAnswer("their offer"),
    ]
    bench.tell(io.LocalDescription("answer"))
    request = bench.last(RequestKind.ANSWER)
    assert (request.params["node_id"], request.params["subscribe"]) == (NODE, list(MAIN_SUBSCRIPTIONS))
    assert request.timeout == 5.0
    assert bench.message(RequestKind.ANSWER) == {
        "dialogParams": {
            "callID": "call-1",
            "destination_number": "/private/alice",
            "caller_id_name": "Bob",
            "caller_id_number": "/private/bob",
            "remote_caller_id_name": "Alice",
            "remote_caller_id_number": "/private/alice",
            "userVariables": {"memberCallId": "call-1", "ticket": "42"},
            "screenShare": False,
            "additionalDevice": False,
            "pingSupported": True,
            "version": 1000,
        },
        "sdp": "answer",
    }


@pytest.mark.parametrize("media_first", [True, False])
def test_connected_when_the_answer_is_confirmed_and_media_flows(media_first: bool) -> None:
    bench = inbound()
    bench.tell(io.Answer())
    bench.tell(io.LocalDescription("answer"))
    if media_first:
        bench.tell(io.LegConnected())
    else:
        bench.succeed(RequestKind.ANSWER)
    assert bench.statuses == [C.RINGING, C.CONNECTING]
    if media_first:
        bench.succeed(RequestKind.ANSWER)
    else:
        bench.tell(io.LegConnected())
    assert bench.statuses == [C.RINGING, C.CONNECTING, C.CONNECTED]


def test_the_join_names_us() -> None:
    bench = inbound()
    bench.tell(io.Answer())
    bench.tell(io.LocalDescription("answer"))
    bench.joined(member_id="m-7")
    assert bench.machine.member_id == "m-7"
    assert bench.settled == []


def test_without_a_callee_the_caller_stands_in() -> None:
    bench = inbound(callee_id_number=None, callee_id_name=None)
    bench.tell(io.Answer())
    bench.tell(io.LocalDescription("answer"))
    dialog = bench.message(RequestKind.ANSWER)["dialogParams"]
    assert dialog["destination_number"] == "/private/bob"
    assert "remote_caller_id_number" not in dialog


def test_a_refused_answer_is_fatal() -> None:
    bench = inbound()
    bench.tell(io.Answer())
    bench.tell(io.LocalDescription("answer"))
    commands = bench.refuse(RequestKind.ANSWER, JSONRPCError(-32002, "CALL DOES NOT EXIST"))
    assert only(commands, io.Raise)[0].error.fatal
    assert bench.statuses[-2:] == FAIL
    assert bench.settled == []


def test_an_answer_without_a_reply_is_taken_for_given() -> None:
    bench = inbound()
    bench.tell(io.Answer())
    bench.tell(io.LocalDescription("answer"))
    (raised,) = only(bench.refuse(RequestKind.ANSWER, RPCTimeoutError("late")), io.Raise)
    assert not raised.error.fatal
    bench.tell(io.LegConnected())
    assert bench.machine.status is C.CONNECTED


@pytest.mark.parametrize("decline", [io.Reject(), io.Hangup()])
def test_declining_says_busy(decline: io.CallInput) -> None:
    bench = inbound()
    bench.tell(decline)
    message = bench.message(RequestKind.BYE)
    assert (message["cause"], message["causeCode"]) == ("USER_BUSY", "17")
    assert "attach" not in message["dialogParams"]
    bench.succeed(RequestKind.BYE)
    assert bench.statuses == [C.RINGING, *ENDING]
    assert io.CloseLeg() not in bench.commands


def test_the_caller_gives_up() -> None:
    bench = inbound()
    bench.verto("verto.bye", cause="ORIGINATOR_CANCEL", causeCode=487)
    assert bench.statuses == [C.RINGING, *END]
    assert bench.sent == []


def test_a_leg_that_cannot_answer_says_bye() -> None:
    bench = inbound()
    bench.tell(io.Answer())
    bench.tell(io.LegFailed(MediaAccessError("no", operation="open", media="audio")))
    assert bench.kinds == [RequestKind.BYE]
    assert bench.statuses[-2:] == FAIL


@pytest.mark.parametrize("incoming", [io.Answer(), io.Reject(), io.Dial(), io.Ring()])
def test_only_a_ringing_inbound_call_is_answered_and_only_once(incoming: io.CallInput) -> None:
    accepted = inbound()
    accepted.tell(io.Answer())
    for bench in (accepted, at(C.RINGING)):
        with pytest.raises(InvalidStateTransitionError):
            bench.tell(incoming)


def test_dialling_twice_is_refused() -> None:
    bench = outbound()
    bench.tell(io.Dial())
    with pytest.raises(InvalidStateTransitionError, match="Dial on a call that is new"):
        bench.tell(io.Dial())


def test_an_sdp_does_not_show_in_a_repr() -> None:
    bench = inbound()
    commands = [*bench.tell(io.Answer()), *bench.tell(io.LocalDescription("the secret answer"))]
    assert "secret" not in repr([commands, io.LocalDescription("secret"), io.ApplyAnswer("secret")])
    assert "their offer" not in repr([commands, bench.machine.invite])


def test_accepting_does_not_wait_for_ever_for_a_device() -> None:
    bench = inbound()
    bench.tell(io.Answer())
    commands = bench.wait(ANSWER_LIMIT)
    (trouble,) = only(commands, io.Raise)
    assert trouble.error.kind is CallErrorKind.TIMEOUT
    assert bench.machine.status is C.DESTROYED
    assert bench.kinds == [RequestKind.BYE]


def test_an_answer_that_went_out_has_the_limit_of_its_request_only() -> None:
    bench = inbound()
    bench.tell(io.Answer())
    bench.tell(io.LocalDescription("answer"))
    assert bench.machine.next_deadline is None
    bench.wait(60)
    assert bench.machine.status is C.CONNECTING
