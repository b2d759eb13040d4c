"""Where sound and recordings go: the plugs, and the registry of sinks by scheme."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from swdesk.errors import DeviceNotFoundError

if TYPE_CHECKING:
    import av


@runtime_checkable
class AudioSink(Protocol):
    """Something that plays sound: s16, 48 kHz, mono or stereo, 20 ms a frame."""

    @property
    def name(self) -> str:
        """What a person would call it."""

    async def open(self) -> None:
        """Start playing. Raises `MediaAccessError`."""

    def write(self, frame: av.AudioFrame) -> None:
        """Play this next. Never blocks: what does not fit in 60 ms of buffer pushes out the oldest."""

    async def close(self) -> None:
        """Release the device. Safe to call twice."""


AudioSinkFactory = Callable[[str], AudioSink]

_audio: dict[str, AudioSinkFactory] = {}


class NullSink:
    """Plays to nobody; counts what it was given."""

    name = "nobody"

    def __init__(self, _rest: str = "") -> None:
        self.frames = 0

    async def open(self) -> None:
        """Nothing to open."""

    def write(self, frame: av.AudioFrame) -> None:
        """Count it."""
        self.frames += 1

    async def close(self) -> None:
        """Nothing to close."""


def register_audio_sink(scheme: str, factory: AudioSinkFactory) -> None:
    """Make `scheme:rest` known; the factory gets the rest."""
    _audio[scheme] = factory


def audio_sink(spec: str) -> AudioSink:
    """The sink a spec names: `null:`, `speaker:`.

    Raises `DeviceNotFoundError` for a scheme nobody registered.
    """
    scheme, _, rest = spec.partition(":")
    if scheme not in _audio:
        known = ", ".join(sorted(_audio))
        raise DeviceNotFoundError(f"No audio sink is called {scheme!r}; there are {known}")
    return _audio[scheme](rest)


register_audio_sink("null", NullSink)
