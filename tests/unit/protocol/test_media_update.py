"""A change of media in a running call, sentence by sentence (protocol.md 3.7)."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from swdesk.errors import InvalidStateTransitionError, JSONRPCError, NegotiationError, RPCTimeoutError
from swdesk.protocol import call_io as io
from swdesk.protocol.call_io import CallStatus as C
from swdesk.protocol.call_io import RequestKind
from swdesk.protocol.constants import MEDIA_UPDATE_LIMIT
from swdesk.protocol.media_update import TABLE, MediaUpdate, Step, UpdatePhase
from tests.unit.protocol.test_call_machine import Bench, at, only

UPDATE = RequestKind.UPDATE_MEDIA
ANSWER = {
    "code": "200",
    "result": {"result": {"action": "updateMedia", "sdp": "answer", "holdState": "active"}},
}


def settled(commands: list[io.CallCommand]) -> list[Any]:
    return [one.error for one in only(commands, io.UpdateSettled)]


def offering() -> Bench:
    bench = at(C.CONNECTED)
    assert bench.tell(io.UpdateMedia()) == [io.CreateUpdate(1)]
    return bench


def asking() -> Bench:
    bench = offering()
    bench.tell(io.UpdateOffered(1, "re-offer"))
    return bench


def applying() -> Bench:
    bench = asking()
    bench.succeed(UPDATE, ANSWER)
    return bench


PHASES = {UpdatePhase.OFFERING: offering, UpdatePhase.ASKING: asking, UpdatePhase.APPLYING: applying}


def test_every_handler_exists() -> None:
    assert all(callable(getattr(MediaUpdate, name)) for name in TABLE.values())
    assert {kind for _, kind in TABLE} == set(get_args(Step))
    assert {phase for phase, _ in TABLE} == set(UpdatePhase)


def test_a_change_is_offered_answered_and_applied() -> None:
    bench = offering()
    (request,) = bench.tell(io.UpdateOffered(1, "re-offer"))
    assert isinstance(request, io.SendRequest)
    assert bench.succeed(UPDATE, ANSWER) == [io.ApplyUpdate(1, "answer")]
    assert settled(bench.tell(io.UpdateApplied(1))) == [None]
    assert bench.machine.next_deadline is None
    assert bench.machine.status is C.CONNECTED


def test_the_request_is_the_sdks() -> None:
    bench = asking()
    assert bench.last(UPDATE).method == "webrtc.verto"
    assert "subscribe" not in bench.last(UPDATE).params
    message = bench.message(UPDATE)
    assert message["action"] == "updateMedia"
    assert message["sdp"] == "re-offer"
    dialog = message["dialogParams"]
    assert dialog["callID"] == "call-1"
    assert (dialog["attach"], dialog["reattaching"]) == (False, False)
    assert dialog["userVariables"]["memberId"] == "m-1"


@pytest.mark.parametrize("status", [C.NEW, C.TRYING, C.RINGING, C.CONNECTING, C.RECOVERING, C.DISCONNECTING])
def test_only_a_connected_call_changes_its_media(status: C) -> None:
    bench = at(status)
    with pytest.raises(InvalidStateTransitionError, match="UpdateMedia"):
        bench.tell(io.UpdateMedia())


@pytest.mark.parametrize("phase", PHASES)
def test_a_second_change_is_refused_by_name(phase: UpdatePhase) -> None:
    bench = PHASES[phase]()
    with pytest.raises(InvalidStateTransitionError, match=phase):
        bench.tell(io.UpdateMedia())


def test_a_leg_that_cannot_offer_changes_nothing() -> None:
    bench = offering()
    error = NegotiationError("no camera")
    commands = bench.tell(io.UpdateFailed(1, error))
    assert commands == [io.RevokeUpdate(), io.UpdateSettled(error)]
    assert bench.machine.status is C.CONNECTED
    assert UPDATE not in bench.kinds


@pytest.mark.parametrize("error", [JSONRPCError(-32002, "CODEC NEGOTIATION ERROR"), RPCTimeoutError("late")])
def test_a_refusal_is_taken_back(error: Any) -> None:
    bench = asking()
    assert bench.refuse(UPDATE, error) == [io.RevokeUpdate(), io.UpdateSettled(error)]
    assert bench.machine.status is C.CONNECTED


@pytest.mark.parametrize("inner", [{}, {"sdp": ""}, {"sdp": 5}, {"action": "updateMedia"}])
def test_a_result_without_an_answer_is_taken_back(inner: dict[str, Any]) -> None:
    bench = asking()
    commands = bench.succeed(UPDATE, {"code": "200", "result": {"result": inner}})
    assert commands[0] == io.RevokeUpdate()
    assert isinstance(settled(commands)[0], JSONRPCError)


def test_an_answer_that_cannot_be_used_is_taken_back() -> None:
    bench = applying()
    error = NegotiationError("The far side accepts no video")
    assert bench.tell(io.UpdateFailed(1, error)) == [io.RevokeUpdate(), io.UpdateSettled(error)]


@pytest.mark.parametrize("phase", PHASES)
def test_nothing_waits_for_ever(phase: UpdatePhase) -> None:
    bench = PHASES[phase]()
    commands = bench.wait(MEDIA_UPDATE_LIMIT)
    assert io.RevokeUpdate() in commands
    assert isinstance(settled(commands)[0], RPCTimeoutError)
    assert (len(only(commands, io.AbandonRequest)) == 1) == (phase is UpdatePhase.ASKING)
    assert bench.machine.status is C.CONNECTED


def test_what_comes_too_late_means_nothing_to_the_next_change() -> None:
    bench = offering()
    bench.wait(MEDIA_UPDATE_LIMIT)
    assert bench.tell(io.UpdateMedia()) == [io.CreateUpdate(2)]
    assert bench.tell(io.UpdateOffered(1, "old")) == []
    assert bench.tell(io.UpdateFailed(1, NegotiationError("old"))) == []
    (request,) = bench.tell(io.UpdateOffered(2, "new"))
    assert isinstance(request, io.SendRequest)
    assert bench.message(UPDATE)["sdp"] == "new"


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("is_ours", [True, False])
def test_the_end_of_the_call_settles_it(phase: UpdatePhase, is_ours: bool) -> None:
    bench = PHASES[phase]()
    commands = bench.tell(io.Hangup()) if is_ours else bench.verto("verto.bye")
    assert isinstance(settled(commands)[0], InvalidStateTransitionError)
    assert only(commands, io.RevokeUpdate) == []
    assert (len(only(commands, io.AbandonRequest)) == 1) == (phase is UpdatePhase.ASKING)


def test_media_lost_meanwhile_does_not_end_the_change() -> None:
    bench = asking()
    bench.tell(io.LegLost())
    assert bench.machine.status is C.RECOVERING
    assert bench.succeed(UPDATE, ANSWER) == [io.ApplyUpdate(1, "answer")]


def test_a_server_that_modifies_a_call_by_itself_changes_nothing() -> None:
    """No such message is known of the platform (protocol.md 3.4); the call goes on as it was."""
    bench = at(C.CONNECTED)
    assert bench.verto("verto.modify", action="updateMedia", sdp="their offer") == []
    assert bench.machine.status is C.CONNECTED
