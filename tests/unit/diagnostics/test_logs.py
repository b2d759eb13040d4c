"""Every record of every logger is clean before anybody sees it; ring and files hold what they promise."""

from __future__ import annotations

import io
import json
import logging
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from swdesk.diagnostics import logs
from swdesk.diagnostics.redaction import forget_secrets

TOKEN = "eyJhbGciOiJkaXIifQ." + ".".join(letter * 30 for letter in "abcd")


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    factory, level, handlers = logging.getLogRecordFactory(), root.level, list(root.handlers)
    levels = {
        name: logging.getLogger(name).level
        for name in (*logs._LIBRARIES, *logs._A_LINE_A_PACKET, logs.WIRE_LOGGER)
    }
    yield
    logging.setLogRecordFactory(factory)
    root.setLevel(level)
    for handler in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(handler)
        handler.close()
    for name in ("websockets.client", "aiohttp.client", "swdesk.session"):
        logging.getLogger(name).setLevel(logging.NOTSET)
        logging.getLogger(name).handlers.clear()
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
    wire = logging.getLogger(logs.WIRE_LOGGER)
    for handler in list(wire.handlers):
        wire.removeHandler(handler)
        handler.close()
    logs._ring._lines.clear()
    forget_secrets()


def is_private(path: Path) -> bool:
    """Nobody but the owner may read it; Windows has no such modes, there the folder is the user's."""
    return sys.platform == "win32" or stat.S_IMODE(os.stat(path).st_mode) == 0o600


def listen(name: str) -> io.StringIO:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    logger = logging.getLogger(name)
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    return stream


@pytest.mark.parametrize("name", ["swdesk.session", "websockets.client", "aiohttp.client", "third.party"])
def test_arguments_are_cleaned_for_every_logger(name: str) -> None:
    logs.install_redaction()
    stream = listen(name)
    logging.getLogger(name).debug("> TEXT %r [%d bytes]", {"jwt_token": TOKEN}, 1234)
    assert stream.getvalue() == "> TEXT {'jwt_token': '[secret]'} [1234 bytes]\n"


def test_tracebacks_are_cleaned() -> None:
    logs.install_redaction()
    stream = listen("test.traceback")
    try:
        try:
            raise ValueError(f"inner {TOKEN}")
        except ValueError as error:
            raise RuntimeError(f"authorization_state={'s' * 20}") from error
    except RuntimeError:
        logging.getLogger("test.traceback").exception("It failed with %s", TOKEN)
    text = stream.getvalue()
    assert "RuntimeError" in text
    assert "ValueError" in text
    assert "aaaa" not in text
    assert "ssss" not in text


def test_records_carry_no_secret_to_foreign_handlers() -> None:
    logs.install_redaction()
    records: list[logging.LogRecord] = []

    class Foreign(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    logger = logging.getLogger("test.foreign")
    handler = Foreign()
    logger.addHandler(handler)
    logger.warning("token %s", TOKEN, stack_info=True)
    logger.removeHandler(handler)
    assert TOKEN not in repr(vars(records[0]))


def test_a_wrong_format_string_neither_raises_nor_leaks() -> None:
    logs.install_redaction()
    stream = listen("test.format")
    logging.getLogger("test.format").warning("%d frames", TOKEN)
    assert "do not fit" in stream.getvalue()
    assert "aaaa" not in stream.getvalue()


def test_registered_secrets_go_from_records() -> None:
    logs.install_redaction()
    logs.register_secret("correct horse battery")
    stream = listen("test.registered")
    logging.getLogger("test.registered").warning("is %s", "correct horse battery")
    assert stream.getvalue() == "is [secret]\n"


def test_installing_twice_wraps_once() -> None:
    logs.install_redaction()
    first = logging.getLogRecordFactory()
    logs.install_redaction()
    assert logging.getLogRecordFactory() is first


def test_the_ring_keeps_the_last_2000_lines() -> None:
    logs.set_up_logging()
    for number in range(2_100):
        logging.getLogger("swdesk.test").info("line %d", number)
    lines = logs.recent_lines()
    assert len(lines) == 2_000
    assert lines[0].endswith("line 100")
    assert lines[-1].endswith("line 2099")


def test_setting_up_twice_writes_each_line_once(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "swdesk.log"
    logs.set_up_logging(file=file)
    logs.set_up_logging(file=file)
    logging.getLogger("swdesk.test").info("only once")
    assert file.read_text().count("only once") == 1
    assert sum("only once" in line for line in logs.recent_lines()) == 1


def test_libraries_speak_from_warning_on_unless_debugging() -> None:
    logs.set_up_logging()
    for name in ("websockets.client", "aioice.ice"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
    logs.set_up_logging(logging.DEBUG)
    assert logging.getLogger("websockets.client").isEnabledFor(logging.DEBUG)


def test_no_library_logs_every_packet() -> None:
    logs.set_up_logging(logging.DEBUG)
    for name in ("aioice.ice", "aiortc.rtcrtpsender"):
        assert not logging.getLogger(name).isEnabledFor(logging.DEBUG)


def test_the_log_file_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "swdesk.log"
    file.parent.mkdir()
    file.write_text("old\n")
    file.chmod(0o644)
    logs.set_up_logging(file=file)
    logging.getLogger("swdesk.test").info("new")
    assert is_private(file)
    assert file.read_text().startswith("old\n")


def test_the_log_file_turns_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "FILE_BYTES", 2_000)
    file = tmp_path / "swdesk.log"
    logs.set_up_logging(file=file)
    for _ in range(100):
        logging.getLogger("swdesk.test").info("x" * 100)
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == ["swdesk.log", "swdesk.log.1", "swdesk.log.2", "swdesk.log.3"]
    assert all(is_private(path) for path in tmp_path.iterdir())


def test_without_a_place_for_the_file_it_goes_on_and_says_so(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    logs.set_up_logging(file=blocked / "swdesk.log")
    assert any("No log file" in line for line in logs.recent_lines())


def test_the_wire_trace_is_whole_clean_and_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "wire.trace"
    file.write_text("of an earlier run")
    handler = logs.trace_wire(file)
    frame = json.dumps({"id": "1", "authentication": {"jwt_token": TOKEN}, "sdp": "v=0 " * 4_000})
    logging.getLogger(logs.WIRE_LOGGER).debug("> %s", frame)
    logging.getLogger(logs.WIRE_LOGGER).removeHandler(handler)
    handler.close()
    text = file.read_text()
    assert " > {" in text
    assert "earlier" not in text
    assert text.count("v=0 ") == 4_000
    assert TOKEN not in text
    assert is_private(file)


def test_the_wire_is_silent_unless_asked_for() -> None:
    logs.set_up_logging()
    assert not logging.getLogger(logs.WIRE_LOGGER).isEnabledFor(logging.DEBUG)
