"""What the command line asked for, typed; free of Qt and of the engine. The window takes `AppOptions`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from swdesk.places import Places

if TYPE_CHECKING:
    from swdesk.cli.expectations import Expectations
    from swdesk.cli.hooks import Hooks


def _nothing_expected() -> Expectations:
    from swdesk.cli.expectations import Expectations  # the window's start needs none of it

    return Expectations()


@dataclass(frozen=True, slots=True)
class Connection:
    """How the space is reached, and what is written down of it."""

    ca_file: Path | None = None  # trusted beside the system's authorities
    rest_url: str | None = None  # in place of the host that the token names
    relay_url: str | None = None  # in place of the host that the token names
    wire_trace: Path | None = None  # raw signalling, redacted, goes there
    debug: bool = False  # tracebacks and debug lines on stderr


@dataclass(frozen=True, slots=True)
class AppOptions:
    """The window."""

    demo: bool = False  # start a local space and sign in to it
    picture: Path | None = None  # with no screen: where the picture of the window is written
    link: str | None = None  # what somebody clicked elsewhere: asked about, never dialled by itself
    minimised: bool = False  # no window at the start
    new_instance: bool = False  # beside one that runs already
    connection: Connection = field(default_factory=Connection)
    places: Places = field(default_factory=Places)

    @property
    def ca_file(self) -> Path | None:
        """See `Connection`."""
        return self.connection.ca_file

    @property
    def rest_url(self) -> str | None:
        """See `Connection`."""
        return self.connection.rest_url

    @property
    def relay_url(self) -> str | None:
        """See `Connection`."""
        return self.connection.relay_url

    @property
    def trace(self) -> Path | None:
        """See `Connection.wire_trace`."""
        return self.connection.wire_trace


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
