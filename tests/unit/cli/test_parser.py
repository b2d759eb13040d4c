"""The command line: what it means, and one sentence for whatever it cannot mean."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from swdesk.cli.app_options import AppOptions
from swdesk.cli.options import CallOptions, ListenOptions, SpaceOptions
from swdesk.cli.parser import parse
from swdesk.cli.problems import UsageProblem
from swdesk.cli.tokens import NOT_ON_THE_COMMAND_LINE
from swdesk.places import Places


def call(*arguments: str) -> CallOptions:
    options = parse(["call", *arguments])
    assert isinstance(options, CallOptions)
    return options


def test_without_a_command_the_window_opens() -> None:
    assert parse([]) == AppOptions()


def test_the_demo_and_its_picture() -> None:
    options = parse(["--demo", "--picture", "window.png"])
    assert isinstance(options, AppOptions)
    assert options.demo
    assert options.picture == Path("window.png")


FOR_GUESTS = "swdesk:/public/room?channel=video&embed=c2c_0123456789abcdef&host=example.signalwire.com"


@pytest.mark.parametrize(
    ("arguments", "link"),
    [
        (["tel:+15551234567"], "tel:+15551234567"),
        (["TEL://+15551234567/"], "TEL://+15551234567/"),
        (["--debug", "swdesk:/public/room?channel=video"], "swdesk:/public/room?channel=video"),
        (["sip:alice@example.com;maddr=evil.example", "--demo"], "sip:alice@example.com;maddr=evil.example"),
        (["--rest-url", "https://x.example", "callto:+15551234567"], "callto:+15551234567"),
        (["--", "sips:alice@example.com"], "sips:alice@example.com"),
        (["--debug", "--", "swdesk:/public/room"], "swdesk:/public/room"),
        (["+1 555 123 4567"], "tel:+1 555 123 4567"),
        (["--debug", FOR_GUESTS], FOR_GUESTS),
        (["--demo", "--picture", "tel:x"], None),
    ],
)
def test_a_link_opens_the_window_as_it_stands(arguments: list[str], link: str | None) -> None:
    options = parse(arguments)
    assert isinstance(options, AppOptions)
    assert options.link == link


@pytest.mark.parametrize(
    "arguments",
    [
        [
            "--",
            "swdesk:/x",
            "--relay-url",
            "wss://evil.example",
        ],  # swdesk:/x" --relay-url "wss://evil.example
        ["--", "--demo"],
        ["--", "space"],
        ["--"],
        ["--", "tel:+15551234567", ""],
        ["--", "/public/room"],
        ["--", "--", "tel:+15551234567"],
    ],
)
def test_behind_two_dashes_is_one_link_and_no_option(arguments: list[str]) -> None:
    with pytest.raises(UsageProblem, match="Behind -- there is one link"):
        parse(arguments)


def test_a_command_keeps_its_two_dashes() -> None:
    options = parse(["call", "--json", "--", "+15551234567"])
    assert (options.destination, options.json) == ("+15551234567", True)


def test_a_call_understands_links_as_well() -> None:
    assert call("tel:+1-555-123-4567").destination == "+15551234567"
    assert call("swdesk://public/room?channel=audio", "--lab").destination == "/public/room?channel=audio"
    assert call("/public/room?ticket=42").destination == "/public/room?ticket=42"


def test_a_link_for_guests_is_for_the_window() -> None:
    with pytest.raises(UsageProblem, match="A link for guests opens the window"):
        call(FOR_GUESTS, "--lab")


def test_a_call_needs_no_more_than_its_destination() -> None:
    options = call("/public/test-room")
    assert options.destination == "/public/test-room"
    assert options.media.microphone == "tone:440"
    assert options.media.camera == "synthetic:bars"
    assert options.media.send_audio is None
    assert options.media.send_video is None
    assert options.seconds is None
    assert not options.json


def test_the_destination_is_trimmed() -> None:
    assert call("  /public/echo ").destination == "/public/echo"


@pytest.mark.parametrize(
    ("given", "spec"), [("tone", "tone:440"), ("silence", "silence:"), ("tone:880", "tone:880")]
)
def test_named_microphones(given: str, spec: str) -> None:
    assert call("/public/echo", "--mic", given).media.microphone == spec


@pytest.mark.parametrize(("given", "spec"), [("bars", "synthetic:bars"), ("off", "off:")])
def test_named_cameras(given: str, spec: str) -> None:
    assert call("/public/echo", "--camera", given).media.camera == spec


def test_files_as_microphone_and_camera(tmp_path: Path) -> None:
    sound, film = tmp_path / "a.wav", tmp_path / "b.mp4"
    sound.write_bytes(b"")
    film.write_bytes(b"")
    media = call("/public/echo", "--mic", str(sound), "--camera", f"file:{film}").media
    assert media.microphone == f"file:{sound}"
    assert media.camera == f"file:{film}"
    assert call("/public/echo", "--mic", f"loop:{sound}").media.microphone == f"loop:{sound}"


def test_what_is_sent_and_received() -> None:
    assert call("/x", "--no-audio").media.send_audio is False
    assert call("/x", "--no-video").media.send_video is False
    assert call("/x", "--no-video").media.receive_video is None
    assert call("/x", "--no-video", "--receive-video").media.receive_video is True
    only = call("/x", "--audio-only").media
    assert only.send_video is False
    assert only.receive_video is False


def test_where_the_token_is() -> None:
    assert call("/x", "--token-file", "t").token.file == Path("t")
    assert call("/x", "--token-env", "V").token.variable == "V"
    assert call("/x", "--lab").token.lab


def test_listening() -> None:
    options = parse(["listen", "--once", "--for", "3", "--wait", "9.5", "--decline", "--json"])
    assert isinstance(options, ListenOptions)
    assert options.once
    assert options.decline
    assert options.json
    assert options.seconds == 3
    assert options.wait == 9.5


def test_a_space(tmp_path: Path) -> None:
    ca = tmp_path / "ca.pem"
    options = parse(["space", "--port", "8443", "--print-token", "ada", "--ca-out", str(ca), "--json"])
    assert options == SpaceOptions(port=8443, print_token="ada", json=True, ca_out=ca)
    options = parse(["space", "--print-guest-link", "/public/test-room"])
    assert options == SpaceOptions(print_guest_link="/public/test-room")


def test_connection_options_stand_before_and_after_the_command(tmp_path: Path) -> None:
    ca = tmp_path / "ca.pem"
    ca.write_text("")
    for arguments in (["--ca-file", str(ca), "call", "/x"], ["call", "/x", "--ca-file", str(ca)]):
        options = parse(arguments)
        assert isinstance(options, CallOptions)
        assert options.connection.ca_file == ca
    before = parse(["--debug", "call", "/x"])
    assert isinstance(before, CallOptions)
    assert before.connection.debug


@pytest.mark.parametrize(
    "arguments",
    [
        ["call", "/x", "--token", "eyJhbGciOiJkaXIifQ.aaaa.bbbb"],
        ["call", "/x", "--token=secret-word"],
        ["call", "eyJhbGciOiJkaXIifQ.aaaa.bbbb"],
        ["eyJhbGciOiJkaXIifQ.aaaa.bbbb"],
        ["listen", "--token-env", "eyJhbGciOiJkaXIifQ.aaaa"],
    ],
)
def test_a_token_on_the_command_line_is_refused_and_not_repeated(arguments: list[str]) -> None:
    with pytest.raises(UsageProblem) as caught:
        parse(arguments)
    assert str(caught.value) == NOT_ON_THE_COMMAND_LINE


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["call"], "destination"),
        (["call", "  "], "There is no destination"),
        (["call", "/x", "--mic", "/nowhere.wav"], "there is no file /nowhere.wav"),
        (
            ["call", "/x", "--mic", "~nobody-is-called-so/x.wav"],
            "there is no file ~nobody-is-called-so/x.wav",
        ),
        (["call", "/x", "--camera", "file:/nowhere.mp4"], "there is no file /nowhere.mp4"),
        (["call", "/x", "--record", "/nowhere/out.mkv"], "cannot be written"),
        (["call", "/x", "--record", "out.mp4"], "does not end in .mkv"),
        (["call", "/x", "--for", "soon"], "no number of seconds"),
        (["call", "/x", "--for", "0"], "is not between"),
        (["call", "/x", "--for", "nan"], "is not between"),
        (["call", "/x", "--token-file", "a", "--lab"], "not allowed with"),
        (["call", "/x", "--audio-only", "--receive-video"], "contradict"),
        (["call", "/x", "--audio-only", "--no-audio"], "contradict"),
        (["call", "/x", "--ca-file", "/nowhere.pem"], "there is no file"),
        (["call", "/x", "--relay-url", "http://x"], "does not start with wss://"),
        (["space", "--port", "99999"], "is no port"),
        (["sing"], "invalid choice"),
        (["https://example.com"], "begins with https: makes no call"),
        (["javascript:alert(1)"], "begins with javascript: makes no call"),
        (["tel:+15551234567", "call", "/x"], "leave out call"),
        (["tel:+15551234567", "tel:+15551234568"], "invalid choice"),
        (["call", "sip:a@b;maddr=c"], "(diverts: maddr)"),
        (["--picture", "x.png"], "add --demo"),
        (["call", "/x", "--jso"], "unrecognized arguments"),
    ],
)
def test_every_mistake_is_one_sentence(arguments: list[str], words: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        parse(arguments)
    sentence = str(caught.value)
    assert words in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(["--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    for word in ("call", "listen", "space", "--demo", "SWDESK_TOKEN"):
        assert word in text


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--version"])
    assert capsys.readouterr().out == f"swdesk {version('swdesk')}\n"


def test_codecs_and_quality_are_chosen_by_name() -> None:
    chosen = call(
        *("/public/x", "--video-quality", "360p", "--audio-codecs", "PCMU,opus", "--video-codecs", "h264"),
        "--music",
    )
    assert chosen.media.video_quality == "360p"
    assert chosen.media.audio_codecs == ("pcmu", "opus")
    assert chosen.media.video_codecs == ("h264",)
    assert chosen.media.music


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--audio-codecs", "speex"], "There is no audio codec 'speex'"),
        (["--video-codecs", ""], "No video codec is left"),
        (["--video-quality", "8k"], "8k"),
    ],
)
def test_unknown_codecs_and_qualities_are_refused(words: list[str], problem: str) -> None:
    with pytest.raises(UsageProblem, match=problem):
        call("/public/x", *words)


@pytest.mark.parametrize("command", [[], ["call", "/public/x"], ["listen"]])
def test_a_profile_and_a_data_folder(tmp_path: Path, command: list[str]) -> None:
    assert parse(command).places == Places()
    assert parse([*command, "--profile", "Work"]).places == Places("work")
    assert parse([*command, "--data-dir", str(tmp_path)]).places == Places(data=tmp_path.resolve())


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--profile=../x", "The profile '../x' cannot be named so; use up to 32 letters"),
        ("--data-dir=/dev/null", "The data folder /dev/null is a file; choose another."),
    ],
)
def test_a_profile_that_cannot_be_is_one_sentence(option: str, sentence: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        parse([option])
    assert str(refused.value).startswith(sentence)
