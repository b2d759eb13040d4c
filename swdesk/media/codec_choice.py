"""Which codecs are offered first, and how sound is coded. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

AUDIO_CODECS = ("opus", "g722", "pcmu", "pcma")
VIDEO_CODECS = ("vp8", "h264")


@dataclass(frozen=True, slots=True)
class CodecOrder:
    """The codecs of an offer, the best first; one that is left out is not offered (the SDK's preferences).

    FreeSWITCH takes the first of the offer that it knows (freeswitch.md 8.6). Raises `ValueError` for a name
    that is not known, and for none at all.
    """

    audio: tuple[str, ...] = AUDIO_CODECS
    video: tuple[str, ...] = VIDEO_CODECS

    def __post_init__(self) -> None:
        for kind, names, known in (("audio", self.audio, AUDIO_CODECS), ("video", self.video, VIDEO_CODECS)):
            if not names:
                raise ValueError(f"No {kind} codec is left")
            for name in names:
                if name not in known:
                    raise ValueError(f"There is no {kind} codec {name!r}; there are {', '.join(known)}")
            if len(set(names)) < len(names):
                raise ValueError(f"A codec for {kind} is named twice")

    @classmethod
    def preferring(cls, audio: Sequence[str] = (), video: Sequence[str] = ()) -> CodecOrder:
        """These first, and all the others after them."""
        return cls(
            tuple(dict.fromkeys((*audio, *AUDIO_CODECS))), tuple(dict.fromkeys((*video, *VIDEO_CODECS)))
        )

    def of(self, kind: str) -> tuple[str, ...]:
        """Those of `audio` or `video`."""
        return self.audio if kind == "audio" else self.video


def read_codecs(kind: str, text: str) -> tuple[str, ...]:
    """`opus,g722` as a user types it. Raises `ValueError`."""
    names = tuple(name.strip().lower() for name in text.split(",") if name.strip())
    order = CodecOrder(audio=names) if kind == "audio" else CodecOrder(video=names)
    return order.of(kind)


ANY_ORDER = CodecOrder()


@dataclass(frozen=True, slots=True)
class OpusProfile:
    """How Opus codes: bits per second, and repair of lost packets within later ones (FEC).

    Raises `ValueError` for a bitrate Opus does not have (RFC 7587 6.1: 6 to 510 kbit/s).
    """

    name: str
    stereo: bool
    bitrate: int
    fec: bool

    def __post_init__(self) -> None:
        if not 6_000 <= self.bitrate <= 510_000:
            raise ValueError(f"Opus codes 6 to 510 kbit/s, not {self.bitrate} bit/s")


SPEECH = OpusProfile("speech", stereo=False, bitrate=40_000, fec=True)
MUSIC = OpusProfile("music", stereo=True, bitrate=128_000, fec=False)
OPUS_PROFILES: dict[str, OpusProfile] = {one.name: one for one in (SPEECH, MUSIC)}


@dataclass(frozen=True, slots=True)
class OpusTerms:
    """What the far side's description says it wants of Opus (RFC 7587 6.1); the defaults are the RFC's."""

    stereo: bool = False
    max_bitrate: int = 510_000
    fec: bool = False
    dtx: bool = False

    @classmethod
    def read(cls, parameters: str) -> OpusTerms:
        """From the parameters of an `a=fmtp` line. What cannot be read is passed over."""
        values: dict[str, str] = {}
        for one in parameters.split(";"):
            key, _, value = one.partition("=")
            values.setdefault(key.strip().lower(), value.strip())
        most = values.get("maxaveragebitrate", "")
        asked = int(most) if most.isascii() and most.isdigit() and len(most) < 10 else 510_000
        return cls(
            stereo=values.get("stereo") == "1",
            max_bitrate=min(510_000, max(6_000, asked)),
            fec=values.get("useinbandfec") == "1",
            dtx=values.get("usedtx") == "1",
        )
