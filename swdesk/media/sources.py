"""Where pictures and sound come from: the plugs, and their registry by scheme.

A source is opened once, read by one task, and closed. It never ends by itself: a file that is over gives
silence or its last picture, for a track that ends kills aiortc's sender for good (media.md 7).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from swdesk.errors import DeviceNotFoundError
from swdesk.media.video_quality import VideoContent, VideoQuality

if TYPE_CHECKING:
    import av

SAMPLE_RATE = 48_000
SAMPLES_PER_FRAME = 960  # 20 ms
FRAME_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class VideoSettings:
    """What a video source gives: pixels, frames per second, and what is filmed."""

    width: int = 1280
    height: int = 720
    fps: int = 30
    content: VideoContent = VideoContent.CAMERA

    @classmethod
    def of(cls, quality: VideoQuality) -> VideoSettings:
        """What a camera is asked for, for pictures of this quality."""
        return cls(quality.width, quality.height, quality.fps)


@runtime_checkable
class VideoSource(Protocol):
    """Something that makes pictures, paced by itself."""

    @property
    def name(self) -> str:
        """What a person would call it."""

    @property
    def settings(self) -> VideoSettings:
        """Size and rate, as asked for; the true size is in each frame."""

    async def open(self) -> None:
        """Start capturing. Raises `MediaAccessError` or `MediaFileError`."""

    async def read(self) -> av.VideoFrame:
        """The next picture, any pixel format; waits for it. Its `pts` and `time_base` are not used."""

    async def close(self) -> None:
        """Release the device. Safe to call twice, and while a read waits."""


@runtime_checkable
class AdaptableSource(Protocol):
    """A video source that can change its size and rate while it is read; a file cannot."""

    async def adapt(self, settings: VideoSettings) -> None:
        """Give pictures like this from now on, or as near to it as can be. Raises nothing."""


@runtime_checkable
class AudioSource(Protocol):
    """Something that makes sound, in frames of 20 ms: s16, mono or stereo, 48 kHz, 960 samples."""

    @property
    def name(self) -> str:
        """What a person would call it."""

    async def open(self) -> None:
        """Start capturing. Raises `MediaAccessError` or `MediaFileError`."""

    async def read(self) -> av.AudioFrame:
        """The next 20 ms; waits for them."""

    async def close(self) -> None:
        """Release the device. Safe to call twice, and while a read waits."""


VideoSourceFactory = Callable[[str, VideoSettings], VideoSource]
AudioSourceFactory = Callable[[str], AudioSource]

OURS = ("swdesk.media.synthetic", "swdesk.media.files")  # they register when they are first imported

_video: dict[str, VideoSourceFactory] = {}
_audio: dict[str, AudioSourceFactory] = {}


def register_video_source(scheme: str, factory: VideoSourceFactory) -> None:
    """Make `scheme:rest` known; the factory gets the rest."""
    _video[scheme] = factory


def register_audio_source(scheme: str, factory: AudioSourceFactory) -> None:
    """Make `scheme:rest` known; the factory gets the rest."""
    _audio[scheme] = factory


def video_source(spec: str, settings: VideoSettings | None = None) -> VideoSource:
    """The source a spec names: `synthetic:bars`, `file:/clip.mp4`, `camera:`.

    Raises `DeviceNotFoundError` for a scheme nobody registered.
    """
    scheme, _, rest = spec.partition(":")
    if scheme not in _video:
        _load_ours()
    if scheme not in _video:
        known = ", ".join(sorted(_video))
        raise DeviceNotFoundError(f"No video source is called {scheme!r}; there are {known}")
    return _video[scheme](rest, settings or VideoSettings())


def audio_source(spec: str) -> AudioSource:
    """The source a spec names: `tone:440`, `silence:`, `file:/voice.wav`, `microphone:`.

    Raises `DeviceNotFoundError` for a scheme nobody registered.
    """
    scheme, _, rest = spec.partition(":")
    if scheme not in _audio:
        _load_ours()
    if scheme not in _audio:
        known = ", ".join(sorted(_audio))
        raise DeviceNotFoundError(f"No audio source is called {scheme!r}; there are {known}")
    return _audio[scheme](rest)


def _load_ours() -> None:
    for module in OURS:
        importlib.import_module(module)
