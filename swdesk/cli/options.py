"""What the command line asked for, typed; free of Qt and of the engine. The window has `app_options.py`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from swdesk.cli.app_options import Connection
from swdesk.places import Places

if TYPE_CHECKING:
    from swdesk.cli.expectations import Expectations
    from swdesk.cli.hooks import Hooks


def _nothing_expected() -> Expectations:
    from swdesk.cli.expectations import Expectations  # the window's start needs none of it

    return Expectations()


@dataclass(frozen=True, slots=True)
class SelfCheckOptions:
    """`swdesk --self-check`."""

    json: bool = False
    debug: bool = False


@dataclass(frozen=True, slots=True)
class TokenSource:
    """Where the token is read from; never from the command line itself."""

    file: Path | None = None  # `-` is standard input
    variable: str | None = None
    lab: bool = False  # a local space of this run gives it


@dataclass(frozen=True, slots=True)
class MediaOptions:
    """What is sent and kept. Sources are specs of `swdesk.media.sources`."""

    microphone: str = "tone:440"
    camera: str = "synthetic:bars"
    record: Path | None = None
    video_quality: str | None = None  # the name of a preset; None: as preferred
    audio_codecs: tuple[str, ...] = ()  # what is offered, the best first; (): as preferred
    video_codecs: tuple[str, ...] = ()
    music: bool = False  # Opus in stereo, for music
    send_audio: bool | None = None  # None: as the destination says, else yes
    send_video: bool | None = None
    receive_video: bool | None = None


@dataclass(frozen=True, slots=True)
class CallOptions:
    """`swdesk call`."""

    destination: str
    token: TokenSource = field(default_factory=TokenSource)
    media: MediaOptions = field(default_factory=MediaOptions)
    connection: Connection = field(default_factory=Connection)
    places: Places = field(default_factory=Places)
    seconds: float | None = None  # hang up after so long connected; None: when the far side leaves
    answer_within: float = 60.0  # s from dialling to connected
    json: bool = False
    expected: Expectations = field(default_factory=_nothing_expected)
    hooks: Hooks = ()


@dataclass(frozen=True, slots=True)
class ListenOptions:
    """`swdesk listen`."""

    token: TokenSource = field(default_factory=TokenSource)
    media: MediaOptions = field(default_factory=MediaOptions)
    connection: Connection = field(default_factory=Connection)
    places: Places = field(default_factory=Places)
    seconds: float | None = None  # hang up each call after so long connected
    wait: float | None = None  # s to wait for a first call; None: for ever
    once: bool = False
    decline: bool = False
    json: bool = False
    hooks: Hooks = ()


@dataclass(frozen=True, slots=True)
class AppsOptions:
    """`swdesk apps`."""

    action: str = "list"  # add, list, remove
    name: str | None = None
    json: bool = False
    places: Places = field(default_factory=Places)


@dataclass(frozen=True, slots=True)
class CompletionOptions:
    """`swdesk completion`."""

    script: str  # what the shell is to read


@dataclass(frozen=True, slots=True)
class SpaceOptions:
    """`swdesk space`."""

    port: int = 0  # on 127.0.0.1; 0 takes any free one
    print_token: str | None = None  # a user whose token is printed
    print_guest_link: str | None = None  # an address that a guest's link is printed for
    json: bool = False
    ca_out: Path | None = None
    debug: bool = False


@dataclass(frozen=True, slots=True)
class LinksOptions:
    """`swdesk links`."""

    change: str = ""  # `register`, `unregister`, or nothing
    json: bool = False
    debug: bool = False
    places: Places = field(default_factory=Places)  # links are opened in this profile
