"""One program a profile: who is the first, who hands over, and what a hung one is taken for."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from swdesk.cli import quick
from swdesk.cli.exit_codes import ExitCode
from swdesk.control import handover
from swdesk.control.address import Address, LoopbackAddress, UnixAddress
from swdesk.control.handover import Connection, NotAnswering, NotRunning, hand_over
from swdesk.control.instance import Claim, HandedOver, begin, begin_beside
from swdesk.control.requests import check_arguments
from swdesk.control.schema import COMMAND, LINE_LIMIT
from swdesk.errors import LinkError, LinkFault
from swdesk.protocol.links import parse_link

OK = {"ok": True, "answer": {}}


@pytest.fixture(params=["unix", "loopback"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """Of either kind."""
    if request.param == "loopback" or sys.platform == "win32":
        return LoopbackAddress(str(tmp_path / "run" / "swdesk.port"))
    short = Path(os.environ["XDG_RUNTIME_DIR"]) / tmp_path.name[-12:]
    return UnixAddress(f"{short}/swdesk.sock")


def first_of(address: Address) -> Claim:
    began = begin(address)
    assert isinstance(began, Claim)
    return began


@pytest.fixture
def first(address: Address) -> Iterator[Claim]:
    claim = first_of(address)
    yield claim
    claim.release()


def attend(claim: Claim, answer: Callable[[dict[str, Any]], bytes | None], connections: int = 1) -> Any:
    """Another thread that takes connections and answers each request; `None`: it hangs up."""
    heard: list[dict[str, Any]] = []

    def work() -> None:
        claim.listening.settimeout(5)
        for _ in range(connections):
            connection, _ = claim.listening.accept()
            with connection, connection.makefile("rb") as lines:
                for line in lines:
                    message = json.loads(line)
                    heard.append(message)
                    if "command" not in message:
                        continue
                    said = answer(message)
                    if said is None:
                        break
                    connection.sendall(said)

    thread = threading.Thread(target=work)
    thread.start()
    return heard, thread


def say(**message: Any) -> Callable[[dict[str, Any]], bytes]:
    return lambda asked: json.dumps({"id": asked["id"], **message}).encode() + b"\n"


def test_the_first_start_is_the_one(first: Claim) -> None:
    assert first.mark == first.address.mark()


def test_a_second_start_hands_over_with_its_link(first: Claim) -> None:
    heard, thread = attend(first, say(**OK))
    began = begin(first.address, "tel:+15551234567")
    thread.join()
    assert isinstance(began, HandedOver)
    assert began.answer["ok"]
    asked = heard[-1]
    assert (asked["command"], asked["arguments"]["link"]) == ("start", "tel:+15551234567")


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        (f"swdesk:/public/{'x' * 5_000}", LinkFault.TOO_LONG),
        (f"swdesk:/public/{'é' * 5_000}", LinkFault.TOO_LONG),
        ("swdesk:/public/a\u202eb", LinkFault.CHARACTERS),
        ("tel:+1555\x071234567", LinkFault.CHARACTERS),
        ("swdesk:/public/\udcff", LinkFault.CHARACTERS),
    ],
)
def test_a_link_that_is_wrong_is_wrong_in_the_window_that_runs(
    first: Claim, link: str, fault: LinkFault
) -> None:
    """Who clicked it sees no terminal."""
    heard, thread = attend(first, say(**OK))
    begin(first.address, link)
    thread.join()
    assert len(json.dumps(heard[-1])) < LINE_LIMIT
    arguments = check_arguments(COMMAND["start"], heard[-1]["arguments"])
    with pytest.raises(LinkError) as caught:
        parse_link(arguments["link"])
    assert caught.value.fault is fault


def test_the_desktops_leave_goes_along(first: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "leave-7")
    heard, thread = attend(first, say(**OK))
    begin(first.address)
    thread.join()
    assert heard[-1]["arguments"] == {"activation": "leave-7"}


def test_the_secret_goes_first_where_one_is_needed(first: Claim) -> None:
    heard, thread = attend(first, say(**OK))
    begin(first.address)
    thread.join()
    if first.secret:
        assert heard[0] == {"secret": first.secret}
    else:
        assert len(heard) == 1


def test_a_first_that_hangs_is_not_waited_for_longer_than_the_limit(first: Claim) -> None:
    began = time.monotonic()
    with pytest.raises(NotAnswering):
        begin(first.address, limit=0.2)
    assert 0.15 < time.monotonic() - began < 2


def test_a_crashed_one_is_replaced(address: Address) -> None:
    """The system let go of the lock; the socket lies there still."""
    crashed = first_of(address)
    os.close(crashed.lock or 0)
    crashed.listening.close()
    again = first_of(address)
    assert again.mark != crashed.mark
    again.release()


def test_one_that_ends_in_this_moment_is_waited_for(address: Address) -> None:
    """It refuses, releases what it holds, and the second start is then the first."""
    first = first_of(address)

    def ending(asked: dict[str, Any]) -> bytes:
        threading.Timer(0.1, first.release).start()
        return say(ok=False, error={"name": "ending", "sentence": "It ends."})(asked)

    _, thread = attend(first, ending)
    began = begin(first.address, limit=3)
    thread.join()
    assert isinstance(began, Claim)
    began.release()


def test_another_beside_it_gets_the_commands_and_keeps_them(address: Address) -> None:
    first = first_of(address)
    beside = begin_beside(first.address)
    heard, thread = attend(beside, say(**OK))
    hand_over(first.address)
    thread.join()
    assert heard
    first.release()
    assert beside.mark == beside.address.mark(), "the old one leaves the new one's address alone"
    beside.release()
    with pytest.raises((NotRunning, OSError)):
        Connection(beside.address)


def test_two_starts_at_once_are_one_first_and_one_second(address: Address) -> None:
    code = (
        "import sys, time\n"
        "from swdesk.control.address import *\n"
        "from swdesk.control.instance import *\n"
        f"address = {address!r}\n"
        "while time.time() < float(sys.argv[1]): pass\n"
        "began = begin(address, limit=10)\n"
        "if isinstance(began, HandedOver): print('second')\n"
        "else:\n"
        "    print('first', flush=True)\n"
        "    began.listening.settimeout(10)\n"
        "    connection, _ = began.listening.accept()\n"
        "    lines = connection.makefile('rb')\n"
        "    while b'start' not in lines.readline(): pass\n"
        '    connection.sendall(b\'{"id": 1, "ok": true}\\n\')\n'
    )
    at = str(time.time() + 0.5)
    both = [
        subprocess.Popen([sys.executable, "-c", code, at], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = sorted(process.communicate(timeout=20)[0].strip() for process in both)
    assert said == ["first", "second"]


@pytest.mark.parametrize("answer", [b"rubbish\n", b"[]\n", b"[" * 99_999 + b"\n"])
def test_one_that_answers_rubbish_is_not_understood(first: Claim, answer: bytes) -> None:
    _, thread = attend(first, lambda _asked: answer)
    with pytest.raises(NotAnswering):
        hand_over(first.address, timeout=3)
    thread.join()


def test_an_endless_answer_is_cut_short(first: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "_LARGEST_ANSWER", 1_000)
    _, thread = attend(first, lambda _asked: b"x" * 5_000)
    with pytest.raises(NotAnswering):
        hand_over(first.address, timeout=3)
    thread.join()


@pytest.mark.parametrize("address", ["unix"], indirect=True)
@pytest.mark.skipif(sys.platform == "win32", reason="there are no such sockets")
def test_nothing_is_sent_to_a_socket_of_another_user(first: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "is_owner", lambda _socket: False)
    with pytest.raises(PermissionError):
        hand_over(first.address)
    first.listening.settimeout(1)
    connection, _ = first.listening.accept()
    with connection:
        assert connection.recv(100) == b""


# --- what a person is told ----------------------------------------------------------------------------------


def test_a_second_start_is_told_in_no_words_and_ends_with_0(
    first: Claim, capsys: pytest.CaptureFixture[str]
) -> None:
    _, thread = attend(first, say(**OK))
    assert quick.first_or_done(first.address) == ExitCode.OK
    thread.join()
    assert capsys.readouterr() == ("", "")


def test_a_refused_link_is_told(first: Claim, capsys: pytest.CaptureFixture[str]) -> None:
    _, thread = attend(first, say(ok=False, error={"name": "bad-request", "sentence": "No such link."}))
    assert quick.first_or_done(first.address, "x:y") == ExitCode.REFUSED
    thread.join()
    assert capsys.readouterr().err == "swdesk: No such link.\n"


def test_a_hung_one_is_told_in_one_sentence_with_the_way_out(
    first: Claim, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick, "begin", lambda address, link: begin(address, link, limit=0.1))
    assert quick.first_or_done(first.address) == ExitCode.NOT_ANSWERING
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "does not answer within 3 s" in err
    assert "--safe" in err


def test_where_no_socket_can_be_had_the_window_opens_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert quick.first_or_done(UnixAddress(f"{tmp_path}/file/swdesk.sock")) is None
    assert capsys.readouterr().err.startswith("swdesk: No commands can be taken: ")


def test_handing_over_imports_next_to_nothing() -> None:
    code = (
        "import sys, swdesk.cli.quick\n"
        "heavy = ('argparse', 'asyncio', 'logging', 'dataclasses', 'platformdirs', 'PySide6', 'tomllib',\n"
        "    'numpy', 'av', 'secrets')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "[]"


def test_the_links_that_are_handed_over_are_those_there_are() -> None:
    from swdesk.protocol.links import SCHEMES

    assert set(quick.SCHEMES) == set(SCHEMES)


def test_a_backlog_full_of_others_is_not_answering() -> None:
    class Full:
        def connect(self, _timeout: float) -> socket.socket:
            raise TimeoutError

    with pytest.raises(NotAnswering):
        Connection(Full())  # type: ignore[arg-type]
