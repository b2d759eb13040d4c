"""What the window needs of the engine, and nothing more: a `Phone` that makes `CallHandle`s.

The real one is `client_phone.ClientPhone`; tests give the window one without a network. Everything here is
called, and calls back, in the Qt thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from swdesk.app.stores import Store
from swdesk.errors import CallError

if TYPE_CHECKING:
    from swdesk.media.codec_choice import CodecOrder
    from swdesk.media.mailbox import FrameMailbox
    from swdesk.media.processing.settings import ProcessingSettings
    from swdesk.media.video_quality import VideoQuality
    from swdesk.protocol.guest import Guest


class Presence(StrEnum):
    """How the account stands towards its space."""

    NONE = "none"
    SIGNING_IN = "signing-in"
    ONLINE = "online"
    RECONNECTING = "reconnecting"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Account:
    """Who is signed in, where, and until when (`expires_at`, seconds since 1970)."""

    presence: Presence = Presence.NONE
    name: str = ""
    space: str = ""
    expires_at: float | None = None
    round_trip_ms: float | None = None
    is_guest: bool = False
    """For the call that is running, not with one's own token."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """The boxes as they stood when Dial was pressed."""

    audio: bool = True
    video: bool = True
    start_muted: bool = False
    start_camera_off: bool = False
    ringback: bool = True
    """A tone here while the far end rings."""
    processing: ProcessingSettings | None = None
    """How the microphone's sound is treated; `None`: as it always is."""
    video_quality: VideoQuality | None = None
    """The most that is sent of pictures; `None`: the default."""
    codecs: CodecOrder | None = None
    """What is offered, the best first; `None`: the usual order."""


@dataclass(frozen=True, slots=True)
class Levels:
    """How loud both ends are, RMS from 0 to 1, up to 30 times a second; so never among the facts."""

    local: float = 0.0
    remote: float = 0.0
    is_speaking: bool = False
    remote_is_speaking: bool = False
    is_clipping: bool = False


@dataclass(frozen=True, slots=True)
class RoomSound:
    """What the platform's mixer does with one's sound; `None` where the room does not allow to set it.

    Volumes go from -50 to 50, 0 as it is; the sensitivity from 0 to 100, more opens sooner.
    """

    input_volume: float | None = None
    output_volume: float | None = None
    input_sensitivity: float | None = None


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What a running call is like, apart from its status."""

    sends_audio: bool = False
    sends_video: bool = False
    receives_video: bool = False
    is_muted: bool = False
    is_camera_off: bool = False
    can_add_video: bool = False
    """Whether `CallHandle.set_video(True)` can bring a camera into this call."""
    room_sound: RoomSound = RoomSound()
    is_mirror: bool = True
    """Whether the own picture is a person before a camera, not a picture with something to read in it."""
    end_category: str = ""
    """`swdesk.call.causes.FailureCategory` of the end, once it is known."""
    is_picture_frozen: bool = False
    """Whether pictures came and no more do, though they should."""
    sending_limit: str = ""
    """Why less is sent of the pictures than was chosen: `bandwidth`, `cpu`, `paused`, or nothing."""
    remote_frames: int = 0
    remote_audio_packets: int = 0
    round_trip_ms: float | None = None
    loss_percent: float | None = None
    sound_hints: frozenset[str] = frozenset()
    """`swdesk.media.processing`'s `SoundHint`s: `muted-speaking`, `no-signal`, `noisy`."""
    processing_problem: str = ""
    """Why the echo canceller does not work; empty when it does, or is not wanted."""


class CallHandle(Protocol):
    """One call, as the window holds it."""

    destination: str
    facts: Store
    levels: Store
    """`Levels`."""
    statistics: Store
    """`LegStats` once a second, `None` before the first."""

    def listen(self, on_status: Callable[[str], object], on_error: Callable[[CallError], object]) -> None:
        """Hear every status and error, the earlier ones first."""

    def attach(self, *, remote: FrameMailbox, local: FrameMailbox) -> None:
        """Have the pictures put there, until the call is destroyed."""

    async def hang_up(self) -> None:
        """End the call."""

    async def set_muted(self, muted: bool) -> None:
        """Silence or unsilence the microphone of this call."""

    async def set_camera_off(self, off: bool) -> None:
        """Black out or show the camera in this call."""

    async def set_video(self, on: bool) -> None:
        """Bring a camera into a running call, or take it out again; what is received stays.

        Raises what `Call.update_media` raises; then the call is as it was.
        """

    async def set_room_sound(self, wanted: RoomSound) -> None:
        """Set the platform's volumes; `None` leaves one as it is. Raises what `SelfParticipant` raises."""

    async def request_key_frame(self) -> bool:
        """Ask the far side for a fresh picture; False if it was asked too often."""

    async def play_signal(self, name: str) -> bool:
        """One of `swdesk.media.signals` over the call's sound; False where none is heard."""

    async def set_processing(self, settings: ProcessingSettings) -> None:
        """Treat the microphone's sound like this from the next 20 ms on."""

    async def set_video_quality(self, quality: VideoQuality) -> None:
        """Send at most this of pictures from now on, and have the camera give it."""


class Phone(Protocol):
    """Signs in and dials. One client per token, gone when the token changes or the window closes."""

    account: Store

    async def sign_in(self, token: str) -> None:
        """Be online with this token. Raises what `Client.connect` raises."""

    async def sign_out(self) -> None:
        """Be nobody; a running call is not touched."""

    async def dial(self, token: str, destination: str, wishes: Wishes) -> CallHandle:
        """Place a call. Cancelling cancels the call. Raises what `Client.dial` raises."""

    async def join(self, guest: Guest, destination: str, wishes: Wishes) -> CallHandle:
        """Place a call as a guest, for this one call: whoever is signed in stays so.

        Raises what `EmbedTokenCredentialProvider.authenticate` raises besides; cancelling cancels it.
        """

    async def open_lab(self) -> str:
        """Start the local space; a token for it."""

    async def close(self) -> None:
        """Hang up, sign out, stop the local space."""


class Vault(Protocol):
    """The token in the system's keyring."""

    async def problem(self) -> str:
        """Why nothing can be remembered here, or nothing at all."""

    async def recall(self) -> str | None:
        """The remembered token."""

    async def remember(self, token: str) -> None:
        """Keep it. Raises `StorageError`."""

    async def forget(self) -> None:
        """Remove it. Raises `StorageError`."""
