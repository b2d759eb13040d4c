"""Where the running program is reached, and who may."""

from __future__ import annotations

import os
import socket
import stat
import sys
from pathlib import Path

import pytest

from swdesk.control import address as addresses
from swdesk.control.address import AddressProblem, LoopbackAddress, UnixAddress, address_of
from swdesk.control.peer import is_owner, peer_uid

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes and users are Unix's")


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(addresses, "LONGEST_PATH", 1_000)
    return tmp_path


def mode(path: str | Path) -> int:
    return stat.S_IMODE(os.lstat(path).st_mode)


def test_the_socket_lies_in_the_runtime_folder_by_the_name_of_the_instance(runtime: Path) -> None:
    assert address_of() == UnixAddress(f"{runtime}/swdesk/swdesk.sock")
    assert address_of("swdesk-work") == UnixAddress(f"{runtime}/swdesk/swdesk-work.sock")


def test_without_a_runtime_folder_it_is_one_of_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert address_of() == UnixAddress(f"/tmp/swdesk-{os.getuid()}/swdesk.sock")
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("TMPDIR", "/var/folders/x")
    assert address_of() == UnixAddress(f"/var/folders/x/swdesk-{os.getuid()}/swdesk.sock")


def test_a_path_too_long_for_a_socket_is_still_one_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/" + "a" * 100)
    one = address_of()
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/" + "b" * 100)
    other = address_of()
    assert isinstance(one, UnixAddress)
    assert isinstance(other, UnixAddress)
    assert one != other
    assert len(one.path) < addresses.LONGEST_PATH


def test_windows_has_a_port_and_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", "/home/ada/local")
    assert address_of() == LoopbackAddress("/home/ada/local/swdesk/run/swdesk.port")


def test_the_folder_and_the_socket_are_the_owners_alone(runtime: Path) -> None:
    address = UnixAddress(f"{runtime}/swdesk/swdesk.sock")
    with address.listen():
        assert mode(runtime / "swdesk") == 0o700
        assert mode(address.path) == 0o600


def test_a_folder_that_others_can_enter_is_closed_to_them(runtime: Path) -> None:
    (runtime / "swdesk").mkdir(mode=0o755)
    with UnixAddress(f"{runtime}/swdesk/swdesk.sock").listen():
        assert mode(runtime / "swdesk") == 0o700


def test_a_folder_of_somebody_else_is_not_used(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (runtime / "swdesk").mkdir(mode=0o700)
    address = UnixAddress(f"{runtime}/swdesk/swdesk.sock")
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    for use in (address.listen, lambda: address.connect(1)):
        with pytest.raises(AddressProblem, match="not yours alone"):
            use()


def test_a_link_in_place_of_the_folder_is_not_followed(runtime: Path) -> None:
    (runtime / "elsewhere").mkdir(mode=0o700)
    (runtime / "swdesk").symlink_to(runtime / "elsewhere")
    with pytest.raises(AddressProblem):
        UnixAddress(f"{runtime}/swdesk/swdesk.sock").listen()


def test_a_socket_left_behind_is_replaced(runtime: Path) -> None:
    address = UnixAddress(f"{runtime}/swdesk/swdesk.sock")
    address.listen().close()
    with pytest.raises(ConnectionRefusedError):
        address.connect(1)
    with address.listen() as listening:
        address.connect(1).close()
        listening.accept()[0].close()
    assert sorted(os.listdir(runtime / "swdesk")) == ["swdesk.sock"]


def test_only_ones_own_socket_is_removed(runtime: Path) -> None:
    address = UnixAddress(f"{runtime}/swdesk/swdesk.sock")
    with address.listen():
        before = address.mark()
        with address.listen():
            address.release(before)
            assert os.path.exists(address.path)
            address.release(address.mark())
            assert not os.path.exists(address.path)
            address.release(before)


def test_the_system_says_who_the_other_end_is() -> None:
    one, other = socket.socketpair()
    with one, other:
        assert peer_uid(one) == os.getuid()
        assert is_owner(one)


class FakeSocket:
    """A system's answer about the other end."""

    def __init__(self, answer: bytes | OSError) -> None:
        self.answer = answer

    def getsockopt(self, *_asked: int) -> bytes:
        if isinstance(self.answer, OSError):
            raise self.answer
        return self.answer


def test_another_user_is_no_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 501)
    of_mac = (0).to_bytes(4, sys.byteorder) + (501).to_bytes(4, sys.byteorder) + bytes(68)
    assert is_owner(FakeSocket(of_mac), "darwin")  # type: ignore[arg-type]
    of_other = (0).to_bytes(4, sys.byteorder) + (502).to_bytes(4, sys.byteorder) + bytes(68)
    assert not is_owner(FakeSocket(of_other), "darwin")  # type: ignore[arg-type]
    of_linux = b"".join(number.to_bytes(4, sys.byteorder) for number in (1, 502, 1))
    assert not is_owner(FakeSocket(of_linux), "linux")  # type: ignore[arg-type]
    assert not is_owner(FakeSocket(OSError("no")), "linux")  # type: ignore[arg-type]
    assert is_owner(FakeSocket(b""), "sunos")  # type: ignore[arg-type]


def test_a_port_is_told_to_the_owner_alone_with_a_secret(tmp_path: Path) -> None:
    address = LoopbackAddress(str(tmp_path / "run" / "swdesk.port"))
    with address.listen() as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
        assert mode(address.file) == 0o600
        assert len(address.secret()) == 64
        before = address.mark(), address.secret()
        address.connect(1).close()
        with address.listen():
            assert (address.mark(), address.secret()) != before
            address.release(before[0])
            assert os.path.exists(address.file)
        address.release(address.mark())
        assert not os.path.exists(address.file)


@pytest.mark.parametrize("text", ["", "80", "99999 " + "a" * 64, "80 short", "x " + "a" * 64])
def test_a_spoilt_file_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "swdesk.port"
    file.write_text(text)
    with pytest.raises(AddressProblem, match="remove it"):
        LoopbackAddress(str(file)).connect(1)
