"""`swdesk listen` and `swdesk call` meet in the local space."""

from __future__ import annotations

import json
import signal
import wave

import pytest

from tests.integration.cli.conftest import Program, finish, read_until

pytestmark = pytest.mark.integration


def test_a_call_is_answered_with_files_or_tones(swdesk: Program) -> None:
    listener = swdesk.start("listen", "--once", "--for", "2", user="bob")
    lines = read_until(listener, lambda line: line == "Online — ready for inbound calls.")
    assert lines[0] == "Coming online..."
    caller = swdesk.run("call", "/private/bob", "--json")
    heard = finish(listener)
    assert heard.code == 0, heard
    assert caller.code == 0, caller
    text = heard.out
    assert "Dialable address(es) for this user:" in text
    assert "    audio: /private/bob" in text
    order = [
        "Ringing from ",
        "Answering...",
        "Status: connecting",
        "Status: connected",
        "Remote audio track arrived",
        "Status: disconnecting",
        "Status: disconnected",
        "Status: destroyed",
        "Received ",
    ]
    places = [text.index(line) for line in order]
    assert places == sorted(places)
    assert "_undef_" not in text
    assert caller.verdict["received"]["audio_seconds"] > 0.5
    assert caller.verdict["received"]["video_frames"] > 5


def test_json_lines_carry_the_number_of_the_call(swdesk: Program) -> None:
    listener = swdesk.start("listen", "--for", "1", "--json", user="bob")
    read_until(listener, lambda line: '"online"' in line)
    for _ in range(2):
        assert swdesk.run("call", "/private/bob").code == 0
    read_until(listener, lambda line: '"verdict"' in line and '"call": 2' in line)
    listener.send_signal(signal.SIGTERM)
    result = finish(listener)
    assert result.code == 130, result


def test_a_declined_call_is_code_5_for_the_caller(swdesk: Program) -> None:
    listener = swdesk.start("listen", "--once", "--decline", user="bob")
    read_until(listener, lambda line: line.startswith("Online"))
    caller = swdesk.run("call", "/private/bob")
    heard = finish(listener)
    assert caller.code == 5, caller
    assert caller.lines[-1].startswith("The call was not taken: ")
    assert "Declining..." in heard.lines
    assert "Answering..." not in heard.lines
    assert heard.code == 0, heard


def test_a_second_caller_is_declined_while_the_first_talks(swdesk: Program) -> None:
    listener = swdesk.start("listen", "--once", "--for", "6", user="bob")
    read_until(listener, lambda line: line.startswith("Online"))
    first = swdesk.start("call", "/private/bob", "--json")
    read_until(first, lambda line: '"connected"' in line)
    second = swdesk.run("call", "/private/bob", user="carol")
    assert second.code == 5, second
    assert finish(first).code == 0
    assert finish(listener).code == 0


def test_a_caller_whom_nothing_can_be_played_to_is_not_left_ringing(swdesk: Program) -> None:
    words = swdesk.home / "words.wav"
    with wave.open(str(words), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48000)
        file.writeframes(bytes(96000))
    listener = swdesk.start("listen", "--once", "--mic", "words.wav", user="bob")
    read_until(listener, lambda line: line.startswith("Online"))
    words.unlink()
    caller = swdesk.run("call", "/private/bob", "--answer-within", "15")
    heard = finish(listener)
    assert caller.code == 5, caller
    assert heard.code == 8, heard
    assert "words.wav" in heard.lines[-1]


def test_nobody_calls_in_time(swdesk: Program) -> None:
    result = swdesk.run("listen", "--wait", "1", "--json", user="carol")
    assert result.code == 6, result
    assert result.verdict["sentence"].startswith("Nobody called: ")


def test_a_refused_token_is_told_and_is_code_3(swdesk: Program) -> None:
    result = swdesk.run("listen", user=None, stdin="rubbish", timeout=20)
    assert result.code == 3, result
    assert result.lines[0] == "Coming online..."
    assert result.lines[1].startswith("Failed: InvalidCredentialsError — ")


def test_ctrl_c_while_waiting(swdesk: Program) -> None:
    listener = swdesk.start("listen", "--json", user="carol")
    online = json.loads(read_until(listener, lambda line: '"online"' in line)[-1])
    assert online["addresses"]
    listener.send_signal(signal.SIGINT)
    assert finish(listener, timeout=10).code == 130
