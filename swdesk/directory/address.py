"""An address of the directory: somebody or something that can be dialled (protocol.md 5.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from swdesk.errors import MessageParseError


@dataclass(frozen=True, slots=True)
class Address:
    """One entry. The channel strings are dialled as they are; nothing is built from `name`."""

    id: str
    name: str
    display_name: str = ""
    type: str = ""
    locked: bool = False
    audio_channel: str | None = None
    video_channel: str | None = None
    messaging_channel: str | None = None
    cover_url: str | None = None
    preview_url: str | None = None

    @classmethod
    def parse(cls, value: object) -> Address:
        """From one entry of `data`. Raises `MessageParseError` without `id` and `name`."""
        if not isinstance(value, Mapping):
            raise MessageParseError("An address is not an object")
        channels = value.get("channels")
        channels = channels if isinstance(channels, Mapping) else {}
        return cls(
            id=_required(value, "id"),
            name=_required(value, "name"),
            display_name=_text(value, "display_name") or "",
            type=_text(value, "type") or "",
            locked=value.get("locked") is True,
            audio_channel=_text(channels, "audio"),
            video_channel=_text(channels, "video"),
            messaging_channel=_text(channels, "messaging"),
            cover_url=_text(value, "cover_url"),
            preview_url=_text(value, "preview_url"),
        )

    @property
    def default_channel(self) -> str | None:
        """What to dial: a room's video, anybody else's audio, or the one there is."""
        if self.type == "room":
            return self.video_channel or self.audio_channel
        return self.audio_channel or self.video_channel

    @property
    def label(self) -> str:
        """What a person would call it."""
        return self.display_name or self.name


def _text(value: Mapping[Any, Any], key: str) -> str | None:
    found = value.get(key)
    return found if isinstance(found, str) and found else None


def _required(value: Mapping[Any, Any], key: str) -> str:
    found = _text(value, key)
    if found is None:
        raise MessageParseError("An address has no text", path=key)
    return found
