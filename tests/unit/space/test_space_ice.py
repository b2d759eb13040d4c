"""ICE with a wire made of lists (RFC 8445, freeswitch.md 5)."""

from __future__ import annotations

from typing import Any

import pytest
from aioice import stun

from swdesk.space.rtc.ice import IceAgent

PEER = ("127.0.0.1", 4000)
OTHER = ("127.0.0.1", 4001)


class Wire:
    """Stands in for the UDP transport."""

    def __init__(self) -> None:
        self.sent: list[tuple[bytes, tuple[str, int]]] = []

    def sendto(self, data: bytes, address: tuple[str, int]) -> None:
        self.sent.append((data, address))

    def is_closing(self) -> bool:
        return False

    def close(self) -> None:
        pass

    def get_extra_info(self, name: str) -> Any:
        return ("127.0.0.1", 30000)


class Far:
    """An agent, its wire, and the far side's hand."""

    def __init__(self) -> None:
        self.connections = 0
        self.data: list[bytes] = []
        self.agent = IceAgent(self._connected, self.data.append)
        self.wire = Wire()
        self.agent._transport = self.wire  # type: ignore[assignment]

    def _connected(self) -> None:
        self.connections += 1

    def connect(self, *, controlling: bool = False) -> None:
        self.agent.connect("far", "farpassword" * 2, [PEER], controlling=controlling)

    def request(
        self, source=PEER, *, nominate: bool = False, user: str = "far", pwd: str | None = None
    ) -> stun.Message:
        message = stun.Message(stun.Method.BINDING, stun.Class.REQUEST)
        message.attributes["USERNAME"] = f"{self.agent.ufrag}:{user}"
        message.attributes["PRIORITY"] = 1
        if nominate:
            message.attributes["USE-CANDIDATE"] = None
        message.add_message_integrity((pwd or self.agent.pwd).encode())
        self.agent.datagram_received(bytes(message), source)
        return message

    def messages(self, kind: stun.Class) -> list[tuple[stun.Message, tuple[str, int]]]:
        parsed = [(stun.parse_message(data), to) for data, to in self.wire.sent if data[0] < 4]
        return [(message, to) for message, to in parsed if message.message_class == kind]

    def respond(self, index: int = -1) -> None:
        request, to = self.messages(stun.Class.REQUEST)[index]
        answer = stun.Message(stun.Method.BINDING, stun.Class.RESPONSE, request.transaction_id)
        answer.attributes["XOR-MAPPED-ADDRESS"] = ("127.0.0.1", 30000)
        answer.add_message_integrity(b"farpassword" * 2)
        self.agent.datagram_received(bytes(answer), to)


@pytest.fixture
async def far():
    far = Far()
    yield far
    far.agent.close()


async def test_a_request_is_answered_with_where_it_came_from(far: Far) -> None:
    request = far.request()
    ((answer, to),) = far.messages(stun.Class.RESPONSE)
    assert to == PEER
    assert answer.transaction_id == request.transaction_id
    assert answer.attributes["XOR-MAPPED-ADDRESS"] == PEER
    assert answer.check_message_integrity(far.agent.pwd.encode())


@pytest.mark.parametrize("pwd", ["wrong", "x" * 24])
async def test_a_request_with_a_wrong_key_is_401(far: Far, pwd: str) -> None:
    far.connect()
    far.request(pwd=pwd)
    assert far.messages(stun.Class.ERROR)[0][0].attributes["ERROR-CODE"][0] == 401
    assert not far.messages(stun.Class.RESPONSE)


async def test_media_may_flow_after_a_request_and_a_response(far: Far) -> None:
    far.connect()
    far.request()
    assert far.connections == 0
    far.respond()
    assert far.connections == 1
    assert far.agent.is_connected
    far.respond(0)
    assert far.connections == 1


async def test_a_response_alone_is_not_enough_nor_is_a_forged_one(far: Far) -> None:
    far.connect()
    far.respond()
    assert not far.agent.is_connected
    forged = stun.Message(stun.Method.BINDING, stun.Class.RESPONSE)
    forged.add_message_integrity(b"farpassword" * 2)
    far.agent.datagram_received(bytes(forged), PEER)
    assert not far.agent.is_connected


async def test_the_controlled_side_follows_the_nomination(far: Far) -> None:
    far.connect()
    far.request(PEER)
    far.respond()
    far.agent.send(b"\x80one")
    far.request(OTHER, nominate=True)
    far.agent.send(b"\x80two")
    assert [(data, to) for data, to in far.wire.sent if data[0] == 0x80] == [
        (b"\x80one", PEER),
        (b"\x80two", OTHER),
    ]


async def test_the_controlling_side_nominates_every_check(far: Far) -> None:
    far.connect(controlling=True)
    request, _ = far.messages(stun.Class.REQUEST)[0]
    assert "USE-CANDIDATE" in request.attributes
    assert "ICE-CONTROLLING" in request.attributes


async def test_the_controlled_side_does_not(far: Far) -> None:
    far.connect()
    request, _ = far.messages(stun.Class.REQUEST)[0]
    assert "USE-CANDIDATE" not in request.attributes
    assert "ICE-CONTROLLED" in request.attributes
    assert request.attributes["USERNAME"] == f"far:{far.agent.ufrag}"


async def test_a_check_from_an_address_nobody_named_is_followed(far: Far) -> None:
    far.agent.connect("far", "farpassword" * 2, [("203.0.113.9", 9)], controlling=False)
    far.request(OTHER, nominate=True)
    assert far.messages(stun.Class.REQUEST)[-1][1] == OTHER
    far.respond()
    assert far.agent.is_connected


async def test_checks_of_the_last_generation_are_answered_and_not_followed(far: Far) -> None:
    far.connect()
    far.request(user="older")
    assert far.messages(stun.Class.RESPONSE)
    far.respond()
    assert not far.agent.is_connected


async def test_after_a_re_offer_everything_waits_for_the_next_check(far: Far) -> None:
    far.connect()
    far.request()
    far.respond()
    far.agent.forget()
    assert not far.agent.is_connected
    far.request()
    far.respond()
    assert far.connections == 2


async def test_what_is_not_stun_is_handed_on(far: Far) -> None:
    far.agent.datagram_received(b"\x16dtls", PEER)
    far.agent.datagram_received(b"\x80rtp", PEER)
    far.agent.datagram_received(b"\x00broken", PEER)
    assert far.data == [b"\x16dtls", b"\x80rtp"]


async def test_nothing_is_sent_before_there_is_an_address(far: Far) -> None:
    far.agent.send(b"\x80early")
    assert far.wire.sent == []


async def test_a_cut_wire_neither_hears_nor_speaks(far: Far) -> None:
    far.connect()
    far.request()
    far.respond()
    far.wire.sent.clear()
    far.agent.muted = True
    far.request()
    far.agent.send(b"\x80rtp")
    assert far.wire.sent == []


def test_credentials_are_as_long_as_freeswitchs() -> None:
    agent = IceAgent(lambda: None, lambda _: None)
    assert (len(agent.ufrag), len(agent.pwd)) == (16, 24)
    assert IceAgent(lambda: None, lambda _: None).pwd != agent.pwd


async def test_when_both_ends_control_the_one_that_is_told_so_gives_way(far) -> None:
    far.connect(controlling=True)
    request, to = far.messages(stun.Class.REQUEST)[-1]
    assert "ICE-CONTROLLING" in request.attributes
    refusal = stun.Message(stun.Method.BINDING, stun.Class.ERROR, request.transaction_id)
    refusal.attributes["ERROR-CODE"] = (487, "Role Conflict")
    far.agent.datagram_received(bytes(refusal), to)
    assert not far.agent.controlling
    assert "ICE-CONTROLLED" in far.messages(stun.Class.REQUEST)[-1][0].attributes
    far.respond()
    far.request(nominate=True)
    assert far.agent.is_connected


async def test_a_role_conflict_about_nothing_we_asked_changes_nothing(far) -> None:
    far.connect(controlling=True)
    refusal = stun.Message(stun.Method.BINDING, stun.Class.ERROR)
    refusal.attributes["ERROR-CODE"] = (487, "Role Conflict")
    far.agent.datagram_received(bytes(refusal), PEER)
    assert far.agent.controlling
