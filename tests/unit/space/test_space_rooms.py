"""Rooms as events tell of them, and where members are seen."""

from __future__ import annotations

from typing import Any

import pytest

from swdesk.space.rooms.room import CAPABILITIES, Member, Room, cells


class Listener:
    def __init__(self, name: str, **more: Any) -> None:
        self.heard: list[tuple[str, dict[str, Any]]] = []
        self.member = Member(
            member_id=f"m-{name}",
            call_id=f"c-{name}",
            node_id="n@local",
            name=name,
            subscriber_id=f"s-{name}",
            address_id=f"a-{name}",
            push=lambda kind, params: self.heard.append((kind, params)),
            **more,
        )

    @property
    def kinds(self) -> list[str]:
        return [kind for kind, _ in self.heard]

    def last(self, kind: str) -> dict[str, Any]:
        return next(params for name, params in reversed(self.heard) if name == kind)


@pytest.fixture
def room() -> Room:
    return Room("test-room", "Test room")


def test_the_newcomer_hears_of_the_room_and_the_others_of_the_newcomer(room: Room) -> None:
    ada, bob = Listener("ada"), Listener("bob")
    room.join(ada.member)
    room.join(bob.member)
    assert ada.kinds == ["call.joined", "layout.changed", "member.joined", "layout.changed"]
    assert bob.kinds == ["call.joined", "layout.changed"]
    joined = bob.last("call.joined")
    assert (joined["call_id"], joined["member_id"], joined["node_id"]) == ("c-bob", "m-bob", "n@local")
    assert joined["capabilities"] == CAPABILITIES
    assert [m["member_id"] for m in joined["room_session"]["members"]] == ["m-ada", "m-bob"]
    for listener in (ada, bob):
        for _, params in listener.heard:
            assert (params["room_id"], params["room_session_id"]) == (room.room_id, room.room_session_id)


def test_room_events_have_no_call_id(room: Room) -> None:
    ada, bob = Listener("ada"), Listener("bob")
    room.join(ada.member)
    room.join(bob.member)
    room.update(bob.member, audio_muted=True)
    room.lock(True)
    room.tell_talking(bob.member, True)
    room.leave(bob.member, "hangup")
    for kind, params in ada.heard:
        assert ("call_id" in params) == (kind == "call.joined"), kind


def test_leaving_is_told_to_those_who_stay_and_once(room: Room) -> None:
    ada, bob = Listener("ada"), Listener("bob")
    room.join(ada.member)
    room.join(bob.member)
    room.leave(bob.member, "hangup")
    room.leave(bob.member, "hangup")
    assert ada.kinds.count("member.left") == 1
    left = ada.last("member.left")
    assert (left["member"]["member_id"], left["reason"]) == ("m-bob", "hangup")
    assert "member.left" not in bob.kinds
    assert ada.last("layout.changed")["layout"]["layers"][0]["width"] == 100


def test_a_change_names_what_has_changed(room: Room) -> None:
    ada = Listener("ada")
    room.join(ada.member)
    room.update(ada.member, video_muted=True, audio_muted=True)
    member = ada.last("member.updated")["member"]
    assert member["updated"] == ["audio_muted", "video_muted"]
    assert member["audio_muted"] is member["video_muted"] is True
    assert member["handraised"] is False


def test_a_screen_names_its_parent_and_hears_nothing(room: Room) -> None:
    ada = Listener("ada")
    share = Listener("share", kind="screen", parent_id="m-ada")
    share.member.push = None
    room.join(ada.member)
    room.join(share.member)
    member = ada.last("member.joined")["member"]
    assert (member["type"], member["parent_id"]) == ("screen", "m-ada")
    assert "parent_id" not in ada.last("call.joined")["room_session"]["members"][0]
    assert share.heard == []


def test_unknown_layouts_are_ignored(room: Room) -> None:
    ada = Listener("ada")
    room.join(ada.member)
    before = len(ada.heard)
    room.set_layout("spiral")
    assert len(ada.heard) == before
    room.set_layout("1x1")
    assert ada.last("layout.changed")["layout"]["id"] == "1x1"


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, []),
        (1, [(0, 0, 100, 100)]),
        (2, [(0, 25, 50, 50), (50, 25, 50, 50)]),
        (3, [(0, 0, 50, 50), (50, 0, 50, 50), (0, 50, 50, 50)]),
        (4, [(0, 0, 50, 50), (50, 0, 50, 50), (0, 50, 50, 50), (50, 50, 50, 50)]),
    ],
)
def test_cells_of_small_rooms(count: int, expected: list[tuple[float, ...]]) -> None:
    assert cells(count) == expected


@pytest.mark.parametrize("count", range(1, 30))
def test_cells_lie_on_the_canvas_and_do_not_overlap(count: int) -> None:
    placed = cells(count)
    assert len(placed) == count
    for x, y, width, height in placed:
        assert width == height
        assert x >= -1e-9
        assert y >= -1e-9
        assert x + width <= 100 + 1e-9
        assert y + height <= 100 + 1e-9
    corners = {(round(x, 6), round(y, 6)) for x, y, _, _ in placed}
    assert len(corners) == count
