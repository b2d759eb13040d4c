"""`swdesk call` against the local space: the lines, the verdict, and one test for each exit code."""

from __future__ import annotations

import asyncio
import signal
import stat
import subprocess
import sys
import wave
from pathlib import Path

import av
import pytest

from swdesk.cli.lab import LabSpace
from tests.integration.cli.conftest import Program, finish, read_until

pytestmark = pytest.mark.integration


def test_0_a_call_with_the_lines_of_the_window(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/test-room", "--for", "1")
    assert result.code == 0, result
    assert result.lines[:-1] == [
        "Dialing /public/test-room...",
        "Options: audio=true, video=true",
        "Status: new",
        "Status: trying",
        "Status: connecting",
        "Status: connected",
        "Status: disconnecting",
        "Status: disconnected",
        "Status: destroyed",
    ]
    assert result.lines[-1].startswith("Received ")
    assert result.err == ""


def test_0_the_verdict_counts_what_came(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/echo", "--for", "4", "--json")
    assert result.code == 0, result
    verdict = result.verdict
    assert verdict["outcome"] == "ok"
    assert verdict["sentence"] is None
    assert 3.9 < verdict["timings"]["connected_for"] < 4.5
    assert 0 < verdict["timings"]["to_connected"] < 5
    assert verdict["timings"]["to_first_audio"] < 6
    assert verdict["timings"]["to_first_video"] < 6
    received, sent = verdict["received"], verdict["sent"]
    assert received["audio_seconds"] > 2.5
    assert received["audio_codec"] == "opus"
    assert received["video_codec"] == "VP8"
    assert received["video_frames"] > 30
    assert received["video_size"] == [1280, 720]
    assert received["audio_bytes"] > 5_000
    assert received["video_bytes"] > 50_000
    assert sent["video_size"] == [1280, 720]
    assert sent["audio_packets"] > 100
    assert verdict["loss_percent"] < 5
    events = [event["event"] for event in result.events]
    assert events[:2] == ["dialling", "options"]
    assert events.count("stats") >= 2
    ats = [event["at"] for event in result.events]
    assert ats == sorted(ats)


def test_0_with_a_local_space_of_its_own(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/test-room", "--lab", "--for", "1", user=None)
    assert result.code == 0, result


def test_0_files_go_out_and_a_recording_comes_in(swdesk: Program, tmp_path: Path) -> None:
    sound, out = tmp_path / "hello.wav", tmp_path / "out.mkv"
    with wave.open(str(sound), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(b"\x00\x10\x00\xf0" * 16_000)
    result = swdesk.run(
        "call",
        "/public/echo",
        "--mic",
        str(sound),
        "--camera",
        "off",
        "--record",
        str(out),
        "--for",
        "3",
        "--json",
    )
    assert result.code == 0, result
    assert result.verdict["recording"] == str(out)
    with av.open(str(out)) as container:
        assert {stream.type for stream in container.streams} == {"audio", "video"}
        assert sum(frame.samples for frame in container.decode(audio=0)) > 48_000


def test_0_audio_only_neither_sends_nor_receives_pictures(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/test-room", "--audio-only", "--for", "2", "--json")
    assert result.code == 0, result
    assert result.events[1]["video"] is False
    assert result.verdict["received"]["video_packets"] == 0
    assert result.verdict["sent"]["video_packets"] == 0
    assert result.verdict["received"]["audio_packets"] > 0


def test_0_the_channel_of_the_address_decides_where_no_option_does(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/test-room?channel=audio", "--for", "1", "--json")
    assert result.code == 0, result
    assert result.events[1] == {
        "event": "options",
        "at": result.events[1]["at"],
        "audio": True,
        "video": False,
    }


def test_2_a_missing_file_is_told_before_anything_is_dialled(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/echo", "--mic", "nowhere.wav")
    assert result.code == 2
    assert result.out == ""
    assert "there is no file nowhere.wav" in result.err


def test_2_no_token_anywhere(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/echo", user=None)
    assert result.code == 2
    assert result.err.startswith("swdesk: There is no token in standard input")


@pytest.mark.parametrize("spoil", ["rubbish", "cut"])
def test_3_a_token_that_is_refused(swdesk: Program, spoil: str) -> None:
    token = "rubbish" if spoil == "rubbish" else swdesk.lab.token("ada")[:-40]
    result = swdesk.run("call", "/public/echo", user=None, stdin=token, timeout=20)
    assert result.code == 3, result
    assert any(line.startswith("dial() rejected: InvalidCredentialsError — ") for line in result.lines)
    assert result.lines[-1].startswith("The token was refused: ")
    assert not any(line.startswith("Status: ") for line in result.lines)


def test_4_a_destination_the_token_does_not_reach(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/not-allowed")
    assert result.code == 4, result
    assert "dial() rejected: CallCreateError — Call creation failed" in result.lines


def test_4_a_destination_that_is_not_there(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/nowhere-at-all", "--json")
    assert result.code == 4, result
    assert result.verdict["outcome"] == "destination-refused"


def test_5_busy(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/busy")
    assert result.code == 5, result
    assert result.lines[-1].startswith("The call was not taken: ")


def test_6_nobody_answers(swdesk: Program) -> None:
    result = swdesk.run("call", "/public/no-answer", "--answer-within", "2", "--json")
    assert result.code == 6, result
    assert result.verdict["outcome"] == "no-answer"
    assert [event["status"] for event in result.events if event["event"] == "status"][-1] == "destroyed"


def test_7_a_space_that_is_not_trusted(swdesk: Program, tmp_path: Path) -> None:
    environment = swdesk.environment()
    command = [sys.executable, "-m", "swdesk", "call", "/public/echo"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30)
    assert done.returncode == 7, done
    assert "--ca-file" in done.stdout


def test_7_the_space_goes_away_in_a_call(tmp_path: Path) -> None:
    lab = asyncio.run(LabSpace.launch())
    program = Program(lab, tmp_path)
    process = program.start("call", "/public/echo", "--for", "60", "--json")
    read_until(process, lambda line: '"connected"' in line)
    lab._process.kill()
    result = finish(process, timeout=75)  # a way that is not found again is given up after a minute
    asyncio.run(lab.close())
    assert result.code == 7, result
    assert result.events[-1]["outcome"] == "network"


def test_8_a_file_that_is_no_sound(swdesk: Program, tmp_path: Path) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Dear reader")
    result = swdesk.run("call", "/public/echo", "--mic", str(text))
    assert result.code == 8, result
    assert len(result.lines) == 1
    assert result.lines[0].startswith("The media failed: ")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_130_an_interrupted_call_is_hung_up(swdesk: Program, number: signal.Signals) -> None:
    process = swdesk.start("call", "/public/echo", "--json")
    read_until(process, lambda line: '"connected"' in line)
    process.send_signal(number)
    result = finish(process, timeout=10)
    assert result.code == 130, result
    statuses = [event["status"] for event in result.events if event["event"] == "status"]
    assert statuses == ["disconnecting", "disconnected", "destroyed"]
    assert result.verdict["outcome"] == "interrupted"


def test_130_an_interrupted_dial_is_cancelled(swdesk: Program) -> None:
    process = swdesk.start("call", "/public/no-answer")
    read_until(process, lambda line: line == "Status: trying")
    process.send_signal(signal.SIGINT)
    result = finish(process, timeout=10)
    assert result.code == 130, result
    assert result.lines[-1].startswith("Interrupted: ")


def test_a_reader_that_goes_away_ends_the_call(swdesk: Program) -> None:
    process = swdesk.start("call", "/public/echo", "--json")
    read_until(process, lambda line: '"connected"' in line)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait(10) == 130
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()


def test_the_wire_trace_is_complete_clean_and_private(swdesk: Program, tmp_path: Path) -> None:
    trace = tmp_path / "wire.txt"
    assert swdesk.run("call", "/public/echo", "--for", "1", "--wire-trace", str(trace)).code == 0
    text = trace.read_text()
    for word in (
        "signalwire.connect",
        "verto.invite",
        "verto.answer",
        "verto.bye",
        "a=ice-ufrag",
        " > ",
        " < ",
    ):
        assert word in text
    assert swdesk.lab.token("ada") not in text
    assert "a=ice-pwd:[secret]" in text
    assert stat.S_IMODE(trace.stat().st_mode) == 0o600


def test_settings_that_cannot_be_read_are_told(swdesk: Program, tmp_path: Path) -> None:
    (tmp_path / "swdesk").mkdir()
    (tmp_path / "swdesk" / "preferences.toml").write_text("= what")
    result = swdesk.run("call", "/public/echo")
    assert result.code == 2, result
    assert "mend or remove that file" in result.out + result.err
