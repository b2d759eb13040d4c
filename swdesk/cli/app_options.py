"""What the window is started with. Apart from the other commands, of which its start needs nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from swdesk.places import Places


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
    safe: bool = False  # beside one that hangs, with nothing of it (`swdesk.cli.safe_start`)
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
