"""What a call sends and receives (protocol.md 6.1, style: "Shapes").

both boxes            AUDIO_VIDEO      audio sendrecv  video sendrecv
audio alone           AUDIO_ONLY       audio sendrecv  (no video section)
video alone           VIDEO_MIC_MUTED  audio recvonly  video sendrecv
none                  RECEIVE_ONLY     audio recvonly  video recvonly
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from swdesk.errors import InvalidParams

NO_MEDIA = "Call requests no media: enable audio/video or receiveAudio/receiveVideo"


@dataclass(frozen=True, slots=True)
class Direction:
    """The direction of one media section, as seen from here."""

    send: bool
    receive: bool

    def __str__(self) -> str:
        return {
            (True, True): "sendrecv",
            (True, False): "sendonly",
            (False, True): "recvonly",
            (False, False): "inactive",
        }[self.send, self.receive]

    def __bool__(self) -> bool:
        return self.send or self.receive

    @classmethod
    def parse(cls, text: str) -> Direction:
        """From the SDP attribute's name; anything unknown is `sendrecv`, the SDP default (RFC 8866 6.7)."""
        return {
            "sendonly": cls(True, False),
            "recvonly": cls(False, True),
            "inactive": cls(False, False),
        }.get(text, cls(True, True))

    @property
    def reversed(self) -> Direction:
        """As the far side sees it."""
        return Direction(self.receive, self.send)


SENDRECV = Direction(True, True)
SENDONLY = Direction(True, False)
RECVONLY = Direction(False, True)
INACTIVE = Direction(False, False)


@dataclass(frozen=True, slots=True)
class MediaShape:
    """Audio and video of one leg. Audio is offered first, always."""

    audio: Direction
    video: Direction

    @classmethod
    def from_options(
        cls,
        *,
        audio: bool | None = None,
        video: bool | None = None,
        receive_audio: bool | None = None,
        receive_video: bool | None = None,
        channel: str | None = None,
    ) -> MediaShape:
        """From the caller's wishes; explicit ones win over `?channel=` (protocol.md 5.2).

        Receiving audio is the default; receiving video follows "is this a video call": the camera is sent,
        nothing is sent at all, or the address says `channel=video`.

        Raises `InvalidParams` when nothing would be sent and nothing received.
        """
        send_audio = True if audio is None else audio
        send_video = (channel == "video") if video is None else video
        if receive_audio is None:
            receive_audio = True
        if receive_video is None:
            receive_video = send_video or channel == "video" or not (send_audio or send_video)
        shape = cls(Direction(send_audio, receive_audio), Direction(send_video, receive_video))
        if not shape.audio and not shape.video:
            raise InvalidParams(NO_MEDIA)
        return shape

    @classmethod
    def from_offer(
        cls,
        audio: Direction | None,
        video: Direction | None,
        *,
        send_audio: bool | None = None,
        send_video: bool | None = None,
    ) -> MediaShape:
        """What to answer to an offer whose sections have these directions (`None`: no such section).

        Without wishes the camera stays off unless the offer both sends and receives video.
        """

        def answer(offered: Direction | None, send: bool | None) -> Direction:
            if offered is None:
                return INACTIVE
            mirrored = offered.reversed
            return replace(mirrored, send=mirrored.send and (True if send is None else send))

        return cls(answer(audio, send_audio), answer(video, send_video))

    def without_sending(self, *, audio: bool = True, video: bool = True) -> MediaShape:
        """The receive-only fallback, for the kinds whose capture failed."""
        return MediaShape(
            replace(self.audio, send=self.audio.send and not audio),
            replace(self.video, send=self.video.send and not video),
        )

    def changed(
        self, *, audio: Direction | bool | None = None, video: Direction | bool | None = None
    ) -> MediaShape:
        """With other directions, in a running call; `None` leaves one as it is.

        `True` is `sendrecv`; `False` means what it means when dialling: no microphone, but the others are
        heard, and no picture at all. Raises `InvalidParams` when nothing would be left.
        """
        if isinstance(audio, bool):
            audio = SENDRECV if audio else RECVONLY
        if isinstance(video, bool):
            video = SENDRECV if video else INACTIVE
        shape = MediaShape(
            self.audio if audio is None else audio,
            self.video if video is None else video,
        )
        if not shape.audio and not shape.video:
            raise InvalidParams(NO_MEDIA)
        return shape

    def __str__(self) -> str:
        return f"audio {self.audio}, video {self.video}"


AUDIO_VIDEO = MediaShape(SENDRECV, SENDRECV)
AUDIO_ONLY = MediaShape(SENDRECV, INACTIVE)
VIDEO_MIC_MUTED = MediaShape(RECVONLY, SENDRECV)
RECEIVE_ONLY = MediaShape(RECVONLY, RECVONLY)
