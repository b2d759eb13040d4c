"""The session on a fake relay, in virtual time."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from swdesk.errors import (
    InvalidCredentialsError,
    JSONRPCError,
    MessageParseError,
    NotConnectedError,
    RPCTimeoutError,
    SignalWireError,
    TransportConnectionError,
    UnexpectedError,
    WebSocketConnectionError,
)
from swdesk.protocol.session_io import ResumeState, SessionState
from swdesk.session.resume import MemoryResumeStore
from swdesk.session.session import Session
from tests.doubles.fake_wire import PROTOCOL, FakeRelay, FakeWire
from tests.doubles.virtual_loop import virtual_time


async def _nobody() -> None:
    """A user fetch that succeeds."""


def _session(relay: FakeRelay, **options: Any) -> Session:
    return Session("token", open_wire=relay.open, agent="test/1", **{"fetch_user": _nobody, **options})


async def _settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


@virtual_time
async def test_connecting_fetches_the_user_first_and_says_connect_first() -> None:
    relay, order = FakeRelay(), []

    async def fetch() -> None:
        order.append(f"user, {relay.opened} sockets")

    session = _session(relay, fetch_user=fetch)
    await session.connect()
    assert order == ["user, 0 sockets"]
    assert relay.wire.frames[0]["method"] == "signalwire.connect"
    assert session.state.value is SessionState.READY
    await session.disconnect()
    assert relay.wire.closed_with == 1000
    assert session.state.value is SessionState.CLOSED


@virtual_time
async def test_what_the_user_fetch_raises_connect_raises() -> None:
    async def refuse() -> None:
        raise InvalidCredentialsError("refused")

    session = _session(FakeRelay(), fetch_user=refuse)
    with pytest.raises(InvalidCredentialsError, match="refused"):
        await session.connect()


@virtual_time
async def test_an_unforeseen_failure_of_the_user_fetch_is_typed() -> None:
    async def break_down() -> None:
        raise ZeroDivisionError

    session = _session(FakeRelay(), fetch_user=break_down)
    with pytest.raises(UnexpectedError) as caught:
        await session.connect()
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


@virtual_time
async def test_a_refused_login_is_invalid_credentials() -> None:
    relay = FakeRelay()
    refusal = {"code": -32002, "message": "Authentication service failed"}
    relay.answers["signalwire.connect"] = lambda wire, frame: wire.answer(frame, error=refusal)
    session = _session(relay)
    with pytest.raises(InvalidCredentialsError):
        await session.connect()
    await session.disconnect()


@virtual_time
async def test_nobody_there_ends_in_a_typed_error_after_15_seconds() -> None:
    relay = FakeRelay()
    relay.failures = [WebSocketConnectionError("refused")] * 100
    session = _session(relay)
    began = asyncio.get_running_loop().time()
    with pytest.raises(TransportConnectionError) as caught:
        await session.connect()
    assert asyncio.get_running_loop().time() - began == pytest.approx(15, abs=0.1)
    assert isinstance(caught.value.__cause__, WebSocketConnectionError)
    assert isinstance(session.last_error, WebSocketConnectionError)


@virtual_time
async def test_a_request_returns_its_result_and_measures_the_way() -> None:
    relay = FakeRelay()
    session = _session(relay)
    await session.connect()

    def late(wire: FakeWire, frame: dict[str, Any]) -> None:
        asyncio.get_running_loop().call_later(0.08, wire.answer, frame, {"code": "200", "layouts": ["x"]})

    relay.answers["call.layout.list"] = late
    assert (await session.execute("call.layout.list", {}))["layouts"] == ["x"]
    assert session.round_trip_ms.value == pytest.approx(80, abs=1)
    await session.disconnect()


@virtual_time
async def test_all_three_layers_of_failure_raise() -> None:
    relay = FakeRelay()
    session = _session(relay)
    await session.connect()
    answers: list[Any] = [
        {"error": {"code": -32603, "message": "one"}},
        {"result": {"code": "404", "message": "two"}},
        {"result": {"code": "200", "result": {"error": {"code": -32002, "message": "three"}}}},
    ]

    def answer(wire: FakeWire, frame: dict[str, Any]) -> None:
        wire.hear({"jsonrpc": "2.0", "id": frame["id"], **answers.pop(0)})

    relay.answers["webrtc.verto"] = answer
    for message in ("one", "two", "three"):
        with pytest.raises(JSONRPCError, match=message):
            await session.execute("webrtc.verto", {})
    await session.disconnect()


@virtual_time
async def test_silence_ends_a_request_after_five_seconds() -> None:
    relay = FakeRelay()
    relay.answers["call.mute"] = lambda wire, frame: None
    session = _session(relay)
    await session.connect()
    with pytest.raises(RPCTimeoutError):
        await session.execute("call.mute", {})
    await session.disconnect()


@virtual_time
async def test_a_cancelled_request_is_forgotten() -> None:
    relay = FakeRelay()
    relay.answers["call.mute"] = lambda wire, frame: None
    session = _session(relay)
    await session.connect()
    request = asyncio.create_task(session.execute("call.mute", {}))
    await _settle()
    request.cancel()
    with pytest.raises(asyncio.CancelledError):
        await request
    relay.wire.answer(relay.wire.sent("call.mute")[0], {"code": "200"})
    await _settle()
    await session.disconnect()


@virtual_time
async def test_a_lost_socket_is_opened_again_and_the_session_resumed() -> None:
    relay, store = FakeRelay(), MemoryResumeStore()
    session = _session(relay, store=store, register=True)
    await session.connect()
    await _settle()
    logins: list[bool] = []
    session.logins.subscribe(lambda ready: logins.append(ready.resumed))
    relay.wire.drop()
    await session.state.until(lambda state: state is SessionState.BACKOFF)
    assert not session.is_registered.value
    held = asyncio.create_task(session.execute("call.mute", {}))
    await session.state.until(lambda state: state is SessionState.READY)
    params = relay.wire.frames[0]["params"]
    assert (params["authorization_state"], params["protocol"]) == ("state-1", PROTOCOL)
    assert await held == {"code": "200", "message": "OK"}
    assert logins == [True]
    assert relay.wires[1].sent("subscriber.online")
    assert await store.load() == ResumeState("state-2", PROTOCOL)
    await session.disconnect()
    assert await store.load() is None


@virtual_time
async def test_a_request_that_must_not_wait_is_refused_while_reconnecting() -> None:
    relay = FakeRelay()
    session = _session(relay)
    await session.connect()
    relay.wire.drop()
    await session.state.until(lambda state: state is SessionState.BACKOFF)
    with pytest.raises(NotConnectedError):
        await session.execute("webrtc.verto", {}, hold=False)
    await session.disconnect()


@virtual_time
async def test_events_are_acknowledged_and_dispatched_and_garbage_is_told() -> None:
    relay = FakeRelay()
    session = _session(relay)
    events: list[str] = []
    errors: list[SignalWireError] = []
    session.events.subscribe(lambda event: events.append(event.event_type))
    session.errors.subscribe(errors.append)
    await session.connect()
    relay.wire.push("queue.opened", {"a": 1}, event_id="e-9")
    relay.wire.hear("{not json")
    relay.wire.hear(b"\xff\x00")
    await _settle()
    assert events == ["queue.opened"]
    assert {"jsonrpc": "2.0", "id": "e-9", "result": {}} in relay.wire.frames
    assert [type(error) for error in errors] == [MessageParseError, MessageParseError]
    await session.disconnect()


@virtual_time
async def test_registering_waits_for_the_answer_and_may_fail_without_ending_the_session() -> None:
    relay = FakeRelay()
    session = _session(relay)
    await session.connect()
    await session.register()
    assert session.is_registered.value
    await session.unregister()
    assert not session.is_registered.value
    refusal = {"code": -32603, "message": "WebRTC endpoint registration failed"}
    relay.answers["subscriber.online"] = lambda wire, frame: wire.answer(frame, error=refusal)
    with pytest.raises(JSONRPCError, match="registration failed"):
        await session.register()
    assert session.state.value is SessionState.READY
    await session.disconnect()


@virtual_time
async def test_a_registration_that_loses_its_socket_does_not_wait_for_ever() -> None:
    relay = FakeRelay()
    session = _session(relay)
    await session.connect()
    relay.answers["subscriber.offline"] = lambda wire, frame: wire.drop()
    with pytest.raises(WebSocketConnectionError):
        await session.unregister()
    await session.disconnect()


@virtual_time
async def test_disconnecting_on_a_dead_network_takes_two_seconds_at_most() -> None:
    relay = FakeRelay()
    session = _session(relay, register=True)
    await session.connect()
    await _settle()
    relay.wire.is_stuck = True
    began = asyncio.get_running_loop().time()
    await session.disconnect()
    assert asyncio.get_running_loop().time() - began <= 2.1


@virtual_time
async def test_disconnecting_while_signing_in_ends_the_wait() -> None:
    async def never() -> None:
        await asyncio.Event().wait()

    session = _session(FakeRelay(), fetch_user=never)
    connecting = asyncio.create_task(session.connect())
    await _settle()
    await session.disconnect()
    with pytest.raises(NotConnectedError):
        await connecting


@virtual_time
async def test_going_offline_is_the_last_word_before_a_deliberate_end() -> None:
    relay = FakeRelay()
    session = _session(relay, register=True)
    await session.connect()
    await _settle()
    await session.disconnect()
    assert relay.wire.frames[-1]["method"] == "subscriber.offline"
    with pytest.raises(NotConnectedError):
        await session.execute("call.mute", {})


@virtual_time
async def test_a_token_refused_in_mid_session_is_told_once_and_tried_on() -> None:
    relay = FakeRelay()
    session = _session(relay)
    errors: list[SignalWireError] = []
    session.errors.subscribe(errors.append)
    await session.connect()
    refusal = {"code": -32002, "message": "expired"}
    relay.answers["signalwire.connect"] = lambda wire, frame: wire.answer(frame, error=refusal)
    relay.wire.drop()
    await asyncio.sleep(30)
    assert [type(error) for error in errors] == [InvalidCredentialsError]
    assert relay.opened > 5
    del relay.answers["signalwire.connect"]
    await session.state.until(lambda state: state is SessionState.READY)
    await session.disconnect()


@virtual_time
async def test_an_answer_is_told_before_the_events_behind_it() -> None:
    relay, order = FakeRelay(), []

    def answer_and_push(wire: FakeWire, frame: dict[str, Any]) -> None:
        wire.answer(frame, {"code": "200"})
        wire.push("queue.opened", {})

    relay.answers["webrtc.verto"] = answer_and_push
    session = _session(relay)
    await session.connect()
    session.events.subscribe(lambda event: order.append("event"))
    session.request("webrtc.verto", {}, lambda outcome: order.append("answer"))
    await _settle()
    assert order == ["answer", "event"]
    await session.disconnect()
