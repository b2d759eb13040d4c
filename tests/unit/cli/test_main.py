"""The entry: light to import, one sentence for every fault, a code for every outcome."""

from __future__ import annotations

import subprocess
import sys

import pytest

from swdesk import entry
from swdesk.cli.exit_codes import ExitCode
from swdesk.errors import WebSocketConnectionError

TOKEN = "eyJhbGciOiJkaXIifQ.aaaaaaaaaa.bbbbbbbbbb"


@pytest.fixture(autouse=True)
def quiet_logging(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry, "_set_up_logs", lambda *_, **__: None)


def failing(error: BaseException) -> object:
    def run(*_: object) -> int:
        raise error

    return run


def test_importing_the_entry_loads_neither_qt_nor_media() -> None:
    script = (
        "import sys, swdesk.__main__, swdesk.entry\n"
        "heavy = ('PySide6', 'shiboken6', 'qasync', 'av', 'aiortc', 'aioice', 'numpy', 'aiohttp')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "[]"


def test_wrong_options_are_code_2_and_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.run(["sing"]) == ExitCode.USAGE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("swdesk: The command is not understood: ")
    assert captured.err.count("\n") == 1


def test_a_fault_is_one_sentence_and_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entry, "_run", failing(RuntimeError(f"inner {TOKEN}")))
    assert entry.run(["call", "/x"]) == ExitCode.UNEXPECTED
    text = capsys.readouterr().err
    assert text.count("\n") == 1
    assert "RuntimeError" in text
    assert "aaaaaaaaaa" not in text


def test_debug_shows_the_traceback_without_secrets(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entry, "_run", failing(RuntimeError(f"inner {TOKEN}")))
    assert entry.run(["call", "/x", "--debug"]) == ExitCode.UNEXPECTED
    text = capsys.readouterr().err
    assert "Traceback" in text
    assert "aaaaaaaaaa" not in text


def test_errors_of_the_engine_have_their_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry, "_run", failing(WebSocketConnectionError("refused")))
    assert entry.run(["call", "/x"]) == ExitCode.NETWORK


def test_ctrl_c_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry, "_run", failing(KeyboardInterrupt()))
    assert entry.run(["call", "/x"]) == 130
