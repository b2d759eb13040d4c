"""The plug behind which echo, noise and gain are treated."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from swdesk.media.processing.settings import Stages
from swdesk.media.sound_frames import Samples


class CancellerUnavailableError(Exception):
    """The module cannot be used on this machine; the text says why, for a log and for a person."""


class EchoCanceller(Protocol):
    """Treats one microphone's sound. Used in one thread at a time, far and near alternating as they come."""

    def far_end(self, samples: Samples) -> None:
        """What the loudspeaker is about to play: any number of whole 10 ms."""

    def process(self, samples: Samples) -> Samples:
        """20 ms of what the microphone heard, treated: an array of its own, as long as the one given."""

    def set_delay(self, seconds: float) -> None:
        """From `far_end` through loudspeaker, air and microphone to `process`, as far as it is known."""

    def close(self) -> None:
        """Let go of the module. Safe to call twice; nothing else may be called afterwards."""


CancellerFactory = Callable[[Stages], EchoCanceller]
"""Makes one; may take some milliseconds, so not on a loop. Raises `CancellerUnavailableError`."""
