"""The commands and their options. Every mistake becomes one sentence; no option takes a token."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from swdesk import __version__
from swdesk.cli import readers, remote
from swdesk.cli.app_options import AppOptions, Connection
from swdesk.cli.expectations import add_expectations, read_expectations
from swdesk.cli.hooks import add_hooks
from swdesk.cli.links import take_link
from swdesk.cli.options import (
    AppsOptions,
    CallOptions,
    CompletionOptions,
    LinksOptions,
    ListenOptions,
    MediaOptions,
    SelfCheckOptions,
    SpaceOptions,
    TokenSource,
)
from swdesk.cli.places import add_places, places_of
from swdesk.cli.tokens import NOT_ON_THE_COMMAND_LINE, VARIABLE
from swdesk.cli.usage import Parser as _Parser
from swdesk.cli.usage import UsageProblem
from swdesk.errors import LinkError
from swdesk.media.codec_choice import AUDIO_CODECS, VIDEO_CODECS
from swdesk.media.video_quality import QUALITIES
from swdesk.protocol.links import has_scheme, parse_link

Options = (
    AppOptions
    | AppsOptions
    | CallOptions
    | CompletionOptions
    | LinksOptions
    | ListenOptions
    | SelfCheckOptions
    | SpaceOptions
    | remote.RemoteOptions
)


def parse(arguments: Sequence[str]) -> Options:
    """Typed options of one command line, the program's name left out.

    Raises `UsageProblem`; `SystemExit(0)` after `--help` and `--version`.
    """
    for argument in arguments:
        if argument == "--token" or argument.startswith(("--token=", "eyJ")):
            raise UsageProblem(NOT_ON_THE_COMMAND_LINE)
    tree = command_tree()
    link, arguments = take_link(tree, arguments)
    values = tree.parse_args(arguments)
    if link is not None and values.command is not None:
        raise UsageProblem(f"A link opens the window; leave it out, or leave out {values.command}.")
    match values.command:
        case "call":
            return CallOptions(
                destination=_destination(values.destination),
                token=_token(values),
                media=_media(values),
                connection=_connection(values),
                places=places_of(values),
                seconds=values.seconds,
                answer_within=values.answer_within,
                json=values.json,
                expected=read_expectations(values),
                hooks=tuple(values.hook),
            )
        case "listen":
            return ListenOptions(
                token=_token(values),
                media=_media(values),
                connection=_connection(values),
                places=places_of(values),
                seconds=values.seconds,
                wait=values.wait,
                once=values.once,
                decline=values.decline,
                json=values.json,
                hooks=tuple(values.hook),
            )
        case "links":
            return LinksOptions(values.change, values.json, values.debug, places=places_of(values))
        case "space":
            return SpaceOptions(
                port=values.port,
                print_token=values.print_token,
                print_guest_link=values.print_guest_link,
                json=values.json,
                ca_out=values.ca_out,
                debug=values.debug,
            )
        case "apps":
            if (values.name is None) != (values.action == "list"):
                raise UsageProblem("A program is added and removed by its name; only the list has none.")
            return AppsOptions(values.action, values.name, values.json, places=places_of(values))
        case "completion":
            from swdesk.cli.completion import script

            return CompletionOptions(script(values.shell, tree))
        case name if name in remote.NAMES:
            return remote.read(values)
        case _:
            if values.self_check:
                return SelfCheckOptions(json=values.self_check_json, debug=_connection(values).debug)
            if values.self_check_json:
                raise UsageProblem(
                    "Only --self-check prints JSON without a command; add it, or leave --json out."
                )
            if values.picture is not None and not values.demo:
                raise UsageProblem(
                    "The picture is made by the demo only; add --demo, or leave --picture out."
                )
            return AppOptions(
                demo=values.demo,
                minimised=values.minimised,
                picture=values.picture,
                link=link,
                new_instance=values.new_instance,
                safe=values.safe,
                connection=_connection(values),
                places=places_of(values),
            )


def command_tree() -> argparse.ArgumentParser:
    """The parser, which the manual page is written from, too."""
    top = _Parser(
        prog="swdesk",
        usage="%(prog)s [options] [LINK | COMMAND ...]",
        description="Video calls on the SignalWire platform. Without a command the window opens; with a link "
        "(tel:, sip:, sips:, callto:, swdesk:) it asks whether to call.",
        epilog=f"A token is read from --token-file, --token-env, the variable {VARIABLE} or standard input, "
        "never from the command line.",
    )
    top.add_argument("--version", action="version", version=f"swdesk {__version__}")
    top.add_argument(
        "--demo", action="store_true", help="start a local space and sign in to it: no account needed"
    )
    top.add_argument(
        "--minimised", "--minimized", action="store_true", help="start in the tray, without a window"
    )
    top.add_argument(
        "--picture",
        type=readers.new_file,
        metavar="PATH",
        help="with --demo and no screen: a picture of the window",
    )
    top.add_argument(
        "--self-check",
        action="store_true",
        help="check that this copy is complete, with a call of 3 s; no account needed",
    )
    top.add_argument(
        "--json",
        dest="self_check_json",
        action="store_true",
        help="with --self-check: one JSON object a line",
    )
    top.add_argument(
        "--new-instance", action="store_true", help="open a window even if one is open, or hangs"
    )
    top.add_argument(
        "--safe",
        action="store_true",
        help="open a window beside one that hangs: no settings, no token, nothing is kept",
    )
    _add_connection(top)
    add_places(top)
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser, prog=top.prog)

    call = commands.add_parser(
        "call", help="place a call without a window", description="Place a call, with files or test media."
    )
    call.add_argument("destination", help="/public/room, /private/person, +15551234567, sip:user@host")
    _add_token(call, lab=True)
    _add_media(call)
    call.add_argument(
        "--for",
        dest="seconds",
        type=readers.seconds,
        metavar="SECONDS",
        help="hang up after so long connected",
    )
    call.add_argument(
        "--answer-within",
        type=readers.seconds,
        default=60.0,
        metavar="SECONDS",
        help="give up when not connected by then (60)",
    )
    call.add_argument("--json", action="store_true", help="one JSON object a line on standard output")
    add_expectations(call)
    add_hooks(call)
    _add_connection(call)
    add_places(call)

    listen = commands.add_parser(
        "listen",
        help="sign in and answer calls without a window",
        description="Answer calls, with files or test media.",
    )
    _add_token(listen, lab=False)
    _add_media(listen)
    listen.add_argument(
        "--for",
        dest="seconds",
        type=readers.seconds,
        metavar="SECONDS",
        help="hang up each call after so long connected",
    )
    listen.add_argument(
        "--wait", type=readers.seconds, metavar="SECONDS", help="end when no call came by then"
    )
    listen.add_argument("--once", action="store_true", help="end after the first call")
    listen.add_argument("--decline", action="store_true", help="decline in place of answering")
    listen.add_argument("--json", action="store_true", help="one JSON object a line on standard output")
    add_hooks(listen)
    _add_connection(listen)
    add_places(listen)

    links = commands.add_parser(
        "links",
        help="who opens links on this system, and having it done by swdesk",
        description="Say which program the system starts for tel:, sip:, sips:, callto: and swdesk: links.",
    )
    changes = links.add_mutually_exclusive_group()
    for change, words in (
        ("register", "have them opened by swdesk, for this user alone"),
        ("unregister", "take that back"),
    ):
        changes.add_argument(
            f"--{change}", dest="change", action="store_const", const=change, default="", help=words
        )
    links.add_argument("--json", action="store_true", help="one JSON object a link on standard output")
    links.add_argument("--debug", action="store_true", help="debug lines on standard error")
    add_places(links)

    space = commands.add_parser(
        "space",
        help="run a local space for trials and tests",
        description="A stand-in for the platform, on this machine alone.",
    )
    space.add_argument("--port", type=readers.port, default=0, help="on 127.0.0.1; 0 takes any free one (0)")
    space.add_argument("--print-token", metavar="NAME", help="print a token for this user and go on")
    space.add_argument(
        "--print-guest-link", metavar="ADDRESS", help="print a link for guests to this address and go on"
    )
    space.add_argument(
        "--ca-out", type=readers.new_file, metavar="FILE", help="write the certificate to trust there"
    )
    space.add_argument("--json", action="store_true", help="say what is needed to connect as one JSON line")
    space.add_argument("--debug", action="store_true", help="debug lines on standard error")
    remote.add_commands(commands)
    apps = commands.add_parser(
        "apps",
        help="tokens of other programs that may act on the running one",
        description="Other programs that may act on the running one: each has a token, told once.",
    )
    apps.add_argument("action", nargs="?", default="list", choices=("list", "add", "remove"))
    apps.add_argument("name", nargs="?", metavar="NAME", help="of the program")
    apps.add_argument("--json", action="store_true", help="one JSON object on standard output")
    add_places(apps)
    completion = commands.add_parser(
        "completion",
        help="print completions for a shell",
        description="Print what a shell is to read: source <(swdesk completion bash).",
    )
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))
    return top


def _add_connection(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("connection")
    suppressed = argparse.SUPPRESS
    group.add_argument(
        "--ca-file",
        type=readers.old_file,
        default=suppressed,
        metavar="FILE",
        help="PEM certificates to trust as well",
    )
    group.add_argument(
        "--rest-url", type=readers.url("https"), default=suppressed, metavar="URL", help=argparse.SUPPRESS
    )
    group.add_argument(
        "--relay-url", type=readers.url("wss"), default=suppressed, metavar="URL", help=argparse.SUPPRESS
    )
    group.add_argument(
        "--wire-trace",
        type=readers.new_file,
        default=suppressed,
        metavar="FILE",
        help="write the raw signalling there, without its secrets",
    )
    group.add_argument(
        "--debug",
        action="store_true",
        default=suppressed,
        help="debug lines and tracebacks on standard error",
    )


def _add_token(parser: argparse.ArgumentParser, *, lab: bool) -> None:
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--token-file", type=Path, metavar="FILE", help="read the token there; - is standard input"
    )
    group.add_argument("--token-env", metavar="NAME", help=f"read the token from this variable ({VARIABLE})")
    if lab:
        group.add_argument(
            "--lab", action="store_true", help="call into a local space of this run: no account needed"
        )


def _add_media(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("media")
    group.add_argument(
        "--mic",
        type=readers.microphone,
        default="tone:440",
        metavar="FILE|tone|silence",
        help="what is said (tone)",
    )
    group.add_argument(
        "--camera",
        type=readers.camera,
        default="synthetic:bars",
        metavar="FILE|bars|off",
        help="what is shown (bars)",
    )
    group.add_argument(
        "--video-quality", choices=tuple(QUALITIES), help="the most that is sent (720p, as preferred)"
    )
    group.add_argument(
        "--audio-codecs",
        type=readers.codecs("audio"),
        default=(),
        metavar="NAMES",
        help=f"what is offered, the best first: {','.join(AUDIO_CODECS)}",
    )
    group.add_argument(
        "--video-codecs",
        type=readers.codecs("video"),
        default=(),
        metavar="NAMES",
        help=f"what is offered, the best first: {','.join(VIDEO_CODECS)}",
    )
    group.add_argument("--music", action="store_true", help="sound for music: stereo, 128 kbit/s")
    group.add_argument(
        "--record", type=readers.recording, metavar="OUT.mkv", help="keep what is heard and seen"
    )
    group.add_argument("--no-audio", action="store_true", help="send no sound")
    group.add_argument("--no-video", action="store_true", help="send no picture")
    group.add_argument("--audio-only", action="store_true", help="neither send nor receive pictures")
    group.add_argument(
        "--receive-video", action="store_true", help="receive pictures even when none are sent"
    )


def _token(values: argparse.Namespace) -> TokenSource:
    return TokenSource(file=values.token_file, variable=values.token_env, lab=getattr(values, "lab", False))


def _connection(values: argparse.Namespace) -> Connection:
    return Connection(
        ca_file=getattr(values, "ca_file", None),
        rest_url=getattr(values, "rest_url", None),
        relay_url=getattr(values, "relay_url", None),
        wire_trace=getattr(values, "wire_trace", None),
        debug=getattr(values, "debug", False),
    )


def _media(values: argparse.Namespace) -> MediaOptions:
    if values.audio_only and values.receive_video:
        raise UsageProblem(
            "The options contradict each other: --audio-only and --receive-video; leave one out."
        )
    if values.audio_only and values.no_audio:
        raise UsageProblem("The options contradict each other: --audio-only and --no-audio; leave one out.")
    no_video = values.no_video or values.audio_only
    return MediaOptions(
        microphone=values.mic,
        camera=values.camera,
        record=values.record,
        video_quality=values.video_quality,
        audio_codecs=values.audio_codecs,
        video_codecs=values.video_codecs,
        music=values.music,
        send_audio=False if values.no_audio else None,
        send_video=False if no_video else None,
        receive_video=False if values.audio_only else True if values.receive_video else None,
    )


def _destination(text: str) -> str:
    if not text.strip():
        raise UsageProblem("There is no destination: it is empty; name one, such as /public/test-room.")
    if not has_scheme(text):
        return text.strip()
    try:
        link = parse_link(text)
    except LinkError as error:
        part = f": {error.part}" if error.part else ""
        raise UsageProblem(f"The link makes no call ({error.fault}{part}); check how it is spelt.") from error
    if link.guest is not None:
        raise UsageProblem("A link for guests opens the window: start it as swdesk LINK, without a command.")
    return link.text
