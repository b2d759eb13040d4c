"""What a call asks of its leg. `media.leg.CallLeg` is one; tests have a lighter one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from swdesk.call.options import MediaOptions
from swdesk.media.sdp_text import Session
from swdesk.media.shape import Direction, MediaShape
from swdesk.observable import State, Stream

if TYPE_CHECKING:
    from swdesk.errors import MediaError
    from swdesk.media.leg import LegState
    from swdesk.media.playout import Playout
    from swdesk.media.processing.processor import VoiceProcessor
    from swdesk.media.stats import LegStats
    from swdesk.media.video_out import VideoOut
    from swdesk.media.video_quality import SendingVideo, VideoQuality


class Leg(Protocol):
    """One peer connection with its sources and sinks."""

    @property
    def state(self) -> State[LegState]:
        """Where the connection stands."""

    @property
    def errors(self) -> Stream[MediaError]:
        """What went wrong without ending the leg."""

    @property
    def shape(self) -> MediaShape:
        """What is sent and received, after a fallback."""

    @property
    def local_video(self) -> VideoOut:
        """The own picture."""

    @property
    def remote_video(self) -> VideoOut:
        """The far side's picture."""

    @property
    def voice(self) -> VoiceProcessor:
        """The near sound's treatment, its meter and its hints."""

    @property
    def remote_audio_level(self) -> State[float]:
        """How loud the far side is, 0 to 1."""

    @property
    def playout(self) -> Playout:
        """What is heard."""

    async def open(self) -> None:
        """Open the sources."""

    async def create_offer(self) -> str:
        """A complete offer."""

    async def create_answer(self, offer: str) -> str:
        """A complete answer."""

    async def apply_answer(self, sdp: str) -> None:
        """Take the far side's answer."""

    async def offer_update(self, shape: MediaShape) -> str:
        """A re-offer for another shape; raises what it fails with, and then nothing has changed."""

    async def apply_update(self, answer: str) -> None:
        """Take the far side's answer to the re-offer; on failure `revoke_update` has to follow."""

    async def revoke_update(self) -> None:
        """Forget the re-offer, if there is one: the leg is as it was."""

    async def close(self) -> None:
        """Release everything. Safe to call twice, and while another of these waits."""

    def set_audio_muted(self, muted: bool) -> None:
        """Silence in place of the microphone."""

    def set_video_muted(self, muted: bool) -> None:
        """Black in place of the camera."""

    @property
    def sending(self) -> State[SendingVideo]:
        """What is sent of pictures, at most, and why not more."""

    def set_video_quality(self, quality: VideoQuality) -> None:
        """The most to send of pictures from now on."""

    def set_ringback(self, ringing: bool) -> None:
        """A ringback in the own loudspeaker while the far end rings; far sound ends it, too."""

    async def stats(self) -> LegStats:
        """Numbers of this moment."""

    async def request_key_frame(self) -> bool:
        """Ask the far side for a picture that can be decoded alone; False if it was asked too often."""


LegFactory = Callable[[str, MediaShape, MediaOptions], Leg]
"""Makes the leg of a call: leg id, shape, wishes."""


def shape_for_offer(offer: str, *, audio: bool | None, video: bool | None) -> MediaShape:
    """What to answer to an offer, the wishes respected. Raises `NegotiationError` for one that is no SDP."""
    directions: dict[str, Direction] = {}
    for section in Session.parse(offer).sections:
        if section.port:
            directions.setdefault(section.kind, section.direction)
    return MediaShape.from_offer(
        directions.get("audio"), directions.get("video"), send_audio=audio, send_video=video
    )
