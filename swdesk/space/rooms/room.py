"""Room sessions as events tell of them (protocol.md 7): members, flags, layout, lock.

Every answered call is in one: a conference room, or a small session of its own (echo, phone, one to one).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from swdesk.space import frames
from swdesk.space.frames import Frame

CAPABILITIES = ["self", "member", "layout", "end", "digit", "lock", "device", "screenshare", "vmuted"]
LAYOUTS = {"grid-responsive": "Grid", "1x1": "One by one", "highlight-1-responsive": "Highlight"}

Rectangle = tuple[float, float, float, float]


def _flags() -> dict[str, Any]:
    return {
        "handraised": False,
        "visible": True,
        "audio_muted": False,
        "video_muted": False,
        "deaf": False,
        "input_volume": 0,
        "output_volume": 0,
        "input_sensitivity": 11.11,
        "echo_cancellation": True,
        "auto_gain": True,
        "noise_suppression": True,
        "lowbitrate": False,
        "denoise": False,
        "requested_position": "auto",
        "isAudience": False,
        "meta": {},
    }


@dataclass(eq=False)
class Member:
    """One leg as the others see it. `push` sends its client an event; None for the lab host."""

    member_id: str
    call_id: str
    node_id: str
    name: str
    subscriber_id: str
    address_id: str
    push: Callable[[str, Frame], None] | None = None
    kind: str = "member"
    parent_id: str | None = None
    flags: dict[str, Any] = field(default_factory=_flags)

    def as_json(self, room: Room) -> Frame:
        """The `member` object of protocol.md 7.2."""
        body = {
            "room_session_id": room.room_session_id,
            "room_id": room.room_id,
            "member_id": self.member_id,
            "call_id": self.call_id,
            "node_id": self.node_id,
            "name": self.name,
            "type": self.kind,
            "subscriber_id": self.subscriber_id,
            "address_id": self.address_id,
            **self.flags,
        }
        if self.parent_id is not None:
            body["parent_id"] = self.parent_id
        return body


class Room:
    """A room session and its events."""

    def __init__(self, name: str, display_name: str) -> None:
        self.name = name
        self.display_name = display_name
        self.room_id = frames.new_id()
        self.room_session_id = frames.new_id()
        self.members: list[Member] = []
        self.locked = False
        self.layout_name = "grid-responsive"

    def join(self, member: Member) -> None:
        """Take a member in: it hears `call.joined`, the others `member.joined`, and all the new layout."""
        self.members.append(member)
        self.seated(member)
        self.tell_joined(member)
        self._others(member, "member.joined", {"member": member.as_json(self)})
        self.tell_layout()

    def leave(self, member: Member, reason: str) -> None:
        """Let a member go; the others hear of it."""
        if member not in self.members:
            return
        self.members.remove(member)
        body = {"member": member.as_json(self), "reason": reason}
        self._others(member, "member.left", body)
        self.left(member)
        self.tell_layout()

    def seated(self, member: Member) -> None:
        """Called when a member has come in, before anyone is told."""

    def left(self, member: Member) -> None:
        """Called when a member has gone, before the layout is told."""

    def tell_joined(self, member: Member) -> None:
        """`call.joined` to this member: on joining, and again on a reattach."""
        if member.push is None:
            return
        body = {
            **self._ids(),
            "room_session": self.as_json(),
            "call_id": member.call_id,
            "member_id": member.member_id,
            "node_id": member.node_id,
            "capabilities": list(CAPABILITIES),
            "origin_call_id": member.call_id,
        }
        member.push("call.joined", body)

    def tell_left(self, member: Member, reason: str) -> None:
        """`call.left` to this member."""
        if member.push is None:
            return
        body = {
            **self._ids(),
            "room_session": self.as_json(),
            "call_id": member.call_id,
            "member_id": member.member_id,
            "origin_call_id": member.call_id,
            "reason": reason,
        }
        member.push("call.left", body)

    def tell_layout(self) -> None:
        """`layout.changed` to everyone."""
        self._everyone("layout.changed", {"layout": self.layout_json()})

    def update(self, member: Member, **flags: Any) -> None:
        """Change flags of a member; everyone hears which."""
        member.flags.update(flags)
        self._everyone("member.updated", {"member": {**member.as_json(self), "updated": sorted(flags)}})

    def tell_talking(self, member: Member, talking: bool) -> None:
        """`member.talking` to everyone."""
        body = {"member_id": member.member_id, "talking": talking, "node_id": member.node_id}
        self._everyone("member.talking", {"member": body})

    def lock(self, locked: bool) -> None:
        """Lock or unlock the room."""
        self.locked = locked
        self._everyone("call.updated", {"room_session": self.as_json()})

    def set_layout(self, name: str) -> None:
        """Another layout; an unknown name is ignored."""
        if name in LAYOUTS:
            self.layout_name = name
            self.tell_layout()

    def by_id(self, member_id: object) -> Member | None:
        """A member, or None."""
        return next((member for member in self.members if member.member_id == member_id), None)

    def arrangement(self) -> list[tuple[Member, Rectangle]]:
        """Who is seen where, in percent of the canvas (x, y, width, height)."""
        return list(zip(self.members, cells(len(self.members)), strict=True))

    def as_json(self) -> Frame:
        """The `room_session` object of protocol.md 7.2."""
        return {
            **self._ids(),
            "event_channel": f"room.{self.room_session_id}",
            "name": self.name,
            "display_name": self.display_name,
            "layout_name": self.layout_name,
            "recording": False,
            "streaming": False,
            "locked": self.locked,
            "prioritize_handraise": False,
            "hide_video_muted": False,
            "meta": {},
            "members": [member.as_json(self) for member in self.members],
            "recordings": [],
            "streams": [],
            "playbacks": [],
        }

    def layout_json(self) -> Frame:
        """The `layout` object with its layers."""
        layers = [
            {
                "layer_index": index,
                "z_index": 0,
                "member_id": member.member_id,
                "playing_file": False,
                "position": f"standard-{index + 1}",
                "reservation": None,
                "visible": True,
                "x": x,
                "y": y,
                "width": width,
                "height": height,
            }
            for index, (member, (x, y, width, height)) in enumerate(self.arrangement())
        ]
        return {
            "id": self.layout_name,
            "name": LAYOUTS[self.layout_name],
            "room_session_id": self.room_session_id,
            "layers": layers,
        }

    def _ids(self) -> Frame:
        return {"room_id": self.room_id, "room_session_id": self.room_session_id}

    def _others(self, member: Member, event_type: str, params: Frame) -> None:
        for other in self.members:
            if other is not member and other.push is not None:
                other.push(event_type, {**self._ids(), **params})

    def _everyone(self, event_type: str, params: Frame) -> None:
        for member in self.members:
            if member.push is not None:
                member.push(event_type, {**self._ids(), **params})


def cells(count: int) -> list[Rectangle]:
    """A square grid in percent: one whole, two halves side by side, four quarters, nine ninths …

    Every cell has the shape of the canvas; rows that are not full are centred, and so are the rows.
    """
    side = 1
    while side * side < count:
        side += 1
    rows = -(-count // side) if count else 0
    size = 100 / side
    top = (100 - rows * size) / 2
    found: list[Rectangle] = []
    for row in range(rows):
        in_row = min(side, count - row * side)
        left = (100 - in_row * size) / 2 if row == rows - 1 and count < side else 0.0
        found += [(left + column * size, top + row * size, size, size) for column in range(in_row)]
    return found
