"""Members, rooms and layouts as the events carry them (protocol.md 7.2).

Only what the SDK's guards insist on is required. Everything else may be missing, which means "as before":
such a field is `UNSET`, and `merged()` keeps the older value.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from msgspec import UNSET, Struct, UnsetType

from swdesk.errors import MessageParseError

T = TypeVar("T", bound=Struct)

Number = float | int


def convert(raw: object, kind: type[T], *, at: str = "$") -> T:
    """`raw` as a `kind`; unknown fields pass. Raises `MessageParseError` naming the field at fault."""
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        text, _, path = str(error).rpartition(" - at `")
        raise MessageParseError(text or str(error), path=at + path.rstrip("`").removeprefix("$")) from None
    except (ValueError, OverflowError, RecursionError, TypeError) as error:
        raise MessageParseError(f"payload cannot be read ({type(error).__name__})", path=at) from None


def given_fields(struct: Struct) -> dict[str, Any]:
    """The fields the message carried, by their Python names."""
    return {name: value for name in struct.__struct_fields__ if (value := getattr(struct, name)) is not UNSET}


class Member(Struct, frozen=True, kw_only=True):
    """A leg in a room: a person (`member`), a `screen` or a `device` with a `parent_id`."""

    member_id: str
    call_id: str | UnsetType | None = UNSET
    node_id: str | UnsetType | None = UNSET
    room_session_id: str | UnsetType | None = UNSET
    room_id: str | UnsetType | None = UNSET
    name: str | UnsetType | None = UNSET
    type: str | UnsetType | None = UNSET
    parent_id: str | UnsetType | None = UNSET
    handraised: bool | UnsetType | None = UNSET
    visible: bool | UnsetType | None = UNSET
    audio_muted: bool | UnsetType | None = UNSET
    video_muted: bool | UnsetType | None = UNSET
    deaf: bool | UnsetType | None = UNSET
    input_volume: Number | UnsetType | None = UNSET
    output_volume: Number | UnsetType | None = UNSET
    input_sensitivity: Number | UnsetType | None = UNSET
    echo_cancellation: bool | UnsetType | None = UNSET
    auto_gain: bool | UnsetType | None = UNSET
    noise_suppression: bool | UnsetType | None = UNSET
    lowbitrate: bool | UnsetType | None = UNSET
    denoise: bool | UnsetType | None = UNSET
    requested_position: Any = UNSET
    meta: Any = UNSET
    subscriber_id: str | UnsetType | None = UNSET
    address_id: str | UnsetType | None = UNSET
    talking: bool | UnsetType | None = UNSET
    updated: Any = UNSET

    def merged(self, newer: Member) -> Member:
        """This member with what `newer` carries; a partial update never erases."""
        return msgspec.structs.replace(self, **given_fields(newer))


class RoomSession(Struct, frozen=True, kw_only=True):
    """The room a call is in: its flags and members."""

    room_session_id: str
    room_id: str | UnsetType | None = UNSET
    name: str | UnsetType | None = UNSET
    display_name: str | UnsetType | None = UNSET
    layout_name: str | UnsetType | None = UNSET
    recording: bool | UnsetType | None = UNSET
    streaming: bool | UnsetType | None = UNSET
    locked: bool | UnsetType | None = UNSET
    prioritize_handraise: bool | UnsetType | None = UNSET
    hide_video_muted: bool | UnsetType | None = UNSET
    meta: Any = UNSET
    members: tuple[Member, ...] | UnsetType = UNSET

    def merged(self, newer: RoomSession) -> RoomSession:
        """This room with what `newer` carries."""
        return msgspec.structs.replace(self, **given_fields(newer))


class LayoutLayer(Struct, frozen=True, kw_only=True):
    """A picture in the mixed video; coordinates are percent of the canvas."""

    x: Number = 0
    y: Number = 0
    width: Number = 0
    height: Number = 0
    layer_index: int = 0
    z_index: int = 0
    member_id: str | None = None
    position: str | None = None
    reservation: str | None = None
    visible: bool = True
    playing_file: bool = False


class Layout(Struct, frozen=True, kw_only=True):
    """The arrangement of the mixed video now."""

    id: str
    name: str | None = None
    layers: tuple[LayoutLayer, ...] = ()
