"""Plugs that cannot be opened yet: which calls go on with them all the same, and how that is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from swdesk.errors import MediaAccessError, MediaError

BOTH = "audiovideo"


@runtime_checkable
class PatientPlug(Protocol):
    """A plug that can be open without its device: silent or black until there is one."""

    async def open_later(self) -> bool:
        """Be open without; whether that is worth it. After `open` has raised."""


async def open_or_wait(plug: object, error: MediaAccessError) -> bool:
    """Keep a plug whose device cannot be had now; False when it has to be done without."""
    return isinstance(plug, PatientPlug) and not error.fatal and await plug.open_later()


def as_one(failures: Sequence[MediaError]) -> list[MediaError]:
    """Camera and microphone that failed in the same way are one failure (`audiovideo`), as in the SDK."""
    said = {error.media: error for error in failures if isinstance(error, MediaAccessError)}
    audio, video = said.get("audio"), said.get("video")
    if audio is None or video is None:
        return list(failures)
    words = str(audio).replace("(audio)", f"({BOTH})")
    if words != str(video).replace("(video)", f"({BOTH})") or BOTH not in words:
        return list(failures)
    both = MediaAccessError(words, operation=audio.operation, media=BOTH, fatal=audio.fatal)
    both.__cause__ = audio
    return [both, *(error for error in failures if error is not audio and error is not video)]
