"""The relay's rules (protocol.md 1.3 and 2), frame by frame."""

from __future__ import annotations

import asyncio
import json

import pytest

from swdesk.space.options import SpaceOptions

pytestmark = pytest.mark.integration


async def test_a_connect_is_answered_after_the_state_event_with_all_required_fields(space, open_socket):
    client = await open_socket()
    answer = await client.connect(space.token("ada"))
    first, second = client.frames[:2]
    assert first["params"]["event_type"] == "signalwire.authorization.state"
    assert first["params"]["params"]["authorization_state"]
    assert second is answer
    result = answer["result"]
    assert result["protocol"].startswith("signalwire_")
    assert result["protocol"] in first["params"]["event_channel"]
    assert isinstance(result["identity"], str)
    assert isinstance(result["authorization"]["jti"], str)
    assert isinstance(result["authorization"]["project_id"], str)
    assert result["authorization"]["fabric_subscriber"]["expires_at"] > 1_700_000_000
    assert result["ice_servers"][0]["urls"] == [f"stun:127.0.0.1:{space.stun.port}"]


@pytest.mark.parametrize(
    "frame",
    [
        {"jsonrpc": "2.0", "id": "x", "result": {}},
        {"jsonrpc": "2.0", "id": "x", "method": "subscriber.online", "params": {}},
    ],
)
async def test_a_first_frame_that_is_no_connect_closes_with_1003(open_socket, frame):
    client = await open_socket()
    await client.send(frame)
    code, reason = await asyncio.wait_for(client.closed, 5)
    assert (code, reason) == (1003, "Received response, expected request")


async def test_garbage_on_a_connected_socket_is_passed_over(sign_in):
    client = await sign_in("ada")
    await client.socket.send("not json")
    await client.socket.send("[1, 2]")
    answer = await client.request("subscriber.online", {})
    assert answer["result"] == {"code": "200", "message": "OK"}


async def test_a_client_that_is_told_no_twice_may_try_again_on_the_same_socket(space, open_socket):
    client = await open_socket()
    expired = await client.connect(space.token("ada", lifetime=-1))
    assert expired["error"]["code"] == -32002
    assert "result" in await client.connect(space.token("ada"))


@pytest.mark.parametrize("kind", ["expired", "refresh", "truncated", "foreign", "none"])
async def test_a_bad_token_is_refused_with_authentication_failed(space, open_socket, kind):
    from swdesk.space.tokens import TokenMint

    good = space.token("ada")
    token = {
        "expired": space.token("ada", lifetime=-5),
        "refresh": space.token("ada", kind="Refresh"),
        "truncated": good[:-9],
        "foreign": TokenMint(space.mint.cluster_host).mint("ada"),
        "none": None,
    }[kind]
    client = await open_socket()
    answer = await client.connect(token)
    assert answer["error"]["code"] == -32002
    if token:
        assert token not in json.dumps(answer)


async def test_a_resume_gives_the_same_protocol_and_what_was_missed(space, sign_in, open_socket):
    first = await sign_in("ada")
    protocol, state = first.protocol, first.state
    assert space.lab.drop("ada") == 1
    assert (await asyncio.wait_for(first.closed, 5))[0] == 1006
    session = space.relay.sessions[protocol]
    session.push("galaxy.rotated", {"degrees": 2})
    second = await open_socket()
    answer = await second.connect(space.token("ada"), authorization_state=state, protocol=protocol)
    assert answer["result"]["protocol"] == protocol
    assert (await second.event("galaxy.rotated")) == {"degrees": 2}


async def test_a_resume_with_an_expired_token_is_allowed(space, sign_in, open_socket):
    first = await sign_in("ada")
    space.mint.expire("ada")
    space.lab.drop("ada")
    second = await open_socket()
    token = space.token("ada", lifetime=-1)
    answer = await second.connect(token, authorization_state=first.state, protocol=first.protocol)
    assert answer["result"]["protocol"] == first.protocol


@pytest.mark.parametrize("kind", ["foreign state", "foreign user", "unknown protocol", "half", "refused"])
async def test_a_resume_that_is_not_ones_own_is_refused(space, sign_in, open_socket, kind):
    ada = await sign_in("ada")
    bob = await sign_in("bob")
    space.faults.refuse_resume = kind == "refused"
    state, protocol, name = {
        "foreign state": (bob.state, ada.protocol, "ada"),
        "foreign user": (ada.state, ada.protocol, "bob"),
        "unknown protocol": (ada.state, "signalwire_x_y_z", "ada"),
        "half": (ada.state, None, "ada"),
        "refused": (ada.state, ada.protocol, "ada"),
    }[kind]
    client = await open_socket()
    answer = await client.connect(space.token(name), authorization_state=state, protocol=protocol)
    assert answer["error"]["code"] == -32003


async def test_a_second_socket_for_the_same_session_replaces_the_first(space, sign_in, open_socket):
    first = await sign_in("ada")
    second = await open_socket()
    await second.connect(space.token("ada"), authorization_state=first.state, protocol=first.protocol)
    assert (await asyncio.wait_for(first.closed, 5))[0] == 1006
    assert "result" in await second.request("subscriber.online", {})


async def test_two_sockets_of_one_subscriber_are_two_sessions(space, sign_in):
    first, second = await sign_in("ada"), await sign_in("ada")
    assert first.protocol != second.protocol
    assert len(space.relay.exchange.online("ada")) == 2
    await second.request("subscriber.offline", {})
    assert len(space.relay.exchange.online("ada")) == 1


async def test_an_unknown_method_is_refused_and_a_new_token_is_taken(space, sign_in):
    client = await sign_in("ada")
    assert (await client.request("galaxy.rotate", {}))["error"]["code"] == -32601
    body = {"authentication": {"project": "p", "jwt_token": space.token("ada")}}
    assert "result" in await client.request("signalwire.reauthenticate", body)
    body = {"authentication": {"project": "p", "jwt_token": "nonsense"}}
    assert (await client.request("signalwire.reauthenticate", body))["error"]["code"] == -32002


async def test_pushes_carry_string_ids_channel_and_node(sign_in, space):
    client = await sign_in("ada")
    space.lab.push("ada", "unknown")
    await client.event("galaxy.rotated")
    frame = next(f for f in client.frames if f.get("params", {}).get("event_type") == "galaxy.rotated")
    assert isinstance(frame["id"], str)
    assert client.protocol in frame["params"]["event_channel"]
    assert isinstance(frame["params"]["timestamp"], float)
    assert frame["params"]["node_id"].endswith("@local")


class TestSilence:
    @pytest.fixture
    def options(self) -> SpaceOptions:
        return SpaceOptions(key_bits=2048, session_ping_interval=0.05, session_silence_limit=0.12)

    async def test_a_client_that_answers_pings_stays(self, sign_in):
        client = await sign_in("ada")
        await client.until(lambda: sum(f.get("method") == "signalwire.ping" for f in client.frames) >= 6)
        assert not client.closed.done()

    async def test_a_silent_client_is_dropped_without_a_close_frame(self, sign_in):
        client = await sign_in("ada")
        client.answers_pings = False
        assert (await asyncio.wait_for(client.closed, 5))[0] == 1006


async def test_websocket_pings_are_never_answered(sign_in):
    client = await sign_in("ada")
    pong = await client.socket.ping()
    await client.request("subscriber.online", {})
    assert not pong.done()
    pong.cancel()


async def test_frames_over_one_mebibyte_end_the_socket(sign_in):
    client = await sign_in("ada")
    await client.send({"jsonrpc": "2.0", "id": "1", "method": "x", "params": {"a": "b" * (1 << 20)}})
    assert (await asyncio.wait_for(client.closed, 5))[0] == 1009
