"""Directory, sessions, certificates, STUN, faults and the ticking thread: small things, one by one."""

from __future__ import annotations

import ssl
import threading
from typing import Any

import pytest
from aioice import stun
from cryptography import x509

from swdesk.space import frames
from swdesk.space.certificates import make_trust
from swdesk.space.directory import PUBLIC, Directory, Subscriber
from swdesk.space.faults import Faults
from swdesk.space.rooms.ticker import Ticker, join_all
from swdesk.space.session import Session
from swdesk.space.stun_server import MAPPED_ADDRESS, StunServer
from swdesk.space.tokens import Claims


class TestDirectory:
    def test_the_usual_addresses_are_there(self) -> None:
        directory = Directory.of(("ada", "bob"), 2)
        paths = {address.path for address in directory.addresses}
        assert {f"/public/{name}" for name in PUBLIC} <= paths
        assert {"/private/ada", "/private/bob", "/public/room-1", "/public/room-2"} <= paths

    def test_ids_are_the_same_in_every_run_and_differ_from_each_other(self) -> None:
        first, second = (Directory.of(("ada",), 1) for _ in range(2))
        ids = [address.address_id for address in first.addresses]
        assert ids == [address.address_id for address in second.addresses]
        assert len(set(ids)) == len(ids)
        assert Subscriber("ada").subscriber_id != Subscriber("bob").subscriber_id

    def test_a_subscriber_is_made_once(self) -> None:
        directory = Directory.of((), 0)
        assert directory.subscriber("eve") is directory.subscriber("eve")
        assert len(directory.find("/private/eve")) == 1

    @pytest.mark.parametrize(
        ("wanted", "names"),
        [
            ("/public/echo", ["echo"]),
            ("/public/ech", []),
            ("ECHO", ["echo"]),
            ("sound only", ["no-video"]),
            ("+15551234567", []),
        ],
    )
    def test_paths_are_exact_and_names_are_not(self, wanted: str, names: list[str]) -> None:
        assert [address.name for address in Directory.of((), 0).find(wanted)] == names

    def test_an_address_has_the_documented_fields(self) -> None:
        body = Directory.of((), 0).find("/public/locked-room")[0].as_json()
        assert set(body) == {
            *("id", "name", "display_name", "type", "resource_id"),
            *("cover_url", "preview_url", "locked", "created_at", "channels"),
        }
        assert body["locked"] is True
        assert body["channels"]["audio"] == "/public/locked-room?channel=audio"


class FakeSocket:
    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.is_open = True
        self.session: Session | None = None
        self.dropped = False

    def send(self, frame: dict[str, Any]) -> None:
        self.sent.append(frame)

    def drop(self) -> None:
        self.dropped = True
        self.is_open = False


@pytest.fixture
def session() -> Session:
    return Session(Subscriber("ada"), Claims("ada", "j", 0), "n@local")


@pytest.fixture
def socket(session: Session) -> FakeSocket:
    socket = FakeSocket()
    session.attach(socket)  # type: ignore[arg-type]
    return socket


class TestSession:
    def test_its_protocol_has_the_platforms_form(self, session: Session) -> None:
        head, first, second, project = session.protocol.split("_")
        assert head == "signalwire"
        assert project == frames.PROJECT_ID
        assert len(first) == len(second) == 36

    def test_verto_pushes_are_numbered(self, session: Session, socket: FakeSocket) -> None:
        session.push_verto("verto.answer", {"callID": "c"})
        session.push_verto("verto.bye", {"callID": "c"}, node_id="other@local")
        inner = [frame["params"]["params"] for frame in socket.sent]
        assert [(body["id"], body["method"]) for body in inner] == [(1, "verto.answer"), (2, "verto.bye")]
        assert [frame["params"]["node_id"] for frame in socket.sent] == ["n@local", "other@local"]

    def test_what_is_pushed_to_nobody_waits_except_pings(self, session: Session, socket: FakeSocket) -> None:
        session.detach(socket)  # type: ignore[arg-type]
        session.push_verto("verto.bye", {"callID": "c"})
        session.push_verto("verto.ping", {"callID": "c"})
        later = FakeSocket()
        session.attach(later)  # type: ignore[arg-type]
        assert later.sent == []
        session.flush()
        assert [frame["params"]["params"]["method"] for frame in later.sent] == ["verto.bye"]
        session.flush()
        assert len(later.sent) == 1

    def test_a_lost_socket_is_offline_until_it_says_so_again(
        self, session: Session, socket: FakeSocket
    ) -> None:
        session.online = True
        session.detach(socket)  # type: ignore[arg-type]
        assert not session.online
        assert not session.is_reachable

    def test_the_loss_of_an_old_socket_changes_nothing(self, session: Session, socket: FakeSocket) -> None:
        later = FakeSocket()
        session.attach(later)  # type: ignore[arg-type]
        session.online = True
        session.detach(socket)  # type: ignore[arg-type]
        assert socket.dropped
        assert session.online
        assert session.is_reachable

    def states(self, socket: FakeSocket) -> list[str]:
        return [
            frame["params"]["params"]["authorization_state"]
            for frame in socket.sent
            if frame["params"]["event_type"] == "signalwire.authorization.state"
        ]

    def test_calls_are_known_to_the_states_that_came_after_them(
        self, session: Session, socket: FakeSocket
    ) -> None:
        session.push_authorization_state()
        session.push_authorization_state()
        call = session.serial
        early, late = self.states(socket)
        assert session.knows_call(call)
        session.resume_from(late)
        assert session.knows_call(call)
        session.resume_from(early)
        assert not session.knows_call(call)
        session.push_authorization_state()
        assert session.knows_call(session.serial)

    def test_only_own_states_are_known(self, session: Session, socket: FakeSocket) -> None:
        session.push_authorization_state()
        assert session.knows_state(self.states(socket)[0])
        assert not session.knows_state("else")
        assert not session.knows_state(None)

    def test_talking_is_told_in_microseconds_on_a_list_of_channels(
        self, session: Session, socket: FakeSocket
    ) -> None:
        session.push("member.talking", {})
        params = socket.sent[0]["params"]
        assert params["event_channel"] == [session.protocol]
        assert isinstance(params["timestamp"], int)
        assert params["timestamp"] > 1e15

    def test_a_foreign_event_is_on_another_channel_and_a_repeat_is_the_same_frame(
        self, session: Session, socket: FakeSocket
    ) -> None:
        session.push_foreign("call.updated", {})
        session.repeat_last()
        assert session.protocol not in socket.sent[0]["params"]["event_channel"]
        assert socket.sent[1] == socket.sent[0]


class TestTrust:
    def test_the_leaf_is_for_all_names_and_signed_by_the_authority(self) -> None:
        trust = make_trust()
        authority = x509.load_pem_x509_certificate(trust.ca_pem.encode())
        assert authority.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
        client = ssl.create_default_context(cadata=trust.ca_pem)
        for name in ("puc.localhost", "fabric.localhost", "localhost", "127.0.0.1"):
            assert _handshake(client, trust.server, name) == name
        with pytest.raises(ssl.SSLCertVerificationError):
            _handshake(client, trust.server, "example.com")
        with pytest.raises(ssl.SSLCertVerificationError):
            _handshake(ssl.create_default_context(), trust.server, "localhost")

    def test_every_space_has_its_own(self) -> None:
        assert make_trust().ca_pem != make_trust().ca_pem


def _handshake(client: ssl.SSLContext, server: ssl.SSLContext, name: str) -> str:
    """In memory; the name, or the client's `ssl.SSLError`."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    one = client.wrap_bio(to_client, to_server, server_hostname=name)
    other = server.wrap_bio(to_server, to_client, server_side=True)
    waiting = 0
    for side in (one, other) * 4:
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            waiting += 1
    assert one.version() is not None
    return name


class TestStun:
    class Transport:
        def __init__(self) -> None:
            self.sent: list[tuple[bytes, tuple[str, int]]] = []

        def sendto(self, data: bytes, address: tuple[str, int]) -> None:
            self.sent.append((data, address))

    def server(self) -> tuple[StunServer, TestStun.Transport]:
        server, transport = StunServer(), self.Transport()
        server._transport = transport  # type: ignore[assignment]
        return server, transport

    def test_everybody_gets_the_made_up_address_with_their_own_port(self) -> None:
        server, transport = self.server()
        request = stun.Message(stun.Method.BINDING, stun.Class.REQUEST)
        server.datagram_received(bytes(request), ("127.0.0.1", 4321))
        ((data, to),) = transport.sent
        answer = stun.parse_message(data)
        assert to == ("127.0.0.1", 4321)
        assert answer.transaction_id == request.transaction_id
        assert answer.attributes["XOR-MAPPED-ADDRESS"] == (MAPPED_ADDRESS, 4321)

    def test_garbage_and_answers_are_ignored_and_a_dead_server_is_silent(self) -> None:
        server, transport = self.server()
        server.datagram_received(b"\x00\x01garbage", ("127.0.0.1", 1))
        response = stun.Message(stun.Method.BINDING, stun.Class.RESPONSE)
        server.datagram_received(bytes(response), ("127.0.0.1", 1))
        assert server.requests == 0
        server.dead = True
        request = stun.Message(stun.Method.BINDING, stun.Class.REQUEST)
        server.datagram_received(bytes(request), ("127.0.0.1", 1))
        assert transport.sent == []
        assert server.requests == 1


class TestFaults:
    def test_an_answer_is_swallowed_once(self) -> None:
        faults = Faults()
        faults.swallow.append("verto.invite")
        assert not faults.swallows("verto.bye")
        assert faults.swallows("verto.invite")
        assert not faults.swallows("verto.invite")

    def test_a_reset_heals_everything(self) -> None:
        faults = Faults(delay=3, refuse_resume=True)
        faults.rest_failures.append(500)
        faults.reset()
        assert faults == Faults()


class TestTicker:
    def test_it_counts_until_it_is_stopped_and_its_thread_ends(self) -> None:
        seen: list[int] = []
        enough = threading.Event()

        def tick(number: int) -> None:
            seen.append(number)
            if number == 3:
                enough.set()

        ticker = Ticker("test-ticker", 0.001, tick)
        ticker.start()
        ticker.start()
        assert enough.wait(2)
        ticker.stop()
        join_all()
        assert seen[:4] == [0, 1, 2, 3]
        assert not [thread for thread in threading.enumerate() if thread.name == "test-ticker"]

    def test_a_tick_without_a_loop_ends_it(self) -> None:
        def tick(number: int) -> None:
            raise RuntimeError("no loop")

        ticker = Ticker("test-ticker", 0.001, tick)
        ticker.start()
        ticker.stop()
        join_all()
        assert not [thread for thread in threading.enumerate() if thread.name == "test-ticker"]
