"""A call survives what happens to the socket, and nonsense on it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from swdesk.call.call import Call
from swdesk.client import Client
from swdesk.errors import (
    AuthStateHandlerError,
    InvalidCredentialsError,
    MessageParseError,
    NotConnectedError,
    SignalWireError,
    StorageNotAvailableError,
    StorageWriteError,
)
from swdesk.protocol.call_io import CallStatus
from swdesk.protocol.session_io import ResumeState
from swdesk.session.resume import MemoryResumeStore
from swdesk.space.call import Call as SpaceCall
from swdesk.space.options import SpaceOptions
from swdesk.space.server import Space
from tests.doubles.senses import Ear, eventually
from tests.integration.conftest import OPTIONS, MakeClient, client_options

S = CallStatus


async def _echo(client: Client, ear: Ear) -> Call:
    call = await client.dial("/public/echo", audio=True, microphone="tone:440", speaker=ear)
    await call.until(S.CONNECTED, timeout=5)
    await eventually(lambda: ear.hears(440))
    return call


async def _back(client: Client) -> None:
    async with asyncio.timeout(10):
        await client.state.until(lambda state: state.ready and state.registered)


async def test_a_dropped_socket_is_resumed_and_the_call_never_notices(
    space: Space, client_of: MakeClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, ear, statuses = await client_of(register=True), Ear(), list[CallStatus]()
    call = await _echo(client, ear)
    pongs: list[str] = []
    monkeypatch.setattr(SpaceCall, "ponged", lambda leg: pongs.append(leg.call_id))
    call.statuses.subscribe(statuses.append)
    reconnecting: list[bool] = []
    client.state.select(lambda state: state.reconnecting).observe(reconnecting.append)
    protocol = space.lab.state()["sessions"][0]["protocol"]
    assert space.lab.drop("ada") == 1
    await eventually(lambda: client.state.value.reconnecting)
    await _back(client)
    assert reconnecting == [False, True, False]
    assert space.lab.state()["sessions"][0]["protocol"] == protocol
    await eventually(lambda: pongs == [call.id])
    blocks = ear.blocks
    await eventually(lambda: ear.blocks > blocks + 25 and ear.hears(440))
    assert call.status is S.CONNECTED
    assert S.RECOVERING not in statuses
    await call.hangup()
    assert statuses[-1] is S.DESTROYED
    await eventually(lambda: not space.relay.exchange.calls)


async def test_a_refused_resume_signs_in_afresh(space: Space, client_of: MakeClient) -> None:
    client = await client_of(register=True)
    space.faults.refuse_resume = True
    protocol = space.lab.state()["sessions"][-1]["protocol"]
    space.lab.drop("ada")
    await eventually(lambda: client.state.value.reconnecting)
    await _back(client)
    assert protocol not in [one["protocol"] for one in space.lab.state()["sessions"] if one["online"]]
    ear = Ear()
    call = await _echo(client, ear)
    await call.hangup()


async def test_hanging_up_while_the_socket_is_down_takes_a_second(
    space: Space, client_of: MakeClient
) -> None:
    client, ear = await client_of(), Ear()
    call = await _echo(client, ear)
    space.mint.expire("ada")
    space.faults.refuse_resume = True
    space.lab.drop("ada")
    await eventually(lambda: client.state.value.reconnecting)
    loop = asyncio.get_running_loop()
    began = loop.time()
    await call.hangup()
    assert loop.time() - began < 2
    assert call.status is S.DESTROYED


async def test_dialling_while_the_socket_is_down_waits_for_it(space: Space, client_of: MakeClient) -> None:
    client, ear = await client_of(), Ear()
    space.lab.drop("ada")
    await eventually(lambda: client.state.value.reconnecting)
    call = await _echo(client, ear)
    await call.hangup()


async def test_an_expired_token_is_told_and_the_call_goes_on(space: Space, client_of: MakeClient) -> None:
    client, ear, errors = await client_of(), Ear(), list[SignalWireError]()
    call = await _echo(client, ear)
    client.errors.subscribe(errors.append)
    space.mint.expire("ada")
    space.faults.refuse_resume = True
    space.lab.drop("ada")
    await eventually(lambda: any(isinstance(error, InvalidCredentialsError) for error in errors))
    await asyncio.sleep(1)
    blocks = ear.blocks
    await eventually(lambda: ear.blocks > blocks + 10)
    assert call.status is S.CONNECTED
    assert len([error for error in errors if isinstance(error, InvalidCredentialsError)]) == 1


@pytest.mark.parametrize("kind", ["garbage", "duplicate", "stale", "unknown"])
async def test_nonsense_on_the_socket_is_told_or_dropped_and_no_more(
    space: Space, client_of: MakeClient, kind: str
) -> None:
    client, ear, errors, statuses = await client_of(), Ear(), list[SignalWireError](), list[CallStatus]()
    client.errors.subscribe(errors.append)
    call = await _echo(client, ear)
    call.statuses.subscribe(statuses.append)
    before = list(statuses)
    room = call.state.value.room_name
    space.lab.push("ada", kind)
    await asyncio.sleep(0.3)
    assert statuses == before
    assert call.state.value.room_name == room
    assert client.state.value.ready
    assert [type(error) for error in errors] == ([MessageParseError] if kind == "garbage" else [])
    await eventually(lambda: space.lab.state()["sessions"][0]["acks_missing"] == 0)
    await call.hangup()


async def test_the_platform_may_ask_to_reconnect(space: Space, client_of: MakeClient) -> None:
    client, ear = await client_of(register=True), Ear()
    call = await _echo(client, ear)
    space.lab.push("ada", "disconnect")
    await eventually(lambda: client.state.value.reconnecting)
    await _back(client)
    assert call.status is S.CONNECTED
    await call.hangup()


async def test_a_media_blackout_is_recovering_and_light_is_connected(
    space: Space, client_of: MakeClient
) -> None:
    client, ear = await client_of(), Ear()
    call = await _echo(client, ear)
    assert space.lab.black_out(True, name="ada") == 1
    await call.until(S.RECOVERING, timeout=12)
    space.lab.black_out(False, name="ada")
    await call.until(S.CONNECTED, timeout=8)
    await call.hangup()


async def test_a_dead_stun_server_does_not_keep_a_call_waiting(space: Space, client_of: MakeClient) -> None:
    client, ear = await client_of(), Ear()
    space.stun.dead = True
    loop = asyncio.get_running_loop()
    began = loop.time()
    call = await _echo(client, ear)
    assert loop.time() - began < 5
    await call.hangup()


async def test_a_hangup_by_the_platform(space: Space, client_of: MakeClient) -> None:
    client, ear = await client_of(), Ear()
    call = await _echo(client, ear)
    space.lab.end("MANAGER_REQUEST", 703, name="ada")
    await call.until(S.DESTROYED, timeout=3)
    assert call.state.value.hangup_cause == "MANAGER_REQUEST"


async def test_disconnecting_with_a_live_call_says_goodbye(space: Space) -> None:
    client, ear = Client(space.token("ada"), options=client_options(space)), Ear()
    await client.connect()
    await client.register()
    call = await _echo(client, ear)
    loop = asyncio.get_running_loop()
    began = loop.time()
    await client.disconnect()
    assert loop.time() - began < 3
    assert call.status is S.DESTROYED
    await eventually(lambda: not space.relay.exchange.calls)
    assert space.lab.state()["ended"][-1]["ended_by"]


async def test_disconnecting_from_a_platform_that_died(space_options: SpaceOptions) -> None:
    space = Space(replace(OPTIONS))
    await space.start()
    client, ear = Client(space.token("ada"), options=client_options(space)), Ear()
    await client.connect()
    call = await _echo(client, ear)
    await space.close()
    loop = asyncio.get_running_loop()
    began = loop.time()
    await client.disconnect()
    assert loop.time() - began < 4
    assert call.status is S.DESTROYED
    with pytest.raises(NotConnectedError):
        await client.register()


async def test_a_slow_platform_is_only_slow(space: Space, client_of: MakeClient) -> None:
    space.faults.delay = 0.3
    client, ear = await client_of(), Ear()
    call = await _echo(client, ear)
    assert client.state.value.round_trip_ms is None or client.state.value.round_trip_ms >= 250
    await call.hangup()


async def test_a_lost_layout_list_costs_nothing(space: Space, client_of: MakeClient) -> None:
    client, ear = await client_of(), Ear()
    space.faults.swallow.append("call.layout.list")
    call = await _echo(client, ear)
    assert call.state.value.layouts == ()
    await call.hangup()


async def test_a_kept_resume_state_continues_the_session_in_another_client(space: Space) -> None:
    store = MemoryResumeStore()
    first = Client(space.token("ada"), options=client_options(space, resume_store=store))
    await first.connect()
    resume = await store.load()
    assert resume is not None
    protocol = space.lab.state()["sessions"][0]["protocol"]
    await first.disconnect()
    assert await store.load() is None, "a deliberate end cannot be resumed"
    await store.save(resume)
    second = Client(space.token("ada"), options=client_options(space, resume_store=store))
    await second.connect()
    assert protocol in [session["protocol"] for session in space.lab.state()["sessions"]]
    assert second._session is not None
    assert second._session.ready.value is not None
    assert second._session.ready.value.resumed
    await second.disconnect()


async def test_a_store_that_fails_is_done_without(space: Space) -> None:
    class Broken:
        async def load(self) -> ResumeState | None:
            raise StorageNotAvailableError("no keyring")

        async def save(self, resume: ResumeState | None) -> None:
            raise StorageWriteError("no keyring")

    client = Client(space.token("ada"), options=client_options(space, resume_store=Broken()))
    warnings: list[str] = []
    errors: list[SignalWireError] = []
    client.warnings.subscribe(lambda warning: warnings.append(warning.code))
    client.errors.subscribe(errors.append)
    await client.connect()
    await eventually(lambda: errors)
    assert warnings == ["resume_not_available"]
    assert isinstance(errors[0], AuthStateHandlerError)
    await client.disconnect()


async def test_disconnecting_while_connecting_wins(space: Space) -> None:
    client = Client(space.token("ada"), options=client_options(space))
    for delay in (0.0, 0.005, 0.03):
        connecting = asyncio.create_task(client.connect())
        await asyncio.sleep(delay)
        await client.disconnect()
        with pytest.raises(NotConnectedError):
            await connecting
        assert not client.state.value.connected
