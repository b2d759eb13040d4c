"""Signing in: tokens that are good, bad, cut, old, foreign, and platforms that are not there."""

from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path

import pytest

from swdesk.client import Client, ClientOptions
from swdesk.errors import (
    InvalidCredentialsError,
    NotConnectedError,
    SignalWireError,
    TransportConnectionError,
    TransportError,
    UnexpectedError,
)
from swdesk.session.credentials import Credential
from swdesk.space.options import SpaceOptions
from swdesk.space.server import Space
from tests.doubles.senses import eventually
from tests.integration.conftest import MakeClient, client_options


async def _refused(space: Space, token: str) -> InvalidCredentialsError:
    client = Client(token, options=client_options(space))
    loop = asyncio.get_running_loop()
    began = loop.time()
    with pytest.raises(InvalidCredentialsError) as caught:
        await client.connect()
    assert loop.time() - began < 15
    assert not client.state.value.connected
    assert token not in str(caught.value) or not token
    with pytest.raises(NotConnectedError):
        await client.register()
    return caught.value


async def test_the_user_and_the_expiry_are_known_once_connected(space: Space, client_of: MakeClient) -> None:
    client = await client_of()
    state = client.state.value
    assert (state.connected, state.ready, state.registered) == (True, True, False)
    assert state.user is not None
    assert state.user.label == "Ada"
    assert state.host == f"puc.localhost:{space.port}"
    assert state.expires_at is not None
    await client.register()
    assert client.state.value.registered
    await client.connect()  # nothing happens


async def test_a_whole_session_by_with(space: Space) -> None:
    async with Client(f"  {space.token('ada')}\n", options=client_options(space)) as client:
        assert client.state.value.registered
    assert not client.state.value.connected
    await eventually(lambda: not [s for s in space.lab.state()["sessions"] if s["online"]])


@pytest.mark.parametrize("token", ["", "   ", "nonsense", "c2c_0123456789abcdef", "eyJ", "a.b.c", "ä.ö.ü"])
async def test_what_is_no_token_is_refused_at_once(space: Space, token: str) -> None:
    async with asyncio.timeout(1):
        await _refused(space, token)


async def test_a_truncated_token(space: Space) -> None:
    await _refused(space, space.token("ada")[:-20])
    await _refused(space, space.token("ada").rsplit(".", 1)[0])
    await _refused(space, space.token("ada")[:30])


async def test_an_expired_token(space: Space) -> None:
    await _refused(space, space.token("ada", lifetime=-1.0))


async def test_a_refresh_token(space: Space) -> None:
    await _refused(space, space.token("ada", kind="Refresh"))


async def test_a_token_of_another_space(space: Space) -> None:
    header = base64.urlsafe_b64encode(
        json.dumps(
            {"alg": "dir", "enc": "A256GCM", "ch": f"puc.localhost:{space.port}", "typ": "SAT"}
        ).encode()
    )
    await _refused(space, f"{header.rstrip(b'=').decode()}..{'A' * 16}.{'B' * 64}.{'C' * 22}")


async def test_a_token_that_rest_takes_and_the_relay_refuses(space: Space) -> None:
    client = Client(space.token("ada"), options=client_options(space))
    client.state.observe(lambda state: state.user and space.mint.expire("ada"))
    with pytest.raises(InvalidCredentialsError):
        await client.connect()
    assert client.state.value.user is not None, "it was not REST that refused"


async def test_a_provider_whose_credential_has_expired(space: Space) -> None:
    class Old:
        async def authenticate(self) -> Credential:
            return Credential(space.token("ada"), expires_at=1.0)

    with pytest.raises(InvalidCredentialsError, match="expired"):
        await Client(Old(), options=client_options(space)).connect()


async def test_after_a_refusal_a_good_token_works(space: Space, client_of: MakeClient) -> None:
    await _refused(space, space.token("ada", lifetime=-1.0))
    assert (await client_of()).state.value.ready


async def test_a_certificate_nobody_vouches_for_is_refused(space: Space) -> None:
    client = Client(space.token("ada"))
    with pytest.raises(TransportError):
        await client.connect()


async def test_an_own_authority_from_a_file(space: Space, tmp_path: Path) -> None:
    ca = tmp_path / "ca.pem"
    ca.write_text(space.ca_pem)
    async with Client(space.token("ada"), options=ClientOptions(ca_file=ca)) as client:
        assert client.state.value.ready


async def test_an_authority_that_cannot_be_read(space: Space, tmp_path: Path) -> None:
    for options in (ClientOptions(ca_file=tmp_path / "none.pem"), ClientOptions(ca_pem="rubbish")):
        with pytest.raises(TransportConnectionError):
            await Client(space.token("ada"), options=options).connect()


async def test_nobody_listening_is_a_transport_error_within_15_seconds(space: Space) -> None:
    options = client_options(space, rest_url="https://fabric.localhost:9", relay_url="wss://puc.localhost:9")
    client = Client(space.token("ada"), options=options)
    async with asyncio.timeout(15):
        with pytest.raises(TransportError):
            await client.connect()


async def test_a_relay_that_is_not_there_is_told_by_the_deadline(space: Space) -> None:
    client = Client(space.token("ada"), options=client_options(space, relay_url="wss://puc.localhost:9"))
    with pytest.raises(TransportConnectionError, match="No session within 2 s: ") as caught:
        await client.connect(timeout=2)
    assert isinstance(caught.value.__cause__, SignalWireError)


async def test_a_platform_that_accepts_and_says_nothing(space: Space) -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    silent = client_options(space, rest_url=f"https://fabric.localhost:{port}")
    async with asyncio.timeout(4):
        with pytest.raises(TransportError):
            await Client(space.token("ada"), options=silent).connect(timeout=2)
    server.close()
    await server.wait_closed()


async def test_one_500_is_retried_and_two_end_the_attempt_in_time(
    space: Space, client_of: MakeClient
) -> None:
    space.faults.rest_failures.append(500)
    assert (await client_of()).state.value.ready
    space.faults.rest_failures.extend([500, 503, 500])
    async with asyncio.timeout(15):
        with pytest.raises(UnexpectedError, match="503"):
            await Client(space.token("bob"), options=client_options(space)).connect()
    space.faults.rest_failures.clear()


@pytest.mark.parametrize("status", [403, 404, 422])
async def test_a_4xx_is_never_retried(space: Space, status: int) -> None:
    space.faults.rest_failures.append(status)
    await _refused(space, space.token("ada"))


async def test_a_cancelled_connect_leaves_nothing(space: Space) -> None:
    client = Client(space.token("ada"), options=client_options(space))
    connecting = asyncio.create_task(client.connect())
    await asyncio.sleep(0.03)
    connecting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await connecting
    await client.connect()
    assert client.state.value.ready
    await client.disconnect()


async def test_registration_that_fails_is_a_warning_only(space: Space) -> None:
    space.faults.online_failures = 5
    async with Client(space.token("ada"), options=client_options(space)) as client:
        warnings: list[str] = []
        client.warnings.subscribe(lambda warning: warnings.append(warning.code))
        assert warnings == ["offline_for_inbound"]
        assert client.state.value.ready
        assert not client.state.value.registered


async def test_disconnecting_twice_and_unconnected(space: Space) -> None:
    client = Client(space.token("ada"), options=client_options(space))
    await client.disconnect()
    await client.connect()
    await client.disconnect()
    await client.disconnect()


class TestDirectory:
    """The address book over real REST."""

    @pytest.fixture
    def space_options(self) -> SpaceOptions:
        return SpaceOptions(key_bits=2048, extra_rooms=120)

    async def test_pages_are_loaded_until_there_are_no_more(self, client_of: MakeClient) -> None:
        directory = (await client_of()).directory
        assert await directory.load_more()
        first = len(directory.addresses.value)
        while await directory.load_more():
            pass
        names = [address.name for address in directory.addresses.value]
        assert len(names) > 100 > first
        assert len({address.id for address in directory.addresses.value}) == len(names)
        assert "ada" not in names
        assert directory.is_complete.value

    async def test_find(self, client_of: MakeClient) -> None:
        directory = (await client_of()).directory
        found = await directory.find("/public/test-room?channel=video")
        assert found is not None
        assert found.type == "room"
        assert found.default_channel == "/public/test-room?channel=video"
        assert await directory.find("/public/nothing-there") is None

    async def test_an_address_is_dialled_by_its_channel(self, client_of: MakeClient) -> None:
        client = await client_of()
        address = await client.directory.find("/public/echo")
        assert address is not None
        call = await client.dial(address, microphone="silence:", camera="off:")
        assert call.address == address
        assert call.state.value.destination == address.default_channel
        await call.hangup()

    async def test_the_directory_may_fail_without_the_call_failing(
        self, space: Space, client_of: MakeClient
    ) -> None:
        client = await client_of()
        space.faults.rest_failures.extend([404, 404])
        call = await client.dial("/public/echo", microphone="silence:")
        assert call.address is None
        await call.hangup()
        space.faults.rest_failures.clear()


async def test_no_directory_before_connecting(space: Space) -> None:
    with pytest.raises(NotConnectedError):
        _ = Client(space.token("ada")).directory
