"""Starts in the background, and the demo: whether another program of the profile is there."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from swdesk.cli import second_start
from swdesk.cli.app_options import AppOptions
from swdesk.cli.exit_codes import ExitCode
from swdesk.control.address import LoopbackAddress
from swdesk.control.instance import Claim, begin

MINIMISED = AppOptions(minimised=True)


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LoopbackAddress:
    """Of the systems where a port is noted in a file, which outlives a crash and the session."""
    address = LoopbackAddress(str(tmp_path / "run" / "swdesk.port"))
    monkeypatch.setattr(second_start, "address_of", lambda _instance: address)
    return address


@pytest.fixture
def stranger() -> Iterator[socket.socket]:
    """Another program, at the port that was ours once."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def test_what_is_wanted_in_the_background_is_there(address: LoopbackAddress) -> None:
    first = begin(address)
    assert isinstance(first, Claim)
    assert second_start.claim_for(MINIMISED) is ExitCode.OK
    assert second_start.claim_for(AppOptions(demo=True)) is None
    first.release()


def test_a_port_that_a_crash_left_noted_keeps_nobody_from_starting(
    address: LoopbackAddress, stranger: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_start, "ANSWER_LIMIT", 0.05)
    Path(address.file).parent.mkdir(mode=0o700)
    Path(address.file).write_text(f"{stranger.getsockname()[1]} {'0' * 64}\n")
    began = second_start.claim_for(MINIMISED)
    assert isinstance(began, Claim)
    began.release()


def test_a_safe_start_is_nobody_commands_are_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert second_start.claim_for(AppOptions(safe=True)) is None
    assert not list(tmp_path.iterdir())
